using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>One form in every language that it can be asked in: the same items, other texts.</summary>
/// <param name="Name">Its short name: the file's name before <c>.questionnaire.json</c>.</param>
/// <param name="Own">The form in its own language, which is the clinician's.</param>
/// <param name="Translations">The form in its other languages.</param>
public sealed record TranslatedForm(string Name, IntakeForm Own, FrozenDictionary<string, IntakeForm> Translations)
{
    /// <summary>Its languages, its own first.</summary>
    public IEnumerable<string> Languages => Translations.Keys.Order(StringComparer.Ordinal).Prepend(Own.Language);

    /// <summary>The form in that language; in its own where it has none such.</summary>
    public IntakeForm In(string? language) =>
        language is not null && Translations.TryGetValue(language, out var translated) ? translated : Own;

    /// <summary>The form, by its name.</summary>
    public override string ToString() => Name;
}

/// <summary>Everything that is asked (<c>prompts/</c>): forms, and the bot's own words, in every language.</summary>
/// <param name="Forms">The forms; the first is the one that is asked where none is named.</param>
/// <param name="Languages">The bot's own words, by language; at least those of every form's own language.</param>
public sealed record Prompts(ImmutableArray<TranslatedForm> Forms, FrozenDictionary<string, Phrases> Languages)
{
    // Found by the form itself: two forms may be alike.
    private readonly FrozenDictionary<IntakeForm, AheadNames> _aheadNames = Forms
        .SelectMany(form => form.Translations.Values.Prepend(form.Own))
        .Where(form => Languages.ContainsKey(form.Language))
        .Distinct<IntakeForm>(ReferenceEqualityComparer.Instance)
        .ToFrozenDictionary(
            form => form,
            form => AheadNames.Of(form, Languages[form.Language].Words),
            (IEqualityComparer<IntakeForm>)ReferenceEqualityComparer.Instance
        );

    /// <summary>A form in one language alone, with the bot's words in it.</summary>
    public static Prompts Of(string name, IntakeForm form, Phrases phrases)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new Prompts(
            [new TranslatedForm(name, form, FrozenDictionary<string, IntakeForm>.Empty)],
            new Dictionary<string, Phrases>(StringComparer.Ordinal) { [form.Language] = phrases }.ToFrozenDictionary()
        );
    }

    /// <summary>The form of that name, or null.</summary>
    public TranslatedForm? Find(string name) => Forms.FirstOrDefault(form => form.Name == name);

    /// <summary>The form of that name; the one asked by default where it is null or no longer there.</summary>
    public TranslatedForm FormOf(string? name) => (name is null ? null : Find(name)) ?? Forms[0];

    /// <summary>The bot's words in the language in which the form is asked.</summary>
    public Phrases PhrasesOf(IntakeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Languages[form.Language];
    }

    /// <summary>The names by which the form's options are found in a story; null for a form that is not of these.</summary>
    internal AheadNames? AheadNamesOf(IntakeForm form) => _aheadNames.GetValueOrDefault(form);

    /// <summary>How much there is, for logs.</summary>
    public override string ToString() => $"{Forms.Length} form(s) in {string.Join(", ", Languages.Keys.Order())}";
}
