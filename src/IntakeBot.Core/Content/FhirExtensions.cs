using System.Collections.Frozen;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>
/// The FHIR extensions that the engine honours on a questionnaire, those that have no meaning in a conversation and are
/// laid aside, and those that would change what is asked in a way that it does not know. Any other is refused.
/// </summary>
internal static class FhirExtensions
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private const string Own = "https://intakebot.example/fhir/StructureDefinition/";

    public const string ItemControl = Core + "questionnaire-itemControl";
    public const string MinValue = Core + "minValue";
    public const string MaxValue = Core + "maxValue";
    public const string MinQuantity = Sdc + "minQuantity";
    public const string MaxQuantity = Sdc + "maxQuantity";
    public const string SliderStep = Core + "questionnaire-sliderStepValue";
    public const string OptionExclusive = Core + "questionnaire-optionExclusive";
    public const string OptionPrefix = Core + "questionnaire-optionPrefix";
    public const string Unit = Core + "questionnaire-unit";
    public const string UnitOption = Core + "questionnaire-unitOption";
    public const string UnitValueSet = Core + "questionnaire-unitValueSet";
    public const string MinLength = Core + "minLength";
    public const string Pattern = Core + "regex";
    public const string EntryFormat = Core + "entryFormat";
    public const string MaxDecimals = Core + "maxDecimalPlaces";
    public const string MinOccurs = Core + "questionnaire-minOccurs";
    public const string MaxOccurs = Core + "questionnaire-maxOccurs";
    public const string Hidden = Core + "questionnaire-hidden";
    public const string SupportLink = Core + "questionnaire-supportLink";
    public const string MimeType = Core + "mimeType";
    public const string MaxSize = Core + "maxSize";
    public const string Variable = Core + "variable";
    public const string OrdinalValue = Core + "ordinalValue";
    public const string CalculatedValue = Core + "cqf-calculatedValue";
    public const string EnableWhenExpression = Sdc + "enableWhenExpression";
    public const string CalculatedExpression = Sdc + "calculatedExpression";
    public const string InitialExpression = Sdc + "initialExpression";
    public const string ShortText = Sdc + "shortText";

    /// <summary>Which options are offered only where an expression holds.</summary>
    public const string OptionsToggle = Sdc + "answerOptionsToggleExpression";

    /// <summary>On a value that is not there: why (<c>as-text</c>: only in the patient's own words).</summary>
    public const string DataAbsentReason = Core + "data-absent-reason";

    /// <summary>What must hold of answers: R4's own, and its successor.</summary>
    public static readonly IReadOnlyList<string> Constraints =
    [
        Core + "questionnaire-constraint",
        Core + "targetConstraint",
    ];

    /// <summary>On a text: the text in another language.</summary>
    public const string Translation = Core + "translation";

    /// <summary>On a synonym: its language, where that is not the form's own.</summary>
    public const string Language = Core + "language";

    /// <summary>Another word for an option.</summary>
    public const string Synonym = Own + "synonym";

    /// <summary>Whose a finding named in the answer is: <c>patient</c> or <c>family</c>.</summary>
    public const string Experiencer = Own + "experiencer";

    /// <summary>From when a finding named in the answer is: <c>current</c> or <c>historical</c>.</summary>
    public const string Temporality = Own + "temporality";

    /// <summary>On a response: the patient's own words.</summary>
    public const string Verbatim = Own + "verbatim";

    /// <summary>What the item asks that patients also tell unasked: an <c>AnswerTopic</c> in kebab case.</summary>
    public const string Topic = Own + "topic";

    /// <summary>With the topic <c>findings</c>: a concept of the screener that answers the item with yes.</summary>
    public const string Finding = Own + "finding";

    /// <summary>On an item: how it is worded where somebody answers for the patient; <c>{name}</c> is the patient's.</summary>
    public const string AboutAnother = Own + "aboutAnother";

    /// <summary>On an option: a class of medicines that it stands for.</summary>
    public const string MedicineClass = Own + "medicineClass";

    public static readonly FrozenSet<string> OnItems = new[]
    {
        Topic,
        Finding,
        AboutAnother,
        OptionsToggle,
        ItemControl,
        MinValue,
        MaxValue,
        MinQuantity,
        MaxQuantity,
        SliderStep,
        Unit,
        ShortText,
        Experiencer,
        Temporality,
        UnitOption,
        UnitValueSet,
        MinLength,
        Pattern,
        EntryFormat,
        MaxDecimals,
        MinOccurs,
        MaxOccurs,
        Hidden,
        SupportLink,
        MimeType,
        MaxSize,
        Variable,
        EnableWhenExpression,
        CalculatedExpression,
        InitialExpression,
    }
        .Concat(Constraints)
        .ToFrozenSet();

    /// <summary>What an option counts for in a score, by R4 and by later versions.</summary>
    public static readonly IReadOnlyList<string> Scores =
    [
        OrdinalValue,
        Core + "itemWeight",
        Core + "iso21090-CO-value",
        Core + "questionnaire-ordinalValue",
    ];

    public static readonly FrozenSet<string> OnOptions = Scores
        .Concat([OptionExclusive, OptionPrefix, Synonym, MedicineClass])
        .ToFrozenSet();

    public static readonly FrozenSet<string> OnConditions = FrozenSet<string>.Empty;

    public static readonly FrozenSet<string> OnForms = Constraints.Append(Variable).ToFrozenSet();

    /// <summary>What would change what is asked, with what to do instead.</summary>
    public static readonly FrozenDictionary<string, string> Beyond = new Dictionary<string, string>
    {
        [Sdc + "subQuestionnaire"] = "Assemble the form first ($assemble), and use what comes of it.",
        [Sdc + "answerExpression"] = "List the options, or contain a value set.",
        [Sdc + "questionnaireAdaptive"] = "Use a form whose questions stand in it.",
        [Sdc + "questionnaire-adaptive"] = "Use a form whose questions stand in it.",
        [Core + "questionnaire-optionRestriction"] = "List the options that remain.",
        [Sdc + "lookupQuestionnaire"] = "Put the questions into this form.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // How it is laid out where it is no conversation, where it came from, and what is made of its response elsewhere.
    private static readonly FrozenSet<string> Harmless = new[]
    {
        "questionnaire-choiceOrientation questionnaire-displayCategory questionnaire-usageMode questionnaire-baseType",
        "questionnaire-fhirType questionnaire-referenceFilter questionnaire-referenceProfile",
        "questionnaire-referenceResource questionnaire-signatureRequired questionnaire-definitionBased",
        "questionnaire-derivationType questionnaire-preferredAnswer preferredAnswer questionnaire-sequence",
        "designNote narrativeLink translation language openLabel display originalText rendered-value",
        "terminology-server preferredTerminologyServer replaces workflow-releaseDate questionnaire-versionAlgorithm",
    }
        .SelectMany(names => names.Split(' '))
        .Select(name => Core + name)
        .Concat(
            new[]
            {
                "width openLabel collapsible optionalDisplay keyboard columnCount choiceColumn itemMedia",
                "itemAnswerMedia launchContext itemPopulationContext candidateExpression contextExpression",
                "sourceQueries sourceStructureMap targetStructureMap itemExtractionContext itemContext definitionExtract",
                "definitionExtractValue templateExtract templateExtractBundle templateExtractContext",
                "templateExtractValue extractAllocateId observationExtract observation-extract-category",
                "observationExtractCategory observationExtractEntry observationLinkPeriod isSubject",
                "preferredTerminologyServer endpoint performerType assemble-expectation assembledFrom",
                "assembleContext referencesContained unitOpen unitSupplementalSystem entryMode hideFromPrint",
                "servicerequest-questionnaire choiceOrientation rendering-criticalExpression preferredAnswer",
                "columnWidth maxColumns",
            }
                .SelectMany(names => names.Split(' '))
                .Select(name => Sdc + name)
        )
        .Append(Core + "questionnaire-observationLinkPeriod")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] HarmlessFamilies =
    [
        Core + "rendering-",
        Core + "elementdefinition-",
        Core + "structuredefinition-",
        Core + "iso21090-",
        Core + "valueset-",
        Core + "codesystem-",
        Core + "resource-",
        Core + "artifact-",
        Core + "cqf-",
        Core + "cqif-",
        "http://hl7.org/fhir/uv/cpg/StructureDefinition/",
        // NLM Form Builder and LHC-Forms, and Google's form library, mark what only they draw.
        "http://lhcforms.nlm.nih.gov/",
        "https://lhcforms.nlm.nih.gov/",
        "https://github.com/google/android-fhir/StructureDefinition/",
    ];

    /// <summary>Whether an extension has no meaning in a conversation and may be laid aside.</summary>
    public static bool IsHarmless(string url) =>
        Harmless.Contains(url)
        || Array.Exists(HarmlessFamilies, family => url.StartsWith(family, StringComparison.Ordinal));

    /// <summary>Bounds, and the items whose answers they can bound.</summary>
    public static readonly IReadOnlyList<(string Url, ItemKind[] Kinds)> Bounds =
    [
        (MinValue, [ItemKind.Integer, ItemKind.Decimal, ItemKind.Quantity, ItemKind.Date, ItemKind.DateTime]),
        (MaxValue, [ItemKind.Integer, ItemKind.Decimal, ItemKind.Quantity, ItemKind.Date, ItemKind.DateTime]),
        (MinQuantity, [ItemKind.Quantity]),
        (MaxQuantity, [ItemKind.Quantity]),
        (MaxDecimals, [ItemKind.Decimal, ItemKind.Quantity]),
        (MinLength, [ItemKind.String, ItemKind.Text, ItemKind.Url, ItemKind.OpenChoice]),
        (Pattern, [ItemKind.String, ItemKind.Text, ItemKind.Url, ItemKind.OpenChoice]),
        (UnitOption, [ItemKind.Quantity]),
        (MimeType, [ItemKind.Attachment]),
        (MaxSize, [ItemKind.Attachment]),
    ];

    /// <summary>The controls of words under a question that are said when they are asked for.</summary>
    public static readonly IReadOnlyList<string> SaidOfAQuestion =
    [
        "help",
        "flyover",
        "lower",
        "upper",
        "unit",
        "legal",
    ];
}
