using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The medicines as they were before a reply took any of them away or changed them.</summary>
/// <param name="Told">The list.</param>
/// <param name="At">How many utterances there were with that reply.</param>
public sealed record MedicinesBefore(ToldAhead Told, int At)
{
    /// <summary>The question, never what was told.</summary>
    public override string ToString() => $"[medicines before, {Told}]";
}

/// <summary>
/// "Put it back please", "that list was right", "no te dije eso": a step that went wrong is taken back, and the medicines
/// of before are shown once more. Nothing that was told stays away because of a word that was misunderstood.
/// </summary>
internal static class PutBack
{
    /// <summary>So many messages later it is still plain what is meant by "put it back".</summary>
    private const int Reach = 3;

    /// <summary>Keeps the list as it is before the reply of this turn, in case that is taken back.</summary>
    public static void Remember(TurnInProgress turn, MedicineList list, ItemKey asked) =>
        turn.SetState(state =>
            state with
            {
                Before = new MedicinesBefore(list.ToTold(asked, turn.Context), turn.Intake.Utterances.Length),
            }
        );

    /// <summary>Whether the words ask for what was taken away, which is then shown again.</summary>
    public static bool Hear(TurnInProgress turn, PatientText text)
    {
        if (
            turn.Intake.State.Before is not { } before
            || MedicineList.Of(turn, before.Told) is not { } list
            || !Asks(turn, before, text)
        )
            return false;
        var back = Missing(turn, list, text);
        if (back.Medicines.IsEmpty && !ShowAsBefore(turn, before, list))
            return false;
        if (!back.Medicines.IsEmpty)
            Show(turn, back, before.Told.Asked);
        return true;
    }

    // None is missing, and what is told of one may have been changed.
    private static bool ShowAsBefore(TurnInProgress turn, MedicinesBefore before, MedicineList list)
    {
        if (
            turn.Asked is not { } asked
            || turn.ToldOf(asked.Key)?.Shown is not { } shown
            || shown.Verbatim == list.Text(turn.Context)
        )
            return false;
        turn.SetState(state => state with { Before = null, Tries = 0 });
        turn.Say(Phrase.PutBack);
        Ahead.Put(turn, before.Told);
        turn.Say(Questions.Repeat(turn, asked));
        return true;
    }

    private static bool Asks(TurnInProgress turn, MedicinesBefore before, PatientText text)
    {
        var words = turn.Phrases.Words;
        var folded = string.Join(' ', ReplyText.AllWords(ReplyText.Fold(text.Verbatim)));
        var since = turn.Intake.Utterances.Length - before.At;
        // "I never said that" is of the step right before it; a list that is gone may be asked for at any time.
        // "That's right. But it is getting worse, I never said it wasn't" is of another answer.
        if (Ahead.Opening(text, words.Right) is not null)
            return false;
        return ReplyText.ContainsAny(folded, words.Mends.PutsBack)
                && (since <= Reach || MedicationItems.Of(turn.Form) is { } items && HasNone(turn, items))
            || since <= 1
                && ReplyText.ContainsAny(folded, words.Choices.NeverSaid)
                && !ContainsMend(turn, before, text);
    }

    private static bool HasNone(TurnInProgress turn, MedicationItems items) =>
        MedicineList.NamesIn(turn, items).IsEmpty
        && !turn.Intake.State.Ahead.Any(told => MedicineList.Of(turn, told) is not null);

    // "I never said that, leave out the zinc" tells by itself what is to be done.
    private static bool ContainsMend(TurnInProgress turn, MedicinesBefore before, PatientText text) =>
        MedicineList.Of(turn, before.Told) is { } list
        && list.MendsOfShown(text.Verbatim, turn.Context, adds: false).Any(mend => mend.Told is not null);

    // What the list of now has not; the whole of it where none stands, and those alone that are named.
    private static MedicineList Missing(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var now = MedicineList.Known(Now(turn, list), turn.Context);
        var missing = Places(list, name => !now.Contains(MedicineList.KnownAs(name, turn.Context)));
        var named = list.MendsOfShown(text.Verbatim, turn.Context, adds: false)
            .Select(mend => mend.Of)
            .OfType<int>()
            .Where(missing.Contains)
            .ToHashSet();
        return list.Only(named.Count > 0 ? named : missing);
    }

    private static HashSet<int> Places(MedicineList list, Func<string, bool> isMeant) =>
        [.. Enumerable.Range(0, list.Medicines.Length).Where(at => isMeant(list.Names[at]))];

    // The medicines that are shown or answered.
    private static ImmutableArray<string> Now(TurnInProgress turn, MedicineList list) =>
        turn.Asked is { } asked && turn.ToldOf(asked.Key) is { } told && MedicineList.Of(turn, told) is { } shown
            ? shown.Names
            : MedicineList.NamesIn(turn, list.Items);

    private static void Show(TurnInProgress turn, MedicineList back, ItemKey asked)
    {
        turn.SetState(state => state with { Before = null });
        turn.Say(Phrase.PutBack);
        // Beside those that are on show.
        if (
            turn.Asked is { } pending
            && turn.ToldOf(pending.Key) is { } told
            && MedicineList.Of(turn, told) is { } shown
        )
        {
            Ahead.Put(turn, shown.With(back, turn.Context).ToTold(pending.Key, turn.Context));
            turn.SetState(state => state with { Tries = 0 });
            turn.Say(Questions.Repeat(turn, pending));
            return;
        }
        if (MedicineList.NamesIn(turn, back.Items) is { IsEmpty: false } answered)
            Answer(turn, back, answered.Length);
        else
            Ahead.Put(turn, Opened(turn, back, asked));
        Asking.AskNext(turn);
    }

    // Behind those that are answered, as they were.
    private static void Answer(TurnInProgress turn, MedicineList back, int from)
    {
        var another = new ItemKey(back.Items.Group.LinkId, from - 1);
        var closed = turn.Intake.Answers[another];
        var told = (back with { From = from, Opening = Yes(back, another) }).ToTold(another, turn.Context);
        foreach (var (key, answer) in told.Answers)
        {
            if (FormLogic.Find(turn.Form, turn.Intake.Answers, key) is { } question)
                Asking.Keep(turn, question, answer);
        }
        // What closed the list still closes it.
        var last = another with
        {
            Occurrence = from + back.Medicines.Length - 1,
        };
        if (closed is not null && FormLogic.Find(turn.Form, turn.Intake.Answers, last) is { } end)
            Asking.Keep(turn, end, closed);
    }

    private static ToldAnswer Yes(MedicineList back, ItemKey key) =>
        new(key, back.Medicines[0].Name with { Values = [new AnswerValue.YesNo(Value: true)] });

    // In the place of the question that a no had closed.
    private static ToldAhead Opened(TurnInProgress turn, MedicineList back, ItemKey asked)
    {
        if (back.Items.Use is not { } use)
            return back.ToTold(asked, turn.Context);
        var key = new ItemKey(use.LinkId);
        turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.Without(key) };
        turn.SetState(state =>
            state with
            {
                Trail = state.Trail.Remove(key),
                Skipped = state.Skipped.Remove(key),
                Ahead = state.Ahead.RemoveAll(told => MedicineList.Of(turn, told) is not null),
            }
        );
        return (back with { From = 0, Opening = Yes(back, key) }).ToTold(key, turn.Context);
    }
}
