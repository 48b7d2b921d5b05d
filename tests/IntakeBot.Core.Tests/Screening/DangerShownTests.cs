using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>What is shown under a flag is what tells the danger; what was so long ago, or is less, raises none.</summary>
public sealed class DangerShownTests
{
    private const string Worse =
        "the leg is the worst now. since yesterday its gone redder and hot and its up to me knee now. "
        + "had shivers in bed last night i put it down to the boiler";

    [Fact]
    public void The_message_that_raises_a_flag_is_quoted_and_not_what_was_said_of_another_spot_before()
    {
        var sepsis = Raised("sepsis", "me psoriasis has flared up. and me right leg is weeping yellow.", Worse)!;
        Assert.Equal(
            [
                "since yesterday its gone redder and hot and its up to me knee now.",
                "had shivers in bed last night i put it down to the boiler",
            ],
            sepsis.Evidence.Select(evidence => evidence.Quote.Verbatim).Distinct()
        );
    }

    [Fact]
    public void What_only_completes_a_flag_is_quoted_with_what_was_said_before_it()
    {
        var sepsis = Raised("sepsis", "my right leg is weeping yellow.", "had shivers in bed last night")!;
        Assert.Equal(
            ["my right leg is weeping yellow.", "had shivers in bed last night"],
            sepsis.Evidence.Select(evidence => evidence.Quote.Verbatim).Distinct()
        );
    }

    [Fact]
    public void What_is_told_again_in_full_later_is_quoted_beside_what_was_told_in_full_before()
    {
        var sepsis = Raised(
            "sepsis",
            Worse,
            "its redder and hotter and past the knee, shivering so hard i cant hold a cup"
        )!;
        Assert.Equal(["m1", "m2"], sepsis.Evidence.Select(evidence => evidence.ActivityId).Distinct());
    }

    [Fact]
    public void The_year_stays_in_the_evidence() =>
        Assert.Equal(
            "It were 1971. My throat swelled up.",
            Raised("airway-angioedema", "Penicillin. It were 1971. My throat swelled up.")!.Evidence[0].Quote.Verbatim
        );

    [Theory]
    [InlineData(
        "penicillin. that nearly finished me off in 1971. throat swelled up",
        "penicillin. took it an hour ago, throat swelling up"
    )]
    [InlineData(
        "penicillin. that nearly finished me off in 1971. throat swelled up and I couldn't breathe",
        "penicillin nearly finished me off in 1971. had one with my tea. my throat has swelled up and I can't breathe"
    )]
    [InlineData(
        "I had a bad reaction to wasp stings in 1998. My lips swelled up",
        "I had a bad reaction to wasp stings in 1998. My lips are swelling up"
    )]
    [InlineData(
        "penicillin throat swelled and a rash 1971",
        "penicillin, throat swelled and a rash, tablets since 1971"
    )]
    [InlineData(
        "la penicilina casi me mata en 1971. se le cerró la garganta",
        "la penicilina casi me mata en 1971. ahora se me cierra la garganta"
    )]
    [InlineData("penicilina, se me hinchó la cara y ronchas 1971", "penicilina, se me hinchó la cara y tengo ronchas")]
    public void An_allergys_reaction_told_with_its_year_is_past(string then, string now)
    {
        Assert.DoesNotContain(Screened.Flags(then), flag => flag.Urgency >= Urgency.SameDay);
        Assert.Contains(Screened.Flags(now), flag => flag.Urgency >= Urgency.SameDay);
    }

    [Theory]
    [InlineData("that was 55 years ago love. im not having it now", true)]
    [InlineData("oh for heavens sake. 1971. go on", true)]
    [InlineData("1971", true)]
    [InlineData("eso fue hace 55 años, ahora no lo tengo", true)]
    [InlineData("that was 55 years ago but now my throat is swelling up again", false)]
    [InlineData("I was born in 1971, carry on", false)]
    [InlineData("2026. go on", false)]
    public void When_it_was_takes_an_alarm_back(string reply, bool takenBack)
    {
        var conversation = Walk.To("medicines.any")
            .Say("penicillin. my throat swelled up and I couldn't breathe")
            .Say(reply);
        Assert.Equal(
            takenBack,
            conversation.Intake.Flags.All(flag => flag.WithdrawnBy is not null || flag.Flag.Urgency < Urgency.Emergency)
        );
    }

    [Theory]
    [InlineData("no moles. well the leg wont heal i suppose. 5 weeks now", false, true)]
    [InlineData("no moles. well there is one on my back that is changing", true, true)]
    [InlineData("yes", true, true)]
    public void A_yes_states_the_sore_alone_where_its_words_tell_of_that(string words, bool mole, bool sore)
    {
        var answers = AnswerSet.Empty.With(
            ItemKey.Parse("skin.mole"),
            new Answer([new AnswerValue.YesNo(true)], new PatientText(words), "m1", default)
        );
        var raised = Screened.Flags(words, answers).Select(flag => flag.RuleId).ToHashSet();
        Assert.Equal((mole, sore), (raised.Contains("melanoma-suspected"), raised.Contains("skin-cancer-nonmelanoma")));
    }

    [Theory]
    [InlineData(
        "Im 74 and itch at night. i cant abide elastoplast it blisters me in a red square",
        "Im 74 and itch at night. big tight blisters on my legs, not from the plaster",
        "blistering-extensive"
    )]
    [InlineData(
        "my sister died of bowel cancer at 68. i get a bit of heartburn thats all",
        "my sister died of bowel cancer at 68. i get a bit of heartburn every night",
        "gi-alarm"
    )]
    [InlineData(
        "mi hermana murió de cáncer de colon. tengo un poco de acidez",
        "mi hermana murió de cáncer de colon. tengo un poco de acidez cada noche",
        "gi-alarm"
    )]
    public void What_is_less_raises_nothing_and_the_danger_beside_it_does(string less, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(less), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }

    [Fact]
    public void What_two_flags_of_one_reply_tell_alike_is_said_once()
    {
        var said = Walk.To("skin.triggers")
            .Say("my shin is hot and red and spreading up the leg. and new blisters keep coming on my arms and chest")
            .Reply;
        Assert.Single(Parts(said, "Please call your clinic or urgent care today and tell them about this."));
        Assert.Contains("Skin that is hot, red and spreading", said, StringComparison.Ordinal);
        Assert.Contains("Mention how many blisters there are", said, StringComparison.Ordinal);
    }

    private static ImmutableArray<int> Parts(string text, string sentence)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (
            var at = text.IndexOf(sentence, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(sentence, at + 1, StringComparison.Ordinal)
        )
            found.Add(at);
        return found.ToImmutable();
    }

    private static RedFlag? Raised(string rule, params string[] said) =>
        Screener
            .Screen(
                Shipped.Content.Screening,
                Screened.Input("") with
                {
                    Utterances =
                    [
                        .. said.Select((text, at) => new Utterance($"m{at + 1}", new PatientText(text), null, default)),
                    ],
                }
            )
            .FirstOrDefault(flag => flag.RuleId == rule);
}
