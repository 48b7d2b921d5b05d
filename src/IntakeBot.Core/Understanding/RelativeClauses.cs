using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Finds the clauses of a message that tell of a relative and not of the patient: "my brother has psoriasis but his is
/// all elbows". What follows with "his" or "hers" is still the relative's, and "mine's not like that" tells nothing.
/// </summary>
internal static class RelativeClauses
{
    /// <summary>Where they stand; none in nearly every message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="findings">Tells whose something is.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="named">What is named in the message, of which a clause that tells of a relative has some.</param>
    public static ImmutableArray<TextSpan> Of(
        PatientText text,
        MessageReader findings,
        ReplyWords words,
        ImmutableArray<TextSpan> named
    )
    {
        if (named.IsEmpty || !NamesKin(text.Verbatim, words))
            return [];
        var theirs = findings
            .Assert(text, named)
            .Select((assertion, at) => (assertion.Experiencer, named[at].Start))
            .Where(one => one.Experiencer == Experiencer.SomeoneElse)
            .Select(one => one.Start)
            .ToList();
        var (spans, goesOn) = (ImmutableArray.CreateBuilder<TextSpan>(), false);
        foreach (var clause in Clauses(text.Verbatim, words))
        {
            var said = ReplyText
                .Words(ReplyText.Fold(text.Verbatim.Substring(clause.Start, clause.Length)))
                .SkipWhile(word => words.Contrasts.Contains(word) || words.Joiners.Contains(word))
                .ToList();
            var tells = theirs.Exists(start => start >= clause.Start && start < clause.End);
            goesOn =
                tells
                || goesOn
                    && said.Count > 0
                    && (words.Theirs.Contains(said[0]) || IsOther(string.Join(' ', said), said[0], words));
            if (goesOn)
                spans.Add(clause);
        }
        return spans.ToImmutable();
    }

    /// <summary>The message without them.</summary>
    public static PatientText Without(PatientText text, ImmutableArray<TextSpan> clauses)
    {
        var left = text.Verbatim;
        foreach (var clause in clauses.Reverse())
            left = left.Remove(clause.Start, clause.Length).Insert(clause.Start, " ");
        return new PatientText(left.Trim(' ', ',', ';', '.', '\n'));
    }

    /// <summary>Whether the message names a relative by blood at all.</summary>
    public static bool NamesKin(string verbatim, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(verbatim)).Any(words.Kin.Contains);

    // "Mine's not like that"
    private static bool IsOther(string folded, string first, ReplyWords words) =>
        words.Mine.Contains(first) && OptionMentions.IsNegated(folded, words);

    // From sign to sign, and from "but" to "but".
    private static IEnumerable<TextSpan> Clauses(string text, ReplyWords words)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            var ends =
                at == text.Length
                || text[at - 1] is ',' or ';' or '.' or '!' or '?' or '\n'
                || text[at - 1] == ' '
                    && ReplyText.Opening(ReplyText.Fold(text[at..]), words.Contrasts) is not null
                    && text[start..at].Trim().Length > 0;
            if (!ends)
                continue;
            yield return new TextSpan(start, at - start);
            start = at;
        }
    }
}
