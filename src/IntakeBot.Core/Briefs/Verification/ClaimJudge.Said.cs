using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// Whether a source says a word of the sentence, in this or in another way.
internal sealed partial class ClaimJudge
{
    private bool Holds(SourceReading source, Term term) => !IsOfReturn(source, term) && IsSaid(source, term);

    // "Has not returned" of what went away and came back.
    private bool IsOfReturn(SourceReading source, Term term) =>
        term.Name == "resolved"
        && Voices.IsDenyingItself(said, said.Terms.IndexOf(term))
        && source.SaysItself(Recurring);

    private bool IsSaid(SourceReading source, Term term) =>
        SayingsOf(source, term).Any()
        || SaysInWords(source, term)
        || (!term.Inner.IsDefaultOrEmpty && term.Inner.All(name => SayingsOf(source, term with { Name = name }).Any()))
        || source.Amounts.Any(amount => amount.IsSome(term.Name) || IsUnitOf(amount, term))
        || IsImplied(source, term)
        || (IsWorking(term) && IsOccupation(source, term))
        || term.Kind switch
        {
            TermKind.Cause => IsImpliedCause(source, term),
            TermKind.Time => source.Amounts.Any(amount => amount.IsAt(term.Name)),
            TermKind.Side => term.Name is "left" or "right" && source.SaysItself(BothSides),
            TermKind.Person => IsOfHousehold(term),
            // "Halal food" of "halal", asked what somebody eats.
            TermKind.Food => term.Name == "food" && source.Matter == "diet",
            TermKind.Word => reader.Cues.IsSureness(WordAt(term.Span).ToLowerInvariant()) && SaysAny(source, Cue.Sure),
            _ => false,
        }
        || (Outcomes.IsOutcome(term) && IsAsked(term))
        || IsOfPole(source, term)
        || (WordAt(term.Span) == "alone" && SaysAny(source, Cue.Alone))
        || (source.Source.OfChild && OfChild.Take(8).Contains(term.Name));

    // "Intensely itchy" of "itches like mad": of the same end, and of the same thing.
    private bool IsOfPole(SourceReading source, Term term)
    {
        if (source.IsPassage || term.Kind is not (TermKind.Degree or TermKind.Time or TermKind.Word))
            return false;
        var (from, to) = Clauses.Range(said.Text, term.Span);
        var of = said
            .Terms.Where(other =>
                Poles.IsThing(other) && other.Span != term.Span && other.Span.Start >= from && other.Span.End <= to
            )
            .Select(other => other.Name)
            .ToHashSet(StringComparer.Ordinal);
        var word = WordAt(term.Span);
        return source.Quotes.Any(text => reader.Poles.Tells(word, of, text));
    }

