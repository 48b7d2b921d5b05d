using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

public sealed class DialogEngineTests
{
    [Fact]
    public void The_greeting_asks_the_first_question_and_nothing_more()
    {
        var conversation = SmallForm.Start();
        Assert.StartsWith("Hello!", conversation.Reply, StringComparison.Ordinal);
        Assert.EndsWith(
            "Part 1 of 3: About you (questions left: about 5)\n\nWhat should we call you?",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Equal("you.name", conversation.Pending.ToString());
    }

    [Fact]
    public void A_whole_intake_ends_in_a_review_and_an_explicit_finish()
    {
        var conversation = SmallForm.Start().Say("Ana", "12 March 1985", "7", "no", "dairy", "within hours");
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        Assert.Equal(6, conversation.Last.Messages[^1].Review.Length);
        conversation.Say("Finish");
        Assert.Equal(DialogPhase.Finished, conversation.Intake.State.Phase);
        Assert.NotNull(conversation.Intake.FinishedAt);
        Assert.Contains(new IntakeEvent.Finished(), conversation.Last.Events);
    }

    [Fact]
    public void A_repeating_group_is_asked_until_there_is_no_more()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "7", "yes", "cetirizine", "10 mg");
        Assert.Contains("Is there another one to add (medicine)?", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes", "vitamin D", "skip", "no");
        Assert.Equal("cetirizine", conversation.Answer("drug.name"));
        Assert.Equal("vitamin D", conversation.Answer("drug.name#1"));
        Assert.Null(conversation.Answer("drug.dose#1"));
        Assert.Equal("food.trigger", conversation.Pending.ToString());
    }

