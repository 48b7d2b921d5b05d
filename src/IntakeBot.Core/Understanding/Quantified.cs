using System.Runtime.CompilerServices;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// A word for how much, or for none, belongs to the noun behind it: "no new medicines" says of medicines that there are
/// none and "mucho trabajo" of work that there is much. Where neither the question nor an option speaks of that, such
/// a clause answers nothing.
/// </summary>
internal static class Quantified
{
    private const int ShortestNoun = 3;

    // The words of a language stay the same from reply to reply.
    private static readonly ConditionalWeakTable<ReplyWords, HashSet<string>> _ofScales = [];

    private static readonly string[] Signs = [",", ";", ". ", "! ", "? ", "\n"];

    /// <summary>The reply without such clauses; empty where that is all, null where there are none.</summary>
    public static string? Without(FormItem item, string verbatim, ReadingContext context)
    {
        var words = context.Words;
        if (words.Choices.Quantifiers.IsEmpty)
            return null;
        var clauses = verbatim.Split(
            [.. Signs, .. words.Contrasts.Select(contrast => $" {contrast} ")],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (!clauses.Any(clause => Counted(clause, words) is not null))
            return null;
        var known = Known(item, context);
        var ofScales = _ofScales.GetValue(words.OfContent, OfScales);
        // "A lot of work" may be one's own words for an answer; that there is none of something is none.
        bool IsOfElse(string clause) =>
            Counted(clause, words) is { } nouns
            && !nouns.Exists(noun => known.Contains(noun) || ofScales.Contains(noun))
            && (item.Kind != ItemKind.OpenChoice || OptionMentions.IsNegated(ReplyText.Fold(clause), words));
        var kept = clauses.Where(clause => !IsOfElse(clause)).ToList();
        return kept.Count == clauses.Length ? null : string.Join(", ", kept);
    }

    // The nouns of a clause whose quantifier counts the first of them; null where there are none.
    private static List<string>? Counted(string clause, ReplyWords words)
    {
        var said = ReplyText.AllWords(ReplyText.Fold(clause));
        // "No idea" counts nothing.
        if (ReplyText.Opening(string.Join(' ', said), words.Declines.Phrases) is not null)
            return null;
        for (var at = 0; at < said.Length; at++)
        {
            if (Quantifier(said, at, words) is not (> 0 and var length))
                continue;
            // "Un poco la crema" tells how much the cream did.
            if (at + length < said.Length && words.ForAnother.Articles.Contains(said[at + length]))
                return null;
            var behind = said[(at + length)..].SkipWhile(word => IsLink(word, words)).ToList();
            if (behind is [] || !IsNoun(behind[0], words))
                return null;
            return [.. said[..at].Concat(behind).Where(word => IsNoun(word, words)).Select(word => Stem(word, words))];
        }
        return null;
    }

    private static int Quantifier(string[] said, int at, ReplyWords words) =>
        words
            .Choices.Quantifiers.Where(phrase => ReplyText.StartsWithPhrase(phrase, said[at]))
            .Select(phrase => phrase.Split(' '))
            .Where(phrase => at + phrase.Length <= said.Length && said.AsSpan(at, phrase.Length).SequenceEqual(phrase))
            .Select(phrase => phrase.Length)
            .DefaultIfEmpty()
            .Max();

    private static bool IsLink(string word, ReplyWords words) =>
        words.Choices.QuantifierLinks.Contains(word)
        || words.Choices.Around.Contains(word) && !words.YesNo.Self.Contains(word);

    private static bool IsNoun(string word, ReplyWords words) =>
        word.Length >= ShortestNoun
        && word.All(char.IsLetter)
        && !SmallWords.Has(word, words)
        && !words.YesNo.Addresses.Contains(word)
        && !words.Ordinals.ContainsKey(word)
        && !words.Choices.Last.Contains(word);

    private static string Stem(string word, ReplyWords words) => WordStem.Of(word, words.Choices.Endings);

    // What the question and the options speak of, by any name.
    private static HashSet<string> Known(FormItem item, ReadingContext context)
    {
        var words = context.Words;
        return item
            .Options.SelectMany(option => option.Names)
            .Append(item.Text)
            .Append(item.Label)
            .Append(context.Question ?? "")
            .SelectMany(name => ReplyText.AllWords(ReplyText.Fold(name)))
            .SelectMany(word => words.Choices.Synonyms.Of(word).Append(word))
            .SelectMany(ReplyText.Words)
            .Select(word => Stem(word, words))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> OfScales(ReplyWords words) =>
        ScaleWords(words)
            .SelectMany(ReplyText.Words)
            .Select(word => Stem(word, words))
            .ToHashSet(StringComparer.Ordinal);

    // "Bad", and what "no" stands before where it tells how much: "no trouble".
    private static IEnumerable<string> ScaleWords(ReplyWords words)
    {
        foreach (var phrase in words.Choices.Scales.SelectMany(scale => scale.Steps).SelectMany(step => step.Words))
        {
            var said = phrase.Split(' ');
            if (said.Length == 1)
                yield return phrase;
            else if (Quantifier(said, 0, words) is > 0 and var length)
                yield return string.Join(' ', said[length..]);
        }
    }
}
