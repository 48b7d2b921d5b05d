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
        ContradictionsSection.Build,
        QuestionsSection.Build,
    ];

    private static readonly ImmutableArray<string> Behind = [ContradictionsSection.Id, QuestionsSection.Id];

    private static int WordsOf(IEnumerable<BriefSection> sections) =>
        sections
            .SelectMany(section => section.Blocks)
            .SelectMany(block => block.Claims)
            .Sum(claim => claim.Text.Verbatim.Count(char.IsWhiteSpace) + 1);

    /// <summary>The sections of a brief; last, of the patient's own words, what none of the others tells.</summary>
    public static ImmutableArray<BriefSection> Of(BriefContext context)
    {
        ImmutableArray<BriefSection> told = [.. All.SelectMany(build => build(context))];
        var page = new Page(context, told);
        // The name heads the page: "Tyler's is his name" tells nothing more.
        foreach (var name in context.NameAnswers)
            page.Add(BriefContext.Display(name.Item, name.Answer));
        ImmutableArray<BriefSection> own = [.. OwnWordsSection.Build(context, page)];
        ImmutableArray<BriefSection> patient = [.. told, .. own];
        // The article takes what the patient leaves of the page, and stands behind the answers.
        var behind = told.TakeWhile(section => !Behind.Contains(section.Id)).Count();
        return patient.InsertRange(behind, ArticleSection.Build(context, WordsOf(patient)));
    }
}
