using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An allergy that is told where a medicine is asked about: "oh and penicillin. That nearly finished me off in 1971" is no
/// amount of amlodipine, "I'm allergic to it" is told of the one that is asked about. It waits for its question, with what
/// it did and when.
/// </summary>
internal static class AllergiesBeside
{
    /// <summary>Whether the words told one; what else they say is heard, or the question asked once more.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || !(MedicineParts.IsPart(question.Item) || question.Item == items.Name)
            || turn.ToldOf(question.Key) is not null
            || turn.Intake.Answers[question.Key] is not null
            || !turn.Form.All.Any(item =>
                item.Topic == AnswerTopic.Allergies && Ahead.IsOpen(turn, new ItemKey(item.LinkId))
            )
            || Told(turn, text) is not { } told
        )
            return false;
        var list = Medicines.Answered(turn, items);
        // Of the one that is asked about, or another of the list: it is taken off, and what was told of it noted.
        if (list is not null && Named(turn, list, question, text) is { } named)
            return Medicines.HearOfAnswered(turn, question, named);
        if (list?.Mends(text.Verbatim, turn.Context).Any(mend => mend is { Of: not null, Denied: true }) == true)
            return false;
        var rest = new PatientText(Without(turn, told, text));
        if (rest.Length > 0 && OwnQuestions.IsAnswer(turn, question, rest))
        {
            Ahead.Note(turn, question, text);
            OwnQuestions.HearRest(turn, rest, text);
            return true;
        }
        Ahead.Note(turn, question, text);
        turn.Say(Phrase.HistoryNoted);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>What the words tell of an allergy; null where they tell of none.</summary>
    public static PatientText? Told(TurnInProgress turn, PatientText text) =>
        new AllergyReader(turn.Reader, turn.Context).Find(text.Verbatim);

    /// <summary>Whether the words tell of an allergy of the patient's, and of nothing else but others'.</summary>
    public static bool IsAll(TurnInProgress turn, PatientText text) =>
        Told(turn, text) is { } told
        && turn.Content.Medications.Find(new HarmTold(turn.Context).Without(Without(turn, told, text))).IsEmpty;

    /// <summary>Whether an allergy is told without the name of what it is to, which was said before: "I'm allergic to it".</summary>
    public static bool IsToIt(TurnInProgress turn, PatientText text) =>
        Told(turn, text) is { } told
        && turn.Content.Medications.Find(told.Verbatim).IsEmpty
        && IsNamedByPronoun(turn, told);

    // "I'm allergic to it", and not "I'm allergic to nickel".
    private static bool IsNamedByPronoun(TurnInProgress turn, PatientText told)
    {
        var allergies = turn.Phrases.Words.Allergies;
        var words = ReplyText.AllWords(ReplyText.Fold(told.Verbatim));
        var cue = Array.FindLastIndex(words, allergies.Allergic.Contains);
        return cue >= 0
            && words[(cue + 1)..]
                .All(word => allergies.Pronouns.Contains(word) || SmallWords.Has(word, turn.Phrases.Words));
    }

    private static PatientText? Named(
        TurnInProgress turn,
        MedicineList list,
        FormQuestion question,
        PatientText text
    ) =>
        MedicineParts.IsPart(question.Item) && list.Has(question.Key.Occurrence) && IsToIt(turn, text)
            ? new PatientText($"{list.Names[question.Key.Occurrence - list.From]}. {text.Verbatim}")
            : null;

    // Without what is told of the allergy, and without what only denies it: "I never take penicillin".
    private static string Without(TurnInProgress turn, PatientText told, PatientText text)
    {
        var rest = text.Verbatim;
        foreach (var part in told.Verbatim.Split("; "))
            rest = rest.Replace(part, "", StringComparison.Ordinal);
        return string.Join(
            ". ",
            rest.Split('.', ';', '\n')
                .Select(part => part.Trim(' ', ','))
                .Where(part =>
                    SmallWords.Telling(part, turn.Phrases.Words).Any()
                    && !MedicationMendReader.MayDeny(part, turn.Phrases.Words)
                )
        );
    }
}
