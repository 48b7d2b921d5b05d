using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>
/// What one is allergic to, told where medicines are asked about, is none of them: it waits for its question with what it
/// did and when. What a medicine does that is taken stays with the medicines.
/// </summary>
public sealed class AllergensAreNoMedicinesTests
{
    private static string? Noted(Conversation conversation) =>
        conversation
            .Intake.State.Ahead.SelectMany(told => told.Answers)
            .Where(one => one.Key.LinkId == new LinkId("allergies.what"))
            .Select(one => one.Answer.Values is [AnswerValue.Text { Value: var said }] ? said.Verbatim : "")
            .FirstOrDefault();

    private static string[] Medicines(Conversation conversation) =>
        [
            .. conversation
                .Intake.State.Ahead.SelectMany(told => told.Answers)
                .Select(one => (one.Key, one.Answer))
                .Concat(conversation.Intake.Answers.All.Select(one => (one.Key, Answer: one.Value)))
                .Where(one => one.Key.LinkId == new LinkId("medicine.name"))
                .Select(one => one.Answer.Values is [AnswerValue.Text { Value: var said }] ? said.Verbatim : ""),
        ];

    [Theory]
    [InlineData("penicillin throat swelled and a rash 1971", "penicillin throat swelled and a rash 1971", "en")]
    [InlineData(
        "penicillin. that nearly finished me off in 1971",
        "penicillin. that nearly finished me off in 1971",
        "en"
    )]
    [InlineData("i cant have penicillin. my throat swelled in 1971", "penicillin. my throat swelled in 1971", "en")]
    [InlineData("i never take penicillin. it gave me a rash", "penicillin. it gave me a rash", "en")]
    [InlineData("penicillin brought me out in hives as a child", "penicillin brought me out in hives as a child", "en")]
    [InlineData(
        "penicilina se me hinchó la garganta y ronchas en 1971",
        "penicilina se me hinchó la garganta y ronchas en 1971",
        "es"
    )]
    [InlineData("la penicilina casi me mata de chica", "la penicilina casi me mata de chica", "es")]
    public void What_something_did_is_an_allergy_and_no_medicine(string said, string noted, string language)
    {
        var conversation = Walk.To("medicine.name", "", language).Say(said);
        Assert.Empty(Medicines(conversation));
        Assert.Equal(noted, Noted(conversation));
    }

    [Theory]
    [InlineData("amlodipine 5 mg but it makes my ankles swell", "amlodipine", "en")]
    [InlineData("cetirizine for hives, since 2019", "cetirizine", "en")]
    [InlineData("I'm on ramipril every morning, it gave me a rash", "ramipril", "en")]
    [InlineData("amoxicillin, my throat is swollen", "amoxicillin", "en")]
    [InlineData("penicillin never gave me a rash", "penicillin", "en")]
    [InlineData("amlodipino 5 mg pero me hincha los tobillos", "amlodipino", "es")]
    [InlineData("cetirizina para las ronchas", "cetirizina", "es")]
    public void What_is_taken_stays_a_medicine_whatever_it_does_and_whatever_it_is_for(
        string said,
        string medicine,
        string language
    )
    {
        var conversation = Walk.To("medicine.name", "", language).Say(said);
        Assert.Contains(medicine, Medicines(conversation));
        Assert.Null(Noted(conversation));
    }

    [Theory]
    [InlineData("i do NOT take penicillin. im allergic to it", "penicillin. im allergic to it", "en")]
    [InlineData("im allergic to it", "penicillin. im allergic to it", "en")]
    [InlineData(
        "i don't take penicillin. I'm allergic to that. it brought me out in hives in 1990",
        "penicillin. I'm allergic to that. it brought me out in hives in 1990",
        "en"
    )]
    [InlineData("soy alérgica a eso", "penicillin. soy alérgica a eso", "es")]
    public void It_is_what_was_named_before_or_what_is_asked_about(string said, string noted, string language)
    {
        var conversation = Walk.To("medicine.dose", "medicine.name=penicillin", language).Say(said);
        Assert.Empty(Medicines(conversation));
        Assert.Equal(noted, Noted(conversation));
    }

    [Theory]
    [InlineData("oh and penicillin. that nearly did for me in 1971. Ron drove me in", "en")]
    [InlineData("i never take penicillin. it gave me a rash in 1971", "en")]
    [InlineData("no tomo penicilina. soy alérgica a ella. me salieron ronchas en 1971", "es")]
    [InlineData("la penicilina no la tomo. soy alérgica", "es")]
    public void Told_where_another_medicine_is_asked_about_it_tells_nothing_of_that(string said, string language)
    {
        var conversation = Walk.To("medicine.dose", "medicine.name=amlodipine", language).Say(said);
        Assert.Equal("medicine.dose", conversation.Pending.ToString());
        Assert.Null(conversation.Answer("medicine.since"));
        Assert.Null(conversation.Answer("medicine.frequency"));
        Assert.NotNull(Noted(conversation));
    }

    [Fact]
    public void What_is_told_of_the_medicine_beside_it_is_kept()
    {
        var conversation = Walk.To("medicine.dose", "medicine.name=amlodipine")
            .Say("i never take penicillin. it gave me a rash in 1971. amlodipine is 5 mg");
        Assert.Equal("5 mg", conversation.Answer("medicine.dose"));
        Assert.Equal("penicillin. it gave me a rash in 1971", Noted(conversation));
    }

    [Fact]
    public void What_it_did_is_told_with_every_allergen_and_nobody_elses_is_among_them()
    {
        var conversation = Walk.To(
                "allergies.any",
                "safety.now=none. Brenda next door said to say about her shingles but thats hers not mine"
            )
            .Say(
                "yes. penicillin made me come out in a rash 1971. and elastoplast blisters me. Brenda is allergic to sulfa but thats her"
            );
        Assert.Contains("rash 1971", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("sulfa", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_later_is_one_allergy_more_and_the_list_that_is_shown_is_right()
    {
        var conversation = Walk.To("medicine.dose", "medicine.name=amlodipine")
            .Say("i never take penicillin. it gave me a rash in 1971", "5 mg", "once a day", "2 years")
            .Say("methotrexate 10 mg weekly")
            .Say("yes. codeine made me sick in 1980");
        Assert.Equal("methotrexate", conversation.Answer("medicine.name#1"));
        Assert.Equal("penicillin. it gave me a rash in 1971; codeine made me sick in 1980", Noted(conversation));
        Assert.DoesNotContain("codeine", Medicines(conversation));
    }
}
