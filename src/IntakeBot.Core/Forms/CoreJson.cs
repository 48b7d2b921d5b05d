using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>How the core's records are written as JSON wherever they are stored or exported.</summary>
public static class CoreJson
{
    /// <summary>Camel case, enums by name, nulls left out, unions by a <c>$type</c> discriminator.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
