using IntakeBot.Channels.Connector;
using IntakeBot.Host.Delivery;

namespace IntakeBot.Host.Patient;

/// <summary>How the host takes the intake on Teams in.</summary>
internal static class ConnectorRegistration
{
    /// <summary>
    /// Adds the bot behind the Connector, and what delivers its replies; needs <c>AddConnector</c>, <c>AddDelivery</c>,
    /// storage and conversations.
    /// </summary>
    public static IServiceCollection AddConnectorIntake(this IServiceCollection services)
    {
        services.AddSingleton<ConnectorConsent>();
        services.AddSingleton<TypingNotice>();
        services.AddSingleton<IConnectorHandler, ConnectorIntake>();
        services.AddSingleton<IOutboxSender, ReplySender>();
        services.AddSingleton<IOutboxSender, ClinicianNotice>();
        return services;
    }
}
