using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Keeps words once that an intake holds in several places: the message that an answer quotes, the ids of items and
/// messages. In a conversation as it was played they are one; storage gives each of them back by itself.
/// </summary>
internal sealed class SharedWords
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string words) => _known.TryGetValue(words, out var known) ? known : _known[words] = words;

    public ItemKey Of(ItemKey key) => key with { LinkId = new LinkId(Of(key.LinkId.Value ?? "")) };

    public Utterance Of(Utterance utterance) =>
        utterance with
        {
            ActivityId = Of(utterance.ActivityId),
            Text = Of(utterance.Text),
            Item = Of(utterance.Item),
        };

    public UtteranceReading Of(UtteranceReading reading) =>
        reading with
        {
            ActivityId = Of(reading.ActivityId),
            Item = Of(reading.Item),
            ReadBy = Of(reading.ReadBy),
            Way = reading.Way with { Language = Of(reading.Way.Language ?? "") },
            Findings = [.. reading.Findings.Select(found => found with { ConceptId = Of(found.ConceptId) })],
        };

    public AnswerSet Of(AnswerSet answers) =>
        AnswerSet.Of(answers.All.Select(pair => KeyValuePair.Create(Of(pair.Key), Of(pair.Value))));

    public DialogState Of(DialogState state) =>
        state with
        {
            Trail = [.. state.Trail.Select(Of)],
            Skipped = [.. state.Skipped.Select(Of)],
            Pending = Of(state.Pending),
        };

    private Answer Of(Answer answer) =>
        answer with
        {
            Values = [.. answer.Values.Select(Of)],
            Quote = Of(answer.Quote),
            ActivityId = Of(answer.ActivityId),
        };

    private AnswerValue Of(AnswerValue value) =>
        value switch
        {
            AnswerValue.Text text => text with { Value = Of(text.Value) },
            AnswerValue.Unread unread => unread with { Value = Of(unread.Value) },
            AnswerValue.Choice choice => choice with { Code = Of(choice.Code), Display = Of(choice.Display) },
            _ => value,
        };

    private PatientText Of(PatientText text) => new(Of(text.Verbatim ?? ""));

    private ItemKey? Of(ItemKey? key) => key is { } item ? Of(item) : null;

    public override string ToString() => $"[{_known.Count} words]";
}
