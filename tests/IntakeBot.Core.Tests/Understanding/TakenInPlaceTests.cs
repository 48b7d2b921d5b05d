using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What one thing gave way to: a medicine to another, a figure to the one of now, a place to those that have it.</summary>
public sealed class TakenInPlaceTests
{
    private static string Read(StatementKind kind, string text, string language, string? question = null) =>
        Readings.Read(
            kind,
            text,
            new ReadingContext(Shipped.Content.Prompts.Languages[language].Words, Readings.Today)
            {
                Medications = Shipped.Content.Medications,
                Question = question,
            }
        );

    [Theory]
    [InlineData("en", "they swapped my enalapril for losartan 50", "enalapril stopped; losartan 50")]
    [InlineData("en", "enalapril but they swapped it for losartan", "enalapril stopped; losartan")]
    [InlineData("en", "switched from enalapril to losartan", "enalapril stopped; losartan")]
    [InlineData("en", "stopped aspirin and zinc", "aspirin stopped; zinc stopped")]
    [InlineData("en", "changed my metformin to night time", "metformin 1/1d NIGHT")]
    [InlineData("en", "enalapril they swapped for losartan", "enalapril stopped; losartan")]
    [InlineData(
        "es",
        "el enalapril me lo cambiaron por losartan hace un mes",
        "enalapril stopped; losartan since 2026-10"
    )]
    [InlineData("es", "cambié el enalapril por losartán", "enalapril stopped; losartan")]
    [InlineData("es", "tomo enalapril, bueno me lo cambiaron por losartán de 50", "enalapril stopped; losartan 50")]
    [InlineData("es", "antes tomaba sertralina, ahora escitalopram 10", "sertraline stopped; escitalopram 10")]
    [InlineData("es", "estaba con sertralina, ya no, y omeprazol", "sertraline stopped; omeprazole")]
    [InlineData("es", "me cambiaron la dosis de la metformina a 850", "metformin")]
    public void A_medicine_that_gave_way_to_another_is_over(string language, string text, string expected) =>
        Assert.Equal(expected, Read(StatementKind.Medications, text, language));

    [Theory]
    [InlineData("en", "used to take 20 enalapril and now 40", "enalapril 40")]
    [InlineData("en", "was on enalapril 20 but now 40mg", "enalapril 40 mg")]
    [InlineData("en", "was on enalapril, now nothing", "enalapril stopped")]
    [InlineData("es", "antes tomaba 20 de enalapril y ahora 40", "enalapril 40")]
    public void A_dose_of_now_tells_that_it_is_taken(string language, string text, string expected) =>
        Assert.Equal(expected, Read(StatementKind.Medications, text, language));

    [Theory]
    [InlineData("en", "scalp and neck, my face is fine", "scalp; neck")]
    [InlineData("en", "hands, face is spared and legs", "hand; leg")]
    [InlineData("en", "my hands clear up in summer, the face is bad", "hand; face")]
    [InlineData("es", "cuero cabelludo y cuello, la cara está limpia", "scalp; neck")]
    [InlineData("es", "manos y pies, la cara se salvó", "hand; foot")]
    [InlineData("es", "pie izq y mano der.", "left foot; right hand")]
    public void A_place_that_is_clear_is_none_of_them(string language, string text, string expected) =>
        Assert.Equal(expected, Read(StatementKind.BodyAreas, text, language));

    [Theory]
    [InlineData("en", "glass and a half", "1.5 glass")]
    [InlineData("es", "vaso y medio", "1.5 glass")]
    [InlineData("es", "medio tubo", "0.5 tube")]
    [InlineData("es", "5 o 6 mates, depende", "5-6 mates")]
    public void What_is_counted_is_told_by_its_name_or_by_the_question(string language, string text, string expected) =>
        Assert.Equal(expected, Read(StatementKind.Quantity, text, language, "¿Cuántos mates toma por día?"));

    [Theory]
    [InlineData("en", "three days, well four with today", "4d")]
    [InlineData("es", "tres días, bueno cuatro con hoy", "4d")]
    public void A_length_of_time_is_put_right_in_its_own_unit(string language, string text, string expected) =>
        Assert.Equal(expected, Read(StatementKind.Duration, text, language));
}
