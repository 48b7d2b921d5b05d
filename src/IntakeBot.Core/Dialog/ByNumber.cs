using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Several lines of the review in one message, each by its number: "take out 23, and 29 no tomato", "27 is wrong, no
/// allergies. And 5 is wrong, it's the left shin". Only what is numbered changes; what is only wrong is asked again.
/// </summary>
internal static class ByNumber
{
    private sealed record Part(FormQuestion Question, bool TakesOut, bool IsWrong, PatientText Value)
    {
        public override string ToString() => "[part]";
    }

    /// <summary>Whether the message takes lines out, or says of several what is wrong.</summary>
    public static bool Hear(TurnInProgress turn, PatientText text)
    {
        if (text.Verbatim is not { } said || !said.Any(char.IsAsciiDigit))
            return false;
        var parts = Parts(turn, said);
        if (!parts.Exists(part => part.TakesOut) && parts.Count(part => part.IsWrong) < 2)
            return false;
        var gone = new List<FormQuestion>();
        FormQuestion? wrong = null;
        foreach (var part in parts)
        {
            if (Values(turn, part) is { } values)
                Correcting.Put(turn, part.Question, values, text);
            else if (part.TakesOut && part.Question.Item.Topic == AnswerTopic.MedicationName)
                gone.Add(part.Question);
            else
                wrong ??= part.Question;
        }
        // From the last on: those behind what is taken off move up.
        foreach (var question in gone.OrderByDescending(question => question.Key.Occurrence))
        {
            if (!Medicines.TakeOff(turn, question, text))
                continue;
            if (!turn.LastSaid.Review.IsEmpty)
                turn.TakeBackLast();
        }
        if (wrong is not null)
            Asking.AskToChange(turn, wrong);
        else
            Asking.AskNext(turn);
        return true;
    }

