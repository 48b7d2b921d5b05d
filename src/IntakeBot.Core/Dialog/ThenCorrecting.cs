using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An answer with a correction of an earlier one behind it: "2. Actually make the itch a 6", "niña. Se llama Sofía, no
/// Lupita". Both are heard, and neither is lost for the other.
/// </summary>
internal static class ThenCorrecting
{
    private static readonly string[] Ends = [". ", "! ", "; ", ", ", "\n"];

    private const int MostBreaks = 6;

    /// <summary>Whether the words were both; nothing has happened where they were not.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        // "No, not skin cancer, it's psoriasis" is one correction: its no answers nothing, and neither does its end.
        if (Disowning.Find(turn, question, text) is not null || Protesting.SaysNotMeant(turn, question, text))
            return false;
        foreach (var (at, end) in Breaks(text.Verbatim))
        {
            var answer = new PatientText(text.Verbatim[..at].Trim());
            var rest = new PatientText(text.Verbatim[(at + end.Length)..].Trim());
            if (rest.Length == 0 || IsItsNo(turn, question, answer, rest))
                continue;
            if (MayCorrect(turn, question, answer) && Two(turn, question, answer, rest))
                return true;
            if (
                MayCorrect(turn, question, rest)
                && OwnQuestions.IsAnswer(turn, question, answer)
                && Both(turn, question, answer, () => Corrects(turn, question, rest))
            )
                return true;
            if (
                Objects(turn, rest)
                && Ahead.Opening(answer, turn.Phrases.Words.Right) is not null
                && Both(turn, question, answer, () => Correcting.ByOption(turn, question, rest, rest))
            )
                return true;
            // "No the pain is 6. Triggers: hand gel, gloves"
            if (
                Headed(turn, question, rest) is { Length: > 0 } headed
                && (MayCorrect(turn, question, answer) || Correcting.WithoutNo(turn, answer).Length < answer.Length)
                && FirstHeard(turn, question, answer, headed)
            )
                return true;
            // "I'm not vegetarian, where did that come from. Wine upsets it"
            if (
                MayCorrect(turn, question, answer)
                && OwnQuestions.IsAnswer(turn, question, rest)
                && (Correcting.Takes(turn, question, rest) || IsPlain(turn, question, answer))
                && First(turn, question, answer, rest)
            )
                return true;
        }
        return false;
    }

    // "Hang on, the itch was a 3, not 5. And the areas are elbows and knees": what names another answer behind a
    // correction corrects that as well.
    private static bool Two(TurnInProgress turn, FormQuestion question, PatientText one, PatientText other)
    {
        var words = turn.Phrases.Words;
        var named = Ahead.Opening(other, words.Adds, words.Joiners) is { Length: > 0 } joined ? joined : other;
        var (before, had) = (turn.Mark(), turn.Intake.Answers);
        if (
            PutsRight(turn, question, one)
            && turn.Intake.Answers != had
            && (
                Correcting.Named(turn, question, named, isSaid: true, other)
                || Correcting.NamedInPart(turn, question, named, other)
            )
        )
            return true;
        turn.GoBackTo(before);
        return false;
    }

    // Whether the words are heard as a correction by any way there is; what is asked is then asked still, and not said again.
    private static bool PutsRight(TurnInProgress turn, FormQuestion question, PatientText correction)
    {
        if (!Correcting.Hear(turn, question, correction) || turn.Intake.State.Pending != question.Key)
            return false;
        turn.TakeBackLast();
        return true;
    }

    // "Oh no, don't put food", "no no, you put female and he is male": of what is no yes or no the no is the correction's
    // own.
    private static bool IsItsNo(TurnInProgress turn, FormQuestion question, PatientText answer, PatientText rest) =>
        question.Item.Kind != ItemKind.Boolean
        && ReplyText.AllWords(ReplyText.Fold(answer.Verbatim)) is var said
        && said.All(word =>
            turn.Phrases.Words.Choices.PlainNo.Contains(word) || turn.Phrases.Words.YesNo.Fillers.Contains(word)
        )
        && (
            TakingOut.Named(turn, rest) is { Length: > 0 }
            || said.Count(turn.Phrases.Words.Choices.PlainNo.Contains) > 1
                && !ContrastReader.Read(rest, turn.Phrases.Words).IsEmpty
        );

    // "7. It has been hard. No wait, I meant the sugar is every day": the correction stands behind any of the signs.
    private static IEnumerable<(int At, string End)> Breaks(string text)
    {
        foreach (var end in Ends)
        {
            var found = 0;
            for (
                var at = text.IndexOf(end, StringComparison.Ordinal);
                at >= 0 && found < MostBreaks;
                at = text.IndexOf(end, at + end.Length, StringComparison.Ordinal)
            )
            {
                found++;
                if (at > 0)
                    yield return (at, end);
            }
        }
    }

    // What stands behind the name of what is asked and a colon.
    private static PatientText? Headed(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        var colon = rest.Verbatim.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ReplyText.Fold(rest.Verbatim[..colon]) == ReplyText.Fold(question.Item.Label)
            ? new PatientText(rest.Verbatim[(colon + 1)..].Trim())
            : null;
    }

    // The first part is a correction; what is asked is then answered by the other.
    private static bool FirstHeard(
        TurnInProgress turn,
        FormQuestion question,
        PatientText correction,
        PatientText answer
    )
    {
        var before = turn.Mark();
        if (!PutsRight(turn, question, correction))
        {
            turn.GoBackTo(before);
            return false;
        }
        Asking.Hear(turn, answer);
        return true;
    }

    private static bool MayCorrect(TurnInProgress turn, FormQuestion question, PatientText said) =>
        Correcting.Cued(turn, said) is not null
        || About(turn, said) is { Length: > 0 }
        || !ContrastReader.Read(said, turn.Phrases.Words).IsEmpty
        || CommandReader.ReadChange(said.Verbatim, turn.Phrases.Words) is not null
        || turn.Phrases.Words.Corrections.ToBe.Any(phrase =>
            ReplyText.ContainsPhrase(ReplyText.Fold(said.Verbatim), phrase)
        )
        || TakingOut.Named(turn, said) is { Length: > 0 }
        || Disowning.Find(turn, question, said) is not null
        || Instructed.Find(turn, question, said) is not null
        || Adding.Find(turn, question, said) is not null;

    // "Not vegetarian, she eats chicken. Strawberries maybe": own words answer where what stands before surely corrects.
    private static bool IsPlain(TurnInProgress turn, FormQuestion question, PatientText said) =>
        question.Item.Kind == ItemKind.OpenChoice
        && (Disowning.Find(turn, question, said) is not null || TakingOut.Named(turn, said) is { Length: > 0 });

    // "No wait, I meant the sugar is every day": behind both of the cues.
    private static PatientText? Cued(TurnInProgress turn, PatientText rest)
    {
        var said = Correcting.Cued(turn, rest);
        while (said is { Length: > 0 } more && Correcting.Cued(turn, more) is { Length: > 0 } behind)
        {
            if (behind.Length >= more.Length)
                break;
            said = behind;
        }
        return said;
    }

    // The question that follows the answer is asked once, behind what changed.
    private static bool Both(TurnInProgress turn, FormQuestion question, PatientText answer, Func<bool> corrects)
    {
        var before = turn.Mark();
        Asking.Hear(turn, answer);
        turn.TakeBackLast();
        var isCorrected = corrects();
        if (!isCorrected)
            turn.GoBackTo(before);
        return isCorrected;
    }

    // The correction stands first; the question that it brings back is answered by what follows.
    private static bool First(TurnInProgress turn, FormQuestion question, PatientText correction, PatientText answer)
    {
        var (before, had) = (turn.Mark(), turn.Intake.Answers);
        if (!Corrects(turn, question, correction) || turn.Intake.State.Pending != question.Key)
        {
            turn.GoBackTo(before);
            return false;
        }
        if (GoesOn(turn, question, had, answer) || IsReason(turn, question, answer))
            return true;
        turn.TakeBackLast();
        Asking.Hear(turn, answer);
        return true;
    }

    // "The sun, take that out, it does me good": of an open choice what opens with "it" names nothing.
    private static bool IsReason(TurnInProgress turn, FormQuestion question, PatientText said)
    {
        var words = turn.Phrases.Words;
        return question.Item.Kind == ItemKind.OpenChoice
            && ReplyText.Words(ReplyText.Fold(said.Verbatim)) is [var first, ..]
            && (words.Clitics.Contains(first) || words.YesNo.It.Contains(first))
            && !Correcting.Takes(turn, question with { Item = question.Item with { Kind = ItemKind.Choice } }, said);
    }

    // "About the new medicine it's no. He started no new medicine": what follows tells of what was corrected.
    private static bool GoesOn(TurnInProgress turn, FormQuestion question, AnswerSet had, PatientText said)
    {
        var words = turn.Phrases.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        int Shared(FormItem item) =>
            SmallWords
                .Telling(said.Verbatim, words)
                .Select(Stem)
                .Intersect(SmallWords.Telling($"{item.Label} {item.Text}", words).Select(Stem), StringComparer.Ordinal)
                .Count();
        return turn
            .Intake.Answers.All.Where(pair => had[pair.Key] is { } old && !ReferenceEquals(old, pair.Value))
            .Select(pair => turn.Form.Find(pair.Key.LinkId))
            .OfType<FormItem>()
            .Any(item => Shared(item) > Shared(question.Item));
    }

    // "No, never tried that. About the wine, it's every weekend, so once a week"
    private static PatientText? About(TurnInProgress turn, PatientText said) =>
        Ahead.Opening(said, turn.Phrases.Words.Corrections.About);

    // "But it is getting worse, you've just changed that"
    private static bool Objects(TurnInProgress turn, PatientText said) =>
        ReplyText.ContainsAny(ReplyText.Fold(said.Verbatim), turn.Phrases.Words.Corrections.Objections);

    private static bool Corrects(TurnInProgress turn, FormQuestion question, PatientText said) =>
        Contrasting.Hear(turn, question, said)
        || TakingOut.Hear(turn, question, said)
        || Disowning.Hear(turn, question, said)
        || NamedChange.Hear(turn, said)
        || Instructed.Hear(turn, question, said)
        || Adding.Hear(turn, question, said)
        || About(turn, said) is { Length: > 0 } about && Correcting.ByKind(turn, question, about, said)
        || Cued(turn, said) is { Length: > 0 } rest
            && (
                Correcting.Named(turn, question, rest, true, said)
                || Correcting.NamedInPart(turn, question, rest, said)
                || Correcting.ByOption(turn, question, rest, said)
            );
}
