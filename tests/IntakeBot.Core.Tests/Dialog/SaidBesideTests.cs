namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Words beside an answer that belong to something or somebody else, and do not make the answer theirs.</summary>
public sealed class SaidBesideTests
{
    private const string Child = "about.name=its for my son Leo, I'm his mum Kay; about.birth-date=3 June 2019";

    [Theory]
    [InlineData("skin.itch", "mine is a 7 but his is more like 4", "4/10")]
    [InlineData("sleep.hours", "I get about 4, he sleeps 10", "10 hours")]
    [InlineData("skin.itch", "I would say 6", "6/10")]
    public void A_figure_of_who_answers_is_not_the_childs(string item, string said, string answer) =>
        Assert.Equal(answer, Walk.To(item, Child).Say(said).Answer(item));

    [Theory]
    [InlineData("en", "skin.itch", "3. its the pain not the itch", "3/10")]
    [InlineData("en", "skin.itch", "not itchy really, more a burning. Say 1", "1/10")]
    [InlineData("es", "skin.itch", "no es picor, es ardor. Pon 1", "1/10")]
    [InlineData("en", "sleep.hours", "wakes every 2 hours", null)]
    [InlineData("es", "sleep.hours", "se despierta cada dos horas", null)]
    [InlineData("en", "sleep.hours", "5, up every 2 hours", "5 hours")]
    [InlineData("en", "skin.itch", "it is always there", null)]
    [InlineData("es", "skin.areas", "manos y brazos, la cara ya no", "Hands, Arms")]
    [InlineData("en", "skin.areas", "hands and arms, face no longer", "Hands, Arms")]
    [InlineData("en", "diet.foods", "eggs. my mother in law says cut out dairy", "Eggs")]
    [InlineData("en", "diet.foods", "my mum says dairy", "Dairy")]
    [InlineData("es", "skin.tried-result", "no te entendi, le ayudó mucho", "It helped a lot")]
    public void A_figure_an_interval_or_advice_is_taken_for_what_it_is(
        string language,
        string item,
        string said,
        string? answer
    ) => Assert.Equal(answer, Walk.To(item, "skin.tried=hidratante", language).Say(said).Answer(item));

    [Theory]
    [InlineData("en", "It used to come and go but since September it's never gone", "Always there")]
    [InlineData("es", "antes iba y venía pero desde septiembre no se me quita", "Always there")]
    [InlineData("en", "used to come and go but since September its awful", null)]
    [InlineData("en", "comes and goes since September", "Comes and goes")]
    [InlineData("en", "getting worse since March", "Getting worse")]
    public void How_it_is_since_then_is_how_it_is(string language, string said, string? answer) =>
        Assert.Equal(answer, Walk.To("skin.course", language: language).Say(said).Answer("skin.course"));

    [Fact]
    public void A_word_that_begins_alike_names_no_trigger() =>
        Assert.NotEqual(
            "Sunlight",
            Walk.To("skin.triggers", language: "es").Say("empezó solo").Answer("skin.triggers")
        );

    [Theory]
    [InlineData("en", "no, he had calpol thats all", "no")]
    [InlineData("en", "no. well yes, amoxicillin", "yes")]
    [InlineData("en", "no, wait, I started amoxicillin in May", "yes")]
    [InlineData("es", "no, solo tomó paracetamol, nada más", "no")]
    public void A_medicine_named_after_a_no_was_begun_only_where_it_says_so(
        string language,
        string said,
        string answer
    ) => Assert.Equal(answer, Walk.To("skin.new-medicine", language: language).Say(said).Answer("skin.new-medicine"));

    [Theory]
    [InlineData("nickel i reckon. watch strap brings me out")]
    [InlineData("nickel")]
    public void A_thing_named_where_an_allergy_is_asked_is_a_yes(string said) =>
        Assert.Equal("yes", Walk.To("allergies.any").Say(said).Answer("allergies.any"));

    [Theory]
    [InlineData("en", "vitamin d 5 drops a day", "5 drops", "once a day")]
    [InlineData("es", "hierro dos pastillas al día", "dos pastillas", "una vez al día")]
    public void Drops_and_tablets_a_day_keep_their_rate(string language, string said, string dose, string often)
    {
        var conversation = Walk.To("medicine.name", $"medicines.any={(language == "es" ? "sí" : "yes")}", language)
            .Say(said, language == "es" ? "sí" : "yes");
        Assert.Equal((dose, often), (conversation.Answer("medicine.dose"), conversation.Answer("medicine.frequency")));
    }

    [Fact]
    public void Trimetoprima_sulfa_is_one_medicine() =>
        Assert.NotEmpty(Shipped.Content.Medications.Find("trimetoprima sulfa"));
}
