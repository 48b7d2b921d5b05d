using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Tokens, starting and rejoining.</summary>
internal sealed class ConversationEndpoints(
    Bearer bearer,
    BodyReader bodies,
    ConversationReplies replies,
    ActivityStamp stamp
)
{
    private const int LongestLocale = 35; // RFC 5646 asks for at least that
    private const int LongestName = 256;

    /// <summary>POST tokens/generate</summary>
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        if (!bearer.HasSecret(context.Request))
            return DirectLineError.Unauthorized("Tokens are given against the secret alone.");
        var body = await bodies.ReadAsync(context.Request, DirectLineJson.Default.StartRequest);
        if ((body.Refusal ?? Refuse(body.Value)) is { } refusal)
            return refusal;
        var origins = body.Value?.TrustedOrigins ?? [];
        return replies.Token(DirectLineIds.NewConversation(), body.Value?.User?.Id, origins);
    }

    /// <summary>POST tokens/refresh</summary>
    public Task<IResult> RefreshAsync(HttpContext context) =>
        Task.FromResult(
            bearer.TryToken(context.Request, null, out var token, out var refusal)
                ? replies.Token(token.ConversationId, token.UserId, token.TrustedOrigins)
                : refusal
        );

    /// <summary>POST conversations</summary>
    public async Task<IResult> StartAsync(HttpContext context)
    {
        DirectLineToken? token = null;
        if (!bearer.HasSecret(context.Request) && !bearer.TryToken(context.Request, null, out token, out var refusal))
        {
            return refusal;
        }
        var body = await bodies.ReadAsync(context.Request, DirectLineJson.Default.StartRequest);
        if ((body.Refusal ?? Refuse(body.Value)) is { } wrong)
            return wrong;
        token ??= new DirectLineToken(DirectLineIds.NewConversation(), body.Value?.User?.Id, default, []);

        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        if (await transcript.ExistsAsync(token.ConversationId, context.RequestAborted))
            return replies.Conversation(context.Request, token, 0, StatusCodes.Status200OK);
        var start = stamp.Start(
            token.ConversationId,
            token.UserId ?? body.Value?.User?.Id ?? DirectLineIds.NewUser(),
            body.Value?.User?.Name,
            body.Value?.Locale
        );
        await context.RequestServices.GetRequiredService<IActivityHandler>().HandleAsync(start, CancellationToken.None);
        return replies.Conversation(context.Request, token, 0, StatusCodes.Status201Created);
    }

    /// <summary>GET conversations/{conversationId}?watermark=W</summary>
    public async Task<IResult> RejoinAsync(HttpContext context)
    {
        var conversationId = Requests.ConversationId(context);
        if (!bearer.TryToken(context.Request, conversationId, out var token, out var refusal))
            return refusal;
        if (Requests.Watermark(context.Request) is not { } watermark)
            return Requests.BadWatermark;
        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        return await transcript.ExistsAsync(conversationId, context.RequestAborted)
            ? replies.Conversation(context.Request, token, watermark, StatusCodes.Status200OK)
            : DirectLineError.NoConversation;
    }

    private static DirectLineError? Refuse(StartRequest? body)
    {
        if (body?.Locale?.Length > LongestLocale)
            return DirectLineError.BadArgument("The locale is not a language tag.");
        if (body?.User?.Id is { Length: 0 or > LongestName } || body?.User?.Name?.Length > LongestName)
            return DirectLineError.BadArgument($"A user's id and name have at most {LongestName} characters.");
        return
            body?.TrustedOrigins is { } origins && (origins.Length > 10 || origins.Any(o => o is not { Length: < 256 }))
            ? DirectLineError.BadArgument("The trusted origins are a list of at most 10 origins.")
            : null;
    }
}

/// <summary>The answers that carry tokens.</summary>
internal sealed class ConversationReplies(DirectLineTokens tokens, StreamTickets tickets)
{
    public IResult Token(string conversationId, string? userId, ImmutableArray<string> trustedOrigins) =>
        TypedResults.Json(
            new TokenReply(conversationId, tokens.Issue(conversationId, userId, trustedOrigins), ExpiresIn),
            DirectLineJson.Default.TokenReply
        );

    public IResult Conversation(HttpRequest request, DirectLineToken token, long watermark, int status) =>
        TypedResults.Json(
            new ConversationReply(
                token.ConversationId,
                tokens.Issue(token.ConversationId, token.UserId, token.TrustedOrigins),
                ExpiresIn,
                StreamUrl(request, token.ConversationId, tickets.Issue(token.ConversationId, watermark))
            ),
            DirectLineJson.Default.ConversationReply,
            statusCode: status
        );

    private int ExpiresIn => (int)tokens.Lifetime.TotalSeconds;

    private static string StreamUrl(HttpRequest request, string conversationId, string ticket)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var path = $"{DirectLineEndpoints.BasePath}/conversations/{Uri.EscapeDataString(conversationId)}/stream";
        return $"{scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}?t={ticket}";
    }
}

/// <summary>Parts of addresses.</summary>
internal static class Requests
{
    public static DirectLineError BadWatermark { get; } =
        DirectLineError.BadArgument("The watermark is not one that was given out.");

    public static string ConversationId(HttpContext context) => context.GetRouteValue("conversationId") as string ?? "";

    /// <summary>What this host's addresses begin with, as the caller names it.</summary>
    public static string Origin(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    /// <summary>0 where there is none (clients say so with an empty one), null where it is none of ours.</summary>
    public static long? Watermark(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        if (text.Length == 0)
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark)
            ? watermark
            : null;
    }
}
