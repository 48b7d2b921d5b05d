using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace IntakeBot.Channels.Tests;

/// <summary>Bodies that nobody thought of: each is answered with the protocol's shape, and the bot still works after.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 4000;

    private static readonly string[] Names =
    [
        "type",
        "Type",
        "id",
        "text",
        "from",
        "value",
        "channelData",
        "clientActivityID",
        "attachments",
        "suggestedActions",
        "actions",
        "to",
        "timestamp",
        "entities",
        "membersAdded",
        "conversation",
        "isGroup",
        "locale",
        "odd\\u0041",
        "\\ud83d\\ude00",
        "\\ud800",
        "extensions",
        "$type",
        "$ref",
        "",
    ];

    private static readonly string[] Leaves =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "1E-400",
        "123456789012345678901234567890",
        "0.1",
        "\"\"",
        "\"message\"",
        "\"typing\"",
        "\"2026-03-01T09:00:00Z\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udfff\\ud800\"",
        "\"\\u202e\\ufffe\"",
        "\"🙂\"",
        "NaN",
        "'x'",
        "//",
        "",
    ];

    [Fact]
    public async Task Whatever_is_posted_is_answered_in_the_protocols_words()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var random = new Random(20260301);
        var statuses = new HashSet<int>();

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Spoil(random, Encoding.UTF8.GetBytes(Activity(random)));
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var (path, bearer) =
                random.Next(10) == 0 ? ("conversations", token) : ($"conversations/{id}/activities", token);
            var (status, body) = await server.SendAsync("POST", path, bearer, content);
            statuses.Add(status);
            var shape = status == 200 ? body.TryGetProperty("id", out _) || path == "conversations" : IsError(body);
            Assert.True(
                shape && status is 200 or 400,
                $"Round {round.ToString(CultureInfo.InvariantCulture)}: {status} for {Convert.ToBase64String(bytes)}"
            );
        }

        Assert.Equal([200, 400], statuses.Order().ToArray());
        var (last, set) = await server.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal(200, last);
        Assert.True(set.GetProperty("activities").GetArrayLength() > 1);
    }

    private static bool IsError(System.Text.Json.JsonElement body) =>
        body.GetProperty("error").GetProperty("code").GetString() is { Length: > 0 }
        && body.GetProperty("error").GetProperty("message").GetString() is { Length: > 0 };

    private static string Activity(Random random) =>
        random.Next(3) == 0
            ? Json(random, 4)
            : "{\"type\":\"message\",\"" + Names[random.Next(2, Names.Length)] + "\":" + Json(random, 3) + "}";

    private static string Json(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
            return Leaves[random.Next(Leaves.Length)];
        var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Json(random, depth - 1));
        return random.Next(3) == 0
            ? "[" + string.Join(',', parts) + "]"
            : "{" + string.Join(',', parts.Select(p => "\"" + Names[random.Next(Names.Length)] + "\":" + p)) + "}";
    }

    /// <summary>As it is, cut short, with other bytes in it, or wrapped deep.</summary>
    private static byte[] Spoil(Random random, byte[] bytes)
    {
        switch (random.Next(8))
        {
            case 0:
                return bytes[..random.Next(bytes.Length + 1)];
            case 1 when bytes.Length > 0:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                var deep = random.Next(1, 2000);
                return [.. Enumerable.Repeat((byte)'[', deep), .. bytes, .. Enumerable.Repeat((byte)']', deep)];
            case 3:
                random.NextBytes(bytes);
                return bytes;
            default:
                return bytes;
        }
    }
}
