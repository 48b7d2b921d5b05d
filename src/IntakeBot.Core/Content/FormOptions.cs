using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>Compiles what an item lets choose from: options, value sets, units, and what it begins with.</summary>
internal sealed class FormOptions(FormTexts texts, FormValueSets valueSets, FormProblems problems)
{
    private const string Ucum = "http://unitsofmeasure.org";

    /// <summary>The options of a choice, listed or of a value set.</summary>
    public ImmutableArray<AnswerOption> Of(Questionnaire.ItemComponent item, FormSpot where)
    {
        if (item.GetExtension(FhirExtensions.AnswerExpression)?.Value is Expression && item.AnswerOption.Count == 0)
            return Elsewhere(item, where.At("answerExpression"), "The options of an expression");
        ImmutableArray<AnswerOption> options = item.AnswerValueSet is { } canonical
            ? OfValueSet(item, canonical, where.At("answerValueSet"))
            :
            [
                .. item
                    .AnswerOption.Select((option, i) => Option(option, where.At($"answerOption/{i}")))
                    .OfType<AnswerOption>(),
            ];
        if (item.Type == Questionnaire.QuestionnaireItemType.Choice && options.IsEmpty && item.AnswerValueSet is null)
            problems.Refuse(where, "A choice without options.", "Add answerOption entries, or a contained ValueSet.");
        foreach (var twice in options.GroupBy(option => option.Code).Where(of => of.Count() > 1))
            problems.Refuse(where, $"The option {twice.Key} stands there twice.", "Give every option its own code.");
        return options;
    }

