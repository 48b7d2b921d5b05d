namespace IntakeBot.Channels.Connector;

/// <summary>
/// What differs between Microsoft's clouds
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).
/// </summary>
/// <param name="Issuer">Who issues the channel's tokens.</param>
/// <param name="Metadata">Where the keys of those tokens are told.</param>
/// <param name="Login">Where our own tokens come from, before the tenant.</param>
/// <param name="BotTenant">The tenant that issues tokens to bots that are multi-tenant.</param>
/// <param name="Resource">What our tokens are for.</param>
/// <param name="ServiceHosts">Where the cloud's channels take replies.</param>
/// <param name="FileHosts">Where people's own storage is, from which Teams lets files be fetched.</param>
internal sealed record CloudAddresses(
    string Issuer,
    string Metadata,
    string Login,
    string BotTenant,
    string Resource,
    IReadOnlyList<string> ServiceHosts,
    IReadOnlyList<string> FileHosts
)
{
    private static readonly CloudAddresses Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com",
        "botframework.com",
        "https://api.botframework.com",
        ["smba.trafficmanager.net", "*.botframework.com"],
        ["*.sharepoint.com"]
    );

    private static readonly CloudAddresses UsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us",
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        ["smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "*.botframework.azure.us"],
        ["*.sharepoint.com", "*.sharepoint.us"]
    );

    /// <summary>Those of a cloud.</summary>
    public static CloudAddresses Of(ConnectorCloud cloud) =>
        cloud switch
        {
            ConnectorCloud.Public => Public,
            ConnectorCloud.UsGovernment => UsGovernment,
            _ => throw new ArgumentOutOfRangeException(nameof(cloud)),
        };
}
