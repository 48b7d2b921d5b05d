using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// The reply to medicines that are shown for a confirmation. Whatever is said, each of them is kept, changed in the
/// parts that the reply names, or left out because the reply denies it by name, which is then said.
/// </summary>
internal static class ShownMedicines
{
    /// <summary>Whether the reply confirmed, mended or denied what is shown; false where it is something else.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, MedicineList list, PatientText text)
    {
        // "Yes, that's right. I take sertraline myself but that is not for the form": the rest says nothing of the list.
        if (
            GivenAway.Split(text.Verbatim, turn.Context) is ({ Length: > 0 } own, { Length: > 0 })
            && !TakesOff(turn, list, text)
        )
            return Hear(turn, question, list, new PatientText(own));
        var words = turn.Phrases.Words;
        var (right, wrong) = (Ahead.Opening(text, words.Right), Ahead.Opening(text, words.Wrong));
        // "No he dejado el ramipril": that no is of the sentence.
        if (wrong is not null && ReplyText.Opening(ReplyText.Fold(text.Verbatim), words.Mends.GoesOn) is not null)
            wrong = null;
        if (right is null && wrong is null && Gates.RefersBack(turn, text))
            right = PatientText.Empty;
        // "Nothing different, that's right. I don't take the ibuprofen any more": what affirms it may stand anywhere.
        var affirms = right is null && wrong is null && Affirms(turn, text);
        if (affirms)
            right = text;
        if (right is null && wrong is null && IsBeside(turn, text))
            return false;
        if (right is { Length: 0 })
            return Confirm(turn, question, text);
        if (wrong is { Length: 0 })
            return Deny(turn, question, list, isPlain: true);
        // "That's the same capsule twice, take one off"
        if (list.Repeated(text, turn.Context) is var (kept, other))
        {
            var once = list with
            {
                Medicines = list.Medicines.SetItem(kept, list.AsOneOf(kept, other)).RemoveAt(other),
            };
            SayLeftOut(turn, [list.Names[other]]);
            return Show(turn, question, once.ToTold(question.Key, turn.Context));
        }
        if (PartTakenOff.From(turn, list, text) is { } without)
            return Show(turn, question, without.ToTold(question.Key, turn.Context));
        // "Yes, and I take levothyroxine but that's mine" of a mother: the list is right, and hers is none of it.
        if (right is { Length: > 0 } said && Whose.Without(turn, said).Length == 0 && !TakesOff(turn, list, said))
            return Confirm(turn, question, text);
        var rest = WithSign(turn, right ?? wrong ?? text);
        // "No, nothing more to add": no word of that is one more.
        if (EndsIt(turn, rest) && Read(turn, list, rest, adds: false).IsEmpty)
            return Confirm(turn, question, text);
        // "Yes. Penicillin gave me a rash in 1971": the list is right, and the allergy waits for its question.
        if (right is { Length: > 0 } && !affirms && AllergiesBeside.IsAll(turn, rest) && !TakesOff(turn, list, rest))
        {
            Ahead.Note(turn, question, rest);
            return Confirm(turn, question, text);
        }
        var mends = WithoutAnswered(turn, list, rest, Whole(turn, list, rest, Mends(turn, list, rest)));
        var isOne = list.Medicines.Length == 1;
        // "No, it's every day, one in the morning, since 2019" of the only one. "No wait, the bottle says 5 ml" names none.
        if (isOne && wrong is not null && mends.All(mend => IsNoName(turn, mend, text)))
            mends = OfTheOnly(turn, list, rest) is { IsEmpty: false } only ? only : mends;
        // "No, I'm allergic to it" of the only one: what it is to is told by what is shown.
        if (isOne && mends.IsEmpty && AllergiesBeside.IsToIt(turn, rest))
        {
            mends = [new MedicationMend(0, null, Denied: true) { IsFirm = true }];
            rest = new PatientText($"{list.Names[0]}. {rest.Verbatim}");
        }
        // Of one medicine, no name need be said: "yes, twice a day", "no, 40 mg".
        if (isOne && mends.IsEmpty && Part(turn, question, rest, right is not null || wrong is not null) is { } part)
            return Show(turn, question, part);
        if (!mends.IsEmpty)
        {
            var isAnother = wrong is not null && isOne && mends.All(mend => mend.Of is null) && !EndsIt(turn, rest);
            return Mend(
                turn,
                question,
                list,
                (mends, rest),
                isAnother,
                right is null && wrong is null ? null : right is not null
            );
        }
        // "Leave it as it is, that's right", "no, nothing else"
        if (IsAsItIs(turn, rest) && (wrong is null || turn.Intake.State.Tries > 0))
            return Confirm(turn, question, text);
        if (right is null && TakesNone(turn, rest) && !EndsIt(turn, rest))
            return LeaveAll(turn, question, list);
        // What is different was asked, and what was said of it is not understood: no list is lost for that.
        if (turn.Intake.State.Tries > 0 && (wrong is not null || right is not null))
        {
            turn.Say(Phrase.KeptUnread);
            return Confirm(turn, question, text);
        }
        if (wrong is not null || (right is not null && !affirms && IsReservation(turn, rest)))
            return AskWhat(turn, question, list);
        if (right is null)
            return false;
        Confirm(turn, question, text);
        Ahead.Note(turn, question, rest);
        return true;
    }

