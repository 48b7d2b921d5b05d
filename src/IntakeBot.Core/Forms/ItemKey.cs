using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>
/// Where an answer belongs: an item and, inside a repeating group, which occurrence of that group.
/// Written <c>medicine.name</c> for the first occurrence and <c>medicine.name#1</c> for the second.
/// </summary>
/// <param name="LinkId">The item.</param>
/// <param name="Occurrence">Zero-based occurrence of the enclosing repeating group; 0 outside one.</param>
[JsonConverter(typeof(ItemKeyJsonConverter))]
public readonly record struct ItemKey(LinkId LinkId, int Occurrence = 0)
{
    /// <summary>Reads what <see cref="ToString"/> writes; anything else is taken as the linkId of the first occurrence.</summary>
    public static ItemKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = text.LastIndexOf('#');
        return
            hash > 0
            && int.TryParse(text.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var occurrence)
            ? new ItemKey(new LinkId(text[..hash]), occurrence)
            : new ItemKey(new LinkId(text));
    }

    /// <summary>The key in its written form.</summary>
    public override string ToString() =>
        Occurrence == 0 ? LinkId.Value : string.Create(CultureInfo.InvariantCulture, $"{LinkId.Value}#{Occurrence}");
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
