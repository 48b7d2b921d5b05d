namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// How far what an answer says of one thing reaches: its time, its limit, its doubt, its person. An answer, a faithful
/// sentence about it, and the nearest sentence that it must not let pass.
/// </summary>
public sealed class ClaimScopeTests
{
    [Theory]
    [InlineData(
        "first ones at 19, diagnosed only 4 years ago",
        "It began at the age of 19 and was diagnosed only four years ago.",
        "It began four years ago."
    )]
    [InlineData(
        "first ones at 19, diagnosed only 4 years ago",
        "The first appeared at 19.",
        "Symptoms began four years ago and were diagnosed at that time."
    )]
    [InlineData("started 2015, got diagnosed 2020", "It began in 2015.", "It began in 2020.")]
    [InlineData(
        "about 10 yrs ago, saw a dermatologist 2 yrs ago",
        "It began about ten years ago, and she saw a dermatologist two years ago.",
        "She saw a dermatologist ten years ago."
    )]
    public void It_did_not_begin_when_it_got_its_name(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.onset");

    [Theory]
    [InlineData("beginning of august", "It began in early August.", "It began in late August.")]
    [InlineData("beginning of august", "It began at the start of August.", "It began in mid-August.")]
    [InlineData("start of sept", "It began at the start of September.", "It began at the end of September.")]
    [InlineData("august", "It began in August.", "It began in early August.")]
    [InlineData("end of last summer", "It began in late summer.", "It began in early summer.")]
    public void Which_part_of_a_month_is_as_it_was_said(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.onset");

    [Theory]
    [InlineData(
        "new baby, going back to work in january",
        "She is going back to work in January.",
        "She returned to work last January."
    )]
    [InlineData("going back to work in january", "She is to return to work in January.", "She has returned to work.")]
    [InlineData(
        "getting married in june, moving house",
        "Her stressors are getting married in June and moving house.",
        "She got married last June."
    )]
    [InlineData("moved house in march", "She moved house in March.", "She is moving house next March.")]
    public void What_somebody_has_before_them_is_not_done(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "stress.sources");

    [Theory]
    [InlineData(
        "only in flares, up to 3 times a day",
        "It is taken up to three times daily, in flares only.",
        "It is taken three times every day."
    )]
    [InlineData("when its bad, twice a day", "It is taken twice daily when it is bad.", "It is taken twice daily.")]
    [InlineData("winter only, twice a day", "It is used twice daily in winter only.", "It is used twice daily.")]
    [InlineData("up to 4 times a day", "It is taken up to four times a day.", "It is taken four times a day.")]
    public void A_limit_bounds_what_is_told_behind_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "medicine.frequency");

    [Theory]
    [InlineData(
        "penicilin, came out in a rash as a boy",
        "He reports a penicillin allergy, having developed a rash in boyhood.",
        "He reports an amoxicillin allergy, having developed a rash in boyhood."
    )]
    [InlineData(
        "cashew nuts, lips swelled up when he was 3. eggs when baby but grown out of it",
        "He is allergic to cashew nuts and has outgrown an egg allergy.",
        "He is currently allergic to cashew nuts and eggs."
    )]
    [InlineData("eggs as a toddler, fine now", "He had an egg allergy as a toddler.", "He has an egg allergy.")]
    [InlineData(
        "peanut: blood test was positive but he has never eaten any so we dont know",
        "A peanut blood test was positive, but he has never eaten any.",
        "He has a peanut allergy, shown by a positive blood test."
    )]
    public void What_an_allergy_did_then_does_not_end_it_and_what_was_outgrown_has(
        string answer,
        string faithful,
        string corrupted
    ) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: "allergies.what",
            asked: "Which allergies do you have, and what happened?"
        );

    [Theory]
    [InlineData(
        "both armpits (right is worse), groin left side, had one under the breast once in 2022",
        "Both axillae are affected, together with the left groin; a single inframammary lesion occurred in 2022.",
        "A lesion is present under the breast."
    )]
    [InlineData(
        "elbows and knees, had it on the scalp as a teenager",
        "The elbows and knees are affected; the scalp was involved in her teens.",
        "The elbows, knees and scalp are affected."
    )]
    [InlineData("shins, back before but not now", "The shins are affected.", "The back is affected.")]
    [InlineData("hands, face once last year", "The hands are affected.", "The face is affected.")]
    [InlineData("elbows, had it there as a kid", "It was on the elbows in childhood.", "The elbows are affected.")]
    public void When_one_place_was_affected_is_said_of_no_other(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.areas");

    [Theory]
    [InlineData(
        "no dairy for 6 weeks last spring",
        "A six-week dairy-free trial was undertaken last spring.",
        "A six-week dairy-free trial was undertaken last autumn."
    )]
    [InlineData("no gluten all of march", "She excluded gluten throughout March.", "She ate gluten throughout March.")]
    [InlineData(
        "without sugar for a month in january",
        "Sugar was excluded for one month in January.",
        "Sugar was excluded for two months in January."
    )]
    public void When_something_was_left_out_is_not_denied_with_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: "diet.elimination-which",
            asked: "Which foods did you leave out?"
        );

