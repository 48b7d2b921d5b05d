using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

// What only the article says, and what only the patient does.
internal sealed partial class ClaimJudge
{
    // What only the article says is said in its voice, and what only the patient says is not put into its mouth.
    private Fault? Voiced()
    {
        var passages = sources.Where(source => source.IsPassage).ToList();
        if (passages.Count == 0)
            return null;
        var answers = sources.Where(source => !source.IsPassage).ToList();
        if (Refusals.DeniesInVoice(said, passages) is { } denied)
            return new Fault(DropReason.BeyondPassage, denied);
        if (Ranked(passages) is { } rank)
            return new Fault(DropReason.BeyondPassage, rank);
        if (Generalised(passages) is { } many)
            return new Fault(DropReason.BeyondPassage, many);
        foreach (var part in ArticleParts())
        {
            if (
                !passages.Exists(source => part.All(term => Holds(source, term)))
                && !(passages.Exists(LeadsIn) && part.All(term => passages.Exists(source => Holds(source, term))))
            )
                return new Fault(DropReason.BeyondPassage, WordAt(part[0].Span));
        }
        foreach (var term in said.Terms.Where(term => !term.General))
        {
            if (IsNamedInVoice(term) && !passages.Exists(source => Holds(source, term)))
                return new Fault(DropReason.BeyondPassage, WordAt(term.Span));
            var voice = said.VoiceAt(term.Span.Start);
            if (voice == Voice.Patient && !answers.Exists(source => Holds(source, term)))
                return new Fault(DropReason.ArticleAsFinding, WordAt(term.Span));
            // The article knows no patient: it says of nobody what their own trouble comes from.
            if (voice == Voice.Article && term.Kind == TermKind.Cause && SaysOfPatient(term))
                return new Fault(DropReason.BeyondPassage, WordAt(term.Span));
            if (voice == Voice.Article && !passages.Exists(source => Holds(source, term)))
                return new Fault(DropReason.BeyondPassage, WordAt(term.Span));
        }
        return null;
    }

    // "Her acne is named by the article as": what is named in the article's voice is a passage's.
    private bool IsNamedInVoice(Term term) =>
        (
            NamedBy().Match(said.Text[term.Span.End..]) is { Success: true } named
                ? named
                : OneOf().Match(said.Text[term.Span.End..])
        )
            is { Success: true } by
        && said.Voices.Any(voice =>
            voice.Voice == Voice.Article
            && voice.At >= term.Span.End
            && voice.At <= term.Span.End + by.Length + NearVoice
        );

    private const int NearVoice = 16;

    [GeneratedRegex(
        @"^\s+(?:is|are|was|were)\s+(?:also\s+|all\s+|both\s+)?(?:named|listed|mentioned|included|cited|described|counted|given|identified|discussed|referred\s+to|recognised|covered)\s+(?:by|in|among)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NamedBy();

    // "Her vitiligo belongs to the skin conditions that the article links to": to those that it names.
    [GeneratedRegex(
        @"^\s+(?:(?:also|all|both)\s+)?(?:belongs?\s+to|(?:is|are|counts?|features?|figures?|falls?|ranks?|appears?)\s+(?:also\s+|all\s+|both\s+)?(?:one|two|some|part|among|amongst|under|within|in))\s+(?:of\s+)?(?:the\s+|those\s+|these\s+)?(?:\w+\s+){0,3}(?:that|which|listed|named|linked|mentioned|described|in|by)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OneOf();

    // "It plays a vital role in:" and an item of its list are one statement.
    private static bool LeadsIn(SourceReading passage) =>
        passage.Answers.Any(text => text.Text.TrimEnd().EndsWith(':'));

    // What a statement says in the article's voice, one passage says: two of them joined are nobody's claim.
    private IEnumerable<List<Term>> ArticleParts() =>
        said
            .Terms.Where(term => !term.General && said.VoiceAt(term.Span.Start) == Voice.Article)
            .GroupBy(term => Clauses.Range(said.Text, term.Span))
            .Select(part => part.ToList());

    // "The main cause" of a passage that names one of several.
    private string? Ranked(List<SourceReading> passages) =>
        reader
            .Cues.Places(Cue.Ranking, said.Text)
            .Where(rank => said.VoiceAt(rank.At) == Voice.Article)
            .Select(rank => rank.Words)
            .FirstOrDefault(words =>
                !passages.Exists(passage =>
                    passage.Answers.Any(text => text.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
                )
            );

    // "All patients" of a passage that tells of one.
    private string? Generalised(List<SourceReading> passages)
    {
        var texts = passages.SelectMany(passage => passage.Answers).Select(Closest).ToList();
        return texts.Exists(text => reader.Cues.Says(Cue.Single, text))
            ? reader
                .Cues.Find(Cue.Several, said.Text)
                .FirstOrDefault(many => !texts.Exists(text => text.Contains(many, StringComparison.OrdinalIgnoreCase)))
            : null;
    }

    // The sentence of a passage that has most of what the sentence says.
    private string Closest(ClaimText passage) =>
        passage
            .Terms.Where(own => said.Terms.Any(term => term.Name == own.Name))
            .GroupBy(own => Clauses.SentenceNumber(passage.Text, own.Span))
            .OrderByDescending(sentence => sentence.Select(own => own.Name).Distinct().Count())
            .Select(sentence => Clauses.Sentence(passage.Text, sentence.First().Span))
            .FirstOrDefault(passage.Text);

    private bool SaysOfPatient(Term cause) =>
        said.Terms.Any(term =>
            term.Segment == cause.Segment
            && term.Kind is TermKind.Condition or TermKind.Symptom
            && said.Text[..term.Span.Start].TrimEnd().EndsWith(" my", StringComparison.OrdinalIgnoreCase)
        );
}
