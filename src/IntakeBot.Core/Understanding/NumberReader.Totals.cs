using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// What a patient makes of several figures: their sum, or what holds on the whole.
internal static partial class NumberReader
{
    // "2 boxes, so 40", "1 in 2014 and 2 last year, 3 all together": what the patient makes of the figures.
    private static SpokenNumber? Total(ReplyTokens tokens, List<SpokenNumber> numbers)
    {
        for (var i = numbers.Count - 1; i >= 0; i--)
        {
            var next = numbers[i].Next;
            var unit = tokens.IsAny(next, ",", ".") || next >= tokens.Count ? next : next + 1;
            if (i > 0 && Concludes(tokens, numbers, i) || IsTotal(tokens, next) || IsTotal(tokens, unit))
                return numbers[i];
        }
        // "My husband, two girls and me, 4"
        return
            numbers.Count == 2
            && numbers[1].Next == tokens.Count
            && numbers[1] is { IsRange: false, Low: { } sum }
            && tokens.Number(tokens.Count - 1) == sum
            && tokens.IsAny(tokens.Count - 2, ",")
            && numbers[0].Next < tokens.Count - 3
            && tokens[numbers[0].Next].IsWord
            && sum > numbers[0].Low
            ? numbers[1]
            : null;
    }

    // "2 packs of 20", where packs are not what is asked
    private static decimal? Packs(FormItem item, ReplyTokens tokens, List<SpokenNumber> numbers) =>
        numbers is [{ IsRange: false, Low: { } packs } first, { IsRange: false, Low: { } each } second]
        && item is { IsScale: false, Kind: ItemKind.Integer }
        && tokens.IsAny(first.Next, "pack", "packs", "packet", "packets", "box", "boxes", "lots", "sets")
        && tokens.IsAny(first.Next + 1, "of")
        && second.First == first.Next + 2
        && !ReplyText.Words(ReplyText.Fold(item.Text)).Contains(tokens.Word(first.Next))
            ? packs * each
            : null;

    // "Half a pack", where cigarettes are counted: a pack holds twenty, as a rule.
    private static SpokenNumber? PacksOf(FormItem item, ReplyTokens tokens, int at, ReplyWords words)
    {
        const int InAPack = 20;
        // "Pack a day"
        var packs = NumberGrammar.At(tokens, at, words, article: true) ?? new SpokenNumber(1, 1, Approximate: true, at);
        if (
            item.IsScale
            || QuantityUnits.Table.Find(tokens, packs.Next, out var unit) is not (var length and > 0)
            || unit.Code != "pack"
            || tokens.IsAny(packs.Next + length, "of")
            || !AsksCigarettes(item, words)
        )
            return null;
        var half = tokens.Has(packs.Next + length, "and", "a", "half") ? 0.5m : 0;
        return new SpokenNumber(
            (packs.Low + half) * InAPack,
            (packs.High + half) * InAPack,
            Approximate: true,
            packs.Next + length + (half > 0 ? 3 : 0)
        );
    }

    private static bool AsksCigarettes(FormItem item, ReplyWords words)
    {
        var asked = ReplyTokens.Read($"{item.Text} {item.Label} {item.Unit}", words);
        bool Asks(string code) =>
            Enumerable
                .Range(0, asked.Count)
                .Any(at => QuantityUnits.Table.Find(asked, at, out var unit) > 0 && unit.Code == code);
        return Asks("cigarette") && !Asks("pack");
    }

    private static bool IsTotal(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "total", "altogether", "overall")
        || tokens.Has(at, "in", "total")
        || tokens.Has(at, "in", "all")
        || tokens.Has(at, "all", "together")
        || tokens.Has(at, "all", "in");

    // "So that's about 40"
    private static bool Concludes(ReplyTokens tokens, List<SpokenNumber> numbers, int i)
    {
        for (var at = numbers[i].Next - 2; at >= numbers[i - 1].Next; at--)
        {
            if (tokens.IsAny(at, "so", "makes", "total", "say") && !tokens.Has(at, "so", "far"))
                return true;
            if (
                tokens.Number(at) is null
                && !(NumberGrammar.At(tokens, at) is { } longer && longer.Next == numbers[i].Next)
                && !tokens.IsAny(at, "thats", "its", "about", "like", "roughly", "around", "a", "id", "that", "is")
            )
                return false;
        }
        return false;
    }

    // "Three on a good day, normally it's just one": the clause that says what holds on the whole.
    private static SpokenNumber? Usual(ReplyTokens tokens, List<SpokenNumber> numbers)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                !tokens.IsAny(
                    at,
                    "overall",
                    "normally",
                    "usually",
                    "generally",
                    "typically",
                    "mostly",
                    "mainly",
                    "average",
                    "realistically"
                ) && !tokens.Has(at, "in", "general")
            )
                continue;
            var after = numbers.Find(number => number.Next > at + 1);
            if (after.Next > 0 && !Parted(tokens, at, after.Next))
                return after;
            var before = numbers.FindLast(number => number.Next <= at);
            return before.Next > 0 && !Parted(tokens, before.Next, at) ? before : null;
        }
        return null;
    }

    // "5 on shifts 7 when off": each holds at times of its own.
    private static (decimal, decimal)? EachAtTimes(FormItem item, ReplyTokens tokens, List<SpokenNumber> numbers)
    {
        bool IsAtTimes(SpokenNumber number)
        {
            var next = TimeWords.At(tokens, number.Next) is null ? number.Next : number.Next + 1;
            return tokens.IsAny(next, "on", "off", "when", "if", "during", "in", "at", "after", "weekdays", "weekends")
                && next + 1 <= tokens.Count
                && tokens.Number(next + 1) is null;
        }
        return
            item is { IsScale: false }
            && numbers is [{ IsRange: false, Low: { } one } first, { IsRange: false, Low: { } other } second]
            && one != other
            && IsAtTimes(first)
            && IsAtTimes(second)
            ? (Math.Min(one, other), Math.Max(one, other))
            : null;
    }

    private static bool Parted(ReplyTokens tokens, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => tokens.IsAny(at, ",", ".", ";", "but"));

    // "Two in the morning and one after lunch" are three a day.
    private static decimal? OfTheDay(FormItem item, ReplyTokens tokens, List<SpokenNumber> numbers)
    {
        if (item is not { Kind: ItemKind.Integer, IsScale: false } || numbers.Count < 2)
            return null;
        var times = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            if (number.IsRange || FrequencyWords.When.Find(tokens, number.Next, out var when) == 0)
                return null;
            if (!times.Add(when[0]))
                return null;
        }
        return numbers.Sum(number => number.Low);
    }
}
