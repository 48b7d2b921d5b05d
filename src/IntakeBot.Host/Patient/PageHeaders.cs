using System.Security.Cryptography;

namespace IntakeBot.Host.Patient;

/// <summary>The response headers of the pages. Each yields the nonce that the page's own elements carry.</summary>
internal static class PageHeaders
{
    // The hash of nothing: Web Chat's scrolling makes a style element without the nonce, empty, and fills it by script.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>No script at all, unless in a frame: there our own, which keeps the session without a cookie.</summary>
    /// <param name="context">The response.</param>
    /// <param name="framers">Origins whose pages may frame this one; null for none but our own.</param>
    public static string ForLanding(HttpContext context, IEnumerable<string>? framers = null)
    {
        var nonce = NewNonce();
        var script = framers is null ? "" : $"; script-src 'nonce-{nonce}' 'self'; connect-src 'self'";
        Set(context, $"default-src 'none'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:{script}", framers);
        return nonce;
    }

    /// <summary>
    /// Web Chat and our own script; style elements only with the nonce, which Web Chat hands on. A photo that is sent is
    /// read from a blob of the page's own.
    /// </summary>
    public static string ForChat(HttpContext context, IEnumerable<string>? framers = null)
    {
        var nonce = NewNonce();
        var host = context.Request.Host.ToUriComponent();
        var socket = context.Request.IsHttps ? "wss" : "ws";
        Set(
            context,
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; "
                + $"img-src 'self' data: blob:; connect-src 'self' blob: {socket}://{host}",
            framers
        );
        return nonce;
    }

    private static void Set(HttpContext context, string policy, IEnumerable<string>? framers)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"{policy}; form-action 'self'; base-uri 'none'; frame-ancestors {string.Join(' ', (framers ?? []).Prepend("'self'"))}";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    private static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
