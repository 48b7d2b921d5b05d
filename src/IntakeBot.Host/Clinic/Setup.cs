using System.Collections.Immutable;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace IntakeBot.Host.Clinic;

/// <summary>What the first-account page posts.</summary>
internal sealed record SetupForm(
    string? Token,
    string? DisplayName,
    string? UserName,
    string? Password,
    string? Repeated
)
{
    /// <summary>The form as posted; empty where its token is stale, which the group's filter answers.</summary>
    public static async ValueTask<SetupForm> BindAsync(HttpContext context)
    {
        var form = await ValidForms.ReadAsync(context);
        return new(form["token"], form["displayName"], form["userName"], form["password"], form["repeated"]);
    }
}

/// <summary>The page behind the one-time link that the host prints while there is no account.</summary>
internal static class Setup
{
    public static void Map(IEndpointRouteBuilder doors)
    {
        doors.MapGet("/setup", Show).AllowAnonymous();
        doors.MapPost("/setup", CreateAsync).AllowAnonymous().RequireRateLimiting(RequestLimits.Doors);
    }

    private static RazorComponentResult Show(string? token, FirstAccount first) =>
        first.IsGood(token) ? Page(new SetupForm(token, null, null, null, null), []) : ClinicConsole.NotFound();

    private static async Task<IResult> CreateAsync(
        SetupForm form,
        FirstAccount first,
        SignInManager<Clinician> session,
        IntakeStore store,
        CancellationToken cancellationToken
    )
    {
        if (!first.IsGood(form.Token))
            return ClinicConsole.NotFound();
        if (string.IsNullOrWhiteSpace(form.DisplayName))
            return Page(form, ["Your name is missing."]);
        if (form.Password is null || form.Password != form.Repeated)
            return Page(form, ["The two passwords differ. Type the same one twice."]);
        var clinician = new Clinician { UserName = form.UserName?.Trim(), DisplayName = form.DisplayName.Trim() };
        switch (await first.CreateAsync(form.Token, clinician, form.Password, session.UserManager))
        {
            case FirstAccountResult.Created:
                await store.AuditAsync(clinician.Id, AuditKind.AccountCreated, null, cancellationToken);
                await session.SignInAsync(clinician, isPersistent: false);
                return TypedResults.Redirect(Links.Worklist);
            case FirstAccountResult.Invalid invalid:
                return Page(form, [.. invalid.Problems]);
            default:
                return ClinicConsole.NotFound();
        }
    }

    private static RazorComponentResult<SetupPage> Page(SetupForm form, ImmutableArray<string> problems) =>
        new RazorComponentResult<SetupPage>(
            new
            {
                Token = form.Token!,
                form.DisplayName,
                form.UserName,
                Problems = problems,
            }
        )
        {
            StatusCode = problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
