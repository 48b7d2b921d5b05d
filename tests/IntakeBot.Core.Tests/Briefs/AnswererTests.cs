using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Who answers stands in the heading, in their own words.</summary>
public sealed class AnswererTests
{
    private static string Heading(string name) => BriefComposer.Compose(ShippedPatient.Of(name)).Identity.Verbatim;

    [Theory]
    [InlineData("His name is Oliver, Ollie T. I'm Mark, his dad", "Answered by: “I'm Mark, his dad”")]
    [InlineData(
        "Hello, I'm filling this in for my son",
        "Answered for the patient: “Hello, I'm filling this in for my son”"
    )]
    public void Whoever_answers_for_the_patient_stands_in_the_heading(string said, string shown) =>
        Assert.Contains(shown, Heading($"about.name = Oliver | {said}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("about.name = Oliver | I'm Oliver")]
    [InlineData("about.name = Anna | I'm Anna, a mum of two")]
    [InlineData("about.name = Anna | Anna, my dad is in the car")]
    [InlineData("about.name = Leo (answered by Mark, his dad) | I'm Mark, his dad")]
    public void Who_answers_for_themselves_or_is_named_already_does_not(string name) =>
        Assert.DoesNotContain("Answered", Heading(name), StringComparison.Ordinal);
}
