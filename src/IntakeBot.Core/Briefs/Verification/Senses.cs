using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which of its meanings a word of a sentence has: the one in which its sources say it.</summary>
internal static class Senses
{
    /// <summary>The sentence with each word of several meanings in that of its sources; in its first where they say none.</summary>
    public static ClaimText Told(ClaimText said, ImmutableArray<SourceReading> sources) =>
        said.Terms.All(term => term.Senses.IsEmpty)
            ? said
            : said with
            {
                Terms = [.. said.Terms.Select(term => Told(term, sources))],
            };

    private static Term Told(Term term, ImmutableArray<SourceReading> sources)
    {
        if (term.Senses.IsEmpty || sources.Any(source => source.SaysItself(term.Name)))
            return term;
        var sense = term.Senses.FirstOrDefault(sense => sources.Any(source => source.SaysItself(sense.Name)));
        return sense is null ? term : term with { Name = sense.Name, Kind = sense.Kind };
    }
}
