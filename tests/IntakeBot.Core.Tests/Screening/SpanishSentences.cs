using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>The labelled Spanish sentences of <c>tests/screening/utterances.es.jsonl</c>.</summary>
internal static class SpanishSentences
{
    /// <summary>Sentences that the words were tuned on.</summary>
    public static ImmutableArray<Line> Tuned { get; } = Of("tuned");

    /// <summary>Sentences that were looked at once, after the tuning.</summary>
    public static ImmutableArray<Line> Unseen { get; } = Of("unseen");

    private static readonly IntakeForm Form = new(
        Shipped.Content.Form.Url,
        Shipped.Content.Form.Version,
        Shipped.Content.Form.Title,
        "es",
        Shipped.Content.Form.Items
    );

    /// <summary>The flags that a message raises in a Spanish intake.</summary>
    public static ImmutableArray<RedFlag> Flags(string text, AnswerSet? answers = null, ItemKey? item = null) =>
        Screener.Screen(
            Shipped.Content.Screening,
            new ScreeningInput(
                Form,
                answers ?? AnswerSet.Empty,
                [new Utterance("m1", new PatientText(text), item, default)],
                new DateOnly(2026, 3, 14)
            )
        );

    /// <summary>How many lines of each level are read right, and what is wrong with the others.</summary>
    public static (string Figures, ImmutableArray<string> Faults) Read(ImmutableArray<Line> lines)
    {
        var read = lines.Select(line => (Level: LevelOf(line), Fault: FaultOf(line))).ToList();
        var figures = read.GroupBy(one => one.Level)
            .OrderByDescending(group => group.Key)
            .Select(group =>
                $"{(group.Key == Urgency.None ? "quiet" : group.Key.ToString())} {group.Count(one => one.Fault is null)} of {group.Count()}"
            );
        return (string.Join(", ", figures), [.. read.Select(one => one.Fault).OfType<string>()]);
    }

    private static Urgency LevelOf(Line line) =>
        line
            .Rules.Select(id => Shipped.Content.Screening.Rules.Single(rule => rule.Id == id).Urgency)
            .DefaultIfEmpty()
            .Max();

    private static string? FaultOf(Line line)
    {
        var flags = Flags(line.Text);
        var raised = string.Join(' ', flags.Select(flag => flag.RuleId));
        if (line.Rules.Except(flags.Select(flag => flag.RuleId)).Any())
            return $"{line.Id} MISSED {string.Join(' ', line.Rules)} (raised: {raised}) | {line.Text}";
        return line.Rules.IsEmpty && flags.Any(flag => flag.Urgency >= Urgency.SameDay)
            ? $"{line.Id} FALSE {raised} | {line.Text}"
            : null;
    }

    private static ImmutableArray<Line> Of(string set) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "screening", "utterances.es.jsonl"))
                .Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!)
                .Where(line => line.Set == set),
        ];

    /// <summary>One sentence.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Set">The half that it belongs to.</param>
    /// <param name="Text">What a patient writes.</param>
    /// <param name="Flag">The rule that must be raised; null for a sentence that must stay quiet.</param>
    public sealed record Line(string Id, string Set, string Text, string? Flag)
    {
        public ImmutableArray<string> Rules => Flag is null ? [] : [Flag];
    }
}
