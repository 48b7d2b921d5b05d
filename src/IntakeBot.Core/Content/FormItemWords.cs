using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>
/// The texts of an item, in the language of <paramref name="texts"/>: its own, and those of the words to display under
/// it that say something of it (help, why, the ends of a scale, instructions).
/// </summary>
internal sealed class FormItemWords(
    Questionnaire.ItemComponent item,
    FormTexts texts,
    FormNumbering numbering,
    FormSpot where
)
{
    /// <summary>The question.</summary>
    public string Text { get; } =
        Spoken(item, texts.Read(item.TextElement, where) is { Length: > 0 } text ? text : Wording(item), numbering);

    /// <summary>A few words for it.</summary>
    public string Label =>
        texts.Read(item.GetExtensionValue<FhirString>(FhirExtensions.ShortText), where.At("shortText"))
            is { Length: > 0 } shortText
            ? shortText
        : Text.TrimStart('¿').TrimEnd('?', ':', ',', '.', ' ') is { Length: > 0 } text ? text
        : item.LinkId ?? "";

    /// <summary>The question where somebody answers for the patient.</summary>
    public string? AboutAnother =>
        texts.Read(item.GetExtensionValue<FhirString>(FhirExtensions.AboutAnother), where.At("aboutAnother"));

    /// <summary>The unit of a number.</summary>
    public string? Unit =>
        (
            item.GetExtensionValue<Coding>(FhirExtensions.Unit) is { } unit
                ? texts.Read(unit.DisplayElement, where.At("unit")) ?? unit.Code
                : Of("unit")
        )
            is { } named
        && UnitNames.Of(named) is { Length: > 0 } read
            ? read
            : null;

    /// <summary>How it is to be written.</summary>
    public string? EntryFormat =>
        texts.Read(item.GetExtensionValue<FhirString>(FhirExtensions.EntryFormat), where.At("entryFormat"));

    /// <summary>An example or hint; where more can be read stands at its end.</summary>
    public string? Help
    {
        get
        {
            var links = item.GetExtensions(FhirExtensions.SupportLink)
                .Select(extension => extension.Value)
                .OfType<FhirUri>()
                .Select(link => link.Value);
            var parts = links
                .Prepend(Of("legal"))
                .Concat(Said(FhirExtensions.HelpTexts))
                .Prepend(Of("help"))
                .Where(part => !string.IsNullOrEmpty(part));
            return string.Join('\n', parts) is { Length: > 0 } help ? help : null;
        }
    }

    /// <summary>What an answer in own words beside the options is called.</summary>
    public string? OpenLabel =>
        texts
            .Read(item.GetExtensionValue<FhirString>(FhirExtensions.OpenLabel), where.At("openLabel"))
            ?.Trim(' ', ':', '.')
            is { Length: > 0 } label
            ? label
            : null;

    /// <summary>What is said with the question each time.</summary>
    public string? Instructions =>
        string.Join(
            '\n',
            Displayed(item)
                .Where(IsInstruction)
                .Select(child => texts.Read(child.TextElement, where.At("item")))
                .Concat(Said(FhirExtensions.InstructionTexts))
        )
            is { Length: > 0 } instructions
            ? instructions
            : null;

    /// <summary>The words to display under it of that control.</summary>
    public string? Of(string control) =>
        texts.Read(
            Displayed(item).FirstOrDefault(child => FormItems.Controls(child).Contains(control))?.TextElement,
            where.At(control)
        );

    /// <summary>How an item is worded in the form's own language: by its text, else by its code or number.</summary>
    public static string Wording(Questionnaire.ItemComponent item) =>
        item.Text is { Length: > 0 } text ? text
        : item.Type == Questionnaire.QuestionnaireItemType.Group ? ""
        : item.Code.Select(code => code.Display).FirstOrDefault(display => display is { Length: > 0 })
            ?? item.Prefix
            ?? "";

    /// <summary>Whether its text is made of the answers.</summary>
    public static bool IsReckoned(Questionnaire.ItemComponent item) =>
        item.TextElement?.GetExtension(FhirExtensions.TextExpression) is not null;

    /// <summary>Whether words to display under an item were read into it.</summary>
    public static bool IsPartOf(
        ItemKind parent,
        FormItem child,
        IReadOnlyDictionary<string, Questionnaire.ItemComponent> items
    ) =>
        child.Kind == ItemKind.Display
        && items.TryGetValue(child.LinkId.Value, out var display)
        && (IsOfAQuestion(display) || (parent != ItemKind.Group && IsInstruction(display)));

    // A star at the end marks on paper what must be answered.
    private static string Spoken(Questionnaire.ItemComponent item, string text, FormNumbering numbering)
    {
        var plain = FormNumbering.IsNumbered(item) ? numbering.Without(text).TrimEnd('*', ' ').Trim() : text.Trim();
        return plain.Length > 0 ? plain : text;
    }

    private static IEnumerable<Questionnaire.ItemComponent> Displayed(Questionnaire.ItemComponent item) =>
        item.Type == Questionnaire.QuestionnaireItemType.Group
            ? item.Item.Where(child => IsDisplay(child) && IsOfAQuestion(child))
            : item.Item.Where(IsDisplay);

    private static bool IsDisplay(Questionnaire.ItemComponent item) =>
        item.Type == Questionnaire.QuestionnaireItemType.Display;

    private static bool IsOfAQuestion(Questionnaire.ItemComponent display) =>
        FormItems.Controls(display).Any(FhirExtensions.SaidOfAQuestion.Contains);

    private IEnumerable<string> Said(IReadOnlyList<string> urls) =>
        urls.SelectMany(url => item.GetExtensions(url))
            .Select(extension => extension.Value)
            .OfType<PrimitiveType>()
            .Where(value => value is FhirString or Markdown)
            .Select(value => texts.Read(new FhirString(value.ToString()) { Extension = value.Extension }, where))
            .OfType<string>();

    // Words that depend on the answer are said after it.
    private static bool IsInstruction(Questionnaire.ItemComponent display) =>
        !IsOfAQuestion(display)
        && display.EnableWhen.Count == 0
        && display.GetExtension(FhirExtensions.EnableWhenExpression) is null
        && display.GetExtensionValue<FhirBoolean>(FhirExtensions.Hidden)?.Value != true;
}
