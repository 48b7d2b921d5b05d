using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A question after a word of what is asked: "what is mean blistering? I have not fever". The word is explained, and the
/// question asked again. Whoever did not know a word has not answered it: what else the message says is never taken for
/// a whole answer of several options or of yes or no, but shown for a confirmation.
/// </summary>
internal static class Meanings
{
    private const int ShortestWord = 4;

    /// <summary>Whether the words asked so.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var asked = new Lazy<HashSet<string>>(() => WordsOf(turn, question));
        var (left, terms) = MeaningReader.Read(
            text,
            term => asked.Value.Contains(term),
            turn.Phrases.Glossary,
            turn.Phrases.Words
        );
        var rest = turn.ToldOf(question.Key) is null && IsSmall(turn, left) ? PatientText.Empty : left;
        if (terms.IsEmpty)
            return false;
        if (rest.Length == 0 && !terms.Any(asked.Value.Contains) && Digressing.Finds(turn, text))
            return Digressing.Hear(turn, question, text);
        foreach (var meaning in terms.Select(term => Meaning(turn, question, term)).Distinct().ToList())
            turn.Say(new BotMessage(new PatientText(meaning)));
        if (rest.Length == 0)
        {
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        // A story is kept whole, question and all.
        if (question.Item.Kind == ItemKind.Text && turn.ToldOf(question.Key) is null)
            return false;
        HearRest(turn, question, rest, text);
        return true;
    }

    private static void HearRest(TurnInProgress turn, FormQuestion question, PatientText rest, PatientText text)
    {
        var item = question.Item;
        var mayBePart = item.Kind == ItemKind.Boolean || item.Repeats;
        if (
            turn.ToldOf(question.Key) is not null
            || NoneOfThese.Closes(turn, item, rest)
            || (!mayBePart && OwnQuestions.IsAnswer(turn, question, rest))
        )
        {
            OwnQuestions.HearRest(turn, rest, text);
            return;
        }
        if (mayBePart && Offered(turn, question, rest) is { IsEmpty: false } values)
            Ahead.Put(turn, new ToldAhead(question.Key, [new ToldAnswer(question.Key, turn.AnswerOf(values, text))]));
        Ahead.Note(turn, question, rest);
        turn.Say(Questions.Repeat(turn, question));
    }

    // Of several options those that are named; "none" beside a word that was not known is no answer. Of yes or no the
    // word that opens what is left.
    private static ImmutableArray<AnswerValue> Offered(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        var words = turn.Phrases.Words;
        if (question.Item.Kind == ItemKind.Boolean)
            return Opens(rest, words.Yes) ? [new AnswerValue.YesNo(true)]
                : Opens(rest, words.No) ? [new AnswerValue.YesNo(false)]
                : [];
        return
            Reading.Of(turn, question, rest) is AnswerReading.Understood { Values: var values }
            && values.All(value => value is AnswerValue.Choice && !question.Item.IsExclusive(value))
            ? values
            : [];
    }

    // A bare word: "I have a brown dot" is no yes.
    private static bool Opens(PatientText rest, ImmutableArray<string> phrases) =>
        Ahead.Opening(rest, [.. phrases.Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal))]) is not null;

    private static string Meaning(TurnInProgress turn, FormQuestion question, string term) =>
        turn.Phrases.Glossary.Find(term)?.Means ?? question.Item.Help ?? turn.Phrases[Content.Phrase.HelpGeneral];

    // The words by which the question is asked, of which any may be asked after.
    private static HashSet<string> WordsOf(TurnInProgress turn, FormQuestion question) =>
        FormLogic
            .Offered(question, turn.Intake.Answers)
            .Options.Select(option => option.Display)
            .Append(question.Item.Text)
            .Append(question.Section.Text)
            .Concat(turn.ToldOf(question.Key) is null ? [] : [question.Item.Label])
            .SelectMany(said => ReplyText.AllWords(ReplyText.Fold(said)))
            .Where(word => word.Length >= ShortestWord && !SmallWords.Has(word, turn.Phrases.Words))
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsSmall(TurnInProgress turn, PatientText rest) =>
        ReplyText
            .AllWords(ReplyText.Fold(rest.Verbatim ?? ""))
            .All(word =>
                SmallWords.Has(word, turn.Phrases.Words)
                    && !turn.Phrases.Words.No.Contains(word)
                    && !turn.Phrases.Words.Yes.Contains(word)
                    && !word.All(char.IsDigit)
                || turn.Phrases.Words.Language.Politeness.Contains(word)
            );
}
