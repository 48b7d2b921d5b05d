using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Protests that name nothing which could be changed: they answer nothing, and nothing of them is lost.</summary>
public sealed class ProtestTests
{
    private static readonly Dictionary<string, string> Canned = new(StringComparer.Ordinal)
    {
        ["about.birth-date"] = "1979-06-03",
        ["skin.itch"] = "6",
        ["skin.pain"] = "3",
        ["stress.level"] = "6",
        ["sleep.hours"] = "7",
        ["skin.onset"] = "2019",
        ["about.name"] = "Ana",
        ["medicine.name"] = "metformin",
    };

    private static readonly string[] English =
    [
        "that's not what I said",
        "Wait, go back. That list was right",
        "What? No don't throw it away! Put it back please",
        "you got that wrong, read it again",
        "no, I never said that",
        "hang on, that's not true at all",
    ];

    private static readonly string[] Spanish =
    [
        "eso no es lo que dije",
        "espere, eso está mal",
        "no, yo no dije eso",
        "me entendió mal, lea lo que escribí",
        "¿qué? no lo borre, así estaba bien",
    ];

    // Every question of the form on its way, with what was answered until then.
    private static IEnumerable<(Intake Intake, FormQuestion Question)> Walk(string language)
    {
        var conversation = new Conversation(Shipped.Content, language: language);
        var form = Shipped.Content.FormFor(null, language);
        for (var turn = 0; turn < 90 && conversation.Pending is { } key; turn++)
        {
            var question = FormLogic.Find(form, conversation.Intake.Answers, key)!;
            yield return (conversation.Intake, question);
            var said =
                Canned.GetValueOrDefault(key.LinkId.Value)
                ?? (question.AsksForAnother ? "no" : First(question.Item, language));
            conversation.Say(said);
            if (conversation.Pending == key)
                conversation.Say(language == "es" ? "saltar" : "skip");
            if (conversation.Pending == key)
                conversation.Say(language == "es" ? "saltar" : "skip");
        }
    }

    private static string First(FormItem item, string language) =>
        item.LinkId.Value == "safety.now" ? item.Options[^1].Display
        : item.Kind == ItemKind.Boolean ? (language == "es" ? "sí" : "yes")
        : item.Options.IsEmpty ? "x y"
        : item.Options[0].Display;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void No_answer_to_any_question_is_made_of_a_protest(string language)
    {
        var (asked, wrong) = (0, new List<string>());
        foreach (var (intake, question) in Walk(language))
        {
            asked++;
            foreach (var protest in language == "es" ? Spanish : English)
            {
                var turn = new PatientTurn.Said(new PatientText(protest), "p", Conversation.Start.AddHours(1));
                var outcome = DialogEngine.Take(Shipped.Content, Conversation.Clinic, intake, turn);
                var isKept =
                    outcome.Intake.Utterances[^1] is { SupersededBy: null } said && said.Text.Verbatim == protest;
                if (outcome.Intake.Answers[question.Key] is not null || !isKept)
                    wrong.Add($"{question.Key}: {protest}");
            }
        }
        Assert.Equal("", string.Join("\n", wrong));
        Assert.True(asked > 35, $"{asked} questions");
    }

    [Fact]
    public void The_answers_that_may_be_meant_are_offered_and_the_question_comes_back_in_full()
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "3 June 1979", "female");
        var full = conversation.Last.Messages[^1].Text.Verbatim;
        conversation.Say("that's not what I said");
        var last = conversation.Last.Messages[^1];
        Assert.Contains(last.Text.Verbatim, full, StringComparison.Ordinal);
        Assert.Contains("Change: Sex: Female", last.Buttons);
        Assert.Contains("Change: Name: Ana", last.Buttons);
        Assert.Equal("about.sex", conversation.Say("Change: Sex: Female").Pending.ToString());
        Assert.Equal("Male", conversation.Say("male").Answer("about.sex"));
    }

    [Fact]
    public void Its_words_stay_with_the_answer_that_is_changed()
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1979",
            "female",
            "no, I never said that"
        );
        conversation.Say("Change: Sex: Female");
        Assert.Contains(
            conversation.Intake.Utterances,
            said => said.Text.Verbatim == "no, I never said that" && said.Item.ToString() == "about.sex"
        );
    }

    [Fact]
    public void An_answer_before_a_protest_is_taken()
    {
        var conversation = Dialog.Walk.To("skin.itch", "skin.areas=scalp");
        conversation.Say("4. and that about my scalp, did you take that off?");
        Assert.Equal("4/10", conversation.Answer("skin.itch"));
        Assert.Contains("Change: Body areas: Scalp", conversation.Last.Messages[^1].Buttons);
    }

    [Theory]
    [InlineData("the GP said ringworm, that's not right. I've had it since May")]
    [InlineData("my skin goes back to normal in summer")]
    [InlineData("I go back and forth between doctors")]
    public void A_story_that_tells_of_something_wrong_is_the_answer(string story)
    {
        var conversation = Dialog.Walk.To("reason.main");
        Assert.Equal(story, conversation.Say(story).Answer("reason.main"));
    }
}
