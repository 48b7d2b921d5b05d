namespace IntakeBot.Core.Understanding;

// What is told of several places at once, or of a part of one.
internal static partial class BodyAreaReader
{
    // "Knees and elbows, both sides" is told of each.
    private static bool EndsOnBothSides(ReplyTokens tokens) =>
        tokens.Has(tokens.Count - 2, "both", "sides")
        || tokens.Has(tokens.Count - 2, "each", "side")
        || tokens.IsAny(tokens.Count - 1, "both") && tokens.IsAny(tokens.Count - 2, ",");

    private static bool IsOnlyNow(ReplyTokens tokens, int at) =>
        Enumerable.Range(at - 2, 6).Any(near => tokens.IsAny(near, "just", "only"));

    // "From the elbow (down) to the wrist": the token after it, or 0.
    private static int Stretch(ReplyTokens tokens, int at)
    {
        if (!tokens.IsAny(at, "from"))
            return 0;
        var next = Place(tokens, at + 1);
        while (next > 0 && tokens.IsAny(next, "down", "up", "right", "all", "the", "way"))
            next++;
        return next > 0 && tokens.IsAny(next, "to", "till", "until") ? Place(tokens, next + 1) : 0;
    }
}
