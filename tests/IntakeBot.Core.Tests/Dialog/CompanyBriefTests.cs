using IntakeBot.Core.Exports;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What the clinician reads of people whom the conversation knows by name or by what they are to the patient.</summary>
public sealed class CompanyBriefTests
{
    private const string Mateo =
        "about.name=escribo por mi hijo Mateo, soy Lupita; about.birth-date=14 de marzo de 2020";

    [Theory]
    [InlineData("se estriñe a veces, mi mama es la que anda con agruras por la metformina", "metformin")]
    [InlineData("se estriñe a veces. yo tomo sumatriptan pa la migraña", "sumatriptan")]
    public void A_medicine_of_who_writes_or_of_a_relative_is_not_the_childs(string said, string medicine) =>
        Assert.DoesNotContain(
            $"Also named: {medicine}",
            Brief("diet.digestion", Mateo, "es", said),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("se estriñe a veces. Mateo toma omeprazol", "omeprazole")]
    [InlineData("se estriñe a veces, toma omeprazol", "omeprazole")]
    public void A_medicine_of_the_child_is(string said, string medicine) =>
        Assert.Contains(
            $"Also named: {medicine}",
            Brief("diet.digestion", Mateo, "es", said),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_illness_of_who_writes_and_of_the_father_is_not_the_childs()
    {
        var brief = Brief(
            "diet.digestion",
            Mateo,
            "es",
            "bien. el papa de Mateo rinitis alergica, yo migrañas. Mateo tiene asma"
        );
        Assert.DoesNotContain("Atopic history (told in passing): “el papa", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Medical history (told in passing): migraine", brief, StringComparison.Ordinal);
        Assert.Contains(
            "Medical history (told in passing): asthma: “Mateo tiene asma”",
            brief,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("fine. Frank's on metformin and warfarin", false)]
    [InlineData("fine. My husband Frank takes metformin", false)]
    [InlineData("fine. I take metformin, Frank reminds me", true)]
    public void A_medicine_of_somebody_by_name_is_not_the_patients(string said, bool isHers) =>
        Assert.Equal(
            isHers,
            Brief("diet.digestion", "about.name=Peggy", null, said)
                .Contains("Also named: metformin", StringComparison.Ordinal)
        );

    private static string Brief(string asked, string told, string? language, string said)
    {
        var conversation = Walk.To(asked, told, language).Say(said);
        return TextExport
            .Write(IntakeBrief.Compose(conversation.Content, conversation.Intake, Conversation.Start))
            .ReplaceLineEndings(" ")
            .Replace("   ", " ", StringComparison.Ordinal);
    }
}
