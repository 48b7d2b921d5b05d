using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The regular forms of an English word: what <c>word*</c> stands for in the screening content.</summary>
internal static class Inflections
{
    private const string Vowels = "aeiou";

    /// <summary>The word itself, its plural or third person, its past, its -ing form, its adjective in y
    /// and, after t and s, its noun in -ion, as spelling rules make them.</summary>
    public static ImmutableArray<string> Of(string word)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal) { word, word + "s" };
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
