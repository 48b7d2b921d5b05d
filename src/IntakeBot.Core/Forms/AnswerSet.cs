using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>
/// Every answer given so far, by item. Answers to items that have since become disabled stay here, so that they
/// return when the item is enabled again; ask <see cref="FormLogic"/> which of them count.
/// </summary>
[JsonConverter(typeof(AnswerSetJsonConverter))]
public sealed record AnswerSet
{
    // Never changed: the next set has its own, for answers are looked up a thousand times for each that is given.
    private readonly Dictionary<ItemKey, Answer> _answers;

    // What a form asks as things stand follows from the form and these answers, and is asked for many times a turn.
    private FormWalk? _walk;
    private DateTimeOffset? _asOf;

    private AnswerSet(Dictionary<ItemKey, Answer> answers) => _answers = answers;

    /// <summary>No answers yet.</summary>
    public static AnswerSet Empty { get; } = new(new Dictionary<ItemKey, Answer>());

    /// <summary>A set with these answers; a later one replaces an earlier one of the same key.</summary>
    public static AnswerSet Of(IEnumerable<KeyValuePair<ItemKey, Answer>> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var given = new Dictionary<ItemKey, Answer>();
        foreach (var (key, answer) in answers)
            given[key] = answer;
        return new(given);
    }

    /// <summary>The answer to that item, or null.</summary>
    public Answer? this[ItemKey key] => _answers.GetValueOrDefault(key);

    /// <summary>How many items have an answer, enabled or not.</summary>
    public int Count => _answers.Count;

    /// <summary>All answers, enabled or not, in no particular order.</summary>
    public IEnumerable<KeyValuePair<ItemKey, Answer>> All => _answers;

    /// <summary>The set with this answer in place of whatever the item had.</summary>
    public AnswerSet With(ItemKey key, Answer answer) =>
        this[key] is { } same && same.Equals(answer)
            ? this
            : new(new Dictionary<ItemKey, Answer>(_answers) { [key] = answer });

    /// <summary>The set without an answer to this item.</summary>
    public AnswerSet Without(ItemKey key)
    {
        if (this[key] is null)
            return this;
        var others = new Dictionary<ItemKey, Answer>(_answers);
        others.Remove(key);
        return new(others);
    }

    /// <summary>When the last of them was given: the moment that expressions of the form take for now.</summary>
    internal DateTimeOffset LastAt => _asOf ??= _answers.Values.Select(answer => answer.At).DefaultIfEmpty().Max();

    /// <summary>The same answers at another moment.</summary>
    internal AnswerSet AsOf(DateTimeOffset moment) => new(_answers) { _asOf = moment };

    /// <summary>The form as these answers open and close it.</summary>
    internal FormWalk In(IntakeForm form)
    {
        if (_walk is { } known && ReferenceEquals(known.Form, form))
            return known;
        return _walk = FormWalk.Of(form, this);
    }

    /// <summary>Whether both hold the same answers.</summary>
    public bool Equals(AnswerSet? other) => other is not null && _answers.Equals(other._answers);

    /// <summary>As <see cref="Equals(AnswerSet)"/>.</summary>
    public override int GetHashCode() => _answers.GetHashCode();

    /// <summary>The size, never the answers.</summary>
    public override string ToString() => $"[{Count} answers]";
}

internal sealed class AnswerSetJsonConverter : JsonConverter<AnswerSet>
{
    public override AnswerSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AnswerSet.Of(JsonSerializer.Deserialize<Dictionary<ItemKey, Answer>>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, AnswerSet value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            new SortedDictionary<ItemKey, Answer>(
                value.All.ToDictionary(),
                Comparer<ItemKey>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))
            ),
            options
        );
}
