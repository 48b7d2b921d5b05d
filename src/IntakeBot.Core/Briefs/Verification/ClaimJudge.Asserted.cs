using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// Whether what a sentence says is so, is whose, when and how surely its sources say it.
internal sealed partial class ClaimJudge
{
    private Fault? Asserted()
    {
        var assertions = reader.Assert(said);
        for (var at = 0; at < said.Terms.Length; at++)
        {
            var term = said.Terms[at];
            if (term.Kind == TermKind.Person && DeniesFamily(term))
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
            if (term.Kind is TermKind.Person or TermKind.Side || IsOfPerson(at))
                continue;
            var sayings = sources
                .SelectMany(source => OwnFirst(source, SayingsOf(source, term), IsAskedFor(source, term)))
                .ToList();
            if (sayings.Count > 0 && Against(at, _bearers.Own(at, assertions[at]), sayings) is { } reason)
                return new Fault(reason, WordAt(term.Span));
            if (sayings.Count == 0 && InParts(at, _bearers.Own(at, assertions[at])) is { } part)
                return new Fault(part, WordAt(term.Span));
            if (IsOfEndedPart(at, assertions[at]))
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        return null;
    }

    // "No family history" of "runs in the family".
    private bool DeniesFamily(Term person) =>
        NoFamily().IsMatch(said.Text[..person.Span.Start])
        && AllNaming(
            person.Name,
            source => source.SaysEverywhere(person.Name, (text, span) => !NoFamily().IsMatch(text[..span.Start]))
        )
        && !sources.Any(source => source.Refuses);

    [GeneratedRegex(
        @"\b(?:no|not|nobody|none|never|den(?:y|ies|ied)|without)\s+(?:[\w'’-]+\s+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoFamily();

    // "Scalp ringworm" of "my son had ringworm on his scalp": what no source says as one is whose its parts are.
    private DropReason? InParts(int at, Assertion assertion) =>
        said.Terms[at] is { Kind: TermKind.Condition or TermKind.Symptom, Inner.Length: > 0 } term
        && said.Terms.All(other => other.Kind != TermKind.Person)
            ? term
                .Inner.Select(name => term with { Name = name })
                .Select(part => sources.SelectMany(source => OwnFirst(source, SayingsOf(source, part))).ToList())
                .Where(sayings => sayings.Count > 0 && sayings.TrueForAll(saying => saying.Others))
                .Select(sayings => Against(at, assertion, sayings))
                .FirstOrDefault(reason => reason is not null)
            : null;

    // Whether some source names it, and all that do are such.
    private bool AllNaming(string name, Func<SourceReading, bool> are) =>
        sources.Where(source => source.SaysItself(name)).ToList() is { Count: > 0 } naming
        && naming.TrueForAll(source => are(source));

    // Whether answers alone name it, and this holds of every place in which they do.
    private bool AnswersTell(string name, Func<string, TextSpan, bool> holds) =>
        AllNaming(name, source => !source.IsPassage && source.SaysEverywhere(name, holds));

    // "Red wine" of "a glass of white, I have given up the red": what tells it from others of its kind is over.
    private bool IsOfEndedPart(int at, Assertion assertion) =>
        said.Terms[at] is { Kind: TermKind.Food or TermKind.Medicine, Inner.Length: > 1 } term
        && !Voices.IsDenied(said, at, assertion)
        && !Voices.IsOver(reader.Cues, said, at)
        && !Voices.Past(reader.Cues, said, at)
        && term.Inner.Any(part =>
            sources.SelectMany(source => source.SayingsOf(part)).Where(saying => !saying.OfQuestion).ToList()
                is { Count: > 0 } sayings
            && sayings.TrueForAll(saying => saying.Ended)
        );

    // What sets it off is asked, and of what the sentence names as such the answer doubts nothing.
    private bool IsAskedFor(SourceReading source, Term cause) =>
        cause.Kind == TermKind.Cause
        && Clauses.Range(said.Text, cause.Span) is var (from, to)
        && said.Terms.Where(other =>
                other.Kind is not (TermKind.Cause or TermKind.Degree or TermKind.Time)
                && other.Span.Start >= from
                && other.Span.End <= to
            )
            .SelectMany(other => source.SayingsOf(other.Name))
            .All(saying => saying.Certainty != Certainty.Uncertain);

    // "I gave up alcohol" answers how often it is drunk, and the question says nothing beside it.
    private static IEnumerable<Saying> OwnFirst(SourceReading source, IEnumerable<Saying> sayings, bool asked = false)
    {
        var all = sayings.ToList();
        // "Stress, hats. The beard makes it worse, maybe", asked what does: the doubt is on the beard.
        return
            source.Decides
            || all.TrueForAll(saying => saying.OfQuestion)
            || (asked && all.Exists(saying => saying is { OfQuestion: true, Certainty: Certainty.Present }))
            ? all
            : all.Where(saying => !saying.OfQuestion);
    }

    // "Once a day, avoiding the face".
    [GeneratedRegex(
        @"\b(?:avoid(?:s|ing)?|sparing|spares|excluding)\s+(?:the\s+|my\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Avoiding();

    // "No trigger foods": what stands right behind what is denied is denied with it.
    private bool IsOfDenied(int at) =>
        at > 0
        && said.Terms[at].Kind == TermKind.Food
        && string.IsNullOrWhiteSpace(
            said.Text[said.Terms[at - 1].Span.End..Math.Max(said.Terms[at].Span.Start, said.Terms[at - 1].Span.End)]
        )
        && Voices.IsDenied(said, at - 1, reader.Assert(said)[at - 1]);

    // A place, a time and a word are denied with the statement in which they stand.
    private bool IsDeniedAlike(Term term)
    {
        if (term.Kind == TermKind.Cause && Voices.IsInDenial(said, term.Span) && DeniesBeside(term))
            return true;
        if (
            Outcomes.IsOutcome(term)
            || (term.Kind != TermKind.Area && Voices.IsExcepted(said, term.Span))
            || term.Kind is not (TermKind.Area or TermKind.Time or TermKind.Word or TermKind.Degree or TermKind.Cause)
        )
            return false;
        var denied = IsDenied(said, said.Terms.IndexOf(term));
        return sources
            .SelectMany(source =>
                source.Quotes.Any(text => text.Terms.Any(own => own.Name == term.Name)) ? source.Quotes : source.Answers
            )
            .Any(text =>
                Enumerable
                    .Range(0, text.Terms.Length)
                    .Any(own => text.Terms[own].Name == term.Name && IsDenied(text, own) == denied)
            );

        bool IsDenied(ClaimText text, int at) =>
            Voices.IsInDenial(text, text.Terms[at].Span) || Voices.IsSpared(reader.Cues, text, at);
    }

    // "Drinks no wine" and "stopped drinking" of who gave it up, and of who answers how often with "stopped in July".
    private bool IsEndedAlike(int at, bool negated, List<Saying> sayings) =>
        negated
            ? (
                sayings.TrueForAll(saying => saying.Ended)
                && !HasNever().IsMatch(Clauses.Before(said.Text, said.Terms[at].Span))
            )
                || IsStoppedAsAsked(said.Terms[at], sayings)
                || IsNoneThen(said.Terms[at])
                || IsNoTrigger(said.Terms[at])
                || IsUnchanged(at)
            : (
                Voices.IsEnded(reader.Cues, said, at)
                || (Voices.Past(reader.Cues, said, at) && IsOfFormer(said.Terms[at], sayings))
            ) && sayings.TrueForAll(saying => saying.Certainty == Certainty.Negated || saying.Past);

    // "Has never been allergic to milk": who outgrew it was.
    [GeneratedRegex(
        @"\b(?:has|have|had)\s+never\b|\bnever\s+(?:had|been|taken|used|tried|drunk|smoked|eaten)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HasNever();

    // "A nickel allergy" of "nickel. no drug allergies".
    private bool IsOfAllergen(Term term) =>
        term.Name == Allergy
        && sources.Any(source =>
            source.Source.IsAllergies
            && said.Terms.Any(other =>
                (other.Kind == TermKind.Medicine || (!IsOfDrugs(term) && other.Kind is TermKind.Food or TermKind.Word))
                && Clauses.Range(said.Text, other.Span) == Clauses.Range(said.Text, term.Span)
                && source.SaysEverywhere(other.Name, (text, place) => !Allergies.IsDenied(text, place))
            )
        );

    // "A peanut allergy" of "peanut: the test was positive but he has never eaten any so we do not know".
    private bool IsAllergenUnknown(int at) =>
        said.Terms[at].Name == Allergy
        && !said.Hedged
        && !Voices.IsInDenial(said, said.Terms[at].Span)
        && !NotKnown().IsMatch(said.Text)
        && ToldOfAllergen(
            at,
            (source, allergen) =>
                source.SaysEverywhere(
                    allergen.Name,
                    (text, place) => NotKnown().IsMatch(Clauses.SentenceBehind(text, place.End))
                )
        );

    // Whether what the allergy is to stands in its clause, and all that name it are answers on allergies that tell so of it.
    private bool ToldOfAllergen(int allergy, Func<SourceReading, Term, bool> tells) =>
        Clauses.Range(said.Text, said.Terms[allergy].Span) is var range
        && said.Terms.Any(other =>
            other.Kind is TermKind.Medicine or TermKind.Food
            && Clauses.Range(said.Text, other.Span) == range
            && AllNaming(other.Name, source => source.Source.IsAllergies && tells(source, other))
        );

    [GeneratedRegex(
        @"\b(?:(?:do|does|did)\s+not\s+(?:really\s+)?know|(?:dont|doesnt|don['’]t|doesn['’]t)\s+(?:really\s+)?know|nobody\s+knows|no\s+one\s+knows|(?:un|not\s+)(?:sure|known|certain|clear)|uncertain\w*|doubt\w*|whether)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotKnown();

    // "A penicillin allergy" of "my mum always said, but I have had it since with no problem".
    private bool IsAllergenBorne(int at) =>
        said.Terms[at].Name == Allergy
        && _bearers[at].By.Length == 0
        && !Voices.IsOver(reader.Cues, said, at)
        && !Voices.Past(reader.Cues, said, at)
        && !said.Hedged
        && !Allergies.IsTakenSince(said.Text)
        && ToldOfAllergen(
            at,
            (source, allergen) =>
                source.Quotes.Any(text => text.Terms.Any(own => own.Name == allergen.Name))
                && source.Quotes.All(text =>
                    text.Terms.Where(own => own.Name == allergen.Name)
                        .All(own => Allergies.IsTakenSince(Clauses.BehindUpTo(text, own.Span.End, own.Kind)))
                )
        );

    // "No allergy to nickel" of "nickel (earrings), no drug allergies".
    private bool IsAllergenDenied(Term term) =>
        term.Name == Allergy
        && Clauses.Range(said.Text, term.Span) is var range
        && said.Terms.Any(other =>
            other.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word
            && other.Name != Allergy
            && !other.General
            && Clauses.Range(said.Text, other.Span) == range
            && !Allergies.IsExcepted(said.Text[range.From..other.Span.Start])
            && sources.Any(source => source.Source.IsAllergies)
            && AllNaming(
                other.Name,
                source =>
                    source.Source.IsAllergies
                    && source.SayingsOf(other.Name).All(saying => saying.Certainty == Certainty.Present && !saying.Past)
                    && source.SaysEverywhere(
                        other.Name,
                        (text, place) =>
                            !Allergies.IsDenied(text, place)
                            && !Allergies.IsOver(Clauses.Sentence(text, place))
                            && !Refusals.IsBorne(Clauses.Sentence(text, place))
                    )
            )
        );

    // "A drug allergy": of no plaster.
    private bool IsOfDrugs(Term allergy) => OfDrugs().IsMatch(said.Text[..allergy.Span.End]);

    [GeneratedRegex(
        @"\b(?:drug|medicine|medication)s?\s+allerg\w+$|\b(?:drug|medicine|medication)s?\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfDrugs();

    // "Only when itchy."
    [GeneratedRegex(
        @"\b(?:only\s+)?(?:if|when|whenever|in\s+case\s+of)\s+(?:\w+\s+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyIf();

    private bool IsTriedOnly(Term treatment) =>
        sources.Where(source => source.SaysItself(treatment.Name)).ToList() is { Count: > 0 } naming
        && naming.Exists(source => source.SayingsOf(treatment.Name).Any(saying => saying.Past && !saying.OfQuestion))
        && naming.TrueForAll(source => IsOf(source, SkinItems.Tried) || IsOf(source, SkinItems.TriedResult));

    // "Is on adalimumab" of what was tried.
    [GeneratedRegex(@"\bI\s+(?:is|am|are)\s+(?:\w+ly\s+)?(?:on|taking|using)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex IsOn();

    // "Penicillin allergy" of "penicillin, hives when I was 8": the reaction is dated, and the allergy is not over.
    private bool IsLastingAllergy(Term term) =>
        term.Name == Allergy
            ? said
                .Terms.Where(other =>
                    (
                        other.Kind is TermKind.Medicine or TermKind.Food
                        || (other.Kind == TermKind.Word && other.Name != Allergy && !other.General)
                    )
                    && Clauses.Range(said.Text, other.Span) == Clauses.Range(said.Text, term.Span)
                )
                .ToList()
                is { Count: > 0 } allergens
                && allergens.TrueForAll(IsLastingAllergen)
            : IsLastingAllergen(term);

    [GeneratedRegex(
        @"\b(?:used\s+to|formerly|previously|no\s+longer|outgr\w+|gr[eo]wn?\s+out|resolved|gone)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoMoreAllergic();

    private bool IsLastingAllergen(Term term) =>
        term.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word
        && said.Terms.Any(other =>
            other.Name == Allergy && Clauses.Range(said.Text, other.Span) == Clauses.Range(said.Text, term.Span)
        )
        && AllNaming(
            term.Name,
            source =>
                source.Source.IsAllergies
                && source.SaysEverywhere(
                    term.Name,
                    (text, span) =>
                        !Refusals.IsBorne(Clauses.Sentence(text, span))
                        && !reader.Cues.IsGone(Clauses.SentenceBehind(text, span.End))
                        && !reader.Cues.Says(Cue.Ended, Clauses.Sentence(text, span))
                        && !Outgrown().IsMatch(Clauses.Sentence(text, span))
                )
                && source.Quotes.All(text =>
                    text.Terms.Where(own => own.Name == term.Name).All(own => !IsOfYouth(text, own))
                )
        );

    // "Penicillin, came out in a rash as a boy": the rash was then, and the allergy is not over. "Eggs as a baby" is.
    private static bool IsOfYouth(ClaimText text, Term allergen) =>
        Clauses.Range(text.Text, allergen.Span).From is var from
        && Childhood().Match(Clauses.SentenceBehind(text.Text, from)) is { Success: true } young
        && !text.Terms.Any(term =>
            term.Kind is TermKind.Symptom or TermKind.Condition
            && term.Name != Allergy
            && term.Span.Start >= allergen.Span.End
            && term.Span.End <= from + young.Index
        );

    [GeneratedRegex(
        @"\b(?:as\s+an?\s+\w+|was\s+(?:a|very|so)\s+\w+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Childhood();

    // "Told as a child that I was allergic to strawberries, but I eat them now."
    [GeneratedRegex(
        @"\b(?:outgr\w+|gr[eo]wn?\s+out|now|told|label|tested)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Outgrown();

    private bool IsStoppedAsAsked(Term term, List<Saying> sayings) =>
        sayings.TrueForAll(saying => saying.OfQuestion || saying is { Broad: true, Past: true })
        && sources.Where(source => !source.SayingsOf(term.Name).IsEmpty).ToList() is { Count: > 0 } asking
        && asking.TrueForAll(source => source.SaysItself(Stop) || source.Refuses);

    // "Have you a mole?", answered with what a girlfriend wants, says of no mole of hers.
    private bool IsOfNobodyNamed(int at, List<Saying> sayings) =>
        IsOfSomebody(said.Terms[at].Kind)
        && _bearers[at] is { Bearing: Bearing.Other, Holds: true, By.Length: 0 } bearer
        && sayings.TrueForAll(saying => saying is { Open: true, Others: false })
        && !sources.Any(source => source.Persons.Any(pair => MayBe(bearer.Name, pair.Person)));

    private static bool IsDeniedThroughout(SourceReading source, Term term) =>
        source.SayingsOf(term.Name).Where(saying => saying is { OfQuestion: false, Broad: false }).ToList()
            is { Count: > 0 } own
        && own.TrueForAll(saying => saying.Certainty == Certainty.Negated);

    private bool IsNowThere(Term area) =>
        Clauses.Range(said.Text, area.Span) is var (from, to) && said.Now.Any(now => now >= from && now < to);

    // "No alcohol during the week" of "nothing in the week".
    private bool IsNoneThen(Term term) =>
        When().Match(said.Text[term.Span.End..]) is { Success: true } when
        && sources.Any(source =>
            source.Quotes.Any(text =>
                NoneThen()
                    .Matches(text.Text)
                    .Any(none => Stems.Of(none.Groups["when"].Value) == Stems.Of(when.Groups["when"].Value))
            )
        );

    [GeneratedRegex(
        @"^\s+(?:at\s+all\s+)?(?:on|during|in|at)\s+(?:the\s+)?(?<when>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex When();

    [GeneratedRegex(
        @"\bnone\s+(?:on|during|in|at)\s+(?:the\s+)?(?<when>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoneThen();

    // "Used to have five pints, none since", where the question names it.
    private bool IsOfFormer(Term term, List<Saying> sayings) =>
        sayings.TrueForAll(saying => saying.OfQuestion)
        && sources.Where(source => !source.SayingsOf(term.Name).IsEmpty).All(source => source.SaysItself(Formerly));

    // "But not helped the redness" of "not the redness".
    private bool IsUnhelped(int at) =>
        at > 0
        && (
            said.Terms[at - 1].Name == NoDifference
            || (Outcomes.IsOutcome(said.Terms[at - 1]) && Outcomes.IsDenied(said.Text, said.Terms[at - 1]))
        )
        && said.Terms[at].Segment == said.Terms[at - 1].Segment;

    // "Reduced the burning but not the white patches" of "the white patches were the same".
    private bool IsUnchanged(int at) =>
        said.Terms[at].Kind is TermKind.Symptom or TermKind.Condition or TermKind.Area
        && said.Terms.Take(at).Any(term => Outcomes.IsOutcome(term) || term.Name == "decrease")
        && ToldBeside(said.Terms[at]) is { Count: > 0 } told
        && told.TrueForAll(near => near.Exists(term => term.Name == NoDifference));

    // "No food trigger" of "not any food": what sets it off is denied with what is named beside it.
    private bool DeniesBeside(Term cause)
    {
        var (from, to) = Clauses.Range(said.Text, cause.Span);
        return said.Terms.Any(other =>
            other.Span.Start >= from
            && other.Span.End <= to
            && other.Span != cause.Span
            && sources.Any(source => source.IsDenied(other.Name))
        );
    }

    // "An older sister": what the person is, and nobody's finding.
    private bool IsOfPerson(int at) =>
        said.Terms[at].Kind is TermKind.Word or TermKind.Degree or TermKind.Time
        && at + 1 < said.Terms.Length
        && said.Terms[at + 1].Kind == TermKind.Person
        && string.IsNullOrWhiteSpace(said.Text[said.Terms[at].Span.End..said.Terms[at + 1].Span.Start]);

    private DropReason? Against(int at, Assertion assertion, List<Saying> sayings)
    {
        var kind = said.Terms[at].Kind;
        if (sayings.Exists(saying => saying.Open))
            return IsOfNobodyNamed(at, sayings) ? DropReason.WrongExperiencer
                : IsWokenByItch(at, assertion) || IsAllergenBorne(at) ? DropReason.FlippedNegation
                : IsAllergenUnknown(at) ? DropReason.TooCertain
                : null;
        var unnamed = Doubts.IsUnnamed(reader.Cues, said, at);
        var negated =
            (
                Voices.IsDenied(said, at, assertion)
                && !unnamed
                && !Doubts.IsOfRetraction(said, said.Terms[at].Span)
                && !IsBehindLesser(at)
            )
            || IsOfDenied(at)
            || Voices.IsSpared(reader.Cues, said, at)
            || Voices.IsOfNone(said, at)
            || (kind == TermKind.Area && Avoiding().IsMatch(said.Text[..said.Terms[at].Span.Start]))
            || (IsOfSomebody(kind) && Tenses.IsTestedAbsent(said.Text, said.Terms[at].Span));
        // "A month without dairy" is what a patient says who left dairy out, and so is "avoids dairy".
        if (
            (kind == TermKind.Food || (IsThing(kind) && said.Terms[at].Name != Avoid && sources.Any(IsElimination)))
            && sources.Any(source => !source.SayingsOf(Avoid).IsEmpty)
            && (negated || IsAvoided)
        )
            return null;
        if (
            kind == TermKind.Medicine
            && !negated
            && IsAvoided
            && sayings.Exists(one => one.Certainty == Certainty.Negated)
        )
            return null;
        // Who wants to stop covering up with make-up wants to be without it.
        if (negated && sayings.Exists(saying => saying.Wished) && IsToEnd(said.Terms[at]))
            return null;
        // "Went without it" is what a patient says who missed it, and no month is denied with what was left out in it.
        if (negated && (Misplaced.IsCalendar(said.Terms[at].Name) || IsSetAside(said.Terms[at])))
            return null;
        // "Started on the cheeks", "cheeks not any more": not there now, whatever else tells of them.
        if (
            kind == TermKind.Area
            && !negated
            && IsNowThere(said.Terms[at])
            && sources.Any(source => IsDeniedThroughout(source, said.Terms[at]))
        )
            return DropReason.PastAsPresent;
        if (negated ? IsAllergenDenied(said.Terms[at]) : IsAllergenBorne(at))
            return DropReason.FlippedNegation;
        var alike = _echoes.DeniesAlike(said.Terms[at]);
        var agreeing = sayings.FindAll(saying => saying.Certainty == Certainty.Negated == negated);
        if (
            agreeing.Count == 0
            && (
                alike
                || IsDeniedAlike(said.Terms[at])
                || IsUnhelped(at)
                || IsEndedAlike(at, negated, sayings)
                || (!negated && IsOfAllergen(said.Terms[at]))
                || (!negated && IsToldAsNoTrigger(said.Terms[at]))
                || (!negated && IsFormerPlace(at))
                || Tenses.IsLookedFor(said.Text, said.Terms[at].Span)
                || IsOffered(said.Terms[at])
                || IsUncheckedAlike(said.Terms[at])
                || IsLesser(said.Terms[at])
                || IsNightOfOther(said.Terms[at])
                || (!negated && IsTimeOfLeavingOut(said.Terms[at]))
            )
        )
            agreeing = sayings;
        if (
            agreeing.Count == 0
            || (
                kind == TermKind.Food
                && !negated
                && !alike
                && !Voices.Past(reader.Cues, said, at)
                && !IsToldAsLeftOut(said.Terms[at])
                && IsLeftOut(said.Terms[at])
            )
        )
            return DropReason.FlippedNegation;
        agreeing = OfThePerson(at, assertion, agreeing);
        if (
            !negated
            && kind == TermKind.Time
            && SourceReading.IsHowOften(said.Terms[at])
            && agreeing.TrueForAll(saying => saying.Over && !saying.OfQuestion)
            && (
                !Voices.Past(reader.Cues, said, at)
                || (
                    IsGiven().IsMatch(Clauses.Before(said.Text, said.Terms[at].Span))
                    && AreAllPlaces(said.Terms[at], Voices.IsFormerlySo)
                )
            )
            && !Voices.IsOver(reader.Cues, said, at)
        )
            return DropReason.PastAsPresent;
        if (
            !negated
            && kind == TermKind.Medicine
            && agreeing.Count > 0
            && (agreeing.TrueForAll(saying => saying.Past && !saying.OfQuestion) || IsTriedOnly(said.Terms[at]))
            && (
                IsOn().IsMatch(said.Text[..said.Terms[at].Span.Start])
                || (
                    said.Terms.Count(other => other.Kind == TermKind.Medicine) == 1
                    && StillOn().IsMatch(said.Text[said.Terms[at].Span.End..])
                    && !sources.Any(source => SaysAny(source, Cue.Ongoing))
                )
            )
        )
            return DropReason.PastAsPresent;
        if (agreeing.Count == 0 && said.Terms[at].Definite && IsNamedOwn(said.Terms[at]))
            return null;
        if (agreeing.Count == 0)
            return DropReason.WrongExperiencer;
        if (!negated && kind == TermKind.Food && IsEatenAgain(said.Terms[at]))
            return null;
        // "The face is also affected" of "face cleared up last year".
        if (
            !negated
            && kind == TermKind.Area
            && IsClearedArea(said.Terms[at])
            && IsAffected().IsMatch(said.Text[said.Terms[at].Span.End..])
        )
            return DropReason.PastAsPresent;
        var lasting = !negated && IsLastingAllergy(said.Terms[at]);
        if (
            lasting
            && said.Terms[at].Name == Allergy
            && NoMoreAllergic().IsMatch(Clauses.At(said.Text, said.Terms[at].Span))
        )
            return DropReason.PresentAsPast;
        if (
            !negated
            && !lasting
            && agreeing.TrueForAll(saying => saying.Past)
            && IsOfNow(at)
            && !IsStillSo(said.Terms[at])
            && !reader.Cues.Says(Cue.Untold, Clauses.Sentence(said.Text, said.Terms[at].Span))
        )
            return DropReason.PastAsPresent;
        if (
            agreeing.TrueForAll(saying =>
                saying.Done || (saying.Past && !saying.OfQuestion && IsPresentItself(said.Terms[at]))
            )
            && !IsStillSo(said.Terms[at])
            && (
                Voices.Now(said, at)
                || (IsPresentItself(said.Terms[at]) && !negated && !Voices.IsOver(reader.Cues, said, at))
            )
            && !Voices.IsPastItself(said, at)
        )
            return DropReason.PastAsPresent;
        if (
            !negated
            && !lasting
            && agreeing.TrueForAll(saying =>
                (saying.Told || saying.Ended) && (!saying.Others || kind == TermKind.Medicine)
            )
            && (Voices.Now(said, at) || IsStillTaken(said.Terms[at]))
            && kind is not (TermKind.Degree or TermKind.Time or TermKind.Cause)
            && !IsStillSo(said.Terms[at])
        )
            return DropReason.PastAsPresent;
        if (!lasting && agreeing.TrueForAll(saying => saying.Over && !(negated && saying.Ended)) && IsEver(at))
            return DropReason.PastAsPresent;
        if (
            !negated
            && agreeing.TrueForAll(saying => saying.Ended)
            && Tenses.IsTakenNow(Clauses.Before(said.Text, said.Terms[at].Span))
        )
            return DropReason.PastAsPresent;
        if (
            !negated
            && agreeing.TrueForAll(saying => saying.Told && !saying.Others)
            && IsHad(kind)
            && Tenses.IsPresent(said, at)
            && !Voices.IsOfOld(said, at)
        )
            return DropReason.PastAsPresent;
        if (!negated && agreeing.TrueForAll(saying => saying.Had) && Tenses.IsHas(said, at))
            return DropReason.PastAsPresent;
        if (
            !negated
            && IsHad(kind)
            && agreeing.TrueForAll(saying => saying.Lasts && !saying.Wished)
            && Tenses.IsLongAgo(said, at)
            && !sources.Any(source =>
                source.Quotes.Any(text => Tenses.IsOfEarlier(text.Text))
                || SaysAny(source, NoMore())
                || SaysAny(source, Cue.NoMore)
                || (source.Source.Bundle is not null && IsEnded(source))
            )
        )
            return DropReason.PresentAsPast;
        var hedged =
            unnamed
            || Doubts.IsChance(reader.Cues, said, at)
            || Doubts.IsRetracted(said, at)
            || Doubts.IsOnlyCalled(said, at)
            || Doubts.IsSaidFirst(said, at)
            || OnlyIf().IsMatch(Clauses.Before(said.Text, said.Terms[at].Span))
            || Voices.IsSuspected(reader.Cues, said, at)
            || IsUncheckedAlike(said.Terms[at])
            || IsMindedAlike(at)
            || said.Hedges.Any(hedge => _bearers.AreOfOneTeller(at, hedge))
            || (assertion.Certainty is Certainty.Uncertain or Certainty.Hypothetical && !IsHearsay(assertion))
            || (
                agreeing.TrueForAll(saying => saying.Wished)
                && reader.Cues.Wishes(Clauses.SentenceBefore(said.Text, said.Terms[at].Span.Start))
            );
        // "Was offered" is as open as "I was offered".
        if (agreeing.Exists(saying => IsLeftOpenBy(saying.Trigger)))
            return null;
        // When something was is left open by words on it, not by those on what it was; "maybe 3 times a week" is about three.
        if (
            kind is TermKind.Time or TermKind.Degree
            && (!IsLeftOpen(said.Terms[at]) || Doubts.LeavesOpen(Clauses.At(said.Text, said.Terms[at].Span)))
        )
            return null;
        // Who was offered it and said no declined it for sure.
        if (
            Refusals.IsCountered(
                kind == TermKind.Medicine
                    ? Clauses.Sentence(said.Text, said.Terms[at].Span)
                    : WordAt(said.Terms[at].Span)
            )
        )
            return null;
        return
            agreeing.TrueForAll(saying =>
                saying.Wished || saying.Certainty is Certainty.Uncertain or Certainty.Hypothetical
            ) && !hedged
            ? DropReason.TooCertain
            : null;
    }

    // "Is applied nightly."
    [GeneratedRegex(
        @"\b(?:is|are)\s+(?:(?:now|currently|being)\s+)*(?:applied|taken|used|given)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex IsGiven();

    // Wherever the patient's own words name it alone, whatever place was ticked for them.
    private bool IsClearedArea(Term area) =>
        AreAllPlaces(
            area,
            (text, own) =>
                Voices.IsOver(reader.Cues, text, own)
                && text.Terms.All(other =>
                    other.Kind != TermKind.Area
                    || other.Name == area.Name
                    || Clauses.SentenceNumber(text.Text, other.Span)
                        != Clauses.SentenceNumber(text.Text, text.Terms[own].Span)
                )
        );

    private bool AreAllPlaces(Term term, Func<ClaimText, int, bool> are) =>
        PatientQuotes
            .SelectMany(text => Enumerable.Range(0, text.Terms.Length).Select(own => (text, own)))
            .Where(place => place.text.Terms[place.own].Name == term.Name)
            .ToList()
            is { Count: > 0 } places
        && places.TrueForAll(place => are(place.text, place.own));

    [GeneratedRegex(
        @"^\s+(?:is|are)\s+(?:(?:also|still|now|currently|all|both)\s+)*(?:affected|involved)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex IsAffected();

    // "No dairy for 6 weeks last spring": the spring is not denied.
    private bool IsTimeOfLeavingOut(Term term) =>
        term.Kind is TermKind.Time or TermKind.Degree
        && sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
        && naming.TrueForAll(IsElimination);

    // "Is cautious about antibiotics" of "wary of antibiotics": it says no more of them than that.
    private bool IsMindedAlike(int at) =>
        said
            .Terms.Take(at)
            .Any(mind =>
                Attitudes.Contains(mind.Name)
                && Clauses.Range(said.Text, mind.Span) == Clauses.Range(said.Text, said.Terms[at].Span)
                && sources.Any(source => source.SaysItself(mind.Name) && source.SaysItself(said.Terms[at].Name))
            );

    private static readonly string[] Attitudes = ["reluctant", "anxious", "frightened"];

    // "Pain rather than itch that wakes him": what wakes is not denied with the itch.
    private bool IsBehindLesser(int at) => BehindLesser().IsMatch(said.Text[..said.Terms[at].Span.Start]);

    [GeneratedRegex(
        @"\b(?:rather\s+than|instead\s+of|and\s+not)\s+(?:(?:the|by|an?|my)\s+)?\w+,?\s+(?:that|which|who)\s+(?:\w+\s+){0,2}$|,\s+(?:not|rather\s+than)\s+(?:(?:the|by|an?|my)\s+)?\w+,\s+(?:\w+\s+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindLesser();

    // "No, it is the pain that wakes me", asked whether the itch does.
    private bool IsNightOfOther(Term term) =>
        term.Name is "itch" or "wake" or "disturb" or "kept awake"
        && sources.Any(IsNoItch)
        && said.Terms.Any(other =>
            other.Name == "itch" && Clauses.Range(said.Text, other.Span) == Clauses.Range(said.Text, term.Span)
        );

    private bool IsWokenByItch(int at, Assertion assertion) =>
        said.Terms[at].Name == "itch"
        && sources.Any(IsNoItch)
        && !sources.Any(source => !IsNoItch(source) && source.SaysItself("itch"))
        && !Voices.IsDenied(said, at, assertion)
        && !Voices.IsInDenial(said, said.Terms[at].Span)
        && said.Terms.Any(term => term.Name is "wake" or "disturb" or "kept awake");

    private static bool IsNoItch(SourceReading source) =>
        IsOf(source, SkinItems.ItchAtNight)
        && source.Quotes.Any(text => NotItch().IsMatch(text.Text) && !text.Terms.Any(term => term.Name == "itch"));

    [GeneratedRegex(
        @"^\W*(?:no|nope|nah|never|not\s+(?:really|the\s+itch\w*|because\s+of\s+(?:the\s+)?itch\w*))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotItch();

    // "Burning rather than pain" of "burning more than pain".
    private bool IsLesser(Term term)
    {
        var pairs = Comparisons.In(said).Where(pair => pair.Less == term.Name).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(PatientAnswers.SelectMany(Comparisons.In).ToHashSet().Contains);
    }

    // "Has not had a thyroid test" of "thyroid not checked".
    private bool IsUncheckedAlike(Term term) => Unchecked.Is(said.Text, term.Span) && IsUnchecked(term);

    // "May have brought the psoriasis back": the patient's, whoever else in the answer has it.
    private bool IsNamedOwn(Term term) =>
        IsNamed(term)
        || (
            term.Kind == TermKind.Condition
            && IsOwn(said.Terms.IndexOf(term))
            && said.Terms.All(other => other.Kind != TermKind.Person || reader.Cues.Is(Cue.Tenders, other.Name))
            && background().Any(source => IsOf(source, SkinItems.Conditions) && source.SaysItself(term.Name))
        );

    // The sayings that are of whom the sentence says it; none where it says it of somebody else.
    private List<Saying> OfThePerson(int at, Assertion assertion, List<Saying> agreeing)
    {
        var term = said.Terms[at];
        var bearer = _bearers[at];
        // How much and when are of what they are said of, and the article speaks of nobody in particular.
        if (
            said.VoiceAt(term.Span.Start) == Voice.Article
            || (term.Kind is TermKind.Degree or TermKind.Time && !IsAllOf(bearer))
        )
            return agreeing;
        // "Cats set off sneezing": where no person is named, whose it is, the sources say.
        if (said.Terms.All(one => one.Kind != TermKind.Person) && agreeing.Exists(saying => !saying.Others))
            return agreeing.FindAll(saying => !saying.Others);
        var others =
            !Persons.IsOfPatient(said, at)
            && (
                bearer.IsSaid
                    ? bearer.Bearing != Bearing.Patient
                    : (
                        assertion.Experiencer == Experiencer.SomeoneElse
                        && !Bearers.Decides(said, at)
                        && !Doubts.IsSaidBySomebody(said, at)
                    )
                        || (
                            assertion.Experiencer == Experiencer.Child
                            && !(Bearers.Decides(said, at) && !IsBesidePerson(term))
                            && !sources.Any(source => source.Source.OfChild)
                        )
                        || Voices.IsOfFamily(said, at)
            );
        var own = agreeing.FindAll(saying => !saying.Others);
        if (said.Joint && own.Count == 0)
            return [];
        // "The nurse applies the cream" where it is the neighbour.
        if (bearer.By.Length > 0 && own.TrueForAll(saying => saying.By.Length > 0))
            own = own.FindAll(saying => MayBe(bearer.By, saying.By) && saying.ByDenies == bearer.Denies);
        // "My mother says that it is washing at night. I think stress": of the two, each believes one.
        if (bearer.By.Length > 0 && IsBeliefOfPatient(bearer, term))
            return [];
        if (others && own.TrueForAll(saying => saying.Certainty == Certainty.Negated) && IsOfNobody(term))
            return own;
        if (!others)
            return own.Count > 0 ? own : agreeing.FindAll(saying => IsOfSamePerson(at, saying));
        // The option that was read of "my father has psoriasis" names nobody, and is the father's.
        var isNamed = agreeing.Exists(saying => saying.Others && saying.Person.Length > 0);
        var theirs = agreeing.FindAll(saying =>
            saying.Others && MayBe(bearer.Name, saying.Person) && (!isNamed || saying.Person.Length > 0)
        );
        if (theirs.Count > 0)
            return theirs;
        if (term.Kind is TermKind.Degree or TermKind.Time)
            return [];
        if (IsUsedOf(bearer, term))
            return own;
        // What a parent did is told of the child, unless the parent has it.
        if (IsTold && !bearer.Holds && own.Count > 0)
            return own;
        return IsOfSomebody(term.Kind) || own.Count == 0 || IsOfPatientAlone(at) ? [] : own;
    }

    // "His wife's cream burned", asked what he has tried.
    private bool IsUsedOf(Bearer owner, Term term) =>
        said.Terms.Any(treatment =>
            treatment.Kind == TermKind.Medicine
            && treatment.Span.Start <= term.Span.Start
            && Clauses.Range(said.Text, treatment.Span) == Clauses.Range(said.Text, term.Span)
            && Possessed().IsMatch(said.Text[..treatment.Span.Start])
            && AllNaming(treatment.Name, source => IsOf(source, SkinItems.Tried) || IsOf(source, SkinItems.TriedResult))
        ) && sources.Any(source => IsOf(source, SkinItems.Tried) && source.SaysItself(owner.Name));

    [GeneratedRegex(
        @"\w['’]s\s+(?:\w+\s+){0,2}$|s['’]\s+(?:\w+\s+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Possessed();

    // "My daughter's job loss is a strain, mood is low": the mood has a statement of its own.
    private bool IsBesidePerson(Term term) =>
        Clauses.Range(said.Text, term.Span) is var range
        && said.Terms.Any(other => other.Kind == TermKind.Person && Clauses.Range(said.Text, other.Span) == range);

    private bool IsBeliefOfPatient(Bearer bearer, Term term) =>
        (reader.Cues.Is(Cue.Male, bearer.By) || reader.Cues.Is(Cue.Female, bearer.By))
        && !IsTold
        && AnswersTell(
            term.Name,
            (text, span) =>
                OwnBelief().IsMatch(Clauses.Before(text, span))
                && !reader.Cues.Says(Cue.Male, Clauses.Sentence(text, span))
                && !reader.Cues.Says(Cue.Female, Clauses.Sentence(text, span))
        );

    [GeneratedRegex(
        @"^\W*I\s+(?:think|reckon|believe|suspect|say|blame)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnBelief();

    // "Nobody in my family has vitiligo."
    private bool IsOfNobody(Term term) =>
        sources.Any(source =>
            source.SaysEverywhere(term.Name, (text, span) => NobodyOfFamily().IsMatch(Clauses.Sentence(text, span)))
        );

    [GeneratedRegex(
        @"\b(?:nobody|no\s*one|none)\b[^.;]*\bfamily\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NobodyOfFamily();

    // "His wife fell twice": nothing else is said of her.
    private bool IsAllOf(Bearer bearer) =>
        bearer is { Bearing: Bearing.Other, By.Length: 0 }
        && !said
            .Terms.Select((term, at) => (term.Kind, Bearer: _bearers[at]))
            .Any(other =>
                other.Kind is not (TermKind.Degree or TermKind.Time or TermKind.Person or TermKind.Cause)
                && other.Bearer.Bearing == Bearing.Other
                && other.Bearer.Name == bearer.Name
            );

    private bool IsTold => sources.Any(source => source.Source.IsTold);

    // Whether who is named may be whom the source means.
    private bool MayBe(string named, string meant) =>
        named.Length == 0
        || meant.Length == 0
        || named == meant
        || reader.Broader.GetValueOrDefault(meant, []).Contains(named)
        || reader.Broader.GetValueOrDefault(named, []).Contains(meant)
        || (IsOfChild && AreSpouses(named, meant))
        || (meant == SourceReading.OfTeller && OfChild.Contains(named) && !IsThirdPerson(named));

    // A father who writes for his child says "my wife" of the mother.
    private static bool AreSpouses(string parent, string spouse) =>
        (parent, spouse)
            is
                ("mother", "wife" or "partner" or "girlfriend")
                or
                ("father", "husband" or "partner" or "boyfriend");

    // Whoever writes says "I", and of nobody else.
    private bool IsThirdPerson(string person) =>
        background().Any(source => source.Persons.Any(pair => pair.Person == person));

    // "My mother took doxycycline. I used to smoke": what no sentence says beside a person is not that person's.
    private bool IsOfPatientAlone(int at)
    {
        var term = said.Terms[at];
        var person = _bearers[at].Name;
        if (person.Length == 0 || term.Kind != TermKind.Word)
            return false;
        var texts = PatientQuotes.ToList();
        return (IsOfChild || texts.Exists(text => text.Terms.Any(own => own.Name == person)))
            && texts.Exists(text => text.Terms.Any(own => own.Name == term.Name))
            && texts.TrueForAll(text =>
                !Persons.AreTogether(text, term.Name, IsOfChild)
                || (!IsTold && text.Terms.Where(own => own.Name == term.Name).All(own => IsMine(text, own)))
            );
    }

    // "Mum has thyroid problems, my thyroid bloods were fine": in a statement of its own that says "my" of it.
    private static bool IsMine(ClaimText text, Term term) =>
        Clauses.Range(text.Text, term.Span) is var (from, to)
        && MyOwn().IsMatch(text.Text[from..term.Span.Start])
        && !text.Terms.Any(other => other.Kind == TermKind.Person && other.Span.Start >= from && other.Span.End <= to);

    [GeneratedRegex(
        @"^\W*(?:and\s+|but\s+)?(?:my\s+own|mine|my)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MyOwn();

    // "The nurse dresses the skin": a word that both say beside the same person is nobody else's.
    private bool IsOfSamePerson(int at, Saying saying) =>
        saying.Person.Length > 0
        && (said.Terms[at].Kind == TermKind.Word || saying.Person == _bearers[at].Name)
        && said.Terms.Any(other =>
            other.Name == saying.Person
            && Clauses.SentenceNumber(said.Text, other.Span) == Clauses.SentenceNumber(said.Text, said.Terms[at].Span)
        );

    // "Omeprazole, used for years, is still being taken": of the one medicine that is named.
    private bool IsStillTaken(Term term) =>
        term.Kind == TermKind.Medicine
        && said.Terms.Count(other => other.Kind == TermKind.Medicine) == 1
        && said.Now.Any(at =>
            Clauses.SentenceNumber(said.Text, new TextSpan(at, 0)) == Clauses.SentenceNumber(said.Text, term.Span)
            && !Voices.IsApart(said, at, said.Terms.IndexOf(term))
            // "And now declines it."
            && !(at > term.Span.End && Refusals.IsCountered(Clauses.At(said.Text, new TextSpan(at, 0))))
        );

    // "Smokes 20 a day" of "smoked 20 a day".
    private bool IsPresentItself(Term term) =>
        term.Kind == TermKind.Word
        && WordAt(term.Span) is var word
        && word.EndsWith('s')
        && reader.Cues.Is(Cue.Stating, word.ToLowerInvariant());

    private bool IsToEnd(Term term) =>
        sources.Any(source =>
            source.SaysEverywhere(term.Name, (text, span) => reader.Cues.Says(Cue.Ending, Clauses.Before(text, span)))
        );

    // "Was offered it but never took it" of "never took it, though it was offered".
    private bool IsOffered(Term term) =>
        term.Kind == TermKind.Medicine
        && Offered().IsMatch(Clauses.Before(said.Text, term.Span))
        && Refusals.IsCountered(said.Text)
        && sources.Any(source =>
            source.Quotes.Any(text =>
                text.Terms.Any(own => own.Name == term.Name && Offered().IsMatch(Clauses.Sentence(text.Text, own.Span)))
            )
        );

    [GeneratedRegex(@"\boffered\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offered();

    private bool IsLeftOpenBy(string trigger) =>
        trigger.Length > 0 && $" {Tokenizer.Plain(said.Text)} ".Contains($" {trigger} ", StringComparison.Ordinal);

    private bool IsLeftOpen(Term term) =>
        sources
            .Where(source => source.SaysItself(term.Name))
            .All(source => source.SaysEverywhere(term.Name, (text, span) => Doubts.IsOpen(Clauses.At(text, span))));

    // What is somebody's is taken for present unless the sentence says otherwise; anything, where it says "now".
    private bool IsOfNow(int at) =>
        Voices.Now(said, at)
        || (
            IsOfSomebody(said.Terms[at].Kind)
            && !Voices.Past(reader.Cues, said, at)
            && !Voices.IsDated(said, at)
            && !Voices.IsPastItself(said, at)
            && !Voices.IsOfOld(said, at)
            && !Tenses.IsToldOnly(said, at)
            && !Voices.IsEnded(reader.Cues, said, at)
            && !(
                said.Terms[at].Kind == TermKind.Medicine
                && (IsToldByOutcome(said.Terms[at]) || IsTriedStill(said.Terms[at]) || IsFormOfTriedStill(at))
            )
        );

    // "Clotrimazole cream is shrinking them": its form, too.
    private bool IsFormOfTriedStill(int at) =>
        at > 0
        && said.Terms[at - 1].Kind == TermKind.Medicine
        && said.Terms[at].Span.Start - said.Terms[at - 1].Span.End == 1
        && IsTriedStill(said.Terms[at - 1]);

    // "Wet wraps work but she hates them", asked how what was tried went.
    private bool IsTriedStill(Term treatment) =>
        (
            Liking().IsMatch(Clauses.At(said.Text, treatment.Span))
            || said.Terms.Any(other =>
                (
                    Outcomes.IsOutcome(other)
                    || other.Name is Work or "hate" or "sting" or "burn" or "control" or "calm"
                    || WordAt(other.Span)
                        is "shrinking"
                            or "drying"
                            or "settling"
                            or "fading"
                            or "healing"
                            or "clearing"
                )
                && Clauses.Range(said.Text, other.Span) == Clauses.Range(said.Text, treatment.Span)
            )
        )
        && sources.Any(source =>
            IsOf(source, SkinItems.TriedResult)
            && source.SaysEverywhere(treatment.Name, (text, span) => StillDoes().IsMatch(Clauses.At(text, span)))
        );

    [GeneratedRegex(
        @"\b(?:works?|helps?|hates?|loves?|likes?|eases?|calms?|soothes?|is|are|stings?|burns?|shrinking|helping|working|clearing|settling|drying|calming|easing|fading|improving|healing|stinging|burning)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex StillDoes();

    [GeneratedRegex(
        @"\b(?:(?:dis)?likes?|(?:dis)?liked|loves?|loved|prefers?|preferred)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Liking();

    // "With no difference from benzoyl peroxide" tells of what was tried.
    private bool IsToldByOutcome(Term treatment) =>
        said.Terms.Any(other =>
            Outcomes.IsOutcome(other)
            && Clauses.Range(said.Text, other.Span) == Clauses.Range(said.Text, treatment.Span)
        );

    // Whatever is told in the present of what its sources say is over.
    private bool IsEver(int at) =>
        said.Terms[at].Kind is not (TermKind.Degree or TermKind.Time or TermKind.Cause)
        && !Voices.IsPastBeside(said, at)
        && !Voices.IsOfOld(said, at)
        && !Tenses.IsStay(Clauses.At(said.Text, said.Terms[at].Span))
        && !Voices.IsDated(said, at)
        && (Voices.Now(said, at) || (said.Past.IsEmpty && !Voices.IsOver(reader.Cues, said, at)));

    // Every source that names it says that it was not taken, or does no harm.
    private bool IsSetAside(Term term)
    {
        var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
        return term.Kind is TermKind.Medicine or TermKind.Food
            && naming.Count > 0
            && naming.TrueForAll(source =>
                Refusals.IsUntaken(source, term.Name) || Refusals.IsBorne(source, term.Name)
            );
    }

    private bool IsAvoided => said.Terms.Any(term => term.Name == Avoid);

    // Every source that names the food says that the patient does without.
    private bool IsLeftOut(Term food)
    {
        var naming = sources
            .Where(source => source.SayingsOf(food.Name).Any(saying => !saying.OfQuestion))
            // "Rarely, gave up red wine": no alcohol of all is left out.
            .Where(source =>
                !source.IsPassage
                && (source.Quotes.IsEmpty || source.Quotes.Any(text => text.Terms.Any(own => own.Name == food.Name)))
            )
            .ToList();
        return naming.Count > 0
            && naming.TrueForAll(source =>
                source.SayingsOf(Avoid).Any(saying => !saying.OfQuestion)
                && source.Answers.Any(text => text.Terms.Any(IsLeavingOut))
            );
    }

    // "Milk she grew out of, has it every day now": the allergy is over, and the milk is not.
    private bool IsEatenAgain(Term food) =>
        Eating().IsMatch(Clauses.Before(said.Text, food.Span))
        && !said.Terms.Any(term =>
            term.Name == Allergy && Clauses.Range(said.Text, term.Span) == Clauses.Range(said.Text, food.Span)
        )
        && sources.Any(source =>
            source.Source.IsAllergies
            && source.SaysEverywhere(
                food.Name,
                (text, span) => TakesIt().IsMatch(Clauses.SentenceBehind(text, span.End))
            )
        );

    [GeneratedRegex(
        @"\b(?:has|eats?|drinks?|takes?|tolerates|manages|can\s+(?:have|eat|drink))\s+(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Eating();

    // "Shampoo is not a trigger" of "not shampoo".
    private bool IsToldAsNoTrigger(Term term)
    {
        var (from, to) = Clauses.Range(said.Text, term.Span);
        return said.Terms.Any(other =>
            IsProvoking(other)
            && other.Span.Start >= from
            && other.Span.End <= to
            && NotA().IsMatch(said.Text[from..other.Span.Start])
        );
    }

    [GeneratedRegex(
        @"\b(?:not|never)\s+(?:an?\s+|the\s+|his\s+|her\s+|my\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotA();

    // "The scalp was affected previously" of "scalp before, not now".
    private bool IsFormerPlace(int at) =>
        said.Terms[at].Kind == TermKind.Area
        && Voices.Past(reader.Cues, said, at)
        && sources.Any(source => source.SaysEverywhere(said.Terms[at].Name, Voices.IsFormerPlace));

    // "Helped a lot for two weeks, now only a little."
    private bool IsStillSo(Term outcome) =>
        Outcomes.IsOutcome(outcome)
        && sources.Any(source => source.SaysItself(outcome.Name) && SaysAny(source, Cue.Ongoing));

    // "Since stopping chilli there is less burning."
    private bool IsToldAsLeftOut(Term food) =>
        Clauses.Before(said.Text, food.Span) is var before
        && said.Terms.Any(term =>
            IsLeavingOut(term) && term.Span.End <= food.Span.Start && term.Span.Start >= food.Span.Start - before.Length
        );

    // "Eased off" leaves nothing out.
    private bool IsLeavingOut(Term term) =>
        term.Name == Avoid || reader.Broader.GetValueOrDefault(term.Name, []).Contains(Avoid);

    // What a patient was told is no less certain for it, nor is what they are allergic to.
    private static bool IsHearsay(Assertion assertion) =>
        assertion.Deciding?.Trigger is { } trigger
        && (
            trigger.Contains("told", StringComparison.Ordinal)
            || trigger.Contains("said", StringComparison.Ordinal)
            || trigger.StartsWith("allerg", StringComparison.Ordinal)
        );

    // Whoever answers for a child is named beside it: "his mother reports".
    private bool IsOfChild =>
        sources.Any(source => source.Source.OfChild)
        && said.Terms.All(term => term.Kind != TermKind.Person || OfChild.Contains(term.Name));

    private static bool IsThing(TermKind kind) => kind is TermKind.Medicine or TermKind.Word;

    private static bool IsHad(TermKind kind) => IsOfSomebody(kind) || kind == TermKind.Degree;

    private static bool IsOfSomebody(TermKind kind) =>
        kind is TermKind.Symptom or TermKind.Condition or TermKind.Medicine or TermKind.Food;
}
