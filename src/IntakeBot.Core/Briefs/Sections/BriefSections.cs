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
        OwnWordsSection.Build,
    ];
}
