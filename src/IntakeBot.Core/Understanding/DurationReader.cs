using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads how long something lasts: "2 weeks", "a year and a half", "a few years" (2 to 5), "over ten years", "since
/// 2019" (whole years from either end of what 2019 may mean), "all my life", "on and off for months".
/// </summary>
internal static partial class DurationReader
{
    // Nobody has had anything for longer.
    private const decimal MostYears = 120;
    private const int MostTokens = 40;

    private static readonly PhraseTable<bool> Lifelong = new(
        (
            "all my life|my whole life|whole life|my entire life|entire life|since birth|from birth|since i was born|lifelong|life long",
            true
        ),
        (
            "as long as i can remember|as long as i remember|ever since i can remember|since i can remember|born with it",
            true
        ),
        ("always|forever and ever|since day one|all of my life", true)
    );

    private static readonly PhraseTable<bool> Long = new(
        (
            "for ages|ages|a long time|long time|a long while|forever|donkeys years|yonks|eons|very long|so long|most of my life|half my life|a lifetime|many moons|years and years",
            true
        )
    );

    private static readonly PhraseTable<bool> Vague = new(
        (
            "a while|a short time|not long|quite a while|some time|awhile|recently|recent|just started|only just started|just begun|a little while|long|all night|overnight|since the weekend|since covid|since lockdown|since the pandemic",
            true
        )
    );

    private static readonly PhraseTable<bool> OnAndOff = new(
        (
            "on and off|on & off|off & on|off and on|on off|comes and goes|come and go|intermittently|on n off|now and then|in bouts|waxes and wanes",
            true
        )
    );

    // Words of other things that are spelt nearly like a unit.
    private static readonly string[] Others = ["mouth", "mouths", "moths", "there", "these", "three"];

    private static readonly NearWords Vocabulary = new(
        TimeWords
            .Vocabulary.Concat(NumberGrammar.Vocabulary)
            .Concat(["since", "about", "couple", "childhood", "always"])
    );

    /// <summary>How many words from there say that it was always so, or for as long as nobody counts; 0 for none.</summary>
    public static int Uncounted(ReplyTokens tokens, int at) =>
        Math.Max(Lifelong.Find(tokens, at, out _), Long.Find(tokens, at, out _));

    public static AnswerReading Read(string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        if (IsAbsurd(tokens, context))
            return AnswerReading.Not(ReadingFault.NotADuration);
        if (tokens.Correction() is { } meant && Corrected(tokens, meant, context) is { } corrected)
            return AnswerReading.Of(new AnswerValue.Stated(corrected with { Said = new PatientText(text) }));
        var fault = ReadingFault.NotADuration;
        var duration = Asked(tokens, context) ?? Concluded(tokens, context) ?? Find(tokens, context, out fault);
        if (duration is null && tokens.Mended(Vocabulary, Others) is { } mended)
            duration = Find(tokens = mended, context, out fault);
        if (duration is null)
            return AnswerReading.Not(fault);
        return AnswerReading.Of(
            new AnswerValue.Stated(duration with { Said = new PatientText(text), Intermittent = Any(OnAndOff, tokens) })
        );
    }

    /// <summary>The length of time that begins there ("2 weeks", "a few years"), and the token after it; null for none.</summary>
    public static (Statement.Duration Value, int Next)? At(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (NumberGrammar.At(tokens, at, context.Words, article: true) is not { } number)
            return Unnumbered(tokens, at);
        var unitAt = tokens.IsAny(number.Next, "full", "whole", "good", "long", "more") ? number.Next + 1 : number.Next;
        if (TimeWords.At(tokens, unitAt) is not var (unit, times))
            return null;
        var next = unitAt + 1;
        if (Part(tokens, next) is var (part, after))
            (number, next) = (number with { Low = number.Low + part, High = number.High + part }, after);
        else if (Remainder(tokens, next, unit) is var (total, smaller, end) && number.Low == number.High)
        {
            var sum = ((number.Low ?? 0) * total.Per) + total.More;
            (number, unit, times, next) = (number with { Low = sum, High = sum }, smaller, 1, end);
        }
        else if (tokens.IsAny(next, "or", "to") && tokens.IsAny(next + 1, "two", "three", "more") && number.Low == 1)
        {
            number = number with
            {
                High =
                    tokens.IsAny(next + 1, "two") ? 2
                    : tokens.IsAny(next + 1, "three") ? 3
                    : null,
            };
            next += 2;
        }
        next += NumberGrammar.Tail(tokens, next, ref number);
        return IsHuman(number, times, unit)
            ? (
                new Statement.Duration(number.Low * times, number.High * times, unit)
                {
                    Approximate = number.Approximate,
                },
                next
            )
            : null;
    }

