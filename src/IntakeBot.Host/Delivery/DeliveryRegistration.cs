using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Delivery;

/// <summary>How the host takes delivery in.</summary>
internal static class DeliveryRegistration
{
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
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        return services;
    }
}
