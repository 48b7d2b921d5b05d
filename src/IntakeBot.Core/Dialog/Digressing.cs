using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What patients say that is no answer: questions about the article's subject, starting over, distress.</summary>
internal static class Digressing
{
    /// <summary>A passage must share a word that few passages have, and more than half of what was asked.</summary>
    private const double LeastScore = 1.5;

    /// <summary>A longer message is a story with a question in it.</summary>
    private const int MostWordsOfAQuestion = 14;

    /// <summary>Distress is met with care again after so many messages.</summary>
    private const int CareAgainAfter = 8;

    /// <summary>Whether the words asked something instead of answering.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (Subject(text, turn.Phrases.Words) is not { } subject)
            return false;
        if (!question.Item.TakesAnyWords && OwnQuestions.Known(turn, text) is { } known)
            turn.Say(new BotMessage(new PatientText(known)));
        else if (Find(turn, subject) is { } found)
        {
            var (article, passage) = (found.Article, found.Passage);
            var from = turn.Phrases.Say(Phrase.Article, ("title", article.Title), ("author", article.Author));
            turn.Say(new BotMessage(new PatientText($"{from}\n\n“{Quote(passage)}”")));
            turn.Say(Phrase.ArticleAfter);
        }
        else if (
            question.Item.TakesAnyWords
                && !(question.Item.Kind == ItemKind.String && IsQuestion(text, turn.Phrases.Words))
            || !text.Verbatim.Contains('?')
        )
            return false;
        else
            turn.Say(Phrase.QuestionKept);
        turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    /// <summary>Whether the message asks for something that an article of the clinic tells.</summary>
    public static bool Finds(TurnInProgress turn, PatientText text) =>
        Subject(text, turn.Phrases.Words) is { } subject && Find(turn, subject) is not null;

    /// <summary>Whether the message is a question of the patient's own, whatever option its words may name.</summary>
    public static bool IsQuestion(PatientText text, ReplyWords words)
    {
        if (!text.Verbatim.TrimEnd().EndsWith('?'))
            return false;
        var folded = ReplyText.Fold(text.Verbatim);
        // "He has his booster next week, is that ok?"
        return ReplyText.Opening(folded, words.Asks, words.AskAbout) is not null
            || words.Asks.Any(asks =>
                asks.Contains(' ', StringComparison.Ordinal) && ReplyText.ContainsPhrase(folded, asks)
            );
    }

    /// <summary>Says how to reach a person, and comes back to the question.</summary>
    public static void ToPerson(TurnInProgress turn, FormQuestion question)
    {
        SayPerson(turn);
        turn.Say(Questions.Repeat(turn, question));
    }

    /// <summary>Says how to reach a person.</summary>
    public static void SayPerson(TurnInProgress turn) =>
        turn.Say(
            turn.Clinic.Contact is null ? Phrase.Person : Phrase.PersonContact,
            ("clinic", turn.ClinicName),
            ("contact", turn.Clinic.Contact ?? "")
        );

    /// <summary>Asks whether to start over: it would take every answer away.</summary>
    public static void AskToStartOver(TurnInProgress turn)
    {
        turn.SetState(state => state with { AsksToStartOver = true });
        turn.Say(
            new BotMessage(new PatientText(turn.Phrases[Phrase.StartOverAsk]))
            {
                Buttons = [turn.Phrases[Phrase.Yes], turn.Phrases[Phrase.No]],
            }
        );
    }

    /// <summary>
    /// The reply to that. On a yes the answers go and the words stay: what was said is still screened and a flag that
    /// words raised still stands.
    /// </summary>
    public static bool HearStartOver(TurnInProgress turn, PatientText text)
    {
        if (!turn.Intake.State.AsksToStartOver)
            return false;
        turn.SetState(state => state with { AsksToStartOver = false });
        var folded = ReplyText.Fold(text.Verbatim);
        if (turn.Phrases.Words.Right.Contains(folded))
        {
            turn.Intake = turn.Intake with { Answers = AnswerSet.Empty, State = new DialogState() };
            turn.Note(new IntakeEvent.StartedOver());
            turn.Say(Phrase.StartOverDone);
            Calculating.Begin(turn);
            Asking.AskNext(turn);
            return true;
        }
        turn.Say(Phrase.StartOverLeft);
        if (!turn.Phrases.Words.Wrong.Contains(folded))
            return false;
        Asking.AskPendingAgain(turn);
        return true;
    }

