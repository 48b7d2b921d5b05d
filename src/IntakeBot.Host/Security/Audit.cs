using System.Security.Claims;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Security;

/// <summary>What a call of an endpoint is written down as.</summary>
/// <param name="Kind">The kind of access.</param>
internal sealed record AuditMark(AuditKind Kind);

/// <summary>Every access to something of a patient is written down before it is answered.</summary>
internal static class Audit
{
    /// <summary>What nobody is signed in for yet is written down under this name.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>Names the kind of access that a call of this endpoint is.</summary>
    public static TBuilder Audited<TBuilder>(this TBuilder endpoint, AuditKind kind)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AuditMark(kind));

    /// <summary>
    /// Writes a row for every call of the group's endpoints, after the endpoint has run and before its answer is
    /// sent: what could not be written down is not shown.
    /// </summary>
    public static RouteGroupBuilder WithAudit(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(
            async (invocation, next) =>
            {
                var context = invocation.HttpContext;
                var who = WhoIs(context.User);
                var answer = await next(invocation);
                var mark =
                    context.GetEndpoint()?.Metadata.GetMetadata<AuditMark>()
                    ?? throw new InvalidOperationException(
                        "The endpoint has no audit kind; call .Audited(kind) on it."
                    );
                // An address that leads nowhere may hold anything; only a conversation that exists is named.
                var isMissing = answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound };
                var id = isMissing ? null : context.GetRouteValue("id") as string;
                await context
                    .RequestServices.GetRequiredService<IntakeStore>()
                    .AuditAsync(who, mark.Kind, id, context.RequestAborted);
                return answer;
            }
        );

    /// <summary>The account's id: names change, and a row should not.</summary>
    public static string WhoIs(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? Anonymous;
}
