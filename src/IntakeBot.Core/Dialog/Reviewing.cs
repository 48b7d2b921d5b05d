using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The phase in which the patient looks over the answers and finishes or changes one.</summary>
internal static class Reviewing
{
    public static void Begin(TurnInProgress turn)
    {
        turn.SetState(state => state with { Phase = DialogPhase.Reviewing, Pending = null, Tries = 0, Adding = false });
        turn.Say(
            new BotMessage(
                new PatientText(
                    string.Join(
                        "\n\n",
                        FormLogic
                            .DisplayedLast(turn.Form, turn.Intake.Answers)
                            .Select(display => display.TextAt(turn.Intake.Answers, new ItemKey(display.LinkId)))
                            .Concat(
                                FormLogic
                                    .Violated(turn.Form, turn.Intake.Answers)
                                    .Select(constraint => constraint.Human)
                            )
                            .Append(turn.Phrases[Phrase.Review])
                    )
                )
            )
            {
                Review = Lines(turn),
                Buttons = [turn.Phrases[Phrase.FinishButton], turn.Phrases[Phrase.ChangeButton]],
                Progress = FormLogic.Progress(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped),
            }
        );
    }

    /// <summary>The answers so far, without leaving the question.</summary>
    public static void Show(TurnInProgress turn)
    {
        var lines = Lines(turn);
        turn.Say(
            lines.IsEmpty
                ? new BotMessage(new PatientText(turn.Phrases[Phrase.ReviewTooEarly]))
                : new BotMessage(new PatientText(turn.Phrases[Phrase.ChangeWhich])) { Review = lines }
        );
    }

    public static void Hear(TurnInProgress turn, PatientText text)
    {
        if (
            Digressing.HearStartOver(turn, text)
            || Protesting.HearTap(turn, text)
            || PutBack.Hear(turn, text)
            || AllergiesMended.Hear(turn, null, text)
        )
            return;
        var words = turn.Phrases.Words;
        var command =
            CommandReader.Read(text.Verbatim, words)
            // "Yes finish please"
            ?? (
                Ahead.Opening(text, words.Right) is { Length: > 0 } behind
                && CommandReader.Read(behind.Verbatim, words) is PatientCommand.Finish
                    ? PatientCommand.Finish
                    : (PatientCommand?)null
            )
            ?? (FinishesWithThanks(text, words) ? PatientCommand.Finish : (PatientCommand?)null);
        if (command is PatientCommand.Finish or PatientCommand.Enough || (command is null && IsYes(text, words)))
            Finish(turn);
        else if (CommandReader.ReadBack(text.Verbatim, words) is { } steps)
            Asking.Back(turn, steps);
        else if (command == PatientCommand.StartOver)
            Digressing.AskToStartOver(turn);
        else if (ByNumber.Hear(turn, text) || NamedChange.Hear(turn, text))
            return;
        else if (command == PatientCommand.Stop)
            DialogEngine.Stop(turn);
        else if (command == PatientCommand.Person)
        {
            Digressing.SayPerson(turn);
            turn.Say(Waiting(turn));
        }
        else if (words.Wrong.Contains(ReplyText.Fold(text.Verbatim)))
            turn.Say(Phrase.ChangeWhich);
        else if (command is PatientCommand.Review or PatientCommand.GoOn or PatientCommand.Help)
            Begin(turn);
        else if (text.Verbatim.Contains('?') && OwnQuestions.Known(turn, text) is { } known)
        {
            turn.Say(new BotMessage(new PatientText(known)));
            turn.Say(Waiting(turn));
        }
        else if (command is null && Numbered(text, words) is { } numbered)
            Change(turn, numbered, text);
        else if (
            command is null
            && (
                HearParts(turn, text, fewest: 2)
                || Correcting.Hear(turn, pending: null, text)
                // "The vitamin D is 800 units, I have the box here"
                || !text.Verbatim.Contains('?') && Medicines.HearMend(turn, text)
                || HearParts(turn, text, fewest: 1)
            )
        )
            return;
        else if (
            (CommandReader.ReadChange(text.Verbatim, words) ?? ReplyText.Fold(text.Verbatim)) is { Length: > 0 } target
        )
            Change(turn, target, text);
        else
            turn.Say(Phrase.ChangeWhich);
    }

