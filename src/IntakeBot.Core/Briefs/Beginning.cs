using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>When something began, as far as the patient's words tell.</summary>
/// <param name="Earliest">The first day that the words may mean.</param>
/// <param name="Latest">The last.</param>
internal sealed record Beginning(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>The latest day that it may have been; none that is still to come.</summary>
    public DateOnly LatestBy(DateOnly today) => Latest > today ? today : Latest;

    /// <summary>Whether it is known to about a month.</summary>
    public bool IsToTheMonth => Latest.DayNumber - Earliest.DayNumber <= 100;

    /// <summary>The year, or the month and year where it is known to the month.</summary>
    public string Text =>
        (Latest.DayNumber - Earliest.DayNumber) switch
        {
            <= 62 => Earliest
                .AddDays((Latest.DayNumber - Earliest.DayNumber) / 2)
                .ToString("'about' MMMM yyyy", CultureInfo.InvariantCulture),
            _ when Earliest.Year == Latest.Year => string.Create(CultureInfo.InvariantCulture, $"in {Earliest.Year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"between {Earliest.Year} and {Latest.Year}"),
        };

    // "Since I was about 20, in my second year" tells it as well as a date does.
    private const int MostWordsOfADate = 8;

    /// <summary>Whether the answer is a story of how it began, and no date.</summary>
    public static bool IsStory(Answer answer) =>
        answer.Values is [AnswerValue.Text text]
        && ReplyText.AllWords(ReplyText.Fold(text.Value.Verbatim)).Length > MostWordsOfADate;

    /// <summary>
    /// When it began by a story that tells one time; null where it tells none, or several: "a few spots as a teen, but
    /// properly in June".
    /// </summary>
    public static Beginning? OfStory(BriefContext context, Answer answer)
    {
        if (
            answer.Values is not [AnswerValue.Text { Value.Verbatim: var text }]
            || Of(context, answer) is not { } whole
        )
            return null;
        // "The psoriasis 15 years ago, the rosacea 3": each began at its own time.
        if (Conditions(context, ReplyText.Fold(text)) > 1)
            return null;
        return Parts(context, answer)
            .Where(part => !TellsCourse(context, ReplyText.Fold(part.Said)))
            .All(part => part.Time.Earliest <= whole.Latest && whole.Earliest <= part.Time.Latest)
            ? whole
            : null;
    }

    /// <summary>The times that the parts of an answer tell, each with its words: "as a baby", "came back a year ago".</summary>
    public static IEnumerable<(string Said, Beginning Time)> Parts(BriefContext context, Answer answer)
    {
        if (
            answer.Values is not [AnswerValue.Text { Value.Verbatim: var text }]
            || context.Input.Words is not { } words
        )
            return [];
        return from clause in ReplyText.Clauses(text, words.Contrasts)
            from part in Joined(clause, words)
            let time = Of(context, part, answer.At) ?? Of(context, Later(part), answer.At)
            where time is not null
            select (part, time);
    }

    // "Face feb/march this year": by the later of the two.
    private static string Later(string part) =>
        string.Join(
            ' ',
            part.Split(' ')
                .Select(word => word.All(sign => char.IsLetter(sign) || sign == '/') ? word.Split('/')[^1] : word)
        );

    // "Gone at 12 and back a year ago" are two times, "2 years and 3 months" is one.
    private static string[] Joined(string clause, ReplyWords words)
    {
        var parts = ReplyText.Clauses(clause, words.Joiners.Intersect(words.Adds));
        return parts.All(part => ReplyText.AllWords(ReplyText.Fold(part)).Length >= FewestWordsOfATime)
            ? parts
            : [clause];
    }

    private const int FewestWordsOfATime = 3;

    private static int Conditions(BriefContext context, string folded) =>
        context
            .Input.Form.Find(SkinItems.Conditions)
            ?.Options.Count(option =>
                option.Names.Append(option.Display).Any(name => ReplyText.ContainsPhrase(folded, ReplyText.Fold(name)))
            )
        ?? 0;

    // "Much worse since last December" is no beginning.
    private static bool TellsCourse(BriefContext context, string clause) =>
        context
            .Input.Form.Find(SkinItems.Course)
            ?.Options.SelectMany(option => option.Names)
            .Any(name => ReplyText.ContainsPhrase(clause, ReplyText.Fold(name))) == true;

    /// <summary>The beginning that an answer tells; null where its words tell none.</summary>
    public static Beginning? Of(BriefContext context, Answer answer) =>
        answer.Values switch
        {
            [AnswerValue.Date date] => new Beginning(date.Value.Earliest, (date.Until ?? date.Value).Latest),
            [AnswerValue.Stated { Value: Statement.Duration duration }] => Of(context, duration, Day(answer.At)),
            [AnswerValue.Text text] => Of(context, text.Value.Verbatim, answer.At),
            _ => null,
        };

    /// <summary>The beginning that words tell, said at that moment.</summary>
    public static Beginning? Of(BriefContext context, string words, DateTimeOffset at)
    {
        if (context.Reading is not { } reading)
            return null;
        if (AgeIn(words, reading) is var (count, unit))
            return count is { } age && context.Born is { } born ? AtAge(born, age, unit) : null;
        var then = reading with { Today = Day(at) };
        var text = new PatientText(words);
        if (
            StatementReader.Read(StatementKind.Duration, text, then)
                is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Duration duration }] }
            && Of(context, duration, then.Today) is { } length
        )
            return length;
        return DateReader.Read(words, then) is AnswerReading.Understood { Values: [AnswerValue.Date date] }
            ? new Beginning(date.Value.Earliest, (date.Until ?? date.Value).Latest)
            : null;
    }

    // "A los 5 meses de nacido" is an age and no time ago; "a los dos meses de empezar el gel" is neither, and tells no
    // count.
    private static (int? Count, TimeUnit Unit)? AgeIn(string text, ReadingContext reading)
    {
        var ages = reading.Words.Ages;
        var tokens = ReplyTokens.Read(text, reading.Words);
        // "Since 4 months old", "desde los 4 meses de edad"
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, reading.Words) is { Low: >= 1 and <= 120 and { } old, Next: var of }
                && TimeWords.At(tokens, of) is { Unit: TimeUnit.Year or TimeUnit.Month or TimeUnit.Week } aged
                && (
                    tokens.IsAny(of + 1, Old)
                    || tokens.IsAny(of + 2, ages.Own.AsSpan())
                        && tokens.IsAny(of + 1, reading.Words.ForAnother.Links.AsSpan())
                )
            )
                return ((int)old, aged.Unit);
        }
        foreach (var span in ages.Reached.SelectMany(phrase => PhraseSpans.Of(text, phrase)))
        {
            var at = Enumerable
                .Range(0, tokens.Count)
                .FirstOrDefault(one => tokens[one].Start >= span.End, tokens.Count);
            if (
                NumberGrammar.At(tokens, at, reading.Words) is not { Low: { } count, Next: var next }
                || TimeWords.At(tokens, next) is not { Unit: TimeUnit.Year or TimeUnit.Month or TimeUnit.Week } unit
                || count is < 1 or > 120
            )
                continue;
            var behind = ReplyText.AllWords(ReplyText.Fold(text[tokens[next].End..]));
            var isOfElse =
                behind is [var link, var what, ..]
                && reading.Words.ForAnother.Links.Contains(link)
                && !ages.Births.Contains(what)
                && !ages.Own.Contains(what);
            return (isOfElse ? null : (int)count, unit.Unit);
        }
        return null;
    }

    private const string Old = "old";

    private static Beginning AtAge(PartialDate born, int count, TimeUnit unit)
    {
        DateOnly After(DateOnly day, int units) =>
            unit switch
            {
                TimeUnit.Year => day.AddYears(units),
                TimeUnit.Month => day.AddMonths(units),
                _ => day.AddDays(7 * units),
            };
        return new Beginning(After(born.Earliest, count), After(born.Latest, count + 1).AddDays(-1));
    }

    /// <summary>Whether the two are so far apart that not both can be meant: more than a month, and twice as long ago.</summary>
    public bool IsFarFrom(Beginning other, DateOnly today)
    {
        var (earlier, later) = Earliest < other.Earliest ? (this, other) : (other, this);
        if (earlier.Latest >= later.Earliest)
            return false;
        var (longer, shorter) = (
            today.DayNumber - earlier.Latest.DayNumber,
            Math.Max(0, today.DayNumber - later.Earliest.DayNumber)
        );
        return longer - shorter > 31 && longer > 2 * shorter;
    }

    private static Beginning? Of(BriefContext context, Statement.Duration duration, DateOnly today)
    {
        if (duration.Lifelong)
            return context.Born is { } born ? new Beginning(born.Earliest, born.Latest) : null;
        if (duration.Since is { } since)
            return new Beginning(since.Earliest, since.Latest);
        if (duration.Unit is not { } unit || (duration.Low ?? duration.High) is not { } any)
            return null;
        var (low, high) = (duration.Low ?? any, duration.High ?? any);
        // "3 years ago" is no day: half a unit lies on either side.
        var slack = unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week ? 0.5m : 0;
        return new Beginning(
            TimeWords.Before(today, Smaller(high + slack, unit).Count, Smaller(high, unit).Unit),
            TimeWords.Before(today, Smaller(Math.Max(0, low - slack), unit).Count, Smaller(low, unit).Unit)
        );
    }

    private static (decimal Count, TimeUnit Unit) Smaller(decimal count, TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Year => (count * 12, TimeUnit.Month),
            TimeUnit.Month => (count * 30, TimeUnit.Day),
            TimeUnit.Week => (count * 7, TimeUnit.Day),
            _ => (count, unit),
        };

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
