using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The phase in which questions are asked and answered.</summary>
internal static class Asking
{
    /// <summary>So often may words be unreadable before they are kept as they are and the conversation moves on.</summary>
    private const int MaxTries = 2;

    /// <summary>
    /// A typed message of more words than this may hold more than the answer, so that a correction of the answer does
    /// not take the whole message back.
    /// </summary>
    private const int WordsOfAPlainAnswer = 12;

    public static void Hear(TurnInProgress turn, PatientText text)
    {
        if (turn.Asked is not { } question)
        {
            AskNext(turn);
            return;
        }
        if (Bare(turn, text) is { } bare)
        {
            Hear(turn, bare);
            return;
        }
        if (RepliesToGuidance.Is(turn, question, text))
        {
            turn.Say(Questions.Repeat(turn, question));
            return;
        }
        if (
            Digressing.HearStartOver(turn, text)
            || RepliesToGuidance.HearAsked(turn, question, text)
            || Protesting.HearTap(turn, text)
            || PutBack.Hear(turn, text)
            || AllergiesMended.Hear(turn, question, text)
            || AllergiesBeside.Hear(turn, question, text)
            || Medicines.HearRepeated(turn, question, text)
            || Medicines.HearContrast(turn, question, text)
            || OwnQuestions.HearOfList(turn, question, text)
            || Meanings.Hear(turn, question, text)
            || HandingOver.Hear(turn, question, text)
            || Renaming.Hear(turn, question, text)
            || BirthTold.Hear(turn, question, text)
            || PartsTogether.Hear(turn, question, text)
            || ThenCorrecting.Hear(turn, question, text)
            || ToldApart.Hear(turn, question, text)
            || OwnQuestions.Hear(turn, question, text)
            || ShownAnswers.Hear(turn, question, text)
            || Medicines.HearOfAnswered(turn, question, text)
            || Collecting.Hear(turn, question, text)
        )
            return;
        if (!NamesAnOption(question.Item, text))
        {
            if (Obeying.Hear(turn, question, text))
                return;
            if (Correcting.Hear(turn, question, text))
            {
                AnswerBehind(turn, question, text);
                return;
            }
        }
        if (Protesting.Hear(turn, question, text))
            return;
        if (Naming.Hear(turn, question, text) || MedicineParts.Hear(turn, question, text))
            return;
        if (Attaching.HearNone(turn, question, text))
            return;
        var reading = Reading.Of(turn, question, text);
        var typed =
            reading is AnswerReading.Understood understood
            && !understood.Values.OfType<AnswerValue.Text>().Any()
            && !Digressing.IsQuestion(text, turn.Phrases.Words);
        if (!typed && Digressing.Hear(turn, question, text))
            return;
        if (
            !ShownAnswers.HearBeside(turn, question, reading, text)
            && !History.Hear(turn, question, reading, text)
            && !Medicines.Hear(turn, question, text)
        )
            Answer(turn, question, reading, text);
    }

