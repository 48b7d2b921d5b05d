using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What an answer tells of its neighbours: more of what is shown, hours beside how well, the reason beside a figure.</summary>
internal static class Beside
{
    private const int FewestWordsOfAReason = 2;
    private const int MostWordsOfElse = 1;

    /// <summary>"Yes, and psoriasis" where eczema was shown: both. A time ("yes, since 8 years") is none of them.</summary>
    public static ImmutableArray<AnswerValue>? Union(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText rest
    )
    {
        if (question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } item)
            return null;
        var more = AnswerReader.ReadWords(item, rest, turn.Context) is AnswerReading.Understood understood
            ? understood.Values
            : [];
        if (more.All(value => value is AnswerValue.Text) && turn.Stories.Onset(rest) is not null)
            return null;
        // "Yes, mole on calf too"
        if (more.IsEmpty && item.Topic == AnswerTopic.BodyAreas)
            more = turn.Stories.Places(item, rest);
        return more.IsEmpty ? null : [.. told.Answers[0].Answer.Values.Union(more)];
    }

    /// <summary>What the words tell of other questions of the section, by what these ask.</summary>
    public static IEnumerable<AheadAnswers> Of(TurnInProgress turn, FormQuestion question, PatientText text) =>
        Amounts(turn, question, text)
            .Concat(Named(turn, question, text))
            .Concat(Rates(turn, question, text))
            .Concat(Reason(turn, question, text))
            .Concat(Allergens(turn, question, text));

    // "Poor, up for the loo 3 times" where it is asked how well.
    private static IEnumerable<AheadAnswers> Rates(TurnInProgress turn, FormQuestion question, PatientText text) =>
        from item in question.Section.WithDescendants()
        where item.Topic == AnswerTopic.Frequency && item != question.Item
        let told = ReplyText
            .Clauses(text.Verbatim, [])
            .Where(clause =>
                item.Names.Any(name => ReplyText.ContainsPhrase(ReplyText.Fold(clause), ReplyText.Fold(name)))
            )
            .Select(clause => AnswerReader.ReadWords(item, new PatientText(clause), turn.Context))
            .OfType<AnswerReading.Understood>()
            .FirstOrDefault()
        where told is { Values: [AnswerValue.Choice] }
        select AheadAnswers.One(new ItemKey(item.LinkId), told.Values);

    // "Good, 7 hours" where it is asked how well.
    private static IEnumerable<AheadAnswers> Amounts(TurnInProgress turn, FormQuestion question, PatientText text) =>
        from item in question.Section.WithDescendants()
        where item is { Topic: AnswerTopic.Amount, Unit: not null } && item != question.Item
        let told = ReplyText
            .Clauses(text.Verbatim, [])
            .Select(clause => Amount(turn, item, clause))
            .FirstOrDefault(value => value is not null)
        where told is not null
        select AheadAnswers.One(new ItemKey(item.LinkId), [told]);

    // "Itch 7 out of 10 and I sleep 5 hours" at any question: a figure beside a name of the item.
    private static IEnumerable<AheadAnswers> Named(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        var clauses = ReplyText.Clauses(text.Verbatim, [.. words.Joiners.Intersect(words.Adds)]);
        var said = ReplyText.Fold(text.Verbatim);
        return from item in turn.Form.All
            where
                item is { Topic: AnswerTopic.Amount, Names.IsEmpty: false }
                && item != question.Item
                && item.Names.Any(name => said.Contains(ReplyText.Fold(name), StringComparison.Ordinal))
                && Ahead.IsOpen(turn, new ItemKey(item.LinkId))
            let told = Enumerable
                .Range(0, clauses.Length)
                .Select(at => Level(turn, item, clauses, at))
                .FirstOrDefault(value => value is not null)
            where told is not null
            select AheadAnswers.One(new ItemKey(item.LinkId), [told]);
    }

    // The figure of a clause that names the item and tells of nothing else; of "sleep is poor, 5 hours" that behind it.
    private static AnswerValue? Level(TurnInProgress turn, FormItem item, string[] clauses, int at)
    {
        bool Names(string clause) =>
            item.Names.Any(name => ReplyText.ContainsPhrase(ReplyText.Fold(clause), ReplyText.Fold(name)));
        var words = turn.Phrases.Words;
        var clause = clauses[at];
        if (
            !Names(clause)
            || words.FigurePast.Any(past => ReplyText.ContainsPhrase(ReplyText.Fold(clause), past))
            || RelativeClauses.NamesKin(clause, words)
        )
            return null;
        if (item.Unit is not null)
            return Else(clause) > MostWordsOfElse ? null
                : Amount(turn, item, clause) is { } told ? told
                : at + 1 < clauses.Length && Else(clauses[at + 1]) == 0 ? Amount(turn, item, clauses[at + 1])
                : null;
        return
            item.IsScale
            && Else(clause) == 0
            && !NumberReader.CountsElse(item, clause, words)
            && NumberReader.Figures(item, clause, words) == 1
            && AnswerReader.ReadWords(item, new PatientText(clause), turn.Context)
                is AnswerReading.Understood { Values: [var value] }
            ? value
            : null;

        // Words of neither the item nor a figure.
        int Else(string said) =>
            FirstSaid
                .WordsOfElse(turn, item, new PatientText(said))
                .Count(word =>
                    !word.Any(char.IsDigit)
                    && !Names(word)
                    && (item.Unit is not { } unit || !IsUnit(word, ReplyText.Fold(unit)))
                );
    }

    private static AnswerValue? Amount(TurnInProgress turn, FormItem item, string clause) =>
        ReplyText.Words(ReplyText.Fold(clause)).Any(word => IsUnit(word, ReplyText.Fold(item.Unit!)))
        && AnswerReader.ReadWords(item, new PatientText(clause), turn.Context)
            is AnswerReading.Understood { Values: [var value] }
            ? value
            : null;

    // "Hour", "hours" and "hrs" of "hours".
    private static bool IsUnit(string word, string unit) =>
        word == unit
        || word.Length > 2 && (unit.StartsWith(word, StringComparison.Ordinal) || word == $"{unit[0]}rs")
        || word == $"{unit[0]}r";

    // "6, worry for the baby": the reason is what the next question asks.
    private static IEnumerable<AheadAnswers> Reason(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            question.Item.IsScale
            && Gates.DetailsOf(turn, question) is { Item: { Kind: ItemKind.Choice or ItemKind.OpenChoice } item } next
            && WithoutMends(turn, WithoutFindings(turn, text, Behind(text))) is { Length: > 0 } reason
            && Reasons(turn, item, reason) is { IsEmpty: false } values
        )
            yield return AheadAnswers.One(next.Key, values);
    }

    // "You miss them most at teatime. Oh and one finger is swollen": a sentence that tells a finding is no reason.
    private static PatientText WithoutFindings(TurnInProgress turn, PatientText text, PatientText behind)
    {
        // "6, worry for the baby" goes on, "7. One finger is swollen" begins anew.
        var goesOn = !text.Verbatim[..^behind.Length].TrimEnd().EndsWith('.');
        var sentences = behind.Verbatim.Split(
            ". ",
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return goesOn && sentences.Length < 2
            ? behind
            : new PatientText(
                string.Join(". ", sentences.Where(sentence => turn.Findings(new PatientText(sentence)).IsEmpty))
            );
    }

    // By a name of the form's own, or in the patient's words: "worry" is not yet work.
    private static ImmutableArray<AnswerValue> Reasons(TurnInProgress turn, FormItem item, PatientText reason)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(reason.Verbatim));
        if (OptionMentions.Find(item.Options, folded, words).Affirmed.Count > 0)
            return AnswerReader.ReadWords(item, reason, turn.Context) is AnswerReading.Understood { Values: var values }
                ? values
                : [];
        // "9, I can't cope" tells how it is, and not why.
        var tellsSelf = words.YesNo.Self.Contains(ReplyText.Words(folded).FirstOrDefault(""));
        return item.Kind == ItemKind.OpenChoice && !tellsSelf && TellsEnough(turn, reason)
            ? [new AnswerValue.Text(reason)]
            : [];
    }

    // "Make it a 5" is no reason.
    private static PatientText WithoutMends(TurnInProgress turn, PatientText text)
    {
        var clauses = ReplyText.Clauses(text.Verbatim ?? "", []);
        var past = turn.Phrases.Words.FigurePast;
        var kept = clauses
            .Where(clause => FirstSaid.Mended(turn, new PatientText(clause)) is null)
            // "Nothing like last year, that was more like a 9" tells of another figure, and not why.
            .Where(clause =>
                !clause.Any(char.IsAsciiDigit)
                && !past.Any(phrase => ReplyText.ContainsPhrase(ReplyText.Fold(clause), phrase))
            )
            .ToList();
        return kept.Count == clauses.Length ? text : new PatientText(string.Join(", ", kept));
    }

    // What stands behind the figure.
    private static PatientText Behind(PatientText text)
    {
        var figure = text.Verbatim.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var end = figure < 0 ? -1 : text.Verbatim.IndexOfAny([' ', ',', ';', '.'], figure);
        return end < 0 ? PatientText.Empty : new PatientText(text.Verbatim[end..].Trim(' ', ',', ';', '.', '-'));
    }

    private static bool TellsEnough(TurnInProgress turn, PatientText reason) =>
        SmallWords
            .Telling(reason.Verbatim, turn.Phrases.Words)
            .Count(word => !FrequencyWords.Vocabulary.Has(word) && !word.All(char.IsDigit)) >= FewestWordsOfAReason;

    // "Egg. hives and her lip swelled" where it is asked what caused it.
    private static IEnumerable<AheadAnswers> Allergens(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            question.Item.Topic != AnswerTopic.Details
            || turn
                .Form.All.TakeWhile(item => item != question.Item)
                .LastOrDefault(item => item.Kind != ItemKind.Display)
                is not { Topic: AnswerTopic.Allergies }
        )
            return [];
        return turn
            .Form.All.Where(item => item.Topic == AnswerTopic.Allergens && Ahead.IsOpen(turn, new ItemKey(item.LinkId)))
            .Select(item => turn.Stories.Allergens(item, text))
            .OfType<AheadAnswers>();
    }
}
