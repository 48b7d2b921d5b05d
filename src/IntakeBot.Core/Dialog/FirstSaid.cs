using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An answer with more behind it, where one thing is asked: "Several days. But I would never do it", "1, it doesn't itch,
/// the deep ones hurt like a 6". What was said first, in so many words, stands, unless what follows takes it back.
/// </summary>
internal static class FirstSaid
{
    /// <summary>The reading of the whole, or of its first clause where the rest is no second answer.</summary>
    public static AnswerReading Read(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        if (item.Repeats || turn.Turn is not PatientTurn.Said)
            return reading;
        var clauses = Clauses(turn, text);
        if (clauses.Length < 2)
            return reading;
        return item.Kind switch
        {
            ItemKind.Choice => Chosen(turn, item, clauses, reading),
            ItemKind.Integer or ItemKind.Decimal => Figure(turn, item, clauses, reading),
            _ => reading,
        };
    }

    private static AnswerReading Chosen(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<PatientText> clauses,
        AnswerReading reading
    )
    {
        if (OfPatient(turn, item, clauses) is { } theirs)
            return theirs;
        if (Alone(turn, item, clauses[0]) is not { } first || Has(reading, first))
            return reading;
        var rest = clauses[1..];
        if (rest.Any(clause => TakesBack(turn, clause)))
            return reading;
        var isLabel = item.Options.Any(option => ReplyText.Fold(option.Display) == Plain(turn, clauses[0]));
        return reading switch
        {
            // "Always there, nights are the worst", "yes, no stop breathing"
            AnswerReading.Ambiguous { Candidates: var candidates }
                when candidates.Contains(first)
                    && (
                        isLabel
                        || !TellsElse(turn, item, clauses[0]) && rest.All(clause => TellsElse(turn, item, clause))
                    ) => AnswerReading.Of(first),
            // "Several days. But like I said, I would never do it": the denial is of something else.
            AnswerReading.Understood
                when isLabel
                    && rest.All(clause =>
                        OptionMentions.IsNegated(ReplyText.Fold(clause.Verbatim), turn.Phrases.Words)
                        || Alone(turn, item, clause) is null
                    ) => AnswerReading.Of(first),
            // "Not really, he sleeps badly though"
            AnswerReading.Understood { Values: [var other] }
                when turn.Phrases.Words.No.Contains(Plain(turn, clauses[0]))
                    && rest.Any(clause => TellsElse(turn, item, clause)) => new AnswerReading.Ambiguous(
                ReadingFault.SeveralOptions,
                [first, other]
            ),
            _ => reading,
        };
    }

    // "1, it doesn't itch. The deep ones are like a 6"; "7, the wedding. More like 6" takes it back.
    private static AnswerReading Figure(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<PatientText> clauses,
        AnswerReading reading
    )
    {
        if (
            reading is not (AnswerReading.Understood or AnswerReading.Ambiguous)
            || !Plain(turn, clauses[0]).All(c => char.IsAsciiDigit(c) || c == '.')
            || Alone(turn, item, clauses[0]) is not { } first
        )
            return reading;
        var mended = clauses[1..]
            .Select(clause => Mended(turn, clause))
            .OfType<PatientText>()
            .Select(rest => Alone(turn, item, rest))
            .LastOrDefault(value => value is not null);
        if (mended is not null)
            return AnswerReading.Of(mended);
        return Has(reading, first) || clauses[1..].Any(clause => TakesBack(turn, clause) || !Tells(turn, clause))
            ? reading
            : AnswerReading.Of(first);
    }

    /// <summary>
    /// What stands behind words of correction, several of which may stand together: "sorry, scratch that, make it a 5"; null
    /// where none opens the clause.
    /// </summary>
    public static PatientText? Mended(TurnInProgress turn, PatientText clause)
    {
        var words = turn.Phrases.Words;
        PatientText? mended = null;
        while (
            Ahead.Opening(mended ?? clause, words.Corrections.Rather, words.Actually, words.Meant)
                is { Length: > 0 } rest
        )
            mended = rest;
        return mended;
    }

