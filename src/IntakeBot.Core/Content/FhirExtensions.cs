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

    /// <summary>What an option is called on paper ("a."): on the option, and on a concept of a value set.</summary>
    public static readonly IReadOnlyList<string> OptionPrefixes = [OptionPrefix, Core + "valueset-label"];

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
    public const string TextExpression = Core + "cqf-expression";
    public const string EnableWhenExpression = Sdc + "enableWhenExpression";
    public const string CalculatedExpression = Sdc + "calculatedExpression";
    public const string InitialExpression = Sdc + "initialExpression";
    public const string ShortText = Sdc + "shortText";
    public const string AnswerExpression = Sdc + "answerExpression";

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

    /// <summary>
    /// A text that is said with the question: of the FHIR before R4, and of Norway's forms.
    /// </summary>
    public static readonly IReadOnlyList<string> InstructionTexts =
    [
        Core + "questionnaire-instruction",
        "http://helsenorge.no/fhir/StructureDefinition/sdf-sublabel",
    ];

    /// <summary>What an open choice calls an answer in own words: "Other, please specify".</summary>
    public const string OpenLabel = Sdc + "openLabel";

    /// <summary>A text that is said on "help": of the FHIR before R4.</summary>
    public static readonly IReadOnlyList<string> HelpTexts = [Core + "questionnaire-help"];

    /// <summary>On a text: the text in another language.</summary>
    public const string Translation = Core + "translation";

    /// <summary>On a synonym: its language, where that is not the form's own.</summary>
    public const string Language = Core + "language";

    /// <summary>Another word for an option; on an item with the topic <c>frequency</c>: what happens so often.</summary>
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
        Synonym,
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
        AnswerExpression,
        OpenLabel,
    }
        .Concat(Constraints)
        .Concat(InstructionTexts)
        .Concat(HelpTexts)
        .ToFrozenSet();

    /// <summary>What an option counts for in a score, by R4 and by later versions.</summary>
    public static readonly IReadOnlyList<string> Scores =
    [
        OrdinalValue,
        Core + "itemWeight",
        Core + "iso21090-CO-value",
        Core + "questionnaire-ordinalValue",
        Core + "valueset-ordinalValue",
        Core + "codesystem-ordinalValue",
    ];

    public static readonly FrozenSet<string> OnOptions = Scores
        .Concat([OptionExclusive, OptionPrefix, Synonym, MedicineClass])
        .ToFrozenSet();

    public static readonly FrozenSet<string> OnConditions = FrozenSet<string>.Empty;

    public static readonly FrozenSet<string> OnForms = Constraints
        .Concat([Variable, CalculatedExpression])
        .ToFrozenSet();

    /// <summary>SDC: what their names stand for in other expressions is reckoned here.</summary>
    public static readonly IReadOnlyList<string> Reckoned = [Variable, CalculatedExpression];

    /// <summary>What their names stand for comes from a record, and has no value here.</summary>
    public static readonly IReadOnlyList<string> OfARecord =
    [
        Sdc + "itemPopulationContext",
        Sdc + "candidateExpression",
        Sdc + "contextExpression",
    ];

    /// <summary>Whose record a form may be opened on (<c>%patient</c>).</summary>
    public const string LaunchContext = Sdc + "launchContext";

    /// <summary>What a form asks a record for; its name is that of the contained batch (<c>%PrePopQuery</c>).</summary>
    public const string SourceQueries = Sdc + "sourceQueries";

    /// <summary>What would change what is asked, with what to do instead.</summary>
    public static readonly FrozenDictionary<string, string> Beyond = new Dictionary<string, string>
    {
        [Sdc + "subQuestionnaire"] = "Assemble the form first ($assemble), and use what comes of it.",
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
        "questionnaire-observationCode instance-name instance-description",
    }
        .SelectMany(names => names.Split(' '))
        .Select(name => Core + name)
        .Concat(
            new[]
            {
                "width collapsible optionalDisplay keyboard columnCount choiceColumn itemMedia",
                "itemAnswerMedia launchContext itemPopulationContext candidateExpression contextExpression",
                "sourceQueries sourceStructureMap targetStructureMap itemExtractionContext itemContext definitionExtract",
                "definitionExtractValue templateExtract templateExtractBundle templateExtractContext",
                "templateExtractValue extractAllocateId observationExtract observation-extract-category",
                "observationExtractCategory observationExtractEntry observationLinkPeriod isSubject",
                "preferredTerminologyServer endpoint performerType assemble-expectation assembledFrom",
                "assembleContext referencesContained unitOpen unitSupplementalSystem entryMode hideFromPrint",
                "servicerequest-questionnaire choiceOrientation rendering-criticalExpression preferredAnswer",
                "columnWidth maxColumns template",
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
        // So do Australia's Smart Forms and its makers' older ones, Norway's forms, and the forms of Beda and Aidbox.
        "https://smartforms.csiro.au/",
        "http://standards.healthconnex.com.au/fhir/StructureDefinition/Questionnaire-",
        "http://helsenorge.no/fhir/StructureDefinition/sdf-",
        "https://emr-core.beda.software/StructureDefinition/",
        "https://fhir.aidbox.app/fhir/StructureDefinition/",
        // Stanford's research apps: keyboards, and words for what a regex refuses.
        "http://cardinalkit.org/fhir/StructureDefinition/",
        "http://biodesign.stanford.edu/fhir/StructureDefinition/",
        "http://bdh.stanford.edu/fhir/StructureDefinition/",
        "http://spezi.health/fhir/StructureDefinition/",
        // What payers and social workers mark for their own systems.
        "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition/",
        "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/",
        // Elements of other versions of FHIR, which QuestionnaireVersions lays aside where they stand as such.
        "http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-disabledDisplay",
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
