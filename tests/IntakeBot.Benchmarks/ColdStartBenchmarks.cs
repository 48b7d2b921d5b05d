using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using IntakeBot.EndToEnd.Tests;

namespace IntakeBot.Benchmarks;

/// <summary>
/// From starting the built program, with no database yet, to the bot's answer to the first thing that a patient says,
/// all of it over HTTP.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 7)]
public partial class ColdStartBenchmarks
{
    [Benchmark]
    public async Task<int> StartToFirstAnsweredTurn()
    {
        await using var host = await RunningHost.StartAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        return await FirstTurnAsync(client);
    }

    private static async Task<int> FirstTurnAsync(HttpClient client)
    {
        var token = Token().Match(await client.GetStringAsync("/")).Groups["token"].Value;
        using var agreed = new FormUrlEncodedContent([new("consent", "on"), new("__RequestVerificationToken", token)]);
        (await client.PostAsync("/intake", agreed)).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var asked = await client.PostAsync("/intake/token", null);
        var chat = await asked.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", chat.GetProperty("token").GetString());
        var activities = $"/v3/directline/conversations/{chat.GetProperty("conversationId").GetString()}/activities";
        var said = new
        {
            type = "message",
            text = "Ana",
            from = new { id = chat.GetProperty("userId").GetString() },
        };
        (await client.PostAsJsonAsync(activities, said)).EnsureSuccessStatusCode();
        var heard = (await client.GetFromJsonAsync<JsonElement>(activities)).GetProperty("activities").GetArrayLength();
        return heard > 3 ? heard : throw new InvalidOperationException("The bot did not answer.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
