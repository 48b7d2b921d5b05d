using Microsoft.AspNetCore.Http;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Compares the origin that a browser names with those that may call.</summary>
internal static class Origins
{
    public static bool IsOrigin(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), value, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;

    /// <summary>Callers that name no origin are no browser pages and have nothing that a page could borrow.</summary>
    public static bool Admits(HttpRequest request, IEnumerable<string> allowed)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsSame(request, origin)
            || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>By host and port alone: behind a proxy that ends TLS the scheme seen here may differ.</summary>
    private static bool IsSame(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
