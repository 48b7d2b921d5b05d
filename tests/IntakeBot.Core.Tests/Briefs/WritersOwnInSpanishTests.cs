using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What a mother who writes for her child tells of herself and of her family is none of the child's in a brief.</summary>
public sealed class WritersOwnInSpanishTests
{
    private const string Mateo = "about.name=soy Lupita, la mama de Mateo; about.birth-date=14 de marzo de 2020";

    [Theory]
    [InlineData("diet.digestion", "se estriñe, mi mama es la que anda con agruras por la metformina", "metformin")]
    [InlineData("medicines.any", "loratadina 5 ml. yo tomo sumatriptan para la migraña", "sumatriptan")]
    public void A_medicine_of_theirs_is_not_named_and_calls_for_no_note(string item, string said, string medicine) =>
        Assert.DoesNotContain(
            Lines(item, said),
            line => line.StartsWith($"Also named: {medicine}", StringComparison.Ordinal)
        );

    [Fact]
    public void An_illness_of_theirs_is_told_as_theirs()
    {
        var lines = Lines("other.notes", "el papa de Mateo tiene rinitis, yo migrañas. Mateo tiene asma desde los 4");
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("Medical history of who answers", StringComparison.Ordinal)
                && line.Contains("yo migrañas", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("Medical history (told in passing)", StringComparison.Ordinal)
                && line.Contains("asma", StringComparison.Ordinal)
        );
    }

    private static List<string> Lines(string item, string said)
    {
        var conversation = Walk.To(item, Mateo, "es").Say(said);
        return
        [
            .. BriefComposer
                .Compose(IntakeBrief.InputOf(Shipped.Content, conversation.Intake, Conversation.Start))
                .Sections.SelectMany(section => section.Blocks)
                .OfType<BriefBlock.Quote>()
                .Select(block => $"{block.Label}: {block.Claim.Text.Verbatim}"),
        ];
    }
}
