using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Corrections of any earlier answer, at any question, in one's own words.</summary>
public sealed class CorrectionInOwnWordsTests
{
    private static Conversation At(string item)
    {
        var conversation = new Conversation(Shipped.Content);
        for (var turn = 0; turn < 80 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(
                conversation.Pending?.ToString() switch
                {
                    "about.name" => "Ana Brown",
                    "about.birth-date" => "3 June 1980",
                    "about.sex" => "male",
                    "safety.now" => "none of these",
                    "reason.main" => "itchy spots on my right hand",
                    "skin.conditions" => "psoriasis",
                    "skin.onset" => "since 1990",
                    "skin.areas" => "yes, and my face",
                    "skin.itch" => "5",
                    "skin.pain" => "2",
                    "skin.tried" => "moisturiser, steroid cream",
                    "medicines.any" => "yes",
                    "medicine.name" => "ibuprofen",
                    "medicine.dose" => "400 mg",
                    "medicine.frequency" => "twice a day",
                    "medicine.since" => "2020",
                    "medicine" => "yes",
                    "medicine.name#1" => "metformin",
                    "skin.mole" or "allergies.any" or "medicine#1" => "no",
                    _ => "skip",
                }
            );
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    [Theory]
    [InlineData("skin.family", "im a woman not male", "about.sex", "Female")]
    [InlineData("skin.family", "its Anna not Ana", "about.name", "Anna Brown")]
    [InlineData("reason.goals", "it's not Ana, it's Anna", "about.name", "Anna Brown")]
    [InlineData("skin.family", "I said 1980, meant 1990", "about.birth-date", "3 June 1990")]
    [InlineData("skin.family", "I put 1990 but it should be 1995", "skin.onset", "since 1995")]
    [InlineData("skin.itch", "legs not hands", "skin.areas", "Legs, Face", "Face, Legs")]
    [InlineData("skin.family", "wait the itch is more like 4", "skin.itch", "4/10")]
    [InlineData("skin.pain", "wait the itch is more like 4", "skin.itch", "4/10")]
    [InlineData("skin.family", "the itch is more like 7", "skin.itch", "7/10")]
    [InlineData("skin.family", "I said 2, I meant 3", "skin.pain", "3/10")]
    [InlineData("diet.pattern", "lisinopril not ibuprofen", "medicine.name", "lisinopril")]
    [InlineData("diet.pattern", "its 3 times a day not twice a day", "medicine.frequency", "3 times a day")]
    [InlineData("diet.pattern", "wait, ibuprofen is 200 mg", "medicine.dose", "200 mg")]
    [InlineData("diet.pattern", "the dose of ibuprofen is 200 mg not 400", "medicine.dose", "200 mg")]
    [InlineData("skin.itch", "take out the face", "skin.areas", "Hands")]
    [InlineData(
        "reason.goals",
        "oh sorry it's the LEFT hand",
        "reason.main",
        "itchy spots on my right hand, it's the LEFT hand"
    )]
    [InlineData(
        "skin.itch",
        "sorry it's the LEFT hand",
        "reason.main",
        "itchy spots on my right hand, it's the LEFT hand"
    )]
    public void The_answer_that_is_meant_is_mended_and_shown_and_the_question_comes_back(
        string at,
        string said,
        string item,
        string answer,
        string? inAnotherOrder = null
    )
    {
        var conversation = At(at).Say(said);
        Assert.Contains(conversation.Answer(item), new[] { answer, inAnotherOrder });
        Assert.StartsWith("Changed. ", conversation.Reply, StringComparison.Ordinal);
        if (item != "about.sex")
            Assert.Equal(at, conversation.Pending.ToString());
        Assert.Null(conversation.Intake.Answers[ItemKey.Parse(at)]);
    }

    [Fact]
    public void Where_two_answers_may_be_meant_it_is_asked_which()
    {
        var conversation = At("skin.family").Say("change itch to 2", "I said 2, meant 4");
        Assert.Equal(["Change itch to 4/10", "Change skin pain to 4/10"], conversation.Last.Messages[^1].Buttons);
        conversation.Say("Change skin pain to 4/10");
        Assert.Equal(("2/10", "4/10"), (conversation.Answer("skin.itch"), conversation.Answer("skin.pain")));
        Assert.Equal("skin.family", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("scrap the ibuprofen", "metformin")]
    [InlineData("please remove metformin", "ibuprofen")]
    [InlineData("I don't take ibuprofen", "metformin")]
    public void A_medicine_is_taken_off_whatever_is_asked(string said, string left)
    {
        var conversation = At("diet.pattern").Say(said);
        Assert.Equal(left, conversation.Answer("medicine.name"));
        Assert.Null(conversation.Answer("medicine.name#1"));
        Assert.Equal("diet.pattern", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("skin.itch", "4 not 5", "skin.itch", "4/10")]
    [InlineData("skin.triggers", "heat not cold", "skin.triggers", "Heat or sweat")]
    [InlineData("reason.goals", "clear skin, not itchy spots", "reason.goals", "clear skin, not itchy spots")]
    [InlineData("reason.goals", "to forget about my hands", "reason.goals", "to forget about my hands")]
    [InlineData("other.notes", "I want cream not psoriasis light", "other.notes", "I want cream not psoriasis light")]
    public void What_answers_the_question_is_no_correction(string at, string said, string item, string answer)
    {
        var conversation = At(at);
        var before = conversation.Intake.Answers.Count;
        conversation.Say(said);
        Assert.Equal(answer, conversation.Answer(item));
        Assert.Equal(before + 1, conversation.Intake.Answers.Count);
    }

    [Fact]
    public void A_red_flag_beside_a_correction_is_raised()
    {
        var conversation = At("skin.family").Say("its Anna not Ana, and my throat is closing up");
        Assert.Contains(conversation.Intake.Flags, flag => flag.WithdrawnBy is null);
    }

    [Fact]
    public void At_the_review_answers_are_mended_in_own_words_too()
    {
        var conversation = At("other.notes").Say("no thanks");
        Assert.Null(conversation.Pending);
        conversation.Say("its Anna not Ana");
        Assert.Equal("Anna Brown", conversation.Answer("about.name"));
        Assert.NotEmpty(conversation.Last.Messages[^1].Review);
    }

    [Theory]
    [InlineData("itch should be 3", "skin.itch", "3/10")]
    [InlineData("10 should be 4 and 9 should be 6", "skin.itch", "6/10")]
    [InlineData("no the itch is 1 not 5, thats the pain", "skin.itch", "1/10")]
    public void What_an_answer_should_be_is_heard_at_the_review(string said, string item, string answer)
    {
        var conversation = At("other.notes").Say("no thanks", said);
        Assert.Equal(answer, conversation.Answer(item));
    }

    [Fact]
    public void An_answer_that_is_only_wrong_is_asked_again()
    {
        var conversation = At("other.notes").Say("no thanks", "itch should be 3, and skin pain is wrong");
        Assert.Equal("3/10", conversation.Answer("skin.itch"));
        Assert.Equal("skin.pain", conversation.Pending.ToString());
    }

    [Fact]
    public void What_should_be_otherwise_in_a_story_is_the_story() =>
        Assert.Equal(
            "my skin should be clear",
            At("reason.goals").Say("my skin should be clear").Answer("reason.goals")
        );

    [Fact]
    public void The_last_answer_is_thrown_back_by_a_word_of_what_it_was_asked()
    {
        var conversation = At("diet.alcohol").Say("every day", "no no! never. the wine is me");
        Assert.Equal("Never", conversation.Answer("diet.alcohol"));
    }

    [Theory]
    [InlineData("skin.family", "my name is Anna Brown", "Anna Brown")]
    public void A_name_that_is_told_later_is_the_name(string at, string said, string name)
    {
        var conversation = At(at).Say(said);
        Assert.Equal(name, conversation.Answer("about.name"));
        Assert.Equal(at, conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("Hi.. is this confidential? You can call me Jess", "Jess")]
    [InlineData("Jayden K. - my son, im his dad Mike", "Jayden K (answered by his dad Mike)")]
    [InlineData(
        "Mrs E.G. - I am the nurse at her care home, resident has dementia",
        "Mrs E.G (answered by the nurse at her care home)"
    )]
    [InlineData("Priya, on behalf of my son Arjun", "Arjun (answered by Priya)")]
    public void Whoever_is_named_is_named_and_nothing_else(string said, string name) =>
        Assert.Equal(name, new Conversation(Shipped.Content).Say(said).Answer("about.name"));

    [Theory]
    [InlineData("skin.pain", "2. actually make the itch a 6, its been bad since tuesday", "2/10", "skin.itch", "6/10")]
    [InlineData("about.sex", "female. sorry its Anna not Ana", "Female", "about.name", "Anna Brown")]
    [InlineData("diet.pattern", "vegan. actually scrap the ibuprofen", "Vegan", "medicine.name", "metformin")]
    public void An_answer_before_a_correction_is_kept_with_it(
        string at,
        string said,
        string answer,
        string item,
        string mended
    )
    {
        var conversation = At(at).Say(said);
        Assert.Equal((answer, mended), (conversation.Answer(at), conversation.Answer(item)));
        Assert.NotEqual(at, conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("2, I meant 3", "3/10")]
    [InlineData("5, no wait, 6", "6/10")]
    [InlineData("I said 2", "2/10")]
    public void A_correction_of_the_answer_itself_is_its_answer(string said, string answer)
    {
        var conversation = At("skin.pain").Say(said);
        Assert.Equal((answer, "5/10"), (conversation.Answer("skin.pain"), conversation.Answer("skin.itch")));
    }

    [Fact]
    public void Nothing_is_said_to_be_changed_that_is_not()
    {
        var conversation = At("skin.triggers").Say("actually 2");
        Assert.Equal("5/10", conversation.Answer("skin.itch"));
        Assert.Equal("2/10", conversation.Answer("skin.pain"));
    }

    [Theory]
    [InlineData("sorry, yes I did start bisoprolol in june. and moles that change, no")]
    [InlineData("wait, I started ramipril in may")]
    public void When_a_medicine_was_started_is_not_when_the_skin_was(string said) =>
        Assert.Equal("since 1990", At("skin.mole").Say(said).Answer("skin.onset"));
}
