using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The regular forms of a word: what <c>word*</c> stands for in the screening content. English has rules of spelling of
/// its own; any other language gives its endings as data.
/// </summary>
internal sealed class Inflections(IReadOnlyDictionary<string, ImmutableArray<string>> endings)
{
    /// <summary>The rules of English.</summary>
    public static Inflections English { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    private const string Vowels = "aeiou";

    // Phrases ask for the same words again and again.
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The word itself and the same with each ending that its own longest one may be exchanged for.</summary>
    public ImmutableArray<string> Of(string word) => _known.GetOrAdd(word, Work);

    private ImmutableArray<string> Work(string word)
    {
        if (endings.Count == 0)
            return OfEnglish(word);
        var ending = endings
            .Keys.Where(one => word.Length > one.Length && word.EndsWith(one, StringComparison.Ordinal))
            .MaxBy(one => one.Length);
        if (ending is null)
            return [word];
        var stem = word[..^ending.Length];
        return [.. endings[ending].Select(other => stem + other).Prepend(word).Distinct(StringComparer.Ordinal)];
    }

    // The word itself, its irregular past, its plural or third person, its past, its -ing form, its adjective in y and, after t and s, its
    // noun in -ion, as spelling rules make them.
    private static ImmutableArray<string> OfEnglish(string word)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal) { word, word + "s" };
        forms.UnionWith(IrregularForms.Of(word));
        if (word.EndsWith('e'))
        {
            forms.Add(word + "d");
            forms.Add(word[..^1] + "ing");
        }
        else if (word.Length > 1 && word.EndsWith('y') && !Vowels.Contains(word[^2], StringComparison.Ordinal))
        {
            forms.UnionWith([word[..^1] + "ies", word[..^1] + "ied", word + "ing"]);
        }
        else
        {
            // The stem may lack its e: chang* is change too.
            forms.UnionWith([word + "e", word + "es", word + "ed", word + "ing"]);
            if (!Vowels.Contains(word[^1], StringComparison.Ordinal))
                forms.Add(word + "y");
            if (word[^1] is 't' or 's')
                forms.UnionWith([word + "ion", word + "ions"]);
            if (EndsInSingleConsonant(word))
                forms.UnionWith([word + word[^1] + "ed", word + word[^1] + "ing"]);
        }
        return [.. forms];
    }

    private static bool EndsInSingleConsonant(string word) =>
        word.Length >= 3
        && !Vowels.Contains(word[^1], StringComparison.Ordinal)
        && word[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(word[^2], StringComparison.Ordinal)
        && !Vowels.Contains(word[^3], StringComparison.Ordinal);
}
