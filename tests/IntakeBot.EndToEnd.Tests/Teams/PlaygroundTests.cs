using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;

namespace IntakeBot.EndToEnd.Tests.Teams;

/// <summary>Microsoft's emulator of Teams before the real program, driven by the interface that its own page uses.</summary>
public sealed class PlaygroundTests
{
    private static readonly string Folder = Repository.Path("tests/connector-peers");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_Agents_Playground_a_person_consents_answers_by_typing_and_by_card_and_is_helped()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules")),
            "Needs the Agents Playground: npm ci --prefix tests/connector-peers"
        );
        await using var host = await RunningHost.StartForEmulatorsAsync(Cancelled);
        await using var playground = await Playground.StartAsync(new Uri(host.Address + "/api/messages"));
        var chat = playground.PersonalChat;

        await playground.InstallAsync(chat);
        var greeting = await playground.HearAsync(chat);
        Assert.Contains("write \"I agree\"", Text(greeting), StringComparison.Ordinal);
        await playground.SayAsync(chat, "I agree");
        await playground.HearUntilAsync(chat, "What name");
        await playground.SayAsync(chat, "Sam Example");
        await playground.HearUntilAsync(chat, "born");
        await playground.SubmitAsync(chat, await playground.HearUntilAsync(chat, HasCard), "1984-05-06");
        await playground.HearUntilAsync(chat, "sex");
        await playground.SayAsync(chat, "my tongue is swollen and I can't breathe");
        await playground.HearUntilAsync(chat, "112");
    }

    // The emulator shows the words of an activity and its card as two messages.
    private static bool HasCard(JsonElement message) =>
        message.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0;

    private static string Text(JsonElement message) =>
        message.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>The running emulator.</summary>
    private sealed class Playground : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

        private readonly Process process;
        private readonly HttpClient http;
        private readonly ClientWebSocket stream = new();
        private readonly List<(string Chat, JsonElement Message)> unheard = [];

        private Playground(Process process, Uri address) =>
            (this.process, http) = (process, new HttpClient { BaseAddress = address });

        public string PersonalChat { get; private set; } = "";

        public static async Task<Playground> StartAsync(Uri bot)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("node")
            {
                ArgumentList =
                {
                    Path.Combine(Folder, "node_modules/@microsoft/m365agentsplayground/cli.js"),
                    "start",
                    "-e",
                    bot.AbsoluteUri,
                    "-c",
                    "msteams",
                    "-p",
                    $"{port}",
                    "--disable-telemetry",
                },
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
            var started = Process.Start(start)!;
            var playground = new Playground(started, new Uri($"http://127.0.0.1:{port}"));
            while (await started.StandardOutput.ReadLineAsync(Cancelled) is { } line)
            {
                if (line.Contains("Listening", StringComparison.Ordinal))
                    break;
            }
            _ = started.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var config = (
                await playground.http.GetFromJsonAsync<JsonElement>("/_internal/v1/config", Cancelled)
            ).GetProperty("config");
            playground.PersonalChat = config.GetProperty("personalChat").GetProperty("id").GetString()!;
            await playground.stream.ConnectAsync(
                new Uri($"ws://127.0.0.1:{port}/_ws_conversation/v1/conversations/stream"),
                Cancelled
            );
            return playground;
        }

        public Task InstallAsync(string chat) => PostAsync($"/_debug/conversation/{chat}/installation", new { });

        public Task SayAsync(string chat, string text) =>
            PostAsync(
                $"/_conversation/v1/conversations/{chat}/messages",
                new
                {
                    from = new { id = "user-id-0" },
                    text,
                    textFormat = "plain",
                }
            );

        /// <summary>Fills the card of a message in and sends it, as its button does.</summary>
        public Task SubmitAsync(string chat, JsonElement message, string answer)
        {
            var card = message.GetProperty("attachments")[0].GetProperty("content");
            var item = card.GetProperty("actions")[0].GetProperty("data").GetProperty("item").GetString();
            return PostAsync(
                "/_conversation/v1/submit",
                new
                {
                    conversation = new { id = chat },
                    from = new { id = "user-id-0" },
                    replyToId = message.GetProperty("messageId").GetString(),
                    value = new { item, answer },
                }
            );
        }

        public Task<JsonElement> HearUntilAsync(string chat, string words) =>
            HearUntilAsync(chat, heard => Text(heard).Contains(words, StringComparison.OrdinalIgnoreCase));

        public async Task<JsonElement> HearUntilAsync(string chat, Predicate<JsonElement> awaited)
        {
            while (true)
            {
                var heard = await HearAsync(chat);
                if (awaited(heard))
                    return heard;
            }
        }

        /// <summary>The next message of the bot in a chat.</summary>
        public async Task<JsonElement> HearAsync(string chat)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (true)
            {
                var at = unheard.FindIndex(each => each.Chat == chat);
                if (at >= 0)
                {
                    var message = unheard[at].Message;
                    unheard.RemoveAt(at);
                    return message;
                }
                var action = await ReceiveAsync(patience.Token);
                if (action.GetProperty("action").GetString() == "createMessage")
                    unheard.Add(
                        (action.GetProperty("actionConversationId").GetString()!, action.GetProperty("message"))
                    );
            }
        }

        public async ValueTask DisposeAsync()
        {
            stream.Dispose();
            http.Dispose();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        private async Task<JsonElement> ReceiveAsync(CancellationToken cancellationToken)
        {
            using var whole = new MemoryStream();
            var part = new byte[16 * 1024];
            ValueWebSocketReceiveResult received;
            do
            {
                received = await stream.ReceiveAsync(part.AsMemory(), cancellationToken);
                whole.Write(part, 0, received.Count);
            } while (!received.EndOfMessage);
            return JsonElement.Parse(whole.ToArray());
        }

        private async Task PostAsync(string path, object body)
        {
            using var response = await http.PostAsJsonAsync(path, body, Cancelled);
            Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancelled));
        }

        private static int FreePort()
        {
            using var socket = new TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            return ((IPEndPoint)socket.LocalEndpoint).Port;
        }
    }
}
