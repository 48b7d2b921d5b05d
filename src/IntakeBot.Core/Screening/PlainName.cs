using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Screening;

/// <summary>Tells a name from whatever else may be written where a name is asked for.</summary>
internal static class PlainName
{
    private const int LongestName = 6;

    /// <summary>
    /// Whether it reads as a first and last name: two to six words that all begin with a capital letter and are not
    /// all capitals, or initials. In doubt it is none: "Chest pain" and "Suicidal" are screened, and so is "melena cruz".
    /// </summary>
    public static bool Reads(PatientText text)
    {
        var words = Tokenizer.Read(text.Verbatim);
        if (words.Length is < 2 or > LongestName)
            return false;
        foreach (var word in words)
        {
            if (!IsNamePart(text.Verbatim.AsSpan(word.Start, word.End - word.Start)))
                return false;
        }
        return true;
    }

    private static bool IsNamePart(ReadOnlySpan<char> word)
    {
        if (word is "de" or "del" or "la" or "van" or "von" or "der" or "den" or "bin" or "al" or "el" or "y" or "da")
            return true;
        if (!char.IsUpper(word[0]))
            return false;
        foreach (var letter in word[1..])
        {
            if (char.IsLower(letter))
                return true;
        }
        return word.Length <= 2;
    }
}
