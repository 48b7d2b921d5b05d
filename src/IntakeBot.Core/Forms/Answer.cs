using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>What a patient answered to one item, with the words and the message it came from.</summary>
/// <param name="Values">The values: one, or several where the item repeats; never empty.</param>
/// <param name="Quote">The patient's own words, or the labels tapped on a card.</param>
/// <param name="ActivityId">The id of the activity that carried it: the address of the evidence.</param>
/// <param name="At">When it was said.</param>
public sealed record Answer(ImmutableArray<AnswerValue> Values, PatientText Quote, string ActivityId, DateTimeOffset At)
{
    /// <summary>
    /// The words that tell it of each place apart, where one value stands for several ("hands come and go; face getting
    /// worse"); null where it tells one thing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PatientText? Apart { get; init; }

    /// <summary>The codes of the options chosen.</summary>
    public IEnumerable<string> Codes => Values.OfType<AnswerValue.Choice>().Select(choice => choice.Code);

    /// <summary>The answer, never its words.</summary>
    public override string ToString() => $"[answer, {Values.Length} values]";
}
