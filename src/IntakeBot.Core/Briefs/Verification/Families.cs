namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// The root of a word that no lexicon knows, so that its nouns, verbs and adjectives meet: "hallucinated" and
/// "hallucinations", "clumsy" and "clumsiness". A word that its ending turns round ("-less") has no such root.
/// </summary>
internal static class Families
{
    private const int Shortest = 4;

    // What names an action, a state or a manner of the same thing.
    private static readonly string[] Endings =
    [
        "isations",
        "isation",
        "ization",
        "ational",
        "ations",
        "ation",
        "itions",
        "ition",
        "ements",
        "ement",
        "ments",
        "ment",
        "ingly",
        "ings",
        "ing",
        "edly",
        "ed",
        "ances",
        "ance",
        "ences",
        "ence",
        "ancy",
        "ency",
        "ities",
        "ity",
        "ively",
        "ive",
        "ally",
        "al",
        "ably",
        "ibly",
        "able",
        "ible",
        "ions",
        "ion",
        "iness",
        "ness",
        "ely",
        "ly",
        "es",
        "s",
        "e",
        "y",
    ];

    // What may name somebody or something else of the same root: a conditioner is no condition.
    private static readonly string[] Wider =
    [
        "ators",
        "ator",
        "ers",
        "er",
        "ors",
        "or",
        "ists",
        "ist",
        "ous",
        "ously",
        "ical",
        "ically",
        "ic",
        "ant",
        "ent",
        "ary",
        "ory",
        "ful",
    ];

    /// <summary>The root of a word.</summary>
    /// <param name="word">The word, in small letters.</param>
    /// <param name="wide">Whether words for who or what does it count too.</param>
    public static string Of(string word, bool wide)
    {
        var root = word;
        for (var cut = true; cut; )
        {
            cut = false;
            foreach (var ending in wide ? Endings.Concat(Wider) : Endings)
            {
                if (
                    root.Length - ending.Length >= Shortest
                    && root.EndsWith(ending, StringComparison.Ordinal)
                    && !root.EndsWith("ss", StringComparison.Ordinal)
                )
                {
                    root = root[..^ending.Length];
                    cut = true;
                    break;
                }
            }
        }
        return root.Length > Shortest && root[^1] == root[^2] || root[^1] == 'i' || IsDoubled(word, root)
            ? root[..^1]
            : root;
    }

    // "Rigger" of "rig", "knitting" of "knit"; what ends so itself ("bell") keeps it.
    private static bool IsDoubled(string word, string root) =>
        root.Length == Shortest
        && word.Length > Shortest
        && root[^1] == root[^2]
        && root[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 't';
}
