using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Of several figures, those that are of what is asked: "itch is 4 but pain is a 9", "about 8, at night it's a 10".
internal static partial class NumberReader
{
    private static readonly string[] BetweenParts = [",", ".", ";", "\n", "(", ")", "and", "otherwise", "then"];

    private static readonly string[] SaidOfAFigure =
    [
        "is",
        "was",
        "are",
        "its",
        "like",
        "about",
        "around",
        "a",
        "an",
        "at",
        "say",
        "maybe",
        "-",
        ":",
        "=",
    ];

    // What another complaint has goes; then what holds only at times, where another figure holds on the whole.
    private static void KeepAsked(FormItem item, ReplyTokens tokens, List<SpokenNumber> numbers, ReplyWords words)
    {
        var asked = ReplyText.Fold($"{item.Text} {item.Label}");
        if (numbers.Count > 1)
            KeepPresent(asked, tokens, numbers, words);
        if (numbers.Count > 1 && !item.IsScale)
            KeepNamed(item, asked, tokens, numbers, words);
        if (!item.IsScale || numbers.Count == 0)
            return;
        var (own, others) = (
            words.ScaleFindings.Where(finding => Names(asked, finding)).ToList(),
            words.ScaleFindings.Where(finding => !Names(asked, finding)).ToList()
        );
        if (numbers is [var only])
        {
            if (
                own.Count > 0
                && !StandsAlone(tokens, only, words)
                && (
                    IsOfAnother(tokens, only, own, others)
                    || IsBesideOwn(tokens, only, own, others, words)
                    || DeniesOwn(ReplyText.Fold(tokens.Text), own, others, words)
                )
            )
                numbers.Clear();
            return;
        }
        var clauses = Clauses(tokens, numbers, words);
        if (own.Count > 0)
        {
            int Rank(string clause) =>
                others.Exists(finding => Names(clause, finding)) ? 0
                : own.Exists(finding => Names(clause, finding)) ? 2
                : 1;
            var best = clauses.Max(Rank);
            Keep(numbers, clauses, clause => best == 0 || Rank(clause) == best);
        }
        var general = clauses.Where(clause => !Names(clause, words.ScaleTimes)).ToHashSet(StringComparer.Ordinal);
        Keep(numbers, clauses, clause => general.Count == 0 || general.Contains(clause));
    }

    // "7, was a 9 last week": what it was goes, where another figure tells what it is.
    private static void KeepPresent(string asked, ReplyTokens tokens, List<SpokenNumber> numbers, ReplyWords words)
    {
        if (Names(asked, words.FigurePast))
            return;
        var clauses = Clauses(tokens, numbers, words);
        var present = clauses.Where(clause => !Names(clause, words.FigurePast)).ToHashSet(StringComparer.Ordinal);
        Keep(numbers, clauses, clause => present.Count == 0 || present.Contains(clause));
    }

    // "In bed 11 hours, actual sleep maybe 8": of figures of different things the one of what is asked.
    private static void KeepNamed(
        FormItem item,
        string asked,
        ReplyTokens tokens,
        List<SpokenNumber> numbers,
        ReplyWords words
    )
    {
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var unit = Stem(ReplyText.Fold(item.Unit ?? ""));
        IEnumerable<string> Telling(string text) =>
            SmallWords.Telling(text, words).Where(word => word.All(char.IsLetter) && Stem(word) != unit);
        var named = Telling(asked)
            .Where(word => TimeWords.At(ReplyTokens.Read(word, words), 0) is null && !words.YesNo.Common.Contains(word))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        var clauses = Clauses(tokens, numbers, words);
        bool Tells(string clause) => Telling(clause).Select(Stem).Any(named.Contains);
        bool TellsElse(string clause) => !Tells(clause) && Telling(clause).Any();
        if (clauses.Exists(Tells))
            Keep(numbers, clauses, clause => !TellsElse(clause));
    }

    // "3. It's the pain, not the itch", "more a burning. Say 1": a figure in a sentence of its own is the answer.
    private static bool StandsAlone(ReplyTokens tokens, SpokenNumber number, ReplyWords words)
    {
        bool Ends(int at) => at < 0 || at >= tokens.Count || tokens.IsAny(at, ".", ";", "\n", "!");
        var first = number.First - 1;
        while (tokens.IsAny(first, SaidOfAFigure) || first >= 0 && words.Mends.Puts.Contains(tokens.Word(first)))
            first--;
        return Ends(first) && Ends(number.Next);
    }

