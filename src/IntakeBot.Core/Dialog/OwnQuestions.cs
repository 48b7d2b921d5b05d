using System.Collections.Immutable;
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
    private const int MostWordsOfAReason = 8;

    /// <summary>Whether the words held an answer beside a question, which is then heard without it.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        if (question.Item.Kind == ItemKind.Text && turn.ToldOf(question.Key) is null)
            return HearAtStory(turn, question, text);
        var (rest, asked) = Split(text, words);
        if (asked.IsEmpty || rest.Length < FewestLetters && !rest.Verbatim.Any(char.IsDigit))
            return false;
        // "And knees. Why you ask?": the reason is told, whatever the rest says.
        if (
            IsAnswer(turn, question, rest)
            || Reading.Of(turn, question, rest) is AnswerReading.Ambiguous { Fault: ReadingFault.AmbiguousDate }
            || (rest.Length > 0 && asked.Any(one => AsksWhy(one, words)))
        )
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
        return false;
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
        Say(turn, asked.Select(one => Reply(turn, question, one)));
    }

    private static void Say(TurnInProgress turn, IEnumerable<string> replies)
    {
        foreach (var reply in replies.Distinct(StringComparer.Ordinal).ToList())
            turn.Say(new BotMessage(new PatientText(reply)));
    }

    /// <summary>What the bot itself can say to the question; null where only the clinician can answer.</summary>
    public static string? Known(TurnInProgress turn, PatientText asked)
    {
        var words = turn.Phrases.Words.Questions;
        return Says(asked, words.WhoReads) ? turn.Phrases.Say(Phrase.WhoReads, ("clinic", turn.ClinicName))
            : Says(asked, words.HowUrgent)
                ? turn.Phrases.Say(
                    Phrase.HowUrgent,
                    ("emergencyNumber", turn.Clinic.EmergencyNumber),
                    ("clinic", turn.ClinicName)
                )
            : null;
    }

    private static bool Says(PatientText asked, ImmutableArray<string> phrases)
    {
        var folded = ReplyText.Fold(asked.Verbatim);
        return phrases.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
    }

    private static string Reply(TurnInProgress turn, FormQuestion question, PatientText asked) =>
        Known(turn, asked)
        ?? (
            AsksWhy(asked, turn.Phrases.Words)
                ? question.Item.Why ?? turn.Phrases[Phrase.WhyGeneral]
                : turn.Phrases[Phrase.QuestionKept]
        );

    private static bool AsksWhy(PatientText asked, ReplyWords words) =>
        CommandReader.Read(WithoutLead(asked.Verbatim, words), words) is PatientCommand.Why;

    // "And why do you ask", "sorry but why": folded, without what only leads to it.
    private static string WithoutLead(string said, ReplyWords words) =>
        string.Join(
            ' ',
            ReplyText
                .Words(ReplyText.Fold(said))
                .SkipWhile(word =>
                    words.YesNo.Fillers.Contains(word)
                    || words.Joiners.Contains(word)
                    || words.Greetings.Contains(word)
                    || words.Contrasts.Contains(word)
                )
        );

    // Where any words are an answer all of them are kept, save a question that is about the bot alone.
    private static bool HearAtStory(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var (rest, asked) = Split(text, turn.Phrases.Words);
        Say(
            turn,
            asked.Select(one => rest.Length > 0 ? Reply(turn, question, one) : Known(turn, one)).OfType<string>()
        );
        if (rest.Length > 0 || asked is not [var only] || !Says(only, turn.Phrases.Words.Questions.WhoReads))
            return false;
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>Whether what is left is an answer by itself: to what is shown, or to what is asked.</summary>
    public static bool IsAnswer(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        var words = turn.Phrases.Words;
        if (turn.ToldOf(question.Key) is not null)
            return Ahead.Opening(rest, words.Right, words.Wrong) is not null || Gates.RefersBack(turn, rest);
        return question.Item.TakesAnyWords
            ? question.Item.Topic == AnswerTopic.Name
                || question.Item.Topic == AnswerTopic.MedicationName
                    && StatementReader.Read(StatementKind.Medications, rest, turn.Context) is AnswerReading.Understood
                || Correcting.Fits(turn, question, rest) is not null
            : Reading.Of(turn, question, rest) is AnswerReading.Understood;
    }

    /// <summary>The message without the patient's own questions, and these.</summary>
    public static (PatientText Left, ImmutableArray<PatientText> Asked) Split(PatientText text, ReplyWords words)
    {
        var asked = ImmutableArray.CreateBuilder<PatientText>();
        var rest = new List<string>();
        foreach (var sentence in Sentences(text.Verbatim ?? ""))
        {
            var at = Question(sentence, words);
            // Without its sign only "why do you ask" is surely one.
            if (at >= 0 && !sentence.TrimEnd().EndsWith('?') && !AsksWhy(new PatientText(sentence[at..]), words))
                at = -1;
            if (at < 0)
            {
                rest.Add(sentence.Trim());
                continue;
            }
            asked.Add(new PatientText(sentence[at..].Trim()));
            // "And you did not ask:" only leads to it.
            if (sentence[..at].Trim() is { Length: > 0 } before && before[^1] != ':')
                rest.Add(before);
        }
        if (asked.Count == 0)
            return (text, []);
        return (
            new PatientText(string.Join(' ', rest.Where(part => part.Length > 0)).Trim(' ', ',', '-', '.')),
            asked.ToImmutable()
        );
    }

    // Where in the sentence the question begins: after the last sign, "but" or "and" behind which it opens as one, or
    // where only a question for the reason is left; -1 for nowhere.
    private static int Question(string sentence, ReplyWords words)
    {
        foreach (var start in Starts(sentence, words).Distinct().OrderDescending())
        {
            var folded = WithoutLead(sentence[start..], words);
            if (ReplyText.Opening(folded, words.Questions.Guesses) is not null)
                return -1;
            if (folded.Length > 0 && Asks(folded, words))
                return start;
            // "12 May, but the questions are about him?": what is asked stands behind the "but", however it opens.
            if (
                start > 0
                && sentence.TrimEnd().EndsWith('?')
                && ReplyText.Opening(ReplyText.Fold(sentence[start..]), words.Contrasts) is not null
            )
                return start;
        }
        return -1;
    }

    private static IEnumerable<int> Starts(string sentence, ReplyWords words)
    {
        yield return 0;
        var isQuestion = Asks(WithoutLead(sentence, words), words);
        ImmutableArray<string> adds = [.. words.Joiners.Intersect(words.Adds)];
        for (var at = 1; at < sentence.Length; at++)
        {
            if (sentence[at - 1] is ',' or ';' or ':' or '-' or '(')
                yield return at;
            if (sentence[at - 1] != ' ')
                continue;
            var folded = ReplyText.Fold(sentence[at..]);
            if (ReplyText.Opening(folded, words.Contrasts) is not null)
                yield return at;
            // "Is it eczema and is that bad?" is one question.
            if (!isQuestion && ReplyText.Opening(folded, adds) is not null)
                yield return at;
            // "Hands what for?"
            if (
                ReplyText.Words(folded).Length is > 1 and <= MostWordsOfAReason
                && sentence.TrimEnd().EndsWith('?')
                && AsksWhy(new PatientText(sentence[at..]), words)
            )
                yield return at;
        }
    }

    private static bool Asks(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.Asks, words.AskAbout, words.AskWhy, words.Questions.Offers) is not null
        || words
            .Questions.WhoReads.Concat(words.Questions.HowUrgent)
            .Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends =
                text[at] is '?' or '!' or '\n' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' '));
            if (!ends)
                continue;
            yield return text[start..(at + 1)];
            start = at + 1;
        }
        if (start < text.Length)
            yield return text[start..];
    }
}
