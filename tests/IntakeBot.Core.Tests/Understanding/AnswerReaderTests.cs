using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class AnswerReaderTests
{
    private static readonly DateOnly Today = new(2026, 3, 14);

    private static readonly ImmutableArray<AnswerOption> Courses =
    [
        new("comes-and-goes", null, "Comes and goes", ["on and off"]),
        new("always-there", null, "Always there", ["constant"]),
        new("getting-worse", null, "Getting worse", ["worsening"]),
        new("not-sure", null, "Not sure", []),
    ];

    private static readonly ImmutableArray<AnswerOption> Foods =
    [
        new("dairy", null, "Dairy", ["milk", "cheese"]),
        new("gluten", null, "Gluten", ["wheat", "bread"]),
        new("sugar", null, "Processed sugar", ["sugar"]),
        new("nightshades", null, "Nightshades", ["tomatoes"]),
        new("none", null, "None of these", [], Exclusive: true),
    ];

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("Yeah, a few", "yes")]
    [InlineData("YEP", "yes")]
    [InlineData("I do", "yes")]
    [InlineData("sometimes", "yes")]
    [InlineData("no", "no")]
    [InlineData("nope", "no")]
    [InlineData("Not really", "no")]
    [InlineData("I don't", "no")]
    [InlineData("I don’t think so", "no")]
    [InlineData("not that I know of", "no")]
    [InlineData("no, I do", "yes")]
    [InlineData("no problem at all yes", "no")]
    [InlineData("banana", "NotYesOrNo")]
    [InlineData("nosebleeds", "NotYesOrNo")]
    [InlineData("yesterday", "NotYesOrNo")]
    [InlineData("?!", "Empty")]
    [InlineData("", "Empty")]
    public void Yes_or_no_is_read_from_the_words_that_open_a_reply(string text, string expected) =>
        Assert.Equal(expected, Read(Item(ItemKind.Boolean), text));

    [Theory]
    [InlineData("Comes and goes", "comes-and-goes")]
    [InlineData("comes and goes!", "comes-and-goes")]
    [InlineData("on and off", "comes-and-goes")]
    [InlineData("it is constant", "always-there")]
    [InlineData("2", "always-there")]
    [InlineData("the third one", "getting-worse")]
    [InlineData("geting worse", "getting-worse")]
    [InlineData("worse", "getting-worse")]
    [InlineData("goes", "comes-and-goes")]
    [InlineData("not sure", "not-sure")]
    [InlineData("9", "NoSuchOption")]
    [InlineData("blue", "NoSuchOption")]
    [InlineData("constant or worsening", "SeveralOptions")]
    [InlineData("not constant", "NoSuchOption")]
    public void One_option_is_read_by_label_synonym_number_part_or_misspelling(string text, string expected) =>
        Assert.Equal(expected, Read(Item(ItemKind.Choice) with { Options = Courses }, text));

    [Theory]
    [InlineData("dairy", "dairy")]
    [InlineData("dairy, gluten and sugar", "dairy,gluten,sugar")]
    [InlineData("milk and bread", "dairy,gluten")]
    [InlineData("I think cheese", "dairy")]
    [InlineData("diary", "dairy")]
    [InlineData("1, 3", "dairy,sugar")]
    [InlineData("none", "none")]
    [InlineData("None of these", "none")]
    [InlineData("nothing", "none")]
    [InlineData("all of them", "dairy,gluten,sugar,nightshades")]
    [InlineData("dairy but not gluten", "dairy")]
    [InlineData("no dairy, no gluten", "none")]
    [InlineData("none, dairy", "dairy")]
    [InlineData("peanuts", "NoSuchOption")]
    public void Several_options_are_read_from_one_message(string text, string expected) =>
        Assert.Equal(expected, Read(Item(ItemKind.Choice) with { Options = Foods, Repeats = true }, text));

    [Fact]
    public void An_open_choice_keeps_other_words_as_they_were_said() =>
        Assert.Equal(
            "dairy,\"Red wine\"",
            Read(Item(ItemKind.OpenChoice) with { Options = Foods, Repeats = true }, "milk, Red wine")
        );

    [Theory]
    [InlineData("7", "7")]
    [InlineData("7/10", "7")]
    [InlineData("about six", "6")]
    [InlineData("7 or 8", "8")]
    [InlineData("7-8", "8")]
    [InlineData("zero", "0")]
    [InlineData("no more than 3", "3")]
    [InlineData("11", "OutOfRange")]
    [InlineData("loads", "NotANumber")]
    public void A_scale_is_read_in_digits_or_words(string text, string expected) =>
        Assert.Equal(expected, Read(Item(ItemKind.Integer) with { Min = 0, Max = 10, IsScale = true }, text));

    [Theory]
    [InlineData("6.5", "6.5")]
    [InlineData("6,5", "6.5")]
    [InlineData("six and a half", "6.5")]
    [InlineData("6 1/2 hours", "6.5")]
    [InlineData("6h", "6")]
    [InlineData("7 to 8", "7.5")]
    [InlineData("25", "OutOfRange")]
    public void A_decimal_keeps_its_half(string text, string expected) =>
        Assert.Equal(expected, Read(Item(ItemKind.Decimal) with { Min = 0, Max = 24 }, text));

    [Theory]
    [InlineData("1985-03-12", "1985-03-12")]
    [InlineData("12 March 1985", "1985-03-12")]
    [InlineData("March 12th, 1985", "1985-03-12")]
    [InlineData("12 mar 85", "1985-03-12")]
    [InlineData("25/12/1990", "1990-12-25")]
    [InlineData("12/25/1990", "1990-12-25")]
    [InlineData("04.04.1990", "1990-04-04")]
    [InlineData("March 1985", "1985-03")]
    [InlineData("1985", "1985")]
    [InlineData("03/04/1980", "AmbiguousDate")]
    [InlineData("31 February 1980", "NotADate")]
    [InlineData("12 March 2031", "FutureDate")]
    [InlineData("soon", "NotADate")]
    public void A_date_keeps_the_precision_that_was_said_and_is_never_guessed(string text, string expected) =>
        Assert.Equal(expected, Read(Item(ItemKind.Date), text));

    [Fact]
    public void Text_beyond_the_forms_length_is_asked_again_and_never_cut() =>
        Assert.Equal("TooLong", Read(Item(ItemKind.String) with { MaxLength = 5 }, "abcdef"));

    [Fact]
    public void A_card_sends_codes_and_an_exclusive_one_gives_way()
    {
        var item = Item(ItemKind.Choice) with { Options = Foods, Repeats = true };
        var reading = AnswerReader.ReadSubmitted(item, ["gluten", "none"], new ReadingContext(Shipped.Words, Today));
        Assert.Equal("gluten", Show(reading));
    }

    [Theory]
    [InlineData("gluten, and my mother isn't well", "gluten,\"my mother isn't well\"")]
    [InlineData("gluten, not dairy", "gluten")]
    [InlineData("dairy, nothing else", "dairy")]
    [InlineData("everything except dairy", "gluten,sugar,nightshades")]
    public void Of_an_open_choice_no_words_are_lost_but_denials(string text, string expected)
    {
        var item = Item(ItemKind.OpenChoice) with { Options = Foods, Repeats = true };
        Assert.Equal(expected, Read(item, text));
    }

    [Fact]
    public void A_card_sends_an_iso_date() =>
        Assert.Equal(
            "1985-03-12",
            Show(
                AnswerReader.ReadSubmitted(
                    Item(ItemKind.Date),
                    ["1985-03-12"],
                    new ReadingContext(Shipped.Words, Today)
                )
            )
        );

    private static FormItem Item(ItemKind kind) =>
        new()
        {
            LinkId = new LinkId("q"),
            Kind = kind,
            Text = "?",
            Label = "?",
        };

    private static string Read(FormItem item, string text) =>
        Show(AnswerReader.ReadWords(item, new PatientText(text), new ReadingContext(Shipped.Words, Today)));

    private static string Show(AnswerReading reading) =>
        reading switch
        {
            AnswerReading.Understood understood => string.Join(
                ',',
                understood.Values.Select(value =>
                    value.Match(
                        yesNo => yesNo.Value ? "yes" : "no",
                        choice => choice.Code,
                        number => number.Value.ToString("0.##", CultureInfo.InvariantCulture),
                        date => date.Value.ToIso(),
                        time => time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
                        stated => "stated",
                        file => file.ContentType,
                        text => $"\"{text.Value.Verbatim}\"",
                        unread => "unread"
                    )
                )
            ),
            AnswerReading.Unrecognised unrecognised => unrecognised.Fault.ToString(),
            AnswerReading.Ambiguous ambiguous => ambiguous.Fault.ToString(),
            _ => "?",
        };
}
