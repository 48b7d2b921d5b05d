namespace IntakeBot.Core.Understanding;

// A yes by a relative who had it, or by another name of what is asked about.
internal static partial class YesNoReader
{
    // "My nan on dad's side was covered in it" where the family is asked about; what else a relative has is no answer.
    private static bool? Relative(string reply, ReadingContext context)
    {
        const int MostWords = 16;
        var (how, words) = (context.Words.YesNo, ReplyText.AllWords(reply));
        if (
            context.Question is not { } question
            || words.Length > MostWords
            || !ReplyText.Words(ReplyText.Fold(question)).Any(how.AsksRelatives.Contains)
            || words.Any(word => how.Negatives.Contains(word) || how.Stopped.Contains(word))
        )
            return null;
        var relatives = how
            .AsksRelatives.SelectMany(word => context.Words.Choices.Synonyms.Of(word))
            .Concat(context.Words.Kin)
            .Concat(context.Words.ForAnother.Children)
            .ToHashSet(StringComparer.Ordinal);
        var at = Array.FindIndex(words, word => relatives.Contains(word) || relatives.Contains(word.TrimEnd('s')));
        if (at < 0 || at > 3)
            return null;
        var stems = ReplyText
            .Words(ReplyText.Fold(question))
            .Where(word => word.Length > 3 && !how.AsksRelatives.Contains(word) && !how.Common.Contains(word))
            .Select(word => WordStem.Of(word, context.Words.Choices.Endings))
            .ToHashSet();
        var rest = words[(at + 1)..];
        bool SaysLittle(string word) => relatives.Contains(word) || SmallWords.Has(word, context.Words);
        // "My sister did, before her wedding"
        var clause = FirstClause(reply, how).Skip(at + 1).ToList();
        return
            rest.Any(word => how.It.Contains(word) || stems.Contains(WordStem.Of(word, context.Words.Choices.Endings)))
            || rest.All(SaysLittle)
            || clause.Exists(how.Verbs.Contains) && clause.TrueForAll(SaysLittle)
            ? true
            : null;
    }

    // "Lunares no, ninguno raro", "heridas ninguna, lunares tampoco": each clause opens or closes with a denial, and the
    // first names what is asked about.
    private static bool DeniesThings(string reply, ReadingContext context)
    {
        const int MostWordsOfAThing = 3;
        if (context.Question is not { } question)
            return false;
        var words = context.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var asked = ReplyText
            .AllWords(ReplyText.Fold(question))
            .Where(word => word.Length > 3 && !SmallWords.Has(word, words))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        var clauses = ReplyText.Clauses(reply, words.Joiners).Select(ReplyText.AllWords).ToList();
        return clauses.Count > 0
            && clauses.TrueForAll(said =>
                said.Length is > 1 and <= MostWordsOfAThing + 1
                && (words.Negations.Contains(said[^1]) || words.Negations.Contains(said[0]))
            )
            && words.Negations.Contains(clauses[0][^1])
            && clauses[0][..^1].Any(word => asked.Contains(Stem(word)));
    }

    // "A pint on Fridays" to "Do you drink alcohol?": another name of what is asked about, which is no degree.
    private static bool? Kind(string reply, ReadingContext context)
    {
        const int MostWords = 9;
        var (how, said) = (context.Words.YesNo, ReplyText.AllWords(reply));
        if (
            context.Question is not { } question
            || said.Length is 0 or > MostWords
            || said.Any(word => how.Negatives.Contains(word) || how.Stopped.Contains(word))
            || OptionMentions.IsNegated(reply, context.Words)
        )
            return null;
        var asked = ReplyText.AllWords(ReplyText.Fold(question));
        // Of "cold sores" the cold is no thing by itself.
        var names = asked
            .Where(
                (word, at) =>
                    word.Length > 3
                    && IsThing(word, context.Words)
                    && !Qualifies(asked, at, context.Words)
                    // "My mum has diabetes": whom it is asked of is not what is asked.
                    && !how.AsksRelatives.Contains(word)
            )
            .SelectMany(word => context.Words.Choices.Synonyms.Of(word))
            .Where(name => name.Length > 2)
            .ToHashSet();
        return names.Any(name => ReplyText.ContainsPhrase(reply, name)) ? true : null;
    }
}
