using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>Reads replies in bulk, one JSON object per line, and prints what each was understood as.</summary>
internal static class Read
{
    private const int BadLines = 2;

    /// <summary>What readers need to know for a locale such as <c>es-MX</c>; the form's own language where it is not spoken.</summary>
    public static ReadingContext ContextIn(IntakeContent content, DateOnly today, string? locale)
    {
        var language = locale?.Split('-', '_')[0] ?? "";
        var phrases = content.Prompts.Languages.GetValueOrDefault(language, content.Phrases);
        return new ReadingContext(phrases.Words, today)
        {
            Answers = phrases.Answers,
            Medications = content.Medications,
        };
    }

    /// <summary>Reads every line; 0, or 2 where a line was none, with its number in <paramref name="errors"/>.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="contextIn">What readers need to know, for the locale of a line; null is none.</param>
    /// <param name="output">Receives a line for each.</param>
    /// <param name="errors">Receives which lines are none, and why.</param>
    public static int Run(
        IEnumerable<string> lines,
        Func<string?, ReadingContext> contextIn,
        TextWriter output,
        TextWriter errors
    )
    {
        var (number, code) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (ReadLine.Parse(line, out var problem) is { } read)
            {
                output.WriteLine(
                    JsonSerializer.Serialize(ReadResult.Of(read, read.Read(contextIn(read.Locale))), CoreJson.Options)
                );
                continue;
            }
            output.WriteLine(JsonSerializer.Serialize(ReadResult.Bad(line, problem), CoreJson.Options));
            errors.WriteLine($"Line {number} {problem}.");
            code = BadLines;
        }
        return code;
    }
}
