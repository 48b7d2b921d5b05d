using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Single findings as people type them in Spanish, each missed before its concept was walked through, and beside some
/// what uses the same words and means none.
/// </summary>
public sealed class WalkedFindingsSpanishTests
{
    [Theory]
    [InlineData("breathing-severe", "cada respiro es un esfuerzo; respira como roncando raro")]
    [InlineData("chest-pain", "un dolor como puñalada en el corazón; el pecho me va a explotar")]
    [InlineData("collapse", "se privó; le dio un síncope")]
    [InlineData("seizure", "movimientos bruscos de todo el cuerpo sin control; se puso tieso y empezó a sacudirse")]
    [InlineData(
        "face-droop",
        "se le desvió la boca; se le cuelga la mejilla; no cierra un ojo y se le cae la comisura"
    )]
    [InlineData("limb-weakness", "se me dobla la pierna derecha; no siento ni muevo medio cuerpo")]
    [InlineData("speech-trouble", "dice palabras sin sentido; balbucea")]
    [InlineData("confusion", "está como perdido y no entiende; confunde a las personas")]
    [InlineData("hives", "placas levantadas que pican y cambian de lugar")]
    [InlineData("throat-tightness", "siento un nudo que no deja pasar; no me pasa la saliva")]
    [InlineData("faintness", "se me doblan las piernas y sudo frío; estoy mareadísima")]
    [InlineData("skin-peeling", "estoy en carne viva; se despelleja sola")]
    [InlineData("non-blanching", "aprieto y no se quitan; no se quitan al estirar la piel")]
    [InlineData("rigors", "tiemblo de frío sin parar; temblores de fiebre que no controlo")]
    [InlineData("mottled-skin", "está pálida y con manchas violetas")]
    [InlineData("spreading-redness", "lo colorado ya llegó a la rodilla; se va corriendo lo rojo hacia arriba")]
    [InlineData("skin-black", "piel muerta alrededor de la herida; se le está gangrenando")]
    [InlineData("suicidal", "estoy pensando en hacerme algo; perdí las ganas de vivir")]
    [InlineData("passive-suicidal", "para qué sigo aquí; no vale la pena vivir")]
    [InlineData("one-leg-swollen", "una pierna me creció el doble")]
    [InlineData("abuse", "me obligó a tener relaciones; me va a pegar otra vez")]
    [InlineData("voices", "las voces me mandan cosas; dios me habla y me ordena")]
    [InlineData("alcohol-stopped", "tres días sin tomar después de años; no tomo desde el sábado")]
    public void A_finding_is_found_in_its_own_words(string concept, string wordings) =>
        Assert.All(wordings.Split("; "), words => Assert.Contains(concept, Found(words)));

    [Theory]
    [InlineData("suicidal", "voy a hacerme algo en la cara, un peeling")]
    [InlineData("passive-suicidal", "para qué estoy tomando esto")]
    [InlineData("fever", "me quema la frente con el sol")]
    [InlineData("hot-red-skin", "la cara me arde y se pone roja con la crema")]
    [InlineData("alcohol-stopped", "tres días sin tomar el metotrexato")]
    [InlineData("breathing-severe", "cada respiro es un regalo")]
    [InlineData("collapse", "el niño se privó de llorar")]
    [InlineData("chest-pain", "un piquete de mosquito en el pecho")]
    [InlineData("face-droop", "párpados caídos por la edad")]
    [InlineData("skin-black", "piel muerta alrededor de las uñas")]
    [InlineData("hives", "las placas cambian de color")]
    [InlineData("child-limp", "mi hijo se me va de casa y no contesta")]
    public void The_same_words_mean_none_elsewhere(string concept, string words) =>
        Assert.DoesNotContain(concept, Found(words));

    private static IEnumerable<string> Found(string text) =>
        Screener
            .Read(Shipped.Content.Screening, Screened.Input(text))
            .SelectMany(reading => reading.Findings)
            .Select(finding => finding.ConceptId);
}
