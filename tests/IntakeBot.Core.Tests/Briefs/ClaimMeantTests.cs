namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What words of an answer mean where they stand: an answer, a faithful sentence about it, and a corrupted twin of that
/// sentence.
/// </summary>
public sealed class ClaimMeantTests
{
    [Theory]
    [InlineData(
        "mouth sores since monday",
        "She has had sores in her mouth since Monday.",
        "When asked, she denied having sores in her mouth."
    )]
    [InlineData(
        "since last night I have a fever of 39",
        "He has had a fever of 39 since last night.",
        "He denies a fever of 39 since last night."
    )]
    [InlineData(
        "my skin prick test was positive for peanut and negative for egg",
        "A skin prick test was positive for peanut and negative for egg.",
        "A skin prick test was positive for egg and negative for peanut."
    )]
    [InlineData(
        "Wrists and ankles. Not on the scalp.",
        "The wrists and ankles are involved.",
        "The scalp is involved."
    )]
    [InlineData(
        "it was my lips that swelled, my breathing was fine",
        "The lips swelled.",
        "The lips swelled, and she had difficulty breathing."
    )]
    [InlineData(
        "heat and wine. strawberries I thought but no",
        "She names heat and wine.",
        "She names heat and strawberries."
    )]
    public void A_denial_reaches_what_it_denies(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "UVB I had to stop because of my shifts, not because of side effects",
        "UVB was stopped because of his shifts.",
        "UVB was stopped because of side effects."
    )]
    [InlineData(
        "never took steroids at the gym whatever my mum thinks",
        "He has never taken steroids at the gym.",
        "He took steroids at the gym."
    )]
    [InlineData(
        "chest used to be bad but thats gone. chin is bad now",
        "The chin is badly affected.",
        "The chest is badly affected."
    )]
    [InlineData(
        "my sister has lupus, so i had a blood test last year and it was negative",
        "Her sister has lupus.",
        "Her sister does not have lupus."
    )]
    public void What_is_said_beside_a_thing_is_said_of_the_right_one(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "hydrocortisone a little, epaderm helped a lot, black soap made it worse",
        "Hydrocortisone helped a little, Epaderm helped a lot and black soap made the skin worse.",
        "Hydrocortisone helped a lot and Epaderm made the skin worse."
    )]
    [InlineData(
        "bloating was better, skin no different",
        "Her bloating improved.",
        "It improved both her bloating and her skin."
    )]
    [InlineData("calamine no diff, piriton a little", "Calamine made no difference.", "Piriton made no difference.")]
    public void What_stands_behind_an_outcome_is_of_its_own(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "gym sweat, tight jeans. prawns? dunno",
        "Prawns may be another trigger.",
        "Prawns are another trigger."
    )]
    [InlineData("grass, dog, heat. milk poss", "Milk is possibly a trigger.", "Milk is a trigger.")]
    [InlineData("6 pints sat", "He has six pints on Saturdays.", "He has six pints on Sundays.")]
    [InlineData("alt days", "It is taken on alternate days.", "It is taken every day.")]
    public void Words_in_short_say_what_they_say_in_full(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
