using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>Compiles what an item lets choose from: options, contained value sets, units, and what it begins with.</summary>
internal sealed class FormOptions(FormTexts texts, Questionnaire questionnaire, Action<string, string, string> refuse)
{
    private const string Ucum = "http://unitsofmeasure.org";

    /// <summary>The options of a choice, listed or of a contained value set.</summary>
    public ImmutableArray<AnswerOption> Of(Questionnaire.ItemComponent item, string where)
    {
        ImmutableArray<AnswerOption> options = item.AnswerValueSet is { } canonical
            ? OfValueSet(canonical, where)
            :
            [
                .. item
                    .AnswerOption.Select((option, i) => Option(option, $"{where}/answerOption/{i}"))
                    .OfType<AnswerOption>(),
            ];
        if (item.Type == Questionnaire.QuestionnaireItemType.Choice && options.IsEmpty)
            refuse(where, "A choice without options.", "Add answerOption entries, or a contained ValueSet.");
        foreach (var twice in options.GroupBy(option => option.Code).Where(of => of.Count() > 1))
            refuse(where, $"The option {twice.Key} stands there twice.", "Give every option its own code.");
        return options;
    }

    /// <summary>Whether the item has an option of that code.</summary>
    public bool Names(Questionnaire.ItemComponent item, string code) =>
        item.AnswerValueSet is { } canonical
            ? Codings(canonical).Any(coding => coding.Code == code)
            : item.AnswerOption.Any(option =>
                option.Value is Coding coding
                    ? coding.Code == code
                    : option.Value is FhirString text && text.Value == code
            );

    /// <summary>The units in which a quantity may be given.</summary>
    public ImmutableArray<AnswerUnit> Units(Questionnaire.ItemComponent item, string where)
    {
        if (
            item.Type
            is not (
                Questionnaire.QuestionnaireItemType.Quantity
                or Questionnaire.QuestionnaireItemType.Decimal
                or Questionnaire.QuestionnaireItemType.Integer
            )
        )
            return [];
        var usual = item.GetExtensionValue<Coding>(FhirExtensions.Unit);
        var others = item.GetExtensions(FhirExtensions.UnitOption)
            .Select(extension => extension.Value)
            .OfType<Coding>();
        return
        [
            .. (usual is null ? others : others.Prepend(usual))
                .Where(unit => unit.Code is { Length: > 0 })
                .DistinctBy(unit => unit.Code)
                .Select(unit => new AnswerUnit(
                    unit.Code!,
                    unit.System ?? Ucum,
                    texts.Read(unit.DisplayElement, $"{where}/unit") ?? unit.Code!
                )),
        ];
    }

    /// <summary>What the item holds to begin with.</summary>
    public ImmutableArray<AnswerValue> Initial(Questionnaire.ItemComponent item, FormItem compiled, string where)
    {
        var selected = item
            .AnswerOption.Where(option => option.InitialSelected == true)
            .Select(option => option.Value)
            .OfType<DataType>();
        var given = item.Initial.Select(initial => initial.Value).OfType<DataType>().Concat(selected).ToList();
        var values = given.Select(value => FhirAnswers.Read(compiled, value)).ToList();
        if (values.Contains(null))
            refuse(
                where,
                "An initial value is none that the item takes.",
                "Use the item's type, and the codes of its options."
            );
        return [.. values.OfType<AnswerValue>()];
    }

    private ImmutableArray<AnswerOption> OfValueSet(string canonical, string where)
    {
        var codings = Codings(canonical).ToList();
        if (codings.Count == 0)
            refuse(
                $"{where}/answerValueSet",
                $"The value set {canonical} is not contained in the form with its codes.",
                "Contain it, with compose.include.concept or an expansion, and name it #id."
            );
        return
        [
            .. codings.Select(coding => new AnswerOption(
                coding.Code ?? "",
                coding.System,
                texts.Read(coding.DisplayElement, $"{where}/answerValueSet") ?? coding.Code ?? "",
                []
            )
            {
                Score = Score(coding),
            }),
        ];
    }

    private IEnumerable<Coding> Codings(string canonical)
    {
        if (
            !canonical.StartsWith('#')
            || questionnaire.Contained.OfType<ValueSet>().FirstOrDefault(set => set.Id == canonical[1..]) is not { } set
        )
            return [];
        return set.Expansion is { Contains.Count: > 0 } expansion
            ? Flatten(expansion.Contains)
            : from include in set.Compose?.Include ?? []
            from concept in include.Concept
            select Coding(include.System, concept.Code, concept.DisplayElement, concept.Extension);
    }

    private static IEnumerable<Coding> Flatten(List<ValueSet.ContainsComponent> entries) =>
        entries.SelectMany(entry =>
            Flatten(entry.Contains)
                .Prepend(Coding(entry.System, entry.Code, entry.DisplayElement, entry.Extension))
                .Where(coding => coding.Code is { Length: > 0 })
        );

    private static Coding Coding(string? system, string? code, FhirString? display, List<Extension> extensions) =>
        new()
        {
            System = system,
            Code = code,
            DisplayElement = display,
            Extension = extensions,
        };

    private AnswerOption? Option(Questionnaire.AnswerOptionComponent option, string where)
    {
        foreach (
            var extension in option.Extension.Where(extension =>
                !FhirExtensions.OnOptions.Contains(extension.Url ?? "")
            )
        )
        {
            refuse(where, $"The extension {extension.Url} is not known.", "Remove it.");
        }
        var known = option.Value switch
        {
            Coding { Code: { Length: > 0 } code } coding => new AnswerOption(
                code,
                coding.System,
                texts.Read(coding.DisplayElement, where) ?? code,
                []
            )
            {
                Score = Score(option) ?? Score(coding),
            },
            FhirString { Value: { Length: > 0 } text } element => new AnswerOption(
                text,
                null,
                texts.Read(element, where) ?? text,
                []
            )
            {
                Type = OptionType.String,
                Score = Score(option),
            },
            Integer { Value: { } whole } => new AnswerOption(
                whole.ToString(CultureInfo.InvariantCulture),
                null,
                whole.ToString(CultureInfo.InvariantCulture),
                []
            )
            {
                Type = OptionType.Integer,
                Score = Score(option),
            },
            _ => null,
        };
        if (known is null)
            refuse(
                where,
                "The option is neither a coding, a string nor a whole number.",
                "Use valueCoding with a code and a display."
            );
        return known is null
            ? null
            : known with
            {
                Synonyms = texts.Marked(
                    option.GetExtensions(FhirExtensions.Synonym).Select(found => found.Value).OfType<FhirString>()
                ),
                Exclusive = option.GetExtensionValue<FhirBoolean>(FhirExtensions.OptionExclusive)?.Value == true,
            };
    }

    private static decimal? Score(IExtendable of) =>
        FhirExtensions
            .Scores.Select(url => of.GetExtensionValue<FhirDecimal>(url)?.Value)
            .FirstOrDefault(score => score is not null);
}