    // "Terminar, muchas gracias doctorcito, Dios lo bendiga": behind the word for it stand courtesies alone.
    private static bool FinishesWithThanks(PatientText text, ReplyWords words)
    {
        var sign = text.Verbatim.AsSpan().IndexOfAny(",.!");
        return sign > 0
            && CommandReader.Read(text.Verbatim[..sign], words) is PatientCommand.Finish
            && ReplyText
                .Clauses(text.Verbatim[(sign + 1)..].Replace('!', ','), [])
                .Select(clause => string.Join(' ', ReplyText.AllWords(ReplyText.Fold(clause))))
                .All(clause =>
                    words.YesNo.Addresses.Contains(clause)
                    || ReplyText
                        .AllWords(clause)
                        .All(word => words.YesNo.Addresses.Contains(word) || words.Language.Politeness.Contains(word))
                );
    }

    // "But it says there that I have lupus, change 7": what is to be done stands last, by its number.
    private static string? Numbered(PatientText text, ReplyWords words) =>
        ReplyText.Clauses(text.Verbatim, []) is [_, .., var last]
        && CommandReader.ReadChange(last, words) is { Length: > 0 } target
        && target.All(char.IsAsciiDigit)
            ? target
            : null;

    // "Drinking is once a week, and I'm not vegetarian": each part by itself; what changes nothing is told so.
    private static bool HearParts(TurnInProgress turn, PatientText text, int fewest)
    {
        var parts = Parts(text.Verbatim ?? "", turn.Phrases.Words);
        if (parts.Count < 2)
            return false;
        var (mark, changed, left) = (turn.Mark(), 0, false);
        foreach (var part in parts.Select(part => new PatientText(part)))
        {
            if (!NamedChange.Numbered(turn, part) && !Correcting.Hear(turn, pending: null, part))
            {
                left |= SmallWords.Telling(part.Verbatim, turn.Phrases.Words).Any();
                continue;
            }
            changed++;
            // What is asked again, or of which, waits for its answer.
            if (turn.LastSaid.Review.IsEmpty)
                return true;
            turn.TakeBackLast();
        }
        if (changed < fewest)
        {
            turn.GoBackTo(mark);
            return false;
        }
        if (left)
            turn.Say(Phrase.RestUnchanged);
        Begin(turn);
        return true;
    }

    // "3 o 4 noches" is of one part.
    private static List<string> Parts(string text, ReplyWords words)
    {
        var (parts, at) = (new List<string>(), 0);
        foreach (var clause in ReplyText.Clauses(text, words.Joiners.Append(".")))
        {
            var first = text.IndexOf(clause, at, StringComparison.Ordinal);
            if (
                parts is [.., var last]
                && IsFigure(last.Split(' ')[^1], words)
                && IsFigure(clause.Split(' ')[0], words)
                && text.LastIndexOf(last, first, StringComparison.Ordinal) is >= 0 and var start
            )
                parts[^1] = text[start..(first + clause.Length)];
            else
                parts.Add(clause);
            at = first + clause.Length;
        }
        return parts;
    }

    private static bool IsFigure(string word, ReplyWords words) =>
        word.Length > 0 && (word.All(char.IsAsciiDigit) || words.Numbers.ContainsKey(ReplyText.Fold(word)));

    /// <summary>The answers that go by that name, without leaving the question.</summary>
    public static void Show(
        TurnInProgress turn,
        ImmutableArray<FormQuestion> some,
        Phrase phrase = Phrase.ChangeSeveral
    ) =>
        turn.Say(
            new BotMessage(new PatientText(turn.Phrases[phrase]))
            {
                Review =
                [
                    .. Numbered(turn)
                        .Zip(Lines(turn))
                        .Where(one => some.Any(question => LineOf(turn, question) == one.First.Question.Key))
                        .Select(one => one.Second),
                ],
            }
        );

