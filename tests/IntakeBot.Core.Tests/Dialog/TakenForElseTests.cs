using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Words that were taken for another answer than the one they give, or for another question's.</summary>
public sealed class TakenForElseTests
{
    private static readonly Dictionary<string, string> Canned = new(StringComparer.Ordinal)
    {
        ["about.name"] = "Ana",
        ["about.birth-date"] = "3 June 1979",
        ["about.sex"] = "female",
        ["about.pregnancy"] = "no",
        ["safety.now"] = "none of these",
        ["reason.main"] = "something on my skin",
        ["skin.mole"] = "no",
        ["allergies.any"] = "no",
        ["medicines.any"] = "no",
        ["stress.level"] = "6",
        ["sleep.quality"] = "poor",
        ["skin.tried"] = "moisturiser",
        ["diet.digestion"] = "constipation",
        ["skin.itch"] = "6",
    };

    private static Conversation At(string question, string language = "en")
    {
        var conversation = new Conversation(Shipped.Content, language: language);
        for (var turn = 0; turn < 80 && conversation.Pending?.ToString() != question; turn++)
            conversation.Say(
                Canned.GetValueOrDefault(conversation.Pending.ToString()!, language == "es" ? "saltar" : "skip")
            );
        return conversation;
    }

    [Theory]
    [InlineData("loose stools off and on, thats the metformin my doctor says", "Loose stools")]
    [InlineData("heartburn, off and on", "Heartburn")]
    [InlineData("it's what my doctor said, heartburn", "Heartburn")]
    public void A_remark_beside_a_named_option_does_not_unsay_it(string said, string? kept) =>
        Assert.Equal(kept, At("diet.digestion").Say(said).Answer("diet.digestion"));

