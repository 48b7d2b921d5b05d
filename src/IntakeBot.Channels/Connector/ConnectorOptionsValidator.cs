using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.Connector;

/// <summary>Refuses settings that cannot be meant, with the key and the mend, and never with a secret.</summary>
internal sealed class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(ConnectorOptions options) =>
        [.. Registration(options), .. Addresses(options), .. Notices(options)];

    private static IEnumerable<string> Registration(ConnectorOptions options)
    {
        if (string.IsNullOrEmpty(options.AppId))
        {
            if (options.Secret is not null || options.CertificatePath is not null)
                yield return Problem(nameof(options.AppId), "is missing; set it to the application id of the bot");
            yield break;
        }
        if (!Guid.TryParse(options.AppId, out _))
            yield return Problem(nameof(options.AppId), "must be the application id of the bot, which is a GUID");
        if (options.AppType != ConnectorAppType.MultiTenant && !Guid.TryParse(options.TenantId, out _))
        {
            yield return Problem(
                nameof(options.TenantId),
                "must be the directory id of the bot's registration, which is a GUID; or set AppType to MultiTenant"
            );
        }
        var credentials = (options.Secret is { Length: > 0 } ? 1 : 0) + (options.CertificatePath is null ? 0 : 1);
        if (options.AppType == ConnectorAppType.ManagedIdentity && credentials > 0)
            yield return Problem(nameof(options.AppType), "ManagedIdentity needs neither secret nor certificate");
        if (options.AppType != ConnectorAppType.ManagedIdentity && credentials != 1)
            yield return Problem(nameof(options.Secret), "or CertificatePath must be given, and not both");
        if (options.CertificatePath is { } path && !File.Exists(path))
            yield return Problem(nameof(options.CertificatePath), "names no file");
    }

    private static IEnumerable<string> Addresses(ConnectorOptions options)
    {
        foreach (
            var (key, value) in new[]
            {
                (nameof(options.OpenIdMetadata), options.OpenIdMetadata),
                (nameof(options.Authority), options.Authority),
            }
        )
        {
            if (value is not null && !IsSafe(value))
                yield return Problem(key, "must be an https address, or be removed for the cloud's own");
        }
        foreach (
            var (key, hosts) in new[]
            {
                (nameof(options.ServiceHosts), options.ServiceHosts),
                (nameof(options.FileHosts), options.FileHosts),
            }
        )
        {
            for (var i = 0; i < hosts.Count; i++)
            {
                if (!AllowedHosts.IsPattern(hosts[i]))
                    yield return Problem($"{key}:{i}", "must be a host such as smba.example.net or *.example.net");
            }
        }
        if (options.MaxActivityBytes is < 1024 or > 16 * 1024 * 1024)
            yield return Problem(nameof(options.MaxActivityBytes), "must be from 1024 to 16777216");
        if (options.MaxFileBytes is < 1024 or > 100 * 1024 * 1024)
            yield return Problem(nameof(options.MaxFileBytes), "must be from 1024 to 104857600");
    }

    private static IEnumerable<string> Notices(ConnectorOptions options)
    {
        if (options.ClinicianConversation is null)
            yield break;
        if (!options.Enabled)
            yield return Problem(nameof(options.ClinicianConversation), "needs AppId; set it, or remove this key");
        if (
            !Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
        )
        {
            yield return Problem(
                nameof(options.PublicAddress),
                "must be the address of this host as clinicians reach it, such as https://intake.clinic.example"
            );
        }
    }

    private static bool IsSafe(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && address.Scheme == Uri.UriSchemeHttp));

    private static string Problem(string key, string mend) => $"{ConnectorOptions.Section}:{key} {mend}.";
}
