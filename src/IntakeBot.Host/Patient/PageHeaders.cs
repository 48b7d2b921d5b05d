using System.Security.Cryptography;

namespace IntakeBot.Host.Patient;

/// <summary>The response headers of the two pages. Each yields the nonce that the page's own elements carry.</summary>
internal static class PageHeaders
{
    // The hash of nothing: Web Chat's scrolling makes a style element without the nonce, empty, and fills it by script.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>No script at all.</summary>
    public static string ForLanding(HttpContext context)
    {
        var nonce = NewNonce();
        Set(context, $"default-src 'none'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:");
        return nonce;
    }

    /// <summary>Web Chat and our own script; style elements only with the nonce, which Web Chat hands on.</summary>
    public static string ForChat(HttpContext context)
    {
        var nonce = NewNonce();
        var host = context.Request.Host.ToUriComponent();
        var socket = context.Request.IsHttps ? "wss" : "ws";
        Set(
            context,
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; "
                + $"img-src 'self' data: blob:; connect-src 'self' {socket}://{host}"
        );
        return nonce;
    }

    private static void Set(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy + "; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    private static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
