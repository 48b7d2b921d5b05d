using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which amounts and times in a text are of which of its medicines and foods, by what stands nearest.</summary>
internal sealed class MedicineOwners
{
    private readonly ImmutableArray<(string Medicine, Amount Amount)> _amounts;
    private readonly ImmutableArray<(string Medicine, string Time)> _times;

    private MedicineOwners(ClaimText text)
    {
        Medicines = [.. text.Terms.Where(IsNamed).Select(term => term.Name).Distinct(StringComparer.Ordinal)];
        _amounts =
        [
            .. text
                .Amounts.Select(said => (Owner(text, said.Span.Start, said.Segment), said.Amount))
                .Where(one => one.Item1.Length > 0),
        ];
        _times =
        [
            .. text
                .Terms.Where(term => term.Kind is TermKind.Time)
                .Select(term => (Owner(text, term.Span.Start, term.Segment), term.Name))
                .Where(one => one.Item1.Length > 0),
        ];
    }

    /// <summary>The medicines named, each once.</summary>
    public ImmutableArray<string> Medicines { get; }

    public static MedicineOwners Of(ClaimText text) => new(text);

    /// <summary>Whether a dose or time of the sentence is said here, and of another medicine alone.</summary>
    public bool Contradicts(MedicineOwners said) =>
        Medicines.Length > 1
        && (
            said._amounts.Any(pair =>
                Medicines.Contains(pair.Medicine)
                && _amounts.Any(own => own.Amount.Supports(pair.Amount))
                && !_amounts.Any(own => own.Medicine == pair.Medicine && own.Amount.Supports(pair.Amount))
            )
            || said._times.Any(pair =>
                Medicines.Contains(pair.Medicine) && _times.Any(own => own.Time == pair.Time) && !_times.Contains(pair)
            )
        );

    // "A whisky most evenings" is no methotrexate most evenings.
    private static bool IsNamed(Term term) =>
        term.Kind == TermKind.Food || term.Name.StartsWith("medicine:", StringComparison.Ordinal);

    // In its own segment the nearest; else the last one before, in its sentence or the one that goes on from there.
    private static string Owner(ClaimText text, int at, int segment)
    {
        var medicines = text.Terms.Where(IsNamed).ToList();
        var near = medicines
            .Where(term => term.Segment == segment)
            .OrderBy(term => Math.Abs(term.Span.Start - at))
            .FirstOrDefault();
        var sentence = Clauses.SentenceNumber(text.Text, new(at, 0));
        return near.Name
            ?? medicines
                .LastOrDefault(term =>
                    term.Span.Start < at
                    && (
                        Clauses.SentenceNumber(text.Text, term.Span) is var own && own == sentence
                        || (own == sentence - 1 && Clauses.GoesOn(text.Text, sentence))
                    )
                )
                .Name
            ?? "";
    }
}
