using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>
/// Where an answer belongs: an item and, inside a repeating group, which occurrence of that group.
/// Written <c>medicine.name</c> for the first occurrence and <c>medicine.name#1</c> for the second; within the third
/// occurrence of a group around that one <c>medicine.name#2.1</c>.
/// </summary>
/// <param name="LinkId">The item.</param>
/// <param name="Occurrence">Zero-based occurrence of the innermost enclosing repeating group; 0 outside one.</param>
[JsonConverter(typeof(ItemKeyJsonConverter))]
public readonly record struct ItemKey(LinkId LinkId, int Occurrence = 0)
{
    /// <summary>The occurrences of the repeating groups around that one, outermost first: "2" or "2.0"; null for none.</summary>
    public string? Around { get; init; }

    /// <summary>Reads what <see cref="ToString"/> writes; anything else is taken as the linkId of the first occurrence.</summary>
    public static ItemKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = text.LastIndexOf('#');
        if (hash <= 0)
            return new ItemKey(new LinkId(text));
        var numbers = text[(hash + 1)..].Split('.');
        if (!Array.TrueForAll(numbers, number => Number(number) is not null))
            return new ItemKey(new LinkId(text));
        return new ItemKey(new LinkId(text[..hash]), Number(numbers[^1])!.Value)
        {
            Around = numbers.Length > 1 ? string.Join('.', numbers[..^1]) : null,
        };
    }

    /// <summary>The occurrences of all repeating groups around the item, outermost first; one number outside any.</summary>
    internal ImmutableArray<int> Place =>
        Around is null ? [Occurrence] : [.. Around.Split('.').Select(number => Number(number) ?? 0), Occurrence];

    /// <summary>Whether both stand in the same occurrences of so many outermost repeating groups.</summary>
    internal bool SharesPlace(ItemKey other, int levels) =>
        levels == 0
        || (
            Around is null && other.Around is null
                ? Occurrence == other.Occurrence
                : Place.Take(levels).SequenceEqual(other.Place.Take(levels))
        );

    /// <summary>The key in its written form.</summary>
    public override string ToString() =>
        Around is not null ? string.Create(CultureInfo.InvariantCulture, $"{LinkId.Value}#{Around}.{Occurrence}")
        // A linkId may itself hold the sign.
        : Occurrence == 0 && !(LinkId.Value ?? "").Contains('#', StringComparison.Ordinal) ? LinkId.Value ?? ""
        : string.Create(CultureInfo.InvariantCulture, $"{LinkId.Value}#{Occurrence}");

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal sealed class ItemKeyJsonConverter : JsonConverter<ItemKey>
{
    public override ItemKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ItemKey.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, ItemKey value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override ItemKey ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => ItemKey.Parse(reader.GetString() ?? "");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ItemKey value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}
