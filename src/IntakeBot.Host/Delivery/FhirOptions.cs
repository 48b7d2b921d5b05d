using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Delivery;

/// <summary>The record system's FHIR R4 server to which a signed brief is posted, if any (section <c>Fhir</c>).</summary>
internal sealed class FhirOptions
{
    public const string Section = "Fhir";

    /// <summary>The server's base address, such as <c>https://ehr.example.org/fhir</c>; null posts nowhere.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The bearer token. Give it by environment variable or user secret, never in a file that is shared.</summary>
    public string? Token { get; set; }

    /// <summary>Whether signed briefs are posted.</summary>
    public bool Enabled => !string.IsNullOrWhiteSpace(Endpoint);
}

/// <summary>Checked at start; each failure names the key and the mend, and never the token.</summary>
internal sealed class FhirOptionsValidator : IValidateOptions<FhirOptions>
{
    public ValidateOptionsResult Validate(string? name, FhirOptions options)
    {
        if (!options.Enabled)
            return string.IsNullOrEmpty(options.Token)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Fhir:Token is set and Fhir:Endpoint is not. Set both, or neither.");
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || !IsHttp(address))
            return ValidateOptionsResult.Fail(
                "Fhir:Endpoint is not a web address. Write it whole, such as https://ehr.example.org/fhir."
            );
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return ValidateOptionsResult.Fail(
                "Fhir:Endpoint holds more than a base address. Leave out user names, ? and #; the token goes into Fhir:Token."
            );
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            return ValidateOptionsResult.Fail(
                "Fhir:Endpoint would send patients' data unencrypted. Use an https address."
            );
        return string.IsNullOrWhiteSpace(options.Token) && !address.IsLoopback
            ? ValidateOptionsResult.Fail("Fhir:Token is missing. Set it by the environment variable Fhir__Token.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsHttp(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
