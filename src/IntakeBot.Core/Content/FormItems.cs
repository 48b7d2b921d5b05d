using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>What of an item can be told without its texts: its kind, bounds and marks.</summary>
internal static class FormItems
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// What kind of answer it takes. A question with options is a choice, whatever its type says of the option's type
    /// (R4 lets text, numbers, dates and times have them).
    /// </summary>
    public static ItemKind? Kind(Questionnaire.ItemComponent item)
    {
        var kind = item.Type switch
        {
            Questionnaire.QuestionnaireItemType.Group => ItemKind.Group,
            Questionnaire.QuestionnaireItemType.Display => ItemKind.Display,
            Questionnaire.QuestionnaireItemType.Boolean => ItemKind.Boolean,
            Questionnaire.QuestionnaireItemType.Choice => ItemKind.Choice,
            Questionnaire.QuestionnaireItemType.OpenChoice => ItemKind.OpenChoice,
            Questionnaire.QuestionnaireItemType.Integer => ItemKind.Integer,
            Questionnaire.QuestionnaireItemType.Decimal => ItemKind.Decimal,
            Questionnaire.QuestionnaireItemType.Date => ItemKind.Date,
            Questionnaire.QuestionnaireItemType.DateTime => ItemKind.DateTime,
            Questionnaire.QuestionnaireItemType.Time => ItemKind.Time,
            Questionnaire.QuestionnaireItemType.Quantity => ItemKind.Quantity,
            Questionnaire.QuestionnaireItemType.Url => ItemKind.Url,
            Questionnaire.QuestionnaireItemType.Reference => ItemKind.Reference,
            Questionnaire.QuestionnaireItemType.Attachment => ItemKind.Attachment,
            Questionnaire.QuestionnaireItemType.String => ItemKind.String,
            Questionnaire.QuestionnaireItemType.Text => ItemKind.Text,
            _ => (ItemKind?)null,
        };
        return
            kind
                is ItemKind.Integer
                    or ItemKind.Date
                    or ItemKind.Time
                    or ItemKind.String
                    or ItemKind.Text
                    or ItemKind.Reference
            && item.AnswerOption.Count > 0
            ? ItemKind.Choice
            : kind;
    }

    /// <summary>Whether it takes an answer, or holds what does.</summary>
    public static bool IsQuestion(Questionnaire.ItemComponent item) =>
        item.Type != Questionnaire.QuestionnaireItemType.Display;

    /// <summary>Its bounds that an expression gives, and that are not today.</summary>
    public static IEnumerable<string> Reckoned(Questionnaire.ItemComponent item) =>
        new[] { FhirExtensions.MinValue, FhirExtensions.MaxValue }.Where(url =>
            Reckoning(item, url) is not null && !IsToday(item, url)
        );

    /// <summary>Whether the item itself says that nobody is asked for it.</summary>
    public static bool IsKept(Questionnaire.ItemComponent item) =>
        item.ReadOnly == true
        || item.GetExtensionValue<FhirBoolean>(FhirExtensions.Hidden)?.Value == true
        || item.GetExtension(FhirExtensions.CalculatedExpression) is not null;

    /// <summary>Whether it has options to choose from.</summary>
    public static bool IsChoice(ItemKind kind) => kind is ItemKind.Choice or ItemKind.OpenChoice;

    /// <summary>The item with nothing but what it is.</summary>
    public static FormItem Bare(Questionnaire.ItemComponent item, ItemKind kind) =>
        new()
        {
            LinkId = new LinkId(item.LinkId ?? ""),
            Kind = kind,
            Text = "",
            Label = "",
        };

    /// <summary>The item with its bounds.</summary>
    public static FormItem Bounded(FormItem bare, Questionnaire.ItemComponent item)
    {
        var (min, max) = (
            Number(item, FhirExtensions.MinValue) ?? Number(item, FhirExtensions.MinQuantity),
            Number(item, FhirExtensions.MaxValue) ?? Number(item, FhirExtensions.MaxQuantity)
        );
        return bare with
        {
            Min = min,
            Max = max,
            MinDate = Day(item, FhirExtensions.MinValue)?.Earliest,
            MaxDate = Day(item, FhirExtensions.MaxValue)?.Latest,
            MinToday = IsToday(item, FhirExtensions.MinValue),
            MaxToday = IsToday(item, FhirExtensions.MaxValue),
            MaxLength = item.MaxLength,
            MinLength = Whole(item, FhirExtensions.MinLength),
            MaxDecimals = Whole(item, FhirExtensions.MaxDecimals),
            MinOccurs = Whole(item, FhirExtensions.MinOccurs),
            MaxOccurs = Whole(item, FhirExtensions.MaxOccurs),
            MaxSize = item.GetExtensionValue<FhirDecimal>(FhirExtensions.MaxSize)?.Value is { } megabytes
                ? (long)Math.Clamp(megabytes * 1_000_000, 0, long.MaxValue)
                : null,
            MimeTypes =
            [
                .. item.GetExtensions(FhirExtensions.MimeType)
                    .Select(extension => extension.Value)
                    .OfType<Code>()
                    .Select(code => code.Value)
                    .OfType<string>(),
            ],
            // A slider without ends is a number like any other.
            IsScale = Controls(item).Contains("slider") && min is not null && max is not null,
        };
    }

    /// <summary>How it would be drawn, and what of it words to display are.</summary>
    public static IEnumerable<string> Controls(Questionnaire.ItemComponent item) =>
        item.GetExtensions(FhirExtensions.ItemControl)
            .Select(extension => extension.Value)
            .OfType<CodeableConcept>()
            .SelectMany(concept => concept.Coding)
            .Select(coding => coding.Code)
            .OfType<string>();

    /// <summary>What its text must match.</summary>
    public static Regex? Pattern(Questionnaire.ItemComponent item, FormProblems problems, FormSpot where)
    {
        if (item.GetExtensionValue<FhirString>(FhirExtensions.Pattern)?.Value is not { Length: > 0 } pattern)
            return null;
        var whole = $"^(?:{pattern})$";
        try
        {
            // Without backtracking no words of a patient can make it run for long.
            return new Regex(whole, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            problems.Note(
                where.At("regex"),
                "The regex looks around or back, and may be slow.",
                "Write it without, if it can be."
            );
            return new Regex(whole, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            problems.Refuse(where.At("regex"), "The regex cannot be run.", "Mend it.");
            return null;
        }
    }

    /// <summary>Whose and from when a finding in the answer is.</summary>
    public static AnswerContext Context(Questionnaire.ItemComponent item) =>
        Code(item, FhirExtensions.Experiencer) == "family" ? AnswerContext.Family
        : Code(item, FhirExtensions.Temporality) == "historical" ? AnswerContext.PatientPast
        : AnswerContext.PatientNow;

    /// <summary>What it asks that patients also tell unasked.</summary>
    public static AnswerTopic Topic(Questionnaire.ItemComponent item, FormProblems problems, FormSpot where)
    {
        if (Code(item, FhirExtensions.Topic) is not { } topic)
            return AnswerTopic.None;
        var known = Enum.GetValues<AnswerTopic>().ToDictionary(value => PhrasesReader.NameOf(value));
        if (known.TryGetValue(topic, out var found))
            return found;
        problems.Refuse(where, $"The topic {topic} is not known.", $"Known here: {string.Join(", ", known.Keys)}.");
        return AnswerTopic.None;
    }

    /// <summary>The concepts of the screener whose finding answers it.</summary>
    public static ImmutableArray<string> Findings(Questionnaire.ItemComponent item) =>
        Codes(item, FhirExtensions.Finding);

    /// <summary>The codes of that extension on an element.</summary>
    public static ImmutableArray<string> Codes(IExtendable of, string url) =>
        [
            .. of.GetExtensions(url)
                .Select(extension => extension.Value)
                .OfType<Code>()
                .Select(code => code.Value)
                .OfType<string>(),
        ];

    private static string? Code(Questionnaire.ItemComponent item, string url) =>
        item.GetExtensionValue<Code>(url)?.Value;

    private static PartialDate? Day(Questionnaire.ItemComponent item, string url) =>
        item.GetExtension(url)?.Value switch
        {
            Date { Value: { } iso } when PartialDate.TryParseIso(iso, out var date) => date,
            FhirDateTime { Value: { } iso } when PartialDate.TryParseIso(iso.Split('T')[0], out var date) => date,
            _ => null,
        };

    // SDC: a bound that is reckoned; today is the one that forms use.
    private static bool IsToday(Questionnaire.ItemComponent item, string url) =>
        Reckoning(item, url)?.Trim() is "today()" or "now()";

    private static string? Reckoning(Questionnaire.ItemComponent item, string url) =>
        (
            (
                item.GetExtension(url)?.GetExtension(FhirExtensions.CalculatedValue)
                ?? (item.GetExtension(url)?.Value as IExtendable)?.GetExtension(FhirExtensions.CalculatedValue)
            )?.Value as Expression
        )?.Expression_;

    private static int? Whole(Questionnaire.ItemComponent item, string url) =>
        item.GetExtension(url)?.Value switch
        {
            Integer whole => whole.Value,
            PositiveInt whole => whole.Value,
            UnsignedInt whole => whole.Value,
            _ => null,
        };

    private static decimal? Number(Questionnaire.ItemComponent item, string url) =>
        item.GetExtension(url)?.Value switch
        {
            Integer { Value: { } value } => value,
            FhirDecimal { Value: { } value } => value,
            Quantity { Value: { } value } => value,
            _ => null,
        };
}
