using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using YamlDotNet.RepresentationModel;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads <c>seeds/screening/</c>: concepts, assertion triggers and red-flag rules, checked against the form and against
/// each other, and every rule against its own examples.
/// </summary>
public static class ScreeningReader
{
    private const string Folder = "seeds/screening/";

    /// <summary>The rules, or null with at least one problem added.</summary>
    public static ScreeningRules? Read(
        IReadOnlyList<ContentFile> files,
        IntakeForm form,
        ICollection<ContentProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(form);
        var before = problems.Count;
        var concepts = ScreeningYaml.Open(files, Folder + "concepts.en.yaml", problems);
        var triggers = ScreeningYaml.Open(files, Folder + "assertions.en.yaml", problems);
        var flags = ScreeningYaml.Open(files, Folder + "red-flags.yaml", problems);
        if (concepts is null || triggers is null || flags is null)
            return null;
        var known = concepts.Items("concepts").Select(item => Concept(item, form)).ToImmutableArray();
        var ids = known.Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        var rules = flags.Items("rules").Select(item => Rule(item, ids)).ToImmutableArray();
        Doubles(known.Select(concept => concept.Id), concepts);
        Doubles(rules.Select(rule => rule.Id), flags);
        var read = new ScreeningRules(
            flags.Text("version"),
            known,
            rules,
            Triggers(triggers),
            [.. concepts.List("ordinary")]
        );
        return problems.Count == before && Examples(read, form, flags) ? read : null;
    }

    private static Concept Concept(ScreeningYaml item, IntakeForm form)
    {
        item.Allow("id", "title", "phrases", "not", "answers", "min-age", "below-age");
        var concept = new Concept(
            item.Text("id"),
            item.Text("title"),
            item.Phrases("phrases"),
            item.Phrases("not"),
            [.. item.Items("answers").Select(source => Source(source, form))],
            item.Number("min-age") is { } age ? (int)age : null
        )
        {
            BelowAge = item.Number("below-age") is { } below ? (int)below : null,
        };
        if (concept.Phrases.IsEmpty && concept.Answers.IsEmpty && (concept.MinAge ?? concept.BelowAge) is null)
            item.Refuse("Nothing can state this concept.", "Give phrases, answers or an age.");
        return concept;
    }

    private static AnswerSource Source(ScreeningYaml source, IntakeForm form)
    {
        source.Allow("item", "is", "at-least");
        var linkId = new LinkId(source.Text("item"));
        var codes = source.List("is");
        if (form.Find(linkId) is not { } item)
            source.Refuse($"The form has no item {linkId}.", "Use a linkId of the intake form.");
        else if (codes.Any(code => item.Kind != ItemKind.Boolean && item.Options.All(option => option.Code != code)))
            source.Refuse($"The item {linkId} lacks one of these options.", "Use the codes of its answerOption.");
        return new AnswerSource(linkId, codes, source.Number("at-least"));
    }

    private static RedFlagRule Rule(ScreeningYaml item, HashSet<string> concepts)
    {
        item.Allow(
            "id",
            "title",
            "urgency",
            "when",
            "emergency-when",
            "patient",
            "clinician",
            "source",
            "crisis",
            "flags",
            "quiet"
        );
        var rule = new RedFlagRule(
            item.Text("id"),
            item.Text("title"),
            Level(item),
            Condition(item.Child("when"), item, concepts),
            item.Text("patient"),
            item.Text("clinician"),
            item.Text("source")
        )
        {
            EmergencyWhen = item.Child("emergency-when") is { } when ? Condition(when, item, concepts) : null,
            IsCrisis = item.Optional("crisis") == "true",
            Flags = item.List("flags"),
            Quiet = item.List("quiet"),
        };
        if (rule.Flags.Length < 2 || rule.Quiet.Length < 2)
            item.Refuse(
                $"The rule {rule.Id} has too few examples.",
                "Give at least two flags and two quiet sentences."
            );
        return rule;
    }

    private static Urgency Level(ScreeningYaml item)
    {
        switch (item.Text("urgency"))
        {
            case "emergency":
                return Urgency.Emergency;
            case "same-day":
                return Urgency.SameDay;
            case "urgent-appointment":
                return Urgency.UrgentAppointment;
            case "clinician-note":
                return Urgency.ClinicianNote;
            default:
                item.Refuse(
                    "The urgency is none of the four.",
                    "Use emergency, same-day, urgent-appointment or clinician-note."
                );
                return Urgency.Emergency;
        }
    }

    private static FlagCondition Condition(YamlNode? node, ScreeningYaml item, HashSet<string> concepts)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } id }:
                if (!concepts.Contains(id))
                    item.Refuse($"There is no concept {id}.", "Name one of concepts.en.yaml.", node);
                return new FlagCondition.Has(id);
            case YamlSequenceNode list:
                return new FlagCondition.Any([.. list.Select(part => Condition(part, item, concepts))]);
            case YamlMappingNode { Children.Count: 1 } map
                when map.Children.First()
                    is { Key: YamlScalarNode { Value: "all" or "any" } key, Value: YamlSequenceNode parts }:
                ImmutableArray<FlagCondition> read = [.. parts.Select(part => Condition(part, item, concepts))];
                return key.Value == "all" ? new FlagCondition.All(read) : new FlagCondition.Any(read);
            default:
                item.Refuse("The condition is not understood.", "Use a concept id, a list, all: or any:.", node);
                return new FlagCondition.Any([]);
        }
    }

    private static AssertionTriggers Triggers(ScreeningYaml file) =>
        new()
        {
            Negated = file.Phrases("negated"),
            NegatedAfter = file.Phrases("negated-after"),
            Pseudo = file.Phrases("pseudo"),
            Historical = file.Phrases("historical"),
            Current = file.Phrases("current"),
            Hypothetical = file.Phrases("hypothetical"),
            Other = file.Phrases("other"),
            Self = file.Phrases("self"),
            Terminators = file.Phrases("terminators"),
            NewSubject = file.Phrases("new-subject"),
            Prepositions = file.Phrases("prepositions"),
        };

    private static void Doubles(IEnumerable<string> ids, ScreeningYaml file)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            file.Refuse($"The id {twice.Key} is used twice.", "Give each its own.");
    }

    private static bool Examples(ScreeningRules rules, IntakeForm form, ScreeningYaml file)
    {
        var sound = true;
        foreach (var rule in rules.Rules)
        {
            foreach (
                var (text, expected) in rule
                    .Flags.Select(text => (text, true))
                    .Concat(rule.Quiet.Select(text => (text, false)))
            )
            {
                var said = new Utterance("example", new PatientText(text), null, default);
                var input = new ScreeningInput(form, AnswerSet.Empty, [said], DateOnly.MinValue);
                if (Screener.Screen(rules, input).Any(flag => flag.RuleId == rule.Id) == expected)
                    continue;
                sound = false;
                file.Refuse(
                    $"The rule {rule.Id} {(expected ? "is not raised" : "is raised")} by its example \"{text}\".",
                    "Mend the rule, its concepts or the example."
                );
            }
        }
        return sound;
    }
}
