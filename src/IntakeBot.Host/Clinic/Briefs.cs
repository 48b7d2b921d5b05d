using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Clinic;

/// <summary>The brief of one intake, on one page: its newest version, or one that is asked for.</summary>
internal static class Briefs
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapGet("/intakes/{id}", ShowAsync).Audited(AuditKind.BriefRead);

    private static async Task<RazorComponentResult> ShowAsync(
        string id,
        int? version,
        IntakeStore store,
        BriefArchive archive,
        CancellationToken cancellationToken
    )
    {
        if (await store.LoadAsync(id, cancellationToken) is not { } stored)
            return ClinicConsole.NotFound();
        var versions = await archive.VersionsAsync(id, cancellationToken);
        var shown = version is null ? versions.LastOrDefault() : versions.FirstOrDefault(one => one.Version == version);
        if (version is not null && shown is null)
            return ClinicConsole.NotFound();
        return new RazorComponentResult<BriefPage>(
            new
            {
                ConversationId = id,
                stored.Intake,
                shown?.Brief,
                Version = shown?.Version ?? 0,
                Newest = versions.LastOrDefault()?.Version ?? 0,
                SignedVersion = versions.LastOrDefault(one => one.Brief.SignedOff is not null)?.Version,
            }
        );
    }
}
