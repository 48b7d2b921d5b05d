using CsCheck;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What is said beside medicines is none, and no medicine is lost by it.</summary>
public sealed class MedicationEvidenceTests
{
    private const int Runs = 200;

    // What patients say around their medicines, without naming any.
    private static readonly string[] Talk =
    [
        "ive been on it 3 years",
        "lost 2 stone",
        "got it online",
        "from the out of hours",
        "he's only 8 months",
        "dunno what its called",
        "cant think which",
        "too many to list tbh",
        "hang on",
        "look in the cupboard",
        "ok deep breath",
        "i always mix them up",
        "my kidneys are bad",
        "had a kidney transplant",
        "the nurse at Kingsmead gave it me",
        "from Dr Kowalski",
        "it makes me sleepy",
        "stopped smoking last year",
        "otherwise nothing",
        "the little white one",
        "he says i should ask you",
        "no idea why",
        "me trasplantaron un riñón",
        "lo compro en la farmacia",
        "no me acuerdo del nombre",
    ];

    private static readonly Gen<string> Clause = OneOf(Talk);

    private static MedicationLexicon Lexicon => Shipped.Content.Medications;

    // Names of no kind: "a steroid cream, Betnovate" is one medicine.
    private static readonly Medication[] Plain =
    [
        .. Lexicon.Medications.Where(one =>
            Names(Read(one.Name)) is [var name] && name == one.Name && !Lexicon.Vocabulary.NamesKind(one.Name)
        ),
    ];

    private static readonly Gen<Medication[]> Medicines = Gen.Int[0, Plain.Length - 1]
        .Select(at => Plain[at])
        .Array[1, 3]
        .Select(chosen => chosen.Distinct().ToArray());

    [Fact]
    public void Talk_alone_is_no_medicine() =>
        Assert.All(Talk, text => Assert.IsNotType<AnswerReading.Understood>(Read(text)));

    [Fact]
    public void Talk_beside_medicines_adds_none_and_loses_none() =>
        Gen.Select(Medicines, Clause.Array[0, 3], OneOf(", ", ". ", "\n", "; "))
            .Sample(
                (medicines, talk, sign) =>
                {
                    var said = medicines
                        .Select((one, at) => at < talk.Length ? $"{one.Name}{sign}{talk[at]}" : one.Name)
                        .Concat(talk.Skip(medicines.Length));
                    var text = string.Join(sign, said);
                    Assert.Equal(medicines.Select(one => one.Name).Order(), Names(Read(text)).Order());
                },
                iter: Runs
            );

    [Fact]
    public void What_is_said_of_something_else_is_not_put_on_a_medicine() =>
        Gen.Select(Medicines, OneOf("stopped smoking last year", "used to be a nurse", "lost 2 stone in march"))
            .Sample(
                (medicines, talk) =>
                {
                    var text = string.Join(", ", medicines.Select(one => one.Name).Append(talk));
                    var read = Assert.IsType<AnswerReading.Understood>(Read(text));
                    Assert.All(
                        read.Values.Cast<AnswerValue.Stated>().Select(stated => (Statement.Medication)stated.Value),
                        one => Assert.True(one is { Stopped: false, StoppedOn: null, Since: null, How: null })
                    );
                },
                iter: Runs
            );

