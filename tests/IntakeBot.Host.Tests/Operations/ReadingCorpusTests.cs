using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>
/// Replies as patients write them, each with what it was judged to mean before the readers had seen it
/// (<c>tests/reading</c>; <c>docs/reading.md</c> tells how they did at first look).
/// </summary>
public sealed class ReadingCorpusTests
{
    private static readonly IntakeContent Content = (
        (ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(ProductFolder.Find()))
    ).Content;

    [Theory]
    [InlineData("first", 0.97)]
    [InlineData("second", 0.97)]
    [InlineData("third", 0.97)]
    [InlineData("fourth", 0.97)]
    [InlineData("fifth", 0.94)]
    [InlineData("sixth", 0.95)]
    [InlineData("seventh", 0.97)]
    [InlineData("eighth", 0.92)]
    [InlineData("ninth", 0.92)]
    [InlineData("tenth", 0.92)]
    [InlineData("eleventh", 0.95)]
    [InlineData("in-one-breath", 0.9)]
    [InlineData("twelfth", 0.97)]
    [InlineData("thirteenth", 0.97)]
    [InlineData("fourteenth", 0.97)]
    [InlineData("fifteenth", 0.95)]
    [InlineData("sixteenth", 0.96)]
    [InlineData("seventeenth", 0.93)]
    [InlineData("eighteenth", 0.94)]
    [InlineData("nineteenth", 0.89)]
    [InlineData("twentieth", 0.88)]
    [InlineData("twenty-first", 0.82)]
    [InlineData("twenty-second", 0.93)]
    [InlineData("twenty-third", 0.96)]
    [InlineData("plain", 0.96)]
    [InlineData("now-and-whose", 0.88)]
    [InlineData("spanish", 0.97)]
    [InlineData("spanish-second", 0.93)]
    [InlineData("spanish-third", 0.91)]
    [InlineData("spanish-fifth", 0.93)]
    [InlineData("spanish-seventh", 0.96)]
    [InlineData("spanish-eighth", 0.95)]
    [InlineData("spanish-ninth", 0.96)]
    [InlineData("spanish-tenth", 0.95)]
    [InlineData("spanish-eleventh", 0.94)]
    [InlineData("spanish-twelfth", 0.89)]
    [InlineData("spanish-thirteenth", 0.87)]
    [InlineData("spanish-fourteenth", 0.84)]
    [InlineData("spanish-fifteenth", 0.82)]
    [InlineData("spanish-sixteenth", 0.80)]
    [InlineData("spanish-seventeenth", 0.84)]
    [InlineData("spanish-eighteenth", 0.97)]
    [InlineData("spanish-plain", 0.97)]
    [InlineData("spanish-own", 0.93)]
    [InlineData("spanish-sixth", 0.92)]
    public void Replies_of_every_kind_are_read_as_they_were_judged_to_mean(string batch, double leastRight)
    {
        var lines = File.ReadLines(Repository.Path($"tests/reading/{batch}.jsonl")).ToList();
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();
        var code = Read.Run(
            lines,
            locale => Read.ContextIn(Content, new DateOnly(2026, 11, 27), locale),
            output,
            errors
        );
        Assert.Equal(0, code);
        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Count, answers.Length);
        var wrong = lines
            .Zip(answers)
            .Where(pair =>
                !IsRight(JsonDocument.Parse(pair.First).RootElement, JsonDocument.Parse(pair.Second).RootElement)
            )
            .Select(pair => $"{pair.First}\n  {pair.Second}")
            .ToList();
        Assert.True(wrong.Count <= lines.Count * (1 - leastRight), string.Join('\n', wrong));
    }

    private static bool IsRight(JsonElement line, JsonElement answer)
    {
        var expected = line.GetProperty("expect");
        var status = expected.GetProperty("status");
        var said = answer.GetProperty("status").GetString();
        var fits =
            status.ValueKind == JsonValueKind.Array
                ? status.EnumerateArray().Any(one => one.GetString() == said)
                : status.GetString() == said;
        if (!fits || !expected.TryGetProperty("value", out var value))
            return fits;
        // The ends of a number stand beside its value.
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("low", out _) && IsNumber(line)
            ? Holds(value, answer)
            : Holds(value, answer.TryGetProperty("value", out var got) ? got : default);
    }

    private static bool IsNumber(JsonElement line) =>
        line.GetProperty("type").GetString() is "scale" or "integer" or "decimal";

    // What is not expected may be there: an expectation names what matters.
    private static bool Holds(JsonElement expected, JsonElement got) =>
        expected.ValueKind switch
        {
            JsonValueKind.Null => got.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null,
            JsonValueKind.Object => got.ValueKind == JsonValueKind.Object
                && expected
                    .EnumerateObject()
                    .All(one => Holds(one.Value, got.TryGetProperty(one.Name, out var part) ? part : default)),
            JsonValueKind.Array => got.ValueKind == JsonValueKind.Array && HoldsAll(expected, got),
            JsonValueKind.Number => got.ValueKind == JsonValueKind.Number && expected.GetDecimal() == got.GetDecimal(),
            JsonValueKind.String => HoldsText(expected.GetString()!, got),
            _ => expected.ValueKind == got.ValueKind,
        };

    private static bool HoldsAll(JsonElement expected, JsonElement got)
    {
        var (wanted, given) = (expected.EnumerateArray().ToList(), got.EnumerateArray().ToList());
        return wanted.Count == given.Count
            && (
                wanted.TrueForAll(one => one.ValueKind == JsonValueKind.String)
                    ? wanted.TrueForAll(one => given.Exists(other => Holds(one, other)))
                    : wanted.Zip(given).All(pair => Holds(pair.First, pair.Second))
            );
    }

    // "*" is anything, and "^2026" what begins so.
    private static bool HoldsText(string expected, JsonElement got) =>
        expected switch
        {
            "*" => got.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null),
            "none or 0" => got.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                || (got.ValueKind == JsonValueKind.Number && got.GetDecimal() == 0),
            ['^', .. var beginning] => got.ValueKind == JsonValueKind.String
                && got.GetString()!.StartsWith(beginning, StringComparison.OrdinalIgnoreCase),
            _ => got.ValueKind == JsonValueKind.String
                && string.Equals(got.GetString(), expected, StringComparison.OrdinalIgnoreCase),
        };
}
