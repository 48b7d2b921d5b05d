namespace IntakeBot.Channels.Connector;

/// <summary>
/// Teams and other channels of Azure Bot Service (section <c>Connector</c>). Without an app id, and with the mode for
/// emulators off, there is no such channel and its address answers 404.
/// </summary>
public sealed class ConnectorOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Connector";

    /// <summary>The bot's application (client) id in Microsoft Entra.</summary>
    public string? AppId { get; set; }

    /// <summary>Who may use the bot's registration: as chosen when the Azure Bot was made.</summary>
    public ConnectorAppType AppType { get; set; } = ConnectorAppType.SingleTenant;

    /// <summary>The directory (tenant) id of the registration; needed unless it is multi-tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>The cloud in which the bot is registered.</summary>
    public ConnectorCloud Cloud { get; set; } = ConnectorCloud.Public;

    /// <summary>The client secret. Give it by the environment variable <c>Connector__Secret</c>, never in a file that is shared.</summary>
    public string? Secret { get; set; }

    /// <summary>Instead of a secret: a PKCS #12 file (.pfx) with the certificate and its private key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of <see cref="CertificatePath"/>, if it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Where the keys of the channel's tokens are told; the cloud's own address where not given.</summary>
    public string? OpenIdMetadata { get; set; }

    /// <summary>Who issues the channel's tokens; the cloud's own where not given.</summary>
    public string? Issuer { get; set; }

    /// <summary>Where our own tokens come from; the cloud's own where not given.</summary>
    public string? Authority { get; set; }

    /// <summary>
    /// Applications of the same tenant that may call with a token of Microsoft Entra itself instead of the channel's, by
    /// client id. Empty, which is the default, lets none.
    /// </summary>
    public IList<string> AllowedCallers { get; } = [];

    /// <summary>
    /// More hosts to which replies, and with them our token, may be sent, such as <c>*.example.net</c>. Microsoft's own
    /// are always allowed.
    /// </summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>More hosts from which files of patients may be fetched, besides Microsoft's own.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>The largest file that is taken, in bytes.</summary>
    public int MaxFileBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>
    /// Takes activities without a token, from this machine alone, for the Agents Playground and other emulators. For
    /// development: whoever may open a connection from this machine can then write as any patient.
    /// </summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The largest activity that is taken, in bytes.</summary>
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>The conversation in Teams in which clinicians are told of emergencies; none where not given.</summary>
    public string? ClinicianConversation { get; set; }

    /// <summary>The address at which clinicians reach the console, such as <c>https://intake.clinic.example</c>.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Whether there is such a channel.</summary>
    public bool Enabled => !string.IsNullOrEmpty(AppId) || AllowEmulator;
}

/// <summary>Who may use the registration of a bot.</summary>
public enum ConnectorAppType
{
    /// <summary>One organisation.</summary>
    SingleTenant,

    /// <summary>Any organisation. Azure no longer makes new ones; those that exist go on.</summary>
    MultiTenant,

    /// <summary>The identity of the Azure machine that hosts the bot: no secret to keep.</summary>
    ManagedIdentity,
}

/// <summary>A cloud of Microsoft's.</summary>
public enum ConnectorCloud
{
    /// <summary>The worldwide one.</summary>
    Public,

    /// <summary>The one for the government of the United States.</summary>
    UsGovernment,
}
