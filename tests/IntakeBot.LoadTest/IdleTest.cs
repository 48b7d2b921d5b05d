using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;

namespace IntakeBot.LoadTest;

/// <summary>Many silent streams, and some patients who talk beside them.</summary>
internal static class IdleTest
{
    private const int AtOnce = 32;

    // The first answers of the shipped form; then whatever is asked gets the same word, which is kept as it was said.
    private static readonly string[] Answers = ["Ana", "3 June 1991", "female", "none of these", "My eczema came back"];

    public static async Task<int> RunAsync(int sockets, int talkers, int seconds, CancellationToken cancellationToken)
    {
        await using var host = await TriedHost.StartAsync(cancellationToken);
        var bare = host.Memory().Now;
        var clock = Stopwatch.StartNew();
        var open = new ConcurrentBag<ClientWebSocket>();
        var each = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, sockets),
            each,
            async (_, stop) => open.Add(await OpenAsync(host, stop))
        );
        Say($"{sockets} streams opened in {clock.Elapsed.TotalSeconds:0} s, each with a conversation begun");

        // Long enough for two empty frames on every stream.
        var before = host.Processor();
        clock.Restart();
        var frames = await Task.WhenAll(open.Select(socket => EmptyFramesAsync(socket, 2, cancellationToken)));
        var busy = (host.Processor() - before) / clock.Elapsed;
        var (now, most) = host.Memory();
        Say(
            $"idle: {frames.Sum()} keep-alives read; {busy:0.00} cores; memory {bare} MiB before, {now} MiB now, {most} MiB at most"
        );
        if (sockets > 0)
            Say($"{(now - bare) * 1024.0 / sockets:0.0} KiB a stream");

        await TalkAsync(host, talkers, seconds, cancellationToken);
        var alive = open.Count(socket => socket.State == WebSocketState.Open);
        Say(
            $"{alive} of {sockets} streams still open; memory {host.Memory().Now} MiB, {host.Memory().Most} MiB at most"
        );
        foreach (var socket in open)
            socket.Dispose();
        return alive == sockets && most <= 1024 ? 0 : 1;
    }

    private static async Task TalkAsync(TriedHost host, int talkers, int seconds, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, talkers)
                .Select(async _ =>
                {
                    while (clock.Elapsed.TotalSeconds < seconds)
                        await IntakeAsync(host, times, cancellationToken);
                })
        );
        var sorted = times.Order().ToList();
        if (sorted.Count == 0)
            return;
        Say(
            $"{talkers} patients: {sorted.Count / clock.Elapsed.TotalSeconds:0} turns a second; "
                + $"a turn takes {At(0.5):0} ms (median), {At(0.95):0} ms (95 of 100), {At(0.99):0} ms (99 of 100)"
        );

        double At(double share) => sorted[(int)((sorted.Count - 1) * share)];
    }

    private static async Task IntakeAsync(
        TriedHost host,
        ConcurrentBag<double> times,
        CancellationToken cancellationToken
    )
    {
        var (id, token, _) = await host.BeginAsync(cancellationToken);
        foreach (var answer in Answers)
        {
            var began = Stopwatch.GetTimestamp();
            using var content = TriedHost.Json($$"""{"type":"message","text":"{{answer}}"}""");
            using var response = await host.SendAsync(
                $"conversations/{id}/activities",
                token,
                content,
                cancellationToken
            );
            response.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static async Task<ClientWebSocket> OpenAsync(TriedHost host, CancellationToken cancellationToken)
    {
        var (_, _, stream) = await host.BeginAsync(cancellationToken);
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetBuffer(256, 256);
        await socket.ConnectAsync(stream, cancellationToken);
        return socket;
    }

    private static async Task<int> EmptyFramesAsync(
        ClientWebSocket socket,
        int count,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[256];
        var found = 0;
        while (found < count)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return found;
            if (received is { Count: 0, EndOfMessage: true })
                found++;
        }
        return found;
    }

    private static void Say(string line) => Console.WriteLine(line);
}
