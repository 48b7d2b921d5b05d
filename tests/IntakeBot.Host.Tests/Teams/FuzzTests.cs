using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Tests;

namespace IntakeBot.Host.Tests.Teams;

/// <summary>
/// Activities that nobody thought of, before the whole program: none is a failure, none hangs, and the bot works after.
/// <c>INTAKEBOT_FUZZ_ROUNDS</c> says how many; docs/channels.md has the command for the long run.
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private const int Usual = 2_000;
    private const int AtOnce = 4;
    private const int MostInAChat = 400; // of all chats together
    private const long MostGrowth = 128 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private int _round;

    private static readonly string[] Names =
    [
        "type",
        "id",
        "text",
        "textFormat",
        "locale",
        "from",
        "recipient",
        "conversation",
        "conversationType",
        "isGroup",
        "channelId",
        "channelData",
        "serviceUrl",
        "value",
        "action",
        "data",
        "item",
        "answer",
        "name",
        "attachments",
        "contentType",
        "contentUrl",
        "suggestedActions",
        "actions",
        "timestamp",
        "entities",
        "mentioned",
        "membersAdded",
        "membersRemoved",
        "replyToId",
        "consent",
        "at",
        "version",
        "$type",
        "\\ud83d\\ude00",
        "\\ud800",
        "",
    ];

    private static readonly string[] Types =
    [
        "message",
        "message",
        "message",
        "messageUpdate",
        "messageDelete",
        "conversationUpdate",
        "installationUpdate",
        "invoke",
        "event",
        "typing",
        "endOfConversation",
        "messageReaction",
        "nothingKnown",
    ];

    private static readonly string[] Leaves =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "123456789012345678901234567890",
        "\"\"",
        "\"message\"",
        "\"add\"",
        "\"personal\"",
        "\"channel\"",
        "\"I agree\"",
        "\"skip\"",
        "\"start over\"",
        "\"my tongue is swollen\"",
        "\"adaptiveCard/action\"",
        "\"mention\"",
        "\"<at>x</at>\"",
        "\"xml\"",
        "\"2026-03-01T09:00:00Z\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udfff\\ud800\"",
        "\"\\u202e\\ufffe\"",
        "\"🙂 3 weeks\"",
        "\"http://127.0.0.1:1/\"",
        "NaN",
        "'x'",
        "",
    ];

    [Fact]
    public async Task Whatever_is_posted_is_no_failure()
    {
        var rounds = int.TryParse(
            Environment.GetEnvironmentVariable("INTAKEBOT_FUZZ_ROUNDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var many
        )
            ? many
            : Usual;
        host.Connector.Instead = (context, _) =>
        {
            context.Response.StatusCode = 201; // nobody listens
            return Task.FromResult(true);
        };

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var statuses = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => RunAsync(n, rounds / AtOnce)));

        host.Connector.Instead = null;
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
        var seen = statuses.SelectMany(each => each).Distinct().Order().ToList();
        Assert.Equal([200, 400, 403, 413, 501], seen);
        var chat = host.NewChat();
        Assert.Contains("?", (await chat.BeginAsync()).Text, StringComparison.Ordinal);
    }

    private async Task<HashSet<int>> RunAsync(int stream, int rounds)
    {
        var random = new Random(20260301 + stream);
        var statuses = new HashSet<int>();
        for (var round = 0; round < rounds; round++)
        {
            var bytes = FuzzedJson.Spoil(random, Encoding.UTF8.GetBytes(Activity(random, stream)));
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var patience = new CancellationTokenSource(Longest);
            using var response = await host.Http.PostAsync(
                new Uri("/api/messages", UriKind.Relative),
                content,
                patience.Token
            );
            var status = (int)response.StatusCode;
            statuses.Add(status);
            Assert.True(
                status < 500 || response.StatusCode == HttpStatusCode.NotImplemented,
                $"Stream {stream}, round {round}: {status} for {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(4000, bytes.Length)))}"
            );
        }
        return statuses;
    }

    // Mostly whole activities of few chats, with one or two odd parts, so that they come far.
    private string Activity(Random random, int stream)
    {
        if (random.Next(8) == 0)
            return FuzzedJson.Next(random, Names, Leaves, 4);
        var chat = $"a:fuzz-{stream}-{_round++ / MostInAChat}";
        var parts = new List<string>
        {
            $"\"type\":\"{Types[random.Next(Types.Length)]}\"",
            "\"channelId\":\"msteams\"",
            $"\"serviceUrl\":{JsonSerializer.Serialize(host.Connector.ServiceUrl)}",
            $"\"conversation\":{{\"id\":\"{chat}\"}}",
            "\"from\":{\"id\":\"29:fuzz\"}",
            "\"recipient\":{\"id\":\"28:bot\"}",
            $"\"id\":\"{random.Next(1_000_000)}\"",
            $"\"text\":{Text(random)}",
        };
        for (var odd = random.Next(3); odd > 0; odd--)
        {
            var name = Names[random.Next(Names.Length)];
            parts.RemoveAll(part => part.StartsWith($"\"{name}\":", StringComparison.Ordinal));
            parts.Add($"\"{name}\":{FuzzedJson.Next(random, Names, Leaves, 3)}");
        }
        return "{" + string.Join(',', parts) + "}";
    }

    private static string Text(Random random) =>
        random.Next(40) switch
        {
            0 => "\"" + new string('x', random.Next(200_000)) + "\"",
            1 => "\"" + string.Concat(Enumerable.Repeat("<at <p ", random.Next(3000))) + "\"",
            2 => "\"" + string.Concat(Enumerable.Repeat("\\ud83d\\ude00", random.Next(3000))) + "\"",
            < 12 => "\"I agree\"",
            < 16 => "\"skip\"",
            _ => Leaves[random.Next(6, Leaves.Length - 3)],
        };
}
