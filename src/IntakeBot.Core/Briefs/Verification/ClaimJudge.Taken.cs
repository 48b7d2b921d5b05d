using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

// What a sentence says of a medicine whose own entry, cited or not, says otherwise.
internal sealed partial class ClaimJudge
{
    private Fault? Taken() => Ended() ?? Superseded() ?? OfAnotherEntry() ?? ForAnotherReason();

    // "Takes folic acid at present", where its entry says "I stopped it in May".
    private Fault? Ended()
    {
        if (Ending().IsMatch(said.Text))
            return null;
        foreach (var (bundle, term) in Named())
        {
            if (
                Entry(bundle).Exists(source => source.Quotes.Any(text => Stopped().IsMatch(text.Text)))
                && !Entry(bundle).Exists(source => source.Quotes.Any(text => Again().IsMatch(text.Text)))
            )
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:(?<!never\s)(?<!not\s)stopped|gave\s+(?:it\s+)?up|came\s+off|finished|no\s+longer|not\s+any\s*more|ran\s+out)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Stopped();

    [GeneratedRegex(
        @"\b(?:again|restart\w*|resumed|back\s+on|still|now|since|when|if)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Again();

    [GeneratedRegex(
        @"\b(?:stop\w*|discontinu\w*|withdr\w+|ceas\w+|end(?:ed|ing)|finish\w*|complet\w*|until|till|previous\w*|former\w*|past|was|were|had|no\s+longer|c(?:ame|oming)\s+off|g(?:ave|iven)\s+up|used\s+to|took|not|never|to\s+(?:19|20)\d\d|aforetime|no)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ending();

    // "Once a day at present", where its entry says twice and only another answer once.
    private Fault? Superseded()
    {
        foreach (var (bundle, _) in Named())
        {
            var often = Often(Entry(bundle).Where(source => source.IsFrequency).SelectMany(source => source.Answers));
            var wrong = Often([said])
                .FirstOrDefault(own => often.Count > 0 && !often.Exists(amount => amount.Amount == own.Amount));
            if (
                often.Count == 1
                && wrong.Span.Length > 0
                && Named().Count() == 1
                && !Changing().IsMatch(said.Text)
                && said.Terms.All(term => term.Kind != TermKind.Medicine || IsOfEntry(bundle, term))
            )
                return new Fault(DropReason.PastAsPresent, WordAt(wrong.Span));
        }
        return null;
    }

    private static List<SaidAmount> Often(IEnumerable<ClaimText> texts) =>
        [
            .. texts
                .SelectMany(text => text.Amounts)
                .Where(own => own.Amount.Unit == Amount.Times)
                .DistinctBy(own => own.Amount),
        ];

    [GeneratedRegex(
        @"\b(?:initially|at\s+first|first|then|previously|formerly|originally|increas\w*|decreas\w*|reduc\w*|rais\w*|lower\w*|chang\w*|from|to\s+(?:once|twice|three)|up|down|before|began|started|was|were|had|used\s+to|rising|going)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Changing();

    // "Rosemary oil every evening", where the frequency that is cited is of the lotion.
    private Fault? OfAnotherEntry()
    {
        var tried = sources.Where(source => IsOf(source, SkinItems.Tried)).ToList();
        var treatments = said
            .Terms.Where(term =>
                Outcomes.IsTreatment(term)
                || (term.Kind == TermKind.Word && tried.Exists(source => source.SaysItself(term.Name)))
            )
            .ToList();
        if (treatments.Count == 0 || said.Text.Contains("respectively", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var time in said.Terms.Where(term => term.Kind == TermKind.Time))
        {
            var saying = sources.Where(source => source.SaysItself(time.Name)).ToList();
            if (
                saying.Count > 0
                && saying.TrueForAll(source =>
                    source.IsFrequency
                    && source.Source.Bundle is { } bundle
                    && Entry(bundle).SelectMany(own => own.Answers).Any(text => text.Terms.Any(Outcomes.IsTreatment))
                    && !treatments.Exists(term => IsOfEntry(bundle, term))
                )
            )
                return new Fault(DropReason.Misplaced, WordAt(time.Span));
        }
        return null;
    }

    // "Ibuprofen for the soreness of her hands", where its entry says "when my period is painful".
    private Fault? ForAnotherReason()
    {
        foreach (var (bundle, term) in Named())
        {
            if (For().Match(said.Text, term.Span.End) is not { Success: true } purpose)
                continue;
            var reason = said.Terms.FirstOrDefault(other => other.Span.Start >= purpose.Index + purpose.Length);
            if (
                reason.Kind is not (TermKind.Symptom or TermKind.Condition)
                || reason.Span.Start > purpose.Index + purpose.Length + Near
            )
                continue;
            var told = Entry(bundle)
                .SelectMany(own => own.Quotes)
                .SelectMany(text => text.Terms)
                .Where(IsFinding)
                .ToList();
            var place = said.Terms.FirstOrDefault(other =>
                other.Kind == TermKind.Area && other.Span.Start > reason.Span.Start
            );
            if (
                told.Count > 0
                && !background()
                    .Any(source =>
                        source.Answers.Any(text => text.Terms.Any(own => own.Name == term.Name) && Says(text, reason))
                    )
                && (!told.Exists(own => Means(own, reason)) || place.Name is not null)
                && !Entry(bundle)
                    .Exists(own => Holds(own, reason) && (place.Name is null || own.SaysItself(place.Name)))
            )
                return new Fault(DropReason.Misplaced, WordAt(reason.Span));
        }
        return null;
    }

    private const int Near = 16;

    [GeneratedRegex(
        @"\G[^.;,]*?\bfor\s+(?:the\s+|my\s+|any\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex For();

    // The entries of the list of medicines that the sentence names, with the word that does.
    private IEnumerable<(string Bundle, Term Term)> Named() =>
        from entry in background().Where(source => source.Source.Bundle is not null && !source.IsFrequency)
        let term = said.Terms.FirstOrDefault(term => Outcomes.IsTreatment(term) && entry.SaysItself(term.Name))
        where term.Name is not null && IsName(entry)
        select (entry.Source.Bundle!, term);

    private static bool IsName(SourceReading source) =>
        source.Source.Citation is Citation.ToAnswer answer && answer.Item.LinkId == TakenMedicine.MedicineName;

    private List<SourceReading> Entry(string bundle) =>
        [.. background().Where(source => source.Source.Bundle == bundle)];

    private bool IsOfEntry(string bundle, Term term) =>
        Entry(bundle)
            .Exists(source =>
                source.SaysItself(term.Name)
                || source.Terms.Any(name => reader.Broader.GetValueOrDefault(name, []).Contains(term.Name))
            );
}
