using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Screening;

public sealed class SpanishAssertionTests
{
    [Theory]
    [InlineData("tengo fiebre", AssertionStatus.Present)]
    [InlineData("sí tengo fiebre", AssertionStatus.Present)]
    [InlineData("Sí, tengo fiebre", AssertionStatus.Present)]
    [InlineData("TENGO FIEBRE Y ESCALOFRIOS", AssertionStatus.Present)]
    [InlineData("me dio fiebre anoche", AssertionStatus.Present)]
    [InlineData("tuve fiebre ayer", AssertionStatus.Present)]
    [InlineData("no solo fiebre, también tos", AssertionStatus.Present)]
    [InlineData("no puedo dejar de tener fiebre", AssertionStatus.Present)]
    [InlineData("no se me quita la fiebre", AssertionStatus.Present)]
    [InlineData("no me baja la fiebre", AssertionStatus.Present)]
    [InlineData("nunca sin fiebre", AssertionStatus.Present)]
    [InlineData("no sé por qué tengo fiebre", AssertionStatus.Present)]
    [InlineData("no aguanto la fiebre", AssertionStatus.Present)]
    [InlineData("no tengo tos pero tengo fiebre", AssertionStatus.Present)]
    [InlineData("no tengo tos, solo fiebre", AssertionStatus.Present)]
    [InlineData("sin tos, aunque con fiebre", AssertionStatus.Present)]
    [InlineData("no tos sino fiebre", AssertionStatus.Present)]
    [InlineData("no, tengo fiebre", AssertionStatus.Present)]
    [InlineData("tos no fiebre si", AssertionStatus.Present)]
    [InlineData("tos: no, fiebre: sí", AssertionStatus.Present)]
    [InlineData("no tenía fiebre hasta hoy", AssertionStatus.Present)]
    [InlineData("fiebre desde hace dos años", AssertionStatus.Present)]
    [InlineData("fiebre desde ayer", AssertionStatus.Present)]
    [InlineData("hace dos semanas que tengo fiebre", AssertionStatus.Present)]
    [InlineData("otra vez tengo fiebre", AssertionStatus.Present)]
    [InlineData("tengo miedo porque tengo fiebre", AssertionStatus.Present)]
    [InlineData("mi esposa dice que tengo fiebre", AssertionStatus.Present)]
    [InlineData("mi mamá tiene tos y yo tengo fiebre", AssertionStatus.Present)]
    [InlineData("mi hermana tiene fiebre, yo también", AssertionStatus.Present)]
    [InlineData("no aguanto mas, tengo fiebre", AssertionStatus.Present)]
    [InlineData("tengo fiebre, no?", AssertionStatus.Present)]
    [InlineData("tengo fiebre, ¿no?", AssertionStatus.Present)]
    [InlineData("nunca me había sentido tan mal, tengo fiebre", AssertionStatus.Present)]
    [InlineData("nunca había tenido tanta fiebre", AssertionStatus.Present)]
    [InlineData("mi hijo me pegó la gripe y tengo fiebre", AssertionStatus.Present)]
    [InlineData("no tengo fiebre", AssertionStatus.Negated)]
    [InlineData("no he tenido fiebre", AssertionStatus.Negated)]
    [InlineData("no he tenido ninguna fiebre", AssertionStatus.Negated)]
    [InlineData("NO TENGO FIEBRE", AssertionStatus.Negated)]
    [InlineData("sin fiebre", AssertionStatus.Negated)]
    [InlineData("nunca he tenido fiebre", AssertionStatus.Negated)]
    [InlineData("ni fiebre ni tos", AssertionStatus.Negated)]
    [InlineData("no tos ni fiebre", AssertionStatus.Negated)]
    [InlineData("no tengo tos, fiebre ni escalofríos", AssertionStatus.Negated)]
    [InlineData("niego fiebre", AssertionStatus.Negated)]
    [InlineData("tampoco fiebre", AssertionStatus.Negated)]
    [InlineData("tampoco me ha dado fiebre", AssertionStatus.Negated)]
    [InlineData("nada de fiebre", AssertionStatus.Negated)]
    [InlineData("fiebre para nada", AssertionStatus.Negated)]
    [InlineData("no creo que tenga fiebre", AssertionStatus.Negated)]
    [InlineData("fiebre no", AssertionStatus.Negated)]
    [InlineData("fiebre: no, tos: sí", AssertionStatus.Negated)]
    [InlineData("¿Fiebre? No.", AssertionStatus.Negated)]
    [InlineData("no hay fiebre", AssertionStatus.Negated)]
    [InlineData("no me ha dado fiebre", AssertionStatus.Negated)]
    [InlineData("sin signos de fiebre", AssertionStatus.Negated)]
    [InlineData("fiebre descartada", AssertionStatus.Negated)]
    [InlineData("no tengo nada de fiebre", AssertionStatus.Negated)]
    [InlineData("de niño tuve fiebre", AssertionStatus.Historical)]
    [InlineData("cuando era niña me daba fiebre", AssertionStatus.Historical)]
    [InlineData("hace años tuve fiebre", AssertionStatus.Historical)]
    [InlineData("tuve fiebre hace tres años", AssertionStatus.Historical)]
    [InlineData("antes me daba fiebre", AssertionStatus.Historical)]
    [InlineData("ya no tengo fiebre", AssertionStatus.Historical)]
    [InlineData("tuve fiebre pero ya se me quitó", AssertionStatus.Historical)]
    [InlineData("fiebre en 2019", AssertionStatus.Historical)]
    [InlineData("si me da fiebre descanso", AssertionStatus.Hypothetical)]
    [InlineData("por si me da fiebre", AssertionStatus.Hypothetical)]
    [InlineData("tengo miedo de que me dé fiebre", AssertionStatus.Hypothetical)]
    [InlineData("me preocupa que me dé fiebre", AssertionStatus.Hypothetical)]
    [InlineData("la medicina puede causar fiebre", AssertionStatus.Hypothetical)]
    [InlineData("leí en internet que da fiebre", AssertionStatus.Hypothetical)]
    [InlineData("en caso de fiebre qué hago", AssertionStatus.Hypothetical)]
    [InlineData("creo que tengo fiebre", AssertionStatus.Uncertain)]
    [InlineData("a lo mejor es fiebre", AssertionStatus.Uncertain)]
    [InlineData("tal vez fiebre", AssertionStatus.Uncertain)]
    [InlineData("no sé si tengo fiebre", AssertionStatus.Uncertain)]
    [InlineData("mi mamá tiene fiebre", AssertionStatus.SomeoneElse)]
    [InlineData("mi hermana tuvo fiebre", AssertionStatus.SomeoneElse)]
    [InlineData("una vecina con fiebre", AssertionStatus.SomeoneElse)]
    [InlineData("mi hijo tiene fiebre", AssertionStatus.Child)]
    [InlineData("mi bebé tiene fiebre", AssertionStatus.Child)]
    public void The_words_around_a_fever_say_whether_whose_and_when(string text, AssertionStatus expected) =>
        Assert.Equal(expected, Fever(text, "es"));

