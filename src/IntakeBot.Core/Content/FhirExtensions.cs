using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>The FHIR extensions that the engine honours on a questionnaire's items and options; any other is refused.</summary>
internal static class FhirExtensions
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
    private const string Own = "https://intakebot.example/fhir/StructureDefinition/";

    public const string ItemControl = Core + "questionnaire-itemControl";
    public const string MinValue = Core + "minValue";
    public const string MaxValue = Core + "maxValue";
    public const string SliderStep = Core + "questionnaire-sliderStepValue";
    public const string OptionExclusive = Core + "questionnaire-optionExclusive";
    public const string Unit = Core + "questionnaire-unit";
    public const string UnitOption = Core + "questionnaire-unitOption";
    public const string MinLength = Core + "minLength";
    public const string Pattern = Core + "regex";
    public const string EntryFormat = Core + "entryFormat";
    public const string MaxDecimals = Core + "maxDecimalPlaces";
    public const string MinOccurs = Core + "questionnaire-minOccurs";
    public const string MaxOccurs = Core + "questionnaire-maxOccurs";
    public const string Hidden = Core + "questionnaire-hidden";
    public const string SupportLink = Core + "questionnaire-supportLink";
    public const string Variable = Core + "variable";
    public const string OrdinalValue = Core + "ordinalValue";
    public const string EnableWhenExpression = Sdc + "sdc-questionnaire-enableWhenExpression";
    public const string CalculatedExpression = Sdc + "sdc-questionnaire-calculatedExpression";
    public const string InitialExpression = Sdc + "sdc-questionnaire-initialExpression";
    public const string ShortText = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText";

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

    public static readonly HashSet<string> OnItems =
    [
        Topic,
        ItemControl,
        MinValue,
        MaxValue,
        SliderStep,
        Unit,
        ShortText,
        Experiencer,
        Temporality,
        UnitOption,
        MinLength,
        Pattern,
        EntryFormat,
        MaxDecimals,
        MinOccurs,
        MaxOccurs,
        Hidden,
        SupportLink,
        Variable,
        EnableWhenExpression,
        CalculatedExpression,
        InitialExpression,
        // How it would be laid out, or made, in a form that is no conversation.
        Core + "questionnaire-choiceOrientation",
        Core + "questionnaire-displayCategory",
        Core + "designNote",
        Sdc + "sdc-questionnaire-width",
    ];

    /// <summary>What an option counts for in a score, by R4 and by later versions.</summary>
    public static readonly IReadOnlyList<string> Scores = [OrdinalValue, Core + "itemWeight"];

    public static readonly HashSet<string> OnOptions = [OptionExclusive, Synonym, .. Scores];

    /// <summary>Bounds, and the items whose answers they can bound.</summary>
    public static readonly IReadOnlyList<(string Url, ItemKind[] Kinds, string What)> Bounds =
    [
        (
            MinValue,
            [ItemKind.Integer, ItemKind.Decimal, ItemKind.Quantity, ItemKind.Date, ItemKind.DateTime],
            "minValue"
        ),
        (
            MaxValue,
            [ItemKind.Integer, ItemKind.Decimal, ItemKind.Quantity, ItemKind.Date, ItemKind.DateTime],
            "maxValue"
        ),
        (MaxDecimals, [ItemKind.Decimal, ItemKind.Quantity], "maxDecimalPlaces"),
        (MinLength, [ItemKind.String, ItemKind.Text, ItemKind.Url], "minLength"),
        (Pattern, [ItemKind.String, ItemKind.Text, ItemKind.Url], "regex"),
        (EntryFormat, [ItemKind.String, ItemKind.Text, ItemKind.Url], "entryFormat"),
        (MinOccurs, [ItemKind.Group, ItemKind.Choice, ItemKind.OpenChoice], "minOccurs"),
        (MaxOccurs, [ItemKind.Group, ItemKind.Choice, ItemKind.OpenChoice], "maxOccurs"),
        (UnitOption, [ItemKind.Quantity], "unitOption"),
    ];

    /// <summary>The controls of words under a question, which the conversation knows when to say.</summary>
    public static readonly IReadOnlyList<string> SaidOfAQuestion = ["help", "flyover", "lower", "upper"];

    public static readonly HashSet<string> Controls =
    [
        "slider",
        "check-box",
        "radio-button",
        "drop-down",
        "text-area",
        "text-box",
        "help",
        "flyover",
        "lower",
        "upper",
        "prompt",
        "autocomplete",
        "spinner",
        "inline",
        "header",
        "table",
        "gtable",
        "page",
    ];
}
