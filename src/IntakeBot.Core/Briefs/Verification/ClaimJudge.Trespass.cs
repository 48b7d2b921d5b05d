using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Verification;

// Advice and judgement, and where they are the patient's to report.
internal sealed partial class ClaimJudge
{
    private Fault? Trespass() =>
        said
            .Trespasses.Where(trespass =>
                (IsNamedByNobody(trespass.Phrase) || !sources.Any(source => Allows(source, trespass)))
                && !IsReported(trespass)
                && !IsOfSupported(trespass)
            )
            .Select(trespass => (Fault?)new Fault(trespass.Reason, trespass.Phrase))
            .FirstOrDefault();

    // "Irritable bowel syndrome" for "IBS": the mark is a part of what the sources say.
    private bool IsOfSupported((DropReason Reason, string Phrase, int At) trespass) =>
        trespass.Reason == DropReason.Diagnosis
        && said.Terms.Any(term =>
            term.Span.Start <= trespass.At
            && term.Span.End >= trespass.At + trespass.Phrase.Length
            && term.Span.Length > trespass.Phrase.Length
            && sources.Any(source => Holds(source, term))
        );

    // What the patient asks or hopes for, and that others gave it a name, is theirs to report.
    private bool IsReported((DropReason Reason, string Phrase, int At) trespass)
    {
        var before = Clauses.SentenceBefore(said.Text, trespass.At);
        var told = sources.Where(source => !source.IsPassage).ToList();
        // "A confirmed diagnosis" of what nobody confirmed.
        if (IsNamedByNobody(trespass.Phrase))
            return false;
        return (
                told.Exists(source => IsOf(source, SpecialItems.Goals))
                && (reader.Cues.Asks(before) || (trespass.Reason == DropReason.Diagnosis && reader.Cues.Wishes(before)))
            )
            // "Her grandmother recommends oat baths", and "should she conceive".
            || (
                Recommending().IsMatch(said.Text[trespass.At..])
                && (
                    Passive().IsMatch(before)
                    || said.Terms.Any(term =>
                        term.Kind == TermKind.Person && before.Contains(WordAt(term.Span), StringComparison.Ordinal)
                    )
                )
                && told.Exists(source => source.Quotes.Any(text => reader.Cues.Says(Cue.Advised, text.Text)))
            )
            // "Advised by a dietitian", "is to be repeated in January".
            || (
                ByWhom().IsMatch(said.Text[trespass.At..])
                && told.Exists(source =>
                    source.Quotes.Any(text => reader.Cues.Says(Cue.Advised, text.Text) || IsFromTender(text))
                )
            )
            || (
                ToBeDone().IsMatch(said.Text[trespass.At..])
                && told.Exists(source =>
                    source.Quotes.Any(text => ToBeDone().IsMatch(text.Text) || Again().IsMatch(text.Text))
                )
            )
            // "Her stress is due to a divorce", of where it comes from.
            || (
                trespass.Phrase is "is due to" or "are due to"
                && told.Exists(source => IsOf(source, StressSources))
                && !said.Terms.Any(term => IsFinding(term) && term.Span.Start > trespass.At)
            )
            // "He points to wet cement": what the patient or a relative makes of it.
            || (reader.Cues.IsPointing(trespass.Phrase) && (Subject().IsMatch(before) || IsPersonBefore(trespass.At)))
            // "Does not consider chocolate a trigger" is a belief, and advice has no "not" before it that is the patient's.
            || (trespass.Phrase == Consider && DoNot().IsMatch(before))
            || (before.Length > 0 && Conditional().IsMatch(said.Text[trespass.At..]))
            || (
                reader.Cues.IsNaming(trespass.Phrase)
                && told.Exists(source =>
                    IsByTender(source) || source.Quotes.Any(text => reader.Cues.Says(Cue.Named, text.Text))
                )
            )
            || (
                reader.Cues.IsSureness(trespass.Phrase)
                && told.Exists(source => source.Quotes.Any(text => reader.Cues.Says(Cue.Sure, text.Text)))
            );
    }

    private static readonly LinkId StressSources = new("stress.sources");

