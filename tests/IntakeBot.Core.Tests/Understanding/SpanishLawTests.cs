using System.Collections.Frozen;
using System.Text.Json;
using CsCheck;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Tests.Dialog;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What holds for any words where Spanish is read, and where the language changes at any moment.</summary>
public sealed class SpanishLawTests
{
    private const int Runs = 50;

    private static readonly IntakeContent Spoken = Shipped.Content with
    {
        Offered = FrozenSet.ToFrozenSet(["en", "es"]),
    };

    private static readonly Phrases Spanish = Spoken.Prompts.Languages["es"];

    private static readonly ReadingContext Context = new(Spanish.Words, Readings.Today)
    {
        Answers = Spanish.Answers,
        Medications = Spoken.Medications,
    };

    private static readonly string[] Pieces =
    [
        .. (
            "7 1/2 0 3,5 1.000 2019 03/04/2021 31 mg % - / , . ; ( ) + \n \t media un una par de unos siete treinta y cinco "
            + "entre o a desde hace más menos años semanas días mes al por cada dos tres veces vez noche mañana tarde "
            + "primavera pasada marzo lunes cuando era niño 12 toda la vida va viene diario brote metotrexato metformina "
            + "crema pastilla ambas ninguna nada excepto no sí ya tomo dejé alérgica mi mamá toma izquierda derecha manos "
            + "detrás rodillas uñas unas codos claro que segundo última todas lácteos casi nunca a veces ñ á \uD800 👍"
        ).Split(' '),
    ];

    private static readonly string[] Turns =
    [
        "español",
        "in English please",
        "no hablo inglés",
        "¿podemos hablar en español?",
        "sí",
        "yes",
        "no",
        "saltar",
        "skip",
        "atrás",
        "cambiar 3",
        "change 2 to 5",
        "terminar",
        "done",
        "empezar de nuevo",
        "mujer",
        "12 de marzo de 1985",
        "perdón, quise decir hace 3 años",
        "metotrexato 15 mg una vez por semana y zinc",
        "ninguna",
        "las manos y la cara",
        "7",
        "",
        "no puedo respirar",
        "parar",
        "seguir",
        "ayuda",
        "repasar",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Array[0, 200].Select(chars => new string(chars)),
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(all => string.Join(' ', all)),
        Gen.OneOf("hace ", "y media ", "un ", "cada ", "no ", "ñ", "de la ")
            .Select(piece => string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length)))
    );

    [Fact]
    public void No_words_make_a_reader_throw() =>
        Text.Sample(
            text =>
            {
                foreach (var item in Spoken.Prompts.FormOf("skin-intake").In("es").All)
                    AnswerReader.Read(item, new PatientText(text), Context with { Question = item.Text });
                foreach (var kind in Enum.GetValues<StatementKind>())
                    StatementReader.Read(kind, new PatientText(text), Context with { Born = new PartialDate(1985) });
            },
            iter: Runs,
            print: text => JsonSerializer.Serialize(text)
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
                        StatementReader.Read(kind, new PatientText(text), Context) is AnswerReading.Understood
                        {
                            Values: [AnswerValue.Stated first]
                        }
                    )
                    {
                        Assert.Equal(
                            Readings.Show(new AnswerReading.Understood([first])),
                            Readings.Read(kind, StatementText.Of(first.Value, Spanish.Answers), Context)
                        );
                    }
                },
                iter: 10 * Runs,
                print: text => JsonSerializer.Serialize(text)
            );

    [Theory]
    [InlineData("menos de media semana")]
    [InlineData("menos de dos meses")]
    public void A_length_with_no_lower_end_keeps_its_end_in_its_display(string text)
    {
        var first = Assert.IsType<AnswerReading.Understood>(
            StatementReader.Read(StatementKind.Duration, new PatientText(text), Context)
        );
        var stated = Assert.IsType<AnswerValue.Stated>(Assert.Single(first.Values));
        Assert.Equal(
            Readings.Show(first),
            Readings.Read(StatementKind.Duration, StatementText.Of(stated.Value, Spanish.Answers), Context)
        );
    }

    [Fact]
    public void However_the_language_changes_no_answer_and_no_word_is_lost_and_the_bot_answers() =>
        Gen.Frequency((3, Gen.Int[0, Turns.Length - 1].Select(index => Turns[index])), (1, Text))
            .Array[0, 25]
            .Sample(
                texts =>
                {
                    var talk = new Conversation(Spoken);
                    foreach (var text in texts)
                    {
                        var before = talk.Intake;
                        talk.Say(text);
                        Assert.NotEmpty(talk.Last.Messages);
                        Assert.Equal(before.Utterances.Length + 1, talk.Intake.Utterances.Length);
                        Assert.Matches("^(en|es)$", talk.Intake.Language);
                        if (!talk.Last.Events.Contains(new IntakeEvent.StartedOver()))
                            Assert.Subset(Keys(talk.Intake), Keys(before));
                        if (talk.Intake.Language != before.Language)
                            Assert.Equal(before.Answers.Count, talk.Intake.Answers.Count);
                    }
                },
                iter: Runs,
                print: texts => JsonSerializer.Serialize(texts)
            );

    private static HashSet<ItemKey> Keys(Intake intake) => intake.Answers.All.Select(one => one.Key).ToHashSet();
}
