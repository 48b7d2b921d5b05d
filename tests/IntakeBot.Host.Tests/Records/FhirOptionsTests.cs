using IntakeBot.Host.Delivery;

namespace IntakeBot.Host.Tests.Records;

public sealed class FhirOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("https://ehr.example.org/fhir", "t0ken")]
    [InlineData("http://127.0.0.1:8080/fhir", null)]
    public void What_can_work_is_accepted(string? endpoint, string? token) =>
        Assert.True(Validate(endpoint, token).Succeeded);

    [Theory]
    [InlineData("ehr.example.org", "t0ken", "not a web address")]
    [InlineData("ftp://ehr.example.org", "t0ken", "not a web address")]
    [InlineData("http://ehr.example.org/fhir", "t0ken", "unencrypted")]
    [InlineData("https://ehr.example.org/fhir", null, "Fhir__Token")]
    [InlineData("https://me:t0ken@ehr.example.org/fhir", "t0ken", "more than a base address")]
    [InlineData("https://ehr.example.org/fhir?key=t0ken", "t0ken", "more than a base address")]
    [InlineData(null, "t0ken", "Fhir:Endpoint")]
    public void What_cannot_is_refused_with_the_mend_and_without_the_token(string? endpoint, string? token, string says)
    {
        var failure = Validate(endpoint, token).FailureMessage;

        Assert.Contains(says, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", failure, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string? endpoint, string? token) =>
        new FhirOptionsValidator().Validate(null, new FhirOptions { Endpoint = endpoint, Token = token });
}
