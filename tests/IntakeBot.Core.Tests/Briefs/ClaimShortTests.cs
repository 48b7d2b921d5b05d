namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What patients tell in short, beside the nearest sentence that it does not say: an answer, a faithful sentence about it,
/// and a corrupted twin of that sentence.
/// </summary>
public sealed class ClaimShortTests
{
    [Theory]
    [InlineData(
        "I left out dairy for 4 weeks, then gluten for 2",
        "She left out gluten for two weeks.",
        "She left out gluten for two months."
    )]
    [InlineData(
        "sertraline 50 mg, went down from 100 in June",
        "Sertraline was reduced from 100 mg in June.",
        "She currently takes sertraline 100 mg."
    )]
    [InlineData(
        "adapalene 3 nights a week, was 5, now 3 because it peeled",
        "Adapalene was reduced to three nights a week.",
        "Adapalene was increased to three nights a week."
    )]
    [InlineData("I put on 10 kg", "She gained 10 kg.", "She lost 10 kg.")]
    public void Numbers_take_what_the_one_before_has(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "psoriasis, was just the elbows, now the legs and the scalp as well",
        "Psoriasis was previously limited to the elbows.",
        "Psoriasis was previously limited to the scalp and the trunk."
    )]
    [InlineData(
        "cheeks not any more, neck",
        "The cheeks are no longer affected.",
        "The cheeks are currently affected."
    )]
    [InlineData(
        "left wrist, neck. right wrist healed up in October",
        "The left wrist is affected, and the right wrist healed in October.",
        "The right wrist is affected, and the left wrist healed in October."
    )]
    [InlineData(
        "before my daughter was born it was just blushing",
        "Before her daughter's birth there was only blushing.",
        "Since her daughter's birth there was only blushing."
    )]
    public void What_was_and_what_is_are_told_apart(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("sunshine makes it better not worse", "Sunshine makes it better.", "Sunshine makes the skin worse.")]
    [InlineData(
        "heat sets it off. exercise we thought at first but no, he runs without trouble",
        "Exercise is not a trigger.",
        "Exercise brings the hives on."
    )]
    [InlineData(
        "triggers are wine and sun. coffee doesn't do anything",
        "Wine and sun are triggers, coffee is not.",
        "Wine and coffee are triggers, sun is not."
    )]
    [InlineData("whey shakes bother my skin. eggs fine", "Whey shakes bother his skin.", "Eggs bother his skin.")]
    [InlineData(
        "whey protein sets it off, not chocolate",
        "He does not consider chocolate a trigger.",
        "He should consider leaving out chocolate."
    )]
    [InlineData(
        "no gluten: the burning was less, the white patches were the same",
        "Without gluten the burning was reduced but not the white patches.",
        "Without gluten the white patches were reduced."
    )]
    [InlineData(
        "wet cement sets it off. coffee doesn't do anything",
        "Wet cement sets it off, coffee does not.",
        "Wet cement sets it off, and she drinks no coffee."
    )]
    [InlineData(
        "wet cement sets it off. Cold is no problem",
        "Wet cement sets it off, whereas cold does not.",
        "Cold sets it off, whereas wet cement does not."
    )]
    public void What_sets_it_off_and_what_does_not(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "nurse, ward very short staffed",
        "She works on a short-staffed ward.",
        "Her colleague works on a short-staffed ward."
    )]
    [InlineData(
        "mole on my right calf, girlfriend wants it looked at",
        "The right calf is named, and his girlfriend wants it looked at.",
        "His girlfriend has a mole on her right calf."
    )]
    public void An_occupation_and_who_only_minds_have_nothing(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "beer, and after a sore throat in February it went mad",
        "Beer is named, and there was a marked flare after a sore throat in February.",
        "Beer is named, and there was a slight flare after a sore throat in February."
    )]
    [InlineData("it went mad after beer", "It flared markedly after beer.", "It has resolved.")]
    [InlineData("I don't use the drops much", "The drops are rarely used.", "The drops are used every day.")]
    [InlineData("asthma, they ruled it out", "Asthma was ruled out.", "She has asthma.")]
    [InlineData(
        "acne since age 13, way worse since coming off the pill in February",
        "Acne has been much worse since she stopped the pill in February.",
        "Acne has been much better since she stopped the pill in February."
    )]
    [InlineData("acne wont go. he wont go to school", "The acne is persistent.", "The acne has gone.")]
    [InlineData(
        "chin, it's worse the week before my period",
        "The chin is worse premenstrually.",
        "The chin is worse after the menopause."
    )]
    [InlineData(
        "worse since I went back to the salon in September",
        "It has been worse since she went back to salon work in September.",
        "It has been worse since she went back to office work in September."
    )]
    [InlineData("aspirin, my lips got big", "With aspirin her lips swelled.", "With aspirin her tongue swelled.")]
    [InlineData(
        "flat mole, hasn't changed in years",
        "The mole has been unchanged for years.",
        "The mole has changed."
    )]
    [InlineData(
        "had acne too, roaccutane sorted it",
        "Acne was treated with Roaccutane.",
        "Acne was treated with doxycycline."
    )]
    public void Turns_of_everyday_speech(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