    /// <summary>The units in which a quantity may be given.</summary>
    public ImmutableArray<AnswerUnit> Units(Questionnaire.ItemComponent item, FormSpot where)
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
            .OfType<Coding>()
            .Concat(UnitSet(item, where));
        return
        [
            .. (usual is null ? others : others.Prepend(usual))
                .Where(unit => (unit.Code ?? unit.Display) is { Length: > 0 })
                .DistinctBy(unit => unit.Code ?? unit.Display)
                .Select(unit => new AnswerUnit(
                    unit.Code ?? unit.Display!,
                    unit.System ?? (unit.Code is null ? null : Ucum),
                    UnitNames.Of(texts.Read(unit.DisplayElement, where.At("unit")) ?? unit.Code!)
                )),
        ];
    }

    /// <summary>What the item holds to begin with.</summary>
    public ImmutableArray<AnswerValue> Initial(Questionnaire.ItemComponent item, FormItem compiled, FormSpot where)
    {
        if (FormItems.IsChoice(compiled.Kind) && compiled.Options.IsEmpty && item.Initial.Count > 0)
        {
            problems.Note(where.At("initial"), "It begins with a code that is not here.", "The patient is asked.");
            return [];
        }
        var selected = item
            .AnswerOption.Where(option => option.InitialSelected == true)
            .Select(option => option.Value)
            .OfType<DataType>();
        var given = item.Initial.Select(initial => initial.Value).OfType<DataType>().Concat(selected).ToList();
        var values = given.Select(value => FhirAnswers.Read(compiled, value)).ToList();
        if (values.Contains(null))
            problems.Refuse(
                where,
                "An initial value is none that the item takes.",
                "Use the item's type, and the codes of its options."
            );
        if (values.Count > 1 && !compiled.Repeats)
            problems.Refuse(where, "Several initial values of an item that takes one.", "Leave one.");
        return [.. values.OfType<AnswerValue>().Distinct()];
    }

    private IReadOnlyList<Coding> UnitSet(Questionnaire.ItemComponent item, FormSpot where)
    {
        if (item.GetExtensionValue<Canonical>(FhirExtensions.UnitValueSet)?.Value is not { } canonical)
            return [];
        if (valueSets.Find(canonical) is { Count: > 0 } units)
            return units;
        problems.Note(
            where.At("unitValueSet"),
            $"The units of {canonical} are not contained in the form: any unit is taken.",
            "Contain the value set with its codes."
        );
        return [];
    }

    private ImmutableArray<AnswerOption> OfValueSet(
        Questionnaire.ItemComponent item,
        string canonical,
        FormSpot where
    ) =>
        valueSets.Find(canonical) is { Count: > 0 } codings ? Of(codings, where)
        : valueSets.Lacks(canonical) ? Missing(canonical, where)
        : Elsewhere(item, where, $"The codes of {canonical}");

    private ImmutableArray<AnswerOption> Missing(string canonical, FormSpot where)
    {
        problems.Refuse(
            where,
            $"The value set {canonical} is not contained in the form with its codes.",
            "Contain it, with compose.include.concept or an expansion."
        );
        return [];
    }

    private ImmutableArray<AnswerOption> Of(IEnumerable<Coding> codings, FormSpot where) =>
        [
            .. codings.Select(coding => new AnswerOption(
                coding.Code ?? "",
                coding.System,
                texts.Read(coding.DisplayElement, where) ?? coding.Code ?? "",
                Prefix(coding) is { } prefix ? [prefix] : []
            )
            {
                Prefix = Prefix(coding),
                Score = Score(coding),
            }),
        ];

    // Options that only a terminology server or a record could tell. Where words may answer, or nothing need, patients
    // answer in their own; an item that is not asked knows the codes that it begins with.
    private ImmutableArray<AnswerOption> Elsewhere(Questionnaire.ItemComponent item, FormSpot where, string options)
    {
        const string Mend =
            "Contain a value set with compose.include.concept or an expansion (a terminology server gives it by $expand), and name it #id; or put it beside the form as NAME.valueset.json";
        var known = item.Initial.Select(initial => initial.Value).OfType<Coding>().Where(one => one.Code is not null);
        if (FormItems.IsKept(item))
            return Of(known, where);
        if (item.Type == Questionnaire.QuestionnaireItemType.Choice && item.Required == true)
            problems.Refuse(
                where,
                $"{options} are not here, and the item must be answered with one of them.",
                $"{Mend}; or make it an open-choice, or not required: then patients answer in their own words."
            );
        else
            problems.Note(
                where,
                $"{options} are not here: patients answer in their own words, which are kept as they are.",
                $"{Mend}."
            );
        return [];
    }

    private AnswerOption? Option(Questionnaire.AnswerOptionComponent option, FormSpot where)
    {
        problems.CheckExtensions(option, where, FhirExtensions.OnOptions);
        var prefix = Prefix(option) ?? (option.Value is { } labelled ? Prefix(labelled) : null);
        if (Known(option, where) is { } known)
            return known with
            {
                Prefix = prefix,
                Score = Score(option) ?? (option.Value is { } value ? Score(value) : null),
                Synonyms =
                [
                    .. texts.Marked(
                        option.GetExtensions(FhirExtensions.Synonym).Select(found => found.Value).OfType<FhirString>()
                    ),
                    .. prefix is null ? [] : new[] { prefix },
                ],
                MedicineClasses = FormItems.Codes(option, FhirExtensions.MedicineClass),
                Exclusive = option.GetExtensionValue<FhirBoolean>(FhirExtensions.OptionExclusive)?.Value == true,
            };
        problems.Refuse(
            where,
            "The option has no value that can be chosen.",
            "Use valueCoding with a code and a display, valueString, valueInteger, valueDate, valueTime or valueReference."
        );
        return null;
    }

    private AnswerOption? Known(Questionnaire.AnswerOptionComponent option, FormSpot where) =>
        option.Value switch
        {
            Coding { Code: { Length: > 0 } code } coding => new AnswerOption(
                code,
                coding.System,
                texts.Read(coding.DisplayElement, where) is { Length: > 0 } display ? display : code,
                []
            ),
            // NLM Form Builder leaves the code out where the author gives none.
            Coding { Display: { Length: > 0 } label } coding => Of(
                OptionType.Label,
                label,
                texts.Read(coding.DisplayElement, where)
            ) with
            {
                System = coding.System,
            },
            FhirString { Value: { Length: > 0 } text } element => Of(
                OptionType.String,
                text,
                texts.Read(element, where)
            ),
            Integer { Value: { } whole } => Of(OptionType.Integer, whole.ToString(CultureInfo.InvariantCulture), null),
            Date { Value: { Length: > 0 } date } => Of(OptionType.Date, date, null),
            Time { Value: { Length: > 0 } time } => Of(OptionType.Time, time, Minutes(time)),
            ResourceReference { Reference: { Length: > 0 } reference } named => Of(
                OptionType.Reference,
                reference,
                texts.Read(named.DisplayElement, where)
            ),
            ResourceReference { Display: { Length: > 0 } name } => Of(OptionType.Reference, name, null),
            _ => null,
        };

    private static AnswerOption Of(OptionType type, string code, string? display) =>
        new(code, null, display is { Length: > 0 } ? display : code, []) { Type = type };

    // "08:00:00" is said without its seconds.
    private static string Minutes(string time) => time.EndsWith(":00", StringComparison.Ordinal) ? time[..5] : time;

    // "a) Never" may be answered with "a".
    private static string? Prefix(IExtendable option) =>
        FhirExtensions
            .OptionPrefixes.Select(url =>
                option.GetExtensionValue<FhirString>(url)?.Value?.Trim(' ', '.', ')', '(', ':')
            )
            .FirstOrDefault(prefix => prefix is { Length: > 0 });

    private static decimal? Score(IExtendable of) =>
        FhirExtensions
            .Scores.Select(url => of.GetExtensionValue<FhirDecimal>(url)?.Value)
            .FirstOrDefault(score => score is not null);
}
