using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Channels.DirectLine;

/// <summary>A refusal in the protocol's shape. Its message never repeats what the caller sent.</summary>
internal sealed record DirectLineError(int Status, string Code, string Message) : IResult
{
    public TimeSpan? RetryAfter { get; init; }

    public static DirectLineError BadArgument(string message) => new(400, "BadArgument", message);

    public static DirectLineError MissingProperty(string name) =>
        new(400, "MissingProperty", $"The property '{name}' is missing.");

    public static DirectLineError MalformedData(string message) => new(400, "MalformedData", message);

    public static DirectLineError Unauthorized(string message) => new(401, "Unauthorized", message);

    public static DirectLineError Forbidden(string message) => new(403, "Forbidden", message);

    public static DirectLineError TokenExpired { get; } =
        new(403, "TokenExpired", "The token has expired. Ask for a new one.");

    public static DirectLineError NoConversation { get; } =
        new(404, "ConversationNotFound", "There is no such conversation. Start one with POST conversations.");

    public static DirectLineError TooLarge(int most) =>
        new(413, "MessageSizeTooBig", $"The body is larger than {most.ToString(CultureInfo.InvariantCulture)} bytes.");

    public static DirectLineError TooManyFiles(int most) =>
        new(413, "TooManyAttachments", $"One message has at most {most.ToString(CultureInfo.InvariantCulture)} files.");

    public static DirectLineError NotAccepted { get; } =
        new(415, "FileTypeNotAccepted", "Files of this kind are not taken here. Say in words what the file shows.");

    public static DirectLineError NoFile { get; } =
        new(404, "AttachmentNotFound", "There is no such file in this conversation.");

    public static DirectLineError TooMany(TimeSpan retryAfter) =>
        new(429, "TooManyRequests", "Too many requests. Try again after the time in Retry-After.")
        {
            RetryAfter = retryAfter,
        };

    public static DirectLineError BotFailed(string errorId) =>
        new(502, "BotError", $"The bot failed. Nothing is lost by trying again. Error id {errorId}.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Status == StatusCodes.Status401Unauthorized)
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        if (RetryAfter is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        JsonHttpResult<ErrorBody> body = TypedResults.Json(
            new ErrorBody(new ErrorDetail(Code, Message)),
            DirectLineJson.Default.ErrorBody,
            statusCode: Status
        );
        return body.ExecuteAsync(httpContext);
    }
}
