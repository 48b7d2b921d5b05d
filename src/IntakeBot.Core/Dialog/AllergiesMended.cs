using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An allergy that is taken back, given to somebody else or told to be one of a few, at any question and at the review:
/// "I'm not allergic to my tablets, only penicillin and nickel". What goes is said, and what stays keeps what it did.
/// </summary>
internal static class AllergiesMended
{
    private const int MostWordsBeside = 4;

    /// <summary>Whether the words changed the allergies that are answered; what else they say is heard as well.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (
            Answered(turn) is not var (gate, details, told)
            || turn.Intake.State.Ahead.Any(ahead => ahead.Asked == gate.Key || ahead.Asked == details.Key)
            || text.Verbatim is not { Length: > 0 }
        )
            return false;
        var isWhole = pending?.Key == details.Key;
        var asked = isWhole || pending?.Key == gate.Key;
        var (said, rest) = asked ? (text, PatientText.Empty) : Parted(turn, told, text);
        if (said.Length == 0)
            return false;
        // "Yes, penicillin and nickel. Nothing else" where it is asked whether there are any tells which.
        var ends = ReplyText.ContainsAny(ReplyText.Fold(said.Verbatim), turn.Phrases.Words.Mends.NoMore);
        if (
            Gates.Account(turn).Mend(told, said, asked, isWhole || asked && ends, Taken(turn)) is not { } mended
            // Words that answer what is asked and take nothing back are no correction.
            || isWhole && mended.LeftOut.IsEmpty && !Restates(told, mended)
        )
            return false;
        Change(turn, gate, details, mended, text);
        return GoOn(turn, pending, rest);
    }

    private static bool Restates(PatientText told, AllergyAccount.Mended mended) =>
        mended.Kept.Verbatim.Contains(told.Verbatim, StringComparison.Ordinal);

    private static void Change(
        TurnInProgress turn,
        FormQuestion gate,
        FormQuestion details,
        AllergyAccount.Mended mended,
        PatientText text
    )
    {
        turn.Belongs(details.Key);
        if (mended.Kept.Length == 0)
        {
            Correcting.SayChanged(turn, gate, Asking.Keep(turn, gate, [new AnswerValue.YesNo(Value: false)], text));
            return;
        }
        var before = turn.Intake.Answers[details.Key]!.Quote;
        var answer = Asking.Keep(
            turn,
            details,
            [new AnswerValue.Text(mended.Kept)],
            new PatientText($"{before.Verbatim}; {text.Verbatim}")
        );
        if (!mended.LeftOut.IsEmpty)
            turn.Say(Phrase.LeftOut, ("answer", string.Join("; ", mended.LeftOut)));
        Correcting.SayChanged(turn, details, answer);
    }

    // What stands beside the correction answers what is asked, where it does; else that is asked once more.
    private static bool GoOn(TurnInProgress turn, FormQuestion? pending, PatientText rest)
    {
        if (pending is null)
        {
            if (SmallWords.Telling(rest.Verbatim, turn.Phrases.Words).Count() > 1)
                Reviewing.Hear(turn, rest);
            else
                Reviewing.Begin(turn);
            return true;
        }
        if (rest.Length > 0 && Correcting.Fits(turn, pending, rest) is not null)
            Asking.Hear(turn, rest);
        else if (rest.Length == 0 || !Correcting.Hear(turn, pending, rest))
            Asking.AskNext(turn);
        return true;
    }

    // The question for allergies and the one for more about them, where both are answered.
    private static (FormQuestion Gate, FormQuestion Details, PatientText Told)? Answered(TurnInProgress turn)
    {
        var questions = FormLogic.EnabledQuestions(turn.Form, turn.Intake.Answers);
        var at = 0;
        while (
            at < questions.Length && questions[at].Item is not { Topic: AnswerTopic.Allergies, Kind: ItemKind.Boolean }
        )
            at++;
        return
            at + 1 < questions.Length
            && questions[at + 1] is { Item.Topic: AnswerTopic.Details } details
            && turn.Intake.Answers[details.Key] is { Values: [AnswerValue.Text { Value: var told }] }
            ? (questions[at], details, told)
            : null;
    }

    // The sentences that speak of allergies, and what else is said: "some bloating. And I'm not allergic to penicillin".
    private static (PatientText Said, PatientText Beside) Parted(
        TurnInProgress turn,
        PatientText told,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        var names = ReplyText
            .AllWords(ReplyText.Fold(told.Verbatim))
            .Where(word => word.Length > MostWordsBeside && !SmallWords.Has(word, words))
            .ToHashSet(StringComparer.Ordinal);
        var (said, rest) = (new List<string>(), new List<string>());
        foreach (var sentence in Sentences(text.Verbatim))
        {
            var all = ReplyText.AllWords(ReplyText.Fold(sentence));
            var isOf =
                all.Any(words.Allergies.Allergic.Contains)
                || all.Any(names.Contains)
                || ReplyText.ContainsAny(string.Join(' ', all), words.Allergies.Listing)
                || said.Count > 0 && all.Length <= MostWordsBeside && all.Any(words.Kin.Contains);
            if (isOf)
                said.Add(sentence);
            // "Wait, go back."
            else if (!IsCommand(turn, sentence))
                rest.Add(sentence);
        }
        return (new PatientText(string.Join(" ", said)), new PatientText(string.Join(" ", rest)));
    }

    private static bool IsCommand(TurnInProgress turn, string sentence)
    {
        var words = turn.Phrases.Words;
        var said = Correcting.Cued(turn, new PatientText(sentence.TrimEnd('.', '!', '?'))) ?? new PatientText(sentence);
        return CommandReader.ReadBack(said.Verbatim, words) is not null
            || CommandReader.Read(said.Verbatim, words) is not null;
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends =
                text[at] is '!' or '?' or '\n'
                || text[at] is '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
            if (!ends)
                continue;
            while (at + 1 < text.Length && text[at + 1] is '.' or '!' or '?')
                at++;
            if (text[from..(at + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            from = at + 1;
        }
        if (text[from..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static HashSet<string> Taken(TurnInProgress turn) =>
        MedicationItems.Of(turn.Form) is { } items
            ? MedicineList.Known(
                MedicineList
                    .NamesIn(turn, items)
                    .Concat(
                        turn.Intake.State.Before is { } before && MedicineList.Of(turn, before.Told) is { } list
                            ? list.Names
                            : []
                    ),
                turn.Context
            )
            : [];
}
