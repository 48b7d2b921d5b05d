using IntakeBot.Host.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>What must hold of every endpoint of the app, whoever maps it.</summary>
internal static class EndpointRules
{
    /// <summary>
    /// The doors that anyone may knock at; files of wwwroot are open too and say nothing of a patient. <c>/api/messages</c> is the
    /// Connector's: it authenticates its channel itself.
    /// </summary>
    private static readonly string[] Open = ["/clinic/sign-in", "/clinic/setup", "/clinic/theme.css", "/api/messages"];

    /// <summary>Whether it carries the clinician policy and an audit kind, and no leave to enter without.</summary>
    public static bool IsGuarded(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Any(data => data.Policy == IntakeSecurity.ClinicianPolicy)
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetMetadata<AuditMark>() is not null;

    /// <summary>The routes under <c>/clinic</c> and <c>/api</c> that are neither guarded nor open on purpose.</summary>
    public static IEnumerable<string> Unguarded(IEnumerable<RouteEndpoint> endpoints) =>
        endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => IsCovered(Route(endpoint)) && !Open.Contains(Route(endpoint)) && !IsGuarded(endpoint))
            .Select(Route);

    private static bool IsCovered(string route) =>
        route is "/clinic" or "/api"
        || route.StartsWith("/clinic/", StringComparison.OrdinalIgnoreCase)
        || route.StartsWith("/api/", StringComparison.OrdinalIgnoreCase);

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');
}
