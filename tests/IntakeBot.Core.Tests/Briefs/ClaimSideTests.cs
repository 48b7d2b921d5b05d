namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What patients leave out of a sentence and a letter writes out, and which way words point: an answer, a faithful
/// sentence about it, and a corrupted twin of that sentence.
/// </summary>
public sealed class ClaimSideTests
{
    [Theory]
    [InlineData(
        "both hands, right knee. lips not affected",
        "Both hands and the right knee are affected, sparing the lips.",
        "Both hands, the right knee and the lips are affected."
    )]
    [InlineData(
        "shins, upper back. face clear",
        "The shins and the upper back are affected; the face is clear.",
        "The shins, the upper back and the face are affected."
    )]
    [InlineData(
        "on my neck, scalp fine",
        "The neck is affected, but not the scalp.",
        "The neck and the scalp are affected."
    )]
    public void A_place_that_is_told_as_spared_in_short_is_not_affected(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "between toes on right foot, 3 toenails on left foot",
        "Three toenails on the left foot are affected.",
        "Three toenails on the right foot are affected."
    )]
    [InlineData(
        "14 months ago, mouth came first then the wrists 3 months later",
        "The mouth was affected first, and the wrists followed three months later.",
        "The wrists were affected first, and the mouth followed three months later."
    )]
    [InlineData(
        "left armpit worst, right armpit, groin",
        "The left armpit is the most severely affected.",
        "The right armpit is the most severely affected."
    )]
    public void A_place_keeps_its_side_and_its_turn(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "hives from sulfa antibiotics. dust mites is my husband not me",
        "Sulfa antibiotics have given her hives.",
        "She is allergic to sulfa antibiotics and dust mites."
    )]
    [InlineData(
        "penicillin gave me a rash. the nut allergy is my brother's",
        "The nut allergy is her brother's.",
        "She has a nut allergy."
    )]
    [InlineData(
        "my son had ringworm on his scalp in the summer",
        "Her son had ringworm of the scalp in the summer.",
        "She had scalp ringworm in the summer."
    )]
    public void Whose_it_is_said_to_be_it_is(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "nodular prurigo. eczema as a girl",
        "She has nodular prurigo and had eczema as a girl.",
        "She has both nodular prurigo and ongoing eczema."
    )]
    [InlineData(
        "was constipated last year, fine now",
        "He was constipated last year.",
        "He is constipated at present."
    )]
    [InlineData(
        "1 glass of white wine on fridays, gave up red",
        "She drinks a glass of white wine on Fridays and has given up red wine.",
        "She still drinks red wine."
    )]
    [InlineData(
        "it started at 19, was not diagnosed until 2021",
        "It began at the age of 19 and was only diagnosed in 2021.",
        "It has not been diagnosed."
    )]
    public void What_is_over_in_short_words_is_over(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "dovobet 2 or 3 nights a week, meant to be every night",
        "Dovobet is applied on two or three nights a week, although it is meant to be nightly.",
        "Dovobet is applied every night, as it is meant to be."
    )]
    [InlineData(
        "small portions as my appetite is poor",
        "She eats small portions because her appetite is poor.",
        "She eats small portions because her teeth are poor."
    )]
    [InlineData(
        "ibuprofen most days for me knee",
        "Ibuprofen is taken on most days because of his knee.",
        "Ibuprofen is taken on most days because of his back."
    )]
    [InlineData(
        "glass of wine most nights",
        "He drinks a glass of wine on most nights.",
        "He drinks two glasses of wine on most nights."
    )]
    [InlineData("reflux since week 16", "She has had reflux since 16 weeks.", "She has had reflux since 6 weeks.")]
    public void What_is_left_out_is_understood(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "very itchy lumps on my arms",
        "The lumps on her arms are intensely itchy.",
        "The lumps on her arms are slightly itchy."
    )]
    [InlineData(
        "no let up, worse over the last 3 months",
        "It has been unremitting and has worsened over the last three months.",
        "It has been intermittent and has worsened over the last three months."
    )]
    [InlineData(
        "kidneys a bit low so the doctor checks my blood",
        "Kidney function is said to be somewhat reduced.",
        "Kidney function is said to be raised."
    )]
    [InlineData(
        "worse every winter, summer not bad",
        "It is worse every winter, with relatively little trouble in summer.",
        "It is worse every winter, with severe trouble in summer."
    )]
    [InlineData(
        "methotrexate worked. coal tar did nowt",
        "Methotrexate had a good effect.",
        "Coal tar had a good effect."
    )]
    [InlineData(
        "lost 3 kg since summer without trying",
        "She has had an unintentional weight loss of 3 kg since the summer.",
        "She has had an intentional weight loss of 3 kg since the summer."
    )]
    [InlineData("my acne is back", "Her acne has returned.", "Her severe acne has returned.")]
    public void A_word_points_where_the_patients_own_words_do(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
