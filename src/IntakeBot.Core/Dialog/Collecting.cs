using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Questions that take several answers of a kind: some in one message, or one after the other until that is all.</summary>
internal static class Collecting
{
    /// <summary>Whether the item takes more than it was answered with.</summary>
    public static bool TakesMore(FormItem item, Answer answer) =>
        item.Collects && answer.Values.Length < (item.MaxOccurs ?? int.MaxValue);

    /// <summary>Asks whether there is anything else.</summary>
    public static void AskForMore(TurnInProgress turn, FormQuestion question, bool adding = true)
    {
        turn.SetState(state => state.AskingFor(question.Key, adding));
        turn.Say(adding ? Questions.AskForMore(turn, question) : Questions.Repeat(turn, question));
    }

    /// <summary>Whether the words say that that is all; then the next question is asked.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            !turn.Intake.State.Adding
            || turn.Intake.Answers[question.Key] is not { } answer
            || !Ends(turn, question, text)
        )
            return false;
        if (answer.Values.Length < question.Item.MinOccurs && turn.Intake.State.Tries == 0)
        {
            turn.SetState(state => state with { Tries = 1 });
            turn.Say(Questions.AskAgain(turn, question, ReadingFault.TooFewOptions, []));
            return true;
        }
        Asking.AskNext(turn);
        return true;
    }

    /// <summary>The words as an answer to the item; as several where it takes several and they hold a list.</summary>
    public static AnswerReading Read(FormItem item, PatientText text, ReadingContext context)
    {
        var parts = item.Collects ? Parts(item.Kind, text.Verbatim, context.Words) : [];
        if (parts.Count < 2 || parts.Count > 50)
            return AnswerReader.ReadWords(item, text, context);
        var readings = parts.Select(part => AnswerReader.ReadWords(item, new PatientText(part), context)).ToList();
        return readings.TrueForAll(reading => reading is AnswerReading.Understood)
            ? new AnswerReading.Understood([
                .. readings.OfType<AnswerReading.Understood>().SelectMany(reading => reading.Values),
            ])
            : AnswerReader.ReadWords(item, text, context);
    }

    /// <summary>The values with those that the question has already, where it is adding; null where they are too many.</summary>
    public static ImmutableArray<AnswerValue>? Join(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values
    )
    {
        if (!question.Item.Collects)
            return values;
        var before = turn.Intake.State.Adding ? turn.Intake.Answers[question.Key]?.Values ?? [] : [];
        ImmutableArray<AnswerValue> joined = [.. before, .. values];
        return joined.Length > question.Item.MaxOccurs ? null : joined;
    }

    private static bool Ends(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim));
        if (
            folded == ReplyText.Fold(turn.Phrases[Phrase.NoMoreButton])
            || words.No.Contains(folded)
            || words.YesNo.NoToo.Contains(folded)
            || words.None.Contains(folded)
            || words.Wrong.Contains(folded)
            || CommandReader.Read(text.Verbatim, words)
                is PatientCommand.Finish
                    or PatientCommand.Enough
                    or PatientCommand.Skip
        )
            return true;
        // Where not any words are an answer, a no in any words is none.
        return !question.Item.TakesAnyWords
            && AnswerReader.ReadWords(question.Item with { Kind = ItemKind.Boolean }, text, turn.Context)
                is AnswerReading.Understood { Values: [AnswerValue.YesNo { Value: false }] };
    }

    // Dates and amounts have commas of their own, and a text its lines.
    private static List<string> Parts(ItemKind kind, string text, ReplyWords words)
    {
        string[] signs = kind switch
        {
            ItemKind.Text => [],
            ItemKind.Date or ItemKind.DateTime or ItemKind.Quantity or ItemKind.Reference => ["\n", ";"],
            ItemKind.Url => ["\n", ";", " "],
            _ => ["\n", ";", ", "],
        };
        var parts = text.Split(signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. parts.Select(part => WithoutJoiner(part, words)).Where(part => part.Any(char.IsLetterOrDigit))];
    }

    // "Milk, eggs, and nuts".
    private static string WithoutJoiner(string part, ReplyWords words) =>
        words.Joiners.FirstOrDefault(joiner => part.StartsWith($"{joiner} ", StringComparison.OrdinalIgnoreCase))
            is { } joined
            ? part[(joined.Length + 1)..]
            : part;
}
