using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.Connector;

/// <summary>To which addresses a reply, and with it our token, may go: anything else would leak both.</summary>
internal sealed class AllowedHosts(IOptions<ConnectorOptions> options)
{
    private readonly bool emulator = options.Value.AllowEmulator;
    private readonly IReadOnlyList<string> hosts =
    [
        .. CloudAddresses.Of(options.Value.Cloud).ServiceHosts,
        .. options.Value.ServiceHosts,
    ];

    private readonly IReadOnlyList<string> files =
    [
        .. CloudAddresses.Of(options.Value.Cloud).FileHosts,
        .. options.Value.FileHosts,
    ];

    /// <summary>The service address where it may be sent to; null for any other.</summary>
    public Uri? Service(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && (IsService(address) || IsEmulator(address))
            ? address
            : null;

    /// <summary>The address of a file where it may be fetched from; null for any other.</summary>
    public Uri? File(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && (IsService(address) || IsEmulator(address) || IsAmong(files, address))
            ? address
            : null;

    /// <summary>Whether it is the Connector's own.</summary>
    public bool IsService(Uri address) => IsAmong(hosts, address);

    /// <summary>Whether it is a machine-local address, which only the mode for emulators allows.</summary>
    public bool IsEmulator(Uri address) => emulator && address is { IsLoopback: true, Scheme: "http" or "https" };

    /// <summary>Whether it is a host's name, or one after <c>*.</c>.</summary>
    public static bool IsPattern(string? pattern) =>
        pattern is not null
        && Uri.CheckHostName(Bare(pattern)) == UriHostNameType.Dns
        && Bare(pattern).Contains('.', StringComparison.Ordinal);

    private static bool IsAmong(IReadOnlyList<string> hosts, Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && hosts.Any(host => Matches(host, address.IdnHost));

    private static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
}
