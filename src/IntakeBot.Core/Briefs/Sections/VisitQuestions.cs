using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>Questions that the answers leave for the visit, the most needed first.</summary>
internal static class VisitQuestions
{
    /// <summary>As many as can be asked.</summary>
    public const int Most = 6;

    private static readonly ImmutableArray<Func<BriefContext, IEnumerable<BriefBlock.Suggestion>>> All =
    [
        DarkThoughts,
        Allergy,
        UnnamedMedicines,
        Pregnancy,
        Essentials,
        UnknownMedicines,
        NewMedicine,
        TopicalSteroids,
        TriedWithoutName,
        DosesMissing,
        Breathing,
        SkinCancer,
        VeganWithoutB12,
        LeftOut,
    ];

    public static IEnumerable<BriefBlock.Suggestion> Of(BriefContext context) => All.SelectMany(rule => rule(context));

    private static IEnumerable<BriefBlock.Suggestion> DarkThoughts(BriefContext context) =>
        Chosen(context, SkinItems.DarkThoughts, "several-days", "more-than-half", "nearly-every-day") is { } cited
            ?
            [
                Ask(
                    "Ask in person about the thoughts of death or self-harm: plans, means, and who is there to help.",
                    cited
                ),
            ]
            : [];

    private static IEnumerable<BriefBlock.Suggestion> Allergy(BriefContext context) =>
        context.QuestionOf(SpecialItems.AllergyDetails) is { } details
        && context.AnswerTo(details) is null
        && Cited(context, SpecialItems.HasAllergies) is { } cited
            ? [Ask("To what is the allergy, and what happened?", cited)]
            : [];

    private static IEnumerable<BriefBlock.Suggestion> UnnamedMedicines(BriefContext context) =>
        context.Find(SpecialItems.TakesMedicines)?.Values is [AnswerValue.YesNo { Value: true }]
        && context.Medicines.IsEmpty
        && Cited(context, SpecialItems.TakesMedicines) is { } cited
            ? [Ask("Which medicines and supplements are taken?", cited)]
            : [];

    private static IEnumerable<BriefBlock.Suggestion> Pregnancy(BriefContext context)
    {
        var risky = context.Medicines.Where(medicine => medicine.IsAnyOf(["teratogen"])).ToList();
        if (
            risky.Count > 0
            && context.QuestionOf(SpecialItems.Pregnancy) is { } question
            && context.AnswerTo(question) is null
        )
            yield return new(
                $"Is a pregnancy possible? {risky[0].Called} can harm an unborn baby, and the question was not answered.",
                [.. risky.Select(medicine => medicine.Citation)]
            );
        if (Chosen(context, SpecialItems.Pregnancy, "maybe") is { } cited)
            yield return Ask("Is a pregnancy test needed before any new medicine?", cited);
    }

    // What a brief may not be without, where the form asks it.
    private static IEnumerable<BriefBlock.Suggestion> Essentials(BriefContext context) =>
        new[]
        {
            (SpecialItems.Reason, "What is the main concern?"),
            (SkinItems.Onset, "When did it begin?"),
            (SkinItems.Areas, "Where on the body is it?"),
            (SkinItems.Itch, "How bad is the itch, from 0 to 10?"),
        }
            .Where(each => context.QuestionOf(each.Item1) is { } question && context.AnswerTo(question) is null)
            .Select(each => new BriefBlock.Suggestion($"{each.Item2} It was not answered.", []));

    private static IEnumerable<BriefBlock.Suggestion> UnknownMedicines(BriefContext context) =>
        context.Input.Medications.Medications.IsEmpty
            ? []
            : context
                .Medicines.Where(medicine => medicine.Known.IsEmpty && !IsNamedElsewhere(context, medicine))
                .Select(medicine =>
                    Ask(
                        $"What exactly is “{medicine.Called}”? It is not on the clinic's list; see the packet.",
                        medicine.Citation
                    )
                );

    // A "statin" is known where atorvastatin was told of, and the water tablet where furosemide was.
    private static bool IsNamedElsewhere(BriefContext context, TakenMedicine medicine)
    {
        var classes = context.Input.Medications.Vocabulary.ClassesOf(medicine.Called);
        return context.AlsoNamed.Any(named => named.Known.Classes.Any(classes.Contains));
    }

    private static IEnumerable<BriefBlock.Suggestion> NewMedicine(BriefContext context)
    {
        if (
            context.QuestionOf(SkinItems.NewMedicine) is not { } question
            || context.AnswerTo(question) is not { Values: [AnswerValue.YesNo { Value: true }] } answer
        )
            return [];
        var said = ReplyText.Fold(answer.Quote.Verbatim);
        // "The water tablet, in May": listed by the same words.
        var isListed = context.Medicines.Any(medicine =>
            ReplyText.ContainsPhrase(said, ReplyText.Fold(medicine.Called.Split(" (")[0]))
        );
        return !isListed && context.Input.Medications.Find(answer.Quote.Verbatim).IsEmpty
            ?
            [
                Ask(
                    "Which medicine was new in the 8 weeks before, and when was it started?",
                    Claims.Cite(question, answer)
                ),
            ]
            : [];
    }

