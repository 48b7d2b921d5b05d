using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>
/// Stands around every call: sharing across origins, the rate limit by address, headers, and one edge where every
/// exception becomes the protocol's error.
/// </summary>
internal sealed class DirectLineGate(
    ICorsService cors,
    DirectLineLimits limits,
    IOptions<DirectLineOptions> options,
    ILogger<DirectLineGate> logger
)
{
    private readonly CorsPolicy policy = new CorsPolicyBuilder([.. options.Value.AllowedOrigins])
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .AllowAnyHeader()
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();

    public RequestDelegate Around(Func<HttpContext, Task<IResult>> call) =>
        async context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            cors.ApplyResult(cors.EvaluatePolicy(context, policy), context.Response);
            if (await OutcomeAsync(context, call) is { } result && !context.Response.HasStarted)
                await result.ExecuteAsync(context);
        };

    private async Task<IResult?> OutcomeAsync(HttpContext context, Func<HttpContext, Task<IResult>> call)
    {
        try
        {
            return limits.TakeRequest(context) ?? await call(context);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineError.TooLarge(options.Value.MaxActivityBytes)
                : DirectLineError.MalformedData("The request ended early or breaks HTTP.");
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return null; // nobody is there to be told
        }
#pragma warning disable CA1031 // the one edge: whatever fails behind it must reach the client as the protocol's error
        catch (Exception e)
#pragma warning restore CA1031
        {
            var errorId = DirectLineIds.NewConversation();
            DirectLineLog.Failed(logger, errorId, Faults.Describe(e));
            return DirectLineError.BotFailed(errorId);
        }
    }
}

/// <summary>Exceptions for the log: their types and places, not their messages, which may quote a patient.</summary>
internal static class Faults
{
    public static string Describe(Exception exception)
    {
        var types = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
            types.Add(e.GetType().FullName ?? "exception");
        return string.Join(" < ", types) + Environment.NewLine + exception.StackTrace;
    }
}

internal static partial class DirectLineLog
{
    [LoggerMessage(1, LogLevel.Error, "Direct Line call failed, error id {ErrorId}: {Fault}")]
    public static partial void Failed(ILogger logger, string errorId, string fault);

    [LoggerMessage(2, LogLevel.Error, "Direct Line stream failed: {Fault}")]
    public static partial void StreamFailed(ILogger logger, string fault);

    [LoggerMessage(3, LogLevel.Debug, "Activity of type outside of our list acknowledged and ignored")]
    public static partial void Ignored(ILogger logger);
}
