using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Security;

namespace IntakeBot.Host.Operations;

/// <summary>What a replay prints.</summary>
internal enum ReplayOutput
{
    /// <summary>The brief as plain text.</summary>
    Text,

    /// <summary>The brief as JSON.</summary>
    Json,

    /// <summary>The conversation.</summary>
    Transcript,
}

/// <summary>Runs an intake from a file of patient messages: the main job without HTTP, storage or a model.</summary>
internal static class Replay
{
    private static readonly ClinicFacts Clinic = new ClinicOptions().ToFacts();

    /// <summary>Plays the file and prints; 0 where the patient finished, 2 where messages ran out before.</summary>
    public static int Run(IntakeContent content, FileInfo file, DateTimeOffset at, ReplayOutput shown)
    {
        if (!file.Exists)
            return Fail($"There is no file {file.Name}.");
        try
        {
            var transcript = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var intake = Play(content, ReplayLine.ReadAll(File.ReadLines(file.FullName)), at, transcript);
            Console.Write(shown == ReplayOutput.Transcript ? transcript.ToString() : Brief(content, intake, at, shown));
            return intake.State.Phase == DialogPhase.Finished
                ? 0
                : Fail("The messages ended before the patient finished; this is what there was.", 2);
        }
        catch (FormatException wrong)
        {
            return Fail(wrong.Message);
        }
    }

    /// <summary>The intake after all messages; what was said on both sides is written to <paramref name="transcript"/>.</summary>
    public static Intake Play(
        IntakeContent content,
        IEnumerable<ReplayLine> lines,
        DateTimeOffset at,
        TextWriter transcript
    )
    {
        var outcome = DialogEngine.Begin(content, Clinic, new PatientTurn.Joined("m0", at));
        Write(outcome, transcript);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"m{number}");
            transcript.WriteLine($"PATIENT: {line.Text ?? $"[{line.Item}] {string.Join(", ", line.Values ?? [])}"}");
            outcome = DialogEngine.Take(content, Clinic, outcome.Intake, line.ToTurn(id, at.AddSeconds(10 * number)));
            Write(outcome, transcript);
        }
        return outcome.Intake;
    }

    private static void Write(TurnOutcome outcome, TextWriter transcript)
    {
        foreach (var message in outcome.Messages)
        {
            transcript.WriteLine($"BOT: {message.Text.Verbatim.Replace("\n", "\n     ", StringComparison.Ordinal)}");
            if (message.Input is AnswerInput.Options options)
                transcript.WriteLine(
                    $"     ( {string.Join(" | ", options.Choices.Select(option => option.Display))} )"
                );
            foreach (var line in message.Review)
                transcript.WriteLine($"     {line.Number}. {line.Label}: {line.Answer.Verbatim}");
            if (!message.Buttons.IsEmpty)
                transcript.WriteLine($"     [{string.Join("] [", message.Buttons)}]");
        }
    }

    private static string Brief(IntakeContent content, Intake intake, DateTimeOffset at, ReplayOutput shown) =>
        (shown == ReplayOutput.Json ? ExportFormats.Json : ExportFormats.Text).Write(
            IntakeBrief.Compose(content, intake, at)
        );

    private static int Fail(string message, int code = 1)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
