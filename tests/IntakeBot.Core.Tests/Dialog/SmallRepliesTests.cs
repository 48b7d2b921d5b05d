namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Short replies that are an answer, and those that are none.</summary>
public sealed class SmallRepliesTests
{
    [Theory]
    [InlineData("es", "si claro, dime")]
    [InlineData("es", "claro, dígame")]
    [InlineData("es", "sí, dale")]
    [InlineData("en", "sure, go ahead")]
    [InlineData("en", "yes of course")]
    public void Who_agrees_to_be_asked_has_told_no_name(string language, string said)
    {
        var conversation = new Conversation(Shipped.Content, language).Say(said);
        Assert.Null(conversation.Answer("about.name"));
        Assert.Equal("about.name", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("es", "Clara", "Clara")]
    [InlineData("es", "sí, soy Clara", "Clara")]
    [InlineData("es", "claro, Rosa", "Rosa")]
    public void A_name_behind_the_agreement_is_the_name(string language, string said, string name) =>
        Assert.Equal(name, new Conversation(Shipped.Content, language).Say(said).Answer("about.name"));

    [Theory]
    [InlineData("que sí")]
    [InlineData("que si, hombre")]
    [InlineData("ya te dije que sí")]
    public void A_yes_that_insists_is_a_yes(string said)
    {
        var conversation = Walk.To("medicines.any", language: "es").Say("losartan 50").Say(said);
        Assert.DoesNotContain("Usted me dijo: losartan, 50.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("losartan", conversation.Answer("medicine.name"));
    }

    [Theory]
    [InlineData("mucho")]
    [InlineData("la crema mucho")]
    [InlineData("me ayudó mucho mientras la usé")]
    public void How_much_a_thing_did_is_told_with_its_name(string said) =>
        Assert.Equal(
            "It helped a lot",
            Walk.To("skin.tried-result", "skin.tried=crema con corticoide", "es").Say(said).Answer("skin.tried-result")
        );

    [Theory]
    [InlineData("es", "nueva no, pero la levotiroxina me la subieron hace un mes de 75 a 88")]
    [InlineData("es", "nuevo no, solo me subieron la dosis")]
    [InlineData("en", "not new as such, but they put my bisoprolol up in early october")]
    public void A_no_to_what_is_asked_in_a_word_of_the_question_is_a_no(string language, string said) =>
        Assert.Equal("no", Walk.To("skin.new-medicine", language: language).Say(said).Answer("skin.new-medicine"));

    [Theory]
    [InlineData("es", "nueva no, pero empecé ibuprofeno en octubre")]
    [InlineData("en", "not new as such, but I started ibuprofen in October")]
    public void One_that_was_begun_is_begun_all_the_same(string language, string said) =>
        Assert.Equal("yes", Walk.To("skin.new-medicine", language: language).Say(said).Answer("skin.new-medicine"));
}
