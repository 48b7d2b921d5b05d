using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Channels.Tests.Connector;

/// <summary>A real Kestrel on a free loopback port with the messaging endpoint in front of a bot that keeps what it gets.</summary>
internal sealed class ConnectorServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ConnectorServer(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public KeepingBot Bot => (KeepingBot)app.Services.GetRequiredService<IConnectorHandler>();

    public TestClock Clock => (TestClock)app.Services.GetRequiredService<TimeProvider>();

    public TestLog Log => app.Services.GetRequiredService<TestLog>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>A server for a bot with a registration, whose callers' tokens come from the issuer.</summary>
    public static Task<ConnectorServer> StartAsync(TokenIssuer issuer, Action<ConnectorOptions>? change = null) =>
        StartAsync(options =>
        {
            options.AppId = TokenIssuer.AppId;
            options.TenantId = TokenIssuer.AppId;
            options.Secret = "a secret of the registration";
            options.OpenIdMetadata = issuer.Metadata;
            change?.Invoke(options);
        });

    public static async Task<ConnectorServer> StartAsync(Action<ConnectorOptions> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var log = new TestLog();
        builder.Services.AddSingleton<TimeProvider>(new TestClock()).AddSingleton(log);
        builder.Services.AddSingleton<IConnectorHandler, KeepingBot>();
        builder.Services.AddConnector(configure);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        var built = builder.Build();
        built.MapConnector();
        await built.StartAsync(Now);
        return new ConnectorServer(built);
    }

    public async Task<int> PostAsync(string? token, string json, params (string Name, string Value)[] headers)
    {
        var (status, _) = await AskAsync(token, Encoding.UTF8.GetBytes(json), headers);
        return status;
    }

    public async Task<(int Status, string Body)> AskAsync(
        string? token,
        byte[] body,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ConnectorEndpoints.Path);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request, Now);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Now));
    }

    public static string Message(string text = "hello", string? serviceUrl = null, string channel = "msteams") =>
        JsonSerializer.Serialize(
            new
            {
                type = "message",
                id = "1",
                channelId = channel,
                serviceUrl = serviceUrl ?? TokenIssuer.ServiceUrl,
                from = new { id = "29:person", name = "Some Person" },
                recipient = new { id = "28:bot" },
                conversation = new { id = "a:chat", conversationType = "personal" },
                text,
            }
        );

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}

/// <summary>Keeps what it gets.</summary>
internal sealed class KeepingBot : IConnectorHandler
{
    public ConcurrentQueue<Activity> Handled { get; } = new();

    public Exception? Fault { get; set; }

    public Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
            throw fault;
        Handled.Enqueue(activity);
        return Task.FromResult<InvokeResponse?>(
            activity is { Type: ActivityTypes.Invoke, Name: "known" }
                ? new(200, JsonSerializer.SerializeToElement(new { answer = 42 }))
                : null
        );
    }
}
