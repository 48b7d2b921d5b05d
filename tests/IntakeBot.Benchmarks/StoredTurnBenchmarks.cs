using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IntakeBot.Channels.Activities;
using IntakeBot.Host.Conversations;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Benchmarks;

/// <summary>
/// A patient's turn as a channel hands it in, on a real SQLite file: load, read, screen, one transaction, signalled.
/// The mean over whole intakes of 30 answers, from the greeting to the end.
/// </summary>
[MemoryDiagnoser]
public class StoredTurnBenchmarks
{
    private const int Turns = 33;
    private string[] _said = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-bench-");
    private WebApplication _app = null!;
    private IActivityHandler _bot = null!;
    private int _number;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("Storage:ConnectionString", $"Data Source={_folder.FullName}/bench.db"),
            new("Content:Path", AppContext.BaseDirectory),
        ]);
        builder.Services.AddIntakeStorage(builder.Configuration);
        builder.Services.AddIntakeSecurity(builder.Configuration);
        builder.Services.AddConversations(builder.Configuration, builder.Environment);
        _app = builder.Build();
        await _app.InitialiseStorageAsync();
        _bot = _app.Services.GetRequiredService<IActivityHandler>();
        _said =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "transcripts", "typical.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!),
        ];
        if (_said.Length + 1 != Turns)
            throw new InvalidOperationException($"The transcript has {_said.Length} lines; set Turns to one more.");
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Turns)]
    public async Task StoredTurn()
    {
        var conversation = $"c{_number++}";
        await _bot.HandleAsync(Activity(conversation, ActivityTypes.ConversationUpdate, null), default);
        foreach (var text in _said)
            await _bot.HandleAsync(Activity(conversation, ActivityTypes.Message, text), default);
    }

    private Activity Activity(string conversation, string type, string? text)
    {
        var patient = new ChannelAccount { Id = "patient", Role = "user" };
        return new()
        {
            Type = type,
            Id = $"a{_number++}",
            Timestamp = DateTimeOffset.UnixEpoch,
            ChannelId = "directline",
            Conversation = new ConversationAccount { Id = conversation },
            From = patient,
            MembersAdded = type == ActivityTypes.ConversationUpdate ? [patient] : default,
            Text = text,
        };
    }
}
