using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>
/// Words a patient wrote. Printing it yields only its length, so that logs, exceptions and string interpolation
/// cannot leak health information by accident; the words themselves are in <see cref="Verbatim"/>.
/// </summary>
/// <param name="Verbatim">The words exactly as they arrived, untrimmed.</param>
[JsonConverter(typeof(PatientTextJsonConverter))]
public readonly record struct PatientText(string Verbatim)
{
    /// <summary>No words at all.</summary>
    public static readonly PatientText Empty = new("");

    /// <summary>The number of UTF-16 code units; zero for the default value.</summary>
    public int Length => Verbatim?.Length ?? 0;

    /// <summary>The length, never the words.</summary>
    public override string ToString() => $"[patient text, {Length} chars]";
}

internal sealed class PatientTextJsonConverter : JsonConverter<PatientText>
{
    public override PatientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, PatientText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Verbatim);
}