    private static IEnumerable<BriefBlock.Suggestion> TopicalSteroids(BriefContext context) =>
        context
            .Medicines.Where(medicine => medicine.IsAnyOf(["steroid-topical", "steroid-topical-superpotent"]))
            .Where(medicine => !medicine.IsAnyOf(["steroid-topical-mild"]))
            .Select(medicine => (medicine, Text: Open(context, medicine)))
            .Where(one => one.Text is not null)
            .Take(1)
            .Select(one => Ask(one.Text!, one.medicine.Citation));

    // What is told of it is not asked: "mometasone on my hands, for 3 weeks".
    private static string? Open(BriefContext context, TakenMedicine medicine)
    {
        var told = context.ToldOf(medicine);
        return !told.Any(one => one.TellsPlace(context))
                ? $"Where on the body is {medicine.Called} used, how much, and how long at a time?"
            : medicine.About(context, AnswerTopic.MedicationDose) is null || !told.Any(one => one.TellsTime(context))
                ? $"How much of {medicine.Called} is used, and how long at a time?"
            : null;
    }

    private static IEnumerable<BriefBlock.Suggestion> TriedWithoutName(BriefContext context)
    {
        if (context.QuestionOf(SkinItems.Tried) is not { } question || context.AnswerTo(question) is not { } answer)
            yield break;
        var named = context.Input.Medications.Find(answer.Quote.Verbatim).Length > 0;
        if (answer.Codes.Contains("steroid-cream") && !named && !context.Medicines.Any(IsTopicalSteroid))
            yield return Ask(
                "Which steroid cream was tried, how strong, and for how long?",
                Claims.Cite(question, answer)
            );
        if (answer.Codes.Contains("tablets-injections") && !named)
            yield return Ask(
                "Which tablets or injections were tried, and why were they stopped?",
                Claims.Cite(question, answer)
            );
    }

    private static bool IsTopicalSteroid(TakenMedicine medicine) =>
        medicine.IsAnyOf(["steroid-topical", "steroid-topical-mild", "steroid-topical-superpotent"]);

    private static IEnumerable<BriefBlock.Suggestion> DosesMissing(BriefContext context)
    {
        var open = context
            .Medicines.Where(medicine =>
                medicine.About(context, AnswerTopic.MedicationDose) is null
                && medicine.About(context, AnswerTopic.MedicationFrequency) is null
                && !medicine.IsStopped(context)
            )
            .ToList();
        return open.Count == 0
            ? []
            :
            [
                new(
                    $"How much of {Phrase.List(open.Select(medicine => medicine.Called))} is taken, and how often?",
                    [.. open.Select(medicine => medicine.Citation)]
                ),
            ];
    }

    private static IEnumerable<BriefBlock.Suggestion> Breathing(BriefContext context) =>
        (Chosen(context, SkinItems.Snoring, "loud-with-pauses") ?? Chosen(context, SkinItems.Snoring, "loud"))
            is { } cited
            ? [Ask("Is the patient sleepy by day, or at the wheel?", cited)]
            : [];

    private static IEnumerable<BriefBlock.Suggestion> SkinCancer(BriefContext context) =>
        Chosen(context, SkinItems.Family, "skin-cancer") is { } cited
            ?
            [
                Ask(
                    SaysWho(context, SkinItems.Family)
                        ? "When was the patient's skin last checked? Skin cancer runs in the family."
                        : "Who in the family had melanoma or skin cancer, and when was the patient's skin last checked?",
                    cited
                ),
            ]
            : [];

    // "My mum had a melanoma": who had it is told.
    private static bool SaysWho(BriefContext context, LinkId family) =>
        context.Find(family) is { } answer && context.People.NamesAnother(answer.Quote.Verbatim, _ => false);

    private static IEnumerable<BriefBlock.Suggestion> VeganWithoutB12(BriefContext context) =>
        Chosen(context, SkinItems.Pattern, "vegan") is { } cited
        && !context.Medicines.Any(medicine => medicine.IsAnyOf(["vitamin-b12", "multivitamin"]))
            ? [Ask("Is vitamin B12 taken? The patient eats vegan and names no B12 supplement.", cited)]
            : [];

    private static IEnumerable<BriefBlock.Suggestion> LeftOut(BriefContext context) =>
        context.Find(SkinItems.LeftOut)?.Values is [AnswerValue.YesNo { Value: true }]
        && context.Find(SkinItems.LeftOutWhich) is null
        && Cited(context, SkinItems.LeftOut) is { } cited
            ? [Ask("Which foods were left out, and for how long?", cited)]
            : [];

    private static BriefBlock.Suggestion Ask(string text, Citation because) => new(text, [because]);

    private static Citation? Cited(BriefContext context, LinkId item) =>
        context.QuestionOf(item) is { } question && context.AnswerTo(question) is { } answer
            ? Claims.Cite(question, answer)
            : null;

    private static Citation? Chosen(BriefContext context, LinkId item, params ReadOnlySpan<string> codes)
    {
        foreach (var code in context.Find(item)?.Codes ?? [])
        {
            if (codes.Contains(code))
                return Cited(context, item);
        }
        return null;
    }
}
