using System.Net.Http.Json;
using IntakeBot.Host.Tests.Teams;

namespace IntakeBot.EndToEnd.Tests.Teams;

/// <summary>The real program dies in the middle of a reply to the channel.</summary>
public sealed class KilledHostTests
{
    private const string Chat = "a:killed";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_a_restart_every_reply_is_delivered_once_and_in_order(int killedAt)
    {
        await using var connector = await StandInConnector.StartAsync();
        await using var host = await RunningHost.StartForEmulatorsAsync(TestContext.Current.CancellationToken);
        await SendAsync(host, connector, "installationUpdate", "install", "");
        var greeting = await connector.NextAsync(Chat);
        // Consent is answered with three replies; the channel never answers the one at which we die.
        var (arrived, reached) = (0, new TaskCompletionSource());
        connector.Instead = async (context, _) =>
        {
            if (Interlocked.Increment(ref arrived) != killedAt)
                return false;
            reached.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted)
                .ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await SendAsync(host, connector, "message", "agree", "I agree");
        await reached.Task.WaitAsync(StandInConnector.Patience, TestContext.Current.CancellationToken);

        await host.KillAsync();
        connector.Instead = null;
        await using var restarted = await host.BesideAsync(TestContext.Current.CancellationToken);
        await SendAsync(restarted, connector, "message", "name", "Sam Example");

        var heard = new List<Posted>();
        for (var i = 0; i < 4; i++)
            heard.Add(await connector.NextAsync(Chat));
        Assert.Contains("I agree", greeting.Text, StringComparison.Ordinal);
        Assert.Equal(["agree", "agree", "agree", "name"], heard.Select(posted => posted.ReplyTo));
        Assert.Contains("Hello!", heard[0].Text, StringComparison.Ordinal);
        Assert.Contains("What name", heard[2].Text, StringComparison.Ordinal);
        Assert.Equal(4, heard.Select(posted => posted.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.False(connector.HasMore(Chat));
    }

    private static async Task SendAsync(
        RunningHost host,
        StandInConnector connector,
        string type,
        string id,
        string text
    )
    {
        using var http = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var response = await http.PostAsJsonAsync(
            "/api/messages",
            new
            {
                type,
                id,
                text,
                channelId = "msteams",
                serviceUrl = connector.ServiceUrl,
                from = new { id = "29:someone" },
                recipient = new { id = "28:bot" },
                conversation = new { id = Chat, conversationType = "personal" },
            },
            TestContext.Current.CancellationToken
        );
        response.EnsureSuccessStatusCode();
    }
}
