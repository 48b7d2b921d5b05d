using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A question that asks how often, or how much, is answered by a short reply, or by a sentence about what it asks. In a
/// sentence about something else ("nanny gives her biscuits every day") how often belongs to that.
/// </summary>
internal static class AboutElse
{
    private const int FewestWords = 5;
    private const int FewestOfAnother = 2;
    private const int ShortestWord = 3;

    /// <summary>Whether the option was read from a sentence that tells of something else.</summary>
    public static bool Is(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        if (
            reading is not AnswerReading.Understood { Values: [AnswerValue.Choice chosen] }
            || item is not { Kind: ItemKind.Choice, Repeats: false }
            || turn.Turn is not PatientTurn.Said
        )
            return false;
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        // "No love, I've got my grandchildren": the no answers, and what follows says why.
        if (
            ReplyText.Opening(folded, words.No) is not null
            && ChoiceSets.YesOrNo(item, folded, words)?.Code == chosen.Code
        )
            return false;
        var said = ReplyText.AllWords(folded);
        // "Some nights the joints wake me" where snoring is asked: no yes is said.
        if (
            said.Length >= FewestWords
            && item.Options.Any(option => option.Code == chosen.Code && ChoiceSets.IsYesOrNo(option, words))
            && ReplyText.Opening(folded, words.Yes.Concat(words.No).Concat(words.None).Concat(YesToo(folded, words)))
                is null
            && OptionMentions.Find(item.Options, folded, words).All.Count == 0
            && FirstSaid.WordsOfElse(turn, item, text).Any()
            && !Gates.RefersBack(turn, text)
        )
            return true;
        return said.Length >= FewestWords
            && OptionMentions.Named(item.Options, folded, words).Count == 0
            && FrequencyReader.Read(text.Verbatim, turn.Context) is AnswerReading.Understood
            && IsOfDegrees(turn, item)
            && IsOfAnother(said, item, words)
            && !AnswersFirst(turn, item, text, chosen)
            && (IsTally(text, words) || !TellsFinding(turn, text));
    }

    // "Only at night" is a yes; of "some nights" only how often is said.
    private static IEnumerable<string> YesToo(string folded, ReplyWords words) =>
        words.YesNo.YesToo.Where(phrase =>
            ReplyText.StartsWithPhrase(folded, phrase)
            && !words.YesNo.It.Contains(phrase)
            && !words.Choices.Scales.Any(scale => scale.Find(phrase.Split(' ')).Exists(hit => hit.Length > 1))
        );

    // "Most days if I'm honest, the house is quiet without her": the answer, and then why.
    private static bool AnswersFirst(TurnInProgress turn, FormItem item, PatientText text, AnswerValue.Choice chosen) =>
        ReplyText.Clauses(text.Verbatim, []) is [var first, _, ..]
        && !IsOfAnother(ReplyText.Words(ReplyText.Fold(first)), item, turn.Phrases.Words)
        && AnswerReader.ReadWords(item, new PatientText(first), turn.Context)
            is AnswerReading.Understood { Values: [AnswerValue.Choice told] }
        && told.Code == chosen.Code;

    private static bool IsOfDegrees(TurnInProgress turn, FormItem item) =>
        OptionScales.Of(item.Options, turn.Context) is not null
        || item.Options.All(option => option.Display.Any(char.IsAsciiDigit))
        || item.Options.Count(option => OptionRates.PerDay(option.Display, turn.Context) is not null) > 1;

    // What tells of a symptom, or of dark thoughts, is heard at any question.
    private static bool TellsFinding(TurnInProgress turn, PatientText text) => !turn.Findings(text).IsEmpty;

    // "About 5 a day" counts things; how often one feels so is "5 times a day".
    private static bool IsTally(PatientText text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text.Verbatim, words);
        return Enumerable
            .Range(0, tokens.Count)
            .Any(at =>
                tokens.Number(at) is not null
                && tokens.IsAny(at + 1, "a", "per")
                && TimeWords.At(tokens, at + 2) is not null
            );
    }

    // So many words are neither of the question and its options, nor small, nor of how often.
    private static bool IsOfAnother(string[] said, FormItem item, ReplyWords words)
    {
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var ofDegree = words
            .Choices.Scales.SelectMany(scale => scale.Find(said))
            .SelectMany(hit => Enumerable.Range(hit.First, hit.Length))
            .ToHashSet();
        var telling = said.Where((_, at) => !ofDegree.Contains(at))
            .Distinct()
            .Where(word =>
                word.Length >= ShortestWord
                && word.All(char.IsLetter)
                && !FrequencyWords.Vocabulary.Has(word)
                // "Viernes" is "friday" to the readers.
                && !FrequencyWords.Vocabulary.Has(ReplyTokens.Read(word, words).Word(0))
                && !SmallWords.Has(word, words)
            )
            .ToList();
        if (telling.Count < FewestOfAnother)
            return false;
        var asked = ReplyText
            .AllWords(ReplyText.Fold($"{item.Text} {item.Label}"))
            .Concat(item.Options.SelectMany(option => PlainOption.Of(option).Words).SelectMany(words => words))
            .SelectMany(word => words.Choices.Synonyms.Of(word).Append(word))
            .SelectMany(ReplyText.Words)
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        return telling.Count(word => !asked.Contains(Stem(word))) >= FewestOfAnother;
    }
}
