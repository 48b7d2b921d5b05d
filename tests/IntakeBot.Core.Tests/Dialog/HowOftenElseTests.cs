namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A plain no to how often something is so, with how often something else is.</summary>
public sealed class HowOftenElseTests
{
    [Theory]
    [InlineData("es", "no, la vida ya es bastante corta")]
    [InlineData("es", "no, casi siempre estoy contenta")]
    [InlineData("es", "No. Casi siempre estoy contento")]
    [InlineData("en", "no, i'm usually happy most days")]
    [InlineData("en", "no, I'm happy most days")]
    public void How_often_something_else_is_so_answers_nothing_and_alarms_nobody(string language, string said)
    {
        var conversation = At(language).Say(said);
        Assert.Equal(
            (null, "stress.dark-thoughts", false),
            (conversation.Answer("stress.dark-thoughts"), conversation.Pending?.ToString(), Cries(conversation))
        );
    }

    [Theory]
    [InlineData("en", "no, several days", "Several days")]
    [InlineData("en", "no just a few days", "Several days")]
    [InlineData("en", "no, a few days in the last two weeks", "Several days")]
    [InlineData("en", "no, more like nearly every day", "Nearly every day")]
    [InlineData("es", "no, más de la mitad", "More than half the days")]
    [InlineData("es", "no, varios días", "Several days")]
    [InlineData("es", "no sé, casi todos los días", "Nearly every day")]
    [InlineData("es", "no, casi todos los días lo he pensado", "Nearly every day")]
    public void How_often_it_is_so_stays_the_answer(string language, string said, string kept)
    {
        var conversation = At(language).Say(said);
        Assert.Equal(kept, conversation.Answer("stress.dark-thoughts"));
        Assert.True(Cries(conversation));
    }

    [Theory]
    [InlineData("en", "no, I think about it most days")]
    [InlineData("en", "no, I cry and want to be dead most days")]
    [InlineData("es", "no, pienso en morirme casi todos los días")]
    [InlineData("en", "no, happy most days, but I do think about it")]
    [InlineData("es", "no, casi siempre estoy contenta, pero a veces pienso en morirme")]
    public void What_is_thought_of_is_no_denial(string language, string said)
    {
        var conversation = At(language).Say(said);
        Assert.NotEqual("Not at all", conversation.Answer("stress.dark-thoughts"));
        Assert.True(Cries(conversation));
    }

    private static bool Cries(Conversation conversation) => conversation.Intake.Flags.Any(flag => flag.Flag.IsCrisis);

    private static Conversation At(string language) =>
        language == "es"
            ? Walk.To("stress.dark-thoughts", "stress.mood=varios días", "es")
            : Walk.To("stress.dark-thoughts", "stress.mood=several days");
}