    private static bool IsAbsurd(ReplyTokens tokens, ReadingContext context)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words) is { } number
                && TimeWords.At(tokens, number.Next) is var (unit, times)
                && !IsHuman(number, times, unit)
            )
                return true;
        }
        return false;
    }

    private static bool IsHuman(SpokenNumber number, int times, TimeUnit unit) =>
        (number.High ?? number.Low ?? 0) * times
        <= MostYears
            * unit switch
            {
                TimeUnit.Minute => 525_960,
                TimeUnit.Hour => 8766,
                TimeUnit.Day => 366,
                TimeUnit.Week => 53,
                TimeUnit.Month => 12,
                _ => 1,
            };

    /// <summary>Whether the words say that it is long, without a figure: "ages".</summary>
    public static bool IsLong(ReplyTokens tokens) => Any(Long, tokens);

    // "Three months, no wait four": the later one was meant, and its unit may be the first one's.
    private static Statement.Duration? Corrected(ReplyTokens tokens, int meant, ReadingContext context)
    {
        const int MostWordsBefore = 2;
        // "6 months, no I lie, already 8", "well no, it's going on 9"
        for (var before = 1; before <= MostWordsBefore && IsNoLength(meant); before++)
        {
            if (NumberGrammar.At(tokens, meant + before, context.Words) is not null)
                meant += before;
        }
        if (NumberGrammar.At(tokens, meant, context.Words, article: true) is null && !tokens.IsAny(meant, "since"))
            return null;
        // "Three days, well four with today"
        if (
            NumberGrammar.At(tokens, meant, context.Words) is { } number
            && TimeWords.At(tokens, number.Next) is null
            && DateGrammar.At(tokens, meant, context) is null
            && Find(tokens.Until(meant), context, out _) is { Unit: { } unit, Since: null }
            && IsHuman(number, 1, unit)
        )
            return new Statement.Duration(number.Low, number.High, unit) { Approximate = number.Approximate };
        return Find(tokens.From(meant), context, out _);

        bool IsNoLength(int at) =>
            TimeWords.At(tokens, at) is null && NumberGrammar.At(tokens, at, context.Words, article: true) is null;
    }

    /// <summary>How long, of words that only count, in the unit that others name: "me just two", beside "my gran 30 years".</summary>
    public static AnswerReading? InUnitOf(string counting, string other, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(counting, context.Words);
        if (Find(ReplyTokens.Read(other, context.Words), context, out _) is not { Unit: { } unit, Since: null })
            return null;
        var number = Enumerable
            .Range(0, tokens.Count)
            .Select(at => NumberGrammar.At(tokens, at, context.Words))
            .FirstOrDefault(number => number is not null);
        return number is { } said && IsHuman(said, 1, unit)
            ? AnswerReading.Of(
                new AnswerValue.Stated(
                    new Statement.Duration(said.Low, said.High, unit)
                    {
                        Approximate = said.Approximate,
                        Said = new PatientText(counting),
                    }
                )
            )
            : null;
    }

    // "I've been coughing 3 days but the rash is 2 days" where the rash is asked about: its own clause.
    private static Statement.Duration? Asked(ReplyTokens tokens, ReadingContext context)
    {
        if (context.Question is not { } question || tokens.Count > MostTokens)
            return null;
        var asked = ReplyText.Words(ReplyText.Fold(question)).Where(word => word.Length > 3).ToHashSet();
        var clauses = new List<ReplyTokens>();
        for (var (at, first) = (0, 0); at <= tokens.Count; at++)
        {
            if (at < tokens.Count && !tokens.IsAny(at, "but", "and", ",", ";", "."))
                continue;
            clauses.Add(tokens.Until(at).From(first));
            first = at + 1;
        }
        var named = clauses.FindAll(clause =>
            Enumerable
                .Range(0, clause.Count)
                .Any(at => asked.Contains(clause.Word(at)) && !context.Words.YesNo.Common.Contains(clause.Word(at)))
        );
        return clauses.Count > 1 && named is [var own] ? Find(own, context, out _) : null;
    }

    // "Year and a half", "the past month", "this last week": one of the unit.
    private static (Statement.Duration Value, int Next)? Unnumbered(ReplyTokens tokens, int at)
    {
        var lead =
            tokens.IsAny(at, "past") ? 1
            : tokens.IsAny(at, "the", "this") && tokens.IsAny(at + 1, "past", "last") ? 2
            : tokens.IsAny(at, "a") && tokens.IsAny(at + 1, "good", "whole", "full", "solid") ? 2
            : 0;
        // "This week" began within it.
        if (tokens.IsAny(at, "this") && TimeWords.At(tokens, at + 1) is (>= TimeUnit.Week, 1) within)
            return (new Statement.Duration(null, 1, within.Unit), at + 2);
        if (lead == 0 && Whole(tokens, at) is var whole and > 0)
        {
            if (TimeWords.IsSeason(tokens, at + whole))
                return (new Statement.Duration(3, 3, TimeUnit.Month) { Approximate = true }, at + whole + 1);
            lead = whole;
        }
        var alone = lead == 0 && tokens.Count == 1;
        if (TimeWords.At(tokens, at + lead) is not var (unit, times) || tokens.Word(at + lead) is not [.., not 's'])
            return null;
        if (Part(tokens, at + lead + 1) is var (part, next))
            return (new Statement.Duration((1 + part) * times, (1 + part) * times, unit), next);
        return lead > 0 || alone
            ? (new Statement.Duration(times, times, unit) { Approximate = tokens.IsAny(at + 1, "good") }, at + lead + 1)
            : null;
    }

    // "All day", "the whole winter"
    private static int Whole(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "all") ? (tokens.IsAny(at + 1, "the", "of") ? 2 : 1)
        : tokens.IsAny(at, "the", "a", "this") && tokens.IsAny(at + 1, "whole", "entire") ? 2
        : 0;

    private static Statement.Duration? Find(ReplyTokens tokens, ReadingContext context, out ReadingFault fault)
    {
        fault = ReadingFault.NotADuration;
        if (BetweenAges(tokens) is { } years)
            return new Statement.Duration(years, years, TimeUnit.Year) { Approximate = true };
        if (Since(tokens, context, ref fault) is { } since)
            return since;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsRate(tokens, at) && At(tokens, at, context) is var (duration, next))
                return Precise(tokens, duration, next, context) ?? Extended(tokens, duration, next, context);
            if (NumberGrammar.At(tokens, at, context.Words) is not null)
                fault = ReadingFault.UnitMissing;
        }
        return (PluralAlone(tokens) is { } plural ? Precise(tokens, plural, 0, context) ?? plural : null)
            ?? Nights(tokens, context)
            ?? (
                Any(Vague, tokens) || Any(Long, tokens) || IsSinceAnEvent(tokens)
                    ? new Statement.Duration(null, null, null) { Approximate = true }
                    : null
            );
    }

    // "Got it at 14 and I'm 30 now"
    private static decimal? BetweenAges(ReplyTokens tokens)
    {
        decimal? began = null;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens.Number(at + 1) is not (>= 1 and <= MostYears and { } age))
                continue;
            if (tokens.IsAny(at, "at", "was", "aged") && TimeWords.At(tokens, at + 2) is null)
                began = age;
            else if (tokens.IsAny(at, "im", "am") && began < age)
                return age - began;
        }
        return null;
    }

    // "Since I had my daughter": there is no figure in it, and the words are kept.
    private static bool IsSinceAnEvent(ReplyTokens tokens)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (
                tokens.IsAny(at, "since")
                && tokens.IsAny(
                    at + 1,
                    "i",
                    "my",
                    "the",
                    "we",
                    "our",
                    "having",
                    "they",
                    "he",
                    "she",
                    "moving",
                    "starting"
                )
            )
                return true;
        }
        return false;
    }

    private static Statement.Duration? Since(ReplyTokens tokens, ReadingContext context, ref ReadingFault fault)
    {
        if (Any(Lifelong, tokens))
            return new Statement.Duration(null, null, null) { Lifelong = true };
        for (var at = 0; at < tokens.Count; at++)
        {
            // "Desde hace tres años" is a length of time, and no date three years ago.
            if (tokens.IsAny(at, MeasureWords.AgoBefore, "now") || IsRate(tokens, at))
                continue;
            if (At(tokens, at, context) is var (length, next))
                return tokens.IsAny(next, "ago", "back") ? length
                    : tokens.IsAny(at - 1, "since") ? null
                    : Precise(tokens, length, next, context) ?? Extended(tokens, length, next, context);
            if (DateGrammar.At(tokens, at, context) is not { } found)
                continue;
            if (found.Fault is ReadingFault.NeedsBirthDate)
                return new Statement.Duration(null, null, null) { Approximate = true };
            if (found.Fault is { } wrong)
                fault = wrong;
            else if (found.From.Earliest <= context.Today)
                return Period(tokens, at, found, context) ?? Until(found, context.Today);
            else
                fault = ReadingFault.FutureDate;
            return null;
        }
        return null;
    }

    // "From January to March" lasted so long, and is over.
    private static Statement.Duration? Period(ReplyTokens tokens, int at, FoundDate found, ReadingContext context)
    {
        var joined = Enumerable.Range(at, found.Next - at).Any(join => IsEnd(tokens, join, at));
        var until =
            joined ? found.Until
            : found.Until is null
            && IsEnd(tokens, found.Next, at)
            && DateGrammar.At(tokens, found.Next + 1, context) is { Fault: null } end
                ? end.Until ?? end.From
            : null;
        if (until is not { } last || last.Earliest <= found.From.Earliest || last.Latest >= context.Today)
            return null;
        var unit =
            found.From.Month is null ? TimeUnit.Year
            : found.From.Day is null ? TimeUnit.Month
            : TimeUnit.Day;
        return new Statement.Duration(
            TimeWords.Between(found.From.Earliest, last.Earliest, unit),
            TimeWords.Between(found.From.Earliest, last.Latest.AddDays(1), unit),
            unit
        );
    }

    private static bool IsEnd(ReplyTokens tokens, int at, int first) =>
        tokens.IsAny(at, "to", "until", "till", "through")
        || (tokens.IsAny(at, "-") && tokens.IsAny(first, "from"))
        || (tokens.IsAny(at, "and") && (tokens.IsAny(first, "between") || tokens.IsAny(first - 1, "between")));

    // From a date on: the fewest and the most whole units that the precision of the date allows.
    private static Statement.Duration Until(FoundDate found, DateOnly today)
    {
        var (first, last) = (found.From.Earliest, (found.Until ?? found.From).Latest);
        if (last > today)
            last = today;
        var unit =
            found.From.Month is null || TimeWords.Between(last, today, TimeUnit.Year) >= 2 ? TimeUnit.Year
            : TimeWords.Between(last, today, TimeUnit.Month) >= 2 || found.From.Day is null ? TimeUnit.Month
            : TimeUnit.Day;
        return new Statement.Duration(TimeWords.Between(last, today, unit), TimeWords.Between(first, today, unit), unit)
        {
            Since = found.Until is null ? found.From : null,
            Approximate = found.Until is not null,
        };
    }

    // "for years" is at least two of them.
    private static Statement.Duration? PluralAlone(ReplyTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (TimeWords.At(tokens, at) is var (unit, times) && tokens.Word(at)[^1] == 's')
                return new Statement.Duration(2 * times, null, unit) { Approximate = true };
        }
        return null;
    }

    private static (decimal Part, int Next)? Part(ReplyTokens tokens, int at)
    {
        if (tokens.Has(at, "and", "a", "half"))
            return (0.5m, at + 3);
        if (tokens.Has(at, "and", "a", "bit") || tokens.Has(at, "and", "a", "quarter"))
            return (tokens.IsAny(at + 2, "bit") ? 0 : 0.25m, at + 3);
        return null;
    }

    // "2 years and 3 months" is 27 months.
    private static ((decimal Per, decimal More), TimeUnit Unit, int Next)? Remainder(
        ReplyTokens tokens,
        int at,
        TimeUnit unit
    )
    {
        var start = tokens.IsAny(at, "and", ",") ? at + 1 : at;
        if (NumberGrammar.At(tokens, start) is not { Low: { } more } number || number.IsRange)
            return null;
        if (TimeWords.At(tokens, number.Next) is not var (smaller, times) || times != 1)
            return null;
        decimal per = (unit, smaller) switch
        {
            (TimeUnit.Year, TimeUnit.Month) => 12,
            (TimeUnit.Week, TimeUnit.Day) => 7,
            (TimeUnit.Day, TimeUnit.Hour) => 24,
            (TimeUnit.Hour, TimeUnit.Minute) => 60,
            _ => 0,
        };
        return per == 0 ? null : ((per, more), smaller, number.Next + 1);
    }

    private static bool Any(PhraseTable<bool> phrases, ReplyTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (phrases.Find(tokens, at, out _) > 0)
                return true;
        }
        return false;
    }
}
