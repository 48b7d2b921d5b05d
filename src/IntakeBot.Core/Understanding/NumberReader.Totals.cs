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

    // "2 boys and a girl", "a boy and twin girls, all grown up", "a cat and two dogs" of pets: what is counted by kind is
    // counted together, and how old somebody is counts nobody.
    private static decimal? Kinds(FormItem item, ReplyTokens tokens, ReplyWords words)
    {
        if (item is not { Kind: ItemKind.Integer, IsScale: false })
            return null;
        var asked = AskedKinds(item, words);
        if (!tokens.SaysAny(Children) && !tokens.SaysAny(Multiples) && asked.Count == 0)
            return null;
        bool Names(int at) =>
            tokens.IsAny(at, Children)
            || tokens.IsAny(at, Multiples)
            || asked.Count > 0 && at < tokens.Count && asked.Contains(ReplyText.Fold(tokens.Said(at, at + 1).Verbatim));
        var (sum, kinds, article, at) = (0m, 0, false, 0);
        while (at < tokens.Count)
        {
            if (tokens.IsAny(at, BeforeKinds) || at > 0 && tokens.IsAny(at, ","))
            {
                at++;
                continue;
            }
            var number = NumberGrammar.At(tokens, at, words, article: true);
            var who = number?.Next ?? at;
            var many =
                tokens.IsAny(who, "twin", "twins") ? 2
                : tokens.IsAny(who, "triplets") ? 3
                : 0;
            while (tokens.IsAny(who, WithKinds))
                who++;
            if (!Names(who) || number is { IsRange: true })
                break;
            // "Boys" alone says not how many.
            if (number is null && many == 0 && tokens.Word(who).EndsWith('s'))
                return null;
            article |= tokens.IsAny(at, "a", "an");
            sum += number is { Low: { } low } && many == 0 ? low : Math.Max(1, many);
            kinds += many > 0 ? 2 : 1;
            at = who + 1;
            if (many > 0 && tokens.IsAny(at, Children))
                at++;
            at = PastAge(tokens, at, Names);
        }
        return
            (kinds > 1 || article && kinds == 1)
            && (at >= tokens.Count || tokens.IsAny(at - 1, ",") || tokens.IsAny(at, ".", ";", "(", "-"))
            ? sum
            : null;
    }

    private static readonly string[] Multiples = ["twins", "triplets"];

    private static readonly string[] BeforeKinds = "and n & plus i ive we weve have got just only my the also".Split(
        ' '
    );

    private static readonly string[] WithKinds =
        "twin older younger eldest youngest big little elder small grown set of pair step half".Split(' ');

    // "A girl of 3", "a girl (3)", "a girl, 3, and"
    private static int PastAge(ReplyTokens tokens, int at, Func<int, bool> names)
    {
        var age = tokens.IsAny(at, "of", "aged", "(", "age", ",") ? at + 1 : at;
        if (tokens.Number(age) is null || names(age + 1))
            return at;
        age++;
        while (tokens.IsAny(age, "years", "year", "months", "old", "of", "age", ")"))
            age++;
        // "And a sister, 3 in all" is no age.
        return tokens.IsAny(at, ",") && age < tokens.Count && !tokens.IsAny(age, ",", ".", ";", "and", "&") ? at : age;
    }

    // What is asked by a name that holds others: "pets" are cats and dogs.
    private static HashSet<string> AskedKinds(FormItem item, ReplyWords words)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asked in ReplyText.AllWords(ReplyText.Fold(item.Text)))
        {
            if (words.Counted.Contains(asked))
                kinds.UnionWith(words.Choices.Synonyms.Of(asked));
        }
        return kinds;
    }

    // "2 in 2019 and 1 in 2021"
    private static decimal? OfTheYears(FormItem item, ReplyTokens tokens, List<SpokenNumber> numbers)
    {
        if (item is not { Kind: ItemKind.Integer, IsScale: false } || numbers.Count < 2)
            return null;
        var years = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            if (
                number.IsRange
                || !tokens.IsAny(number.Next, "in")
                || WrittenNumbers.Year(tokens.Word(number.Next + 1)) is null
                || !years.Add(tokens.Word(number.Next + 1))
            )
                return null;
        }
        return numbers.Sum(number => number.Low);
    }

    // "Once, in 2019", "twice, both in 2024": when it was, and not how often. A year that is asked is the answer.
    private static bool IsYear(FormItem item, ReplyTokens tokens, int at) =>
        item is { Kind: ItemKind.Integer, IsScale: false, Unit: null }
        && WrittenNumbers.Year(tokens.Word(at)) is not null
        && tokens.IsAny(
            at - 1,
            "in",
            "since",
            "of",
            "until",
            "before",
            "after",
            "during",
            "year",
            "mid",
            "early",
            "late"
        )
        && !ReplyText.ContainsAny(ReplyText.Fold(item.Text), AsksYear);

    private static readonly string[] AsksYear = ["year", "when", "ano", "año", "cuando"];

    // "A day" to "how many days": one of what is asked.
    private static bool OneOfAsked(FormItem item, ReplyTokens tokens, ReplyWords words)
    {
        if (item is not { Kind: ItemKind.Integer, IsScale: false } || item.Text.Length == 0)
            return false;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (
                !tokens.IsAny(at, "a", "an")
                || !tokens[at + 1].IsWord
                || at > 0
                    && tokens[at - 1].IsWord
                    && !tokens.IsAny(at - 1, "just", "only", "about", "maybe", "like", "had", "lost", "missed")
            )
                continue;
            var said = WordStem.Of(ReplyText.Fold(tokens.Said(at + 1, at + 2).Verbatim), words.Choices.Endings);
            return said.Length > 2
                && ReplyText
                    .AllWords(ReplyText.Fold(item.Text))
                    .Any(word => WordStem.Of(word, words.Choices.Endings) == said);
        }
        return false;
    }

    /// <summary>Whether the figure that begins there tells by how much something changed, and that is not what is asked: "lost 4".</summary>
    public static bool IsDifference(ReplyTokens tokens, int at, string? question, ReplyWords words)
    {
        var before = at;
        while (
            tokens.IsAny(
                before - 1,
                "about",
                "around",
                "like",
                "over",
                "nearly",
                "almost",
                "some",
                "another",
                "a",
                "maybe"
            )
        )
            before--;
        if (before == 0 || !tokens[before - 1].IsWord)
            return false;
        var said = ReplyText.Fold(tokens.Text[..tokens[before - 1].End]);
        return words.Differences.Any(change => ReplyText.EndsWithPhrase(said, change))
            && !(question is { } asked && ReplyText.ContainsAny(ReplyText.Fold(asked), words.Differences));
    }

    private static void LeaveDifferences(
        FormItem item,
        ReplyTokens tokens,
        List<SpokenNumber> numbers,
        ReplyWords words
    )
    {
        if (numbers.Count > 1 && !item.IsScale)
            numbers.RemoveAll(number => IsDifference(tokens, number.First, item.Text, words));
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
