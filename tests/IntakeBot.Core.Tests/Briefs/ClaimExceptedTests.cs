namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What an answer excepts, fears or bounds with a small word: an answer, a faithful sentence about it, and a corrupted
/// twin of that sentence.
/// </summary>
public sealed class ClaimExceptedTests
{
    [Theory]
    [InlineData(
        "worse with sweat, not with food",
        "Sweat makes it worse, food does not.",
        "It is worse with food but not with sweat."
    )]
    [InlineData(
        "not on the pill now, I tried Microgynon years ago",
        "She is not on the pill now.",
        "She is currently on the pill."
    )]
    [InlineData(
        "both arms, not on the face or neck",
        "Both arms are affected, with the face and neck spared.",
        "Both arms and the neck are affected."
    )]
    public void What_stands_behind_not_with_or_not_on_is_excepted(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "a patch on my back, worried it's cancer",
        "She is worried that the patch on her back is cancer.",
        "She has a cancer on her back."
    )]
    [InlineData(
        "a lump on my neck, scared this is lymphoma",
        "She is scared that the lump on her neck is lymphoma.",
        "She has lymphoma."
    )]
    public void What_is_feared_is_not_had(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "psoriasis, runs in the family",
        "She has psoriasis, which runs in the family.",
        "She has psoriasis with no family history."
    )]
    [InlineData(
        "psoriasis, nobody in the family has it",
        "She has psoriasis with no family history of it.",
        "Psoriasis runs in the family."
    )]
    public void A_family_that_has_it_is_not_denied(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "started on the elbows then spread to the knees",
        "It began on the elbows and later spread to the knees.",
        "It started on the knees and then spread to the elbows."
    )]
    [InlineData(
        "heartburn, only when i was pregnant",
        "She had heartburn only during pregnancy.",
        "She has heartburn."
    )]
    public void What_came_first_and_what_was_only_then_stay_so(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
