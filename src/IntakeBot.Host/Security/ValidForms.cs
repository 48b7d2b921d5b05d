using Microsoft.AspNetCore.Antiforgery;

namespace IntakeBot.Host.Security;

/// <summary>A form is taken only with the token that its own page was given.</summary>
internal static class ValidForms
{
    /// <summary>Answers every posted form of the group that lacks a valid antiforgery token with <paramref name="stale"/>.</summary>
    public static RouteGroupBuilder RequireValidForms(this RouteGroupBuilder group, Func<IResult> stale) =>
        group
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(
                async (invocation, next) => IsStale(invocation.HttpContext) ? stale() : await next(invocation)
            );

    /// <summary>
    /// The posted form; empty where its token is stale. Bound this way and not by attribute, which would answer a
    /// stale form with a bare 400 before any filter runs.
    /// </summary>
    public static async Task<IFormCollection> ReadAsync(HttpContext context) =>
        IsStale(context) || !context.Request.HasFormContentType
            ? FormCollection.Empty
            : await context.Request.ReadFormAsync(context.RequestAborted);

    private static bool IsStale(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
}
