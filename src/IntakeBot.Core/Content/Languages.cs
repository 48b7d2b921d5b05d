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
            problems.Add(
                Unscreened(screening, form.Own.Language, $"The form {form} cannot be asked in its own language")
            );
        var unscreened = prompts.Forms.SelectMany(form => form.Translations.Keys).Distinct(StringComparer.Ordinal);
        foreach (var language in unscreened.Where(language => !screening.Languages.Contains(language)).Order())
            notes.Add(Unscreened(screening, language, "The language is not offered to patients"));
    }

    private static ContentProblem Unscreened(ScreeningRules screening, string language, string outcome)
    {
        var gaps = screening.Gaps.GetValueOrDefault(language, ["there are no concepts"]);
        return new ContentProblem(
            ScreeningReader.FileOf("concepts", language),
            language,
            $"{outcome}: the screener would miss red flags in {language}, or could not say what to do: {gaps[0]}{(gaps.Length > 1 ? $", and {gaps.Length - 1} more" : "")}.",
            $"Complete {ScreeningReader.FileOf("concepts", language)}, {ScreeningReader.FileOf("assertions", language)} and {ScreeningReader.FileOf("guidance", language)}."
        );
    }
}