    /// <summary>Meets distress with a word of care before anything else is said.</summary>
    public static void Care(TurnInProgress turn, PatientText text)
    {
        var (state, said) = (turn.Intake.State, turn.Intake.Utterances.Length);
        if (!state.Condoled && TellsDeath(text, turn.Phrases.Words))
        {
            turn.SetState(now => now with { Condoled = true, CaredAt = said });
            turn.SayFirst(new BotMessage(new PatientText(turn.Phrases[Phrase.CareLoss])));
            return;
        }
        if (state.CaredAt > 0 && said - state.CaredAt < CareAgainAfter)
            return;
        var folded = ReplyText.Fold(text.Verbatim);
        if (!turn.Phrases.Words.Distress.Any(words => ReplyText.ContainsPhrase(folded, words)) || DeniesAll(turn))
            return;
        turn.SetState(now => now with { CaredAt = said });
        turn.SayFirst(new BotMessage(new PatientText(turn.Phrases[Phrase.Care])));
    }

    // "Not at all, bless you. I miss him but I wouldn't": who has just said that there is none of it is not answered as if
    // there were.
    private static bool DeniesAll(TurnInProgress turn)
    {
        var words = turn.Phrases.Words;
        return turn.Intake.Answers.All.Any(pair =>
            pair.Value is { Values: [AnswerValue.Choice chosen] } answer
            && answer.ActivityId == turn.Turn.ActivityId
            && turn.Form.Find(pair.Key.LinkId) is { Kind: ItemKind.Choice, Repeats: false }
            && ReplyText.Fold(chosen.Display) is var said
            && (words.Choices.PlainNo.Contains(said) || words.None.Contains(said) || words.No.Contains(said))
        );
    }

    // "My Jean passed two year ago", "mi mamá ya falleció": of somebody of the patient's.
    private static bool TellsDeath(PatientText text, ReplyWords words)
    {
        const int MostWordsBetween = 2;
        var said = text.Verbatim.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var plain = said.Select(ReplyText.Fold).ToArray();
        for (var who = 1; who < said.Length - 1; who++)
        {
            var isOwn = plain[Math.Max(0, who - MostWordsBetween)..who].Any(words.Own.Contains);
            if (
                !isOwn
                || !(words.Kin.Contains(plain[who]) || words.Carers.Contains(plain[who]) || char.IsUpper(said[who][0]))
            )
                continue;
            for (var at = who + 1; at < said.Length && at <= who + 1 + MostWordsBetween; at++)
            {
                var isLast = at == said.Length - 1 || !char.IsLetterOrDigit(said[at][^1]);
                if (
                    ReplyText.Opening(string.Join(' ', plain[at..]), words.Deaths) is not null
                    || isLast && words.DeathsAlone.Contains(plain[at].Trim('.', ',', ';'))
                )
                    return true;
                if (!SmallWords.Has(plain[at], words) || OptionMentions.IsNegated(plain[at], words))
                    break;
            }
        }
        return false;
    }

    private static string? Subject(PatientText text, ReplyWords words)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        if (ReplyText.Words(folded).Length > MostWordsOfAQuestion)
            return null;
        return ReplyText.Opening(folded, words.AskAbout) is { } asked ? folded[asked.Length..].Trim()
            : text.Verbatim.TrimEnd().EndsWith('?') ? folded
            : null;
    }

    // The passage that shares rare words with the question; of the article's own subject, its opening.
    private static PassageMatch? Find(TurnInProgress turn, string subject)
    {
        ImmutableArray<Article> articles =
        [
            .. turn.Content.Articles.Where(article => article.Language == turn.Form.Language),
        ];
        var asked = Words.Of(subject);
        bool Shares(PassageMatch match) =>
            asked.Intersect(Words.Of($"{match.Passage.Heading} {match.Passage.Text}")).Count() * 2 > asked.Count;
        return new PassageIndex(articles)
                .Find(subject)
                .FirstOrDefault(match => match.Score >= LeastScore && Shares(match))
            ?? articles
                .Where(article =>
                    asked.Count > 0 && !article.Passages.IsEmpty && !asked.Except(Words.Of(article.Title)).Any()
                )
                .Select(article => new PassageMatch(article, article.Passages[0], LeastScore))
                .FirstOrDefault();
    }

    private static string Quote(Passage passage) => passage.Text.TrimStart('-', ' ').ReplaceLineEndings(" ");
}
