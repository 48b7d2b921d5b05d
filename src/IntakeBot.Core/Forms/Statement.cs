using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>
/// What a patient stated of something that has parts. A part that was not said is null and never filled in. A closed
/// union.
/// </summary>
[JsonDerivedType(typeof(Duration), "duration")]
[JsonDerivedType(typeof(Frequency), "frequency")]
[JsonDerivedType(typeof(Quantity), "quantity")]
[JsonDerivedType(typeof(Medication), "medication")]
[JsonDerivedType(typeof(BodyArea), "bodyArea")]
public abstract record Statement
{
    private Statement() { }

    /// <summary>The words that state it, exactly as they arrived.</summary>
    public PatientText Said { get; init; } = PatientText.Empty;

    /// <summary>Whether the figures are only part of it, so that people read the patient's words: "20 units in the morning, 10 at night".</summary>
    public bool AsSaid { get; init; }

    /// <summary>
    /// How long something lasts (FHIR <c>Duration</c>, https://hl7.org/fhir/R4/datatypes.html#duration). One figure
    /// has both ends alike; "over ten years" has no upper end, "a long time" neither end nor unit.
    /// </summary>
    /// <param name="Low">The least that was said.</param>
    /// <param name="High">The most that was said.</param>
    /// <param name="Unit">The unit of both.</param>
    public sealed record Duration(decimal? Low, decimal? High, TimeUnit? Unit) : Statement
    {
        /// <summary>Whether it was said as roughly so.</summary>
        public bool Approximate { get; init; }

        /// <summary>Whether it comes and goes: "on and off".</summary>
        public bool Intermittent { get; init; }

        /// <summary>Whether it has been so for the whole life.</summary>
        public bool Lifelong { get; init; }

        /// <summary>When it began, where that was said; the ends are then whole units up to the day of the reply.</summary>
        public PartialDate? Since { get; init; }

        /// <summary>The kind of statement, never its parts.</summary>
        public override string ToString() => "[Duration]";
    }

    /// <summary>
    /// How often something is taken or happens, in the terms of FHIR <c>Timing.repeat</c>
    /// (https://hl7.org/fhir/R4/datatypes.html#timing).
    /// </summary>
    public sealed record Frequency : Statement
    {
        /// <summary>How many times within the period; <c>repeat.frequency</c>.</summary>
        public int? Count { get; init; }

        /// <summary>The most times within the period, where a range was said; <c>repeat.frequencyMax</c>.</summary>
        public int? CountMax { get; init; }

        /// <summary>The length of the period; <c>repeat.period</c>.</summary>
        public decimal? Period { get; init; }

        /// <summary>The longest period, where a range was said; <c>repeat.periodMax</c>.</summary>
        public decimal? PeriodMax { get; init; }

        /// <summary>The unit of the period; <c>repeat.periodUnit</c>.</summary>
        public TimeUnit? PeriodUnit { get; init; }

        /// <summary>Events of the day, by FHIR code such as <c>MORN</c> or <c>HS</c>; <c>repeat.when</c>.</summary>
        public ImmutableArray<string> When { get; init; } = [];

        /// <summary>Days of the week, by FHIR code such as <c>mon</c>; <c>repeat.dayOfWeek</c>.</summary>
        public ImmutableArray<string> Days { get; init; } = [];

        /// <summary>Whether only as needed; <c>Dosage.asNeededBoolean</c>.</summary>
        public bool AsNeeded { get; init; }

        /// <summary>A word that tells how often without a figure: "sometimes", "most days".</summary>
        public string? Vaguely { get; init; }

        /// <summary>Whether it was said as roughly so.</summary>
        public bool Approximate { get; init; }

        /// <summary>The kind of statement, never its parts.</summary>
        public override string ToString() => "[Frequency]";
    }

    /// <summary>An amount in a unit (FHIR <c>Quantity</c>). Feet, stone and the like are converted; <c>Said</c> keeps them.</summary>
    /// <param name="Value">The amount; of a range, its lower end.</param>
    /// <param name="Unit">The unit: a UCUM code where there is one, else the word ("glass").</param>
    public sealed record Quantity(decimal Value, string Unit) : Statement
    {
        /// <summary>The upper end where a range was said; else null.</summary>
        public decimal? High { get; init; }

