using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// What is only to come, tried, meant, hoped for or believed, told as if it were so.
internal sealed partial class ClaimJudge
{
    // "A bone scan is booked for December" is none that was done.
    private Fault? ToCome()
    {
        foreach (
            var term in said.Terms.Where(term =>
                term.Kind is TermKind.Word or TermKind.Medicine or TermKind.Area
                || (term.Kind == TermKind.Person && reader.Cues.Is(Cue.Tenders, term.Name))
            )
        )
        {
            if (!Tenses.IsOver(Clauses.At(said.Text, term.Span)))
                continue;
            if (
                AllNaming(
                    term.Name,
                    source => source.SaysEverywhere(term.Name, (text, span) => Tenses.IsToCome(Clauses.At(text, span)))
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
                && AllNaming(
                    term.Name,
                    source =>
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
            if (
                AllNaming(
                    term.Name,
                    source =>
                        source.SaysEverywhere(
                            term.Name,
                            (text, span) =>
                                Tenses.IsDoneWith(text[span.End..]) && !Tenses.IsAwaited(Clauses.Before(text, span))
                        )
                )
            )
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        // "A divorce that went through in February": nobody is going through it.
        foreach (var term in said.Terms.Where(term => term.Kind == TermKind.Word))
        {
            if (
                GoingThrough().IsMatch(said.Text[..term.Span.Start])
                && AnswersTell(term.Name, (text, span) => WentThrough().IsMatch(Clauses.SentenceBehind(text, span.End)))
            )
                return new Fault(DropReason.PastAsPresent, WordAt(term.Span));
        }
        // "Moved house in March" is no move next March.
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Medicine))
        {
            if (
                Tenses.IsAhead(Clauses.SentenceBehind(said.Text, term.Span.End))
                && AnswersTell(
                    term.Name,
                    (text, span) =>
                        Tenses.IsOnlyDone(Clauses.Sentence(text, span)) && !Tenses.IsToCome(Clauses.At(text, span))
                )
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
        }
        // "Was 9 in September and is to be checked again in December".
        var month = said
            .Terms.Where(term => Misplaced.IsCalendar(term.Name) && Tenses.IsOver(Clauses.Before(said.Text, term.Span)))
            .FirstOrDefault(term =>
                AllNaming(
                    term.Name,
                    source =>
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
            term.Name == Stop && AnswersTell(Stop, (text, span) => TryingTo().IsMatch(Clauses.Before(text, span)))
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
        var often = said.Terms.FirstOrDefault(term =>
            SourceReading.IsHowOften(term)
            && !Intended().IsMatch(said.Text[..term.Span.Start])
            && !InsteadOf().IsMatch(said.Text[..term.Span.Start])
            && AnswersTell(
                term.Name,
                (text, span) =>
                    SupposedTo().Match(text[..span.Start]) is { Success: true } supposed
                    && (Really().IsMatch(text[span.End..]) || HowOften().IsMatch(text[..supposed.Index]))
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

    // "2 or 3 nights a week, meant to be every night."
    [GeneratedRegex(
        @"\b(?:a|per|each|every|some|most)\s+(?:day|night|week|month|days|nights|weeks|evenings|mornings)\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HowOften();

    [GeneratedRegex(
        @"\b(?:instead\s+of|rather\s+than|not)\s+(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex InsteadOf();

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
            var told = PatientQuotes
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

    [GeneratedRegex(
        @"\b(?:is|are|am|being|currently|now)\s+(?:currently\s+|now\s+)?(?:going\s+through|getting|undergoing|having|in\s+the\s+(?:middle|midst|process)\s+of)\s+(?:an?\s+|my\s+|the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex GoingThrough();

    [GeneratedRegex(
        @"^\s+(?:(?:has|have|had|was|is|all|now|finally)\s+)*(?:went\s+through|gone\s+through|came\s+through|come\s+through|finali[sz]ed|final|over|done|finished|settled)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WentThrough();

    // "I might be lacking B12, the nurse wondered": nobody lacks it for sure.
    private Fault? Lacking()
    {
        if (said.Hedged)
            return null;
        var lacked = said.Terms.FirstOrDefault(term =>
            term.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word
            && AnswersTell(term.Name, (text, span) => MightLack().IsMatch(Clauses.Before(text, span)))
        );
        return lacked.Name is null ? null : new Fault(DropReason.TooCertain, WordAt(lacked.Span));
    }

    [GeneratedRegex(
        @"\b(?:might|may|could|maybe|perhaps|possibly|probably)\s+(?:be\s+|am\s+|I\s+)*(?:lacking|low|short|deficient|no)\s+(?:in\s+|of\s+|on\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MightLack();

    // "Toothpaste I suspect, my face cream definitely": what is only thought of one is not sure of it.
    private Fault? Oversure()
    {
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Food or TermKind.Medicine))
        {
            if (
                reader.Cues.Says(Cue.Sure, Clauses.At(said.Text, term.Span))
                && !said.Hedged
                && !Voices.IsInDenial(said, term.Span)
                && AnswersTell(
                    term.Name,
                    (text, span) =>
                        Doubts.IsBelieved(Clauses.At(text, span)) && !reader.Cues.Says(Cue.Sure, Clauses.At(text, span))
                )
            )
                return new Fault(DropReason.TooCertain, WordAt(term.Span));
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
}