    [Fact]
    public void Back_asks_the_question_before_and_keeps_its_answer_until_another_replaces_it()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "back");
        Assert.Equal("you.born", conversation.Pending.ToString());
        Assert.Contains("You told me: 1985.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("1985", conversation.Answer("you.born"));
        conversation.Say("keep it");
        Assert.Equal("you.itch", conversation.Pending.ToString());
        conversation.Say("back", "back", "Anna");
        Assert.Equal("Anna", conversation.Answer("you.name"));
        Assert.Equal("you.itch", conversation.Pending.ToString());
    }

    [Fact]
    public void A_photo_without_words_is_thanked_for_and_the_question_stands()
    {
        var conversation = SmallForm.Start().Say("Ana").Send();
        Assert.StartsWith(
            "Thank you. I've added that for your clinician.",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Contains("When were you born?", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("you.born", conversation.Pending.ToString());
        Assert.Equal(DialogPhase.Stopped, conversation.Say("stop").Send().Intake.State.Phase);
    }

    [Fact]
    public void Back_at_the_first_question_says_so_and_asks_again() =>
        Assert.Contains("What should we call you?", SmallForm.Start().Say("back").Reply, StringComparison.Ordinal);

    [Fact]
    public void An_optional_question_is_skipped_at_once_and_a_required_one_after_saying_why()
    {
        var conversation = SmallForm.Start().Say("skip");
        Assert.Equal("you.name", conversation.Pending.ToString());
        conversation.Say("skip");
        Assert.Equal("you.born", conversation.Pending.ToString());
        conversation.Say("skip");
        Assert.Equal("you.itch", conversation.Pending.ToString());
    }

    [Fact]
    public void A_required_question_that_was_skipped_is_asked_once_more_before_the_review()
    {
        var conversation = SmallForm.Start().Say("skip", "skip", "1985", "7", "no", "none");
        Assert.Equal("you.name", conversation.Pending.ToString());
        conversation.Say("skip", "skip");
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
    }

    [Fact]
    public void Help_and_why_explain_and_the_question_comes_back()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "why?");
        Assert.Contains("Itch keeps people awake.", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("How bad is the itch?", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("review to see your answers", conversation.Say("help").Reply, StringComparison.Ordinal);
        Assert.Equal("you.itch", conversation.Pending.ToString());
    }

    [Fact]
    public void Words_that_cannot_be_read_twice_are_kept_as_given_and_nobody_is_stuck()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "loads", "like fire at night");
        Assert.Equal("like fire at night", conversation.Answer("you.itch"));
        var answer = conversation.Intake.Answers[ItemKey.Parse("you.itch")]!;
        Assert.IsType<AnswerValue.Unread>(Assert.Single(answer.Values));
        Assert.Equal("med.any", conversation.Pending.ToString());
    }

    [Fact]
    public void A_correction_opens_and_closes_dependent_questions_and_their_answers_return()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "7", "no", "dairy", "within hours");
        conversation.Say("change 5", "gluten");
        Assert.DoesNotContain(Enabled(conversation), key => key == "food.dairy");
        conversation.Say("change 5", "dairy and gluten");
        Assert.Contains(Enabled(conversation), key => key == "food.dairy");
        Assert.Equal("Within hours", conversation.Answer("food.dairy"));
    }

    [Fact]
    public void An_answer_is_changed_from_the_review_by_number_or_by_name()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "7", "no", "none");
        conversation.Say("change itch", "4");
        Assert.Equal("4/10", conversation.Answer("you.itch"));
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        conversation.Say("change 1", "Bea");
        Assert.Equal("Bea", conversation.Answer("you.name"));
        Assert.Contains("couldn't find", conversation.Say("change 99").Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_sent_again_for_an_earlier_question_is_a_correction()
    {
        var conversation = SmallForm.Start().Say("Ana", "1985", "7").Submit("you.itch", "3");
        Assert.Equal("3/10", conversation.Answer("you.itch"));
        Assert.Equal("med.any", conversation.Pending.ToString());
        Assert.Contains("Got it: 3/10.", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_for_a_question_that_no_longer_applies_changes_nothing_and_is_remembered()
    {
        var conversation = SmallForm.Start().Say("Ana").Submit("food.dairy", "hours");
        Assert.Null(conversation.Answer("food.dairy"));
        Assert.Equal("you.born", conversation.Pending.ToString());
        Assert.Equal("Within hours", conversation.Intake.Utterances[^1].Text.Verbatim);
    }

    [Fact]
    public void Stop_keeps_everything_and_go_on_takes_it_up_again()
    {
        var conversation = SmallForm.Start().Say("Ana", "stop");
        Assert.Equal(DialogPhase.Stopped, conversation.Intake.State.Phase);
        conversation.Say("hello?");
        Assert.Equal(DialogPhase.Stopped, conversation.Intake.State.Phase);
        conversation.Say("Go on");
        Assert.Equal("you.born", conversation.Pending.ToString());
        Assert.Equal("Ana", conversation.Answer("you.name"));
    }

    [Fact]
    public void Finish_in_the_middle_passes_over_the_rest_but_asks_for_what_is_required()
    {
        var conversation = SmallForm.Start().Say("Ana", "finish");
        Assert.Equal("med.any", conversation.Pending.ToString());
        conversation.Say("no");
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
    }

    [Fact]
    public void What_is_written_after_the_end_is_kept_for_the_clinician()
    {
        var conversation = SmallForm
            .Start()
            .Say("Ana", "1985", "7", "no", "none", "finish", "I forgot: it is worse at night");
        Assert.Equal(DialogPhase.Finished, conversation.Intake.State.Phase);
        Assert.Equal("I forgot: it is worse at night", conversation.Intake.Utterances[^1].Text.Verbatim);
    }

    [Fact]
    public void Joining_a_conversation_that_runs_says_nothing_again()
    {
        var conversation = SmallForm.Start().Say("Ana");
        var outcome = DialogEngine.Take(
            SmallForm.Content,
            Conversation.Clinic,
            conversation.Intake,
            new PatientTurn.Joined("again", Conversation.Start)
        );
        Assert.Empty(outcome.Messages);
        Assert.Same(conversation.Intake, outcome.Intake);
    }

    private static IEnumerable<string> Enabled(Conversation conversation) =>
        FormLogic
            .EnabledAnswers(SmallForm.Form, conversation.Intake.Answers)
            .Select(pair => pair.Question.Key.ToString());
}
