using System.Net.Http.Json;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Content;
using IntakeBot.Host.Patient;
using IntakeBot.Host.Security;
using IntakeBot.Host.Tests.Clinic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Patient;

/// <summary>The patient page on a real server on a free loopback port, with a bot in memory.</summary>
internal sealed class PatientSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private PatientSite(WebApplication app) => (_app, _client.BaseAddress) = (app, new Uri(app.Urls.Single()));

    public InMemoryBot Bot { get; private init; } = new();

    public SettableClock Clock { get; private init; } = new();

    public DirectLineTokens Tokens => _app.Services.GetRequiredService<DirectLineTokens>();

    public string Origin => _client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>Starts it.</summary>
    /// <param name="https">Whether the pages believe to be on HTTPS, as behind a proxy that ends TLS.</param>
    /// <param name="content">The content that says which languages are offered; null for none.</param>
    /// <param name="settings">Settings beside the defaults.</param>
    public static async Task<PatientSite> StartAsync(
        bool https = false,
        CompiledContent? content = null,
        params (string Key, string Value)[] settings
    )
    {
        var (bot, clock) = (new InMemoryBot(), new SettableClock());
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(PatientPage).Assembly.GetName().Name }
        );
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
        );
        AddServices(builder, bot, clock);
        if (content is not null)
            builder.Services.AddSingleton(Task.FromResult(content));
        var app = builder.Build();
        if (https)
        {
            app.Use(
                (context, next) =>
                {
                    context.Request.Scheme = "https";
                    return next(context);
                }
            );
        }
        app.UseRouting();
        app.UseSecurityHeaders().UseAntiforgery();
        app.MapPatientPage();
        await app.StartAsync();
        return new PatientSite(app) { Bot = bot, Clock = clock };
    }

    public Browser NewBrowser() => new(_client.BaseAddress!);

    /// <summary>A browser in which the chat has begun, and the answer that began it.</summary>
    public async Task<(Browser Browser, Page Started)> StartedAsync()
    {
        var browser = NewBrowser();
        return (browser, await browser.SubmitAsync("/", "/intake", Agreed));
    }

    public static Dictionary<string, string> Agreed => new(StringComparer.Ordinal) { ["consent"] = "on" };

    public static bool HasSession(Browser browser) => browser.Cookies.ContainsKey(PatientSessions.CookieName);

    /// <summary>Asks for a token as a page of that origin would.</summary>
    public async Task<(int Status, JsonElement Body)> AskTokenAsync(
        Browser browser,
        string? origin = null,
        string? fetchSite = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/intake/token");
        if (browser.Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}")));
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (fetchSite is not null)
            request.Headers.Add("Sec-Fetch-Site", fetchSite);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            (int)response.StatusCode,
            await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Agrees as the page in a frame does.</summary>
    public Task<(int Status, JsonElement Body)> StartEmbeddedAsync(string json, string from = "same-origin") =>
        PostAsync("/embed/intake", json, ("Sec-Fetch-Site", from));

    /// <summary>Asks for a token as the page in a frame does: with the session and without a cookie.</summary>
    public Task<(int Status, JsonElement Body)> AskEmbeddedTokenAsync(string session, string cookie = "x=y") =>
        PostAsync(
            "/intake/token",
            "{}",
            ("Sec-Fetch-Site", "same-origin"),
            ("Authorization", $"Session {session}"),
            ("Cookie", cookie)
        );

    /// <summary>The cookie that a frame gets when its patient agrees.</summary>
    public async Task<string> EmbeddedCookieAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/embed/intake");
        request.Content = new StringContent("{\"consent\":true}", System.Text.Encoding.UTF8, "application/json");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return Assert.Single(response.Headers.GetValues("Set-Cookie"));
    }

    /// <summary>Gets a page as a frame with that cookie does.</summary>
    public async Task<(int Status, string? Location)> GetEmbeddedAsync(string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Headers.Location?.ToString());
    }

    private async Task<(int Status, JsonElement Body)> PostAsync(
        string path,
        string json,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    /// <summary>Gets a file as a browser that unpacks gzip and, with an entity tag, has it already.</summary>
    public async Task<HttpResponseMessage> GetFileAsync(string path, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip");
        if (known is not null)
            request.Headers.Add("If-None-Match", known);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void AddServices(WebApplicationBuilder builder, InMemoryBot bot, SettableClock clock)
    {
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddAntiforgery();
        builder.Services.AddOptions<ClinicOptions>().BindConfiguration(ClinicOptions.Section);
        builder.Services.AddOptions<NarrationOptions>().BindConfiguration(NarrationOptions.Section);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IActivityHandler>(bot);
        builder.Services.AddSingleton<ITranscript>(bot);
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        builder.Services.AddDirectLine();
        builder.Services.AddPatientPage();
    }
}
