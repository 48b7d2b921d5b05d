using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What a patient tells of somebody by name is not the patient's; what goes on now, or whose it is unclear, counts.</summary>
public sealed class NamedOthersTests
{
    [Theory]
    [InlineData("en", "No. Frank had a fever and a rash and a stiff neck last year but that's him, I'm fine", false)]
    [InlineData("en", "eczema since 2019, when Frank had his heart attack and I got frightened", false)]
    [InlineData("en", "my husband Frank is poorly. Frank's chest pain is the worry in this house", false)]
    [InlineData("en", "my husband Frank helps me. I have chest pain", true)]
    [InlineData("en", "Frank is with me, he is kind. I have chest pain", true)]
    [InlineData("en", "my husband Frank says my lips are swollen and my throat is closing", true)]
    [InlineData("en", "Frank had a heart attack just now, he is on the floor", true)]
    [InlineData("en", "Frank's not breathing, he has gone blue", true)]
    [InlineData("en", "Rash had spread to his legs, he has a fever and a stiff neck", true)]
    [InlineData("es", "nada. Mi esposo Raúl tuvo un infarto hace años y yo me asusté, Raúl tuvo dolor de pecho", false)]
    [InlineData("es", "mi esposo Raúl me cuida, tengo dolor de pecho", true)]
    public void Who_is_named_is_not_the_patient(string language, string said, bool alarms) =>
        Assert.Equal(
            alarms,
            Answering(language, said).Intake.Flags.Any(flag => flag.Flag.Urgency == Urgency.Emergency)
        );

    [Fact]
    public void A_patient_who_speaks_of_herself_by_name_counts()
    {
        var conversation = new Conversation(Shipped.Content, "en").Say(
            "Peggy",
            "4 June 1955",
            "female",
            "none of these",
            "Peggy had her chest pain again, poor old Peggy"
        );
        Assert.Contains(conversation.Intake.Flags, flag => flag.Flag.Urgency == Urgency.Emergency);
    }

    // "Change: Snoring: Loudly, with pauses" is a button of the bot's, and says nothing anew.
    [Fact]
    public void A_button_that_names_an_answer_is_nothing_that_the_patient_says()
    {
        var conversation = Walk.To("reason.main").Say("a red itchy rash");
        conversation.Say("Change: Sex: I can't breathe");
        Assert.DoesNotContain(conversation.Intake.Flags, flag => flag.Flag.RuleId == "breathing-emergency");
        conversation.Say("Change: I can't breathe");
        Assert.Contains(conversation.Intake.Flags, flag => flag.Flag.RuleId == "breathing-emergency");
    }

    private static Conversation Answering(string language, string said) =>
        new Conversation(Shipped.Content, language).Say(
            language == "es" ? "Marta" : "Peggy",
            language == "es" ? "4 de junio de 1955" : "4 June 1955",
            language == "es" ? "mujer" : "female",
            language == "es" ? "ninguna de estas" : "none of these",
            said
        );
}
