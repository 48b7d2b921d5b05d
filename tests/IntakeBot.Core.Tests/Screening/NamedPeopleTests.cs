using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Who is called by name in one message, where no conversation tells who that is: somebody else where the writer speaks
/// of themselves beside, and perhaps the patient where nobody else is spoken of.
/// </summary>
public sealed class NamedPeopleTests
{
    [Theory]
    [InlineData("Atorvastatin since 2019 when Frank had his heart attack and I got frightened")]
    [InlineData("Frank had a heart attack on Sunday, my skin is no worse for it")]
    [InlineData("I'm well. Frank's got crushing chest pain, he is in hospital now")]
    [InlineData("my eczema is the same. Doreen can't breathe when she climbs stairs")]
    [InlineData("yo estoy bien, Regina tuvo convulsiones con la fiebre")]
    [InlineData("a mí solo me pica. Ramiro tiene dolor en el pecho y suda frío")]
    [InlineData("my best mate Andy has diabetes and passed out from a low sugar at footy, gave me a fright")]
    [InlineData("my neighbour Tom has diabetes and passed out")]
    [InlineData("mi amigo Andrés es diabético y se desmayó por azúcar baja en el partido")]
    public void What_is_told_of_somebody_by_name_is_not_the_writers(string said) =>
        Assert.DoesNotContain(Screened.Flags(said), flag => flag.Urgency >= Urgency.SameDay);

    [Theory]
    [InlineData("Frank had a fever last week and now I've got it too, shaking and can't stop", "breathing-emergency")]
    [InlineData("Frank says my lips are blue", "breathing-emergency")]
    [InlineData("I told Sarah about the chest pain I have, it is crushing", "breathing-emergency")]
    [InlineData("Frank says I'm talking nonsense and my face droops", "stroke-signs")]
    [InlineData("I was at Frank's when my chest went tight and I can't breathe", "breathing-emergency")]
    [InlineData("Hi Sarah, crushing chest pain and I can't breathe", "breathing-emergency")]
    [InlineData("crushing chest pain, can't breathe. Margaret", "breathing-emergency")]
    [InlineData("Margaret here, can't breathe, lips blue", "breathing-emergency")]
    [InlineData("this is Margaret can't breathe and blue lips", "breathing-emergency")]
    [InlineData("Regina dice que tengo los labios azules y no puedo respirar", "breathing-emergency")]
    [InlineData("soy Lupita no puedo respirar y tengo los labios azules", "breathing-emergency")]
    public void The_writers_own_danger_is_heard_beside_a_name(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("Mateo no puede respirar, tiene los labios azules", "breathing-emergency")]
    [InlineData("Mateo no puede respirar", "breathing-emergency")]
    [InlineData("Frank can't breathe and his lips are blue", "breathing-emergency")]
    [InlineData("Ellie has gone floppy and I can't wake her", "breathing-emergency")]
    public void Where_nobody_but_one_by_name_is_spoken_of_that_may_be_the_patient(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("Frank blood in my wee")]
    [InlineData("I have Mark on my leg that has grown and bleeds")]
    [InlineData("Mark on my leg has grown and bleeds")]
    public void A_word_that_is_a_name_as_well_is_the_word(string said) =>
        Assert.All(
            Shipped.Content.Screening.Reader.Read(new PatientText(said)),
            mention => Assert.Equal(Experiencer.Patient, mention.Assertion.Experiencer)
        );

    [Theory]
    [InlineData("my husband is fine and I take methotrexate")]
    [InlineData("Frank takes warfarin and I take methotrexate")]
    [InlineData("my husband says so, and I took methotrexate this week")]
    [InlineData("my mum is on warfarin, so I take methotrexate with care")]
    public void What_the_writer_takes_is_theirs_behind_another(string said) =>
        Assert.Contains(
            Shipped.Content.Screening.Reader.Read(new PatientText(said)),
            mention => mention.Concept.Id == "methotrexate" && mention.Assertion.Experiencer == Experiencer.Patient
        );

    [Fact]
    public void A_name_is_no_illness() =>
        Assert.DoesNotContain(
            Shipped.Content.Screening.Reader.Read(new PatientText("soy lupita la mamá de Mateo"), language: "es"),
            mention => mention.Concept.Id == "lupus"
        );
}
