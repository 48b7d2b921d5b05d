using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What patients tell before it is asked: noted, shown for a one-tap confirmation when its question comes, and no
/// answer until then.
/// </summary>
internal static class Ahead
{
    /// <summary>Whoever says so many words tells a story, whatever was asked.</summary>
    private const int WordsOfAStory = 30;

    /// <summary>Notes what the message answers beside the question.</summary>
    public static void Note(TurnInProgress turn, FormQuestion question, PatientText text, bool isStory = false)
    {
        if (turn.Turn is not PatientTurn.Said || !turn.ReadsStories)
            return;
        var reader = turn.Stories;
        // What was tried or may have caused a flare is not thereby taken now: medicines count where a story is told.
        isStory |=
            question.Item.Context == AnswerContext.PatientNow
            && (
                question.Item.Kind == ItemKind.Text
                || ReplyText.Words(ReplyText.Fold(text.Verbatim)).Length >= WordsOfAStory
            );
        // "Chills last week" where warning signs are asked tells of no skin problem's beginning.
        bool IsBeside(ItemKey key) =>
            !isStory
            && turn.Form.Find(key.LinkId)?.Topic == AnswerTopic.Onset
            && question.Section.WithDescendants().All(item => item.LinkId != key.LinkId);
        IEnumerable<AheadAnswers> found = reader.Read(text, isStory, key => IsOpen(turn, key) && !IsBeside(key));
        if (MoreMedicines(turn, question, reader, text) is { } more)
            found = found.Append(more);
        LateMedicines.Note(turn, question, reader, text);
        found = found.Concat(Beside.Of(turn, question, text));
        foreach (var told in found.Where(told => told.Answers.All(answer => IsOpen(turn, answer.Key))))
            Add(turn, told, text);
    }

