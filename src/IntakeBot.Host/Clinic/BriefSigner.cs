using System.Collections.Immutable;
using System.Security.Claims;
using System.Text;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Delivery;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>Signs off, and puts what a record system is to get into the outbox in the same transaction.</summary>
internal sealed class BriefSigner(
    BriefArchive archive,
    SignOffStore signOffs,
    IServiceProvider services,
    IOptions<FhirOptions> fhir,
    TimeProvider clock
)
{
    /// <summary>Whether that version was signed off.</summary>
    public async Task<bool> SignAsync(
        string conversationId,
        int version,
        ClaimsPrincipal clinician,
        CancellationToken cancellationToken
    )
    {
        var earlier = await signOffs.AllAsync(conversationId, cancellationToken);
        var signed = new StoredSignOff(
            version + 1,
            Audit.WhoIs(clinician),
            new SignOff(ClinicianClaims.DisplayName(clinician), clock.GetUtcNow(), Amends: earlier.Count > 0),
            []
        );
        if (!fhir.Value.Enabled)
            return await archive.SignOffAsync(conversationId, signed, [], cancellationToken);
        var sources = services.GetRequiredService<BriefSources>();
        if (
            await sources.FindAsync(conversationId, cancellationToken) is not { } source
            || source.Brief.Version != version
            // What leaves must be what was read: no answer that the brief does not hold, no version about to follow.
            || source.Intake.Version != source.Brief.IntakeVersion
            || BriefMaker.IsAwaitingNarrative(source.Brief.Brief)
        )
            return false;
        var brief = source.Brief.Brief with { SignedOff = signed.SignOff };
        source = source with
        {
            Brief = source.Brief with { Version = version + 1, Brief = brief },
            Export = source.Export with { Version = version + 1, Brief = brief },
        };
        var transaction = BundleExport.WriteTransaction(
            source.Export,
            await PrintedAsync(source, cancellationToken),
            earlier.SelectMany(each => each.Delivered)
        );
        var delivery = new FhirDelivery(conversationId, version + 1, transaction.Json);
        return await archive.SignOffAsync(
            conversationId,
            signed with
            {
                Delivered = transaction.Addresses,
            },
            [delivery.ToMessage()],
            cancellationToken
        );
    }

    private async Task<ImmutableArray<PrintedBrief>> PrintedAsync(
        BriefSource source,
        CancellationToken cancellationToken
    )
    {
        var text = ExportFormats.Text;
        var plain = new PrintedBrief(text.MediaType, [.. Encoding.UTF8.GetBytes(text.Write(source.Export))]);
        var pdf = await services.GetRequiredService<BriefPrinter>().PrintAsync(source, cancellationToken);
        return pdf is null ? [plain] : [new PrintedBrief(PdfPrinter.MediaType, [.. pdf]), plain];
    }
}
