namespace IntakeBot.Core.Briefs.Sections;

/// <summary>Every flag ever raised: those that stand before those withdrawn, the most urgent first.</summary>
internal static class RedFlagsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        IEnumerable<BriefBlock> alerts = context
            .Input.Flags.OrderBy(flag => flag.WithdrawnBy is not null)
            .ThenByDescending(flag => flag.Flag.Urgency)
            .Select(flag => new BriefBlock.Alert(flag));
        return
        [
            new BriefSection(
                Brief.RedFlagsSection,
                "Red flags",
                [.. alerts.DefaultIfEmpty(new BriefBlock.Note("No red flag was raised by what the patient said."))]
            ),
        ];
    }
}
