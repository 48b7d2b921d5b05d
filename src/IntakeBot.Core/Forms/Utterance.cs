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
}
