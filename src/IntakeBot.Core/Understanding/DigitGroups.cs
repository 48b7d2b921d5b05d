using System.Globalization;

namespace IntakeBot.Core.Understanding;

/// <summary>Figures of a date in digits: "03/04/2021", "12.3.85", "2021-03-12".</summary>
internal static class DigitGroups
{
    private const int Longest = 4;

    /// <summary>Two or three groups of up to four digits with one sign between them; empty for anything else.</summary>
    public static List<string> Read(string text, int at, out int end)
    {
        var groups = new List<string>();
        var sign = '\0';
        end = at;
        while (groups.Count < 3)
        {
            var start = end;
            while (end < text.Length && end - start <= Longest && IsDigit(text, end))
                end++;
            if (end == start || end - start > Longest)
                return [];
            groups.Add(text[start..end]);
            if (groups.Count == 3 || !TakeSign(text, ref sign, ref end))
                break;
        }
        return groups.Count == 1 || IsDigit(text, end) || (groups.Count == 2 && sign is ' ') ? [] : groups;
    }

    private static bool TakeSign(string text, ref char sign, ref int at)
    {
        var next = at;
        while (next < text.Length && text[next] == ' ')
            next++;
        var found = next < text.Length && text[next] is '/' or '-' or '.' or '\u2013' ? text[next++] : ' ';
        while (next < text.Length && text[next] == ' ')
            next++;
        if (next == at || !IsDigit(text, next) || (sign != '\0' && sign != found))
            return false;
        (sign, at) = (found, next);
        return true;
    }

    private static bool IsDigit(string text, int at) =>
        at < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[at]) >= 0;
}
