using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class MedicationReaderTests
{
    [Theory]
    [InlineData(
        "metformin 500mg twice a day and lisinopril, both in the morning",
        "metformin 500 mg 2/1d MORN; lisinopril 1/1d MORN"
    )]
    [InlineData("sertraline 50, no sorry 100", "sertraline 100")]
    [InlineData("sertraline 50, no sorry 100 since march", "sertraline 100 since 2026-03")]
    [InlineData("metformin 1000 2x", "metformin 1000 2")]
    [InlineData("apixaban when they found my heart was fluttering", "apixaban")]
    [InlineData("apixaban is every day, 5mg twice a day, not as needed", "apixaban 5 mg 2/1d")]
    [InlineData("I stopped ibuprofen because of the blood thinner", "ibuprofen stopped")]
    [InlineData("they swapped ramipril for losartan because of the cough", "ramipril stopped; losartan")]
    [InlineData("losartan of 50 once a day", "losartan 50 1/1d")]
    [InlineData("ramipril 5mg and the brown one", "ramipril 5 mg; ?the brown one")]
    [InlineData("loratadine 10 mg, two in the morning and one after lunch", "loratadine 10 mg x 2 dose 2/1d MORN+PCD")]
    [InlineData("methotrexate 15mg once a week on Fridays", "methotrexate 15 mg 1/1wk fri")]
    [InlineData("metformin and lisinopril both once daily", "metformin 1/1d; lisinopril 1/1d")]
    [InlineData("Betnovate (betamethasone) cream twice a day on my hands", "betamethasone [cream] <topical> 2/1d")]
    [InlineData("amoxacillin 500mg tds for a week", "amoxicillin 500 mg 3/1d for 1wk")]
    [InlineData(
        "hydrocortisone 1% cream prn, cetirizine 10 mg at night when itchy",
        "hydrocortisone 1 % [cream] prn; cetirizine 10 mg NIGHT prn"
    )]
    [InlineData("I take ibuprofen when I get headaches", "ibuprofen prn for \"headaches\"")]
    [InlineData("vitamin D 1000 IU daily, omega 3, zinc", "vitamin d 1000 [iU] 1/1d; omega-3; zinc")]
    [InlineData("salbutamol inhaler 2 puffs as needed", "salbutamol x 2 puff [inhaler] prn")]
    [InlineData("two 500mg paracetamol tablets every 6 hours", "paracetamol 500 mg x 2 tablet [tablet] 1/6h")]
    [InlineData("2 x 500mg paracetamol", "paracetamol 500 mg x 2 dose")]
    [InlineData("nothing except vitamin D", "vitamin d")]
    [InlineData("no, just zinc", "zinc")]
    [InlineData("prozac 20mg since 2019 for depression", "fluoxetine 20 mg since 2019 for \"depression\"")]
    [InlineData("metfornin 500", "metformin (misspelt) 500")]
    [InlineData("metformin 2 a day", "metformin 2/1d")]
    [InlineData("paracetamol as and when", "paracetamol prn")]
    [InlineData(
        "sertraline 50mg od, ramipril 5mg od, atorvastatin 20mg on",
        "sertraline 50 mg 1/1d; ramipril 5 mg 1/1d; atorvastatin 20 mg"
    )]
    [InlineData("ibuprofen, paracetamol\ncetirizine", "ibuprofen; paracetamol; cetirizine")]
    [InlineData("Tylenol and Advil", "paracetamol; ibuprofen")]
    [InlineData("half a tablet of amlodipine 10mg in the morning", "amlodipine 10 mg x 0.5 tablet [tablet] 1/1d MORN")]
    [InlineData("insulin 10 units before meals", "insulin 10 unit AC")]
    [InlineData(
        "levothyroxine 100mcg every morning on an empty stomach for my thyroid",
        "levothyroxine 100 ug 1/1d MORN+EMPTY for \"thyroid\""
    )]
    [InlineData("started isotretinoin 3 months ago 20mg daily", "isotretinoin 20 mg 1/1d since 2026-08")]
    [InlineData("metformin 500mg lisinopril 10mg", "metformin 500 mg; lisinopril 10 mg")]
    [InlineData("500mg metformin 10mg lisinopril", "metformin 500 mg; lisinopril 10 mg")]
    [InlineData("dupixent injection every 2 weeks", "dupilumab [injection] 1/2wk")]
    [InlineData("a steroid cream", "steroid cream")]
    [InlineData("E45 and aveeno", "emollient; emollient")]
    [InlineData("turmeric, probiotics and collagen powder", "turmeric; probiotic; collagen powder")]
    [InlineData("prednizone 5mg", "prednisone 5 mg")]
    [InlineData("warfarin, my doctor says it helps", "warfarin")]
    [InlineData("aspirin 75mg for my heart, it works well", "aspirin 75 mg for \"heart\"")]
    [InlineData("20-40mg furosemide daily", "furosemide 20-40 mg 1/1d")]
    [InlineData(
        "naproxen 500mg twice daily with food for joint pain since March",
        "naproxen 500 mg 2/1d C since 2026-03 for \"joint pain\""
    )]
    [InlineData("none apart from paracetamol occasionally", "paracetamol occasionally")]
    [InlineData("St John's Wort", "st john's wort")]
    [InlineData("calcium and vitamin D tablets", "calcium tablets; vitamin d [tablet]")]
    [InlineData("St Johns wort 300 mg tds", "st john's wort 300 mg 3/1d")]
    [InlineData("metformin every morning and evening", "metformin 2/1d MORN+EVE")]
    [InlineData("allergic to penicillin, metformin 500mg", "metformin 500 mg")]
    [InlineData("metformin, no side effects", "metformin")]
    [InlineData("not sure which, metformin I think", "metformin")]
    [InlineData("levothyroxine 100mcg every morning on an empty stomach", "levothyroxine 100 ug 1/1d MORN+EMPTY")]
    [InlineData("naproxen for joint pain since March", "naproxen since 2026-03 for \"joint pain\"")]
    [InlineData("allergic to nuts, latex and penicillin. I take zinc", "zinc")]
    [InlineData("metformin without food", "metformin")]
    [InlineData("metformin, 500mg tablets", "metformin 500 mg [tablet]")]
    [InlineData("my husband gives me ibuprofen", "ibuprofen")]
    [InlineData("not metformin but gliclazide", "gliclazide")]
    [InlineData("just paracetamol", "paracetamol")]
    [InlineData(
        "methotrexate 10 mg weekly and folic acid 5mg the day after",
        "methotrexate 10 mg 1/1wk; folic acid 5 mg"
    )]
    [InlineData("ibuprofen gel, twice a day, for my knee", "ibuprofen [gel] 2/1d for \"knee\"")]
    [InlineData("I take 2 paracetamol every 4 hours", "paracetamol x 2 dose 1/4h")]
    [InlineData("nothing really, the odd paracetamol", "paracetamol")]
    [InlineData("nothing prescribed, multivitamin", "multivitamin")]
    [InlineData("i take a multivitamin every day but nothing else", "multivitamin 1/1d")]
    [InlineData("co-codamol 30/500 two tablets four times a day", "co-codamol x 2 tablet [tablet] 4/1d")]
    [InlineData("one 20mg omeprazole before breakfast", "omeprazole 20 mg x 1 dose 1/1d ACM")]
    [InlineData("been on sertraline for 2 years", "sertraline for 2a")]
    [InlineData("I was put on amitriptyline for sleep 10mg nocte", "amitriptyline 10 mg 1/1d NIGHT for \"sleep\"")]
    [InlineData("cetirizine (antihistamine) daily", "cetirizine; antihistamine 1/1d")]
    [InlineData("antihistamines when needed", "antihistamine prn")]
    [InlineData(
        "dupixent 300mg injection every other week since January 2024 for eczema",
        "dupilumab 300 mg [injection] 1/2wk since 2024-01 for \"eczema\""
    )]
    [InlineData("<b>metformin</b>", "metformin")]
    [InlineData("metformin\nlisinopril 10mg\nzinc", "metformin; lisinopril 10 mg; zinc")]
    public void A_medicine_that_the_lexicon_knows_keeps_all_that_was_said_of_it(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("the little white pill for blood pressure", "?little white pill [pill] for \"blood pressure\"")]
    [InlineData("just vitamins", "?vitamins")]
    [InlineData("the cream my doctor gave me", "?cream my doctor gave me [cream]")]
    [InlineData("foobarol 20mg daily", "?foobarol 20 mg 1/1d")]
    [InlineData("blahzine", "?blahzine")]
    [InlineData("the pill", "?the pill [pill]")]
    [InlineData("birth control", "?birth control")]
    [InlineData("2 puffs of my blue inhaler", "?blue inhaler x 2 puff [inhaler]")]
    [InlineData("500mg tablets twice a day", "?tablets 500 mg [tablet] 2/1d")]
    [InlineData("vitamin D3 and K2", "vitamin d; ?K2")]
    [InlineData(
        "zelvacort inhaler two puffs morning and night",
        "?zelvacort inhaler x 2 puff [inhaler] 2/1d MORN+NIGHT"
    )]
    [InlineData("a water tablet", "?water tablet [tablet]")]
    [InlineData("something for my stomach", "?something for \"stomach\"")]
    [InlineData("beta blockers", "?beta blockers")]
    [InlineData("pills for anxiety", "?pills [pill] for \"anxiety\"")]
    [InlineData("I forgot the name, a green capsule", "?green capsule [capsule]")]
    public void A_medicine_that_the_lexicon_does_not_know_stays_as_it_was_said(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("none", "no")]
    [InlineData("nothing", "no")]
    [InlineData("no metformin", "NotAMedicine")]
    [InlineData("I'm allergic to penicillin", "NotAMedicine")]
    [InlineData("my mum takes warfarin", "NotAMedicine")]
    [InlineData("I don't take anything", "no")]
    [InlineData("not on anything at the moment", "no")]
    [InlineData("hello", "NotAMedicine")]
    [InlineData("thinking of starting methotrexate", "NotAMedicine")]
    [InlineData("no meds", "no")]
    [InlineData("no", "no")]
    [InlineData("I'm allergic to penicillin and ibuprofen", "NotAMedicine")]
    [InlineData("I don't take aspirin or ibuprofen", "NotAMedicine")]
    [InlineData("penicillin allergy", "NotAMedicine")]
    [InlineData("none, allergic to penicillin", "no")]
    public void What_is_denied_not_tolerated_or_somebody_elses_is_never_a_medicine_of_the_patient(
        string text,
        string expected
    ) => Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("stopped prednisone last month", "prednisone stopped 2026-10")]
    [InlineData("I used to take doxycycline but stopped in 2021", "doxycycline stopped 2021")]
    [InlineData("I don't use hydrocortisone any more", "hydrocortisone stopped")]
    [InlineData("stopped metformin 3 years ago", "metformin stopped 2023")]
    [InlineData("stopped metformin and lisinopril", "metformin stopped; lisinopril stopped")]
    [InlineData("used to take doxycycline and now zinc", "doxycycline stopped; zinc")]
    [InlineData("roaccutane until 2020", "isotretinoin stopped 2020")]
    public void What_was_stopped_is_marked_so(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));
}
