namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What is over, given up, taken back or no trigger after all: an answer, a faithful sentence about it, and the nearest
/// sentence that tells it as if it were still so.
/// </summary>
public sealed class ClaimOverTests
{
    [Theory]
    [InlineData("had eczema as a baby, grew out of it by 5ish", "She had eczema as a baby.", "She has eczema.")]
    [InlineData(
        "psoriasis since 1988. Shingles on the left flank in 2020, long since healed",
        "Shingles on the left flank in 2020 has healed.",
        "She currently has shingles on the left flank."
    )]
    [InlineData(
        "psoriasis since I was a girl, and I had shingles once, that cleared up years back",
        "She has psoriasis.",
        "She has shingles."
    )]
    [InlineData("whey, stopped it 5 weeks ago", "He stopped whey five weeks ago.", "He is currently taking whey.")]
    [InlineData(
        "a glass of white at the weekend, I've given up the red",
        "She drinks white wine at the weekend.",
        "She currently drinks red wine at the weekend."
    )]
    [InlineData(
        "None now. Formerly a bottle of stout of an evening.",
        "He used to have a bottle of stout in the evening.",
        "He drinks a bottle of stout every evening."
    )]
    [InlineData("on sertraline with my first, not now", "She took sertraline with her first.", "She takes sertraline.")]
    [InlineData("heartburn, in pregnancy only", "She had heartburn only in pregnancy.", "She has heartburn.")]
    [InlineData(
        "my wife's operation, which is now over",
        "His wife had an operation.",
        "His wife is awaiting an operation."
    )]
    [InlineData("had acne as a teen, scars from it", "She has scars from teenage acne.", "She has acne.")]
    [InlineData(
        "elbows and knees. scalp before, not now",
        "The scalp was affected previously.",
        "The scalp is affected."
    )]
    [InlineData(
        "I smoke 20, tried to stop in spring, one month good then back",
        "He smokes 20 a day and tried to stop in spring.",
        "He stopped smoking in spring."
    )]
    [InlineData(
        "scraping sent off tuesday, not back yet",
        "A scraping was sent off on Tuesday and is not back yet.",
        "The scraping was clear on Tuesday."
    )]
    [InlineData(
        "one kitten has a bald bit, vet's seeing it thursday",
        "One kitten is due to see the vet on Thursday.",
        "The vet has seen the kitten."
    )]
    [InlineData("back and chest. face is sorted", "The face has cleared.", "The face is affected.")]
    public void What_is_over_is_not_told_of_now(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("Whey protein. Chocolate does nothing.", "Chocolate has no effect.", "Chocolate makes the skin worse.")]
    [InlineData(
        "late shifts. chocolate doesnt do anything whatever people say",
        "She does not find that chocolate has an effect.",
        "Chocolate is a trigger."
    )]
    [InlineData(
        "chlorine and wool set it off. Not the dog, we tested that by sending the dog away for a month",
        "Chlorine and wool are triggers.",
        "The dog is a trigger."
    )]
    [InlineData(
        "wool sets it off. not shampoo, same one for years",
        "Shampoo is not a trigger.",
        "Shampoo sets it off."
    )]
    [InlineData(
        "hot showers. I changed the soap powder; that was not it",
        "Changing the soap powder made no difference.",
        "The soap powder sets it off."
    )]
    [InlineData(
        "grass. We thought it was the cat but it carried on while he was away",
        "They thought that it was the cat.",
        "The cat is a trigger."
    )]
    [InlineData(
        "my face cream definitely sets it off, toothpaste i suspect",
        "Face cream is definitely a trigger.",
        "Toothpaste is definitely a trigger."
    )]
    public void What_sets_nothing_off_or_may_not_is_told_so(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.triggers");

    [Theory]
    [InlineData("Codeine, which makes me vomit", "Codeine makes her vomit.", "She tolerates codeine.")]
    [InlineData(
        "egg - hives at 1. He manages it baked in cake",
        "He tolerates egg baked in cake.",
        "He has never reacted to egg."
    )]
    [InlineData(
        "milk she grew out of, has it every day now no bother",
        "She has milk every day now.",
        "She is allergic to milk."
    )]
    public void What_does_harm_is_not_borne_and_what_is_borne_does_none(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: "allergies.what");

    [Theory]
    [InlineData(
        "acne. the doctor said folliculitis at first but then changed his mind",
        "A doctor at first said folliculitis but then changed his mind.",
        "He has folliculitis."
    )]
    [InlineData(
        "perioral dermatitis says the pharmacist, nobody official",
        "A pharmacist called it perioral dermatitis.",
        "Perioral dermatitis has been confirmed."
    )]
    [InlineData(
        "gp said impetigo first but the cream did nothing, now they think ringworm",
        "The GP first said impetigo, but ringworm is now suspected.",
        "She has impetigo."
    )]
    [InlineData(
        "should be every day but maybe 3 times in week",
        "It is meant for daily use but is used perhaps three times a week.",
        "It is used every day."
    )]
    [InlineData(
        "My father has psoriasis. My colleague has injections",
        "His father has psoriasis.",
        "His colleague's father has psoriasis."
    )]
    [InlineData(
        "get rid of them before my daughter's wedding",
        "His aim is to be rid of them before his daughter's wedding.",
        "His aim is to be rid of them before his son's wedding."
    )]
    [InlineData(
        "minoxidil: too early to say. injections: small hairs growing",
        "It is too early to say what minoxidil does.",
        "Minoxidil has helped."
    )]
    [InlineData(
        "bloods: liver normal, kidneys to be repeated in January",
        "Blood tests showed a normal liver.",
        "Kidney function was normal."
    )]
    [InlineData(
        "left wrist first, right one a few weeks after",
        "It began on the left wrist, with the right wrist a few weeks later.",
        "It began on the right wrist, with the left wrist a few weeks later."
    )]
    public void What_was_taken_back_is_left_open_or_came_later_is_told_so(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);
}
