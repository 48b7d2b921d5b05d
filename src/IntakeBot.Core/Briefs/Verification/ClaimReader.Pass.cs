using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// What a phrase says word by word, and the state of one reading.
public sealed partial class ClaimReader
{
    private Term Composed(Term term, ImmutableArray<string> inner) =>
        term with
        {
            Inner = inner,
            IsOfLoss = term.Kind == TermKind.Word && inner.Any(_persons.Contains),
        };

    // "Baby wipes" are wipes too; "no difference" is no difference.
    private ImmutableArray<string> Inner(Pass pass, Term term, int first, int end)
    {
        if (
            term.Kind is TermKind.Degree or TermKind.Time or TermKind.Side or TermKind.Condition
            || (term.Kind == TermKind.Cause && !pass.Forgiving)
            || pass.Words[first..end].Any(IsDenying)
        )
            return [];
        var names = ImmutableArray.CreateBuilder<string>();
        for (var at = first; at < end; )
        {
            // In a sentence "liver blood tests" are a liver's blood tests: no part is the whole.
            var longest = pass.Forgiving ? 1 : Math.Min(end - at, end - first - 1);
            var length = _terms.Find(pass.Stems.AsSpan(at, longest), out var group);
            if (length == 0 && !IsFiller(pass.Words[at]))
                names.Add(Families.Of(pass.Words[at], wide: true));
            else if (group is not null)
                names.Add(group.Name);
            at += Math.Max(length, 1);
        }
        return names.ToImmutable();
    }

    private static bool IsDenying(string word) =>
        Denying.Contains(word) || (word.Length > 3 && word.EndsWith("nt", StringComparison.Ordinal) && word.Length < 8);

    private static readonly string[] Denying =
    [
        "no",
        "not",
        "never",
        "without",
        "none",
        "nothing",
        "cannot",
        "free",
        "non",
        "fail",
        "fails",
        "failed",
        "slow",
    ];

    private enum MarkRole
    {
        Advice,
        Diagnosis,
        Patient,
        Article,
        Past,
        Hedge,
        Now,
    }

    private sealed record ClaimMark(MarkRole Role, string Phrase);

    // One reading of one text.
    private sealed record Pass(
        string Text,
        ImmutableArray<TextToken> Tokens,
        string[] Stems,
        Dictionary<int, MedicationMention> Medicines
    )
    {
        public string[] Words { get; } = [.. Tokens.Select(token => token.Word)];

        /// <summary>The stems from there to the next comma: "worsening, with" is no phrase.</summary>
        public ReadOnlySpan<string> Unbroken(int at)
        {
            var end = at + 1;
            while (end < Tokens.Length && Tokens[end].Before == TextBreak.None)
                end++;
            return Stems.AsSpan(at, end - at);
        }

        public ImmutableArray<Term>.Builder Terms { get; } = ImmutableArray.CreateBuilder<Term>();

        public ImmutableArray<SaidAmount>.Builder Amounts { get; } = ImmutableArray.CreateBuilder<SaidAmount>();

        public bool OfQuestion { get; init; }

        /// <summary>Whether it is of a source.</summary>
        public bool Forgiving { get; init; }

        /// <summary>The token after the last number.</summary>
        public int LastAmountEnd { get; private set; } = -1;

        public int Add(string name, TermKind kind, int first, int end, int segment)
        {
            Terms.Add(
                new Term(name, kind, Span(first, end), segment)
                {
                    Definite =
                        first > 0 && (Words[first - 1] is "the" or "my" or "this" or "these" or "their")
                        // "The groin rash".
                        || (
                            kind is TermKind.Symptom or TermKind.Condition
                            && Terms.Count > 0
                            && Terms[^1] is { Definite: true, Kind: TermKind.Area or TermKind.Side } place
                            && Tokens[first].Start - place.Span.End == 1
                        ),
                }
            );
            return end;
        }

        public int Add(ImmutableArray<Amount> amounts, int first, int end, int segment)
        {
            LastAmountEnd = end;
            foreach (var amount in amounts)
                Amounts.Add(new SaidAmount(amount, Span(first, end), segment));
            return end;
        }

        private TextSpan Span(int first, int end) =>
            new(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);
    }
}
