using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Screening;

/// <summary>
/// A way to say something: words in order. <c>swell*</c> is any word that begins so, <c>(lips|lower lip)</c> one of
/// several, and <c>...</c> up to three other words.
/// </summary>
public sealed class PhrasePattern
{
    private const int LongestGap = 3;
    private static readonly Regex Part = new(@"\([^()]+\)|[^\s()]+", RegexOptions.NonBacktracking);

    // Each part is one of several runs of words; a gap is null.
    private readonly ImmutableArray<ImmutableArray<string[]>?> _parts;

    private PhrasePattern(ImmutableArray<ImmutableArray<string[]>?> parts) => _parts = parts;

    /// <summary>The plain words that it contains.</summary>
    public IEnumerable<string> Words =>
        _parts.SelectMany(part => part ?? []).SelectMany(run => run).Where(word => word[^1] != '*');

    /// <summary>The pattern, or null where it has no words, an open bracket, or a gap at an end.</summary>
    public static PhrasePattern? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = Part.Matches(text).Select(match => match.Value).ToList();
        var sound =
            string.Concat(parts).Length == text.Replace(" ", "", StringComparison.Ordinal).Length + Spaces(parts);
        return !sound || parts.Count == 0 || parts[0] == "..." || parts[^1] == "..."
            ? null
            : new PhrasePattern([.. parts.Select(Runs)]);
    }

    /// <summary>How many words the pattern takes up from the first word on; 0 where it does not match there.</summary>
    internal int Match(ReadOnlySpan<string> words) => Math.Max(0, Match(words, 0));

    /// <summary>Whether it matches anywhere.</summary>
    internal bool IsIn(ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Match(words[i..]) > 0)
                return true;
        }
        return false;
    }

    private int Match(ReadOnlySpan<string> words, int part)
    {
        if (part == _parts.Length)
            return 0;
        return _parts[part] is { } runs ? MatchRun(words, runs, part) : MatchGap(words, part);
    }

    private int MatchGap(ReadOnlySpan<string> words, int part)
    {
        for (var gap = 0; gap <= LongestGap && gap < words.Length; gap++)
        {
            if (Match(words[gap..], part + 1) is var rest and >= 0)
                return gap + rest;
        }
        return -1;
    }

    private int MatchRun(ReadOnlySpan<string> words, ImmutableArray<string[]> runs, int part)
    {
        var longest = -1;
        foreach (var run in runs)
        {
            if (Fits(words, run) && Match(words[run.Length..], part + 1) is var rest and >= 0)
                longest = Math.Max(longest, run.Length + rest);
        }
        return longest;
    }

    private static bool Fits(ReadOnlySpan<string> words, string[] run)
    {
        if (words.Length < run.Length)
            return false;
        for (var i = 0; i < run.Length; i++)
        {
            var fits =
                run[i][^1] == '*'
                    ? words[i].AsSpan().StartsWith(run[i].AsSpan(0, run[i].Length - 1), StringComparison.Ordinal)
                    : words[i] == run[i];
            if (!fits)
                return false;
        }
        return true;
    }

    private static int Spaces(List<string> parts) => parts.Sum(part => part.Count(c => c == ' '));

    private static ImmutableArray<string[]>? Runs(string part) =>
        part == "..."
            ? null
            :
            [
                .. part.Trim('(', ')')
                    .Split('|', StringSplitOptions.RemoveEmptyEntries)
                    .Select(run => run.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ];
}
