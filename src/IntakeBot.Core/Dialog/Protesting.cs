using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A protest that names no answer that could be changed: "wait, go back", "that's not what I said", "put it back". It
/// answers nothing that is asked and is never thrown away: the bot owns the misunderstanding, offers the answers that may
/// be meant, and asks in full again.
/// </summary>
internal static class Protesting
{
    private const int MostRecent = 3;
    private const int MostNamed = 3;
    private const int LongestAnswer = 40;

    private static readonly char[] Ends = ['.', '?', '!', '\n', ',', ';'];

    /// <summary>Whether the words were a protest, or an answer with one behind it.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        // What is shown for a confirmation, or opened to be changed, may be protested against in any words; and what the
        // same message has put right is met.
        if (turn.HasAnswered || turn.ToldOf(question.Key) is not null || turn.Intake.Answers[question.Key] is not null)
            return false;
        if (Begins(turn, text) is not { } at)
        {
            if (
                !Interrupts(turn, question, text)
                && !AsksToTakeOut(turn, question, text)
                && !Refuses(turn, question, text)
            )
                return false;
            at = 0;
        }
        var before = new PatientText(text.Verbatim[..at].Trim(' ', ',', '-'));
        if (before.Length > 0 && Answers(turn, question, before))
        {
            OwnQuestions.HearRest(turn, before, text);
            Offer(turn, text);
            return true;
        }
        // A story that only goes on to one ("they said ringworm, that's not right") is the answer.
        if (before.Length > 0 && question.Item is { TakesAnyWords: true, Options.IsEmpty: true })
            return false;
        turn.Say(Questions.Repeat(turn, question));
        Offer(turn, text);
        return true;
    }

    /// <summary>Whether one of the answers that were offered was tapped; it is then asked again.</summary>
    public static bool HearTap(TurnInProgress turn, PatientText text)
    {
        if (!text.Verbatim.Contains(": ", StringComparison.Ordinal))
            return false;
        var said = ReplyText.Fold(text.Verbatim);
        var meant = Correcting
            .Settled(turn, pending: null)
            .FirstOrDefault(question => ReplyText.Fold(Button(turn, question)) == said);
        if (meant is null)
            return false;
        Attach(turn, meant.Key);
        Asking.AskToChange(turn, meant);
        return true;
    }

    /// <summary>What is said of the list at the end and changed nothing: with the answers that share a word with it.</summary>
    public static BotMessage AtReview(TurnInProgress turn, PatientText text, BotMessage waiting)
    {
        ImmutableArray<string> buttons =
        [
            .. Sharing(turn, text, []).Take(MostNamed).Select(question => Button(turn, question)),
        ];
        return waiting with
        {
            Text = Begins(turn, text) is null
                ? waiting.Text
                : new PatientText(turn.Phrases[Phrase.MisunderstoodAtReview]),
            Buttons = waiting.Buttons.AddRange(buttons),
        };
    }

    // The words stay beside the answer that they are about.
    private static void Attach(TurnInProgress turn, ItemKey key)
    {
        var said = turn.Intake.Utterances;
        if (
            said.Length > 1
            && said[^2] is { Item: not null, SupersededBy: null } protest
            && Begins(turn, protest.Text) is 0
        )
            turn.Intake = turn.Intake with { Utterances = said.SetItem(said.Length - 2, protest with { Item = key }) };
    }

    // The question is on show; before it stands that something was misunderstood, and beside it what that may be.
    private static void Offer(TurnInProgress turn, PatientText text)
    {
        var asked = turn.LastSaid;
        turn.TakeBackLast();
        var settled = Correcting.Settled(turn, turn.Asked).Take(MostRecent).ToList();
        var buttons = settled
            .Concat(Sharing(turn, text, settled).Take(MostNamed))
            .Select(question => Button(turn, question))
            .ToImmutableArray();
        turn.Say(buttons.IsEmpty ? Phrase.MisunderstoodNothing : Phrase.Misunderstood);
        turn.Say(
            buttons.IsEmpty
                ? asked
                : asked with
                {
                    Buttons = [.. buttons, turn.Phrases[Phrase.GoOnButton], .. asked.Buttons],
                }
        );
    }

    private static string Button(TurnInProgress turn, FormQuestion question)
    {
        var answer = Reviewing.TextOf(turn, question, turn.Intake.Answers[question.Key]!);
        return turn.Phrases.Say(
            Phrase.ChangeThisButton,
            ("label", Questions.LabelOf(turn, question)),
            ("answer", answer.Length > LongestAnswer ? answer[..LongestAnswer].TrimEnd() + "…" : answer)
        );
    }

    /// <summary>The answers whose name or value shares a telling word with the message, newest first.</summary>
    public static IEnumerable<FormQuestion> Sharing(
        TurnInProgress turn,
        PatientText text,
        IReadOnlyCollection<FormQuestion> others
    )
    {
        var words = turn.Phrases.Words;
        IEnumerable<string> Telling(string said) =>
            SmallWords.Telling(said, words).Select(word => WordStem.Of(word, words.Choices.Endings));
        var said = Telling(text.Verbatim).ToHashSet(StringComparer.Ordinal);
        return Correcting
            .Settled(turn, turn.Asked)
            .Where(question => others.All(other => other.Key != question.Key))
            .Where(question =>
                Telling($"{question.Item.Label} {turn.Display(question, turn.Intake.Answers[question.Key]!)}")
                    .Any(said.Contains)
            );
    }

    private static bool Answers(TurnInProgress turn, FormQuestion question, PatientText said) =>
        OwnQuestions.IsAnswer(turn, question, said)
        && (question.Item.Kind != ItemKind.OpenChoice || Correcting.Takes(turn, question, said));

    // "It isn't the hugging, it's the cat, take that out" of what no answer has; a goal may be to have it taken out.
    private static bool AsksToTakeOut(TurnInProgress turn, FormQuestion question, PatientText text) =>
        question.Item.Kind is not (ItemKind.Text or ItemKind.String)
        && turn.Phrases.Words.Corrections.TakeItOut.Any(phrase =>
            ReplyText.ContainsPhrase(ReplyText.Fold(text.Verbatim), phrase)
        );

    // "No! not the drink, I meant the smoking": the no is of what was understood, and so is no "none" of what is asked.
    private static bool Refuses(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        var rest = Correcting.WithoutNo(turn, text);
        if (
            question.Item.Options.IsEmpty
            || rest.Length == 0
            || rest.Length == text.Length && !OptionMentions.IsNegated(FirstWord(rest), words)
            || OptionMentions.Find(question.Item.Options, ReplyText.Fold(rest.Verbatim), words).All.Count > 0
        )
            return false;
        var clauses = ReplyText.Clauses(rest.Verbatim, words.Contrasts);
        return clauses.Any(clause => Ahead.Opening(new PatientText(clause), words.Meant) is { Length: > 0 })
            || OptionMentions.IsNegated(FirstWord(rest), words)
                && Correcting.Settled(turn, question).Any(one => Instructed.Names(turn, one.Item, clauses[0]));
    }

    /// <summary>
    /// Whether the words deny one thing and mean another of which no answer tells: "no! not the drink, I meant the
    /// smoking, ten a day". What is denied was not meant; it is none of it denied.
    /// </summary>
    public static bool SaysNotMeant(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        return OptionMentions.IsNegated(FirstWord(Correcting.WithoutNo(turn, text)), words)
            && Refuses(turn, question, text)
            && ReplyText
                .Clauses(text.Verbatim, words.Contrasts)
                .Select(clause => Ahead.Opening(new PatientText(clause), words.Meant))
                .Any(meant =>
                    meant is { Length: > 0 } rest
                    && !Correcting.Settled(turn, question).Any(one => Instructed.Names(turn, one.Item, rest.Verbatim))
                );
    }

    private static string FirstWord(PatientText said) =>
        ReplyText.Words(ReplyText.Fold(said.Verbatim)).FirstOrDefault("");

    // "Wait, the other one": a word of correction before what is no answer to the question.
    private static bool Interrupts(TurnInProgress turn, FormQuestion question, PatientText text) =>
        Correcting.Cued(turn, text) is { Length: > 0 } rest
        && question.Item is { TakesAnyWords: false, Options: var options }
        && OptionMentions.Find(options, ReplyText.Fold(rest.Verbatim), turn.Phrases.Words).All.Count == 0
        && Reading.Of(turn, question, text)
            is AnswerReading.Unrecognised { Fault: not (ReadingFault.OutOfRange or ReadingFault.OtherScale) }
        && !rest.Verbatim.Any(char.IsDigit);

    // Where the first clause begins that objects; null where none does. "Go back" with more behind it is no command.
    private static int? Begins(TurnInProgress turn, PatientText text)
    {
        var (words, said) = (turn.Phrases.Words, text.Verbatim ?? "");
        bool Objects(PatientText clause) =>
            Ahead.Opening(clause, words.Corrections.Objections) is not null
            || clause.Length < said.Length && CommandReader.ReadBack(clause.Verbatim, words) is not null;
        var isLed = true;
        for (var start = 0; start < said.Length; )
        {
            var end = said.IndexOfAny(Ends, start) is >= 0 and var sign ? sign : said.Length;
            var stages = Stages(new PatientText(said[start..end].Trim()), words).ToList();
            if (stages.Exists(Objects))
                return isLed ? 0 : start;
            // "Wait, no. What? Go back": what stands before says nothing by itself.
            isLed &= stages[^1].Length == 0 || words.Asks.Contains(ReplyText.Fold(stages[^1].Verbatim));
            start = end + 1;
        }
        return null;
    }

    // The clause, and without each of the words that only lead to what it says: "no", "wait", "but".
    private static IEnumerable<PatientText> Stages(PatientText clause, ReplyWords words)
    {
        yield return clause;
        while (
            Ahead.Opening(
                clause,
                words.Actually,
                words.YesNo.Fillers,
                words.Choices.PlainNo,
                words.Joiners,
                words.Contrasts
            )
                is { } bare
            && bare.Length < clause.Length
        )
            yield return clause = bare;
    }
}