    [Theory]
    [InlineData("diet.digestion", "en", "heartburn, wobbly gut", "Heartburn", "“wobbly gut” is none of these")]
    [InlineData("diet.digestion", "en", "hiccups and bloating", "Bloating", "“hiccups” is none of these")]
    [InlineData("diet.digestion", "es", "hinchazón e hipo", "Bloating", "«hipo» no está")]
    [InlineData("safety.now", "en", "fever and dizzy", "Fever or shivering", "“dizzy” is none of these")]
    [InlineData(
        "skin.areas",
        "en",
        "armpits, groin and the thingummy",
        "Armpits or skin folds, Groin or private parts",
        "“the thingummy”"
    )]
    public void Of_several_things_named_those_that_are_options_are_taken_and_the_rest_is_kept_as_it_was_said(
        string question,
        string language,
        string said,
        string kept,
        string told
    )
    {
        var conversation = At(question, language).Say(said);
        Assert.Equal(kept, conversation.Answer(question));
        Assert.Contains(told, conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hiccups and burping", null)]
    [InlineData("none of these, just a headache", "None of these")]
    [InlineData("bloating if I eat cheese", "Bloating")]
    [InlineData("bloating, worse at night", "Bloating")]
    public void What_tells_more_of_an_option_or_names_none_is_not_said_to_be_kept(string said, string? kept)
    {
        var conversation = At("diet.digestion").Say(said);
        Assert.Equal(kept, conversation.Answer("diet.digestion"));
        Assert.DoesNotContain("none of these answers, so", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skin.course", "1")]
    [InlineData("skin.areas", "1")]
    [InlineData("skin.areas", "two")]
    [InlineData("diet.alcohol", "2")]
    [InlineData("sleep.snoring", "2.")]
    public void A_bare_number_is_no_option_before_the_options_were_numbered(string question, string said)
    {
        var conversation = At(question).Say(said);
        Assert.Null(conversation.Answer(question));
        Assert.Contains("\n1. ", conversation.Reply, StringComparison.Ordinal);
        Assert.NotNull(conversation.Say(said).Answer(question));
    }

    [Theory]
    [InlineData("skin.course", "the second one", "Always there")]
    [InlineData("skin.course", "option 2", "Always there")]
    [InlineData("skin.areas", "1, 3", "Scalp, Mouth or lips")]
    [InlineData("diet.water", "2", "2 glasses")]
    [InlineData("skin.itch", "2", "2/10")]
    public void A_number_that_can_mean_nothing_else_is_taken(string question, string said, string answer) =>
        Assert.Equal(answer, At(question).Say(said).Answer(question));

    [Fact]
    public void A_number_before_a_question_is_the_number_of_a_list()
    {
        var conversation = At("skin.course").Say("4. is normal?");
        Assert.Equal((null, "skin.course"), (conversation.Answer("skin.course"), conversation.Pending.ToString()));
    }

    [Theory]
    [InlineData("up for the loo 3 times", "Every night")]
    [InlineData("I wake up 3 times", "Every night")]
    [InlineData("twice for the baby", "Every night")]
    [InlineData("once or twice a night", "Every night")]
    [InlineData("3 times a week", "Some nights")]
    [InlineData("now and then", "Some nights")]
    [InlineData("some nights", "Some nights")]
    [InlineData("once in a while", "Some nights")]
    public void A_count_where_the_night_is_asked_is_of_every_night(string said, string answer) =>
        Assert.Equal(answer, At("sleep.waking").Say(said).Answer("sleep.waking"));

    [Theory]
    [InlineData("sleep.quality", "poor, up for the loo 3 times", "Every night")]
    [InlineData("sleep.hours", "5, up for the loo 3 times", "Every night")]
    [InlineData("sleep.hours", "5 hours, the itch wakes me most nights", "Most nights")]
    public void What_is_told_of_waking_beside_how_well_is_shown_for_it(string question, string said, string told)
    {
        var conversation = At(question).Say(said);
        if (question == "sleep.quality")
            conversation.Say("5");
        Assert.Contains($"You told me: {told}", conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("sleep.waking"));
        Assert.Equal(told, conversation.Say("yes").Answer("sleep.waking"));
    }

    [Theory]
    [InlineData("worry", "worry")]
    [InlineData("worried about the baby", "worried about the baby")]
    [InlineData("exams", "Work or study")]
    [InlineData("my job", "Work or study")]
    public void Worry_is_not_work(string said, string answer) =>
        Assert.Equal(answer, At("stress.sources").Say(said).Answer("stress.sources"));

    [Theory]
    [InlineData("no, my son is allergic to nuts", "no")]
    [InlineData("no but my mum is allergic to penicillin", "no")]
    [InlineData("my son is allergic to nuts", null)]
    [InlineData("no. I have eczema", "no")]
    [InlineData("no. just eczema", "no")]
    [InlineData("I have eczema", null)]
    [InlineData("no. I have diabetes", null)]
    [InlineData("No, I am allergic to nickel", "yes")]
    [InlineData("no wait, penicillin gave me hives", "yes")]
    [InlineData("no, I do", "yes")]
    [InlineData("yes, I had a rash from plasters", "yes")]
    [InlineData("penicillin", "yes")]
    [InlineData("no, only kiwi", "yes")]
    public void An_allergy_is_ones_own_and_the_first_word_rules_over_what_is_none(string said, string? answer)
    {
        var conversation = At("allergies.any").Say(said);
        Assert.Equal(answer, conversation.Answer("allergies.any"));
        if (answer == "no")
            Assert.DoesNotContain("You told me", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my brother and I have psoriasis")]
    [InlineData("both my brother and me have psoriasis")]
    public void Who_has_it_too_is_no_skin_problem(string said) =>
        Assert.Equal("Psoriasis", At("skin.conditions").Say(said).Answer("skin.conditions"));

    [Theory]
    [InlineData("en", "not only that")]
    [InlineData("es", "uy no solo eso")]
    public void Not_only_that_is_no_no(string language, string said) =>
        Assert.Null(At("skin.new-medicine", language).Say(said).Answer("skin.new-medicine"));

    [Theory]
    [InlineData(
        "diet.pattern",
        "since Jean went its toast and ready meals mostly, bit of everything",
        "A bit of everything"
    )]
    [InlineData("diet.pattern", "vegetarian but I eat fish on sundays", "Vegetarian")]
    [InlineData("diet.foods", "kiwi and the tomatoes", "kiwi, Tomatoes, peppers or potatoes")]
    [InlineData("skin.conditions", "hidradenitis!! hidradenitis suppurativa", "hidradenitis suppurativa")]
    public void What_is_said_back_names_and_is_no_sentence_of_the_patients(string question, string said, string echo)
    {
        var conversation = At(question).Say(said);
        Assert.Contains($"Got it: {echo}.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(said, conversation.Intake.Answers[ItemKey.Parse(question)]!.Quote.Verbatim);
    }

    [Fact]
    public void Nothing_more_in_Spanish_is_not_nothing() =>
        Assert.Null(
            At("skin.tried-result", "es")
                .Say("la prednisona la quito todo pero luego rebote. las cremas un poco nada mas")
                .Answer("skin.tried-result")
        );

    [Fact]
    public void A_face_goes_by_other_names() =>
        Assert.Equal("Face, Hands", At("skin.areas", "es").Say("en la jeta y las manos").Answer("skin.areas"));

    [Theory]
    [InlineData("sleep.snoring", "nope", "No")]
    [InlineData("about.sex", "lad", "Male")]
    [InlineData("about.sex", "lady", "Female")]
    [InlineData("skin.areas", "under my arms and under my left breast", "Armpits or skin folds")]
    [InlineData("stress.sources", "yeah n money n just everything", "Money")]
    [InlineData("stress.level", "Four, mostly the deadlines; I drink about ten glasses of water", "4/10")]
    [InlineData("skin.itch", "8 or 9", "9/10")]
    [InlineData("allergies.any", "not sure. egg once, red round mouth and sick 2h after", "yes")]
    [InlineData("allergies.any", "not sure", null)]
    public void What_is_said_in_other_words_is_read_as_it_is_meant(string question, string said, string? answer)
    {
        if (question == "about.sex")
            Assert.Equal(answer, new Conversation(Shipped.Content).Say("Ty", "3 June 1991", said).Answer(question));
        else
            Assert.Equal(answer, At(question).Say(said).Answer(question));
    }

    [Theory]
    [InlineData("yh")]
    [InlineData("yes dear, that's right")]
    public void A_yes_to_what_is_shown_is_nothing_more(string said) =>
        Assert.Equal("hayfever", At("allergies.any").Say("hayfever").Say(said).Answer("allergies.what"));

    [Fact]
    public void A_birth_date_behind_a_yes_takes_the_place_of_the_age_that_is_shown()
    {
        var conversation = new Conversation(Shipped.Content).Say("My name is Priya, I am 28 years old");
        Assert.Contains("28 years", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(
            "3 June 1997",
            conversation.Say("Yes that is correct, my date of birth is 3rd June 1997.").Answer("about.birth-date")
        );
    }

    [Theory]
    [InlineData("en", "skin.tried", "lymecycline for 6 months did nothing", "Antibiotics, lymecycline")]
    [InlineData("en", "skin.tried", "hydrocortisone and e45, no use at all", "Steroid cream, Moisturiser, e45")]
    [InlineData("en", "skin.tried", "nothing", "Nothing yet")]
    [InlineData("en", "about.pregnancy", "no i breastfeeding, baby 5 month", "Breastfeeding")]
    [InlineData("en", "about.pregnancy", "no, I'm not breastfeeding", "No")]
    [InlineData("en", "diet.pattern", "fish but no meat", "Fish but no meat")]
    [InlineData("en", "skin.course", "when i go work worse, weekend better", null)]
    [InlineData("en", "sleep.itch", "some night", "Some nights")]
    [InlineData("en", "skin.triggers", "red wine, a small glass I have", "Alcohol, a small glass I have")]
    [InlineData("en", "diet.alcohol", "yeah cut gluten and dairy and sugar", null)]
    [InlineData("en", "skin.tried-result", "no diff", "It made no difference")]
    [InlineData("es", "sleep.snoring", "a ratos dejaba de respirar", "Loudly, with pauses in breathing")]
    public void What_did_not_help_was_tried_and_a_word_of_talk_is_no_misspelt_option(
        string language,
        string question,
        string said,
        string? answer
    ) => Assert.Equal(answer, At(question, language).Say(said).Answer(question));

    [Fact]
    public void No_use_at_all_takes_nothing_back_that_is_shown()
    {
        var conversation = new Conversation(Shipped.Content);
        conversation.Say("Ana", "3 June 1979", "male", "none of these", "eczema, I tried hydrocortisone for it");
        for (var turn = 0; turn < 30 && conversation.Pending?.ToString() != "skin.tried"; turn++)
            conversation.Say("skip");
        conversation.Say("no use at all");
        Assert.NotEqual("Nothing yet", conversation.Answer("skin.tried"));
    }

    [Theory]
    [InlineData("change stress to 3", "Sources of stress")]
    [InlineData("change stress to 7", null)]
    public void What_a_changed_answer_disables_is_said(string change, string? left)
    {
        var conversation = At("stress.sources").Say("work", change);
        Assert.Equal(left is not null, conversation.Reply.Contains("no longer apply", StringComparison.Ordinal));
        Assert.Contains(left ?? "", conversation.Reply, StringComparison.Ordinal);
    }
}
