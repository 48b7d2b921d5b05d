namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What a treatment did, for which thing and for how long: an answer, a faithful sentence about it, and a corrupted twin
/// of that sentence.
/// </summary>
public sealed class ClaimOutcomeTests
{
    [Theory]
    [InlineData(
        "wet wraps helped a lot, hydrocortisone a little. aveeno stung so we stopped",
        "Wet wraps helped a lot and hydrocortisone helped a little.",
        "Wet wraps helped a little and hydrocortisone helped a lot."
    )]
    [InlineData(
        "loratadine no difference, cetirizine a little, montelukast nothing",
        "Montelukast made no difference.",
        "Montelukast helped a little."
    )]
    [InlineData(
        "the PUVA cleared it completely. loratadine made no difference",
        "PUVA cleared it.",
        "PUVA did not clear it."
    )]
    [InlineData(
        "dermovate cleared my wrists, not my shins. tacrolimus: a little",
        "Dermovate cleared the wrists but not the shins.",
        "Tacrolimus cleared the wrists but not the shins."
    )]
    public void A_treatment_did_what_is_told_of_it_and_as_much(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "tried metronidazole gel and doxycycline. gel no difference. doxycycline helped a lot",
        "Metronidazole gel made no difference and doxycycline helped a lot.",
        "Metronidazole gel helped a lot and doxycycline made no difference."
    )]
    [InlineData(
        "enstilar foam, coal tar shampoo. the foam helped a lot, tar no difference",
        "Enstilar foam helped a lot, while coal tar shampoo made no difference.",
        "Enstilar foam made no difference, while coal tar shampoo helped a lot."
    )]
    [InlineData(
        "the ointment helped a lot on my wrists. the mouthwash made no difference",
        "The mouthwash made no difference.",
        "The mouthwash helped a lot."
    )]
    public void The_form_alone_stands_for_the_treatment_that_comes_in_it(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "bloating was better, skin no different",
        "Her bloating improved and her skin was no different.",
        "Both her bloating and her skin improved."
    )]
    [InlineData(
        "protopic on the mouth helped a little but it did nothing for my hands",
        "Protopic helped a little on the mouth.",
        "Protopic helped on the hands."
    )]
    public void An_outcome_is_of_the_thing_that_it_is_told_of(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "sertraline 50mg (was 100mg until july)",
        "Sertraline 50 mg, reduced from 100 mg.",
        "Sertraline 100 mg, increased from 50 mg."
    )]
    [InlineData(
        "I was on naproxen for my knee but stopped it in march. I take iron",
        "She takes iron and was on naproxen for her knee.",
        "She takes naproxen for her knee."
    )]
    [InlineData(
        "used to take creatine, binned it in february",
        "He used to take creatine.",
        "He currently takes creatine."
    )]
    [InlineData("I smoked 20 a day, packed it in in 2009", "She smoked 20 a day.", "She smokes 20 a day.")]
    [InlineData(
        "ulcer in the stomach in 2017, they gave antibiotics and it is healed",
        "He had a stomach ulcer in 2017.",
        "He has an active stomach ulcer being treated with antibiotics."
    )]
    [InlineData(
        "I was anaemic in the spring and took iron for six months",
        "She was anaemic in the spring.",
        "She is anaemic."
    )]
    [InlineData("a mole on my calf got darker", "A mole on the calf has darkened.", "A mole on the arm has darkened.")]
    public void What_has_ended_is_not_told_as_going_on(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "wool sets it off for sure, I think dust might set it off too",
        "Wool sets it off for sure, and dust might set it off.",
        "Dust sets it off for sure."
    )]
    [InlineData(
        "heat and wine. central heating is possibly another one",
        "Central heating may be another.",
        "Central heating is another trigger."
    )]
    [InlineData(
        "the dentist is wondering whether my fillings play a part",
        "The dentist wonders whether the fillings play a part.",
        "The dentist says that the fillings play a part."
    )]
    [InlineData(
        "strawberries seem to set him off, not sure",
        "Strawberries may set him off.",
        "Strawberries set him off."
    )]
    public void A_doubt_behind_a_thing_is_a_doubt_of_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "my mother has asthma and my younger brother had eczema as a child but grew out of it",
        "Her mother has asthma, and her younger brother had eczema as a child.",
        "Her mother had asthma as a child, and her younger brother has eczema."
    )]
    [InlineData(
        "caring for my father who has dementia",
        "She cares for her father with dementia.",
        "She has dementia and cares for her father."
    )]
    [InlineData(
        "right hand is much worse than the left",
        "The right hand is much worse than the left.",
        "The left hand is much worse than the right."
    )]
    [InlineData(
        "both hands, worst between the fingers",
        "The right hand is affected, and the left hand.",
        "The right foot is affected, and the left hand."
    )]
    public void Persons_and_sides_are_told_apart(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
