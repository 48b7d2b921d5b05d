using System.Collections.Immutable;
using System.Text.Json.Serialization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Briefs;

/// <summary>What a sentence in a brief rests on. A closed union.</summary>
[JsonDerivedType(typeof(ToAnswer), "answer")]
[JsonDerivedType(typeof(ToPassage), "passage")]
public abstract record Citation
{
    private Citation() { }

    /// <summary>The patient's answer to an item, in the patient's words.</summary>
    public sealed record ToAnswer(ItemKey Item, string Label, PatientText Quote, string ActivityId) : Citation
    {
        /// <summary>The conversation that holds it; null for the brief's own.</summary>
        public string? ConversationId { get; init; }
    }

    /// <summary>A passage of one of the clinic's articles, in its exact words.</summary>
    public sealed record ToPassage(string ArticleId, string PassageId, string Text) : Citation;
}

/// <summary>A statement and what it rests on.</summary>
/// <param name="Text">The words a clinician reads.</param>
/// <param name="Citations">Its sources; never empty in a finished brief.</param>
public sealed record Claim(PatientText Text, ImmutableArray<Citation> Citations);

/// <summary>A piece of a section, by how it is shown. A closed union.</summary>
[JsonDerivedType(typeof(Fact), "fact")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Scale), "scale")]
[JsonDerivedType(typeof(Alert), "alert")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Passage), "passage")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Prose), "prose")]
[JsonDerivedType(typeof(Figure), "figure")]
[JsonDerivedType(typeof(Timeline), "timeline")]
[JsonDerivedType(typeof(Reference), "reference")]
[JsonDerivedType(typeof(Suggestion), "suggestion")]
public abstract record BriefBlock
{
    private BriefBlock() { }

    /// <summary>Every statement in it, in order; none of a flag, a remark or a suggestion.</summary>
    [JsonIgnore]
    public IEnumerable<Claim> Claims =>
        this switch
        {
            Fact fact => [fact.Claim],
            Quote quote => [quote.Claim],
            Scale scale => [scale.Claim],
            Table table => table.Rows.SelectMany(row => row).OfType<Claim>(),
            Passage passage => [passage.Claim],
            Prose prose => prose.Sentences,
            Figure figure => [figure.Claim],
            Timeline timeline => timeline.Events.Select(each => each.Claim),
            Reference reference => [reference.Claim],
            _ => [],
        };

    /// <summary>A labelled fact: "Onset: about 3 years ago".</summary>
    public sealed record Fact(string Label, Claim Claim) : BriefBlock;

    /// <summary>The patient's own words.</summary>
    public sealed record Quote(string Label, Claim Claim) : BriefBlock;

    /// <summary>A number on a scale, drawn small.</summary>
    public sealed record Scale(string Label, decimal Value, decimal Min, decimal Max, Claim Claim) : BriefBlock;

    /// <summary>A red flag with its evidence.</summary>
    public sealed record Alert(RaisedFlag Flag) : BriefBlock;

    /// <summary>A table, such as the medications; every cell is a claim, or null where nothing was said.</summary>
    public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<Claim?>> Rows)
        : BriefBlock;

    /// <summary>A passage of the clinic's article in its exact words: the article's voice, not a finding.</summary>
    /// <param name="Source">Author and heading.</param>
    /// <param name="TouchesOn">The answers for which it was chosen, by their labels.</param>
    /// <param name="Claim">The passage, citing itself and those answers.</param>
    public sealed record Passage(string Source, ImmutableArray<string> TouchesOn, Claim Claim) : BriefBlock
    {
        /// <summary>What the passage speaks of, of what the patient reports.</summary>
        public ImmutableArray<string> Topics { get; init; } = [];

        /// <summary>Why it is quoted, in words.</summary>
        [JsonIgnore]
        public string Why =>
            Topics.IsEmpty
                ? $"touches on: {string.Join("; ", TouchesOn)}"
                : $"speaks of {string.Join(", ", Topics)}; the patient reports {string.Join("; ", TouchesOn)}";
    }

    /// <summary>A remark of the product itself, such as "Nothing was reported".</summary>
    public sealed record Note(string Text) : BriefBlock;

    /// <summary>Sentences that read on, each with its own sources.</summary>
    public sealed record Prose(ImmutableArray<Claim> Sentences) : BriefBlock;

    /// <summary>A body from the front and the back with areas shaded.</summary>
    /// <param name="Areas">What is shaded; never empty.</param>
    /// <param name="Claim">The areas in words: all that the drawing tells.</param>
    public sealed record Figure(ImmutableArray<ShadedArea> Areas, Claim Claim) : BriefBlock;

    /// <summary>What began when, on one line of time.</summary>
    /// <param name="From">The first day drawn.</param>
    /// <param name="Until">The last: that of the brief.</param>
    /// <param name="Events">In the order in which they began; at least two.</param>
    public sealed record Timeline(DateOnly From, DateOnly Until, ImmutableArray<TimelineEvent> Events) : BriefBlock;

    /// <summary>What the clinic's own notes say of something that the patient reported.</summary>
    /// <param name="Label">Of what, such as a medicine's name.</param>
    /// <param name="Source">Where the note comes from.</param>
    /// <param name="Claim">The note, citing the answers to which it applies.</param>
    public sealed record Reference(string Label, string Source, Claim Claim) : BriefBlock;

    /// <summary>A question for the visit.</summary>
    /// <param name="Text">The question.</param>
    /// <param name="Because">The answers that call for it; empty where it is the silence that does.</param>
    public sealed record Suggestion(string Text, ImmutableArray<Citation> Because) : BriefBlock;
}

