using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What is told of several medicines in one breath: a rate behind a list, one that is over, a dose put right.</summary>
public sealed class MedicationListTests
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
        "ramipril, bisoprolol and aspirin twice a day",
        "ramipril, twice a day; bisoprolol, twice a day; aspirin, twice a day"
    )]
    [InlineData("ramipril, bisoprolol, aspirin daily", "ramipril, daily; bisoprolol, daily; aspirin, daily")]
    [InlineData(
        "ramipril 5 mg, bisoprolol 2.5 mg and aspirin 75 mg once a day",
        "ramipril, 5 mg, once a day; bisoprolol, 2.5 mg, once a day; aspirin, 75 mg, once a day"
    )]
    [InlineData(
        "lansoprazole twice a day, ramipril and aspirin at night",
        "lansoprazole, twice a day; ramipril, once a day, at night; aspirin, once a day, at night"
    )]
    public void A_daily_rate_behind_a_list_is_that_of_each(string said, string shown) =>
        Assert.Equal(shown.Replace("daily", "once a day", StringComparison.Ordinal), Shown(said));

    [Theory]
    [InlineData("ramipril 5 and metformin 500 twice a day", "ramipril, 5; metformin, 500, twice a day")]
    [InlineData("methotrexate and folic acid once a day", "methotrexate; folic acid, once a day")]
    [InlineData("ramipril and cetirizine if I need it", "ramipril; cetirizine, as needed")]
    [InlineData("ramipril. aspirin at night", "ramipril; aspirin, once a day, at night")]
    [InlineData("ramipril and I also take aspirin at night", "ramipril; aspirin, once a day, at night")]
    [InlineData("ramipril and hydrocortisone cream twice a day", "ramipril; hydrocortisone, cream, twice a day")]
    [InlineData("warfarin 5 mg, metoprolol twice a day", "warfarin, 5 mg; metoprolol, twice a day")]
    public void A_rate_that_may_be_of_the_last_alone_goes_to_no_other(string said, string shown) =>
        Assert.Equal(shown, Shown(said));

    [Theory]
    [InlineData("amlodipine not ramipril. I stop ramipril because cough", null, "amlodipine; ramipril, stopped")]
    [InlineData("sertraline 50 and the pill.. no wait i stopped the pill", null, "sertraline, 50; the pill, stopped")]
    [InlineData("ramipril 5, no sorry ramipril I stop, now zinc 5", null, "ramipril, 5, stopped; zinc, 5")]
    [InlineData("amlodipine 5 instead of the ramipril", null, "amlodipine, 5")]
    [InlineData("came off methotrexate, liver played up", null, "methotrexate, stopped")]
    [InlineData("metformin 500 now, stopped metformin 1000", null, "metformin, 500; metformin, 1000, stopped")]
    [InlineData("la cetirizina que ya dejó", "es", "cetirizina, ya no")]
    public void What_is_over_is_not_listed_as_taken(string said, string? language, string shown) =>
        Assert.Equal(shown, Shown(said, language));

    [Theory]
    [InlineData("la atorvastatina es de 20, no de 40", "es", "atorvastatina, 20")]
    [InlineData("el enalapril de 10 no, es de 20", "es", "enalapril, 20")]
    [InlineData("metformin, not 500, 1000", null, "metformin, 1000")]
    [InlineData("el peróxido al 5 en la noche", "es", "peróxido, 5 %, una vez al día, por la noche")]
    [InlineData("aspirina protect 100 en la noche", "es", "aspirina, 100, una vez al día, por la noche")]
    [InlineData("metoprolol 50 dos veces", "es", "metoprolol, 50, dos veces")]
    public void A_figure_is_the_one_that_is_meant(string said, string? language, string shown) =>
        Assert.Equal(shown, Shown(said, language));

    [Theory]
    [InlineData("thats my tablet, not his. take it off", null)]
    [InlineData("sí señorita, varias", "es")]
    [InlineData("ningun remedio nuevo", "es")]
    public void Talk_names_no_medicine(string said, string? language) => Assert.Equal("", Shown(said, language));
}
