using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace IntakeBot.Channels.Tests;

/// <summary>
/// Bodies that nobody thought of: each is answered with the protocol's shape, and the bot still works after. Many more,
/// against the whole host: <c>dotnet run -c Release --project tests/IntakeBot.LoadTest -- fuzz</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int Rounds = 6000;

    [Fact]
    public async Task Whatever_is_posted_is_answered_in_the_protocols_words()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.FilesPerHour = 1_000_000);
        var (id, token, _) = await server.BeginAsync();
        var random = new Random(20260301);
        var statuses = new HashSet<int>();

        for (var round = 0; round < Rounds; round++)
        {
            var posted = FuzzedActivity.Next(random, id);
            using var content = new ByteArrayContent(posted.Bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(posted.ContentType);
            var (status, body) = await server.SendAsync("POST", posted.Path, token, content);
            statuses.Add(status);
            var shape =
                status == 200 ? body.TryGetProperty("id", out _) || body.TryGetProperty("token", out _) : IsError(body);
            Assert.True(
                shape && status is 200 or 400 or 413 or 415,
                $"Round {round.ToString(CultureInfo.InvariantCulture)}: {status} from {posted.Path} for {Convert.ToBase64String(posted.Bytes)}"
            );
        }

        Assert.Superset(new HashSet<int> { 200, 400 }, statuses);
        var (last, set) = await server.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal(200, last);
        Assert.True(set.GetProperty("activities").GetArrayLength() > 1);
    }

    private static bool IsError(JsonElement body) =>
        body.GetProperty("error").GetProperty("code").GetString() is { Length: > 0 }
        && body.GetProperty("error").GetProperty("message").GetString() is { Length: > 0 };
}
