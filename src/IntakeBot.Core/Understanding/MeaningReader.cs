using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads questions after the meaning of a word: "what do you mean by mole?", "whats hives", "blistering, what is that?".
/// </summary>
public sealed class MeaningReader
{
    private const int LongestTerm = 4;
    private const int MostWordsBefore = 4;

    private readonly string _text;
    private readonly Func<string, bool> _knows;
    private readonly Glossary _glossary;
    private readonly ReplyWords _words;
    private readonly List<Word> _said;

    private MeaningReader(string text, Func<string, bool> knows, Glossary glossary, ReplyWords words)
    {
        (_text, _knows, _glossary, _words) = (text, knows, glossary, words);
        _said = Split(text);
    }

    /// <summary>The words asked after, folded, and what is left of the message; the message where it asks after none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="knows">Whether these folded words may be asked after though no glossary has them.</param>
    /// <param name="glossary">The words that are explained.</param>
    /// <param name="words">The words by which replies are read.</param>
    public static (PatientText Left, ImmutableArray<string> Terms) Read(
        PatientText text,
        Func<string, bool> knows,
        Glossary glossary,
        ReplyWords words
    )
    {
        ArgumentNullException.ThrowIfNull(knows);
        ArgumentNullException.ThrowIfNull(glossary);
        ArgumentNullException.ThrowIfNull(words);
        var folded = ReplyText.Fold(text.Verbatim ?? "");
        if (!Asks(folded, words.Questions))
            return (text, []);
        return
            new MeaningReader(text.Verbatim ?? "", knows, glossary, words).Read() is var (left, terms) && !terms.IsEmpty
            ? (new PatientText(left), terms)
            : (text, []);
    }

    // Few messages do.
    private static bool Asks(string folded, QuestionWords words) =>
        words.Meanings.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
        || words.MeaningsUnsure.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
        || words.MeaningsAfter.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    private (string Left, ImmutableArray<string> Terms) Read()
    {
        var (left, terms) = (new List<string>(), ImmutableArray.CreateBuilder<string>());
        var kept = 0;
        for (var (at, before) = (0, 0); at < _said.Count; at++)
        {
            if (before >= 0 && Asked(at) is var (end, asked))
            {
                terms.AddRange(asked);
                left.Add(_text[kept.._said[at].Start]);
                kept = end < _said.Count ? _said[end].Start : _text.Length;
                (at, before) = (end - 1, 0);
                continue;
            }
            before =
                _said[at].Ends || Joins(_said[at].Plain) ? 0
                : before >= 0 && before < MostWordsBefore && LeadsOn(_said[at].Plain) ? before + 1
                : -1;
        }
        left.Add(_text[kept..]);
        return (string.Join(' ', left.Select(part => part.Trim()).Where(part => part.Length > 0)), terms.ToImmutable());
    }

    // Where the question ends that begins here, and what it asks after.
    private (int End, List<string> Terms)? Asked(int first)
    {
        var words = _words.Questions;
        if (Phrase(words.Meanings, first) is { } named)
            return Named(first, named, mustClose: false);
        // "I don't know what triggers are" asks; "I don't know what triggers it" does not.
        if (Phrase(words.MeaningsUnsure, first) is { } unsure)
            return Named(first, unsure, mustClose: true);
        // "Blistering, what is that?"
        return
            Term(first, IsExplained) is var (after, term)
            && Phrase(words.MeaningsAfter, after) is { } close
            && close == EndOfClause(after)
            ? (close, [term])
            : null;
    }

    private (int End, List<string> Terms)? Named(int first, int at, bool mustClose)
    {
        var (found, closes) = (new List<string>(), false);
        for (var clause = EndOfClause(first); at < clause; )
        {
            if (Term(at, term => _knows(term) || IsExplained(term)) is var (end, term))
            {
                found.Add(term);
                at = end;
            }
            // "What is rosacea and what is lupus"
            else if (found.Count > 0 && Phrase(_words.Questions.Meanings, at) is { } again)
                at = again;
            else if (_words.Questions.MeaningsAround.Contains(_said[at].Plain) || Joins(at, found))
                closes |= _words.Questions.MeaningsClose.Contains(_said[at++].Plain);
            else
                break;
        }
        return found.Count > 0 && (closes || !mustClose) && (at == EndOfClause(first) || GoesOn(_said[at].Plain))
            ? (at, found)
            : null;
    }

    private bool Joins(int at, List<string> found) => found.Count > 0 && _words.Joiners.Contains(_said[at].Plain);

    // "Bloated and what is heartburn"
    private bool Joins(string word) => _words.Joiners.Contains(word) || _words.Contrasts.Contains(word);

    private bool IsExplained(string term) => _glossary.Find(term) is not null;

    private (int End, string Term)? Term(int first, Func<string, bool> isMeant)
    {
        for (var end = Math.Min(EndOfClause(first), first + LongestTerm); end > first; end--)
        {
            if (Plain(first, end) is var term && isMeant(term))
                return (end, term);
        }
        return null;
    }

    // Behind the longest of the phrases that begins here; null where none does.
    private int? Phrase(ImmutableArray<string> phrases, int first)
    {
        for (var end = first < _said.Count ? EndOfClause(first) : first; end > first; end--)
        {
            if (phrases.Contains(Plain(first, end)))
                return end;
        }
        return null;
    }

    private int EndOfClause(int first)
    {
        var end = first;
        while (end < _said.Count && !_said[end].Ends)
            end++;
        return Math.Min(end + 1, _said.Count);
    }

    private string Plain(int first, int end) => string.Join(' ', _said[first..end].Select(word => word.Plain));

    private bool LeadsOn(string word) =>
        _words.YesNo.Fillers.Contains(word)
        || _words.Greetings.Contains(word)
        || _words.Language.Politeness.Contains(word)
        || GoesOn(word);

    private bool GoesOn(string word) =>
        _words.YesNo.Self.Contains(word)
        || _words.Joiners.Contains(word)
        || _words.Contrasts.Contains(word)
        || _words.Yes.Contains(word)
        || _words.No.Contains(word);

    private static List<Word> Split(string text)
    {
        var said = new List<Word>();
        for (var (start, at) = (0, 0); at <= text.Length; at++)
        {
            if (at < text.Length && !char.IsWhiteSpace(text[at]))
                continue;
            if (at > start && ReplyText.Fold(text[start..at]) is { Length: > 0 } plain)
                said.Add(new Word(start, plain, text[at - 1] is '?' or '!' or ',' or ';' or ':' or '.' or ')' or '…'));
            start = at + 1;
        }
        return said;
    }

    // A word as it is compared, where it stands, and whether a sign behind it ends the clause.
    private readonly record struct Word(int Start, string Plain, bool Ends);
}
