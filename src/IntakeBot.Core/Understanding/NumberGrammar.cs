using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>A number as it was said. One figure has both ends alike; "at least 3" has no upper end, "up to 3" no lower.</summary>
internal readonly record struct SpokenNumber(decimal? Low, decimal? High, bool Approximate, int Next)
{
    public bool IsRange => Low != High;

    /// <summary>The token at which it begins, where that was noted.</summary>
    public int First { get; init; }
}

/// <summary>
/// Numbers in digits and English words at a place in a reply: "twenty five", "6 1/2", "7 or 8", "between 7 and 8",
/// "about 7", "half a dozen", "a couple". What is vague becomes a range: "a few" is 2 to 5, "several" 3 to 9.
/// </summary>
internal static class NumberGrammar
{
    private static readonly FrozenDictionary<string, decimal> Units = Counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            + "seventeen eighteen nineteen",
        step: 1
    );

    private static readonly FrozenDictionary<string, decimal> Tens = Counted(
        "none ten twenty thirty forty fifty sixty seventy eighty ninety",
        step: 10
    );

    // "Fourty two" is no two.
    private static readonly FrozenDictionary<string, decimal> Misspelt = new Dictionary<string, decimal>
    {
        ["fourty"] = 40,
        ["fourtey"] = 40,
        ["fivty"] = 50,
        ["fifity"] = 50,
        ["sixity"] = 60,
        ["eightty"] = 80,
        ["ninty"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly PhraseTable<Bound> Leads = new(
        (
            "about|around|approx|approximately|roughly|maybe|perhaps|probably|nearly|almost|like|say|circa|c|~",
            Bound.Near
        ),
        (
            "more or less|something like|i would say|id say|close to|just over|just under|a good|going on|getting on for|must be|easily|a bit over|a bit under|in the region of|shy of|just shy of|the best part of|best part of|the better part of|better part of|pushing",
            Bound.Near
        ),
        (
            "more than|over|above|greater than|longer than|older than|at least|upwards of|no less than|not less than|minimum of|minimum|min",
            Bound.AtLeast
        ),
        (
            "less than|fewer than|under|below|shorter than|younger than|up to|at most|no more than|not more than|never more than|never over|not over|no longer than|maximum of|maximum|max|not even|not quite|within|in under",
            Bound.AtMost
        )
    );

    private static readonly PhraseTable<Bound> Tails = new(
        (
            "or so|ish|or thereabouts|roughly|approximately|approx|or something|something|odd|give or take|i think|i guess|and a bit|maybe|probably|perhaps",
            Bound.Near
        ),
        (
            "or more|at least|at the very least|minimum|or over|or longer|or older|and over|and above|plus|+|and more|and counting",
            Bound.AtLeast
        ),
        ("or less|or fewer|or under|or younger|max|maximum|at most|tops", Bound.AtMost)
    );

    private enum Bound
    {
        None,
        Near,
        AtLeast,
        AtMost,
    }

    /// <summary>The words for numbers, for finding misspelt ones.</summary>
    public static IEnumerable<string> Vocabulary =>
        Units.Keys.Concat(Tens.Keys).Concat(["hundred", "thousand", "couple"]);

    /// <summary>The number that begins there, or null. An article counts as one only where the caller allows it.</summary>
    public static SpokenNumber? At(ReplyTokens tokens, int at, ReplyWords? words = null, bool article = false)
    {
        var (bound, near) = (Bound.None, false);
        for (var length = 0; (length = Leads.Find(tokens, at, out var lead)) > 0; at += length)
            (bound, near) = lead == Bound.Near ? (bound, true) : (lead, near);
        // "Less than a 3"
        if (bound != Bound.None && tokens.IsAny(at, "a") && tokens.Number(at + 1) is not null)
            at++;
        var paired = tokens.IsAny(at, "between", "from", "btwn", "inbetween", "tween");
        if (Vague(tokens, at) is { } vague)
            return vague;
        if (Atom(tokens, paired ? PastArticle(tokens, at + 1) : at, words, article) is not { } first)
            return null;
        var number = new SpokenNumber(first.Value, first.Value, near || first.Near, first.Next);
        if (Joined(tokens, first.Next, words, paired) is { } second)
        {
            return number with
            {
                Low = Math.Min(first.Value, second.Value),
                High = Math.Max(first.Value, second.Value),
                Next = second.Next,
            };
        }
        if (paired)
            return null;
        if (Tails.Find(tokens, number.Next, out var tail) is var after and > 0)
        {
            (bound, near) = tail == Bound.Near ? (bound, true) : (tail, near);
            number = number with { Next = number.Next + after };
        }
        return bound switch
        {
            Bound.AtLeast => number with { High = null },
            Bound.AtMost => number with { Low = null },
            _ => near ? number with { Approximate = true } : number,
        };
    }

    /// <summary>A tail such as "or so" after the unit: how many tokens, and whether it says "roughly".</summary>
    public static int Tail(ReplyTokens tokens, int at, ref SpokenNumber number)
    {
        var length = Tails.Find(tokens, at, out var tail);
        number = (length, tail) switch
        {
            (0, _) => number,
            (_, Bound.AtLeast) => number with { High = null },
            (_, Bound.AtMost) => number with { Low = null },
            _ => number with { Approximate = true },
        };
        return length;
    }

    private static SpokenNumber? Vague(ReplyTokens tokens, int at)
    {
        if (tokens.IsAny(at, "a") && tokens.IsAny(at + 1, "few", "good"))
            at++;
        var of = tokens.Word(at + 1) == "of" ? 2 : 1;
        return tokens.Word(at) switch
        {
            "few" => new SpokenNumber(2, 5, Approximate: true, at + of),
            "several" => new SpokenNumber(3, 9, Approximate: true, at + of),
            _ => null,
        };
    }

    private static (decimal Value, int Next)? Joined(ReplyTokens tokens, int at, ReplyWords? words, bool paired)
    {
        var joins =
            tokens.IsAny(at, "or", "to", "-", "until", "till")
            || (paired && tokens.IsAny(at, "and"))
            || (words is not null && tokens.Word(at) != "and" && words.Joiners.Contains(tokens.Word(at)));
        // "four-five weeks"
        var hyphened =
            at > 0
            && at < tokens.Count
            && tokens[at].IsWord
            && tokens[at].Start == tokens[at - 1].End + 1
            && tokens.Text[tokens[at].Start - 1] == '-';
        if (hyphened && Spelt(tokens, at) is { } other)
            return other;
        // "6 maybe 7", "6, maybe even 7"
        var next =
            joins ? at + 1
            : tokens.IsAny(at, ",") ? at + 1
            : at;
        // "Of 50 or of 100"
        if (tokens.IsAny(at, "or") && tokens.IsAny(next, "of"))
            next++;
        var unsure = next;
        while (tokens.IsAny(next, "maybe", "even", "possibly", "sometimes", "perhaps", "or"))
            next++;
        if (!joins && next == unsure)
            return null;
        return Atom(tokens, next == unsure ? PastArticle(tokens, next) : next, words, article: false) is { } atom
            ? (atom.Value, atom.Next)
            : null;
    }

    // "Between a 4 and a 5"
    private static int PastArticle(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "a", "an") && (tokens.Number(at + 1) is not null || Units.ContainsKey(tokens.Word(at + 1)))
            ? at + 1
            : at;

    private static (decimal Value, int Next, bool Near)? Atom(
        ReplyTokens tokens,
        int at,
        ReplyWords? words,
        bool article
    )
    {
        if (Group(tokens, at) is { } group)
            return group;
        if (Fraction(tokens, at) is { } fraction)
            return (fraction.Value, fraction.Next, false);
        if (Whole(tokens, at, words) is { } whole)
        {
            var (value, next) = WithPart(tokens, whole);
            return tokens.IsAny(next, "dozen") ? (value * 12, next + 1, false) : (value, next, false);
        }
        return article && tokens.IsAny(at, "a", "an", "another") ? (1, at + 1, false) : null;
    }

    // "a couple" is two and said loosely; "a dozen" is twelve.
    private static (decimal, int, bool)? Group(ReplyTokens tokens, int at)
    {
        if (tokens.Has(at, "half", "a", "dozen"))
            return (6, at + 3, false);
        if (tokens.IsAny(at, "a", "another"))
            at++;
        var next = tokens.Word(at + 1) == "of" ? at + 2 : at + 1;
        return tokens.Word(at) switch
        {
            "couple" => (2, next, true),
            "pair" => (2, next, false),
            "dozen" => (12, next, false),
            _ => null,
        };
    }

    private static (decimal Value, int Next)? Fraction(ReplyTokens tokens, int at)
    {
        if (tokens.Word(at) == "a")
            at++;
        if (tokens.Number(at) is { } top and > 0 && tokens.Word(at + 1) == "/")
            return tokens.Number(at + 2) is { } below and (2 or 3 or 4) && top < below
                ? (Math.Round(top / below, 2), at + 3)
                : null;
        var (part, length) = tokens.Word(at) switch
        {
            "half" => (0.5m, 1),
            "quarter" => (0.25m, 1),
            "one" when tokens.IsAny(at + 1, "half") => (0.5m, 2),
            "one" when tokens.IsAny(at + 1, "quarter") => (0.25m, 2),
            "one" when tokens.IsAny(at + 1, "third") => (0.33m, 2),
            "third" when at > 0 && tokens.IsAny(at - 1, "a") => (0.33m, 1),
            "three" or "3" when tokens.IsAny(at + 1, "quarter", "quarters") => (0.75m, 2),
            "two" when tokens.IsAny(at + 1, "thirds") => (0.67m, 2),
            _ => (0, 0),
        };
        if (length == 0)
            return null;
        var next = at + length;
        if (tokens.IsAny(next, "of"))
            next++;
        return (part, tokens.IsAny(next, "a", "an") ? next + 1 : next);
    }

    private static (decimal, int)? Whole(ReplyTokens tokens, int at, ReplyWords? words)
    {
        if (tokens.Number(at) is { } digits)
        {
            // "1 000"
            var grouped =
                digits is >= 1 and < 1000 && tokens.Word(at + 1) == "000" && tokens[at + 1].Start == tokens[at].End + 1;
            return grouped ? (digits * 1000, at + 2)
                : tokens.IsAny(at + 1, "k") && tokens[at + 1].Start == tokens[at].End ? (digits * 1000, at + 2)
                : tokens.IsAny(at + 1, "thousand", "hundred") ? Scaled(tokens, digits, at + 1)
                : (digits, at + 1);
        }
        if (tokens.IsAny(at, "point") && Units.TryGetValue(tokens.Word(at + 1), out var tenths) && tenths < 10)
            return (tenths / 10, at + 2);
        if (Spelt(tokens, at) is { } spelt)
            return spelt;
        if (tokens.IsAny(at, "hundred", "thousand"))
            return Scaled(tokens, 1, at);
        if (tokens.IsAny(at, "a") && tokens.IsAny(at + 1, "hundred", "thousand"))
            return Scaled(tokens, 1, at + 1);
        return
            words is not null
            && words.Numbers.TryGetValue(tokens.Word(at), out var named)
            && named != 0.5m
            && (named != 0 || tokens.Count <= 2 || tokens.IsAny(at, "zero"))
            ? (named, at + 1)
            : null;
    }

    private static (decimal, int)? Spelt(ReplyTokens tokens, int at)
    {
        if (
            Tens.TryGetValue(tokens.Word(at), out var tens) && tens >= 20
            || Misspelt.TryGetValue(tokens.Word(at), out tens)
        )
        {
            var hasUnit = Units.TryGetValue(tokens.Word(at + 1), out var unit) && unit is >= 1 and <= 9;
            return Scaled(tokens, hasUnit ? tens + unit : tens, hasUnit ? at + 2 : at + 1);
        }
        if (Units.TryGetValue(tokens.Word(at), out var small))
        {
            // "Two fifty" is 250.
            return small is >= 1 and <= 9 && Tens.TryGetValue(tokens.Word(at + 1), out var more) && more >= 20
                ? (
                    (small * 100)
                        + more
                        + (Units.TryGetValue(tokens.Word(at + 2), out var one) && one is >= 1 and <= 9 ? one : 0),
                    Units.TryGetValue(tokens.Word(at + 2), out var last) && last is >= 1 and <= 9 ? at + 3 : at + 2
                )
                : Scaled(tokens, small, at + 1);
        }
        return Joint(tokens.Word(at)) is { } joint ? Scaled(tokens, joint, at + 1) : null;
    }

    // "Fortyeight"
    private static decimal? Joint(string word)
    {
        foreach (var (tens, value) in Tens)
        {
            if (
                value >= 20
                && word.StartsWith(tens, StringComparison.Ordinal)
                && Units.TryGetValue(word[tens.Length..], out var unit)
                && unit is >= 1 and <= 9
            )
                return value + unit;
        }
        return null;
    }

    private static (decimal, int) Scaled(ReplyTokens tokens, decimal value, int at)
    {
        var scale = tokens.Word(at) switch
        {
            "hundred" => 100,
            "thousand" => 1000,
            _ => 1,
        };
        if (scale == 1)
            return (value, at);
        var rest = tokens.Word(at + 1) == "and" ? at + 2 : at + 1;
        return Spelt(tokens, rest) is var (more, next) && more < scale
            ? ((value * scale) + more, next)
            : (value * scale, at + 1);
    }

    private static (decimal, int) WithPart(ReplyTokens tokens, (decimal Value, int Next) whole)
    {
        var (value, at) = whole;
        if (tokens.Word(at) == "point")
        {
            // "3 point 5"
            if (tokens.Number(at + 1) is { } tenths && tenths is >= 0 and < 10 && tenths == decimal.Truncate(tenths))
                return (value + (tenths / 10), at + 2);
            var (next, place) = (at + 1, 0.1m);
            for (; place > 0.0001m && Units.TryGetValue(tokens.Word(next), out var digit) && digit < 10; place /= 10)
                (value, next) = (value + (digit * place), next + 1);
            if (next > at + 1)
                return (value, next);
        }
        if (value != decimal.Truncate(value))
            return whole;
        if (tokens.Number(at) is { } part and < 1 and > 0)
            return (value + part, at + 1);
        if (Fraction(tokens, at) is { } direct && tokens.Number(at) is not null)
            return (value + direct.Value, direct.Next);
        return tokens.IsAny(at, "and", "n", "&") && Fraction(tokens, at + 1) is { } said
            ? (value + said.Value, said.Next)
            : whole;
    }

    private static FrozenDictionary<string, decimal> Counted(string words, int step) =>
        words
            .Split(' ')
            .Select((word, i) => (word, Value: (decimal)(i * step)))
            .ToFrozenDictionary(x => x.word, x => x.Value);
}
