namespace IntakeBot.Core.Content;

/// <summary>The FHIR extensions that the engine honours on a questionnaire's items and options; any other is refused.</summary>
internal static class FhirExtensions
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Own = "https://intakebot.example/fhir/StructureDefinition/";

    public const string ItemControl = Core + "questionnaire-itemControl";
    public const string MinValue = Core + "minValue";
    public const string MaxValue = Core + "maxValue";
    public const string SliderStep = Core + "questionnaire-sliderStepValue";
    public const string OptionExclusive = Core + "questionnaire-optionExclusive";
    public const string Unit = Core + "questionnaire-unit";
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
    ];

    public static readonly HashSet<string> OnOptions = [OptionExclusive, Synonym];

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
    ];
}
