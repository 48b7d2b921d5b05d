using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is said of the chat, of the moment or of what is eaten, and answers nothing that is asked.</summary>
public sealed class NoAnswerOfThatTests
{
    [Theory]
    [InlineData("medicine.frequency", "is it nearly done love. Karens on her way", "questions are left", "en")]
    [InlineData("skin.mole-detail", "im gettin tired of this. how many more is there", "questions are left", "en")]
    [InlineData("skin.triggers", "what happens now. will somebody ring me about me leg", "please ring", "en")]
    [InlineData("reason.goals", "will somebody ring me about me leg", "please ring", "en")]
    [InlineData("medicine.frequency", "cuánto falta. mi hija ya viene", "preguntas", "es")]
    [InlineData("reason.goals", "y ahora qué pasa. me va a llamar alguien", "llame usted", "es")]
    public void A_question_about_the_chat_is_met_and_what_is_asked_is_asked_again(
        string item,
        string said,
        string reply,
        string language
    )
    {
        var conversation = Walk.To(item, "medicine.name=amlodipine 5 mg", language).Say(said);
        Assert.Contains(reply, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(item, conversation.Pending.ToString());
        Assert.Null(conversation.Answer(item));
    }

    [Theory]
    [InlineData("skin.mole-detail", "on my arm and it bleeds. how many more is there")]
    [InlineData("reason.goals", "im tired of this itching")]
    public void What_tells_something_is_an_answer_still(string item, string said) =>
        Assert.NotNull(Walk.To(item).Say(said).Answer(item));

    [Theory]
    [InlineData("Doreen. Doreen Hargreaves. Im 74. Im on my tablet so bear with me", "Doreen Hargreaves")]
    [InlineData("Doreen Hargreaves. bear with me love", "Doreen Hargreaves")]
    [InlineData("Doreen. its about my leg it weeps", "Doreen")]
    public void A_name_is_what_its_own_sentences_say(string said, string name) =>
        Assert.Equal(name, new Conversation(Shipped.Content).Say(said).Answer("about.name"));

    [Fact]
    public void Who_answers_for_her_is_heard_behind_the_name() =>
        Assert.Contains(
            "daughter",
            new Conversation(Shipped.Content).Say("Doreen. Im her daughter").Answer("about.name"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "none that i know. i eat ordinary. toast and soup and fish on a friday. tea with 2 sugars",
        "none",
        "en"
    )]
    [InlineData("ninguna que yo sepa. como normal. pan y pescado los viernes", "none", "es")]
    [InlineData("none that i know. well milk gives me a rash", "dairy", "en")]
    [InlineData("none. maybe eggs", "eggs", "en")]
    public void None_that_harms_is_none_whatever_is_eaten_and_what_harms_is_told_still(
        string said,
        string code,
        string language
    ) =>
        Assert.Equal(
            [code],
            Walk.To("diet.foods", "", language).Say(said).Intake.Answers[ItemKey.Parse("diet.foods")]!.Codes
        );

    [Theory]
    [InlineData("fish and sugar", "fish and sugar dont upset it. thats what i eat", "none", "en")]
    [InlineData("fish, sugar and eggs", "no. fish and sugar dont bother me", "eggs", "en")]
    [InlineData("pescado y azúcar", "el pescado y el azúcar no me sientan mal. es lo que como", "none", "es")]
    [InlineData("fish", "eggs dont upset it", "fish-shellfish", "en")]
    [InlineData("fish", "fish upsets it, but not eggs", "fish-shellfish", "en")]
    public void A_cause_that_is_denied_goes(string told, string said, string code, string language) =>
        Assert.Equal(
            [code],
            Walk.To("diet.digestion", $"diet.foods={told}", language).Say(said).Intake.Answers[
                ItemKey.Parse("diet.foods")
            ]!.Codes
        );

    [Theory]
    [InlineData("missing Ron. and money", "loss money", "en")]
    [InlineData("echo de menos a Ramón. y el dinero", "loss money", "es")]
    [InlineData("missing work and money", "work-study money", "en")]
    public void Who_is_missed_by_name_is_a_loss(string said, string codes, string language) =>
        Assert.Equal(
            codes.Split(' '),
            Walk.To("stress.sources", "stress.level=6", language).Say(said).Intake.Answers[
                ItemKey.Parse("stress.sources")
            ]!.Codes
        );

    [Theory]
    [InlineData("inside the shin above the ankle", "legs")]
    [InlineData("above the ankle", "legs")]
    [InlineData("my ankle", "feet")]
    public void Above_the_ankle_is_no_foot(string said, string code) =>
        Assert.Equal([code], Walk.To("skin.areas").Say(said).Intake.Answers[ItemKey.Parse("skin.areas")]!.Codes);

    [Theory]
    [InlineData("paracetamol 500 mg two at a time up to three times a day", "two at a time, 500 mg")]
    [InlineData("paracetamol 2 up to three times a day for the leg 5 weeks", "2")]
    [InlineData("citalopram 20 once a day", "20")]
    public void How_many_at_a_time_is_kept_with_the_strength(string said, string dose)
    {
        var conversation = Walk.To("medicine.name").Say(said, "yes");
        Assert.Equal(dose, conversation.Answer("medicine.dose"));
    }

    [Fact]
    public void How_many_of_which_are_told_in_two_sentences() =>
        Assert.Equal(
            "two at a time, 500",
            Walk.To(
                    "medicine.dose",
                    "medicine.name=paracetamol up to three times a day, amlodipine 5 mg in the morning"
                )
                .Say("paracetamol are 500. two at a time")
                .Answer("medicine.dose")
        );

    [Fact]
    public void A_reply_to_an_alarm_of_the_same_day_is_no_trigger_and_a_trigger_is_one_still()
    {
        var conversation = Walk.To("skin.pain").Say("5. big blisters all over my body since yesterday");
        Assert.Equal("skin.triggers", conversation.Pending.ToString());
        Assert.Contains("mouth is sore", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("my mouth is fine. about ten blisters on me arms");
        Assert.Equal("skin.triggers", conversation.Pending.ToString());
        Assert.Null(conversation.Answer("skin.triggers"));
        Assert.NotNull(conversation.Say("stress").Answer("skin.triggers"));
    }
}
