using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Whether a sentence says what a text says in the same order and leaves nothing out between: then it joins nothing
/// otherwise, and where as much is denied at the same places it denies nothing else, whatever the reader of patients'
/// words makes of either.
/// </summary>
internal sealed partial class Echoes
{
    private readonly record struct Fact(Term Term, Amount? Amount, TextSpan Span)
    {
        public string Kind => Amount?.Unit ?? Verification.Fact.KindOf(Term);

        // What something may be said of: one that is passed over may be the one that it is said of.
        public bool Owns =>
            Amount is null
            && Term.Kind
                is TermKind.Medicine
                    or TermKind.Food
                    or TermKind.Person
                    or TermKind.Area
                    or TermKind.Symptom
                    or TermKind.Condition
            && (Term.Kind != TermKind.Medicine || Outcomes.IsTreatment(Term));
    }

    private sealed record Match(int From, int To, ClaimText Text, ImmutableArray<Fact> Own, ImmutableArray<Fact> Said);

    private readonly ClaimReader _reader;
    private readonly ClaimText _said;
    private readonly ImmutableArray<(int From, int To, ImmutableArray<Fact> Facts)> _parts;
    private readonly ImmutableArray<(ClaimText Text, ImmutableArray<Fact> Facts)> _texts;
    private readonly ImmutableArray<Match?> _matches;

    /// <summary>What a sentence has of texts.</summary>
    /// <param name="reader">Knows what is broader than what.</param>
    /// <param name="said">The sentence.</param>
    /// <param name="told">The patient's statements that it cites.</param>
    public Echoes(ClaimReader reader, ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        (_reader, _said) = (reader, said);
        _parts = [.. Parts(said)];
        _texts = [.. told.Select(text => (text, Facts(text)))];
        _matches =
        [
            .. _parts.Select(part =>
                _texts
                    .Select(text => Find(part.Facts, text.Text, text.Facts, 0))
                    .FirstOrDefault(match => match is not null)
            ),
        ];
    }

    /// <summary>Whether all of the sentence is said so, part by part in the order of one text.</summary>
    public bool IsWhole => !_parts.IsEmpty && _texts.Any(text => IsIn(text.Text, text.Facts));

    // What opens with nothing of which it could be said is said of what was named last.
    private bool IsIn(ClaimText text, ImmutableArray<Fact> facts)
    {
        var end = -1;
        foreach (var part in _parts)
        {
            if (Find(part.Facts, text, facts, end + 1) is not { } match)
                return false;
            if (end >= 0 && !match.Own[0].Owns && facts[(end + 1)..match.From].Any(fact => fact.Owns))
                return false;
            end = match.To;
        }
        return true;
    }

    /// <summary>Whether the part in which a term stands is said so, with as much denied and left open.</summary>
    public bool DeniesAlike(Term term) =>
        At(term) is var (part, match) && Signature(_said, match.Said) == Signature(match.Text, match.Own);

    private ((int From, int To, ImmutableArray<Fact> Facts) Part, Match Match)? At(Term term)
    {
        for (var at = 0; at < _parts.Length; at++)
        {
            if (_parts[at].Facts.Any(fact => fact.Span == term.Span) && _matches[at] is { Own.Length: > 1 } match)
                return (_parts[at], match);
        }
        return null;
    }

    // What denies or leaves open in the statement with its lists, and how many facts stand before it.
    private static string Signature(ClaimText said, ImmutableArray<Fact> facts)
    {
        var from = Clauses.Extent(said.Text, facts[0].Span).From;
        var to = Clauses.Extent(said.Text, facts[^1].Span).To;
        return string.Join(
            '|',
            Turning()
                .Matches(said.Text[from..to])
                .Where(word => !Voices.IsOfName(said, word.Index + from, word.Length))
                .Select(word => $"{facts.Count(fact => fact.Span.Start < word.Index + from)}")
        );
    }

