using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Delivery;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>What the sign-off button posts.</summary>
internal sealed record SignOffForm(int? Version)
{
    public static async ValueTask<SignOffForm> BindAsync(HttpContext context)
    {
        var form = await ValidForms.ReadAsync(context);
        return new(
            int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : null
        );
    }
}

/// <summary>A clinician signs off the version that was read; where a record system is configured, it gets just that.</summary>
internal static class SigningOff
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapPost("/intakes/{id}/sign-off", SignAsync).Audited(AuditKind.BriefSignedOff);

    private static async Task<IResult> SignAsync(
        string id,
        SignOffForm form,
        HttpContext context,
        BriefSigner signer,
        CancellationToken cancellationToken
    ) =>
        await signer.SignAsync(id, form.Version, context.User, cancellationToken) switch
        {
            null => ClinicConsole.NotFound(),
            true => TypedResults.Redirect(Links.Brief(id)),
            false => new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<NotSignedPage>(
                new { ConversationId = id }
            )
            {
                StatusCode = StatusCodes.Status409Conflict,
            },
        };
}

/// <summary>Signs off, and puts what follows from it into the outbox in the same transaction.</summary>
internal sealed class BriefSigner(
    BriefSources sources,
    SignOffStore signOffs,
    BriefPrinter printer,
    IOptions<FhirOptions> fhir,
    TimeProvider clock
)
{
    /// <summary>Whether it was signed; null where there is no such brief.</summary>
    public async Task<bool?> SignAsync(
        string conversationId,
        int? version,
        System.Security.Claims.ClaimsPrincipal clinician,
        CancellationToken cancellationToken
    )
    {
        if (await sources.FindAsync(conversationId, cancellationToken) is not { } source)
            return null;
        if (source.Brief.Version != version || !SignState.Of(source.Intake, source.Brief, source.Signed).MaySign)
            return false;
        var signOff = new SignOff(
            ClinicianClaims.DisplayName(clinician),
            clock.GetUtcNow(),
            Amends: source.Signed.Count > 0
        );
        source = source with { Export = source.Export with { SignedOff = signOff } };
        var (messages, delivered) = fhir.Value.Enabled
            ? await DeliveryAsync(source, cancellationToken)
            : ([], ImmutableArray<string>.Empty);
        return await signOffs.SignAsync(
            conversationId,
            new StoredSignOff(source.Brief.Version, Audit.WhoIs(clinician), signOff, delivered),
            messages,
            cancellationToken
        );
    }

    private async Task<(ImmutableArray<OutboxMessage>, ImmutableArray<string>)> DeliveryAsync(
        BriefSource source,
        CancellationToken cancellationToken
    )
    {
        var printed = ImmutableArray.CreateBuilder<PrintedBrief>();
        if (await printer.PrintAsync(source, cancellationToken) is { } pdf)
            printed.Add(new PrintedBrief(PdfPrinter.MediaType, [.. pdf]));
        var text = ExportFormats.Text;
        printed.Add(new PrintedBrief(text.MediaType, [.. Encoding.UTF8.GetBytes(text.Write(source.Export))]));
        var transaction = BundleExport.WriteTransaction(
            source.Export,
            printed.ToImmutable(),
            source.Signed.SelectMany(signed => signed.Delivered)
        );
        var delivery = new FhirDelivery(source.Intake.ConversationId, source.Brief.Version, transaction.Json);
        return ([delivery.ToMessage()], transaction.Addresses);
    }
}
