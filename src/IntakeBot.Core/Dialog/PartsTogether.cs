using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What is still open of several medicines is asked in one question, as nobody answers a dozen that are nearly alike.
/// What is told goes to the medicine that it is told of, and what is not stays open: only a form that demands a part
/// asks for it by itself.
/// </summary>
internal static class PartsTogether
{
    /// <summary>
    /// Fewer open parts than this are asked one by one: two short questions are answered as soon as one of both, and
    /// whoever has three to answer is tired of the second.
    /// </summary>
    private const int FewestParts = 3;

    /// <summary>The state in which the question is asked: of all together, where much is open and they were not before.</summary>
    public static DialogState Asking(TurnInProgress turn, FormQuestion question, DialogState state) =>
        !state.AskedTogether
        && MedicineParts.IsPart(question.Item)
        && turn.ToldOf(question.Key) is null
        && Open(turn) is { Length: >= FewestParts } open
        && open.All(part => !part.Item.Required)
        && Occurrences(open).Length > 1
            ? state with
            {
                Together = true,
                AskedTogether = true,
            }
            : state;

    /// <summary>How the question for all of them reads; null where the pending one is asked by itself.</summary>
    public static string? Text(TurnInProgress turn, FormQuestion question)
    {
        if (!turn.Intake.State.Together || turn.Intake.State.Pending != question.Key || List(turn) is not { } list)
            return null;
        // "Ramipril, metformin: amount, since; aspirin: amount"
        var details = Open(turn)
            .GroupBy(part => part.Key.Occurrence)
            .GroupBy(
                parts => string.Join(", ", parts.Select(part => Questions.LabelInside(part.Item))),
                parts => list.Called(parts.Key, turn.Context)
            )
            .Select(alike => $"{string.Join(", ", alike)}: {alike.Key}");
        return turn.Phrases.Say(Phrase.PartsTogether, ("details", string.Join("; ", details)));
    }

