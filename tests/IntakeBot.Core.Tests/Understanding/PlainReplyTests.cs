using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Options named with something around them: courtesies, fond words, relatives, what is left out.</summary>
public sealed class PlainReplyTests
{
    private static string Named(string options, string said, string? language, bool repeats, string question)
    {
        var phrases = language is null ? Shipped.Content.Phrases : Shipped.Content.Prompts.Languages[language];
        ImmutableArray<AnswerOption> all =
        [
            .. options
                .Split(", ")
                .Select(label => new AnswerOption(label, null, label, [], label is "None" or "Ninguna")),
        ];
        var item = new FormItem
        {
            LinkId = new LinkId("q"),
            Kind = ItemKind.Choice,
            Text = question,
            Label = "",
            Options = all,
            Repeats = repeats,
        };
        return
            AnswerReader.ReadWords(item, new PatientText(said), new ReadingContext(phrases.Words, Readings.Today))
                is AnswerReading.Understood understood
            ? string.Join(", ", understood.Values.Cast<AnswerValue.Choice>().Select(one => one.Code))
            : "";
    }

    [Theory]
    [InlineData("Itch, Pain", "both tbh", null, "Itch, Pain")]
    [InlineData("Itch, Pain", "both really", null, "Itch, Pain")]
    [InlineData("Milk, Eggs, Fish, None", "all, no fish", null, "Milk, Eggs")]
    [InlineData("Milk, Eggs, Fish, None", "all of em except the fish", null, "Milk, Eggs")]
    [InlineData("Leche, Huevo, Pescado, Ninguna", "todos, pescado no", "es", "Leche, Huevo")]
    [InlineData("Fever, Sores, None", "he has none of that thank god", null, "None")]
    [InlineData("Heat, Cold, None", "none except heat", null, "Heat")]
    [InlineData("Calor, Frío, Ninguna", "nada, menos el calor", "es", "Calor")]
    [InlineData("Fiebre, Llagas, Ninguna", "Él no tiene nada de eso gracias a Dios", "es", "Ninguna")]
    [InlineData("Eczema, Psoriasis", "my sisters got psoriasis, mines eczema", null, "Eczema")]
    public void What_stands_around_a_set_changes_nothing(string options, string said, string? language, string named) =>
        Assert.Equal(named, Named(options, said, language, repeats: true, "Which of these?"));

    [Theory]
    [InlineData("Eczema, Psoriasis, Warts", "the second one pls", null, "Psoriasis")]
    [InlineData("Ayudó mucho, Ayudó un poco, No cambió nada", "le ayudó harto", "es", "Ayudó mucho")]
    [InlineData("Ayudó mucho, Ayudó un poco, No cambió nada", "siguió igual", "es", "No cambió nada")]
    [InlineData("Ayudó mucho, Ayudó un poco, No cambió nada", "poquito", "es", "Ayudó un poco")]
    [InlineData("Ayudó mucho, Ayudó un poco, No cambió nada", "la crema nada más", "es", "")]
    [InlineData(
        "It helped a lot, It made things worse",
        "helped loads but it always comes back",
        null,
        "It helped a lot"
    )]
    [InlineData("Never, Rarely, Sometimes", "between rarely and sometimes", null, "")]
    public void One_option_is_named_as_people_name_it(string options, string said, string? language, string named) =>
        Assert.Equal(named, Named(options, said, language, repeats: false, ""));

    [Fact]
    public void Of_relatives_their_clauses_are_the_answer() =>
        Assert.Equal(
            "Psoriasis, Eczema",
            Named(
                "Psoriasis, Eczema",
                "my sister psoriasis, and eczema",
                null,
                repeats: true,
                "Which run in your family?"
            )
        );

    [Theory]
    [InlineData("cuellito", "cuello")]
    [InlineData("bracitos", "brazos")]
    [InlineData("carita", "cara")]
    [InlineData("manita", "mano")]
    [InlineData("boquita", "boca")]
    [InlineData("piececitos", null)]
    [InlineData("cuello", null)]
    public void A_fond_word_stands_for_a_plain_one_that_is_known(string said, string? plain) =>
        Assert.Equal(
            plain,
            Shipped
                .Content.Prompts.Languages["es"]
                .Words.Diminutives.Plain(said, word => word is "cuello" or "brazos" or "cara" or "mano" or "boca")
        );
}
