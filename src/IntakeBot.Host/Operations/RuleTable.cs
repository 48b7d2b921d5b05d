using System.Text;
using IntakeBot.Core.Screening;

namespace IntakeBot.Host.Operations;

/// <summary>The red-flag rules as a table for people.</summary>
internal static class RuleTable
{
    /// <summary>Markdown: a row per rule, in the order of the files.</summary>
    public static string Of(ScreeningRules rules)
    {
        var table = new StringBuilder();
        table.Append("| rule | urgency | raised by | why | source |\n|---|---|---|---|---|\n");
        foreach (var rule in rules.Rules)
        {
            var urgency = Name(rule.Urgency) + (rule.EmergencyWhen is null ? "" : ", or emergency");
            table.Append(
                $"| `{rule.Id}` | {urgency} | {Escaped(rule.Title)} | {Escaped(rule.Clinician)} | {Escaped(rule.Source)} |\n"
            );
        }
        return table.ToString();
    }

    /// <summary>The urgency as the content writes it.</summary>
    public static string Name(Urgency urgency) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(urgency.ToString());

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
