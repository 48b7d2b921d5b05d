using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>One line of a replay file: what a patient wrote, or put into a card.</summary>
/// <param name="Text">Words, as typed or tapped.</param>
/// <param name="Item">The item of a card, with <paramref name="Values"/>.</param>
/// <param name="Values">Option codes, a number or an ISO date.</param>
internal sealed record ReplayLine(string? Text, string? Item, ImmutableArray<string>? Values)
{
    /// <summary>Files that the patient sent, perhaps with words.</summary>
    public ImmutableArray<SentFile>? Files { get; init; }

    /// <summary>As a transcript shows it.</summary>
    public string Shown() =>
        Text
        ?? (
            Files is { } files
                ? string.Join(", ", files.Select(file => $"[{file.ContentType}]"))
                : $"[{Item}] {string.Join(", ", Values ?? [])}"
        );

    /// <summary>Reads a file of one JSON object per line; blank lines are passed over.</summary>
    /// <exception cref="FormatException">A line is no such object; the message names the line, never its words.</exception>
    public static IEnumerable<ReplayLine> ReadAll(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Read(line, number);
        }
    }

    /// <summary>The turn that it is.</summary>
    public PatientTurn ToTurn(string activityId, DateTimeOffset at) =>
        Item is not null
            ? new PatientTurn.Submitted(ItemKey.Parse(Item), Values ?? [], activityId, at)
            : new PatientTurn.Said(new PatientText(Text ?? ""), activityId, at) { Files = Files ?? [] };

    private static ReplayLine Read(string line, int number)
    {
        try
        {
            if (
                JsonSerializer.Deserialize<ReplayLine>(line, CoreJson.Options) is { } read
                && ((read.Text ?? read.Item) is not null || read.Files is not null)
            )
                return read;
        }
        catch (JsonException)
        {
            // Told below with the line's number; the exception's message may hold the patient's words.
        }
        throw new FormatException(
            $"Line {number} is not a patient message. Write {{\"text\": \"…\"}} or {{\"item\": \"linkId\", \"values\": [\"code\"]}}."
        );
    }
}
