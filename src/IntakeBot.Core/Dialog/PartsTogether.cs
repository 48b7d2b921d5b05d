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
internal static partial class PartsTogether
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
            if (!together)
                KeepOfOne(turn, question, list, text);
            if (Open(turn) is not [var first, ..])
                return Next(turn);
            turn.SetState(state => state.AskingFor(first.Key) with { Together = true, AskedTogether = true });
            turn.Say(Questions.Repeat(turn, first));
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

    // "About 3 years back. Can't you do the rest together": what it tells of the one that was asked about is kept.
    private static void KeepOfOne(TurnInProgress turn, FormQuestion question, MedicineList list, PatientText text)
    {
        var at = question.Key.Occurrence - list.From;
        var said = text
            .Verbatim.Split('.', ';', '?', '\n')
            .Select(clause => clause.Trim())
            .FirstOrDefault(clause =>
                clause.Length > 0
                && !turn.Phrases.Words.Mends.Together.Any(plea =>
                    ReplyText.ContainsPhrase(ReplyText.Fold(clause), plea)
                )
            );
        if (at < 0 || at >= list.Medicines.Length || said is null)
            return;
        ImmutableArray<ToldPart> told =
        [
            .. Parts(turn, list, at, new PatientText(said))
                .Select(part => new ToldPart(at, part.Key, part.Value, true)),
        ];
        Keep(turn, list, told, text);
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

    // "Epaderm 3 times a day since July, Aveeno since October" where the amount of one is asked.
    private static bool OpensWithName(MedicineList list, PatientText text, TurnInProgress turn)
    {
        var tokens = Tokenizer.Read(text.Verbatim);
        return tokens.Length > 1
            && Names(list, new PatientText(text.Verbatim[..tokens[0].End]), turn)
            && list.Mends(text.Verbatim, turn.Context) is [{ Of: not null, Told: not null, IsNegated: false }, ..];
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
