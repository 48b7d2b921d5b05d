using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Dialog;

/// <summary>What a patient did. A closed union.</summary>
public abstract record PatientTurn
{
    private PatientTurn(string activityId, DateTimeOffset at) => (ActivityId, At) = (activityId, at);

    /// <summary>The activity that carried it.</summary>
    public string ActivityId { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Joined the conversation: the bot greets, once.</summary>
    public sealed record Joined(string ActivityId, DateTimeOffset At) : PatientTurn(ActivityId, At)
    {
        /// <summary>What the patient agreed to before; null where the channel asked for no consent.</summary>
        public Consent? Consent { get; init; }

        /// <summary>The short name of the form to ask; null for the default.</summary>
        public string? Form { get; init; }

        /// <summary>The language to ask in, where it is offered; null for the form's own.</summary>
        public string? Language { get; init; }
    }

    /// <summary>Wrote or tapped words.</summary>
    public sealed record Said(PatientText Text, string ActivityId, DateTimeOffset At) : PatientTurn(ActivityId, At)
    {
        /// <summary>The photos and documents that came with the words, or alone.</summary>
        public ImmutableArray<SentFile> Files { get; init; } = [];
    }

    /// <summary>Edited an earlier message, which <paramref name="EditedId"/> names.</summary>
    public sealed record Edited(PatientText Text, string EditedId, string ActivityId, DateTimeOffset At)
        : PatientTurn(ActivityId, At);

    /// <summary>Submitted a card: for one question, the codes, number or date put in.</summary>
    public sealed record Submitted(ItemKey Item, ImmutableArray<string> Values, string ActivityId, DateTimeOffset At)
        : PatientTurn(ActivityId, At);
}

/// <summary>
/// How the answer to a question may be put in other than by typing; a channel renders it as a card. A closed union.
/// </summary>
public abstract record AnswerInput
{
    private AnswerInput() { }

    /// <summary>What to do with it, such as "Choose all that fit".</summary>
    public required string Prompt { get; init; }

    /// <summary>The label that sends it.</summary>
    public required string Send { get; init; }

    /// <summary>One or several of many options.</summary>
    public sealed record Options(ItemKey Item, ImmutableArray<AnswerOption> Choices, bool Several) : AnswerInput;

    /// <summary>A whole number from a scale.</summary>
    public sealed record Scale(ItemKey Item, int Min, int Max, string? LowerLabel, string? UpperLabel) : AnswerInput;

    /// <summary>A day that has been: <paramref name="Latest"/> or before.</summary>
    public sealed record Date(ItemKey Item, DateOnly Latest) : AnswerInput;
}

/// <summary>One line of the review: an item and its answer, as the patient reads it.</summary>
public sealed record ReviewLine(int Number, string Section, string Label, PatientText Answer);

/// <summary>Something the bot says.</summary>
/// <param name="Text">Plain words; may quote the patient.</param>
public sealed record BotMessage(PatientText Text)
{
    /// <summary>A richer way to answer the pending question; null where words or <see cref="Buttons"/> are all.</summary>
    public AnswerInput? Input { get; init; }

    /// <summary>Words that may be tapped instead of typed.</summary>
    public ImmutableArray<string> Buttons { get; init; } = [];

    /// <summary>The answers to look over, where this is the review.</summary>
    public ImmutableArray<ReviewLine> Review { get; init; } = [];

    /// <summary>How urgent the guidance in it is; <see cref="Urgency.None"/> for ordinary messages.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>How far the patient has come, for the page's progress bar.</summary>
    public FormProgress? Progress { get; init; }
}

/// <summary>What happened in a turn, for storage, audit and metrics; carries no words of the patient. A closed union.</summary>
public abstract record IntakeEvent
{
    private IntakeEvent() { }

    /// <summary>The intake began.</summary>
    public sealed record Started : IntakeEvent;

    /// <summary>The patient agreed to the intake before it began.</summary>
    public sealed record Consented(string Version) : IntakeEvent;

    /// <summary>An item was answered, or answered anew.</summary>
    public sealed record Answered(ItemKey Item, bool Replaced) : IntakeEvent;

    /// <summary>An item was passed over.</summary>
    public sealed record Skipped(ItemKey Item) : IntakeEvent;

    /// <summary>The patient started over: every answer was taken away, and nothing that was said.</summary>
    public sealed record StartedOver : IntakeEvent;

    /// <summary>A flag was raised.</summary>
    public sealed record FlagRaised(string RuleId, Urgency Urgency) : IntakeEvent;

    /// <summary>The answers no longer raise a flag.</summary>
    public sealed record FlagWithdrawn(string RuleId) : IntakeEvent;

    /// <summary>The patient asked in an emergency that the clinic be told.</summary>
    public sealed record HelpAsked : IntakeEvent;

    /// <summary>The patient finished.</summary>
    public sealed record Finished : IntakeEvent;

    /// <summary>The patient stopped before finishing.</summary>
    public sealed record Stopped : IntakeEvent;
}

/// <summary>The result of one turn.</summary>
/// <param name="Intake">The next state.</param>
/// <param name="Messages">What the bot says, in order.</param>
/// <param name="Events">What happened.</param>
public sealed record TurnOutcome(
    Intake Intake,
    ImmutableArray<BotMessage> Messages,
    ImmutableArray<IntakeEvent> Events
);
