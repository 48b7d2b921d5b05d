using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

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

    /// <summary>A date and time; read and kept as <see cref="Date"/>, as precise as the patient knows it.</summary>
    DateTime,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>An amount in one of the item's units.</summary>
    Quantity,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>Someone or something, named in a few words.</summary>
    Reference,

    /// <summary>A file, such as a photo.</summary>
    Attachment,

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

    /// <summary>What the patient is called: a story told here is none.</summary>
    Name,

    /// <summary>When the patient was born; dates told by age are reckoned from it.</summary>
    BirthDate,

    /// <summary>Its options: naming one anywhere, as the patient's own and present, answers it.</summary>
    Options,

    /// <summary>Its options are places on the body.</summary>
    BodyAreas,

    /// <summary>Its options: naming one as a blood relative's answers it.</summary>
    Relatives,

    /// <summary>Its options: naming one where an allergy is told answers it.</summary>
    Allergens,

    /// <summary>
    /// A number in the item's unit, told beside an answer of the same section; or in it or on its scale, told anywhere
    /// beside what <see cref="FormItem.Names"/> call it.
    /// </summary>
    Amount,

    /// <summary>How often what <see cref="FormItem.Names"/> tell of happens: told beside an answer of the same section.</summary>
    Frequency,

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

    /// <summary>Whether a medicine was begun of late: whoever names one takes it.</summary>
    MedicationBegun,

    /// <summary>Whether there is an allergy: one told anywhere is shown here, with what was told of it in the details.</summary>
    Allergies,

    /// <summary>Whether there is any of <see cref="FormItem.Findings"/>: one told anywhere is shown here.</summary>
    Findings,

    /// <summary>More about the question of yes or no before it: what is told beside the yes belongs here.</summary>
    Details,
}

/// <summary>The type of an option (FHIR <c>Questionnaire.item.answerOption.value[x]</c>).</summary>
public enum OptionType
{
    /// <summary>A code of a system.</summary>
    Coding,

    /// <summary>Words.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Someone or something; its code is the reference.</summary>
    Reference,

    /// <summary>A coding that has a label and no code; the label stands for it.</summary>
    Label,
}

/// <summary>A unit in which an amount may be given.</summary>
/// <param name="Code">The code; UCUM where the form says no other system.</param>
/// <param name="System">The code system's URI, or null.</param>
/// <param name="Display">The unit as the patient reads it.</param>
public sealed record AnswerUnit(string Code, string? System, string Display);

/// <summary>What an item asks, as a terminology has it (FHIR <c>Questionnaire.item.code</c>).</summary>
/// <param name="Code">The code.</param>
/// <param name="System">The code system's URI, or null.</param>
/// <param name="Display">The terminology's own words, or null.</param>
public sealed record ItemCode(string Code, string? System, string? Display);

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
    /// <summary>Its type.</summary>
    public OptionType Type { get; init; }

    /// <summary>What it is called on paper: "3" of "3. Nearly every day"; null where it stands by its label alone.</summary>
    public string? Prefix { get; init; }

    /// <summary>What it counts for in a score (FHIR <c>ordinalValue</c>); null for nothing.</summary>
    public decimal? Score { get; init; }

    /// <summary>The classes of medicines that it stands for: naming one of theirs names it.</summary>
    public ImmutableArray<string> MedicineClasses { get; init; } = [];

    /// <summary>Every way to name it: the label, then the synonyms.</summary>
    [JsonIgnore]
    public IEnumerable<string> Names => Synonyms.Prepend(Display);
}

/// <summary>
/// What an expression of the form makes of the answers for the item in its place: no values for nothing. It never throws.
/// </summary>
public delegate ImmutableArray<AnswerValue> AnswerExpression(AnswerSet answers, ItemKey place);

/// <summary>What must hold of an answer (FHIR <c>questionnaire-constraint</c>, <c>targetConstraint</c>).</summary>
/// <param name="Human">What is wrong where it does not hold, as the patient reads it.</param>
/// <param name="IsError">Whether an answer for which it does not hold is none; else it is only remarked on.</param>
/// <param name="Holds">Whether it holds for the item in its place. It never throws.</param>
public sealed record AnswerConstraint(string Human, bool IsError, Func<AnswerSet, ItemKey, bool> Holds);

/// <summary>Options that are offered only where something holds (SDC <c>answerOptionsToggleExpression</c>).</summary>
/// <param name="Codes">The options, by their codes.</param>
/// <param name="Offers">Whether they are offered, for the item in its place. It never throws.</param>
public sealed record OptionToggle(ImmutableArray<string> Codes, Func<AnswerSet, ItemKey, bool> Offers);

