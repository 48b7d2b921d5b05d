namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Who writes for somebody, all in small letters, as people do on a phone.</summary>
public sealed class CarersInSmallLettersTests
{
    [Theory]
    [InlineData("hi im kate, its for my son leo", "When was leo born?")]
    [InlineData("it's for my little girl ellie", "When was ellie born?")]
    [InlineData("for my son jack brown", "When was jack born?")]
    public void The_name_behind_whom_it_is_for_is_the_patients(string said, string asked) =>
        Assert.Contains(asked, Walk.To("about.name").Say(said).Reply, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("hola soy marisol la mama, es para mi hijo emiliano")]
    [InlineData("soy la mama, es para mi hijo emiliano")]
    public void So_it_is_in_Spanish(string said) =>
        Assert.Contains(
            "¿Cuándo nació emiliano?",
            Walk.To("about.name", language: "es").Say(said).Reply,
            StringComparison.OrdinalIgnoreCase
        );

    // Where no name is told, or what is no name, it is asked.
    [Theory]
    [InlineData("for my son please")]
    [InlineData("this is for my skin rash")]
    [InlineData("for my son eczema")]
    public void What_is_no_name_is_none(string said) =>
        Assert.Contains("What name or initials", Walk.To("about.name").Say(said).Reply, StringComparison.Ordinal);
}