    /// <summary>Whether the words confirmed, or mended, what was told ahead; false where nothing was or they are an answer of their own.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (turn.ToldOf(question.Key) is not { } told)
            return false;
        if (MedicineList.Of(turn, told) is { } list)
            return ShownMedicines.Hear(turn, question, list, text);
        if (AllergiesCorrected(turn, question, told, text))
            return true;
        var words = turn.Phrases.Words;
        // "Same as before", "told u already"
        if (Gates.RefersBack(turn, text))
        {
            Confirm(turn, told, null, text);
            Asking.AskNext(turn);
            return true;
        }
        // "No idea, sorry, what do you mean" denies nothing, and asks.
        if (CommandReader.Read(text.Verbatim, words) is PatientCommand.Help)
            return false;
        // "¿Vegana yo? No hija, como de todo": what is said behind the no stands alone.
        if (Denials.After(turn, question.Item, told.Answers[0].Answer.Values, text) is { } instead)
        {
            Drop(turn, question.Key);
            if (instead.Length == 0)
                turn.Say(Questions.Repeat(turn, question));
            else
                OwnQuestions.HearRest(turn, instead, text);
            return true;
        }
        // "No use at all" is of what was tried, and says nothing against it.
        if (Opening(text, words.Choices.NoEffect) is null && Opening(text, words.Wrong) is { } afterNo)
        {
            if (Opening(afterNo, words.Adds) is { } also && Beside.Union(turn, question, told, also) is { } joined)
            {
                Confirm(turn, told, joined, text);
                Asking.AskNext(turn);
                return true;
            }
            // "No, not the face, belly and thighs"
            if (WithoutDenied(turn, question, told, afterNo) is { IsEmpty: false } left)
            {
                Confirm(turn, told, left, text);
                Asking.AskNext(turn);
                return true;
            }
            // "No, that's all": nothing to add.
            if (question.Item.Kind == ItemKind.Text && IsAll(turn, afterNo))
            {
                Confirm(turn, told, null, text);
                Asking.AskNext(turn);
                return true;
            }
            var stands = IsDeniedAllergy(turn, question.Key);
            Drop(turn, question.Key);
            if (question.Item.Kind == ItemKind.Text && afterNo.Length > 0)
            {
                Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(afterNo)), text);
                return true;
            }
            if (afterNo.Length > 0)
                return ToldInstead(turn, question, afterNo);
            if (stands)
                Asking.AskNext(turn);
            else
                turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        if (OnlyOf(turn, question, told, text) is { } only)
        {
            Confirm(turn, told, only, text);
            Asking.AskNext(turn);
            return true;
        }
        // "Just the wife being poorly" where one's own words are shown says them better.
        if (
            question.Item.Kind == ItemKind.OpenChoice
            && told.Answers[0].Answer.Values.All(value => value is AnswerValue.Text)
            && Opening(text, words.Corrections.Only) is { Length: > 0 }
            && Reading.Of(turn, question, text) is AnswerReading.Understood better
        )
        {
            Drop(turn, question.Key);
            Asking.Answer(turn, question, better, text);
            return true;
        }
        // Another answer in its own words takes the place of what was told; what adds to it does not.
        var right = Opening(text, words.Right);
        if ((right ?? Opening(text, words.Adds)) is not { } said)
            return false;
        // "Yes miss, that's right"
        var rest = right is not null && AddsNothing(words, said) ? PatientText.Empty : said;
        if (ShownAge.DateOf(turn, question, told, rest) is { } born)
        {
            Drop(turn, question.Key);
            Asking.Answer(turn, question, born, text);
            return true;
        }
        var more =
            rest.Length == 0 ? null
            : question.Item.Kind == ItemKind.Text ? Continued(told.Answers[0], rest)
            : WithoutDenied(turn, question, told, rest) ?? Beside.Union(turn, question, told, rest);
        if (right is null && more is null)
            return false;
        var detailed = more is null ? Details(turn, told, rest) : null;
        Confirm(turn, detailed ?? told, more, text);
        if (rest.Length > 0 && more is null && detailed is null)
            Note(turn, question, rest);
        Asking.AskNext(turn);
        return true;
    }

    // Of options that are shown those that the words deny go, whatever else they name comes, and the rest stays; null
    // where none is denied.
    private static ImmutableArray<AnswerValue>? WithoutDenied(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text
    )
    {
        if (question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } item)
            return null;
        var said = Others.Without(turn, item, text);
        var denied = Denied(turn, item, said);
        bool IsDenied(AnswerValue value) => value is AnswerValue.Choice choice && denied.Contains(choice.Code);
        var shown = told.Answers[0].Answer.Values;
        if (!shown.Any(IsDenied))
            return null;
        var more = Reading.Of(turn, question, said) is AnswerReading.Understood { Values: var values }
            ? values.RemoveAll(value => value is AnswerValue.Choice { Code: var code } && IsExclusive(item, code))
            : [];
        ImmutableArray<AnswerValue> left = [.. shown.Union(more).Where(value => !IsDenied(value))];
        return left.IsEmpty ? null : left;
    }

    // "Not my back, I meant it came back": the same word again does not undo the denial, another name would.
    private static HashSet<string> Denied(TurnInProgress turn, FormItem item, PatientText said)
    {
        var words = turn.Phrases.Words;
        var options = OptionNames.Widen(item, words).Options;
        var clauses = ReplyText
            .Clauses(said.Verbatim, words.Contrasts.Except(words.Negations))
            .Select(ReplyText.Fold)
            .Select(clause => (Said: clause, Found: OptionMentions.Find(options, clause, words)))
            .ToList();
        bool Affirms(AnswerOption option, string denial) =>
            clauses.Exists(clause =>
                clause.Found.Affirmed.Contains(option)
                && !option
                    .Names.Select(ReplyText.Fold)
                    .Any(name => ReplyText.ContainsPhrase(clause.Said, name) && ReplyText.ContainsPhrase(denial, name))
            );
        return clauses
            .SelectMany(clause =>
                clause
                    .Found.All.Except(clause.Found.Affirmed)
                    .Where(option => !Affirms(option, clause.Said))
                    .Select(option => option.Code)
            )
            .ToHashSet(StringComparer.Ordinal);
    }

    // "Eczema only, the hives were just the one time": of what is shown no more than that.
    private static ImmutableArray<AnswerValue>? OnlyOf(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        if (
            question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } item
            || ReplyText.Clauses(text.Verbatim, []) is not [var first, ..]
            || !ReplyText.Words(ReplyText.Fold(first)).Any(words.Corrections.Only.Contains)
            || OptionMentions.Find(OptionNames.Widen(item, words).Options, ReplyText.Fold(first), words)
                is not { Affirmed: { Count: > 0 } named }
        )
            return null;
        var shown = told.Answers[0].Answer.Values;
        var codes = named.Select(option => option.Code).ToHashSet(StringComparer.Ordinal);
        var left = shown.RemoveAll(value => value is not AnswerValue.Choice choice || !codes.Contains(choice.Code));
        return left.Length == codes.Count && left.Length < shown.Length ? left : null;
    }

    private static bool IsExclusive(FormItem item, string code) =>
        item.Options.Any(option => option.Exclusive && option.Code == code);

    private static bool AddsNothing(ReplyWords words, PatientText rest) =>
        ReplyText
            .Clauses(ReplyText.Fold(rest.Verbatim).Replace('.', ','), [])
            .All(clause =>
                words.Right.Contains(clause)
                || ReplyText
                    .Words(clause)
                    .All(word =>
                        words.YesNo.Addresses.Contains(word)
                        || words.YesNo.Fillers.Contains(word)
                        || words.Right.Contains(word)
                    )
            );

    // "No, that was my question. I'm allergic to sulfa" is no denial of allergies: what it tells is shown instead.
    private static bool ToldInstead(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        if (question.Item.Topic != AnswerTopic.Allergies)
            return false;
        Note(turn, question, rest);
        if (turn.ToldOf(question.Key) is null)
            return false;
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>
    /// Whether something is shown for a confirmation and the words neither affirm nor deny nor mend it in kind: then
    /// they never take its place. More of the medicine shown is shown with it; of anything else what is shown is asked
    /// once more, and then the question itself.
    /// </summary>
    public static bool HearBeside(TurnInProgress turn, FormQuestion question, AnswerReading reading, PatientText text)
    {
        // What the form suggests nobody told: any answer takes its place.
        if (turn.ToldOf(question.Key) is not { Suggested: false } told)
            return false;
        if (ShownAge.Hear(turn, question, told, reading, text))
            return true;
        var list = MedicineList.Of(turn, told);
        // A yes in other words: "I do, on my back".
        if (list is null && told.Answers.Length > 1 && reading.IsYes && IsYes(told.Answers[0].Answer))
        {
            var more = Gates.Beside(turn, question, text) is { } said ? Details(turn, told, said) : null;
            Confirm(turn, more ?? told, null, text);
            Asking.AskNext(turn);
            return true;
        }
        if (
            list is null
                ? IsInKind(turn, question, reading, text)
                : ShownMedicines.HearYesNo(turn, question, list, reading, text)
        )
            return list is not null;
        if (question.Item.Kind == ItemKind.Text)
        {
            Confirm(turn, told, Continued(told.Answers[0], text), text);
            Asking.AskNext(turn);
            return true;
        }
        // "It's on my back" where a mole is shown that was told of: more of it, shown with it.
        if (
            list is null
            && question.Item.Kind == ItemKind.Boolean
            && turn.Stories.Medicines(text).IsEmpty
            && Gates.Beside(turn, question, text) is { } beside
            && Details(turn, told, beside) is { } detailed
        )
        {
            var shown = new PatientText($"{told.Shown?.Verbatim}; {beside.Verbatim}");
            turn.SetState(state =>
                state with
                {
                    Ahead = state.Ahead.Replace(told, detailed with { Shown = shown }),
                    Tries = 0,
                }
            );
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        if (MedicineParts.With(turn, question, told, text) is { } part)
        {
            turn.SetState(state => state with { Ahead = state.Ahead.Replace(told, part), Tries = 0 });
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        Note(turn, question, text);
        if (turn.Intake.State.Tries > 0)
        {
            // A medicine that was told is not lost because something else was said twice.
            if (list is not null)
            {
                turn.Say(Phrase.KeptUnread);
                ShownMedicines.Confirm(turn, question, text);
                return true;
            }
            Drop(turn, question.Key);
            turn.SetState(state => state with { Tries = 0 });
        }
        else
        {
            turn.SetState(state => state with { Tries = 1 });
            turn.Say(new BotMessage(new PatientText(turn.Word(Phrase.RepromptYesNo))));
        }
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>Adds answers that one message told, for a confirmation together.</summary>
    public static void Add(TurnInProgress turn, AheadAnswers found, PatientText text)
    {
        var answers = found
            .Answers.Select(answer => new ToldAnswer(
                answer.Key,
                turn.AnswerOf(answer.Values, Quoted(turn, answer) ?? text)
            ))
            .ToImmutableArray();
        var told = Join(turn, turn.ToldOf(found.Asked), new ToldAhead(found.Asked, answers) { Shown = found.Shown });
        Put(turn, told);
    }

    /// <summary>Shows this in the place of whatever was told of its question.</summary>
    public static void Put(TurnInProgress turn, ToldAhead told)
    {
        Drop(turn, told.Asked);
        turn.SetState(state => state with { Ahead = state.Ahead.Add(told) });
    }

    // What was told of an allergy, out of all that was told with it.
    private static PatientText? Quoted(TurnInProgress turn, AheadAnswer answer) =>
        turn.Form.Find(answer.Key.LinkId)?.Topic == AnswerTopic.Details && answer.Values is [AnswerValue.Text said]
            ? said.Value
            : null;

    /// <summary>Forgets what was told ahead of the question, because it is answered or was not so.</summary>
    public static void Drop(TurnInProgress turn, ItemKey key)
    {
        if (turn.ToldOf(key) is { } told)
            turn.SetState(state => state with { Ahead = state.Ahead.Remove(told) });
    }

    // "The nickel is me, not him", "just egg": what remains is shown once more, and what went is said.
    private static bool AllergiesCorrected(TurnInProgress turn, FormQuestion question, ToldAhead told, PatientText text)
    {
        if (
            told.Answers.FirstOrDefault(one => IsOfAllergies(turn, one.Key))
            is not { Answer.Values: [AnswerValue.Text { Value: var before }] } details
        )
            return false;
        if (Gates.Account(turn).Correct(before, text) is not { } corrected)
        {
            if (!Gates.Account(turn).AddsNothing(before, text) || Opening(text, turn.Phrases.Words.Wrong) is not null)
                return false;
            Confirm(turn, told, null, text);
            Asking.AskNext(turn);
            return true;
        }
        var answer = turn.AnswerOf(
            [new AnswerValue.Text(corrected.Kept)],
            new PatientText($"{details.Answer.Quote.Verbatim}; {text.Verbatim}")
        );
        turn.Say(Phrase.LeftOut, ("answer", string.Join("; ", corrected.LeftOut)));
        Put(
            turn,
            told with
            {
                Answers = told.Answers.Replace(details, details with { Answer = answer }),
                Shown = told.Shown is null ? null : corrected.Kept,
            }
        );
        turn.SetState(state => state with { Tries = 0 });
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // The details of the question for allergies, which stands before them.
    private static bool IsOfAllergies(TurnInProgress turn, ItemKey key) =>
        turn.Form.Find(key.LinkId) is { Topic: AnswerTopic.Details } item
        && turn.Form.All.TakeWhile(one => one != item).LastOrDefault(one => one.Kind != ItemKind.Display)
            is { Topic: AnswerTopic.Allergies };

    // "Yes, and nickel" where an allergy is shown that was told with its details: one more of them.
    private static ToldAhead? Details(TurnInProgress turn, ToldAhead told, PatientText rest) =>
        rest.Length > 0
        && told.Answers.FirstOrDefault(one => turn.Form.Find(one.Key.LinkId)?.Topic == AnswerTopic.Details)
            is { } details
            ? told with
            {
                Answers = told.Answers.Replace(
                    details,
                    details with
                    {
                        Answer = details.Answer with { Values = Continued(details, rest) },
                    }
                ),
            }
            : null;

    private static bool IsAll(TurnInProgress turn, PatientText rest) =>
        rest.Length > 0
        && (
            turn.Phrases.Words.None.Contains(ReplyText.Fold(rest.Verbatim))
            || CommandReader.Read(rest.Verbatim, turn.Phrases.Words) is PatientCommand.Finish or PatientCommand.Enough
        );

    // What is told in one's own words goes on.
    private static ImmutableArray<AnswerValue> Continued(ToldAnswer told, PatientText more) =>
        [
            new AnswerValue.Text(
                new PatientText(
                    string.Join(
                        "; ",
                        told.Answer.Values.OfType<AnswerValue.Text>()
                            .Select(one => one.Value.Verbatim)
                            .Append(more.Verbatim)
                    )
                )
            ),
        ];

    private static bool IsYes(Answer answer) => answer.Values is [AnswerValue.YesNo { Value: true }];

    private static bool IsInKind(TurnInProgress turn, FormQuestion question, AnswerReading reading, PatientText text) =>
        question.Item.TakesAnyWords
            ? Correcting.Fits(turn, question, text) is not null
            : reading is AnswerReading.Understood { Values: var values } && !values.All(one => one is AnswerValue.Text);

    /// <summary>Keeps what was told, as the patient confirmed it; of the question, what stands instead.</summary>
    public static void Confirm(
        TurnInProgress turn,
        ToldAhead told,
        ImmutableArray<AnswerValue>? instead,
        PatientText text
    )
    {
        foreach (var (key, answer) in told.Answers)
        {
            if (FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } question)
                continue;
            if (key == told.Asked && instead is { } values)
            {
                if (turn.Echo(question, Asking.Keep(turn, question, values, text)) is { } kept)
                    turn.Say(Phrase.Understood, ("answer", kept));
            }
            else
                Asking.Keep(turn, question, answer);
        }
        Drop(turn, told.Asked);
    }

    // "Yes, cetirizine" to "do you take any?" or "is there another?": the names belong to what is asked next.
    private static AheadAnswers? MoreMedicines(
        TurnInProgress turn,
        FormQuestion question,
        AheadReader reader,
        PatientText text
    )
    {
        if (MedicationItems.Of(turn.Form) is not { } items)
            return null;
        // Whoever names what was begun takes it.
        if (question.Item.Topic == AnswerTopic.MedicationBegun && items.Use is { } use)
        {
            var begun = reader.Medicines(text);
            return begun.All(one => one.Known is null)
                ? null
                : items.Told(begun, 0, new ItemKey(use.LinkId), turn.Context.Answers);
        }
        if (
            (question.Item != items.Use && question.Item != items.Group)
            || turn.Intake.Answers[question.Key] is not { Values: [AnswerValue.YesNo { Value: true }] }
            || reader.Medicines(text) is not { IsEmpty: false } medicines
        )
            return null;
        var from = question.AsksForAnother ? question.Key.Occurrence + 1 : 0;
        return items.Told(medicines, from, opening: null, turn.Context.Answers);
    }

    /// <summary>
    /// What was told against the answer that stands: an allergy, after there was said to be none, or one more medicine.
    /// It is asked before anything else, and once.
    /// </summary>
    public static FormQuestion? Contradicted(TurnInProgress turn) =>
        turn
            .Intake.State.Ahead.Where(told =>
                IsDeniedAllergy(turn, told.Asked) || LateMedicines.IsLate(turn, told.Asked)
            )
            .Select(told => FormLogic.Find(turn.Form, turn.Intake.Answers, told.Asked))
            .FirstOrDefault(question => question is not null);

    /// <summary>Forgets what was told against an answer, where that is what is asked and was passed over: it is asked once.</summary>
    public static void PassOver(TurnInProgress turn)
    {
        if (turn.Asked is { } asked && Contradicted(turn)?.Key == asked.Key)
            Drop(turn, asked.Key);
    }

    // Nothing that was answered or passed over is asked again because it was mentioned, save an allergy that was denied.
    public static bool IsOpen(TurnInProgress turn, ItemKey key) => !turn.IsSettled(key) || IsDeniedAllergy(turn, key);

    private static bool IsDeniedAllergy(TurnInProgress turn, ItemKey key) =>
        turn.Form.Find(key.LinkId)?.Topic == AnswerTopic.Allergies
        && turn.Intake.Answers[key] is not { Values: [AnswerValue.YesNo { Value: true }] }
        && turn.IsSettled(key);

    private static ToldAhead Join(TurnInProgress turn, ToldAhead? before, ToldAhead now)
    {
        if (before is null or { Suggested: true })
            return now;
        if (MedicineList.Of(turn, before) is { } list)
            return MedicineList.Of(turn, now) is { } more
                ? list.With(more, turn.Context).ToTold(before.Asked, turn.Context)
                : before;
        // What was told first stands until its question comes; only options add up.
        if (before is not { Answers: [var told] } || now is not { Answers: [var new_] } || !told.Answer.Codes.Any())
            return before;
        return now with
        {
            Answers =
            [
                new_ with
                {
                    Answer = new_.Answer with { Values = [.. told.Answer.Values.Union(new_.Answer.Values)] },
                },
            ],
        };
    }

    /// <summary>What follows the phrase that opens the words; empty where that is all, null where none does.</summary>
    public static PatientText? Opening(PatientText text, params ReadOnlySpan<ImmutableArray<string>> phrases)
    {
        var folded = string.Join(' ', ReplyText.Words(ReplyText.Fold(text.Verbatim)));
        return ReplyText.Opening(folded, phrases) is { } opening
            ? ReplyText.After(text, ReplyText.Words(opening).Length)
            : null;
    }

    /// <summary>What stands before the phrase that closes the words; null where none does, or where that is all.</summary>
    public static PatientText? Closing(PatientText text, IEnumerable<string> phrases)
    {
        var folded = string.Join(' ', ReplyText.Words(ReplyText.Fold(text.Verbatim)));
        var closing = phrases
            .Where(phrase => folded.EndsWith($" {phrase}", StringComparison.Ordinal))
            .MaxBy(phrase => phrase.Length);
        if (closing is null)
            return null;
        var tokens = Tokenizer.Read(text.Verbatim);
        var before = tokens.Length - ReplyText.Words(closing).Length;
        return before > 0 && before <= tokens.Length ? new PatientText(text.Verbatim[..tokens[before - 1].End]) : null;
    }
}
