using IntakeBot.Channels.DirectLine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Patient;

/// <summary>What the chat needs to connect.</summary>
internal sealed record ChatTokenReply(string ConversationId, string Token, int ExpiresIn, string UserId);

/// <summary>Why there is none, in the shape of Direct Line's errors.</summary>
internal sealed record ChatTokenRefusal(ChatTokenError Error);

/// <summary>A code for the page and a sentence for who reads it.</summary>
internal sealed record ChatTokenError(string Code, string Message);

/// <summary>POST <c>/intake/token</c>: a token for the conversation of the session, and for no other.</summary>
internal static class ChatToken
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/intake/token", IssueAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> IssueAsync(
        HttpContext context,
        PatientSessions sessions,
        DirectLineTokens tokens
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!SameOrigin.Says(context.Request))
            return Refuse(StatusCodes.Status403Forbidden, "ForeignOrigin", "Ask from the patient page itself.");
        if (await sessions.FindAsync(context) is not { } session)
            return Refuse(StatusCodes.Status401Unauthorized, "NoSession", "There is no chat in this browser.");
        return TypedResults.Json(
            new ChatTokenReply(
                session.ConversationId,
                tokens.Issue(session.ConversationId, session.UserId),
                (int)tokens.Lifetime.TotalSeconds,
                session.UserId
            )
        );
    }

    private static JsonHttpResult<ChatTokenRefusal> Refuse(int status, string code, string message) =>
        TypedResults.Json(new ChatTokenRefusal(new(code, message)), statusCode: status);
}
