using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Channels.Tests;

/// <summary>A real Kestrel on a free loopback port with Direct Line in front of a <see cref="TestBot"/>.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a-secret-of-more-than-thirty-two-characters";
    private readonly WebApplication app;

    private DirectLineServer(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TestBot Bot => (TestBot)app.Services.GetRequiredService<IActivityHandler>();
    public TestClock Clock => (TestClock)app.Services.GetRequiredService<TimeProvider>();
    public TestLog Log => app.Services.GetRequiredService<TestLog>();
    public DirectLineTokens Tokens => app.Services.GetRequiredService<DirectLineTokens>();
    public HttpClient Http { get; }

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<DirectLineServer> StartAsync(Action<DirectLineOptions>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var bot = new TestBot();
        var log = new TestLog();
        builder.Services.AddSingleton<IActivityHandler>(bot).AddSingleton<ITranscript>(bot);
        builder.Services.AddSingleton<TimeProvider>(new TestClock()).AddSingleton(log);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddDirectLine(options =>
        {
            options.Secret = Secret;
            options.ActivitiesPerMinute = options.RequestsPerMinute = 1_000_000;
            configure?.Invoke(options);
        });
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        var built = builder.Build();
        built.MapDirectLine();
        await built.StartAsync(Now);
        return new DirectLineServer(built);
    }

    /// <summary>Starts a conversation as the patient page does: with a token that the host issued.</summary>
    public async Task<(string Id, string Token, string StreamUrl)> BeginAsync(string userId = "dl_patient")
    {
        var id = DirectLineIds.NewConversation();
        var token = Tokens.Issue(id, userId);
        var (status, body) = await SendAsync("POST", "conversations", token, "{}");
        Assert.Equal(201, status);
        return (id, token, body.GetProperty("streamUrl").GetString()!);
    }

    public Task<(int Status, JsonElement Body)> PostAsync(string id, string token, string json) =>
        SendAsync("POST", $"conversations/{id}/activities", token, json);

    public Task<(int Status, JsonElement Body)> SendAsync(
        string method,
        string path,
        string? bearer,
        string? json = null
    ) => SendAsync(method, path, bearer, json is null ? null : Json(json));

    public async Task<(int Status, JsonElement Body)> SendAsync(
        string method,
        string path,
        string? bearer,
        HttpContent? content
    )
    {
        using var response = await RawAsync(method, path, bearer, content);
        var text = await response.Content.ReadAsStringAsync(Now);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    public async Task<HttpResponseMessage> RawAsync(
        string method,
        string path,
        string? bearer,
        HttpContent? content = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/v3/directline/" + path);
        request.Content = content;
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await Http.SendAsync(request, Now);
    }

    public static HttpContent Json(string json) => new StringContent(json, Encoding.UTF8, "application/json");

    public static async Task<ClientWebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri(streamUrl), Now);
        return socket;
    }

    /// <summary>The next frame's text; null once the stream is closed.</summary>
    public static async Task<string?> FrameAsync(WebSocket socket)
    {
        var whole = new MemoryStream();
        var part = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(part.AsMemory(), Now);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(part, 0, received.Count);
            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(whole.ToArray());
        }
    }

    /// <summary>Reads frames until so many activities have come.</summary>
    public static async Task<(List<JsonElement> Activities, string Watermark)> ReadAsync(WebSocket socket, int count)
    {
        var activities = new List<JsonElement>();
        var watermark = "";
        while (activities.Count < count)
        {
            var frame = await FrameAsync(socket) ?? throw new InvalidOperationException("The stream closed early.");
            if (frame.Length == 0)
                continue;
            var set = JsonElement.Parse(frame);
            activities.AddRange(set.GetProperty("activities").EnumerateArray());
            watermark = set.GetProperty("watermark").GetString()!;
        }
        return (activities, watermark);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
