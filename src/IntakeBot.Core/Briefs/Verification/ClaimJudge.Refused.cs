using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// What was not done, does no harm, or is somebody else's belief, told as if it were otherwise.
internal sealed partial class ClaimJudge
{
    private Fault? Refused() =>
        Untaken()
        ?? Hoped()
        ?? AvoidedThoughBorne()
        ?? AvoidedOnce()
        ?? TimesLeftOut()
        ?? Proposed()
        ?? Borne()
        ?? BorneThough()
        ?? Helpful()
        ?? Oversure()
        ?? Foretold()
        ?? Attempted()
        ?? Meant()
        ?? Believed()
        ?? OfOthers()
        ?? Undone()
        ?? ToCome()
        ?? Lasting()
        ?? UsedTo()
        ?? Ended()
        ?? Unbounded()
        ?? Widened();

    // "A bone scan is booked for December" is none that was done.
    private Fault? ToCome()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Medicine or TermKind.Area))
        {
            if (!Tenses.IsOver(Clauses.At(said.Text, term.Span)))
                continue;
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (
                naming.Count > 0
                && naming.TrueForAll(source =>
                    source.SaysEverywhere(term.Name, (text, span) => Tenses.IsToCome(Clauses.At(text, span)))
                )
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
        }
        // "Scraping sent off Tuesday, not back yet": nobody knows what it shows.
        foreach (
            var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Medicine or TermKind.Symptom)
        )
        {
            if (
                Tenses.IsResult(Clauses.SentenceBehind(said.Text, term.Span.End))
                && !Tenses.IsUnknownYet(said.Text)
                && sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } told
                && told.TrueForAll(source =>
                    source.SaysEverywhere(
                        term.Name,
                        (text, span) => Tenses.IsUnknownYet(Clauses.SentenceBehind(text, span.End))
                    )
                )
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
        }
        // "My wife's operation, which is now over": nobody waits for it.
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Medicine))
        {
            if (!Tenses.IsAwaited(Clauses.Before(said.Text, term.Span)))
                continue;
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (
                naming.Count > 0
                && naming.TrueForAll(source =>
                    source.SaysEverywhere(
                        term.Name,
                        (text, span) =>
                            Tenses.IsDoneWith(text[span.End..]) && !Tenses.IsAwaited(Clauses.Before(text, span))
                    )
                )
            )
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        // "Was 9 in September and is to be checked again in December".
        var month = said
            .Terms.Where(term => Misplaced.IsCalendar(term.Name) && Tenses.IsOver(Clauses.Before(said.Text, term.Span)))
            .FirstOrDefault(term =>
                sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
                && naming.TrueForAll(source =>
                    source.SaysEverywhere(term.Name, (text, span) => Tenses.IsToCome(Clauses.Before(text, span)))
                )
            );
        return month.Name is null ? null : new Fault(DropReason.TooCertain, WordAt(month.Span));
    }

    // "That he sleeps through" is what is hoped for, in every word of it.
    private Fault? Hoped()
    {
        if (said.Hedged || reader.Cues.Says(Cue.Wishing, said.Text) || reader.Cues.Says(Cue.Undecided, said.Text))
            return null;
        var own = said
            .Terms.Where(term => term.Kind != TermKind.Person)
            .Select(term => (Term: term, Sayings: sources.SelectMany(source => source.SayingsOf(term.Name)).ToList()))
            .Where(pair => pair.Sayings.Count > 0)
            .ToList();
        return
            own.Count > 0
            && sources.All(source => IsOf(source, SpecialItems.Goals))
            && own.TrueForAll(pair => pair.Sayings.TrueForAll(saying => saying.Wished))
            ? new Fault(DropReason.TooCertain, WordAt(own[0].Term.Span))
            : null;
    }

    private Fault? OfOthers()
    {
        var answers = sources.Where(source => !source.IsPassage).SelectMany(source => source.Answers).ToList();
        if (OfSomebodys(answers) is { } kin)
            return new Fault(DropReason.WrongExperiencer, kin);
        return Persons.OtherSide(said, answers) is { } side ? new Fault(DropReason.WrongExperiencer, side)
            : Persons.Disbelieved(said, answers) is { } who ? new Fault(DropReason.FlippedNegation, who)
            : null;
    }

    // "His colleague's father", where only "my father" is told of.
    private string? OfSomebodys(List<ClaimText> answers)
    {
        var chains = Chains(said).ToList();
        if (chains.Count == 0 || IsTold)
            return null;
        var told = answers.SelectMany(Chains).Select(pair => (pair.Whose.Name, pair.Who.Name)).ToHashSet();
        return chains
            .Where(pair =>
                !told.Contains((pair.Whose.Name, pair.Who.Name))
                && answers.Exists(text => text.Terms.Any(term => term.Name == pair.Whose.Name))
                && answers.Exists(text =>
                    text.Terms.Any(term => term.Name == pair.Who.Name && Mine().IsMatch(text.Text[..term.Span.Start]))
                )
            )
            .Select(pair => WordAt(pair.Who.Span))
            .FirstOrDefault();
    }

    private static IEnumerable<(Term Whose, Term Who)> Chains(ClaimText text) =>
        text
            .Terms.Zip(text.Terms.Skip(1))
            .Where(pair =>
                pair is { First.Kind: TermKind.Person, Second.Kind: TermKind.Person }
                && pair.Second.Span.Start - pair.First.Span.End is 1
                && text.Text[..pair.First.Span.End].EndsWith('s')
                && text.Text.AsSpan(pair.First.Span.Start, pair.First.Span.Length).IndexOfAny('\'', '’') > 0
            )
            .Select(pair => (pair.First, pair.Second));

    [GeneratedRegex(@"\bmy\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    // Of several medicines that are cited, the limit of one is not that of the others.
    private bool IsSpokenOf(SourceReading frequency)
    {
        var taken = sources
            .Where(source => source.Source.Bundle == frequency.Source.Bundle && !source.IsFrequency)
            .SelectMany(source => source.Answers.SelectMany(text => text.Terms))
            .Where(term => term.Kind is TermKind.Medicine or TermKind.Word)
            .Select(term => term.Name)
            .ToHashSet(StringComparer.Ordinal);
        return taken.Count == 0 || said.Terms.Any(term => taken.Contains(term.Name));
    }

    // "I was on sick leave in September" is not "since September".
    private Fault? Lasting()
    {
        foreach (var term in said.Terms.Where(term => term.Kind == TermKind.Time && term.Name != Stop))
        {
            if (!Directions.IsSince(said, term))
                continue;
            var told = sources
                .SelectMany(source => source.Quotes)
                .SelectMany(text => Enumerable.Range(0, text.Terms.Length).Select(at => (text, at)))
                .Where(place => place.text.Terms[place.at].Name == term.Name)
                .ToList();
            if (told.Count > 0 && told.TrueForAll(place => Tenses.IsTold(place.text, place.at)))
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        return null;
    }

    // "I cycle to university" is not "she used to cycle".
    private Fault? UsedTo()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Food or TermKind.Medicine))
        {
            if (!Tenses.IsUsedTo(Clauses.Before(said.Text, term.Span)))
                continue;
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (
                naming.Count > 0
                && naming.TrueForAll(source =>
                    !source.IsPassage
                    && source.SaysEverywhere(term.Name, (text, span) => !Tenses.MayBeOver(Clauses.Sentence(text, span)))
                )
            )
                return new Fault(DropReason.PresentAsPast, WordAt(term.Span));
        }
        return null;
    }

    // "Used to take it, the doctor stopped it" beside when it was begun: nothing of the entry is told as taken.
    private Fault? Ended()
    {
        foreach (var at in Enumerable.Range(0, said.Terms.Length).Where(at => Outcomes.IsTreatment(said.Terms[at])))
        {
            var term = said.Terms[at];
            var entries = sources
                .Where(source => source.Source.Bundle is not null)
                .GroupBy(source => source.Source.Bundle)
                .Where(entry => entry.Any(source => source.SaysItself(term.Name)))
                .ToList();
            if (entries.Count == 0 || Tenses.MayBeOver(Clauses.Sentence(said.Text, term.Span)))
                continue;
            if (
                entries.TrueForAll(entry => entry.Any(IsEnded))
                || (Voices.Now(said, at) && entries.TrueForAll(entry => entry.Any(IsLapsed)))
            )
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        return null;
    }

    private bool IsEnded(SourceReading source) => source.Quotes.Any(text => reader.Cues.Says(Cue.Ended, text.Text));

    private bool IsLapsed(SourceReading source) => source.Quotes.Any(text => reader.Cues.Says(Cue.Lapsed, text.Text));

    private Fault? Unbounded() =>
        sources
            .Where(source => source.IsFrequency && IsSpokenOf(source))
            .Select(source => Limits.LeftOut(reader.Cues, said, source))
            .FirstOrDefault(limit => limit is not null)
            is { } left
            ? new Fault(DropReason.LimitLeftOut, left)
            : null;

    // "The paper ones are fine": no sentence on what they do.
    private Fault? Borne()
    {
        if (Refusals.IsCountered(said.Text) || Refusals.IsBorne(said.Text) || said.Terms.Any(IsOfHealth))
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
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (
                naming.Count > 0
                && naming.TrueForAll(source => !source.IsPassage && Refusals.IsBorne(source, term.Name))
            )
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    // "She tolerates codeine" of what makes her vomit.
    private Fault? BorneThough()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word))
        {
            var clause = Clauses.At(said.Text, term.Span);
            if (!Refusals.IsBorne(clause) || IllBorne().IsMatch(clause))
                continue;
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (
                naming.Count > 0
                && naming.TrueForAll(source =>
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
            || sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
                && naming.TrueForAll(source =>
                    !source.IsPassage
                    && source.SaysEverywhere(term.Name, (text, span) => NotBothering().IsMatch(Clauses.At(text, span)))
                )
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
            && (
                IsHarmlessThere(term)
                || sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
                    && naming.TrueForAll(source => !source.IsPassage && Refusals.IsBorne(source, term.Name))
            );

    // "Lime aggravates it; beer does not", read as "no beer".
    [GeneratedRegex(@"^\W*no\s+\w+(?:\s+\w+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoneAlone();

    [GeneratedRegex(@"^\W*(?:no|not)\s+(?:\w+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoOf();

    private List<List<Term>> ToldBeside(Term term) =>
        [
            .. sources
                .Where(source => !source.IsPassage)
                .SelectMany(source => source.Quotes)
                .SelectMany(text => text.Terms.Where(own => own.Name == term.Name).Select(own => Beside(text, own))),
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
            if ((IsHarmlessThere(term) || IsRuledOut(term)) && !Voices.IsInDenial(said, term.Span))
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    // "Chlorine and wool. Not the dog": whatever is told of the dog besides, unless it is what sets it off.
    private bool IsRuledOut(Term term)
    {
        var told = sources
            .Where(source => !source.IsPassage)
            .SelectMany(source => source.Quotes)
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

    // "Tried to stop in spring, one month good then back" is not stopped.
    private Fault? Attempted()
    {
        if (
            said.Hedged
            || Trying().IsMatch(said.Text)
            || reader.Cues.Says(Cue.Wishing, said.Text)
            || reader.Cues.Says(Cue.Returning, said.Text)
        )
            return null;
        var stop = said.Terms.FirstOrDefault(term =>
            term.Name == Stop
            && sources.Where(source => source.SaysItself(Stop)).ToList() is { Count: > 0 } naming
            && naming.TrueForAll(source =>
                !source.IsPassage
                && source.SaysEverywhere(Stop, (text, span) => TryingTo().IsMatch(Clauses.Before(text, span)))
            )
        );
        return stop.Name is null ? null : new Fault(DropReason.TooCertain, WordAt(stop.Span));
    }

    [GeneratedRegex(
        @"\b(?:tr(?:y|ies|ied|ying)|attempt\w*|fail\w*|struggl\w*|unsuccessful\w*|relaps\w*|want\w*|hop(?:e|es|ing)|would|if|whether)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Trying();

    [GeneratedRegex(
        @"\b(?:tried|trying|try|attempted|struggling|failed|want|wants|hoping|would\s+like)\s+to\s+(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TryingTo();

    // "Should be every day but maybe three times a week."
    private Fault? Meant()
    {
        if (Intended().IsMatch(said.Text))
            return null;
        var often = said.Terms.FirstOrDefault(term =>
            SourceReading.IsHowOften(term)
            && sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
            && naming.TrueForAll(source =>
                !source.IsPassage
                && source.SaysEverywhere(
                    term.Name,
                    (text, span) => SupposedTo().IsMatch(text[..span.Start]) && Really().IsMatch(text[span.End..])
                )
            )
        );
        return often.Name is null ? null : new Fault(DropReason.LimitLeftOut, WordAt(often.Span));
    }

    [GeneratedRegex(
        @"\b(?:meant|supposed|intended|prescribed|instructed|told|advised|should|ought|directed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Intended();

    [GeneratedRegex(
        @"\b(?:should\s+be|supposed\s+to(?:\s+be)?|meant\s+to(?:\s+be)?)\s+(?:\w+\s+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SupposedTo();

    [GeneratedRegex(
        @"^[^.;]*\b(?:but|really|in\s+practice|in\s+reality|more\s+like)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Really();

    // "Minoxidil: too early to say" is neither help nor none.
    private Fault? Foretold()
    {
        if (said.Hedged || reader.Cues.Says(Cue.Untold, said.Text))
            return null;
        foreach (
            var term in said.Terms.Where(term =>
                Outcomes.IsTreatment(term) && Beside(said, term).Exists(Outcomes.IsOutcome)
            )
        )
        {
            var told = sources
                .Where(source => !source.IsPassage)
                .SelectMany(source => source.Quotes)
                .SelectMany(text =>
                    text.Terms.Where(own => own.Name == term.Name)
                        .Select(own => Clauses.BehindUpTo(text, own.Span.End, TermKind.Medicine))
                )
                .ToList();
            if (
                told.Exists(behind => reader.Cues.Says(Cue.Untold, behind))
                && !sources.Any(source =>
                    source.Quotes.Any(text =>
                        text.Terms.Any(own => own.Name == term.Name && Beside(text, own).Exists(Outcomes.IsOutcome))
                    )
                )
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
        }
        return null;
    }

    // "Toothpaste I suspect, my face cream definitely": what is only thought of one is not sure of it.
    private Fault? Oversure()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Food or TermKind.Medicine))
        {
            if (
                reader.Cues.Says(Cue.Sure, Clauses.At(said.Text, term.Span))
                && !said.Hedged
                && !Voices.IsInDenial(said, term.Span)
                && sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
                && naming.TrueForAll(source =>
                    !source.IsPassage
                    && source.SaysEverywhere(
                        term.Name,
                        (text, span) =>
                            Doubts.IsBelieved(Clauses.At(text, span))
                            && !reader.Cues.Says(Cue.Sure, Clauses.At(text, span))
                    )
                )
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
        }
        return null;
    }

    // "My wife thinks that it began after the jab" is nobody else's belief.
    private Fault? Believed()
    {
        if (said.Terms.Any(term => term.Kind == TermKind.Person) || IsOfChild)
            return null;
        foreach (
            var term in said.Terms.Where(term =>
                IsFinding(term) || term.Kind is TermKind.Medicine or TermKind.Cause or TermKind.Food or TermKind.Word
            )
        )
        {
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (naming.Count > 0 && naming.TrueForAll(source => Persons.IsBelieved(source, term.Name)))
                return new Fault(DropReason.WrongExperiencer, WordAt(term.Span));
        }
        return null;
    }

    // "I was offered it but refused": no sentence without a word of the kind says so.
    private Fault? Untaken()
    {
        if (Refusals.IsCountered(said.Text))
            return null;
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Medicine or TermKind.Food))
        {
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (naming.Count > 0 && naming.TrueForAll(source => Refusals.IsUntaken(source, term.Name)))
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    // "He eats egg without any problem": no egg is avoided.
    private Fault? AvoidedThoughBorne()
    {
        if (!IsAvoided)
            return null;
        var avoid = said.Terms.First(term => term.Name == Avoid);
        var food = said.Terms.FirstOrDefault(term =>
            term.Kind is TermKind.Food or TermKind.Medicine
            && term.Segment == avoid.Segment
            && sources.Where(source => source.SaysItself(term.Name)).ToList() is { Count: > 0 } naming
            && naming.TrueForAll(source => !source.IsPassage && Refusals.IsBorne(source, term.Name))
        );
        return food.Name is null ? null : new Fault(DropReason.FlippedNegation, WordAt(food.Span));
    }

    // "Dairy, for six weeks last year" is left out no longer.
    private Fault? AvoidedOnce()
    {
        var answers = sources.Where(source => !source.IsPassage).ToList();
        return
            reader.Cues.Says(Cue.Avoiding, said.Text)
            && said.Amounts.IsEmpty
            && answers.TrueForAll(IsElimination)
            && (
                answers.Exists(source => SaysAny(source, Cue.Reintroduced))
                || (
                    answers.Exists(source => SaysAny(source, Once()))
                    && !answers.Exists(source => SaysAny(source, Cue.Ongoing))
                )
            )
            ? new Fault(DropReason.PastAsPresent, "")
            : null;
    }

    private static bool IsElimination(SourceReading source) =>
        source.Source.Citation is Citation.ToAnswer answer
        && answer.Item.LinkId.Value.StartsWith("diet.elimination", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\bfor\s+(?:\w+\s+)?(?:\w+\s+)?(?:days?|weeks?|months?|years?)\b|\b(?:last|ago|once|19\d\d|20\d\d)\b|\bwhen\s+(?:I|he|she)\s+was\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Once();

    // "Only on weekdays because I forget at weekends" is not taken at weekends.
    private Fault? TimesLeftOut()
    {
        if (Refusals.IsCountered(said.Text) || Refusals.IsLeftOut(said.Text))
            return null;
        var time = said.Terms.FirstOrDefault(term =>
            term.Kind == TermKind.Time
            && sources.Where(source => source.IsFrequency && source.SaysItself(term.Name)).ToList()
                is { Count: > 0 } naming
            && naming.TrueForAll(source =>
                source.SaysEverywhere(term.Name, (text, span) => Refusals.IsLeftOut(Clauses.Before(text, span)))
            )
        );
        return time.Name is null ? null : new Fault(DropReason.LimitLeftOut, WordAt(time.Span));
    }

    // "The tunnels are only in the left armpit": what is limited so is told of nothing else.
    private Fault? Widened()
    {
        foreach (var text in sources.Where(source => !source.IsPassage).SelectMany(source => source.Quotes))
        {
            foreach (var (thing, bounds) in Limits.Only(text))
            {
                var own = said.Terms.FirstOrDefault(term => term.Name == thing.Name);
                if (own.Name is null)
                    continue;
                var (from, to) = Clauses.Range(said.Text, own.Span);
                var wide = said.Terms.FirstOrDefault(term =>
                    term.Kind is TermKind.Side or TermKind.Area
                    && term.Span.Start >= from
                    && term.Span.End <= to
                    && bounds.Exists(bound => bound.Kind == term.Kind)
                    && !bounds.Exists(bound => bound.Name == term.Name || bound.Inner.Contains(term.Name))
                );
                if (wide.Name is not null)
                    return new Fault(DropReason.LimitLeftOut, WordAt(wide.Span));
            }
        }
        return null;
    }

    // "My husband wants me to try laser, I would rather not": neither wanted nor to come.
    private Fault? Proposed()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word))
        {
            var naming = sources.Where(source => source.SaysItself(term.Name)).ToList();
            if (naming.Count == 0 || naming.Exists(source => source.IsPassage))
                continue;
            if (
                !Refusals.IsCountered(said.Text)
                && !reader.Cues.Says(Cue.Declining, said.Text)
                && !IsProposed(said.Text, term.Span)
                && naming.TrueForAll(source =>
                    source.SaysEverywhere(
                        term.Name,
                        (text, span) => reader.Cues.Says(Cue.Declining, Clauses.Sentence(text, span))
                    )
                )
            )
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
            if (
                !said.Hedged
                && !reader.Cues.Says(Cue.Undecided, said.Text)
                && naming.TrueForAll(source => source.SaysEverywhere(term.Name, IsProposed))
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
        }
        return null;
    }

    // What somebody else would have the patient do is told so, whether the patient would or not.
    private bool IsProposed(string text, TextSpan span) =>
        Clauses.Before(text, span) is var before
        && Somebody().IsMatch(before)
        && reader.Cues.Says(Cue.Proposing, before);

    [GeneratedRegex(@"\b(?:my|the|our|an?|his|her)\s+\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    private Fault? Undone() =>
        Refusals.Flipped(
            said,
            [.. sources.Where(source => !source.IsPassage).SelectMany(source => source.Answers)],
            IsTold
        )
            is { } verb
            ? new Fault(DropReason.FlippedNegation, verb)
            : null;
}
