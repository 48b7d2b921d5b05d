using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What a clause denies of an earlier answer, or gives to another: "I'm not vegetarian, where did that come from", "the
/// heartburn is mine, he doesn't have that". It leaves the answer that has it, and what has nothing else is asked again. Of
/// the last answer its place is taken by what the other clauses name: "no, nobody has skin cancer! It's psoriasis".
/// </summary>
internal static class Disowning
{
    private const int MostWords = 14;
    private const int MostWordsWithElse = 24;
    private const int MostOfElse = 1;

    /// <summary>Whether the words took something out of an earlier answer.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (Find(turn, pending, text) is not var (question, left))
            return false;
        if (!left.IsEmpty)
            return Correcting.Change(turn, question, left, text);
        turn.Belongs(question.Key);
        Asking.AskToChange(turn, question);
        return true;
    }

    /// <summary>The one answer of which the words deny something, and what is left of it; null where they deny nothing of one.</summary>
    public static (FormQuestion Question, ImmutableArray<AnswerValue> Left)? Find(
        TurnInProgress turn,
        FormQuestion? pending,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        // "Psoriasis nada más" denies nothing.
        if (PlainReply.WithoutOnly(text.Verbatim ?? "", words) is { Length: > 0 } plain)
            text = new PatientText(plain);
        var folded = ReplyText.Fold(text.Verbatim ?? "");
        if (
            ReplyText.Words(folded).Length is < 2 or > MostWordsWithElse
            // "You didn't answer about the beer" denies no beer.
            || AskedQuestions.SaysUnanswered(folded, words)
            || words.YesNo.Over.Any(over => ReplyText.ContainsPhrase(folded, over))
            || pending is { Item.Options.IsEmpty: false } && Named(pending.Item.Options, folded, words)
        )
            return null;
        if (Figure(turn, pending, text) is { } figure)
            return figure;
        var (denying, telling) = Clauses(turn, text);
        if (denying.Count == 0)
            return null;
        if (telling.Count > 0)
            return Replaced(turn, pending, text, denying, telling);
        if (ReplyText.Words(folded).Length > MostWords)
            return null;
        var found = Correcting
            .Settled(turn, pending)
            .Where(question => question.Item is { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice })
            .Select(question => (Question: question, Gone: Gone(turn, question, denying)))
            .Where(one =>
                !one.Gone.IsEmpty
                && TellsNothingElse(turn, one.Question.Item, folded)
                && !IsOfAsked(pending, one.Gone, words)
            )
            .Take(2)
            .ToList();
        return found is [var only] && !IsTaken(turn, pending, text)
            ? (only.Question, turn.Intake.Answers[only.Question.Key]!.Values.RemoveRange(only.Gone))
            : null;
    }

    // What is told beside the denial answers what is asked.
    private static bool Chooses(TurnInProgress turn, FormQuestion? pending, PatientText told) =>
        pending is { Item.Kind: ItemKind.Choice or ItemKind.OpenChoice }
        && Reading.Of(turn, pending, told) is AnswerReading.Understood { Values: var values }
        && values.Any(value => value is AnswerValue.Choice);

    private static bool IsTaken(TurnInProgress turn, FormQuestion? pending, PatientText text) =>
        pending is { Item: { TakesAnyWords: false, Repeats: false } } && Correcting.Takes(turn, pending, text);

    // The last answer, which has what is denied and among whose options is what is told instead.
    private static (FormQuestion Question, ImmutableArray<AnswerValue> Left)? Replaced(
        TurnInProgress turn,
        FormQuestion? pending,
        PatientText text,
        List<(string Folded, bool IsAnothers)> denying,
        List<string> telling
    )
    {
        if (
            IsTaken(turn, pending, text)
            || new PatientText(string.Join(", ", telling)) is var told && Chooses(turn, pending, told)
            || Correcting.Settled(turn, pending).FirstOrDefault()
                is not { Item: { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } } last
            || Gone(turn, last, denying) is not { IsEmpty: false } gone
            || Reading.Of(turn, last, told) is not AnswerReading.Understood { Values: var now }
            || now.RemoveAll(value =>
                value is not AnswerValue.Choice && !IsOfPatient(turn, value) || last.Item.IsExclusive(value)
            )
                is not { IsEmpty: false } instead
        )
            return null;
        var left = turn.Intake.Answers[last.Key]!.Values.RemoveRange(gone);
        return (last, [.. left.Union(instead.Except(gone))]);
    }

    // "Eating is me, Leo's is drawing": own words that name the patient.
    private static bool IsOfPatient(TurnInProgress turn, AnswerValue value) =>
        value is AnswerValue.Text { Value: var own }
        && turn.About is { } about
        && ReplyText.ContainsPhrase(ReplyText.Fold(own.Verbatim), ReplyText.Fold(about));

    // "The 8 is mine, his is a 5": the figure that was answered is the writer's, and the patient's stands beside it.
    private static (FormQuestion Question, ImmutableArray<AnswerValue> Left)? Figure(
        TurnInProgress turn,
        FormQuestion? pending,
        PatientText text
    )
    {
        const int MostBack = 3;
        bool IsFigure(string clause) => clause.Any(char.IsAsciiDigit);
        var clauses = Whose.ClausesByPerson(turn, text).Where(IsFigure).ToList();
        if (
            clauses.Count != 2
            || clauses.Find(clause => Whose.IsAnothers(turn, clause)) is not { } theirs
            || clauses.Find(clause => !Whose.IsAnothers(turn, clause)) is not { } own
            || pending?.Item.Kind is ItemKind.Integer or ItemKind.Decimal
        )
            return null;
        foreach (var question in Correcting.Settled(turn, pending).Take(MostBack))
        {
            if (
                question.Item.Kind is ItemKind.Integer or ItemKind.Decimal
                && Values(turn, question, theirs) is { } was
                && was.SequenceEqual(turn.Intake.Answers[question.Key]!.Values)
                && Values(turn, question, own) is { } now
            )
                return (question, now);
        }
        return null;
    }

    private static ImmutableArray<AnswerValue>? Values(TurnInProgress turn, FormQuestion question, string clause) =>
        AnswerReader.ReadWords(question.Item, new PatientText(clause), turn.Context)
            is AnswerReading.Understood { Values: var values }
            ? values
            : null;

    private static bool Named(ImmutableArray<AnswerOption> options, string folded, ReplyWords words) =>
        OptionMentions.Find(options, folded, words).All.Exists(option => !option.Exclusive);

    // The clauses that deny, with those that say whose it is instead, and those that tell something of their own.
    private static (List<(string Folded, bool IsAnothers)> Denying, List<string> Telling) Clauses(
        TurnInProgress turn,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        var (denying, telling) = (new List<(string, bool)>(), new List<string>());
        foreach (var clause in Whose.Clauses(turn, text))
        {
            var folded = ReplyText.Fold(clause);
            // "No hombre" denies nothing.
            if (words.Corrections.Protests.Contains(folded))
                continue;
            // Of who writes of themselves only what is given away: "the skin cancer was Frank's".
            if (turn.About is null ? OthersClauses.SaysWhose(clause, words) : Whose.IsAnothers(turn, clause))
                denying.Add((folded, true));
            else if (IsDenial(folded, words))
                denying.Add((folded, false));
            else if (SmallWords.Telling(folded, words).Any())
                telling.Add(clause);
        }
        return (denying, telling);
    }

    // "No that's everything" answers, and "no heartburn" denies.
    private static bool IsDenial(string folded, ReplyWords words) =>
        OptionMentions.IsNegated(
            ReplyText.Words(folded) is [var no, var next, ..]
            && words.Choices.PlainNo.Contains(no)
            && (SmallWords.Has(next, words) || words.Allergies.That.Contains(next))
                ? folded[no.Length..]
                : folded,
            words
        );

    private static ImmutableArray<AnswerValue> Gone(
        TurnInProgress turn,
        FormQuestion question,
        List<(string Folded, bool IsAnothers)> clauses
    )
    {
        var words = turn.Phrases.Words;
        var values = turn.Intake.Answers[question.Key]!.Values;
        var chosen = values
            .OfType<AnswerValue.Choice>()
            .Select(choice => choice.Code)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<AnswerOption> options =
        [
            .. OptionNames
                .Widen(question.Item, words)
                .Options.Where(option => chosen.Contains(option.Code) && !option.Exclusive),
        ];
        var isOfFamily = question.Item.Topic == AnswerTopic.Relatives;
        var denied = clauses
            .Where(clause => !(isOfFamily && clause.IsAnothers && Relatives.AreNamed(turn, clause.Folded)))
            .SelectMany(clause =>
                OptionMentions.Find(options, clause.Folded, words) is var (all, affirmed)
                    ? clause.IsAnothers
                        ? all
                        : all.Except(affirmed)
                    : []
            )
            .Select(option => option.Code)
            .ToHashSet(StringComparer.Ordinal);
        return [.. values.Where(value => value is AnswerValue.Choice choice && denied.Contains(choice.Code))];
    }

    // "He isn't stressed, maybe a 2" where stress is asked tells nothing of what sets it off.
    private static bool IsOfAsked(FormQuestion? pending, ImmutableArray<AnswerValue> gone, ReplyWords words)
    {
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var asked = ReplyText
            .AllWords(ReplyText.Fold($"{pending?.Item.Text} {pending?.Item.Label}"))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        return gone.OfType<AnswerValue.Choice>()
            .SelectMany(choice => SmallWords.Telling(choice.Display, words))
            .Any(word => asked.Contains(Stem(word)));
    }

    // Whoever says more tells of something else: "the rash is not just stress".
    private static bool TellsNothingElse(TurnInProgress turn, FormItem item, string folded)
    {
        var words = turn.Phrases.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var protest = words.Corrections.Protests.FirstOrDefault(phrase => ReplyText.ContainsPhrase(folded, phrase));
        var named = OptionNames.Stems(item, words);
        return SmallWords
                .Telling(protest is null ? folded : folded.Replace(protest, " ", StringComparison.Ordinal), words)
                .Count(word =>
                    !named.Contains(Stem(word))
                    && !words.Negations.Contains(word)
                    && !words.Kin.Contains(word)
                    && !words.Carers.Contains(word)
                    && !FrequencyWords.Vocabulary.Has(word)
                    && !words.Allergies.Theirs.Contains(word)
                    && !words.Mine.Contains(word)
                ) <= MostOfElse;
    }
}
