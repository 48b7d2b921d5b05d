using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>The builders of a brief's sections, in reading order. One builder may yield several sections, or none.</summary>
internal static class BriefSections
{
    public static ImmutableArray<Func<BriefContext, IEnumerable<BriefSection>>> All { get; } =
    [
        RedFlagsSection.Build,
        ChangesSection.Build,
        FormSections.Build,
        ArticleSection.Build,
        ContradictionsSection.Build,
        QuestionsSection.Build,
    ];

    /// <summary>The sections of a brief; last, of the patient's own words, what none of the others tells.</summary>
    public static ImmutableArray<BriefSection> Of(BriefContext context)
    {
        ImmutableArray<BriefSection> told = [.. All.SelectMany(build => build(context))];
        return [.. told, .. OwnWordsSection.Build(context, new Page(context, told))];
    }
}