    // "No no, my soreness is a 2. Stress sets me off, and dry air": the options that are asked for, behind a correction.
    private static void AnswerBehind(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            turn.Intake.State.Pending == question.Key
            && turn.Intake.Answers[question.Key] is null
            && turn.ToldOf(question.Key) is null
            && question.Item is { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice }
            && text.Verbatim.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end
            && new PatientText(text.Verbatim[(end + 2)..].Trim()) is { Length: > 0 } rest
            && Reading.Of(turn, question, rest) is AnswerReading.Understood { Values: var values }
            && values.OfType<AnswerValue.Choice>().Where(value => !question.Item.IsExclusive(value)).ToList()
                is { Count: > 0 } named
        )
        {
            turn.TakeBackLast();
            Answer(turn, question, new AnswerReading.Understood([.. named]), text);
        }
    }

    // "As I just said, stress and dry air" says it again; "that's fine, thanks. Finish" asks to finish.
    private static PatientText? Bare(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        if (
            Ahead.Opening(text, words.Refers) is { Length: > 0 } again
            && text.Verbatim[..^again.Length].TrimEnd().EndsWith(',')
        )
            return again;
        var end = text.Verbatim.TrimEnd(' ', '.', '!').LastIndexOfAny(['.', '!', ',']);
        if (end <= 0)
            return null;
        var last = new PatientText(text.Verbatim[(end + 1)..].Trim());
        return
            CommandReader.Read(last.Verbatim, words) is PatientCommand.Finish
            && ReplyText
                .Clauses(text.Verbatim[..end], [])
                .Select(clause => string.Join(' ', ReplyText.AllWords(ReplyText.Fold(clause))))
                .All(clause =>
                    words.Right.Contains(clause)
                    || words.Mends.AsIs.Contains(clause)
                    || Ahead.Opening(new PatientText(clause), words.Right, words.Mends.AsIs) is { } rest
                        && ReplyText.AllWords(rest.Verbatim).All(words.Language.Politeness.Contains)
                )
            ? last
            : null;
    }

    public static void Answer(TurnInProgress turn, FormQuestion question, AnswerReading reading, PatientText quote)
    {
        if (reading is AnswerReading.Understood read && Collecting.Join(turn, question, read.Values) is null)
            reading = AnswerReading.Not(ReadingFault.TooManyOptions);
        if (reading is AnswerReading.Understood wrong && Violated(turn, question, wrong.Values) is { } human)
        {
            Refuse(turn, question, (ReadingFault.Empty, []), quote, human);
            return;
        }
        if (reading is AnswerReading.Understood understood)
        {
            var answer = Keep(turn, question, understood.Values, quote);
            var display = turn.Echo(question, answer);
            var isTransformed = display is not null && ReplyText.Fold(display) != ReplyText.Fold(quote.Verbatim);
            if (display is not null && (isTransformed || turn.Turn is PatientTurn.Submitted))
                turn.Say(Phrase.Understood, ("answer", display.TrimEnd('.')));
            if (!understood.Unmatched.IsEmpty)
                turn.Say(Phrase.KeptBeside, ("words", string.Join(", ", understood.Unmatched)));
            Gates.Carry(turn, question, quote);
            Ahead.Note(turn, question, quote);
            Occurrences.Hear(turn, question, quote);
            if (Collecting.TakesMore(question.Item, answer))
                Collecting.AskForMore(turn, question);
            else
                AskNext(turn);
            return;
        }
        var (fault, candidates) = reading switch
        {
            AnswerReading.Ambiguous ambiguous => (ambiguous.Fault, ambiguous.Candidates),
            AnswerReading.Unrecognised unrecognised => (unrecognised.Fault, []),
            _ => (ReadingFault.Empty, ImmutableArray<AnswerValue>.Empty),
        };
        Refuse(turn, question, (fault, candidates), quote, human: null);
    }

    // Words that are no answer are asked again; the second time they are kept as they are, and the conversation moves on.
    internal static void Refuse(
        TurnInProgress turn,
        FormQuestion question,
        (ReadingFault Kind, ImmutableArray<AnswerValue> Candidates) fault,
        PatientText quote,
        string? human
    )
    {
        // Nothing at all cannot be kept; a sign can.
        var hasWords = fault.Kind != ReadingFault.Empty || quote.Verbatim?.Any(c => !char.IsWhiteSpace(c)) == true;
        if (turn.Intake.State.Tries + 1 >= MaxTries && (human is not null || hasWords))
        {
            // What was opened to be changed stays as it was, and the words beside it.
            if (turn.Intake.Answers[question.Key] is not null)
                Settle(turn, question.Key);
            else if (question.AsksForAnother || IsNoBirth(question, quote))
                PassOver(turn, question);
            else
                Keep(turn, question, [new AnswerValue.Unread(quote)], quote);
            turn.Say(Phrase.KeptUnread);
            Ahead.Note(turn, question, quote);
            AskNext(turn);
            return;
        }
        turn.SetState(state => state with { Pending = question.Key, Tries = state.Tries + 1 });
        Ahead.Note(turn, question, quote);
        // What of it answers the question is shown instead of asking for an answer.
        turn.Say(
            human is null && turn.ToldOf(question.Key) is not null ? Questions.Repeat(turn, question)
            : human is null ? Questions.AskAgain(turn, question, fault.Kind, fault.Candidates)
            : Questions.AskAgain(turn, question, human)
        );
    }

    // Words without a figure are nobody's birth date; they stay with what was said.
    private static bool IsNoBirth(FormQuestion question, PatientText quote) =>
        question.Item.Topic == AnswerTopic.BirthDate && !quote.Verbatim.Any(char.IsAsciiDigit);

    // What the form demands of the answer: an error asks again, a warning is only said.
    private static string? Violated(TurnInProgress turn, FormQuestion question, ImmutableArray<AnswerValue> values)
    {
        if (question.Item.Constraints.IsEmpty || question.AsksForAnother)
            return null;
        var joined = Collecting.Join(turn, question, values) ?? values;
        var answer = new Answer(joined, PatientText.Empty, turn.Turn.ActivityId, turn.Turn.At);
        var answers = turn.Intake.Answers.With(question.Key, answer);
        var violated = question.Item.Constraints.Where(constraint => !constraint.Holds(answers, question.Key)).ToList();
        foreach (var warning in violated.Where(constraint => !constraint.IsError))
            turn.Say(new BotMessage(new PatientText(warning.Human)));
        return violated.Find(constraint => constraint.IsError)?.Human;
    }

    /// <summary>Puts the answer in place of whatever the item had, and takes the words of the old one back.</summary>
    public static Answer Keep(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        PatientText quote
    ) =>
        Keep(
            turn,
            question,
            new Answer(values, quote, turn.Turn.ActivityId, turn.Turn.At)
            {
                Apart =
                    ToldApart.Read(turn, question, quote) is var (value, words) && values is [var only] && only == value
                        ? words
                        : null,
            },
            adds: turn.Intake.State.Adding && turn.Intake.State.Pending == question.Key
        );

    /// <summary>
    /// As above, with an answer from an earlier message that the patient confirmed, or with more of the same beside
    /// what the item has.
    /// </summary>
    public static Answer Keep(TurnInProgress turn, FormQuestion question, Answer answer, bool adds = false)
    {
        var old = turn.Intake.Answers[question.Key];
        adds &= question.Item.Collects && old is not null;
        if (adds)
            answer = answer with
            {
                Values = [.. old!.Values, .. answer.Values],
                Quote = new PatientText($"{old.Quote.Verbatim}; {answer.Quote.Verbatim}"),
            };
        turn.Intake = turn.Intake with
        {
            Answers = turn.Intake.Answers.With(question.Key, answer),
            Utterances = old is null || adds ? turn.Intake.Utterances : Supersede(turn, question, old, answer),
        };
        Ahead.Drop(turn, question.Key);
        Settle(turn, question.Key);
        Calculating.Apply(turn);
        if (question.AsksForAnother && answer.Values is [AnswerValue.YesNo { Value: true }])
            Calculating.Begin(turn, question.Key);
        turn.Note(new IntakeEvent.Answered(question.Key, old is not null));
        return answer;
    }

    /// <summary>Asks the first open question; where none is left, required ones once more, and then for the review.</summary>
    public static void AskNext(TurnInProgress turn)
    {
        var (answers, state) = (turn.Intake.Answers, turn.Intake.State);
        if (Ahead.Contradicted(turn) is { } doubtful)
        {
            turn.SetState(now => now.AskingFor(doubtful.Key));
            turn.Say(Questions.Repeat(turn, doubtful));
            return;
        }
        if (FormLogic.Next(turn.Form, answers, state.Skipped) is { } next)
        {
            turn.SetState(now => PartsTogether.Asking(turn, next, now.AskingFor(next.Key)));
            turn.Say(Questions.Ask(turn, next));
            return;
        }
        var missing = FormLogic.MissingRequired(turn.Form, answers).Select(question => question.Key).ToList();
        if (missing.Count > 0 && !state.RequiredAskedAgain)
        {
            turn.SetState(now => now with { RequiredAskedAgain = true, Skipped = now.Skipped.Except(missing) });
            turn.Say(Phrase.RequiredAgain);
            AskNext(turn);
            return;
        }
        Reviewing.Begin(turn);
    }

    public static void AskPendingAgain(TurnInProgress turn)
    {
        if (turn.Intake.State.Phase == DialogPhase.Finished)
            turn.Say(Phrase.AddedAfterEnd);
        else if (turn.Asked is { } question)
            turn.Say(Questions.Repeat(turn, question));
        else
            AskNext(turn);
    }

    /// <summary>Goes back to an answered question; the answer stands until another replaces it.</summary>
    public static void AskToChange(TurnInProgress turn, FormQuestion question)
    {
        turn.SetState(state => state.AskingFor(question.Key) with { Trail = state.Trail.Remove(question.Key) });
        turn.Say(Questions.AskToChange(turn, question));
    }

    /// <summary>Goes so many questions back, or to the first.</summary>
    public static void Back(TurnInProgress turn, int steps = 1)
    {
        var before = turn
            .Intake.State.Trail.Reverse()
            .Select(key => FormLogic.Find(turn.Form, turn.Intake.Answers, key))
            .OfType<FormQuestion>()
            .Where(question => question.Key != turn.Asked?.Key)
            .Take(steps)
            .LastOrDefault();
        if (before is null)
        {
            turn.Say(Phrase.NothingBefore);
            AskPendingAgain(turn);
            return;
        }
        turn.SetState(state => state with { Skipped = state.Skipped.Remove(before.Key) });
        AskToChange(turn, before);
    }

    // "Not sure" is a command to skip, unless the question offers it as an answer.
    private static bool NamesAnOption(FormItem item, PatientText text)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return item.Options.Any(option => PlainOption.Of(option).Names.Contains(folded));
    }

    /// <summary>The question is asked no more.</summary>
    internal static void PassOver(TurnInProgress turn, FormQuestion question)
    {
        if (question.Key == turn.Asked?.Key)
            Ahead.PassOver(turn);
        Settle(turn, question.Key);
        turn.SetState(state => state with { Skipped = state.Skipped.Add(question.Key) });
        turn.Note(new IntakeEvent.Skipped(question.Key));
    }

    /// <summary>Notes that the question was answered or passed over.</summary>
    internal static void Settle(TurnInProgress turn, ItemKey key) =>
        turn.SetState(state =>
            state with
            {
                Tries = 0,
                Adding = false,
                Skipped = state.Skipped.Remove(key),
                Trail = state.Trail.Remove(key).Add(key),
            }
        );

    private static ImmutableArray<Utterance> Supersede(
        TurnInProgress turn,
        FormQuestion question,
        Answer old,
        Answer answer
    )
    {
        // "I meant left leg", put behind what was told: all of that is said still, and alarms still.
        bool IsSaidStill(Utterance utterance) =>
            question.Item.Kind == ItemKind.Text
            && answer.Values.Any(value =>
                value is AnswerValue.Text { Value: var said }
                && said.Verbatim.StartsWith(utterance.Text.Verbatim, StringComparison.Ordinal)
                && said.Verbatim.Length > utterance.Text.Length
            );
        // Words that other answers rest on, or that were said to another question, stay.
        bool Serves(Utterance utterance) =>
            utterance.Item != question.Key
            || turn.Intake.Answers.All.Any(other =>
                other.Key != question.Key && other.Value.ActivityId == utterance.ActivityId
            );
        bool IsOnlyTheAnswer(Utterance utterance) =>
            question.Item is { TakesAnyWords: true, Options.IsEmpty: true }
            || ReplyText.Words(ReplyText.Fold(utterance.Text.Verbatim)).Length <= WordsOfAPlainAnswer
            || utterance.Text.Verbatim == turn.Display(question, old);
        return
        [
            .. turn.Intake.Utterances.Select(utterance =>
                utterance.ActivityId == old.ActivityId
                && utterance.ActivityId != turn.Turn.ActivityId
                && IsOnlyTheAnswer(utterance)
                && !Serves(utterance)
                && !IsSaidStill(utterance)
                    ? utterance with
                    {
                        SupersededBy = turn.Turn.ActivityId,
                    }
                    : utterance
            ),
        ];
    }
}
