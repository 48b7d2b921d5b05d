using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// What a reply tells of somebody else than who speaks: "son has eczema, I have psoriasis", "my flatmate uses coconut oil
/// but I've only tried E45". Where something of one's own is told beside it, it answers nothing that is asked of oneself.
/// </summary>
internal static class OthersClauses
{
    private const int MostWordsBefore = 3;

    /// <summary>
    /// Whether the clause opens with a relative or an acquaintance, and tells nothing of who speaks. What they say of it
    /// ("my husband says it's worse") counts, unless it is their own figure that they tell.
    /// </summary>
    public static bool Is(string clause, ReplyWords words, bool tells = false)
    {
        var said = Bare(clause, words);
        if (Person(said, words) is not { } who || said.Length < who + 2)
            return false;
        // "Son has eczema" needs no "my", and neither has "Frank's gout".
        if (
            who == 0
            && !IsOwner(said[0], words)
            && !IsCalled(said[0], words)
            && !words.YesNo.Verbs.Contains(said[1])
            && !words.Using.Contains(said[1])
            && !words.YesNo.Negatives.Contains(said[1])
        )
            return false;
        var rest = said[(who + 1)..];
        return !TellsOfSelf(rest, words) && (tells || !rest.Any(words.YesNo.Tellers.Contains));
    }

    /// <summary>
    /// Whether the clause gives what it names to a relative or an acquaintance who stands behind it: "el lupus lo tiene mi
    /// hermana", "the lupus is my sister's", "diabetes mi padre".
    /// </summary>
    public static bool GivesAway(string clause, ReplyWords words) =>
        IsNamedWithWhose(Bare(clause, words), words) || SaysWhose(clause, words);

    /// <summary>Whether it says so in a sentence: "the lupus is my sister's".</summary>
    public static bool SaysWhose(string clause, ReplyWords words)
    {
        const int MostWordsBehind = 2;
        var said = Bare(clause, words);
        // "Pollen is Leo's thing, not mine"
        while (
            said is [_, .., var last]
            && (
                words.Mine.Contains(last)
                || words.Negations.Contains(last)
                || words.ForAnother.Matters.Contains(last)
                || words.ForAnother.Links.Contains(last)
            )
        )
            said = said[..^1];
        for (var at = 1; at < said.Length - 1; at++)
        {
            if (
                !words.YesNo.Verbs.Contains(said[at])
                && !words.Corrections.Is.Contains(said[at])
                && !words.ForAnother.Is.Contains(said[at])
                && !words.YesNo.Habits.Contains(said[at])
            )
                continue;
            var next = at + 1;
            while (
                next < said.Length
                && (
                    words.ForAnother.Links.Contains(said[next])
                    || words.ForAnother.Matters.Contains(said[next])
                    || words.Questions.MeaningsAround.Contains(said[next]) && !words.Own.Contains(said[next])
                )
            )
                next++;
            if (
                next < said.Length
                && (
                    words.Own.Contains(said[next]) && Person(said[next..], words) is > 0 and var kin ? kin
                    : IsCalled(said[next], words) ? 0
                    : null as int?
                )
                    is { } who
                && said.Length - (next + who + 1) <= MostWordsBehind
                && !TellsOfSelf(said[..at], words)
            )
                return true;
        }
        return false;
    }

    // "Diabetes mi padre": a thing or two, and behind it who has it.
    private static bool IsNamedWithWhose(string[] said, ReplyWords words)
    {
        const int MostWordsOfAThing = 3;
        var own = Array.FindIndex(said, words.Own.Contains);
        return own is > 0 and <= MostWordsOfAThing
            && Person(said[own..], words) is > 0 and var who
            && own + who + 1 == said.Length
            && !said[..own]
                .Any(word =>
                    SmallWords.Has(word, words)
                    || words.ForAnother.Links.Contains(word)
                    || words.ForAnother.About.Contains(word)
                    || words.Choices.Governing.Contains(word)
                    || words.Choices.Clausal.Contains(word)
                    || words.YesNo.Tellers.Contains(word)
                    || IsSelf(word, words)
                );
    }

