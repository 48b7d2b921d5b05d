using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>A cancer that was, and the family's illnesses, told where something else was asked.</summary>
public sealed class HistoryToldTests
{
    private const string Past = "Past cancer (told elsewhere)";
    private const string Family = "Family history (told elsewhere)";

    private static List<string> LinesOf(params string[] lines) =>
        [
            .. BriefComposer
                .Compose(ShippedPatient.Of(lines))
                .Sections.Single(section => section.Id == "skin")
                .Blocks.OfType<BriefBlock.Quote>()
                .Where(block => block.Label is Past or Family)
                .Select(block => $"{block.Label}: {block.Claim.Text.Verbatim}"),
        ];

    [Theory]
    [InlineData("no but I had a basal cell carcinoma removed in 2015", Past)]
    [InlineData("not now. had a melanoma in 2010 though", Past)]
    [InlineData("I was treated for breast cancer ten years ago", Past)]
    [InlineData("yes. my father had melanoma", Family)]
    [InlineData("Family history: well my sister had breast cancer", Family)]
    [InlineData("my mum has psoriasis", Family)]
    public void It_has_a_line_of_its_own(string said, string label) =>
        Assert.StartsWith(label, Assert.Single(LinesOf($"skin.mole = no | {said}")), StringComparison.Ordinal);