    // "Wait I've looked at the bottle", "my mistake"
    private static bool IsNoName(TurnInProgress turn, MedicationMend mend, PatientText reply)
    {
        const int MostWords = 2;
        if (mend is not { Of: null, Told: { Known: null } told })
            return false;
        var name = ReplyText.Words(ReplyText.Fold(told.Name.Verbatim));
        return name.Length > MostWords
            || name.Any(word => SmallWords.Has(word, turn.Phrases.Words))
            || SaysSorry(ReplyTokens.Read(reply.Verbatim, turn.Phrases.Words));
    }

    private static bool SaysSorry(ReplyTokens tokens) => tokens.SaysAny("sorry", "wait", "oops", "mistake");

    // "5 ml not 10" is "5 ml, not 10".
    private static PatientText WithSign(TurnInProgress turn, PatientText said)
    {
        var words = said.Verbatim.Split(' ');
        for (var at = 2; at < words.Length - 1; at++)
        {
            if (
                turn.Phrases.Words.Negations.Contains(words[at])
                && char.IsAsciiDigit(words[at + 1].FirstOrDefault())
                && words[at - 1] is [.., var last]
                && char.IsLetterOrDigit(last)
                && words[..at].Any(word => char.IsAsciiDigit(word.FirstOrDefault()))
            )
                words[at - 1] += ",";
        }
        return new PatientText(string.Join(' ', words));
    }

    // What is told of the only one, named before what is said of it.
    private static ImmutableArray<MedicationMend> OfTheOnly(TurnInProgress turn, MedicineList list, PatientText said)
    {
        const int MostWordsOfAName = 2;
        var isName = ReplyText.Words(ReplyText.Fold(said.Verbatim)).Length <= MostWordsOfAName;
        return isName && !said.Verbatim.Any(char.IsAsciiDigit)
            ? []
            : list.MendsOfShown(
                    $"{MedicineChange.NameIn(list.Names[0], turn.Context)}: {said.Verbatim}",
                    turn.Context,
                    adds: false
                )
                .RemoveAll(mend => mend is not { Of: 0, Denied: false, Told: not null });
    }

    /// <summary>Whether the words were a yes or a no in other words, where that is what is asked: "I do", "not really".</summary>
    public static bool HearYesNo(
        TurnInProgress turn,
        FormQuestion question,
        MedicineList list,
        AnswerReading reading,
        PatientText text
    ) =>
        reading is AnswerReading.Understood { Values: [AnswerValue.YesNo { Value: var yes }] }
        && (yes ? Confirm(turn, question, text) : Deny(turn, question, list, isPlain: false));

    private static bool TakesOff(TurnInProgress turn, MedicineList list, PatientText text) =>
        list.Mends(text.Verbatim, turn.Context).Any(mend => mend is { Of: not null, Denied: true });

    private static bool IsBeside(TurnInProgress turn, PatientText text) =>
        Digressing.IsQuestion(text, turn.Phrases.Words)
        || CommandReader.Read(text.Verbatim, turn.Phrases.Words) is not null
        || CommandReader.ReadBack(text.Verbatim, turn.Phrases.Words) is not null;

    private static ImmutableArray<MedicationMend> Mends(TurnInProgress turn, MedicineList list, PatientText text) =>
        Added(turn, text) is { } added && Read(turn, list, added, adds: true) is { IsEmpty: false } more
            ? more
            : Read(turn, list, text, adds: false);

