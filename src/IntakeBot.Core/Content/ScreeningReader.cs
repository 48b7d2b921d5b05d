using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>
/// Compiles <c>seeds/screening/</c>: every <c>concepts*.yaml</c>, <c>assertions*.yaml</c>, <c>red-flags*.yaml</c> and
/// <c>guidance*.yaml</c> there, in the order of their names. Nothing unknown is passed over: a rule that can never be raised is a missed flag.
/// </summary>
public static class ScreeningReader
{
    private const string Folder = "seeds/screening/";

    /// <summary>The main file of a kind in a language: <c>seeds/screening/concepts.en.yaml</c>.</summary>
    public static string FileOf(string kind, string language) => $"{Folder}{kind}.{language}.yaml";

    /// <summary>The rules, or null with at least one problem added.</summary>
    /// <param name="files">Any content files; only those of the folder are read.</param>
    /// <param name="medicines">The medicines whose classes concepts may name.</param>
    /// <param name="forms">The forms whose answers may be findings; none skips the check of linkIds and codes.</param>
    /// <param name="problems">Receives what is wrong, with file, line and mend.</param>
    public static ScreeningRules? Read(
        IReadOnlyList<ContentFile> files,
        MedicationLexicon medicines,
        IReadOnlyList<IntakeForm> forms,
        ICollection<ContentProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(medicines);
        ArgumentNullException.ThrowIfNull(problems);
        var content = Parse(files);
        var rules = content.Problems.Any() ? null : Compile(content, medicines, forms, PersonNamesReader.Read(files));
        var before = problems.Count;
        foreach (var problem in rules is null ? content.Problems : ScreeningExamples.Check(rules))
            problems.Add(problem);
        return problems.Count == before ? rules : null;
    }

    // No file knows of another, and one holds nearly half of all words.
    private static ScreeningFiles Parse(IEnumerable<ContentFile> files) =>
        new([
            .. files
                .Where(file =>
                    file.Path.StartsWith(Folder, StringComparison.Ordinal)
                    && file.Path.EndsWith(".yaml", StringComparison.Ordinal)
                )
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .AsParallel()
                .AsOrdered()
                .Select(ParsedFile.Of),
        ]);

    private static ScreeningRules? Compile(
        ScreeningFiles files,
        MedicationLexicon medicines,
        IReadOnlyList<IntakeForm> forms,
        PersonNames names
    )
    {
        var concepts = new ScreeningConceptCompiler(medicines, forms).Compile(files.Concepts);
        var readers = concepts
            .Languages.Values.AsParallel()
            .AsOrdered()
            .Select(words => Reader(words, concepts, Assertions(words, files.Assertions), medicines))
            .ToImmutableArray();
        var rules = ScreeningGuidance.Add(ScreeningRuleCompiler.Compile(files.Rules, concepts.Known), files.Guidance);
        var wholesOf = Closure(concepts.WholesOf);
        // No phrase knows of another; what is wrong is told in their order.
        foreach (
            var refuse in concepts
                .Plain.AsParallel()
                .AsOrdered()
                .SelectMany(phrase =>
                    Faults(
                        phrase,
                        readers.First(one => one.Language == phrase.Language),
                        wholesOf.GetValueOrDefault(phrase.Concept.Id, []).Select(id => concepts.Known[id])
                    )
                )
        )
            refuse();
        if (files.Problems.Any())
            return null;
        var gaps = Gaps(files, concepts, rules);
        return new ScreeningRules(files.Rules[0].Text("version").Value)
        {
            Languages = gaps.Where(gap => gap.Value.IsEmpty).Select(gap => gap.Key).ToFrozenSet(StringComparer.Ordinal),
            Gaps = gaps,
            Reader = new MessageReader(readers).Knowing(new People(names)),
            Concepts = concepts.Known.ToFrozenDictionary(StringComparer.Ordinal),
            WholesOf = wholesOf,
            AnswerFindings = [.. concepts.AnswerFindings],
            NameItem = concepts.NameItem,
            ReadTogether = [.. concepts.ReadTogether],
            Rules = rules,
        };
    }

    private static IEnumerable<Action> Faults(PlainPhrase phrase, FindingReader reader, IEnumerable<Concept> wholes)
    {
        var text = new PatientText(phrase.Text.Value);
        // A phrase whose words are rewritten, or in which a look-alike stands, would never be found: a missed flag.
        if (!reader.Read(text).Any(mention => mention.Concept == phrase.Concept))
            yield return () =>
                phrase.File.Refuse(
                    phrase.Text.Line,
                    $"The phrase \"{phrase.Text.Value}\" of {phrase.Concept.Id} is never found.",
                    "A rewrite changes its words, or a look-alike stands in it: mend one of them."
                );
        // What mentions a concept mentions those that include it, too, and then their negative lists would say otherwise.
        foreach (var whole in wholes.Where(whole => reader.OnlyLooksLike(text, whole)))
            yield return () =>
                phrase.File.Refuse(
                    phrase.Text.Line,
                    $"The phrase \"{phrase.Text.Value}\" of {phrase.Concept.Id} matches the negative list of {whole.Id}, which includes it.",
                    "Take it from one of the two, or drop the inclusion."
                );
    }

