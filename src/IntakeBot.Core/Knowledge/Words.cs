using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Knowledge;

/// <summary>The words of a text that carry meaning, in a plain form in which they can be compared.</summary>
internal static class Words
{
    private const string Glue =
        "a about after ago all also always am an and any are as at be been before being but by can could did do does doing "
        + "cant day days didnt doesnt dont for from get gets getting had has have having he her him his how i if in into is isnt it its just know like "
        + "lot many may me month months more most much my never no none not now of often on one only or other our out over own really "
        + "she should so some sometimes still such than that the their them then there these they thing things this those time times to too "
        + "up us use used very was wasnt week weeks we were what when where which while who will with within without wont work would year years yes you your";

    private static readonly HashSet<string> Stop = new(Glue.Split(' '), StringComparer.Ordinal);

    /// <summary>The distinct words of three letters and more that are no glue, without their plural ending, in order.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. All(text).Where(word => word.Length > 2 && !Stop.Contains(word)).Select(Stem).Distinct()];

    /// <summary>Every word and number, folded, in order.</summary>
    public static IEnumerable<string> All(string text) =>
        ReplyText
            .Words(ReplyText.Fold(text))
            .SelectMany(word => word.Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The word without its plural ending.</summary>
    public static string Stem(string word) =>
        word switch
        {
            [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
            [.., 's', 's'] or [.., 'i', 's'] or [.., 'u', 's'] => word,
            [.., 'o' or 'x' or 'h', 'e', 's'] when word.Length > 4 => word[..^2],
            [.., 's'] when word.Length > 3 => word[..^1],
            _ => word,
        };
}
