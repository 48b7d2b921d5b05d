using IntakeBot.Host.Security;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Tests.Clinic;

public sealed class ClinicOptionsTests
{
    [Theory]
    [InlineData("Clinic:Colour", "teal")]
    [InlineData("Clinic:Colour", "#12345")]
    [InlineData("Clinic:Colour", "#123456;}body{display:none")]
    [InlineData("Clinic:Colour", "")]
    [InlineData("Clinic:Name", "")]
    [InlineData("Clinic:EmergencyNumber", "")]
    [InlineData("Clinic:CrisisLine", "")]
    [InlineData("Clinic:Region", "Atlantis")]
    public async Task A_wrong_setting_stops_the_start_with_its_key_and_the_mend(string key, string value)
    {
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            RunningConsole.StartAsync((key, value))
        );
        Assert.Contains(key, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EU", "112", "116 123")]
    [InlineData("UK", "999", "116 123")]
    [InlineData("US", "911", "988")]
    [InlineData("IN", "112", "14416")]
    public void A_region_brings_its_numbers_and_a_number_of_ones_own_comes_first(
        string region,
        string call,
        string crisis
    )
    {
        var facts = new ClinicOptions { Region = region }.ToFacts();
        Assert.Equal((call, crisis), (facts.EmergencyNumber, facts.CrisisLine));
        Assert.Equal(
            "000",
            new ClinicOptions { Region = region, EmergencyNumber = "000" }
                .ToFacts()
                .EmergencyNumber
        );
    }

    [Theory]
    [InlineData("#0f766e", "#ffffff")]
    [InlineData("#ffd000", "#000000")]
    [InlineData("#ffffff", "#000000")]
    [InlineData("#000000", "#ffffff")]
    [InlineData("#777777", "#000000")]
    public void Text_is_legible_on_and_in_any_colour(string colour, string textOnIt)
    {
        var accent = ClinicColour.Parse(colour);
        var page = ClinicColour.Parse("#f5f7f8");

        Assert.Equal(textOnIt, accent.TextOnIt);
        Assert.True(ClinicColour.Contrast(accent, ClinicColour.Parse(accent.TextOnIt)) >= 4.5);
        Assert.True(ClinicColour.Contrast(accent.Ink, page) >= 4.5);
    }
}