    /// <summary>The answered questions that the patient names by number in the list, by label, or by words of it.</summary>
    public static ImmutableArray<FormQuestion> Find(TurnInProgress turn, string target)
    {
        var named = FindAll(turn, target);
        // Of one medicine its line is meant.
        return
            named.Length > 1
            && named.Select(question => LineOf(turn, question)).Distinct().ToList() is [var line]
            && named.FirstOrDefault(question => question.Key == line) is { } whole
            ? [whole]
            : named;
    }

    private static ImmutableArray<FormQuestion> FindAll(TurnInProgress turn, string target)
    {
        if (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return
                Numbered(turn).Skip(Math.Max(0, number - 1)).Take(Math.Min(1, number)).ToList()
                    is [{ Question: { Item.IsAsked: true } numbered }]
                ? [numbered]
                : [];
        var shown = Shown(turn).Select(pair => pair.Question).ToList();
        var answered = shown.FindAll(question => question.Item.IsAsked);
        var names = turn.Phrases.Words.AnswerNames;
        var words = ReplyText.Words(target).Where(word => !names.Contains(word)).ToList();
        if (words.Count == 1 && words[0] != target)
            return Find(turn, words[0]);
        if (words.Count == 0 || target.Length < 3)
            return [];
        if (OfMedicine(turn, answered, target) is { IsEmpty: false } ofMedicine)
            return ofMedicine;
        var exact = answered.Where(question => ReplyText.Fold(question.Item.Label) == target).ToImmutableArray();
        if (!exact.IsEmpty)
            return exact;
        // "The new medicine before q it began": what names nothing is not looked for.
        var telling = words.FindAll(word => word.Length > 1 && !SmallWords.Has(word, turn.Phrases.Words));
        if (telling.Count > 1)
            words = telling;
        bool Says(string text) => words.TrueForAll(word => ReplyText.ContainsPhrase(ReplyText.Fold(text), word));
        return new Func<FormQuestion, string>[]
        {
            question => question.Item.Label,
            question => $"{Questions.OccurrenceOf(turn, question)} {question.Item.Label}",
            question => question.Item.Text,
            question => $"{question.Section.Text} {question.Item.Label} {question.Item.Text}",
        }
            .Select(name => answered.Where(question => Says(name(question))).ToImmutableArray())
            .FirstOrDefault(named => !named.IsEmpty, []);
    }

    // "The dose of methotrexate": of one of several medicines, by its name.
    private static ImmutableArray<FormQuestion> OfMedicine(
        TurnInProgress turn,
        List<FormQuestion> answered,
        string target
    )
    {
        var (folded, mends) = (ReplyText.Fold(target), turn.Phrases.Words.Mends);
        bool Says(ImmutableArray<string> names) => names.Any(name => ReplyText.ContainsPhrase(folded, name));
        AnswerTopic? asked =
            Says(mends.NamesDose) ? AnswerTopic.MedicationDose
            : Says(mends.NamesFrequency) ? AnswerTopic.MedicationFrequency
            : Says(mends.NamesSince) ? AnswerTopic.MedicationSince
            : null;
        if (asked is not { } topic)
            return [];
        var of = answered.FindAll(question => question.Item.Topic == topic);
        var names = answered.FindAll(question =>
            question.Item.Topic == AnswerTopic.MedicationName
            && turn.Intake.Answers[question.Key]?.Values is [AnswerValue.Text { Value.Verbatim: { } name }]
            && ReplyText
                .Words(ReplyText.Fold(name))
                .Any(word => word.Length > 3 && ReplyText.ContainsPhrase(target, word))
        );
        return names is [var one] ? [.. of.Where(question => question.Key.Occurrence == one.Key.Occurrence)] : [];
    }

    private static void Change(TurnInProgress turn, string target, PatientText text)
    {
        var named = Find(turn, target);
        if (named is [var question])
            Asking.AskToChange(turn, question);
        else if (FirstOfSeveral(turn, target) is { } first)
        {
            turn.Say(Phrase.ChangeOne);
            Asking.AskToChange(turn, first);
        }
        else if (!named.IsEmpty)
            Show(turn, named);
        else if (CommandReader.ReadChange(text.Verbatim, turn.Phrases.Words) is not null)
            turn.Say(Phrase.ChangeUnknown);
        else
            turn.Say(Protesting.AtReview(turn, text, Waiting(turn)));
    }

    // "Change 7, 16 and 17": the first of several numbers.
    private static FormQuestion? FirstOfSeveral(TurnInProgress turn, string target)
    {
        var words = turn.Phrases.Words;
        var numbers = ReplyText
            .AllWords(target)
            .TakeWhile(word =>
                word.All(char.IsAsciiDigit) || words.Joiners.Contains(word) || words.AnswerNames.Contains(word)
            )
            .Where(word => word.All(char.IsAsciiDigit))
            .ToList();
        return numbers.Count > 1 && Find(turn, numbers[0]) is [var first] ? first : null;
    }

    private static void Finish(TurnInProgress turn)
    {
        turn.SetState(state => state with { Phase = DialogPhase.Finished, Pending = null });
        turn.Intake = turn.Intake with { FinishedAt = turn.Intake.FinishedAt ?? turn.Turn.At };
        turn.Note(new IntakeEvent.Finished());
        turn.Say(Phrase.Finished, ("clinic", turn.ClinicName));
        RedFlags.Remind(turn);
    }

    private static BotMessage Waiting(TurnInProgress turn) =>
        new(new PatientText(turn.Phrases[Phrase.ReviewUnread]))
        {
            Buttons = [turn.Phrases[Phrase.FinishButton], turn.Phrases[Phrase.ChangeButton]],
        };

    private static bool IsYes(PatientText text, ReplyWords words) => words.Yes.Contains(ReplyText.Fold(text.Verbatim));

    private static IEnumerable<(FormQuestion Question, Answer Answer)> Shown(TurnInProgress turn) =>
        FormLogic.EnabledAnswers(turn.Form, turn.Intake.Answers).Where(pair => !pair.Question.Item.Hidden);

    // A medicine is one line: what was told of it stands with its name.
    private static IEnumerable<(FormQuestion Question, Answer Answer)> Numbered(TurnInProgress turn) =>
        Shown(turn).Where(pair => LineOf(turn, pair.Question) == pair.Question.Key);

    private static ItemKey LineOf(TurnInProgress turn, FormQuestion question) =>
        MedicineParts.IsPart(question.Item)
        && MedicationItems.Of(turn.Form) is { } items
        && question.Key with { LinkId = items.Name.LinkId } is var name
        && turn.Intake.Answers[name] is not null
            ? name
            : question.Key;

    /// <summary>How an answer reads in the list: a medicine with what was told of it.</summary>
    public static string TextOf(TurnInProgress turn, FormQuestion question, Answer answer) =>
        question.Item.Topic == AnswerTopic.MedicationName
        && MedicationItems.Of(turn.Form) is { } items
        && question.Item == items.Name
        && Medicines.Answered(turn, items) is { } medicines
        && medicines.Has(question.Key.Occurrence)
            ? medicines.Only([question.Key.Occurrence - medicines.From]).Text(turn.Context)
            : turn.Display(question, answer);

    private static ImmutableArray<ReviewLine> Lines(TurnInProgress turn) =>
        [
            .. Numbered(turn)
                .Select(
                    (pair, index) =>
                        new ReviewLine(
                            index + 1,
                            pair.Question.Section.Text,
                            Questions.LabelOf(turn, pair.Question),
                            new PatientText(TextOf(turn, pair.Question, pair.Answer))
                        )
                ),
        ];
}
