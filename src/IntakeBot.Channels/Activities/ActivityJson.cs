using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>How activities are read and written: camel case, nulls left out, unknown fields kept.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict
)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
public sealed partial class ActivityJson : JsonSerializerContext;