    // What is told of medicines that are answered changes those: none of them is one more of what is on show.
    private static ImmutableArray<MedicationMend> WithoutAnswered(
        TurnInProgress turn,
        MedicineList list,
        PatientText text,
        ImmutableArray<MedicationMend> mends
    )
    {
        var answered = MedicineList.Known(MedicineList.NamesIn(turn, list.Items), turn.Context);
        var others = mends.RemoveAll(mend =>
            mend is { Of: null, Told: { } told }
            && answered.Contains(MedicineList.KnownAs(told.Name.Verbatim, turn.Context))
        );
        if (others.Length < mends.Length)
            Medicines.ApplyTold(turn, text);
        return others;
    }

    // "My medicines are A, B and C": those that are not named are none of them.
    private static ImmutableArray<MedicationMend> Whole(
        TurnInProgress turn,
        MedicineList list,
        PatientText text,
        ImmutableArray<MedicationMend> mends
    )
    {
        const int FewestOfAList = 2;
        var named = mends.Where(mend => !mend.Denied).ToList();
        return
            named.Count >= FewestOfAList
            && ReplyText.ContainsAny(ReplyText.Fold(text.Verbatim), turn.Phrases.Words.Mends.Whole)
            ?
            [
                .. mends,
                .. Enumerable
                    .Range(0, list.Medicines.Length)
                    .Where(at => !mends.Any(mend => mend.Of == at || mend.SameAs == at))
                    .Select(at => new MedicationMend(at, null, Denied: true)),
            ]
            : mends;
    }

    private static ImmutableArray<MedicationMend> Read(
        TurnInProgress turn,
        MedicineList list,
        PatientText text,
        bool adds
    ) => list.MendsOfShown(text.Verbatim, turn.Context, adds);

    // "You missed rose water", "and the collagen", "rose water is missing": what is to be put on the list; else null.
    private static PatientText? Added(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var added = (PatientText?)null;
        while (Ahead.Opening(added ?? text, words.Adds, words.Mends.Adding) is { Length: > 0 } rest)
            added = rest;
        return Ahead.Closing(added ?? text, words.Mends.Missing) ?? added;
    }

    private static bool Mend(
        TurnInProgress turn,
        FormQuestion question,
        MedicineList list,
        (ImmutableArray<MedicationMend> Mends, PatientText Said) reply,
        bool isAnother,
        bool? isRight
    )
    {
        Answer Of(PatientText said) => turn.AnswerOf([new AnswerValue.Text(said)], reply.Said);
        var (mended, leftOut) = list.Mend(reply.Mends, Of, turn.Context);
        // "No, betamethasone" to the one that is shown denies it, unless it adds: "no, and zinc".
        if (isAnother && Added(turn, reply.Said) is null && mended.Medicines.Length > 1)
            (mended, leftOut) = (mended with { Medicines = mended.Medicines.RemoveAt(0) }, list.Names);
        var told = mended.ToTold(question.Key, turn.Context);
        if (leftOut.IsEmpty && told.Shown == list.ToTold(question.Key, turn.Context).Shown)
            return (isRight ?? Restates(turn, list, reply.Said)) || IsAsBefore(turn, reply)
                ? Confirm(turn, question, reply.Said)
                : AskWhat(turn, question, list);
        if (!leftOut.IsEmpty)
            SayLeftOut(turn, leftOut);
        PutBack.Remember(turn, list, question.Key);
        Ahead.Drop(turn, question.Key);
        Ahead.Note(turn, question, reply.Said);
        if (!mended.Medicines.IsEmpty)
            return Show(turn, question, told);
        turn.SetState(state => state with { Tries = 0 });
        Asking.AskNext(turn);
        return true;
    }

    // "I don't take the ibuprofen any more" of what is shown as over, "like you had it", "otherwise yes".
    private static bool IsAsBefore(
        TurnInProgress turn,
        (ImmutableArray<MedicationMend> Mends, PatientText Said) reply
    ) =>
        reply.Mends.All(mend => mend is { Told.Stopped: true })
        || ReplyText.ContainsAny(ReplyText.Fold(reply.Said.Verbatim), turn.Phrases.Words.Mends.PutsBack);

    // "Amlodipine, not ramipril" of a list that has amlodipine and no ramipril: there is nothing to change.
    private static bool Restates(TurnInProgress turn, MedicineList list, PatientText said) =>
        new MedicationMendReader(list.Names, turn.Context).NamesAnother(said.Verbatim);

