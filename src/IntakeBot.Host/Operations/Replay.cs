using System.Globalization;
using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Security;

namespace IntakeBot.Host.Operations;

/// <summary>What a replay prints.</summary>
internal enum ReplayOutput
{
    /// <summary>The brief as plain text.</summary>
    Brief,

    /// <summary>The brief as JSON.</summary>
    Json,

    /// <summary>The answers as a FHIR QuestionnaireResponse.</summary>
    Response,

    /// <summary>The brief and all it rests on as a FHIR document Bundle.</summary>
    Bundle,

    /// <summary>The whole intake as JSON: answers, words, flags and where the conversation stands.</summary>
    State,

    /// <summary>The conversation.</summary>
    Transcript,
}

/// <summary>How to replay.</summary>
/// <param name="At">When the intake begins.</param>
/// <param name="Shown">What is printed.</param>
/// <param name="Auto">Whether what the file leaves open is answered by itself.</param>
internal sealed record ReplayOptions(DateTimeOffset At, ReplayOutput Shown, bool Auto)
{
    /// <summary>The short name of the form; null for the default.</summary>
    public string? Form { get; init; }

    /// <summary>The language; null for the form's own.</summary>
    public string? Language { get; init; }
}

/// <summary>Runs an intake from a file of patient messages: the main job without HTTP, storage or a model.</summary>
internal static class Replay
{
    private static readonly ClinicFacts Clinic = new ClinicOptions().ToFacts();
    private static readonly JsonSerializerOptions Indented = new(CoreJson.Options) { WriteIndented = true };

    /// <summary>Plays the file and prints; 0 where the patient finished, 2 where messages ran out before.</summary>
    public static int Run(IntakeContent content, FileInfo? file, ReplayOptions options)
    {
        if (file is null && !options.Auto)
            return Fail("Name a file of messages, or let --auto answer.");
        if (file is { Exists: false })
            return Fail($"There is no file {file.Name}.");
        if (Missing(content.Prompts, options) is { } missing)
            return Fail(missing);
        try
        {
            var (at, shown) = (options.At, options.Shown);
            var transcript = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var lines = file is null ? [] : ReplayLine.ReadAll(File.ReadLines(file.FullName));
            var intake = Play(content, lines, options, transcript);
            Console.Write(
                shown switch
                {
                    ReplayOutput.Transcript => transcript.ToString(),
                    ReplayOutput.Response => ResponseExport.Write(
                        ResponseExport.Of(content.Prompts.FormOf(intake.Form).Own, intake)
                    ),
                    ReplayOutput.State => JsonSerializer.Serialize(intake, Indented) + "\n",
                    ReplayOutput.Json => ExportFormats.Json.Write(Source(content, intake, at)),
                    ReplayOutput.Bundle => ExportFormats.Bundle.Write(Source(content, intake, at)),
                    _ => ExportFormats.Text.Write(Source(content, intake, at)),
                }
            );
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
        ReplayOptions options,
        TextWriter transcript
    )
    {
        var at = options.At;
        // Nobody is harmed by a rehearsal: any language that is written may be tried, also one that is not screened.
        content = content with
        {
            Offered = [.. content.Prompts.Languages.Keys],
        };
        var joined = new PatientTurn.Joined("m0", at) { Form = options.Form, Language = options.Language };
        var outcome = DialogEngine.Begin(content, Clinic, joined);
        Write(outcome, transcript);
        var number = 0;
        foreach (var line in lines.Concat(options.Auto ? Rest() : []))
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"m{number}");
            transcript.WriteLine($"PATIENT: {line.Shown()}");
            outcome = DialogEngine.Take(content, Clinic, outcome.Intake, line.ToTurn(id, at.AddSeconds(10 * number)));
            Write(outcome, transcript);
        }
        return outcome.Intake;

        IEnumerable<ReplayLine> Rest()
        {
            while (number < AutoPatient.MostTurns && AutoPatient.Reply(content, outcome.Intake) is { } reply)
                yield return reply;
        }
    }

    // Every replay is of the same intake: its ids are the same whenever it is printed.
    private static ExportSource Source(IntakeContent content, Intake intake, DateTimeOffset at) =>
        new("replay", content, intake, IntakeBrief.Compose(content, intake, at));

    private static string? Missing(Prompts prompts, ReplayOptions options)
    {
        if (options.Form is { } name && prompts.Find(name) is null)
            return $"There is no form {name}; there is {string.Join(", ", prompts.Forms)}.";
        var form = prompts.FormOf(options.Form);
        return options.Language is { } language && !form.Languages.Contains(language)
            ? $"The form {form} is not in {language}; it is in {string.Join(", ", form.Languages)}."
            : null;
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

    private static int Fail(string message, int code = 1)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
