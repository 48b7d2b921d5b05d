using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The regular forms of a word: what <c>word*</c> stands for in the screening content. English has rules of spelling of
/// its own; any other language gives its endings as data.
/// </summary>
internal sealed class Inflections(IReadOnlyDictionary<string, ImmutableArray<string>> endings)
{
    private const string Vowels = "aeiou";

    /// <summary>The word itself and the same with each ending that its own longest one may be exchanged for.</summary>
    public ImmutableArray<string> Of(string word)
    {
        if (endings.Count == 0)
            return OfEnglish(word);
        string? longest = null;
        foreach (var ending in endings.Keys)
        {
            if (
                ending.Length > (longest?.Length ?? 0)
                && word.Length > ending.Length
                && word.EndsWith(ending, StringComparison.Ordinal)
            )
                longest = ending;
        }
        if (longest is null)
            return [word];
        var stem = word[..^longest.Length];
        var forms = new List<string> { word };
        foreach (var other in endings[longest])
            forms.Add(stem + other);
        return EachOnce(forms);
    }

    // Few enough to look through: a set for every word would weigh more than all the words.
    private static ImmutableArray<string> EachOnce(List<string> forms)
    {
        var once = ImmutableArray.CreateBuilder<string>(forms.Count);
        foreach (var form in forms)
        {
            if (!once.Contains(form))
                once.Add(form);
        }
        return once.DrainToImmutable();
    }

    // The word itself, its irregular past, its plural or third person, its past, its -ing form, its adjective in y and, after t and s, its
    // noun in -ion, as spelling rules make them.
    private static ImmutableArray<string> OfEnglish(string word)
    {
        var forms = new List<string> { word, word + "s" };
        forms.AddRange(IrregularForms.Of(word));
        if (word.EndsWith('e'))
        {
            forms.Add(word + "d");
            forms.Add(word[..^1] + "ing");
        }
        else if (word.Length > 1 && word.EndsWith('y') && !Vowels.Contains(word[^2], StringComparison.Ordinal))
        {
            forms.AddRange([word[..^1] + "ies", word[..^1] + "ied", word + "ing"]);
        }
        else
        {
            // The stem may lack its e: chang* is change too.
            forms.AddRange([word + "e", word + "es", word + "ed", word + "ing"]);
            if (!Vowels.Contains(word[^1], StringComparison.Ordinal))
                forms.Add(word + "y");
            if (word[^1] is 't' or 's')
                forms.AddRange([word + "ion", word + "ions"]);
            if (EndsInSingleConsonant(word))
                forms.AddRange([word + word[^1] + "ed", word + word[^1] + "ing"]);
        }
        return EachOnce(forms);
    }

    private static bool EndsInSingleConsonant(string word) =>
        word.Length >= 3
        && !Vowels.Contains(word[^1], StringComparison.Ordinal)
        && word[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(word[^2], StringComparison.Ordinal)
        && !Vowels.Contains(word[^3], StringComparison.Ordinal);
}