/// <summary>An area of the body.</summary>
/// <param name="Code">The area, such as <c>hand</c> or <c>whole-body</c>.</param>
/// <param name="Side">"left" or "right", the patient's own; null for both or where it was not said.</param>
/// <param name="View">"front" or "back"; null for both or where it was not said.</param>
public sealed record ShadedArea(string Code, string? Side, string? View);

/// <summary>Something that began and may have ended.</summary>
/// <param name="Label">What.</param>
/// <param name="Earliest">The first day on which it may have begun.</param>
/// <param name="Latest">The last day on which it may have begun.</param>
/// <param name="Claim">The answer that says so, in the patient's words.</param>
public sealed record TimelineEvent(string Label, DateOnly Earliest, DateOnly Latest, Claim Claim);

/// <summary>One section of a brief.</summary>
/// <param name="Id">Stable, such as <c>medications</c>.</param>
/// <param name="Title">As shown.</param>
/// <param name="Blocks">In order; never empty.</param>
public sealed record BriefSection(string Id, string Title, ImmutableArray<BriefBlock> Blocks);

/// <summary>The part that a language model drafted and that verification let through.</summary>
/// <param name="Model">Provider and model, such as <c>ollama/llama3.1</c>.</param>
/// <param name="PromptVersion">Version of the prompt function.</param>
/// <param name="Sentences">What was kept and what stands in for the rest, each with its sources.</param>
/// <param name="Dropped">How many sentences verification dropped for good.</param>
public sealed record Narrative(string Model, string PromptVersion, ImmutableArray<Claim> Sentences, int Dropped)
{
    /// <summary>How many of <see cref="Sentences"/> no model wrote: they tell what a dropped one cites.</summary>
    public int StandIns { get; init; }

    /// <summary>How much of what must not be left out the model's sentences mention; null where it was not scored.</summary>
    public NarrativeCoverage? Coverage { get; init; }
}

/// <summary>A sentence that a model drafted, and what verification made of it: the record, kept whole.</summary>
/// <param name="Text">The sentence as drafted.</param>
/// <param name="Code"><c>supported</c>; why it was dropped, for machines; or <c>stands-in</c> for one that no model wrote.</param>
/// <param name="Reason">The same in plain words.</param>
public sealed record JudgedSentence(PatientText Text, string Code, PatientText Reason)
{
    /// <summary>1 for the first draft, 2 for what came back when it was sent back once.</summary>
    public int Round { get; init; } = 1;
}

/// <summary>A pre-visit brief: one page that a clinician reads before the patient walks in. Briefs are versions.</summary>
public sealed record Brief
{
    /// <summary>The id of the section that lists the flags, or says that there are none.</summary>
    public const string RedFlagsSection = "red-flags";

    /// <summary>The patient's name or initials, as given; empty where not given.</summary>
    public required PatientText PatientName { get; init; }

    /// <summary>Age, sex, pregnancy: one line under the name.</summary>
    public required PatientText Identity { get; init; }

    /// <summary>The most urgent flag that stands.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Whether the patient denied at once every flag of that urgency.</summary>
    public bool UrgencyDenied { get; init; }

    /// <summary>Questions answered, and questions that applied.</summary>
    public required int Answered { get; init; }

    /// <summary>Questions that applied to this patient.</summary>
    public required int Applicable { get; init; }

    /// <summary>Whether the patient had finished; false where the intake was left, stopped or is still going on.</summary>
    public bool Finished { get; init; }

    /// <summary>The answers on which <see cref="PatientName"/> and <see cref="Identity"/> rest.</summary>
    public ImmutableArray<Citation> IdentitySources { get; init; } = [];

    /// <summary>The sections in reading order, flags first.</summary>
    public required ImmutableArray<BriefSection> Sections { get; init; }

    /// <summary>The verified narrative; null without a model.</summary>
    public Narrative? Narrative { get; init; }

    /// <summary>Who signed it off, in the version that was made thereby; null before.</summary>
    public SignOff? SignedOff { get; init; }

    /// <summary>Every sentence that a model drafted, those that were dropped too, which stand nowhere else.</summary>
    public ImmutableArray<JudgedSentence> Judged { get; init; } = [];

    /// <summary>When it was composed.</summary>
    public required DateTimeOffset ComposedAt { get; init; }

    /// <summary>Form, rule, content and software versions, for the footer.</summary>
    public required ImmutableDictionary<string, string> Provenance { get; init; }
}
