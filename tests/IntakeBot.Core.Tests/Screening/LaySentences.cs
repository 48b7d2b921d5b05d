using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Sentences as patients write them, with the rules that they must raise.</summary>
internal static partial class LaySentences
{
    /// <summary>One line of a table.</summary>
    /// <param name="Rules">The rules that must be raised; none for a sentence that must stay quiet.</param>
    /// <param name="Item">The item that it answers.</param>
    /// <param name="Messages">What is said.</param>
    public sealed record Line(ImmutableArray<string> Rules, ItemKey? Item, ImmutableArray<string> Messages)
    {
        /// <summary>What is wrong with the flags that the screener raises; null where nothing is.</summary>
        public string? Fault()
        {
            var flags = Flags();
            var raised = string.Join(' ', flags.Select(flag => flag.RuleId));
            if (Rules.Except(flags.Select(flag => flag.RuleId)).Any())
                return $"MISSED {string.Join(' ', Rules)} (raised: {raised}) | {string.Join(" // ", Messages)}";
            return Rules.IsEmpty && flags.Any(flag => flag.Urgency >= Urgency.SameDay)
                ? $"FALSE {raised} | {string.Join(" // ", Messages)}"
                : null;
        }

        /// <summary>The most urgent level among the rules asked for.</summary>
        public Urgency Level(ScreeningRules rules) =>
            Rules
                .Select(id => rules.Rules.FirstOrDefault(rule => rule.Id == id)?.Urgency ?? Urgency.None)
                .DefaultIfEmpty()
                .Max();

        /// <summary>The flags that the screener raises.</summary>
        public ImmutableArray<RedFlag> Flags() =>
            Screener.Screen(
                Shipped.Content.Screening,
                new ScreeningInput(
                    Shipped.Content.Form,
                    AnswerSet.Empty,
                    [
                        .. Messages.Select(
                            (text, at) => new Utterance($"m{at + 1}", new PatientText(text), Item, default)
                        ),
                    ],
                    new DateOnly(2026, 3, 14)
                )
            );
    }

    /// <summary>The lines of a table.</summary>
    public static ImmutableArray<Line> Read(string table) =>
        [
            .. table
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(ReadLine),
        ];

    private static Line ReadLine(string line)
    {
        var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
        var words = parts[0].Split(' ');
        var item = words.FirstOrDefault(word => word[0] == '@');
        return new Line(
            [.. words.Where(word => word[0] is not ('@' or '-'))],
            item is null ? null : ItemKey.Parse(item[1..]),
            [.. parts[1].Split(" // ")]
        );
    }
}
