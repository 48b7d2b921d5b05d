using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Cards;

/// <summary>How cards are written: camel case, nulls left out.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict
)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ImmutableDictionary<string, string>))]
internal sealed partial class CardJson : JsonSerializerContext;
