using System.Collections.Immutable;
using System.Text.Json.Serialization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Dialog;

/// <summary>Where a conversation stands.</summary>
public enum DialogPhase
{
    /// <summary>Questions are being asked.</summary>
    Asking,

    /// <summary>An emergency stopped the questions: the patient chooses to go on or to stop.</summary>
    Emergency,

    /// <summary>Everything is asked; the patient looks over the answers and finishes or changes one.</summary>
    Reviewing,

    /// <summary>The patient finished.</summary>
    Finished,

    /// <summary>The patient stopped before finishing; what was said is kept and may be taken up again.</summary>
    Stopped,
}

/// <summary>What answers alone cannot tell about a conversation.</summary>
public sealed record DialogState
{
    /// <summary>Where the conversation stands.</summary>
    public DialogPhase Phase { get; init; } = DialogPhase.Asking;

    /// <summary>The question last asked, to which the next words belong; null before the first and after the last.</summary>
    public ItemKey? Pending { get; init; }

    /// <summary>How often the pending question was answered with words that could not be read.</summary>
    public int Tries { get; init; }

    /// <summary>Whether the pending question has an answer and takes more of the same.</summary>
    public bool Adding { get; init; }

    /// <summary>Whether the pending question asks for several details at once, of one medicine or of a few.</summary>
    public bool Together { get; init; }

    /// <summary>Whether the details of medicines have begun to be asked so.</summary>
    public bool AskedTogether { get; init; }

    /// <summary>Whether each detail is asked by itself, as what was said to such a question told none.</summary>
    public bool AskedSingly { get; init; }

    /// <summary>Whom somebody else answers for, by the name that was given; null where patients answer themselves.</summary>
    public PatientText? AnsweredFor { get; init; }

    /// <summary>Each time somebody else began or ended to answer in the middle of the conversation, the latest last.</summary>
    public ImmutableArray<HandOver> HandOvers { get; init; } = [];

    /// <summary>Questions passed over for now.</summary>
    public ImmutableHashSet<ItemKey> Skipped { get; init; } = [];

    /// <summary>Whether required questions that were passed over have been asked the second time.</summary>
    public bool RequiredAskedAgain { get; init; }

    /// <summary>What the patient told before it was asked, until its question comes.</summary>
    public ImmutableArray<ToldAhead> Ahead { get; init; } = [];

    /// <summary>The medicines as they were before they were last taken away or changed; null where they were not.</summary>
    public MedicinesBefore? Before { get; init; }

    /// <summary>Whether the patient was asked whether to start over.</summary>
    public bool AsksToStartOver { get; init; }

    /// <summary>How many utterances there were when distress was last met with care; 0 before.</summary>
    public int CaredAt { get; init; }

    /// <summary>How many utterances there were when the patient last went on after an alarm; 0 before.</summary>
    public int MetAt { get; init; }

    /// <summary>Whether a death that was told has been met with a word.</summary>
    public bool Condoled { get; init; }

    /// <summary>Questions in the order they were settled, for <c>back</c>.</summary>
    public ImmutableArray<ItemKey> Trail { get; init; } = [];

    /// <summary>The state in which that question is asked, for the first time or for more of what answered it.</summary>
    internal DialogState AskingFor(ItemKey question, bool adding = false) =>
        this with
        {
            Phase = DialogPhase.Asking,
            Pending = question,
            Tries = 0,
            Adding = adding,
            Together = false,
        };
}

/// <summary>That somebody else goes on to answer, or the patient again.</summary>
/// <param name="At">How many utterances were said before.</param>
/// <param name="By">Who answers from then on, in their words; null where the patient does.</param>
public sealed record HandOver(int At, PatientText? By)
{
    /// <summary>When, never who.</summary>
    public override string ToString() => $"[handed over at {At}]";
}

/// <summary>An answer that the patient gave before it was asked for; none before it is confirmed.</summary>
/// <param name="Key">Where it belongs.</param>
/// <param name="Answer">The answer, with the words and the message that it came from.</param>
public sealed record ToldAnswer(ItemKey Key, Answer Answer);

/// <summary>Answers told ahead that are shown together for one confirmation.</summary>
/// <param name="Asked">The question in whose place they are shown.</param>
/// <param name="Answers">The answers; the first is that of the question.</param>
public sealed record ToldAhead(ItemKey Asked, ImmutableArray<ToldAnswer> Answers)
{
    /// <summary>Whether the form suggests it, and the patient told nothing.</summary>
    public bool Suggested { get; init; }

    /// <summary>How they read to the patient, where the first answer alone does not tell; else null.</summary>
    public PatientText? Shown { get; init; }

    /// <summary>The question, never what was told.</summary>
    public override string ToString() => $"[told ahead of {Asked}]";
}

/// <summary>A patient's consent to the intake.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Version">Names the words that were agreed to.</param>
public sealed record Consent(DateTimeOffset At, string Version);

/// <summary>One patient's intake: all state of a conversation. Immutable; a turn makes the next one.</summary>
public sealed record Intake : IJsonOnDeserialized
{
    // Fields, so that what storage gave back is kept once before anybody sees it.
    private AnswerSet _answers = AnswerSet.Empty;
    private ImmutableArray<Utterance> _utterances = [];
    private ImmutableArray<UtteranceReading> _readings = [];
    private DialogState _state = new();

    /// <summary>The version of the content that it runs on.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>The short name of its form; null for the default, as in intakes of before there were several.</summary>
    public string? Form { get; init; }

    /// <summary>The language in which the patient is asked; null for the form's own.</summary>
    public string? Language { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The patient's consent; null where the channel asked for none.</summary>
    public Consent? Consent { get; init; }

    /// <summary>When the patient finished; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When the patient first wished the clinic to be told of an emergency; null before.</summary>
    public DateTimeOffset? ClinicToldAt { get; init; }

    /// <summary>The answers.</summary>
    public AnswerSet Answers
    {
        get => _answers;
        init => _answers = value;
    }

    /// <summary>Everything the patient said, in order.</summary>
    public ImmutableArray<Utterance> Utterances
    {
        get => _utterances;
        init => _utterances = value;
    }

    /// <summary>How the screener read each of <see cref="Utterances"/>, in their order.</summary>
    public ImmutableArray<UtteranceReading> Readings
    {
        get => _readings;
        init => _readings = value;
    }

    /// <summary>Every flag ever raised, in order.</summary>
    public ImmutableArray<RaisedFlag> Flags { get; init; } = [];

    /// <summary>Where the conversation stands.</summary>
    public DialogState State
    {
        get => _state;
        init => _state = value;
    }

    /// <summary>The most urgent flag that stands.</summary>
    public Urgency Urgency => RaisedFlag.MostUrgent(Flags);

    void IJsonOnDeserialized.OnDeserialized()
    {
        var words = new SharedWords();
        _utterances = [.. _utterances.Select(words.Of)];
        _answers = words.Of(_answers);
        _readings = [.. _readings.Select(words.Of)];
        _state = words.Of(_state);
    }

    /// <summary>Where it stands, never what was said.</summary>
    public override string ToString() => $"[intake, {State.Phase}, {Answers.Count} answers]";
}
