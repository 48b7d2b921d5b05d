using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Whether a source says in its own way that one thing led to another: "my liver tests went up, so it was stopped".</summary>
internal static partial class Reasons
{
    private const int Least = 2;

    /// <summary>Whether a sentence of a source that tells of a reason names two of the things that the sentence names.</summary>
    public static bool Joins(SourceReading source, ClaimText said) =>
        !source.IsPassage
        && source.Answers.Any(text =>
            text.Terms.Where(term =>
                    term.Kind is not (TermKind.Cause or TermKind.Degree or TermKind.Side)
                    && said.Terms.Any(own => own.Name == term.Name)
                    && Reason().IsMatch(Clauses.Sentence(text.Text, term.Span))
                )
                .GroupBy(term => Clauses.SentenceNumber(text.Text, term.Span))
                .Any(sentence => sentence.Select(term => term.Name).Distinct(StringComparer.Ordinal).Count() >= Least)
        );

    [GeneratedRegex(
        @"\b(?:so|because|as\s+a\s+result|due\s+to|that['’]?s\s+why|which\s+is\s+why|reason|made|makes?|gave|gives?|caus\w+|brought|brings?|wakes?|set\s+off|sets\s+off|upsets?|thanks\s+to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reason();
}
