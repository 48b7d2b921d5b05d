using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Content;

/// <summary>Checks in which languages patients may be asked: only in those in which the screener reads what they write.</summary>
internal static class Languages
{
    public static void Check(
        Prompts prompts,
        ScreeningRules screening,
        ICollection<ContentProblem> problems,
        ICollection<ContentProblem> notes
    )
    {
        foreach (var form in prompts.Forms.Where(form => !screening.Languages.Contains(form.Own.Language)))
            problems.Add(Unscreened(form.Own.Language, $"The form {form} cannot be asked in its own language"));
        var unscreened = prompts.Forms.SelectMany(form => form.Translations.Keys).Distinct(StringComparer.Ordinal);
        foreach (var language in unscreened.Where(language => !screening.Languages.Contains(language)).Order())
            notes.Add(Unscreened(language, "The language is not offered to patients"));
    }

    private static ContentProblem Unscreened(string language, string outcome) =>
        new(
            ScreeningReader.FileOf("concepts", language),
            language,
            $"{outcome}: the screener has no concepts and assertions in {language}, and would miss red flags.",
            $"Write {ScreeningReader.FileOf("concepts", language)} and {ScreeningReader.FileOf("assertions", language)}."
        );
}
