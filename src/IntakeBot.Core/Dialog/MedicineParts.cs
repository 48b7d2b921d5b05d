using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// How much of a medicine, how often and since when are asked one by one, and told together or one question off: "5 mg
/// once a day" where the amount is asked, "last winter" where it is how often. Each is kept where it belongs.
/// </summary>
internal static class MedicineParts
{
    private const int FewestOfAStrength = 10;
    private const int MostWordsOfElse = 3;

    /// <summary>Whether the item asks how much of a medicine, how often or since when.</summary>
    public static bool IsPart(FormItem item) =>
        item.Topic is AnswerTopic.MedicationDose or AnswerTopic.MedicationFrequency or AnswerTopic.MedicationSince;

    /// <summary>
    /// Whether the words told another part than the one that is asked, beside it or instead of it, or that the medicine
    /// is no longer taken. A part that was told is asked no more; one that was not is asked once more.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            turn.Turn is not PatientTurn.Said
            || !IsPart(question.Item)
            || turn.ToldOf(question.Key) is not null
            || MedicationItems.Of(turn.Form) is not { } items
            || CommandReader.Read(text.Verbatim, turn.Phrases.Words) is not null
        )
            return false;
        // "No, nothing else" where how much is asked tells no amount.
        if (SaysNoMore(turn, text))
        {
            Asking.PassOver(turn, question);
            Asking.AskNext(turn);
            return true;
        }
        if (Medicines.Answered(turn, items) is { } list && NamesOther(turn, list, text))
        {
            // What is told of a medicine that is not on the list is told of none that is.
            if (turn.Intake.State.Tries == 0)
                Again(turn, question, text);
            else
            {
                turn.Say(Phrase.KeptUnread);
                Asking.PassOver(turn, question);
                Asking.AskNext(turn);
            }
            return true;
        }
        if (LikeTheOneBefore(turn, question, text) is { } same)
        {
            Asking.Answer(turn, question, new AnswerReading.Understood(same), text);
            return true;
        }
        var parts = PartsTold(turn, items, Name(turn, items, question), text);
        var own = parts.ContainsKey(question.Item) || Tells(turn, question.Item, text);
        var told = items
            .Group.Items.Where(item =>
                IsPart(item) && item != question.Item && (parts.ContainsKey(item) || (!own && Tells(turn, item, text)))
            )
            .ToList();
        // What was answered before is not told anew beside the answer.
        if (own)
            told.RemoveAll(item => turn.Intake.Answers[question.Key with { LinkId = item.LinkId }] is not null);
        if (told.Count == 0 && (own || !IsOfOtherKind(question.Item, text)))
            return false;
        return Move(turn, items, question, (parts, told, own), text);
    }

    /// <summary>
    /// Whether the words name a medicine that the list has not, and none that it has: "the methotrexate was 15 a week" is no
    /// rate of losartan. "Since I came off ramipril" is a time.
    /// </summary>
    public static bool NamesOther(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var rest = SinceSaid(turn, text) is { } since
            ? text.Verbatim.Replace(since.Verbatim, "", StringComparison.Ordinal)
            : text.Verbatim;
        var tokens = Tokenizer.Read(rest);
        var named = turn
            .Context.Medications.Find(tokens, turn.Phrases.Words.Measures.IsOrdinary)
            .Where(mention =>
                !mention.IsNear
                && IsSubject(turn, tokens, mention.FirstToken)
                && !turn.Context.Medications.Vocabulary.NamesKind(rest[mention.Start..mention.End])
            )
            .Select(mention => mention.Medication.Name)
            .ToList();
        return named.Count > 0
            && !list.Names.Any(name => named.Contains(MedicineList.KnownAs(name, turn.Context)))
            && list.Mends(rest, turn.Context).All(mend => mend.Of is null);
    }

    // It opens what is said of it, or stands behind it with its article: "the methotrexate was weekly", "una por semana el
    // metotrexato". "Only when I take naproxen" and "one with my metformin" tell of the one that is asked.
    private static bool IsSubject(TurnInProgress turn, ImmutableArray<TextToken> tokens, int at)
    {
        var words = turn.Phrases.Words;
        var first = at;
        while (first > 0 && words.Mends.Definite.Contains(tokens[first - 1].Word))
            first--;
        if (first == 0 || tokens[first].Before >= TextBreak.Comma)
            return true;
        var before = tokens[first - 1].Word;
        return first < at
            && !SmallWords.Has(before, words)
            && !words.Using.Contains(before)
            && before is not ("with" or "con");
    }

    private static bool SaysNoMore(TurnInProgress turn, PatientText text)
    {
        const int MostWords = 6;
        var folded = ReplyText.Fold(text.Verbatim);
        return ReplyText.AllWords(folded).Length <= MostWords
            && !text.Verbatim.Any(char.IsAsciiDigit)
            && turn.Phrases.Words.Mends.NoMore.Any(phrase =>
                phrase.Contains(' ', StringComparison.Ordinal)
                && (
                    folded.StartsWith(phrase, StringComparison.Ordinal)
                    || folded.StartsWith($"no {phrase}", StringComparison.Ordinal)
                )
            );
    }

    /// <summary>What the words tell of the medicine that has the name, by the item that asks for it.</summary>
    public static Dictionary<FormItem, PatientText> PartsTold(
        TurnInProgress turn,
        MedicationItems items,
        string? name,
        PatientText text
    )
    {
        var since = Since(turn, text);
        // Of "10 mg at night since my son was born" the son takes nothing.
        var rest =
            since is { } from && text.Verbatim.IndexOf(from.Verbatim, StringComparison.Ordinal) is > 0 and var at
                ? new PatientText(text.Verbatim.Remove(at, from.Length))
                : text;
        var parts =
            name is not null && Read(turn, name, rest) is { } medicine
                ? items.PartsOf(medicine, turn.Context.Answers).ToDictionary(one => one.Item, one => one.Said)
                : [];
        if (
            since is { } begins
            && items.Group.Items.FirstOrDefault(item => item.Topic == AnswerTopic.MedicationSince) is { } begun
        )
            parts[begun] = begins;
        return parts;
    }

    /// <summary>Keeps what the words tell of a medicine under another name, and asks what was asked where they do not.</summary>
    public static void Keep(
        TurnInProgress turn,
        MedicationItems items,
        FormQuestion question,
        string name,
        PatientText text
    )
    {
        var parts = Read(turn, name, text) is { } medicine
            ? items.PartsOf(medicine, turn.Context.Answers).ToDictionary(one => one.Item, one => one.Said)
            : [];
        if (parts.Count > 0)
        {
            var told = items.Group.Items.Where(item => item != question.Item && parts.ContainsKey(item)).ToList();
            Move(turn, items, question, (parts, told, parts.ContainsKey(question.Item)), text);
            return;
        }
        turn.Say(Phrase.Understood, ("answer", NameOf(turn, items, question)));
        turn.Say(Questions.Repeat(turn, question));
    }

    /// <summary>Whether the words tell that the medicine that is asked about is no longer taken.</summary>
    public static bool HearEnded(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (MedicationItems.Of(turn.Form) is not { } items)
            return false;
        var medicine = Told(turn, items, question, text);
        return (medicine is { Stopped: true } || IsEnded(turn, text)) && End(turn, items, question, medicine, text);
    }

    /// <summary>Whether the words tell how much, how often or since when where the name is asked: they are none.</summary>
    public static bool HearForName(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || !items.Group.Items.Any(item => IsPart(item) && Tells(turn, item, text))
        )
            return false;
        Again(turn, question, text);
        return true;
    }

    // The question once more, with an example of what answers it.
    private static void Again(TurnInProgress turn, FormQuestion question, PatientText text) =>
        Asking.Refuse(
            turn,
            question,
            (ReadingFault.Empty, []),
            text,
            $"{Questions.Repeat(turn, question).Text.Verbatim}\n\n{question.Item.Help}".Trim()
        );

    private static bool Move(
        TurnInProgress turn,
        MedicationItems items,
        FormQuestion question,
        (Dictionary<FormItem, PatientText> Said, List<FormItem> Others, bool Own) told,
        PatientText text
    )
    {
        var kept = new List<string>();
        foreach (
            var item in items.Group.Items.Where(item => item == question.Item ? told.Own : told.Others.Contains(item))
        )
        {
            var key = question.Key with { LinkId = item.LinkId };
            if (
                FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } part
                || (part.Key != question.Key && turn.Intake.Answers[key] is not null)
            )
                continue;
            var said = told.Said.GetValueOrDefault(item, text);
            Asking.Keep(turn, part, [new AnswerValue.Text(said)], text);
            kept.Add(said.Verbatim);
        }
        if (kept.Count > 0)
            turn.Say(Phrase.Understood, ("answer", string.Join(", ", kept.Prepend(NameOf(turn, items, question)))));
        if (told.Own || kept.Count > 0)
            Asking.AskNext(turn);
        else
            Again(turn, question, text);
        return true;
    }

    private static string NameOf(TurnInProgress turn, MedicationItems items, FormQuestion question) =>
        Name(turn, items, question) is { } name ? MedicineList.Display(name, turn.Context) : question.Item.Label;

    // "She doesn't take it any more": kept where it is asked since when, and the rest is asked no more.
    private static bool End(
        TurnInProgress turn,
        MedicationItems items,
        FormQuestion question,
        Statement.Medication? medicine,
        PatientText text
    )
    {
        var words = turn.Context.Answers;
        var ended = (medicine ?? new Statement.Medication(PatientText.Empty, null)) with { Stopped = true };
        var said = items.PartsOf(ended, words).ToDictionary(one => one.Item, one => one.Said);
        foreach (var item in items.Group.Items.Where(IsPart))
        {
            var key = question.Key with { LinkId = item.LinkId };
            if (FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } part)
                continue;
            var isSince = item.Topic == AnswerTopic.MedicationSince;
            if (said.TryGetValue(item, out var told) && (isSince || turn.Intake.Answers[key] is null))
                Asking.Keep(turn, part, [new AnswerValue.Text(told)], text);
            else if (turn.Intake.Answers[key] is null)
                Asking.PassOver(turn, part);
        }
        turn.Say(Phrase.Understood, ("answer", $"{NameOf(turn, items, question)}, {words.Statements.Say("stopped")}"));
        Asking.AskNext(turn);
        return true;
    }

    /// <summary>Passes over what is open of medicines that were told to be taken no more.</summary>
    public static void PassOverEnded(TurnInProgress turn)
    {
        if (MedicationItems.Of(turn.Form) is not { } items)
            return;
        var open = FormLogic
            .EnabledQuestions(turn.Form, turn.Intake.Answers)
            .Where(part => IsPart(part.Item) && turn.Intake.Answers[part.Key] is null)
            .ToList();
        foreach (var part in open)
        {
            var since = items.Group.Items.FirstOrDefault(item => item.Topic == AnswerTopic.MedicationSince);
            if (
                since is not null
                && turn.Intake.Answers[part.Key with { LinkId = since.LinkId }]
                    is { Values: [AnswerValue.Text { Value: var said }] }
                && Told(turn, items, part, said) is { Stopped: true }
            )
                Asking.PassOver(turn, part);
        }
    }

    private static bool IsEnded(TurnInProgress turn, PatientText text)
    {
        const int MostWords = 8;
        var said = string.Join(' ', ReplyText.Words(ReplyText.Fold(text.Verbatim)));
        return ReplyText.Words(said).Length <= MostWords
            && turn.Phrases.Words.Mends.Ended.Any(ended => ReplyText.EndsWithPhrase(said, ended));
    }

    // "Same as the others": what was answered of the one before.
    private static ImmutableArray<AnswerValue>? LikeTheOneBefore(
        TurnInProgress turn,
        FormQuestion question,
        PatientText text
    )
    {
        var said = string.Join(' ', ReplyText.Words(ReplyText.Fold(text.Verbatim)));
        if (!turn.Phrases.Words.Mends.Same.Contains(said))
            return null;
        for (var at = question.Key.Occurrence - 1; at >= 0; at--)
        {
            if (turn.Intake.Answers[question.Key with { Occurrence = at }] is { } before)
                return before.Values;
        }
        return null;
    }

    /// <summary>What the reply tells of the medicine; null where it names another or none.</summary>
    public static Statement.Medication? Told(
        TurnInProgress turn,
        MedicationItems items,
        FormQuestion question,
        PatientText text
    ) => Name(turn, items, question) is { } name ? Read(turn, name, text) : null;

    private static string? Name(TurnInProgress turn, MedicationItems items, FormQuestion question) =>
        turn.Intake.Answers[question.Key with { LinkId = items.Name.LinkId }]
            is { Values: [AnswerValue.Text { Value: { Length: > 0 } name }] }
            ? name.Verbatim
            : null;

    private static Statement.Medication? Read(TurnInProgress turn, string name, PatientText text) =>
        NamesOf(name)
            .Select(called =>
                StatementReader.Read(
                    StatementKind.Medications,
                    // A year is no strength.
                    new PatientText($"{called}{(IsYear(text) ? "," : "")} {text.Verbatim}"),
                    turn.Context
                )
                    is AnswerReading.Understood read
                && read.Stated<Statement.Medication>().ToList() is [var one, .. var others]
                // What else was taken for a name is none that is known.
                && others.TrueForAll(other => other.Known is null)
                && (others.Count == 0 || one.Known is not null)
                    ? one
                    : null
            )
            .FirstOrDefault(one => one is not null);

    // "Mini pill (cerelle)" is two names of one medicine, of which either may be read with what is told of it.
    private static IEnumerable<string> NamesOf(string name) =>
        name.Split(['(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is [_, _, ..] parts
            ? parts.Prepend(name)
            : [name];

    /// <summary>Whether the words, of whichever medicine, tell what the item asks.</summary>
    public static bool Tells(TurnInProgress turn, FormItem part, PatientText text) =>
        part.Topic switch
        {
            AnswerTopic.MedicationDose => (
                Stated(turn, StatementKind.Quantity, text)
                && !Stated(turn, StatementKind.Duration, text)
                && !Stated(turn, StatementKind.Frequency, text)
            ) || IsFigure(turn, text),
            AnswerTopic.MedicationFrequency => Stated(turn, StatementKind.Frequency, text),
            _ => TellsSince(turn, text),
        };

    private static bool TellsSince(TurnInProgress turn, PatientText text) =>
        DateReader.Read(text.Verbatim, turn.Context) is AnswerReading.Understood { Values: [AnswerValue.Date] }
        || (Stated(turn, StatementKind.Duration, text) && !Stated(turn, StatementKind.Frequency, text))
        || Since(turn, text) is not null;

    // "20 at night", and not "10 years", "2 a day" or "2007".
    private static bool IsFigure(TurnInProgress turn, PatientText text) =>
        text.Verbatim is [>= '0' and <= '9', ..]
        && !IsYear(text)
        && !Stated(turn, StatementKind.Duration, text)
        && !Stated(turn, StatementKind.Frequency, text);

    private static bool IsYear(PatientText text) =>
        text.Verbatim.Trim() is [('1' or '2'), ('9' or '0'), >= '0' and <= '9', >= '0' and <= '9'];

    // A figure alone is neither how often nor since when.
    private static bool IsOfOtherKind(FormItem asked, PatientText text) =>
        asked.Topic != AnswerTopic.MedicationDose
        && int.TryParse(text.Verbatim.Trim(), CultureInfo.InvariantCulture, out var figure)
        && (figure >= FewestOfAStrength || asked.Topic == AnswerTopic.MedicationSince)
        && !(asked.Topic == AnswerTopic.MedicationSince && IsYear(text));

    private static PatientText? Since(TurnInProgress turn, PatientText text) =>
        SinceSaid(turn, text)
        ?? (Stated(turn, StatementKind.Frequency, text) ? SinceBeside(turn, text) : turn.Stories.Onset(text));

    /// <summary>Whether the words are a day, a month, a year or a length of time: "this autumn", "6 weeks".</summary>
    public static bool IsTime(TurnInProgress turn, PatientText said) =>
        SinceSaid(turn, said) is not null
        || DateReader.Read(said.Verbatim, turn.Context) is AnswerReading.Understood { Values: [AnswerValue.Date] }
        || IsLength(turn, said);

    // With a figure: "on days I swim" is none.
    private static bool IsLength(TurnInProgress turn, PatientText said) =>
        ReplyText
            .AllWords(ReplyText.Fold(said.Verbatim))
            .Any(word => char.IsAsciiDigit(word[0]) || turn.Phrases.Words.Numbers.GetValueOrDefault(word) >= 1)
        && Stated(turn, StatementKind.Duration, said);

    // "Every 2nd night, 6 weeks": a clause of its own behind how often.
    private static PatientText? SinceBeside(TurnInProgress turn, PatientText text) =>
        ReplyText
            .Clauses(text.Verbatim, [])
            .Skip(1)
            .Select(clause => new PatientText(clause))
            .Where(clause => !Stated(turn, StatementKind.Frequency, clause))
            .Select(clause => IsLength(turn, clause) ? clause : turn.Stories.Onset(clause))
            .Where(since => since is { } told && IsTime(turn, told))
            .FirstOrDefault(since => since is not null);

    // "One a day, since my son was born": the words from "since" on.
    private static PatientText? SinceSaid(TurnInProgress turn, PatientText text)
    {
        var tokens = ReplyTokens.Read(text.Verbatim, turn.Context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens.IsAny(at, "since"))
                continue;
            var end = at + 1;
            while (end < tokens.Count && !tokens.IsAny(end, ",", ";", "."))
                end++;
            return end > at + 1 ? tokens.Said(at, end) : null;
        }
        return null;
    }

    private static bool Stated(TurnInProgress turn, StatementKind kind, PatientText text) =>
        StatementReader.Read(kind, text, turn.Context) is AnswerReading.Understood { Values: [AnswerValue.Stated] };

    /// <summary>
    /// "A fingertip for both arms" where hydrocortisone was shown: its dose, to be confirmed with it; null where the
    /// words are no part of it. A part that was told is changed only where the words mend what was shown.
    /// </summary>
    public static ToldAhead? With(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text,
        bool mends = false
    )
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || told.Answers.Where(one => one.Key.LinkId == items.Name.LinkId).ToList() is not [{ Key: var name }]
            || IsOfElse(turn, text)
        )
            return null;
        if (Told(turn, items, told, name, text, mends) is { } several)
            return several;
        // "Twice a day" is how often before it is how much.
        var parts = items.Group.Items.Where(item => item != items.Name);
        foreach (var part in parts.OrderBy(item => item.Topic == AnswerTopic.MedicationDose))
        {
            var key = name with { LinkId = part.LinkId };
            if (Correcting.Fits(turn, question with { Key = key, Item = part }, text) is not { } values)
                continue;
            // "But I checked the bottle and it's 5 ml"
            if (
                part.Topic == AnswerTopic.MedicationDose
                && told.Answers.First(one => one.Key == name).Answer.Values is [AnswerValue.Text { Value: var called }]
                && PartsTold(turn, items, called.Verbatim, text).TryGetValue(part, out var amount)
                && text.Verbatim.EndsWith(amount.Verbatim, StringComparison.Ordinal)
            )
                values = [new AnswerValue.Text(amount)];
            var answer = new ToldAnswer(key, turn.AnswerOf(values, text));
            var before = told.Answers.FirstOrDefault(one => one.Key == key);
            var isAmount = before is not null && MedicineList.IsAmountOf(before.Answer, text, turn.Context);
            if (before is not null && !mends && !isAmount)
                continue;
            var joined =
                before is not null && isAmount
                    ? answer with
                    {
                        Answer = MedicineList.Both(before.Answer, answer.Answer),
                    }
                    : answer;
            var more = told with
            {
                Answers = before is null ? told.Answers.Add(joined) : told.Answers.Replace(before, joined),
            };
            return told.Shown is null ? more : MedicineList.Of(turn, more)?.ToTold(told.Asked, turn.Context);
        }
        return null;
    }

    // "1 scoop a day since last summer" tells three parts of the one that is shown; null where it tells one or none.
    private static ToldAhead? Told(
        TurnInProgress turn,
        MedicationItems items,
        ToldAhead told,
        ItemKey name,
        PatientText text,
        bool mends
    )
    {
        const int FewestParts = 2;
        if (
            told.Answers.First(one => one.Key == name).Answer.Values is not [AnswerValue.Text { Value: var called }]
            || PartsTold(turn, items, called.Verbatim, text) is not { Count: >= FewestParts } parts
        )
            return null;
        var more = told;
        foreach (var (item, said) in parts)
        {
            var key = name with { LinkId = item.LinkId };
            var answer = new ToldAnswer(key, turn.AnswerOf([new AnswerValue.Text(said)], text));
            var before = more.Answers.FirstOrDefault(one => one.Key == key);
            if (before is null)
                more = more with { Answers = more.Answers.Add(answer) };
            else if (mends)
                more = more with { Answers = more.Answers.Replace(before, answer) };
        }
        if (more == told)
            return null;
        return told.Shown is null ? more : MedicineList.Of(turn, more)?.ToTold(told.Asked, turn.Context);
    }

    // "Pints most nights, and the psoriasis started 2021": the nights and the year belong to something else.
    private static bool IsOfElse(TurnInProgress turn, PatientText text)
    {
        // "Since" tells of what it is, however long.
        var rest = SinceSaid(turn, text) is { } since
            ? text.Verbatim.Replace(since.Verbatim, "", StringComparison.Ordinal)
            : text.Verbatim;
        return MedicationMendReader.WordsOfElse(rest, turn.Phrases.Words) > MostWordsOfElse;
    }
}
