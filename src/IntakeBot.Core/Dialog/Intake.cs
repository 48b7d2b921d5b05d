using System.Collections.Immutable;
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

    /// <summary>Questions passed over for now.</summary>
    public ImmutableHashSet<ItemKey> Skipped { get; init; } = [];

    /// <summary>Whether required questions that were passed over have been asked the second time.</summary>
    public bool RequiredAskedAgain { get; init; }

    /// <summary>Questions in the order they were settled, for <c>back</c>.</summary>
    public ImmutableArray<ItemKey> Trail { get; init; } = [];
}

/// <summary>A patient's consent to the intake.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Version">Names the words that were agreed to.</param>
public sealed record Consent(DateTimeOffset At, string Version);

/// <summary>One patient's intake: all state of a conversation. Immutable; a turn makes the next one.</summary>
public sealed record Intake
{
    /// <summary>The version of the content that it runs on.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The patient's consent; null where the channel asked for none.</summary>
    public Consent? Consent { get; init; }

    /// <summary>When the patient finished; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The answers.</summary>
    public AnswerSet Answers { get; init; } = AnswerSet.Empty;

    /// <summary>Everything the patient said, in order.</summary>
    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>Every flag ever raised, in order.</summary>
    public ImmutableArray<RaisedFlag> Flags { get; init; } = [];

    /// <summary>Where the conversation stands.</summary>
    public DialogState State { get; init; } = new();

    /// <summary>The most urgent flag that stands.</summary>
    public Urgency Urgency => RaisedFlag.MostUrgent(Flags);

    /// <summary>Where it stands, never what was said.</summary>
    public override string ToString() => $"[intake, {State.Phase}, {Answers.Count} answers]";
}