    // "Never. And I have a glass of wine most days" of a father who answers for his son.
    private static AnswerReading.Understood? OfPatient(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<PatientText> clauses
    )
    {
        if (turn.About is null)
            return null;
        var words = turn.Phrases.Words;
        bool IsOfWriter(PatientText clause) =>
            Ahead.Opening(WithoutLead(turn, clause), words.Corrections.Writer) is { Length: > 0 };
        var theirs = clauses.RemoveAll(IsOfWriter);
        return
            theirs.Length < clauses.Length
            && !theirs.IsEmpty
            && clauses.Any(clause => IsOfWriter(clause) && Alone(turn, item, clause) is not null)
            && AnswerReader.ReadWords(
                item,
                new PatientText(string.Join(", ", theirs.Select(clause => clause.Verbatim))),
                turn.Context
            )
                is AnswerReading.Understood told
            ? told
            : null;
    }

    private static bool Has(AnswerReading reading, AnswerValue value) =>
        reading is AnswerReading.Understood { Values: var values } && values.Contains(value);

    private static AnswerValue? Alone(TurnInProgress turn, FormItem item, PatientText clause) =>
        AnswerReader.ReadWords(item, clause, turn.Context) is AnswerReading.Understood { Values: [var value] }
            ? value
            : null;

    private static bool TakesBack(TurnInProgress turn, PatientText clause)
    {
        var words = turn.Phrases.Words;
        return Ahead.Opening(
            WithoutLead(turn, clause),
            words.Actually,
            words.Meant,
            words.Corrections.Rather,
            words.Choices.Summing,
            words.Choices.Therefore,
            words.Corrections.ComesBack
        )
            is not null;
    }

    // A clause with words of its own, which neither the question nor an option has.
    private static bool TellsElse(TurnInProgress turn, FormItem item, PatientText clause) =>
        WordsOfElse(turn, item, clause).Any();

    /// <summary>The words that tell something which neither the question nor an option names.</summary>
    public static IEnumerable<string> WordsOfElse(TurnInProgress turn, FormItem item, PatientText clause)
    {
        var words = turn.Phrases.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var telling = SmallWords
            .Telling(clause.Verbatim, words)
            .Where(word =>
                // "My wife says yes"
                !words.Carers.Contains(word)
                && !words.YesNo.Tellers.Contains(word)
                && !FrequencyWords.Vocabulary.Has(word)
                && !words.Choices.Scales.Any(scale => scale.Find([word]).Count > 0)
            )
            .ToList();
        if (telling.Count == 0)
            return [];
        var known = ReplyText
            .AllWords(
                ReplyText.Fold($"{item.Text} {string.Join(' ', item.Options.SelectMany(option => option.Names))}")
            )
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        return telling.Where(word => !known.Contains(Stem(word)));
    }

    private static bool Tells(TurnInProgress turn, PatientText clause) =>
        SmallWords.Telling(clause.Verbatim, turn.Phrases.Words).Any();

    private static string Plain(TurnInProgress turn, PatientText clause) =>
        string.Join(
            ' ',
            ReplyText.Words(ReplyText.Fold(clause.Verbatim)).SkipWhile(turn.Phrases.Words.YesNo.Fillers.Contains)
        );

    private static PatientText WithoutLead(TurnInProgress turn, PatientText clause)
    {
        var words = turn.Phrases.Words;
        return ReplyText.After(
            clause,
            ReplyText
                .Words(ReplyText.Fold(clause.Verbatim))
                .TakeWhile(word => words.Joiners.Contains(word) || words.Contrasts.Contains(word))
                .Count()
        );
    }

    private static ImmutableArray<PatientText> Clauses(TurnInProgress turn, PatientText text) =>
        [
            .. ReplyText
                .Clauses(
                    (text.Verbatim ?? "").Replace('!', ',').Replace('?', ',').Replace('\u2026', ','),
                    turn.Phrases.Words.Contrasts
                )
                .Select(clause => new PatientText(clause)),
        ];
}
