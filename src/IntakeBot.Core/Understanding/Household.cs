using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which it is told who lives in a home.</summary>
public sealed record HouseholdWords
{
    /// <summary>What asks how many live in a home, the patient with them: "live in your home".</summary>
    public required ImmutableArray<string> Asks { get; init; }

    /// <summary>Whole replies of who lives alone: "just me".</summary>
    public required ImmutableArray<string> Alone { get; init; }

    /// <summary>Who are two without a figure: "parents", "twins".</summary>
    public required ImmutableArray<string> Pairs { get; init; }

    /// <summary>Words between them that name nobody: "older", "live".</summary>
    public required ImmutableArray<string> Between { get; init; }

    internal bool IsAsked(string question) =>
        question.Length > 0 && ReplyText.ContainsAny(ReplyText.Fold(question), Asks);
}

/// <summary>
/// How many live in a home, where a reply names them: "me, my wife and the two kids" are four. Where it does not say how
/// many, or names nobody who writes ("my husband and two kids"), it is open, and no figure in it is the answer.
/// </summary>
internal static class Household
{
    private const int Most = 20;

    /// <summary>How many; null where it is open. <c>IsOfPeople</c> is false where the reply does not name who they are.</summary>
    public static (int? People, bool IsOfPeople) Read(string folded, ReplyWords words)
    {
        var how = words.Household;
        if (how.Alone.Contains(folded))
            return (1, true);
        var (people, self, kin, open, pending) = (0, false, false, false, (int?)null);
        foreach (var word in ReplyText.AllWords(folded))
        {
            if (words.Selves.Contains(word))
            {
                // "4, me and the kids": the figure stands for all.
                if (pending is not null)
                    return (null, false);
                (people, self) = (people + (self ? 0 : 1), true);
            }
            else if (how.Pairs.Contains(word) || IsPerson(word, words))
            {
                var many = word.EndsWith('s') && !how.Pairs.Contains(word) && IsPerson(word[..^1], words);
                open |= many && pending is null;
                people += pending ?? (how.Pairs.Contains(word) ? 2 : 1);
                (kin, pending) = (true, null);
            }
            else if (Count(word, words) is { } count)
            {
                if (pending is not null)
                    return (null, false);
                pending = count;
            }
            else if (!how.Between.Contains(word) && !SmallWords.Has(word, words))
                return (null, kin && self);
        }
        return pending is not null ? (null, false)
            : kin ? (self && !open ? people : null, true)
            : (null, false);
    }

    private static int? Count(string word, ReplyWords words) =>
        int.TryParse(
            word,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var figure
        )
            ? figure is > 0 and < Most
                ? figure
                : null
            : words.Numbers.TryGetValue(word, out var named) && named >= 1
                ? (int)named
                : null;

    private static bool IsPerson(string word, ReplyWords words) =>
        words.Kin.Contains(word)
        || words.ForAnother.Spouses.Contains(word)
        || words.ForAnother.Children.Contains(word)
        || words.Acquaintances.Contains(word);
}
