using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Options that stand in order ("Never", "Sometimes", "Always"): whatever says how much or how often names the option
/// whose own words are nearest to it. What points to none, or to two alike, names none.
/// </summary>
internal sealed class OptionScales
{
    private const int MostWords = 30;
    private const int MostWordsOfAWeakReply = 8;
    private const int Farthest = 35;
    private const int Margin = 8;
    private const int Low = 35;
    private const int High = 70;
    private const int Plain = 65;

    // What may stand behind a figure that counts times, or goes on.
    private static readonly string[] Counted =
    [
        "times",
        "time",
        "x",
        "night",
        "nights",
        "morning",
        "mornings",
        "evening",
        "evenings",
        "or",
        "to",
        "and",
        "out",
        "of",
        "a",
        "an",
        "per",
        "in",
        "on",
        "at",
        "every",
        "st",
        "nd",
        "rd",
        "th",
        "this",
        "last",
        "these",
    ];

    private readonly ReadingContext _context;
    private readonly ImmutableArray<AnswerOption> _options;
    private readonly WordScale _scale;
    private readonly ImmutableArray<int?> _levels;

    private OptionScales(
        ReadingContext context,
        ImmutableArray<AnswerOption> options,
        WordScale scale,
        ImmutableArray<int?> levels
    ) => (_context, _options, _scale, _levels) = (context, options, scale, levels);

    private ReplyWords Words => _context.Words;

    /// <summary>
    /// The option that the reply says, and whether one phrase alone says it; null where the options are in no order, or
    /// it points to none or several.
    /// </summary>
    public static (AnswerOption Option, bool Alone)? Read(
        ImmutableArray<AnswerOption> options,
        string folded,
        ReadingContext context
    ) =>
        Of(options, context) is { } order ? order.Named(folded)
        : End(options, folded, context.Words) is { } end ? (end, false)
        : null;

    // "Only at weddings" where the least is called "Monthly or less", "all the time" beside "4 or more times a week".
    private static AnswerOption? End(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        var said = ReplyText.Words(folded.Replace('.', ' '));
        if (
            said.Length > MostWordsOfAWeakReply
            || words.Choices.Scales.FirstOrDefault() is not { Name: "frequency" } scale
        )
            return null;
        var levels = scale.Find(said).Select(hit => hit.Level).Distinct().ToList();
        var bound = levels switch
        {
            [14 or 15] => new[] { "less", "fewer" },
            [100] => ["more", "over"],
            _ => null,
        };
        return
            bound is not null
            && !OptionMentions.IsNegated(folded, words)
            && options.Where(option => SaysOr(ReplyTokens.Read(option.Display, words), bound)).Take(2).ToList()
                is [var one]
            ? one
            : null;
    }

    // "8 glasses or more" counts glasses, and not how often.
    private static bool SaysOr(ReplyTokens label, string[] bound) =>
        Enumerable.Range(0, label.Count).Any(at => label.IsAny(at, "or") && label.IsAny(at + 1, bound))
        && !CountsSomething(label);

    /// <summary>The order of the options; null where there is none.</summary>
    public static OptionScales? Of(ImmutableArray<AnswerOption> options, ReadingContext context)
    {
        var labels = options.Select(option => ReplyText.Words(ReplyText.Fold(option.Display))).ToList();
        foreach (var scale in context.Words.Choices.Scales)
        {
            if (Levels(scale, options, labels, context.Words) is { } levels)
                return new OptionScales(context, options, scale, levels);
        }
        return null;
    }

    // "Not sure" and "Prefer not to say" are in no order with the others.
    private static bool StandsAside(AnswerOption option, ReplyWords words) =>
        option.Exclusive || DeclineReader.Declines(ReplyText.Fold(option.Display), words.Declines);

    // Each option that does not stand aside has a place, and they rise or fall.
    private static ImmutableArray<int?>? Levels(
        WordScale scale,
        ImmutableArray<AnswerOption> options,
        List<string[]> labels,
        ReplyWords words
    )
    {
        var levels = ImmutableArray.CreateBuilder<int?>(options.Length);
        var (last, way, known) = (0, 0, 0);
        for (var at = 0; at < options.Length; at++)
        {
            int? level = scale.Find(labels[at]) is [var one] ? one.Level : null;
            levels.Add(level);
            if (level is not { } place)
            {
                if (!StandsAside(options[at], words))
                    return null;
                continue;
            }
            var step = known == 0 ? 0 : Math.Sign(place - last);
            if (known > 0 && (step == 0 || way != 0 && step != way))
                return null;
            (last, way, known) = (place, step == 0 ? way : step, known + 1);
        }
        return known < 2 ? null : levels.ToImmutable();
    }

