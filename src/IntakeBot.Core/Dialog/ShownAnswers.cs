using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What patients say to what they told before and are shown for a confirmation: that it is right or wrong, what is
/// missing, or something else.
/// </summary>
internal static class ShownAnswers
{
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
            Ahead.Confirm(turn, told, null, text);
            Asking.AskNext(turn);
            return true;
        }
        // "No idea, sorry, what do you mean" denies nothing, and asks.
        if (CommandReader.Read(text.Verbatim, words) is PatientCommand.Help)
            return false;
        // "¿Vegana yo? No hija, como de todo": what is said behind the no stands alone.
        if (Denials.After(turn, question.Item, told.Answers[0].Answer.Values, text) is { } instead)
        {
            Ahead.Drop(turn, question.Key);
            if (instead.Length == 0)
                turn.Say(Questions.Repeat(turn, question));
            else
                OwnQuestions.HearRest(turn, instead, text);
            return true;
        }
        // "No use at all" is of what was tried, and says nothing against it.
        if (
            Ahead.Opening(text, words.Choices.NoEffect) is null
            && (Ahead.Opening(text, words.Wrong) ?? Ahead.Opening(WithoutFillers(text, words), words.Wrong))
                is { } afterNo
        )
        {
            if (
                Ahead.Opening(afterNo, words.Adds) is { } also
                && Beside.Union(turn, question, told, also) is { } joined
            )
            {
                Ahead.Confirm(turn, told, joined, text);
                Asking.AskNext(turn);
                return true;
            }
            // "No, not the face, belly and thighs"
            if (ShownOptions.WithoutDenied(turn, question, told, afterNo) is { IsEmpty: false } left)
            {
                Ahead.Confirm(turn, told, left, text);
                Asking.AskNext(turn);
                return true;
            }
            // "No, that's all": nothing to add.
            if (question.Item.Kind == ItemKind.Text && IsAll(turn, afterNo))
            {
                Ahead.Confirm(turn, told, null, text);
                Asking.AskNext(turn);
                return true;
            }
            // "No, I have no allergies": there is nothing to tell of.
            if (
                afterNo.Length > 0
                && NamedChange.FollowsFrom(turn, question) is { } gate
                && DeniesOnly(turn, gate, afterNo)
            )
            {
                Ahead.Drop(turn, question.Key);
                return Correcting.Change(turn, gate, [new AnswerValue.YesNo(Value: false)], text);
            }
            var stands = Ahead.IsDeniedAllergy(turn, question.Key);
            Ahead.Drop(turn, question.Key);
            // "No, 12 years"
            if ((question.Item.Kind == ItemKind.Text || question.Item.Topic == AnswerTopic.Onset) && afterNo.Length > 0)
            {
                Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.Text(afterNo)), text);
                return true;
            }
            if (afterNo.Length > 0)
                return ToldInstead(turn, question, afterNo);
            // "Shall I put down yes?" has one other answer.
            if (told is { Suggested: true, Answers: [{ Answer.Values: [AnswerValue.YesNo put] }] })
            {
                Asking.Answer(turn, question, AnswerReading.Of(new AnswerValue.YesNo(!put.Value)), text);
                return true;
            }
            if (stands)
                Asking.AskNext(turn);
            else
                turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        // "Yes, I have rosacea by the way" of whoever writes for a child confirms what the child has.
        var ofPatient = question.Item.Options.IsEmpty ? text : Whose.Without(turn, text);
        if (
            (
                ShownOptions.OnlyOf(turn, question, told, ofPatient)
                ?? ShownOptions.WithNew(turn, question, told, ofPatient)
            ) is
            { } only
        )
        {
            Ahead.Confirm(turn, told, only, text);
            Asking.AskNext(turn);
            return true;
        }
        // "Just the wife being poorly" where one's own words are shown says them better.
        if (
            question.Item.Kind == ItemKind.OpenChoice
            && told.Answers[0].Answer.Values.All(value => value is AnswerValue.Text)
            && Ahead.Opening(text, words.Corrections.Only) is { Length: > 0 }
            && Reading.Of(turn, question, text) is AnswerReading.Understood better
        )
        {
            Ahead.Drop(turn, question.Key);
            Asking.Answer(turn, question, better, text);
            return true;
        }
        // Another answer in its own words takes the place of what was told; what adds to it does not.
        var right = Ahead.Opening(text, words.Right);
        if ((right ?? Ahead.Opening(text, words.Adds)) is not { } said)
            return false;
        if (right is not null && !question.Item.Options.IsEmpty)
            said = Whose.Without(turn, said);
        // "Right. By the way, how much is left?" of one's own words asks, and adds nothing.
        if (
            right is { Length: > 0 }
            && question.Item.Kind == ItemKind.Text
            && AskedQuestions.Split(text, words).Asked is [var asked, ..]
            && text.Verbatim.IndexOf(asked.Verbatim, StringComparison.Ordinal) is > 0 and var asks
        )
        {
            OwnQuestions.Reply(turn, question, asked);
            Hear(turn, question, new PatientText(text.Verbatim[..asks].Trim()));
            return true;
        }
        // "Yes miss, that's right"
        var rest =
            right is not null
            && (
                AddsNothing(words, said)
                // "I suppose that's right, but they are two separate things"
                || IsOfAllergies(turn, question.Key)
                    && ReplyText.Opening(ReplyText.Fold(said.Verbatim), words.Contrasts) is not null
                    && !ReplyText.AllWords(ReplyText.Fold(said.Verbatim)).Any(words.Allergies.Reactions.Contains)
                    && turn.Findings(said).IsEmpty
                    && turn.Content.Medications.Find(said.Verbatim).IsEmpty
                    && new AllergyReader(turn.Content.Screening.Reader, turn.Context).Names(said.Verbatim) == false
            )
                ? PatientText.Empty
                : said;
        if (ShownAge.DateOf(turn, question, told, rest) is { } born)
        {
            Ahead.Drop(turn, question.Key);
            Asking.Answer(turn, question, born, text);
            return true;
        }
        var more =
            rest.Length == 0 ? null
            : right is not null && TellsAnotherTime(turn, question, rest) is { } since
                ? Continued(told.Answers[0], since)
            : question.Item.Kind == ItemKind.Text ? Continued(told.Answers[0], rest)
            : ShownOptions.WithoutDenied(turn, question, told, rest) ?? Beside.Union(turn, question, told, rest);
        // "Yes. Dairy bloats me but that's no allergy": what is added may be none.
        if (more is [AnswerValue.Text { Value: var all }] && IsOfAllergies(turn, question.Key))
            more = [new AnswerValue.Text(Gates.Account(turn).Own(all)?.Kept ?? all)];
        if (right is null && more is null)
            return false;
        var detailed = more is null ? Details(turn, told, rest) : null;
        Ahead.Confirm(turn, detailed ?? told, more, text);
        if (rest.Length > 0 && more is null && detailed is null)
            Ahead.Note(turn, question, rest);
        Asking.AskNext(turn);
        return true;
    }

    // "Lol no, not everywhere"
    private static PatientText WithoutFillers(PatientText text, ReplyWords words) =>
        ReplyText.After(
            text,
            ReplyText
                .AllWords(ReplyText.Fold(text.Verbatim))
                .TakeWhile(word => words.YesNo.Fillers.Contains(word) && !words.Wrong.Contains(word))
                .Count()
        );

    // A no to the question, in no other words than its own.
    private static bool DeniesOnly(TurnInProgress turn, FormQuestion gate, PatientText said) =>
        AnswerReader.ReadWords(gate.Item, said, turn.Context)
            is AnswerReading.Understood { Values: [AnswerValue.YesNo { Value: false }] }
        && !FirstSaid.WordsOfElse(turn, gate.Item, said).Any();

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
        Ahead.Note(turn, question, rest);
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
            Ahead.Confirm(turn, more ?? told, null, text);
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
            Ahead.Confirm(turn, told, Continued(told.Answers[0], text), text);
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
        Ahead.Note(turn, question, text);
        if (turn.Intake.State.Tries > 0)
        {
            // A medicine that was told is not lost because something else was said twice.
            if (list is not null)
            {
                turn.Say(Phrase.KeptUnread);
                ShownMedicines.Confirm(turn, question, text);
                return true;
            }
            Ahead.Drop(turn, question.Key);
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
            if (
                !Gates.Account(turn).AddsNothing(before, text)
                || Ahead.Opening(text, turn.Phrases.Words.Wrong) is not null
            )
                return false;
            Ahead.Confirm(turn, told, null, text);
            Asking.AskNext(turn);
            return true;
        }
        var answer = turn.AnswerOf(
            [new AnswerValue.Text(corrected.Kept)],
            new PatientText($"{details.Answer.Quote.Verbatim}; {text.Verbatim}")
        );
        turn.Say(Phrase.LeftOut, ("answer", string.Join("; ", corrected.LeftOut)));
        Ahead.Put(
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

    // "Yes, but this bad patch only since end of August": when it began, and since when it is as it is now.
    private static PatientText? TellsAnotherTime(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        if (question.Item.Topic != AnswerTopic.Onset || turn.Stories.Onset(rest) is null)
            return null;
        var words = turn.Phrases.Words;
        var said = rest;
        while (Ahead.Opening(said, words.Contrasts, words.Joiners) is { Length: > 0 } bare && bare.Length < said.Length)
            said = bare;
        return said;
    }

    private static bool IsYes(Answer answer) => answer.Values is [AnswerValue.YesNo { Value: true }];

    private static bool IsInKind(TurnInProgress turn, FormQuestion question, AnswerReading reading, PatientText text) =>
        question.Item.TakesAnyWords
            ? Correcting.Fits(turn, question, text) is not null
            : reading is AnswerReading.Understood { Values: var values } && !values.All(one => one is AnswerValue.Text);
}