    [Fact]
    public void Of_a_long_sentence_the_part_stands_there_in_which_it_is_told() =>
        Assert.Contains(
            "father died from cancer of bowel",
            Assert.Single(
                LinesOf(
                    "skin.itch = 7",
                    "reason.goals = I want that hands will be healed because without hands I have no job and no way to pay the rent and the food for the boy and for the school trips and the winter clothes, and second to know what is this on the legs because my father died from cancer of bowel when he was 62"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("my brother Lee is bipolar", true)]
    [InlineData("my mum had a stroke at 50 and my dad is diabetic", true)]
    [InlineData("my brother had no stroke", false)]
    [InlineData("my husband has high blood pressure", false)]
    [InlineData("nobody in the family is bipolar", false)]
    [InlineData("I am bipolar", false)]
    public void Any_illness_of_a_blood_relative_has_one(string said, bool stands) =>
        Assert.Equal(stands, LinesOf("skin.itch = 7", $"says: {said}").Count > 0);

    [Theory]
    [InlineData("mi mamá fue diabética y mi papá murió de un infarto", true)]
    [InlineData("mi esposa tiene artritis reumatoide", false)]
    public void Any_illness_of_a_blood_relative_has_one_in_Spanish_too(string said, bool stands) =>
        Assert.Equal(
            stands,
            BriefComposer
                .Compose(ShippedPatient.OfSpanish("skin.itch = 7", $"says: {said}"))
                .Texts("skin")
                .Any(text => text.StartsWith(Family, StringComparison.Ordinal))
        );

    [Fact]
    public void Both_have_one_and_only_the_sentence_stands_there() =>
        Assert.Equal(
            [$"{Past}: I had a bcc cut out in 2015", $"{Family}: My dad died of melanoma"],
            LinesOf("skin.mole = no | No mole. I had a bcc cut out in 2015. My dad died of melanoma. Thanks")
        );

    [Theory]
    [InlineData("skin.mole = no | I'm scared it's skin cancer")]
    [InlineData("skin.mole = no | never had cancer")]
    [InlineData("skin.mole = no | nobody in the family had melanoma")]
    [InlineData("skin.family = skin-cancer | my father had melanoma")]
    public void What_is_feared_or_denied_or_stands_as_the_answer_has_none(string line) => Assert.Empty(LinesOf(line));

    private static List<string> OwnOf(params string[] lines) =>
        [
            .. BriefComposer
                .Compose(ShippedPatient.Of(lines))
                .Sections.Single(section => section.Id == "medicines")
                .Blocks.OfType<BriefBlock.Quote>()
                .Where(block => block.Label.StartsWith("Medical history", StringComparison.Ordinal))
                .Select(block => block.Claim.Text.Verbatim),
        ];

    [Theory]
    [InlineData("little sugar because of my diabetes", true)]
    [InlineData("I eat no sugar because of the diabetes", true)]
    [InlineData("no diabetes", false)]
    [InlineData("my mum eats no sugar because of the diabetes", false)]
    [InlineData("I eat no sugar because of my mother's diabetes", false)]
    [InlineData("I eat no sugar so as not to get diabetes", false)]
    public void An_illness_that_is_given_as_a_reason_is_one(string said, bool isOwn) =>
        Assert.Equal(isOwn, OwnOf($"diet.sugar = hardly-ever | {said}").Count > 0);

    [Theory]
    [InlineData(
        "frijoles tortilla nopales poca azucar por la diabetes y no tomo ya tengo 10 años que deje la cerveza",
        true
    )]
    [InlineData("metformina 850 para la diabetes", true)]
    [InlineData("sin azucar por la diabetes de mi mamá", false)]
    [InlineData("diabetes no tengo", false)]
    [InlineData("poca azucar para que no me de diabetes", false)]
    public void It_is_one_in_Spanish_too(string said, bool isOwn) =>
        Assert.Equal(
            isOwn,
            BriefComposer
                .Compose(ShippedPatient.OfSpanish($"says: {said}"))
                .Texts("medicines")
                .Any(text => text.StartsWith("Medical history", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("skin.itch = 7 | 7, plus Cian, he's 5, has asthma and was up all night", 0)]
    [InlineData("skin.itch = 7 | 7, he's fine but I have asthma", 1)]
    public void A_childs_illness_is_not_the_patients(string line, int lines) =>
        Assert.Equal(lines, OwnOf(line).Count(one => one.Contains("asthma", StringComparison.Ordinal)));

    [Theory]
    [InlineData("no. I had a heart attack in 2018 but I'm fine now", "I had a heart attack in 2018 but I'm fine now")]
    [InlineData("no, but I'm diabetic", "no, but I'm diabetic")]
    [InlineData("no. bisoprolol is for the pressure", "bisoprolol is for the pressure")]
    [InlineData("no. I've got asthma and high blood pressure", "I've got asthma and high blood pressure")]
    public void The_patients_own_illnesses_stand_with_the_medicines(string said, string line) =>
        Assert.Equal(line, Assert.Single(OwnOf($"skin.mole = no | {said}")));

    [Theory]
    [InlineData("skin.mole = no | my dad had a heart attack")]
    [InlineData("skin.mole = no | I don't have diabetes")]
    [InlineData("skin.mole = no | caring for my husband after his stroke")]
    [InlineData("skin.mole = no | nearly had a heart attack when I saw the bill")]
    [InlineData("skin.mole = no | could it be diabetes?")]
    [InlineData("skin.family = asthma-hayfever | asthma")]
    public void Others_denied_and_feared_illnesses_are_none_of_the_patients(string line) => Assert.Empty(OwnOf(line));

    [Theory]
    [InlineData(
        "no. Cian, he's 5, has asthma and was up all night coughing",
        "no. I'm 50, have asthma and cough all night"
    )]
    [InlineData(
        "the family one is wrong. it's psoriasis, asthma and celiac",
        "the list is wrong. it's asthma and celiac"
    )]
    [InlineData("no. asthma and celiac in the family", "no. asthma and celiac since school")]
    [InlineData("no. my flatmate smokes and has asthma", "no. my flatmate says I have asthma")]
    [InlineData("no. mam is grand, only her arthritis", "no. mam is grand, only my arthritis")]
    public void An_illness_is_the_patients_only_where_nobody_else_was_named_last(string theirs, string own)
    {
        Assert.Empty(OwnOf($"skin.mole = no | {theirs}"));
        Assert.NotEmpty(OwnOf($"skin.mole = no | {own}"));
    }

    [Fact]
    public void Of_sentences_on_one_illness_the_fullest_stands_and_each_that_tells_a_figure() =>
        Assert.Equal(
            ["the migraines come with zigzags, 1 or 2 a month", "I had migraines from 2001"],
            OwnOf(
                "skin.mole = no | no, only my migraines",
                "says: the migraines come with zigzags, 1 or 2 a month",
                "other.notes = I had migraines from 2001"
            )
        );

    [Theory]
    [InlineData("no. I have asthma but he has not", true, "Medical history of who answers (told in passing)")]
    [InlineData("no. I have asthma but he has not", false, "Medical history (told in passing)")]
    [InlineData("no. I have noticed that he has asthma", true, "Medical history (told in passing)")]
    [InlineData("no. he has asthma", true, "Medical history (told in passing)")]
    public void What_who_answers_has_is_called_theirs(string said, bool byAnother, string label) =>
        Assert.Equal(
            label,
            BriefComposer
                .Compose(ShippedPatient.Of($"skin.mole = no | {said}") with { AnsweredByAnother = byAnother })
                .Sections.Single(section => section.Id == "medicines")
                .Blocks.OfType<BriefBlock.Quote>()
                .Select(block => block.Label)
                .Single(one => one.StartsWith("Medical history", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("no. bisoprolol is for the pressure", ": high blood pressure")]
    [InlineData("no. I take a tablet for my sugar and one for cholesterol", ": high cholesterol, diabetes")]
    [InlineData("no. I have diabetes", "")]
    public void An_illness_told_in_lay_words_is_named(string said, string names) =>
        Assert.Contains(
            $"Medical history (told in passing){names}",
            Labels(ShippedPatient.Of($"skin.mole = no | {said}"))
        );

    [Theory]
    [InlineData("que no choque con mis pastillas de la azucar", ": diabetes")]
    [InlineData("me cambiaron una de la presion en agosto", ": high blood pressure")]
    public void An_illness_told_in_lay_words_is_named_in_Spanish_too(string said, string names) =>
        Assert.Contains(
            $"Medical history (told in passing){names}",
            Labels(ShippedPatient.OfSpanish($"reason.goals = {said}"))
        );

    private static List<string> Labels(BriefInput input) =>
        [
            .. BriefComposer
                .Compose(input)
                .Sections.Single(section => section.Id == "medicines")
                .Blocks.OfType<BriefBlock.Quote>()
                .Select(block => block.Label),
        ];

    [Theory]
    [InlineData(
        "3 glasses of wine. gave up the fags at 27",
        "Smoking or vaping (told in passing): gave up the fags at 27"
    )]
    [InlineData("all fine. 46 lbs", "Weight (told in passing): 46 lbs")]
    [InlineData("my husband is a smoker", null)]
    public void What_a_clinician_asks_everybody_has_a_line_where_it_is_the_patients(string said, string? line) =>
        Assert.Equal(
            line,
            BriefComposer
                .Compose(ShippedPatient.Of($"says: {said}"))
                .Texts("medicines")
                .SingleOrDefault(text => text.Contains("told in passing", StringComparison.Ordinal))
        );
}
