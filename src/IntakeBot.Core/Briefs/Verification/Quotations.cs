using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>The patient's own words between quotation marks: they are supported where a cited answer holds them.</summary>
internal static partial class Quotations
{
    /// <summary>The sentence without what it quotes rightly, and the ids of the sources that say it.</summary>
    public static (string Text, ImmutableHashSet<string> Quoted) Without(
        string sentence,
        IReadOnlyCollection<NarrationSource> sources
    )
    {
        var quoted = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var text = Quotation()
            .Replace(
                sentence,
                match =>
                {
                    var words = Plain(match.Groups["words"].Value);
                    var saying = sources.Where(source => Says(source, words)).Select(source => source.Id).ToList();
                    quoted.UnionWith(saying);
                    return saying.Count > 0 ? " " : match.Value;
                }
            );
        return (text, quoted.ToImmutable());
    }

    private static bool Says(NarrationSource source, string words) =>
        words.Length > 2
        && source.Evidence.Any(part =>
            part.IsQuote && Plain(part.Text.Verbatim).Contains(words, StringComparison.Ordinal)
        );

    private static string Plain(string text) => $" {Understanding.Tokenizer.Plain(text)} ";

    [GeneratedRegex("[\"“”«](?<words>[^\"“”«»]{4,})[\"“”»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
