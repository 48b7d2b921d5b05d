using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// What a sentence says of one thing, and its sources of another.
internal sealed partial class ClaimJudge
{
    // The dose of one medicine with the name of another, where one answer names both; another answer may say it rightly.
    private Fault? Swapped()
    {
        var own = MedicineOwners.Of(said);
        var contradicting = sources.Where(source => source.Owners.Any(owners => owners.Contradicts(own))).ToList();
        if (contradicting.Count == sources.Length && !_echoes.IsWhole)
            return new Fault(DropReason.Misplaced, "");
        var answers = PatientAnswers.ToList();
        if (Outcomes.Swapped(said, answers) is { } treatment)
            return new Fault(DropReason.Misplaced, Shown(treatment));
        if (Outcomes.OfOtherThing(said, answers) is { } thing)
            return new Fault(DropReason.Misplaced, thing);
        if (Crossed() is { } crossed)
            return crossed;
        if (OfTheBest() is { } best)
            return new Fault(DropReason.Misplaced, best);
        if (Directions.Turned(said, answers) is { } turned)
            return new Fault(DropReason.Misplaced, turned);
        if (Directions.Displaced(said, answers) is { } displaced)
            return new Fault(DropReason.Misplaced, Shown(displaced));
        if (Onsets.Exchanged(said, [.. PatientQuotes]) is { } time)
            return new Fault(DropReason.Misplaced, time);
        return !_echoes.IsWhole && Bindings.Swapped(said, answers) is { } joined
            ? new Fault(DropReason.Misplaced, Shown(joined))
            : null;
    }

    private Fault? Overdone() =>
        Exactness.Overdone(reader.Cues, said, [.. PatientAnswers])
        ?? (HelpedALittle() is { } none ? new Fault(DropReason.UnsupportedDegree, none) : null);

    // "Loratadine did not help" of "loratadine not enough": it did something.
    private string? HelpedALittle() =>
        said
            .Terms.Where(treatment =>
                Outcomes.IsTreatment(treatment)
                && Clauses.At(said.Text, treatment.Span) is var clause
                && !Enough().IsMatch(clause)
                && said.Terms.Any(outcome =>
                    Outcomes.IsOutcome(outcome)
                    && (outcome.Name == NoDifference || Outcomes.IsDenied(said.Text, outcome))
                    && Clauses.Range(said.Text, outcome.Span) == Clauses.Range(said.Text, treatment.Span)
                )
                && AnswersTell(
                    treatment.Name,
                    (text, span) => NotEnough().IsMatch(Clauses.SentenceBehind(text, span.End))
                )
            )
            .Select(treatment => WordAt(treatment.Span))
            .FirstOrDefault();

