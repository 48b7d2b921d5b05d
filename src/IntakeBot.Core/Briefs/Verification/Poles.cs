using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Which way words point: "intensely itchy" is said by "itches like mad", which no list makes one with it, for both are
/// of the same end and of the same thing.
/// </summary>
internal sealed class Poles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly ImmutableArray<(ImmutableHashSet<string> Said, Regex Told, Regex? Unless)> _poles;

    /// <summary>The poles of a lexicon.</summary>
    public Poles(ImmutableArray<ClaimPole> poles) =>
        _poles = [
            .. poles.Select(pole =>
                (
                    pole.Said.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
                    AnyOf(pole.Told),
                    pole.Unless.IsEmpty ? null : AnyOf(pole.Unless)
                )
            ),
        ];

    private static Regex AnyOf(ImmutableArray<string> phrases) =>
        new($@"(?<![\w'’-])(?:{PhrasePattern.AnyOf(phrases)})(?![\w'’-])", Options);

    /// <summary>
    /// Whether an answer tells what points as this word of the sentence does, of what the sentence says it of. Where the
    /// sentence says it of nothing, the answer must tell of one thing alone.
    /// </summary>
    /// <param name="word">The word or phrase as it stands in the sentence.</param>
    /// <param name="of">What the statement of the sentence names beside it.</param>
    /// <param name="told">The patient's words.</param>
    public bool Tells(string word, IReadOnlySet<string> of, ClaimText told) =>
        _poles.Any(pole => pole.Said.Contains(word) && Tells(pole.Told, pole.Unless, of, told));

    private static bool Tells(Regex told, Regex? unless, IReadOnlySet<string> of, ClaimText text) =>
        told.Matches(text.Text)
            .Select(match => Clauses.Range(text.Text, new TextSpan(match.Index, match.Length)))
            .Distinct()
            .Any(clause => unless?.IsMatch(text.Text[clause.From..clause.To]) is not true && IsOf(of, text, clause));

    private static bool IsOf(IReadOnlySet<string> of, ClaimText text, (int From, int To) clause)
    {
        var things = text.Terms.Where(IsThing).ToList();
        return of.Count == 0
            ? things.Select(term => term.Name).Distinct(StringComparer.Ordinal).Count() <= 1
            : things.Count == 0
                || things.Exists(term =>
                    term.Span.Start >= clause.From && term.Span.End <= clause.To && of.Contains(term.Name)
                )
                || !things.Exists(term => term.Span.Start >= clause.From && term.Span.End <= clause.To)
                    && things.TrueForAll(term => of.Contains(term.Name));
    }

    /// <summary>Whether a term names what something can be said of.</summary>
    public static bool IsThing(Term term) =>
        term.Kind is not (TermKind.Degree or TermKind.Time or TermKind.Cause or TermKind.Person or TermKind.Side)
        && !term.General
        && !Outcomes.IsOutcome(term);
}
