namespace IntakeBot.Core.Tests.Dialog;

/// <summary>An answer with more said behind it, or denied, or told of somebody else: the answer is what was said of the patient.</summary>
public sealed class WithMoreBehindTests
{
    private static Conversation At(string item, string? language = null, string name = "Ana")
    {
        var es = language == "es";
        var conversation = new Conversation(Shipped.Content, language);
        for (var turn = 0; turn < 90 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(
                conversation.Pending?.ToString() switch
                {
                    "about.name" => name,
                    "about.birth-date" => es ? "3 junio 1980" : "3 June 1980",
                    "about.sex" => es ? "hombre" : "male",
                    "safety.now" => es ? "ninguna de estas" : "none of these",
                    "reason.main" => es ? "granos en la cara y en las manos" : "spots on my face and hands",
                    "skin.conditions" => "psoriasis",
                    "skin.onset" => es ? "hace 3 meses" : "3 months ago",
                    "skin.mole" or "medicines.any" or "allergies.any" => "no",
                    "diet.pattern" => es ? "vegana" : "vegan",
                    "diet.digestion" => es ? "estreñido" : "constipation",
                    "stress.level" => "7",
                    "stress.mood" => es ? "varios días" : "several days",
                    "sleep.quality" => es ? "mal" : "poor",
                    _ => es ? "saltar" : "skip",
                }
            );
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    [Theory]
    [InlineData("stress.dark-thoughts", "several days. but like i said i would never do it", "Several days")]
    [InlineData("stress.mood", "most days tbh", "More than half the days")]
    [InlineData("skin.course", "always there, nights are the worst", "Always there")]
    [InlineData("skin.course", "come and go. worse in nite", "Comes and goes")]
    [InlineData("sleep.quality", "terrible, up every hour. im exhausted", "Terrible")]
    [InlineData("skin.itch", "1, it doesnt itch, it hurts. the deep ones on my jaw are like a 6", "1/10")]
    [InlineData("stress.level", "7, wifes been poorly mind, sorry scratch that make it a 5", "5/10")]
    [InlineData("stress.level", "7, daughter's wedding costs. more like 6", "6/10")]
    [InlineData("sleep.snoring", "loudly but no pauses", "Loudly")]
    [InlineData("sleep.snoring", "wife say yes, no stop breathing", "Yes")]
    [InlineData("sleep.snoring", "very loud, i stop breathing she says", "Loudly, with pauses in breathing")]
    [InlineData("diet.water", "2 litres, I carry a bottle", "8 glasses or more")]
    public void What_was_said_first_stands_unless_what_follows_takes_it_back(string item, string said, string answer) =>
        Assert.Equal(answer, At(item).Say(said).Answer(item));

    [Theory]
    [InlineData("stress.dark-thoughts", "never. but i have thought about it most days", "Not at all")]
    [InlineData("stress.mood", "not really, but i cry every day", "Not at all")]
    [InlineData("sleep.snoring", "some nights the joints wake me", "Yes")]
    [InlineData("skin.course", "good, terrible", "Comes and goes")]
    public void What_is_no_answer_is_none(string item, string said, string not) =>
        Assert.NotEqual(not, At(item).Say(said).Answer(item));

    [Theory]
    [InlineData("no not my face, belly and thighs, the runny nose is Leo", "Hands, Chest or tummy, Legs")]
    [InlineData("no, not the face", "Hands")]
    [InlineData("yes but not the face, my feet", "Hands, Feet")]
    [InlineData("no, legs", "Legs")]
    [InlineData("perfect", "Face, Hands", "Hands, Face")]
    [InlineData("no no, not my face, I meant it came in my face! elbows", "Hands, Arms")]
    [InlineData("hands only, the face was once", "Hands")]
    public void Of_places_that_are_shown_those_that_are_denied_go_and_no_other(
        string said,
        string answer,
        string? inAnotherOrder = null
    ) => Assert.Contains(At("skin.areas").Say(said).Answer("skin.areas"), new[] { answer, inAnotherOrder });

    [Fact]
    public void In_Spanish_too_a_denied_place_goes_alone() =>
        Assert.Equal(
            "Face",
            At("skin.areas", "es").Say("no, las manos no, en la piel de las manos no tengo nada").Answer("skin.areas")
        );

    [Theory]
    [InlineData("heartburn, constipation from the iron, otherwise ok", "Heartburn, Constipation")]
    [InlineData("loose 4 times a day, cramps, heartburn", "Loose stools, Tummy pain, Heartburn")]
    [InlineData("constipation, but black stool? no. the iron made it dark once", "Constipation")]
    [InlineData("constipation, and black stool? yes", "Constipation, Black stool")]
    public void Of_a_list_what_is_named_is_taken_and_what_is_denied_is_not(string said, string answer) =>
        Assert.Equal(answer, At("diet.digestion").Say(said).Answer("diet.digestion"));

    [Theory]
    [InlineData("skin.triggers", "beer, stress. cold makes it worse, no sorry that's the wife", "Alcohol, Stress")]
    [InlineData("skin.tried", "doxycycline for 3 months last winter, helped but came back", "Antibiotics")]
    [InlineData(
        "skin.conditions",
        "it has no name yet. midwife said maybe PUPPP or hives",
        "It has no name yet, midwife said maybe PUPPP or hives"
    )]
    public void What_is_anothers_or_only_guessed_or_how_it_went_is_no_thing_of_the_list(
        string item,
        string said,
        string answer
    ) => Assert.Equal(answer, At(item).Say(said).Answer(item));

    [Theory]
    [InlineData("no none of those. a few mouth ulcers last year but not now", "None of these")]
    [InlineData("no none of those. a few mouth ulcers last year and now again", null)]
    public void What_is_over_is_no_warning_sign_and_what_is_there_again_is_not_passed_over(string said, string? answer)
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "3 June 1980", "male", said);
        if (answer is not null)
            Assert.Equal(answer, conversation.Answer("safety.now"));
        else
            Assert.NotEqual("None of these", conversation.Answer("safety.now"));
    }

