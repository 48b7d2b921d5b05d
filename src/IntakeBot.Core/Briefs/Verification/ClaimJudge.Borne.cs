using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

// What does harm, and what does none, told as if it were otherwise.
internal sealed partial class ClaimJudge
{
    // "The paper ones are fine": no sentence on what they do.
    private Fault? Borne()
    {
        if (
            Refusals.IsCountered(said.Text)
            || Refusals.IsBorne(said.Text)
            || WasWell().IsMatch(said.Text)
            || said.Terms.Any(IsOfHealth)
        )
            return null;
        foreach (
            var term in said.Terms.Where(term =>
                !IsProvoking(term)
                && (!IsFinding(term) || said.Terms.Any(IsProvoking))
                && term.Kind is not (TermKind.Person or TermKind.Side)
                && (
                    term.Kind == TermKind.Area
                    || reader.Cues.Says(Cue.Bothering, said.Text)
                    || said.Terms.Any(other => IsFinding(other) || IsProvoking(other))
                )
            )
        )
        {
            if (IsToldAsBorne(term))
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    // "A normal blood test" of one that was ok.
    [GeneratedRegex(
        @"\b(?:normal|negative|clear|unremarkable|reassuring)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WasWell();

    private bool IsToldAsBorne(Term term) =>
        AllNaming(term.Name, source => !source.IsPassage && Refusals.IsBorne(source, term.Name));

    // "She tolerates codeine" of what makes her vomit.
    private Fault? BorneThough()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word))
        {
            var clause = Clauses.At(said.Text, term.Span);
            if (!Refusals.IsBorne(clause) || IllBorne().IsMatch(clause))
                continue;
            if (
                AllNaming(
                    term.Name,
                    source =>
                        !source.IsPassage
                        && source.SaysEverywhere(
                            term.Name,
                            (text, span) =>
                                !Refusals.IsBorne(Clauses.Sentence(text, span))
                                && !Refusals.IsCountered(Clauses.Sentence(text, span))
                                && !TakesIt().IsMatch(text)
                                && (source.Source.IsAllergies || IsHarmful(source, term.Name))
                        )
                )
            )
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:not|never|no\s+longer|cannot|poorly|badly|barely|hardly|unable)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex IllBorne();

    // "He manages it baked in cake."
    [GeneratedRegex(
        @"\b(?:manag\w+|eats?|eating|eaten|have|has|had|having|takes?|taken|drinks?|copes?)\s+(?:\w+\s+)?(?:it|them|that|some|baked|cooked)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TakesIt();

    // Every place in which it is named says what it does to the patient.
    private static bool IsHarmful(SourceReading source, string name) =>
        source
            .Quotes.SelectMany(text => text.Terms.Where(own => own.Name == name).Select(own => Beside(text, own)))
            .ToList()
            is { Count: > 0 } near
        && near.TrueForAll(terms => terms.Exists(IsProvoking));

    // "Coffee doesn't do anything": it is no trigger.
    private bool IsHarmlessThere(Term term) =>
        term.Kind is TermKind.Word or TermKind.Food
        && (
            ToldBeside(term) is { Count: > 0 } told
                && told.TrueForAll(near => near.Any(IsHarmless) && !near.Any(IsProvoking))
            || AnswersTell(term.Name, (text, span) => NotBothering().IsMatch(Clauses.At(text, span)))
        );

    [GeneratedRegex(
        @"\b(?:do|does|did)(?:\s+not|n['’]?t)\s+(?:bother|upset|affect|irritate|worsen|trigger|aggravate)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotBothering();

    // "Coffee is not" beside what is a trigger; who "drinks no coffee" is another matter.
    private bool IsNoTrigger(Term term) =>
        (NoneAlone().IsMatch(said.Text) && IsHarmlessThere(term))
        || (said.Terms.Any(IsProvoking) || reader.Cues.Says(Cue.Bothering, said.Text))
            && (Beside(said, term).Exists(IsProvoking) || NoOf().IsMatch(Clauses.Before(said.Text, term.Span)))
            && (IsHarmlessThere(term) || IsToldAsBorne(term));

    // "Lime aggravates it; beer does not", read as "no beer".
    [GeneratedRegex(@"^\W*no\s+\w+(?:\s+\w+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoneAlone();

    [GeneratedRegex(@"^\W*(?:no|not)\s+(?:\w+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoOf();

    private List<List<Term>> ToldBeside(Term term) =>
        [
            .. PatientQuotes.SelectMany(text =>
                text.Terms.Where(own => own.Name == term.Name).Select(own => Beside(text, own))
            ),
        ];

    // "Sunshine does it good", "stress makes no difference": neither sets anything off.
    private Fault? Helpful()
    {
        var worse = said.Terms.Where(IsProvoking).ToList();
        foreach (
            var term in said.Terms.Where(term =>
                term.Kind is TermKind.Word or TermKind.Food
                && !IsProvoking(term)
                && !Outcomes.IsOutcome(term)
                && worse.Exists(cause => cause.Segment == term.Segment)
            )
        )
        {
            if (
                (IsHarmlessThere(term) || IsRuledOut(term) || IsOfOtherThanSkin(term))
                && !Voices.IsInDenial(said, term.Span)
            )
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    // "Chilli stings my mouth, skin no change": worse of the skin it is not.
    private bool IsOfOtherThanSkin(Term term) =>
        said.Terms.Any(cause => IsProvoking(cause) && WorseSkin().IsMatch(said.Text[cause.Span.Start..]))
        && AnswersTell(term.Name, (text, span) => SkinSpared().IsMatch(Clauses.Sentence(text, span)));

    [GeneratedRegex(
        @"^(?:\w+\s+){0,2}(?:my|the|his|her)\s+(?:skin|rash|eczema|psoriasis|acne)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WorseSkin();

    [GeneratedRegex(
        @"\bskin\s+(?:(?:is|was|stays|stayed|itself|just|about)\s+)*(?:no\s+(?:change|different|difference|worse)|not\s+(?:affected|changed|worse|bothered)|unaffected|unchanged|the\s+same|same|fine|ok|okay)\b|\bno\s+(?:change|difference)\s+(?:in|to|for|on)\s+(?:the\s+|my\s+|his\s+|her\s+)?skin\b|\bnot\s+(?:the|my|his|her)\s+skin\b|\b(?:does\s+not|doesnt|doesn['’]t|do\s+not|dont|don['’]t)\s+(?:touch|affect|change|bother)\s+(?:the\s+|my\s+|his\s+|her\s+)?skin\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SkinSpared();

    // "Chlorine and wool. Not the dog": whatever is told of the dog besides, unless it is what sets it off.
    private bool IsRuledOut(Term term)
    {
        var told = PatientQuotes
            .SelectMany(text => text.Terms.Where(own => own.Name == term.Name).Select(own => (text, own)))
            .ToList();
        return told.Exists(IsOut)
            && told.TrueForAll(place =>
                IsOut(place)
                || (
                    Clauses.SentenceNumber(place.text.Text, place.own.Span) > 0
                    && !Beside(place.text, place.own).Exists(IsProvoking)
                )
            );

        static bool IsOut((ClaimText text, Term own) place) =>
            Not().IsMatch(Clauses.Before(place.text.Text, place.own.Span))
            || NotThat().IsMatch(place.text.Text[place.own.Span.End..]);
    }

    // "I changed the soap powder; that was not it."
    [GeneratedRegex(
        @"^[^.;]{0,60}[.;,]\s*(?:but\s+|so\s+|and\s+)?(?:it|that|this)(?:['’]s|\s+is|\s+was|\s+were)?(?:\s+not|n['’]?t)\s+(?:been\s+|really\s+)?(?:it|that|the\s+(?:cause|problem|culprit|reason|trigger|answer))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotThat();

    [GeneratedRegex(
        @"\b(?:not|nor|never|isn['’]?t|wasn['’]?t|nothing\s+to\s+do\s+with)\s+(?:the\s+|my\s+|his\s+|her\s+|our\s+|an?\s+|any\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Not();

    private static bool IsProvoking(Term term) => term.Name is "trigger" or "worse" or "cause";

    private static bool IsHarmless(Term term) => term.Name is "better" or "good" or "no difference";

    private static List<Term> Beside(ClaimText text, Term term)
    {
        var (from, to) = Clauses.Range(text.Text, term.Span);
        // "Makes it better, not worse".
        return
        [
            .. text.Terms.Where(own =>
                own.Span.Start >= from && own.Span.End <= to && !(IsProvoking(own) && Outcomes.IsDenied(text.Text, own))
            ),
        ];
    }

    // "He eats egg without any problem": no egg is avoided.
    private Fault? AvoidedThoughBorne()
    {
        if (!IsAvoided)
            return null;
        var avoid = said.Terms.First(term => term.Name == Avoid);
        var food = said.Terms.FirstOrDefault(term =>
            term.Kind is TermKind.Food or TermKind.Medicine && term.Segment == avoid.Segment && IsToldAsBorne(term)
        );
        return food.Name is null ? null : new Fault(DropReason.FlippedNegation, WordAt(food.Span));
    }
}
