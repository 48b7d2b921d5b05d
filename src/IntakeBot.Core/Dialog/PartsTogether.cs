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
    /// <summary>Fewer open parts than this are asked one by one.</summary>
    private const int FewestParts = 7;

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
        var open = Open(turn);
        var names = Occurrences(open).Select(at => list.Called(at, turn.Context));
        var parts = list
            .Items.Group.Items.Where(item => open.Any(part => part.Item == item))
            .Select(item => item.Label);
        return turn.Phrases.Say(
            Phrase.PartsTogether,
            ("names", string.Join(", ", names)),
            ("parts", string.Join(", ", parts.Select(label => char.ToLowerInvariant(label[0]) + label[1..])))
        );
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
        var (words, together) = (turn.Phrases.Words, turn.Intake.State.Together);
        if (!together && (MedicineParts.HearEnded(turn, question, text) || MedicineIdentity.Hear(turn, question, text)))
            return true;
        if (together && !Digressing.IsQuestion(text, words) && MedicineIdentity.Name(turn, list, text))
            list = List(turn)!;
        var folded = ReplyText.Fold(text.Verbatim);
        var told = Told(turn, list, text, together);
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
        if (!told.IsEmpty && (together || !Names(list, text, turn)))
        {
            Keep(turn, list, told, text);
            return !together ? Next(turn)
                : told.Select(part => part.At).Distinct().ToList() is [var only] ? AskOthers(turn, list.From + only)
                : Leave(turn);
        }
        if (!together || CommandReader.Read(text.Verbatim, words) is not null || Digressing.IsQuestion(text, words))
            return false;
        // Words for none of them: what they tell is not put on the first, and each is asked by itself.
        turn.SetState(state => state with { Together = false });
        if (!Medicines.HearOfAnswered(turn, question, text))
            turn.Say(Questions.Ask(turn, question));
        return true;
    }

    private static bool Next(TurnInProgress turn)
    {
        Dialog.Asking.AskNext(turn);
        return true;
    }

    // Told of one alone: the others are asked once more, as some answer one by one.
    private static bool AskOthers(TurnInProgress turn, int told)
    {
        foreach (var part in Open(turn).Where(part => part.Key.Occurrence == told && !part.Item.Required))
            Dialog.Asking.PassOver(turn, part);
        var open = Open(turn);
        if (Occurrences(open).Length < 2)
            return Leave(turn);
        turn.SetState(state => state.AskingFor(open[0].Key) with { Together = true });
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
                || (part.IsShared && turn.Intake.Answers[key] is not null)
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
        var mends = together ? new MedicationMendReader(list.Names, context).Read(own) : [];
        var told = ImmutableArray.CreateBuilder<ToldPart>();
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
            return told.ToImmutable();
        for (var at = 0; at < list.Medicines.Length; at++)
        {
            var said = new PatientText($"{list.Names[at]} {shared}");
            if (
                StatementReader.Read(StatementKind.Medications, said, context) is AnswerReading.Understood read
                && read.Stated<Statement.Medication>().ToList() is [var one]
            )
                told.AddRange(
                    list.Items.PartsOf(one, words)
                        .Where(part => !told.Any(before => before.At == at && before.Item == part.Item))
                        .Select(part => new ToldPart(at, part.Item, part.Said, true))
                );
        }
        return told.ToImmutable();
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
