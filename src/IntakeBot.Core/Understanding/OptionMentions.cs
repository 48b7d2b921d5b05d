using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Which options a reply names, and which of them it does not deny.</summary>
internal static class OptionMentions
{
    private static readonly char[] ClauseSigns = [',', ';', '.', '\n'];

    /// <summary>All options named, and those not denied; of names that lie within one another only the longest counts.</summary>
    public static (List<AnswerOption> All, List<AnswerOption> Affirmed) Find(
        ImmutableArray<AnswerOption> options,
        string folded,
        ReplyWords words
    )
    {
        var spans = Spans(options, folded);
        if (spans.Count > 0)
        {
            var affirmed = spans
                .Where(span => !IsDenied(folded, span.Start, words) && !IsDeniedAfter(folded, span.End, words))
                .Select(span => span.Option);
            return ([.. spans.Select(span => span.Option).Distinct()], [.. affirmed.Distinct()]);
        }
        if (folded.Length < 3 || IsNegated(folded, words))
            return ([], []);
        // A part of a label, such as "comes" for "Comes and goes", where no other label has it.
        var partly = options
            .Where(option => option.Names.Any(name => ReplyText.ContainsPhrase(ReplyText.Fold(name), folded)))
            .Take(2)
            .ToList();
        return partly.Count == 1 ? (partly, partly) : ([], []);
    }

    public static bool IsNegated(string folded, ReplyWords words) =>
        words.Negations.Any(negation => ReplyText.ContainsPhrase(folded, negation));

    private static List<(AnswerOption Option, int Start, int End)> Spans(
        ImmutableArray<AnswerOption> options,
        string folded
    )
    {
        var all = new List<(AnswerOption Option, int Start, int End)>();
        foreach (var option in options)
        {
            foreach (var name in option.Names.Select(ReplyText.Fold).Where(name => name.Length > 0))
            {
                for (
                    var at = folded.IndexOf(name, StringComparison.Ordinal);
                    at >= 0;
                    at = folded.IndexOf(name, at + 1, StringComparison.Ordinal)
                )
                {
                    if (IsWhole(folded, at, at + name.Length))
                        all.Add((option, at, at + name.Length));
                }
            }
        }
        return
        [
            .. all.Where(span =>
                    !all.Exists(other =>
                        other.Start <= span.Start
                        && other.End >= span.End
                        && other.End - other.Start > span.End - span.Start
                    )
                )
                .OrderBy(span => span.Start),
        ];
    }

    private static bool IsWhole(string folded, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(folded[start - 1]))
        && (end == folded.Length || !char.IsLetterOrDigit(folded[end]));

    // A denial reaches from its word to the next sign or contrast.
    private static bool IsDenied(string folded, int at, ReplyWords words)
    {
        var clause = folded.LastIndexOfAny(ClauseSigns, Math.Max(0, at - 1), Math.Max(0, at)) + 1;
        var before = folded[clause..at];
        foreach (var contrast in words.Contrasts.Where(word => !words.Negations.Contains(word)))
        {
            var from = before.LastIndexOf($" {contrast} ", StringComparison.Ordinal);
            if (from >= 0)
                before = before[(from + contrast.Length + 2)..];
        }
        return !words.Choices.NotDenials.Any(phrase => ReplyText.ContainsPhrase(before, phrase))
            && words.Negations.Any(negation => ReplyText.ContainsPhrase(before, negation));
    }

    // Some languages deny behind the name, and nothing but the denial may stand there.
    private static bool IsDeniedAfter(string folded, int end, ReplyWords words)
    {
        var clause = folded.IndexOfAny(ClauseSigns, end);
        var after = (clause < 0 ? folded[end..] : folded[end..clause]).Trim();
        var denial = ReplyText.Opening(after, words.Choices.DenialsAfter);
        return denial is not null
            && (
                denial.Length == after.Length
                || ReplyText.Opening(after[denial.Length..].Trim(), words.Contrasts.Concat(words.Joiners)) is not null
            );
    }
}