/// <summary>One item of a form: a question, a group of items, or words to display.</summary>
public sealed record FormItem
{
    /// <summary>Its identity within the form.</summary>
    public required LinkId LinkId { get; init; }

    /// <summary>What kind of answer it takes.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The question as the patient reads it; a group's title.</summary>
    public required string Text { get; init; }

    /// <summary>The question where somebody answers for the patient, whose name stands for <c>{name}</c>; null for the same.</summary>
    public string? TextAboutAnother { get; init; }

    /// <summary>The question as the answers so far make it, in its place; null, or no words, for <see cref="Text"/>.</summary>
    public Func<AnswerSet, ItemKey, string?>? TextFrom { get; init; }

    /// <summary>A label of a few words for the review and the brief; the text where the form gives none.</summary>
    public required string Label { get; init; }

    /// <summary>The label within its group, where others of the form have the same and it bears the group's title; else null.</summary>
    public string? OwnLabel { get; init; }

    /// <summary>Whether the intake may not finish without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it takes several answers; a group: several occurrences.</summary>
    public bool Repeats { get; init; }

    /// <summary>The options of a choice, in the form's order.</summary>
    public ImmutableArray<AnswerOption> Options { get; init; } = [];

    /// <summary>Which options are offered only to some.</summary>
    public ImmutableArray<OptionToggle> Toggles { get; init; } = [];

    /// <summary>The smallest number allowed, in <see cref="Unit"/>.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number allowed, in <see cref="Unit"/>.</summary>
    public decimal? Max { get; init; }

    /// <summary>The first day allowed.</summary>
    public DateOnly? MinDate { get; init; }

    /// <summary>The last day allowed.</summary>
    public DateOnly? MaxDate { get; init; }

    /// <summary>The longest text allowed, in UTF-16 code units.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The shortest text allowed, in UTF-16 code units.</summary>
    public int? MinLength { get; init; }

    /// <summary>What a text must match, whole.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>How a text is to be written, as the author shows it ("nnn-nn").</summary>
    public string? EntryFormat { get; init; }

    /// <summary>The most digits after the point.</summary>
    public int? MaxDecimals { get; init; }

    /// <summary>The fewest values, or occurrences of a group.</summary>
    public int? MinOccurs { get; init; }

    /// <summary>The most values, or occurrences of a group.</summary>
    public int? MaxOccurs { get; init; }

    /// <summary>What it asks, in terminologies that other systems know, such as LOINC.</summary>
    public ImmutableArray<ItemCode> Codes { get; init; } = [];

    /// <summary>The units of a number or quantity, the usual one first; any unit where there is none.</summary>
    public ImmutableArray<AnswerUnit> Units { get; init; } = [];

    /// <summary>Whether it is kept and never shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether its answer is not the patient's to give.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>What it holds to begin with: offered to the patient, or kept where it is not asked.</summary>
    public ImmutableArray<AnswerValue> Initial { get; init; } = [];

    /// <summary>As <see cref="Initial"/>, from an expression over the answers; null for none.</summary>
    public AnswerExpression? InitialFrom { get; init; }

    /// <summary>Its answer at any time, from an expression over the answers; null where the patient gives it.</summary>
    public AnswerExpression? Calculated { get; init; }

    /// <summary>What must hold of its answer.</summary>
    public ImmutableArray<AnswerConstraint> Constraints { get; init; } = [];

    /// <summary>Whether its date may be no later than today.</summary>
    public bool MaxToday { get; init; }

    /// <summary>Whether its date may be no earlier than today.</summary>
    public bool MinToday { get; init; }

    /// <summary>The media types of files that it takes (<c>image/jpeg</c>, <c>image/*</c>); any where empty.</summary>
    public ImmutableArray<string> MimeTypes { get; init; } = [];

    /// <summary>The most bytes of a file; null for no limit of the form.</summary>
    public long? MaxSize { get; init; }

    /// <summary>What an open choice calls an answer in own words; null where the form says nothing of it.</summary>
    public string? OpenLabel { get; init; }

    /// <summary>Words said with the question each time.</summary>
    public string? Instructions { get; init; }

    /// <summary>What defines it elsewhere (FHIR <c>Questionnaire.item.definition</c>); kept in the response.</summary>
    public string? Definition { get; init; }

