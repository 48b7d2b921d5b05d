using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace IntakeBot.Host.Delivery;

/// <summary>How the host takes delivery in.</summary>
internal static class DeliveryRegistration
{
    // A server that is down is left alone for a while by all deliveries together; when to try again is the outbox's.
    private static readonly HttpCircuitBreakerStrategyOptions Breaker = new()
    {
        MinimumThroughput = 10,
        FailureRatio = 0.9,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = TimeSpan.FromSeconds(30),
    };

    /// <summary>
    /// Adds the worker that delivers the outbox. Needs storage; a capability that delivers a kind of message adds its
    /// <see cref="IOutboxSender"/>.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<DeliveryOptions>()
            .Bind(configuration.GetSection(DeliveryOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<OutboxWorker>();
        services.AddOptions<FhirOptions>().Bind(configuration.GetSection(FhirOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FhirOptions>, FhirOptionsValidator>();
        services.AddSingleton<IOutboxSender, FhirSender>();
        services
            .AddHttpClient(FhirSender.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddResilienceHandler(FhirSender.Client, pipeline => pipeline.AddCircuitBreaker(Breaker));
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        return services;
    }
}
