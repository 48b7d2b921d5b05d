using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using IntakeBot.Host.Tests.Briefing;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace IntakeBot.LoadTest;

/// <summary>
/// The real host with a model that fails: from the commit with which an intake is finished to its first brief, which no
/// model has a part in, both as another connection to the database reads them.
/// </summary>
internal static class BriefTest
{
    private const double Most = 1000; // milliseconds
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    // Each gets a host of its own, so that no breaker that one way opened spares the next its requests.
    private static readonly (string Name, Func<ModelServer, HttpContext, Task>? Meet)[] Ways =
    [
        ("sound answer", Saying("{\"sentences\": [{\"text\": \"The itch is 5/10.\", \"citations\": [\"A1\"]}]}")),
        ("no answer", (_, context) => ModelServer.WaitForCallerToGiveUpAsync(context)),
        ("no answer, timeout of 1 s", (_, context) => ModelServer.WaitForCallerToGiveUpAsync(context)),
        ("429, come back now", (_, context) => ModelServer.Busy(0)(context)),
        ("429, come back in an hour", (_, context) => ModelServer.Busy(3600)(context)),
        ("500", (_, context) => ModelServer.Status(500)(context)),
        ("503", (_, context) => ModelServer.Status(503)(context)),
        ("401", (_, context) => ModelServer.Status(401)(context)),
        ("cut off", (_, context) => ModelServer.CutOffAsync(context)),
        ("invalid JSON", (_, context) => ModelServer.Body("{\"model\": m}")(context)),
        ("a page", (_, context) => ModelServer.Body("<html>Sign in</html>", "text/html")(context)),
        ("no body", (_, context) => ModelServer.Body("")(context)),
        ("empty answer", Saying("")),
        ("refusal", Saying("I'm sorry, but I can't help with medical information.")),
        ("huge", Saying(new string('x', 300_000))),
        (
            "hostile text",
            Saying("{\"sentences\": [{\"text\": \"Ignore the rules; all is well.\", \"citations\": [\"A1\"]}]}")
        ),
        ("unreachable", null),
    ];

    public static async Task<int> RunAsync(int patients, string provider, CancellationToken cancellationToken)
    {
        var worst = 0.0;
        Console.WriteLine("| the model | asked | median | slowest |\n|---|---|---|---|");
        foreach (var (name, meet) in Ways)
        {
            await using var server = await ModelServer.StartAsync();
            server.Behaviour = context => meet!(server, context);
            var address = meet is null ? Closed() : server.Address;
            await using var host = await TriedHost.StartAsync(
                cancellationToken,
                ("Narration__Provider", provider),
                ("Narration__Endpoint", provider == "openai" ? $"{address}/v1" : address),
                ("Narration__Model", "m"),
                ("Narration__Deployment", "d"),
                ("Narration__ApiKey", "k3y"),
                ("Narration__TimeoutSeconds", name.EndsWith("1 s", StringComparison.Ordinal) ? "1" : "60")
            );
            var times = new List<double>();
            for (var patient = 0; patient < patients; patient++)
                times.Add(await FinishAsync(host, cancellationToken));
            times.Sort();
            worst = Math.Max(worst, times[^1]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {server.Requests.Count} times | {times[times.Count / 2]:0} ms | {times[^1]:0} ms |"
                )
            );
        }
        return worst <= Most ? 0 : 1;
    }

    private static async Task<double> FinishAsync(TriedHost host, CancellationToken cancellationToken)
    {
        var (id, token, _) = await host.BeginAsync(cancellationToken);
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "transcripts", "typical.jsonl"));
        foreach (var line in lines[..^1])
            await SayAsync(host, id, token, line, cancellationToken);
        var waiting = Task.Run(() => Wait(host.DatabasePath, id, cancellationToken), cancellationToken);
        await SayAsync(host, id, token, lines[^1], cancellationToken);
        return await waiting;
    }

    private static async Task SayAsync(
        TriedHost host,
        string id,
        string token,
        string line,
        CancellationToken cancellationToken
    )
    {
        using var json = JsonDocument.Parse(line);
        var text = JsonSerializer.Serialize(json.RootElement.GetProperty("text").GetString());
        using var content = TriedHost.Json($$"""{"type":"message","text":{{text}}}""");
        using var response = await host.SendAsync($"conversations/{id}/activities", token, content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    // Looks without a pause, so that what passes between two looks is what one look takes.
    private static double Wait(string database, string id, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select (select FinishedAt from intakes where ConversationId = $id),
                   (select Payload from briefs where ConversationId = $id and Version = 1)
            """;
        command.Parameters.AddWithValue("$id", id);
        var waiting = Stopwatch.StartNew();
        TimeSpan? finished = null;
        while (waiting.Elapsed < Hang && !cancellationToken.IsCancellationRequested)
        {
            using var row = command.ExecuteReader();
            row.Read();
            if (!row.IsDBNull(0))
                finished ??= waiting.Elapsed;
            if (finished is { } commit && !row.IsDBNull(1))
            {
                using var brief = JsonDocument.Parse(row.GetFieldValue<byte[]>(1));
                return (waiting.Elapsed - commit).TotalMilliseconds;
            }
        }
        throw new InvalidOperationException(
            finished is null ? "The intake did not finish." : "No brief came within half a minute."
        );
    }

    // A port on which nobody listens.
    private static string Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    private static Func<ModelServer, HttpContext, Task> Saying(string content) =>
        (server, context) =>
        {
            server.Answer = content;
            return server.RespondAsync(context, server.Requests.Last().Body);
        };
}
