using System.Collections.Concurrent;
using IntakeBot.Core.Briefs;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Content;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>The product's briefing as registered, with a model's settings, without the worker running.</summary>
internal sealed class NarrationHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public NarrationHost(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create($"Narration:{each.Key}", each.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton<IHostEnvironment>(new Environment());
        services.Configure<ContentOptions>(options => options.Path = BriefSamples.Folder);
        services.AddBriefing(configuration);
        _services = services.BuildServiceProvider();
    }

    public BriefLogs Logs { get; } = new();

    public BriefNarrator Narrator => _services.GetRequiredService<BriefNarrator>();

    public BriefMaker Maker => new((_, _) => Task.FromResult(BriefSamples.Content), Narrator, TimeProvider.System);

    public static NarrationHost For(string provider, ModelServer server, double timeout = 20) =>
        new(
            ("Provider", provider),
            ("Endpoint", provider == "openai" ? $"{server.Address}/v1" : server.Address),
            ("Model", "m"),
            ("Deployment", provider == "azure-openai" ? "d" : null),
            ("ApiKey", "k3y"),
            ("TimeoutSeconds", timeout.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );

    /// <summary>The brief without a model, and the version that follows it.</summary>
    public async Task<(Brief First, Brief Next)> MakeAsync(string? reason = null)
    {
        var stopping = TestContext.Current.CancellationToken;
        var made = await Maker.ComposeAsync(BriefSamples.Stored(reason: reason), stopping);
        return (made.Brief, await Maker.NarrateAsync(made, stopping));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Environment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";
        public string ApplicationName { get; set; } = "IntakeBot";
        public string ContentRootPath { get; set; } = BriefSamples.Folder;
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}

/// <summary>Every line that was logged at any level, with its exception.</summary>
internal sealed class BriefLogs : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
