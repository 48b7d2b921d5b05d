namespace IntakeBot.Host.Patient;

/// <summary>Whether a request came from a page of our own origin, as the browser says and no page can forge.</summary>
internal static class SameOrigin
{
    /// <summary>True only where the browser says so; a request that says nothing is not one of our page's.</summary>
    public static bool Says(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0 ? site == "same-origin" : IsOwn(request.Headers.Origin.ToString(), request.Host);
    }

    // By host and port alone: behind a proxy that ends TLS the scheme seen here differs.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, host.ToUriComponent(), StringComparison.OrdinalIgnoreCase);
}
