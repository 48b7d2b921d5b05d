using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Teams;

/// <summary>What the bot posted to its channel.</summary>
/// <param name="ReplyTo">The activity that it answers; null where it answers none.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Authorization">The header that came with it.</param>
internal sealed record Posted(string? ReplyTo, JsonElement Activity, string? Authorization)
{
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString()! : "";

    public string Id => Activity.GetProperty("id").GetString()!;
}

/// <summary>The channel's side of the Bot Connector, written from the specification: takes replies, per conversation.</summary>
internal sealed class StandInConnector : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The bytes of <c>photo.png</c>.</summary>
    public static readonly byte[] Photo = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Channel<Posted>> arrived = new(StringComparer.Ordinal);

    private StandInConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => $"{app.Urls.Single()}/emea/";

    /// <summary>How a reply is answered; taken where null.</summary>
    public Func<HttpContext, Posted, Task<bool>>? Instead { get; set; }

    public static async Task<StandInConnector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var built = builder.Build();
        var connector = new StandInConnector(built);
        built.MapPost("/emea/v3/conversations/{conversation}/activities/{replyTo?}", connector.TakeAsync);
        built.MapGet("/emea/v3/attachments/{name}", connector.GiveAsync);
        await built.StartAsync();
        return connector;
    }

    /// <summary>The next reply in a conversation.</summary>
    public async Task<Posted> NextAsync(string conversation)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await In(conversation).Reader.ReadAsync(patience.Token);
    }

    /// <summary>Whether anything came that nobody has taken yet.</summary>
    public bool HasMore(string conversation) => In(conversation).Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    /// <summary>A photo that was pasted into a chat, some other bytes, or a long way round.</summary>
    private async Task GiveAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (name == "moved.png")
        {
            context.Response.Redirect("/emea/v3/attachments/photo.png");
            return;
        }
        await context.Response.Body.WriteAsync(name == "photo.png" ? Photo : "MZ no photo"u8.ToArray());
    }

    private Channel<Posted> In(string conversation) =>
        arrived.GetOrAdd(conversation, _ => Channel.CreateUnbounded<Posted>());

    private async Task TakeAsync(HttpContext context)
    {
        var activity = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        var posted = new Posted(
            context.Request.RouteValues["replyTo"] as string,
            activity,
            context.Request.Headers.Authorization
        );
        if (
            posted.Activity.GetProperty("type").GetString() != "typing"
            && Instead is { } instead
            && await instead(context, posted)
        )
            return;
        context.Response.StatusCode = StatusCodes.Status201Created;
        // That the bot is writing comes when a turn is slow, on a busy machine also here.
        if (activity.GetProperty("type").GetString() == "typing")
            return;
        In((string)context.Request.RouteValues["conversation"]!).Writer.TryWrite(posted);
        await context.Response.WriteAsJsonAsync(new { id = posted.Id });
    }
}
