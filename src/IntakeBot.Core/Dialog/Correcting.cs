using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Corrections of earlier answers in the middle of anything: "actually it's 5 years", "I meant left", "change my sleep
/// hours to 6". What changed is always said, and the pending question comes back.
/// </summary>
internal static class Correcting
{
    /// <summary>So many answers back does a correction reach that names no question.</summary>
    private const int Reach = 6;

    /// <summary>Whoever says more tells something.</summary>
    private const int MostWordsOfAMend = 8;
    private const int MostWordsOfAnOption = 2;
    private const int MostWordsOfElse = 2;

    /// <summary>"Too" and "also" say of no list that something is missing there.</summary>
    private const int ShortestMissing = 6;

    /// <summary>Whether the words correct an earlier answer.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (Settled(turn, pending).FirstOrDefault() is { } newest && Denials.Hear(turn, newest, text))
            return true;
        if (
            Medicines.HearDenied(turn, pending, text)
            || HarmDenied.Hear(turn, pending, text)
            || Unsaid.Hear(turn, pending, text)
            || NoneQuoted.Hear(turn, pending, text)
            || NamedAtLast(turn, pending, text)
            || QuotedBack.Hear(turn, pending, text)
            || pending is null && ByLabel(turn, text)
            || Instructed.HearAbout(turn, pending, text)
            || Contrasting.Hear(turn, pending, text)
            || TakingOut.Hear(turn, pending, text)
            || Disowning.Hear(turn, pending, text)
            || YesOrNoChanged.Hear(turn, pending, text)
            || Medicines.HearGoesOn(turn, text)
        )
            return true;
        var words = turn.Phrases.Words;
        // "No no, I meant always there"
        var plain = WithoutNo(text, words);
        var said = ReplyText.Opening(ReplyText.Fold(plain.Verbatim), words.Meant) is null
            ? WithoutFillers(text, words)
            : plain;
        var folded = string.Join(' ', ReplyText.Words(ReplyText.Fold(said.Verbatim)));
        var meant = ReplyText.Opening(folded, words.Meant);
        if ((meant ?? ReplyText.Opening(folded, words.Actually)) is not { } opening)
            return Named(turn, pending, text, isSaid: false)
                // While something is asked these were heard before.
                || pending is null
                    && (
                        Renaming.Hear(turn, pending, text)
                        || BirthTold.Hear(turn, pending, text)
                        || ByQuestion(turn, text)
                    )
                || Thrown(turn, pending, text)
                || (
                    pending is not null
                    && (More(turn, pending, text) || Figure(turn, pending, text) || Birth(turn, pending, text))
                );
        var rest = ReplyText.After(said, ReplyText.Words(opening).Length);
        // "Hang on, I never said worse, it made no difference": what was not said is none of the correction.
        if (meant is null && ReplyText.Opening(ReplyText.Fold(rest.Verbatim), words.Meant) is { } again)
            (meant, rest) = (again, ReplyText.After(rest, ReplyText.Words(again).Length));
        // "I said acne" where the skin problem is asked says it again.
        if (
            meant is not null
            && words.Refers.Contains(meant)
            && pending is { Item.TakesAnyWords: false }
            && Reading.Of(turn, pending, rest) is AnswerReading.Understood told
            && !told.Values.Any(value => value is AnswerValue.Text)
            && ContrastReader.Read(text, words).IsEmpty
        )
        {
            Asking.Answer(turn, pending, told, text);
            return true;
        }
        if (meant is not null && OptionMentions.IsNegated(meant, words))
        {
            // "I never said it made no difference" tells what is not so, and nothing that is.
            if (rest.Verbatim.IndexOfAny([',', '.', ';']) is not (>= 0 and var end))
                return false;
            rest = new PatientText(rest.Verbatim[(end + 1)..].Trim());
        }
        if (
            Settled(turn, pending).FirstOrDefault() is { } chosen
            && NoneOfThese.TakesBack(turn, chosen, rest)
            && ChoiceReader.None(chosen.Item.Options, words) is { } none
        )
            return Change(turn, chosen, ChoiceReader.Understood([none]).Values, text);
        // "I meant none for that question, the ulcers were last year"
        if (
            meant is not null
            && Settled(turn, pending).FirstOrDefault() is { Item.Repeats: true } listed
            && ChoiceReader.None(listed.Item.Options, words) is { Exclusive: true } nothing
            && Ahead.Opening(rest, words.None) is not null
            && Fits(turn, pending ?? listed, rest) is null
        )
            return Change(turn, listed, ChoiceReader.Understood([nothing]).Values, text);
        if (rest.Length == 0)
            return false;
        if (
            Opposite(turn, pending, rest, text)
            || Named(turn, pending, rest, isSaid: true, text)
            || Medicines.HearMend(turn, rest)
        )
            return true;
        if (
            meant is null
            && pending is not null
            && (
                // "No wait, the face one IS acne" is no time.
                pending.Item
                    is { TakesAnyWords: true, Topic: not AnswerTopic.Onset }
                || Fits(turn, pending, rest) is not null
            )
        )
            return false;
        // "I said dairy, not none" of what is asked: no other answer was meant to be none.
        if (
            pending is { Item.Options.IsEmpty: false }
            && ContrastReader.Read(text, words).Select(one => (Contrast?)one).FirstOrDefault(IsNone) is { Now: var now }
            && Reading.Of(turn, pending, now) is AnswerReading.Understood { NamesOptions: true } named
        )
        {
            Asking.Answer(turn, pending, named, text);
            return true;
        }
        bool IsNone(Contrast? one) => words.None.Contains(ReplyText.Fold(one!.Value.Before.Verbatim));
        var before = Settled(turn, pending).Take(Reach).ToList();
        FormQuestion? same = null;
        for (var at = 0; at < before.Count; at++)
        {
            if (at > 0 && before[at].Item.Kind == ItemKind.Boolean)
                continue;
            if (
                OnlyOf(turn, before[at], rest) is not { Length: > 0 } figure
                || Fits(turn, before[at], figure) is not { } values
                || IsLooselyNone(turn, before[at], rest)
                || IsOnlyDenied(turn, before[at], figure)
                || IsRateOfAnother(turn, before[at].Item, values, figure)
            )
                continue;
            var mended = Added(turn, before[at], rest, values);
            // "I said the left cheek but it's the right": the place stays, and the others with it.
            if (IsOnlyOfSide(turn, before[at], mended, rest))
                return Change(turn, before[at], turn.Intake.Answers[before[at].Key]!.Values, text);
            if (!IsSame(turn, before[at], mended))
                return Change(turn, before[at], mended, text);
            same ??= before[at];
        }
        if (same is not null)
            return Change(turn, same, turn.Intake.Answers[same.Key]!.Values, text);
        // "I meant left": more of the words before, none of which may be lost.
        if (meant is not null && before is [{ Item.TakesAnyWords: true } last, ..])
        {
            var old = turn.Display(last, turn.Intake.Answers[last.Key]!);
            if (last.Item.Topic == AnswerTopic.MedicationName)
                return Change(turn, last, [new AnswerValue.Text(rest)], text);
            return Change(turn, last, [new AnswerValue.Text(new PatientText($"{old}, {rest.Verbatim}"))], text);
        }
        return false;
    }

    private static bool IsOnlyOfSide(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        PatientText rest
    ) =>
        question.Item is { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice }
        && values.All(turn.Intake.Answers[question.Key]!.Values.Contains)
        && SidedPlace.NamesBothSides(rest.Verbatim, turn.Phrases.Words);

    // "Hang on, it's betamethasone 0.1% now, in 1 week bursts" is no pain of 1: what names no question corrects an answer
    // in a clause that tells of nothing else.
    private static PatientText OnlyOf(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        if (question.Item.TakesAnyWords)
            return rest;
        bool TellsElse(string clause) =>
            FirstSaid.WordsOfElse(turn, question.Item, new PatientText(clause)).Count(word => !word.Any(char.IsDigit))
                > MostWordsOfElse
            || question.Item.Options.All(option => option.MedicineClasses.IsEmpty)
                && !turn.Content.Medications.Find(clause).IsEmpty;
        var clauses = ReplyText.Clauses(rest.Verbatim, turn.Phrases.Words.Contrasts);
        var left = clauses.Where(clause => !TellsElse(clause)).ToList();
        return left.Count == clauses.Length ? rest : new PatientText(string.Join(", ", left));
    }

    // "I said none of these" takes back no snoring, where "nobody has told me" is the nearest.
    private static bool IsLooselyNone(TurnInProgress turn, FormQuestion question, PatientText rest) =>
        question.Item is { Kind: ItemKind.Choice, Repeats: false }
        && ReplyText.Fold(rest.Verbatim) is var folded
        && turn.Phrases.Words.None.Contains(folded)
        && ChoiceReader.Exact(question.Item.Options, folded) is null;

    // "I mean I don't see the list" is no "hardly ever": a no that denies something else is no degree.
    private static bool IsOnlyDenied(TurnInProgress turn, FormQuestion question, PatientText said)
    {
        var words = turn.Phrases.Words;
        if (
            question.Item is not { Kind: ItemKind.Choice, Repeats: false }
            || FirstSaid.WordsOfElse(turn, question.Item, said).All(words.Negations.Contains)
        )
            return false;
        var affirmed = string.Join(
            ' ',
            said.Verbatim.Split(' ').Where(word => !words.Negations.Contains(ReplyText.Fold(word)))
        );
        return Fits(turn, question, new PatientText(affirmed)) is null;
    }

    // "Oh sorry, it's my left hand", where a word of correction stands behind the filler.
    private static PatientText WithoutFillers(PatientText text, ReplyWords words)
    {
        var fillers = ReplyText.Words(ReplyText.Fold(text.Verbatim)).TakeWhile(words.YesNo.Fillers.Contains).Count();
        if (fillers == 0)
            return text;
        return Enumerable
            .Range(0, fillers + 1)
            .Select(count => ReplyText.After(text, count))
            .FirstOrDefault(rest => Ahead.Opening(rest, words.Meant, words.Actually) is not null, text);
    }

    /// <summary>What stands behind a word of correction; null where none opens the words.</summary>
    public static PatientText? Cued(TurnInProgress turn, PatientText text) =>
        Ahead.Opening(WithoutFillers(text, turn.Phrases.Words), turn.Phrases.Words.Actually, turn.Phrases.Words.Meant);

    /// <summary>The words without the no that may open a correction.</summary>
    public static PatientText WithoutNo(TurnInProgress turn, PatientText text) => WithoutNo(text, turn.Phrases.Words);

    private static PatientText WithoutNo(PatientText text, ReplyWords words) =>
        ReplyText.After(
            text,
            ReplyText
                .AllWords(ReplyText.Fold(text.Verbatim))
                .TakeWhile(word => words.Choices.PlainNo.Contains(word) || words.Actually.Contains(word))
                .Count()
        );

    // "No, it does have a name, it's lichen planus" where it is asked when it began: a correction that tells no time and
    // names options of the choice before it.
    private static bool NamedAtLast(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (
            pending is not { Item.Topic: AnswerTopic.Onset }
            || Settled(turn, pending).FirstOrDefault() is not { Item.Options.IsEmpty: false } last
            || turn.Stories.Onset(text) is not null
        )
            return false;
        var words = turn.Phrases.Words;
        var answered = turn.Intake.Answers[last.Key]!.Values;
        var folded = ReplyText.Fold(text.Verbatim);
        var options = OptionNames.Widen(last.Item, words).Options;
        var named = OptionMentions
            .Find(options, folded, words)
            .Affirmed.Select(option => (AnswerValue)new AnswerValue.Choice(option.Code, option.Display))
            .Where(value => !answered.Contains(value))
            .ToImmutableArray();
        // "It's got a name" speaks of the answer that it has none.
        var told = SmallWords.Telling(text.Verbatim, words).ToHashSet(StringComparer.Ordinal);
        var isOfAnswer = answered
            .OfType<AnswerValue.Choice>()
            .SelectMany(value => SmallWords.Telling(value.Display, words))
            .Any(told.Contains);
        return !named.IsEmpty
            && (isOfAnswer || WithoutNo(text, words).Length < text.Length || Cued(turn, text) is { Length: > 0 })
            && Change(turn, last, named, text);
    }

    // "Va y viene" at the review: the one answer of which these words are an option, and nothing else.
    private static bool ByLabel(TurnInProgress turn, PatientText text)
    {
        const int MostWords = 8;
        var words = turn.Phrases.Words;
        if (ReplyText.Words(text.Verbatim).Length > MostWords)
            return false;
        var clauses = ReplyText
            .Clauses(WithoutNo(text, words).Verbatim, words.Contrasts)
            .Select(clause => ReplyText.Fold(clause).Trim(' ', '.', '!', ','))
            .SelectMany(clause =>
                new[]
                {
                    clause,
                    string.Join(
                        ' ',
                        ReplyText
                            .Words(clause)
                            .SkipWhile(word => SmallWords.Has(word, words) && !words.Negations.Contains(word))
                    ),
                }
            )
            .ToHashSet(StringComparer.Ordinal);
        var named = Settled(turn, pending: null)
            .Where(question => question.Item is { Kind: ItemKind.Choice, Repeats: false })
            .Select(question => (Question: question, Option: Labelled(question.Item)))
            .Where(one => one.Option is not null)
            .ToList();
        return named is [var (only, option)]
            && ChoiceReader.Understood([option!]).Values is var values
            && !IsSame(turn, only, values)
            && Change(turn, only, values, text);

        // "No" alone is of none, and "good" says too little.
        AnswerOption? Labelled(FormItem item) =>
            item.Options.FirstOrDefault(option =>
                PlainOption
                    .Of(option)
                    .Names.Any(name => name.Contains(' ', StringComparison.Ordinal) && clauses.Contains(name))
            );
    }

    // "And my chest" where that answers nothing of what is asked, but the choice before it.
    private static bool More(TurnInProgress turn, FormQuestion pending, PatientText text) =>
        !pending.Item.TakesAnyWords
        && Ahead.Opening(text, turn.Phrases.Words.Adds) is { Length: > 0 } rest
        && Fits(turn, pending, text) is null
        && Settled(turn, pending).FirstOrDefault() is { Item.Kind: ItemKind.Choice or ItemKind.OpenChoice } last
        && last.Item.Repeats
        && Fits(turn, last, rest) is { } values
        && Change(turn, last, Joined(turn, last, values), text);

    // "No, 12 years" where that answers nothing of what is asked, but the time or figure before it.
    private static bool Figure(TurnInProgress turn, FormQuestion pending, PatientText text)
    {
        var sign = text.Verbatim.IndexOfAny([',', '.', ';']);
        if (
            sign < 0
            || pending.Item.TakesAnyWords
            || pending.Item.Kind == ItemKind.Boolean
            || !turn.Phrases.Words.Choices.PlainNo.Contains(ReplyText.Fold(text.Verbatim[..sign]))
            || AnswerReader.ReadWords(pending.Item, text, turn.Context) is AnswerReading.Understood
        )
            return false;
        var rest = new PatientText(text.Verbatim[(sign + 1)..].Trim());
        if (rest.Length == 0 || Fits(turn, pending, rest) is not null)
            return false;
        foreach (
            var question in Settled(turn, pending)
                .Where(question =>
                    question.Item.Kind is ItemKind.Date or ItemKind.Integer or ItemKind.Decimal
                    || question.Item.Topic
                        is AnswerTopic.Onset
                            or AnswerTopic.MedicationSince
                            or AnswerTopic.MedicationDose
                            or AnswerTopic.MedicationFrequency
                )
                .Take(2)
        )
        {
            if (Fits(turn, question, rest) is { } values)
                return Change(turn, question, values, text);
        }
        return false;
    }

    // "3 August 1997" after an age was told: the date that makes that age is the better answer, where the words answer
    // nothing of what is asked.
    private static bool Birth(TurnInProgress turn, FormQuestion pending, PatientText text) =>
        !pending.Item.TakesAnyWords
        && text.Verbatim.Any(char.IsAsciiDigit)
        && turn.Form.All.FirstOrDefault(item => item.Topic == AnswerTopic.BirthDate) is { } item
        && FormLogic.Find(turn.Form, turn.Intake.Answers, new ItemKey(item.LinkId)) is { } birth
        && turn.Intake.Answers[birth.Key] is { Values: [AnswerValue.Date { Age: not null, Until: { } last } told] }
        && Fits(turn, pending, text) is null
        && Fits(turn, birth, text) is [AnswerValue.Date { Age: null, Value: { Day: not null } born }] and { } values
        && born.Earliest >= told.Value.Earliest.AddYears(-1)
        && born.Earliest <= last.Latest.AddYears(1)
        && Change(turn, birth, values, text);

    /// <summary>Says what an answer was changed to.</summary>
    public static void SayChanged(TurnInProgress turn, FormQuestion question, Answer answer) =>
        turn.Say(
            Phrase.Changed,
            ("label", Questions.LabelOf(turn, question)),
            ("answer", turn.Display(question, answer))
        );

    /// <summary>Puts the values in the place of an answer that the message names, and says so.</summary>
    public static void Put(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        PatientText text
    )
    {
        turn.Belongs(question.Key);
        SayChanged(turn, question, Asking.Keep(turn, question, values, text));
    }

    // "No wait, also stress" adds to what was chosen.
    private static ImmutableArray<AnswerValue> Added(
        TurnInProgress turn,
        FormQuestion question,
        PatientText rest,
        ImmutableArray<AnswerValue> values
    )
    {
        if (
            question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice }
            || ReplyText.Words(ReplyText.Fold(rest.Verbatim)) is not [var first, ..]
            || !(turn.Phrases.Words.Joiners.Contains(first) || SaysMissing(turn, rest))
        )
            return values;
        // "And no eczema in the family, just psoriasis": what is denied is none of them.
        var words = turn.Phrases.Words;
        var mentioned = OptionMentions.Find(
            OptionNames.Widen(question.Item, words).Options,
            ReplyText.Fold(rest.Verbatim),
            words
        );
        var denied = mentioned.All.Except(mentioned.Affirmed).Select(option => option.Code).ToHashSet();
        return Joined(turn, question, values)
            .RemoveAll(value => value is AnswerValue.Choice choice && denied.Contains(choice.Code));
    }

    // "My mum's melanoma is missing from the family history"
    private static bool SaysMissing(TurnInProgress turn, PatientText rest) =>
        Missing(turn, ReplyText.Fold(rest.Verbatim)) is not null;

    // "Dad's skin cancer isn't in the family bit": what is missing is not denied.
    private static PatientText WithoutMissing(TurnInProgress turn, PatientText said)
    {
        var folded = ReplyText.Fold(said.Verbatim);
        return Missing(turn, folded) is not { } missing ? said
            : folded.IndexOf(missing, StringComparison.Ordinal) is > 0 and var at ? new PatientText(folded[..at].Trim())
            : new PatientText(folded[missing.Length..].Trim());
    }

    // The longest phrase that says that something is missing.
    private static string? Missing(TurnInProgress turn, string folded) =>
        turn
            .Phrases.Words.Mends.Missing.Where(phrase =>
                phrase.Length >= ShortestMissing && ReplyText.ContainsPhrase(folded, phrase)
            )
            .MaxBy(phrase => phrase.Length);

    // With what was chosen before, save that there was none.
    private static ImmutableArray<AnswerValue> Joined(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values
    )
    {
        bool IsSome(AnswerValue value) => !question.Item.IsExclusive(value);
        ImmutableArray<AnswerValue> all = [.. turn.Intake.Answers[question.Key]!.Values.Where(IsSome).Union(values)];
        return all.Any(IsSome) ? [.. all.Where(IsSome)] : all;
    }

    /// <summary>
    /// "Wait, the itch is more like 4": the answer that goes by that name, however long ago; of several it is asked which.
    /// </summary>
    public static bool Named(
        TurnInProgress turn,
        FormQuestion? pending,
        PatientText rest,
        bool isSaid,
        PatientText? text = null
    )
    {
        var words = turn.Phrases.Words;
        string[] Telling(string said) =>
            [.. SmallWords.Telling(said, words).Select(word => WordStem.Of(word, words.Choices.Endings))];
        var said = Telling(rest.Verbatim);
        bool Names(FormItem item) => Telling(item.Label) is { Length: > 0 } label && label.All(said.Contains);
        if (said.Length > MostWordsOfAMend || (pending is not null && Names(pending.Item)))
            return false;
        var meant = Settled(turn, pending)
            .Where(question =>
                question.Item.Kind != ItemKind.Boolean
                // Where nothing is asked, what names an answer is said of it.
                && (
                    isSaid
                    || pending is null
                    || question.Item.Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Date
                )
                && Names(question.Item)
            )
            .ToList();
        if (meant.Count == 0 || (pending is not null && !isSaid && Takes(turn, pending, rest)))
            return false;
        var named = meant
            .Select(question => (Question: question, Values: Fits(turn, question, rest)))
            .Where(one => one.Values is { } values && !IsSame(turn, one.Question, values))
            .Select(one => (one.Question, Values: Added(turn, one.Question, rest, one.Values!.Value)))
            .ToList();
        if (named is [var (question, values)])
            return Change(turn, question, values, text ?? rest);
        if (named.Count > 1)
            Contrasting.AskWhich(turn, named);
        return named.Count > 1;
    }

    /// <summary>
    /// "I meant the sugar is every day": the one answer whose name shares a telling word ("Processed sugar"), where what
    /// is said behind that word answers it.
    /// </summary>
    public static bool NamedInPart(TurnInProgress turn, FormQuestion pending, PatientText said, PatientText text)
    {
        var words = turn.Phrases.Words;
        string[] Telling(string label) =>
            [.. SmallWords.Telling(label, words).Select(word => WordStem.Of(word, words.Choices.Endings))];
        var told = Telling(said.Verbatim);
        bool Shares(FormItem item) => Telling(item.Label).Any(told.Contains);
        if (
            Shares(pending.Item)
            || Settled(turn, pending).Where(question => Shares(question.Item)).ToList() is not [var question]
            || question.Item.Kind == ItemKind.Boolean
        )
            return false;
        var values = Fits(turn, question, said);
        // "Every day, not a few times a week": what it is not was said before.
        if (values is null && NotWords(said, words) is > 0 and var end)
            values = Fits(turn, question, new PatientText(said.Verbatim[..end]));
        return values is { } now && !IsSame(turn, question, now) && Change(turn, question, now, text);
    }

    /// <summary>
    /// "Oh wait, I said no before but I am still breastfeeding": the one answer that has an option of this name, other
    /// than the one that was given.
    /// </summary>
    public static bool ByOption(TurnInProgress turn, FormQuestion pending, PatientText said, PatientText text)
    {
        var words = turn.Phrases.Words;
        AnswerOption? Named(FormItem item, string clause)
        {
            var mentioned = OptionMentions.Find(OptionNames.Widen(item, words).Options, clause, words);
            return
                mentioned is { All: [_], Affirmed: [var one] }
                && one.Names.Any(name => ReplyText.ContainsPhrase(clause, ReplyText.Fold(name)))
                && !ChoiceSets.IsYesOrNo(one, words)
                ? one
                : null;
        }
        // "Getting worse" is the course before it is what made things worse.
        static List<(FormQuestion Question, AnswerOption? Option)> Nearest(
            List<(FormQuestion Question, AnswerOption? Option)> named,
            string clause
        ) =>
            named.Count > 1
            && named.FindAll(one => ReplyText.ContainsPhrase(clause, ReplyText.Fold(one.Option!.Display)))
                is [var labelled]
                ? [labelled]
                : named;
        foreach (var clause in Whose.Clauses(turn, said).Select(ReplyText.Fold))
        {
            if (
                // "Go back" names no back.
                CommandReader.ReadBack(clause, words)
                    is not null
                || OptionMentions.Find(pending.Item.Options, clause, words).All.Count > 0
                || FirstSaid.WordsOfElse(turn, pending.Item, new PatientText(clause)).Count() > MostWordsOfAnOption
                || Nearest(
                    [
                        .. Settled(turn, pending)
                            .Where(question => question.Item.Kind is ItemKind.Choice or ItemKind.OpenChoice)
                            .Select(question => (Question: question, Option: Named(question.Item, clause)))
                            .Where(one => one.Option is not null),
                    ],
                    clause
                )
                    is not [var (meant, option)]
                || IsRate(turn, option!) && TellsOfAnother(turn, meant.Item, said)
            )
                continue;
            var values = ChoiceReader.Understood([option!]).Values;
            if (meant.Item.Repeats)
                values = Joined(turn, meant, values);
            if (!IsSame(turn, meant, values))
                return Change(turn, meant, values, text);
        }
        return false;
    }

    /// <summary>Whether the values are but a rate ("every day") and the words tell it of a thing that is not the item's.</summary>
    public static bool IsRateOfAnother(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<AnswerValue> values,
        PatientText said
    ) =>
        item.Options.Any(option =>
            values.Any(value => value is AnswerValue.Choice one && one.Code == option.Code && IsRate(turn, option))
        ) && TellsOfAnother(turn, item, said);

    // "Every day or nearly" says of what by its question alone.
    private static bool IsRate(TurnInProgress turn, AnswerOption option) =>
        SmallWords
            .Telling(option.Display, turn.Phrases.Words)
            .All(word =>
                FrequencyWords.Vocabulary.Has(word)
                || TimeWords.Vocabulary.Contains(word)
                || turn.Phrases.Words.Choices.Scales.Any(scale => scale.Find([word]).Count > 0)
            );

    // "The smoking, ten a day" is no rate of drinking.
    private static bool TellsOfAnother(TurnInProgress turn, FormItem item, PatientText said)
    {
        var words = turn.Phrases.Words;
        var names = NamesOf(item, words).ToHashSet(StringComparer.Ordinal);
        return FirstSaid
            .WordsOfElse(turn, item, said)
            .Any(word => !names.Contains(word) && !TimeWords.Vocabulary.Contains(word) && !word.Any(char.IsDigit));
    }

    // The words of its label, and others for them: "drink" of "Alcohol".
    private static IEnumerable<string> NamesOf(FormItem item, ReplyWords words) =>
        ReplyText.Words(ReplyText.Fold(item.Label)).SelectMany(word => words.Choices.Synonyms.Of(word).Append(word));

    // "Drinking is once a week" at the review: by a telling word of what was asked; of several it is asked which.
    private static bool ByQuestion(TurnInProgress turn, PatientText said)
    {
        var words = turn.Phrases.Words;
        // "Once a week" is of no question that asks of a week.
        string[] Telling(string text) =>
            [
                .. SmallWords
                    .Telling(text, words)
                    // "No está siempre" is of no question that asks whether one is.
                    .Where(word => !TimeWords.Vocabulary.Contains(word) && !words.Choices.Clausal.Contains(word))
                    .Select(word => WordStem.Of(word, words.Choices.Endings)),
            ];
        var told = Telling(said.Verbatim);
        if (told.Length is 0 or > MostWordsOfAMend)
            return false;
        var fitting = Settled(turn, pending: null)
            .Where(question => question.Item is { Kind: not ItemKind.Boolean, TakesAnyWords: false })
            .Where(question => Telling($"{question.Item.Label} {question.Item.Text}").Any(told.Contains))
            .Select(question => (Question: question, Values: Fits(turn, question, WithoutMissing(turn, said))))
            .Where(one => one.Values is not null)
            .ToList();
        // What one of them says already changes no other.
        if (fitting.Exists(one => IsSame(turn, one.Question, one.Values!.Value)))
            return false;
        var meant = fitting
            .Select(one => (one.Question, Values: Added(turn, one.Question, said, one.Values!.Value)))
            .ToList();
        if (meant is [var (question, values)])
            return Change(turn, question, values, said);
        if (meant.Count > 1)
            Contrasting.AskWhich(turn, meant);
        return meant.Count > 1;
    }

    private static int NotWords(PatientText said, ReplyWords words)
    {
        for (var at = said.Verbatim.IndexOf(' ', StringComparison.Ordinal); at > 0; )
        {
            var rest = ReplyText.Words(ReplyText.Fold(said.Verbatim[at..]));
            if (rest is [var first, ..] && OptionMentions.IsNegated(first, words))
                return at;
            at = said.Verbatim.IndexOf(' ', at + 1);
        }
        return -1;
    }

    // "No no! Never, the wine is me": the last answer thrown back by a word of what it was asked.
    private static bool Thrown(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        var words = turn.Phrases.Words;
        var count = ReplyText
            .AllWords(ReplyText.Fold(text.Verbatim))
            .TakeWhile(word => word == words.Choices.PlainNo[0])
            .Count();
        if (count == 0 || Settled(turn, pending).FirstOrDefault() is not { } last || last.Item.Kind == ItemKind.Boolean)
            return false;
        var rest = ReplyText.After(text, count);
        var said = SmallWords.Telling(rest.Verbatim, words).ToList();
        var label = ReplyText.Words(ReplyText.Fold(last.Item.Label));
        return label.SelectMany(word => words.Choices.Synonyms.Of(word).Append(word)).Any(said.Contains)
            && Fits(turn, last, rest) is { } values
            && !IsSame(turn, last, values)
            && Change(turn, last, values, text);
    }

    /// <summary>
    /// "About the wine, it's once a week": the one answer whose name has another name among the words, where these fit it.
    /// </summary>
    public static bool ByKind(TurnInProgress turn, FormQuestion pending, PatientText said, PatientText text)
    {
        var words = turn.Phrases.Words;
        var told = SmallWords.Telling(said.Verbatim, words).ToHashSet(StringComparer.Ordinal);
        return Settled(turn, pending)
                .Where(question =>
                    question.Item is { Kind: not ItemKind.Boolean, TakesAnyWords: false }
                    && NamesOf(question.Item, words).Any(told.Contains)
                )
                .Select(question => (Question: question, Values: Fits(turn, question, said)))
                .Where(one => one.Values is not null)
                .Take(2)
                .ToList()
                is [var (meant, values)]
            && !IsSame(turn, meant, values!.Value)
            && Change(turn, meant, values.Value, text);
    }

    /// <summary>Whether the words may answer what is asked.</summary>
    public static bool Takes(TurnInProgress turn, FormQuestion pending, PatientText text) =>
        pending.Item.TakesAnyWords
        || Reading.Of(turn, pending, text) is AnswerReading.Understood { Values: var values }
            && !values.All(value => value is AnswerValue.Text);

    private static bool IsSame(TurnInProgress turn, FormQuestion question, ImmutableArray<AnswerValue> values) =>
        turn.Intake.Answers[question.Key] is { Values: var now } && now.SequenceEqual(values);

    // "Sorry, it's the LEFT hand" where a story tells of the right one: more of its words, none of which may be lost.
    private static bool Opposite(TurnInProgress turn, FormQuestion? pending, PatientText rest, PatientText text)
    {
        bool Says(PatientText said, string word) => ReplyText.ContainsPhrase(ReplyText.Fold(said.Verbatim), word);
        foreach (var question in Settled(turn, pending).Where(question => question.Item.Kind == ItemKind.Text))
        {
            if (
                turn.Intake.Answers[question.Key]!.Values is [AnswerValue.Text { Value: var told }]
                && turn.Phrases.Words.Corrections.Opposites.Any(pair =>
                    pair.Any(word => Says(rest, word) && !Says(told, word))
                    && pair.Any(word => Says(told, word) && !Says(rest, word))
                )
            )
                return Change(
                    turn,
                    question,
                    [new AnswerValue.Text(new PatientText($"{told.Verbatim}, {rest.Verbatim}"))],
                    text
                );
        }
        return false;
    }

    /// <summary>The answers before, newest first.</summary>
    public static IEnumerable<FormQuestion> Settled(TurnInProgress turn, FormQuestion? pending) =>
        turn
            .Intake.State.Trail.Reverse()
            .Where(key => key != pending?.Key && turn.Intake.Answers[key] is not null)
            .Select(key => FormLogic.Find(turn.Form, turn.Intake.Answers, key))
            .OfType<FormQuestion>()
            .Where(question => !question.AsksForAnother);

    /// <summary>The values, where the words answer just this kind of question and not any.</summary>
    public static ImmutableArray<AnswerValue>? Fits(TurnInProgress turn, FormQuestion question, PatientText words)
    {
        // "El estrés mío un 8, el de él 5" puts right what was answered of the patient.
        words = Others.Without(turn, question.Item, words);
        if (question.Item is { Kind: ItemKind.String, Topic: AnswerTopic.Onset or AnswerTopic.MedicationSince })
        {
            var reader = turn.Stories;
            // "I did start bisoprolol in June" says nothing of when the skin started.
            if (question.Item.Topic == AnswerTopic.Onset && !reader.Medicines(words).IsEmpty)
                return null;
            return reader.Onset(words) is { } onset ? [new AnswerValue.Text(onset)] : null;
        }
        var fits = question.Item switch
        {
            { Topic: AnswerTopic.MedicationDose } => StatementReader.Read(StatementKind.Quantity, words, turn.Context)
                is AnswerReading.Understood,
            { Topic: AnswerTopic.MedicationFrequency } => StatementReader.Read(
                StatementKind.Frequency,
                words,
                turn.Context
            ) is AnswerReading.Understood,
            { TakesAnyWords: true } => false,
            // "The itch makes me smoke, 10 fags a day" tells no level of the itch.
            { IsScale: true } => !NumberReader.CountsElse(question.Item, words.Verbatim, turn.Phrases.Words),
            _ => true,
        };
        return
            fits
            && AnswerReader.ReadWords(question.Item, words, turn.Context) is AnswerReading.Understood understood
            && (question.Item.TakesAnyWords || !understood.Values.Any(value => value is AnswerValue.Text))
            ? understood.Values
            : null;
    }

    /// <summary>Puts these values in the place of an earlier answer, says so, and goes on.</summary>
    public static bool Change(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        PatientText text
    )
    {
        turn.Belongs(question.Key);
        SayChanged(turn, question, ToldApart.Mend(turn, question, values, text));
        Asking.AskNext(turn);
        return true;
    }
}
