using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// Every flag ever raised: those that stand before those withdrawn, the most urgent first, and of one rule only its most
/// urgent that stands. What the patient answered to the warning signs stands with them, for "none" is a finding too.
/// </summary>
internal static class RedFlagsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        IEnumerable<BriefBlock> alerts = context
            .Input.Flags.Where(flag => !StandsHigher(context, flag))
            .OrderBy(flag => flag.WithdrawnBy is not null)
            .ThenByDescending(flag => flag.Flag.Urgency)
            .Select(flag => new BriefBlock.Alert(flag));
        return
        [
            new BriefSection(
                Brief.RedFlagsSection,
                "Red flags",
                [
                    .. alerts.DefaultIfEmpty(new BriefBlock.Note("No red flag was raised by what the patient said.")),
                    .. WarningSigns(context),
                ]
            ),
        ];
    }

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
