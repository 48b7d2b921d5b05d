using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What who writes for the patient tells of their own health: "he has none of that. I have a cold and a fever". Only
/// where they set themselves apart from the patient: whose it is otherwise is not clear, and then it counts.
/// </summary>
internal static class WritersOwn
{
    /// <summary>Where it stands in each of what was said.</summary>
    public static ImmutableArray<ImmutableArray<TextSpan>> In(TurnInProgress turn) =>
        [
            .. turn.Intake.Utterances.Select(
                (said, at) =>
                    (
                        turn.Intake.State.HandOvers.IsEmpty
                            ? turn.About is not null
                            : HandingOver.IsByAnother(turn.Intake, at)
                    )
                        ? In(turn, said.Text)
                        : []
            ),
        ];

    private static ImmutableArray<TextSpan> In(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var clauses = Clauses(text.Verbatim, words).ToList();
        var apart =
            clauses.Exists(clause => Has(clause.Folded, words.Corrections.WriterAlone))
            || clauses.Exists(clause => TellsOfPatient(turn, clause.Folded) && IsWell(clause.Folded, words));
        return apart ? [.. clauses.Where(clause => IsWriters(turn, clause.Folded)).Select(clause => clause.Span)] : [];
    }

    private static bool IsWriters(TurnInProgress turn, string folded)
    {
        var words = turn.Phrases.Words.Corrections;
        return ReplyText.Opening(folded, words.WriterHas) is { } opening
            && folded[opening.Length..] is var rest
            && !TellsOfPatient(turn, rest)
            && !ReplyText.Words(rest).Any(words.WriterCares.Contains);
    }

    private static bool TellsOfPatient(TurnInProgress turn, string folded)
    {
        var words = turn.Phrases.Words;
        var name = ReplyText.Words(ReplyText.Fold(turn.About ?? ""));
        return ReplyText
            .Words(folded)
            .Any(word =>
                words.Allergies.Theirs.Contains(word)
                || words.Allergies.Patients.Contains(word)
                || words.Kin.Contains(word)
                || name.Contains(word)
            );
    }

    // "He is fine", and not "he isn't fine".
    private static bool IsWell(string folded, ReplyWords words) =>
        OptionMentions.Affirms(folded, words.Corrections.IsWell, words);

    private static bool Has(string folded, ImmutableArray<string> phrases) =>
        phrases.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    // Between signs and contrasts, with where they stand.
    private static IEnumerable<(string Folded, TextSpan Span)> Clauses(string text, ReplyWords words)
    {
        var signs = new[] { ",", ";", ".", "!", "?", "\n" };
        var ends = signs.Concat(words.Contrasts.Select(contrast => $" {contrast} ")).ToArray();
        for (var start = 0; start < text.Length; )
        {
            var (end, next) = (text.Length, text.Length);
            foreach (var sign in ends)
            {
                var at = text.IndexOf(sign, start, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && at < end)
                    (end, next) = (at, at + sign.Length);
            }
            if (text[start..end].Trim().Length > 0)
                yield return (ReplyText.Fold(text[start..end].Trim()), new TextSpan(start, end - start));
            start = next;
        }
    }
}