    /// <summary>The reply without what is others'; null where none is, or nothing of one's own is told beside it.</summary>
    /// <param name="verbatim">The reply.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="tells">Whether what they say is their own too: "my wife says nine".</param>
    /// <param name="answers">Whether a clause answers though it tells of nobody: "only a 2"; by default a plain yes or no does.</param>
    /// <param name="names">Whether a clause names what is asked; said before anything of others, it is one's own: "just bloating. Mark gets heartburn".</param>
    public static string? Own(
        string verbatim,
        ReplyWords words,
        bool tells = false,
        Func<string, bool>? answers = null,
        Func<string, bool>? names = null
    )
    {
        if (!ReplyText.AllWords(ReplyText.Fold(Named(verbatim, words))).Any(word => IsPerson(word, words)))
            return null;
        var (own, givesAway, isNamed, all) = Told(verbatim, words, tells, names);
        bool IsOwn(string clause) =>
            TellsOfSelf(Bare(clause, words), words) || IsPlain(clause, words) || answers?.Invoke(clause) == true;
        var isOwn = givesAway ? own.Count > 0 : isNamed || own.Exists(IsOwn);
        return own.Count == all || !isOwn ? null : string.Join(", ", own);
    }

    /// <summary>
    /// The same where the item asks of the patient, who writes; null where it asks of relatives, or one of its options is
    /// named by them: "Family".
    /// </summary>
    public static string? Own(FormItem item, string verbatim, ReadingContext context)
    {
        var words = context.Words;
        bool NamesOption(string clause) =>
            OptionMentions.Find(OptionNames.Widen(item, words).Options, ReplyText.Fold(clause), words).All.Count > 0;
        return
            context.ForAnother
            || item.Topic == AnswerTopic.Relatives
            || ReplyText.AllWords(ReplyText.Fold(item.Text)).Any(words.YesNo.AsksRelatives.Contains)
            || (
                item.Kind is ItemKind.Integer or ItemKind.Decimal
                    ? Own(verbatim, words, tells: true, clause => HasFigure(clause, words))
                    : Own(
                        verbatim,
                        words,
                        names: item.Options.IsEmpty || IsSetOffByOthers(item, verbatim, words) ? null : NamesOption
                    )
            )
                is not { } own
            || OptionNames
                .Widen(item, words)
                .Options.SelectMany(option => PlainOption.Of(option).Words)
                // "Not that anyone has said" names nobody.
                .Where(name => !name.Any(words.Negations.Contains))
                .Any(name => name.Any(word => IsPerson(word, words) || words.YesNo.AsksRelatives.Contains(word)))
            ? null
            : own;
    }

    // "My mum's cat", where it is asked what sets it off: whose it is says nothing of whom it troubles.
    private static bool IsSetOffByOthers(FormItem item, string verbatim, ReplyWords words) =>
        words.Choices.IsHarmAsked(item.Text)
        && Clauses(verbatim, words)
            .Select(clause => Bare(clause, words))
            .Any(said =>
                Person(said, words) is { } who
                && IsOwner(said[who], words)
                && !said[who..].Any(word => words.YesNo.Verbs.Contains(word) || words.Using.Contains(word))
            );

    /// <summary>Whether nobody but a relative or an acquaintance is named: "only my mum", "just the wife".</summary>
    public static bool NamesOnly(string reply, ReplyWords words) =>
        ReplyText.AllWords(reply) is [var only, .. var rest]
        && words.Allergies.Only.Contains(only)
        && Person(rest, words) is { } who
        && rest[(who + 1)..].All(word => words.YesNo.Verbs.Contains(word) || words.YesNo.Addresses.Contains(word));

