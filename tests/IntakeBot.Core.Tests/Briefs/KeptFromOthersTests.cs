using System.Collections.Immutable;
using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// Whom the patient wants told nothing stands under the flags, where whoever rings about one reads it before ringing.
/// </summary>
public sealed class KeptFromOthersTests
{
    private const string Label = "Asks that others are not told";

    private static ImmutableArray<string> Wishes(BriefInput input) =>
        [
            .. BriefComposer
                .Compose(input)
                .Texts(Brief.RedFlagsSection)
                .Where(text => text.StartsWith(Label, StringComparison.Ordinal))
                .Select(text => text[(Label.Length + 2)..]),
        ];

    [Theory]
    [InlineData("nah its fine im not gonna do nothing its just a joke. dont tell my mum")]
    [InlineData("im safe. you can tell the clinic ig just not my mum")]
    [InlineData("will they tell my mum")]
    [InlineData("mum doesnt know about the cider can you hide that")]
    [InlineData("will my mum see the list on her phone")]
    [InlineData("please don't let my husband know about this")]
    [InlineData("I don't want my parents to find out")]
    [InlineData("please keep this private")]
    [InlineData("don't tell anyone at work")]
    public void It_stands_whole_under_the_flags(string said) =>
        Assert.Equal(said, Assert.Single(Wishes(ShippedPatient.Of($"says: {said}"))));

    [Theory]
    [InlineData("no le digan a mi mamá por favor")]
    [InlineData("mi esposo no sabe que fumo y no quiero que se entere")]
    [InlineData("le van a decir a mi papá?")]
    [InlineData("que quede entre nosotros")]
    public void It_does_in_Spanish_too(string said) =>
        Assert.Equal(said, Assert.Single(Wishes(ShippedPatient.OfSpanish($"says: {said}"))));

    [Theory]
    [InlineData("don't tell me it's eczema again")]
    [InlineData("my mum doesn't know what cream it was")]
    [InlineData("it's not my mum, it's my dad who has psoriasis")]
    [InlineData("my mum can see the rash on my back")]
    [InlineData("I will tell my mum to bring the packet")]
    [InlineData("you can tell my mum")]
    public void What_keeps_nothing_from_anybody_does_not(string said) =>
        Assert.Empty(Wishes(ShippedPatient.Of($"says: {said}")));

    [Theory]
    [InlineData("mi mamá no sabe cómo se llama la crema")]
    [InlineData("no me digan que es otra vez eczema")]
    public void Nor_does_it_in_Spanish(string said) => Assert.Empty(Wishes(ShippedPatient.OfSpanish($"says: {said}")));

    [Fact]
    public void It_is_told_once() =>
        Assert.DoesNotContain(
            BriefComposer
                .Compose(ShippedPatient.Of("says: will they tell my mum?", "says: will my mum see this list?"))
                .Sections.Where(section => section.Id is "unanswered" or "own-words")
                .SelectMany(section => section.Blocks)
                .SelectMany(block => block.Claims),
            claim => claim.Text.Verbatim.Contains("mum", StringComparison.Ordinal)
        );
}
