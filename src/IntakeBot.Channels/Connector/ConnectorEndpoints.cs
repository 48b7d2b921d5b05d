using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Protocols;

namespace IntakeBot.Channels.Connector;

/// <summary>The bot's side of the Bot Connector protocol: what Azure Bot Service, and through it Teams, talks to.</summary>
public static class ConnectorEndpoints
{
    /// <summary>The messaging endpoint, as entered in the Azure Bot.</summary>
    public const string Path = "/api/messages";

    /// <summary>
    /// Adds the Connector with the settings of section <c>Connector</c>. The host also registers an
    /// <see cref="IConnectorHandler"/>, and says things through <see cref="IConnectorClient"/>.
    /// </summary>
    public static IServiceCollection AddConnector(
        this IServiceCollection services,
        Action<ConnectorOptions>? configure = null
    )
    {
        services
            .AddOptions<ConnectorOptions>()
            .BindConfiguration(ConnectorOptions.Section)
            .Configure(configure ?? (_ => { }))
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddHttpClient(ConnectorClient.Client)
            .RemoveAllLoggers() // addresses name people's conversations
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services
            .AddHttpClient(TokenHttpClients.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .RemoveAllLoggers();
        services.TryAddSingleton<AllowedHosts>();
        services.TryAddSingleton<IMsalHttpClientFactory, TokenHttpClients>();
        services.TryAddSingleton<OutboundTokens>();
        services.TryAddSingleton<IConnectorClient, ConnectorClient>();
        services.TryAddSingleton<IConnectorFiles, ConnectorFiles>();
        services.TryAddSingleton<IDocumentRetriever>(provider => new MetadataDocuments(
            provider.GetRequiredService<IHttpClientFactory>()
        ));
        services.TryAddSingleton<InboundTokens>();
        services.TryAddSingleton<MessagesEndpoint>();
        return services;
    }

    /// <summary>
    /// Maps the messaging endpoint, where the settings name a bot or allow an emulator. It authenticates its callers
    /// itself and needs no middleware.
    /// </summary>
    public static IEndpointRouteBuilder MapConnector(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var known = services.GetRequiredService<IServiceProviderIsService>();
        if (!known.IsService(typeof(MessagesEndpoint)))
            throw new InvalidOperationException("MapConnector needs builder.Services.AddConnector() before.");
        if (!services.GetRequiredService<IOptions<ConnectorOptions>>().Value.Enabled)
            return endpoints;
        if (!known.IsService(typeof(IConnectorHandler)))
        {
            throw new InvalidOperationException(
                "MapConnector needs IConnectorHandler: call builder.Services.AddSingleton<IConnectorHandler, …>()."
            );
        }
        endpoints.MapPost(Path, services.GetRequiredService<MessagesEndpoint>().TakeAsync).AllowAnonymous();
        return endpoints;
    }

    /// <summary>Reads metadata by the host's clients, and a test's.</summary>
    private sealed class MetadataDocuments(IHttpClientFactory clients) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            new HttpDocumentRetriever(clients.CreateClient(TokenHttpClients.Client))
            {
                RequireHttps = !new Uri(address).IsLoopback,
            }.GetDocumentAsync(address, cancel);
    }
}