    [Fact]
    public void None_for_the_question_before_takes_back_what_was_read_there()
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1980",
            "female",
            "no",
            "sores in mouth"
        );
        conversation.Say("I meant none for that question, the ulcers were last year");
        Assert.Equal("None of these", conversation.Answer("safety.now"));
        Assert.Equal("No", conversation.Answer("about.pregnancy"));
    }

    [Theory]
    [InlineData("skin.new-medicine", "don't think so… oh donepezil was increased in august", "yes")]
    [InlineData("skin.new-medicine", "No new medicines Jan-Mar 2026. Ramipril started 2019.", "no")]
    [InlineData("skin.new-medicine", "no. well ramipril in january", "yes")]
    [InlineData("skin.mole", "no. well one on my back changed colour", null)]
    [InlineData("skin.mole", "no, well not that I know", "no")]
    public void What_comes_back_behind_a_no_is_heard(string item, string said, string? answer) =>
        Assert.Equal(answer, At(item).Say(said).Answer(item));

    [Fact]
    public void What_is_shown_in_own_words_is_said_better_in_own_words()
    {
        var conversation = At("stress.level").Say("7, wifes been poorly mind, make it a 5");
        Assert.DoesNotContain("make it", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(
            "just the wife being poorly",
            conversation.Say("just the wife being poorly").Answer("stress.sources")
        );
    }

    [Fact]
    public void What_a_father_tells_of_himself_is_not_his_sons()
    {
        var conversation = At("diet.alcohol", name: "I'm Mike, Jayden's dad");
        conversation.Say("never. and I have a glass of wine most days");
        Assert.Equal("Never", conversation.Answer("diet.alcohol"));
    }
}
