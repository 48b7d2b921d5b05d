using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What simulated patients had to say twice, in these and in other words.</summary>
public sealed class SaidInPlainTalkTests
{
    [Theory]
    [InlineData("nora. sry just off nights so slow today", "nora")]
    [InlineData("siobhan. sorry, typing with one thumb on the bus here", "siobhan")]
    [InlineData("As I said, Margaret. Margaret Ellery, but Margaret will do", "Margaret")]
    [InlineData("Hello dear, I'm Margaret. My daughter Karen said I have to fill this in first?", "Margaret")]
    [InlineData("Morning, I'm Tom. So the doctor gets all of this before?", "Tom")]
    [InlineData("eczema. had it since i was a baby and its awful now", null)]
    [InlineData("who wants to know?", null)]
    public void A_name_beside_talk_is_the_name(string said, string? name) =>
        Assert.Equal(name, Walk.To("about.name").Say(said).Answer("about.name"));

    [Theory]
    [InlineData("71 last March, would you believe", "March 1954")]
    [InlineData("34 in January", "January 1992")]
    [InlineData("12 January 1985", "12 January 1985")]
    public void An_age_before_a_month_was_reached_then(string said, string born) =>
        Assert.Equal(born, Walk.To("about.birth-date").Say(said).Answer("about.birth-date"));

    [Theory]
    [InlineData("constipation, a bit", "Constipation")]
    [InlineData("heartburn, quite often", "Heartburn")]
    [InlineData("bloating, on and off, mild", "Bloating")]
    public void How_much_of_it_is_said_of_what_is_named(string said, string answer) =>
        Assert.Equal(answer, Walk.To("diet.digestion").Say(said).Answer("diet.digestion"));

    [Theory]
    [InlineData(
        "A couple of glasses of wine at the weekend, Saturday and Sunday, never in the week",
        "Several times a week"
    )]
    [InlineData("only Fridays, never on weeknights", "About once a week")]
    [InlineData("never", "Never")]
    public void A_never_of_some_days_is_no_never(string said, string answer) =>
        Assert.Equal(answer, Walk.To("diet.alcohol").Say(said).Answer("diet.alcohol"));

    [Theory]
    [InlineData("tried no dairy for a month in spring, no diff")]
    [InlineData("cut out gluten for 6 weeks, no difference")]
    [InlineData("I went without eggs last year")]
    public void Who_tells_what_was_left_out_has_left_it_out(string said) =>
        Assert.Equal("yes", Walk.To("diet.elimination", "diet.foods=dairy").Say(said).Answer("diet.elimination"));

    [Theory]
    [InlineData("never cut out anything")]
    [InlineData("no, never tried that")]
    public void Who_never_left_anything_out_has_not(string said) =>
        Assert.Equal("no", Walk.To("diet.elimination", "diet.foods=dairy").Say(said).Answer("diet.elimination"));

    [Theory]
    [InlineData("hang on just looked at the tube. its betamethasone 0.1% oint now. hydrocortisone 1% was nov-dec")]
    [InlineData("wait, the chemist says the cream has 2 percent in it")]
    [InlineData("oh wait, my sister comes over at 4 so I must be quick")]
    public void A_figure_of_something_else_corrects_no_answer(string said) =>
        Assert.Equal("6/10", Walk.To("skin.tried-result", "skin.itch=6").Say(said).Answer("skin.itch"));

    [Theory]
    [InlineData("hang on, more of a 7 really")]
    [InlineData("wait, on bad days its 7")]
    public void A_figure_alone_corrects_the_last_one(string said) =>
        Assert.Equal("7/10", Walk.To("skin.triggers", "skin.pain=6").Say(said).Answer("skin.pain"));

