namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Who is the patient, who answers, and "none of those" with something around it.</summary>
public sealed class WhoAndNoneTests
{
    private static Conversation Start() => new(Shipped.Content);

    [Theory]
    [InlineData("Hello, i am Priya", "Priya")]
    [InlineData("name is dale. just fucking dale", "dale")]
    [InlineData("I'm Anna, Leo's mum", "Leo (answered by Anna, Leo's mum)")]
    [InlineData("Leo, I'm his mum", "Leo (answered by his mum)")]
    [InlineData("Lily Brooks, I'm her dad", "Lily Brooks (answered by her dad)")]
    [InlineData("Noah (I'm his mum)", "Noah (answered by his mum)")]
    [InlineData("It's his mum", "his mum")]
    [InlineData("Soy Martín, el papá de Sofía", "Sofía (answered by Martín, el papá de Sofía)")]
    [InlineData("Dan, writing for Elsie", "Elsie (answered by Dan)")]
    [InlineData(
        "I'm filling this in for one of our residents, Bert Hollings, I'm Sandra",
        "Bert Hollings (answered by Sandra)"
    )]
    [InlineData("Anna Father", "Anna Father")]
    [InlineData("I'm Tom, my wife's name is Sue", "Tom")]
    [InlineData("hi my name is Anna", "Anna")]
    [InlineData("its for my daughter Ellie Novak, I'm her dad Mark", "Ellie Novak (answered by her dad Mark)")]
    [InlineData("I am writing for my daughter, her name is Ellie Novak", "Ellie Novak")]
    [InlineData("Hi I'm Mark and this is about my little girl Ellie, she is 4", "Ellie (answered by Mark)")]
    [InlineData("Ana, 12 March 1985", "Ana")]
    [InlineData("12 March 1985", null)]
    [InlineData("I came for my Psoriasis", null)]
    public void The_name_is_the_patients_and_who_answers_is_said_beside_it(string said, string? name) =>
        Assert.Equal(name, Start().Say(said).Answer("about.name"));

    [Theory]
    [InlineData("none of that", "None of these")]
    [InlineData("none right now like I said", "None of these")]
    [InlineData("nothing like that dear", "None of these")]
    [InlineData(
        "what do you mean by fever? I feel hot sometimes when I panic. no none of those I think",
        "None of these"
    )]
    [InlineData("None of those. Temp this morning 36.4. No blisters.", "None of these")]
    [InlineData(
        "No, at this very moment I am having none of these, although I had a cold three weeks back",
        "None of these"
    )]
    [InlineData("none bro", "None of these")]
    [InlineData("erm nothing my mums right here lol", "None of these")]
    [InlineData("none of these but a fever", "Fever or shivering")]
    [InlineData(",", null)]
    [InlineData("fever and sores", "Fever or shivering, Sores in mouth, eyes or private parts")]
    [InlineData("fever. nothing else", "Fever or shivering")]
    [InlineData("fever, none of the others", "Fever or shivering")]
    public void None_of_those_may_have_something_around_it(string said, string? kept) =>
        Assert.Equal(kept, Start().Say("Ana", "3 June 1991", "male", said).Answer("safety.now"));

    [Fact]
    public void A_sign_told_after_a_no_is_still_screened() =>
        Assert.NotEmpty(
            Start().Say("Ana", "3 June 1991", "male", "no, none of those. Well, my lips are swollen").Intake.Flags
        );

    [Fact]
    public void None_of_those_right_after_corrects_the_answer_and_is_no_reason_of_the_visit()
    {
        var conversation = Start().Say("Ana", "3 June 1991", "male", "fever");
        conversation.Say("wait no I dont have a fever, I said none of those");
        Assert.Equal(
            ("None of these", null, "reason.main"),
            (conversation.Answer("safety.now"), conversation.Answer("reason.main"), conversation.Pending.ToString())
        );
    }

    [Theory]
    [InlineData("female, pregnant now 20 week", "Yes")]
    [InlineData("female, through menopause", "No")]
    [InlineData("female, not pregnant but im on the pill", "No")]
    public void A_pregnancy_that_was_told_is_shown_and_not_asked(string said, string told)
    {
        var conversation = Start().Say("Ana", "3 June 1991", said);
        Assert.Contains(
            $"Pregnancy. You told me: {told}. Is that right?",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Equal(told, conversation.Say("yes").Answer("about.pregnancy"));
    }

    [Theory]
    [InlineData("3 June 2020", false)]
    [InlineData("3 June 1991", true)]
    public void A_child_is_not_asked_about_alcohol(string born, bool asked)
    {
        var conversation = Start().Say("Ana", born, "male", "none of these", "spots", "a plan", "acne");
        var seen = false;
        for (var turn = 0; turn < 60 && conversation.Pending is { } pending; turn++)
        {
            seen |= pending.ToString() == "diet.alcohol";
            conversation.Say(pending.ToString() is "skin.mole" or "medicines.any" or "allergies.any" ? "no" : "skip");
        }
        Assert.Equal(asked, seen);
    }
}
