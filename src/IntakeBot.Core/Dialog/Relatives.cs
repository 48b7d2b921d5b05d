using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What relatives have: none of it is the patient's, and "I had it too" of a mother who answers for her child is what the
/// child has.
/// </summary>
internal static class Relatives
{
    /// <summary>
    /// The words without what they tell of relatives, where the item asks what the patient has: "nobody's told me. My
    /// brother has psoriasis" names no skin problem.
    /// </summary>
    public static PatientText Without(TurnInProgress turn, FormItem item, PatientText text) =>
        item.Topic is AnswerTopic.Options or AnswerTopic.BodyAreas
        && item is { Repeats: true, Context: AnswerContext.PatientNow }
        && turn.ReadsStories
        // Whoever answers for a mother tells what she has.
        && turn.Intake.State.AnsweredFor is null
        && RelativeClauses.NamesKin(text.Verbatim, turn.Phrases.Words)
        && turn.Stories.OfRelatives(item, text) is { IsEmpty: false } clauses
            ? RelativeClauses.Without(text, clauses)
            : text;

    /// <summary>Whether a relative by blood is named, by what they are or by a name that was introduced so.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="folded">The words, plain as <see cref="ReplyText.Fold"/> makes them.</param>
    public static bool AreNamed(TurnInProgress turn, string folded) =>
        ReplyText
            .AllWords(folded)
            .Any(word =>
                turn.Phrases.Words.OfContent.Kin.Contains(word)
                || turn.People.Knows(word) is NamedAs.Kin or NamedAs.Child
            );

    /// <summary>
    /// The words without what they tell of a spouse, where the family by blood is asked and the patient answers: "me mum has
    /// psoriasis. The wife has asthma but she's not blood".
    /// </summary>
    public static PatientText WithoutSpouses(TurnInProgress turn, FormItem item, PatientText text)
    {
        if (item.Topic != AnswerTopic.Relatives || turn.About is not null || turn.Turn is not PatientTurn.Said)
            return text;
        var clauses = Whose.Clauses(turn, text);
        var kept = clauses.Where(clause => !OpensWithSpouse(turn, clause)).ToList();
        return kept.Count == clauses.Length ? text : new PatientText(string.Join(", ", kept));
    }

    // "My husband has", "Mark has" of who was introduced as one, "my mother in law has"
    private static bool OpensWithSpouse(TurnInProgress turn, string clause)
    {
        const int MostWordsBefore = 2;
        var words = turn.Phrases.Words;
        var said = ReplyText.AllWords(ReplyText.Fold(clause)).SkipWhile(word => words.Joiners.Contains(word)).ToList();
        return said.Take(MostWordsBefore).Any(words.ForAnother.Spouses.Contains)
            || said.Take(1).Any(word => turn.People.Knows(word) is NamedAs.Spouse)
            || words.ForAnother.InLaws.Any(phrase =>
                said.Take(MostWordsBefore).Any(words.Kin.Contains)
                && ReplyText.ContainsPhrase(string.Join(' ', said), phrase)
            );
    }

    /// <summary>The reading, with what the patient has where the family is said to have "it" or to have it too.</summary>
    public static AnswerReading Read(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        if (item.Topic != AnswerTopic.Relatives || turn.Turn is not PatientTurn.Said)
            return reading;
        var same = Clauses(turn, text).Where(clause => TellsTheSame(turn, item, clause)).ToList();
        var has = same.Count == 0 ? [] : PatientHas(turn, item);
        if (has.IsEmpty)
            return reading;
        var told = reading is AnswerReading.Understood { Values: var values } ? values : [];
        bool IsSame(AnswerValue value) =>
            value is AnswerValue.Text own
            && same.Exists(clause => clause.Contains(own.Value.Verbatim, StringComparison.Ordinal));
        return new AnswerReading.Understood([.. has.Union(told.Where(value => !IsSame(value)))]);
    }

    private static string[] Clauses(TurnInProgress turn, PatientText text) =>
        ReplyText.Clauses(
            text.Verbatim,
            turn.Phrases.Words.Joiners.Concat(turn.Phrases.Words.Contrasts).Except(turn.Phrases.Words.TheSame)
        );

    // "My mother has it as well"; of a mother who answers for her child also "I had it".
    private static bool TellsTheSame(TurnInProgress turn, FormItem item, string clause)
    {
        var (words, folded) = (turn.Phrases.Words, ReplyText.Fold(clause));
        var said = ReplyText.AllWords(folded);
        return (
                said.Any(words.Kin.Contains)
                || turn.Intake.State.AnsweredFor is not null && words.YesNo.Self.Contains(said[0])
            )
            && words.TheSame.Any(same => ReplyText.ContainsPhrase(folded, same))
            && !OptionMentions.IsNegated(folded, words)
            && (
                AnswerReader.ReadWords(item, new PatientText(clause), turn.Context)
                    is not AnswerReading.Understood { Values: var values }
                || values.All(value => value is AnswerValue.Text)
            );
    }

    // What the patient has, among the options of the family.
    private static ImmutableArray<AnswerValue> PatientHas(TurnInProgress turn, FormItem family)
    {
        var options = OptionNames.Widen(family, turn.Phrases.Words).Options;
        return
        [
            .. turn
                .Form.All.Where(item => item is { Topic: AnswerTopic.Options, Context: AnswerContext.PatientNow })
                .Select(item => turn.Intake.Answers[new ItemKey(item.LinkId)])
                .SelectMany(answer => answer?.Values.OfType<AnswerValue.Choice>() ?? [])
                .SelectMany(has => options.Where(option => IsOf(option, has)))
                .Distinct()
                .Select(option => new AnswerValue.Choice(option.Code, option.Display)),
        ];
    }

    private static bool IsOf(AnswerOption option, AnswerValue.Choice has) =>
        option.Code == has.Code
        || option.Names.Select(ReplyText.Fold).Contains(ReplyText.Fold(has.Display), StringComparer.Ordinal);
}
