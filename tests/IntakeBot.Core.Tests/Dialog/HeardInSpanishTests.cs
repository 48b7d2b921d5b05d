namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What a no, a figure or a complaint is said of in Spanish, and what it leaves alone.</summary>
public sealed class HeardInSpanishTests
{
    [Theory]
    [InlineData("stress.mood", "triste no, quemado si, algun dia suelto no me apetece nada", "Several days")]
    [InlineData("stress.mood", "deprimida no, algunos dias sin ganas de nada", "Several days")]
    [InlineData("stress.mood", "no, nunca", "Not at all")]
    [InlineData("skin.mole", "lunares no, ninguno raro", "no")]
    [InlineData("skin.mole", "heridas ninguna, lunares tampoco", "no")]
    [InlineData("skin.mole", "lunares no, herida si", "yes")]
    [InlineData("sleep.snoring", "mi mujer dice que como un oso. pausas no me ha dicho", "Loudly")]
    [InlineData("sleep.snoring", "fuerte, y con pausas me ha dicho", "Loudly, with pauses in breathing")]
    public void A_no_is_of_what_it_stands_with(string item, string said, string answer) =>
        Assert.Equal(answer, Walk.To(item, "sleep.quality=mal", "es").Say(said).Answer(item));

    [Theory]
    [InlineData("nunca no, algunos dias si estoy sin ganas de nada", "Several days")]
    [InlineData("nunca no, casi todos los dias", "Nearly every day")]
    public void What_was_answered_and_is_denied_gives_way_to_what_follows(string said, string answer) =>
        Assert.Equal(answer, Walk.To("sleep.quality", "stress.mood=nunca", "es").Say(said).Answer("stress.mood"));

    [Fact]
    public void A_reply_to_the_guidance_is_no_reason_for_the_visit()
    {
        var conversation = Walk.To("safety.now", language: "es")
            .Say(
                "piel roja y caliente que se extiende",
                "uy no me asustes, que eso fue en julio, ahora no tengo nada rojo"
            );
        Assert.Null(conversation.Answer("reason.main"));
        Assert.Equal("reason.main", conversation.Pending?.ToString());
    }

    [Fact]
    public void What_was_opened_to_be_changed_is_not_lost_for_words_that_answer_nothing()
    {
        var conversation = Walk.To("skin.itch", "skin.areas=cara y brazos", "es")
            .Say("cambiar las zonas", "va y viene", "ayer llovió mucho");
        Assert.Equal("Face, Arms", conversation.Answer("skin.areas"));
    }

    [Theory]
    [InlineData("y el picor me despierta 3 o 4 noches a la semana")]
    [InlineData("el picor me despierta tres o cuatro noches por semana")]
    public void How_many_nights_it_wakes_one_is_no_level_of_it_and_no_mood(string said)
    {
        var conversation = Walk.To(
            "other.notes",
            "skin.itch=7; sleep.quality=mal; sleep.itch=algunas noches; stress.mood=varios dias; allergies.any=no; medicines.any=no; skin.mole=no; skin.conditions=rosacea",
            "es"
        );
        for (var turn = 0; turn < 5 && conversation.Pending is not null; turn++)
            conversation.Say("nada mas");
        Assert.Null(conversation.Pending);
        conversation.Say(said);
        Assert.Equal("7/10", conversation.Answer("skin.itch"));
        Assert.Equal("Several days", conversation.Answer("stress.mood"));
        Assert.NotNull(conversation.Answer("sleep.itch"));
    }

    [Theory]
    [InlineData("digo que no veo la lista")]
    [InlineData("digo que no me sale el boton")]
    public void A_no_of_something_else_changes_no_degree(string said) =>
        Assert.Equal(
            "Some nights",
            Walk.To("sleep.snoring", "skin.itch=7; sleep.quality=mal; sleep.itch=algunas noches", "es")
                .Say(said)
                .Answer("sleep.itch")
        );
}
