using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// What was told of the family's illnesses, and of a cancer that the patient had, where something else was asked: "no, but
/// my father had melanoma" to a changing mole. The words stand beside that answer; here they have a line of their own.
/// </summary>
internal static class HistoryTold
{
    // Medicine's own words, which no form need offer.
    private static readonly ImmutableArray<string> Cancers =
    [
        "cancer",
        "cancers",
        "melanoma",
        "carcinoma",
        "basal cell",
        "squamous cell",
        "BCC",
        "SCC",
        "lymphoma",
        "leukaemia",
        "leukemia",
        "cáncer",
        "linfoma",
        "leucemia",
    ];

    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    /// <summary>The lines, for the section that asks about the family.</summary>
    public static IEnumerable<BriefBlock> Build(BriefContext context, ImmutableArray<FormItem> items)
    {
        if (
            items
                .SelectMany(item => item.WithDescendants())
                .FirstOrDefault(item => item.Context == AnswerContext.Family)
            is not { } family
        )
            return [];
        var answered = context.Find(family.LinkId)?.Codes.ToHashSet(StringComparer.Ordinal) ?? [];
        var names = family
            .Options.Where(option => !option.Exclusive && !answered.Contains(option.Code))
            .SelectMany(option => option.Names)
            .Concat(Cancers.Where(name => !IsAnswered(family, answered, name)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return
        [
            .. Told(context, family, "Past cancer (told elsewhere)", Cancers, AssertionStatus.Historical),
            .. Told(context, family, $"{family.Label} (told elsewhere)", names, AssertionStatus.SomeoneElse),
        ];
    }

    private static bool IsAnswered(FormItem family, HashSet<string> answered, string name) =>
        family.Options.Any(option =>
            answered.Contains(option.Code)
            && option.Names.Any(one => ReplyText.ContainsPhrase(ReplyText.Fold(one), name))
        );

    private static IEnumerable<BriefBlock> Told(
        BriefContext context,
        FormItem family,
        string label,
        IReadOnlyCollection<string> names,
        AssertionStatus status
    ) =>
        context
            .Input.Utterances.Where(said =>
                said.SupersededBy is null && said.Item?.LinkId != family.LinkId && said.Text.Verbatim?.Length > 0
            )
            .Select(said => (said, Sentence: Sentence(context, said.Text, names, status)))
            .Where(one => one.Sentence is not null)
            .Select(one => new BriefBlock.Quote(
                label,
                new Claim(
                    new PatientText(BriefContext.Excerpt(one.Sentence!)),
                    [
                        new Citation.ToAnswer(
                            one.said.Item ?? new ItemKey(new LinkId("")),
                            label,
                            one.said.Text,
                            one.said.ActivityId
                        ),
                    ]
                )
            ));

    // The first sentence that says it of whom it is looked for.
    private static string? Sentence(
        BriefContext context,
        PatientText text,
        IReadOnlyCollection<string> names,
        AssertionStatus status
    )
    {
        var folded = ReplyText.Fold(text.Verbatim);
        var spans = names
            .Where(name => ReplyText.ContainsPhrase(folded, ReplyText.Fold(name)))
            .SelectMany(name => context.Input.Screening.Reader.AssertPhrase(text, name))
            .Where(found => found.Assertion.Status == status && found.Assertion.Certainty != Certainty.Negated)
            .Select(found => found.Span.Start)
            .ToList();
        if (spans.Count == 0)
            return null;
        var (verbatim, at) = (text.Verbatim, spans.Min());
        var (first, end) = (verbatim.LastIndexOfAny(Ends, at) + 1, verbatim.IndexOfAny(Ends, at));
        return verbatim[first..(end < 0 ? verbatim.Length : end)].Trim();
    }
}
