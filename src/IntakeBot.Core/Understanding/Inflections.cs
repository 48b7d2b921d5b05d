using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>A form of a word.</summary>
/// <param name="Kept">How many of the word's letters it keeps.</param>
/// <param name="Ending">What follows them.</param>
internal readonly record struct WordEnding(int Kept, string Ending);

/// <summary>
/// The regular forms of a word: what <c>word*</c> stands for in the screening content. English has rules of spelling of
/// its own; any other language gives its endings as data.
/// </summary>
internal sealed class Inflections(IReadOnlyDictionary<string, ImmutableArray<string>> endings)
{
    private const string Vowels = "aeiou";

    /// <summary>Adds the word itself and the same with each ending that its own longest one may be exchanged for.</summary>
    public void AddOf(string word, List<WordEnding> forms)
    {
        forms.Add(new WordEnding(word.Length, ""));
        if (endings.Count == 0)
        {
            AddOfEnglish(word, forms);
            return;
        }
        var longest = "";
        foreach (var ending in endings.Keys)
        {
            if (
                ending.Length > longest.Length
                && word.Length > ending.Length
                && word.EndsWith(ending, StringComparison.Ordinal)
            )
                longest = ending;
        }
        if (longest.Length == 0)
            return;
        foreach (var other in endings[longest])
            forms.Add(new WordEnding(word.Length - longest.Length, other));
    }

    // Its irregular past, its plural or third person, its past, its -ing form, its adjective in y and, after t and s, its
    // noun in -ion, as spelling rules make them.
    private static void AddOfEnglish(string word, List<WordEnding> forms)
    {
        Add(word.Length, "s");
        foreach (var form in IrregularForms.Of(word))
            Add(0, form);
        if (word.EndsWith('e'))
        {
            Add(word.Length, "d");
            Add(word.Length - 1, "ing");
        }
        else if (word.Length > 1 && word.EndsWith('y') && !Vowels.Contains(word[^2], StringComparison.Ordinal))
        {
            Add(word.Length - 1, "ies");
            Add(word.Length - 1, "ied");
            Add(word.Length, "ing");
        }
        else
        {
            // The stem may lack its e: chang* is change too.
            foreach (var ending in (ReadOnlySpan<string>)["e", "es", "ed", "ing"])
                Add(word.Length, ending);
            if (!Vowels.Contains(word[^1], StringComparison.Ordinal))
                Add(word.Length, "y");
            if (word[^1] is 't' or 's')
            {
                Add(word.Length, "ion");
                Add(word.Length, "ions");
            }
            if (EndsInSingleConsonant(word))
            {
                Add(word.Length, word[^1] + "ed");
                Add(word.Length, word[^1] + "ing");
            }
        }

        void Add(int kept, string ending) => forms.Add(new WordEnding(kept, ending));
    }

    private static bool EndsInSingleConsonant(string word) =>
        word.Length >= 3
        && !Vowels.Contains(word[^1], StringComparison.Ordinal)
        && word[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(word[^2], StringComparison.Ordinal)
        && !Vowels.Contains(word[^3], StringComparison.Ordinal);
}