    /// <summary>Whether a value is an option that stands for none of the others: "None of these".</summary>
    public bool IsExclusive(AnswerValue value) =>
        value is AnswerValue.Choice choice && Options.Any(option => option.Exclusive && option.Code == choice.Code);

    /// <summary>Whether each of its options has a number or letter of the form's own.</summary>
    public bool HasPrefixes =>
        !Options.IsEmpty
        && Options.All(option => option.Prefix is not null)
        && Options.Select(option => option.Prefix).Distinct().Count() == Options.Length;

    /// <summary>Whether the patient is asked for it.</summary>
    public bool IsAsked => !Hidden && !ReadOnly && Calculated is null;

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

    /// <summary>
    /// Whether it is asked for any of several reasons: then it is spared where none holds, and what was told of it stays
    /// so whatever becomes of the reasons.
    /// </summary>
    public bool IsSpared => EnabledWhen is Condition.Any { Parts.Length: > 1 };

    /// <summary>Whose and from when a finding in its answer is by default.</summary>
    public AnswerContext Context { get; init; }

    /// <summary>
    /// The same for what its answer tells beside: whether there ever was a bad reaction is asked now, and what is told
    /// of one was then.
    /// </summary>
    public AnswerContext ToldContext =>
        Topic == AnswerTopic.Allergies && Context == AnswerContext.PatientNow ? AnswerContext.PatientPast : Context;

    /// <summary>What it asks that patients also tell unasked.</summary>
    public AnswerTopic Topic { get; init; }

    /// <summary>The concepts of the screener whose finding, told anywhere, answers it with yes.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>What patients call that of which it asks how often or how much: "up for the loo", "itching".</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The items of a group; under a question, those that are asked once it is answered.</summary>
    public ImmutableArray<FormItem> Items { get; init; } = [];

    /// <summary>Whether it takes several answers of a kind that are given one after the other.</summary>
    public bool Collects =>
        Repeats && Kind is not (ItemKind.Group or ItemKind.Choice or ItemKind.OpenChoice or ItemKind.Boolean);

    /// <summary>Whether a date that is still to come may answer it.</summary>
    public bool TakesFuture { get; init; }

    /// <summary>Whether a file of that media type and size may answer it; what is not known is no hindrance.</summary>
    public bool TakesFile(AnswerValue.Attachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Kind == ItemKind.Attachment
            && (file.Size is not { } size || size <= (MaxSize ?? long.MaxValue))
            && (MimeTypes.IsEmpty || MimeTypes.Any(type => Covers(type, file.ContentType)));
    }

    private static bool Covers(string type, string given) =>
        type is "*/*" or "*"
        || string.Equals(type, given, StringComparison.OrdinalIgnoreCase)
        || (
            type.EndsWith("/*", StringComparison.Ordinal)
            && given.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether words that keep to its bounds answer it.</summary>
    public bool TakesAnyWords => Kind is ItemKind.String or ItemKind.Text or ItemKind.Reference;

    /// <summary>Whether the words may be an answer to it.</summary>
    public bool TakesWords(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Kind switch
            {
                ItemKind.OpenChoice or ItemKind.String or ItemKind.Text or ItemKind.Reference => HasAny(words),
                ItemKind.Url => Uri.IsWellFormedUriString(words, UriKind.Absolute),
                _ => false,
            }
            && words.Length <= (MaxLength ?? int.MaxValue)
            && words.Length >= (MinLength ?? 0)
            && Matches(words);
    }

    /// <summary>Whether there is anything to see: control characters alone are no words, and leave in no response.</summary>
    public static bool HasAny(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Any(c => !char.IsControl(c) && !char.IsWhiteSpace(c));
    }

    /// <summary>Whether the words are written as <see cref="Pattern"/> wants them.</summary>
    public bool Matches(string words)
    {
        try
        {
            return Pattern?.IsMatch(words) != false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>What is said for it, as the answers so far make it.</summary>
    public string TextAt(AnswerSet answers, ItemKey place) =>
        TextFrom?.Invoke(answers, place) is { Length: > 0 } text ? text : Text;

    /// <summary>Itself and everything under it.</summary>
    public IEnumerable<FormItem> WithDescendants() => Items.SelectMany(item => item.WithDescendants()).Prepend(this);

    /// <summary>Whether it is the same item; two items of a form are never alike.</summary>
    public bool Equals(FormItem? other) => ReferenceEquals(this, other);

    /// <summary>As <see cref="Equals(FormItem)"/>.</summary>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The item, by its linkId.</summary>
    public override string ToString() => LinkId.Value;
}
