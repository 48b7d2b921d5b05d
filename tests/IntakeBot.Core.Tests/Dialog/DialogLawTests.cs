using System.Text.Json;
using CsCheck;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Laws that hold for whatever a patient writes.</summary>
public sealed class DialogLawTests
{
    private static readonly string[] Usual =
    [
        "yes",
        "no",
        "skip",
        "back",
        "help",
        "why",
        "stop",
        "go on",
        "finish",
        "review",
        "change 1",
        "change itch",
        "7",
        "dairy",
        "dairy and gluten",
        "none",
        "1985",
        "03/04/1980",
        "",
        "   ",
        "?",
        "🙂",
        "<b>x</b>",
        "\u202Eabc",
        "\0\u0001",
        "keep it",
        "\uD800",
        "another",
        "2 or 3",
        "change",
        "start over",
        "actually 5",
        "I meant gluten",
        "oops",
        "change itch to 5",
        "yes and dairy",
        "no, gluten",
        "back 3",
        "what is leaky gut?",
        "will it go away?",
        "talk to a person",
        "cetirizine 10 mg once a day and zinc",
        "eczema on my hands for 3 years, I take metformin and I'm vegan",
    ];

    private static readonly string[] Items =
    [
        "you.name",
        "you.itch",
        "med.any",
        "drug.name#1",
        "drug.name#9",
        "nowhere",
    ];

    private static readonly Gen<string> Words = Gen.Frequency(
        (20, Gen.Int[0, Usual.Length - 1].Select(index => Usual[index])),
        (20, Gen.String[0, 60]),
        (1, Gen.Int[3_990, 4_000].Select(length => new string('م', length)))
    );

    [Fact]
    public void No_words_make_the_engine_throw_fall_silent_or_forget_what_was_said() =>
        Words
            .Array[0, 40]
            .Sample(texts =>
            {
                var conversation = SmallForm.Start();
                foreach (var text in texts)
                {
                    conversation.Say(text);
                    Assert.NotEmpty(conversation.Last.Messages);
                }
                Assert.Equal(texts, conversation.Intake.Utterances.Select(utterance => utterance.Text.Verbatim));
            });

    [Fact]
    public void No_words_make_the_shipped_intake_throw_or_its_response_invalid() =>
        Words
            .Array[0, 60]
            .Sample(
                texts =>
                {
                    var conversation = new Conversation(Shipped.Content).Say(texts);
                    Assert.Equal(texts.Length, conversation.Intake.Utterances.Length);
                    var response = ResponseExport.Of(Shipped.Content.Form, conversation.Intake);
                    Assert.Empty(ResponseChecker.Check(Shipped.Content.Form, response));
                },
                iter: 40
            );

    [Fact]
    public void The_response_of_any_conversation_is_valid_against_its_form_and_reads_back() =>
        Words
            .Array[0, 40]
            .Sample(
                texts =>
                {
                    var conversation = SmallForm.Start().Say(texts);
                    var response = ResponseExport.Of(SmallForm.Form, conversation.Intake);
                    Assert.Empty(ResponseChecker.Check(SmallForm.Form, response));
                    var written = ResponseExport.Write(response);
                    var read = (QuestionnaireResponse)new FhirJsonDeserializer().DeserializeResource(written);
                    Assert.Equal(written, ResponseExport.Write(read));
                },
                iter: 200
            );

    [Fact]
    public void No_card_however_wrong_makes_the_engine_throw_or_lose_an_answer_or_a_word() =>
        Gen.Select(Gen.Bool, Gen.Int[0, Items.Length - 1], Words.Array[0, 4])
            .Array[0, 30]
            .Sample(turns =>
            {
                var conversation = SmallForm.Start();
                foreach (var (isCard, item, texts) in turns)
                {
                    var before = conversation.Intake;
                    var text = texts.FirstOrDefault("");
                    var said = isCard ? conversation.Submit(Items[item], [.. texts]) : conversation.Say(text);
                    // Starting over takes answers away, when it was asked for and confirmed; words it never does.
                    if (!said.Last.Events.Contains(new IntakeEvent.StartedOver()))
                        Assert.Subset(Keys(said.Intake), Keys(before));
                    Assert.Equal(before.Utterances.Length + 1, said.Intake.Utterances.Length);
                }
            });

    [Fact]
    public void The_state_survives_being_stored_at_any_moment() =>
        Words
            .Array[0, 30]
            .Sample(texts =>
            {
                var straight = SmallForm.Start();
                var intake = straight.Intake;
                for (var i = 0; i < texts.Length; i++)
                {
                    // Lone surrogates have no JSON form; the channel replaces them before a turn is made.
                    var text = texts[i].Replace("\uD800", "", StringComparison.Ordinal);
                    var turn = new PatientTurn.Said(new PatientText(text), $"t{i}", Conversation.Start);
                    var stored = JsonSerializer.Deserialize<Intake>(
                        JsonSerializer.Serialize(intake, CoreJson.Options),
                        CoreJson.Options
                    )!;
                    var (direct, restored) = (Take(intake, turn), Take(stored, turn));
                    Assert.Equal(Json(direct.Intake), Json(restored.Intake));
                    intake = direct.Intake;
                }
            });

    [Fact]
    public void Back_and_the_same_answer_again_is_as_if_nothing_happened() =>
        Gen.Int[0, 10]
            .Sample(itch =>
            {
                var answer = itch.ToString(System.Globalization.CultureInfo.InvariantCulture);
                var before = SmallForm.Start().Say("Ana", "1985", answer);
                var after = SmallForm.Start().Say("Ana", "1985", answer).Say("back", answer);
                Assert.Equal(before.Pending, after.Pending);
                Assert.Equal(before.Answer("you.itch"), after.Answer("you.itch"));
                Assert.Equal(before.Intake.State.Trail, after.Intake.State.Trail);
            });

    [Fact]
    public void Answers_to_disabled_items_never_leave() =>
        Words
            .Array[0, 30]
            .Sample(texts =>
            {
                var answers = SmallForm.Start().Say(texts).Intake.Answers;
                var enabled = FormLogic.EnabledQuestions(SmallForm.Form, answers).Select(question => question.Key);
                var leaving = FormLogic.EnabledAnswers(SmallForm.Form, answers).Select(pair => pair.Question.Key);
                Assert.Subset(enabled.ToHashSet(), leaving.ToHashSet());
            });

    private static HashSet<ItemKey> Keys(Intake intake) => intake.Answers.All.Select(one => one.Key).ToHashSet();

    private static TurnOutcome Take(Intake intake, PatientTurn turn) =>
        DialogEngine.Take(SmallForm.Content, Conversation.Clinic, intake, turn);

    private static string Json(Intake intake) => JsonSerializer.Serialize(intake, CoreJson.Options);
}
