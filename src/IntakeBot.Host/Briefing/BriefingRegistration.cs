using System.Net.Http.Headers;
using IntakeBot.Host.Content;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace IntakeBot.Host.Briefing;

/// <summary>How the host takes briefs in.</summary>
internal static class BriefingRegistration
{
    /// <summary>The name of the HTTP client that reaches the model.</summary>
    public const string Client = "narration";

    private const int Retries = 2;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Adds the worker that composes and narrates briefs. Needs storage and content.</summary>
    public static IServiceCollection AddBriefing(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<NarrationOptions>()
            .Bind(configuration.GetSection(NarrationOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<NarrationOptions>, NarrationOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            ContentLocation.Of(
                provider.GetRequiredService<IOptions<ContentOptions>>().Value,
                provider.GetRequiredService<IHostEnvironment>()
            )
        );
        services
            .AddHttpClient(Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .AddStandardResilienceHandler()
            .Configure(
                (resilience, provider) =>
                    Configure(resilience, provider.GetRequiredService<IOptions<NarrationOptions>>().Value)
            );
        services.AddSingleton<BriefNarrator>();
        services.AddSingleton(provider => new BriefHistory(
            provider.GetRequiredService<IntakeStore>(),
            provider.GetRequiredService<BriefArchive>(),
            (version, stopping) => provider.GetRequiredService<ContentProvider>().ForAsync(version, stopping),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BriefHistory>>()
        ));
        services.AddSingleton(provider => new BriefMaker(
            (version, stopping) => provider.GetRequiredService<ContentProvider>().ForAsync(version, stopping),
            provider.GetRequiredService<BriefNarrator>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<BriefHistory>()
        ));
        services.AddHostedService<BriefWorker>();
        return services;
    }

    /// <summary>How long a narration may take with all its attempts.</summary>
    public static TimeSpan Longest(NarrationOptions options) =>
        (TimeSpan.FromSeconds(options.TimeoutSeconds) * (Retries + 1)) + (Pause * 4);

    // Others wait for their narrative while this one would.
    private static bool IsLong(RetryConditionHeaderValue? after) =>
        after is { Date: not null } || after?.Delta > LongestPause;

    private static void Configure(HttpStandardResilienceOptions resilience, NarrationOptions options)
    {
        var attempt = TimeSpan.FromSeconds(options.TimeoutSeconds);
        resilience.AttemptTimeout.Timeout = attempt;
        resilience.TotalRequestTimeout.Timeout = Longest(options);
        resilience.Retry.MaxRetryAttempts = Retries;
        resilience.Retry.Delay = Pause;
        resilience.Retry.BackoffType = DelayBackoffType.Exponential;
        // A model that is slow once is slow again; a busy or failing server may recover, and soon or not at all.
        resilience.Retry.ShouldHandle = arguments =>
            ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(arguments.Outcome)
                    && arguments.Outcome.Exception is not TimeoutRejectedException
                    && !IsLong(arguments.Outcome.Result?.Headers.RetryAfter)
            );
        resilience.CircuitBreaker.MinimumThroughput = 6;
        resilience.CircuitBreaker.FailureRatio = 0.9;
        resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(Math.Max(60, options.TimeoutSeconds * 4));
        resilience.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(30);
    }
}
