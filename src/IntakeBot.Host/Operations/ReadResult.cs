using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>One line that <c>read</c> prints. What does not apply is left out.</summary>
internal sealed record ReadResult
{
    /// <summary>The line's own id.</summary>
    public JsonElement? Id { get; init; }

    /// <summary>understood, ambiguous, unrecognised, declined or command; error where the line was none.</summary>
    public required string Status { get; init; }

    /// <summary>The typed value; a list where several were given or may be.</summary>
    public object? Value { get; init; }

    /// <summary>The least of a number that was said as a range ("7 or 8", "at least 7").</summary>
    public decimal? Low { get; init; }

    /// <summary>The most of a number that was said as a range ("7 or 8", "up to 7").</summary>
    public decimal? High { get; init; }

    /// <summary>Whether a number was said as roughly so.</summary>
    public bool? Approximate { get; init; }

    /// <summary>The value as people read it.</summary>
    public string? Display { get; init; }

    /// <summary>What the patient wrote, exactly; null where the line was none.</summary>
    public required string? Said { get; init; }

    /// <summary>Whether the patient was not quite sure.</summary>
    public bool? Hedged { get; init; }

    /// <summary>The values that the words may mean.</summary>
    public ImmutableArray<object>? Candidates { get; init; }

    /// <summary>Why it was not understood.</summary>
    public string? Reason { get; init; }

    /// <summary>The smallest number that would have done, where one did not.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number that would have done, where one did not.</summary>
    public decimal? Max { get; init; }

    /// <summary>What the patient asked the bot to do.</summary>
    public string? Command { get; init; }

    /// <summary>The answer to a line that is none, so that each line has one.</summary>
    public static ReadResult Bad(string line, string problem) =>
        new()
        {
            Id = IdOf(line),
            Said = null,
            Status = "error",
            Reason = problem,
        };

    private static JsonElement? IdOf(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize<JsonElement>(line) is { ValueKind: JsonValueKind.Object } read
                && read.TryGetProperty("id", out var id)
                && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? id
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The result of a line.</summary>
    public static ReadResult Of(ReadLine line, AnswerReading reading) =>
        reading switch
        {
            AnswerReading.Understood understood => Understood(line, understood),
            AnswerReading.Ambiguous ambiguous => new ReadResult
            {
                Id = line.Id,
                Said = line.Text,
                Status = "ambiguous",
                Reason = PhrasesReader.NameOf(ambiguous.Fault),
                Candidates = [.. ambiguous.Candidates.Select(ReadValue.Of)],
            },
            AnswerReading.Unrecognised unrecognised => new ReadResult
            {
                Id = line.Id,
                Said = line.Text,
                Status = "unrecognised",
                Reason = PhrasesReader.NameOf(unrecognised.Fault),
                Min = unrecognised.Fault == ReadingFault.OutOfRange ? line.Least : null,
                Max = unrecognised.Fault is ReadingFault.OutOfRange or ReadingFault.OtherScale ? line.Most : null,
            },
            AnswerReading.Declined => new ReadResult
            {
                Id = line.Id,
                Said = line.Text,
                Status = "declined",
            },
            AnswerReading.Command command => new ReadResult
            {
                Id = line.Id,
                Said = line.Text,
                Status = "command",
                Command = PhrasesReader.NameOf(command.Asked),
            },
            _ => throw new InvalidOperationException("AnswerReading is a closed union."),
        };

    private static ReadResult Understood(ReadLine line, AnswerReading.Understood understood)
    {
        var isList = line.Multiple == true || understood.Values.IsEmpty || line.Type is "medications" or "areas";
        var values = understood.Values.Select(ReadValue.Of).ToList();
        var number = understood.Values is [AnswerValue.Number only] ? only : null;
        var none =
            understood.Values.IsEmpty || (line.Type == "medications" && understood.Values is [AnswerValue.YesNo]);
        return new ReadResult
        {
            Id = line.Id,
            Said = line.Text,
            Status = "understood",
            Value =
                none ? Array.Empty<object>()
                : isList || values.Count > 1 ? values
                : values[0],
            Low = number?.Low,
            High = number?.High,
            Approximate = number is { Approximate: true } ? true : null,
            Display = none ? "none" : string.Join("; ", understood.Values.Select(ReadValue.Display)),
            Hedged = understood.Hedged ? true : null,
        };
    }
}
