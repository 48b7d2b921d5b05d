using Microsoft.AspNetCore.Antiforgery;

namespace IntakeBot.Host.Security;

/// <summary>A form is taken only with the token that its own page was given.</summary>
internal static class ValidForms
{
    /// <summary>Refuses every posted form of the group that lacks a valid antiforgery token.</summary>
    public static RouteGroupBuilder RequireValidForms(this RouteGroupBuilder group) =>
        group
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(
                async (invocation, next) =>
                    invocation.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
                        ? TypedResults.Problem(
                            "The form is out of date or came from elsewhere. Go back, reload the page, try again.",
                            statusCode: StatusCodes.Status400BadRequest
                        )
                        : await next(invocation)
            );
}
