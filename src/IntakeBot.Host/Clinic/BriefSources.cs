using IntakeBot.Core.Exports;
using IntakeBot.Host.Content;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>The newest brief of an intake with all that leaves with it.</summary>
internal sealed record BriefSource(StoredIntake Intake, StoredBrief Brief, ExportSource Export);

/// <summary>Finds what leaves.</summary>
internal sealed class BriefSources(IntakeStore store, ContentProvider content, IOptions<ClinicOptions> clinic)
{
    /// <summary>The source, or null where there is no such intake or no brief of it yet.</summary>
    public async Task<BriefSource?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        if (
            await store.LoadAsync(conversationId, cancellationToken) is not { } intake
            || await store.LatestBriefAsync(conversationId, cancellationToken) is not { } brief
        )
            return null;
        var export = new ExportSource(
            conversationId,
            await content.ForAsync(intake.Intake.ContentVersion, cancellationToken),
            intake.Intake,
            brief.Brief
        )
        {
            Version = brief.Version,
            Clinic = clinic.Value.Name,
        };
        return new BriefSource(intake, brief, export);
    }
}
