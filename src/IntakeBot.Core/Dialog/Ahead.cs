using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What patients tell before it is asked: noted, shown for a one-tap confirmation when its question comes, and no
/// answer until then.
/// </summary>
internal static class Ahead
{
    /// <summary>Whoever says so many words tells a story, whatever was asked.</summary>
    private const int WordsOfAStory = 30;

    /// <summary>Notes what the message answers beside the question.</summary>
    public static void Note(TurnInProgress turn, FormQuestion question, PatientText text, bool isStory = false)
    {
        if (turn.Turn is not PatientTurn.Said || !turn.ReadsStories)
            return;
        var reader = turn.Stories;
        // What was tried or may have caused a flare is not thereby taken now: medicines count where a story is told.
        isStory |=
            question.Item.Context == AnswerContext.PatientNow
            && (
                question.Item.Kind == ItemKind.Text
                || ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length >= WordsOfAStory
            );
        // "Chills last week" where warning signs are asked tells of no skin problem's beginning.
        bool IsBeside(ItemKey key) =>
            !isStory
            && turn.Form.Find(key.LinkId)?.Topic == AnswerTopic.Onset
            && question.Section.WithDescendants().All(item => item.LinkId != key.LinkId);
        bool IsOfFamily(ItemKey key) => turn.Form.Find(key.LinkId)?.Topic == AnswerTopic.Relatives;
        var own = Whose.Without(turn, text);
        IEnumerable<AheadAnswers> found = reader.Read(
            own,
            isStory,
            key => IsOpen(turn, key) && !IsBeside(key) && (own == text || !IsOfFamily(key))
        );
        if (own != text)
            found = found.Concat(reader.Read(text, isStory, key => IsOpen(turn, key) && IsOfFamily(key)));
        if (MoreMedicines(turn, question, reader, own) is { } more)
            found = found.Append(more);
        LateMedicines.Note(turn, question, reader, own);
        found = found.Concat(Beside.Of(turn, question, own));
        foreach (var told in found.Where(told => told.Answers.All(answer => IsOpen(turn, answer.Key))))
            Add(turn, told, text);
    }

    /// <summary>Adds answers that one message told, for a confirmation together.</summary>
    public static void Add(TurnInProgress turn, AheadAnswers found, PatientText text)
    {
        var answers = found
            .Answers.Select(answer => new ToldAnswer(
                answer.Key,
                turn.AnswerOf(answer.Values, Quoted(turn, answer) ?? text)
            ))
            .ToImmutableArray();
        var told = Join(turn, turn.ToldOf(found.Asked), new ToldAhead(found.Asked, answers) { Shown = found.Shown });
        Put(turn, told);
    }

    /// <summary>Shows this in the place of whatever was told of its question.</summary>
    public static void Put(TurnInProgress turn, ToldAhead told)
    {
        Drop(turn, told.Asked);
        turn.SetState(state => state with { Ahead = state.Ahead.Add(told) });
    }

    // What was told of an allergy, out of all that was told with it.
    private static PatientText? Quoted(TurnInProgress turn, AheadAnswer answer) =>
        turn.Form.Find(answer.Key.LinkId)?.Topic == AnswerTopic.Details && answer.Values is [AnswerValue.Text said]
            ? said.Value
            : null;

    /// <summary>Forgets what was told ahead of the question, because it is answered or was not so.</summary>
    public static void Drop(TurnInProgress turn, ItemKey key)
    {
        if (turn.ToldOf(key) is { } told)
            turn.SetState(state => state with { Ahead = state.Ahead.Remove(told) });
    }

