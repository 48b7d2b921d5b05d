using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Answers that are told by the way: by what others say, what is over, what closes the reply.</summary>
public sealed class ByTheWayTests
{
    private static ReadingContext Asked(string question) => Readings.Context with { Question = question };

    [Theory]
    [InlineData("Do you scratch in your sleep?", "my husband says I do but I've never noticed", "yes")]
    [InlineData("Were you told it was infected?", "they said no", "no")]
    [InlineData("Is it getting worse?", "can't say it is", "no")]
    [InlineData("Have you tried tretinoin?", "used it once and never again so yes", "yes")]
    [InlineData("Have you been under stress?", "well im not NOT stressed. yes", "yes")]
    [InlineData("Have you ever had asthma?", "when I was little, grew out of it", "yes")]
    [InlineData("Do you smoke?", "not since uni", "no")]
    [InlineData("Are you on the pill?", "I was but I came off it in March", "no")]
    [InlineData("Do any foods make it worse?", "nothing that I can think of", "no hedged")]
    [InlineData("Do you get hay fever?", "hay fever every June without fail", "yes")]
    [InlineData("Could you be pregnant?", "im 67 dear so I should hope not", "no")]
    [InlineData("Are you allergic to penicillin?", "I stay away from it after I came out in a rash", "yes")]
    [InlineData("Have you had cold sores before?", "my skin is really dry", "NotYesOrNo")]
    public void A_yes_or_a_no_by_the_way(string question, string said, string read) =>
        Assert.Equal(
            read,
            Readings.Read(Readings.Item(ItemKind.Boolean) with { Text = question }, said, Asked(question))
        );

    [Theory]
    [InlineData("Clear|Mild|Moderate|Severe", "worse than last year but not awful", "Moderate")]
    [InlineData("Not painful|Slightly painful|Very painful", "sore? no. just annoying", "Not painful")]
    [InlineData(
        "Not at all|Several days|Nearly every day",
        "the kids keep me sane so no, not really been low",
        "Not at all"
    )]
    [InlineData("Dry|Oily|Combination", "definitely combo, greasy forehead", "Combination")]
    [InlineData("Dry|Oily", "first I put dry but thats wrong, its oily", "Oily")]
    [InlineData("Not at all|A little|Quite a lot|A great deal", "barely notice it most of the time", "A little")]
    [InlineData("No|A little|A lot", "stings like mad", "A lot")]
    [InlineData("1-2 days|3-4 days|5-6 days|Every day", "every single night this week", "Every day")]
    [InlineData("Never|Rarely|Sometimes|Often", "between rarely and sometimes", "ambiguous")]
    public void An_option_by_the_way(string options, string said, string read)
    {
        var item = Readings.Item(ItemKind.Choice) with
        {
            Text = "How is it?",
            Options = [.. options.Split('|').Select(option => new AnswerOption(option, null, option, []))],
        };
        Assert.StartsWith(read, Readings.Read(item, said, Asked("How is it?")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my brother has 3 but I have two", 2)]
    [InlineData("was 20, cut down to 5", 5)]
    public void A_figure_of_somebody_elses_or_of_before_goes(string said, int kept) =>
        Assert.Equal(
            new AnswerValue.Number(kept),
            Assert.Single(
                Assert
                    .IsType<AnswerReading.Understood>(
                        AnswerReader.Read(
                            Readings.Item(ItemKind.Integer) with
                            {
                                Text = "How many have you?",
                            },
                            new PatientText(said),
                            Asked("How many have you?")
                        )
                    )
                    .Values
            )
        );

    [Fact]
    public void No_pain_beside_the_itch_is_no_pain() =>
        Assert.Equal("0", Readings.Read(Readings.Scale, "no pain but itch is 8")[..1]);

    [Theory]
    [InlineData("sertraline 50 went up to 100 last month", "sertraline, 100")]
    [InlineData(
        "insulin novorapid 6 units with meals, lantus 20 at night",
        "novorapid (insulin), 6 units, with meals; lantus (insulin), 20"
    )]
    [InlineData("zaptrex 20 at night", "zaptrex, 20")]
    [InlineData("amlodipine 5 once a day n losartan 50 same time", "losartan, 50, once a day")]
    [InlineData("colchicine when gout flares", "colchicine, as needed")]
    public void Doses_and_brands_by_the_way(string said, string shown) =>
        Assert.Contains(
            shown,
            string.Join(
                "; ",
                Assert
                    .IsType<AnswerReading.Understood>(
                        StatementReader.Read(StatementKind.Medications, new PatientText(said), Readings.Context)
                    )
                    .Stated<Statement.Medication>()
                    .Select(medicine => StatementText.Of(medicine, AnswerWords.English))
            ),
            StringComparison.Ordinal
        );
}
