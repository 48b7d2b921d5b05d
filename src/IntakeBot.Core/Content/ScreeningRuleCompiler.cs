using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Compiles <c>seeds/screening/red-flags*.yaml</c>.</summary>
internal static class ScreeningRuleCompiler
{
    private const int FewestExamples = 2;

    private static readonly Dictionary<string, Urgency> Urgencies = new(StringComparer.Ordinal)
    {
        ["emergency"] = Urgency.Emergency,
        ["same-day"] = Urgency.SameDay,
        ["urgent-appointment"] = Urgency.UrgentAppointment,
        ["clinician-note"] = Urgency.ClinicianNote,
    };

    /// <summary>The rules in order; what is wrong is told to the files.</summary>
    public static ImmutableArray<RedFlagRule> Compile(
        IEnumerable<YamlMap> files,
        IReadOnlyDictionary<string, Concept> concepts
    )
    {
        var rules = ImmutableArray.CreateBuilder<RedFlagRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in files)
        {
            root.AllowOnly("version", "language", "rules");
            root.Text("version");
            var language = root.Has("language") ? root.Text("language").Value : "en";
            foreach (var entry in root.Maps("rules"))
            {
                var rule = Rule(entry, concepts) with { Language = language };
                if (!ids.Add(rule.Id))
                    entry.File.Refuse(entry.Line, $"The id {rule.Id} is used twice.", "Give each its own.");
                rules.Add(rule);
            }
        }
        return rules.ToImmutable();
    }

    private static RedFlagRule Rule(YamlMap entry, IReadOnlyDictionary<string, Concept> concepts)
    {
        entry.AllowOnly(
            "id",
            "title",
            "urgency",
            "when",
            "emergency-when",
            "patient",
            "emergency-patient",
            "clinician",
            "source",
            "crisis",
            "children",
            "flags",
            "quiet"
        );
        var urgency = UrgencyOf(entry);
        return new RedFlagRule(
            entry.Text("id").Value,
            entry.Text("title").Value,
            urgency,
            When(entry, "when", concepts)
        )
        {
            EmergencyWhen = entry.Has("emergency-when") ? When(entry, "emergency-when", concepts) : null,
            Patient = Guidance(entry, urgency),
            PatientInEmergency = EmergencyGuidance(entry),
            Clinician = entry.Text("clinician").Value,
            Source = entry.Text("source").Value,
            IsCrisis = entry.Flag("crisis", otherwise: false),
            IncludesChildren = entry.Flag("children", otherwise: false),
            Path = entry.File.Path,
            Examples = Examples(entry),
        };
    }

    private static FlagCondition When(YamlMap entry, string key, IReadOnlyDictionary<string, Concept> concepts)
    {
        if (entry.Find(key) is not { } node)
        {
            entry.File.Refuse(entry.Line, $"\"{key}\" is missing.", "Name the concepts that raise the rule.");
            return new FlagCondition.Any([]);
        }
        var condition = Condition(entry.File, node, concepts);
        // Without a finding that must be there, the rule would have no evidence or never hold.
        if (!NeedsFinding(condition))
            entry.File.Refuse(node.Line, "Nothing would have to be present.", "Name a concept outside \"none\".");
        if (Contradicts(condition))
            entry.File.Refuse(
                node.Line,
                "The rule can never be raised.",
                "It asks for a concept and for its absence at once: drop one."
            );
        return condition;
    }

    private static FlagCondition Condition(YamlFile file, YamlNode node, IReadOnlyDictionary<string, Concept> concepts)
    {
        switch (node)
        {
            case YamlNode.Scalar { Value: { } id }:
                if (!concepts.ContainsKey(id))
                    file.Refuse(node.Line, $"There is no concept {id}.", "Name one of the concepts file.");
                return new FlagCondition.Has(id);
            case YamlNode.Sequence list:
                return new FlagCondition.Any(Parts(file, list, concepts));
            case YamlNode.Mapping { Children: [{ Key.Value: var word, Value: YamlNode.Sequence list }] }:
                if (Combine(word, Parts(file, list, concepts)) is { } condition)
                    return condition;
                break;
        }
        file.Refuse(
            node.Line,
            "The condition is not understood.",
            "Use a concept id, a list, all:, any:, together:, none: or \"at-least N\": with a list."
        );
        return new FlagCondition.Any([]);
    }

    private static ImmutableArray<FlagCondition> Parts(
        YamlFile file,
        YamlNode.Sequence list,
        IReadOnlyDictionary<string, Concept> concepts
    ) => [.. list.Children.Select(child => Condition(file, child, concepts))];

    private static FlagCondition? Combine(string word, ImmutableArray<FlagCondition> parts) =>
        word switch
        {
            "all" => new FlagCondition.All(parts),
            "any" => new FlagCondition.Any(parts),
            "together" => new FlagCondition.Together(parts),
            "none" => new FlagCondition.None(parts),
            _ => word.StartsWith("at-least ", StringComparison.Ordinal)
            && int.TryParse(word.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && count <= parts.Length
                ? new FlagCondition.AtLeast(count, parts)
                : null,
        };

    private static bool NeedsFinding(FlagCondition condition) =>
        condition switch
        {
            FlagCondition.Has => true,
            FlagCondition.All all => all.Parts.Any(NeedsFinding),
            FlagCondition.Any any => any.Parts.All(NeedsFinding) && !any.Parts.IsEmpty,
            FlagCondition.AtLeast some => some.Parts.All(NeedsFinding),
            FlagCondition.Together together => together.Parts.Any(NeedsFinding),
            _ => false,
        };

    private static bool Contradicts(FlagCondition condition) =>
        condition is FlagCondition.All all
        && (
            all.Parts.Any(Contradicts)
            || all.Parts.OfType<FlagCondition.None>().SelectMany(none => none.Parts).Any(all.Parts.Contains)
        );

    // Only who must act is told something: the rest is for the clinician.
    private static string Guidance(YamlMap entry, Urgency urgency)
    {
        if (urgency < Urgency.SameDay && !entry.Has("patient"))
            return "";
        return Guidance(entry, "patient");
    }

    private static string EmergencyGuidance(YamlMap entry)
    {
        if (!entry.Has("emergency-patient"))
            return "";
        if (!entry.Has("emergency-when"))
            entry.File.Refuse(
                entry.Line,
                "The rule has no \"emergency-when\".",
                "Say when it is an emergency, or remove \"emergency-patient\"."
            );
        return Guidance(entry, "emergency-patient");
    }

    private static string Guidance(YamlMap entry, string key)
    {
        var text = entry.Text(key);
        if (!ScreeningGuidance.HasOnlyKnownPlaceholders(text.Value))
            entry.File.Refuse(
                text.Line,
                "The guidance has an unknown placeholder.",
                "Known: {emergencyNumber}, {crisisLine}, {clinic}."
            );
        return text.Value;
    }

    private static Urgency UrgencyOf(YamlMap entry)
    {
        var text = entry.Text("urgency");
        if (Urgencies.TryGetValue(text.Value, out var urgency))
            return urgency;
        entry.File.Refuse(text.Line, "The urgency is none of the four.", $"Use {string.Join(", ", Urgencies.Keys)}.");
        return Urgency.None;
    }

    private static ImmutableArray<RuleExample> Examples(YamlMap entry)
    {
        var (flags, quiet) = (entry.Texts("flags"), entry.Texts("quiet"));
        if (flags.Length < FewestExamples || quiet.Length < FewestExamples)
            entry.File.Refuse(
                entry.Line,
                $"The rule {entry.Text("id").Value} has too few examples.",
                "Give at least two flags and two quiet sentences."
            );
        return
        [
            .. flags.Select(text => new RuleExample(text.Value, IsRaised: true, text.Line)),
            .. quiet.Select(text => new RuleExample(text.Value, IsRaised: false, text.Line)),
        ];
    }
}
