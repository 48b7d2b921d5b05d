namespace IntakeBot.Core.Understanding;

/// <summary>
/// What a message tells and then gives away: "Moira takes levothyroxine but that's hers", "my husband has many tablets,
/// metformin and clopidogrel, but this is his", "I take sertraline myself but that is not for the form".
/// </summary>
internal static class GivenAway
{
    private const int MostWords = 4;

    private static readonly char[] Signs = [',', ';', '.', '!', '?', '\n'];

    /// <summary>The message without what it gives away, and that; the message and nothing where it keeps all.</summary>
    public static (string Own, string Given) Split(string text, ReadingContext context)
    {
        var words = context.Words;
        var clauses = Clauses(text, words);
        var given = new bool[clauses.Count];
        for (var at = 0; at < clauses.Count; at++)
        {
            if (!Gives(clauses[at].Text, context) || KeepsOwn(clauses, at, context))
                continue;
            given[at] = true;
            // "The metformin is his" gives away what it names itself.
            if (GivesItself(clauses[at].Text, words))
                continue;
            for (var told = Start(clauses, at, words); told < at; told++)
                given[told] = true;
        }
        if (!Array.Exists(given, one => one))
            return (text, "");
        string Of(bool isGiven) =>
            string.Concat(
                    clauses.Where((_, at) => given[at] == isGiven).Select(clause => text[clause.Start..clause.Next])
                )
                .Trim();
        return (Of(isGiven: false), Of(isGiven: true));
    }

    // "I take warfarin, but that's not for the form" of a patient is theirs, wherever they want it.
    private static bool KeepsOwn(List<Clause> clauses, int at, ReadingContext context) =>
        !context.ForAnother
        && SaysNotForThis(clauses[at].Text, context.Words)
        && (at == 0 || !IsOfSomebody(clauses[Start(clauses, at, context.Words)].Text, context.Words));

    private static bool SaysNotForThis(string clause, ReplyWords words) =>
        ReplyText.ContainsAny(ReplyText.Fold(clause), words.NotForThis);

    // What it points at: back to whoever was named in the sentence, if anybody was; else the clause before.
    private static int Start(List<Clause> clauses, int at, ReplyWords words)
    {
        if (at == 0)
            return at;
        // "This is his." points at the sentence before.
        var sentence = clauses[at - 1].Sentence;
        for (var start = at - 1; start >= 0 && clauses[start].Sentence == sentence; start--)
        {
            if (IsOfSomebody(clauses[start].Text, words))
                return start;
            if (OthersClauses.TellsOfSelf(clauses[start].Text, words))
                break;
        }
        return at - 1;
    }

    private static bool IsOfSomebody(string clause, ReplyWords words) =>
        OthersClauses.Is(clause, words) || OpensWithName(clause, words);

    // "Piotr is having": a name that nobody was introduced by.
    private static bool OpensWithName(string clause, ReplyWords words) =>
        clause.Length > 0
        && char.IsUpper(clause[0])
        && ReplyText.AllWords(ReplyText.Fold(clause)) is [var name, var verb, _, ..]
        && !SmallWords.Has(name, words)
        && (words.YesNo.Verbs.Contains(verb) || words.Using.Contains(verb) || words.YesNo.Habits.Contains(verb));

    // "That's hers", "not mine", "that is not for the form"
    private static bool Gives(string clause, ReadingContext context)
    {
        var (words, folded) = (context.Words, ReplyText.Fold(clause));
        if (SaysNotForThis(clause, words))
            return true;
        // Where somebody answers for another, "hers" is the patient's.
        return !context.ForAnother
            && Bare(folded, words) is { Length: > 0 and <= MostWords } said
            && (
                words.Theirs.Contains(said[^1])
                    && (
                        said.Length == 1
                        || words.Corrections.Is.Contains(said[0])
                        || IsPointing(said[0])
                        || GivesItself(clause, words)
                    )
                || said.Length > 1 && words.Negations.Contains(said[^2]) && words.Mine.Contains(said[^1])
            );
        bool IsPointing(string word) => words.YesNo.It.Contains(word) || words.YesNo.StandIns.Contains(word);
    }

    // "The metformin is his", "metformin is hers"
    private static bool GivesItself(string clause, ReplyWords words) =>
        Bare(ReplyText.Fold(clause), words) is [var first, .., var verb, var whose]
        && words.Theirs.Contains(whose)
        && words.Corrections.Is.Contains(verb)
        && !words.Corrections.Is.Contains(first)
        && !words.YesNo.It.Contains(first)
        && !words.YesNo.StandIns.Contains(first);

    // Without the "but" that leads to it.
    private static string[] Bare(string folded, ReplyWords words) =>
        [
            .. ReplyText
                .AllWords(folded)
                .SkipWhile(word => words.Contrasts.Contains(word) || words.Joiners.Contains(word)),
        ];

    private readonly record struct Clause(string Text, int Start, int Next, int Sentence);

    // Between signs and contrasts, with the sign or word that ends them.
    private static List<Clause> Clauses(string text, ReplyWords words)
    {
        var (clauses, sentence) = (new List<Clause>(), 0);
        var contrasts = words.Contrasts.Select(contrast => $" {contrast} ").ToList();
        for (var start = 0; start < text.Length; )
        {
            var sign = Sign(text, start);
            var (end, next) = (sign, Math.Min(sign + 1, text.Length));
            foreach (var contrast in contrasts)
            {
                if (text.IndexOf(contrast, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at < end)
                    (end, next) = (at, at + contrast.Length);
            }
            clauses.Add(new Clause(text[start..end].Trim(), start, next, sentence));
            if (end < text.Length && text[end] is ('.' or '!' or '?' or '\n'))
                sentence++;
            start = next;
        }
        return clauses;
    }

    // "2.5 mg" is one figure.
    private static int Sign(string text, int start)
    {
        bool IsDigit(int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
        var at = text.IndexOfAny(Signs, start);
        while (at >= 0 && IsDigit(at - 1) && IsDigit(at + 1))
            at = text.IndexOfAny(Signs, at + 1);
        return at < 0 ? text.Length : at;
    }
}
