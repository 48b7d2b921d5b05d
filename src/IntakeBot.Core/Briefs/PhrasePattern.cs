using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs;

/// <summary>Phrases of the content as a part of a regular expression.</summary>
internal static class PhrasePattern
{
    /// <summary>
    /// Any of the phrases, the longest first, for the first that fits is taken; a space of a phrase stands for any,
    /// and a star for the rest of a word.
    /// Empty where there are none.
    /// </summary>
    public static string AnyOf(IEnumerable<string> phrases) =>
        string.Join(
            '|',
            phrases
                .OrderByDescending(phrase => phrase.Length)
                .Select(phrase =>
                    Regex
                        .Escape(phrase)
                        .Replace("\\ ", @"\s+", StringComparison.Ordinal)
                        .Replace("\\*", @"\w*", StringComparison.Ordinal)
                )
        );
}
