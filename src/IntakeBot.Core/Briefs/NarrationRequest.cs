using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>Something a narrative may cite.</summary>
/// <param name="Id"><c>A1</c>, <c>A2</c>, … for answers, <c>P1</c>, … for passages of an article.</param>
/// <param name="Label">The item's label, or the passage's heading.</param>
/// <param name="Text">The words as the model sees them: without name, date of birth or contact details.</param>
/// <param name="Citation">What the id stands for.</param>
public sealed record NarrationSource(string Id, string Label, PatientText Text, Citation Citation);

/// <summary>
/// What a model is given to narrate from: the minimum, without direct identifiers. Medicines and allergies are not
/// among it, because a brief lists them by construction alone.
/// </summary>
public sealed record NarrationRequest
{
    /// <summary>The decade of the patient's age; null where unknown.</summary>
    public string? AgeBand { get; init; }

    /// <summary>The sex as answered; null where unknown.</summary>
    public string? Sex { get; init; }

    /// <summary>The titles of the flags that stand: context for the model, never its to judge or to repeat.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The answers.</summary>
    public required ImmutableArray<NarrationSource> Facts { get; init; }

    /// <summary>The passages.</summary>
    public ImmutableArray<NarrationSource> Passages { get; init; } = [];

    /// <summary>Names of medicines and supplements: one that a sentence's sources do not hold may not stand in it.</summary>
    public ImmutableArray<string> MedicineNames { get; init; } = MedicineWords.Common;

    /// <summary>The source of that id, or null.</summary>
    public NarrationSource? Find(string id) =>
        Facts.Concat(Passages).FirstOrDefault(source => source.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>How much it holds, never what.</summary>
    public override string ToString() => $"[narration request, {Facts.Length} facts, {Passages.Length} passages]";

    /// <summary>The request for a brief that was composed from that input.</summary>
    public static NarrationRequest Of(BriefInput input, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(brief);
        var context = new BriefContext(input);
        var identifiers = Identifiers.Of(context);
        return new NarrationRequest
        {
            AgeBand = context.Find(SpecialItems.BirthDate)?.Values is [AnswerValue.Date born]
                ? Ages.Band(born.Value, context.Today)
                : null,
            Sex = context.Find(SpecialItems.Sex)?.Values is [AnswerValue.Choice sex] ? sex.Display : null,
            Flags = [.. input.Flags.Where(flag => flag.WithdrawnBy is null).Select(flag => flag.Flag.Title)],
            Facts = [.. FactsOf(context, identifiers)],
            Passages = [.. PassagesOf(brief)],
            MedicineNames = [.. MedicineWords.Common, .. input.MedicineNames],
        };
    }

    private static IEnumerable<NarrationSource> FactsOf(BriefContext context, Identifiers identifiers)
    {
        var withheld = new[]
        {
            SpecialItems.Name,
            SpecialItems.BirthDate,
            SpecialItems.Sex,
            SpecialItems.TakesMedicines,
            SpecialItems.HasAllergies,
            SpecialItems.AllergyDetails,
        }.ToFrozenSet();
        return context
            .Questions.Where(question =>
                !withheld.Contains(question.Key.LinkId)
                && context.Input.Form.RepeatingGroupOf(question.Key.LinkId) != SpecialItems.Medicine
            )
            .Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair => pair.Answer is not null)
            .Select(
                (pair, index) =>
                    new NarrationSource(
                        FormattableString.Invariant($"A{index + 1}"),
                        pair.Question.Item.Label,
                        identifiers.Remove(BriefContext.ClaimOf(pair.Question, pair.Answer!).Text),
                        Claims.Cite(pair.Question, pair.Answer!)
                    )
            );
    }

    private static IEnumerable<NarrationSource> PassagesOf(Brief brief) =>
        brief
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Passage>()
            .SelectMany(passage => passage.Claim.Citations.OfType<Citation.ToPassage>())
            .Select(
                (passage, index) =>
                    new NarrationSource(
                        FormattableString.Invariant($"P{index + 1}"),
                        "Clinic's article",
                        new PatientText(passage.Text),
                        passage
                    )
            );
}
