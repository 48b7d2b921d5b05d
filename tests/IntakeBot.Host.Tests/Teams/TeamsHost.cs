using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntakeBot.Channels.Activities;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Teams;

/// <summary>The whole program in the mode for emulators, and the channel's side of it.</summary>
public sealed class TeamsHost : IAsyncLifetime
{
    /// <summary>Where clinicians are told of emergencies.</summary>
    internal const string Clinicians = "19:clinicians@thread.tacv2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("teams-");
    private WebApplicationFactory<IntakeStore> _app = null!;
    private int _chats;

    internal StandInConnector Connector { get; private set; } = null!;

    internal IServiceProvider Services => _app.Services;

    internal IntakeStore Store => Services.GetRequiredService<IntakeStore>();

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Connector = await StandInConnector.StartAsync();
        _app = new WebApplicationFactory<IntakeStore>().WithWebHostBuilder(host =>
            host.UseSetting("Urls", "http://127.0.0.1:0")
                .UseSetting("Storage:ConnectionString", $"Data Source={_folder.FullName}/app.db")
                .UseSetting("Connector:AllowEmulator", "true")
                .UseSetting("Connector:ClinicianConversation", Clinicians)
                .UseSetting("Connector:PublicAddress", "https://intake.clinic.example/")
                .UseSetting("Clinic:Phone", "555 0100")
                .UseSetting("Delivery:FirstPause", "00:00:00.050")
        );
        _app.UseKestrel(0);
        _app.StartServer();
        var address = Services
            .GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Discard();
    }

    /// <summary>A chat that nobody has written in yet.</summary>
    internal Chat NewChat() => new(this, $"a:chat-{Interlocked.Increment(ref _chats)}");

    /// <summary>Our own id of a chat, and what is known of it.</summary>
    internal Task<ChannelConversation?> FindAsync(string chat) =>
        Services
            .GetRequiredService<ChannelConversations>()
            .FindAsync("msteams", chat, TestContext.Current.CancellationToken);

    /// <summary>Everything that the database file and its log hold, as text.</summary>
    internal async Task<string> BytesOnDiskAsync()
    {
        await using var context = await Services
            .GetRequiredService<IDbContextFactory<IntakeDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        // Another host that stops clears every pool: a connection in use keeps the log and its index where they are.
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            "SELECT count(*) FROM sqlite_schema",
            TestContext.Current.CancellationToken
        );
        var text = new List<string>();
        foreach (var file in _folder.GetFiles())
        {
            await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            text.Add(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        return string.Concat(text);
    }
}

/// <summary>One chat, as Teams holds it.</summary>
internal sealed class Chat(TeamsHost host, string id)
{
    private int _ids;

    public string Id => id;

    public string LastId { get; private set; } = "";

    public string Kind { get; init; } = "personal";

    public string Locale { get; init; } = "en-US";

    /// <summary>Sends an activity with what Teams puts into each, and what the test says.</summary>
    public async Task<HttpResponseMessage> SendAsync(string type, object? fields = null)
    {
        LastId = $"{id}-{++_ids}";
        var activity = JsonSerializer
            .SerializeToNode(
                new
                {
                    type,
                    id = LastId,
                    timestamp = DateTimeOffset.UtcNow,
                    channelId = "msteams",
                    serviceUrl = host.Connector.ServiceUrl,
                    locale = Locale,
                    from = new
                    {
                        id = $"29:{id}",
                        name = "Zinnober Kanarienvogel",
                        aadObjectId = Guid.NewGuid(),
                    },
                    recipient = new { id = "28:bot", name = "Intake" },
                    conversation = new
                    {
                        id,
                        conversationType = Kind,
                        tenantId = Guid.Empty,
                    },
                }
            )!
            .AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(fields ?? new { })!.AsObject().ToList())
            activity[name] = value?.DeepClone();
        return await PostAsync(activity);
    }

    /// <summary>Says words; they must be taken.</summary>
    public async Task SayAsync(string text, object? fields = null)
    {
        var more = JsonSerializer.SerializeToNode(fields ?? new { })!.AsObject();
        more["text"] = text;
        using var response = await SendAsync(ActivityTypes.Message, more);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>The bot's next words.</summary>
    public Task<Posted> HearAsync() => host.Connector.NextAsync(id);

    /// <summary>Comes in, agrees, and hears the first question.</summary>
    public async Task<Posted> BeginAsync()
    {
        await SendAsync(ActivityTypes.ConversationUpdate, new { membersAdded = new[] { new { id = $"29:{id}" } } });
        await HearAsync();
        await SayAsync("I agree");
        await HearAsync();
        await HearAsync();
        return await HearAsync();
    }

    /// <summary>Says something and hears the answer; more than one where so many are expected.</summary>
    public async Task<Posted> AskAsync(string text, int answers = 1)
    {
        await SayAsync(text);
        for (var i = 1; i < answers; i++)
            await HearAsync();
        return await HearAsync();
    }

    public bool IsQuiet => !host.Connector.HasMore(id);

    private Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        host.Http.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
}