    /// <summary>The reply without what is others', whether or not anything of one's own is told beside it.</summary>
    public static string Without(string verbatim, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(Named(verbatim, words))).Any(word => IsPerson(word, words))
        && Told(verbatim, words) is var (own, _, _, all)
        && own.Count < all
            ? string.Join(", ", own)
            : verbatim;

    // The clauses that are one's own, of how many; whether one gives something away, and whether what is asked was named
    // before anything of others.
    private static (List<string> Own, bool GivesAway, bool IsNamed, int All) Told(
        string verbatim,
        ReplyWords words,
        bool tells = false,
        Func<string, bool>? names = null
    )
    {
        var (own, theirs, givesAway, all) = (new List<string>(), false, false, 0);
        var (isNamed, isOthers) = (false, false);
        var isAnswered = false;
        foreach (var clause in Clauses(verbatim, words))
        {
            all++;
            var isGiven = GivesAway(clause, words);
            givesAway |= isGiven;
            // "My brother has it, his is all elbows"
            // "No, Frank does the snoring, loud as a tractor": what was asked is answered, and it goes on about him.
            theirs =
                Is(clause, words, tells)
                || isGiven
                || theirs
                    && Bare(clause, words) is [var first, ..] said
                    && (words.Theirs.Contains(first) || isAnswered && !TellsOfSelf(said, words));
            if (!theirs)
            {
                isNamed |= own.Count == all - 1 && names?.Invoke(clause) == true;
                own.Add(clause);
            }
            else
            {
                // "Gluten, and my mother isn't well" names nothing of hers that is asked.
                isOthers |= names?.Invoke(clause) == true;
            }
            isAnswered |= all == 1 && IsPlain(clause, words);
        }
        return (own, givesAway, isNamed && isOthers, all);
    }

    // At signs and contrasts, and where "and" leads to somebody: "my mum has asthma and I have eczema".
    private static IEnumerable<string> Clauses(string verbatim, ReplyWords words)
    {
        foreach (var clause in ReplyText.ClausesWithFigures(verbatim, words.Contrasts.Concat(words.Choices.Therefore)))
        {
            var said = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = 0;
            for (var at = 1; at < said.Length - 2; at++)
            {
                if (!words.Joiners.Contains(ReplyText.Fold(said[at])))
                    continue;
                string[] next = ReplyText.AllWords(ReplyText.Fold(Named(string.Join(' ', said[(at + 1)..]), words)));
                if (next.Length == 0)
                    continue;
                if (!IsSelf(next[0], words) && Person(next, words) is null)
                    continue;
                yield return string.Join(' ', said[first..at]);
                first = at + 1;
            }
            yield return string.Join(' ', said[first..]);
        }
    }

    // Where the person stands with which the words open: "my late mother", "a friend of mine", "husband".
    private static int? Person(string[] said, ReplyWords words)
    {
        var who = Array.FindIndex(said, 0, Math.Min(said.Length, MostWordsBefore + 1), word => IsPerson(word, words));
        return who switch
        {
            < 0 => null,
            0 => 0,
            _ => words.Own.Contains(said[0])
            || words.Mends.Definite.Contains(said[0])
            || IsArticle(said[0], words)
            // "A mi hijo le echan betametasona"
            || words.ForAnother.Whom.Contains(said[0]) && words.Own.Contains(said[1])
                ? who
                : null,
        };
    }

    // "No", "yes of course"
    private static bool IsPlain(string clause, ReplyWords words)
    {
        var folded = ReplyText.Fold(clause);
        return ReplyText.Opening(folded, words.Yes.Concat(words.No)) is { } opening
            && ReplyText
                .AllWords(folded[opening.Length..])
                .All(word => SmallWords.Has(word, words) || words.Right.Contains(word));
    }

    private static bool HasFigure(string clause, ReplyWords words) =>
        ReplyText
            .AllWords(ReplyText.Fold(clause))
            .Any(word => word.All(char.IsAsciiDigit) || words.Numbers.ContainsKey(word));

    // "Frank's", "mums"
    private static bool IsOwner(string word, ReplyWords words) =>
        word.Length > 3 && word[^1] == 's' && IsPerson(word[..^1], words);

