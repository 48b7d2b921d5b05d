using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Corrections that name what was answered: "I'm a boy, not female", "I said 1980, meant 1990". Whatever question it was,
/// however long ago: the answer that says the one and could say the other is meant. Of several the patient is asked which.
/// </summary>
internal static class Contrasting
{
    private const int MostWordsOfAName = 4;
    private const int MostWordsOfASide = 24;

    /// <summary>Whether the words mended an answer so, or are asked which they mean.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (HearSide(turn, pending, text))
            return true;
        var contrasts = ContrastReader.Read(text, turn.Phrases.Words);
        if (contrasts.IsEmpty)
            return false;
        // "The dose of metformin is 850, not 500"
        if (Medicines.HearMend(turn, text))
            return true;
        var words = turn.Phrases.Words;
        var isSaid = Ahead.Opening(text, words.Meant, words.Actually, words.Corrections.Had) is not null;
        var answers = new Lazy<bool>(() => pending is not null && Correcting.Takes(turn, pending, text));
        foreach (var contrast in contrasts)
        {
            var told = contrast with { Now = WithoutOpening(turn, contrast.Now) };
            if (told.Now.Length == 0)
                continue;
            if (!isSaid && pending is not null && Answers(turn, pending, told))
                return HearFigure(turn, pending, told, text);
            // "Bisoprolol is 5, not 10": no answer that does not speak of it is meant.
            var sentence = AskedQuestions
                .Sentences(text.Verbatim)
                .LastOrDefault(one => one.Contains(told.Before.Verbatim, StringComparison.Ordinal));
            var medicines = turn.Content.Medications.Find(sentence ?? told.Now.Verbatim);
            bool IsOfIt(FormQuestion question) =>
                medicines.IsEmpty
                || turn.Content.Medications.Find(turn.Display(question, turn.Intake.Answers[question.Key]!))
                    .Any(one => medicines.Any(named => named.Medication == one.Medication));
            // "Of water it's 4 glasses, not 3" is no pain of 3.
            var named = Correcting
                .Settled(turn, pending)
                .Where(question => Instructed.Names(turn, question.Item, text.Verbatim))
                .ToList();
            var mended = Correcting
                .Settled(turn, pending)
                .Where(question =>
                    named.Count == 0 || IsWords(question) || named.Exists(one => one.Key == question.Key)
                )
                .Where(question => !answers.Value || question.Item.Kind != ItemKind.Text)
                .Where(IsOfIt)
                .Select(question => (Question: question, Values: Instead(turn, question, told, text)))
                .Where(one => one.Values is not null)
                .ToList();
            if (mended is [var (only, values)])
            {
                KeepName(turn, only, told);
                return Correcting.Change(turn, only, values!.Value, text);
            }
            if (mended.Count > 1)
            {
                AskWhich(turn, [.. mended.Select(one => (one.Question, one.Values!.Value))]);
                return true;
            }
        }
        return false;
    }

    // "Did I say right leg. It's the left": the side is put right wherever that place was told in own words, all of which
    // are of the same leg.
    private static bool HearSide(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        var words = turn.Phrases.Words;
        foreach (var (now, before) in Sides(turn, text))
        {
            if (
                now.Side == before.Side
                || now.Place is not null && before.Place is not null && now.Place != before.Place
            )
                continue;
            var mended = (
                from question in Correcting.Settled(turn, pending: null)
                where
                    question.Item.TakesAnyWords
                    && question.Item.Topic != AnswerTopic.Name
                    && turn.Intake.Answers[question.Key] is { Values: [AnswerValue.Text] }
                let said = ((AnswerValue.Text)turn.Intake.Answers[question.Key]!.Values[0]).Value
                let put = SidedPlace.Put(said.Verbatim, before, now, words)
                where put != said.Verbatim
                select (Question: question, Now: new PatientText(put))
            ).ToList();
            if (mended.Count == 0)
                continue;
            foreach (var (question, put) in mended)
            {
                turn.Belongs(question.Key);
                // What else was said there still stands, and alarms still: the words are not taken back with their side.
                var answer = turn.Intake.Answers[question.Key]! with
                {
                    Values = [new AnswerValue.Text(put)],
                };
                turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.With(question.Key, answer) };
                turn.Note(new IntakeEvent.Answered(question.Key, Replaced: true));
                Correcting.SayChanged(turn, question, answer);
            }
            if (pending is null)
                Reviewing.Begin(turn);
            else
                Asking.AskNext(turn);
            return true;
        }
        return false;
    }

    private static IEnumerable<(SidedPlace Now, SidedPlace Before)> Sides(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        foreach (var contrast in ContrastReader.Read(text, words, MostWordsOfASide))
        {
            if (
                SidedPlace.Of(contrast.Now.Verbatim, words) is { } now
                && SidedPlace.Of(contrast.Before.Verbatim, words) is { } before
            )
                yield return (now, before);
        }
        // "I meant left leg": the other one was said.
        if (
            Ahead.Opening(text, words.Meant) is { } rest
            && ReplyText.Words(rest.Verbatim).Length <= MostWordsOfAName
            && SidedPlace.Of(rest.Verbatim, words) is { Place: not null } meant
        )
            yield return (meant, meant.Opposite);
    }

    // Own words may be mended by whatever they hold.
    private static bool IsWords(FormQuestion question) => question.Item.TakesAnyWords;

    /// <summary>Asks which of several answers is to be changed so; a tap on one of them says it in so many words.</summary>
    public static void AskWhich(
        TurnInProgress turn,
        IReadOnlyCollection<(FormQuestion Question, ImmutableArray<AnswerValue> Values)> several
    )
    {
        // Of several medicines each by its name: no two choices look alike.
        var same = several
            .GroupBy(one => Questions.LabelInside(one.Question.Item))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet();
        string Label(FormQuestion question) =>
            Questions.LabelInside(question.Item) is var label
            && same.Contains(label)
            && Questions.OccurrenceOf(turn, question) is { } name
                ? $"{name} {label}"
                : label;
        var buttons = several.Select(one =>
            turn.Phrases.Say(
                Phrase.ChangeToButton,
                ("label", Label(one.Question)),
                ("answer", turn.Display(one.Question, turn.AnswerOf(one.Values, PatientText.Empty)))
            )
        );
        turn.Say(
            new BotMessage(new PatientText(turn.Phrases[Phrase.ChangeWhichTo])) { Buttons = [.. buttons.Distinct()] }
        );
    }

    /// <summary>
    /// Whether nothing is said but values of the item: each word that tells anything reads as one alone. A bare figure is
    /// the place of no option here.
    /// </summary>
    public static bool IsOnlyValues(TurnInProgress turn, FormItem item, PatientText said)
    {
        var words = turn.Phrases.Words;
        var named = ReplyText
            .AllWords(ReplyText.Fold(said.Verbatim))
            .Where(word => !word.All(char.IsDigit) && !words.Numbers.ContainsKey(word))
            .ToList();
        // "Getting worse"
        var labels = item.Options.SelectMany(option => ReplyText.Words(ReplyText.Fold(option.Display))).ToHashSet();
        return named.Count > 0
            && named.TrueForAll(word =>
                SmallWords.Has(word, words)
                || labels.Contains(word)
                || FrequencyWords.Vocabulary.Has(word)
                || Codes(turn, item, new PatientText(word)) is not null
            );
    }

    /// <summary>The options that the words name, where they name nothing else; null where they do.</summary>
    public static ImmutableArray<AnswerValue>? Codes(TurnInProgress turn, FormItem item, PatientText said) =>
        AnswerReader.ReadWords(item, said, turn.Context)
            is AnswerReading.Understood { Values: { IsEmpty: false } values }
        && values.All(value => value is AnswerValue.Choice)
            ? values
            : null;

    private static PatientText WithoutOpening(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        return
            Ahead.Opening(text, words.Meant, words.Actually, words.Choices.PlainNo, words.NameStarts) is { } rest
            && rest.Length < text.Length
            ? WithoutOpening(turn, rest)
            : text;
    }

    // Both are answers to what is asked: "4, not 5".
    private static bool Answers(TurnInProgress turn, FormQuestion pending, Contrast told)
    {
        bool Reads(PatientText said) =>
            AnswerReader.ReadWords(pending.Item, said, turn.Context) is AnswerReading.Understood { Values: var values }
            && values.All(value => value is not AnswerValue.Text);
        return !pending.Item.TakesAnyWords && Reads(told.Now) && Reads(told.Before);
    }

    // "4, not 5" where a figure is asked; options have a reader for it.
    private static bool HearFigure(TurnInProgress turn, FormQuestion pending, Contrast told, PatientText text)
    {
        if (pending.Item.Kind is not (ItemKind.Integer or ItemKind.Decimal or ItemKind.Date))
            return false;
        Asking.Answer(turn, pending, Reading.Of(turn, pending, told.Now), text);
        return true;
    }

    private static ImmutableArray<AnswerValue>? Instead(
        TurnInProgress turn,
        FormQuestion question,
        Contrast told,
        PatientText text
    )
    {
        var (item, values) = (question.Item, turn.Intake.Answers[question.Key]!.Values);
        if (item is { Kind: ItemKind.Choice or ItemKind.OpenChoice })
            return Chosen(turn, item, values, told);
        if (item.TakesAnyWords)
            return
                values is [AnswerValue.Text { Value: var said }]
                && InWords(turn, question, said, told, text) is { } mended
                ? [new AnswerValue.Text(mended)]
                : null;
        return
            item.Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Date
            && values is [var value]
            && Read(turn, item, told.Before) is { } before
            && Read(turn, item, told.Now) is { } now
            && value != now
            ? Figure(value, before, now)
            : null;
    }

    private static AnswerValue? Read(TurnInProgress turn, FormItem item, PatientText said) =>
        AnswerReader.ReadWords(item, said, turn.Context) is AnswerReading.Understood { Values: [var value] }
            ? value
            : null;

    // A year that was wrong leaves the day as it is.
    private static ImmutableArray<AnswerValue>? Figure(AnswerValue value, AnswerValue before, AnswerValue now) =>
        (value, before, now) switch
        {
            (
                AnswerValue.Date { Value: var was } date,
                AnswerValue.Date { Value: var year },
                AnswerValue.Date { Value: var other }
            ) when year is { Month: null } && other is { Month: null } => date.Age is null && was.Year == year.Year
                ? [date with { Value = IsDay(other.Year, was) ? was with { Year = other.Year } : other }]
                : null,
            // "About 8" is 8.
            (AnswerValue.Number { Value: var told }, AnswerValue.Number { Value: var not }, _) => told == not
                ? [now]
                : null,
            _ => value == before ? [now] : null,
        };

    private static bool IsDay(int year, PartialDate date) =>
        date is not { Month: { } month, Day: { } day } || day <= DateTime.DaysInMonth(year, month);

    private static ImmutableArray<AnswerValue>? Chosen(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<AnswerValue> values,
        Contrast told
    ) =>
        Codes(turn, item, told.Before) is { } before
        && before.All(values.Contains)
        && Codes(turn, item, told.Now) is { } now
        && !now.Any(values.Contains)
        && !(told.IsDenied && item.Repeats)
        && IsOnlyValues(turn, item, told.Before)
        && IsOnlyValues(turn, item, told.Now)
        && (item.Repeats || now.Length == 1)
            ? [.. values.RemoveRange(before), .. now]
            : null;

    // Of a name or a time that part which was wrong; what is told in whole sentences gets the correction behind it.
    private static PatientText? InWords(
        TurnInProgress turn,
        FormQuestion question,
        PatientText said,
        Contrast told,
        PatientText text
    )
    {
        if (!Says(said, told.Before) || Says(said, told.Now) || !Tells(turn, told.Before))
            return null;
        if (question.Item.Kind == ItemKind.Text)
            return new PatientText($"{said.Verbatim}; {text.Verbatim}");
        var isName = question.Item.Topic is AnswerTopic.Name or AnswerTopic.MedicationName;
        var now = isName ? Naming.Bare(turn, told.Now) : told.Now;
        // "It's not 3 weeks, it's been worse for 6 weeks"
        if (question.Item.Topic == AnswerTopic.Onset && Length(now) > MostWordsOfAName)
            now = turn.Stories.Onset(now) ?? now;
        // "2 times a day, not 3" is the whole of it, "1990, not 1980" of "since 1980" is not.
        var isWhole = !isName && Length(now) != Length(told.Before);
        if (Length(now) > MostWordsOfAName || (isWhole ? now : Replaced(said, told.Before, now)) is not { } mended)
            return null;
        return question.Item.Topic switch
        {
            AnswerTopic.Name => true,
            AnswerTopic.MedicationName => !turn.Content.Medications.Find(now.Verbatim).IsEmpty,
            _ => Correcting.Fits(turn, question, mended) is not null,
        }
            ? mended
            : null;
    }

    private static bool Tells(TurnInProgress turn, PatientText said) =>
        ReplyText
            .AllWords(ReplyText.Fold(said.Verbatim))
            .Any(word => !SmallWords.Has(word, turn.Phrases.Words) || word.Any(char.IsDigit));

    private static int Length(PatientText text) => ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length;

    private static bool Says(PatientText said, PatientText part) =>
        ReplyText.Fold(part.Verbatim) is { Length: > 1 } folded
        && ReplyText.ContainsPhrase(ReplyText.Fold(said.Verbatim), folded);

    private static PatientText? Replaced(PatientText said, PatientText before, PatientText now)
    {
        var at = said.Verbatim.IndexOf(before.Verbatim, StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? new PatientText($"{said.Verbatim[..at]}{now.Verbatim}{said.Verbatim[(at + before.Length)..]}")
            : ReplyText.Fold(said.Verbatim) == ReplyText.Fold(before.Verbatim) ? now
            : null;
    }

    // Whoever is asked about is called by the new name too.
    private static void KeepName(TurnInProgress turn, FormQuestion question, Contrast told)
    {
        if (
            question.Item.Topic == AnswerTopic.Name
            && turn.Intake.State.AnsweredFor is { } name
            && Replaced(name, told.Before, Naming.Bare(turn, told.Now)) is { } called
        )
            turn.SetState(state => state with { AnsweredFor = called });
    }
}