    private static void Keep(List<SpokenNumber> numbers, List<string> clauses, Func<string, bool> keeps)
    {
        for (var at = numbers.Count - 1; at >= 0; at--)
        {
            if (keeps(clauses[at]))
                continue;
            numbers.RemoveAt(at);
            clauses.RemoveAt(at);
        }
    }

    private static bool Names(string folded, IEnumerable<string> phrases) =>
        phrases.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    // "Pain is a 9", "9 for pain" where the itch is asked.
    private static bool IsOfAnother(
        ReplyTokens tokens,
        SpokenNumber number,
        List<ImmutableArray<string>> own,
        List<ImmutableArray<string>> others
    )
    {
        if (own.Exists(finding => Names(ReplyText.Fold(tokens.Text), finding)))
            return false;
        var before = number.First - 1;
        while (tokens.IsAny(before, SaidOfAFigure))
            before--;
        var after = number.Next;
        if (tokens.IsAny(after, "for", "in"))
            after += tokens.IsAny(after + 1, "the", "my") ? 2 : 1;
        else
            after = -1;
        return others.Exists(finding =>
            finding.Contains(tokens.Word(before)) || (after > 0 && finding.Contains(tokens.Word(after)))
        );
    }

    // "No pain but the itch is 8": what is asked stands in another part of the reply.
    private static bool IsBesideOwn(
        ReplyTokens tokens,
        SpokenNumber number,
        List<ImmutableArray<string>> own,
        List<ImmutableArray<string>> others,
        ReplyWords words
    )
    {
        bool Parts(int at) =>
            tokens.IsAny(at, ",", ".", ";") || words.Contrasts.Contains(tokens.Word(at)) || tokens.IsAny(at, "and");
        var (first, end) = (number.First, number.Next);
        while (first > 0 && !Parts(first - 1))
            first--;
        while (end < tokens.Count && !Parts(end))
            end++;
        var clause = ReplyText.Fold(tokens.Said(first, end).Verbatim);
        return !own.Exists(finding => Names(clause, finding)) && others.Exists(finding => Names(clause, finding));
    }

    // "Not itchy, it's sore, 7 when I sit": the figure is not of what the reply denies.
    private static bool DeniesOwn(
        string folded,
        List<ImmutableArray<string>> own,
        List<ImmutableArray<string>> others,
        ReplyWords words
    )
    {
        var named = own.SelectMany(finding => finding)
            .Where(phrase => ReplyText.ContainsPhrase(folded, phrase))
            .ToList();
        return named.Count > 0
            && named.TrueForAll(phrase => OptionMentions.IsNegatedBefore(folded, phrase, words))
            && others.Exists(finding => Names(folded, finding));
    }

    // The words around each figure, up to where another part of the message begins.
    private static List<string> Clauses(ReplyTokens tokens, List<SpokenNumber> numbers, ReplyWords words)
    {
        var clauses = new List<string>();
        var (first, from) = (0, 0);
        for (var at = 0; at <= tokens.Count; at++)
        {
            var within = numbers.FindIndex(number => number.First <= at && at < number.Next);
            var isEnd =
                tokens.IsAny(at, BetweenParts)
                || words.Contrasts.Contains(tokens.Word(at))
                // "Used to be an 8"
                || words.Joiners.Contains(tokens.Word(at)) && !tokens.Has(at - 1, "used", "to");
            if (at < tokens.Count && (within >= 0 || !isEnd))
                continue;
            var end = first;
            while (end < numbers.Count && numbers[end].First < at)
                end++;
            // Words without a figure belong to the figure behind the comma: "at night, 8".
            if (end == first && at < tokens.Count && tokens.IsAny(at, ",", "and"))
                continue;
            if (end > first)
                clauses.AddRange(Within(tokens, numbers[first..end], (from, at)));
            (first, from) = (end, at + 1);
        }
        return clauses;
    }

    // "Pain 9 itch 4" names before each figure what it is of, "9 pain 4 itch" behind it.
    private static IEnumerable<string> Within(ReplyTokens tokens, List<SpokenNumber> numbers, (int From, int End) part)
    {
        var leads = numbers[0].First > part.From;
        for (var at = 0; at < numbers.Count; at++)
        {
            var from =
                leads && at > 0 ? numbers[at - 1].Next
                : at > 0 ? numbers[at].First
                : part.From;
            var end =
                at == numbers.Count - 1 ? part.End
                : leads ? numbers[at].Next
                : numbers[at + 1].First;
            yield return ReplyText.Fold(tokens.Said(from, end).Verbatim);
        }
    }
}
