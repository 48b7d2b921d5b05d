namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What a handover note makes of answers that leave half unsaid: an answer, a faithful sentence about it, and the nearest
/// sentence that it must not let pass.
/// </summary>
public sealed class ClaimHandoverTests
{
    [Theory]
    [InlineData(
        "heartburn most evenings, nausea has gone now",
        "She has heartburn most evenings; the nausea has now gone.",
        "She has heartburn most evenings and is still feeling nauseous."
    )]
    [InlineData(
        "nausea until week 14, now just constipated from the iron",
        "She had nausea until week 14 and is now constipated from the iron.",
        "She suffers from ongoing nausea and iron-related constipation."
    )]
    [InlineData(
        "his mum has asthma, my brother had eczema as a kid but it went away",
        "His mother has asthma.",
        "His brother has eczema."
    )]
    public void A_complaint_that_has_gone_is_not_still_there(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "no difference so we gave it back",
        "There was no difference, and it was reintroduced.",
        "He remains on a diet free of it."
    )]
    [InlineData("no change so we went back", "There was no change, so it was reintroduced.", "She stays off it.")]
    public void What_was_given_back_is_left_out_no_longer(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "diet.elimination-result");

    [Theory]
    [InlineData(
        "worse every winter, never fully clears",
        "It is worse every winter and never clears fully.",
        "It is worse every winter but clears fully in between."
    )]
    [InlineData(
        "comes back monthly, goes fully in between",
        "It comes back monthly and clears fully in between.",
        "It comes back monthly and never clears fully."
    )]
    public void What_never_clears_does_not_clear(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.course");

    [Theory]
    [InlineData(
        "hepatitis c test not done yet",
        "Hepatitis C testing has not yet been done.",
        "Hepatitis C testing has been carried out and was negative."
    )]
    [InlineData(
        "hepatitis c test not done yet",
        "He has not had a hepatitis C test.",
        "He has been tested for hepatitis C."
    )]
    [InlineData("my thyroid was not checked", "Thyroid function has not been checked.", "His thyroid was normal.")]
    [InlineData("patch test still to be done", "A patch test is still to be done.", "A patch test has been done.")]
    [InlineData(
        "sister has coeliac disease, my coeliac blood test was ok",
        "His sister has coeliac disease, and his own coeliac blood test was normal.",
        "He has coeliac disease."
    )]
    public void What_nobody_looked_into_is_neither_done_nor_clear(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "burning more than pain",
        "The sensation is burning rather than pain.",
        "The sensation is pain rather than burning."
    )]
    [InlineData(
        "burning more than pain",
        "The sensation is more burning than pain.",
        "The sensation is more pain than burning."
    )]
    [InlineData(
        "two patches at first now five",
        "She began with two patches and now has five.",
        "She began with five patches and now has two."
    )]
    public void Which_is_the_more_is_not_turned_round(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "no its the pain that wakes me",
        "It is pain rather than itch that wakes him.",
        "It is itch rather than pain that wakes him."
    )]
    [InlineData("no its the pain that wakes me", "Pain, not itch, wakes him.", "He is woken by itch.")]
    public void Who_says_no_to_itch_at_night_is_not_woken_by_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: "sleep.itch",
            asked: "How often does itch disturb your sleep?"
        );

    [Theory]
    [InlineData(
        "chronic urticaria, GP says. someone at uni said scabies but it wasnt",
        "Although somebody at her university suggested scabies, it turned out not to be that.",
        "Somebody at her university diagnosed scabies."
    )]
    [InlineData(
        "chronic urticaria, GP says. someone at uni said scabies but it wasnt",
        "Scabies was suggested by someone at university but this was not the case.",
        "She has scabies."
    )]
    [InlineData(
        "perioral dermatitis (pharmacist thinks). acne in my teens",
        "The pharmacist's impression is perioral dermatitis, and she had acne as a teenager.",
        "The pharmacist has perioral dermatitis."
    )]
    public void What_somebody_only_took_it_for_is_nothing_more(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.conditions");

    [Theory]
    [InlineData(
        "nickel (earrings), aspirin upsets my stomach but not an allergy",
        "She has a nickel allergy, and aspirin upsets her stomach without being an allergy.",
        "She has an aspirin allergy."
    )]
    [InlineData(
        "nickel (earrings), no drug allergies",
        "She reports an allergy to nickel in earrings but none to medicines.",
        "She has no allergy to nickel."
    )]
    [InlineData(
        "penicillin, though not really an allergy",
        "Penicillin is not really an allergy.",
        "She has a penicillin allergy."
    )]
    [InlineData(
        "co-trimoxazole, rash all over in 2021",
        "Please note that he had a rash all over with co-trimoxazole in 2021.",
        "Please avoid co-trimoxazole, which caused a rash all over in 2021."
    )]
    public void No_allergy_is_said_of_what_it_stands_beside_alone(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "allergies.what");

    [Theory]
    [InlineData(
        "adalimumab since 8 september",
        "He has been on adalimumab since the 8th of September.",
        "He has been on adalimumab since the 18th of September."
    )]
    [InlineData(
        "end of june, week after a stomach bug",
        "It began at the end of June, one week after a stomach bug.",
        "It began at the end of June, two weeks after a stomach bug."
    )]
    [InlineData(
        "no fever today, had one last week 38.4",
        "He has no fever today, although he did have a temperature of 38.4 last week.",
        "He has a temperature of 38.4 today."
    )]
    [InlineData(
        "about 4 beers a week, no more wine",
        "He drinks about four beers a week and no longer drinks wine.",
        "He drinks about four glasses of wine a week."
    )]
    [InlineData(
        "lips swelled up on sunday, went down by itself",
        "I would flag that her lips swelled on Sunday and that this settled by itself.",
        "I would flag that her lips swelled on Monday and that this settled by itself."
    )]
    [InlineData(
        "around mouth, left nostril crease, chin",
        "It involves the crease of the left nostril and the chin.",
        "It involves the crease of the right nostril and the chin."
    )]
    public void When_and_how_much_follow_however_a_note_puts_them(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "injections helped. minoxidil stopped after 3 weeks, headaches",
        "Minoxidil was stopped after three weeks because of headaches.",
        "The injections were stopped because of headaches."
    )]
    [InlineData(
        "clobetasol worked, doxycycline made me sick so i stopped",
        "Doxycycline was stopped because it made her sick.",
        "Clobetasol was stopped."
    )]
    public void What_stands_behind_an_end_is_why_and_of_nothing_else(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.tried-result");

    [Theory]
    [InlineData(
        "chilli and vinegar sting my mouth, skin no change",
        "Chilli and vinegar sting his mouth but do not affect his skin.",
        "Chilli and vinegar make his skin worse."
    )]
    public void What_spares_the_skin_makes_it_no_worse(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "diet.foods");

    [Theory]
    [InlineData(
        "divorce, redundancy talks at work",
        "Her stress is due to a divorce and redundancy talks.",
        "Her rash is due to stress."
    )]
    public void Where_stress_comes_from_is_told_so(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(
            answer,
            faithful,
            corrupted,
            item: "stress.sources",
            asked: "What causes most of your stress?"
        );

    [Theory]
    [InlineData(
        "eyes gritty. optician gave me drops but I stopped them after a week as they stung",
        "The optician gave her drops, which she stopped after a week.",
        "She is currently using eye drops from the optician."
    )]
    [InlineData(
        "Ex smoker, quit Jan 2022, 10/day before that",
        "She is an ex-smoker who quit in January 2022.",
        "She smokes ten cigarettes a day."
    )]
    [InlineData(
        "gp mentioned ivermectin cream but I never got it",
        "The GP mentioned ivermectin cream, but she never got it.",
        "She has tried ivermectin cream."
    )]
    [InlineData(
        "I might be lacking b12, the nurse wondered, no blood test yet",
        "The nurse wondered whether he might be lacking B12.",
        "He is lacking B12."
    )]
    [InlineData(
        "I gave up smoking at 40. I do not have any trouble with my nails",
        "She stopped smoking at 40.",
        "She reports nail problems, and stopped smoking at 40."
    )]
    public void What_was_stopped_never_got_or_only_wondered_about_is_not_so_now(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "flat brown one on right calf, wife thinks its bigger",
        "His wife thinks that a flat brown mole on the right calf is bigger.",
        "A flat brown mole on the right calf is bigger."
    )]
    [InlineData(
        "one on my back the wife says its got bigger, cant see it myself",
        "His wife says that one on his back has got bigger.",
        "One on his back has got bigger."
    )]
    public void What_a_wife_thinks_of_a_mole_is_hers(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.mole", asked: "Is there a mole that has changed?");

    [Theory]
    [InlineData(
        "hives: arms, belly, left thigh. vitiligo: hands and around mouth",
        "Hives affect the arms, the belly and the left thigh.",
        "Hives affect the arms, the belly and the hands."
    )]
    [InlineData(
        "hives on thighs, stomach, arms. flakes on scalp, eyebrows, beard",
        "There are hives on the thighs, stomach and arms.",
        "There are hives on the scalp, stomach and arms."
    )]
    [InlineData("one eyebrow thinning", "One eyebrow is getting thinner.", "Both eyebrows are getting thinner.")]
    public void A_place_is_told_of_what_is_there(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.areas");

    [Theory]
    [InlineData(
        "flatmate got a cat in october but it started way before",
        "His flatmate got a cat in October, but it started way before.",
        "It began after his flatmate got a cat."
    )]
    [InlineData(
        "my divorce went through in feb",
        "Her divorce went through in February.",
        "She is going through a divorce."
    )]
    [InlineData(
        "20mg for 3 days now and then, 4 courses this year",
        "She has had four courses this year.",
        "She has had three courses this year."
    )]
    [InlineData(
        "hysterectomy 2021, kept ovaries",
        "She had a hysterectomy in 2021 and kept her ovaries.",
        "Her ovaries were removed in 2021."
    )]
    public void What_came_before_went_through_or_was_counted_stays_so(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("couldnt stick to it, no idea", "She could not stick to it.", "She avoids it and stays off it.")]
    [InlineData("lost 2kg, skin no better, gave up", "The skin was no better, and she gave up.", "She remains off it.")]
    public void Who_gave_up_leaving_it_out_is_not_still_without(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "diet.elimination-result");

    [Theory]
    [InlineData(
        "ibuprofen. penicillin my mum always said but ive had it since with no problem",
        "Ibuprofen is an allergy.",
        "She has a penicillin allergy."
    )]
    public void What_was_taken_since_without_harm_is_no_allergy(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, item: "allergies.what", asked: "What are you allergic to?");

    [Theory]
    [InlineData(
        "hot showers. not sure about the cold",
        "Hot showers set it off; she is not sure about the cold.",
        "Cold sets it off."
    )]
    [InlineData(
        "school jumper, sand pit, not our cat",
        "The school jumper and the sandpit set it off.",
        "The cat sets it off."
    )]
    public void What_somebody_is_not_sure_about_is_not_told_for_sure(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted, item: "skin.triggers", asked: "What sets it off?");
}