    [GeneratedRegex(
        @"\b(?:enough|sufficient\w*|adequate\w*|satisfactor\w+|insufficient\w*|inadequate\w*|fully|full)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Enough();

    [GeneratedRegex(
        @"^[^.;,]{0,20}\bnot\s+(?:been\s+|help\s+|really\s+|quite\s+|strong\s+|good\s+)*enough\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotEnough();

    // How well the best of several worked is not how well a certain one did.
    private string? OfTheBest()
    {
        var result = sources.FirstOrDefault(source => IsOf(source, SkinItems.TriedResult));
        var tried = background().FirstOrDefault(source => IsOf(source, SkinItems.Tried));
        if (
            result is null
            || tried is null
            || result.Quotes.Any(Outcomes.Tells)
            || reader.Cues.Says(Cue.Overall, said.Text)
        )
            return null;
        // "Tacrolimus ointment, camouflage cream", of which the result names the cream: what else it tells is of the one left.
        if (OnlyOneLeft(tried, result))
            return null;
        bool IsTried(Term term) => Outcomes.IsTreatment(term) && !result.SaysItself(term.Name);
        var several = tried.Answers.SelectMany(text => text.Terms.Where(IsTried)).Select(term => term.Name);
        var named = said.Terms.Where(term => IsTried(term) && tried.SaysItself(term.Name)).ToList();
        // "Allergy tablets" are no other treatment than loratadine.
        var broader = named.SelectMany(term => reader.Broader.GetValueOrDefault(term.Name, [])).ToList();
        several = several.Where(name => !broader.Contains(name));
        return
            said.Terms.Where(Outcomes.IsTreatment).DistinctBy(term => term.Name).Count() == 1
            && named.Count > 0
            && several.Distinct(StringComparer.Ordinal).Count() > named.DistinctBy(term => term.Name).Count()
            && said.Terms.Any(term =>
                Outcomes.IsOutcome(term) && result.SaysItself(term.Name) && !tried.SaysItself(term.Name)
            )
            ? WordAt(named[0].Span)
            : null;
    }

    private static bool OnlyOneLeft(SourceReading tried, SourceReading result) =>
        tried.Quotes is [var list]
        && list
            .Terms.Where(term => term.Kind == TermKind.Medicine)
            .GroupBy(term => Items().Count(list.Text[..term.Span.Start]))
            .ToList()
            is { Count: > 1 } items
        && items.Exists(item => item.Any(term => result.SaysItself(term.Name)))
        && items.Count(item => !item.Any(term => result.SaysItself(term.Name))) == 1;

    [GeneratedRegex(@"[,;.]\s|\b(?:and|then|plus)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Items();

    private static bool IsOf(SourceReading source, LinkId item) =>
        source.Source.Citation is Citation.ToAnswer answer && answer.Item.LinkId == item;

    // "Sulfa gave me swollen lips. Latex makes my hands red": latex made no lips swell.
    private Fault? Crossed()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word))
        {
            var effect = said.Terms.FirstOrDefault(other =>
                other.Kind is TermKind.Symptom or TermKind.Condition && other.Span.Start > term.Span.End
            );
            if (effect.Name is null || !reader.Cues.IsProvoked(said.Text[term.Span.End..effect.Span.Start]))
                continue;
            var texts = PatientQuotes.Where(text => Says(text, term) && Says(text, effect)).ToList();
            if (texts.Count > 0 && !texts.Exists(text => SaysTogether(text, term, effect)))
                return new Fault(DropReason.Misplaced, WordAt(effect.Span));
        }
        return null;
    }

    private static bool Says(ClaimText text, Term term) => text.Terms.Any(own => Means(own, term));

    private static bool Means(Term own, Term term) => own.Name == term.Name || own.Inner.Contains(term.Name);

    private static bool SaysTogether(ClaimText text, Term one, Term other)
    {
        // "Peanuts. Lips swelled up when he was two": nothing else is named of which it could be.
        if (
            one.Kind is TermKind.Food or TermKind.Medicine
            && text.Terms.Where(own => own.Kind is TermKind.Food or TermKind.Medicine)
                .Select(own => own.Name)
                .Distinct()
                .Count() == 1
        )
            return true;
        int Sentence(Term term) => Clauses.SentenceNumber(text.Text, term.Span);
        var others = text.Terms.Where(own => Means(own, other)).Select(Sentence).ToHashSet();
        return text
            .Terms.Where(own => Means(own, one))
            .Select(Sentence)
            .Any(at =>
                others.Contains(at)
                || (others.Contains(at + 1) && (Clauses.GoesOn(text.Text, at + 1) || !NamesTaken(text, at + 1)))
            );
    }

    // "Groundnut. His face swelled. Egg he can eat now": the face is nobody else's.
    private static bool NamesTaken(ClaimText text, int sentence) =>
        text.Terms.Any(own =>
            own.Kind is TermKind.Food or TermKind.Medicine && Clauses.SentenceNumber(text.Text, own.Span) == sentence
        );

    // "Worse since propranolol was started", where no answer says both: what leads to what is nobody's word.
    private Fault? Joined()
    {
        if (Explained() is { } explained)
            return new Fault(DropReason.UnsupportedCause, explained);
        if (Identified() is { } identified)
            return new Fault(DropReason.UnsupportedCondition, identified);
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Medicine or TermKind.Food))
        {
            if (Provokes(term) is { } provoked && !sources.Any(IsOfElimination))
                return new Fault(DropReason.UnsupportedCause, provoked);
            if (!After().IsMatch(said.Text[..term.Span.Start]))
                continue;
            var saying = sources.Where(source => source.SaysItself(term.Name)).ToList();
            var told = said.Terms.Where(other => other.Segment == term.Segment && other.Span.Start < term.Span.Start);
            if (
                told.Any(other =>
                    IsFinding(other)
                    && !(other.Definite && IsNamedOwn(other))
                    && !saying.Exists(source => !source.SayingsOf(other.Name).IsEmpty)
                )
            )
                return new Fault(DropReason.UnsupportedCause, WordAt(term.Span));
        }
        return null;
    }

    // "The patch in the mouth was lichen planus", where one answer tells of the patch and another names the skin's trouble.
    private string? Identified()
    {
        foreach (var term in said.Terms.Where(term => term.Kind == TermKind.Condition))
        {
            var before = Clauses.SentenceBefore(said.Text, term.Span.Start);
            if (!IsThat().IsMatch(before))
                continue;
            var from = term.Span.Start - before.Length;
            var naming = sources.Where(source => !source.IsPassage && source.SaysItself(term.Name)).ToList();
            var found = said
                .Terms.Where(other =>
                    other.Span.Start >= from
                    && other.Span.End < term.Span.Start
                    && other.Kind is TermKind.Symptom or TermKind.Area
                )
                .ToList();
            if (
                naming.Count > 0
                && found.Count > 0
                && !naming.Exists(source => found.Exists(other => source.SaysItself(other.Name)))
                && found.TrueForAll(other =>
                    sources
                        .Where(source => source.SaysItself(other.Name))
                        .All(source => source.Matter is not (null or Skin))
                )
            )
                return WordAt(term.Span);
        }
        return null;
    }

    private const string Skin = "skin";

    [GeneratedRegex(
        @"\b(?:is|was|are|were)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex IsThat();

    // "The infection is driving the rash": a finding explains another where a source says so.
    private string? Explained() =>
        said
            .Terms.Where(IsFinding)
            .Select(finding =>
                Clauses.SentenceBefore(said.Text, finding.Span.Start) is var before
                && reader.Cues.IsExplained(before) is { } verb
                && !sources.Any(source =>
                    source.Answers.Any(text =>
                        text.Text.Contains(verb, StringComparison.OrdinalIgnoreCase)
                        || text.Terms.Any(own => own.Kind == TermKind.Cause)
                            && text.Terms.Any(own => own.Name == finding.Name)
                    )
                )
                    ? verb
                    : null
            )
            .FirstOrDefault(verb => verb is not null);

    // "Doxycycline has given me bloating", where one answer names the one and another the other.
    private string? Provokes(Term taken)
    {
        // "Gassy after the shakes" of protein shakes.
        var head = Tokenizer.Read(WordAt(taken.Span)).Select(token => token.Word).LastOrDefault("");
        var saying = sources
            .Where(source =>
                source.SaysItself(taken.Name)
                || (taken.Span.Length > head.Length && !source.IsPassage && source.SaysInWords([head], denied: false))
            )
            .ToList();
        return said
            .Terms.Where(term =>
                term.Kind is TermKind.Symptom or TermKind.Condition && term.Span.Start > taken.Span.End
            )
            .Where(term =>
                Giving().IsMatch(said.Text[taken.Span.End..term.Span.Start])
                // "Gave relief for a week before the eczema returned."
                && !UpTo().IsMatch(said.Text[taken.Span.End..term.Span.Start])
                && !IsEased(taken, term)
                && !Down().IsMatch(said.Text[term.Span.End..])
            )
            .Where(term => !saying.Exists(source => !source.SayingsOf(term.Name).IsEmpty) && !IsOfNext(term, saying))
            .Select(term => WordAt(term.Span))
            .FirstOrDefault();
    }

    [GeneratedRegex(@"\b(?:before|until|till)\s+(?:the|my|her|his|its|this)\s+(?:\w+\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex UpTo();

    // "Brought the bloating right down."
    [GeneratedRegex(@"^\s+(?:right\s+|well\s+|all\s+)?(?:down|under\s+control)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Down();

    // "Make her eczema itch" of "make it itch".
    private bool IsOfNext(Term condition, List<SourceReading> saying) =>
        condition is { Kind: TermKind.Condition, Definite: true }
        && said.Terms.FirstOrDefault(term => term.Span.Start > condition.Span.Start)
            is { Kind: TermKind.Symptom or TermKind.Degree } next
        && string.IsNullOrWhiteSpace(said.Text[condition.Span.End..next.Span.Start])
        && saying.Exists(source => source.SaysItself(next.Name));

    [GeneratedRegex(
        @"^(?:,[^,.;]*,)?[^,.;]*\b(?:gives?|gave|given|giving|makes?|made|making|brings?|brought|leaves?|left)\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Giving();

    // "Brought some improvement in the redness" brought no redness.
    private bool IsEased(Term taken, Term finding) =>
        said.Terms.Any(term =>
            Outcomes.IsOutcome(term)
            && term.Span.Start > taken.Span.End
            && (
                term.Span.End < finding.Span.Start
                || term.Name == NoDifference
                    && Clauses.Range(said.Text, term.Span) == Clauses.Range(said.Text, finding.Span)
            )
        );

    private static bool IsFinding(Term term) =>
        term.Kind is TermKind.Symptom or TermKind.Condition || (term.Kind == TermKind.Degree && term.Name == "worse");

    [GeneratedRegex(
        @"\b(?:since|after|following|once|when|because)\s+(?:(?:starting|taking|using|eating|having|drinking|I|my|the|a|an|started|took|ate)\s+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex After();
}
