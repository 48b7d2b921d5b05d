namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What ordinary sentences of a summary make of one answer: an answer, a faithful sentence about it, and the nearest
/// sentence that it must not let pass.
/// </summary>
public sealed class ClaimOrdinaryTests
{
    private const string Onset = "skin.onset";
    private const string Course = "skin.course";
    private const string TriedResult = "skin.tried-result";
    private const string Triggers = "skin.triggers";
    private const string Stress = "stress.sources";
    private const string EliminationResult = "diet.elimination-result";

    [Theory]
    [InlineData(
        "Probably 2017, treated as thrush for two years",
        "It was treated as thrush for two years.",
        "It began in 2017."
    )]
    [InlineData("maybe summer 2019, started on the elbows", "It started on the elbows.", "It began in 2019.")]
    [InlineData("i think 2020, after a chest infection", "It followed a chest infection.", "It began in 2020.")]
    public void A_doubt_about_the_year_is_none_about_what_stands_behind_it(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: Onset);

    [Theory]
    [InlineData("had it for 13 years", "She has had it for 13 years.", "It began at 13 years of age.")]
    [InlineData("eczema 4 years", "He has had eczema for four years.", "His eczema began at four years of age.")]
    [InlineData(
        "eczema from 4 months old",
        "Eczema began at four months of age.",
        "Eczema began at four years of age."
    )]
    public void A_length_of_time_is_no_age(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Onset);

    [Theory]
    [InlineData(
        "money, my brother is on dialysis",
        "Stress relates to money and to a brother on dialysis.",
        "Stress relates to money, and she is on dialysis."
    )]
    [InlineData(
        "my mother has dementia, moving house",
        "Stress comes from moving house and from a mother with dementia.",
        "Stress comes from moving house and from her dementia."
    )]
    public void Whoever_is_named_with_a_treatment_or_an_illness_has_it(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: Stress, asked: "What are the sources of your stress?");

    [Theory]
    [InlineData(
        "stress, beanie hats. beard makes it worse maybe",
        "Stress and beanies make it worse.",
        "A beard makes it worse."
    )]
    [InlineData("wool and heat. dust makes it worse i think", "Wool and heat trigger it.", "Dust triggers it.")]
    public void A_doubt_about_one_trigger_is_none_about_the_others(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Triggers, asked: "What triggers your skin?");

    [Theory]
    [InlineData("eggs i think", "Eggs may trigger it.", "Eggs trigger it.")]
    [InlineData("wool, dust i think", "Dust may trigger it.", "Dust triggers it.")]
    [InlineData("heat, my shampoo i reckon. not wool", "Heat triggers it.", "Her shampoo triggers it.")]
    [InlineData("wool, minty toothpaste i think, wind", "Wool and wind trigger it.", "Minty toothpaste triggers it.")]
    [InlineData("stress, chocolate if i had to guess", "Stress triggers it.", "Chocolate triggers it.")]
    [InlineData("new carpet i guess", "A new carpet possibly triggers it.", "A new carpet triggers it.")]
    public void What_is_only_thought_behind_its_name_is_not_certain(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Triggers, asked: "What triggers your skin?");

    [Theory]
    [InlineData(
        "was stable for years, spreading since about april",
        "After years of stability, spread has resumed since around April.",
        "After years of stability, it has resolved since around April."
    )]
    [InlineData(
        "was clear for 2 years, back since may",
        "It resumed in May after two clear years.",
        "It has been worse since May."
    )]
    public void What_was_quiet_and_is_there_again_has_resumed(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Course);

    [Theory]
    [InlineData(
        "slowly getting worse, never fully clear",
        "There has been no complete clearance.",
        "It clears completely."
    )]
    [InlineData("never totally clear", "There has been no complete clearance.", "There has been complete clearance.")]
    public void What_is_never_fully_clear_has_no_complete_clearance(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Course);

    [Theory]
    [InlineData(
        "ivermectin got rid of the spots but not the redness",
        "Ivermectin cleared the spots but not the redness.",
        "Ivermectin cleared the redness but not the spots."
    )]
    [InlineData(
        "the foam stopped the itch a bit",
        "The foam slightly reduced the itch.",
        "The foam stopped the itch completely."
    )]
    public void What_got_rid_of_one_thing_cleared_that_one(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: TriedResult, asked: "How well did it work?");

    [Theory]
    [InlineData(
        "less tired but patches the same",
        "Three months without gluten lessened fatigue but left the patches unchanged.",
        "Three months without gluten lessened the patches but left the fatigue unchanged."
    )]
    [InlineData(
        "bloating less",
        "Three months without gluten relieved the bloating.",
        "Three months without gluten did not relieve the bloating."
    )]
    public void What_doing_without_lessened_is_not_denied_with_it(string answer, string faithful, string corrupted)
    {
        ClaimLawTests.Told(
            $"went without gluten for 3 months, {answer}",
            faithful,
            corrupted,
            item: EliminationResult,
            asked: "What happened when you left it out?"
        );
    }

    [Theory]
    [InlineData(
        "shower gel, leave on 5 mins",
        "It is left on for five minutes.",
        "It is used on the left for five minutes."
    )]
    public void What_is_left_on_is_on_no_side(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "medicine.dose");

    [Theory]
    [InlineData(
        "night shifts at the care home, money",
        "It is driven by night shifts.",
        "It is driven by night sweats."
    )]
    public void What_something_is_driven_by_keeps_its_name(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Stress, asked: "What are the sources of your stress?");

    [Theory]
    [InlineData(
        "psoriasis spreading, creams dont hold it anymore",
        "It is no longer controlled by creams.",
        "It is well controlled by creams."
    )]
    [InlineData("tight leggings make it worse", "Tight clothing makes it worse.", "Loose clothing makes it worse.")]
    [InlineData("some colour back on the face", "Some facial pigment has returned.", "Some facial hair has returned.")]
    [InlineData(
        "wife says i scratch without knowing",
        "His wife observes unconscious scratching.",
        "His wife is unconscious."
    )]
    [InlineData("bloated in the evenings", "Evening bloating is reported.", "Morning bloating is reported.")]
    [InlineData(
        "b12 was low, had injections, ok now",
        "Her B12 was low and has since normalised.",
        "B12 is still low."
    )]
    [InlineData(
        "quiet for long spells then flares",
        "Long quiet periods alternate with flares.",
        "Flares come with her periods."
    )]
    [InlineData("prunes every morning keep me regular", "The bowels are regular.", "The bowels are irregular.")]
    [InlineData(
        "soreness and itching down below",
        "She reports intimate soreness and itching.",
        "She reports oral soreness."
    )]
    [InlineData("knee was done in 2021", "The knee was operated on in 2021.", "The hip was operated on in 2021.")]
    public void A_summary_says_in_its_words_what_the_patient_said(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("lichen sclerosus", "She has lichen sclerosus.", "She has lichen planus.")]
    public void A_condition_of_the_same_first_name_is_another(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.conditions");
}