    // What a source says in other words, which say it of this matter alone.
    private bool IsImplied(SourceReading source, Term term) =>
        term.Name switch
        {
            NoDifference => IsUntouched(source, term)
                || said.Terms.Any(other => IsDismissed(source, other.Name))
                || Successes.Any(source.IsDenied)
                || (source.Refuses && source.Quotes.All(text => text.Words <= ShortAnswer)),
            BothSides => (source.Sides.Count == 0 && !IsOneOf(source, term)) || IsEachSide(source, term),
            Formerly => SaysAny(source, NoMore())
                || source.IsOfThePast
                || SaysAny(source, Cue.Earlier)
                || IsWasThenNow(source),
            Avoid => said.Terms.Any(other => source.IsDenied(other.Name)) || source.Refuses,
            AnyMedicine => IsOfMedicines(source),
            Diagnosed => SaysAny(source, Cue.Named) || IsByTender(source),
            "premenstrual" => SaysAny(source, BeforePeriod()),
            "treat" => SaysAny(source, Sorted()),
            Worse => source.SayingsOf(Trigger).Any(saying => saying.OfQuestion) || SaysAny(source, OutOfHand()),
            "chronic" => source.Amounts.Any(amount => amount.IsSome("some-years")),
            "resolved" => IsOverOf(source, term)
                || SaysAny(source, Cue.Ending)
                || SaysAny(source, WentDown())
                || SaysAny(source, FineNow())
                || source.Quotes.Any(text => reader.Cues.IsGone($" {text.Text}")),
            "sometimes" => WordAt(term.Span) is "occasional" or "occasionally" && SaysAny(source, NotAlways()),
            "missed" => SaysAny(source, NotAlways()),
            "often" => SaysAny(source, ALot()),
            "decrease" or "increase" => IsChangeOfDose(source, term)
                || (term.Name == "decrease" && IsLess(source, term)),
            "restart" => (IsElimination(source) && SaysAny(source, Cue.Reintroduced)) || SaysAny(source, QuietThen()),
            "normalised" => SaysAny(source, FineNow()),
            "per-night" => (source.IsFrequency && SaysAny(source, OnceAtNight())) || IsCountOfNight(source),
            AlwaysThere => GoingOn().IsMatch(WordAt(term.Span)) && IsPresentOf(source, term),
            "spread" => SaysAny(source, FirstThen()),
            "spontaneous" => SaysAny(source, ByItself()),
            "throughout" => Each().IsMatch(WordAt(term.Span)) && SaysAny(source, Each()),
            "sleep" => source.SaysItself("insomnia"),
            "bad" => (IsOfSleep(term) && source.SaysItself("insomnia"))
                || (WordAt(term.Span) == "badly" && SaysAny(source, Cue.Intense)),
            "stress" => WordAt(term.Span) is "stressful"
                && source.Source.Id.StartsWith("stress.", StringComparison.Ordinal),
            "change" => Voices.IsInDenial(said, term.Span) && source.SaysItself(NoDifference),
            "cleared" => (IsOf(source, SpecialItems.Goals) && SaysAny(source, Cue.Ending))
                || (reader.Cues.Says(Cue.Entirely, WordAt(term.Span)) && IsEntire(source, term))
                || (WordAt(term.Span) is "clear" or "cleared" && IsOfSpared(source, term)),
            Rash => term.Definite && IsNamedAtAll(),
            Work => SaysAny(source, Being()) || (IsOfTreatment(term) && GoodResponses.Any(source.SaysItself)),
            Better => IsImpliedSuccess(source, term),
            "effective" => Voices.IsInDenial(said, term.Span) && Successes.Any(source.IsDenied),
            Good => (IsOfResponse(term) && GoodResponses.Any(source.SaysItself))
                || (IsOfHealth(term) && source.SaysItself("normal")),
            "a lot" => (!IsOfOutcome(term) || IsBeforeWorse(term)) && SaysAny(source, Cue.Intense),
            "after meals" => IsBeforeFood(source, term),
            "as needed" => source.Frequencies.Count == 0 && SaysAny(source, Cue.Whenever),
            "hate" => source.SaysItself(Stop) && Reasons.Tells(source),
            "reluctant" => SaysAny(source, Cue.Unwilling),
            "sensitive" => !source.SayingsOf("allergy").IsEmpty,
            "allergy" => source.SaysItself("positive") || (IsReacting(term) && source.Terms.Contains("cause")),
            Stop => SaysAny(source, NoMore())
                || SaysAny(source, Cue.NoMore)
                || IsElimination(source)
                || (IsHindering(term) && SaysAny(source, Cannot())),
            Recurring => reader.Cues.Says(Cue.Returning, WordAt(term.Span)) && SaysAny(source, Cue.Again),
            _ => false,
        };

    // "Wakes two or three times a night" of "2 or 3 times", asked about the nights.
    private static bool IsCountOfNight(SourceReading source) =>
        IsOf(source, SkinItems.ItchAtNight)
        && source.Amounts.Any(own => own.Unit == Amount.Times)
        && !source.Terms.Any(term => term.StartsWith("per-", StringComparison.Ordinal));

