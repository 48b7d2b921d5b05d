using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// "None of those" said with something around it: "what do you mean by fever? I feel hot when I panic. No, none of
/// those I think". The words are kept and screened as they are; of the options none is chosen.
/// </summary>
internal static class NoneOfThese
{
    // "Nothing" after a list may mean nothing more; "none of those" does not.
    private const int FewestWordsToClose = 3;

    private static readonly string[] Ends = [". ", "! ", "; ", "? ", "\n", ", "];

    /// <summary>The reading, or none of the options where the words say so in the end, or first and nothing else.</summary>
    public static AnswerReading Read(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        if (!item.Repeats || ChoiceReader.None(item.Options, turn.Phrases.Words) is not { Exclusive: true } none)
            return reading;
        var clauses = Clauses(turn, text);
        if (clauses.Length < 2)
            return IsNone(turn, text.Verbatim, 1) && reading is not AnswerReading.Understood
                ? ChoiceReader.Understood([none])
                : reading;
        if (IsNone(turn, clauses[^1], FewestWordsToClose))
            return ChoiceReader.Understood([none]);
        if (reading is AnswerReading.Understood)
            return reading;
        // "No, nothing like that, well, I get cold at times", "ninguna, lo mío es la cara colorada".
        var denies = clauses.Any(clause => IsNone(turn, clause, FewestWordsToClose)) || OpensWithNone(turn, text);
        return
            denies && clauses.All(clause => IsNone(turn, clause, 1) || Names(turn, item, clause) is null)
            || IsOver(turn, text, clauses)
            ? ChoiceReader.Understood([none])
            : reading;
    }

    // Not with a bare no, which may be said to something else, and not where a "but" comes back on it.
    private static bool OpensWithNone(TurnInProgress turn, PatientText text)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        return !words.Choices.PlainNo.Contains(ReplyText.Words(folded).FirstOrDefault(""))
            && !words.Contrasts.Any(but => ReplyText.ContainsPhrase(folded, but))
            && IsNone(turn, Clauses(turn, text)[0], 1);
    }

    // "No, she had a bit of a temperature last week but she's fine now": none of them now; the words are kept.
    private static bool IsOver(TurnInProgress turn, PatientText text, string[] clauses)
    {
        var words = turn.Phrases.Words;
        return Ahead.Opening(text, words.Choices.PlainNo) is not null
            && words.YesNo.Over.Any(over => ReplyText.Fold(clauses[^1]).EndsWith(over, StringComparison.Ordinal));
    }

    /// <summary>Whether the words close with "none of those" in so many words.</summary>
    public static bool Closes(TurnInProgress turn, FormItem item, PatientText text) =>
        item.Repeats
        && ChoiceReader.None(item.Options, turn.Phrases.Words) is { Exclusive: true }
        && Clauses(turn, text) is [.., var last]
        && IsNone(turn, last, FewestWordsToClose);

    /// <summary>Whether the words take back what was chosen: "I don't have a fever, I said none of those".</summary>
    public static bool TakesBack(TurnInProgress turn, FormQuestion question, PatientText text) =>
        question.Item.Repeats
        && ChoiceReader.None(question.Item.Options, turn.Phrases.Words) is { Exclusive: true } none
        && turn.Intake.Answers[question.Key] is { } answer
        && answer.Values.OfType<AnswerValue.Choice>().All(choice => choice.Code != none.Code)
        && Clauses(turn, text)
            .Any(clause =>
                turn.Phrases.Words.None.Any(phrase =>
                    phrase.Split(' ').Length >= FewestWordsToClose
                    && ReplyText.ContainsPhrase(ReplyText.Fold(clause), phrase)
                )
            );

    private static string[] Clauses(TurnInProgress turn, PatientText text) =>
        text.Verbatim.Split(
            [.. Ends, .. turn.Phrases.Words.Contrasts.Select(contrast => $" {contrast} ")],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static AnswerReading.Understood? Names(TurnInProgress turn, FormItem item, string clause) =>
        AnswerReader.ReadWords(item, new PatientText(clause), turn.Context) as AnswerReading.Understood;

    // The phrase, with nothing behind it but words that add nothing.
    private static bool IsNone(TurnInProgress turn, string clause, int fewest)
    {
        var folded = ReplyText.Fold(clause);
        if (Opens(turn.Phrases.Words, folded, fewest))
            return true;
        // "No, none of that"
        return fewest > 1
            && ReplyText.Opening(folded, turn.Phrases.Words.No) is { } no
            && Opens(turn.Phrases.Words, folded[no.Length..].Trim(' ', '.', ','), fewest);
    }

    private static bool Opens(ReplyWords words, string folded, int fewest)
    {
        if (
            ReplyText.Opening(folded, words.None.Where(phrase => phrase.Split(' ').Length >= fewest)) is not { } opening
        )
            return false;
        var rest = folded[opening.Length..].Trim(' ', '.', ',');
        foreach (var refers in words.Refers.Where(refers => ReplyText.ContainsPhrase(rest, refers)))
            rest = rest.Replace(refers, "", StringComparison.Ordinal);
        return ReplyText
            .Words(rest.Replace('.', ' '))
            .All(word =>
                words.YesNo.Fillers.Contains(word)
                || words.Choices.Fillers.Contains(word)
                || words.Declines.Fillers.Contains(word)
                || words.Greetings.Contains(word)
                || words.Refers.Any(refers => refers.Split(' ').Contains(word))
            );
    }
}
