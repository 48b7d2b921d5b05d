using System.Globalization;
using System.Text;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Text in plain letters: look-alikes, fullwidth digits and invisible signs carry no word past a comparison.</summary>
internal static class PlainText
{
    /// <summary>The text as it may be shown: without control characters and invisible signs.</summary>
    public static string Shown(string? text)
    {
        var shown = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                shown.Append(' ');
            else
                shown.Append(rune.ToString());
        }
        return shown.ToString().Trim();
    }

    /// <summary>The text so.</summary>
    public static string Of(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsInvisible(rune))
                continue;
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else if (rune.Value == '%')
                plain.Append(" percent");
            else if (rune.Value is 0x00B5 or 0x03BC)
                plain.Append("mc");
            else if (category is UnicodeCategory.OtherNumber)
                Fraction(plain, Rune.GetNumericValue(rune));
            else
                plain.Append(rune.IsBmp ? PlainLetters.Narrow((char)rune.Value).ToString() : rune.ToString());
        }
        return plain.ToString().Trim();
    }

    private static bool IsInvisible(Rune rune) =>
        rune.Value == Rune.ReplacementChar.Value || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    // "7½" is 7.5, "½" is 0.5, "²" is 2.
    private static void Fraction(StringBuilder plain, double value)
    {
        var after = plain.Length > 0 && char.IsDigit(plain[^1]);
        var digits = value.ToString("0.###", CultureInfo.InvariantCulture);
        plain.Append(
            after && value is > 0 and < 1 ? digits[1..]
            : after ? " " + digits
            : digits
        );
    }
}
