using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// "Worse at night" tells when something is so, and not how it has gone: where a course is asked ("Comes and goes",
/// "Getting worse"), such words choose nothing.
/// </summary>
internal static class Circumstances
{
    private static readonly string[] Signs = [",", ";", ". ", "! ", "\n"];

    /// <summary>The reply without what holds only at times; empty where that is all, null where nothing is to be left out.</summary>
    public static string? Without(FormItem item, string verbatim, ReadingContext context)
    {
        var words = context.Words;
        if (
            item is not { Kind: ItemKind.Choice, Repeats: false }
            || words.Choices.Scales.FirstOrDefault(scale => scale.IsSigned) is not { } change
            || !item.Options.Any(option => Names(change, option.Display))
            || OptionScales.Of(item.Options, context) is not null
        )
            return null;
        var clauses = verbatim.Split(
            [.. Signs, .. words.Contrasts.Select(contrast => $" {contrast} ")],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        bool IsLabelled(string clause) =>
            item.Options.Any(option => ReplyText.ContainsPhrase(clause, PlainOption.Of(option).Label));
        bool IsCircumstance(string clause) =>
            !IsLabelled(clause)
            && words.Choices.Circumstances.Any(when => ReplyText.ContainsPhrase(clause, when))
            && IsBare(clause, change, words)
            && !IsNow(clause, words);
        var kept = clauses.Where(clause => !IsCircumstance(ReplyText.Fold(clause))).ToList();
        return kept.Count == clauses.Length ? null : string.Join(", ", kept);
    }

    // "Worse now in winter" tells the course.
    private static bool IsNow(string clause, ReplyWords words) =>
        ReplyTokens.Read(clause, words).SaysAny("now", "currently", "lately");

    private static bool Names(WordScale change, string label) =>
        change.Find(ReplyText.Words(ReplyText.Fold(label))).Count > 0;

    // "Worse" and "a lot worse", but not "got worse" or "made it worse", which tell a course.
    private static bool IsBare(string clause, WordScale change, ReplyWords words)
    {
        var said = ReplyText.Words(clause);
        var degrees = words
            .Choices.Scales.Where(scale => scale.Name == "intensity")
            .SelectMany(scale => scale.Steps)
            .SelectMany(step => step.Words)
            .SelectMany(ReplyText.Words)
            .ToHashSet(StringComparer.Ordinal);
        bool IsOfDegree(string word) => degrees.Contains(word) || change.Find([word]).Count > 0;
        var hits = change.Find(said);
        return hits.Count > 0 && hits.TrueForAll(hit => said[hit.First..(hit.First + hit.Length)].All(IsOfDegree));
    }
}
