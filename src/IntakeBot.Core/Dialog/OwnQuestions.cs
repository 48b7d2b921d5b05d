using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A question of the patient's own beside an answer: "29, but why do you need that?", "yes. Should I go to A&amp;E?". The
/// answer is taken, and the question met: with what the bot can honestly say, or the promise that the clinician sees it.
/// </summary>
internal static class OwnQuestions
{
    private const int FewestLetters = 2;

    /// <summary>Whether the words held an answer beside a question, which is then heard without it.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        if (HearOfChat(turn, question, text) || HearWish(turn, question, text))
            return true;
        if (question.Item.Kind == ItemKind.Text && turn.ToldOf(question.Key) is null)
            return HearAtStory(turn, question, text);
        var (rest, asked) = AskedQuestions.Split(text, words);
        if (asked.IsEmpty)
            return false;
        if (rest.Length < FewestLetters && !rest.Verbatim.Any(char.IsDigit))
            return asked.Any(one => AskedQuestions.IsOfTreatment(one.Verbatim, words))
                && ReplyAndRepeat(turn, question, asked);
        // "What are you asking all this for? The doctor knows me already" goes on about that.
        if (!IsAnswer(turn, question, rest) && IsAboutAsking(text, rest, asked, words))
            return ReplyAndRepeat(turn, question, asked);
        // "And knees. Why you ask?": the reason is told, whatever the rest says.
        if (
            IsAnswer(turn, question, rest)
            || Reading.Of(turn, question, rest) is AnswerReading.Ambiguous { Fault: ReadingFault.AmbiguousDate }
            || (rest.Length > 0 && asked.Any(one => AskedQuestions.AsksWhy(one, words)))
        )
        {
            Reply(turn, question, asked);
            HearRest(turn, rest, text);
            return true;
        }
        // "Thin smear. You never answered me, do I stop the ramipril": whatever the rest is, the question changes nothing.
        if (asked.Any(one => AskedQuestions.IsOfTreatment(one.Verbatim, words)))
        {
            Reply(turn, question, asked);
            HearRest(turn, rest, text);
            return true;
        }
        // "He scratches all night, can he answer 9?"
        foreach (var offer in asked.Select(one => Ahead.Opening(one, words.Questions.Offers)).OfType<PatientText>())
        {
            if (
                offer.Length == 0
                || AnswerReader.ReadWords(question.Item, offer, turn.Context)
                    is not AnswerReading.Understood { Values: var values } reading
                || values.Any(value => value is AnswerValue.Text)
            )
                continue;
            Reply(turn, question, asked);
            Asking.Answer(turn, question, reading, text);
            return true;
        }
        // "How many are left? I'm in the car": what else is said is no answer.
        return question.Item.Kind is not (ItemKind.String or ItemKind.Text)
            && asked.All(one => OfChat(turn, one) is not null)
            && ReplyAndRepeat(turn, question, asked);
    }

    private static bool IsAboutAsking(
        PatientText text,
        PatientText rest,
        ImmutableArray<PatientText> asked,
        ReplyWords words
    )
    {
        const int FewestWords = 4;
        return AskedQuestions.AsksWhy(asked[0], words)
            && text.Verbatim.Contains(asked[0].Verbatim, StringComparison.Ordinal)
            && ReplyText
                .Words(
                    ReplyText.Fold(text.Verbatim[..text.Verbatim.IndexOf(asked[0].Verbatim, StringComparison.Ordinal)])
                )
                .All(words.Joiners.Contains)
            && ReplyText.Words(rest.Verbatim).Length >= FewestWords
            && !rest.Verbatim.Any(char.IsDigit);
    }

    private static bool ReplyAndRepeat(TurnInProgress turn, FormQuestion question, ImmutableArray<PatientText> asked)
    {
        Reply(turn, question, asked);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>Hears what a message says beside a question; the whole of it stays with the answer.</summary>
    public static void HearRest(TurnInProgress turn, PatientText rest, PatientText whole)
    {
        Asking.Hear(turn, rest);
        Quote(turn, rest, whole);
    }

    // So that the clinician sees the question with the answer.
    private static void Quote(TurnInProgress turn, PatientText rest, PatientText whole)
    {
        foreach (var (key, answer) in turn.Intake.Answers.All)
        {
            if (answer.ActivityId == turn.Turn.ActivityId && answer.Quote == rest)
                turn.Intake = turn.Intake with
                {
                    Answers = turn.Intake.Answers.With(key, answer with { Quote = whole }),
                };
        }
    }

    /// <summary>Meets the questions, each with what can be said to it; of several that only the clinician can answer once.</summary>
    public static void Reply(TurnInProgress turn, FormQuestion question, params ImmutableArray<PatientText> asked)
    {
        Say(turn, asked.Where(one => !IsExclamation(turn, one)).Select(one => Reply(turn, question, one)));
    }

    // "What??" asks the clinician nothing.
    private static bool IsExclamation(TurnInProgress turn, PatientText asked) =>
        ReplyText.Words(ReplyText.Fold(asked.Verbatim)).Length == 1
        && !AskedQuestions.AsksWhy(asked, turn.Phrases.Words);

    private static void Say(TurnInProgress turn, IEnumerable<string> replies)
    {
        foreach (var reply in replies.Distinct(StringComparer.Ordinal).ToList())
            turn.Say(new BotMessage(new PatientText(reply)));
    }

    // "How much longer is this", "is it nearly done love. Karen's on her way", "what happens now. Will somebody ring me": with
    // or without its sign it answers nothing, not even where any words would, and neither does what is said beside it.
    private static bool HearOfChat(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        const int MostWords = 24;
        if (ReplyText.Words(text.Verbatim).Length > MostWords)
            return false;
        var replies = new List<string>();
        foreach (var sentence in AskedQuestions.Sentences(text.Verbatim).Select(one => new PatientText(one.Trim())))
        {
            if (AsksOfChat(turn, sentence) is { } reply)
                replies.Add(reply);
            else if (!IsAside(turn, sentence))
                return false;
        }
        if (replies.Count == 0)
            return false;
        Say(turn, replies);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    private static string? AsksOfChat(TurnInProgress turn, PatientText sentence)
    {
        const int MostWords = 14;
        return
            ReplyText.Words(sentence.Verbatim).Length > MostWords
            || !AskedQuestions.IsAll(sentence, turn.Phrases.Words)
            // "Can I talk to a person?" asks for one; "are you a doctor?" does not.
            || CommandReader.Read(sentence.Verbatim, turn.Phrases.Words) is not null
                && ReplyText.Opening(ReplyText.Fold(sentence.Verbatim), turn.Phrases.Words.Questions.WhoReads) is null
            ? null
            : OfChat(turn, sentence) ?? OfVisit(turn, sentence);
    }

    // "I'm getting tired of this", "Karen's on her way"; what is found in it is told, and no aside.
    private static bool IsAside(TurnInProgress turn, PatientText sentence)
    {
        const int MostWords = 10;
        return ReplyText.Words(sentence.Verbatim).Length <= MostWords
            && Says(sentence, turn.Phrases.Words.Questions.Asides)
            && !turn.Findings(sentence).Any(found => found.Concept.Passes);
    }

    // "Don't tell my mum": what is done with it is told; what else was said is heard, and all of it is kept.
    private static bool HearWish(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        var clauses = ReplyText.Clauses(text.Verbatim, words.Contrasts);
        var rest = clauses.Where(clause => !KeptFrom.Wishes(clause, words)).ToList();
        if (rest.Count == clauses.Length)
            return false;
        turn.Say(new BotMessage(new PatientText(WhoIsTold(turn))));
        var left = new PatientText(string.Join(", ", rest));
        if (rest.Count > 0 && question.Item.Options.IsEmpty && IsAnswer(turn, question, left))
            HearRest(turn, left, text);
        else
            turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>Meets a wish that somebody is not told, at an alarm.</summary>
    public static void ReplyToWish(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        if (
            ReplyText.Clauses(text.Verbatim, words.Contrasts).Any(clause => KeptFrom.Wishes(clause, words))
            || AskedQuestions.IsAll(text, words) && KeptFrom.Wishes(text.Verbatim, words, isQuestion: true)
        )
            turn.Say(new BotMessage(new PatientText(WhoIsTold(turn))));
    }

    private static string WhoIsTold(TurnInProgress turn) =>
        turn.Phrases.Say(Phrase.WhoIsTold, ("clinic", turn.ClinicName));

    /// <summary>What the bot itself can say to the question; null where only the clinician can answer.</summary>
    public static string? Known(TurnInProgress turn, PatientText asked) =>
        OfChat(turn, asked)
        ?? (
            Says(asked, turn.Phrases.Words.Questions.HowUrgent)
                ? turn.Phrases.Say(
                    Phrase.HowUrgent,
                    ("emergencyNumber", turn.Clinic.EmergencyNumber),
                    ("clinic", turn.ClinicName)
                )
                : null
        );

    private static string? OfChat(TurnInProgress turn, PatientText asked)
    {
        var words = turn.Phrases.Words.Questions;
        return Says(asked, words.WhoReads) ? turn.Phrases.Say(Phrase.WhoReads, ("clinic", turn.ClinicName))
            : AskedQuestions.AsksHowManyLeft(asked.Verbatim, turn.Phrases.Words) ? HowManyLeft(turn)
            : Says(asked, words.WhatNext)
                ? turn.Phrases.Say(
                    Phrase.WhatNext,
                    ("clinic", turn.ClinicName),
                    ("emergencyNumber", turn.Clinic.EmergencyNumber)
                )
            : Says(asked, words.WhatToBring) ? turn.Phrases.Say(Phrase.WhatToBring, ("clinic", turn.ClinicName))
            : Says(asked, words.WhetherKept) ? turn.Phrases[Phrase.EverythingKept]
            : KeptFrom.Wishes(asked.Verbatim, turn.Phrases.Words, isQuestion: true) ? WhoIsTold(turn)
            : null;
    }

    private static string? OfVisit(TurnInProgress turn, PatientText asked) =>
        Says(asked, turn.Phrases.Words.Questions.OfTheVisit) ? turn.Phrases[Phrase.QuestionKept] : null;

    private static string HowManyLeft(TurnInProgress turn)
    {
        var progress = FormLogic.Progress(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped);
        return turn.Phrases.Say(
            Phrase.HowManyLeft,
            ("left", Math.Max(1, progress.Total - progress.Settled).ToString(CultureInfo.InvariantCulture))
        );
    }

    /// <summary>Whether it is asked how urgent something is.</summary>
    public static bool AsksHowUrgent(TurnInProgress turn, PatientText asked) =>
        Says(asked, turn.Phrases.Words.Questions.HowUrgent);

    /// <summary>Meets questions asked at an alarm, where no question of the form is pending.</summary>
    public static void ReplyAtAlarm(TurnInProgress turn, ImmutableArray<PatientText> asked) =>
        Say(
            turn,
            asked
                .Where(one => !AskedQuestions.AsksWhy(one, turn.Phrases.Words))
                .Select(one => Known(turn, one) ?? turn.Phrases[Phrase.QuestionKept])
        );

    private static bool Says(PatientText asked, ImmutableArray<string> phrases) =>
        ReplyText.ContainsAny(ReplyText.Fold(asked.Verbatim), phrases);

    private static string Reply(TurnInProgress turn, FormQuestion question, PatientText asked) =>
        Known(turn, asked)
        ?? (
            AskedQuestions.AsksWhy(asked, turn.Phrases.Words) ? question.Item.Why ?? turn.Phrases[Phrase.WhyGeneral]
            // "Does flaking count as peeling?" asks about the question.
            : AsksOfOptions(turn, question, asked) && question.Item.Help is { } help ? help
            : turn.Phrases[Phrase.QuestionKept]
        );

    private static bool AsksOfOptions(TurnInProgress turn, FormQuestion question, PatientText asked) =>
        Says(asked, turn.Phrases.Words.Questions.OfTheBot)
        && OptionNames.Stems(question.Item, turn.Phrases.Words) is var named
        && SmallWords
            .Telling(asked.Verbatim, turn.Phrases.Words)
            .Any(word => named.Contains(WordStem.Of(word, turn.Phrases.Words.Choices.Endings)));

    /// <summary>Whether it was asked what stands in the list ("what have you got down for my medicines?"), which is shown.</summary>
    public static bool HearOfList(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            !Says(text, turn.Phrases.Words.Questions.OfTheList)
            || AskedQuestions.Split(text, turn.Phrases.Words).Left.Length > 0
        )
            return false;
        var named = Protesting.Sharing(turn, text, []).ToImmutableArray();
        if (named.IsEmpty)
            Reviewing.Show(turn);
        else
            Reviewing.Show(turn, named, Phrase.ChangeWhich);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // Where any words are an answer all of them are kept, save a question that is about the bot alone.
    private static bool HearAtStory(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var (rest, asked) = AskedQuestions.Split(text, turn.Phrases.Words);
        Say(
            turn,
            asked.Select(one => rest.Length > 0 ? Reply(turn, question, one) : Known(turn, one)).OfType<string>()
        );
        // "Why do you ask? I want clear skin": the reason is told, and the rest answers.
        if (rest.Length > 0 && asked.Any(one => AskedQuestions.AsksWhy(one, turn.Phrases.Words)))
        {
            HearRest(turn, rest, text);
            return true;
        }
        if (rest.Length > 0 || asked is not [var only])
            return false;
        if (OfChat(turn, only) is not null)
        {
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        // "Will it ever go away?": it is what they want to know, and kept as their answer.
        if (
            Known(turn, only) is null
            && AskedQuestions.IsForTheClinic(only, turn.Phrases.Words)
            && !Digressing.Finds(turn, text)
        )
            turn.Say(Phrase.QuestionKept);
        return false;
    }

    /// <summary>Whether what is left is an answer by itself: to what is shown, or to what is asked.</summary>
    public static bool IsAnswer(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        var words = turn.Phrases.Words;
        if (turn.ToldOf(question.Key) is { } told)
            return Ahead.Opening(rest, words.Right, words.Wrong) is not null
                || Gates.RefersBack(turn, rest)
                // "Is that the same? I was told atopic dermatitis": what is shown, told again.
                || Reading.Of(turn, question, rest) is AnswerReading.Understood { Values: var again }
                    && again.Any(value => value is AnswerValue.Choice)
                    && told.Answers[0].Answer.Values.SequenceEqual(again)
                || IsOfMedicines(turn, told)
                    && StatementReader.Read(StatementKind.Medications, rest, turn.Context) is AnswerReading.Understood;
        return question.Item.TakesAnyWords
            ? question.Item.Topic == AnswerTopic.Name
                || question.Item.Topic == AnswerTopic.MedicationName
                    && StatementReader.Read(StatementKind.Medications, rest, turn.Context) is AnswerReading.Understood
                || Correcting.Fits(turn, question, rest) is not null
            : Reading.Of(turn, question, rest) is AnswerReading.Understood;
    }

    private static bool IsOfMedicines(TurnInProgress turn, ToldAhead told) =>
        MedicationItems.Of(turn.Form) is { } items && told.Answers.Any(one => one.Key.LinkId == items.Name.LinkId);
}