    // "Now they think ringworm."
    [GeneratedRegex(
        @"\b(?:think|thinks|suspects?|wonders?|might\s+be|could\s+be|may\s+be)\s+(?:(?:it|that|this)\s+(?:is\s+|was\s+|might\s+be\s+|could\s+be\s+)?)?(?:an?\s+)?(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Thinking();

    // "Perioral dermatitis the pharmacist thinks."
    [GeneratedRegex(
        @"^,?\s+(?:(?:or\s+)?so\s+)?(?:the|my|our|a)?\s*\w+\s+(?:thinks?|thought|reckons?|reckoned|suspects?|suspected|guesse[sd]|wonders?|wondered)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ThinksSo();

    // "Low potassium from the renal dietitian".
    private bool IsFromTender(ClaimText text) =>
        text.Terms.Any(term =>
            term.Kind == TermKind.Person
            && reader.Cues.Is(Cue.Tenders, term.Name)
            && From().IsMatch(text.Text[..term.Span.Start])
            && said.Terms.Any(own => own.Name == term.Name)
        );

    [GeneratedRegex(
        @"\b(?:from|per|by)\s+(?:the\s+|my\s+|his\s+|her\s+|our\s+|an?\s+)?(?:[\w-]+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex From();

    [GeneratedRegex(
        @"^(?:advised|recommended|suggested|prescribed|referral\b[^.;]{0,60}\b(?:proposed|suggested|recommended|requested|wanted|advised))\s+by\s+(?:an?|the|my|her|his)\s+\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ByWhom();

    [GeneratedRegex(
        @"\b(?:(?:is|are)\s+to\s+be|to\s+be|be)\s+(?:re)?(?:checked|repeated|tested|done|seen|removed|started)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ToBeDone();

    [GeneratedRegex(
        @"\b(?:repeat\w*|recheck\w*|again\s+in)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Again();

    private bool IsNamedByNobody(string phrase) =>
        (reader.Cues.IsNaming(phrase) || reader.Cues.IsSureness(phrase))
        && !reader.Cues.Says(Cue.Unnamed, said.Text)
        && said.Terms.Any(term =>
            term.Kind == TermKind.Condition
            && sources
                .SelectMany(source => source.Quotes)
                .Any(text =>
                    Enumerable
                        .Range(0, text.Terms.Length)
                        .Any(own =>
                            text.Terms[own].Name == term.Name
                            && (
                                Doubts.IsUnnamed(reader.Cues, text, own)
                                || Thinking().IsMatch(Clauses.Before(text.Text, text.Terms[own].Span))
                                || ThinksSo().IsMatch(text.Text[text.Terms[own].Span.End..])
                            )
                        )
                )
        );

    [GeneratedRegex(
        @"^(?:recommend|suggest|advis|advice|instruct)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Recommending();

    [GeneratedRegex(
        @"\b(?:I|he|she|they|patient)\s+(?:[^.;]*\b(?:and|but)\s+)?(?:can\s+|could\s+|does\s+|\w+ly\s+|also\s+)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Subject();

    private const string Consider = "consider";

    [GeneratedRegex(@"\bI\b[^.;]*\bdo\s+not\s+(?:\w+ly\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DoNot();

    private bool IsPersonBefore(int at) =>
        said.Terms.Any(term =>
            term.Kind == TermKind.Person
            && term.Span.End <= at
            && string.IsNullOrWhiteSpace(said.Text[term.Span.End..at])
        );

    // "She was advised to", "avoids it on advice".
    [GeneratedRegex(@"\b(?:was|were|been|on)\s+(?:\w+ly\s+|medical\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^should\s+(?:I|it|they|she|he)\s+\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();

    // What a doctor advised or said is the patient's to report; an article's advice is its own, in its own voice.
    private static bool Allows(SourceReading source, (DropReason Reason, string Phrase, int At) trespass) =>
        (
            source.Trespasses.Contains(trespass.Phrase)
            || (trespass.Phrase is "has to" && source.Trespasses.Contains("have to"))
            || (trespass.Phrase is "needs to" && source.Trespasses.Contains("need to"))
        ) && (!source.IsPassage || trespass.Reason == DropReason.Diagnosis);
}
