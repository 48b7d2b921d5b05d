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
                    && Clauses.Sentence(text.Text, term.Span) is var sentence
                    && (Reason().IsMatch(sentence) || DidSomething(sentence))
                )
                .GroupBy(term => Clauses.SentenceNumber(text.Text, term.Span))
                .Any(sentence => sentence.Select(term => term.Name).Distinct(StringComparer.Ordinal).Count() >= Least)
        );

    // "Which peeled my skin" tells what it led to; "which followed my pregnancy" does not.
    private static bool DidSomething(string sentence) =>
        Did().Matches(sentence).Any(match => !InTime.Contains(match.Groups["verb"].Value.ToLowerInvariant()));

    private static readonly string[] InTime =
    [
        "followed",
        "preceded",
        "replaced",
        "started",
        "stopped",
        "used",
        "tried",
    ];

    [GeneratedRegex(
        @"\b(?<verb>\w{3,}ed|stung|burnt|hurt)\s+(?:my|me|his|her)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Did();

    [GeneratedRegex(
        @"\b(?:so|because|as\s+a\s+result|due\s+to|that['’]?s\s+why|which\s+is\s+why|which\s+is\s+how|that\s+is\s+how|that['’]?s\s+how|from\s+(?:it|them|that)|reason|made|makes?|gave|gives?|caus\w+|brought|brings?|wakes?|set\s+off|sets\s+off|upsets?|thanks\s+to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reason();
}
