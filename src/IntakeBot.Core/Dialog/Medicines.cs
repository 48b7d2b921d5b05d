using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The question for a medicine's name, which many answer with the whole list.</summary>
internal static class Medicines
{
    private const int MostWordsOfADenial = 12;

    /// <summary>
    /// Whether the words named more than one medicine, or more of one than its name: then all of it is shown for one
    /// confirmation. Words that there is none take the yes back that opened the question.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (question.Item.Topic != AnswerTopic.MedicationName || MedicationItems.Of(turn.Form) is not { } items)
            return false;
        if (
            StatementReader.Read(StatementKind.Medications, text, turn.Context)
            is not AnswerReading.Understood understood
        )
        {
            // "Metformin and clopidogrel, but those are his": what is all given away names none.
            if (GivenAway.Split(text.Verbatim, turn.Context) is ({ Length: 0 }, { Length: > 0 }))
            {
                turn.Say(Questions.Repeat(turn, question));
                return true;
            }
            // "No, that's all of my meds, how many questions more" of another one.
            if (
                question.Key.Occurrence > 0
                && turn.Intake.Answers[question.Key] is null
                && Ahead.Opening(text, turn.Phrases.Words.Choices.PlainNo) is { Length: > 0 } ends
                && !ends.Verbatim.Any(char.IsDigit)
                && ReplyText.ContainsAny(ReplyText.Fold(ends.Verbatim), turn.Phrases.Words.Mends.NoMore)
            )
                return TakeBack(turn, question, items, text);
            return MedicineParts.HearForName(turn, question, text);
        }
        if (understood.Values is [AnswerValue.YesNo])
            return TakeBack(turn, question, items, text);
        var medicines = understood.Stated<Statement.Medication>().ToImmutableArray();
        if (medicines is [] or [{ TellsMore: false }])
            return medicines is [{ Known: not null } one] && HearName(turn, question, one, text);
        if (Replace(turn, question, items, medicines, text))
            return true;
        Ahead.Add(turn, items.Told(medicines, question.Key.Occurrence, opening: null, turn.Context.Answers), text);
        Asking.AskNext(turn);
        return true;
    }

    // "Change 19", "Ketonal 100 mg, one when needed": all that stood there gives way; what is named besides is one more.
    private static bool Replace(
        TurnInProgress turn,
        FormQuestion question,
        MedicationItems items,
        ImmutableArray<Statement.Medication> medicines,
        PatientText text
    )
    {
        if (
            turn.Intake.Answers[question.Key] is null
            || Answered(turn, items) is not { } list
            || !list.Has(question.Key.Occurrence)
        )
            return false;
        var known = Known(turn, list);
        var more = medicines[1..]
            .RemoveAll(one => known.Contains(MedicineList.KnownAs(one.Name.Verbatim, turn.Context)));
        var opening = new ItemKey(items.Group.LinkId, list.From + list.Medicines.Length - 1);
        if (!more.IsEmpty)
            ShowMore(turn, list, more, opening, text);
        if (
            !Keep(
                turn,
                items,
                question,
                list.Listed(
                    medicines[0],
                    said => turn.AnswerOf([new AnswerValue.Text(said)], text),
                    turn.Context.Answers
                )
            )
        )
            Asking.AskNext(turn);
        return true;
    }

    // "I take simvastatin" names simvastatin; what else was said stays beside it.
    private static bool HearName(
        TurnInProgress turn,
        FormQuestion question,
        Statement.Medication named,
        PatientText text
    )
    {
        var name = MedicationItems.NameOf(named, turn.Context.Answers);
        if (ReplyText.Fold(text.Verbatim) == ReplyText.Fold(name.Verbatim))
            return false;
        Asking.Answer(turn, question, new AnswerReading.Understood([new AnswerValue.Text(name)]), text);
        return true;
    }

    /// <summary>
    /// Whether the words deny or mend a medicine that was answered, where more about one is asked: "I don't take
    /// penicillin, I'm allergic to it" is no amount of it, and takes it off.
    /// </summary>
    public static bool HearOfAnswered(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || turn.ToldOf(question.Key) is not null
            || !(
                question.Key.LinkId == items.Group.LinkId
                || question.Item == items.Name
                || MedicineParts.IsPart(question.Item)
            )
            || Answered(turn, items) is not { } list
        )
            return false;
        if (PartTakenOff.Hear(turn, text))
            return true;
        if (question.Key.LinkId == items.Group.LinkId)
            return HearAtAnother(turn, question, list, text);
        var words = turn.Phrases.Words;
        // "Remove it, it was a mistake" where the name is asked for a change
        if (question.Item == items.Name)
            return turn.Intake.Answers[question.Key] is not null
                && CommandReader.ReadChange(text.Verbatim, words) is null
                && (
                    Ahead.Opening(text, words.Mends.LeaveOut) is { } rest
                        && turn.Stories.Medicines(rest).IsEmpty
                        && TakeOff(turn, question, list, question.Key.Occurrence - list.From, text)
                    || Change(turn, question, text)
                );
        var mends = list.Mends(text.Verbatim, turn.Context);
        var denied = mends.FirstOrDefault(mend => mend is { Denied: true, IsFirm: true })?.Of;
        if (words.Mends.NotTaken.Contains(ReplyText.Fold(text.Verbatim)))
            denied = question.Key.Occurrence - list.From;
        if (denied is { } at && at >= 0 && at < list.Medicines.Length)
            return TakeOff(turn, question, list, at, text);
        if (Others(turn, question, list, text))
            return true;
        return Ahead.Opening(text, words.Wrong, words.Meant, words.Actually) is { Length: > 0 }
            && mends.FirstOrDefault(mend => mend is { Of: not null, Told: not null }) is { } mended
            && Change(turn, list, [mended], text);
    }

    // "No that's the list. Ramipril is 5 mg": what is told of those that are answered changes them, whatever else is said.
    private static bool HearAtAnother(TurnInProgress turn, FormQuestion question, MedicineList list, PatientText text)
    {
        var mends = list.Mends(text.Verbatim, turn.Context);
        if (mends.FirstOrDefault(mend => mend is { Denied: true, IsFirm: true, Of: not null }) is { Of: { } at })
            return TakeOff(turn, question, list, at, text);
        if (AtAnother(turn, question, list, text))
            return true;
        ImmutableArray<MedicationMend> told = [.. mends.Where(mend => mend is { Of: not null, Told: not null })];
        // "No. And I have not stopped ramipril, I was asking"
        var goesOn = GoOn(turn, list, mends);
        if (told.IsEmpty && !goesOn)
            return false;
        // "Bisoprolol is 2.5 mg, and zinc": the one is put right, and the other is one more.
        ImmutableArray<Statement.Medication> more =
        [
            .. mends
                .Where(mend => mend is { Of: null, Told.Known: not null, Denied: false })
                .Select(mend => mend.Told!)
                .Concat(Ended(turn, list, text))
                .DistinctBy(one => MedicineList.KnownAs(one.Name.Verbatim, turn.Context)),
        ];
        var isNo = Ahead.Opening(text, turn.Phrases.Words.Choices.PlainNo) is not null;
        Apply(turn, list, told, text);
        if (!more.IsEmpty)
            ShowMore(turn, list, more, question.Key, text);
        else if (isNo)
            Asking.Keep(turn, question, [new AnswerValue.YesNo(false)], text);
        Asking.AskNext(turn);
        return true;
    }

    /// <summary>Puts right what the words tell of medicines that are answered, where others are on show; nothing is asked.</summary>
    public static void ApplyTold(TurnInProgress turn, PatientText text)
    {
        if (MedicationItems.Of(turn.Form) is { } items && Answered(turn, items) is { } list)
            Apply(
                turn,
                list,
                [.. list.Mends(text.Verbatim, turn.Context).Where(mend => mend is { Of: not null, Told: not null })],
                text
            );
    }

    // "Losartan in the morning, before it I took enalapril": what gave way is told as well.
    private static ImmutableArray<Statement.Medication> Ended(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var known = Known(turn, list);
        return turn
            .Stories.Ended(text)
            .RemoveAll(one => known.Contains(MedicineList.KnownAs(one.Name.Verbatim, turn.Context)));
    }

    private static HashSet<string> Known(TurnInProgress turn, MedicineList list) =>
        MedicineList.Known(list.Names, turn.Context);

    // Behind those that are answered, for a confirmation.
    private static void ShowMore(
        TurnInProgress turn,
        MedicineList list,
        ImmutableArray<Statement.Medication> more,
        ItemKey opening,
        PatientText text
    ) => Ahead.Add(turn, list.Items.Told(more, list.From + list.Medicines.Length, opening, turn.Context.Answers), text);

    // "No that's it, oh and Gaviscon after meals": what is named is one more, whatever the no says.
    private static bool AtAnother(TurnInProgress turn, FormQuestion question, MedicineList list, PatientText text)
    {
        if (Ahead.Opening(text, turn.Phrases.Words.Choices.PlainNo) is not { Length: > 0 })
            return false;
        var known = Known(turn, list);
        var listed = turn.Stories.Listed(text);
        var others = (listed.IsEmpty ? turn.Stories.Ended(text) : listed).RemoveAll(medicine =>
            medicine.Known is null || known.Contains(MedicineList.KnownAs(medicine.Name.Verbatim, turn.Context))
        );
        if (others.IsEmpty)
            return false;
        ShowMore(turn, list, others, question.Key, text);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // "Sertraline 100 and propranolol 10" where the amount of another is asked: they wait to be shown for the list.
    private static bool Others(TurnInProgress turn, FormQuestion question, MedicineList list, PatientText text)
    {
        var known = Known(turn, list);
        var taken = turn.Stories.Medicines(text).RemoveAll(medicine => medicine.Known is null);
        // "The methotrexate was 15 a week, I don't take it any more"
        var told = taken.IsEmpty ? turn.Stories.Ended(text) : taken;
        var others = told.RemoveAll(medicine =>
            known.Contains(MedicineList.KnownAs(medicine.Name.Verbatim, turn.Context))
        );
        // "One with my metformin" tells how it is taken.
        if (
            others.IsEmpty
            || others.Length < told.Length
            || (others.Length == 1 && others[0] is { Strength: null, Amount: null, Stopped: false })
        )
            return false;
        var opening = new ItemKey(list.Items.Group.LinkId, list.From + list.Medicines.Length - 1);
        if (FormLogic.Find(turn.Form, turn.Intake.Answers, opening) is null)
            return false;
        ShowMore(turn, list, others, opening, text);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>The medicines that are answered, with their parts; null where there are none.</summary>
    public static MedicineList? Answered(TurnInProgress turn, MedicationItems items)
    {
        var answers = turn.Intake.Answers.All.Where(one =>
            one.Key.Around is null && items.Group.Items.Any(part => part.LinkId == one.Key.LinkId)
        );
        var told = answers
            .OrderBy(one => one.Key.Occurrence)
            .Select(one => new ToldAnswer(one.Key, one.Value))
            .ToImmutableArray();
        return MedicineList.Of(turn, new ToldAhead(new ItemKey(items.Name.LinkId), told));
    }

    /// <summary>
    /// Whether the words put right what was answered of medicines, and say what it is not: "levothyroxine is once a day not
    /// twice, and not since 1971". Whatever is asked, that is no answer to it.
    /// </summary>
    public static bool HearContrast(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            turn.Turn is not PatientTurn.Said
            || MedicationItems.Of(turn.Form) is not { } items
            || turn.ToldOf(question.Key) is not null
            || Answered(turn, items) is not { } list
            || !list.IsNamedIn(text.Verbatim, turn.Context)
            // "No, that's all. Ramipril is 10 not 5" ends the list as well.
            || question.Key.LinkId == items.Group.LinkId
                && Ahead.Opening(text, turn.Phrases.Words.Choices.PlainNo) is not null
            // "Twice a day. Oh and the ramipril, it's 10 not 5" answers first.
            || list.Mends(AskedQuestions.Sentences(text.Verbatim).FirstOrDefault(TellsSomething) ?? "", turn.Context)
                .All(mend => mend.Of is null)
        )
            return false;
        bool TellsSomething(string sentence) => SmallWords.Telling(sentence, turn.Phrases.Words).Any();
        var mends = list.Mends(text.Verbatim, turn.Context)
            .RemoveAll(mend =>
                mend is not { Of: { } of, Denied: false, Unsaid: { } unsaid }
                || !MedicineChange.HasSaid(list, list.Medicines[of], unsaid, turn.Context)
            );
        if (mends.IsEmpty)
            return false;
        var (mended, _) = list.Mend(mends, said => turn.AnswerOf([new AnswerValue.Text(said)], text), turn.Context);
        var isChanged = false;
        foreach (var at in mends.Select(mend => mend.Of!.Value).Distinct())
        {
            var key = new ItemKey(items.Name.LinkId, list.From + at);
            if (FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } name)
                continue;
            turn.Belongs(key);
            isChanged |= Put(turn, items, name, mended.Medicines[at]);
        }
        if (isChanged)
            Asking.AskNext(turn);
        return isChanged;
    }

    /// <summary>Whether it is said that one medicine stands there twice: "it's the same capsule, I told you". Then one goes.</summary>
    public static bool HearRepeated(TurnInProgress turn, FormQuestion question, PatientText text) =>
        MedicationItems.Of(turn.Form) is { } items
        && turn.ToldOf(question.Key) is null
        && (question.Key.LinkId == items.Group.LinkId || MedicineParts.IsPart(question.Item))
        && Answered(turn, items) is { } list
        && list.Repeated(text, turn.Context) is var (kept, other)
        && FormLogic.Find(turn.Form, turn.Intake.Answers, new ItemKey(items.Name.LinkId, list.From + kept)) is { } name
        && (Put(turn, items, name, list.AsOneOf(kept, other)) || list.Has(question.Key.Occurrence))
        && TakeOff(turn, question, list, other, text);

    /// <summary>
    /// Whether words that stand in the place of a medicine that is answered tell a part of it: "since June", "it's a
    /// cream", "metformin 850". Then that alone is changed.
    /// </summary>
    public static bool Change(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || question.Item != items.Name
            || Answered(turn, items) is not { } list
            || !list.Has(question.Key.Occurrence)
        )
            return false;
        var only = list.Only([question.Key.Occurrence - list.From]);
        var mends = only.MendsOfShown(text.Verbatim, turn.Context, adds: false);
        // "It's an ointment", "since June": of this one, whose name need not be said.
        if (mends.All(mend => mend is { Of: null, Told: { } told } && MedicineChange.IsFormAlone(told, turn.Context)))
            mends = only.MendsOfShown(
                $"{MedicineChange.NameIn(only.Names[0], turn.Context)}: {text.Verbatim}",
                turn.Context,
                adds: false
            );
        if (mends.IsEmpty || mends.Any(mend => mend is not { Of: 0, Denied: false }))
            return false;
        var (mended, _) = only.Mend(mends, said => turn.AnswerOf([new AnswerValue.Text(said)], text), turn.Context);
        return Keep(turn, items, question, mended.Medicines[0]);
    }

    /// <summary>Whether the words name a medicine, known or not, and tell nothing else.</summary>
    public static bool Names(TurnInProgress turn, PatientText text) =>
        StatementReader.Read(StatementKind.Medications, text, turn.Context) is AnswerReading.Understood
        || ChoiceReader.IsShortName(text.Verbatim, turn.Phrases.Words)
            && !turn.Phrases.Words.Negations.Contains(ReplyText.Words(ReplyText.Fold(text.Verbatim))[0]);

    private static bool Keep(TurnInProgress turn, MedicationItems items, FormQuestion question, ListedMedicine medicine)
    {
        if (!Put(turn, items, question, medicine))
            return false;
        Asking.AskNext(turn);
        return true;
    }

    // Says what changed; false where nothing did.
    private static bool Put(TurnInProgress turn, MedicationItems items, FormQuestion question, ListedMedicine medicine)
    {
        var isChanged = false;
        foreach (var item in items.Group.Items)
        {
            var key = question.Key with { LinkId = item.LinkId };
            var answer = item == items.Name ? medicine.Name : medicine.Parts.GetValueOrDefault(item.LinkId);
            if (answer is null && MedicineParts.IsPart(item) && turn.Intake.Answers[key] is not null)
            {
                turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.Without(key) };
                isChanged = true;
            }
            else if (
                answer is not null
                && answer != turn.Intake.Answers[key]
                && FormLogic.Find(turn.Form, turn.Intake.Answers, key) is { } part
            )
            {
                Asking.Keep(turn, part, answer);
                isChanged = true;
            }
        }
        if (!isChanged || Answered(turn, items) is not { } now)
            return false;
        turn.Say(
            Phrase.Changed,
            ("label", question.Item.Label),
            ("answer", now.Only([question.Key.Occurrence - now.From]).Text(turn.Context))
        );
        return true;
    }

    private static bool Change(
        TurnInProgress turn,
        MedicineList list,
        ImmutableArray<MedicationMend> mends,
        PatientText text
    )
    {
        Apply(turn, list, mends, text);
        Asking.AskNext(turn);
        return true;
    }

    private static void Apply(
        TurnInProgress turn,
        MedicineList list,
        ImmutableArray<MedicationMend> mends,
        PatientText text
    )
    {
        foreach (var mend in mends)
        foreach (var (item, said) in Told(turn, list, mend))
        {
            var key = new ItemKey(item.LinkId, list.From + mend.Of!.Value);
            if (FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } changed)
                continue;
            turn.Belongs(key);
            var answer = Asking.Keep(turn, changed, [new AnswerValue.Text(said)], text);
            turn.Say(
                Phrase.Changed,
                ("label", Questions.LabelOf(turn, changed)),
                ("answer", turn.Display(changed, answer))
            );
        }
    }

    // The name as well, where that was wrong.
    private static IEnumerable<(FormItem Item, PatientText Said)> Told(
        TurnInProgress turn,
        MedicineList list,
        MedicationMend mend
    )
    {
        if (mend.IsRename)
            yield return (list.Items.Name, MedicationItems.NameOf(mend.Told!, turn.Context.Answers));
        foreach (var part in list.Items.PartsOf(mend.Told!, turn.Context.Answers))
            yield return part;
    }

    /// <summary>Whether the words are the name of a medicine that is answered, which is then taken off the list.</summary>
    public static bool TakeOff(TurnInProgress turn, FormQuestion? pending, PatientText named, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || Answered(turn, items) is not { } list
            || list.Mends(named.Verbatim, turn.Context) is not [{ Of: { } at, Told: null }]
            || !IsOnlyName(turn, list, at, named)
            || FormLogic.Find(turn.Form, turn.Intake.Answers, new ItemKey(items.Name.LinkId, list.From + at))
                is not { } question
        )
            return false;
        return TakeOff(turn, pending ?? question, list, at, text);
    }

    /// <summary>Takes off the medicine whose name the question asks: "take out 23" at the review.</summary>
    public static bool TakeOff(TurnInProgress turn, FormQuestion named, PatientText text) =>
        MedicationItems.Of(turn.Form) is { } items
        && Answered(turn, items) is { } list
        && list.Has(named.Key.Occurrence)
        && TakeOff(turn, named, list, named.Key.Occurrence - list.From, text);

    // "Forget the ibuprofen at times" takes nothing off.
    private static bool IsOnlyName(TurnInProgress turn, MedicineList list, int at, PatientText named)
    {
        var folded = ReplyText.Fold(named.Verbatim);
        // "Bórrelo, el zurbinol no existe"
        if (turn.Phrases.Words.Mends.LeaveOut.Any(phrase => ReplyText.EndsWithPhrase(folded, phrase)))
            return true;
        var name = MedicineList.KnownAs(list.Names[at], turn.Context);
        bool Names(PatientText said) => MedicineList.KnownAs(said.Verbatim, turn.Context) == name;
        return ReplyText
            .AllWords(folded)
            .Where(word => !SmallWords.Has(word, turn.Phrases.Words))
            .All(word =>
                ReplyText.ContainsPhrase(ReplyText.Fold(list.Names[at]), word)
                || turn.Phrases.Words.Mends.Around.Contains(word)
                || turn.Phrases.Words.Language.Politeness.Contains(word)
                || Names(new PatientText(word))
            );
    }

    /// <summary>Whether the words, which correct something, tell anything of the medicines that are answered.</summary>
    public static bool HearMend(TurnInProgress turn, PatientText text)
    {
        if (MedicationItems.Of(turn.Form) is not { } items || Answered(turn, items) is not { } list)
            return false;
        ImmutableArray<MedicationMend> told =
        [
            .. list.Mends(text.Verbatim, turn.Context).Where(mend => mend is { Of: not null, Told: not null }),
        ];
        return !told.IsEmpty && Change(turn, list, told, text);
    }

    /// <summary>Takes off one thing that was told of a medicine. Who takes it off does not want to be asked for it.</summary>
    public static void Unsay(TurnInProgress turn, ItemKey part)
    {
        turn.Belongs(part);
        turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.Without(part) };
        turn.SetState(state => state with { Skipped = state.Skipped.Add(part) });
        turn.Note(new IntakeEvent.Answered(part, Replaced: true));
    }

    /// <summary>Whether medicines that were answered to be over are said to be in use: "la eucerin la sigo usando".</summary>
    public static bool HearGoesOn(TurnInProgress turn, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || Answered(turn, items) is not { } list
            || !list.IsNamedIn(text.Verbatim, turn.Context)
        )
            return false;
        var isHeard = GoOn(turn, list, list.Mends(text.Verbatim, turn.Context));
        if (isHeard)
            Asking.AskNext(turn);
        return isHeard;
    }

    // What is said to be in use is over no more; false where none was over.
    private static bool GoOn(TurnInProgress turn, MedicineList list, ImmutableArray<MedicationMend> mends)
    {
        var isHeard = false;
        foreach (var mend in mends.Where(mend => mend is { Of: not null, GoesOn: true }))
        {
            var at = mend.Of!.Value;
            var now = MedicineChange.InUse(list, list.Medicines[at], turn.Context);
            foreach (var part in list.Medicines[at].Parts.Keys.Except(now.Parts.Keys))
            {
                Unsay(turn, new ItemKey(part, list.From + at));
                turn.Say(
                    Phrase.Changed,
                    ("label", list.Items.Name.Label),
                    ("answer", (list with { Medicines = [now] }).Text(turn.Context))
                );
                isHeard = true;
            }
        }
        return isHeard;
    }

    /// <summary>Whether a short message says that a medicine that is answered is not taken, whatever is asked.</summary>
    public static bool HearDenied(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (
            ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length > MostWordsOfADenial
            || !MedicationMendReader.MayDeny(text.Verbatim, turn.Phrases.Words)
            || MedicationItems.Of(turn.Form) is not { } items
            || Answered(turn, items) is not { } list
            || list.Mends(text.Verbatim, turn.Context).FirstOrDefault(mend => mend is { Denied: true, IsFirm: true })
                is not { Of: { } at }
        )
            return false;
        return FormLogic.Find(turn.Form, turn.Intake.Answers, new ItemKey(items.Name.LinkId, list.From + at))
                is { } question
            && TakeOff(turn, pending ?? question, list, at, text);
    }

    private static bool TakeOff(TurnInProgress turn, FormQuestion question, MedicineList list, int at, PatientText text)
    {
        turn.Say(Phrase.LeftOut, ("answer", MedicineList.Display(list.Medicines[at].Called, turn.Context)));
        PutBack.Remember(turn, list, new ItemKey(list.Items.Name.LinkId));
        var (occurrence, group) = (list.From + at, list.Items.Group);
        bool IsOfGroup(ItemKey key) =>
            key.Around is null && (key.LinkId == group.LinkId || turn.Form.LinkIdsUnder(group).Contains(key.LinkId));
        var isLast = at > 0 && at == list.Medicines.Length - 1;
        ItemKey? Moved(ItemKey key) =>
            !IsOfGroup(key) || key.Occurrence < occurrence ? key
            // The no that closed the list still closes it.
            : isLast && key.LinkId == group.LinkId ? key with { Occurrence = key.Occurrence - 1 }
            : key.Occurrence == occurrence ? null
            : key with { Occurrence = key.Occurrence - 1 };
        // The yes that opened it goes with it: whether there is another, or any where none is left.
        var opening =
            list.Medicines.Length == 1 ? list.Items.Use?.LinkId
            : isLast ? group.LinkId
            : (LinkId?)null;
        ItemKey? Kept(ItemKey key) =>
            key.LinkId == opening && (key.LinkId != group.LinkId || key.Occurrence == occurrence - 1)
                ? null
                : Moved(key);
        turn.Intake = turn.Intake with
        {
            Answers = AnswerSet.Of(
                turn.Intake.Answers.All.Where(one => Kept(one.Key) is not null)
                    .Select(one => KeyValuePair.Create(Kept(one.Key)!.Value, one.Value))
            ),
        };
        turn.SetState(state =>
            state with
            {
                Tries = 0,
                Skipped = [.. state.Skipped.Select(Kept).OfType<ItemKey>()],
                Trail = [.. state.Trail.Select(Kept).OfType<ItemKey>()],
                Ahead =
                [
                    .. state.Ahead.Select(told =>
                        told with
                        {
                            Asked = Moved(told.Asked) ?? told.Asked,
                            Answers = [.. told.Answers.Select(one => one with { Key = Moved(one.Key) ?? one.Key })],
                        }
                    ),
                ],
            }
        );
        Ahead.Note(turn, question, text);
        Asking.AskNext(turn);
        return true;
    }

    private static bool TakeBack(TurnInProgress turn, FormQuestion question, MedicationItems items, PatientText text)
    {
        var opening = question.Key.Occurrence switch
        {
            0 => items.Use is { } use ? new ItemKey(use.LinkId) : (ItemKey?)null,
            var occurrence => new ItemKey(items.Group.LinkId, occurrence - 1),
        };
        if (opening is not { } key || FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } yes)
            return false;
        turn.Belongs(key);
        Asking.Keep(turn, yes, [new AnswerValue.YesNo(false)], text);
        Asking.AskNext(turn);
        return true;
    }
}
