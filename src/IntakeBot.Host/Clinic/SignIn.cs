using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace IntakeBot.Host.Clinic;

/// <summary>What the sign-in page posts.</summary>
internal sealed record SignInForm(string? UserName, string? Password, string? ReturnUrl)
{
    /// <summary>The form as posted; empty where its token is stale, which the group's filter answers.</summary>
    public static async ValueTask<SignInForm> BindAsync(HttpContext context)
    {
        var form = await ValidForms.ReadAsync(context);
        return new(form["userName"], form["password"], form["returnUrl"]);
    }
}

/// <summary>Signing in and out.</summary>
internal static class SignIn
{
    public static void Map(IEndpointRouteBuilder doors)
    {
        doors.MapGet("/sign-in", (string? returnUrl) => Page(returnUrl, failed: false)).AllowAnonymous();
        doors.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(RequestLimits.Doors);
    }

    public static void MapSignOut(IEndpointRouteBuilder clinic) =>
        clinic.MapPost("/sign-out", SignOutAsync).Audited(AuditKind.SignedOut);

    private static async Task<IResult> SignInAsync(
        SignInForm form,
        SignInManager<Clinician> session,
        IntakeStore store,
        CancellationToken cancellationToken
    )
    {
        var password = form.Password ?? "";
        var clinician = await session.UserManager.FindByNameAsync(form.UserName ?? "");
        if (clinician is null)
        {
            // The same work as for an account that exists: the time taken must not tell which names do.
            _ = session.UserManager.PasswordHasher.HashPassword(new Clinician(), password);
            await store.AuditAsync(Audit.Anonymous, AuditKind.SignInFailed, conversationId: null, cancellationToken);
            return Page(form.ReturnUrl, failed: true);
        }
        var result = await session.PasswordSignInAsync(
            clinician,
            password,
            isPersistent: false,
            lockoutOnFailure: true
        );
        await store.AuditAsync(
            clinician.Id,
            result.Succeeded ? AuditKind.SignedIn : AuditKind.SignInFailed,
            conversationId: null,
            cancellationToken
        );
        return result.Succeeded ? TypedResults.Redirect(Inside(form.ReturnUrl)) : Page(form.ReturnUrl, failed: true);
    }

    private static async Task<RedirectHttpResult> SignOutAsync(SignInManager<Clinician> session)
    {
        await session.SignOutAsync();
        return TypedResults.Redirect(IntakeSecurity.SignInPath);
    }

    private static RazorComponentResult<SignInPage> Page(string? returnUrl, bool failed) =>
        new RazorComponentResult<SignInPage>(new { ReturnUrl = Inside(returnUrl), Failed = failed })
        {
            StatusCode = failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
        };

    /// <summary>An address of the console, whatever was asked for: no link may lead away through the sign-in.</summary>
    internal static string Inside(string? returnUrl) =>
        returnUrl?.StartsWith(Links.Worklist + "/", StringComparison.Ordinal) == true ? returnUrl : Links.Worklist;
}