    [Theory]
    [InlineData(
        "night shifts, i'm a nurse. money",
        "Stress is attributed to night shifts as a nurse and to finances.",
        "Stress is attributed to a nurse's finances."
    )]
    [InlineData(
        "caring for mum with dementia. bills",
        "Stress comes from caring for her mother, who has dementia, and from bills.",
        "Stress comes from her own dementia and from bills."
    )]
    [InlineData(
        "my mum died in february, money",
        "Stress relates to the death of her mother in February and to financial worries.",
        "Stress relates to the death of her father in February and to financial worries."
    )]
    [InlineData(
        "husband ill, made redundant in june",
        "Her husband is ill and was made redundant in June.",
        "She was made redundant in June."
    )]
    [InlineData(
        "my sons epilepsy, seizures",
        "Stress relates to her son's epilepsy and seizures.",
        "She has seizures."
    )]
    public void An_item_of_a_list_is_the_patients_and_what_a_relative_has_is_theirs(
        string answer,
        string faithful,
        string corrupted
    ) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: "stress.sources",
            asked: "What has been causing you stress?"
        );

    [Theory]
    [InlineData(
        "worse in the winter, better in the summer",
        "It worsens over the winter and improves during the summer.",
        "It worsens over the summer."
    )]
    [InlineData(
        "worse in the winter, better in the summer",
        "It is better in the summer.",
        "It is better in the winter."
    )]
    public void What_worsens_in_one_season_does_not_in_the_other(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.course");

    [Theory]
    [InlineData(
        "betnovate worked for a week or two then it came back",
        "Betnovate helped for one to two weeks before it returned.",
        "Betnovate helped for two to three weeks before it returned."
    )]
    [InlineData(
        "doxy worked while i was on it then came straight back",
        "Doxycycline helped during treatment, with prompt relapse thereafter.",
        "Doxycycline brought lasting benefit."
    )]
    [InlineData(
        "daktarin helped but i stopped too soon",
        "Daktarin was beneficial but was discontinued prematurely.",
        "Daktarin was discontinued because it did not help."
    )]
    [InlineData(
        "pred was marvellous but came back within a month",
        "Prednisolone was highly effective, with relapse inside a month.",
        "Prednisolone was ineffective."
    )]
    public void How_long_a_treatment_helped_is_as_it_was_said(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.tried-result");

    [Theory]
    [InlineData(
        "im wary of antibiotics because of my ibs",
        "She is cautious about antibiotics on account of her IBS.",
        "She takes antibiotics on account of her IBS."
    )]
    [InlineData(
        "saw dermatologist may 2024, may need a biopsy",
        "She saw a dermatologist in May 2024 and may need a biopsy.",
        "She saw a dermatologist in June 2024 and may need a biopsy."
    )]
    [InlineData("i have AF and HTN", "She has atrial fibrillation and hypertension.", "She has heart failure.")]
    [InlineData("mum has ms", "Her mother has multiple sclerosis.", "She has multiple sclerosis.")]
    public void Short_words_and_attitudes_say_what_they_say(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "betnovate good but comes back in days. bandages soothing",
        "Betnovate worked well but it came back in days, and bandages were soothing.",
        "Bandages worked well but it came back in days, and Betnovate was soothing."
    )]
    [InlineData(
        "flannels calm it, calamine did nothing, piriton made him really sleepy",
        "Calamine was ineffective, and Piriton caused marked drowsiness.",
        "Calamine caused marked drowsiness, and Piriton was ineffective."
    )]
    [InlineData(
        "clotrimazole cream shrinking the tummy ones slowly",
        "Clotrimazole cream is slowly shrinking those on the tummy.",
        "Clotrimazole cream has cleared those on the tummy."
    )]
    public void What_came_back_or_made_drowsy_is_told_of_its_treatment(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.tried-result");

    [Theory]
    [InlineData(
        "school nurse said ringworm, gp wasnt sure",
        "The school nurse suggested ringworm but the GP was uncertain.",
        "Ringworm was confirmed by the GP."
    )]
    [InlineData(
        "eczema, gp diagnosed it",
        "Eczema was diagnosed by the GP.",
        "Eczema was suggested by the school nurse."
    )]
    public void Who_was_unsure_has_confirmed_nothing(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.conditions");

    [Theory]
    [InlineData(
        "3 weeks ago after we got the kittens",
        "It started three weeks ago after the kittens arrived.",
        "It started three weeks before the kittens arrived."
    )]
    public void What_came_after_did_not_come_before(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.onset");

    [Theory]
    [InlineData(
        "none while feeding, before that a bottle of wine a week",
        "Before that she drank a bottle of wine a week.",
        "She drinks a bottle of wine a week."
    )]
    [InlineData(
        "stop the weeping, wife does the dressings and shes worn out",
        "His wife, who does the dressings, is exhausted.",
        "He is exhausted."
    )]
    public void What_was_before_that_and_what_a_wife_is_stays_so(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
