using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Gives options the names that patients use for what their labels say, where only one option may be meant.</summary>
internal static class OptionNames
{
    /// <summary>The item with more synonyms; what a form names itself is never given to another option.</summary>
    public static FormItem Widen(FormItem item, ReplyWords words)
    {
        if (item.Options.IsEmpty)
            return item;
        var own = item.Options.SelectMany(option => option.Names).Select(ReplyText.Fold).ToHashSet();
        var more = item.Options.Select(option => More(option, words).Where(name => !own.Contains(name)).ToHashSet());
        var given = more.ToList();
        var twice = given.SelectMany(names => names).GroupBy(name => name).Where(same => same.Count() > 1);
        var unclear = twice.Select(same => same.Key).ToHashSet();
        return item with
        {
            Options =
            [
                .. item.Options.Select(
                    (option, at) =>
                        given[at].Count == 0
                            ? option
                            : option with
                            {
                                Synonyms = [.. option.Synonyms, .. given[at].Where(name => !unclear.Contains(name))],
                            }
                ),
            ],
        };
    }

    private static IEnumerable<string> More(AnswerOption option, ReplyWords words) =>
        option
            .Names.Select(ReplyText.Fold)
            .SelectMany(name => Parts(name, words))
            .SelectMany(part => words.Choices.Synonyms.Of(part));

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