    /// <summary>
    /// Whether the words answered for several medicines, or asked to be asked of them together or of no more.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            turn.Turn is not PatientTurn.Said
            || !MedicineParts.IsPart(question.Item)
            || turn.ToldOf(question.Key) is not null
            || List(turn) is not { } list
        )
            return false;
        var (words, together, again) = (turn.Phrases.Words, turn.Intake.State.Together, turn.Intake.State.Tries > 0);
        if (!together && (MedicineParts.HearEnded(turn, question, text) || MedicineIdentity.Hear(turn, question, text)))
            return true;
        if (together && !Digressing.IsQuestion(text, words) && MedicineIdentity.Name(turn, list, text))
            list = List(turn)!;
        var folded = ReplyText.Fold(text.Verbatim);
        var told = Told(turn, list, text, together);
        if (told.IsEmpty && together && again && Before(turn, question) is { } before && !Names(list, before, turn))
            told = Told(turn, list, new PatientText($"{text.Verbatim} {before.Verbatim}"), together);
        var pleads = words.Mends.Together.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
        // "I've answered all this"
        var isSkipped = together && (pleads || CommandReader.Read(text.Verbatim, words) is PatientCommand.Skip);
        if (isSkipped || words.Mends.RestUnknown.Any(phrase => ReplyText.ContainsPhrase(folded, phrase)))
        {
            Keep(turn, list, told, text);
            turn.Say(Phrase.PartsLeft);
            return Leave(turn);
        }
        if (pleads)
        {
            turn.SetState(state => state with { Together = true, AskedTogether = true });
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        if (!told.IsEmpty && (together || OpensWithName(list, text, turn) || !Names(list, text, turn)))
        {
            Keep(turn, list, told, text);
            return !together ? Next(turn)
                : told.Select(part => part.At).Distinct().ToList() is [var only] && !again
                    ? AskOthers(turn, list.From + only)
                : Leave(turn);
        }
        if (!together || CommandReader.Read(text.Verbatim, words) is not null || Digressing.IsQuestion(text, words))
            return false;
        if (!again && TellsAPart(turn, list, text))
        {
            turn.SetState(state => state with { Tries = 1 });
            var names = Occurrences(Open(turn)).Select(at => list.Called(at, turn.Context));
            turn.Say(
                Questions.AskAgain(
                    turn,
                    question,
                    turn.Phrases.Say(Phrase.PartsWhich, ("names", string.Join(", ", names)))
                )
            );
            return true;
        }
        if (again)
        {
            turn.Say(Phrase.KeptUnread);
            return Leave(turn);
        }
        // Words for none of them: what they tell is not put on the first, and each is asked by itself.
        turn.SetState(state => state with { Together = false });
        if (!Medicines.HearOfAnswered(turn, question, text))
            turn.Say(Questions.Ask(turn, question));
        return true;
    }

    // "Last year" of two medicines: whether it tells a part, though not of which.
    private static bool TellsAPart(TurnInProgress turn, MedicineList list, PatientText text) =>
        !Names(list, text, turn)
        && Occurrences(Open(turn)) is [var first, _, ..]
        && Parts(turn, list, first - list.From, text).Count > 0;

    // What was told when it was asked of which: "both" is both of that.
    private static PatientText? Before(TurnInProgress turn, FormQuestion question) =>
        turn.Intake.Utterances is [.., { Text: var before, Item: var asked }, _] && asked == question.Key
            ? before
            : null;

    private static bool Next(TurnInProgress turn)
    {
        Dialog.Asking.AskNext(turn);
        return true;
    }

    // Told of one alone: the others are asked once more and not again, as some answer one by one.
    private static bool AskOthers(TurnInProgress turn, int told)
    {
        foreach (var part in Open(turn).Where(part => part.Key.Occurrence == told && !part.Item.Required))
            Dialog.Asking.PassOver(turn, part);
        var open = Open(turn);
        if (open.IsEmpty)
            return Leave(turn);
        turn.SetState(state => state.AskingFor(open[0].Key) with { Together = true, Tries = 1 });
        turn.Say(Questions.Ask(turn, open[0]));
        return true;
    }

    // What is still open is asked no more, unless the form demands it.
    private static bool Leave(TurnInProgress turn)
    {
        foreach (var part in Open(turn).Where(part => !part.Item.Required))
            Dialog.Asking.PassOver(turn, part);
        return Next(turn);
    }

    private static void Keep(TurnInProgress turn, MedicineList list, ImmutableArray<ToldPart> told, PatientText text)
    {
        var kept = new List<int>();
        foreach (var part in told)
        {
            var key = new ItemKey(part.Item.LinkId, list.From + part.At);
            if (
                FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } question
                // A bare figure takes no answer's place: only what is open was asked.
                || (
                    (part.IsShared || part.Said.Verbatim.All(char.IsAsciiDigit)) && turn.Intake.Answers[key] is not null
                )
            )
                continue;
            Dialog.Asking.Keep(turn, question, [new AnswerValue.Text(part.Said)], text);
            kept.Add(part.At);
        }
        if (kept.Count > 0 && List(turn) is { } now)
            turn.Say(Phrase.Understood, ("answer", now.Only(kept).Text(turn.Context)));
    }

    private sealed record ToldPart(int At, FormItem Item, PatientText Said, bool IsShared)
    {
        public override string ToString() => "[told part]";
    }

    // Of each medicine what is told by its name, and then what is told of all of them, or of the rest.
    private static ImmutableArray<ToldPart> Told(
        TurnInProgress turn,
        MedicineList list,
        PatientText text,
        bool together
    )
    {
        var (words, context) = (turn.Context.Answers, turn.Context);
        var (own, shared) = Split(turn, text, together);
        var (opening, named) = together && shared is null ? Opening(turn, list, own) : (null, own);
        var mends =
            together || OpensWithName(list, text, turn)
                ? new MedicationMendReader(list.Names, context).Read(named)
                : [];
        var told = ImmutableArray.CreateBuilder<ToldPart>();
        if (opening is { } first)
            told.AddRange(first);
        for (var at = 0; at < mends.Length; at++)
        {
            if (mends[at] is not { Of: { } of, Denied: false, IsNegated: false } mend)
                continue;
            if (mend.Told is { } medicine)
                told.AddRange(
                    list.Items.PartsOf(medicine, words).Select(part => new ToldPart(of, part.Item, part.Said, false))
                );
            // "Ramipril and atorvastatin since 2011": how often and since when, and not how much.
            else if (at + 1 < mends.Length && mends[at + 1] is { IsJoined: true, IsNegated: false, Told: { } next })
                told.AddRange(
                    list.Items.PartsOf(next, words)
                        .Where(part => part.Item.Topic != AnswerTopic.MedicationDose)
                        .Select(part => new ToldPart(of, part.Item, part.Said, false))
                );
        }
        if (shared is null)
            return told.Count == 0 && together && !Names(list, text, turn)
                ? InOrder(turn, list, text)
                : told.ToImmutable();
        for (var at = 0; at < list.Medicines.Length; at++)
        {
            told.AddRange(
                Parts(turn, list, at, new PatientText(shared))
                    .Where(part => !told.Any(before => before.At == at && before.Item == part.Key))
                    .Select(part => new ToldPart(at, part.Key, part.Value, true))
            );
        }
        return told.ToImmutable();
    }

    // What the words tell of the medicine; "February", "a fingertip" tell one thing, whichever it is.
    private static Dictionary<FormItem, PatientText> Parts(
        TurnInProgress turn,
        MedicineList list,
        int at,
        PatientText text
    )
    {
        var parts = MedicineParts.PartsTold(turn, list.Items, list.Names[at], text);
        if (
            parts.Count == 0
            && list.Items.Group.Items.LastOrDefault(item =>
                MedicineParts.IsPart(item) && MedicineParts.Tells(turn, item, text)
            )
                is { } told
        )
            parts[told] = text;
        return parts;
    }

    // "5 mg once a day, zinc 10 mg" of ramipril and zinc: what opens without a name is told of the first that is asked,
    // where that is not named itself.
    private static (ImmutableArray<ToldPart>? Told, string Named) Opening(
        TurnInProgress turn,
        MedicineList list,
        string own
    )
    {
        var sign = own.AsSpan().IndexOfAny(',', ';', '\n');
        if (
            sign < 0
            || Occurrences(Open(turn)) is not [var asked, ..]
            || new PatientText(own[..sign]) is var first && Names(list, first, turn)
        )
            return (null, own);
        var (at, rest) = (asked - list.From, own[(sign + 1)..]);
        var mends = new MedicationMendReader(list.Names, turn.Context).Read(rest);
        return
            !mends.IsEmpty
            && mends.All(mend => mend.Of is { } of && of != at)
            && Parts(turn, list, at, first) is { Count: > 0 } parts
            ? ([.. parts.Select(part => new ToldPart(at, part.Key, part.Value, false))], rest)
            : (null, own);
    }

    // "5 mg, 500 mg" of ramipril and metformin: as many as there are medicines, all of one kind, in their order.
    private static ImmutableArray<ToldPart> InOrder(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var asked = Occurrences(Open(turn));
        var words = turn.Phrases.Words;
        var pieces =
            asked.Length == 1 ? [text.Verbatim] : ReplyText.Clauses(text.Verbatim, words.Joiners.Intersect(words.Adds));
        if (pieces.Length != asked.Length)
            return OfTheOne(turn, list, text);
        var told = pieces
            .Zip(asked.Select(occurrence => occurrence - list.From))
            .Select(one => (At: one.Second, Parts: Parts(turn, list, one.Second, new PatientText(one.First))))
            .ToList();
        var kinds = told[0].Parts.Keys.ToHashSet();
        return kinds.Count > 0 && told.TrueForAll(one => kinds.SetEquals(one.Parts.Keys))
            ? [.. told.SelectMany(one => one.Parts.Select(part => new ToldPart(one.At, part.Key, part.Value, false)))]
            : OfTheOne(turn, list, text);
    }

    // "One tablet" where the amount of one alone is open.
    private static ImmutableArray<ToldPart> OfTheOne(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var open = Open(turn);
        var parts = Parts(turn, list, open[0].Key.Occurrence - list.From, text);
        var of = open.Where(part => parts.ContainsKey(part.Item)).ToList();
        return of.Count == parts.Count && of.DistinctBy(part => part.Key.Occurrence).Count() == 1
            ? [.. of.Select(part => new ToldPart(part.Key.Occurrence - list.From, part.Item, parts[part.Item], false))]
            : [];
    }

    // "Ramipril 5, the rest once a day": what is told by name, and what of all or of the rest.
    private static (string Own, string? Shared) Split(TurnInProgress turn, PatientText text, bool together)
    {
        var pieces = text
            .Verbatim.Split([',', ';', '.', '\n'])
            .Select(piece => piece.Trim())
            .Where(piece => piece.Length > 0)
            .ToList();
        var at = pieces.FindIndex(piece => OfAll(turn, piece, together) is not null);
        if (at < 0)
            return (text.Verbatim, null);
        var (piece, first) = (pieces[at], at);
        // "One a day, all of them"
        if (ReplyText.Fold(piece) == OfAll(turn, piece, together) && pieces.Count > 1)
        {
            first = at > 0 ? at - 1 : at;
            piece = at > 0 ? pieces[at - 1] : pieces[1];
            at = Math.Max(at, first + 1);
        }
        else if (OfAll(turn, piece, together) is { } phrase)
            piece = Without(piece, phrase);
        var own = pieces.Where((_, i) => i < first || i > at);
        return (string.Join(", ", own), piece);
    }

    private static string Without(string piece, string phrase)
    {
        var words = ReplyText.Words(phrase).Length;
        var tokens = Tokenizer.Read(piece);
        if (words >= tokens.Length)
            return piece;
        return ReplyText.StartsWithPhrase(ReplyText.Fold(piece), phrase)
            ? piece[tokens[words].Start..]
            : piece[..tokens[^(words + 1)].End];
    }

    // The phrase for all of them with which the piece opens or ends; a single word only where all are asked.
    private static string? OfAll(TurnInProgress turn, string piece, bool together)
    {
        var folded = ReplyText.Fold(piece);
        return turn
            .Phrases.Words.Mends.ForAll.Where(phrase =>
                folded == phrase
                || (together || phrase.Contains(' ', StringComparison.Ordinal))
                    && (
                        ReplyText.StartsWithPhrase(folded, phrase)
                        || folded.EndsWith($" {phrase}", StringComparison.Ordinal)
                    )
            )
            .MaxBy(phrase => phrase.Length);
    }

    private static bool Names(MedicineList list, PatientText text, TurnInProgress turn) =>
        new MedicationMendReader(list.Names, turn.Context).Read(text.Verbatim).Any(mend => mend.Of is not null);

    // "Epaderm 3 times a day since July, Aveeno since October" where the amount of one is asked.
    private static bool OpensWithName(MedicineList list, PatientText text, TurnInProgress turn)
    {
        var tokens = Tokenizer.Read(text.Verbatim);
        return tokens.Length > 1
            && Names(list, new PatientText(text.Verbatim[..tokens[0].End]), turn)
            && new MedicationMendReader(list.Names, turn.Context).Read(text.Verbatim)
                is [{ Of: not null, Told: not null, IsNegated: false }, ..];
    }

    private static MedicineList? List(TurnInProgress turn) =>
        MedicationItems.Of(turn.Form) is { } items ? Medicines.Answered(turn, items) : null;

    private static ImmutableArray<FormQuestion> Open(TurnInProgress turn) =>
        [
            .. FormLogic
                .EnabledQuestions(turn.Form, turn.Intake.Answers)
                .Where(question =>
                    MedicineParts.IsPart(question.Item)
                    && turn.Intake.Answers[question.Key] is null
                    && !turn.Intake.State.Skipped.Contains(question.Key)
                    && turn.ToldOf(question.Key) is null
                ),
        ];

    private static ImmutableArray<int> Occurrences(ImmutableArray<FormQuestion> parts) =>
        [.. parts.Select(part => part.Key.Occurrence).Distinct()];
}
