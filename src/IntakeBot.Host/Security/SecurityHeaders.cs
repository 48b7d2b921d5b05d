namespace IntakeBot.Host.Security;

/// <summary>Response headers that hold on every page, and the stricter ones of the clinic console.</summary>
internal static class SecurityHeaders
{
    // Nothing but our own style sheet, forms that post to us, and small drawn images: no script at all.
    private const string ClinicPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers as the response starts, so that an error page has them too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(Set, context);
                return next(context);
            }
        );

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!context.Request.Path.StartsWithSegments("/clinic", StringComparison.OrdinalIgnoreCase))
            return Task.CompletedTask;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = ClinicPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Response.ContentType?.StartsWith("text/css", StringComparison.Ordinal) != true)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
