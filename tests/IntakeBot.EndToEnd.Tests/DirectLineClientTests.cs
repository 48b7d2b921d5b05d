using System.Diagnostics;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Host.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>
/// The running host against Microsoft's own client in Node (<c>tests/clients</c>), over WebSocket and by polling.
/// </summary>
public sealed class DirectLineClientTests(DirectLineClientTests.TwoNodes nodes)
    : IClassFixture<DirectLineClientTests.TwoNodes>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, string> Scenarios =>
        new(
            ["order", "again", "cut", "resume", "refresh", "expired", "forged", "foreign", "concurrent", "two-nodes"],
            ["websocket", "polling"]
        );

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task The_client_of_Microsoft_finds_what_it_relies_on(string scenario, string way) =>
        await RunAsync(new Nodes(nodes.First, nodes.Second, nodes.Expired), scenario, way);

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task A_conversation_goes_on_after_the_host_was_killed(string way)
    {
        await using var host = await TwoNodes.StartHostAsync(Cancelled);
        var before = await RunAsync(new Nodes(host, host, ""), "before", way);
        await host.KillAsync();

        await using var again = await host.BesideAsync(Cancelled);

        await RunAsync(new Nodes(again, again, ""), "after", way, ("BEFORE", before));
    }

    private static async Task<string> RunAsync(
        Nodes nodes,
        string scenario,
        string way,
        params (string Key, string Value)[] more
    )
    {
        var folder = Repository.Path("tests/clients");
        Assert.SkipUnless(Directory.Exists($"{folder}/node_modules"), "Needs: npm ci --prefix tests/clients");
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { $"{folder}/scenarios.mjs", scenario, way },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["BASE"] = nodes.First.Address;
        start.Environment["NODE2"] = nodes.Second.Address;
        start.Environment["SECRET"] = RunningHost.Secret;
        start.Environment["CONVERSATION"] = TwoNodes.ExpiredConversation;
        start.Environment["EXPIRED"] = nodes.Expired;
        foreach (var (key, value) in more)
            start.Environment[key] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var errors = process.StandardError.ReadToEndAsync(Cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        Assert.True(process.ExitCode == 0, await errors);
        return output.Trim();
    }

    private sealed record Nodes(RunningHost First, RunningHost Second, string Expired);

    /// <summary>Two processes on one database, and a token of theirs that has ended.</summary>
    public sealed class TwoNodes : IAsyncLifetime
    {
        public const string ExpiredConversation = "ended";

        internal RunningHost First { get; private set; } = null!;

        internal RunningHost Second { get; private set; } = null!;

        internal string Expired { get; private set; } = "";

        internal static Task<RunningHost> StartHostAsync(CancellationToken cancellationToken) =>
            RunningHost.StartAsync(cancellationToken, ("DirectLine__Secret", RunningHost.Secret));

        public async ValueTask InitializeAsync()
        {
            First = await StartHostAsync(Cancelled);
            Second = await First.BesideAsync(Cancelled);
            Expired = Mint(First.ConnectionString);
        }

        public async ValueTask DisposeAsync()
        {
            await Second.DisposeAsync();
            await First.DisposeAsync();
        }

        // As the host itself would have issued it an hour ago: with its keys, under a clock that is behind.
        private static string Mint(string connectionString)
        {
            var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
            builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", connectionString)]);
            builder.Services.AddSingleton<TimeProvider>(new AnHourAgo());
            builder.Services.AddIntakeStorage(builder.Configuration);
            builder.Services.AddDirectLine();
            using var host = builder.Build();
            var token = host.Services.GetRequiredService<DirectLineTokens>().Issue(ExpiredConversation, "dl_patient");
            SqliteConnection.ClearAllPools();
            return token;
        }
    }

    private sealed class AnHourAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - TimeSpan.FromHours(1);
    }
}
