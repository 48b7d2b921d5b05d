using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a number in digits or words, within the item's range. Of a range the ends are kept. On a scale, which asks
/// how bad something is, the higher end stands for it; elsewhere the middle, rounded up where a whole number is asked.
/// </summary>
internal static partial class NumberReader
{
    private const int LongestMended = 4;

    // "Hydrocortisone 1%" is a strength, and no one in a hundred of a scale.
    private const int LeastShare = 5;
    private static readonly string[] Children =
    [
        "boy",
        "boys",
        "girl",
        "girls",
        "son",
        "sons",
        "daughter",
        "daughters",
        "brother",
        "brothers",
        "bro",
        "bros",
        "sister",
        "sisters",
        "sis",
    ];

    private const int WordsBetween = 3;

    private static readonly string[] Wakings = ["wake", "wakes", "woke", "waking", "wakened", "awake"];

    private static readonly NearWords Vocabulary = new(NumberGrammar.Vocabulary);

    // "It is always there" is no misspelt "three".
    private static readonly string[] Others = ["there", "then", "them", "fine", "nice", "love"];

    public static AnswerReading Read(FormItem item, string text, string folded, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        var found = Find(item, tokens, words);
        // "A 9, I'm halfway through it": a figure says it better. "Medio" is one by itself.
        if (
            item is { IsScale: true, Min: { } least, Max: { } greatest }
            && (found.Numbers.Count == 0 ? Says(folded, words.ScaleMiddle) : words.ScaleMiddle.Contains(folded))
        )
            return Within(item, (least + greatest) / 2, (least + greatest) / 2);
        if (found.Fault is { } fault)
            return AnswerReading.Not(fault);
        if (Kinds(item, tokens, words) is { } kin)
            return Within(item, kin, kin);
        if (
            item is { Kind: ItemKind.Integer, IsScale: false }
            && words.Household.IsAsked(item.Text)
            && Household.Read(folded, words) is var (people, isOfPeople)
            && isOfPeople
        )
            return people is { } all ? Within(item, all, all) : AnswerReading.Not(ReadingFault.NotANumber);
        if (found.Numbers.Count == 1 && IsOneAndAHalf(item, tokens))
            return Within(item, 1.5m, 1.5m);
        if (found.Numbers.Count == 0 && Extreme(item, folded, words) is { } end)
            return Within(item, end, end);
        if (found.Numbers.Count == 0 && !item.IsScale && OnceOrTwice(tokens) is var (fewest, most))
            return Within(item, fewest, most);
        // "Cream twice a day" tells no level of a scale; "never" is its lowest.
        if (
            found.Numbers.Count == 0
            && Times(item, folded, words) is { } times
            && (!item.IsScale || times == 0 && IsNeverOfAsked(item, folded, words))
        )
            return Within(item, times, times);
        if (found.Numbers.Count == 0 && OneOfAsked(item, tokens, words))
            return Within(item, 1, 1);
        if (
            found.Numbers.Count == 0
            && tokens.Count <= LongestMended
            && tokens.Mended(Vocabulary, Others) is { } mended
        )
            (tokens, found) = (mended, Find(item, mended, words));
        if (found.Numbers.Count == 0)
            return AnswerReading.Not(found.Fault ?? ReadingFault.NotANumber);
        if (item is { IsScale: true, Min: 0 } && IsZeroNow(folded, words))
            return Within(item, 0, 0);
        var numbers = found.Numbers;
        LeaveDifferences(item, tokens, numbers, words);
        Correct(tokens, numbers, words);
        // "On a scale of 1 to 10 it is a 9": the scale itself is no answer.
        if (numbers.Count > 1 && item is { IsScale: true, Max: { } top })
            numbers.RemoveAll(number => number.IsRange && number.Low <= 1 && number.High == top);
        if (item.IsScale && numbers.Count > 1)
            LeaveCounted(tokens, numbers, words);
        if (item is { Min: null or 0, IsScale: false } && NoneNow(folded, words))
            return Within(item, 0, 0);
        KeepAsked(item, tokens, numbers, words);
        if (numbers.Count == 0)
            return item is { IsScale: true, Min: 0 } && DeniesAsked(folded, words)
                ? Within(item, 0, 0)
                : AnswerReading.Not(ReadingFault.NotANumber);
        if (Packs(item, tokens, numbers) is { } packed)
            return Within(item, packed, packed);
        if (numbers.Count > 1 && Total(tokens, numbers) is { } total)
            return Within(item, total);
        if ((OfTheDay(item, tokens, numbers) ?? OfTheYears(item, tokens, numbers)) is { } ofEach)
            return Within(item, ofEach, ofEach);
        if (numbers.Count > 1 && Current(tokens, numbers) is { } now)
            // "I was 15, I'm 32 now" tells how old at the beginning.
            return Within(item, AsksAgeThen(item) && numbers.Count == 2 ? numbers.Find(one => one != now) : now);
        if (EachAtTimes(item, tokens, numbers) is var (fewer, more))
            return Within(item, fewer, more);
        if (numbers.Count > 1 && Usual(tokens, numbers) is { } usual)
            return Within(item, usual);
        if (numbers.Count > 1 && item.IsScale)
            return Within(item, numbers.Min(Low), numbers.Max(High));
        return Within(item, numbers[0]);
    }

