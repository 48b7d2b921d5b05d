using System.Text.Json;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// The thousands of replies in <c>tests/reading</c> were written for other reasons than screening, so they tell what a
/// phrase that is too wide takes for an alarm.
/// </summary>
public sealed class OrdinaryReplyTests
{
    // Weekly is how it is taken; daily is the error that kills. And nobody can tell when the last kiwi was.
    private static readonly HashSet<string> Alarming =
    [
        "methotrexate 10 mg daily",
        "option 2, and kiwi makes my lips swell",
        // Pillows, without which nobody ought to be short of breath; lips that are swollen, a face that swells.
        "i need 3 or i cant breathe. hubby only has 1",
        "labios y párpados hinchados, el cuello no",
        "con la aspirina se me hincha la cara",
        // A calf since the flight, eyelids this morning, breath that goes on the stairs; and a face that swelled on prednisone.
        "left calf is swolen since the flight home on tuesday, thigh is fine",
        "eyelids!! both puffy this mornig, lips were too last week but ok now",
        "pues fiebre no he tenido, lo q sí es q me duele la garganta un monton y me ahogo al subir escaleras",
        "prednisona la quité en marzo xq me hinchaba la cara, ahorita nomas ibuprofeno 400 c/8h",
        // What climbs a leg in one go may be an infection.
        "empezó en el tobillo y ya llega a la rodilla",
    ];

    private static readonly HashSet<string> Telling =
    [
        "fever",
        "shivering",
        "pregnant",
        "pregnant-or-postpartum",
        "immunosuppression",
        "neutropenia-medicine",
        "blood-thinner",
        "st-johns-wort",
        "red-everywhere",
        "hot-red-skin",
        // With "when im wheezy" they are what they seem.
        "hives",
    ];

    [Fact]
    public void No_ordinary_reply_is_an_alarm()
    {
        var replies = Replies();
        Assert.True(replies.Count > 2_000);

        var alarms = replies.Where(reply => IsAlarm(reply)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Alarming, alarms);
    }

    // What is harmless alone must not add up: a patient says some thirty such things in one intake.
    [Fact]
    public void Ordinary_replies_of_one_patient_do_not_add_up_to_an_alarm()
    {
        var replies = Replies().Where(reply => !Alarming.Contains(reply) && !IsTold(reply)).ToArray();
        var alarms = new List<string>();
        for (var seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(replies);
            alarms.AddRange(replies.Chunk(30).SelectMany(patient => Alarms(patient)).Select(Describe));
        }
        Assert.True(alarms.Count == 0, string.Join(Environment.NewLine, alarms));
    }

    // Signs and medicines that ought to add up: they are nobody's ordinary reply.
    private static bool IsTold(string reply) =>
        Shipped
            .Content.Screening.Reader.Read(new PatientText(reply))
            .Any(mention => Telling.Contains(mention.Concept.Id));

    private static string Describe(RedFlag flag) =>
        $"{flag.RuleId}: {string.Join(" + ", flag.Evidence.Select(one => $"{one.ConceptId} \"{one.Quote.Verbatim}\""))}";

    private static List<string> Replies() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reading"), "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Select(line => JsonElement.Parse(line).GetProperty("text").GetString()!)
                .Distinct(StringComparer.Ordinal),
        ];

    [Theory]
    [InlineData("The rash across my cheeks flares every time I go in the sun", false)]
    [InlineData("his nostrils flare and he grunts with every breath", true)]
    [InlineData("my hands crack and bleed. after the birth in January", false)]
    [InlineData("gave birth last week and bleeding heavily", true)]
    [InlineData("the mole on my back changed and bled twice. could it be coffee? I have 4 a day", false)]
    [InlineData("30 weeks pregnant, itchy skin and bleeding since this morning", true)]
    [InlineData("I always go red like a lobster and never tan, I take metformin", false)]
    [InlineData("me quemo siempre, me pongo como un camarón, tomo metformina", false)]
    [InlineData("soy diabética y me quemé el pie con agua hirviendo, no lo siento", true)]
    [InlineData("manos y cuello, y la penicilina me saca ronchas", false)]
    [InlineData("siento una mano en el cuello que me ahorca y me salieron ronchas", true)]
    [InlineData("never been poorly in me life. it weeps and smells a bit", false)]
    [InlineData("never been so poorly in me life, it weeps and smells and is spreading fast", true)]
    [InlineData("minocycline I think. worst pain ive ever had in my life, ten", false)]
    [InlineData("on minocycline and the worst pain ive ever had in my life in my head", true)]
    [InlineData("tengo diabetes. solo vitamina C en gomitas de vez en cuando", false)]
    [InlineData("tengo diabetes y gomito todo lo que como desde ayer", true)]
    [InlineData("tengo diabetes y vomito mucho desde ayer", true)]
    [InlineData("el que ronca como un tractor soy yo, mi señora dice que a veces dejo de respirar", false)]
    [InlineData("roncaba raro, dejó de respirar y está morado", true)]
    [InlineData("I used to be on methotrexate 15mg weekly, it gave me a sore mouth", false)]
    [InlineData("I'm on methotrexate 15mg weekly and my mouth is full of sores", true)]
    [InlineData("diabetic, my foot has gone red like a lobster and hot", true)]
    [InlineData("a bit of a shiver at night when I've been sweating but no, not now", false)]
    [InlineData("usually a bottle of vodka a day, none since Sunday, sweating and shaking", true)]
    [InlineData("not answering that sorry", false)]
    [InlineData("he's on the floor and not answering", true)]
    [InlineData("i'd rather not answer", false)]
    [InlineData("I would rather not answer that", false)]
    [InlineData("can't answer that", false)]
    [InlineData("mum won't wake up and can't answer me", true)]
    [InlineData("she's not answering when I shake her", true)]
    [InlineData("heart attack 2019, on aspirin", false)]
    [InlineData("all of them since the heart attack 2019", false)]
    [InlineData("my chest has been crushing since the heart attack", true)]
    [InlineData("water only on her, no soap. she has novorapid with meals", false)]
    [InlineData("water only for three days, I take novorapid", true)]
    [InlineData("hydrocortisone on the sore bits twice a day", false)]
    [InlineData("the sore bit on my leg is twice the size since yesterday, hot and red", true)]
    [InlineData("heart attack 2019 and crushing chest pain again now", true)]
    [InlineData("itching, and we want to try for a baby next year", false)]
    [InlineData("on roaccutane and we are trying for a baby", true)]
    [InlineData("no lip swelling, hives though, loads", false)]
    public void What_sounds_like_an_alarm_is_told_from_one(string words, bool alarm) =>
        Assert.Equal(alarm, IsAlarm(words));

    private static bool IsAlarm(string words) => Alarms(words).Any();

    private static IEnumerable<RedFlag> Alarms(params string[] words) =>
        Screener
            .Screen(
                Shipped.Content.Screening,
                new ScreeningInput(
                    Shipped.Content.Form,
                    AnswerSet.Empty,
                    [.. words.Select((text, at) => new Utterance($"m{at}", new PatientText(text), null, default))],
                    new DateOnly(2026, 3, 14)
                )
            )
            .Where(flag => flag.Urgency is Urgency.Emergency or Urgency.SameDay);
}
