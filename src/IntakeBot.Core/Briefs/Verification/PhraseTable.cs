using System.Collections.Frozen;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Phrases with what is read in their place, found word by word: in time that grows with the text, however many there are.
/// Capitals and the width of spaces do not count.
/// </summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<char, (string Phrase, string Plain)[]> _byFirst;

    /// <summary>A table of phrases; of equal ones the first counts.</summary>
    public PhraseTable(IEnumerable<(string Phrase, string Plain)> phrases) =>
        _byFirst = phrases
            .Select(pair => (Phrase: Folded(pair.Phrase), pair.Plain))
            .Where(pair => pair.Phrase.Length > 0)
            .DistinctBy(pair => pair.Phrase, StringComparer.Ordinal)
            .GroupBy(pair => pair.Phrase[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(pair => pair.Phrase.Length).ToArray()
            );

    /// <summary>The text with each phrase replaced, the longest first; what is a part of a word is none.</summary>
    public string Replace(string text)
    {
        var said = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if ((at == 0 || !IsOfWord(text[at - 1])) && Find(text, at) is var (plain, end))
            {
                said.Append(plain);
                at = end;
            }
            else
                said.Append(text[at++]);
        }
        return said.ToString();
    }

    private (string Plain, int End)? Find(string text, int at)
    {
        foreach (var (phrase, plain) in _byFirst.GetValueOrDefault(char.ToUpperInvariant(text[at]), []))
        {
            if (End(text, at, phrase) is var end && end > 0 && (end == text.Length || !IsOfWord(text[end])))
                return (plain, end);
        }
        return null;
    }

    // Where the phrase ends in the text; 0 where it does not stand there.
    private static int End(string text, int at, string phrase)
    {
        foreach (var letter in phrase)
        {
            if (at == text.Length)
                return 0;
            if (letter == ' ' ? !char.IsWhiteSpace(text[at]) : char.ToUpperInvariant(text[at]) != letter)
                return 0;
            at++;
            while (letter == ' ' && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }
        return at;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-';

    private static string Folded(string phrase) =>
        string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
