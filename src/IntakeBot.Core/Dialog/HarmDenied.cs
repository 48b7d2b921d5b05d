using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What was taken for a cause and is none: "fish and sugar don't upset it, that's what I eat". What harms loses what is
/// named so, and where nothing is left there is none.
/// </summary>
internal static class HarmDenied
{
    /// <summary>Whether the words took causes back that were answered.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        var words = turn.Phrases.Words;
        var sentences = AskedQuestions
            .Sentences(text.Verbatim)
            .Select(sentence => Denied(ReplyText.Fold(sentence), words))
            .OfType<string>()
            .ToList();
        if (sentences.Count == 0)
            return false;
        foreach (var question in Correcting.Settled(turn, pending))
        {
            if (
                question.Item.Options.IsEmpty
                || !question.Item.Repeats
                || !words.Choices.IsHarmAsked(question.Item.Text)
            )
                continue;
            var options = OptionNames.Widen(question.Item, words).Options;
            var named = sentences
                .SelectMany(sentence => OptionMentions.Find(options, sentence, words).All)
                .Select(option => option.Code)
                .ToHashSet(StringComparer.Ordinal);
            var values = turn.Intake.Answers[question.Key]!.Values;
            var left = values.RemoveAll(value => value is AnswerValue.Choice choice && named.Contains(choice.Code));
            if (left.Length == values.Length)
                continue;
            // What was kept in own words beside them told of the same.
            if (left.All(value => value is AnswerValue.Text))
                left = ChoiceReader.None(question.Item.Options, words) is { } none
                    ? ChoiceReader.Understood([none]).Values
                    : left;
            return !left.IsEmpty && Correcting.Change(turn, question, left, text);
        }
        return false;
    }

    // What stands before the harm that is denied: "el abrazo no lo provoca, es el gato" denies nothing of the cat.
    private static string? Denied(string sentence, ReplyWords words)
    {
        var harm = words
            .Choices.Harms.Where(harm => ReplyText.ContainsPhrase(sentence, harm))
            .MaxBy(harm => harm.Length);
        if (harm is null)
            return null;
        var before = sentence[..sentence.IndexOf(harm, StringComparison.Ordinal)];
        var said = ReplyText.AllWords(before);
        return
            said.Any(word => words.Negations.Contains(word) || words.YesNo.Stopped.Contains(word))
            && !said.Any(words.Contrasts.Contains)
            ? before
            : null;
    }
}
