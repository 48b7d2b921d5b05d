using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.DirectLine;

/// <summary>What a token call answers.</summary>
internal sealed record TokenReply(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn
);

/// <summary>What a conversation call answers.</summary>
internal sealed record ConversationReply(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string StreamUrl
);

/// <summary>The body of a call for a token or a conversation; every part is optional.</summary>
internal sealed record StartRequest(ChannelAccount? User, ImmutableArray<string>? TrustedOrigins, string? Locale);

/// <summary>What posting answers.</summary>
internal sealed record ActivityReply(string Id);

/// <summary>A page of a poll or a frame of a stream.</summary>
internal sealed record ActivitySet(ImmutableArray<Activity> Activities, string Watermark);

/// <summary>The body of every error.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <summary>A word for programs and a sentence for people.</summary>
internal sealed record ErrorDetail(string Code, string Message);

/// <summary>
/// Stricter than what other rooms read with: a repeated field could be read one way here and another way there.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false
)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityReply))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationReply))]
[JsonSerializable(typeof(DirectLineToken))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(FileTicket))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(StreamTicket))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(TokenReply))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
