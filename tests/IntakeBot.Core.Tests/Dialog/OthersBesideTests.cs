using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What a reply tells of somebody else beside an answer is not the patient's, and what is theirs stays.</summary>
public sealed class OthersBesideTests
{
    private const string Peggy = "about.name=Peggy";
    private const string Married = "about.name=Peggy; skin.onset=since 1989, says my husband Mark";
    private const string Ana = "about.name=Ana";

    [Theory]
    [InlineData(Peggy, "diet.digestion", "just bloating. My husband gets the heartburn", "Bloating")]
    [InlineData(Married, "diet.digestion", "just bloating. Mark gets the heartburn", "Bloating")]
    [InlineData(Peggy, "diet.digestion", "just bloating. Mark takes something for heartburn", "Bloating")]
    [InlineData(Peggy, "diet.digestion", "bloating. heartburn is my husband's thing", "Bloating")]
    [InlineData(Peggy, "skin.triggers", "Soaps, pollen is Leo's thing not mine", "Soaps or skin products")]
    [InlineData(Peggy, "skin.triggers", "stress. wool is Marks problem", "Stress")]
    [InlineData(Peggy, "skin.conditions", "eczema. the psoriasis is Marks not mine", "Eczema")]
    [InlineData(Peggy, "skin.tried", "moisturiser. my sister uses steroid cream", "Moisturiser")]
    [InlineData(Ana, "diet.digestion", "solo hinchazón. Mi esposo es el de la acidez", "Bloating")]
    [InlineData(Ana, "diet.digestion", "hinchazón. Raúl es el que tiene acidez", "Bloating")]
    [InlineData(Ana, "skin.triggers", "el estrés. lo del polen es cosa de mi hijo", "Stress")]
    [InlineData(Ana, "skin.conditions", "dermatitis. la psoriasis es de Raúl, no mía", "Eczema")]
    [InlineData(Peggy, "skin.family", "mum eczema, husband psoriasis", "Eczema")]
    [InlineData(Married, "skin.family", "my mum eczema, Mark has psoriasis", "Eczema")]
    [InlineData(Peggy, "skin.family", "my brother eczema. my mother in law has psoriasis", "Eczema")]
    [InlineData(Ana, "skin.family", "mi mamá asma, mi suegra psoriasis", "Asthma or hay fever")]
    public void What_is_told_of_another_beside_an_answer_is_none(string told, string asked, string said, string own) =>
        Assert.Equal(own, At(asked, told).Say(said).Answer(asked));

    [Theory]
    [InlineData(Peggy, "diet.digestion", "My husband gets heartburn. I get bloating", "Bloating")]
    [InlineData(Peggy, "diet.digestion", "bloating and heartburn, like my mum", "Bloating, Heartburn")]
    [InlineData(Peggy, "diet.digestion", "bloating and my husband says heartburn too", "Bloating, Heartburn")]
    [InlineData(Peggy, "skin.conditions", "Mark says it's eczema", "Eczema")]
    [InlineData(Peggy, "skin.triggers", "stress and my mum's cat", "Stress, Pets, pollen or dust")]
    [InlineData(Peggy, "skin.tried", "moisturiser, my sister gave me her steroid cream", "Moisturiser, Steroid cream")]
    [InlineData(Ana, "skin.family", "mi papá tiene psoriasis", "Psoriasis")]
    public void What_is_the_patients_beside_another_stands(string told, string asked, string said, string own) =>
        Assert.Equal(own, At(asked, told).Say(said).Answer(asked));

    [Theory]
    [InlineData(Peggy, "my husband has psoriasis")]
    [InlineData(Married, "Mark has psoriasis")]
    [InlineData(Peggy, "my mother in law has psoriasis")]
    [InlineData(Ana, "mi suegra tiene psoriasis")]
    public void Who_is_of_the_family_and_not_by_blood_answers_nothing_of_it(string told, string said) =>
        Assert.Null(At("skin.family", told).Say(said).Answer("skin.family"));

    [Theory]
    [InlineData(Peggy, "no nothing new for me. My husband started amlodipine", "no")]
    [InlineData(Peggy, "nothing new for me. My husband started amlodipine", "no")]
    [InlineData(Peggy, "no. well, amlodipine in January", "yes")]
    [InlineData(Peggy, "My husband started nothing. I started amlodipine in January", "yes")]
    [InlineData(Ana, "no, y mi mamá se pone insulina", "no")]
    public void Who_started_a_medicine_is_who_is_said_to(string told, string said, string answer) =>
        Assert.Equal(answer, At("skin.new-medicine", told).Say(said).Answer("skin.new-medicine"));

