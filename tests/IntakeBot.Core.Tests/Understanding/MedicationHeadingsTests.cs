using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>A list under the times of the day, as a carer reads it from the blister pack.</summary>
public sealed class MedicationHeadingsTests
{
    [Theory]
    [InlineData(
        "morning: amlodipine 5, furosemide 40 and apixaban 5. teatime: apixaban 5. night: donepezil 10",
        "amlodipine 5 MORN|furosemide 40 MORN|apixaban 5 MORN EVE|donepezil 10 NIGHT"
    )]
    [InlineData(
        "hydrocortisone. morning: amlodipine 5. night: senna 2 tabs",
        "hydrocortisone|amlodipine 5 MORN|senna 2 tabs NIGHT"
    )]
    [InlineData(
        "AM - metformin 500, ramipril 5; PM - metformin 500, simvastatin 20",
        "metformin 500 MORN EVE|ramipril 5 MORN|simvastatin 20 EVE"
    )]
    [InlineData(
        "breakfast: levothyroxine 75. bedtime: atorvastatin 40, senna as needed",
        "levothyroxine 75 CM|atorvastatin 40 HS|senna"
    )]
    [InlineData("morning: warfarin 3mg. night: warfarin 5mg", "warfarin 3mg MORN|warfarin 5mg NIGHT")]
    [InlineData("metformin 500, twice a day - with food, ramipril 5", "metformin 500 C|ramipril 5")]
    [InlineData("ramipril 5mg: at night, aspirin 75", "ramipril 5mg NIGHT|aspirin 75")]
    public void A_heading_holds_for_what_stands_below_it(string said, string read) =>
        Assert.Equal(read, string.Join('|', Medicines(said).Select(Line)));

    [Fact]
    public void What_is_weekly_stays_weekly()
    {
        var read = Medicines("weekly: methotrexate 10mg; daily: folic acid 5mg");
        Assert.Equal([TimeUnit.Week, TimeUnit.Day], read.Select(one => one.How!.PeriodUnit!.Value));
    }

    private static List<Statement.Medication> Medicines(string said) =>
        [
            .. Assert
                .IsType<AnswerReading.Understood>(
                    StatementReader.Read(StatementKind.Medications, new PatientText(said), Readings.Context)
                )
                .Stated<Statement.Medication>(),
        ];

    private static string Line(Statement.Medication medication)
    {
        var dose = (medication.Strength ?? medication.Amount)?.Said.Verbatim;
        return string.Join(
            ' ',
            new[] { medication.Name.Verbatim, dose }.Concat(medication.How?.When ?? []).OfType<string>()
        );
    }
}
