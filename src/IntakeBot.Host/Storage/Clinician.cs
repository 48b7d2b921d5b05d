using Microsoft.AspNetCore.Identity;

namespace IntakeBot.Host.Storage;

/// <summary>Someone who may read briefs.</summary>
internal sealed class Clinician : IdentityUser
{
    /// <summary>As shown in the console.</summary>
    public string DisplayName { get; set; } = "";
}