    [Fact]
    public void Who_denies_dark_thoughts_is_not_answered_as_if_there_were()
    {
        var said = Walk.To("stress.dark-thoughts", "stress.mood=several days")
            .Say("Oh no, not at all, bless you. I miss him but I wouldn't do that to Karen");
        Assert.Equal("Not at all", said.Answer("stress.dark-thoughts"));
        Assert.DoesNotContain("really hard", said.Reply, StringComparison.Ordinal);
        var sad = Walk.To("stress.sources", "stress.level=8").Say("I miss him so much since he died");
        Assert.Contains("sorry", sad.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No nothing like that. Will this chat take much longer? my tea's going cold")]
    [InlineData("no. are there many more of these?")]
    public void How_long_it_takes_is_answered(string said)
    {
        var conversation = Walk.To("skin.mole").Say(said);
        Assert.Contains("questions are left", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("no", conversation.Answer("skin.mole"));
    }

    [Theory]
    [InlineData("since yesterday he has a fever of 39 and his skin is blistering", true)]
    [InlineData("my mum since yesterday has a fever of 39 and her skin is blistering", false)]
    [InlineData("skin blistering and fever", false)]
    public void Where_the_family_is_asked_after_an_acute_sign_without_a_relative_is_the_patients(
        string said,
        bool alarms
    )
    {
        var conversation = Walk.To("skin.family").Say(said);
        Assert.Equal(alarms, conversation.Intake.State.Phase == DialogPhase.Emergency);
    }

    [Fact]
    public void What_alarms_is_no_answer_in_own_words_to_a_list_which_is_asked_again()
    {
        var conversation = Walk.To("diet.pattern")
            .Say("gout, high blood pressure. chest been a bit tight on the stairs");
        Assert.Null(conversation.Answer("diet.pattern"));
        Assert.Equal("diet.pattern", conversation.Say("go on").Pending?.ToString());
    }

    [Fact]
    public void A_bare_what_is_no_question_for_the_clinician() =>
        Assert.DoesNotContain(
            "good question",
            Walk.To("skin.triggers", "skin.pain=1").Say("what?? no pain is 6 not 1").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "Yes but this bad patch only since end of August, thats about three months",
        "for 25 years; this bad patch only since end of August, thats about three months"
    )]
    [InlineData(
        "that's right, and it came back properly 2 months ago",
        "for 25 years; it came back properly 2 months ago"
    )]
    [InlineData("yes", "for 25 years")]
    [InlineData("no, 12 years", "12 years")]
    public void A_second_time_beside_a_yes_stands_beside_the_first(string said, string shown) =>
        Assert.Equal(
            shown,
            Walk.To("skin.onset", "reason.main=psoriasis, I've had it for 25 years; skin.conditions=yes")
                .Say(said)
                .Answer("skin.onset")
        );

    [Theory]
    [InlineData("no the pain is 6. triggers: gloves, stress")]
    [InlineData("wait the pain was 6; triggers: stress and gloves")]
    public void A_correction_before_the_name_of_what_is_asked_leaves_the_answer_whole(string said)
    {
        var conversation = Walk.To("skin.triggers", "skin.pain=4").Say(said);
        Assert.Equal("6/10", conversation.Answer("skin.pain"));
        Assert.Contains("Stress", conversation.Answer("skin.triggers"), StringComparison.Ordinal);
        Assert.Contains("gloves", conversation.Answer("skin.triggers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dads bcc isnt in the family bit")]
    [InlineData("my mums melanoma is missing from the family history")]
    [InlineData("and the skin cancer of my dad is not in the family part")]
    public void What_is_missing_from_a_list_comes_to_what_it_has(string said)
    {
        var conversation = Walk.To("stress.level", "skin.family=my mum has psoriasis");
        for (var turn = 0; turn < 90 && conversation.Pending is not null; turn++)
            conversation.Say(
                conversation.Content.Form.Find(conversation.Pending.Value.LinkId)!.Required ? "no" : "skip"
            );
        Assert.Equal("Psoriasis, Melanoma or skin cancer", conversation.Say(said).Answer("skin.family"));
    }

    [Fact]
    public void What_is_in_the_list_is_shown_on_demand()
    {
        var conversation = Walk.To("diet.digestion", "skin.areas=arms").Say("What have you got down for my areas?");
        Assert.Contains(
            conversation.Last.Messages,
            message => message.Review.Any(line => line.Answer.Verbatim == "Arms")
        );
        Assert.Equal("diet.digestion", conversation.Pending.ToString());
    }

    [Fact]
    public void A_question_about_an_option_gets_the_help_of_the_question()
    {
        var conversation = Walk.To("safety.now").Say("no, nothing like that. Does flaking count as peeling?");
        Assert.DoesNotContain("your clinician", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("None of these", conversation.Answer("safety.now"));
    }

    [Fact]
    public void A_finding_beside_a_figure_is_no_reason_for_it()
    {
        var conversation = Walk.To("stress.level")
            .Say("About 7. Oh and one finger is swollen like a sausage, since October");
        Assert.DoesNotContain("sausage", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dad had a bcc off his nose", "Melanoma or skin cancer")]
    [InlineData("my uncle has squamous cell carcinoma", "Melanoma or skin cancer")]
    public void A_skin_cancer_in_the_family_goes_by_its_short_names(string said, string answer) =>
        Assert.Equal(answer, Walk.To("skin.family").Say(said).Answer("skin.family"));

    [Theory]
    [InlineData("elbows and the bottom of my back", "Arms, Back or shoulders")]
    [InlineData("the small of my back", "Back or shoulders")]
    [InlineData("my bottom", "Groin or private parts")]
    public void The_bottom_of_the_back_is_no_bottom(string said, string areas) =>
        Assert.Equal(areas, Walk.To("skin.areas").Say(said).Answer("skin.areas"));

    [Theory]
    [InlineData("No never tried that. About the wine, it's every weekend, so about once a week")]
    [InlineData("no. about the drinking, it's once a week")]
    public void An_answer_before_what_is_told_about_another_is_taken_too(string said)
    {
        var conversation = Walk.To("diet.elimination", "diet.foods=dairy; diet.alcohol=a few times a month").Say(said);
        Assert.Equal("no", conversation.Answer("diet.elimination"));
        Assert.Equal("About once a week", conversation.Answer("diet.alcohol"));
    }
}
