using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

// The words of an answer as they stand, whatever phrases they are taken for.
internal sealed partial class SourceReading
{
    private const int ShortestSlip = 3;

    /// <summary>Whether an answer says these words, rightly spelt or not, in a statement that denies or does not.</summary>
    public bool SaysInWords(List<string> words, bool denied) =>
        // The label of an option that was read of the patient's words says no more than they do.
        (Quotes.IsEmpty ? Answers : Quotes).Any(text =>
        {
            var tokens = Tokenizer.Read(text.Text);
            var places = words.ConvertAll(word => PlaceOf(word, tokens, words.Count > 1));
            if (JoinedIn(words, tokens) is { } joined)
                return denied || !Refusals.IsCountered(Clauses.Before(text.Text, joined));
            return places.TrueForAll(place => place is not null)
                && !places.TrueForAll(place => IsOfThing(text, place!.Value))
                && Voices.IsInDenial(text, places[0]!.Value) == denied;
        });

    // "Sandpit" of "sand pit", and the other way round.
    private static TextSpan? JoinedIn(List<string> words, ImmutableArray<TextToken> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (words is [var one, var other] && tokens[at].Word == one + other)
                return new TextSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
            if (
                words is [{ Length: >= LongRoot } word]
                && at + 1 < tokens.Length
                && tokens[at + 1].Before == TextBreak.None
                && tokens[at].Word.Length + tokens[at + 1].Word.Length == word.Length
                && tokens[at].Word + tokens[at + 1].Word == word
            )
                return new TextSpan(tokens[at].Start, tokens[at + 1].End - tokens[at].Start);
        }
        return null;
    }

    // "A mini stroke" says no stroke.
    private static bool IsOfThing(ClaimText text, TextSpan place) =>
        text.Terms.Any(term =>
            term.Kind is TermKind.Symptom or TermKind.Condition or TermKind.Area or TermKind.Food or TermKind.Medicine
            && term.Span.Start <= place.Start
            && term.Span.End >= place.End
            && term.Span.Length > place.Length
        );

    private TextSpan? PlaceOf(string word, IEnumerable<TextToken> tokens, bool amongOthers)
    {
        foreach (var token in tokens)
        {
            if (
                _reader.Stem(token.Word) == _reader.Stem(word)
                || IsKin(token.Word, word)
                || IsSlip(token.Word, word, amongOthers)
            )
                return new TextSpan(token.Start, token.End - token.Start);
        }
        return null;
    }

    // "A performer" of "I perform".
    private static bool IsKin(string written, string meant) =>
        Families.Of(meant, wide: true) is { Length: >= LongRoot } root && root == Families.Of(written, wide: true);

    private const int LongRoot = 6;

    // "Wey protein": beside a word that is spelt rightly, a short one is known too.
    private bool IsSlip(string written, string meant, bool amongOthers) =>
        written.Length >= ShortestSlip
        && (
            Spelling.IsNear(written, meant)
            || (
                amongOthers
                && meant.Length > ShortestSlip
                && written[0] == meant[0]
                && Spelling.Distance(written, meant) == 1
            )
        )
        && !_reader.IsSpelt(written);
}
