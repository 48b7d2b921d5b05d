using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Medicines that are not taken alike every time, as people say them: what is read back is what was said.</summary>
public sealed class MedicationRegimeTests
{
    private static string Shown(string text, string? language = null)
    {
        var phrases = language is null ? Shipped.Content.Phrases : Shipped.Content.Prompts.Languages[language];
        var context = new ReadingContext(phrases.Words, Readings.Today)
        {
            Answers = phrases.Answers,
            Medications = Shipped.Content.Medications,
        };
        return
            StatementReader.Read(StatementKind.Medications, new PatientText(text), context)
                is AnswerReading.Understood understood
            ? string.Join(
                "; ",
                understood.Stated<Statement.Medication>().Select(one => StatementText.Of(one, phrases.Answers))
            )
            : "";
    }

    [Theory]
    [InlineData(
        "methotrexate 15 mg once a week on a Monday and folic acid 5 mg on Fridays",
        "methotrexate, 15 mg, once a week, on Mondays; folic acid, 5 mg, once a week, on Fridays"
    )]
    [InlineData("MTX 10mg weekly (tues)", "MTX (methotrexate), 10 mg, once a week, on Tuesdays")]
    [InlineData(
        "I take 6 of the 2.5mg methotrexate tablets every Friday",
        "methotrexate, 2.5 mg, 6 tablets, tablet, once a week, on Fridays"
    )]
    [InlineData(
        "methotrexate, folic acid and naproxen. The methotrexate is weekly",
        "methotrexate, once a week; folic acid; naproxen"
    )]
    [InlineData(
        "folic acid every day except tuesday",
        "folic acid, 6 times a week, on Mondays and Wednesdays and Thursdays and Fridays and Saturdays and Sundays"
    )]
    [InlineData("adalimumab 40mg SC 2-weekly", "adalimumab, 40 mg, once every 2 weeks")]
    [InlineData("fentanyl patch 25 every 72 hours", "fentanyl, 25, patch, once every 72 hours")]
    [InlineData("Evorel 50 patch changed twice a week", "Evorel (estradiol), 50, patch, twice a week")]
    [InlineData("nexplanon implant put in march 2024", "nexplanon (etonogestrel), implant, since March 2024")]
    [InlineData("levothyroxine 75mcg OM", "levothyroxine, 75 mcg, once a day, in the morning")]
    public void A_rate_and_its_days_are_those_that_were_said(string text, string shown) =>
        Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData(
        "novorapid 8 units with breakfast, 10 with lunch and 12 with dinner, lantus 24 units at night",
        "novorapid (insulin), 8 units with breakfast, 10 with lunch, 12 with dinner, 3 times a day, with breakfast, with lunch, with dinner; lantus (insulin), 24 units, once a day, at night"
    )]
    [InlineData(
        "levothyroxine 75mcg mon-fri and 100mcg sat and sun",
        "levothyroxine, 75mcg mon-fri, 100mcg sat and sun"
    )]
    [InlineData("warfarin 3mg and 4mg alternate days", "warfarin, 3mg, 4mg alternate days")]
    [InlineData(
        "hydroxychloroquine 200mg one day and 400mg the next",
        "hydroxychloroquine, 200mg one day, 400mg the next"
    )]
    [InlineData(
        "gabapentin 300, one in the morning and two at night",
        "gabapentin, 300, one in the morning, two at night, twice a day, in the morning, at night"
    )]
    [InlineData("prednisolone 20mg reducing by 5mg a week", "prednisolone, 20 mg, reducing by 5mg a week")]
    [InlineData(
        "pred 30mg for 5 days then 25 then 20, going down by 5 every week",
        "pred (prednisolone), 30 mg, going down by 5 every week, 5 days"
    )]
    public void Doses_that_differ_keep_their_words(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData(
        "eumovate twice a day when it flares, only weekends now",
        "eumovate (clobetasone), twice a day when it flares, only weekends now"
    )]
    [InlineData(
        "elocon once a day for 2 weeks then twice a week now",
        "elocon (mometasone), once a day for 2 weeks, twice a week now, 2 weeks"
    )]
    [InlineData(
        "dermovate used to be every night, now just sundays",
        "dermovate (clobetasol), used to be every night, now just sundays"
    )]
    // No regime of now beside one of before.
    [InlineData("fucibet bd for a week now", "fucibet (betamethasone with fusidic acid), twice a day, 1 week")]
    [InlineData("now zinc twice a day", "zinc, twice a day")]
    [InlineData(
        "Eumovate ointment one fingertip unit twice a day for 7 days then once a day for 7 days then weekends only",
        "Eumovate (clobetasone), 1 fingertip unit, ointment, twice a day for 7 days, then once a day for 7 days, then weekends only"
    )]
    [InlineData(
        "cetirizine 5ml once in the morning, going up to twice a day on bad days",
        "cetirizine, 5 mL, once in the morning, going up to twice a day on bad days"
    )]
    [InlineData(
        "ramipril 5mg in the morning then atorvastatin 20 at night",
        "ramipril, 5 mg, once a day, in the morning; atorvastatin, 20, once a day, at night"
    )]
    public void What_holds_now_is_told_with_what_held_before(string text, string shown) =>
        Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("metformin is 12 years, the gliclazide 5 year", "metformin, 12 years; gliclazide, 5 years")]
    [InlineData(
        "ramipril 2019, adalimumab Mar 2023, dermovate Jan 2025",
        "ramipril, since 2019; adalimumab, since March 2023; dermovate (clobetasol), since January 2025"
    )]
    [InlineData("aspirin 75, the baby one, since me stent scare in 2015", "aspirin, 75, since me stent scare in 2015")]
    [InlineData("just zinc since my son was born", "zinc, since my son was born")]
    [InlineData("zinc since last autumn", "zinc, since last autumn")]
    [InlineData("vitamin d 2000", "vitamin d, 2000")]
    [InlineData("dupixent 2 weeks", "dupixent (dupilumab)")]
    public void A_year_or_a_length_of_years_is_no_dose(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("Blood thinner: apixaban 5mg", "apixaban, 5 mg")]
    [InlineData(
        "a water tablet in the morning, it's furosemide, and a blood thinner - apixaban",
        "furosemide, tablet, once a day, in the morning; apixaban"
    )]
    [InlineData("salbutamol prn, usually 2 puffs before football", "salbutamol, 2 puffs, as needed")]
    [InlineData("gtn spray under tongue if chest pain", "gtn spray (glyceryl trinitrate), as needed, for chest pain")]
    [InlineData("Zirtec in the day when hayfever is bad", "Zirtec (cetirizine), as needed")]
    [InlineData("hydrocortisone a thin layer at night", "hydrocortisone, a thin layer, once a day, at night")]
    public void Neither_a_kind_nor_a_purpose_is_a_medicine_more(string text, string shown) =>
        Assert.Equal(shown, Shown(text).Replace("1 layer", "a thin layer", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "insulina 20 unidades en la mañana y 10 en la noche",
        "insulina, 20 unidades en la mañana, 10 en la noche, dos veces al día, por la mañana, por la noche"
    )]
    [InlineData(
        "me pongo la betametasona dos veces al día cuando me brota, y ahorita nomás los fines de semana",
        "betametasona, dos veces al día cuando me brota, ahorita nomás los fines de semana"
    )]
    [InlineData("losartán 50 en ayunas", "losartán, 50, en ayunas")]
    [InlineData("clopidogrel de 75 al almuerzo", "clopidogrel, 75, una vez al día, con el almuerzo")]
    [InlineData(
        "metformina de 850 una en la mañana y otra en la noche",
        "metformina, 850, dos veces al día, por la mañana, por la noche"
    )]
    public void So_it_is_in_Spanish(string text, string shown) => Assert.Equal(shown, Shown(text, "es"));
}
