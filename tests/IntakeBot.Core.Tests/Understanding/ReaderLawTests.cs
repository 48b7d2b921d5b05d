using System.Text.Json;
using CsCheck;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What holds for every reader and any words at all.</summary>
public sealed class ReaderLawTests
{
    private const int Runs = 150;

    private static readonly string[] Pieces =
    [
        .. (
            "7 1/2 0 999999999 3.5 1,000 2019 03/04/2021 31 mg % stone foot ' \" - / , . ; ( ) & + \n \t \u0000 "
            + "half a an couple few dozen hundred thousand between and or to from about over under every twice x3 q8h q9d "
            + "day week years ago since last spring may march monday when i was 12 kid born all my life on off daily prn "
            + "at night metformin lisinopril methotrexate cream pill both all none nothing except not no stopped until for "
            + "allergic to my mum takes left right both backs of knees hands yes nope dairy second last first two "
            + "👍 😀 \u202Eمرحبا <script>alert(1)</script> ½ é \uD800 ٣ ４ \u200D 🏳️‍🌈 ﷽"
        ).Split(' '),
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Array[0, 200].Select(chars => new string(chars)),
        Gen.Char.Array[4000].Select(chars => new string(chars)),
        Gen.Int[0, Pieces.Length - 1]
            .Select(index => Pieces[index])
            .Array[0, 60]
            .Select(pieces => string.Join(' ', pieces)),
        Gen.Int[0, Pieces.Length - 1]
            .Select(index => Pieces[index])
            .Array[0, 30]
            .Select(pieces => string.Concat(pieces)),
        Gen.OneOf("9", " ", "a ", "and ", "no ", ",", "1/", "since ", "\uD83D", "half a ")
            .Select(piece => string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length)))
    );

    private static readonly FormItem[] Items =
    [
        Readings.Scale,
        Readings.Item(ItemKind.Integer),
        Readings.Item(ItemKind.Decimal) with
        {
            Unit = "hours",
        },
        Readings.Item(ItemKind.Date),
        Readings.Item(ItemKind.Boolean),
        Readings.Item(ItemKind.Choice) with
        {
            Repeats = true,
            Options =
            [
                new AnswerOption("dairy", null, "Dairy", ["milk"]),
                new AnswerOption("left", null, "Left", []),
                new AnswerOption("none", null, "None of these", [], Exclusive: true),
            ],
        },
        Readings.Item(ItemKind.OpenChoice) with
        {
            Options = [new AnswerOption("left", null, "Left", [])],
        },
    ];

    [Fact]
    public void No_words_of_any_kind_make_a_reader_throw() =>
        Text.Sample(
            text =>
            {
                foreach (
                    var context in new[]
                    {
                        Readings.Context,
                        Readings.Context with
                        {
                            Born = new PartialDate(1985),
                            Question = text,
                        },
                    }
                )
                {
                    foreach (var item in Items)
                        AnswerReader.Read(item, new PatientText(text), context);
                    foreach (var kind in Enum.GetValues<StatementKind>())
                        StatementReader.Read(kind, new PatientText(text), context);
                }
            },
            iter: Runs,
            print: text => JsonSerializer.Serialize(text)
        );

    [Fact]
    public void No_day_makes_a_date_throw() =>
        Gen.Select(Text, Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber])
            .Sample(
                (text, day) =>
                {
                    var context = Readings.Context with { Today = DateOnly.FromDayNumber(day) };
                    AnswerReader.Read(Readings.Item(ItemKind.Date), new PatientText(text), context);
                    StatementReader.Read(StatementKind.Duration, new PatientText(text), context);
                },
                iter: Runs
            );

    [Theory]
    [InlineData(StatementKind.Duration)]
    [InlineData(StatementKind.Frequency)]
    [InlineData(StatementKind.Quantity)]
    public void What_was_understood_is_understood_the_same_from_its_display(StatementKind kind) =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(index => Pieces[index])
            .Array[1, 6]
            .Select(pieces => string.Join(' ', pieces))
            .Sample(
                text =>
                {
                    if (
                        StatementReader.Read(kind, new PatientText(text), Readings.Context) is AnswerReading.Understood
                        {
                            Values: [AnswerValue.Stated first]
                        }
                    )
                    {
                        Assert.Equal(
                            Readings.Show(new AnswerReading.Understood([first])),
                            Readings.Read(kind, StatementText.Of(first.Value))
                        );
                    }
                },
                iter: 10 * Runs,
                print: text => JsonSerializer.Serialize(text)
            );

    [Fact]
    public void A_medicine_that_is_named_was_in_the_words() =>
        Text.Sample(
            text =>
            {
                if (
                    StatementReader.Read(StatementKind.Medications, new PatientText(text), Readings.Context)
                    is not AnswerReading.Understood understood
                )
                    return;
                foreach (var stated in understood.Values.OfType<AnswerValue.Stated>())
                {
                    var medication = Assert.IsType<Statement.Medication>(stated.Value);
                    Assert.NotEqual(0, medication.Name.Length);
                    Assert.Contains(medication.Name.Verbatim, text, StringComparison.Ordinal);
                }
            },
            iter: Runs,
            print: text => JsonSerializer.Serialize(text)
        );
}