    private static bool Show(TurnInProgress turn, FormQuestion question, ToldAhead told)
    {
        Ahead.Put(turn, told);
        turn.SetState(state => state with { Tries = 0 });
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>Keeps the medicines as they are shown, and asks what is next.</summary>
    public static bool Confirm(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        Ahead.Confirm(turn, turn.ToldOf(question.Key)!, null, text);
        turn.SetState(state => state with { Before = null });
        MedicineParts.PassOverEnded(turn);
        Asking.AskNext(turn);
        return true;
    }

    private static ToldAhead? Part(TurnInProgress turn, FormQuestion question, PatientText rest, bool mends) =>
        turn.ToldOf(question.Key) is { } told ? MedicineParts.With(turn, question, told, rest, mends) : null;

    // Of one medicine a no denies that; of several it does not say which.
    private static bool Deny(TurnInProgress turn, FormQuestion question, MedicineList list, bool isPlain)
    {
        if (list.Medicines.Length > 1)
            return isPlain && turn.Intake.State.Tries > 0
                ? SetAside(turn, question, list)
                : AskWhat(turn, question, list);
        PutBack.Remember(turn, list, question.Key);
        Ahead.Drop(turn, question.Key);
        // The list was settled before.
        if (turn.Intake.Answers[question.Key] is not null)
            Asking.AskNext(turn);
        else
            turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // "I don't take any": whatever was shown is denied, and the words answer what is asked.
    private static bool LeaveAll(TurnInProgress turn, FormQuestion question, MedicineList list)
    {
        SayLeftOut(turn, list.Names);
        PutBack.Remember(turn, list, question.Key);
        Ahead.Drop(turn, question.Key);
        return false;
    }

    // What is wrong of several is asked once; words that do not tell it then put nothing aside.
    private static bool AskWhat(TurnInProgress turn, FormQuestion question, MedicineList list)
    {
        if (turn.Intake.State.Tries > 0)
        {
            turn.Say(Phrase.KeptUnread);
            return Confirm(turn, question, turn.Intake.Utterances[^1].Text);
        }
        turn.SetState(state => state with { Tries = 1 });
        turn.Say(
            Questions.AskAgain(turn, question, turn.Phrases.Say(Phrase.ConfirmDiffers, ("answer", TextOf(turn, list))))
        );
        return true;
    }

    // A no, and a no again to what is different: the whole of it is rejected, which is said and may be taken back.
    private static bool SetAside(TurnInProgress turn, FormQuestion question, MedicineList list)
    {
        turn.SetState(state => state with { Tries = 0 });
        turn.Say(Phrase.SetAside, ("answer", TextOf(turn, list)));
        PutBack.Remember(turn, list, question.Key);
        Ahead.Drop(turn, question.Key);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    private static string TextOf(TurnInProgress turn, MedicineList list) => list.Text(turn.Context);

    private static void SayLeftOut(TurnInProgress turn, ImmutableArray<string> names) =>
        turn.Say(
            Phrase.LeftOut,
            ("answer", string.Join(", ", names.Select(name => MedicineList.Display(name, turn.Context))))
        );

    private static bool TakesNone(TurnInProgress turn, PatientText text) =>
        StatementReader.Read(StatementKind.Medications, text, turn.Context)
            is AnswerReading.Understood { Values: [AnswerValue.YesNo { Value: false }] };

    private static bool IsAsItIs(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var clauses = Clauses(text);
        return clauses.Length > 0
            && clauses.All(clause =>
                words.Mends.AsIs.Contains(clause)
                || words.Right.Contains(clause)
                || words.YesNo.Fillers.Contains(clause)
            );
    }

    // "No, nothing else", "no, nada más de remedios" behind a list adds nothing to it, and takes none away.
    private static bool EndsIt(TurnInProgress turn, PatientText text) =>
        ReplyText.ContainsAny(ReplyText.Fold(text.Verbatim), turn.Phrases.Words.Mends.NoMore);

    // A clause of its own that says so: "that's right".
    private static bool Affirms(TurnInProgress turn, PatientText text) =>
        Clauses(text)
            .Any(clause =>
                clause.Contains(' ', StringComparison.Ordinal)
                && (turn.Phrases.Words.Right.Contains(clause) || turn.Phrases.Words.Mends.AsIs.Contains(clause))
            );

    private static string[] Clauses(PatientText text) =>
        ReplyText.Clauses(ReplyText.Fold(text.Verbatim).Replace('.', ','), []);

    // "Yes, but not the dose": not confirmed, and not understood.
    private static bool IsReservation(TurnInProgress turn, PatientText rest) =>
        rest.Verbatim.Any(char.IsDigit)
        || ReplyText.Words(ReplyText.Fold(rest.Verbatim)).Any(turn.Phrases.Words.Contrasts.Contains)
        || StatementReader.Read(StatementKind.Frequency, rest, turn.Context) is AnswerReading.Understood;
}
