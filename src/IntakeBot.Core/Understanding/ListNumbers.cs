namespace IntakeBot.Core.Understanding;

/// <summary>The numbers that count the entries of a list, "1) ramipril 5 mg 2) zinc": they part it and tell no dose.</summary>
internal static class ListNumbers
{
    private const int FewestInBrackets = 2;
    private const int FewestWithPoints = 3;

    /// <summary>The text with a sign in the place of each such number, as long as it was.</summary>
    public static string Replace(string text)
    {
        var found = new List<(int Start, int End)>();
        foreach (var sign in ").")
        {
            found.Clear();
            for (var at = 0; at < text.Length; at++)
            {
                if (Number(text, at, sign) is var (number, end) && number == found.Count + 1)
                    found.Add((at, end));
            }
            if (found.Count >= (sign == ')' ? FewestInBrackets : FewestWithPoints))
                break;
        }
        if (found.Count < FewestInBrackets || (text[found[0].End - 1] == '.' && found.Count < FewestWithPoints))
            return text;
        var parted = text.ToCharArray();
        foreach (var (start, end) in found)
        {
            parted.AsSpan(start, end - start).Fill(' ');
            parted[end - 1] = ';';
        }
        return new string(parted);
    }

    private static (int Number, int End)? Number(string text, int at, char sign)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && !char.IsWhiteSpace(text[at - 1])))
            return null;
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end]))
            end++;
        // "2.5 mg" counts nothing.
        return end < text.Length && text[end] == sign && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1]))
            ? (int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture), end + 1)
            : null;
    }
}
