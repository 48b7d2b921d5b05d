using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// How much of a medicine, how often and since when are asked one by one, and told together or one question off: "5 mg
/// once a day" where the amount is asked, "last winter" where it is how often.
/// </summary>
internal static class MedicineParts
{
    private const int MostWordsOfAnother = 8;

    /// <summary>
    /// Keeps what the words tell of the medicine's other parts until these are asked. Whether they tell nothing of what
    /// was asked: then that is asked once more.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            turn.Turn is not PatientTurn.Said
            || !IsPart(question.Item)
            || turn.ToldOf(question.Key) is not null
            || MedicationItems.Of(turn.Form) is not { } items
        )
            return false;
        var own = Tells(turn, question.Item, text);
        var told = Told(turn, items, question, text);
        var elsewhere = false;
        foreach (var other in items.Group.Items.Where(item => IsPart(item) && item != question.Item))
        {
            if (!Tells(turn, other, text))
                continue;
            elsewhere = true;
            PatientText? said =
                told.TryGetValue(other.LinkId, out var part) ? part
                : own ? null
                : text;
            var key = question.Key with { LinkId = other.LinkId };
            if (
                said is { } words
                && FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not null
                && turn.Intake.Answers[key] is null
                && turn.ToldOf(key) is null
            )
                Ahead.Put(
                    turn,
                    new ToldAhead(key, [new ToldAnswer(key, turn.AnswerOf([new AnswerValue.Text(words)], text))])
                );
        }
        if (
            !elsewhere
            || turn.Intake.State.Tries > 0
            || own
            || ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length > MostWordsOfAnother
        )
            return false;
        turn.SetState(state => state with { Tries = state.Tries + 1 });
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // The words of each part, where the reply is one about the medicine.
    private static Dictionary<LinkId, PatientText> Told(
        TurnInProgress turn,
        MedicationItems items,
        FormQuestion question,
        PatientText text
    ) =>
        turn.Intake.Answers[question.Key with { LinkId = items.Name.LinkId }]
            is { Values: [AnswerValue.Text { Value: { Length: > 0 } name }] }
        && StatementReader.Read(
            StatementKind.Medications,
            new PatientText($"{name.Verbatim} {text.Verbatim}"),
            turn.Context
        )
            is AnswerReading.Understood read
        && read.Stated<Statement.Medication>().ToList() is [var one]
            ? items.PartsOf(one, turn.Context.Answers).ToDictionary(part => part.Item.LinkId, part => part.Said)
            : [];

    private static bool IsPart(FormItem item) =>
        item.Topic is AnswerTopic.MedicationDose or AnswerTopic.MedicationFrequency or AnswerTopic.MedicationSince;

    // A bare figure is an amount: "20 at night".
    private static bool Tells(TurnInProgress turn, FormItem part, PatientText text) =>
        part.Topic switch
        {
            AnswerTopic.MedicationDose => Stated(turn, StatementKind.Quantity, text)
                || (text.Verbatim is [>= '0' and <= '9', ..] && !IsYear(text)),
            AnswerTopic.MedicationFrequency => Stated(turn, StatementKind.Frequency, text),
            _ => DateReader.Read(text.Verbatim, turn.Context) is AnswerReading.Understood { Values: [AnswerValue.Date] }
                || Stated(turn, StatementKind.Duration, text),
        };

    private static bool IsYear(PatientText text) => text.Verbatim is [('1' or '2'), ('9' or '0'), _, _];

    private static bool Stated(TurnInProgress turn, StatementKind kind, PatientText text) =>
        StatementReader.Read(kind, text, turn.Context) is AnswerReading.Understood { Values: [AnswerValue.Stated] };

    /// <summary>
    /// "A fingertip for both arms" where hydrocortisone was shown: its dose, to be confirmed with it; null where the
    /// words are no part of it. A part that was told is changed only where the words mend what was shown.
    /// </summary>
    public static ToldAhead? With(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text,
        bool mends = false
    )
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || told.Answers.Where(one => one.Key.LinkId == items.Name.LinkId).ToList() is not [{ Key: var name }]
        )
            return null;
        // "Twice a day" is how often before it is how much.
        var parts = items.Group.Items.Where(item => item != items.Name);
        foreach (var part in parts.OrderBy(item => item.Topic == AnswerTopic.MedicationDose))
        {
            var key = name with { LinkId = part.LinkId };
            if (Correcting.Fits(turn, question with { Key = key, Item = part }, text) is not { } values)
                continue;
            var answer = new ToldAnswer(key, turn.AnswerOf(values, text));
            var before = told.Answers.FirstOrDefault(one => one.Key == key);
            var isAmount = before is not null && MedicineList.IsAmountOf(before.Answer, text, turn.Context);
            if (before is not null && !mends && !isAmount)
                continue;
            var joined =
                before is not null && isAmount
                    ? answer with
                    {
                        Answer = MedicineList.Both(before.Answer, answer.Answer),
                    }
                    : answer;
            var more = told with
            {
                Answers = before is null ? told.Answers.Add(joined) : told.Answers.Replace(before, joined),
            };
            return mends && before is not null
                ? MedicineList.Of(turn, more)?.ToTold(told.Asked, turn.Context)
                : more with
                {
                    Shown = told.Shown is { } shown ? new PatientText($"{shown.Verbatim}, {text.Verbatim}") : null,
                };
        }
        return null;
    }
}
