using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Since when, or for how long, told in a story.
internal sealed partial class AheadReader
{
    // Said with "for", "since" or "ago", or in a clause with a word of beginning, and not of a medicine.
    private PatientText? Onset(Message message)
    {
        foreach (var clause in message.Clauses(context.Words))
        {
            var words = Tokenizer.Read(clause);
            if (
                IsOfChange(clause)
                || IsOfIllness(clause)
                || IsOfSomebody(words)
                || Length(clause) is not { } length
                || !context.Medications.Find(words, context.Words.Measures.IsOrdinary).IsEmpty
                || findings.Assert(new PatientText(clause), [new TextSpan(0, clause.Length)])[0].Status
                    is not (AssertionStatus.Present or AssertionStatus.Uncertain or AssertionStatus.Historical)
            )
                continue;
            var (onset, marked) = Shortest(clause, length);
            if (marked || words.Any(word => context.Words.Beginnings.Contains(word.Word)))
                return onset;
        }
        return null;
    }

    // "My Jean, she passed two years ago" tells of no skin, where the patient writes.
    private bool IsOfSomebody(ImmutableArray<TextToken> clause) =>
        !ForAnother
        && clause.Any(token => token.Word is "she" or "he" or "ella")
        && !clause.Any(token => context.Words.Beginnings.Contains(token.Word));

    // "Had a heart attack in 2019" tells of no skin.
    private bool IsOfIllness(string clause) =>
        ReplyText.Fold(clause) is var folded
        && context.Words.Illnesses.Any(illness => ReplyText.ContainsPhrase(folded, illness));

    // "It got much worse the last couple of weeks" tells since when it is worse.
    private bool IsOfChange(string clause) =>
        context
            .Words.Choices.Scales.Where(scale => scale.IsSigned)
            .SelectMany(scale => scale.Find(ReplyText.Words(ReplyText.Fold(clause))))
            .Any(hit => hit.Level != 0);

    private Statement.Duration? Length(string clause) =>
        DurationReader.Read(clause, context)
            is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Duration length }] }
        && (length.Low is not null || length.Since is not null || length.Lifelong)
            ? length with
            {
                Said = PatientText.Empty,
            }
            : null;

    /// <summary>The words of a reply that tell since when, or for how long; null where none do.</summary>
    public PatientText? Onset(PatientText reply) =>
        Length(reply.Verbatim) is { } length ? Shortest(reply.Verbatim, length).Words : null;

    // The fewest of the patient's words that say the same, and whether "for", "since" or "ago" marks them as a length.
    private (PatientText Words, bool IsMarked) Shortest(string clause, Statement.Duration length)
    {
        var tokens = ReplyTokens.Read(clause, context.Words);
        var (first, end) = (0, tokens.Count);
        while (first < end - 1 && Length(tokens.Said(first + 1, end).Verbatim) == length)
            first++;
        // A phrase of another language may stand for several words: "un par de".
        while (first > 0 && tokens[first - 1].Start == tokens[first].Start)
            first--;
        while (end > first + 1 && Length(tokens.Said(first, end - 1).Verbatim) == length)
            end--;
        var marked = tokens.IsAny(end, "ago") || tokens.IsAny(end - 1, "ago") || length.Lifelong;
        if (tokens.IsAny(end, "ago"))
            end++;
        while (
            tokens.IsAny(
                first - 1,
                "since",
                "about",
                "for",
                "around",
                "over",
                "nearly",
                "almost",
                "a",
                "an",
                "one",
                MeasureWords.AgoBefore
            )
        )
            first--;
        first = Led(tokens, first);
        return (tokens.Said(first, end), marked || tokens.IsAny(first, "since", "for", "over", MeasureWords.AgoBefore));
    }

    // "Since he was a baby": what leads to the time belongs to it.
    private static int Led(ReplyTokens tokens, int first)
    {
        for (
            var at = first - 1;
            at >= 0
                && tokens.IsAny(
                    at,
                    "since",
                    "when",
                    "ever",
                    "he",
                    "she",
                    "i",
                    "they",
                    "was",
                    "were",
                    "as",
                    "from",
                    "around"
                );
            at--
        )
        {
            if (tokens.IsAny(at, "since", "when", "from"))
                return at;
        }
        return first;
    }
}
