using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Screening;

public sealed class AssertionTests
{
    [Theory]
    [InlineData("I have a fever", AssertionStatus.Present)]
    [InlineData("I have a févêr", AssertionStatus.Present)]
    [InlineData("Ｉ ｈａｖｅ ａ ｆｅｖｅｒ", AssertionStatus.Present)]
    [InlineData("no fever", AssertionStatus.Negated)]
    [InlineData("NO FEVER HAVE CHILLS", AssertionStatus.Negated)]
    [InlineData("i havent had any fever", AssertionStatus.Negated)]
    [InlineData("i dont think i have a fever", AssertionStatus.Negated)]
    [InlineData("no chills, fever or rash", AssertionStatus.Negated)]
    [InlineData("no chills, fever", AssertionStatus.Negated)]
    [InlineData("Denies chest pain, shortness of breath, fever, nausea or vomiting.", AssertionStatus.Negated)]
    [InlineData("No evidence of fever.", AssertionStatus.Negated)]
    [InlineData("fever ruled out", AssertionStatus.Negated)]
    [InlineData("fever: no, chills: yes", AssertionStatus.Negated)]
    [InlineData("chills: no, fever: yes", AssertionStatus.Present)]
    [InlineData("chills no fever yes", AssertionStatus.Present)]
    [InlineData("Fever? No.", AssertionStatus.Negated)]
    [InlineData("no chills but fever", AssertionStatus.Present)]
    [InlineData("no chills just fever", AssertionStatus.Present)]
    [InlineData("no chills my fever is back", AssertionStatus.Present)]
    [InlineData("actually yes, a little fever", AssertionStatus.Present)]
    [InlineData("not only fever", AssertionStatus.Present)]
    [InlineData("never without fever", AssertionStatus.Present)]
    [InlineData("can't say I don't have fever", AssertionStatus.Present)]
    [InlineData("the fever is not gone", AssertionStatus.Present)]
    [InlineData("no worse fever than before", AssertionStatus.Present)]
    [InlineData("I hadn't any fever until today", AssertionStatus.Present)]
    [InlineData("fever since last year", AssertionStatus.Present)]
    [InlineData("on and off fever for years", AssertionStatus.Present)]
    [InlineData("I had fever again yesterday", AssertionStatus.Present)]
    [InlineData("I'm scared, I have a fever", AssertionStatus.Present)]
    [InlineData("as a child I had fevers", AssertionStatus.Historical)]
    [InlineData("fever but it went away", AssertionStatus.Historical)]
    [InlineData("I used to get fever a lot", AssertionStatus.Historical)]
    [InlineData("I no longer have fever", AssertionStatus.Historical)]
    [InlineData("if I get a fever I rest", AssertionStatus.Hypothetical)]
    [InlineData("worried I could get a fever", AssertionStatus.Hypothetical)]
    [InlineData("the leaflet says it can cause fever", AssertionStatus.Hypothetical)]
    [InlineData("maybe a fever", AssertionStatus.Uncertain)]
    [InlineData("I think I have a fever", AssertionStatus.Uncertain)]
    [InlineData("no chills, fever though", AssertionStatus.Present)]
    [InlineData("no chills, fever though, loads", AssertionStatus.Present)]
    [InlineData("no fever though", AssertionStatus.Negated)]
    [InlineData("no chills, rash or fever though", AssertionStatus.Negated)]
    [InlineData("fever maybe", AssertionStatus.Uncertain)]
    [InlineData("my sister has a fever", AssertionStatus.SomeoneElse)]
    [InlineData("mum has had a fever since last night, I'm her carer", AssertionStatus.Present)]
    [InlineData("my dad is 80, he's got a fever and he isn't answering me", AssertionStatus.Present)]
    [InlineData("my dad has had a fever since last night and I itch", AssertionStatus.SomeoneElse)]
    [InlineData("my dad died, he's had a fever since the night before", AssertionStatus.SomeoneElse)]
    [InlineData("the dog has had a fever since last night", AssertionStatus.SomeoneElse)]
    [InlineData("my mum gets a fever with every cold", AssertionStatus.SomeoneElse)]
    [InlineData("my sister has a fever, me too", AssertionStatus.Present)]
    [InlineData("mum and I both have a fever", AssertionStatus.Present)]
    [InlineData("my wife says I have a fever", AssertionStatus.Present)]
    [InlineData("my son has a fever", AssertionStatus.Child)]
    public void The_words_around_a_fever_say_whether_whose_and_when(string text, AssertionStatus expected) =>
        Assert.Equal(expected, Fever(text).Assertion.Status);

    [Fact]
    public void A_status_names_the_words_that_decided_and_where_they_stand()
    {
        const string Text = "Luckily I DON'T have any fever";
        var cause = Fever(Text).Assertion.Deciding!;
        Assert.Equal(
            ("DON'T have any", AssertionEffect.Negated),
            (Text.Substring(cause.Span.Start, cause.Span.Length), cause.Effect)
        );
    }

    [Fact]
    public void A_mention_points_at_the_patients_own_words_behind_accents_and_signs()
    {
        const string Text = "Café, 🙂 — “sore”; FÉVER!!";
        var span = Fever(Text).Span;
        Assert.Equal("FÉVER", Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Mentions_and_causes_print_nothing_of_the_patient()
    {
        var mention = Fever("no fever");
        Assert.DoesNotContain("no fever", $"{mention} {mention.Assertion.Deciding}", StringComparison.Ordinal);
    }

    private static Mention Fever(string text) =>
        Shipped.Content.Screening.Reader.Read(new PatientText(text)).First(mention => mention.Concept.Id == "fever");
}
