using System.Text;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// How a word sounds, roughly: "psoriasis" and "sorriasis", "eczema" and "ecsma" are alike. The consonants and a vowel
/// that opens the word; only for telling a few labels apart, never for finding a word among many.
/// </summary>
internal static class WordSound
{
    /// <summary>The sound of a plain lower-case word.</summary>
    public static string Of(string word)
    {
        var spelt = word;
        foreach (var (written, heard) in Spellings)
        {
            if (spelt.StartsWith(written, StringComparison.Ordinal))
                spelt = heard + spelt[written.Length..];
        }
        var sound = new StringBuilder(spelt.Length);
        for (var at = 0; at < spelt.Length; at++)
        {
            foreach (var heard in Heard(spelt, at))
            {
                if (sound.Length == 0 || sound[^1] != heard)
                    sound.Append(heard);
            }
            if (spelt[at] is 'p' && Next(spelt, at) is 'h')
                at++;
        }
        return sound.ToString();
    }

    private static readonly (string Written, string Heard)[] Spellings =
    [
        ("ps", "s"),
        ("kn", "n"),
        ("wr", "r"),
        ("gn", "n"),
    ];

    private static string Heard(string word, int at) =>
        word[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? word[..1] : "",
            'h' => at == 0 ? "h" : "",
            'c' when Next(word, at) is 'e' or 'i' or 'y' => "s",
            'c' or 'q' => "k",
            'z' => "s",
            'x' => "ks",
            'p' when Next(word, at) is 'h' => "f",
            var other => other.ToString(),
        };

    private static char Next(string word, int at) => at + 1 < word.Length ? word[at + 1] : ' ';
}
