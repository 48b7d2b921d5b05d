using System.Collections.Immutable;

namespace IntakeBot.Channels.DirectLine;

/// <summary>What a token says of its bearer.</summary>
/// <param name="ConversationId">The one conversation that it opens.</param>
/// <param name="UserId">The one user that it speaks for; null leaves that to each activity.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="TrustedOrigins">Pages that may use it; empty for all that may call at all.</param>
public sealed record DirectLineToken(
    string ConversationId,
    string? UserId,
    DateTimeOffset ExpiresAt,
    ImmutableArray<string> TrustedOrigins
)
{
    /// <summary>Never the ids: whoever has them is closer to the conversation.</summary>
    public override string ToString() => $"[token until {ExpiresAt:O}]";
}

/// <summary>What became of a token.</summary>
public abstract record TokenValidation
{
    private TokenValidation() { }

    /// <summary>Ours and still good.</summary>
    /// <param name="Token">What it says.</param>
    public sealed record Valid(DirectLineToken Token) : TokenValidation;

    /// <summary>Ours once; a new one is needed.</summary>
    public sealed record Expired : TokenValidation;

    /// <summary>Not ours, or altered.</summary>
    public sealed record Invalid : TokenValidation;
}