    // "Four, mostly the deadlines; I drink about ten glasses": what counts things is no level.
    private static void LeaveCounted(ReplyTokens tokens, List<SpokenNumber> numbers, ReplyWords words)
    {
        bool Counts(SpokenNumber number) => IsCount(tokens, number, words);
        if (numbers.Exists(number => !Counts(number)))
            numbers.RemoveAll(Counts);
    }

    private static bool IsCount(ReplyTokens tokens, SpokenNumber number, ReplyWords words) =>
        tokens.Word(number.Next) is { Length: > 3 } thing
        && thing.EndsWith('s')
        && thing.All(char.IsLetter)
        && !SmallWords.Has(thing, words)
        && !FrequencyWords.Vocabulary.Has(thing)
        && thing is not ("points" or "sometimes" or "always" or "perhaps");

    /// <summary>How many figures the words hold; a range is one.</summary>
    public static int Figures(FormItem item, string text, ReplyWords words) =>
        Find(item, ReplyTokens.Read(text, words), words).Numbers.Count;

    /// <summary>Whether every figure counts things: "it makes me smoke, 10 fags a day".</summary>
    public static bool CountsElse(FormItem item, string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        var numbers = Find(item, tokens, words).Numbers;
        return numbers.Count > 0
            && numbers.TrueForAll(number => IsCount(tokens, number, words) || IsOfTime(tokens, number));
    }

    // "It wakes me 3 or 4 nights a week"
    private static bool IsOfTime(ReplyTokens tokens, SpokenNumber number) =>
        tokens.IsAny(number.Next, "night", "nights", "times") || TimeWords.At(tokens, number.Next) is not null;

