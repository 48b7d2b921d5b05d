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

    private static readonly PatientForm Usual = new(null, null);

    /// <summary>The form of that name; null where there is none such. Without a name nothing is waited for.</summary>
    public async Task<PatientForm?> FindAsync(string? name, string? language)
    {
        if (string.IsNullOrEmpty(name))
            return Usual;
        if (compiling is null || (await compiling).Content.Prompts is not { } prompts)
            return null;
        return prompts.Find(name) switch
        {
            null => null,
            var form when form == prompts.Forms[0] => Usual,
            var form => new PatientForm(name, Title(form, language)),
        };
    }

    private static string Title(TranslatedForm form, string? language) => form.In(language).Title;
}
