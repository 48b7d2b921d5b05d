using System.Text;
using System.Threading.Channels;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Delivery;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IntakeBot.Host.Tests.Delivery;

/// <summary>Storage and delivery on a real SQLite file, with a clock and a receiver of the test's own.</summary>
internal sealed class DeliveryHost : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-");
    private IHost? _host;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public DateTimeOffset Now => _clock.GetUtcNow();

    public Receiver Receiver { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public Outbox Outbox => _host!.Services.GetRequiredService<Outbox>();

    public IntakeStore Store => _host!.Services.GetRequiredService<IntakeStore>();

    public IServiceProvider Services => _host!.Services;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<DeliveryHost> StartAsync()
    {
        var host = new DeliveryHost();
        await host.OpenAsync();
        return host;
    }

    public async Task OpenAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName }
        );
        builder.Configuration.AddInMemoryCollection([
            new("Storage:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "intake.db")}"),
        ]);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddIntakeStorage(builder.Configuration);
        builder.Services.AddDelivery(builder.Configuration);
        builder.Services.AddSingleton<IOutboxSender>(Receiver);
        _host = builder.Build();
        await _host.InitialiseStorageAsync(Cancelled);
        await _host.StartAsync(Cancelled);
    }

    public async Task StopAsync()
    {
        if (_host is null)
            return;
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        _host = null;
        SqliteConnection.ClearAllPools();
    }

    /// <summary>
    /// Lets time go by, and has the worker look: it may have read this clock and not yet begun to wait by it, and would
    /// then wait from the later time on.
    /// </summary>
    public void Advance(TimeSpan by)
    {
        _clock.Advance(by);
        Services.GetRequiredService<StoreSignals>().OutboxFilled();
    }

    public Task PutAsync(params (string Id, string Key)[] messages) =>
        Outbox.AddAsync([.. messages.Select(each => Message(each.Id, each.Key))], Cancelled);

    /// <summary>Waits until the outbox is as said; the clock stands still meanwhile.</summary>
    public Task<OutboxStatus> UntilAsync(Func<OutboxStatus, bool> reached) => Outbox.UntilAsync(reached, Patience);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Discard();
    }

    public static OutboxMessage Message(string id, string key) =>
        new(id, Receiver.TheKind, key, Encoding.UTF8.GetBytes($"{Samples.Canary} {id}"));
}

/// <summary>Another system: takes what comes, in order, and answers what the test says.</summary>
internal sealed class Receiver : IOutboxSender
{
    public const string TheKind = "test";

    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>();

    public string Kind => TheKind;

    public async Task<DeliveryResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(message);
        await _arrivals.Writer.WriteAsync(arrival, CancellationToken.None);
        return await arrival.Answer.Task.WaitAsync(cancellationToken);
    }

    public async Task<Arrival> NextAsync()
    {
        using var patience = new CancellationTokenSource(DeliveryHost.Patience);
        return await _arrivals.Reader.ReadAsync(patience.Token);
    }

    public bool HasMore => _arrivals.Reader.TryPeek(out _);
}

/// <summary>A message that arrived and waits for its answer.</summary>
internal sealed record Arrival(OutboxMessage Message)
{
    public TaskCompletionSource<DeliveryResult> Answer { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Accept() => Answer.SetResult(new DeliveryResult.Delivered());

    public void Refuse(string reason) => Answer.SetResult(new DeliveryResult.GiveUp(reason));

    public void Later(TimeSpan? after = null) => Answer.SetResult(new DeliveryResult.TryAgain("HTTP 503", after));

    public void Throw() => Answer.SetException(new HttpRequestException(Samples.Canary));
}
