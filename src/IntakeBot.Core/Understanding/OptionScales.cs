using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Options that stand in order ("Never", "Sometimes", "Always"): whatever says how much or how often names the option
/// whose own words are nearest to it. What points to none, or to two alike, names none.
/// </summary>
internal sealed partial class OptionScales
{
    private const int MostWords = 30;
    private const int MostWordsOfAWeakReply = 8;
    private const int Farthest = 35;
    private const int Margin = 8;
    private const int Low = 35;
    private const int High = 70;
    private const int Plain = 65;
    private const int Nudge = 4;
    private const int Spared = 27;
    private const int Middle = 50;

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
    /// <param name="order">The order of the options; null where there is none.</param>
    /// <param name="options">The options.</param>
    /// <param name="folded">The reply, plain.</param>
    /// <param name="words">The words of its language.</param>
    public static (AnswerOption Option, bool Alone)? Read(
        OptionScales? order,
        ImmutableArray<AnswerOption> options,
        string folded,
        ReplyWords words
    ) =>
        order is not null ? order.Named(folded)
        : End(options, folded, words) is { } end ? (end, false)
        : null;

    // "Only at weddings" where the least is called "Monthly or less", "all the time" beside "4 or more times a week".
    private static AnswerOption? End(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        var said = ReplyText.AllWords(folded);
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

    /// <summary>Whether the options say how often something is so.</summary>
    public bool IsOfFrequency => _scale.Name == "frequency";

    /// <summary>Whether nothing but single words say it: in a long sentence they may be said of anything.</summary>
    public bool SaysInSingleWords(string folded) =>
        _scale.Find(ReplyText.AllWords(folded)) is { Count: > 0 } hits && hits.TrueForAll(hit => hit.Length == 1);

    /// <summary>The order of the options, to read a reply by; null where there is none.</summary>
    public static OptionScales? Of(ImmutableArray<AnswerOption> options, ReadingContext context) =>
        KnownOptions.Of(options, context.Words).Order is { } order
            ? new OptionScales(context, options, order.Scale, order.Levels)
            : null;

    /// <summary>The order of the options by the words of a language; null where there is none.</summary>
    internal static OptionOrder? OrderOf(ImmutableArray<AnswerOption> options, ReplyWords words)
    {
        foreach (var scale in words.Choices.Scales)
        {
            if (Levels(scale, options, words) is { } levels)
                return new OptionOrder(scale, levels);
        }
        return null;
    }

    // "Not sure" and "Prefer not to say" are in no order with the others.
    private static bool StandsAside(AnswerOption option, ReplyWords words) =>
        option.Exclusive || DeclineReader.Declines(PlainOption.Of(option).Label, words.Declines);

    // Each option that does not stand aside has a place, and they rise or fall.
    private static ImmutableArray<int?>? Levels(WordScale scale, ImmutableArray<AnswerOption> options, ReplyWords words)
    {
        var levels = ImmutableArray.CreateBuilder<int?>(options.Length);
        var (last, way, known) = (0, 0, 0);
        for (var at = 0; at < options.Length; at++)
        {
            int? level = LevelOf(scale, PlainOption.Of(options[at]).Label, words) is { } said ? said : null;
            // "Quite a lot", "A great deal": two words for one place, in the order in which the others stand.
            if (level is { } same && known > 1 && same == last)
                level = same + way * Nudge;
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

    // Of "Always burn, never tan" the first counts; a plain no is nothing of whatever is asked about.
    private static int? LevelOf(WordScale scale, string label, ReplyWords words)
    {
        if (
            !scale.IsSigned
            && (
                words.Choices.PlainNo.Contains(label)
                || scale.Name == "intensity"
                    && ReplyText.Words(label) is ["not", _]
                    && scale.Find(ReplyText.Words(label)).Count == 0
            )
        )
            return 0;
        var all = scale.Find(ReplyText.Words(label));
        // "I have no problems in walking about" is the none of a sentence.
        if (all.Count == 0 && scale.Name == "intensity" && Opens(label, words))
            return 0;
        if (all.Count > 1 && label.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
            all = scale.Find(ReplyText.Words(label[..comma]));
        return all is [var one] ? one.Level : null;
    }

    private static bool Opens(string label, ReplyWords words)
    {
        const int Opening = 4;
        return ReplyText.Words(label) is { Length: > 2 } said
            && said.Take(Opening).Any(words.Negations.Contains)
            && !DeclineReader.Declines(label, words.Declines);
    }

    private (AnswerOption Option, bool Alone)? Named(string folded)
    {
        if (ReplyText.Words(folded).Length > MostWords)
            return null;
        if (_scale.Name == "frequency" && Days(folded) is { } share)
            return Nearest(share, margin: 1) is { } counted ? (counted, true) : null;
        var all = ReplyText.AllWords(folded);
        var clauses = Clauses(folded)
            .Select(clause => Weigh(clause, all))
            .Where(clause => clause.Levels.Count > 0)
            .ToList();
        if (clauses.Exists(clause => clause.Levels.Contains(null)))
            return null;
        // "Worse than last year, but not awful" is in the middle.
        if (_scale.Name == "intensity" && clauses is [{ Levels: [Spared] }] && IsWorse(all))
            clauses = [clauses[0] with { Levels = [Middle] }];
        if (clauses.Exists(clause => !clause.IsPast))
            clauses.RemoveAll(clause => clause.IsPast);
        var between = Array.Exists(all, Words.Choices.Between.Contains);
        return (One(clauses, between) ?? One(clauses.Where(clause => clause.Sums), between)) is { } meant
            ? (meant, clauses.Sum(clause => clause.Levels.Count) == 1)
            : null;
    }

    private AnswerOption? One(IEnumerable<Clause> clauses, bool between)
    {
        var levels = clauses.SelectMany(clause => clause.Levels).OfType<int>().Distinct().ToList();
        var meant = levels.Select(level => Nearest(level)).Distinct().ToList();
        if (meant is [{ } one])
            return one;
        // Where one word stands between two options and another is plainly at one of these, it is that one.
        return
            levels.Count > 1
            && !between
            && meant.Count(option => option is not null) == 1
            && meant.Find(option => option is not null) is { } plain
            && levels.TrueForAll(level => Nearest(level) is not null || IsNear(plain, level))
            ? plain
            : null;
    }

    private string[] Clauses(string folded) => ReplyText.Clauses(folded, Words.Contrasts.Except(Words.Negations));

    private Clause Weigh(string clause, string[] all)
    {
        var words = ReplyText.AllWords(clause);
        var hits = _scale.Find(words);
        // "Mild really": what only fills the end says nothing of its own.
        if (
            hits.Count > 1
            && hits[^1] is { Length: 1 } close
            && close.First == words.Length - 1
            && Words.Choices.Fillers.Contains(words[^1])
            && !_levels.Contains(close.Level)
        )
            hits.RemoveAt(hits.Count - 1);
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

    private bool IsWorse(string[] all) =>
        Words
            .Choices.Scales.Where(scale => scale.IsSigned)
            .SelectMany(scale => scale.Find(all))
            .Any(hit => hit.Level < 0);

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
            "intensity" when level >= High => Spared,
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

    private bool IsNear(AnswerOption option, decimal level) =>
        _options
            .Zip(_levels)
            .Where(pair => pair.Second is { } own && IsOpen(own, level))
            .OrderBy(pair => Math.Abs(pair.Second!.Value - level))
            .Take(2)
            .Any(pair => pair.First == option);

    private readonly record struct Clause(List<int?> Levels, bool IsPast, bool Sums);
}

/// <summary>The order in which options stand.</summary>
/// <param name="Scale">The scale that their labels are of.</param>
/// <param name="Levels">The place of each on it; null for what stands aside.</param>
internal sealed record OptionOrder(WordScale Scale, ImmutableArray<int?> Levels);
