using System.Globalization;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Clinic;

/// <summary>What the sign-off button posts: the version that was on the page.</summary>
internal sealed record SignOffForm(int Version)
{
    public static async ValueTask<SignOffForm> BindAsync(HttpContext context)
    {
        var form = await ValidForms.ReadAsync(context);
        return new(
            int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0
        );
    }
}

/// <summary>A clinician's word that a brief was read.</summary>
internal static class SignOffs
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapPost("/intakes/{id}/sign-off", SignAsync).Audited(AuditKind.BriefSignedOff);

    // A version that is not the newest any more is not signed: the page then shows what came since.
    private static async Task<IResult> SignAsync(
        string id,
        SignOffForm form,
        HttpContext context,
        IntakeStore store,
        BriefSigner signer,
        CancellationToken cancellationToken
    )
    {
        if (await store.LoadAsync(id, cancellationToken) is null)
            return ClinicConsole.NotFound();
        await signer.SignAsync(id, form.Version, context.User, cancellationToken);
        return TypedResults.Redirect(Links.Brief(id));
    }
}
