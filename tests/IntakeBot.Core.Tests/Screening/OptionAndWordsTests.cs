using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>An option is chosen by a tap or by words, and words may say more than the option does.</summary>
public sealed class OptionAndWordsTests
{
    [Theory]
    [InlineData(
        "safety.now",
        "face-swelling",
        "my lip swelled up once last month, not now",
        "airway-angioedema",
        false
    )]
    [InlineData("safety.now", "face-swelling", "my lip swelled up an hour ago", "airway-angioedema", true)]
    [InlineData("safety.now", "face-swelling", "Face swelling", "airway-angioedema", true)]
    [InlineData("safety.now", "face-swelling", "the second one", "airway-angioedema", true)]
    [InlineData("safety.now", "face-swelling", "my lip swelled up last month and now again", "airway-angioedema", true)]
    [InlineData(
        "safety.now",
        "blistering-peeling",
        "blistering? i get those tiny itchy bubbles on my fingers, otherwise none",
        "blistering-extensive",
        false
    )]
    [InlineData(
        "safety.now",
        "blistering-peeling",
        "tiny itchy ones on my fingers, big blisters on my chest",
        "blistering-extensive",
        true
    )]
    [InlineData("safety.now", "blistering-peeling", "ampollitas en los dedos", "blistering-extensive", false)]
    [InlineData("safety.now", "blistering-peeling", "blisters", "blistering-extensive", true)]
    [InlineData("safety.now", "trouble-breathing", "I couldn't breathe once years ago", "breathing-emergency", false)]
    [InlineData("safety.now", "trouble-breathing", "that one", "breathing-emergency", true)]
    [InlineData("safety.now", "trouble-breathing", "can't breathe, had it years ago too", "breathing-emergency", true)]
    public void What_the_words_put_in_the_past_is_not_stated_by_the_option(
        string item,
        string code,
        string words,
        string rule,
        bool raised
    ) => Assert.Equal(raised, Screen(item, new AnswerValue.Choice(code, code), words).Contains(rule));

    [Theory]
    [InlineData("yes", true, true)]
    [InlineData("yes, a mole on my back has changed colour", true, false)]
    [InlineData("yes, my mole", true, false)]
    [InlineData("yes, a sore on my nose that won't heal", false, true)]
    [InlineData("yes, a mole is growing and a sore on my nose won't heal", true, true)]
    public void A_yes_to_a_question_for_two_things_states_the_one_that_is_named(string words, bool mole, bool sore)
    {
        var raised = Screen("skin.mole", new AnswerValue.YesNo(true), words);
        Assert.Equal((mole, sore), (raised.Contains("melanoma-suspected"), raised.Contains("skin-cancer-nonmelanoma")));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("I tried cutting out gluten years ago", false)]
    [InlineData("I have cut out gluten and dairy", true)]
    public void A_diet_of_years_ago_is_no_diet_now(string words, bool raised) =>
        Assert.Equal(
            raised,
            Screen("diet.elimination", new AnswerValue.YesNo(true), words, "I had anorexia")
                .Contains("elimination-eating-history")
        );

    // Every option that is a finding, in the words that a tap sends.
    [Fact]
    public void No_label_of_an_option_puts_away_what_the_option_says()
    {
        var form = Shipped.Content.Form;
        var tapped = 0;
        foreach (var finding in Shipped.Content.Screening.AnswerFindings)
        {
            foreach (var option in form.Find(finding.Item)?.Options ?? [])
            {
                var value = new AnswerValue.Choice(option.Code, option.Display);
                if (!finding.Test.Passes(value, default))
                    continue;
                tapped++;
                var reading = Assert.Single(
                    Screener.Read(Shipped.Content.Screening, Input(finding.Item.Value, value, option.Display))
                );
                Assert.DoesNotContain(finding.ConceptId, reading.NotSo);
            }
        }
        Assert.InRange(tapped, 25, 200);
    }

    private static List<string> Screen(string item, AnswerValue value, string words, string? before = null) =>
        [.. Screener.Screen(Shipped.Content.Screening, Input(item, value, words, before)).Select(flag => flag.RuleId)];

    private static ScreeningInput Input(string item, AnswerValue value, string words, string? before = null)
    {
        var text = new PatientText(words);
        var key = ItemKey.Parse(item);
        ImmutableArray<Utterance> said = [new Utterance("m1", text, key, default)];
        return new ScreeningInput(
            Shipped.Content.Form,
            AnswerSet
                .Empty.With(ItemKey.Parse("diet.foods"), Chosen("dairy"))
                .With(key, new Answer([value], text, "m1", default)),
            before is null ? said : said.Insert(0, new Utterance("m0", new PatientText(before), null, default)),
            new DateOnly(2026, 3, 14)
        );
    }

    // A food that is said to matter, without which nobody is asked about diets.
    private static Answer Chosen(string code) =>
        new([new AnswerValue.Choice(code, code)], new PatientText(code), "m-1", default);
}
