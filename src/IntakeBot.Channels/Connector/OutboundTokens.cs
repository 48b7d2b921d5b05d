using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace IntakeBot.Channels.Connector;

/// <summary>Our own tokens, by which the channel knows us: got by Microsoft.Identity.Client and kept by it until they end.</summary>
internal sealed class OutboundTokens(IOptions<ConnectorOptions> options, IMsalHttpClientFactory http)
{
    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> source = new(() =>
        Source(options.Value, http)
    );

    /// <summary>A token; null where the bot has no registration, as with an emulator.</summary>
    /// <param name="anew">Whether the one that is kept was refused.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<string?> GetAsync(bool anew, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(options.Value.AppId) ? null : (await source.Value(anew, cancellationToken)).AccessToken;

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Source(
        ConnectorOptions options,
        IMsalHttpClientFactory http
    )
    {
        var cloud = CloudAddresses.Of(options.Cloud);
        if (options.AppType == ConnectorAppType.ManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder
                .Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId))
                .WithHttpClientFactory(http)
                .Build();
            return (anew, cancellationToken) =>
                identity
                    .AcquireTokenForManagedIdentity(cloud.Resource)
                    .WithForceRefresh(anew)
                    .ExecuteAsync(cancellationToken);
        }
        var tenant = options.AppType == ConnectorAppType.SingleTenant ? options.TenantId : cloud.BotTenant;
        var builder = ConfidentialClientApplicationBuilder
            .Create(options.AppId)
            .WithAuthority(options.Authority ?? $"{cloud.Login}/{tenant}", validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http);
        var application = (
            options.CertificatePath is { } path
                ? builder.WithCertificate(
                    X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword),
                    sendX5C: true
                )
                : builder.WithClientSecret(options.Secret)
        ).Build();
        return (anew, cancellationToken) =>
            application
                .AcquireTokenForClient([$"{cloud.Resource}/.default"])
                .WithForceRefresh(anew)
                .ExecuteAsync(cancellationToken);
    }
}

/// <summary>Lets Microsoft.Identity.Client use the host's clients, and a test's.</summary>
internal sealed class TokenHttpClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    /// <summary>The name of the client.</summary>
    public const string Client = "connector-tokens";

    public HttpClient GetHttpClient() => clients.CreateClient(Client);
}
