using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What is still open of several medicines is asked in few questions, as nobody answers a dozen that are nearly alike:
/// each asks for as much as is answered in a breath. What is told goes to the medicine that it is told of, and what is
/// not stays open: only a form that demands a part asks for it by itself.
/// </summary>
internal static partial class PartsTogether
{
    /// <summary>
    /// Fewer open parts than this are asked one by one: two short questions are answered as soon as one of both, and
    /// whoever has three to answer is tired of the second.
    /// </summary>
    private const int FewestParts = 3;

    /// <summary>In a breath one tells the amount, how often and since when of one medicine, or one of these of three.</summary>
    private const int PartsOfABreath = 3;

    /// <summary>The state in which the question is asked: for several details at once, where much is open.</summary>
    public static DialogState Asking(TurnInProgress turn, FormQuestion question, DialogState state) =>
        !state.AskedSingly
        && MedicineParts.IsPart(question.Item)
        && turn.ToldOf(question.Key) is null
        && Open(turn) is var open
        && open.All(part => !part.Item.Required)
        && (state.AskedTogether || (open.Length >= FewestParts && Occurrences(open).Length > 1))
            ? state with
            {
                Together = true,
                AskedTogether = true,
            }
            : state;

    /// <summary>Whether more medicines wait behind those that are asked about together.</summary>
    public static bool HasMore(TurnInProgress turn, FormQuestion question) =>
        IsAsked(turn, question)
        && Open(turn) is var open
        && Occurrences(open).Length > Occurrences(Breath(open)).Length;

    private static bool IsAsked(TurnInProgress turn, FormQuestion question) =>
        turn.Intake.State.Together && turn.Intake.State.Pending == question.Key;

    /// <summary>How the question for several details reads; null where one is asked, which has words of its own.</summary>
    public static string? Text(TurnInProgress turn, FormQuestion question)
    {
        if (!IsAsked(turn, question) || Breath(Open(turn)) is not { Length: > 1 } breath || List(turn) is not { } list)
            return null;
        // "Ramipril, metformin: amount, since; aspirin: amount"
        var details = breath
            .GroupBy(part => part.Key.Occurrence)
            .GroupBy(
                parts => string.Join(", ", parts.Select(part => Questions.LabelInside(part.Item))),
                parts => list.Called(parts.Key, turn.Context)
            )
            .Select(alike => $"{string.Join(", ", alike)}: {alike.Key}");
        return turn.Phrases.Say(Phrase.PartsTogether, ("details", string.Join("; ", details)));
    }

