using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>A clinic's own website under another host name, with a Content-Security-Policy as strict as it may be.</summary>
internal sealed class ClinicSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ClinicSite(WebApplication app) => _app = app;

    /// <summary>Another site than the host's, whose address is a number.</summary>
    public string Origin => $"http://localhost:{new Uri(_app.Urls.Single()).Port}";

    /// <summary>Where the chat is.</summary>
    public string Host { get; set; } = "";

    public static async Task<ClinicSite> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var site = new ClinicSite(app);
        app.MapGet(
            "/link",
            (HttpContext context) => site.Page(context, $"""<a href="{site.Host}/">Before your visit</a>""")
        );
        app.MapGet(
            "/frame",
            (HttpContext context) =>
                site.Page(context, $"""<iframe src="{site.Host}/embed" title="Questions before your visit"></iframe>""")
        );
        app.MapGet(
            "/button",
            (HttpContext context) => site.Page(context, $"""<script src="{site.Host}/embed.js" defer></script>""")
        );
        app.MapGet(
            "/site.css",
            () =>
                TypedResults.Text(
                    "iframe { width: 100%; height: 80vh; border: 0 } body { font-family: serif }",
                    "text/css"
                )
        );
        await app.StartAsync(cancellationToken);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private ContentHttpResult Page(HttpContext context, string content)
    {
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {Host}; frame-src {Host}; style-src 'self'";
        return TypedResults.Text(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elm Street Clinic</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/site.css"></head>
            <body><h1>Elm Street Clinic</h1><p>Skin, allergy and more since 1974.</p>{content}</body></html>
            """,
            "text/html; charset=utf-8"
        );
    }
}
