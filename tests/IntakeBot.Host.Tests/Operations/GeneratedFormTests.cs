using System.Globalization;
using System.Text.Json;
using CsCheck;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>Laws that hold for any form, and for whatever is said to it.</summary>
public sealed class GeneratedFormTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly ClinicFacts Clinic = new("Clinic", "112", "116 123");
    private static readonly Gen<int> Seeds = Gen.Int[0, 10_000_000];

    private static readonly string[] Usual =
    [
        "yes",
        "no",
        "skip",
        "back",
        "back 2",
        "help",
        "why",
        "stop",
        "go on",
        "finish",
        "review",
        "change 1",
        "change 2 to 5",
        "start over",
        "7",
        "0.5",
        "5 kg",
        "1985",
        "half past seven",
        "Never",
        "Often, or always",
        "none",
        "1, 2",
        "\0",
        "🙂",
        "",
        "that's all",
        "x; y; z",
        "actually 5",
        "https://a.example",
        "99999999999999999999",
        "-3",
        "\u202Eabc",
    ];

    [Fact]
    public void Any_form_is_answered_to_its_end_by_itself_and_its_response_is_valid() =>
        Seeds.Sample(
            seed =>
            {
                var content = Content(seed);
                var options = new ReplayOptions(At, ReplayOutput.State, Auto: true);
                var intake = Replay.Play(content, [], options, TextWriter.Null);
                Assert.Equal(DialogPhase.Finished, intake.State.Phase);
                Assert.Empty(ResponseChecker.Check(content.Form, ResponseExport.Of(content.Form, intake)));
            },
            iter: Forms
        );

    [Fact]
    public void Nothing_that_is_said_breaks_a_form_loses_words_or_makes_its_response_invalid() =>
        Gen.Select(Seeds, Gen.Int[0, 3].Array[1, 40], Gen.Int)
            .Sample(
                (seed, kinds, choice) =>
                {
                    var content = Content(seed);
                    var (intake, turns) = (Begin(content), new List<PatientTurn>());
                    foreach (var kind in kinds)
                    {
                        turns.Add(Turn(content, intake, kind, unchecked(choice + turns.Count), turns.Count));
                        var outcome = DialogEngine.Take(content, Clinic, intake, turns[^1]);
                        Assert.NotEmpty(outcome.Messages);
                        // Files alone that no question asks for say nothing.
                        if (IsHeard(turns[^1]))
                            Assert.Equal(intake.Utterances.Length + 1, outcome.Intake.Utterances.Length);
                        intake = Stored(outcome.Intake);
                        Assert.Equal(Json(outcome.Intake), Json(intake));
                    }
                    Assert.Empty(ResponseChecker.Check(content.Form, ResponseExport.Of(content.Form, intake)));
                    var again = turns.Aggregate(
                        Begin(content),
                        (state, turn) => DialogEngine.Take(content, Clinic, state, turn).Intake
                    );
                    Assert.Equal(Json(intake), Json(again));
                },
                iter: Forms
            );

    [Fact]
    public void Back_and_the_same_answer_again_is_as_if_nothing_happened() =>
        Gen.Select(Seeds, Gen.Int[0, 15])
            .Sample(
                (seed, turns) =>
                {
                    var content = Content(seed);
                    var intake = Begin(content);
                    for (var at = 0; at < turns && intake.State.Phase == DialogPhase.Asking; at++)
                        intake = Take(content, intake, AutoPatient.Reply(content, intake)!, $"m{at}");
                    if (!IsPlain(content.Form, intake))
                        return;
                    var reply = AutoPatient.Reply(content, intake)!;
                    var before = Take(content, intake, reply, "x");
                    if (
                        before.State.Phase != DialogPhase.Asking
                        || before.State.Trail.LastOrDefault() != intake.State.Pending
                    )
                        return;
                    // Where an option is called so, "back" is an answer.
                    if (
                        content
                            .Form.Find(before.State.Pending!.Value.LinkId)!
                            .Options.Any(option => option.Display == "Back")
                    )
                        return;
                    var back = Take(content, before, new ReplayLine("back", null, null), "y");
                    Assert.Equal(intake.State.Pending, back.State.Pending);
                    var after = Take(content, back, reply, "z");
                    Assert.Equal(before.State.Pending, after.State.Pending);
                    Assert.Equal(before.State.Trail, after.State.Trail);
                    Assert.Equal(Values(before), Values(after));
                },
                iter: Forms
            );

    private static long Forms =>
        long.TryParse(Environment.GetEnvironmentVariable("INTAKEBOT_FORMS"), CultureInfo.InvariantCulture, out var many)
            ? many
            : 200;

    // One value that is said at once; what is confirmed or collected takes more turns.
    private static bool IsPlain(IntakeForm form, Intake intake) =>
        intake.State is { Phase: DialogPhase.Asking, Tries: 0, Adding: false, Pending: { } key }
        && form.Find(key.LinkId) is { Collects: false, Kind: not ItemKind.Attachment }
        && intake.State.Ahead.All(told => told.Asked != key)
        && intake.Answers[key] is null;

    private static bool IsHeard(PatientTurn turn) => turn is not PatientTurn.Said { Files.IsEmpty: false };

    private static PatientTurn Turn(IntakeContent content, Intake intake, int kind, int choice, int number)
    {
        var (id, at) = ($"m{number}", At.AddSeconds(number));
        var text = Usual[(choice & int.MaxValue) % Usual.Length];
        return kind switch
        {
            0 when AutoPatient.Reply(content, intake) is { } reply => reply.ToTurn(id, at),
            1 => new PatientTurn.Submitted(intake.State.Pending ?? ItemKey.Parse("i1"), [text], id, at),
            2 when choice % 5 == 0 => new PatientTurn.Said(new PatientText(""), id, at)
            {
                Files = [new SentFile($"f{number}", "image/jpeg", new PatientText("a.jpg"))],
            },
            _ => new PatientTurn.Said(new PatientText(text), id, at),
        };
    }

    private static Intake Begin(IntakeContent content) =>
        DialogEngine.Begin(content, Clinic, new PatientTurn.Joined("m", At)).Intake;

    private static Intake Take(IntakeContent content, Intake intake, ReplayLine line, string id) =>
        DialogEngine.Take(content, Clinic, intake, line.ToTurn(id, At)).Intake;

    private static SortedDictionary<string, string> Values(Intake intake) =>
        new(
            intake.Answers.All.ToDictionary(
                pair => pair.Key.ToString(),
                pair => JsonSerializer.Serialize(pair.Value.Values, CoreJson.Options)
            ),
            StringComparer.Ordinal
        );

    private static Intake Stored(Intake intake) => JsonSerializer.Deserialize<Intake>(Json(intake), CoreJson.Options)!;

    private static string Json(Intake intake) => JsonSerializer.Serialize(intake, CoreJson.Options);

    private static IntakeContent Content(int seed)
    {
        var problems = new List<ContentProblem>();
        var form = QuestionnaireReader.Read(new ContentFile("generated.json", GeneratedForm.Json(seed)), problems);
        Assert.True(problems.Count == 0, string.Join(" ", problems) + GeneratedForm.Json(seed));
        return GoldenTests.Shipped with { Prompts = Prompts.Of("generated", form!, GoldenTests.Shipped.Phrases) };
    }
}
