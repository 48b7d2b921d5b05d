namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What a condensed narrative makes of several answers, in the passive and in nouns: an answer, a faithful sentence about
/// it, and the nearest sentence that it must not let pass.
/// </summary>
public sealed class ClaimNarrativeTests
{
    private const string Tried = "skin.tried";
    private const string TriedResult = "skin.tried-result";
    private const string Conditions = "skin.conditions";
    private const string Allergies = "allergies.what";
    private const string EliminationResult = "diet.elimination-result";

    [Theory]
    [InlineData("had it for 13 years, first at 15", "It first appeared at 15.", "It first appeared when she was 13.")]
    [InlineData("acne for 13 years now", "She has had acne for 13 years.", "Her acne began when she was 13.")]
    [InlineData("psoriasis 20 years", "She has had psoriasis for 20 years.", "Psoriasis began at 20.")]
    public void How_long_it_has_lasted_is_not_how_old_somebody_was(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.onset");

    [Theory]
    [InlineData(
        "about 6 pints a week, used to be more like 15",
        "He drinks about six pints a week, and it used to be more like 15.",
        "He drinks about 15 pints a week."
    )]
    [InlineData(
        "about 4 glasses of wine a week, used to be nearer 12",
        "She drinks about four glasses of wine a week, down from about 12.",
        "She drinks about 12 glasses of wine a week."
    )]
    [InlineData(
        "3 beers at weekends, gave up spirits",
        "He drinks three beers at weekends and has given up spirits.",
        "He drinks spirits at weekends."
    )]
    [InlineData(
        "2 glasses of white wine at weekends, stopped red",
        "Her intake is now two glasses of white wine at weekends.",
        "She drinks red wine at weekends."
    )]
    public void What_was_drunk_before_is_not_drunk_now(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "diet.alcohol", asked: "How often do you drink alcohol?");

    [Theory]
    [InlineData(
        "not pregnant, breastfeeding my 5 month old",
        "She is breastfeeding her five-month-old baby.",
        "She is not breastfeeding."
    )]
    [InlineData(
        "not pregnant, breastfeeding my 5 month old",
        "She is not pregnant and is breastfeeding.",
        "She is pregnant and is breastfeeding."
    )]
    public void What_is_not_so_denies_nothing_of_what_is(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "about.pregnancy");

    [Theory]
    [InlineData(
        "mouth less sore, skin no different",
        "The soreness of the mouth eased.",
        "The soreness of the mouth did not ease the soreness of the mouth."
    )]
    [InlineData(
        "bloating better, scalp the same",
        "Leaving it out eased the bloating but not the scalp.",
        "Leaving it out did not ease the bloating."
    )]
    [InlineData("bloating better, scalp the same", "The bloating improved.", "The bloating was no better.")]
    [InlineData(
        "bloating better, scalp the same",
        "The bloating improved, and the scalp did not change.",
        "Leaving it out improved the scalp but not the bloating."
    )]
    public void What_got_better_did_not_fail_to(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: EliminationResult,
            asked: "What happened when you left it out?"
        );

    [Theory]
    [InlineData(
        "loratadine not enough. cold packs help for half an hour",
        "Loratadine did not give enough relief.",
        "Loratadine did not help at all."
    )]
    [InlineData("loratadine not enough", "Loratadine did not give enough relief.", "Loratadine gave enough relief.")]
    public void What_was_not_enough_did_something(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: TriedResult);

    [Theory]
    [InlineData(
        "alopecia areata (dermatologist). had eczema as a kid",
        "A dermatologist has made the diagnosis of alopecia areata.",
        "Her dermatologist has alopecia areata."
    )]
    [InlineData(
        "vitiligo, paediatrician said so in may",
        "A diagnosis of vitiligo was given by the paediatrician in May.",
        "The paediatrician has vitiligo."
    )]
    [InlineData(
        "nodular prurigo (skin clinic 2024), chronic kidney disease",
        "Nodular prurigo was diagnosed at a skin clinic in 2024.",
        "Her mother's nodular prurigo was diagnosed at a skin clinic in 2024."
    )]
    [InlineData(
        "fungal infection (pharmacist said jock itch)",
        "Jock itch was identified by a pharmacist.",
        "A biopsy confirmed jock itch."
    )]
    [InlineData("rosacea (gp 2019)", "Rosacea was diagnosed by a GP in 2019.", "Her GP has rosacea.")]
    public void What_somebody_diagnosed_is_neither_theirs_nor_a_judgement(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: Conditions);

    [Theory]
    [InlineData(
        "low salt diet from the heart nurse",
        "A low-salt diet is followed on the advice of the heart nurse.",
        "A low-salt diet is advised."
    )]
    public void Who_gave_a_diet_advised_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "diet.pattern");

