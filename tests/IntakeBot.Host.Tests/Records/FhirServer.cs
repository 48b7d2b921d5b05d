using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Records;

/// <summary>A record system's FHIR server on a free loopback port: takes transactions whole, and fails as it is told.</summary>
internal sealed class FhirServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _failures = new();
    private readonly Channel<JsonNode> _taken = Channel.CreateUnbounded<JsonNode>();

    private FhirServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single() + "/fhir";

    /// <summary>What stands on it, by type and id.</summary>
    public ConcurrentDictionary<string, JsonNode> Resources { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string?> Tokens { get; } = new();

    public static async Task<FhirServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = new FhirServer(builder.Build());
        server._app.Run(server.TakeAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers the next transaction with a failure and takes nothing of it.</summary>
    public void FailNext(HttpStatusCode status, string? body = null, string? retryAfter = null) =>
        _failures.Enqueue(context =>
        {
            context.Response.StatusCode = (int)status;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            return context.Response.WriteAsync(body ?? "");
        });

    /// <summary>Takes the next transaction and lets the connection go before it answers.</summary>
    public void TakeNextAndHangUp() =>
        _failures.Enqueue(async context =>
        {
            await ApplyAsync(context);
            context.Abort();
        });

    /// <summary>Takes the next transaction, says so by the task, and answers nothing until the other side is gone.</summary>
    public Task TakeNextAndSayNothing()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _failures.Enqueue(async context =>
        {
            await ApplyAsync(context);
            taken.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        return taken.Task;
    }

    /// <summary>The next transaction that was taken.</summary>
    public async Task<JsonNode> TakenAsync()
    {
        using var patience = new CancellationTokenSource(ClinicSite.Patience);
        return await _taken.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Tokens.Enqueue(context.Request.Headers.Authorization);
        if (_failures.TryDequeue(out var failure))
        {
            await failure(context);
            return;
        }
        await ApplyAsync(context);
        context.Response.ContentType = "application/fhir+json";
        await context.Response.WriteAsync("""{"resourceType":"Bundle","type":"transaction-response"}""");
    }

    private async Task ApplyAsync(HttpContext context)
    {
        Assert.Equal("/fhir/", context.Request.Path);
        Assert.StartsWith("application/fhir+json", context.Request.ContentType, StringComparison.Ordinal);
        var bundle = (await JsonNode.ParseAsync(context.Request.Body))!;
        foreach (var entry in bundle["entry"]!.AsArray())
        {
            var (method, url) = ((string)entry!["request"]!["method"]!, (string)entry["request"]!["url"]!);
            if (method == "DELETE")
                Resources.TryRemove(url, out _);
            else
                Resources[url] = entry["resource"]!.DeepClone();
        }
        await _taken.Writer.WriteAsync(bundle);
    }
}
