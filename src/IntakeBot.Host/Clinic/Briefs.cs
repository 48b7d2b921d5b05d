using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Clinic;

/// <summary>The brief of one intake, on one page.</summary>
internal static class Briefs
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapGet("/intakes/{id}", ShowAsync).Audited(AuditKind.BriefRead);

    private static async Task<RazorComponentResult> ShowAsync(
        string id,
        IntakeStore store,
        SignOffStore signOffs,
        CancellationToken cancellationToken
    )
    {
        if (await store.LoadAsync(id, cancellationToken) is not { } stored)
            return ClinicConsole.NotFound();
        var brief = await store.LatestBriefAsync(id, cancellationToken);
        var signed = await signOffs.AllAsync(id, cancellationToken);
        return new RazorComponentResult<BriefPage>(
            new
            {
                ConversationId = id,
                stored.Intake,
                brief?.Brief,
                Version = brief?.Version ?? 0,
                SignState = brief is null ? null : SignState.Of(stored, brief, signed),
            }
        );
    }
}
