namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Replies that an answer can be read into which they do not give, and plain ones that were asked again.</summary>
public sealed class MisheardTests
{
    private static Conversation At(string item)
    {
        var conversation = new Conversation(Shipped.Content);
        for (var turn = 0; turn < 60 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(
                conversation.Pending?.ToString() switch
                {
                    "about.name" => "Ana",
                    "about.birth-date" => "3 June 1979",
                    "about.sex" => "female",
                    "about.pregnancy" => "no",
                    "safety.now" => "none of these",
                    "reason.main" => "something on my skin",
                    "medicines.any" or "allergies.any" or "skin.mole" => "yes",
                    "medicine.name" => "lisinopril",
                    "stress.mood" => "several days",
                    _ => "skip",
                }
            );
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    [Theory]
    [InlineData("skin.pain", "cold, E45 and that hydrocortisone 1% off the chemist")]
    [InlineData("stress.level", "she wakes up 3 times, me too")]
    [InlineData("stress.level", "how would I know, shes 4")]
    [InlineData("about.pregnancy", "i am 47, period is come and go")]
    [InlineData("medicines.any", "egg, hives")]
    [InlineData("stress.mood", "fine")]
    [InlineData("skin.course", "elbow folds, cheeks, bit behind the ears")]
    [InlineData("about.sex", "none")]
    public void What_does_not_answer_is_asked_again(string item, string said)
    {
        var conversation = At(item).Say(said);
        Assert.Equal((null, item), (conversation.Answer(item), conversation.Pending?.ToString()));
    }

    [Theory]
    [InlineData("stress.dark-thoughts", "no no", "Not at all")]
    [InlineData("stress.dark-thoughts", "no luv nothing like that, i got me grandkids", "Not at all")]
    [InlineData("skin.conditions", "no name yet", "It has no name yet")]
    [InlineData("diet.digestion", "bit of heartburn if i dont take me tablet, nowt else", "Heartburn")]
    [InlineData("skin.course", "spreading a bit", "Getting worse")]
    [InlineData("skin.itch", "about 80%", "8/10")]
    [InlineData("diet.pattern", "fish but no meat", "Fish but no meat")]
    public void What_answers_is_understood(string item, string said, string kept) =>
        Assert.Equal(kept, At(item).Say(said).Answer(item));

    [Fact]
    public void A_meat_eater_is_no_pescetarian() =>
        Assert.DoesNotContain(
            "Fish",
            At("diet.pattern").Say("meat and two veg, bit of cake").Answer("diet.pattern"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("no only kiwi, mouth is itch", "yes")]
    [InlineData("no, just nickel", "yes")]
    [InlineData("no only when its hot", "no")]
    public void A_no_that_excepts_something_is_a_yes(string said, string kept) =>
        Assert.Equal(kept, At("allergies.any").Say(said).Answer("allergies.any"));

    [Theory]
    [InlineData("why you ask?")]
    [InlineData("why you need to know?")]
    public void Why_is_asked_in_many_words(string said) =>
        Assert.StartsWith(
            "Some skin medicines can harm a baby",
            At("about.pregnancy").Say(said).Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_kind_of_medicine_in_a_list_is_one_of_them() =>
        Assert.Contains(
            "You told me: ramipril; statin; metformin.",
            At("medicines.any").Say("ramipril, the statin, metformin").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_back_of_the_knees_is_no_back() =>
        Assert.Contains(
            "Body areas. You told me: Legs.",
            At("skin.onset").Say("back of the knees, since may", "comes and goes").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_part_of_a_medicine_told_early_is_shown_where_it_is_asked()
    {
        var conversation = At("medicine.dose").Say("5 mg one a day like i said");
        Assert.Contains("You told me: once a day.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("5 mg one a day like i said", conversation.Answer("medicine.dose"));
    }

    [Theory]
    [InlineData("medicine.dose", "last winter")]
    [InlineData("medicine.frequency", "2007")]
    [InlineData("medicine.since", "1 a day")]
    public void What_tells_another_part_of_a_medicine_is_no_answer_and_asked_once_more(string item, string said)
    {
        var conversation = At(item).Say(said);
        Assert.Equal((null, item), (conversation.Answer(item), conversation.Pending?.ToString()));
        Assert.Equal(said, conversation.Say(said).Answer(item));
    }

    [Fact]
    public void A_death_is_met_with_care() =>
        Assert.StartsWith("I'm sorry.", At("stress.level").Say("4, wife died in feb").Reply, StringComparison.Ordinal);
}