    // "Twice a day. Oh and the ramipril, it's 10 not 5": what another medicine is instead is put right, and the rest heard.
    private static bool HearBeside(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        const string End = ". ";
        var at = text.Verbatim.LastIndexOf(End, StringComparison.Ordinal);
        if (at <= 0)
            return false;
        var (rest, mend) = (new PatientText(text.Verbatim[..at]), new PatientText(text.Verbatim[(at + End.Length)..]));
        if (ContrastReader.Read(mend, turn.Phrases.Words).IsEmpty || turn.Stories.Medicines(mend).IsEmpty)
            return false;
        var before = turn.Mark();
        if (!Medicines.HearMend(turn, mend) || turn.Intake.State.Pending != question.Key)
        {
            turn.GoBackTo(before);
            return false;
        }
        turn.TakeBackLast();
        Dialog.Asking.Hear(turn, rest);
        return true;
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
        if (HearBeside(turn, question, text))
            return true;
        // "Delete it, the zurbinol" where details of another are asked
        if (TakingOut.Named(turn, text) is { Length: > 0 } gone && Medicines.TakeOff(turn, question, gone, text))
            return true;
        var (words, again) = (turn.Phrases.Words, turn.Intake.State.Tries > 0);
        // Of one detail that is left it is asked in its own words, and any words answer it.
        var together = turn.Intake.State.Together && Breath(Open(turn)).Length > 1;
        // "Thin smear. You never answered me, do I stop the ramipril": the question is met first, and the rest heard.
        if (AsksOfTreatment(text, words))
            return false;
        if (!together && (MedicineParts.HearEnded(turn, question, text) || MedicineIdentity.Hear(turn, question, text)))
            return true;
        if (together && !Digressing.IsQuestion(text, words) && MedicineIdentity.Name(turn, list, text))
            list = List(turn)!;
        var folded = ReplyText.Fold(text.Verbatim);
        var told = Told(turn, list, text, together);
        if (told.IsEmpty && together && again && Before(turn, question) is { } before && !Names(list, before, turn))
            told = Told(turn, list, new PatientText($"{text.Verbatim} {before.Verbatim}"), together);
        var pleads = words.Mends.Together.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
        if (together && CommandReader.Read(text.Verbatim, words) is PatientCommand.Skip)
        {
            turn.Say(Phrase.Skipped);
            return GoOn(turn, Occurrences(Breath(Open(turn))));
        }
        // "I've answered all this"
        if (together && pleads || words.Mends.RestUnknown.Any(phrase => ReplyText.ContainsPhrase(folded, phrase)))
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
            turn.SetState(state =>
                state.AskingFor(first.Key) with
                {
                    Together = true,
                    AskedTogether = true,
                    AskedSingly = false,
                }
            );
            turn.Say(Questions.Repeat(turn, first));
            return true;
        }
        if (!told.IsEmpty && (together || OpensWithName(list, text, turn) || !Names(list, text, turn)))
        {
            var asked = Occurrences(Breath(Open(turn)));
            Keep(turn, list, told, text);
            if (!together)
                return Next(turn);
            // Told of one alone: the others are asked once more and not again, as some answer one by one.
            ImmutableArray<int> of = [.. told.Select(part => list.From + part.At).Distinct()];
            return GoOn(turn, of.Length > 1 || again ? of.AddRange(asked) : of, asked);
        }
        if (!together || CommandReader.Read(text.Verbatim, words) is not null || Digressing.IsQuestion(text, words))
            return false;
        if (!again && TellsAPart(turn, list, text))
        {
            turn.SetState(state => state with { Tries = 1 });
            var names = Occurrences(Breath(Open(turn))).Select(at => list.Called(at, turn.Context));
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
            return GoOn(turn, Occurrences(Breath(Open(turn))));
        }
        // Words for none of them: what they tell is not put on the first, and each is asked by itself.
        turn.SetState(state => state with { Together = false, AskedSingly = true });
        if (!Medicines.HearOfAnswered(turn, question, text))
            turn.Say(Questions.Ask(turn, question));
        return true;
    }

    private static bool AsksOfTreatment(PatientText text, ReplyWords words) =>
        ReplyText.ContainsAny(ReplyText.Fold(text.Verbatim), words.Questions.OfTreatment)
        && AskedQuestions.Split(text, words).Asked.Any(one => AskedQuestions.IsOfTreatment(one.Verbatim, words));

    // "Last year" of two medicines: whether it tells a part, though not of which.
    private static bool TellsAPart(TurnInProgress turn, MedicineList list, PatientText text) =>
        !Names(list, text, turn)
        && !MedicineParts.NamesOther(turn, list, text)
        && Occurrences(Breath(Open(turn))) is [var first, _, ..]
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

    // What was not told of these stays open; those that were asked and are not among them are asked once more.
    private static bool GoOn(TurnInProgress turn, ImmutableArray<int> done, ImmutableArray<int> asked = default)
    {
        PassOver(turn, part => done.Contains(part.Key.Occurrence));
        Next(turn);
        if (!asked.IsDefault && asked.Any(one => !done.Contains(one)) && turn.Intake.State.Together)
            turn.SetState(state => state with { Tries = 1 });
        return true;
    }

    // What is still open is asked no more, unless the form demands it.
    private static bool Leave(TurnInProgress turn)
    {
        PassOver(turn, _ => true);
        return Next(turn);
    }

    private static void PassOver(TurnInProgress turn, Func<FormQuestion, bool> isDone)
    {
        foreach (var part in Open(turn).Where(part => !part.Item.Required && isDone(part)))
            Dialog.Asking.PassOver(turn, part);
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
                    (part.IsShared || !part.Mends && part.Said.Verbatim.All(char.IsAsciiDigit))
                    && turn.Intake.Answers[key] is not null
                )
            )
                continue;
            Dialog.Asking.Keep(turn, question, [new AnswerValue.Text(AddedTo(turn, question, part.Said))], text);
            kept.Add(part.At);
        }
        if (kept.Count > 0 && List(turn) is { } now)
            turn.Say(Phrase.Understood, ("answer", now.Only(kept).Text(turn.Context)));
    }

    // "Now and then" of what is used twice a day tells more of it.
    private static PatientText AddedTo(TurnInProgress turn, FormQuestion question, PatientText said) =>
        turn.Intake.Answers[question.Key] is { Values: [AnswerValue.Text { Value: var before }] }
            ? MedicineChange.AddedTo(question.Item, before, said, turn.Context)
            : said;

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

    // One medicine with all that is open of it, and those behind it as long as a breath holds them.
    private static ImmutableArray<FormQuestion> Breath(ImmutableArray<FormQuestion> open)
    {
        var breath = ImmutableArray.CreateBuilder<FormQuestion>();
        foreach (var medicine in open.GroupBy(part => part.Key.Occurrence).Select(parts => parts.ToList()))
        {
            if (breath.Count > 0 && breath.Count + medicine.Count > PartsOfABreath)
                break;
            breath.AddRange(medicine);
        }
        return breath.ToImmutable();
    }

    private static ImmutableArray<int> Occurrences(ImmutableArray<FormQuestion> parts) =>
        [.. parts.Select(part => part.Key.Occurrence).Distinct()];
}
