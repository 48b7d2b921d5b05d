using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>Forms that use what FHIR and SDC offer beside the clinic's own (<c>tests/forms</c>).</summary>
public sealed class FormTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Forms =>
        [
            .. Directory
                .EnumerateFiles(Repository.Path("tests/forms"), "*.questionnaire.json")
                .Select(path => Path.GetFileName(path)!.Split('.')[0])
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_answered_to_its_end_by_itself_and_its_response_is_valid(string name)
    {
        var content = With(name);
        var intake = Replay.Play(
            content,
            [],
            new ReplayOptions(At, ReplayOutput.State, Auto: true) { Form = name },
            TextWriter.Null
        );
        var form = content.Prompts.FormOf(name).Own;
        var response = ResponseExport.Of(form, intake);
        Assert.Empty(ResponseChecker.Check(form, response));
        Assert.Equal(DialogPhase.Finished, intake.State.Phase);
    }

    [Fact]
    public void A_score_is_reckoned_from_the_answers_and_opens_what_depends_on_it()
    {
        var conversation = Talk("mood");
        Assert.StartsWith(
            "The next questions are about the last two weeks.",
            conversation.Last.Messages[^1].Text.Verbatim[
                conversation.Last.Messages[^1].Text.Verbatim.IndexOf("The next", StringComparison.Ordinal)..
            ],
            StringComparison.Ordinal
        );
        for (var asked = 0; asked < 7; asked++)
            conversation.Say("several days");
        Assert.Null(conversation.Number("mood.total"));
        conversation.Say("nearly every day");
        Assert.Equal(10, conversation.Number("mood.total"));
        Assert.Equal("mood.hard", conversation.Pending);
        Assert.Equal("high", conversation.Text("mood.level"));
        conversation.Say("somewhat");
        Assert.Contains("Thank you for being so open.", conversation.Said(), StringComparison.Ordinal);
        conversation.Say("change have you felt low to not at all");
        Assert.Equal(9, conversation.Number("mood.total"));
        Assert.Equal("low", conversation.Text("mood.level"));
    }

    [Fact]
    public void Amounts_are_converted_times_read_and_bounds_kept()
    {
        var conversation = Talk("measures");
        conversation.Say("5 ft 7");
        Assert.Equal((170.2m, "cm"), conversation.Amount("body.height"));
        conversation.Say("11 stone");
        Assert.Equal((69.9m, "kg"), conversation.Amount("body.weight"));
        Assert.Equal(24.1m, conversation.Number("body.bmi"));
        conversation.Say("37.25");
        Assert.Contains("at most 1 digit", conversation.Said(), StringComparison.Ordinal);
        conversation.Say("37.2", "half past seven", "March 2020", "1949");
        Assert.Equal("days.born", conversation.Pending);
        conversation.Say("1999");
        Assert.Equal(
            new AnswerValue.Time(new TimeOnly(7, 30)),
            conversation.Intake.Answers[new ItemKey(new LinkId("days.up"))]!.Values[0]
        );
        Assert.Contains("shall I put down 1?", conversation.Said(), StringComparison.Ordinal);
        conversation.Say("yes", "yes");
        Assert.Equal("days.smoke.many", conversation.Pending);
        conversation.Say("10", "heat, wool and stress");
        Assert.Contains("at most 2", conversation.Said(), StringComparison.Ordinal);
        conversation.Say("heat and wool");
        Assert.Contains("Only if you have them at hand.", conversation.Said(), StringComparison.Ordinal);
        conversation.Say("12");
        Assert.Equal("papers.number", conversation.Pending);
        conversation.Say("AB12345", "it is at www.example.org/ana", "Dr Lee");
        Assert.Equal("https://www.example.org/ana", conversation.Text("papers.site"));
        Assert.Equal("web", conversation.Text("papers.source"));
        conversation.Say("Ben", "no", "yes", "Mia", "yes");
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        var response = ResponseExport.Of(conversation.Form, conversation.Intake);
        Assert.Empty(ResponseChecker.Check(conversation.Form, response));
        conversation.Say("change do you smoke to no");
        Assert.DoesNotContain(
            "days.smoke.many",
            ResponseExport.Write(ResponseExport.Of(conversation.Form, conversation.Intake)),
            StringComparison.Ordinal
        );
    }

    /// <summary>The response of a form that was answered by itself.</summary>
    internal static string Response(string name)
    {
        var content = With(name);
        var options = new ReplayOptions(At, ReplayOutput.State, Auto: true) { Form = name };
        return ResponseExport.Write(
            ResponseExport.Of(content.Prompts.FormOf(name).Own, Replay.Play(content, [], options, TextWriter.Null))
        );
    }

    internal static IntakeContent With(string name)
    {
        var file = new ContentFile(
            $"prompts/intake/{name}.questionnaire.json",
            File.ReadAllText(Repository.Path($"tests/forms/{name}.questionnaire.json"))
        );
        var result = ContentCompiler.Compile([.. ContentFolder.Read(ProductFolder.Find()), file], "skin-intake");
        return result is ContentResult.Sound sound
            ? sound.Content
            : throw new InvalidOperationException(string.Join('\n', ((ContentResult.Broken)result).Problems));
    }

    private static Talking Talk(string form) => new(With(form), form);

    private sealed class Talking
    {
        private static readonly ClinicFacts Clinic = new("Clinic", "112", "116 123");
        private readonly IntakeContent _content;
        private int _turn;

        public Talking(IntakeContent content, string form)
        {
            _content = content;
            Form = content.Prompts.FormOf(form).Own;
            Last = DialogEngine.Begin(content, Clinic, new PatientTurn.Joined("m0", At) { Form = form });
        }

        public IntakeForm Form { get; }

        public TurnOutcome Last { get; private set; }

        public Intake Intake => Last.Intake;

        public string? Pending => Intake.State.Pending?.LinkId.Value;

        public string Said() => string.Join('\n', Last.Messages.Select(message => message.Text.Verbatim));

        public void Say(params string[] texts)
        {
            foreach (var text in texts)
                Last = DialogEngine.Take(
                    _content,
                    Clinic,
                    Intake,
                    new PatientTurn.Said(new PatientText(text), $"m{++_turn}", At)
                );
        }

        public decimal? Number(string linkId) => Value(linkId) is AnswerValue.Number number ? number.Value : null;

        public string? Text(string linkId) => Value(linkId) is AnswerValue.Text text ? text.Value.Verbatim : null;

        public (decimal, string)? Amount(string linkId) =>
            Value(linkId) is AnswerValue.Stated { Value: Statement.Quantity amount }
                ? (amount.Value, amount.Unit)
                : null;

        private AnswerValue? Value(string linkId) => Intake.Answers[new ItemKey(new LinkId(linkId))]?.Values[0];
    }
}
