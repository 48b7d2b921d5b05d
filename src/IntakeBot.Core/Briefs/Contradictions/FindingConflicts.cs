using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Findings that are denied in one place and told in another, by the screener's own concepts: of any form.</summary>
internal static class FindingConflicts
{
    private static readonly HashSet<string> Denials = new(
        ["no", "none", "not-at-all", "never", "nobody", "hardly-ever", "nothing"],
        StringComparer.Ordinal
    );

    /// <summary>An answer denies what the patient's words say is there.</summary>
    public static IEnumerable<Contradiction> DeniedButTold(BriefContext context)
    {
        var told = context.Story.Told;
        if (told.IsEmpty)
            yield break;
        foreach (var finding in context.Input.Screening.AnswerFindings)
        {
            if (
                ContradictionRules.Find(context, finding.Item) is not { } given
                || !IsDenied(given, finding)
                || told.FirstOrDefault(each =>
                    Is(context, each.Mention, finding.ConceptId)
                    && each.Message.Said.ActivityId != given.Answer.ActivityId
                    && !(finding.Item == SkinItems.NewMedicine && IsOver(context, each.Message, each.Mention))
                    && !IsPutRight(context, given, each.Message, finding.ConceptId)
                )
                    is not { Message: { } message, Mention: { } mention }
            )
                continue;
            yield return new(
                mention.Concept.Title,
                $"{given.Label}: {given.Shown}; elsewhere the patient says {ContradictionRules.Quote(mention)}.",
                [given.Citation, message.Citation]
            );
        }
    }

    /// <summary>
    /// The patient's words say it in one message and deny it in another. "Bisoprolol, no ibuprofen" are two medicines of
    /// one class, and "three weeks" and "not three weeks" are of two things.
    /// </summary>
    public static IEnumerable<Contradiction> SaidBothWays(BriefContext context)
    {
        var told = context.Story.Told;
        foreach (var message in context.Story.Messages)
        {
            foreach (
                var denied in message.Mentions.Where(mention =>
                    Meant.IsDenied(context, message, mention) && !IsOfMedicine(context, mention, message)
                )
            )
            {
                if (
                    told.FirstOrDefault(each =>
                        each.Mention.Concept == denied.Concept
                        && IsOfSameWord(context, each, (message, denied))
                        && each.Message.Said.ActivityId != message.Said.ActivityId
                    ) is
                    { Message: { } other, Mention: { } mention }
                )
                    yield return new(
                        denied.Concept.Title,
                        $"The patient says {ContradictionRules.Quote(mention)} and {ContradictionRules.Quote(denied)}.",
                        [other.Citation, message.Citation]
                    );
            }
        }
    }

    // "Was on amlodipine but stopped it": a medicine that was taken once, and says nothing of one that is new.
    private static bool IsOver(BriefContext context, ToldMessage message, Mention mention)
    {
        if (context.Input.Words is not { } words)
            return false;
        var text = message.Said.Text.Verbatim;
        var end = text.IndexOf(". ", mention.Span.End, StringComparison.Ordinal);
        var behind = ReplyText.Fold(text[mention.Span.End..(end < 0 ? text.Length : end)]);
        var before = ReplyText.Words(ReplyText.Fold(text[..mention.Span.Start]));
        return before is [.., var was]
            && WasWords.Contains(was)
            && !ReplyText.AllWords(behind).Any(word => word.All(char.IsAsciiDigit))
            && words.Mends.Ended.Any(ended => ReplyText.ContainsPhrase(behind, ended));
    }

    private static readonly HashSet<string> WasWords = new(["was", "were"], StringComparer.Ordinal);

    // "None of these, the fever was my sister's": an answer after it that speaks of it, and still denies it.
    private static bool IsPutRight(BriefContext context, Given given, ToldMessage told, string conceptId) =>
        given.Answer.At >= told.Said.At
        && context.Story.Messages.FirstOrDefault(each => each.Said.ActivityId == given.Answer.ActivityId) is { } answer
        && answer.Mentions.Any(mention => Is(context, mention, conceptId));

    // A concept may hold several things: who has no heartburn may be constipated, and both are of the gut.
    private static bool IsOfSameWord(
        BriefContext context,
        (ToldMessage Message, Mention Mention) told,
        (ToldMessage Message, Mention Mention) denied
    ) => Stems(context, told).Overlaps(Stems(context, denied));

    private static HashSet<string> Stems(BriefContext context, (ToldMessage Message, Mention Mention) one)
    {
        var said = one.Mention.Span.Of(one.Message.Said.Text.Verbatim).Verbatim;
        var telling = context.Input.Words is { } words
            ? SmallWords.Telling(said, words)
            : ReplyText.AllWords(ReplyText.Fold(said));
        return telling.Select(word => word[..Math.Min(word.Length, ShortestStem)]).ToHashSet(StringComparer.Ordinal);
    }

    private const int ShortestStem = 4;

    // Medicines are compared one by one (MedicineConflicts).
    private static bool IsOfMedicine(BriefContext context, Mention mention, ToldMessage message) =>
        !context.Input.Medications.Find(mention.Span.Of(message.Said.Text.Verbatim).Verbatim).IsEmpty;

    private static bool Is(BriefContext context, Mention mention, string conceptId) =>
        mention.Concept.Id == conceptId
        || context.Input.Screening.WholesOf.GetValueOrDefault(mention.Concept.Id, []).Contains(conceptId);

    // Only a plain denial counts: another option chosen says nothing of those that were not.
    private static bool IsDenied(Given given, AnswerFinding finding) =>
        finding.Test is AnswerTest.Is test
        // What several signs of a list are in common, such as a rash, "none of these signs" does not deny.
        && (test.Codes.Length == 1 || !given.Question.Item.Repeats)
        && given.Answer.Values switch
        {
            [AnswerValue.YesNo { Value: false }] => test.Codes.Contains("yes"),
            [AnswerValue.Choice chosen] => Denials.Contains(chosen.Code) && !test.Codes.Contains(chosen.Code),
            _ => false,
        };
}
