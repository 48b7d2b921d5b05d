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
        if (said.Length > MostWordsOfAWeakReply || words.Choices.Scales.FirstOrDefault() is not { Name: "frequency" } scale)
            return null;
        var levels = scale.Find(said).Select(hit => hit.Level).Distinct().ToList();
        var bound = levels switch
        {
            [15] => new[] { "less", "fewer" },
            [100] => ["more", "over"],
            _ => null,
        };
        return
            bound is not null
            && !OptionMentions.IsNegated(folded, words)
            && options
                .Where(option => SaysOr(ReplyTokens.Read(option.Display, words), bound))
                .Take(2)
                .ToList()
                is [var one]
            ? one
            : null;
    }

    private static bool SaysOr(ReplyTokens label, string[] bound) =>
        Enumerable.Range(0, label.Count).Any(at => label.IsAny(at, "or") && label.IsAny(at + 1, bound));

    /// <summary>The order of the options; null where there is none.</summary>
    public static OptionScales? Of(ImmutableArray<AnswerOption> options, ReadingContext context)
    {
        foreach (var scale in context.Words.Choices.Scales)
        {
            var levels = options.Select(option => LevelOf(scale, option)).ToImmutableArray();
            var known = levels.OfType<int>().ToList();
            var others = options.Where((_, at) => levels[at] is null);
            if (known.Count < 2 || !others.All(option => StandsAside(option, context.Words)))
                continue;
            var rising = known.Zip(known.Skip(1)).All(pair => pair.First < pair.Second);
            var falling = known.Zip(known.Skip(1)).All(pair => pair.First > pair.Second);
            if (rising || falling)
                return new OptionScales(context, options, scale, levels);
        }
        return null;
    }

    // "Not sure" and "Prefer not to say" are in no order with the others.
    private static bool StandsAside(AnswerOption option, ReplyWords words) =>
        option.Exclusive || DeclineReader.Declines(ReplyText.Fold(option.Display), words.Declines);

    private static int? LevelOf(WordScale scale, AnswerOption option)
    {
        var words = ReplyText.Words(ReplyText.Fold(option.Display));
        return scale.Find(words) is [var one] ? one.Level : null;
    }

    private (AnswerOption Option, bool Alone)? Named(string folded)
    {
        if (ReplyText.Words(folded).Length > MostWords)
            return null;
        if (_scale.Name == "frequency" && Days(folded) is { } share)
            return Nearest(share) is { } counted ? (counted, false) : null;
        var clauses = Clauses(folded).Select(Weigh).Where(clause => clause.Levels.Count > 0).ToList();
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

    private IEnumerable<string> Clauses(string folded) =>
        folded.Split(
            [",", ";", ". ", "\n", .. Words.Contrasts.Except(Words.Negations).Select(word => $" {word} ")],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    private Clause Weigh(string clause)
    {
        var words = ReplyText.Words(clause.Replace('.', ' '));
        var hits = _scale.Find(words);
        if (words.Length > MostWordsOfAWeakReply)
            hits.RemoveAll(hit => hit.Length == 1);
        var levels = new List<int?>();
        foreach (var hit in hits)
            levels.Add(
                !IsDenied(words, hit) ? Strengthened(words, hit)
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
    private int? Strengthened(string[] words, WordScale.Hit hit)
    {
        if (!_scale.IsSigned || Math.Abs(hit.Level) != Plain)
            return hit.Level;
        var intensity = Words.Choices.Scales.FirstOrDefault(scale => scale.Name == "intensity");
        foreach (var other in intensity?.Find(words) ?? [])
        {
            if (other.First < hit.First + hit.Length && other.First + other.Length > hit.First)
                continue;
            var level = IsDenied(words, other) && other.Level >= High ? 27 : other.Level;
            return Math.Sign(hit.Level)
                * (
                    level <= Low ? 30
                    : level >= High ? 100
                    : Plain
                );
        }
        return hit.Level;
    }

    // "3 or 4 days" of the two weeks that are asked about; "every other day".
    private decimal? Days(string folded)
    {
        if (!_options.Any(option => SaysDays(option.Display)) || _options.Any(IsRate))
            return null;
        if (OptionRates.PerDay(folded, _context) is { } often)
            return Math.Min(100, often * 100);
        var tokens = ReplyTokens.Read(folded, Words);
        (decimal Count, int Next)? found = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, Words) is not { Low: { } low, High: { } high } number
                || !tokens.IsAny(number.Next, "day", "days", "night", "nights", "morning", "mornings")
            )
                continue;
            if (found is not null)
                return null;
            (found, at) = (((low + high) / 2, number.Next), number.Next);
        }
        return found is var (count, next) && !tokens.IsAny(next + 1, "ago") && Window() is { } days && count <= days
            ? count * 100 / days
            : null;
    }

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
                DurationReader.At(tokens, at, _context)
                is ({ Low: { } low, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month } length, _)
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
            "frequency" => (option > 0 || level == 0) && (option < 100 || level >= 95),
            "intensity" => option > 0 || level == 0,
            _ => true,
        };

    private AnswerOption? Nearest(decimal level)
    {
        var near = _options
            .Zip(_levels)
            .Where(pair => pair.Second is { } own && IsOpen(own, level))
            .Select(pair => (pair.First, Away: Math.Abs(pair.Second!.Value - level)))
            .OrderBy(pair => pair.Away)
            .Take(2)
            .ToList();
        return near is [var (option, away), ..]
            && away <= Farthest
            && (level != 0 || away == 0 || _scale.Name == "quality")
            && (near.Count < 2 || near[1].Away - away >= Margin)
            ? option
            : null;
    }

    private readonly record struct Clause(List<int?> Levels, bool IsPast, bool Sums);
}
