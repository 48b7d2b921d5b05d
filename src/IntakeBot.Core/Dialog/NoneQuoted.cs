using System.Buffers;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// "You put nobody, but my mum has psoriasis", "why none? I said the wool": a complaint that quotes the "none" of an earlier
/// answer takes it back; what else it tells takes its place, or it is asked again.
/// </summary>
internal static class NoneQuoted
{
    /// <summary>So many answers back does it reach.</summary>
    private const int Reach = 6;

    private static readonly char[] Quotes = ['"', '“', '”', '«', '»', '\''];
    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);

    /// <summary>Whether the words took back a "none".</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (!MayQuote(turn, text))
            return false;
        foreach (var question in Correcting.Settled(turn, pending).Take(Reach))
        {
            if (
                !turn.Intake.Answers[question.Key]!.Values.All(question.Item.IsExclusive)
                || Behind(turn, question.Item, text) is not { } rest
            )
                continue;
            if (rest.Length > 0 && Instead(turn, question, rest) is { Count: > 0 } now)
                return Correcting.Change(turn, question, [.. now], text);
            // "You wrote none, and I told you about the wine" may be of another answer.
            if (SmallWords.Telling(rest.Verbatim, turn.Phrases.Words).Any())
                continue;
            turn.Belongs(question.Key);
            Asking.AskToChange(turn, question);
            return true;
        }
        return false;
    }

    private static bool MayQuote(TurnInProgress turn, PatientText text) =>
        text.Verbatim.AsSpan().ContainsAny(AnyQuote)
        || ReplyText.ContainsAny(ReplyText.Fold(text.Verbatim), Cues(turn.Phrases.Words));

    // "Never said", "you put", "why".
    private static IEnumerable<string> Cues(ReplyWords words) =>
        words.Choices.NeverSaid.Concat(words.Corrections.Had.Except(words.Negations)).Concat(words.Corrections.AsksWhy);

    // What is said beside the none that is quoted; null where none is.
    private static PatientText? Behind(TurnInProgress turn, FormItem item, PatientText text)
    {
        var words = turn.Phrases.Words;
        var said = text.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = Array.ConvertAll(said, word => ReplyText.Fold(word.Trim(Quotes)).Trim(',', '.', '!', '?', ':'));
        var names = item
            .Options.Where(option => option.Exclusive)
            .SelectMany(option => option.Names)
            .Select(ReplyText.Fold)
            .Concat(words.None.Except(words.Choices.PlainNo))
            .Distinct()
            .OrderByDescending(name => name.Length)
            .Select(ReplyText.Words)
            .ToList();
        for (var at = 0; at < said.Length; at++)
        {
            if (names.Find(name => plain[at..].Take(name.Length).SequenceEqual(name)) is not { } none)
                continue;
            var last = said[at + none.Length - 1].TrimEnd(',', '.', '!', '?');
            var isQuoted = Array.IndexOf(Quotes, said[at][0]) >= 0 && Array.IndexOf(Quotes, last[^1]) >= 0;
            var before = string.Join(' ', plain[..at]);
            if (isQuoted || Cues(words).Any(cue => ReplyText.EndsWithPhrase(before, cue)))
                return new PatientText(string.Join(' ', said[(at + none.Length)..]));
        }
        return null;
    }

    // Clause by clause, as what is told beside the answer is no answer.
    private static List<AnswerValue>? Instead(TurnInProgress turn, FormQuestion question, PatientText rest)
    {
        var words = turn.Phrases.Words;
        return
        [
            .. ReplyText
                .Clauses(rest.Verbatim, words.Contrasts.Concat(words.Joiners))
                .Select(clause => new PatientText(clause))
                .Select(clause => Ahead.Opening(clause, words.Meant, words.Actually, words.Refers) ?? clause)
                .Where(clause => clause.Length > 0)
                .Select(clause => Reading.Of(turn, question, clause))
                .OfType<AnswerReading.Understood>()
                .SelectMany(reading => reading.Values)
                .Where(value => value is AnswerValue.Choice && !question.Item.IsExclusive(value))
                .Distinct(),
        ];
    }
}