    [Theory]
    [InlineData("ramipril, metformin, rose water and horsetail", "ramipril; metformin; ?rose water; ?horsetail")]
    [InlineData("rose water, ramipril and aspirin", "?rose water; ramipril; aspirin")]
    [InlineData(
        "zinc, turmeric, a spoon of honey at night, magnesium 300",
        "zinc; turmeric; ?spoon of honey 1/1d NIGHT; magnesium 300"
    )]
    [InlineData("ramipril, metformin, thanks", "ramipril; metformin")]
    [InlineData("fosfomycin, red clover, stopped smoking last year", "fosfomycin; red clover")]
    [InlineData("dosulepin. epinephrine", "dosulepin; epinephrine")]
    [InlineData("fosfomycin, epinephrine, stopped smoking last year", "fosfomycin; epinephrine")]
    [InlineData("ramipril, metformin, that's it", "ramipril; metformin")]
    [InlineData("ramipril, metformin, for my sugar", "ramipril; metformin for \"sugar\"")]
    [InlineData("ramipril, metformin, blood pressure", "ramipril; metformin")]
    [InlineData("ramipril, metformin, from the chemist on the corner", "ramipril; metformin")]
    [InlineData("ramipril, metformin, I rattle", "ramipril; metformin")]
    [InlineData("ramipril, metformin, allergic to penicillin, latex and nuts", "ramipril; metformin")]
    [InlineData("ramipril (kidney transplant), metformin", "ramipril; metformin")]
    [InlineData("ramipril and turmeric capsules from holland and barrett", "ramipril; turmeric [capsule]")]
    [InlineData("ok deep breath, ramipril, metformin", "ramipril; metformin")]
    // One medicine makes no list.
    [InlineData("metformin, water", "metformin")]
    public void A_list_keeps_every_piece_that_is_not_plainly_something_else(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("cetirizine 10 sometimes", "cetirizine 10 sometimes")]
    [InlineData("zinc, two of 15", "zinc 15 x 2 dose")]
    [InlineData("evening primrose two capsules of 1000", "evening primrose oil 1000 x 2 capsule [capsule]")]
    public void A_figure_without_a_unit_is_kept_with_its_medicine(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("just the pill, microgynon", "contraceptive pill [pill]")]
    [InlineData("a statin, metformin", "?statin; metformin")]
    [InlineData("blue inhaler, metformin", "?blue inhaler [inhaler]; metformin")]
    [InlineData("iron tablets, ferrous sulphate 200mg", "ferrous sulfate 200 mg [tablet]")]
    [InlineData("a steroid cream, betnovate twice a day", "betamethasone 2/1d")]
    public void A_kind_and_then_a_name_of_that_kind_are_one_medicine(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("lisinopril, no wait losartan, 50 mg once a day", "losartan 50 mg 1/1d")]
    [InlineData("minocycline i think? actually the box says lymecycline", "lymecycline")]
    [InlineData("doxycycline 50mg twice a day, scratch that its 100 once a day", "doxycycline 100 1/1d")]
    [InlineData("metformin, sorry, zinc as well", "metformin; zinc")]
    [InlineData("metformin, actually I also take zinc", "metformin; zinc")]
    public void A_correction_takes_the_place_of_what_it_corrects_and_an_addition_does_not(
        string text,
        string expected
    ) => Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    [Theory]
    [InlineData("epipen just in case, never used it", "epinephrine prn")]
    [InlineData("diazepam 2mg for flying only", "diazepam 2 mg prn for \"flying\"")]
    [InlineData("took me off ramipril because of the cough", "ramipril stopped for \"cough\"")]
    [InlineData("ciclosporin stopped in march, kidneys", "ciclosporin stopped 2026-03")]
    [InlineData("ozempic, ive been on it 3 years", "semaglutide for 3a")]
    [InlineData("levothyroxine in the morning before breakfast", "levothyroxine 1/1d MORN+ACM")]
    [InlineData("levothyroxine every morning. before me breakfast", "levothyroxine 1/1d MORN+ACM")]
    [InlineData("levothyroxine in the morning. one at night", "levothyroxine 2/1d MORN+NIGHT")]
    [InlineData("clenil two puffs in the morning and two at night", "beclometasone x 2 puff 2/1d MORN+NIGHT")]
    [InlineData("none for him, hes only 8 months", "no")]
    [InlineData("none since the operation", "no")]
    [InlineData("my husband is on everything under the sun, me? not a thing", "no")]
    [InlineData("methotrexate 15 mg and since last night I have a fever of 39", "methotrexate 15 mg")]
    [InlineData("TRT", "?TRT")]
    [InlineData("dr gave me zoltrapin, dry patches on my arms", "?zoltrapin")]
    public void Clauses_tell_of_the_medicine_before_them(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static AnswerReading Read(string text) =>
        StatementReader.Read(StatementKind.Medications, new PatientText(text), Readings.Context);

    private static List<string> Names(AnswerReading reading) =>
        reading is AnswerReading.Understood understood
            ?
            [
                .. understood
                    .Values.OfType<AnswerValue.Stated>()
                    .Select(stated => (Statement.Medication)stated.Value)
                    .Select(one => one.Known ?? $"?{one.Name.Verbatim}"),
            ]
            : [];
}