    // "20 a day till January, none now"
    private static bool NoneNow(string folded, ReplyWords words)
    {
        var clauses = folded.Split(
            [",", ".", ";"],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return clauses.Length > 1
            && clauses[..^1].Any(clause => words.FigurePast.Any(past => ReplyText.ContainsPhrase(clause, past)))
            && ReplyText.Opening(clauses[^1], words.None, words.Zero) is { } none
            && ReplyText
                .Words(clauses[^1][none.Length..])
                .All(word => SmallWords.Has(word, words) || FrequencyWords.Vocabulary.Has(word) || word == "now");
    }

    // "No pain", beside a figure of another complaint. "None, I don't want to change anything" answers the bot.
    private static bool DeniesAsked(string folded, ReplyWords words)
    {
        var clauses = folded.Split(
            [",", ".", ";", .. words.Contrasts.Select(but => $" {but} ")],
            StringSplitOptions.TrimEntries
        );
        return clauses.Any(words.Zero.Contains) && !SpeaksOfChange(folded, words);
    }

    private static bool SpeaksOfChange(string folded, ReplyWords words) =>
        words.Change.Any(change => ReplyText.ContainsPhrase(folded, change));

    private static (decimal, decimal)? OnceOrTwice(ReplyTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.IsAny(at, "once") && tokens.IsAny(at + 1, "or", "to") && tokens.IsAny(at + 2, "twice"))
                return (1, 2);
        }
        return null;
    }

    private static AnswerReading Within(FormItem item, SpokenNumber said) =>
        Within(item, Low(said), High(said), said) is AnswerReading.Understood { Values: [AnswerValue.Number number] }
            ? AnswerReading.Of(said.Approximate ? number with { Approximate = true } : number)
            : AnswerReading.Not(ReadingFault.OutOfRange);

    private static AnswerReading Within(FormItem item, decimal low, decimal high, SpokenNumber? said = null)
    {
        if (low < (item.Min ?? decimal.MinValue) || high > (item.Max ?? decimal.MaxValue))
            return AnswerReading.Not(ReadingFault.OutOfRange);
        var value = item.IsScale ? high : (low + high) / 2;
        var number = new AnswerValue.Number(item.Kind == ItemKind.Integer ? Math.Ceiling(value) : value);
        // "Under 4" has no lower end, and "7 and a half" of a whole number is kept as it was said.
        if (said is { Low: null } or { High: null })
            return AnswerReading.Of(number with { Low = said?.Low, High = said?.High });
        return AnswerReading.Of(low == high && low == number.Value ? number : number with { Low = low, High = high });
    }

    // "More a 7 than an 8", "más 7 que 8": the first.
    private static bool IsThan(ReplyTokens tokens, SpokenNumber before, SpokenNumber after, ReplyWords words)
    {
        if (before.Next >= after.First || before.First >= tokens.Count)
            return false;
        var between = ReplyText.Words(
            ReplyText.Fold(tokens.Text[tokens[before.Next - 1].End..tokens[after.First].Start])
        );
        return between is [var than, ..]
            && between.Length <= 2
            && words.Choices.Than.Any(phrase =>
                phrase.Split(" / ", 2) is [var lead, var tail]
                    ? tail == than
                        && ReplyText.Words(ReplyText.Fold(tokens.Text[..tokens[before.First].Start])).Contains(lead)
                    : phrase == than
            );
    }

    // "4, no 5" and "two, sorry three": the later one was meant.
    // The place behind a no, with or without a sign before it; past the end where none stands there.
    private static int NoBehind(ReplyTokens tokens, int at)
    {
        while (tokens.IsAny(at, ",", ".", "-", ";", "?"))
            at++;
        return tokens.IsAny(at, "no") ? at + 1 : int.MaxValue;
    }

    private static bool IsRightBefore(ReplyTokens tokens, int at, int number)
    {
        while (at < number && tokens.IsAny(at, ",", "just", "only", "the", "its", "sorry", "more", "like"))
            at++;
        return at == number;
    }

    private static void Correct(ReplyTokens tokens, List<SpokenNumber> numbers, ReplyWords words)
    {
        for (var i = numbers.Count - 1; i > 0; i--)
        {
            if (IsThan(tokens, numbers[i - 1], numbers[i], words))
                numbers.RemoveAt(i);
        }
        for (var i = numbers.Count - 1; i > 0; i--)
        {
            var at = numbers[i - 1].Next;
            while (tokens.IsAny(at, ",", ".", "-", ";", "oh") || words.YesNo.Addresses.Contains(tokens.Word(at)))
                at++;
            // "5 pillows?? No just the 2"
            if (tokens[at].IsWord && IsRightBefore(tokens, NoBehind(tokens, at + 1), numbers[i].First))
                at = NoBehind(tokens, at + 1) - 1;
            if (
                !tokens.IsAny(at, "no", "nah", "nope", "sorry", "actually", "wait", "correction", "oops", "rather")
                && !tokens.Has(at, "i", "mean")
                && !tokens.Has(at, "hang", "on")
                && !tokens.Has(at, "hold", "on")
                && !(tokens.IsAny(at, "make", "scratch") && tokens.IsAny(at + 1, "it", "that"))
                && !(tokens.IsAny(at, "well") && tokens.IsAny(at - 1, ",", ".", "-"))
            )
                continue;
            numbers.RemoveRange(0, i);
            return;
        }
        // "5, 6 actually"
        if (
            numbers.Count > 1
            && tokens.IsAny(numbers[^1].Next, "actually")
            && tokens.IsAny(numbers[^1].First - 1, ",", ".", "-", ";")
        )
            numbers.RemoveRange(0, numbers.Count - 1);
        // "Not 8, 6"
        if (
            numbers.Count == 2
            && numbers[0].First is 1 or 2
            && tokens.IsAny(numbers[0].First - 1, "not", "no")
            && tokens.IsAny(numbers[0].Next, ",", "but", ";")
        )
            numbers.RemoveAt(0);
    }

    /// <summary>Whether it asks how old somebody was: of two ages the earlier answers.</summary>
    public static bool AsksAgeThen(FormItem item) =>
        ReplyText.Words(ReplyText.Fold(item.Text)) is var asked
        && asked.Any(word => word is "age" or "old" or "edad")
        && asked.Any(word =>
            word is "were" or "start" or "started" or "begin" or "began" or "first" or "when"
            || word.StartsWith("empez", StringComparison.Ordinal)
            || word.StartsWith("comenz", StringComparison.Ordinal)
        );

    /// <summary>Whether the patient sums up figures ("750 ml each, so 1.5"): the sum is read as it stands.</summary>
    public static bool SumsUp(FormItem item, ReplyTokens tokens, ReplyWords words) =>
        Find(item, tokens, words).Numbers is { Count: > 1 } numbers && Total(tokens, numbers) is not null;

    // "None" where an amount is asked, "no" and "never" only where a count is: "no" to hours of sleep is not 0 hours.
    private static decimal? Times(FormItem item, string folded, ReplyWords words) =>
        item is { IsScale: false, Kind: ItemKind.Integer or ItemKind.Decimal }
        && (item.Kind == ItemKind.Integer || !words.Choices.PlainNo.Contains(folded))
        && (
            words.Zero.Contains(folded)
            || PlainReply.SaysNone(folded, words)
            || IsDenied(item, folded, words)
            || item.Kind == ItemKind.Integer && words.Choices.PlainNo.Contains(folded)
        )
            ? 0
        : Opened(item, folded, words) ? 0
        : words.Times.TryGetValue(ReplyText.Words(folded).FirstOrDefault(words.Times.ContainsKey, ""), out var times)
            ? times
        : null;

    // "Never", "it never itches", and not "hardly ever" or "he never wakes": nothing else is told than what is asked.
    private static bool IsNeverOfAsked(FormItem item, string folded, ReplyWords words)
    {
        var rarely = words
            .Choices.Scales.SelectMany(scale => scale.Steps)
            .Where(step => step.Level > 0)
            .SelectMany(step => step.Words)
            .Where(degree => ReplyText.Words(degree).Any(words.Times.ContainsKey));
        if (rarely.Any(degree => ReplyText.ContainsPhrase(folded, degree)))
            return false;
        if (
            ReplyText
                .Clauses(folded, words.Contrasts)
                .FirstOrDefault(clause => ReplyText.AllWords(clause).Any(words.Times.ContainsKey))
            is not { } clause
        )
            return true;
        var asked = SmallWords
            .Telling($"{item.Text} {item.Label}", words)
            .Select(word => WordStem.Of(word, words.Choices.Endings))
            .ToHashSet(StringComparer.Ordinal);
        var telling = SmallWords.Telling(clause, words).Where(word => !words.Times.ContainsKey(word)).ToList();
        return telling.Count == 0
            || telling.Exists(word => asked.Contains(WordStem.Of(word, words.Choices.Endings)))
            || words.ScaleFindings.Any(finding =>
                Names(ReplyText.Fold($"{item.Text} {item.Label}"), finding) && Names(clause, finding)
            );
    }

    // "None since new year"
    private static bool Opened(FormItem item, string folded, ReplyWords words) =>
        item.Kind == ItemKind.Integer
        && !(item.IsScale && SpeaksOfChange(folded, words))
        && words.None.Any(none =>
            none != "no"
            && ReplyText.StartsWithPhrase(folded, none)
            && !folded[none.Length..].Contains(" of ", StringComparison.Ordinal)
        );

    private static decimal Low(SpokenNumber number) => number.Low ?? number.High ?? 0;

    private static decimal High(SpokenNumber number) => number.High ?? number.Low ?? 0;

    private static (List<SpokenNumber> Numbers, ReadingFault? Fault) Find(
        FormItem item,
        ReplyTokens tokens,
        ReplyWords words
    )
    {
        var numbers = new List<SpokenNumber>();
        for (var at = 0; at < tokens.Count; )
        {
            if ((Clock(item, tokens, at) ?? PacksOf(item, tokens, at, words)) is { } told)
            {
                numbers.Add(told with { First = at });
                at = told.Next;
                continue;
            }
            // "Half past six" is a time of day.
            if (
                NumberGrammar.At(tokens, at, words) is not { } number
                || IsOfAName(tokens, at)
                || IsYear(item, tokens, at)
                || item.IsScale && IsAge(item, tokens, at)
                || tokens.IsAny(number.Next, "past")
                || IsInterval(tokens, at, number.Next)
                || item.IsScale && IsTimeOfDay(tokens, at, number.Next)
                || (tokens.IsAny(at - 1, "past") && tokens.IsAny(at - 2, "half", "quarter"))
            )
            {
                at++;
                continue;
            }
            // "3/4" is three of four, or three or four.
            if (item.IsScale && number.Low is < 1 and > 0 && tokens.IsAny(at + 1, "/"))
                return (numbers, ReadingFault.OtherScale);
            if (
                item is { IsScale: true, Max: { } full }
                && tokens.IsAny(number.Next, "%")
                && number.High <= 100
                && (number.Low >= LeastShare || tokens.Count <= 2)
            )
                number = number with
                {
                    Low = number.Low * full / 100,
                    High = number.High * full / 100,
                    Next = number.Next + 1,
                };
            // "7.200" steps
            if (
                item is { IsScale: false, Kind: ItemKind.Integer }
                && number is { IsRange: false }
                && tokens.IsGroupedByPoint(at)
            )
                number = number with { Low = number.Low * 1000, High = number.High * 1000 };
            if (IsNegative(tokens, at) && item.Min >= 0)
                return (numbers, ReadingFault.OutOfRange);
            var (after, top) = OutOf(tokens, number.Next);
            if (top is not null && item is { IsScale: true, Max: { } max } && top != max)
                return (numbers, ReadingFault.OtherScale);
            if (AndAHalf(tokens, number.Next) is var end and > 0)
                (number, after) = (number with { Low = number.Low + 0.5m, High = number.High + 0.5m }, end);
            if (!IsLengthOfTime(item, tokens, number.Next))
                numbers.Add(
                    (IsNegative(tokens, at) ? number with { Low = -number.High, High = -number.Low } : number) with
                    {
                        First = at,
                    }
                );
            at = after;
        }
        return (numbers, null);
    }

    // "Itch wakes me about 2am", "at 2:30", "up at 3 o'clock", "wakes me at 2": when it is, and not how bad.
    private static bool IsTimeOfDay(ReplyTokens tokens, int at, int next)
    {
        if (tokens.IsAny(next, "am", "pm", "o'clock", "oclock") || tokens.Has(next, "a", ".", "m"))
            return true;
        if (tokens.IsAny(next, ":") && tokens.Number(next + 1) is >= 0 and < 60)
            return true;
        while (tokens.IsAny(at - 1, "about", "around", "like", "nearly"))
            at--;
        // "A las 2"
        if (tokens.Has(at - 2, "to", "the") && !tokens.IsAny(at - 3, "up"))
            return true;
        // "I'm up at 2", and not "it is up at 8".
        bool Wakes(int before) =>
            tokens.IsAny(before, Wakings)
            || tokens.IsAny(before, "up")
                && tokens.IsAny(before - 1, "im", "am", "me", "get", "gets", "got", "getting");
        return tokens.IsAny(at - 1, "at")
            && Enumerable.Range(Math.Max(0, at - 1 - WordsBetween), Math.Min(at - 1, WordsBetween)).Any(Wakes);
    }

    // "Up every 2 hours" counts nothing that is asked.
    private static bool IsInterval(ReplyTokens tokens, int at, int next) =>
        tokens.IsAny(at - 1, "every", "each") && TimeWords.At(tokens, next) is not null;

    // "7/10" and "7 out of 10" name the top of the scale too.
    private static (int Next, decimal? Top) OutOf(ReplyTokens tokens, int at)
    {
        var top =
            tokens.IsAny(at, "/") ? at + 1
            : tokens.Has(at, "out", "of") ? at + 2
            : tokens.IsAny(at, "of", "outta", "outa", "outof") ? at + 1
            : at;
        if (top == at)
            return (at, null);
        if (tokens.Number(top) is { } number)
            return (top + 1, number);
        return tokens.Word(top) == "ten" ? (top + 1, 10) : (at, null);
    }

    // "7h30", "7:30" and "7 hours 30 minutes" where hours are asked.
    private static SpokenNumber? Clock(FormItem item, ReplyTokens tokens, int at)
    {
        if (
            item.Unit is not [('h' or 'H'), ..]
            || tokens.Number(at) is not { } hours
            || hours != decimal.Truncate(hours)
        )
            return null;
        var next = at + 1;
        if (tokens.Word(next) is ['h', >= '0' and <= '5', >= '0' and <= '9'] written)
        {
            var exact = hours + Math.Round((((written[1] - '0') * 10) + written[2] - '0') / 60m, 2);
            return new SpokenNumber(exact, exact, Approximate: false, next + 1);
        }
        if (!tokens.IsAny(next, ":", "h", "hr", "hrs", "hour", "hours"))
            return null;
        var minutes = tokens.IsAny(next + 1, "and") ? next + 2 : next + 1;
        if (tokens.Number(minutes) is not { } part || part is < 1 or >= 60)
            return null;
        var end = tokens.IsAny(minutes + 1, "m", "min", "mins", "minutes") ? minutes + 2 : minutes + 1;
        // "6 hrs 45"
        var named = tokens.Word(next) is ":" or "h" || end == minutes + 2 || (part >= 10 && end == tokens.Count);
        var value = hours + Math.Round(part / 60, 2);
        return named ? new SpokenNumber(value, value, Approximate: false, end) : null;
    }

    // "Seven hours and a half", "two litres and a half"; the token after it, or 0.
    private static int AndAHalf(ReplyTokens tokens, int at) =>
        at < tokens.Count && tokens[at].IsWord && tokens.Has(at + 1, "and", "a", "half") ? at + 4 : 0;

    // "Litre and a half": one and a half of it.
    private static bool IsOneAndAHalf(FormItem item, ReplyTokens tokens)
    {
        if (item is not { Kind: ItemKind.Decimal, IsScale: false })
            return false;
        var half = Enumerable.Range(1, tokens.Count).FirstOrDefault(at => tokens.Has(at, "and", "a", "half"), -1);
        return half > 0
            && tokens[half - 1].IsWord
            && tokens.Number(half - 1) is null
            && NumberGrammar.At(tokens, half - 1) is null
            && (half == 1 || NumberGrammar.At(tokens, half - 2) is null);
    }

    private static bool IsNegative(ReplyTokens tokens, int at) =>
        tokens.IsAny(at - 1, "minus", "negative")
        || (at == 1 && tokens.IsAny(0, "-") && tokens[0].End == tokens[1].Start);

    // "no one" and "the one" are no figures, and "a few" is none either.
    private static bool IsOfAName(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "few", "several")
        || (tokens.IsAny(at, "a") && tokens.IsAny(at + 1, "few", "good"))
        || tokens.Word(at) == "one"
            && (
                tokens.IsAny(at - 1, "no", "the", "this", "that", "any", "which", "single", "every")
                    && !tokens.IsAny(at - 2, "just", "only")
                // "One at the back of the left one is blacker": one of those named before.
                || at > 0
                    && (
                        tokens.IsAny(at + 1, "on", "behind", "under", "near", "thats", "which", "is", "has", "s")
                        || tokens.IsAny(at + 1, "at", "in", "of") && tokens.IsAny(at + 2, "the", "my", "them", "those")
                    )
            );

    // "How would I know, shes 4": of somebody else the figure is no level, but an age; so is "I'm 34", beyond any level.
    private static bool IsAge(FormItem item, ReplyTokens tokens, int at) =>
        tokens.IsAny(at - 1, "shes", "hes")
        || tokens.IsAny(at - 1, "is") && tokens.IsAny(at - 2, "she", "he")
        || tokens.IsAny(at - 1, "only") && tokens.IsAny(at - 2, "shes", "hes", "is")
        || tokens.IsAny(at - 1, "im", "am") && tokens.Number(at) > item.Max + 1;

    // On a scale "for 3 years", "10 mg" and "she wakes 3 times" are no severity; where hours or days are asked, their
    // names belong to the number.
    private static bool IsLengthOfTime(FormItem item, ReplyTokens tokens, int at) =>
        item.IsScale
        && (
            TimeWords.At(tokens, at) is not null
            || tokens.IsAny(at, "times", "%", "night", "nights")
            // "4 a day" is how often.
            || (tokens.IsAny(at, "a", "per", "times") && TimeWords.At(tokens, at + 1) is not null)
            || QuantityUnits.Strengths.Find(tokens, at, out _) > 0
            || QuantityUnits.Amounts.Find(tokens, at, out _) > 0
        );

    // "was 9, now 4", "from 8 down to 3": the later one is what it is now.
    private static SpokenNumber? Current(ReplyTokens tokens, List<SpokenNumber> numbers)
    {
        // "Was 20, cut down to 5"
        if (
            numbers.Find(number =>
                tokens.IsAny(number.First - 1, "to") && tokens.IsAny(number.First - 2, "down", "cut", "reduced")
            ) is
            { Next: > 0 } less
        )
            return less;
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            if (!tokens.IsAny(at, "now", "today", "currently", "presently", "nowadays") && !IsThis(tokens, at))
                continue;
            // "9 today but 5 normally"
            var before = numbers.Find(number => number.Next == at);
            var after = numbers.Find(number => number.Next - 1 > at);
            var wasOther = Enumerable
                .Range(at, tokens.Count - at)
                .Any(later => tokens.IsAny(later, "was", "were", "had"));
            // "Yesterday 9 today 4"
            var isPast =
                after.Next > 0
                && Enumerable
                    .Range(0, Math.Max(0, before.First))
                    .Any(earlier => tokens.IsAny(earlier, "yesterday", "last", "was", "were", "before"));
            if (before.Next > 0 && !isPast && (wasOther || !tokens.IsAny(at, "now")))
                return before;
            return after.Next > 0 ? after : numbers[^1];
        }
        return null;
    }

    // "This morning", beside a figure of another time.
    private static bool IsThis(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "this")
        && tokens.IsAny(at + 1, "morning", "afternoon", "evening", "week", "month", "year")
        && Enumerable
            .Range(0, tokens.Count)
            .Any(other => tokens.IsAny(other, "last", "yesterday", "before", "ago", "previous"));

    // The words of an end: "max", the label of the end itself, "no pain" where pain is asked.
    private static decimal? Extreme(FormItem item, string folded, ReplyWords reply)
    {
        if (!item.IsScale)
            return null;
        if (item.Max is { } max && (Says(folded, reply.ScaleTop) || Is(folded, item.UpperLabel)))
            return max;
        if (item.Min is { } min && (reply.ScaleBottom.Contains(folded) || Is(folded, item.LowerLabel)))
            return min;
        return
            item.Min == 0
            && (
                IsDenied(item, folded, reply)
                || IsDeniedBeside(item, folded, reply)
                || reply.NotAtAll.Contains(folded)
                || SaysNothingNow(folded, reply)
            )
            ? 0
            : null;
    }

    // "No pain", "not itchy at all", "doesn't itch any more": nothing but a denial of what is asked.
    private static bool IsDenied(FormItem item, string folded, ReplyWords reply)
    {
        const int MostWords = 7;
        var said = ReplyText.Words(folded);
        if (said.Length is < 2 or > MostWords)
            return false;
        var stems = ReplyText
            .Words(ReplyText.Fold($"{item.Text} {item.Label}"))
            .Where(word => word.Length > 3 && !reply.YesNo.Common.Contains(word))
            .Select(word => WordStem.Of(word, reply.Choices.Endings))
            .ToHashSet(StringComparer.Ordinal);
        // "Not sore at all" where pain is asked.
        stems.UnionWith(
            reply
                .ScaleFindings.Where(finding =>
                    item.IsScale && Names(ReplyText.Fold($"{item.Text} {item.Label}"), finding)
                )
                .SelectMany(finding => finding)
                .Select(word => WordStem.Of(word, reply.Choices.Endings))
        );
        var (denied, named) = (false, false);
        var rest = reply
            .NotAtAll.Concat(reply.YesNo.Over)
            .SelectMany(ReplyText.Words)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var word in said)
        {
            var isDenial = reply.Negations.Contains(word) || reply.Choices.PlainNo.Contains(word);
            var isNamed =
                !isDenial && stems.Contains(WordStem.Of(word, reply.Choices.Endings)) && !IsDegree(word, reply);
            denied |= isDenial;
            named |= isNamed;
            if (
                !isDenial
                && !isNamed
                && !rest.Contains(word)
                && !reply.YesNo.Self.Contains(word)
                && !reply.YesNo.Fillers.Contains(word)
                && !reply.Declines.Fillers.Contains(word)
                && !reply.Choices.Fillers.Contains(word)
            )
                return false;
        }
        return denied && named;
    }

    // "It doesn't hurt, just itches": a denial of what is asked, and of another complaint the rest.
    private static bool IsDeniedBeside(FormItem item, string folded, ReplyWords reply)
    {
        var asked = ReplyText.Fold($"{item.Text} {item.Label}");
        var others = reply.ScaleFindings.Where(finding => !Names(asked, finding)).ToList();
        var clauses = folded.Split(
            [",", ".", ";"],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return clauses.Length > 1
            && IsDenied(item, clauses[0], reply)
            && clauses[1..].All(clause => others.Exists(finding => Names(clause, finding)));
    }

    // "Right now nothing, I hardly notice it": no clause tells of more than next to nothing.
    private static bool SaysNothingNow(string folded, ReplyWords reply)
    {
        const int Slightest = 15;
        var slight = reply
            .Choices.Scales.Where(scale => scale.Name == "intensity")
            .SelectMany(scale => scale.Steps)
            .Where(step => step.Level <= Slightest)
            .SelectMany(step => step.Words);
        string Timeless(string clause) =>
            ReplyText.Opening(clause, reply.Choices.Summing) is { } now ? clause[now.Length..].Trim()
            : reply.Choices.Summing.FirstOrDefault(late => clause.EndsWith($" {late}", StringComparison.Ordinal))
                is { } after
                ? clause[..^after.Length].Trim()
            : clause;
        var clauses = ReplyText.Clauses(folded, reply.Contrasts).Select(Timeless).ToList();
        return clauses.Exists(reply.Zero.Contains)
            && clauses.TrueForAll(clause => reply.Zero.Contains(clause) || slight.Contains(clause));
    }

    // "Nothing today, yesterday a 7": every figure is of another time.
    private static bool IsZeroNow(string folded, ReplyWords reply)
    {
        var clauses = ReplyText.Clauses(folded, reply.Contrasts);
        return clauses.Any(reply.Zero.Contains)
            && clauses.Where(clause => !reply.Zero.Contains(clause)).All(clause => Names(clause, reply.FigurePast));
    }

    // "Not bad" is no zero: the question asks how bad it is.
    private static bool IsDegree(string word, ReplyWords reply) =>
        reply.ScaleMiddle.Any(middle => reply.Choices.Synonyms.Of(middle).Contains(word))
        || reply.ScaleTop.Any(top => reply.Choices.Synonyms.Of(top).Contains(word));

    // A word stands alone; a phrase may stand among others: "honestly it's off the scale".
    private static bool Says(string folded, IEnumerable<string> phrases) =>
        phrases.Any(phrase =>
            folded == phrase
            || (phrase.Contains(' ', StringComparison.Ordinal) && ReplyText.ContainsPhrase(folded, phrase))
        );

    private static bool Is(string folded, string? label) => label is not null && ReplyText.Fold(label) == folded;
}
