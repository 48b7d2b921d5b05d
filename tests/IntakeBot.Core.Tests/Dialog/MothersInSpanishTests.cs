using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A mother writes for her child in Spanish, in small letters: who is who, and what corrects an answer.</summary>
public sealed class MothersInSpanishTests
{
    private const string Rosa = "soy rosa la mama de dieguito, la cita es para el, tiene 4 añitos";

    [Fact]
    public void A_name_in_small_letters_is_the_childs()
    {
        var conversation = new Conversation(Shipped.Content, "es").Say(Rosa);
        Assert.Equal("dieguito", conversation.Intake.State.AnsweredFor?.Verbatim);
        Assert.Equal("dieguito (responde rosa la mama de dieguito)", conversation.Answer("about.name"));
    }

    [Fact]
    public void Who_speaks_is_no_part_of_the_patients_name()
    {
        var conversation = new Conversation(Shipped.Content, "es").Say(
            "rosa",
            "3 de junio del 2022",
            "el nombre esta mal, el paciente se llama dieguito yo soy rosa"
        );
        Assert.Equal("dieguito", conversation.Intake.State.AnsweredFor?.Verbatim);
        Assert.Equal("dieguito (responde rosa)", conversation.Answer("about.name"));
    }

    [Fact]
    public void Who_answers_stays_when_the_childs_name_is_told_again()
    {
        var conversation = new Conversation(Shipped.Content, "es").Say(
            Rosa,
            "3 de junio del 2022",
            "el nombre esta mal",
            "Diego"
        );
        Assert.Equal("Diego (responde rosa la mama de Diego)", conversation.Answer("about.name"));
        Assert.Equal("Diego", conversation.Intake.State.AnsweredFor?.Verbatim);
    }

    [Theory]
    [InlineData("soy rosa la mama de dos gemelos")]
    [InlineData("soy rosa")]
    public void What_is_no_name_is_no_patient(string said) =>
        Assert.Null(new Conversation(Shipped.Content, "es").Say(said).Intake.State.AnsweredFor);

    [Theory]
    [InlineData("corrige lo de la medicina nueva antes de q empezara la piel, es no")]
    [InlineData("en lo de la medicina nueva pon no, nunca tomo medicina antes")]
    [InlineData("cambia lo de la medicina nueva, es no")]
    public void A_correction_in_words_changes_a_yes_or_no(string said)
    {
        var conversation = Walk.To("diet.pattern", "skin.new-medicine=si", "es").Say(said);
        Assert.Equal("no", conversation.Answer("skin.new-medicine"));
        Assert.Equal(new ItemKey(new LinkId("diet.pattern")), conversation.Pending);
    }

    [Theory]
    [InlineData("diet.pattern", "de todo come mi gordito. y otras alergias no tiene")]
    [InlineData("skin.pain", "uy no se, dolerle no tanto, pica mas. oye la crema le puede adelgazar la piel?")]
    public void A_denial_at_the_end_of_a_clause_changes_no_story(string asked, string said)
    {
        const string Reason = "tiene dermatitis atopica y no se rasca tanto";
        var conversation = Walk.To(asked, $"reason.main={Reason}", "es").Say(said);
        Assert.Equal(Reason, conversation.Answer("reason.main"));
    }

    [Fact]
    public void A_reply_to_which_is_meant_is_no_level()
    {
        var conversation = Walk.To("skin.pain", language: "es")
            .Say(
                "ninguna, no quiero cambiar nada, es una pregunta para el doctor: la crema le puede adelgazar la piel?"
            );
        Assert.Null(conversation.Answer("skin.pain"));
        Assert.Equal(new ItemKey(new LinkId("skin.pain")), conversation.Pending);
    }

    [Fact]
    public void What_the_mother_takes_is_none_of_the_childs_list()
    {
        var conversation = new Conversation(Shipped.Content, "es").Say(Rosa);
        conversation.SkipTo("medicines.any", "saltar");
        conversation.Say(
            "sí",
            "loratadina jarabe 5 ml en la noche para la comezón",
            "si, y yo tomo levotiroxina pero eso es mío"
        );
        Assert.DoesNotContain("levotiroxina", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("eso es", conversation.Reply, StringComparison.Ordinal);
        Assert.StartsWith("loratadina", conversation.Answer("medicine.name"), StringComparison.Ordinal);
    }
}
