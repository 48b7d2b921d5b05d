namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is a name, what is none, and names that are told later.</summary>
public sealed class NameTests
{
    private static Conversation Start(string? language = null) => new(Shipped.Content, language);

    [Theory]
    [InlineData(
        "es",
        "hola buenas tardes hija, mire yo soy Carmen, tengo 61 años y le escribo desde Sevilla",
        "Carmen"
    )]
    [InlineData("es", "buenas tardes, soy alérgica al níquel y me llamo Ana", "Ana")]
    [InlineData("es", "mi nombre es Julio Quispe, no penfigoide", "Julio Quispe")]
    [InlineData("es", "don Luis", "don Luis")]
    [InlineData("es", "Rosa", "Rosa")]
    [InlineData("en", "hello love, I'm Margaret Ellison, but Maggie is fine", "Margaret Ellison")]
    [InlineData("en", "my name is John Smith not pemphigoid", "John Smith")]
    [InlineData("en", "Don Harker", "Don Harker")]
    [InlineData("en", "Tariq Mahmood sir", "Tariq Mahmood")]
    [InlineData("en", "Aoife is grand, though the children call me Miss Burke", "Aoife")]
    [InlineData("en", "my name is Tariq Mahmood sir, T.M. is ok", "Tariq Mahmood")]
    public void A_name_is_found_wherever_it_stands(string language, string said, string name) =>
        Assert.Equal(name, Start(language).Say(said).Answer("about.name"));

    [Theory]
    [InlineData("es", "Buenas, tengo 45 años, me diagnosticaron penfigoide")]
    [InlineData("es", "buenas, tengo manchas")]
    [InlineData("es", "buenas doctora, le cuento que me pica todo")]
    [InlineData("es", "hola hija")]
    [InlineData("en", "hi, I have eczema on my hands")]
    [InlineData("en", "hello love")]
    public void What_tells_something_else_is_no_name_and_it_is_asked(string language, string said)
    {
        var conversation = Start(language).Say(said);
        Assert.Null(conversation.Answer("about.name"));
        Assert.Equal("about.name", conversation.Pending?.ToString());
    }

    [Fact]
    public void A_name_told_with_an_answer_changes_the_name_and_the_answer_is_heard()
    {
        var conversation = Start("es")
            .Say("Hija", "no hija, que me llamo Carmen, hija era usted jaja. y nací el 14 de marzo del 65");
        Assert.Equal("Carmen", conversation.Answer("about.name"));
        Assert.Equal("14 March 1965", conversation.Answer("about.birth-date"));
        Assert.Equal("about.sex", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("my name is Becky", "Theo (answered by Becky)", "about.sex")]
    [InlineData("a boy, and my name is Becky", "Theo (answered by Becky)", "safety.now")]
    public void Who_answers_for_a_child_is_none_of_the_childs_name(string said, string name, string next)
    {
        var conversation = Walk.To("about.sex", "about.name=its for my son Theo, I'm his mum").Say(said);
        Assert.Equal(name, conversation.Answer("about.name"));
        Assert.Equal(next, conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("se llama Teo, no Theo", "Teo (answered by su mamá)")]
    public void A_childs_name_that_was_wrong_is_put_right(string said, string name)
    {
        var conversation = Walk.To("about.sex", "about.name=es para mi hijo Theo, soy su mamá", "es").Say(said);
        Assert.Equal(
            name.Replace("answered by", "responde", StringComparison.Ordinal),
            conversation.Answer("about.name")
        );
        Assert.DoesNotContain("Theo", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("about.birth-date", "sorry, I'm the mum, it's for my son Mateo", "Mateo (answered by Ana)")]
    [InlineData("about.sex", "no no, Ana is me, the patient is called Mateo", "Mateo (answered by Ana)")]
    [InlineData("skin.course", "the patient is called Mateo", "Mateo (answered by Ana)")]
    [InlineData("skin.tried", "a cream for my son Mateo", "Ana")]
    [InlineData("about.sex", "my sister is called Carol", "Ana")]
    public void The_name_was_of_who_answers_where_they_say_so(string asked, string said, string name)
    {
        var conversation = Walk.To(asked).Say(said);
        Assert.Equal(name, conversation.Answer("about.name"));
        // Nothing else was told, so the question comes back.
        if (name != "Ana")
            Assert.Equal(asked, conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("I use a cream, it's called Protopic")]
    [InlineData("please call me back")]
    public void A_name_of_something_else_changes_none(string said) =>
        Assert.Equal("Ana", Walk.To("skin.tried").Say(said).Answer("about.name"));
}
