using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Years in words: "nineteen eighty four", "two thousand and five", "twenty nineteen", "twenty oh eight".</summary>
internal static class SpokenYears
{
    /// <summary>The year that begins there, or null.</summary>
    public static FoundDate? At(ReplyTokens tokens, int at)
    {
        if (tokens.IsAny(at, "two") && tokens.IsAny(at + 1, "thousand"))
            return NumberGrammar.At(tokens, at) is { Low: >= 2000 and <= 2099 and { } exact, IsRange: false } said
                ? Found((int)exact, said.Next)
                : null;
        var century =
            tokens.IsAny(at, "nineteen") ? 1900
            : tokens.IsAny(at, "twenty") ? 2000
            : 0;
        if (century == 0)
            return null;
        var oh = tokens.IsAny(at + 1, "oh", "o", "hundred") ? 2 : 1;
        if (NumberGrammar.At(tokens, at + oh) is not { Low: { } rest, IsRange: false, Approximate: false } within)
            return null;
        var fits = oh == 2 ? rest is >= 1 and <= 9 : rest is >= 10 and <= 99;
        return fits && rest % 1 == 0 ? Found(century + (int)rest, within.Next) : null;
    }

    private static FoundDate Found(int year, int next) => new(new PartialDate(year), null, next);
}
