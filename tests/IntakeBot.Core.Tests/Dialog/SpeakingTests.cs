using System.Collections.Frozen;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A change of language in the middle of a conversation.</summary>
public sealed class SpeakingTests
{
    private static readonly IntakeContent Spoken = Shipped.Content with
    {
        Offered = FrozenSet.ToFrozenSet(["en", "es"]),
    };

    private static readonly IntakeContent EnglishOnly = Shipped.Content with
    {
        Offered = FrozenSet.ToFrozenSet(["en"]),
    };

    [Theory]
    [InlineData("español")]
    [InlineData("Español por favor")]
    [InlineData("Spanish")]
    [InlineData("in Spanish please")]
    [InlineData("¿Podemos hablar en español?")]
    [InlineData("puede hablar español?")]
    [InlineData("Can we do this in Spanish?")]
    [InlineData("do you speak spanish")]
    [InlineData("prefiero español, gracias")]
    [InlineData("no hablo inglés")]
    [InlineData("I don't speak English")]
    [InlineData("Sorry, no hablo inglés")]
    public void Asked_for_Spanish_the_bot_goes_on_in_Spanish_with_the_pending_question(string text)
    {
        var talk = new Conversation(Spoken).Say("Ana López");
        var pending = talk.Pending;

        talk.Say(text);

        Assert.Equal("es", talk.Intake.Language);
        Assert.Equal(pending, talk.Pending);
        Assert.Contains("De acuerdo, seguimos en español.", talk.Reply, StringComparison.Ordinal);
        Assert.Contains("¿Cuándo nació?", talk.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_stay_and_the_review_reads_in_the_new_language()
    {
        var talk = new Conversation(Spoken).Say("Ana", "12 March 1985", "female", "no", "none of these");
        var before = talk.Intake.Answers;

        talk.Say("español");
        Assert.Equal(before.Count, talk.Intake.Answers.Count);

        talk.Say("repasar");
        var review = string.Join(
            '\n',
            talk.Last.Messages.SelectMany(message => message.Review)
                .Select(line => $"{line.Label}: {line.Answer.Verbatim}")
        );
        Assert.Contains("Fecha de nacimiento: 12 de marzo de 1985", review, StringComparison.Ordinal);
        Assert.Contains("Sexo: Mujer", review, StringComparison.Ordinal);

        talk.Say("in English please");
        Assert.Equal("en", talk.Intake.Language);
        Assert.Contains("let's go on in English", talk.Reply, StringComparison.Ordinal);
        Assert.Equal(before.Count, talk.Intake.Answers.Count);
    }

    [Fact]
    public void Asked_again_for_the_language_that_is_spoken_the_bot_stays_with_it()
    {
        var talk = new Conversation(Spoken).Say("Ana", "español", "¿podemos hablar en español?");

        Assert.Equal("es", talk.Intake.Language);
        Assert.Contains("seguimos en español", talk.Reply, StringComparison.Ordinal);
        Assert.Contains("¿Cuándo nació?", talk.Reply, StringComparison.Ordinal);
        Assert.Equal(0, talk.Intake.State.Tries);
    }

    [Fact]
    public void What_is_said_next_is_read_in_the_new_language()
    {
        var talk = new Conversation(Spoken).Say("Ana", "español", "12 de marzo de 1985", "mujer", "claro que no");

        Assert.Equal("female", talk.Intake.Answers[ItemKey.Parse("about.sex")]!.Codes.Single());
        Assert.Equal("no", talk.Intake.Answers[ItemKey.Parse("about.pregnancy")]!.Codes.Single());
    }

    [Fact]
    public void A_language_that_is_not_offered_is_not_spoken_and_the_patient_is_told_so_in_it()
    {
        var talk = new Conversation(EnglishOnly).Say("Ana López");
        var pending = talk.Pending;

        talk.Say("¿Podemos hablar en español?");

        Assert.Equal("en", talk.Intake.Language);
        Assert.Equal(pending, talk.Pending);
        Assert.Contains("no puedo hacerle estas preguntas en español", talk.Reply, StringComparison.Ordinal);
        Assert.Contains("When were you born?", talk.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my spanish doctor said it is eczema and gave me a cream for it last year")]
    [InlineData("a Spanish doctor gave me a cream")]
    [InlineData("english breakfast tea makes it worse")]
    public void A_language_in_a_story_is_no_request(string text)
    {
        var talk = new Conversation(Spoken).Say("Ana", "12 March 1985", "female", "no", "none of these");

        talk.Say(text);

        Assert.Equal("en", talk.Intake.Language);
        Assert.Equal(text, talk.Answer("reason.main"));
    }

    [Fact]
    public void In_an_emergency_what_to_do_is_said_again_as_the_rules_say_it_in_the_new_language()
    {
        var talk = new Conversation(Spoken).Say("Ana", "12 March 1985", "female", "no", "I can't breathe");
        Assert.Equal(DialogPhase.Emergency, talk.Intake.State.Phase);

        talk.Say("no hablo inglés");

        Assert.Equal(DialogPhase.Emergency, talk.Intake.State.Phase);
        var spanish = Spoken.Prompts.FormOf("skin-intake").In("es");
        var now = Screener.Screen(
            Spoken.Screening,
            new ScreeningInput(
                spanish,
                talk.Intake.Answers,
                talk.Intake.Utterances,
                DateOnly.FromDateTime(Conversation.Start.DateTime)
            )
        );
        Assert.Equal(
            now[0].PatientGuidance.Replace("{emergencyNumber}", "112", StringComparison.Ordinal),
            talk.Last.Messages[0].Text.Verbatim
        );
        Assert.Equal(Urgency.Emergency, talk.Last.Messages[0].Urgency);
        Assert.Equal(["Avisar a la clínica", "Parar aquí", "Seguir"], talk.Last.Messages[^1].Buttons);
        Assert.Single(talk.Intake.Flags);
    }

    [Fact]
    public void After_the_end_the_language_changes_too()
    {
        var talk = new Conversation(Spoken).Say("Ana", "done");
        while (talk.Intake.State.Phase == DialogPhase.Asking)
            talk.Say("skip");
        talk.Say("español");
        Assert.Equal(DialogPhase.Reviewing, talk.Intake.State.Phase);
        Assert.Contains("Terminar", talk.Last.Messages[^1].Buttons);

        talk.Say("terminar");
        Assert.Contains("Gracias. Sus respuestas van de camino", talk.Reply, StringComparison.Ordinal);
    }
}
