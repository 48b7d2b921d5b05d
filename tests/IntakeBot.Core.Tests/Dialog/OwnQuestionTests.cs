using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A question of the patient's own beside an answer: the answer is kept, and the question met.</summary>
public sealed class OwnQuestionTests
{
    private static Conversation At(string item)
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "3 June 1991", "male", "none of these");
        for (var turn = 0; turn < 60 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(
                conversation.Pending?.ToString() switch
                {
                    "reason.main" => "spots",
                    "skin.conditions" => "psoriasis",
                    "skin.mole" or "medicines.any" or "allergies.any" => "no",
                    _ => "skip",
                }
            );
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    [Theory]
    [InlineData("skin.itch", "He scratches all night, can he answer 9?", "9/10")]
    [InlineData("skin.family", "my sister had breast cancer, does that count?", "my sister had breast cancer")]
    [InlineData("skin.itch", "7. is that a lot?", "7/10")]
    [InlineData("skin.triggers", "stress. And you did not ask: can I take cetirizine in pregnancy?", "Stress")]
    [InlineData("skin.triggers", "stress. can I take cetirizine in pregnancy?", "Stress")]
    public void The_answer_is_kept_and_the_question_promised_to_the_clinician(string item, string said, string kept)
    {
        var conversation = At(item).Say(said);
        Assert.Equal(kept, conversation.Answer(item));
        Assert.Contains("a good question for your clinician", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(said, conversation.Intake.Answers[ItemKey.Parse(item)]!.Quote.Verbatim);
    }

    [Theory]
    [InlineData("skin.itch", "is 6 bad?")]
    [InlineData("skin.itch", "what is a 6?")]
    [InlineData("skin.family", "does eczema run in families?")]
    public void A_question_alone_is_no_answer(string item, string said) => Assert.Null(At(item).Say(said).Answer(item));

    [Theory]
    [InlineData("stress I guess? could it be coffee? I have 4 a day", "Stress, could it be coffee? I have 4 a day")]
    public void What_is_only_guessed_at_is_an_answer(string said, string kept) =>
        Assert.Equal(kept, At("skin.triggers").Say(said).Answer("skin.triggers"));

    [Fact]
    public void Why_is_told_beside_the_answer()
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "29 but why do you need that?");
        Assert.Equal("29 years old", conversation.Answer("about.birth-date"));
        Assert.StartsWith("Skin conditions and safe medicines", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about.birth-date", "5 may 1980 and what is this for?", "5 May 1980")]
    [InlineData("about.sex", "male, what for?", "Male")]
    [InlineData("safety.now", "none of these. who sees this?", "None of these")]
    [InlineData("skin.conditions", "psoriasis and can you cure it?", "Psoriasis")]
    [InlineData("skin.onset", "3 years and is that long?", "3 years")]
    [InlineData("skin.course", "comes and goes and what does that have to do with it?", "Comes and goes")]
    [InlineData("skin.areas", "hands what for?", "Hands")]
    [InlineData("skin.itch", "6 and is that bad?", "6/10")]
    [InlineData("skin.mole", "no, why?", "no")]
    [InlineData("medicines.any", "no and why do you need to know", "no")]
    [InlineData("sleep.quality", "poor, what can I do?", "Poor")]
    public void An_answer_beside_an_own_question_is_kept_whatever_kind_is_asked(string item, string said, string kept)
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana");
        if (item != "about.birth-date")
            conversation.Say("3 June 1991");
        if (item is not ("about.birth-date" or "about.sex"))
            conversation = item == "safety.now" ? conversation.Say("male") : At(item);
        conversation.Say(said);
        Assert.Equal(kept, conversation.Answer(item));
        Assert.NotEqual(item, conversation.Pending.ToString());
        Assert.True(conversation.Last.Messages.Length > 1);
    }

    [Fact]
    public void A_medicine_beside_an_own_question_is_kept() =>
        Assert.Equal("ibuprofen", At("medicines.any").Say("yes", "ibuprofen, is that ok?").Answer("medicine.name"));

    [Theory]
    [InlineData("Tom. sorry is this going to a real doctor?", "Tom")]
    [InlineData("is this going to a real doctor?", null)]
    public void Who_reads_it_is_told_and_the_name_kept(string said, string? name)
    {
        var conversation = new Conversation(Shipped.Content).Say(said);
        Assert.Equal(name, conversation.Answer("about.name"));
        Assert.StartsWith("A person does", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skin.itch", "9. should I go to A&E?")]
    [InlineData("other.notes", "am I going to die from the mole?")]
    [InlineData("skin.itch", "should I go to A&E?")]
    public void How_urgent_it_is_the_bot_does_not_judge_and_says_whom_to_ask(string item, string said)
    {
        var conversation = At(item).Say(said);
        Assert.Contains("I can't judge that from here", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("call 112", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_in_a_story_is_not_passed_over_in_silence() =>
        Assert.Contains(
            "a good question for your clinician",
            At("reason.main").Say("eczema and is it contagious?").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_told_as_a_question_at_a_story_is_kept_whole() =>
        Assert.Equal("a rash, is it cancer?", At("reason.main").Say("a rash, is it cancer?").Answer("reason.main"));

    [Theory]
    [InlineData("will it ever go away?", true)]
    [InlineData("to sleep. will it ever go away?", true)]
    [InlineData("is that all?", false)]
    [InlineData("to sleep better", false)]
    public void A_question_of_their_own_is_kept_as_the_answer_and_met(string said, bool isMet)
    {
        var conversation = At("reason.goals").Say(said);
        Assert.Equal(said, conversation.Answer("reason.goals"));
        Assert.Equal(isMet, conversation.Reply.Contains("good question", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_asks_why_and_answers_is_told_once_and_not_asked_again()
    {
        var conversation = At("reason.goals").Say("why you ask this? i want clear skin");
        Assert.Equal("i want clear skin", conversation.Answer("reason.goals"));
        Assert.Single(
            conversation.Last.Messages,
            one => one.Text.Verbatim.StartsWith("So that", StringComparison.Ordinal)
        );
    }
}
