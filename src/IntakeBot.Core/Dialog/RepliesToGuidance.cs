using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What is said to an alarm of the same day while the next question is asked already: "my mouth is fine, that's just
/// plasters" to "mention how many blisters there are and whether your mouth is sore". It answers no list of triggers.
/// </summary>
internal static class RepliesToGuidance
{
    private const int MostWords = 24;
    private const int FewestShared = 2;

    /// <summary>
    /// Whether the words ask back: "the next dose of what?", "do I go to A&amp;E or what". What to do is told again, as often as
    /// it is asked, and the question is kept; "of what?" is no "no" to what is asked.
    /// </summary>
    public static bool HearAsked(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (!AsksBack(turn, text) || !RedFlags.WasGuided(turn, said => AsksBack(turn, said)))
            return false;
        RedFlags.GuideAgain(turn);
        turn.Say(Phrase.QuestionKept);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    private static bool AsksBack(TurnInProgress turn, PatientText text)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return ReplyText.ContainsAny(folded, turn.Phrases.Words.Questions.OfGuidance)
            && ReplyText.Words(folded).Length <= MostWords;
    }

    /// <summary>Whether the words reply to it, in its own words, and name none of the options that are asked for.</summary>
    public static bool Is(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (question.Item is { TakesAnyWords: true, Options.IsEmpty: true })
            return RedFlags.IsReplyToGuidance(turn, text);
        if (
            question.Item is not { Kind: ItemKind.OpenChoice }
            || ReplyText.Words(text.Verbatim).Length > MostWords
            || turn.Intake.Utterances is not [.., var before, { ActivityId: var now }]
            || now != turn.Turn.ActivityId
            || !turn.Intake.Flags.Any(raised => raised.RaisedBy == before.ActivityId)
        )
            return false;
        var words = turn.Phrases.Words;
        var said = Stems(text.Verbatim);
        return turn.Intake.Flags.Where(raised =>
                    raised.RaisedBy == before.ActivityId && raised.Flag is { Urgency: Urgency.SameDay, IsCrisis: false }
                )
                .Any(raised => Stems(raised.Flag.PatientGuidance).Intersect(said).Count() >= FewestShared)
            && Reading.Of(turn, question, text) is not AnswerReading.Understood { NamesOptions: true };

        HashSet<string> Stems(string verbatim) =>
            SmallWords
                .Telling(verbatim, words)
                .Select(word => WordStem.Of(word, words.Choices.Endings))
                .ToHashSet(StringComparer.Ordinal);
    }
}