    // "Was stable for years, spreading since April".
    [GeneratedRegex(
        @"\b(?:was|were|been|went|gone)\s+(?:\w+\s+)?(?:stable|quiet|clear|fine|good|calm|inactive|dormant|steady)\b[^.;]{0,40}?(?:,|\bbut\b|\bthen\b|\buntil\b|\band\b)[^.;]*\b(?:since|now|again|back)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex QuietThen();

    // "Reflux persists" of "reflux at night": what is told of now, and not as what comes and goes.
    private bool IsPresentOf(SourceReading source, Term lasting) =>
        !IsOf(source, SkinItems.Course)
        && !source.SaysItself(Recurring)
        && !source.SaysItself("sometimes")
        && Clauses.Range(said.Text, lasting.Span) is var (from, to)
        && said
            .Terms.Where(term =>
                term.Kind is TermKind.Symptom or TermKind.Condition && term.Span.Start >= from && term.Span.End <= to
            )
            .ToList()
            is { Count: > 0 } things
        && things.TrueForAll(term =>
            source.SayingsOf(term.Name).Where(saying => !saying.OfQuestion).ToList() is { Count: > 0 } sayings
            && sayings.TrueForAll(saying =>
                saying
                    is {
                        Past: false,
                        Ended: false,
                        Over: false,
                        Had: false,
                        Done: false,
                        Wished: false,
                        Certainty: Certainty.Present
                    }
            )
        );

    [GeneratedRegex(@"^(?:persist\w*|continu\w+|ongoing)$", RegexOptions.IgnoreCase)]
    private static partial Regex GoingOn();

    // "Morning sickness resolved by week 14" of "morning sickness until week 14".
    private bool IsOverOf(SourceReading source, Term resolved) =>
        Clauses.Range(said.Text, resolved.Span) is var (from, to)
        && said.Terms.Where(term =>
                term.Kind is TermKind.Symptom or TermKind.Condition && term.Span.Start >= from && term.Span.End <= to
            )
            .Any(term =>
                source.SayingsOf(term.Name).Where(saying => !saying.OfQuestion).ToList() is { Count: > 0 } sayings
                && sayings.TrueForAll(saying => saying.Ended)
            );

    // "Clears fully" of "goes altogether", and not of "never fully clears".
    private bool IsEntire(SourceReading source, Term cleared) =>
        !source.IsPassage
        && source.Quotes.Any(text =>
            reader
                .Cues.Places(Cue.Entirely, text.Text)
                .Any(place =>
                    Never().IsMatch(Clauses.Before(text.Text, new TextSpan(place.At, place.Words.Length)))
                    == Never().IsMatch(Clauses.Before(said.Text, new TextSpan(cleared.Span.End, 0)))
                )
        );

    [GeneratedRegex(
        @"\b(?:no|none|not|never|without|n['’]t|nor)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Never();

    // "Helped" of "it works"; and whoever wants "something for the itch" wants it to be better.
    private bool IsImpliedSuccess(SourceReading source, Term term) =>
        (IsWorking(term) && !IsOfTreatment(term) && source.SaysItself(Work))
        || IsGoneOf(source, term)
        || (Voices.IsInDenial(said, term.Span) && Successes.Any(source.IsDenied))
        || (IsOf(source, SpecialItems.Goals) && reader.Cues.Wishes(Clauses.SentenceBefore(said.Text, term.Span.Start)));

    // "Relieved her bloating" of "bloating went".
    private bool IsGoneOf(SourceReading source, Term better) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= better.Span.End) is { Kind: TermKind.Symptom } symptom
        && source.Quotes.Any(text =>
            text.Terms.Any(term => term.Name == symptom.Name && reader.Cues.IsGone(text.Text[term.Span.End..]))
        );

    private bool IsImpliedCause(SourceReading source, Term term) =>
        (IsOf(source, SpecialItems.Reason) && IsOfVisit(term))
        || !source.SayingsOf("weigh").IsEmpty
        || (said.Hedged && source.Answers.Any(answer => answer.Hedged))
        || (!IsWorsening(term) && Reasons.Joins(source, said) && !SaysAny(source, Cue.Chance))
        || (source.IsFrequency && IsBeforeSymptom(source, term))
        || IsWhatFor(source, term)
        || IsOfItchAtNight(source, term)
        || IsOfElimination(source)
        || IsOfOutcomeBehind(term);

    // "A month without sugar brought weight loss" of "lost 2 kg", asked what leaving it out did.
    private bool IsOfElimination(SourceReading source) =>
        source.Source.Citation is Citation.ToAnswer { Item.LinkId.Value: "diet.elimination-result" }
        && !SaysAny(source, Cue.Chance)
        && (IsAvoided || LeavingOut().IsMatch(said.Text))
        && said.Terms.Any(term => IsFinding(term) && source.SaysItself(term.Name));

    [GeneratedRegex(
        @"\b(?:without|with\s+no|off|free|elimination|exclusion|removal|omission|removing|omitting|excluding|eliminating)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LeavingOut();

    // "Awakenings due to itch" of who answers so whether the itch disturbs the nights.
    private bool IsOfItchAtNight(SourceReading source, Term cause) =>
        IsOf(source, SkinItems.ItchAtNight)
        && said.Terms.FirstOrDefault(term => term.Span.Start >= cause.Span.End) is { Name: "itch" }
        && source.SayingsOf("itch").All(saying => saying.Certainty != Certainty.Negated)
        && !source.Quotes.Any(text =>
            text.Terms.Any(term => term.Kind == TermKind.Symptom && !OfNight.Contains(term.Name))
        );

    private static readonly string[] OfNight =
    [
        "itch",
        "wake",
        "kept awake",
        "disturb",
        "insomnia",
        "scratch",
        "sleep",
    ];

    // "Wakes once because of itching" of "1 time for itching".
    private bool IsWhatFor(SourceReading source, Term cause) =>
        cause.Name == "because of"
        && said.Terms.FirstOrDefault(term => term.Span.Start >= cause.Span.End) is { Name: { } reason }
        && source.Quotes.Any(text =>
            text.Terms.Any(term => term.Name == reason && For().IsMatch(text.Text[..term.Span.Start]))
        );

    [GeneratedRegex(@"\bfor\s+(?:the\s+|my\s+|me\s+|his\s+|her\s+|a\s+|bad\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    // "3 nights a week, was every night but peeled": a symptom beside how often is why.
    private bool IsBeforeSymptom(SourceReading source, Term cause) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= cause.Span.End) is { Kind: TermKind.Symptom } symptom
        && source.SaysItself(symptom.Name);

    // Who answers for a child, and whom they speak of as the other parent.
    private bool IsOfHousehold(Term term) =>
        term.Name is "mother" or "father" or "wife" or "husband" or "partner" or "grandmother" or "grandfather"
        && sources.Any(one => one.Source.OfChild)
        && (background().Any(own => own.SaysItself(term.Name)) || sources.Any(one => one.Source.IsTold));

    // "Reduced from 100 mg" of "50 mg (was 100)": the figures tell the way.
    private bool IsChangeOfDose(SourceReading source, Term term)
    {
        var doses = said
            .Amounts.Where(one =>
                Amount.IsDose(one.Amount.Unit) || one.Amount.Unit is "" or "percent" or "glass" or "drink"
            )
            .ToList();
        return doses.Exists(before =>
            Tenses.IsRightBefore(said.Text, before.Span)
            && source.Quotes.Any(text =>
                text.Amounts.Any(own => own.Amount.Supports(before.Amount) && Tenses.IsRightBefore(text.Text, own.Span))
            )
            && doses.Exists(now =>
                (now.Amount.Unit == before.Amount.Unit || now.Amount.Unit.Length == 0 || before.Amount.Unit.Length == 0)
                && (
                    term.Name == "decrease"
                        ? now.Amount.Value < before.Amount.Value
                        : now.Amount.Value > before.Amount.Value
                )
            )
        );
    }

    private static bool IsWasThenNow(SourceReading source) =>
        !source.IsPassage && source.Quotes.Any(text => Tenses.IsWasThenNow(text.Text));

    // "Reduced bloating" of "bloating was better", "cut back" of "was every night", "fewer" of "less".
    private bool IsLess(SourceReading source, Term degree) =>
        (IsBeforeFinding(degree) && source.SaysItself(Better))
        || SaysAny(source, Cue.Lessening)
        || IsWasThenNow(source)
        || (source.IsFrequency && SaysAny(source, Was()));

    [GeneratedRegex(@"\b(?:was|were|used\s+to\s+be)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Was();

    // "Helped every time" of "helped each time".
    [GeneratedRegex(@"\b(?:every|each)\s+time\b", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    // "Works in a salon", "salon work" of "back in the salon": what somebody works as, in or at is told.
    private bool IsOccupation(SourceReading source, Term work)
    {
        if (source.IsPassage)
            return false;
        var at = said.Terms.IndexOf(work);
        return IsPlace(at + 1) && As().IsMatch($"{WordAt(work.Span)}{Between(at)}")
            || IsPlace(at - 1) && string.IsNullOrWhiteSpace(Between(at - 1));

        bool IsPlace(int other) =>
            other >= 0
            && other < said.Terms.Length
            && said.Terms[other].Kind is TermKind.Word or TermKind.Person
            && source.SaysItself(said.Terms[other].Name);

        string Between(int one) =>
            said.Text[said.Terms[one].Span.End..Math.Max(said.Terms[one].Span.End, said.Terms[one + 1].Span.Start)];
    }

    [GeneratedRegex(
        @"^\w+\s+(?:as|in|at|on|for)\s+(?:\w+\s+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex As();

    private const int ShortAnswer = 4;

    // "Much worse" of "way worse".
    private bool IsBeforeWorse(Term degree) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= degree.Span.End) is { Name: Worse } worse
        && worse.Span.Start - degree.Span.End == 1;

    // "Rosacea (dermatologist, 2016)".
    private bool IsByTender(SourceReading source) =>
        IsOf(source, SkinItems.Conditions)
        && source.Quotes.Any(text =>
            text.Terms.Any(term => term.Kind == TermKind.Person && reader.Cues.Is(Cue.Tenders, term.Name))
            || AtClinic().IsMatch(text.Text)
        );

    // "Nodular prurigo (skin clinic 2024)".
    [GeneratedRegex(
        @"[(,]\s*(?:at\s+|from\s+|by\s+)?(?:the\s+)?(?:\w+\s+){0,2}(?:clinic|hospital|dermatology|rheumatology)\b(?:\s+(?:in\s+)?(?:\w+\s+)?(?:19|20)\d\d)?\s*(?:[),.;]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AtClinic();

    // "My period, it's worse the week before."
    [GeneratedRegex(
        @"\bperiods?\b[^.;]*\b(?:weeks?|days?)\s+before\b|\bbefore\s+(?:\w+\s+)?periods?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforePeriod();

    [GeneratedRegex(@"\bsort(?:s|ed|ing)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sorted();

    // "Poor sleep" of "could not sleep".
    private bool IsOfSleep(Term degree) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= degree.Span.End) is { Name: "sleep" };

    // "Could not tell whether it helped" says of no outcome that it was so.
    private bool IsAsked(Term outcome) =>
        reader.Cues.Says(Cue.Wondering, Clauses.At(said.Text, outcome.Span))
        || Whether().IsMatch(said.Text[..outcome.Span.Start]);

    [GeneratedRegex(
        @"\b(?:whether|if)\s+(?:it|this|that|they)\s+(?:has\s+|had\s+|have\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Whether();

    // "Reduced bloating" of "bloating was better".
    private bool IsBeforeFinding(Term degree) =>
        said.Terms.Any(term =>
            term.Kind is TermKind.Symptom or TermKind.Condition
            && term.Span.Start >= degree.Span.End
            && term.Span.Start - degree.Span.End < Behind
        );

    // "Lips swelled, went down by itself."
    [GeneratedRegex(
        @"\b(?:went|gone|goes|going|came|come|comes)\s+(?:right\s+|back\s+|all\s+)?down\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WentDown();

    // "Both axillae" of "right armpit worst, left armpit".
    private bool IsEachSide(SourceReading source, Term both) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= both.Span.End) is { Kind: TermKind.Area } area
        && AreBoth(source.Sides, area.Name);

    private static bool AreBoth(IEnumerable<(string Side, string Area)> sides, string area) =>
        sides.Where(own => own.Area == area).Select(own => own.Side).ToHashSet() is var of
        && of.Contains(LeftSide)
        && of.Contains(RightSide);

    // "Both eyebrows" of "one eyebrow".
    private bool IsOneOf(SourceReading source, Term both) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= both.Span.End) is { Kind: TermKind.Area } area
        && source.Quotes.Any(text =>
            text.Terms.Any(own => own.Name == area.Name && One().IsMatch(text.Text[..own.Span.Start]))
        );

    [GeneratedRegex(
        @"\b(?:only\s+)?(?:one|1)\s+(?:of\s+(?:my|the|his|her)\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex One();

    // "Once at night."
    [GeneratedRegex(
        @"\b(?:once|one|1)\s+(?:time\s+)?(?:at|a|every|each)\s+night\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnceAtNight();

    // "Wrists first then shins".
    [GeneratedRegex(
        @"\b(?:first|started|began|at\s+first)\b[^.;]{1,40}\b(?:then|later|and\s+now|now)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FirstThen();

    // "Went down by itself", where that is one phrase.
    [GeneratedRegex(
        @"\b(?:by\s+(?:itself|themselves)|(?:on|of)\s+(?:its|their)\s+own|untreated|without\s+(?:any\s+)?treatment)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ByItself();

    // "Eyelids were puffy for a week, fine now."
    [GeneratedRegex(
        @"\b(?:fine|ok|okay|alright|all\s+right|normal|good|clear)\s+(?:now|again|since)\b|\bback\s+to\s+normal\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FineNow();

    // "I changed the soap powder; that was not it."
    private static bool IsDismissed(SourceReading source, string name) =>
        source.Quotes.Any(text =>
            text.Terms.Any(own => own.Name == name && NotThat().IsMatch(text.Text[own.Span.End..]))
        );

    // "Nightly except when I forget": now and then it is forgotten.
    [GeneratedRegex(
        @"\b(?:except\s+(?:when|if)|unless|when\s+I\s+(?:forget|remember)|if\s+I\s+(?:forget|remember))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotAlways();

    // "Skip breakfast a lot": often; "hurts a lot" is how much.
    [GeneratedRegex(
        @"\b(?:skip|miss|eat|have|drink|snack|order|get|wake|forget|travel|flare|use|wash|shower|swim|cry|pick)\w*\b[^.;,]*\ba\s+lot\b(?!\s+(?:of|more|less|better|worse)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ALot();

    // "Spots gone mental": worse.
    [GeneratedRegex(
        @"\b(?:go|gone|went|going|goes)\s+(?:absolutely\s+|totally\s+|completely\s+)?(?:mental|mad|crazy|wild|berserk|haywire|nuts|bonkers|ballistic|downhill)\b|\bout\s+of\s+(?:control|hand)\b|\bthrough\s+the\s+roof\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OutOfHand();

    // "Redness prompted the visit" says no more than why somebody comes.
    private bool IsOfVisit(Term cause) => reader.Cues.Says(Cue.Visiting, Clauses.At(said.Text, cause.Span));

    // "The rash" is whatever the patient has on the skin.
    private bool IsNamedAtAll() =>
        background().Any(source => IsOf(source, SkinItems.Conditions) && !source.Quotes.IsEmpty);

    // "In her two pregnancies" of "during both pregnancies", "the shoulders" of "my sholders": the same words, whatever
    // phrase they are taken for and however the patient spelt them.
    private bool SaysInWords(SourceReading source, Term term)
    {
        if (source.IsPassage || term.Kind is TermKind.Degree or TermKind.Time || Outcomes.IsOutcome(term))
            return false;
        var words = Tokenizer
            .Read(WordAt(term.Span))
            .Select(token => token.Word)
            .Where(word => !reader.IsUnsaying(word))
            .ToList();
        return words.Count > 0 && source.SaysInWords(words, Voices.IsInDenial(said, term.Span));
    }

    private bool SaysAny(SourceReading source, Cue cue) =>
        !source.IsPassage && source.Quotes.Any(text => reader.Cues.Says(cue, text.Text));

    private static bool SaysAny(SourceReading source, Regex words) =>
        !source.IsPassage && source.Quotes.Any(text => words.IsMatch(text.Text));

    // "Led to complete clearance" is "cleared": what something did is told by the outcome.
    private bool IsOfOutcomeBehind(Term cause) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= cause.Span.End) is { Name: not null } next
        && Outcomes.IsOutcome(next)
        && Clauses.Range(said.Text, next.Span) == Clauses.Range(said.Text, cause.Span);

    // "Short courses work" is how a treatment did, and no job.
    private bool IsOfTreatment(Term term) =>
        said.Terms.Any(other => other.Segment == term.Segment && Outcomes.IsTreatment(other));

    // "Worsened with it" says more than that one thing led to another.
    private bool IsWorsening(Term term) => WordAt(term.Span).Contains("wors", StringComparison.OrdinalIgnoreCase);

    private bool IsWorking(Term term) => WordAt(term.Span).StartsWith(Work, StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Successes = [Better, "effective"];

    private bool IsReacting(Term term) => WordAt(term.Span).StartsWith("react", StringComparison.OrdinalIgnoreCase);

    // "I am a nurse" tells what somebody works as.
    [GeneratedRegex(
        @"\b(?:I\s+am|I['’]?m|he\s+is|he['’]?s|she\s+is|she['’]?s)\s+an?\s+(?:\w+\s+)?\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Being();

    // "He was well over the summer" of "he was ok".
    private bool IsOfHealth(Term degree) => degree.Name == Good && OfHealth().IsMatch(said.Text[..degree.Span.Start]);

    [GeneratedRegex(
        @"\bI\s+(?:is|am|was|has\s+been|had\s+been|felt|feels)\s+(?:\w+ly\s+)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfHealth();

    // "After eating bread" of "after bread".
    private bool IsBeforeFood(SourceReading source, Term term) =>
        said.Terms.FirstOrDefault(other => other.Span.Start >= term.Span.End) is { Kind: TermKind.Food } food
        && food.Span.Start - term.Span.End < Behind
        && source.SaysItself(food.Name);

    // "Drug", "medication" and "treatment" of what a source names or asks for as one.
    private static bool IsOfMedicines(SourceReading source) =>
        !source.IsPassage
        && (
            !source.SayingsOf("allergy").IsEmpty
            || source.Answers.Any(text => text.Terms.Any(term => term.Kind == TermKind.Medicine))
        );

    // "No longer tolerated" of "won't tolerate them now".
    [GeneratedRegex(
        @"\b(?:not|no|never|cannot|wont|cant|dont|doesnt|didnt|(?:wo|ca|do|does|did|is|are|could|would)n['’]t)\b[^.;,]*\b(?:now|any\s*more|any\s+longer|nowadays|these\s+days)\b|\b(?:none|nothing|not)\s+(?:now|any\s*more|these\s+days)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoMore();

    // "The face is clear" of "face is fine now".
    private bool IsOfSpared(SourceReading source, Term clear) =>
        Clauses.Range(said.Text, clear.Span) is var (from, to)
        && said.Terms.Any(area =>
            area.Kind == TermKind.Area && area.Span.Start >= from && area.Span.End <= to && source.IsDenied(area.Name)
        );

    // "Stops her holding scissors" of "can't hold scissors".
    private bool IsHindering(Term stop) => Hindering().IsMatch(said.Text[stop.Span.Start..]);

    [GeneratedRegex(
        @"^stop(?:s|ped|ping)?\s+(?:me|him|her|I|my|them)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hindering();

    [GeneratedRegex(
        @"\b(?:cannot|can\s*not|can['’]?t|could\s+not|couldn['’]?t|unable|not\s+able|do\s+not)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Cannot();

    // "The response was good" of what helped a lot.
    private bool IsOfResponse(Term degree) => reader.Cues.Says(Cue.Responding, Clauses.At(said.Text, degree.Span));

    // How well something worked is told by its own words.
    private bool IsOfOutcome(Term degree) =>
        said.Terms.Any(term =>
            term.Segment == degree.Segment
            && ((Outcomes.IsOutcome(term) && term.Name != degree.Name) || Outcomes.IsTreatment(term))
        );

    // "No effect on mood" where the mood was fine.
    private bool IsUntouched(SourceReading source, Term term) =>
        said.Terms.FirstOrDefault(other => other.Span.Start >= term.Span.End) is { Name: { } what } other
        && other.Span.Start - term.Span.End < Behind
        && Refusals.IsBorne(source, what);

    private const int Behind = 10;

    // "One omega-3 capsule" for "1 capsule".
    private bool IsUnitOf(Amount amount, Term term) =>
        Amount.IsDose(amount.Unit) && Amount.In(0, WordAt(term.Span).ToLowerInvariant())?.Unit == amount.Unit;

    // How much and how often is of the answer: "well" in "how well do you sleep?" is not. And a question whose answer
    // the sentence passes over says nothing.
    private IEnumerable<Saying> SayingsOf(SourceReading source, Term term) =>
        source
            .SayingsOf(term.Name)
            .Concat(source.Wholes.Where(whole => IsWhole(whole, term)).Select(whole => whole[term.Name]))
            // "Microgynon" is no other pill, though both are of one class.
            .Where(saying => !saying.Broad || !IsBrand(term))
            .Where(saying =>
                !saying.OfQuestion
                || source.Decides
                || (
                    _serving.Contains(source)
                    && (
                        term.Kind is not (TermKind.Degree or TermKind.Time)
                        || term.Name.StartsWith("per-", StringComparison.Ordinal)
                    )
                )
            );

    // A name of its own, in capitals, that no word of its class is.
    private bool IsBrand(Term term) =>
        term.Kind == TermKind.Medicine
        && WordAt(term.Span) is var name
        && char.IsUpper(name[0])
        && !Tokenizer
            .Read(name)
            .Any(token => Tokenizer.Read(term.Name).Any(own => Stems.Of(own.Word) == Stems.Of(token.Word)));

    // "Her eczema", "the rash": what the patient has said to have, elsewhere.
    private bool IsKnown(Term term) => IsOwnName(term) || IsSex(term) || IsSaidElsewhere(term);

    // Who the patient is needs no citation.
    private bool IsSex(Term term) =>
        term.Kind == TermKind.Word
        && background().Any(source => IsOf(source, SpecialItems.Sex) && source.SaysItself(term.Name));

    // What the skin problem is called, the patient has said.
    private bool IsNamed(Term term) =>
        (term.Kind == TermKind.Condition || term is { Kind: TermKind.Symptom, Definite: true })
        && !said.Terms.Any(other => other.Kind == TermKind.Person)
        && background().Any(source => IsOf(source, SkinItems.Conditions) && source.SaysItself(term.Name))
        && (IsOwn(said.Terms.IndexOf(term)) || IsAbsentThere(term));

    // "Facial eczema has been absent": where the sources say that the place is clear, what the patient has is not there.
    private bool IsAbsentThere(Term term) =>
        said.Terms.Any(area =>
            area.Kind == TermKind.Area
            && area.Segment == term.Segment
            && sources.SelectMany(source => source.SayingsOf(area.Name)).ToList() is { Count: > 0 } sayings
            && sayings.TrueForAll(saying => saying.Certainty == Certainty.Negated)
        );

    private bool IsOwnName(Term term) =>
        term.Kind == TermKind.Word
        && char.IsUpper(said.Text[term.Span.Start])
        && background().Any(source => IsOf(source, SpecialItems.Name) && source.SaysItself(term.Name));

    private bool IsSaidElsewhere(Term term) => IsOfReason(term) || IsFoundElsewhere(term) || IsOwnPregnancy(term);

    // "Since learning of the pregnancy", "a pregnancy-safe cream": of whom is pregnant.
    private bool IsOwnPregnancy(Term term) =>
        term.Name == "pregnancy"
        && (term.Definite || OfPregnancy().IsMatch(said.Text[term.Span.Start..]))
        && said.Terms.All(other => other.Kind != TermKind.Person)
        && background().Any(source => IsOf(source, SpecialItems.Pregnancy) && source.Answers.Any(IsYes));

    private static bool IsYes(ClaimText answer) => Yes().IsMatch(answer.Text);

    [GeneratedRegex(
        @"^\W*(?:yes|yeah|yep|pregnant|\d+\s*(?:weeks?|wks?|months?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"^pregnancy[\s-]+(?:safe|compatible|friendly)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfPregnancy();

    // "The pigmentation": what somebody comes with is known wherever it is spoken of.
    private bool IsOfReason(Term term) =>
        term is { Kind: TermKind.Word, Definite: true }
        && sources.Any(source => !source.IsPassage && _serving.Contains(source))
        && background().Any(source => IsOf(source, SpecialItems.Reason) && source.SaysItself(term.Name));

    private bool IsFoundElsewhere(Term term) =>
        term.Kind is TermKind.Condition or TermKind.Symptom
        && (term.Definite || (term == said.Terms[0] && IsOwn(0)) || IsNamed(term))
        && sources.Any(source => !source.IsPassage && _serving.Contains(source))
        && background()
            .Any(source =>
                !source.IsPassage
                && source
                    .SayingsOf(term.Name)
                    .Any(saying =>
                        saying
                            is {
                                OfQuestion: false,
                                Others: false,
                                Past: false,
                                Wished: false,
                                Certainty: Certainty.Present
                            }
                    )
            );

    private bool IsOwn(int at) =>
        reader.Assert(said)[at] is { Experiencer: Experiencer.Patient, Certainty: not Certainty.Negated }
        && _bearers[at].Bearing is Bearing.Unsaid or Bearing.Patient;

    private bool IsWhole(ImmutableDictionary<string, Saying> whole, Term term) =>
        whole.ContainsKey(term.Name) && whole.Keys.All(name => said.Terms.Any(other => other.Name == name));
}
