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
        ?? Lacking()
        ?? Foretold()
        ?? Attempted()
        ?? Meant()
        ?? Believed()
        ?? OfOthers()
        ?? Undone()
        ?? Unlooked()
        ?? Removed()
        ?? Outweighed()
        ?? StoppedOther()
        ?? ToCome()
        ?? Lasting()
        ?? UsedTo()
        ?? Ended()
        ?? EndedInWords()
        ?? PlacedOtherwise()
        ?? Unbounded()
        ?? Widened();

    private Fault? OfOthers()
    {
        var answers = PatientAnswers.ToList();
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
            if (AnswersTell(term.Name, (text, span) => !Tenses.MayBeOver(Clauses.Sentence(text, span))))
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
            if (
                entries.Count == 0
                || (
                    Tenses.MayBeOver(Clauses.Sentence(said.Text, term.Span))
                    && !StillOn().IsMatch(Clauses.Sentence(said.Text, term.Span))
                )
            )
                continue;
            if (
                entries.TrueForAll(entry => entry.Any(IsEnded))
                || (Voices.Now(said, at) && entries.TrueForAll(entry => entry.Any(IsLapsed)))
            )
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:still\s+(?:being\s+)?(?:used|taken|using|taking|applied|on|uses|takes)|(?:is|are)\s+being\s+continued|(?:is|are)\s+continuing|continues|(?:is|are)\s+ongoing|remains\s+on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex StillOn();

    // "Gave me drops but I stopped them": told of now by another name.
    private Fault? EndedInWords()
    {
        foreach (var at in Enumerable.Range(0, said.Terms.Length))
        {
            var term = said.Terms[at];
            if (
                term.Kind != TermKind.Medicine
                || sources.Any(source => source.SaysItself(term.Name))
                || !(Voices.Now(said, at) || Tenses.IsTakenNow(Clauses.Before(said.Text, term.Span)))
            )
                continue;
            var word = Stems.Of(Tokenizer.Read(WordAt(term.Span)).Last().Word);
            var told = sources
                .SelectMany(source => source.Quotes)
                .SelectMany(text =>
                    Tokenizer
                        .Read(text.Text)
                        .Where(token => Stems.Of(token.Word) == word)
                        .Select(token =>
                            Clauses.Sentence(text.Text, new TextSpan(token.Start, token.End - token.Start))
                        )
                )
                .ToList();
            if (told.Count > 0 && told.TrueForAll(Voices.IsStoppedThere))
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        return null;
    }

    private bool IsEnded(SourceReading source) =>
        source.Quotes.Any(text =>
            reader.Cues.Says(Cue.Ended, text.Text) || (source.IsFrequency && StoppedAlone().IsMatch(text.Text))
        );

    // "Stopped, on edoxaban now", asked how often.
    [GeneratedRegex(
        @"^\W*(?:(?:i|i['’]?ve|have|has|now)\s+)*(?:stopped|finished|discontinued)\s*(?:$|[,;.(])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex StoppedAlone();

    private bool IsLapsed(SourceReading source) => source.Quotes.Any(text => reader.Cues.Says(Cue.Lapsed, text.Text));

    private Fault? Unbounded() =>
        sources
            .Where(source => source.IsFrequency && IsSpokenOf(source))
            .Select(source => Limits.LeftOut(reader.Cues, said, source))
            .FirstOrDefault(limit => limit is not null)
            is { } left
            ? new Fault(DropReason.LimitLeftOut, left)
            : null;

    // "My wife thinks that it began after the jab" is nobody else's belief.
    private Fault? Believed()
    {
        if (said.Terms.Any(term => term.Kind == TermKind.Person) || IsOfChild)
            return null;
        foreach (
            var term in said.Terms.Where(term =>
                IsFinding(term)
                || term.Kind is TermKind.Medicine or TermKind.Cause or TermKind.Food or TermKind.Word or TermKind.Degree
            )
        )
        {
            if (AllNaming(term.Name, source => Persons.IsBelieved(source, term.Name)))
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
            if (AllNaming(term.Name, source => Refusals.IsUntaken(source, term.Name)))
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    // "Dairy, for six weeks last year" is left out no longer.
    private Fault? AvoidedOnce()
    {
        var answers = sources.Where(source => !source.IsPassage).ToList();
        return
            reader.Cues.Says(Cue.Avoiding, said.Text)
            && (said.Amounts.IsEmpty || SinceThen().IsMatch(said.Text))
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

    [GeneratedRegex(@"\b(?:since|ever\s+since|still|remains?|keeps?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SinceThen();

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
        foreach (var text in PatientQuotes)
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

    // "Hives: arms, belly. Vitiligo: hands": the hands have no hives.
    private Fault? PlacedOtherwise()
    {
        var told = PatientQuotes
            .SelectMany(text =>
                text.Terms.Where(IsFinding)
                    .GroupBy(term => Clauses.SentenceNumber(text.Text, term.Span))
                    .Select(sentence =>
                        (
                            Findings: sentence.Select(term => term.Name).ToHashSet(StringComparer.Ordinal),
                            Areas: text.Terms.Where(term =>
                                    term.Kind == TermKind.Area
                                    && Clauses.SentenceNumber(text.Text, term.Span) == sentence.Key
                                )
                                .Select(term => term.Name)
                                .ToHashSet(StringComparer.Ordinal)
                        )
                    )
            )
            .Where(sentence => sentence.Areas.Count > 0)
            .ToList();
        if (told.Count < 2)
            return null;
        var findings = said.Terms.Where(IsFinding).Select(term => term.Name).Distinct(StringComparer.Ordinal).ToList();
        if (findings is not [var finding])
            return null;
        var own = told.FindAll(sentence => sentence.Findings.Any(name => IsKindOf(name, finding)));
        var others = told.Except(own).ToList();
        if (own.Count == 0 || others.Count == 0)
            return null;
        var wrong = said.Terms.FirstOrDefault(term =>
            term.Kind == TermKind.Area
            && !(term.Name == "back" && Returned().IsMatch(Clauses.At(said.Text, term.Span)))
            && !own.Exists(sentence => sentence.Areas.Any(name => IsKindOf(name, term.Name)))
            && others.Exists(sentence => sentence.Areas.Any(name => IsKindOf(name, term.Name)))
        );
        return wrong.Name is null ? null : new Fault(DropReason.Misplaced, WordAt(wrong.Span));
    }

    // "Brought the psoriasis back" names no place.
    [GeneratedRegex(
        @"\b(?:br(?:ing|ings|ought)|com(?:e|es|ing)|came|go(?:es|ing)?|went|gone|gets?|got|is|was|were|been)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Returned();

    // "More pain than burning" of "burning more than pain".
    private Fault? Outweighed() =>
        Comparisons.Turned(said, [.. PatientAnswers]) is { } less ? new Fault(DropReason.Misplaced, Shown(less)) : null;

    // "Minoxidil stopped after three weeks" is no end of the injections.
    private Fault? StoppedOther()
    {
        // "The wraps" of "wet wraps".
        var parts = PatientAnswers
            .SelectMany(text => text.Terms.Where(term => term.Kind == TermKind.Medicine))
            .SelectMany(term => term.Inner)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var stop in said.Terms.Where(term => term.Name == Stop || GivenUp().IsMatch(WordAt(term.Span))))
        {
            var (from, to) = Clauses.Range(said.Text, stop.Span);
            var of = said
                .Terms.Where(term =>
                    term.Kind is TermKind.Medicine or TermKind.Food && term.Span.Start >= from && term.Span.End <= to
                )
                .ToList();
            if (
                of is not [var treatment]
                || sources.Any(source => source.IsPassage)
                || Occasion().IsMatch(said.Text[..treatment.Span.Start])
            )
                continue;
            var places = sources
                // "Stopped, on edoxaban now" in the entry of warfarin is of warfarin.
                .Where(source => !IsInEntryOf(source, treatment))
                .SelectMany(source => source.Quotes)
                .SelectMany(text =>
                    text.Terms.Where(term =>
                            term.Name == stop.Name
                            || GivenUp().IsMatch(text.Text.AsSpan(term.Span.Start, term.Span.Length))
                        )
                        .Select(term =>
                            text.Terms.Where(other =>
                                    (
                                        Outcomes.IsTreatment(other)
                                        || other.Kind == TermKind.Food
                                        || parts.Contains(other.Name)
                                    )
                                    && Clauses.SentenceNumber(text.Text, other.Span)
                                        == Clauses.SentenceNumber(text.Text, term.Span)
                                )
                                .Select(other => other.Name)
                                .ToList()
                        )
                )
                .ToList();
            if (
                places.Count > 0
                && places.TrueForAll(named =>
                    named.Count > 0
                    && !named.Exists(name => IsKindOf(name, treatment.Name) || treatment.Inner.Contains(name))
                )
                && sources.Any(source => source.SaysItself(treatment.Name))
            )
                return new Fault(DropReason.Misplaced, WordAt(treatment.Span));
        }
        return null;
    }

    [GeneratedRegex(
        @"^(?:given\s+up|gave\s+up|giving\s+up|stopped|quit)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex GivenUp();

    private bool IsInEntryOf(SourceReading source, Term treatment) =>
        source.IsFrequency
        && source.Source.Bundle is { } entry
        && sources.Any(other => other.Source.Bundle == entry && !other.IsFrequency && other.SaysItself(treatment.Name));

    // "Quit on the day of the stent": when, and nothing that was stopped.
    [GeneratedRegex(
        @"\b(?:(?:day|time|week|month)\s+of|after|before|since|because\s+of|due\s+to|on|with|for)\s+(?:the\s+|his\s+|her\s+|my\s+|a\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Occasion();

    private bool IsKindOf(string one, string other) =>
        one == other
        || reader.Broader.GetValueOrDefault(one, []).Contains(other)
        || reader.Broader.GetValueOrDefault(other, []).Contains(one);

    // "Hysterectomy, kept ovaries": they were not removed.
    private Fault? Removed()
    {
        var removed = said.Terms.FirstOrDefault(term =>
            term.Kind is TermKind.Area or TermKind.Word or TermKind.Symptom or TermKind.Condition or TermKind.Medicine
            && Clauses.At(said.Text, term.Span) is var clause
            && Taken().IsMatch(clause)
            && !Refusals.IsCountered(clause)
            && PatientQuotes
                .SelectMany(text => text.Terms.Where(own => IsNamedBy(text, own, term)).Select(own => (text, own)))
                .ToList()
                is { Count: > 0 } places
            && places.TrueForAll(place => Kept().IsMatch(Clauses.Before(place.text.Text, place.own.Span)))
        );
        return removed.Name is null ? null : new Fault(DropReason.FlippedNegation, WordAt(removed.Span));
    }

    // "Ovaries were removed" is one phrase, of which "ovaries" is a word.
    private bool IsNamedBy(ClaimText text, Term own, Term term) =>
        own.Name == term.Name
        || (
            own.Span.Length >= LongWord
            && WordAt(term.Span)
                .Contains(text.Text.Substring(own.Span.Start, own.Span.Length), StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(
        @"\b(?:removed|removal|taken\s+out|excised|cut\s+out)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Taken();

    [GeneratedRegex(
        @"\b(?:kept|keeping|retained|left\s+in|still\s+(?:have|got))\s+(?:\w+\s+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Kept();

    // "Hepatitis C test not done yet": neither done nor negative.
    private Fault? Unlooked()
    {
        foreach (
            var term in said.Terms.Where(term =>
                (IsFinding(term) || term.Kind is TermKind.Area or TermKind.Word or TermKind.Medicine)
                && Unchecked.IsDone(said.Text, term.Span)
            )
        )
        {
            if (IsUnchecked(term))
                return new Fault(DropReason.FlippedNegation, WordAt(term.Span));
        }
        return null;
    }

    private bool IsUnchecked(Term term) =>
        AllNaming(
            term.Name,
            source =>
                !source.IsPassage
                && (
                    source.SaysEverywhere(term.Name, Unchecked.Is)
                    || source
                        .Quotes.SelectMany(text => text.Terms)
                        .Select(own => own.Name)
                        .Where(name =>
                            name == term.Name || reader.Broader.GetValueOrDefault(name, []).Contains(term.Name)
                        )
                        .ToList()
                        is { Count: > 0 } narrower
                        && narrower.TrueForAll(name => source.SaysEverywhere(name, Unchecked.Is))
                )
        );

    private Fault? Undone() =>
        Refusals.Flipped(said, [.. PatientAnswers], IsTold) is { } verb
            ? new Fault(DropReason.FlippedNegation, verb)
            : null;
}
