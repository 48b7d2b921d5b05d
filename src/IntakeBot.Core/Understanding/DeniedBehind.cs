using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Denials that stand behind the name: "ampollas no", "piel roja y caliente no tengo, fiebre sí". What is denied so opens
/// its clause, and nothing else is named with "and" between.
/// </summary>
internal static class DeniedBehind
{
    private static readonly char[] Signs = [.. OptionMentions.ClauseSigns, '!', '?'];

    /// <summary>Whether the name of an option that stands there is denied behind.</summary>
    public static bool Denies(AnswerOption option, string folded, int start, int end, ReplyWords words)
    {
        var sign = folded.IndexOfAny(Signs, end);
        var after = ReplyText.Words(sign < 0 ? folded[end..] : folded[end..sign]);
        // "Nuts she never gets"
        if (
            after is [var who, var never, _]
            && (words.Theirs.Contains(who) || words.Selves.Contains(who))
            && words.Times.TryGetValue(never, out var times)
            && times == 0
        )
            return true;
        if (DenialIn(after, words) is not { } denied)
            return false;
        var between = after[..denied];
        return (denied == 0 || Opens(folded, start, words))
            && !between.Any(words.Contrasts.Contains)
            && between
                .Index()
                .All(one =>
                    !words.Joiners.Contains(one.Item)
                    || (one.Index + 1 < denied && Label(option).Contains(between[one.Index + 1]))
                );
    }

    /// <summary>What a part of a reply says before the denial with which it ends; null where it does not end so.</summary>
    public static string? Before(string plain, ReplyWords words)
    {
        var said = ReplyText.Words(plain);
        return DenialIn(said, words) is > 0 and var at ? string.Join(' ', said[..at]) : null;
    }

    /// <summary>The parts, with those joined of which the later one only goes on with the label: "piel roja", "caliente no".</summary>
    public static List<string> Join(FormItem item, List<string> parts, string text, ReplyWords words)
    {
        var joined = new List<string>();
        foreach (var part in parts)
        {
            if (
                joined.Count > 0
                && Before(ReplyText.Fold(part), words) is { } before
                && OptionMentions.Find(item.Options, ReplyText.Fold(joined[^1]), words).Affirmed is [var option]
                && ReplyText.Words(before).All(Label(option).Contains)
                && text.IndexOf(joined[^1], StringComparison.Ordinal) is >= 0 and var start
                && text.IndexOf(part, start + joined[^1].Length, StringComparison.Ordinal) is >= 0 and var last
                && text.IndexOfAny(Signs, start, last - start) < 0
            )
                joined[^1] = text[start..(last + part.Length)];
            else
                joined.Add(part);
        }
        return joined;
    }

    // Where the denial stands with which the clause ends, or goes on to something else.
    private static int? DenialIn(string[] said, ReplyWords words)
    {
        for (var at = 0; at < said.Length; at++)
        {
            var rest = string.Join(' ', said[at..]);
            if (
                ReplyText.Opening(rest, words.Choices.DenialsAfter) is { } denial
                && (
                    ReplyText
                        .Words(rest[denial.Length..])
                        .All(word => words.YesNo.Fillers.Contains(word) || words.YesNo.Addresses.Contains(word))
                    || ReplyText.Opening(rest[denial.Length..].Trim(), words.Contrasts, words.Joiners) is not null
                )
            )
                return at;
        }
        return null;
    }

    private static bool Opens(string folded, int start, ReplyWords words)
    {
        var clause = start == 0 ? 0 : folded.LastIndexOfAny(Signs, start - 1) + 1;
        return ReplyText
            .Words(folded[clause..start])
            .All(word =>
                words.Choices.Fillers.Contains(word)
                || words.Joiners.Contains(word)
                || words.YesNo.Fillers.Contains(word)
                || words.Choices.Around.Contains(word)
            );
    }

    private static string[] Label(AnswerOption option) => PlainOption.Of(option).Words[0];
}
