namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Questions about the chat and the visit, with or without their sign: they are met, and answer nothing.</summary>
public sealed class AskedOfTheChatTests
{
    [Theory]
    [InlineData("how much longer is this", "questions are left")]
    [InlineData("did you get that about the mole by the way", "everything you write here is kept")]
    [InlineData("whats the doctor going to ask me then", "good question for your clinician")]
    [InlineData("who reads this", "Elm Street Clinic")]
    public void They_are_met_whatever_is_asked(string said, string reply)
    {
        foreach (var item in new[] { "reason.main", "diet.alcohol" })
        {
            var conversation = Walk.To(item).Say(said);
            Assert.Contains(reply, conversation.Reply, StringComparison.Ordinal);
            Assert.Null(conversation.Answer(item));
            Assert.Equal(item, conversation.Pending?.LinkId.Value);
        }
    }

    [Theory]
    [InlineData("cuánto falta", "Quedan unas")]
    [InlineData("y qué me va a preguntar el doctor", "buena pregunta")]
    [InlineData("le llegó lo del lunar", "queda guardado")]
    public void They_are_met_in_Spanish(string said, string reply)
    {
        var conversation = Walk.To("diet.alcohol", language: "es").Say(said);
        Assert.Contains(reply, conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("diet.alcohol"));
    }

    // What brings a patient to the clinic may well be a question.
    [Theory]
    [InlineData("why does my skin itch at night")]
    [InlineData("how long will this take to heal")]
    [InlineData("what is this rash on my hands")]
    public void A_question_about_the_skin_is_the_reason(string said) =>
        Assert.Equal(said, Walk.To("reason.main").Say(said).Answer("reason.main"));
}
