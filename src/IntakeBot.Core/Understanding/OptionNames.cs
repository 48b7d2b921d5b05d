using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Gives options the names that patients use for what their labels say, where only one option may be meant.</summary>
internal static class OptionNames
{
    /// <summary>The stems of all words by which the options of an item are named.</summary>
    public static HashSet<string> Stems(FormItem item, ReplyWords words) =>
        Widen(item, words)
            .Options.SelectMany(option => PlainOption.Of(option).Names)
            .SelectMany(ReplyText.AllWords)
            .Select(word => WordStem.Of(word, words.Choices.Endings))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The item with more synonyms; what a form names itself is never given to another option.</summary>
    public static FormItem Widen(FormItem item, ReplyWords words) =>
        item.Options.IsEmpty ? item : item with { Options = KnownOptions.Of(item.Options, words).Widened };

    /// <summary>The same for the options alone.</summary>
    internal static ImmutableArray<AnswerOption> Widen(ImmutableArray<AnswerOption> options, ReplyWords words)
    {
        var own = options.SelectMany(option => PlainOption.Of(option).Names).ToHashSet();
        var more = options.Select(option =>
            More(option, words)
                .Concat(Alternatives(option, words))
                .Concat(Bare(PlainOption.Of(option).Label, words))
                .Concat(Told(PlainOption.Of(option).Label, words))
                .Where(name => !own.Contains(name))
                .ToHashSet()
        );
        var given = more.ToList();
        var twice = given.SelectMany(names => names).GroupBy(name => name).Where(same => same.Count() > 1);
        var unclear = twice.Select(same => same.Key).ToHashSet();
        return
        [
            .. options.Select(
                (option, at) =>
                    given[at].Count == 0
                        ? option
                        : option with
                        {
                            Synonyms = [.. option.Synonyms, .. given[at].Where(name => !unclear.Contains(name))],
                        }
            ),
        ];
    }

    private static IEnumerable<string> More(AnswerOption option, ReplyWords words) =>
        Said(option.Display, words)
            .SelectMany(name => words.Choices.Synonyms.Of(name))
            .Concat(
                option
                    .Synonyms.SelectMany(name => Said(name, words))
                    .SelectMany(name => words.Choices.Synonyms.OfOneMeaning(name))
            );

    private static IEnumerable<string> Said(string name, ReplyWords words)
    {
        var folded = ReplyText.Fold(name);
        return Parts(folded, words).Concat(Endings(folded, words)).Concat(Bare(folded, words));
    }

    // "Just water" is water.
    private static IEnumerable<string> Bare(string name, ReplyWords words)
    {
        var said = ReplyText.Words(name);
        var bare = string.Join(' ', said.Where(word => !words.Choices.Fillers.Contains(word)));
        if (bare.Length > 3 && bare.Length < name.Length && bare.Split(' ').Length == said.Length - 1)
            yield return bare;
    }

    // "It made no difference" ends in what patients call it.
    private static IEnumerable<string> Endings(string name, ReplyWords words)
    {
        var said = ReplyText.Words(name);
        if (said.Length < 3 || !words.YesNo.Self.Contains(said[0]))
            yield break;
        for (var at = 1; at < said.Length - 1; at++)
        {
            if (words.Negations.Contains(said[at - 1]))
                yield break;
            yield return string.Join(' ', said[at..]);
        }
    }

    // "I have never smoked" is "never smoked", and "I used to smoke" "used to smoke".
    private static IEnumerable<string> Told(string label, ReplyWords words)
    {
        var said = ReplyText.Words(label);
        if (said.Length < 3 || !words.YesNo.Self.Contains(said[0]))
            yield break;
        for (var at = 1; at < said.Length - 1; at++)
        {
            var told = string.Join(' ', said[at..]);
            if (!words.Negations.Contains(said[at]) && ReplyText.Opening(told, words.YesNo.UsedTo) is null)
                continue;
            yield return told;
            yield break;
        }
    }

    // "Wool or tight clothes" is named by either. Figures are none: "1 to 4 weeks".
    private static IEnumerable<string> Alternatives(AnswerOption option, ReplyWords words)
    {
        const int ShortestName = 4;
        var label = PlainOption.Of(option).Label;
        return label.Any(char.IsAsciiDigit)
            ? []
            : Alternatives(label, words)
                .Where(part =>
                    part.Length >= ShortestName
                    && part.Length < label.Length
                    && !words.Choices.Fillers.Contains(part)
                    && !words.Negations.Contains(part)
                    && !OptionMentions.IsNegated(label, words)
                );
    }

    // "Swelling of lips, face or tongue" is swelling of the face, and not named by the face alone.
    private static IEnumerable<string> Alternatives(string label, ReplyWords words)
    {
        var parts = Parts(label, words).Where(part => part.Length < label.Length).ToList();
        var said = parts.Count == 0 ? [] : ReplyText.Words(parts[0]);
        var of = Array.FindIndex(said, word => words.Choices.Governing.Contains(word));
        return of <= 0 || of == said.Length - 1
            ? parts
            : parts.Select((part, at) => at == 0 ? part : $"{string.Join(' ', said[..(of + 1)])} {part}");
    }

    // "Soap or detergent" is both; a part that is no synonym of anything ("or less") adds nothing.
    private static IEnumerable<string> Parts(string name, ReplyWords words)
    {
        yield return name;
        if (name.Contains('-', StringComparison.Ordinal))
            yield return name.Replace('-', ' ');
        var separators = words.Joiners.Select(joiner => $" {joiner} ").Concat(["/", ","]).ToArray();
        var parts = name.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts.Where(part => part.Length < name.Length))
            yield return part;
    }
}
