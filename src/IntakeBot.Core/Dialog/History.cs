using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An illness of the patient's own that is told where something else is asked: "I forgot to say, I had a heart attack in
/// 2018" is no food that upsets the skin. It is noted, which is said, and the question comes back.
/// </summary>
internal static class History
{
    /// <summary>Whether the words told an illness and no answer, which happens once at a question.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, AnswerReading reading, PatientText text)
    {
        if (
            question.Item
                is not { Kind: ItemKind.Choice or ItemKind.OpenChoice or ItemKind.Integer or ItemKind.Decimal }
            || question.Item.Context == AnswerContext.Family
            || turn.Intake.State.Tries > 0
            || turn.Turn is not PatientTurn.Said
            || reading is AnswerReading.Understood { Values: var values } && !values.All(one => one is AnswerValue.Text)
            || !IllnessesTold
                .In(text, turn.Reader, turn.Phrases.Words, turn.Context.ForAnother)
                .Any(one => Tells(turn, question, one))
        )
            return false;
        turn.Say(Phrase.HistoryNoted);
        turn.SetState(state => state with { Tries = 1 });
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // Own words may be an answer: "diabetes" as what sets it off, and not "I have diabetes".
    private static bool Tells(TurnInProgress turn, FormQuestion question, string sentence) =>
        question.Item.Kind != ItemKind.OpenChoice || SaysHad(ReplyText.Fold(sentence), turn.Phrases.Words);

    // "I have" is of the illness that it stands before, or right behind: "no sugar for my diabetes, and I have 10 years
    // without beer" tells of the beer.
    private static bool SaysHad(string folded, ReplyWords words)
    {
        var illnesses = words
            .Illnesses.SelectMany(illness => PhraseSpans.Of(folded, illness))
            .Where(span => span.Length > 0)
            .ToList();
        return words
            .IllnessesTold.Where(told => ReplyText.ContainsPhrase(folded, told))
            .SelectMany(told => PhraseSpans.Of(folded, told))
            .Any(told => illnesses.Exists(illness => told.Start <= illness.End + 1));
    }
}
