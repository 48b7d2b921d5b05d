using Hl7.Fhir.Model;

namespace IntakeBot.Core.Content;

/// <summary>
/// The codes of the value sets that a form may choose from: those contained in it, and those that stand beside the
/// forms (<c>prompts/intake/NAME.valueset.json</c>), by their url. Nothing is fetched from elsewhere.
/// </summary>
internal sealed class FormValueSets(Questionnaire questionnaire, IReadOnlyDictionary<string, ValueSet> beside)
{
    /// <summary>The codes of a set; null where it is not here, or is made by a rule that needs a terminology server.</summary>
    public IReadOnlyList<Coding>? Find(string canonical) => Find(canonical, depth: 0);

    /// <summary>
    /// Whether the form says that it contains the set and does not: it names no set of it, or one without anything in
    /// it. One that is made by a rule stands there; its codes are elsewhere.
    /// </summary>
    public bool Lacks(string canonical) =>
        canonical.StartsWith('#')
        && questionnaire.Contained.OfType<ValueSet>().FirstOrDefault(set => set.Id == canonical[1..])
            is not { Compose.Include.Count: > 0 };

    private List<Coding>? Find(string canonical, int depth)
    {
        var set = canonical.StartsWith('#')
            ? questionnaire.Contained.OfType<ValueSet>().FirstOrDefault(set => set.Id == canonical[1..])
            : questionnaire.Contained.OfType<ValueSet>().FirstOrDefault(set => Names(set, canonical))
                ?? beside.GetValueOrDefault(canonical.Split('|')[0]);
        if (set is null || depth > 8)
            return null;
        if (set.Expansion is { Contains.Count: > 0 } expansion)
            return [.. Flatten(expansion.Contains)];
        if (set.Compose is not { Include.Count: > 0 } compose)
            return null;
        var included = compose.Include.Select(include => Codings(include, depth)).ToList();
        var excluded = compose.Exclude.Select(exclude => Codings(exclude, depth)).ToList();
        if (included.Contains(null) || excluded.Contains(null))
            return null;
        var without = excluded.SelectMany(codings => codings!).Select(Key).ToHashSet();
        return
        [
            .. included.SelectMany(codings => codings!).Where(coding => !without.Contains(Key(coding))).DistinctBy(Key),
        ];
    }

    private static bool Names(ValueSet set, string canonical) =>
        set.Url is { Length: > 0 } url && (canonical == url || canonical == $"{url}|{set.Version}");

    private static (string?, string?) Key(Coding coding) => (coding.System, coding.Code);

    private List<Coding>? Codings(ValueSet.ConceptSetComponent include, int depth)
    {
        if (include.Filter.Count > 0)
            return null;
        var sets = include.ValueSet.OfType<string>().Select(canonical => Find(canonical, depth + 1)).ToList();
        if (sets.Contains(null))
            return null;
        List<Coding>? own =
            include.Concept.Count > 0
                ?
                [
                    .. include.Concept.Select(concept =>
                        Coding(
                            include.System,
                            concept.Code,
                            Named(concept.DisplayElement, concept.Designation),
                            concept.Extension
                        )
                    ),
                ]
            : include.System is { } system ? OfSystem(system)
            : null;
        if (own is null)
            return include.System is null && sets.Count > 0 ? Common([.. sets.OfType<List<Coding>>()]) : null;
        return sets.Count == 0 ? own : Common([own, .. sets.OfType<List<Coding>>()]);
    }

    // FHIR: what several sets of one include name in common.
    private static List<Coding> Common(List<List<Coding>> sets) =>
        [.. sets[0].Where(coding => sets.TrueForAll(set => set.Exists(other => Key(other) == Key(coding))))];

    private List<Coding>? OfSystem(string system) =>
        questionnaire.Contained.OfType<CodeSystem>().FirstOrDefault(codes => codes.Url == system) is { } codes
            ? [.. Flatten(system, codes.Concept)]
            : null;

    private static IEnumerable<Coding> Flatten(string system, List<CodeSystem.ConceptDefinitionComponent> concepts) =>
        concepts.SelectMany(concept =>
            Flatten(system, concept.Concept)
                .Prepend(Coding(system, concept.Code, concept.DisplayElement, concept.Extension))
        );

    private static IEnumerable<Coding> Flatten(List<ValueSet.ContainsComponent> entries) =>
        entries.SelectMany(entry =>
            Flatten(entry.Contains)
                .Prepend(
                    Coding(entry.System, entry.Code, Named(entry.DisplayElement, entry.Designation), entry.Extension)
                )
                .Where(coding => coding.Code is { Length: > 0 } && entry.Abstract != true)
        );

    // A designation is how a value set carries a translation.
    private static FhirString? Named(FhirString? display, List<ValueSet.DesignationComponent> designations)
    {
        var translated = designations.Where(one => one is { Language.Length: > 0, Value.Length: > 0 }).ToList();
        if (translated.Count == 0 || display is null)
            return display;
        var named = (FhirString)display.DeepCopy();
        foreach (var designation in translated)
        {
            var translation = new Extension { Url = FhirExtensions.Translation };
            translation.Extension.Add(new Extension("lang", new Code(designation.Language)));
            translation.Extension.Add(new Extension("content", new FhirString(designation.Value)));
            named.Extension.Add(translation);
        }
        return named;
    }

    private static Coding Coding(string? system, string? code, FhirString? display, List<Extension> extensions) =>
        new()
        {
            System = system,
            Code = code,
            DisplayElement = display,
            Extension = extensions,
        };
}