    /// <summary>Keeps what was told, as the patient confirmed it; of the question, what stands instead.</summary>
    public static void Confirm(
        TurnInProgress turn,
        ToldAhead told,
        ImmutableArray<AnswerValue>? instead,
        PatientText text
    )
    {
        foreach (var (key, answer) in told.Answers)
        {
            if (FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } question)
                continue;
            if (key == told.Asked && instead is { } values)
            {
                if (turn.Echo(question, Asking.Keep(turn, question, values, text)) is { } kept)
                    turn.Say(Phrase.Understood, ("answer", kept));
            }
            else
                Asking.Keep(turn, question, answer);
        }
        Drop(turn, told.Asked);
    }

    // "Yes, cetirizine" to "do you take any?" or "is there another?": the names belong to what is asked next.
    private static AheadAnswers? MoreMedicines(
        TurnInProgress turn,
        FormQuestion question,
        AheadReader reader,
        PatientText text
    )
    {
        if (MedicationItems.Of(turn.Form) is not { } items)
            return null;
        // Whoever names what was begun takes it.
        if (question.Item.Topic == AnswerTopic.MedicationBegun && items.Use is { } use)
        {
            var begun = reader.Listed(text);
            return begun.All(one => one.Known is null)
                ? null
                : items.Told(begun, 0, new ItemKey(use.LinkId), turn.Context.Answers);
        }
        if (
            (question.Item != items.Use && question.Item != items.Group)
            || turn.Intake.Answers[question.Key] is not { Values: [AnswerValue.YesNo { Value: true }] }
            || reader.Listed(text) is not { IsEmpty: false } medicines
        )
            return null;
        // One that is on the list already is no other.
        var known = MedicineList.Known(MedicineList.NamesIn(turn, items), turn.Context);
        medicines = medicines.RemoveAll(one => known.Contains(MedicineList.KnownAs(one.Name.Verbatim, turn.Context)));
        if (medicines.IsEmpty)
            return null;
        var from = question.AsksForAnother ? question.Key.Occurrence + 1 : 0;
        return items.Told(medicines, from, opening: null, turn.Context.Answers);
    }

    /// <summary>
    /// What was told against the answer that stands: an allergy, after there was said to be none, or one more medicine.
    /// It is asked before anything else, and once.
    /// </summary>
    public static FormQuestion? Contradicted(TurnInProgress turn) =>
        turn
            .Intake.State.Ahead.Where(told =>
                IsDeniedAllergy(turn, told.Asked) || LateMedicines.IsLate(turn, told.Asked)
            )
            .Select(told => FormLogic.Find(turn.Form, turn.Intake.Answers, told.Asked))
            .FirstOrDefault(question => question is not null);

    /// <summary>Forgets what was told against an answer, where that is what is asked and was passed over: it is asked once.</summary>
    public static void PassOver(TurnInProgress turn)
    {
        if (turn.Asked is { } asked && Contradicted(turn)?.Key == asked.Key)
            Drop(turn, asked.Key);
    }

    // Nothing that was answered or passed over is asked again because it was mentioned, save an allergy that was denied.
    public static bool IsOpen(TurnInProgress turn, ItemKey key) => !turn.IsSettled(key) || IsDeniedAllergy(turn, key);

    /// <summary>Whether no allergy was the answer, of which another may still be told.</summary>
    public static bool IsDeniedAllergy(TurnInProgress turn, ItemKey key) =>
        turn.Form.Find(key.LinkId)?.Topic == AnswerTopic.Allergies
        && turn.Intake.Answers[key] is not { Values: [AnswerValue.YesNo { Value: true }] }
        && turn.IsSettled(key);

    private static ToldAhead Join(TurnInProgress turn, ToldAhead? before, ToldAhead now)
    {
        if (before is null or { Suggested: true })
            return now;
        if (MedicineList.Of(turn, before) is { } list)
            return MedicineList.Of(turn, now) is { } more
                ? list.With(more, turn.Context).ToTold(before.Asked, turn.Context)
                : before;
        // "And elastoplast blisters me", told later: one allergy more.
        if (
            turn.Form.Find(now.Asked.LinkId)?.Topic == AnswerTopic.Allergies
            && MoreDetails(turn, before, now) is { } both
        )
            return both;
        // What was told first stands until its question comes; only options add up.
        if (before is not { Answers: [var told] } || now is not { Answers: [var new_] } || !told.Answer.Codes.Any())
            return before;
        return now with
        {
            Answers =
            [
                new_ with
                {
                    Answer = new_.Answer with { Values = [.. told.Answer.Values.Union(new_.Answer.Values)] },
                },
            ],
        };
    }

    private static ToldAhead? MoreDetails(TurnInProgress turn, ToldAhead before, ToldAhead now)
    {
        bool IsDetails(ToldAnswer one) => turn.Form.Find(one.Key.LinkId)?.Topic == AnswerTopic.Details;
        if (
            before.Answers.FirstOrDefault(IsDetails)
                is not { Answer: { Values: [AnswerValue.Text { Value: var first }] } old } told
            || now.Answers.FirstOrDefault(IsDetails)?.Answer
                is not { Values: [AnswerValue.Text { Value: var second }] } more
            || first.Verbatim.Contains(second.Verbatim, StringComparison.Ordinal)
        )
            return null;
        var all = new PatientText($"{first.Verbatim}; {second.Verbatim}");
        var answer = old with
        {
            Values = [new AnswerValue.Text(all)],
            Quote = new PatientText($"{old.Quote.Verbatim}; {more.Quote.Verbatim}"),
        };
        return before with { Answers = before.Answers.Replace(told, told with { Answer = answer }), Shown = all };
    }

    /// <summary>What follows the phrase that opens the words; empty where that is all, null where none does.</summary>
    public static PatientText? Opening(PatientText text, params ReadOnlySpan<ImmutableArray<string>> phrases)
    {
        var folded = string.Join(' ', ReplyText.Words(ReplyText.Fold(text.Verbatim)));
        return ReplyText.Opening(folded, phrases) is { } opening
            ? ReplyText.After(text, ReplyText.Words(opening).Length)
            : null;
    }

    /// <summary>What stands before the phrase that closes the words; null where none does, or where that is all.</summary>
    public static PatientText? Closing(PatientText text, IEnumerable<string> phrases)
    {
        var folded = string.Join(' ', ReplyText.Words(ReplyText.Fold(text.Verbatim)));
        var closing = phrases
            .Where(phrase => folded.EndsWith($" {phrase}", StringComparison.Ordinal))
            .MaxBy(phrase => phrase.Length);
        if (closing is null)
            return null;
        var tokens = Tokenizer.Read(text.Verbatim);
        var before = tokens.Length - ReplyText.Words(closing).Length;
        return before > 0 && before <= tokens.Length ? new PatientText(text.Verbatim[..tokens[before - 1].End]) : null;
    }
}