    private static List<Part> Parts(TurnInProgress turn, string said)
    {
        var words = turn.Phrases.Words;
        var tokens = Tokenizer.Read(said);
        var found = new List<(FormQuestion Question, int First, int At, bool TakesOut)>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (
                tokens[at].Word.All(char.IsAsciiDigit)
                && !IsOfUnit(tokens, at)
                && Lead(tokens, at, words) is var (first, takesOut)
                && (
                    at == 0
                    || first < at && IsNamed(tokens, first, at, words)
                    || IsToldOf(said[tokens[at].End..], words)
                )
                && Reviewing.Find(turn, tokens[at].Word) is [var question]
            )
                found.Add((question, first, at, takesOut));
        }
        return
        [
            .. found.Select(
                (one, at) =>
                    PartOf(
                        one.Question,
                        one.TakesOut,
                        said[
                            tokens[one.At].End..(at + 1 < found.Count ? tokens[found[at + 1].First].Start : said.Length)
                        ],
                        words
                    )
            ),
        ];
    }

    // "Take out 23", "el 29"
    private static bool IsNamed(ImmutableArray<TextToken> tokens, int first, int at, ReplyWords words) =>
        tokens[first..at]
            .Any(token =>
                words.AnswerNames.Contains(token.Word) && !words.Joiners.Contains(token.Word)
                || AsksToTakeOut(token.Word, words)
            );

    // "Take out", "get rid of": each word of it.
    private static bool AsksToTakeOut(string word, ReplyWords words) =>
        !words.Joiners.Contains(word)
        && !words.AnswerNames.Contains(word)
        && !words.YesNo.Fillers.Contains(word)
        && words.Corrections.TakeOut.Any(phrase => ReplyText.ContainsPhrase(phrase, word));

    // "And 5 is wrong", "and 5: left", and not "and 3 years"
    private static bool IsToldOf(string behind, ReplyWords words) =>
        behind.TrimStart() is [',' or ':' or '-' or '=', ..]
        || Ahead.Opening(
            new PatientText(behind.Trim()),
            words.Corrections.IsWrong,
            words.Corrections.ShouldBe,
            words.Corrections.Is
        )
            is not null;

    // "4 glasses", "10 mg" are no lines.
    private static bool IsOfUnit(ImmutableArray<TextToken> tokens, int at) =>
        at + 1 < tokens.Length
        && tokens[at + 1].Before == TextBreak.None
        && (
            QuantityUnits.Strengths.Words.Contains(tokens[at + 1].Word)
            || QuantityUnits.Amounts.Words.Contains(tokens[at + 1].Word)
        );

    // Where the clause begins that the number opens: "and take out number 23"; null where it stands inside of one.
    private static (int First, bool TakesOut)? Lead(ImmutableArray<TextToken> tokens, int at, ReplyWords words)
    {
        var (first, takesOut) = (at, false);
        while (first > 0 && tokens[first].Before < TextBreak.Comma)
        {
            var word = tokens[first - 1].Word;
            var asks = AsksToTakeOut(word, words);
            if (
                !asks
                && !words.AnswerNames.Contains(word)
                && !words.Joiners.Contains(word)
                && !words.Change.Contains(word)
                && !words.YesNo.Fillers.Contains(word)
                && !words.Language.Politeness.Contains(word)
                && !words.Choices.PlainNo.Contains(word)
            )
                return null;
            takesOut |= asks;
            first--;
            if (words.Joiners.Contains(word))
                break;
        }
        return (first, takesOut);
    }

    private static Part PartOf(FormQuestion question, bool takesOut, string behind, ReplyWords words)
    {
        var value = new PatientText(behind.Trim(' ', ',', '.', ';', ':', '-', '='));
        var isWrong = false;
        while (
            Ahead.Opening(
                value,
                words.Corrections.IsWrong,
                words.Corrections.ShouldBe,
                words.Corrections.Is,
                words.ChangeTo,
                words.Mends.Puts
            )
                is { } bare
            && bare.Length < value.Length
        )
        {
            isWrong |= Ahead.Opening(value, words.Corrections.IsWrong) is not null;
            value = new PatientText(bare.Verbatim.Trim(' ', ',', '.', ';'));
        }
        var folded = ReplyText.Fold(value.Verbatim);
        return new Part(
            question,
            takesOut || ReplyText.ContainsAny(folded, words.Corrections.TakeItOut),
            isWrong,
            value
        );
    }

    // What the line is from now on; null where the part does not say it.
    private static ImmutableArray<AnswerValue>? Values(TurnInProgress turn, Part part)
    {
        var (question, value) = (part.Question, part.Value);
        var now = turn.Intake.Answers[question.Key]!.Values;
        if (question.Item is { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice })
            return Without(turn, question, now, part);
        if (part.TakesOut || value.Length == 0)
            return null;
        // "5 is wrong, it's the left shin": the side is put right in what was told, and all of it stays.
        if (question.Item.TakesAnyWords && now is [AnswerValue.Text { Value: var told }])
        {
            var side = SidedPlace.Of(value.Verbatim, turn.Phrases.Words);
            var mended = side is { Place: not null } put
                ? SidedPlace.Put(told.Verbatim, put.Opposite, put, turn.Phrases.Words)
                : told.Verbatim;
            return question.Item.Kind == ItemKind.Text
                ? [new AnswerValue.Text(new PatientText($"{mended}; {value.Verbatim}"))]
                : null;
        }
        return Correcting.Fits(turn, question, value) ?? Correcting.Fits(turn, question, FirstOf(value));
    }

    private static PatientText FirstOf(PatientText value) =>
        value.Verbatim.IndexOfAny([',', '.', ';']) is > 0 and var end ? new PatientText(value.Verbatim[..end]) : value;

    // "29 no tomato", "29 is only spicy food, take the tomato out"
    private static ImmutableArray<AnswerValue>? Without(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> now,
        Part part
    )
    {
        var words = turn.Phrases.Words;
        var options = OptionNames.Widen(question.Item, words).Options;
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var only = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in ReplyText.Clauses(ReplyText.Fold(part.Value.Verbatim), []))
        {
            var (all, affirmed) = OptionMentions.Find(options, clause, words);
            var named = all.Select(option => option.Code);
            if (
                ReplyText.ContainsAny(clause, words.Corrections.TakeItOut)
                || part.Value.Length > 0 && SaysNo(clause, words)
            )
                gone.UnionWith(named);
            else if (ReplyText.AllWords(clause).Any(words.Corrections.Only.Contains))
                only.UnionWith(affirmed.Select(option => option.Code));
            else
                gone.UnionWith(named.Except(affirmed.Select(option => option.Code)));
        }
        ImmutableArray<AnswerValue> left =
        [
            .. now.Where(value =>
                value is not AnswerValue.Choice choice
                || !gone.Contains(choice.Code) && (only.Count == 0 || only.Contains(choice.Code))
            ),
        ];
        return left.Length < now.Length && !left.IsEmpty ? left : null;
    }

    // "Tomato no"
    private static bool SaysNo(string clause, ReplyWords words) =>
        ReplyText.AllWords(clause) is [.., var last] && words.Choices.PlainNo.Contains(last);
}
