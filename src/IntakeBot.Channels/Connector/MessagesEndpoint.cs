using System.Net;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IntakeBot.Channels.Connector;

/// <summary>POST <c>/api/messages</c>: who calls, what they bring, and whether the one may bring the other.</summary>
internal sealed partial class MessagesEndpoint(
    InboundTokens tokens,
    AllowedHosts hosts,
    IConnectorHandler bot,
    TimeProvider clock,
    IOptions<ConnectorOptions> options,
    ILogger<MessagesEndpoint> logger
)
{
    private const int LongestId = 512;

    public async Task TakeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await AnswerAsync(context);
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told, and the channel will bring it again.
        }
#pragma warning disable CA1031 // the one edge: whatever fails behind it, the channel is told to bring the activity again
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e.GetType().FullName ?? "exception", e.StackTrace);
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var caller = await tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (caller is null && !IsEmulator(context))
        {
            Refuse(context, StatusCodes.Status401Unauthorized);
            return;
        }
        var (activity, refusal) = await ReadAsync(context);
        if (activity is null)
        {
            context.Response.StatusCode = refusal;
            return;
        }
        var service = hosts.Service(activity.ServiceUrl);
        if (service is null || (caller is null ? !hosts.IsEmulator(service) : !caller.MayBring(activity)))
        {
            Refuse(context, StatusCodes.Status403Forbidden);
            return;
        }
        // Not the request's token: what has arrived whole is kept even when the channel does not wait for it.
        var answer = await bot.HandleAsync(Stamp(activity), CancellationToken.None);
        context.Response.StatusCode =
            answer?.Status
            ?? (activity.Type == ActivityTypes.Invoke ? StatusCodes.Status501NotImplemented : StatusCodes.Status200OK);
        if (answer?.Body is { } body)
            await context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }

    // Without a token, from this machine itself: not through a proxy on it, and not by a page that was lured here.
    private bool IsEmulator(HttpContext context) =>
        options.Value.AllowEmulator
        && !context.Request.Headers.ContainsKey(HeaderNames.Authorization)
        && context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.Keys.Any(name =>
            name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        )
        && (
            context.Request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (
                IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)
            )
        );

    private async Task<(Activity? Activity, int Refusal)> ReadAsync(HttpContext context)
    {
        var most = options.Value.MaxActivityBytes;
        if (context.Request.ContentLength > most)
            return (null, StatusCodes.Status413PayloadTooLarge);
        if (!context.Request.HasJsonContentType())
            return (null, StatusCodes.Status415UnsupportedMediaType);
        using var body = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (body.Length + read > most)
                return (null, StatusCodes.Status413PayloadTooLarge);
            body.Write(chunk, 0, read);
        }
        var activity = StrictJson.ReadActivity(body.GetBuffer().AsMemory(0, (int)body.Length));
        return activity is not null && IsWhole(activity) ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
    }

    private static bool IsWhole(Activity activity) =>
        IsId(activity.Type)
        && IsId(activity.ChannelId)
        && IsId(activity.Conversation?.Id)
        && IsId(activity.From?.Id)
        && (activity.Id is null || IsId(activity.Id));

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId };

    // Some channels give no id to what is not a message. A time that cannot be is not one to count days from.
    private Activity Stamp(Activity activity)
    {
        var now = clock.GetUtcNow();
        var canBe = activity.Timestamp is { } said && (said - now).Duration() < TimeSpan.FromDays(1);
        return activity with
        {
            Id = activity.Id ?? $"own-{Guid.CreateVersion7(now):N}",
            Timestamp = canBe ? activity.Timestamp : now,
            From = activity.From! with { Role = "user" },
        };
    }

    private void Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        LogRefused(status);
    }

    [LoggerMessage(LogLevel.Warning, "A call of the Connector's address was refused with {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Error, "An activity could not be taken; the channel will bring it again: {Kind}\n{Place}")]
    private partial void LogFailed(string kind, string? place);
}
