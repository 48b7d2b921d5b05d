using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using IntakeBot.Channels.Tests;

namespace IntakeBot.LoadTest;

/// <summary>The real host under bodies that nobody thought of.</summary>
internal static class FuzzTest
{
    private const int Talkers = 8;
    private const int PerConversation = 500;
    private const int MostGrowth = 256; // MiB
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(int rounds, int seed, CancellationToken cancellationToken)
    {
        await using var host = await TriedHost.StartAsync(cancellationToken);
        var statuses = new ConcurrentDictionary<int, int>();
        var faults = new ConcurrentQueue<string>();
        // What is compiled and cached in the first tenth is no growth.
        await PostAsync(host, rounds / 10, seed, statuses, faults, cancellationToken);
        var warm = host.Memory().Now;
        await PostAsync(host, rounds - (rounds / 10), seed + 1, statuses, faults, cancellationToken);
        var end = host.Memory().Now;
        var counts = string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
        Console.WriteLine($"{rounds} bodies; {counts}; memory {warm} MiB after a tenth, {end} MiB at the end");
        foreach (var fault in faults.Take(10))
            Console.WriteLine(fault);
        return faults.IsEmpty && !host.HasEnded && end - warm < MostGrowth ? 0 : 1;
    }

    private static Task PostAsync(
        TriedHost host,
        int rounds,
        int seed,
        ConcurrentDictionary<int, int> statuses,
        ConcurrentQueue<string> faults,
        CancellationToken cancellationToken
    ) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Talkers)
                .Select(async talker =>
                {
                    var random = new Random(HashCode.Combine(seed, talker));
                    var (id, token, _) = await host.BeginAsync(cancellationToken);
                    for (var round = talker; round < rounds; round += Talkers)
                    {
                        if (round / Talkers % PerConversation == PerConversation - 1)
                            (id, token, _) = await host.BeginAsync(cancellationToken);
                        var body = FuzzedActivity.Next(random, id);
                        using var content = new ByteArrayContent(body.Bytes);
                        content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.ContentType);
                        try
                        {
                            using var response = await host.SendAsync(body.Path, token, content, cancellationToken)
                                .WaitAsync(Hang, cancellationToken);
                            statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
                            if (response.StatusCode >= HttpStatusCode.InternalServerError)
                                faults.Enqueue(Told((int)response.StatusCode, body));
                        }
                        catch (Exception e) when (e is TimeoutException or HttpRequestException)
                        {
                            faults.Enqueue(Told(0, body) + " " + e.GetType().Name);
                        }
                    }
                })
        );

    private static string Told(int status, FuzzedBody body) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{status} for {body.Path} {body.ContentType}: {Convert.ToBase64String(body.Bytes.AsSpan(0, Math.Min(body.Bytes.Length, 2000)))}"
        );
}