    /// <summary>Whether the word is a name by which the conversation knows somebody.</summary>
    public static bool IsCalled(string word, ReplyWords words) =>
        IsPerson(word, words) && !IsPerson(word, words.OfContent);

    private static bool IsArticle(string word, ReplyWords words) =>
        words.ForAnother.Articles.Contains(word) || words.Questions.MeaningsAround.Contains(word);

    /// <summary>Whether the word is a relative or an acquaintance: "mother", "wives", "flatmate".</summary>
    public static bool IsPerson(string word, ReplyWords words)
    {
        bool Is(string one) =>
            words.Kin.Contains(one) || words.ForAnother.Spouses.Contains(one) || words.Acquaintances.Contains(one);
        return Is(word) || word.Length > 3 && Is(word.TrimEnd('s'));
    }

    /// <summary>Whether the words name a relative or an acquaintance, and not as an owner: "wife sorts my tablets".</summary>
    public static bool NamesPerson(string said, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(said)).Any(word => IsPerson(word, words) && !IsOwner(word, words));

    /// <summary>Whether a relative or an acquaintance does something for who speaks: "my wife does my pills".</summary>
    public static bool TellsOfHelp(string clause, ReplyWords words)
    {
        var said = Bare(clause, words);
        var who = Array.FindIndex(said, word => IsPerson(word, words) && !IsOwner(word, words));
        return who >= 0
            && said[(who + 1)..]
                .Any(word => words.Own.Contains(word) || IsSelf(word, words) || words.OwnClitics.Contains(word));
    }

    /// <summary>Whether a clause tells of whoever speaks.</summary>
    public static bool TellsOfSelf(string clause, ReplyWords words) => TellsOfSelf(Bare(clause, words), words);

    // "My face", and not "my brother's".
    private static bool TellsOfSelf(string[] said, ReplyWords words)
    {
        for (var at = 0; at < said.Length; at++)
        {
            var isOwn = words.Own.Contains(said[at]);
            if (isOwn && at + 1 < said.Length && Person(said[at..], words) is null)
                return true;
            if (!isOwn && (IsSelf(said[at], words) || words.OwnClitics.Contains(said[at])))
                // "A friend of mine"
                return !(words.Mine.Contains(said[at]) && at > 0 && words.ForAnother.Links.Contains(said[at - 1]));
        }
        return false;
    }

    /// <summary>Whether the word is whoever speaks: "I", "mine".</summary>
    public static bool IsSelf(string word, ReplyWords words) =>
        words.Selves.Contains(word)
        || words.Corrections.Writer.Contains(word)
        || words.Mine.Contains(word)
        || words.Allergies.Mine.Contains(word) && !words.Own.Contains(word);

    // "Mark gets it", "it is Marks": where somebody is called by a name that is a word as well, and written as a name, a word
    // of no language stands for them.
    private static string Named(string clause, ReplyWords words)
    {
        if (words.CalledAsWords.IsEmpty)
            return clause;
        var named = clause;
        var tokens = Tokenizer.Read(clause);
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            var (token, word) = (tokens[at], tokens[at].Word);
            var owns = word.Length > 1 && word[^1] == 's' && words.CalledAsWords.Contains(word[..^1]);
            if (People.IsCapital(clause, token) && (owns || words.CalledAsWords.Contains(word)))
                named = $"{named[..token.Start]}{StandIns.Person}{(owns ? "s" : "")}{named[token.End..]}";
        }
        return named;
    }

    // Without what joins the clause to the one before.
    private static string[] Bare(string clause, ReplyWords words) =>
        [
            .. ReplyText
                .AllWords(ReplyText.Fold(Named(clause, words)))
                .SkipWhile(word =>
                    words.Joiners.Contains(word)
                    || words.Contrasts.Contains(word)
                    || words.YesNo.Fillers.Contains(word) && !IsSelf(word, words)
                ),
        ];
}
