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

    /// <summary>
    /// The patient's own illnesses, past and present, that were told in passing ("I had a heart attack in 2018"): no
    /// question asks for them, and whoever prescribes must not look for them.
    /// </summary>
    public static IEnumerable<BriefBlock> Own(BriefContext context)
    {
        if (context.Input.Words is not { Illnesses: { IsEmpty: false } illnesses } words)
            return [];
        bool IsReal(string sentence) =>
            ReplyText.Fold(sentence) is var folded
            && !words.IllnessesUnreal.Any(unreal => ReplyText.ContainsPhrase(folded, unreal))
            && !IsTheirs(folded, words);
        return Said(context, said => !IsOfFamily(context, said))
            .Select(said =>
                (said, Sentences: Sentences(context, said.Text, illnesses, IsOwn).Where(IsReal).Distinct().ToList())
            )
            .SelectMany(one => one.Sentences.Select(sentence => Line(one.said, History, sentence)))
            .DistinctBy(block => block.Claim.Text);
    }

    private const string History = "Medical history (told in passing)";

    // "Caring for my husband after his stroke"
    private static bool IsTheirs(string folded, ReplyWords words)
    {
        var said = ReplyText.AllWords(folded);
        bool IsPerson(string word) => words.Kin.Contains(word) || words.Carers.Contains(word);
        return said.Any(IsPerson)
            && words.Allergies.Theirs.Any(their =>
                words.Illnesses.Any(illness => ReplyText.ContainsPhrase(folded, $"{their} {illness}"))
            );
    }

    private static bool IsOwn(Assertion assertion) =>
        assertion.Status is AssertionStatus.Present or AssertionStatus.Historical;

    // Bare names there are the family's.
    private static bool IsOfFamily(BriefContext context, Utterance said) =>
        said.Item is { } asked && context.Input.Form.Find(asked.LinkId)?.Context == AnswerContext.Family;

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
        Said(context, said => said.Item?.LinkId != family.LinkId)
            .Select(said =>
                (said, Sentence: Sentences(context, said.Text, names, one => one.Status == status).FirstOrDefault())
            )
            .Where(one => one.Sentence is not null)
            .Select(one => Line(one.said, label, one.Sentence!));

    private static IEnumerable<Utterance> Said(BriefContext context, Func<Utterance, bool> counts) =>
        context.Input.Utterances.Where(said =>
            said.SupersededBy is null && said.Text.Verbatim?.Length > 0 && counts(said)
        );

    private static BriefBlock.Quote Line(Utterance said, string label, string sentence) =>
        new(
            label,
            new Claim(
                new PatientText(BriefContext.Excerpt(sentence)),
                [new Citation.ToAnswer(said.Item ?? new ItemKey(new LinkId("")), label, said.Text, said.ActivityId)]
            )
        );

    // The sentences that say it of whom it is looked for, in their order.
    private static IEnumerable<string> Sentences(
        BriefContext context,
        PatientText text,
        IReadOnlyCollection<string> names,
        Func<Assertion, bool> isMeant
    )
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return names
            .Where(name => ReplyText.ContainsPhrase(folded, ReplyText.Fold(name)))
            .SelectMany(name => context.Input.Screening.Reader.AssertPhrase(text, name))
            .Where(found => isMeant(found.Assertion) && found.Assertion.Certainty != Certainty.Negated)
            .Select(found => found.Span.Start)
            .Order()
            .Select(at => SentenceAt(text.Verbatim, at));
    }

    private static string SentenceAt(string verbatim, int at)
    {
        var (first, end) = (verbatim.LastIndexOfAny(Ends, at) + 1, verbatim.IndexOfAny(Ends, at));
        return verbatim[first..(end < 0 ? verbatim.Length : end)].Trim();
    }
}
