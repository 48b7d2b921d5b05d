using System.Collections.Immutable;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Content;

/// <summary>Compiles <c>seeds/screening/guidance.{language}.yaml</c>: what rules tell patients in other languages.</summary>
internal static class ScreeningGuidance
{
    private static readonly ImmutableArray<string> Placeholders = ["{emergencyNumber}", "{crisisLine}", "{clinic}"];

    // Behind a rule's id: what is told where it is raised as its emergency.
    private const string InEmergency = "-emergency";

    /// <summary>The rules with what the files add; what is wrong is told to the files.</summary>
    public static ImmutableArray<RedFlagRule> Add(ImmutableArray<RedFlagRule> rules, IEnumerable<YamlMap> files)
    {
        var known = rules.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var root in files)
        {
            root.AllowOnly("version", "language", "guidance");
            root.Text("version");
            var language = root.Text("language").Value;
            if (root.Map("guidance") is not { } guidance)
            {
                root.File.Refuse(root.Line, "\"guidance\" is missing.", "Write each rule's id and what it tells.");
                continue;
            }
            foreach (var id in guidance.Keys)
                Add(known, guidance, id, language);
        }
        return [.. rules.Select(rule => known[rule.Id])];
    }

    /// <summary>Whether a text has no placeholders but those that are filled in.</summary>
    public static bool HasOnlyKnownPlaceholders(string text) =>
        !Placeholders
            .Aggregate(text, (open, known) => open.Replace(known, "", StringComparison.Ordinal))
            .Contains('{', StringComparison.Ordinal);

    private static void Add(Dictionary<string, RedFlagRule> known, YamlMap guidance, YamlText id, string language)
    {
        var text = guidance.Text(id.Value);
        var isEmergency = !known.ContainsKey(id.Value) && id.Value.EndsWith(InEmergency, StringComparison.Ordinal);
        var ruleId = isEmergency ? id.Value[..^InEmergency.Length] : id.Value;
        if (!known.TryGetValue(ruleId, out var rule))
        {
            guidance.File.Refuse(id.Line, $"There is no rule {ruleId}.", "Mend its name or remove it.");
            return;
        }
        var own = isEmergency ? rule.PatientInEmergency : rule.Patient;
        if (own.Length == 0)
            guidance.File.Refuse(id.Line, $"The rule {id.Value} tells the patient nothing.", "Remove its guidance.");
        else if (!UsesSame(own, text.Value))
            guidance.File.Refuse(
                text.Line,
                $"The guidance of {id.Value} has other placeholders than the rule's own.",
                $"The rule says: {own}"
            );
        else if (isEmergency)
            known[ruleId] = rule with { GuidanceInEmergency = rule.GuidanceInEmergency.SetItem(language, text.Value) };
        else
            known[ruleId] = rule with { Guidance = rule.Guidance.SetItem(language, text.Value) };
    }

    // A number to call that one language gives and the other leaves out would be help withheld.
    private static bool UsesSame(string text, string other) =>
        HasOnlyKnownPlaceholders(other)
        && Placeholders.All(placeholder =>
            text.Contains(placeholder, StringComparison.Ordinal)
            == other.Contains(placeholder, StringComparison.Ordinal)
        );
}
