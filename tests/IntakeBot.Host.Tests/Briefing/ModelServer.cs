using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>What reached the model.</summary>
internal sealed record ModelRequest(string Path, string Query, string? ApiKey, string? Authorization, string Body)
{
    /// <summary>What the model reads: its messages, one after the other.</summary>
    public string Text
    {
        get
        {
            using var json = JsonDocument.Parse(Body);
            return string.Join(
                '\n',
                json.RootElement.GetProperty("messages")
                    .EnumerateArray()
                    .Select(message => message.GetProperty("content").ToString())
            );
        }
    }
}

/// <summary>
/// A model on a free loopback port that speaks the wire formats of Ollama (<c>/api/chat</c>), Azure OpenAI
/// (<c>/openai/deployments/{d}/chat/completions</c>) and OpenAI (<c>/v1/chat/completions</c>).
/// </summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app) => _app = app;

    /// <summary>What each request is met with; by default the answer in <see cref="Answer"/>.</summary>
    public Func<HttpContext, Task>? Behaviour { get; set; }

    /// <summary>The content of the assistant's message.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Answers with these, one after the other, and with the last from then on.</summary>
    public void Answers(params string[] contents)
    {
        var left = new ConcurrentQueue<string>(contents);
        Behaviour = context =>
        {
            if (left.TryDequeue(out var next))
                Answer = next;
            return RespondAsync(context, Requests.Last().Body);
        };
    }

    public ConcurrentQueue<ModelRequest> Requests { get; } = [];

    public string Address =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var server = new ModelServer(builder.Build());
        server._app.MapPost("/{**path}", server.ReceiveAsync);
        await server._app.StartAsync(CancellationToken.None);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>The answer in the format of the path that was asked.</summary>
    public async Task RespondAsync(HttpContext context, string body)
    {
        var ollama = context.Request.Path == "/api/chat";
        using var asked = JsonDocument.Parse(body);
        var streams = asked.RootElement.TryGetProperty("stream", out var stream) ? stream.GetBoolean() : ollama;
        if (!ollama)
        {
            await context.Response.WriteAsJsonAsync(OpenAIBody());
            return;
        }
        context.Response.ContentType = streams ? "application/x-ndjson" : "application/json";
        if (streams)
        {
            var half = Answer.Length / 2;
            await WriteLineAsync(context, OllamaBody(Answer[..half], done: false));
            await WriteLineAsync(context, OllamaBody(Answer[half..], done: false));
            await WriteLineAsync(context, OllamaBody("", done: true));
        }
        else
            await WriteLineAsync(context, OllamaBody(Answer, done: true));
    }

    public static Func<HttpContext, Task> Status(int status) =>
        async context =>
        {
            context.Response.StatusCode = status;
            object error = context.Request.Path == "/api/chat" ? "no" : new { message = "no", code = "x" };
            await context.Response.WriteAsJsonAsync(new { error });
        };

    /// <summary>Answers nothing until the caller gives up.</summary>
    public static async Task WaitForCallerToGiveUpAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>Refuses with a moment to come back at.</summary>
    public static Func<HttpContext, Task> Busy(int seconds) =>
        context =>
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Status(429)(context);
        };

    /// <summary>Answers with a body that is no answer of any provider.</summary>
    public static Func<HttpContext, Task> Body(string body, string type = "application/json") =>
        context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        };

    /// <summary>Starts a sound body and hangs up in the middle.</summary>
    public static async Task CutOffAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"model\":\"m\",\"message\":{\"role\":\"assist");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Requests.Enqueue(
            new ModelRequest(
                context.Request.Path,
                context.Request.QueryString.ToString(),
                context.Request.Headers["api-key"],
                context.Request.Headers.Authorization,
                body
            )
        );
        await (Behaviour is null ? RespondAsync(context, body) : Behaviour(context));
    }

    private static async Task WriteLineAsync(HttpContext context, object line)
    {
        await context.Response.WriteAsync(JsonSerializer.Serialize(line) + "\n");
        await context.Response.Body.FlushAsync();
    }

    private static object OllamaBody(string content, bool done) =>
        done
            ? new
            {
                model = "m",
                created_at = "2026-03-14T09:30:00.000000Z",
                message = new { role = "assistant", content },
                done_reason = "stop",
                done,
                total_duration = 5,
                load_duration = 1,
                prompt_eval_count = 321,
                prompt_eval_duration = 2,
                eval_count = 45,
                eval_duration = 2,
            }
            : new
            {
                model = "m",
                created_at = "2026-03-14T09:30:00.000000Z",
                message = new { role = "assistant", content },
                done,
            };

    private object OpenAIBody() =>
        new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1773480600,
            model = "m",
            choices = new[]
            {
                new
                {
                    index = 0,
                    message = new { role = "assistant", content = Answer },
                    finish_reason = "stop",
                },
            },
            usage = new
            {
                prompt_tokens = 321,
                completion_tokens = 45,
                total_tokens = 366,
            },
        };
}
