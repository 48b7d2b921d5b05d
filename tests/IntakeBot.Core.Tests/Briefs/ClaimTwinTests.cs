namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What a law lets pass, beside the nearest sentence that it must not let pass: an answer, a faithful sentence about it,
/// and a corrupted twin of that sentence.
/// </summary>
public sealed class ClaimTwinTests
{
    [Theory]
    [InlineData(
        "I missed four school days in May",
        "Four days of school were missed.",
        "Five days of school were missed."
    )]
    [InlineData(
        "the light treatment gave me eight clear months",
        "Light treatment gave her eight months clear.",
        "Light treatment gave her eight weeks clear."
    )]
    [InlineData("the rash came on day seven", "The rash came on the seventh day.", "The rash came on the third day.")]
    [InlineData("I take it every day at 9 pm", "It is taken every day at 21:00.", "It is taken every day at 09:00.")]
    [InlineData("blisters on my foot, three of them", "Three blisters on her foot.", "Four blisters on her foot.")]
    [InlineData(
        "hydrocortisone 1% for a week at a time",
        "Hydrocortisone 1% for a week at a time.",
        "Hydrocortisone 1% for a month at a time."
    )]
    public void Numbers_are_counted_however_they_are_told(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "itching wakes me, 4 nights out of 7",
        "Itching wakes her on 4 of 7 nights.",
        "Itching wakes her on 5 of 7 nights."
    )]
    [InlineData(
        "bisoprolol, once a day, morning",
        "Bisoprolol is taken once daily in the morning.",
        "Bisoprolol is taken once daily at night."
    )]
    [InlineData(
        "acne at 15, went quiet in my 20s, back about 18 months ago",
        "Acne began at 15, settled in her twenties and returned about 18 months ago.",
        "Acne began at 15, settled in her twenties and returned about 8 months ago."
    )]
    public void A_time_of_day_a_share_of_nights_and_what_goes_with_it_are_of_what_they_stand_beside(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "my GP did a blood test for thyroid and told me it was normal",
        "A thyroid blood test was normal.",
        "A thyroid blood test was abnormal."
    )]
    [InlineData(
        "my mum had a rash and it turned out to be lupus",
        "Her mother's rash turned out to be lupus.",
        "Her rash turned out to be lupus."
    )]
    [InlineData(
        "I have not seen a rheumatologist yet",
        "She has not yet seen a rheumatologist.",
        "She has seen a rheumatologist."
    )]
    [InlineData("eczema as a child, not since I was 12", "She had eczema as a child.", "She currently has eczema.")]
    [InlineData(
        "blood tests in June were normal apart from vitamin D being low",
        "Blood tests in June showed low vitamin D.",
        "Blood tests in June showed high vitamin D."
    )]
    [InlineData(
        "cracked hands, cant hold scissors some days",
        "Cracked hands stop her holding scissors on some days.",
        "Cracked hands stop her holding scissors every day."
    )]
    [InlineData("upper back and chest. face is fine now", "The face is now clear.", "The face is now affected.")]
    [InlineData(
        "looked it up and I think its pityriasis rosea but dunno",
        "She wonders about pityriasis rosea.",
        "She has pityriasis rosea."
    )]
    [InlineData(
        "before every evening 2 beers, now only on Saturday",
        "She now drinks 2 beers on Saturday only.",
        "She drinks 2 beers every evening."
    )]
    [InlineData(
        "we have not seen a dermatologist before, just the GP",
        "A dermatologist has not been seen before.",
        "A dermatologist has been seen before."
    )]
    [InlineData(
        "Elastoplast brings me up in blisters. No drug allergies to my knowledge",
        "Elastoplast brings her up in blisters; no drug allergies are known.",
        "She has a drug allergy and Elastoplast brings her up in blisters."
    )]
    public void What_came_of_it_is_told_as_it_came(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "nickel gives me a rash on my arm",
        "She recounts, with some candour, that nickel gives her a rash on the arm.",
        "She recounts, with some candour, that latex gives her a rash on the arm."
    )]
    [InlineData(
        "the rash is on my arm and leg",
        "She elaborated that the rash is on her arm and leg.",
        "She elaborated that the rash is on her arm and leg and has begun to blister."
    )]
    [InlineData(
        "I came home from hospital in June, the rash began in July",
        "After she returned home from hospital in June, the rash began in July.",
        "After she returned home from hospital in June, the rash returned in July."
    )]
    public void General_words_may_stand_unsaid_and_things_may_not(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "Mother: coeliac disease. Father: vitiligo",
        "Coeliac disease is reported in her mother.",
        "Coeliac disease is reported in her father."
    )]
    [InlineData("my mum has rosacea", "There is maternal rosacea.", "There is paternal rosacea.")]
    [InlineData(
        "cats make me sneeze, my brother has asthma",
        "Cats make her sneeze.",
        "Cats make her sneeze, and she has asthma."
    )]
    [InlineData(
        "my husband wants me to try laser, I would rather not",
        "Her husband would like her to try laser, but she would rather not.",
        "She would like to try laser."
    )]
    public void Whose_it_is_is_read_wherever_the_person_stands(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("sunshine does my skin good", "Sunshine does her skin good.", "Sunshine makes her skin worse.")]
    [InlineData(
        "dont want another round of antibiotics",
        "She does not want another round of antibiotics.",
        "She wants another round of antibiotics."
    )]
    [InlineData(
        "the hives come up without warning in the evening",
        "Hives come up without warning in the evening.",
        "Hives do not come up in the evening."
    )]
    [InlineData(
        "spots on my face and back, the ones on my jaw go deep",
        "The ones on her jaw go deep.",
        "The spots on her face go deep."
    )]
    [InlineData("it began two weeks ago", "It began a fortnight ago.", "It began 14 months ago.")]
    [InlineData("it began two weeks ago", "It began 14 days ago.", "There were 14 when it began.")]
    [InlineData(
        "my thyroid test was borderline, and I have hives",
        "Her thyroid test was borderline.",
        "The borderline thyroid test explains her hives."
    )]
    [InlineData(
        "sore on my rite ear, ruff patches on my head",
        "There is a sore on the right ear.",
        "There is a sore on the left ear."
    )]
    [InlineData("silicone gel x 6/12", "Silicone gel for six months.", "Silicone gel for six weeks.")]
    public void What_is_said_otherwise_is_the_same_and_what_is_otherwise_is_not(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "smoke 15 cigarettes a day, down from 30",
        "He smokes 15 cigarettes a day, down from 30.",
        "He smokes 30 cigarettes a day, up from 15."
    )]
    [InlineData(
        "nickel was positive, cobalt was negative on the patch test",
        "The patch test was positive to nickel.",
        "The patch test was positive to cobalt."
    )]
    [InlineData(
        "I dye my hair but haven't since August",
        "She dyes her hair but has not since August.",
        "She continues to dye her hair."
    )]
    [InlineData("I had a frozen shoulder, it got better", "She had a frozen shoulder.", "She has a frozen shoulder.")]
    [InlineData(
        "since I stopped breastfeeding in January",
        "She stopped breastfeeding in January.",
        "She is breastfeeding."
    )]
    [InlineData(
        "my ferritin was 9 in June and is to be checked in December",
        "A ferritin check is planned for December.",
        "Ferritin was checked in December."
    )]
    public void What_became_of_something_is_not_turned_round(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "aspirin upset my stomach, I have never had a rash from it",
        "Aspirin has not given her a rash.",
        "Aspirin has given her a rash."
    )]
    [InlineData(
        "doxycycline cleared my back but not my chin",
        "Doxycycline cleared her back but not her chin.",
        "Doxycycline cleared her chin but not her back."
    )]
    [InlineData(
        "wool makes it worse, fish might",
        "Wool makes it worse, and fish possibly does.",
        "Fish makes it worse."
    )]
    [InlineData("my mum doesn't know about it", "Her mother does not know about it.", "Her mother knows about it.")]
    [InlineData(
        "codeine I've never taken, but my sister reacted badly to it",
        "She has never taken codeine.",
        "She takes codeine."
    )]
    public void What_is_denied_or_left_open_stays_so(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "My mother has asthma, and her mother had it too",
        "Her maternal grandmother had asthma.",
        "Her paternal grandmother had asthma."
    )]
    [InlineData("my aunt on my dad's side had lupus", "A paternal aunt had lupus.", "A maternal aunt had lupus.")]
    [InlineData(
        "I'd like it like my cousin but she got nosebleeds on it",
        "Her cousin got nosebleeds on it.",
        "She got nosebleeds on it."
    )]
    [InlineData(
        "I haven't used the cream that my cousin sent",
        "A cousin sent a cream.",
        "She uses the cream of her cousin."
    )]
    [InlineData(
        "I wondered about wool but my midwife thought not",
        "She wondered about wool.",
        "Her midwife thinks that wool is to blame."
    )]
    public void What_is_one_persons_is_not_anothers(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "tretinoin which peeled my skin",
        "Tretinoin caused peeling of her skin.",
        "Tretinoin caused peeling of her lips."
    )]
    [InlineData(
        "I broke my wrist falling on ice, which is how they found the thin bones",
        "A broken wrist led to thin bones being found.",
        "Thin bones led to a broken hip."
    )]
    public void What_led_to_what_is_told_as_the_answer_tells_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "cheeks, nose and a bit of the chin. My forehead stays clear",
        "The forehead is spared.",
        "The cheeks, nose and forehead are affected."
    )]
    [InlineData(
        "six weeks without milk made no difference",
        "Six weeks without milk made no difference.",
        "Six weeks without milk made it better."
    )]
    [InlineData(
        "the gel helped a little with the spots, not with the redness",
        "The gel brought slight improvement in the spots but none in the redness.",
        "The gel brought slight improvement in the redness."
    )]
    [InlineData(
        "My husband wants me to try laser, I would rather not",
        "Her husband would like her to try laser, but she would rather not.",
        "She is keen to try laser."
    )]
    [InlineData(
        "The neurologist wants to raise the ropinirole in January, we have not decided",
        "The neurologist proposes raising ropinirole in January.",
        "Ropinirole is going to be raised in January."
    )]
    [InlineData(
        "the GP gave permethrin twice because he thought it was scabies",
        "The GP suspected scabies and gave permethrin twice.",
        "She had scabies and was given permethrin twice."
    )]
    public void What_is_spared_eased_or_only_proposed_is_told_so(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "sulfa gave me swollen lips. Latex gloves only make my hands red",
        "Sulfa made her lips swell.",
        "Latex gloves made her lips swell."
    )]
    [InlineData(
        "both cataracts were done, the right in April and the left in June",
        "The right cataract was done in April and the left in June.",
        "The left cataract was done in April and the right in June."
    )]
    [InlineData(
        "shaving used to do it but I stopped shaving in 2023",
        "Shaving was stopped in 2023.",
        "Shaving continues to do it."
    )]
    [InlineData("my husband died two years ago", "She was widowed two years ago.", "She was widowed three years ago.")]
    [InlineData(
        "the district nurse comes on Tuesdays to do the dressing",
        "The district nurse does the dressing on Tuesdays.",
        "The district nurse does the dressing on Fridays."
    )]
    [InlineData(
        "my mum puts the spots down to the pillow",
        "Her mother attributes the spots to the pillow.",
        "Her mother attributes the spots to the cat."
    )]
    public void What_is_of_one_of_two_is_not_crossed(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "He fell twice this autumn. I am the one with diabetes, not him. His wife types this",
        "He fell twice this autumn.",
        "He has diabetes."
    )]
    [InlineData(
        "His wife types this. His mother had psoriasis, he never had it",
        "His mother had psoriasis; he has never had it.",
        "He had psoriasis."
    )]
    [InlineData(
        "His wife types this. Beer perhaps, he does not agree",
        "His wife suspects beer.",
        "He believes that beer is to blame."
    )]
    public void Whoever_writes_for_a_patient_is_somebody_else(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, ofChild: true);

    [Theory]
    [InlineData(
        "Dovobet gel, which helped a lot at first and then stopped working, coal tar shampoo, and light treatment in 2009 that kept me clear",
        "Dovobet gel helped a lot initially but then stopped working, and light treatment in 2009 kept her clear.",
        "Dovobet gel kept her clear initially, and light treatment in 2009 helped a lot but then stopped working."
    )]
    [InlineData(
        "Worked on fishing boats for thirty years, no hat",
        "He worked on fishing boats for thirty years without wearing a hat.",
        "He worked on fishing boats for thirty years, wearing a hat."
    )]
    [InlineData(
        "my blood tests in May were normal for thyroid and sugar",
        "Blood tests in May showed normal thyroid and sugar.",
        "Blood tests in May showed no normal thyroid and sugar."
    )]
    public void What_is_told_in_the_order_of_its_source_stands(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("no dairy apart from whey", "No dairy except whey.", "No dairy and no whey.")]
    [InlineData("everything except eggs", "She eats everything except eggs.", "She eats everything, eggs too.")]
    [InlineData(
        "Soolantra cream was good for the pimples but not for the redness",
        "Soolantra cream improved the pimples but not the redness.",
        "Soolantra cream improved the redness but not the pimples."
    )]
    [InlineData(
        "once a day, never on the face",
        "It is applied once a day, avoiding the face.",
        "It is applied once a day on the face."
    )]
    public void An_exception_is_of_what_it_stands_with(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "both hands, and the inside of my right wrist",
        "Both hands and the inner right wrist are affected.",
        "Both hands and the inner left wrist are affected."
    )]
    [InlineData(
        "eczema on both hands, the left more",
        "Eczema of both hands, worse on the left.",
        "Eczema of both hands, worse on the right."
    )]
    public void A_side_is_told_in_any_order(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData("I cycle to work five days a week", "She cycles to work.", "She used to cycle to work.")]
    [InlineData(
        "I had asthma till I was three",
        "She had asthma until the age of three.",
        "She has asthma at present."
    )]
    [InlineData(
        "spicy food. Sometimes chocolate, but I am not sure",
        "Spicy food is a trigger, and possibly chocolate.",
        "Spicy food and chocolate are triggers."
    )]
    [InlineData(
        "I drink about six pints at the weekend, I have cut down from ten",
        "She drinks about six pints at the weekend, down from ten.",
        "She drinks about ten pints at the weekend, up from six."
    )]
    [InlineData(
        "penicillin gave me a rash as a boy",
        "Penicillin: rash in boyhood.",
        "She has a rash from penicillin now."
    )]
    [InlineData(
        "I used to have 5 or 6 pints on a Saturday, stopped in January",
        "She had 5 or 6 pints on Saturdays until January.",
        "She has 5 or 6 pints on Saturdays."
    )]
    [InlineData(
        "once a day, maybe 3 times a week in summer",
        "It is about three times a week in summer.",
        "It is certainly three times a week in summer."
    )]
    public void What_was_is_told_of_its_own_time(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "it is getting worse. Ketoconazole shampoo works, prednisolone did nothing",
        "It is getting worse; ketoconazole shampoo works, while prednisolone did nothing.",
        "It is getting worse; prednisolone works, while ketoconazole shampoo did nothing."
    )]
    [InlineData(
        "my sister has asthma. Metronidazole gel made no difference",
        "Her sister has asthma, and metronidazole gel made no difference.",
        "Her sister has asthma, and metronidazole gel helped."
    )]
    [InlineData(
        "my granny has psoriasis, I had eczema as a child, aspirin makes my chest tight",
        "A grandmother has psoriasis, and aspirin makes her chest tight.",
        "She has psoriasis, and aspirin makes her chest tight."
    )]
    [InlineData(
        "clobetasol calmed the wrists. mouthwash stung",
        "Clobetasol calmed the wrists, but the mouthwash stung.",
        "The mouthwash calmed the wrists, but clobetasol stung."
    )]
    [InlineData(
        "I was on methotrexate until 2019. My sister is well now",
        "She took methotrexate until 2019; her sister is now well.",
        "Her sister is now well; she is taking methotrexate."
    )]
    public void Each_statement_of_a_sentence_is_judged_by_itself(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "sertraline 50mg, was on 100 before",
        "Sertraline 50 mg, reduced from 100 mg.",
        "She takes sertraline 100 mg."
    )]
    [InlineData(
        "levothyroxine 75 mcg, used to be 50",
        "Levothyroxine 75 mcg, previously 50 mcg.",
        "Levothyroxine 75 mcg, previously 50 mg."
    )]
    [InlineData(
        "before 6 beers at the weekend, now only 1",
        "She has cut down from 6 beers at the weekend to 1.",
        "She drinks 6 beers at the weekend."
    )]
    public void What_a_dose_was_is_told_in_its_unit_and_what_was_more_is_less_now(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "we think strawberries make it red but could be coincidence",
        "Strawberries may make it red.",
        "Strawberries make it red."
    )]
    [InlineData("my flatmate has IBS and swears by probiotics", "Her flatmate has IBS.", "The patient has IBS.")]
    [InlineData("my stepson has scabies", "Her stepson has scabies.", "The patient has scabies.")]
    public void What_may_be_chance_and_what_somebody_in_the_house_has_are_told_so(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "oilatum in the bath, wet wraps, dermol 500. wet wraps helped a lot. oilatum made it worse",
        "Oilatum made it worse.",
        "Dermol 500 made it worse."
    )]
    [InlineData(
        "clobetasol ointment, Betnesol mouthwash. Clobetasol helped a lot. The mouthwash helped a little",
        "Clobetasol helped a lot.",
        "Betnesol helped a lot."
    )]
    [InlineData(
        "lichen planus, confirmed by biopsy. Vitiligo suspected only",
        "Vitiligo is suspected.",
        "Vitiligo has been confirmed."
    )]
    [InlineData(
        "never took Roaccutane although it was offered in 2022",
        "She was offered Roaccutane in 2022 but never took it.",
        "She took Roaccutane in 2022."
    )]
    [InlineData(
        "my hepatitis C test was negative, as were thyroid antibodies",
        "Thyroid antibodies were negative.",
        "Thyroid antibodies were positive."
    )]
    [InlineData("I wake once for itching", "She wakes once because of itching.", "She wakes once because of pain.")]
    public void What_each_of_two_did_and_what_only_was_offered_or_suspected_is_told_so(
        string answer,
        string faithful,
        string corrupted
    ) => ClaimLawTests.Told(answer, faithful, corrupted);
}
