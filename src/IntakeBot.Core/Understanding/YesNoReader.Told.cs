namespace IntakeBot.Core.Understanding;

// What is told by the way: what others say, what it did, and what closes it all.
internal static partial class YesNoReader
{
    private const int MostWordsOfAStart = 8;

    // "Yes. Oh hang on no, that was the other ear": what is taken back is answered anew.
    private static bool? TakenBack(string reply, ReplyWords words)
    {
        var clauses = reply.Split(
            [",", ";", ". "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        // "Yes well no, it was my sister": of a first clause that is nothing else the last of both holds.
        if (clauses.Length > 0 && ReplyText.AllWords(clauses[0]) is { Length: > 1 } said)
        {
            var bare = said.Where(words.YesNo.Bare.Contains).ToList();
            if (
                bare.Select(words.YesNo.Denies.Contains).Distinct().Count() > 1
                && said.All(word => words.YesNo.Bare.Contains(word) || words.YesNo.Fillers.Contains(word))
                && !bare.Exists(FrequencyWords.Vocabulary.Has)
            )
                return !words.YesNo.Denies.Contains(bare[^1]);
        }
        for (var at = clauses.Length - 1; at > 0; at--)
        {
            var clause = WithoutFillers(clauses[at], words.YesNo);
            if (
                ReplyText.Opening(clause, words.Actually) is { } taken
                && ReplyText.AllWords(clause[taken.Length..]) is [var first, ..]
                && words.YesNo.Bare.Contains(first)
                && !FrequencyWords.Vocabulary.Has(first)
            )
                return !words.YesNo.Denies.Contains(first);
        }
        return null;
    }

    // "Used it once and never again, so yes I guess": a last clause that is nothing but a yes or a no decides.
    private static bool? Final(string reply, ReplyWords words)
    {
        var clauses = reply.Split(
            [",", ";", ". ", " so "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (clauses.Length < 2 || ReplyText.AllWords(clauses[^1]) is not [var first, .. var rest])
            return null;
        return
            words.YesNo.Bare.Contains(first)
            && !FrequencyWords.Vocabulary.Has(first)
            && rest.All(word =>
                words.YesNo.Hedges.Contains(word)
                || words.YesNo.Fillers.Contains(word)
                || words.YesNo.Addresses.Contains(word)
                || words.Choices.Fillers.Contains(word) && !words.YesNo.Bare.Contains(word)
            )
            ? !words.YesNo.Denies.Contains(first)
            : null;
    }

    // "My husband says I do, but I've never noticed", "I think they said no": somebody's word, of what is asked.
    private static bool? Reported(string reply, ReadingContext context)
    {
        const int MostWords = 16;
        var (how, said) = (context.Words.YesNo, ReplyText.AllWords(reply));
        if (said.Length > MostWords || context.Question is not { } question)
            return null;
        for (var at = 1; at < said.Length - 1; at++)
        {
            // "Can't say it is" tells nobody's word.
            if (!how.Tellers.Contains(Bare(said[at])) || IsDenial(said[at - 1], how))
                continue;
            var next = at + 1;
            while (next < said.Length && how.ToldTo.Contains(said[next]))
                next++;
            if (next >= said.Length)
                return null;
            if (Plainly(said[next], how) is { } plain && IsEnd(said, next))
                return plain;
            // "The nurse reckons so"
            if (
                IsEnd(said, next)
                && how.ThinksSo.Any(so => so.EndsWith($" {Bare(said[next])}", StringComparison.Ordinal))
            )
                return true;
            if (next + 1 >= said.Length || !how.Self.Contains(said[next]) && !how.Somebody.Contains(said[next]))
                continue;
            var verb = Bare(said[next + 1]);
            var denied = IsDenial(verb, how);
            if (!how.Verbs.Contains(verb) && !denied)
                continue;
            var rest = IsEnd(said, next + 1) ? [] : FirstClause(string.Join(' ', said[(next + 2)..]), how).ToList();
            if (
                rest.Count == 0
                || Opens(string.Join(' ', rest), how.BackThen)
                || IsOfAsked(rest, question, context.Words)
            )
                return !denied && !rest.Exists(how.Negatives.Contains);
        }
        return null;
    }

    private static bool IsDenial(string word, YesNoWords how) =>
        how.Stopped.Contains(word) || how.Negatives.Contains(word) || word.EndsWith("nt", StringComparison.Ordinal);

    private static string Bare(string word) => word.TrimEnd(',', ';', '.');

    private static bool IsEnd(string[] said, int at) => at == said.Length - 1 || said[at] != Bare(said[at]);

    private static bool? Plainly(string word, YesNoWords how) =>
        !how.Bare.Contains(Bare(word)) || FrequencyWords.Vocabulary.Has(Bare(word))
            ? null
            : !how.Denies.Contains(Bare(word));

    private static bool IsOfAsked(List<string> rest, string question, ReplyWords words)
    {
        var stems = ReplyText
            .AllWords(ReplyText.Fold(question))
            .Select(word => WordStem.Of(word, words.Choices.Endings))
            .ToHashSet(StringComparer.Ordinal);
        return rest.TrueForAll(word =>
            SmallWords.Has(word, words) || word.Length < 3 || stems.Contains(WordStem.Of(word, words.Choices.Endings))
        );
    }

    // "Made no odds" to "Did the cream help?"
    private static bool? InVain(string reply, ReadingContext context)
    {
        var words = context.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        if (context.Question is not { } question || !Says(reply, words.Choices.NoEffect))
            return null;
        var works = words
            .Choices.NoEffect.Select(ReplyText.Words)
            .Where(phrase => phrase is [var not, _] && words.YesNo.Negatives.Contains(not) && !words.No.Contains(not))
            .Select(phrase => Stem(phrase[^1]))
            .ToHashSet(StringComparer.Ordinal);
        return ReplyText.AllWords(ReplyText.Fold(question)).Any(word => works.Contains(Stem(word))) ? false : null;
    }

    // "About the same", "much better" to "Is it getting worse?"
    private static bool? Changed(string reply, ReadingContext context)
    {
        const int MostWords = 8;
        var said = ReplyText.AllWords(reply);
        if (
            context.Question is not { } question
            || said.Length > MostWords
            // "It was better but now it's bad again"
            || context.Words.Contrasts.Any(but => ReplyText.ContainsPhrase(reply, but))
            || Says(reply, context.Words.FigurePast)
            || context.Words.Choices.Scales.FirstOrDefault(scale => scale.IsSigned) is not { } scale
        )
            return null;
        var asked = scale.Find(ReplyText.AllWords(ReplyText.Fold(question))).Select(hit => Math.Sign(hit.Level));
        var told = scale.Find(said).Select(hit => Math.Sign(hit.Level)).Distinct().ToList();
        return asked.Distinct().ToList() is [var way and not 0] && told is [var change] ? change == way : null;
    }

    // "I've to stay away from it after I came out in a rash" to "Are you allergic to penicillin?"
    private static bool? Reaction(string reply, ReplyWords words, string? question) =>
        question is not null
        && ReplyText.Words(ReplyText.Fold(question)).Any(words.Allergies.Nouns.Contains)
        && ReplyText.AllWords(reply) is var said
        && said.Any(words.Allergies.Pronouns.Contains)
        && !said.Any(words.YesNo.Negatives.Contains)
        && Says(reply, words.Allergies.Reactions)
            ? true
            : null;

    private static bool AsksRelatives(ReadingContext context) =>
        context.Question is { } question
        && ReplyText.AllWords(ReplyText.Fold(question)).Any(context.Words.YesNo.AsksRelatives.Contains);

    // "My dad did, I haven't" where no relatives are asked about: one's own clause decides.
    private static string? OwnClause(string reply, ReadingContext context)
    {
        const int MostWordsOfADenial = 3;
        var words = context.Words;
        if (context.ForAnother || context.Question is null || AsksRelatives(context))
            return null;
        if (OthersClauses.Own(reply, words) is not { } own)
            return null;
        // "No. My sister has it but I was tested and it was clear": behind what is hers the no is no lead to "I was".
        if (
            own.Split(", ", 2) is [var plain, var told]
            && words.No.Contains(ReplyText.Fold(plain))
            && ReplyText.Words(told).Length > MostWordsOfADenial
        )
            return ReplyText.Fold(plain);
        return string.Join(' ', ReplyText.Words(own).Skip(words.Selves.Contains(ReplyText.Words(own)[0]) ? 1 : 0));
    }

    // "Two, one off my back and one off my neck" to "Have you ever had a mole removed?"
    private static bool? Counted(string folded, ReadingContext context)
    {
        const int MostOfThem = 20;
        if (!IsEver(context))
            return null;
        var tokens = ReplyTokens.Read(folded, context.Words);
        return
            NumberGrammar.At(tokens, 0, context.Words) is { Low: >= 0 and <= MostOfThem and { } count } number
            && (number.Next == tokens.Count || tokens.IsAny(number.Next, ",", ".", ";", "times"))
            ? count > 0
            : null;
    }

    // "Fell off last week" to "Is the lump still there?"
    private static bool HasGone(string reply, ReadingContext context)
    {
        var how = context.Words.YesNo;
        if (context.Question is not { } question || !Says(ReplyText.Fold(question), how.Still))
            return false;
        var plain = WithoutFillers(reply, how);
        while (ReplyText.Words(plain) is [var it, _, ..] && (how.It.Contains(it) || how.Self.Contains(it)))
            plain = Plain(plain[it.Length..]);
        return Opens(plain, how.Ends) && !ReplyText.Words(plain).Any(word => how.Negatives.Contains(word));
    }

    // "Tried no dairy for a month" to "Have you ever left foods out?"
    private static bool LeftOut(string reply, ReadingContext context)
    {
        var how = context.Words.YesNo;
        if (!IsEver(context) || !Says(ReplyText.Fold(context.Question!), how.LeavesOut))
            return false;
        var plain = WithoutFillers(reply, how);
        while (ReplyText.Words(plain) is [var self, _, ..] && how.Self.Contains(self))
            plain = Plain(plain[self.Length..]);
        return Opens(plain, how.LeavesOut);
    }

    // "Grew out of it" to "have you ever": whatever is over was so.
    private static bool IsOver(string reply, ReplyWords words) =>
        words
            .YesNo.Over.Where(phrase => reply.EndsWith(phrase, StringComparison.Ordinal))
            .MaxBy(phrase => phrase.Length)
            is { } over
        && reply[..^over.Length] is { Length: > 1 } before
        && !ReplyText
            .AllWords(before)
            .Any(word =>
                words.YesNo.Negatives.Contains(word) || words.No.Contains(word) || words.YesNo.NoToo.Contains(word)
            );

    // "I was but I came off it in March" to "Are you on the pill?": what follows the contrast is that it is over.
    private static bool HasEnded(string reply, ReadingContext context)
    {
        var (words, how) = (context.Words, context.Words.YesNo);
        if (IsEver(context) || context.Question is not { } question || !Opens(ReplyText.Fold(question), how.Habits))
            return false;
        var but = words
            .Contrasts.Select(contrast =>
                reply.IndexOf($" {contrast} ", StringComparison.Ordinal) is >= 0 and var at
                    ? at + contrast.Length + 2
                    : -1
            )
            .Max();
        return but > 0
            && !Says(ReplyText.Fold(question), how.Quits)
            && (
                Opens(
                    WithoutFillers(reply[but..], how),
                    how.Quits.Where(phrase =>
                        phrase.StartsWith("i ", StringComparison.Ordinal)
                        || phrase.Contains(' ', StringComparison.Ordinal)
                    )
                ) || Says(reply[but..], how.Over)
            );
    }

    private static bool Qualifies(string[] asked, int at, ReplyWords words) =>
        at + 1 < asked.Length
        && asked[at + 1] is { Length: > 3 } next
        && (IsThing(next, words) || next.EndsWith('s') && !SmallWords.Has(next, words))
        && !words.Joiners.Contains(next);

    // "Hay fever every June": the reply begins with what is asked about, of nobody else.
    private static bool OpensWithAsked(string[] said, HashSet<string> asked, ReplyWords words)
    {
        var at = 0;
        while (at < said.Length - 1 && SmallWords.Has(said[at], words) && !words.YesNo.Negatives.Contains(said[at]))
            at++;
        return said.Length <= MostWordsOfAStart
            && said[at..].Take(2).Any(word => asked.Contains(WordStem.Of(word, words.Choices.Endings)))
            && !said.Any(words.Carers.Contains);
    }
}
