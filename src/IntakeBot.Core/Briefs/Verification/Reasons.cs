using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Whether a source says in its own way that one thing led to another: "my liver tests went up, so it was stopped".</summary>
internal static partial class Reasons
{
    private const int Least = 2;

    /// <summary>Whether a sentence of a source that tells of a reason names two of the things that the sentence names.</summary>
    public static bool Joins(SourceReading source, ClaimText said) =>
        !source.IsPassage
            && source.Answers.Any(text =>
                text.Terms.Where(term =>
                        term.Kind is not (TermKind.Cause or TermKind.Degree or TermKind.Side)
                        && said.Terms.Any(own => own.Name == term.Name || own.Inner.Contains(term.Name))
                        && Clauses.Sentence(text.Text, term.Span) is var sentence
                        && (
                            Reason().IsMatch(sentence)
                            || DidSomething(sentence)
                            || IsEachTime(sentence)
                            || IsFrom(text, term)
                            || (NamesFood(text, term) && After().IsMatch(sentence) && !Beginning().IsMatch(sentence))
                        )
                    )
                    .GroupBy(term => Clauses.SentenceNumber(text.Text, term.Span))
                    .Any(sentence =>
                        sentence.Select(term => term.Name).Distinct(StringComparer.Ordinal).Count() >= Least
                    )
            )
        || source.Answers.Any(text => Did(text, said));

    // "A rash from nickel earrings": a finding, and what it comes from.
    private static bool IsFrom(ClaimText text, Term term)
    {
        var clause = Clauses.Range(text.Text, term.Span);
        return text.Terms.Any(cause =>
            cause.Kind is TermKind.Medicine or TermKind.Food or TermKind.Word
            && cause.Span.Start >= clause.From
            && cause.Span.End <= clause.To
            && From().IsMatch(text.Text[clause.From..cause.Span.Start])
            && text.Terms.Any(finding =>
                finding.Kind is TermKind.Symptom or TermKind.Condition
                && finding.Span.Start >= clause.From
                && finding.Span.End < cause.Span.Start
            )
        );
    }

    [GeneratedRegex(
        @"\bfrom\s+(?:(?:the|my|a|an|his|her|some|new|wearing|using|taking|eating|touching|cheap)\s+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex From();

    // "Then Eumovate which stung", "stopped, burning": what a treatment did stands right behind it.
    private static bool Did(ClaimText text, ClaimText said) =>
        text
            .Terms.Zip(text.Terms.Skip(1))
            .Any(pair =>
                pair.First.Name is var first
                && (
                    pair.First.Kind is TermKind.Medicine or TermKind.Food
                        ? Acting().IsMatch(Between(text, pair)) && IsVerb(text, pair.Second)
                        : first == Stop && Apposed().IsMatch(Between(text, pair))
                )
                && (
                    pair.Second.Kind == TermKind.Symptom
                    || (first == Stop && pair.Second.Kind is TermKind.Area or TermKind.Condition)
                )
                && said.Terms.Any(own => own.Name == first || (first == Stop && own.Name == GiveUp))
                && said.Terms.Any(own => own.Name == pair.Second.Name)
            );

    /// <summary>Whether a source tells of a reason at all.</summary>
    public static bool Tells(SourceReading source) =>
        !source.IsPassage && source.Answers.Any(text => Reason().IsMatch(text.Text));

    private const string Stop = "stop";

    private const string GiveUp = "avoid";

    private static string Between(ClaimText text, (Term First, Term Second) pair) =>
        text.Text[pair.First.Span.End..Math.Max(pair.First.Span.End, pair.Second.Span.Start)];

    private static bool IsVerb(ClaimText text, Term term) =>
        Verb().IsMatch(text.Text.AsSpan(term.Span.Start, term.Span.Length));

    [GeneratedRegex(
        @"^\s*(?:(?:,|which|that|it|just|only|always|really|also|cream|ointment|gel|lotion)\s*)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Acting();

    [GeneratedRegex(
        @"^(?:\s+it)?(?:\s+(?:in|after|within)(?:\s+(?:about|around|only|just|a|an|the|first|one|two|three|four|five|six|few|couple|of|\d+))*)?(?:\s+(?:days?|weeks?|months?|years?|wks?|doses?|(?:\w+\s+)?\d{4}))?\s*[,:(–-]\s*(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Apposed();

    [GeneratedRegex(
        @"^(?:stung|stings|burn(?:t|ed|s)|irritat(?:ed|es)|itch(?:ed|es)|peel(?:ed|s)|bl(?:ed|eeds)|hurts?|dri(?:ed|es)|swelled|cracked|redden(?:ed|s))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Verb();

    // "It burns in the sun" and "stings when I put cream on" tell what sets it off; "it began when I moved" does not.
    private static bool IsEachTime(string sentence) => EachTime().IsMatch(sentence) && !Beginning().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(?:when|whenever|if|every\s+time|each\s+time|as\s+soon\s+as|the\s+moment|in\s+(?:the\s+|strong\s+|bright\s+|hot\s+|cold\s+)*(?:sun|sunlight|sunshine|heat|cold|wind|humidity|shower|bath|pool|water|weather))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EachTime();

    [GeneratedRegex(
        @"\b(?:start\w*|began|begun|begin|first|came\s+on|appeared|developed|was|were|had)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Beginning();

    private static bool NamesFood(ClaimText text, Term term) =>
        text.Terms.Any(food =>
            food.Kind == TermKind.Food
            && Clauses.SentenceNumber(text.Text, food.Span) == Clauses.SentenceNumber(text.Text, term.Span)
        );

    // "Bloated after bread".
    [GeneratedRegex(@"\b(?:after|with|from|by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    // "Which peeled my skin" tells what it led to; "which followed my pregnancy" does not.
    private static bool DidSomething(string sentence) =>
        Did().Matches(sentence).Any(match => !InTime.Contains(match.Groups["verb"].Value.ToLowerInvariant()));

    private static readonly string[] InTime =
    [
        "followed",
        "preceded",
        "replaced",
        "started",
        "stopped",
        "used",
        "tried",
    ];

    [GeneratedRegex(
        @"\b(?<verb>\w{3,}ed|stung|burnt|hurt)\s+(?:my|me|his|her)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Did();

    [GeneratedRegex(
        @"\b(?:so|because|as\s+(?:my|his|her|it|I|he|she|they|the)\b|since\s+(?:it|they|he|she|I)\s+(?:made|gave|hurt|hurts|makes|gives|stung|burnt)|is\s+what|what\s+wakes|as\s+a\s+result|due\s+to|that['’]?s\s+why|which\s+is\s+why|which\s+is\s+how|that\s+is\s+how|that['’]?s\s+how|from\s+(?:it|them|that)|reason|made|makes?|gave|gives?|caus\w+|brought|brings?|keeps?\s+(?:me|him|her|it|my|his)|wakes?|set\s+off|sets\s+off|upsets?|thanks\s+to|react\w*\s+to|cos|cuz|coz|due|(?:is|are|was|were|comes?|came)\s+(?:all\s+|just\s+)?from|put\w*\s+(?:\w+\s+)?down\s+to|(?:stopped|changed|switched|withdrawn|discontinued)\s+(?:(?:it|me|them)\s+)?for\s+(?:(?:a|the|my|his|her)\s+)?[a-z]+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Reason();
}