        /// <summary>Whether it was said as roughly so.</summary>
        public bool Approximate { get; init; }

        /// <summary>The kind of statement, never its parts.</summary>
        public override string ToString() => "[Quantity]";
    }

    /// <summary>A medicine or supplement as a patient reported it (FHIR <c>MedicationStatement</c>).</summary>
    /// <param name="Name">The name or description, exactly as it was said.</param>
    /// <param name="Known">The canonical name where the lexicon knows it; null for an unidentified medicine.</param>
    public sealed record Medication(PatientText Name, string? Known) : Statement
    {
        /// <summary>Whether the name was only nearly spelt so: a reading to confirm.</summary>
        public bool Misspelt { get; init; }

        /// <summary>The strength: "500 mg", "0.1 %".</summary>
        public Quantity? Strength { get; init; }

        /// <summary>How much at a time: "2 tablets".</summary>
        public Quantity? Amount { get; init; }

        /// <summary>The form: "cream".</summary>
        public string? Form { get; init; }

        /// <summary>The route: "oral", "topical".</summary>
        public string? Route { get; init; }

        /// <summary>How often.</summary>
        public Frequency? How { get; init; }

        /// <summary>Since when.</summary>
        public PartialDate? Since { get; init; }

        /// <summary>The words for it where no day, month or year is as much as was said: "last autumn", "my son was born"; null elsewhere.</summary>
        public PatientText? SinceSaid { get; init; }

        /// <summary>For how long.</summary>
        public Duration? Lasting { get; init; }

        /// <summary>Whether the patient no longer takes it.</summary>
        public bool Stopped { get; init; }

        /// <summary>When it was stopped.</summary>
        public PartialDate? StoppedOn { get; init; }

        /// <summary>What it is for.</summary>
        public PatientText? Reason { get; init; }

        /// <summary>Whether how much, how often, since when or its end is told beside the name.</summary>
        public bool TellsMore =>
            Strength is not null
            || Amount is not null
            || How is not null
            || Since is not null
            || SinceSaid is not null
            || Lasting is not null
            || Stopped;

        /// <summary>The kind of statement, never its parts.</summary>
        public override string ToString() => "[Medication]";
    }

    /// <summary>A place on the body.</summary>
    /// <param name="Code">The area: "hand".</param>
    /// <param name="Side">"left", "right" or "both"; null where it was not said.</param>
    /// <param name="Part">A part of the area: "back", "front", "inner"; null where it was not said.</param>
    public sealed record BodyArea(string Code, string? Side, string? Part) : Statement
    {
        /// <summary>Areas of it that were said to be free: "everywhere except my face".</summary>
        public ImmutableArray<string> Except { get; init; } = [];

        /// <summary>The kind of statement, never its parts.</summary>
        public override string ToString() => "[BodyArea]";
    }

    /// <summary>Calls exactly one of the functions; a new case makes every caller stop compiling.</summary>
    public T Match<T>(
        Func<Duration, T> duration,
        Func<Frequency, T> frequency,
        Func<Quantity, T> quantity,
        Func<Medication, T> medication,
        Func<BodyArea, T> bodyArea
    )
    {
        ArgumentNullException.ThrowIfNull(duration);
        ArgumentNullException.ThrowIfNull(frequency);
        ArgumentNullException.ThrowIfNull(quantity);
        ArgumentNullException.ThrowIfNull(medication);
        ArgumentNullException.ThrowIfNull(bodyArea);
        return this switch
        {
            Duration value => duration(value),
            Frequency value => frequency(value),
            Quantity value => quantity(value),
            Medication value => medication(value),
            BodyArea value => bodyArea(value),
            _ => throw new InvalidOperationException("Statement is a closed union."),
        };
    }

    /// <summary>The kind of statement, never its parts: they are health information.</summary>
    public override string ToString() => $"[{GetType().Name}]";
}
