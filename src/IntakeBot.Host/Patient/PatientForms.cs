using IntakeBot.Core.Content;
using IntakeBot.Host.Content;

namespace IntakeBot.Host.Patient;

/// <summary>A form as a link names it.</summary>
/// <param name="Name">Its short name; null for the one that is asked where a link names none.</param>
/// <param name="Title">Its title in the language of the page; null where the page's own words do.</param>
public sealed record PatientForm(string? Name, string? Title);

/// <summary>The forms that a link may name: all that the content has.</summary>
/// <param name="compiling">The content; null where the pages stand alone.</param>
internal sealed class PatientForms(Task<CompiledContent>? compiling)
{
    /// <summary>The member of the address and of the form that names a form.</summary>
    public const string Member = "form";

    // The form that the page's own words speak of.
    private const string OfThePage = "skin-intake";

    /// <summary>The form of that name, or the usual one where there is no name; null where there is none such.</summary>
    public async Task<PatientForm?> FindAsync(string? name, string? language)
    {
        var named = !string.IsNullOrEmpty(name);
        if (compiling is null)
            return named ? null : new PatientForm(null, null);
        var prompts = (await compiling).Content.Prompts;
        return (named ? prompts.Find(name!) : prompts.Forms[0]) is { } form
            ? new PatientForm(form == prompts.Forms[0] ? null : form.Name, TitleOf(form, language))
            : null;
    }

    /// <summary>What to call a form on a page in that language; null where the page's own words do.</summary>
    public static string? TitleOf(TranslatedForm form, string? language) =>
        form.Name == OfThePage ? null : form.In(language).Title;
}