    [Theory]
    [InlineData("no tengo fever", "es", AssertionStatus.Negated)]
    [InlineData("I don't have fiebre", "en", AssertionStatus.Negated)]
    [InlineData("I don't have any fiebre, but my throat hurts", "es", AssertionStatus.Negated)]
    [InlineData("mi hijo tiene fever", "en", AssertionStatus.Child)]
    [InlineData("Las ronchas son grandes y tengo fever", "es", AssertionStatus.Present)]
    [InlineData("Necesito ayuda. I have a fever.", "es", AssertionStatus.Present)]
    [InlineData("I need help. No tengo fiebre.", "en", AssertionStatus.Negated)]
    public void A_sentence_is_read_in_its_own_language_whatever_that_of_the_chat(
        string text,
        string language,
        AssertionStatus expected
    ) => Assert.Equal(expected, Fever(text, language));

    [Theory]
    [InlineData("no puedo respirar", "breathing-severe")]
    [InlineData("no me entra el aire", "breathing-severe")]
    [InlineData("no puedo tragar", "swallowing-trouble")]
    [InlineData("no sana la herida", "sore-not-healing")]
    [InlineData("no para de sangrar", "heavy-bleeding")]
    [InlineData("no duermo en las noches", "no-sleep-nights")]
    [InlineData("no quiero vivir", "suicidal")]
    [InlineData("no se borran las manchas con el vaso, no desaparecen al apretar el vaso", "non-blanching")]
    [InlineData("no puedo mover el brazo", "limb-weakness")]
    [InlineData("no despierta", "collapse")]
    [InlineData("casi no orino", "no-urine")]
    [InlineData("no tengo ganas de nada", "loss-of-interest")]
    public void A_negative_that_belongs_to_the_finding_denies_nothing(string text, string concept) =>
        Assert.Contains(
            Read(text, "es"),
            mention => mention.Concept.Id == concept && mention.Assertion.Status == AssertionStatus.Present
        );

    [Theory]
    [InlineData("sí", true)]
    [InlineData("si un poco", true)]
    [InlineData("a veces", true)]
    [InlineData("casi todos los días", true)]
    [InlineData("no, sí me pasa a veces", true)]
    [InlineData("creo que sí", true)]
    [InlineData("no", false)]
    [InlineData("para nada", false)]
    [InlineData("claro que no", false)]
    [InlineData("creo que no", false)]
    [InlineData("nunca", false)]
    [InlineData("a bit", true)]
    [InlineData("not really", false)]
    public void A_reply_says_yes_or_no_in_either_language(string reply, bool yes) =>
        Assert.Equal(yes, Shipped.Content.Screening.Reader.Affirms(new PatientText(reply)));

    private static AssertionStatus Fever(string text, string language) =>
        Read(text, language).First(mention => mention.Concept.Id == "fever").Assertion.Status;

    private static ImmutableArray<Mention> Read(string text, string language) =>
        Shipped.Content.Screening.Reader.Read(new PatientText(text), AnswerContext.PatientNow, language);
}
