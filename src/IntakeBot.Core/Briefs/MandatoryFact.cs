using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// A fact that no brief may leave out. It stands in the brief by construction; whether a narrative mentions it is scored.
/// </summary>
/// <param name="Name">What it is, such as <c>main concern</c>: never what was said.</param>
/// <param name="Item">The item that it answers; null for one that no model is told, because only construction may list it.</param>
public sealed record MandatoryFact(string Name, ItemKey? Item)
{
    /// <summary>Those of an intake, in the order of a brief.</summary>
    internal static ImmutableArray<MandatoryFact> Of(BriefContext context) =>
        [
            .. context.Input.Flags.Any(flag => flag.WithdrawnBy is null)
                ? [new MandatoryFact("red flags", null)]
                : Array.Empty<MandatoryFact>(),
            .. Answered(context, "main concern", question => question.Key.LinkId == SpecialItems.Reason),
            .. Answered(context, "duration", question => Is(question, AnswerTopic.Onset, SkinItems.Onset)),
            .. Answered(context, "areas", question => Is(question, AnswerTopic.BodyAreas, SkinItems.Areas)),
            .. Answered(context, "severity (itch)", question => question.Key.LinkId == SkinItems.Itch),
            .. Answered(context, "severity (pain)", question => question.Key.LinkId == SkinItems.Pain),
            .. Answered(context, "pregnancy", question => question.Key.LinkId == SpecialItems.Pregnancy),
            .. Listed(context, "medicines", SpecialItems.TakesMedicines),
            .. Listed(context, "allergies", SpecialItems.HasAllergies),
        ];

    private static bool Is(FormQuestion question, AnswerTopic topic, LinkId item) =>
        question.Item.Topic == topic || question.Key.LinkId == item;

    private static IEnumerable<MandatoryFact> Answered(
        BriefContext context,
        string name,
        Func<FormQuestion, bool> isMeant
    ) =>
        context
            .Questions.Where(question => isMeant(question) && context.AnswerTo(question) is not null)
            .Select(question => new MandatoryFact(name, question.Key))
            .Take(1);

    private static IEnumerable<MandatoryFact> Listed(BriefContext context, string name, LinkId item) =>
        context.Find(item) is null ? [] : [new MandatoryFact(name, null)];
}

/// <summary>How much of what must not be left out the sentences of a model mention.</summary>
/// <param name="Mentioned">Facts that a sentence which was kept rests on.</param>
/// <param name="Missed">Facts that the model was told and that none rests on.</param>
/// <param name="ByConstruction">Facts that no model is told; the brief lists them.</param>
public sealed record NarrativeCoverage(
    ImmutableArray<string> Mentioned,
    ImmutableArray<string> Missed,
    ImmutableArray<string> ByConstruction
)
{
    /// <summary>The coverage of those sentences.</summary>
    public static NarrativeCoverage Of(ImmutableArray<MandatoryFact> facts, IEnumerable<Claim> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var cited = sentences
            .SelectMany(sentence => sentence.Citations)
            .OfType<Citation.ToAnswer>()
            .Select(citation => citation.Item)
            .ToHashSet();
        return new NarrativeCoverage(
            [.. facts.Where(fact => fact.Item is { } item && cited.Contains(item)).Select(fact => fact.Name)],
            [.. facts.Where(fact => fact.Item is { } item && !cited.Contains(item)).Select(fact => fact.Name)],
            [.. facts.Where(fact => fact.Item is null).Select(fact => fact.Name)]
        );
    }

    /// <summary>For the foot of a brief: <c>2 of 4 mandatory facts; not mentioned: areas, duration</c>.</summary>
    public string Display =>
        $"{Mentioned.Length} of {Mentioned.Length + Missed.Length} mandatory facts that the model was told"
        + (Missed.IsEmpty ? "" : $"; not mentioned: {string.Join(", ", Missed)}")
        + (ByConstruction.IsEmpty ? "" : $"; not the model's to tell: {string.Join(", ", ByConstruction)}");
}
