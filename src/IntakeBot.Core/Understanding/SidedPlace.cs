namespace IntakeBot.Core.Understanding;

/// <summary>A side as it was said, with the place that it is told of, if any: "the left", "right leg", "pierna derecha".</summary>
/// <param name="Side">The side.</param>
/// <param name="Said">The word for it.</param>
/// <param name="Place">The code of the place; null where none is named.</param>
internal sealed record SidedPlace(string Side, string Said, string? Place)
{
    private const int MostWordsOfAPlace = 4;

    /// <summary>The other side of the same place.</summary>
    public SidedPlace Opposite => this with { Side = Side == "left" ? "right" : "left" };

    /// <summary>The only side that the words tell; null where they tell none or several.</summary>
    public static SidedPlace? Of(string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        var sides = Enumerable.Range(0, tokens.Count).Where(at => IsSide(tokens, at)).ToList();
        return sides is [var only]
            ? new SidedPlace(
                BodyAreaWords.Sides[tokens.Word(only)],
                text[tokens[only].Start..tokens[only].End],
                PlaceAt(tokens, only)
            )
            : null;
    }

    /// <summary>Whether the words name the one side and the other: "I said the left cheek but it's the right".</summary>
    public static bool NamesBothSides(string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        return Enumerable
                .Range(0, tokens.Count)
                .Where(at => IsSide(tokens, at))
                .Select(at => BodyAreaWords.Sides[tokens.Word(at)])
                .Distinct()
                .Count() == 2;
    }

    /// <summary>The words with the one side in the place of the other, wherever they tell it of the same place.</summary>
    public static string Put(string text, SidedPlace before, SidedPlace now, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        var place = before.Place ?? now.Place;
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            if (
                !IsSide(tokens, at)
                || BodyAreaWords.Sides[tokens.Word(at)] != before.Side
                || PlaceAt(tokens, at) is not { } told
                || place is not null && told != place
            )
                continue;
            text = $"{text[..tokens[at].Start]}{now.Said}{text[tokens[at].End..]}";
        }
        return text;
    }

    private static bool IsSide(ReplyTokens tokens, int at) =>
        BodyAreaWords.Sides.TryGetValue(tokens.Word(at), out var side) && side is "left" or "right";

    // The place behind the side, or right before it.
    private static string? PlaceAt(ReplyTokens tokens, int at)
    {
        if (BodyAreaWords.Areas.Find(tokens, at + 1, out var behind) > 0)
            return behind.Code;
        for (var first = at - 1; first >= Math.Max(0, at - MostWordsOfAPlace); first--)
        {
            // "La pierna derecha" is read as the leg on the right.
            var end = tokens.IsAny(at - 1, "on") ? at - 1 : at;
            if (first < end && BodyAreaWords.Areas.Find(tokens, first, out var before) == end - first)
                return before.Code;
        }
        return null;
    }
}
