namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// Of whom a fact is told, in full sentences and in notes without verbs: an answer, what may be said of it, and the
/// nearest sentence that gives the fact to somebody else.
/// </summary>
public sealed class ClaimPersonTests
{
    [Theory]
    [InlineData(
        "Mother: coeliac disease. Father: vitiligo.",
        "Coeliac disease is reported in her mother and vitiligo in her father.",
        "Vitiligo is reported in her mother and coeliac disease in her father."
    )]
    [InlineData(
        "mum has rosacea, dad had a melanoma cut out",
        "Maternal rosacea; father had a melanoma removed.",
        "Paternal rosacea; mother had a melanoma removed."
    )]
    [InlineData(
        "mum asthma, dad eczema, nan psoriasis",
        "Asthma (mother), eczema (father) and psoriasis (grandmother).",
        "Asthma (father), eczema (mother) and psoriasis (grandmother)."
    )]
    [InlineData(
        "my late father had gout as well as psoriasis",
        "Her late father had gout and psoriasis.",
        "She has gout; her late father had psoriasis."
    )]
    [InlineData(
        "My mother took doxycycline for her rosacea and it cleared up",
        "Doxycycline cleared her mother's rosacea.",
        "Doxycycline cleared her rosacea."
    )]
    [InlineData(
        "my older sister had breast cancer at 49 and is well now",
        "An elder sister developed breast cancer at 49 and is now well.",
        "She developed breast cancer at 49 and is now well."
    )]
    [InlineData(
        "My sister is the one with the milk allergy",
        "It is her sister who has a milk allergy.",
        "She has a milk allergy."
    )]
    public void A_fact_is_of_whoever_has_it(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "My neighbour puts the cream on my back",
        "A neighbour applies the cream to her back.",
        "The nurse applies the cream to her back. A neighbour is mentioned."
    )]
    [InlineData(
        "my girlfriend does my dressings",
        "His girlfriend changes his dressings.",
        "His girlfriend has dressings."
    )]
    [InlineData(
        "the doctor thinks it could be a keratosis, my wife had melanoma in 2018",
        "The doctor considered a keratosis. His wife had melanoma in 2018.",
        "The patient had melanoma in 2018."
    )]
    [InlineData(
        "my mum thinks milk makes it worse, I don't think so",
        "Her mother thinks that milk makes it worse.",
        "She thinks that milk makes it worse."
    )]
    [InlineData("my aunt was told she had lupus", "An aunt had lupus.", "An aunt told her that she had lupus.")]
    public void Who_tells_or_tends_bears_nothing(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted);

    [Theory]
    [InlineData(
        "I'm her mum. Her dad has asthma, I had eczema as a child, her granny has psoriasis",
        "Her father is asthmatic, her mother had childhood eczema, and a grandmother has psoriasis.",
        "Her father is asthmatic, and she had childhood eczema."
    )]
    [InlineData(
        "I'm her mum. I've got coeliac disease and wonder if she might have it too, she hasn't been tested",
        "Her mother has coeliac disease.",
        "She has coeliac disease."
    )]
    [InlineData(
        "I'm her mum. Egg seemed to make her face flare once, I'm not sure",
        "Her mother is unsure whether egg once made her face flare.",
        "Egg once made her mother's face flare."
    )]
    [InlineData(
        "I'm her mum. Peanuts, her lips swelled. We carry an EpiPen",
        "Her lips swelled with peanuts; the family carries an EpiPen.",
        "Her mother's lips swelled with peanuts."
    )]
    [InlineData(
        "I'm her dad. Her twin brother has no eczema but he does have asthma. Her mum still gets eczema on her hands",
        "Her twin brother has asthma without eczema, and her mother still has hand eczema.",
        "She has asthma."
    )]
    public void Whoever_writes_for_a_child_is_its_parent(string answer, string faithful, string corrupted) =>
        ClaimLawTests.Told(answer, faithful, corrupted, ofChild: true);
}
