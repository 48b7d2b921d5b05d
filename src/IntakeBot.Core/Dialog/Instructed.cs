using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An earlier answer by its name, and behind it what to make of it: "and the itch, better put 8", "of the itch I said 7 but
/// now that I think of it it was 9".
/// </summary>
internal static class Instructed
{
    private const int MostWords = 20;

    /// <summary>Whether the words put one earlier answer right.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText said) =>
        Find(turn, pending, said) is var (question, values) && Correcting.Change(turn, question, values, said);

    /// <summary>The same of the answer that the words are about, also where nothing is asked.</summary>
    public static bool HearAbout(TurnInProgress turn, FormQuestion? pending, PatientText said)
    {
        var words = said.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length is < 3 or > MostWords
            || About(turn, pending, Array.ConvertAll(words, ReplyText.Fold), words) is not var (question, values)
        )
            return false;
        if (question.Key != pending?.Key)
            return Correcting.Change(turn, question, values, said);
        Asking.Answer(turn, question, new AnswerReading.Understood(values), said);
        return true;
    }

    /// <summary>The one earlier answer that is named before an instruction, with what stands behind it; null for none.</summary>
    public static (FormQuestion Question, ImmutableArray<AnswerValue> Values)? Find(
        TurnInProgress turn,
        FormQuestion? pending,
        PatientText said
    )
    {
        var words = said.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 3 or > MostWords)
            return null;
        var folded = Array.ConvertAll(words, ReplyText.Fold);
        if (About(turn, pending, folded, words) is { } about && about.Question.Key != pending?.Key)
            return about;
        for (var at = words.Length - 1; at > 0; at--)
        {
            if (
                CueAt(turn, folded, at) is not (> 0 and var length)
                || at + length >= words.Length
                || IsNotMeant(turn, folded)
                || Named(turn, pending, folded[..at]) is not { } question
            )
                continue;
            var behind = new PatientText(string.Join(' ', words[(at + length)..]));
            return
                Correcting.Fits(turn, question, behind) is { } values
                && !values.SequenceEqual(turn.Intake.Answers[question.Key]!.Values)
                && !Correcting.IsRateOfAnother(turn, question.Item, values, behind)
                ? (question, values)
                : null;
        }
        return null;
    }

    // "Not the drink, I meant the smoking": what is named is not what is meant.
    private static bool IsNotMeant(TurnInProgress turn, string[] folded) =>
        folded.SkipWhile(word => turn.Phrases.Words.Choices.PlainNo.Contains(word.Trim('!', ',', '.'))).FirstOrDefault()
            is { } first
        && OptionMentions.IsNegated(first, turn.Phrases.Words);

    // "About the new medicine, it's no", "what worked best isn't that nothing changed, the cream helped a bit": the answer
    // that the words are about, be it a yes or a no, or that their beginning asks for; and what it is.
    private static (FormQuestion Question, ImmutableArray<AnswerValue> Values)? About(
        TurnInProgress turn,
        FormQuestion? pending,
        string[] folded,
        string[] said
    )
    {
        var words = turn.Phrases.Words;
        var first = folded
            .TakeWhile(word =>
                words.YesNo.Fillers.Contains(word)
                || words.YesNo.Addresses.Contains(word)
                || words.Joiners.Contains(word)
                || words.Contrasts.Contains(word)
                || words.Actually.Contains(word)
            )
            .Count();
        var opening = ReplyText.Opening(string.Join(' ', folded[first..]), words.Corrections.About);
        var name = first + (opening is null ? 0 : ReplyText.Words(opening).Length);
        for (var at = name + 1; at < said.Length - 1; at++)
        {
            var rest = string.Join(' ', folded[at..]);
            if (
                ReplyText.Opening(rest, words.Corrections.Had, words.Corrections.Is, words.Corrections.ShouldBe)
                    is not { } cue
                || (opening is null ? InARow(turn, pending, folded[name..at]) : Called(turn, pending, folded[name..at]))
                    is not { } question
            )
                continue;
            var behind = new PatientText(string.Join(' ', said[(at + ReplyText.Words(cue).Length)..]));
            return
                Told(turn, question, behind, words.Corrections.Had.Contains(cue)) is { } values
                && turn.Intake.Answers[question.Key]?.Values.SequenceEqual(values) != true
                ? (question, values)
                : null;
        }
        return null;
    }

    // What it is; behind what it is not, or where the first clause alone says it, of that clause.
    private static ImmutableArray<AnswerValue>? Told(
        TurnInProgress turn,
        FormQuestion question,
        PatientText behind,
        bool isDenied
    )
    {
        var sign = behind.Verbatim.IndexOfAny([',', '.', ';', '!']);
        var (before, after) =
            sign < 0
                ? (behind, PatientText.Empty)
                : (new PatientText(behind.Verbatim[..sign]), new PatientText(behind.Verbatim[(sign + 1)..].Trim()));
        return isDenied
            ? after.Length > 0
                ? Correcting.Fits(turn, question, after)
                : null
            : Correcting.Fits(turn, question, behind) ?? Correcting.Fits(turn, question, before);
    }

    // By as many of the words as name one answer, or what is asked: "the new medicine before it got worse".
    private static FormQuestion? Called(TurnInProgress turn, FormQuestion? pending, string[] name)
    {
        var told = SmallWords.Telling(string.Join(' ', name), turn.Phrases.Words).Take(2).ToList();
        if (
            pending is { Item.TakesAnyWords: false }
            && told.Count > 0
            && told.TrueForAll(word => ReplyText.ContainsPhrase(ReplyText.Fold(pending.Item.Text), word))
        )
            return pending;
        for (var end = name.Length; end > 0; end--)
        {
            if (Reviewing.Find(turn, string.Join(' ', name[..end])) is [var question])
                return question;
        }
        return null;
    }

    // By all of the words, which stand so in its question.
    private static FormQuestion? InARow(TurnInProgress turn, FormQuestion? pending, string[] name)
    {
        const int FewestWords = 3;
        var row = string.Join(' ', name);
        return
            name.Length >= FewestWords
            && Correcting
                .Settled(turn, pending)
                .Where(question => ReplyText.ContainsPhrase(ReplyText.Fold(question.Item.Text), row))
                .Take(2)
                .ToList()
                is [var one]
            ? one
            : null;
    }

    private static int CueAt(TurnInProgress turn, string[] folded, int at)
    {
        var words = turn.Phrases.Words;
        var rest = string.Join(' ', folded[at..]);
        return
            ReplyText.Opening(rest, words.Mends.Puts, words.Corrections.Rather, words.Actually, words.Meant) is { } cue
            && !words.Choices.PlainNo.Contains(cue)
            ? ReplyText.Words(cue).Length
            : 0;
    }

    // The one answer that goes by these words, and none that is asked now.
    private static FormQuestion? Named(TurnInProgress turn, FormQuestion? pending, string[] said)
    {
        var name = string.Join(' ', said);
        return
            !(pending is not null && Names(turn, pending.Item, name))
            && Correcting.Settled(turn, pending).Where(question => Names(turn, question.Item, name)).ToList()
                is [var one]
            && one.Item.Kind != ItemKind.Boolean
            ? one
            : null;
    }

    /// <summary>
    /// Whether the words name the item: by the first telling word of its label or another name for that ("itch"), or by some
    /// words of its question in a row ("how it has been").
    /// </summary>
    public static bool Names(TurnInProgress turn, FormItem item, string said)
    {
        const int FewestInARow = 3;
        var words = turn.Phrases.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var told = ReplyText.AllWords(ReplyText.Fold(said));
        var stems = told.Select(Stem).ToHashSet(StringComparer.Ordinal);
        var question = ReplyText.Fold(item.Text);
        return SmallWords
                .Telling(item.Label, words)
                .FirstOrDefault(word => !words.Asks.Contains(word) && !words.AnswerNames.Contains(word))
                is { } name
                && words.Choices.Synonyms.Of(name).Append(name).Any(other => stems.Contains(Stem(other)))
            || Enumerable
                .Range(0, Math.Max(0, told.Length - FewestInARow + 1))
                .Select(at => told[at..(at + FewestInARow)])
                .Any(row =>
                    ReplyText.ContainsPhrase(question, string.Join(' ', row))
                    && row.Any(word => !SmallWords.Has(word, words))
                );
    }
}