    private static AssertionRules Assertions(LanguageWords words, IEnumerable<YamlMap> files) =>
        ScreeningAssertionCompiler.Compile(
            [.. files.Where(root => root.Text("language").Value == words.Language)],
            words.Grammar
        );

    private static FindingReader Reader(
        LanguageWords words,
        CompiledConcepts concepts,
        AssertionRules assertions,
        MedicationLexicon medicines
    ) =>
        new(
            [.. words.Phrases],
            concepts.ByMedicineClass.ToFrozenDictionary(
                entry => entry.Key,
                entry => entry.Value.ToImmutableArray(),
                StringComparer.Ordinal
            ),
            assertions,
            new ReadingVocabulary(words.Grammar.Words, new WordRewrites(words.Rewrites), medicines, words.NeverMisread)
            {
                Fillers = words.Fillers.ToFrozenSet(StringComparer.Ordinal),
                Language = words.Language,
                Numbers = new WrittenNumbers(
                    words.Numbers.ToFrozenDictionary(StringComparer.Ordinal),
                    words.NumberJoiners.ToFrozenSet(StringComparer.Ordinal)
                ),
            }
        );

    // What a language lacks for a patient to be screened and guided in it, as whole sentences; empty where nothing.
    private static FrozenDictionary<string, ImmutableArray<string>> Gaps(
        ScreeningFiles files,
        CompiledConcepts concepts,
        ImmutableArray<RedFlagRule> rules
    )
    {
        IEnumerable<string> Of(string language)
        {
            if (files.Assertions.All(root => root.Text("language").Value != language))
                yield return "there are no assertions";
            foreach (var concept in concepts.Unspoken(language))
                yield return $"the concept {concept} has no phrases";
            foreach (var rule in rules.Where(rule => rule.Patient.Length > 0 && rule.GuidanceIn(language) is null))
                yield return $"the rule {rule} has no guidance";
            foreach (
                var rule in rules.Where(rule =>
                    rule.PatientInEmergency.Length > 0 && rule.EmergencyGuidanceIn(language) is null
                )
            )
                yield return $"the rule {rule} has no guidance for its emergency";
        }
        return concepts.Languages.Keys.ToFrozenDictionary(
            language => language,
            language => Of(language).ToImmutableArray(),
            StringComparer.Ordinal
        );
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Closure(Dictionary<string, List<string>> wholesOf)
    {
        ImmutableArray<string> Reached(string part)
        {
            var reached = new List<string> { part };
            for (var at = 0; at < reached.Count; at++)
                reached.AddRange(wholesOf.GetValueOrDefault(reached[at], []).Except(reached).ToList());
            return [.. reached.Skip(1)];
        }
        return wholesOf.Keys.ToFrozenDictionary(part => part, Reached, StringComparer.Ordinal);
    }

    private sealed record ParsedFile(string Path, YamlMap? Root, IReadOnlyList<ContentProblem> Problems)
    {
        public static ParsedFile Of(ContentFile file)
        {
            var problems = new List<ContentProblem>();
            return new ParsedFile(file.Path, new YamlFile(file, problems).Root(), problems);
        }
    }

    /// <summary>The files, each with what is found wrong in it: those of two languages are read at once.</summary>
    private sealed class ScreeningFiles(ImmutableArray<ParsedFile> files)
    {
        public ImmutableArray<YamlMap> Concepts { get; } = Of(files, "concepts");

        public ImmutableArray<YamlMap> Assertions { get; } = Of(files, "assertions");

        public ImmutableArray<YamlMap> Rules { get; } = Of(files, "red-flags");

        public ImmutableArray<YamlMap> Guidance { get; } = Of(files, "guidance");

        /// <summary>What is wrong so far, in the order of the files.</summary>
        public IEnumerable<ContentProblem> Problems => files.SelectMany(file => file.Problems).Concat(Missing);

        private IEnumerable<ContentProblem> Missing =>
            from kind in new (string Name, ImmutableArray<YamlMap> Roots)[]
            {
                ("concepts", Concepts),
                ("assertions", Assertions),
                ("red-flags", Rules),
            }
            where kind.Roots.IsEmpty && !files.Any(file => IsOf(file, kind.Name))
            select new ContentProblem(
                Folder,
                "folder",
                $"There is no {kind.Name}*.yaml.",
                "Without it nothing would be flagged."
            );

        private static ImmutableArray<YamlMap> Of(ImmutableArray<ParsedFile> files, string name) =>
            [.. files.Where(file => IsOf(file, name)).Select(file => file.Root).OfType<YamlMap>()];

        private static bool IsOf(ParsedFile file, string name) =>
            file.Path.StartsWith(Folder + name, StringComparison.Ordinal);
    }
}
