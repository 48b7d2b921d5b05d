using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Plain forms of short replies, for comparing; the verbatim words are kept elsewhere.</summary>
public static class ReplyText
{
    private const int OnStack = 256;
    private static readonly char[] ListSigns = [' ', ',', ';', '\n', '/', '+'];
    private static readonly char[] AllSigns = [.. ListSigns, '.'];

    /// <summary>
    /// Lower case without accents, apostrophes or signs; one space between words. Digits, decimal points between
    /// digits, slashes, hyphens inside words, commas, semicolons, plus signs and line ends survive, as readers split there.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsFolded(text))
            return text;
        Span<char> folded = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            Append(folded, ref length, char.ToLowerInvariant(PlainLetters.InReply(c)));
        return folded[..length].Trim(" ,;\n.-/").ToString();
    }

    // As nearly everything is that a table holds.
    private static bool IsFolded(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] is not (>= 'a' and <= 'z' or >= '0' and <= '9')
                && !(text[at] == ' ' && at > 0 && at < text.Length - 1 && text[at - 1] != ' ')
            )
                return false;
        }
        return true;
    }

    /// <summary>The folded words of a reply, without the signs at which lists are split.</summary>
    public static string[] Words(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Split(ListSigns, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The folded words as <see cref="Words"/> gives them, with full stops and decimal points split away too.</summary>
    internal static string[] AllWords(string folded) => folded.Split(AllSigns, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The clauses of a text, from sign to sign and between the words that join them; none is empty.</summary>
    internal static string[] Clauses(string text, IEnumerable<string> joining)
    {
        var words = joining switch
        {
            ImmutableArray<string> list => list.AsSpan(),
            string[] list => list,
            _ => joining.ToArray(),
        };
        var clauses = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; )
        {
            var length = PartLength(text, at, words);
            if (length == 0)
            {
                at++;
                continue;
            }
            Add(text.AsSpan(start, at - start), clauses);
            start = at += length;
        }
        Add(text.AsSpan(start), clauses);
        return [.. clauses];

        static void Add(ReadOnlySpan<char> part, List<string> clauses)
        {
            if (part.Trim() is { Length: > 0 } clause)
                clauses.Add(clause.ToString());
        }
    }

    // How long what parts two clauses is that begins there: a sign, or a joining word between its spaces; 0 for nothing.
    private static int PartLength(string text, int at, ReadOnlySpan<string> joining)
    {
        switch (text[at])
        {
            case ',' or ';' or '\n':
                return 1;
            case '.' or '!' when at + 1 < text.Length && text[at + 1] == ' ':
                return 2;
            case ' ' when at + 1 < text.Length:
                var first = text[at + 1];
                foreach (var word in joining)
                {
                    var end = at + 1 + word.Length;
                    if (
                        word.Length > 0
                        && word[0] == first
                        && end < text.Length
                        && text[end] == ' '
                        && text.AsSpan(at + 1, word.Length).SequenceEqual(word)
                    )
                        return word.Length + 2;
                }
                return 0;
            default:
                return 0;
        }
    }

    /// <summary>The same where a comma within a figure parts nothing: "86,3".</summary>
    internal static string[] ClausesWithFigures(string text, IEnumerable<string> joining)
    {
        // A sign of the private use area, that no patient writes.
        const char Within = '\uE000';
        var kept = text.ToCharArray();
        for (var at = 1; at < kept.Length - 1; at++)
        {
            if (kept[at] == ',' && char.IsAsciiDigit(kept[at - 1]) && char.IsAsciiDigit(kept[at + 1]))
                kept[at] = Within;
        }
        return [.. Clauses(new string(kept), joining).Select(clause => clause.Replace(Within, ','))];
    }

    /// <summary>Whether the phrase's words stand at the end of the reply's.</summary>
    internal static bool EndsWithPhrase(string folded, string phrase) =>
        folded == phrase || folded.EndsWith($" {phrase}", StringComparison.Ordinal);

    /// <summary>Whether the phrase's words stand at the start of the reply's.</summary>
    public static bool StartsWithPhrase(string folded, string phrase)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(phrase);
        return folded.StartsWith(phrase, StringComparison.Ordinal)
            && (folded.Length == phrase.Length || !char.IsLetterOrDigit(folded[phrase.Length]));
    }

    /// <summary>The longest of the phrases whose words stand at the start of the reply's; null where none does.</summary>
    public static string? Opening(string folded, IEnumerable<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        string? longest = null;
        foreach (var phrase in phrases)
            longest = Longer(longest, phrase, folded);
        return longest;
    }

    /// <summary>The same of all these lists.</summary>
    public static string? Opening(string folded, params ReadOnlySpan<ImmutableArray<string>> lists)
    {
        string? longest = null;
        foreach (var phrases in lists)
        {
            foreach (var phrase in phrases)
                longest = Longer(longest, phrase, folded);
        }
        return longest;
    }

    private static string? Longer(string? longest, string phrase, string folded) =>
        phrase.Length > (longest?.Length ?? -1) && StartsWithPhrase(folded, phrase) ? phrase : longest;

    /// <summary>Whether one of the phrases, all folded, stands among the folded words.</summary>
    public static bool ContainsAny(string folded, IEnumerable<string> phrases) =>
        phrases.Any(phrase => ContainsPhrase(folded, phrase));

    /// <summary>Whether the phrase's words stand anywhere in the reply, whole.</summary>
    public static bool ContainsPhrase(string folded, string phrase)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(phrase);
        for (
            var at = folded.IndexOf(phrase, StringComparison.Ordinal);
            at >= 0 && phrase.Length > 0;
            at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + phrase.Length;
            var starts = at == 0 || !char.IsLetterOrDigit(folded[at - 1]);
            if (starts && (end == folded.Length || !char.IsLetterOrDigit(folded[end])))
                return true;
        }
        return false;
    }

    /// <summary>The verbatim words after the first so many, without the signs and joining words that open them.</summary>
    public static PatientText After(PatientText text, int words)
    {
        var at = 0;
        for (var word = 0; word < words && at < text.Length; word++)
        {
            at = SkipWhile(text.Verbatim, at, c => !char.IsLetterOrDigit(c));
            at = SkipWhile(text.Verbatim, at, c => !char.IsWhiteSpace(c) && c is not (',' or ';' or ':' or '.' or '!'));
        }
        return new PatientText((text.Verbatim ?? "")[at..].Trim(' ', ',', ';', ':', '.', '!', '\n', '-'));
    }

    /// <summary>The verbatim words without one of their clauses, and without the signs that then stand on the outside.</summary>
    internal static PatientText Without(PatientText text, string clause)
    {
        var at = text.Verbatim.IndexOf(clause, StringComparison.Ordinal);
        return new PatientText(
            $"{text.Verbatim[..at].TrimEnd(' ', ',')}{text.Verbatim[(at + clause.Length)..]}".Trim(
                ' ',
                ',',
                '.',
                ';',
                '!',
                '\n'
            )
        );
    }

    /// <summary>The words without those of the list; a letter that stands more than twice in a row only so many times.</summary>
    public static PatientText Calm(PatientText text, ImmutableArray<string> without, int letters)
    {
        var words = (text.Verbatim ?? "").Split(' ');
        var said = string.Join(' ', words.Where(word => !without.Contains(Fold(word))));
        var calm = new StringBuilder();
        for (var (at, end) = (0, 0); at < said.Length; at = end)
        {
            end = SkipWhile(said, at, c => char.ToLowerInvariant(c) == char.ToLowerInvariant(said[at]));
            // Two of a kind are spelling, three are feeling.
            var feeling = end - at > 2 && char.IsLetter(said[at]);
            calm.Append(said, at, feeling ? letters : end - at);
        }
        return new PatientText(calm.ToString());
    }

    private static int SkipWhile(string text, int at, Func<char, bool> skip)
    {
        while (at < text.Length && skip(text[at]))
            at++;
        return at;
    }

    private static void Append(Span<char> folded, ref int length, char c)
    {
        if (char.IsLetterOrDigit(c) || c is ',' or ';' or '\n' or '.' or '/' or '-' or '+')
            folded[length++] = c;
        else if (
            c is not ('\'' or '\u2019' or '`')
            && char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
            && length > 0
            && folded[length - 1] != ' '
        )
            folded[length++] = ' ';
    }
}