    [Theory]
    [InlineData(
        "a mates steroid cream for a week, ketoconazole shampoo",
        "He used a friend's steroid cream for a week.",
        "A friend used a steroid cream for a week."
    )]
    [InlineData(
        "clotrimazole, also a mates steroid cream for few days",
        "Brief use of a friend's steroid cream is reported.",
        "Brief use of his brother's steroid cream is reported."
    )]
    public void What_was_tried_was_used_by_the_patient_whosever_it_was(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: Tried);

    [Theory]
    [InlineData(
        "grass pollen, had egg allergy as a baby but fine now",
        "She is allergic to grass pollen, and an egg allergy of infancy has resolved.",
        "She is allergic to grass pollen and egg."
    )]
    [InlineData(
        "cat hair, had a milk allergy as a baby but grew out of it",
        "There is a current allergy to cat hair.",
        "She used to be allergic to cat hair."
    )]
    [InlineData(
        "cat hair, had a milk allergy as a baby but grew out of it",
        "A milk allergy in infancy was outgrown.",
        "She has never been allergic to milk."
    )]
    public void One_allergy_is_over_and_the_other_is_not(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: Allergies, asked: "What are you allergic to?");

    [Theory]
    [InlineData(
        "waiting to hear about dialysis, daughter lost her job",
        "Awaiting news on dialysis and her daughter's job loss are mentioned.",
        "Awaiting news on dialysis and her own job loss are mentioned."
    )]
    public void What_is_waited_for_leaves_open_nothing_beside_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: "stress.sources",
            asked: "Where does the stress come from?"
        );

    [Theory]
    [InlineData(
        "had atopic eczema till my twenties",
        "Atopic eczema persisted until her twenties.",
        "Atopic eczema persists."
    )]
    [InlineData(
        "red burning face that flares up all the time, im embarassed at work",
        "She has recurrent flares of facial redness, which cause her embarrassment at work.",
        "She has constant facial redness, which causes her depression at work."
    )]
    [InlineData(
        "losing hair in round patches and its getting me down",
        "There is hair loss in round patches, which is lowering his mood.",
        "There is hair loss in round patches of the lower scalp."
    )]
    [InlineData(
        "a fall off her bike maybe, sunburn in july made it stand out",
        "A possible relationship to a bicycle fall is raised.",
        "It was caused by a bicycle fall."
    )]
    public void A_narrative_word_is_told_by_the_plain_one(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "twice a week, was nightly for the first month",
        "It is now applied twice a week, and was applied nightly for the first month.",
        "It is applied nightly."
    )]
    public void How_often_it_was_is_not_how_often_it_is(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "medicine.frequency");

    [Theory]
    [InlineData(
        "wrists, right side of neck. face cleared up last year",
        "The wrists are affected, the face having cleared last year.",
        "The face is also affected."
    )]
    [InlineData(
        "right armpit worst, left armpit, groin both sides",
        "Both axillae are affected, the right more severely.",
        "Both axillae are affected, the left more severely."
    )]
    public void A_place_is_told_as_it_is_now_and_on_its_side(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.areas");

    [Theory]
    [InlineData(
        "no difference, back on it",
        "There was no difference, and it has been reintroduced.",
        "It remains excluded."
    )]
    public void What_is_back_is_not_left_out(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: EliminationResult,
            asked: "What happened when you left it out?"
        );

    [Theory]
    [InlineData(
        "elastoplast brings me up in a rash, was told penicillin as a baby but ive had it since and was fine",
        "Elastoplast provokes a rash.",
        "She is allergic to penicillin."
    )]
    public void What_somebody_was_told_as_a_baby_ends_nothing_beside_it(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: Allergies, asked: "What are you allergic to?");

    [Theory]
    [InlineData(
        "health visitor wants him seen by dietitian, not booked yet",
        "The health visitor wants him seen by a dietitian.",
        "A dietitian has seen him."
    )]
    public void Whom_somebody_is_to_see_has_not_seen_them(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);
}
