using System.Text.Json;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>Reads replies in bulk, one JSON object per line, and prints what each was understood as.</summary>
internal static class Read
{
    private const int BadLines = 2;

    /// <summary>Reads every line; 0, or 2 where a line was none, with its number in <paramref name="errors"/>.</summary>
    public static int Run(IEnumerable<string> lines, ReadingContext context, TextWriter output, TextWriter errors)
    {
        var (number, code) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (ReadLine.Parse(line, out var problem) is { } read)
            {
                output.WriteLine(JsonSerializer.Serialize(ReadResult.Of(read, read.Read(context)), CoreJson.Options));
                continue;
            }
            errors.WriteLine($"Line {number} {problem}.");
            code = BadLines;
        }
        return code;
    }
}
