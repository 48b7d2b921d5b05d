using System.Security.Claims;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Security;

/// <summary>What a signed-in clinician's cookie carries, beside the account's id: the name that pages show.</summary>
internal sealed class ClinicianClaims(UserManager<Clinician> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Clinician>(users, options)
{
    private const string DisplayNameClaim = "display_name";

    /// <summary>The name to show.</summary>
    public static string DisplayName(ClaimsPrincipal user) => user.FindFirstValue(DisplayNameClaim) ?? "";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Clinician user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayNameClaim, user.DisplayName));
        return identity;
    }
}
