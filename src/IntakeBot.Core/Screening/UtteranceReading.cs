using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Screening;

/// <summary>
/// What is so by one message, kept with the intake so that no message is read twice. It holds where the words stand
/// and never the words; the screener reads the message anew wherever anything that it was read by has changed.
/// </summary>
/// <param name="ActivityId">The message.</param>
/// <param name="Item">The item to which it belonged.</param>
/// <param name="Way">How it was read beside its words.</param>
/// <param name="ReadBy">The <see cref="ScreeningRules.Stamp"/> that it was read by; empty where it was not read.</param>
public sealed record UtteranceReading(string ActivityId, ItemKey? Item, ReadingWay Way, string ReadBy)
{
    /// <summary>What is present now, in the order of the text.</summary>
    public ImmutableArray<SpokenFinding> Findings { get; init; } = [];

    /// <summary>Concepts of which its words say that they are over, denied or only feared, and nowhere that one is so now.</summary>
    public ImmutableArray<string> NotSo { get; init; } = [];

    /// <summary>Whether it says yes, where the item asks for a finding.</summary>
    public bool Affirms { get; init; }

    /// <summary>Whether it is still how that message is read.</summary>
    internal bool Fits(Utterance utterance, ReadingWay way, string stamp) =>
        stamp.Length > 0
        && ReadBy == stamp
        && ActivityId == utterance.ActivityId
        && Item == utterance.Item
        && Way == way;
}

/// <summary>What decides how a message is read beside its words.</summary>
/// <param name="Context">Whose and from when a finding is where the words do not say.</param>
/// <param name="Language">The language of words that tell none (BCP 47).</param>
/// <param name="ForAnother">Whether somebody writes for the patient (<see cref="ScreeningInput.ForAnother"/>).</param>
/// <param name="Named">Whom the conversation knew by name (<see cref="People.Stamp"/>); never the names.</param>
public readonly record struct ReadingWay(
    AnswerContext Context,
    string Language,
    bool ForAnother = false,
    string? Named = null
);

/// <summary>A concept that one message says is present.</summary>
/// <param name="ConceptId">The concept.</param>
/// <param name="Experiencer">Whose it is.</param>
/// <param name="Span">Where its words stand.</param>
/// <param name="Quote">Where the sentence or clause around it stands.</param>
/// <param name="Trigger">Where the words stand that decided how it is meant; null where none did.</param>
public sealed record SpokenFinding(
    string ConceptId,
    Experiencer Experiencer,
    TextSpan Span,
    TextSpan Quote,
    TextSpan? Trigger
)
{
    /// <summary>Whether the words are too vague to be the concept by themselves.</summary>
    public bool IsHint { get; init; }
}