    [GeneratedRegex(
        @"\b(?:no|not|never|none|nor|neither|nothing|nobody|without|den(?:y|ies|ied|ying)|\w+n['’]t|cannot|free\s+(?:of|from)|absen\w+|lack\w*|negative|clear|fine|okay?|normal|unaffected|rather|instead|except\w*|apart|excluding|bar|avoid\w*|spar(?:es?|ed|ing)|maybe|perhaps|possibly|might|may|could|if|whether|unsure|uncertain|think|thinks|suspects?|wonders?|believes?|stop\w*|used\s+to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Turning();

    private static IEnumerable<(int From, int To, ImmutableArray<Fact> Facts)> Parts(ClaimText said) =>
        Facts(said)
            .GroupBy(fact => Clauses.Range(said.Text, fact.Span))
            .Select(part => (part.Key.From, part.Key.To, part.ToImmutableArray()));

    private static ImmutableArray<Fact> Facts(ClaimText text) =>
        [
            .. text
                .Terms.Select(term => new Fact(term, null, term.Span))
                .Concat(text.Amounts.Select(said => new Fact(default, said.Amount, said.Span)))
                .OrderBy(fact => fact.Span.Start),
        ];

    private Match? Find(ImmutableArray<Fact> part, ClaimText text, ImmutableArray<Fact> facts, int from)
    {
        var wanted = part.Where(fact => fact.Amount is not null || fact.Term.Kind != TermKind.Cause).ToImmutableArray();
        if (wanted.IsEmpty)
            return null;
        for (var start = from; start < facts.Length; start++)
        {
            if (Means(facts[start], wanted[0]) && Follow(wanted, text, facts, start) is { } match)
                return match;
        }
        return null;
    }

    private Match? Follow(ImmutableArray<Fact> wanted, ClaimText text, ImmutableArray<Fact> facts, int start)
    {
        var own = ImmutableArray.CreateBuilder<Fact>();
        own.Add(facts[start]);
        var at = start;
        for (var next = 1; next < wanted.Length; next++)
        {
            var from = at;
            do
            {
                at++;
                if (at == facts.Length || IsPassedOver(facts[at], wanted))
                    return null;
            } while (!Means(facts[at], wanted[next]));
            var between = text.Text[facts[from].Span.End..Math.Max(facts[from].Span.End, facts[at].Span.Start)];
            var said = _said.Text[
                wanted[next - 1].Span.End..Math.Max(wanted[next - 1].Span.End, wanted[next].Span.Start)
            ];
            if (Stop().IsMatch(between) || (facts[at].Owns && Joint().IsMatch(between) && !Joint().IsMatch(said)))
                return null;
            own.Add(facts[at]);
        }
        return IsCutShort(wanted, text, facts, at) ? null : new Match(start, at, text, own.ToImmutable(), wanted);
    }

    // What owns, and what is of the kind of something that is said: it may be what the text says there.
    private bool IsPassedOver(Fact fact, ImmutableArray<Fact> wanted) =>
        (fact.Owns || (fact.Kind != nameof(TermKind.Cause) && wanted.Any(one => one.Kind == fact.Kind)))
        && !wanted.Any(one => Means(fact, one));

    // "A helped, B did nothing" is not "A helped, as did B": what stands alone leaves nothing of its statement out.
    private static bool IsCutShort(ImmutableArray<Fact> wanted, ClaimText text, ImmutableArray<Fact> facts, int at)
    {
        if (wanted.Length > 1 || !wanted[0].Owns)
            return false;
        var (from, to) = Clauses.Range(text.Text, facts[at].Span);
        return facts.Any(fact =>
            fact.Span.Start >= from
            && fact.Span.End <= to
            && fact.Span != facts[at].Span
            && (fact.Amount is not null || fact.Term.Kind is TermKind.Degree or TermKind.Time)
        );
    }

    [GeneratedRegex(@"[.;!?](?:\s|$)")]
    private static partial Regex Stop();

    [GeneratedRegex(
        @"[,;:]|\b(?:and|but|then|while|whereas|with|or)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();

    private bool Means(Fact own, Fact said) =>
        said.Amount is { } amount
            ? own.Amount is { } told && told.Supports(amount)
            : own.Amount is null
                && (
                    own.Term.Name == said.Term.Name
                    || own.Term.Inner.Contains(said.Term.Name)
                    || (
                        _reader.Broader.GetValueOrDefault(own.Term.Name, []).Contains(said.Term.Name)
                        && !IsToldApart(said.Term)
                    )
                );

    // "Spots on my face, those on my jaw go deep": the face is spoken of by itself, and the jaw is not meant by it.
    private bool IsToldApart(Term area) =>
        area.Kind == TermKind.Area && _texts.Any(text => text.Text.Terms.Any(own => own.Name == area.Name));
}