    [Theory]
    [InlineData(Ana, "sí, losartan", "si correcto, y mi mamá se pone insulina", "losartan", "insulin")]
    [InlineData(Ana, "sí, losartan", "sí, y mi mamá se pone insulina", "losartan", "insulin")]
    [InlineData(Peggy, "yes, ramipril", "that's right, my husband takes warfarin", "ramipril", "warfarin")]
    public void A_relatives_medicine_beside_that_is_right_is_not_listed(
        string told,
        string listed,
        string said,
        string own,
        string theirs
    )
    {
        var conversation = At("medicines.any", told).Say(listed, said);
        Assert.Contains(own, conversation.Transcript, StringComparison.Ordinal);
        Assert.DoesNotContain(
            conversation.Intake.Answers.All,
            one => conversation.Display(one.Key, one.Value).Contains(theirs, StringComparison.Ordinal)
        );
        Assert.DoesNotContain($"; {theirs}", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Peggy, "yes, ramipril. my wife does my pills", "pills")]
    [InlineData(Peggy, "yes, ramipril, my wife sorts my tablets", "tablets")]
    [InlineData(Ana, "sí, losartan, mi esposa me acomoda las pastillas", "pastillas")]
    public void Who_helps_with_the_medicines_is_none(string told, string said, string none) =>
        Assert.DoesNotContain(none, At("medicines.any", told).Say(said).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData(Peggy, "yes, amlodipine and cetirizine", "the amlodipine is my husband's", "cetirizine")]
    [InlineData(Peggy, "yes, amlodipine and cetirizine", "the amlodipine is Mark's", "cetirizine")]
    [InlineData(
        Peggy,
        "yes, amlodipine and cetirizine",
        "I said no new medicine, the amlodipine is my husband's",
        "cetirizine"
    )]
    [InlineData(Peggy, "yes, amlodipine and cetirizine", "I told you, my doctor gave me the amlodipine", "amlodipine")]
    [InlineData(Ana, "sí, insulina y loratadina", "dije que no, la insulina es de mi mamá", "loratadina")]
    [InlineData(Ana, "sí, insulina y loratadina", "la insulina es de mi mamá", "loratadina")]
    public void A_medicine_that_is_given_to_another_comes_off_the_list(
        string told,
        string listed,
        string said,
        string first
    )
    {
        var (yes, skip) = told == Ana ? ("sí", "saltar") : ("yes", "skip");
        var conversation = At("medicines.any", told).Say(listed, yes, skip, skip, skip).Say(said);
        Assert.Equal(first, conversation.Answer("medicine.name"));
    }

    [Theory]
    [InlineData(Peggy, "yes, cats. nuts are Leo's problem", "cats")]
    [InlineData(Peggy, "yes, cats. nuts are my son's", "cats")]
    [InlineData(Peggy, "yes penicillin. my sister isn't", "penicillin")]
    [InlineData(Ana, "sí, a la penicilina. ella no", "a la penicilina")]
    [InlineData(Ana, "sí, a la penicilina. las nueces son cosa de mi hijo", "a la penicilina")]
    [InlineData(Peggy, "yes, cats. nuts are a problem too", "cats. nuts are a problem too")]
    public void An_allergy_of_another_is_none_and_a_no_of_theirs_takes_nothing_back(
        string told,
        string said,
        string own
    ) =>
        Assert.Equal(own, At("allergies.any", told).Say(said).Say(told == Ana ? "sí" : "yes").Answer("allergies.what"));

    // "Manchas que no se borran" has "que no" in it.
    [Theory]
    [InlineData("about.name=Ana; medicines.any=no", "dije que no")]
    [InlineData("about.name=Ana; medicines.any=no", "ya te dije que no")]
    [InlineData("about.name=Peggy; medicines.any=no", "I said that do not")]
    public void A_no_that_is_said_again_is_no_warning_sign(string told, string said)
    {
        var conversation = At("allergies.any", told).Say(said);
        Assert.Equal("None of these", conversation.Answer("safety.now"));
        Assert.DoesNotContain(conversation.Intake.Flags, flag => flag.Flag.Urgency == Urgency.Emergency);
    }

    private static Conversation At(string asked, string told) =>
        Walk.To(asked, told, told.StartsWith(Ana, StringComparison.Ordinal) ? "es" : null);
}
