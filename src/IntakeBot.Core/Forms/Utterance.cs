using System.Collections.Immutable;

namespace IntakeBot.Core.Forms;

/// <summary>Something the patient said, kept whether or not it answered anything.</summary>
/// <param name="ActivityId">The activity that carried it.</param>
/// <param name="Text">The words, or the labels tapped on a card.</param>
/// <param name="Item">The item that was being asked or that it answered; null outside any question.</param>
/// <param name="At">When it was said.</param>
public sealed record Utterance(string ActivityId, PatientText Text, ItemKey? Item, DateTimeOffset At)
{
    /// <summary>The activity that took it back by giving another answer; null while it stands.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>
    /// The findings (ids of <c>seeds/screening/concepts</c>) of which it says, in answer to an alarm, that they are not
    /// so or are over: nothing said before it mentions them any more. What is said after it does.
    /// </summary>
    public ImmutableArray<string> TakesBack { get; init; } = [];
}
