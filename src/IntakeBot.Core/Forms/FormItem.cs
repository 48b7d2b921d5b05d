using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>What kind of answer an item takes (FHIR <c>Questionnaire.item.type</c>).</summary>
public enum ItemKind
{
    /// <summary>A section, or a group asked together; repeating ones are asked until the patient has no more.</summary>
    Group,

    /// <summary>Words said with the next question.</summary>
    Display,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the options, or several where it repeats.</summary>
    Choice,

    /// <summary>As <see cref="Choice"/>, or the patient's own words.</summary>
    OpenChoice,

    /// <summary>A whole number; shown as a scale where its control is a slider.</summary>
    Integer,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>A date, as precise as the patient knows it.</summary>
    Date,

    /// <summary>A few words.</summary>
    String,

    /// <summary>As many words as the patient likes.</summary>
    Text,
}

/// <summary>Whose and from when a finding named in an item's answer is, unless the words say otherwise.</summary>
public enum AnswerContext
{
    /// <summary>The patient's own, now.</summary>
    PatientNow,

    /// <summary>The patient's own, in the past.</summary>
    PatientPast,

    /// <summary>Of the patient's family.</summary>
    Family,
}

/// <summary>
/// What an item asks that patients also tell unasked. An answer told ahead is shown for a confirmation when its
/// question comes, and never taken for granted.
/// </summary>
public enum AnswerTopic
{
    /// <summary>Nothing that could be recognised outside its own question.</summary>
    None,

    /// <summary>When the patient was born; dates told by age are reckoned from it.</summary>
    BirthDate,

    /// <summary>Its options: naming one anywhere, as the patient's own and present, answers it.</summary>
    Options,

    /// <summary>Its options are places on the body.</summary>
    BodyAreas,

    /// <summary>Since when, or for how long, the problem has been there.</summary>
    Onset,

    /// <summary>Whether medicines or supplements are used.</summary>
    MedicationUse,

    /// <summary>The name of one medicine, in a repeating group.</summary>
    MedicationName,

    /// <summary>How much of it.</summary>
    MedicationDose,

    /// <summary>How often.</summary>
    MedicationFrequency,

    /// <summary>Since when.</summary>
    MedicationSince,
}

/// <summary>One option of a choice.</summary>
/// <param name="Code">The code that is stored.</param>
/// <param name="System">The code system's URI, or null.</param>
/// <param name="Display">The label that the patient sees.</param>
/// <param name="Synonyms">Other words for it, matched as if they were the label.</param>
/// <param name="Exclusive">Whether choosing it clears every other ("none of these").</param>
public sealed record AnswerOption(
    string Code,
    string? System,
    string Display,
    ImmutableArray<string> Synonyms,
    bool Exclusive = false
)
{
    /// <summary>Every way to name it: the label, then the synonyms.</summary>
    [JsonIgnore]
    public IEnumerable<string> Names => Synonyms.Prepend(Display);
}

/// <summary>One item of a form: a question, a group of items, or words to display.</summary>
public sealed record FormItem
{
    /// <summary>Its identity within the form.</summary>
    public required LinkId LinkId { get; init; }

    /// <summary>What kind of answer it takes.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The question as the patient reads it; a group's title.</summary>
    public required string Text { get; init; }

    /// <summary>A label of a few words for the review and the brief; the text where the form gives none.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the intake may not finish without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it takes several answers; a group: several occurrences.</summary>
    public bool Repeats { get; init; }

    /// <summary>The options of a choice, in the form's order.</summary>
    public ImmutableArray<AnswerOption> Options { get; init; } = [];

    /// <summary>The smallest number allowed, in <see cref="Unit"/>.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number allowed, in <see cref="Unit"/>.</summary>
    public decimal? Max { get; init; }

    /// <summary>The longest text allowed, in UTF-16 code units.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The unit of a number, as shown.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a number is asked as a scale from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public bool IsScale { get; init; }

    /// <summary>What the low end of a scale means.</summary>
    public string? LowerLabel { get; init; }

    /// <summary>What the high end of a scale means.</summary>
    public string? UpperLabel { get; init; }

    /// <summary>An example or hint, said on "help".</summary>
    public string? Help { get; init; }

    /// <summary>Why the clinic asks, said on "why".</summary>
    public string? Why { get; init; }

    /// <summary>When the item is enabled.</summary>
    public Condition EnabledWhen { get; init; } = Condition.Always;

    /// <summary>Whose and from when a finding in its answer is by default.</summary>
    public AnswerContext Context { get; init; }

    /// <summary>What it asks that patients also tell unasked.</summary>
    public AnswerTopic Topic { get; init; }

    /// <summary>The items of a group.</summary>
    public ImmutableArray<FormItem> Items { get; init; } = [];

    /// <summary>Whether any words answer it.</summary>
    public bool TakesAnyWords => Kind is ItemKind.String or ItemKind.Text;

    /// <summary>Whether so many UTF-16 code units of words may be an answer to it.</summary>
    public bool TakesWords(int length) =>
        (TakesAnyWords || Kind == ItemKind.OpenChoice) && length > 0 && length <= (MaxLength ?? int.MaxValue);

    /// <summary>The item, by its linkId.</summary>
    public override string ToString() => LinkId.Value;
}
