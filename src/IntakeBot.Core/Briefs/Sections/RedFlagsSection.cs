using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// Every flag ever raised: those that stand before those denied at once and those withdrawn, the most urgent first, and of one rule only its most
/// urgent that stands. What the patient answered to the warning signs stands with them, for "none" is a finding too.
/// </summary>
internal static class RedFlagsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        var flags = context
            .Input.Flags.Where(flag => !StandsHigher(context, flag))
            .OrderBy(flag => flag.WithdrawnBy is not null)
            .ThenBy(flag => AlarmReplies.Denial(context, flag) is not null)
            .ThenByDescending(flag => flag.Flag.Urgency)
            .ThenByDescending(flag => flag.Flag.IsCrisis)
            .ToList();
        var kept = KeptFromOthers.Of(context).ToList();
        var crisis = flags.FindIndex(flag => flag.Flag.IsCrisis && flag.WithdrawnBy is null);
        // What was said of a crisis, and who is not to hear of it, is read with its flag.
        IEnumerable<BriefBlock> alerts =
        [
            .. flags.Take(crisis + 1).Select(flag => new BriefBlock.Alert(flag)),
            .. crisis < 0 ? [] : OfCrisis(context, flags[crisis], kept).Concat(Kept(kept)),
            .. flags.Skip(crisis + 1).Select(flag => new BriefBlock.Alert(flag)),
        ];
        return
        [
            new BriefSection(
                Brief.RedFlagsSection,
                "Red flags",
                [
                    .. alerts.DefaultIfEmpty(new BriefBlock.Note("No red flag was raised by what the patient said.")),
                    .. Replies(context),
                    .. crisis < 0 ? Kept(kept) : [],
                    .. WarningSigns(context),
                ]
            ),
        ];
    }

    // Whole, for "I'm safe, you can tell the clinic, just not my mum" is one wish.
    private static IEnumerable<BriefBlock> Kept(List<Utterance> kept) =>
        kept.Select(said => Quote(said, "Asks that others are not told"));

    // The reply to the alarm, what was answered where it was asked for, and whatever else tells of it or of being safe.
    private static IEnumerable<BriefBlock> OfCrisis(BriefContext context, RaisedFlag raised, List<Utterance> kept)
    {
        if (context.Input.Words is not { } words)
            return [];
        var quoted = context
            .Input.Flags.SelectMany(flag => flag.Flag.Evidence)
            .Select(evidence => evidence.Quote.Verbatim)
            .ToList();
        var concepts = context
            .Input.Screening.Rules.Where(rule => rule.IsCrisis)
            .SelectMany(rule => context.Input.Screening.ConceptsOf.GetValueOrDefault(rule.Id, []))
            .ToHashSet(StringComparer.Ordinal);
        var since = context.Story.Messages.SkipWhile(one => one.Said.ActivityId != raised.RaisedBy).Skip(1).ToList();
        var asked =
            context.Find(SkinItems.DarkThoughts) is { } answer && !answer.Codes.Contains("not-at-all")
                ? answer.ActivityId
                : null;
        var denied = AlarmReplies.Denial(context, raised)?.Said.ActivityId;
        return
        [
            .. context
                .Story.Messages.Where(message =>
                    message.Said.ActivityId is var id
                    && id != denied
                    && !kept.Exists(said => said.ActivityId == id)
                    && (
                        since.Count > 0 && since[0] == message && message.Said.Item is null
                        || id == asked
                        || since.Contains(message)
                            && ReplyText.ContainsAny(ReplyText.Fold(message.Said.Text.Verbatim), words.Safe)
                        || context.Story.Told.Any(told =>
                            told.Message == message && concepts.Contains(told.Mention.Concept.Id)
                        )
                    )
                    && !quoted.Exists(quote => message.Said.Text.Verbatim.Contains(quote, StringComparison.Ordinal))
                    && OwnWordsSection.IsWorthHearing(context, message.Said)
                )
                .Select(message => Quote(message.Said, "Also said of it")),
        ];
    }

    private static BriefBlock.Quote Quote(Utterance said, string label) =>
        new(
            label,
            new Claim(
                new PatientText(BriefContext.Excerpt(said.Text.Verbatim.Trim(), LongestReply)),
                [new Citation.ToAnswer(said.Item ?? new ItemKey(new LinkId("")), label, said.Text, said.ActivityId)]
            )
        );

    private const int LongestReply = 300;

    // What the patient said to an alarm that stands, where that denied it.
    private static IEnumerable<BriefBlock> Replies(BriefContext context) =>
        context
            .Input.Flags.Where(flag => !StandsHigher(context, flag))
            .Select(flag => (flag, Reply: AlarmReplies.Denial(context, flag)))
            .Where(one => one.Reply is not null)
            .GroupBy(one => one.Reply!.Said.ActivityId, StringComparer.Ordinal)
            .Select(group => new BriefBlock.Quote(
                $"Denied at once ({string.Join("; ", group.Select(one => one.flag.Flag.Title).Distinct())})",
                new Claim(
                    new PatientText(BriefContext.Excerpt(group.First().Reply!.Said.Text.Verbatim.Trim())),
                    [group.First().Reply!.Citation]
                )
            ));

    private static bool StandsHigher(BriefContext context, RaisedFlag flag) =>
        flag.WithdrawnBy is null
        && context.Input.Flags.Any(other =>
            other.WithdrawnBy is null && other.Flag.RuleId == flag.Flag.RuleId && other.Flag.Urgency > flag.Flag.Urgency
        );

    private static IEnumerable<BriefBlock> WarningSigns(BriefContext context) =>
        context.QuestionOf(SpecialItems.WarningSigns) is { } question && context.AnswerTo(question) is { } answer
            ? [QuestionBlocks.Block(context, question, answer)]
            : [];
}