    private (AnswerOption Option, bool Alone)? Named(string folded)
    {
        if (ReplyText.Words(folded).Length > MostWords)
            return null;
        if (_scale.Name == "frequency" && Days(folded) is { } share)
            return Nearest(share, margin: 1) is { } counted ? (counted, true) : null;
        var all = ReplyText.Words(folded.Replace('.', ' '));
        var clauses = Clauses(folded)
            .Select(clause => Weigh(clause, all))
            .Where(clause => clause.Levels.Count > 0)
            .ToList();
        if (clauses.Exists(clause => clause.Levels.Contains(null)))
            return null;
        if (clauses.Exists(clause => !clause.IsPast))
            clauses.RemoveAll(clause => clause.IsPast);
        return (One(clauses) ?? One(clauses.Where(clause => clause.Sums))) is { } meant
            ? (meant, clauses.Sum(clause => clause.Levels.Count) == 1)
            : null;
    }

    private AnswerOption? One(IEnumerable<Clause> clauses)
    {
        var levels = clauses.SelectMany(clause => clause.Levels).OfType<int>().Distinct().ToList();
        var meant = levels.Select(level => Nearest(level)).Distinct().ToList();
        return meant is [{ } one] ? one : null;
    }

    private string[] Clauses(string folded) =>
        folded.Split(
            [",", ";", ". ", "\n", .. Words.Contrasts.Except(Words.Negations).Select(word => $" {word} ")],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    private Clause Weigh(string clause, string[] all)
    {
        var words = ReplyText.Words(clause.Replace('.', ' '));
        var hits = _scale.Find(words);
        if (words.Length > MostWordsOfAWeakReply)
            hits.RemoveAll(hit => hit.Length == 1);
        var levels = new List<int?>();
        foreach (var hit in hits)
            levels.Add(
                !IsDenied(words, hit) ? Strengthened(words, hit, all)
                : _levels.Contains(hit.Level) ? null
                : Denied(hit.Level)
            );
        return new Clause(levels, Has(clause, Words.Choices.Past), Has(clause, Words.Choices.Summing));
    }

    private static bool Has(string clause, ImmutableArray<string> phrases) =>
        phrases.Any(phrase => ReplyText.ContainsPhrase(clause, phrase));

    private bool IsDenied(string[] words, WordScale.Hit hit)
    {
        for (var at = Math.Max(0, hit.First - 3); at < hit.First; at++)
        {
            if (Words.Negations.Contains(words[at]))
                return true;
        }
        return false;
    }

    // "Not terrible" is a little; "not always" leaves open how often.
    private int? Denied(int level) =>
        _scale.Name switch
        {
            "intensity" when level >= High => 27,
            "quality" when level <= 22 => 60,
            "quality" when level >= 75 => 22,
            _ => null,
        };

    // Of a change also how much it is: "worse, but not by a lot".
    private int? Strengthened(string[] words, WordScale.Hit hit, string[] all)
    {
        if (!_scale.IsSigned || Math.Abs(hit.Level) != Plain)
            return hit.Level;
        if (Words.Choices.Scales.FirstOrDefault(scale => scale.Name == "intensity") is not { } intensity)
            return hit.Level;
        return (Amount(intensity, words, hit) ?? Amount(intensity, all, null)) is not { } level
            ? hit.Level
            : Math.Sign(hit.Level)
                * (
                    level <= Low ? 30
                    : level >= High ? 100
                    : Plain
                );
    }

    // How much it is, said beside the change itself.
    private int? Amount(WordScale intensity, string[] words, WordScale.Hit? change)
    {
        foreach (var other in intensity.Find(words))
        {
            if (change is { } hit && other.First < hit.First + hit.Length && other.First + other.Length > hit.First)
                continue;
            return IsDenied(words, other) && other.Level >= High ? 27 : other.Level;
        }
        return null;
    }

    // "3 or 4 days" of the two weeks that are asked about, "10 out of the 14", "every other day".
    private decimal? Days(string folded)
    {
        if (!_options.Any(option => SaysDays(option.Display)) || _options.Any(IsRate))
            return null;
        var tokens = ReplyTokens.Read(folded, Words);
        (decimal Count, decimal? Of, int Next)? found = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, Words) is not { Low: { } low, High: { } high } number)
                continue;
            var named = tokens.IsAny(number.Next, "day", "days", "night", "nights", "morning", "mornings");
            var next = named ? number.Next + 1 : number.Next;
            var of = OutOf(tokens, next);
            if (!named && of is null)
                continue;
            if (found is not null)
                return null;
            (found, at) = (
                ((low + high) / 2, of, next),
                of is null ? next
                : tokens.IsAny(next, "out") ? next + 3
                : next + 2
            );
        }
        if (found is null && (CountsSomething(tokens) || CountsWithinANight(tokens)))
            return null;
        if (found is not var (count, whole, after))
            return OptionRates.PerDay(folded, _context) is { } often ? Share(Math.Min(1, often)) : null;
        return !tokens.IsAny(after, "ago") && (whole ?? Window()) is { } days && count <= days
            ? Share(count / days)
            : null;
    }

    // "3 coffees a day" counts coffees, and not the days on which it is so.
    private static bool CountsSomething(ReplyTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                tokens.Number(at) is not null
                && at + 1 < tokens.Count
                && tokens[at + 1].IsWord
                && TimeWords.At(tokens, at + 1) is null
                && !tokens.IsAny(at + 1, Counted)
            )
                return true;
        }
        return false;
    }

    // "Up 3 times a night" tells of sleep, and not how often one feels low.
    private bool CountsWithinANight(ReplyTokens tokens)
    {
        static bool IsNight(ReplyTokens words, int at) => words.IsAny(at, "night", "nights", "nightly");
        bool AreOfNights(string text) =>
            ReplyTokens.Read(text, Words) is var asked
            && Enumerable.Range(0, asked.Count).Any(at => IsNight(asked, at));
        var (counts, nights) = (false, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            counts |= tokens.IsAny(at, "times", "twice", "x") || tokens.Number(at) > 1;
            nights |= IsNight(tokens, at) && tokens.IsAny(at - 1, "a", "per", "each", "every", "the");
        }
        return counts
            && nights
            && !AreOfNights(_context.Question ?? "")
            && !_options.Any(option => AreOfNights(option.Display));
    }

    private static decimal? OutOf(ReplyTokens tokens, int at)
    {
        var next =
            tokens.Has(at, "out", "of") ? at + 2
            : tokens.IsAny(at, "of", "/") ? at + 1
            : at;
        if (next == at)
            return null;
        return
            tokens.Number(tokens.IsAny(next, "the", "those", "last") ? next + 1 : next) is > 1 and <= 31 and { } whole
            ? whole
            : null;
    }

    // "Nearly every day" is all but one in six at the most.
    private static decimal Share(decimal part) => part < 0.84m ? Math.Min(part * 100, 66) : part * 100;

    // Among "Once a week" and "Once a month" only what is as often names one.
    private bool IsRate(AnswerOption option) => OptionRates.PerDay(option.Display, _context) is { } often && often < 1;

    private bool SaysDays(string label)
    {
        var tokens = ReplyTokens.Read(label, Words);
        return Enumerable.Range(0, tokens.Count).Any(at => tokens.IsAny(at, "day", "days", "night", "nights"));
    }

    private decimal? Window()
    {
        var tokens = ReplyTokens.Read(_context.Question ?? "", _context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                DurationReader.At(tokens, at, _context) is
                ({ Low: { } low, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month } length, _)
            )
                return low
                    * length.Unit switch
                    {
                        TimeUnit.Week => 7,
                        TimeUnit.Month => 30,
                        _ => 1,
                    };
        }
        return null;
    }

    // Nothing at all is meant only where it is said, and so is "always".
    private bool IsOpen(int option, decimal level) =>
        _scale.Name switch
        {
            "frequency" => (option > 0 || level == 0) && (option < 95 || level >= 95),
            "intensity" => option > 0 || level == 0,
            _ => true,
        };

    private AnswerOption? Nearest(decimal level, int margin = Margin)
    {
        var near = _options
            .Zip(_levels)
            .Where(pair => pair.Second is { } own && IsOpen(own, level))
            .Select(pair => (pair.First, Away: Math.Abs(pair.Second!.Value - level)))
            .OrderBy(pair => pair.Away)
            .Take(2)
            .ToList();
        return
            near is [var (option, away), ..]
            && away <= Farthest
            && (level != 0 || away == 0 || _scale.Name == "quality")
            && (near.Count < 2 || near[1].Away - away >= margin)
            ? option
            : null;
    }

    private readonly record struct Clause(List<int?> Levels, bool IsPast, bool Sums);
}
