using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// Every flag ever raised: those that stand before those denied at once and those withdrawn, the most urgent first, and of one rule only its most
/// urgent that stands. What the patient answered to the warning signs stands with them, for "none" is a finding too.
/// </summary>
internal static class RedFlagsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        IEnumerable<BriefBlock> alerts = context
            .Input.Flags.Where(flag => !StandsHigher(context, flag))
            .OrderBy(flag => flag.WithdrawnBy is not null)
            .ThenBy(flag => AlarmReplies.Denial(context, flag) is not null)
            .ThenByDescending(flag => flag.Flag.Urgency)
            .Select(flag => new BriefBlock.Alert(flag));
        return
        [
            new BriefSection(
                Brief.RedFlagsSection,
                "Red flags",
                [
                    .. alerts.DefaultIfEmpty(new BriefBlock.Note("No red flag was raised by what the patient said.")),
                    .. Replies(context),
                    .. WarningSigns(context),
                ]
            ),
        ];
    }

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
