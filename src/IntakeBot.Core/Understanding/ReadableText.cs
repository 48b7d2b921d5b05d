using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>A text ready for matching: its words, how each may be read, and the medicines named in it.</summary>
internal sealed class ReadableText
{
    private readonly FrozenSet<string> _gapStops;
    private readonly ImmutableArray<MedicationMention> _medicines;
    private readonly ImmutableArray<WordForm>[] _forms;

    /// <summary>Reads every word once; in a text <paramref name="asWritten"/> none is taken for a misspelling.</summary>
    public ReadableText(
        TokenizedText text,
        SpellingVocabulary vocabulary,
        FrozenSet<string> gapStops,
        ImmutableArray<MedicationMention> medicines,
        bool asWritten
    )
    {
        (Text, _gapStops, _medicines) = (text, gapStops, medicines);
        _forms = new ImmutableArray<WordForm>[text.Tokens.Length];
        for (var at = 0; at < _forms.Length; at++)
            _forms[at] = asWritten ? vocabulary.AsWritten(text.Tokens[at]) : vocabulary.FormsOf(text.Tokens[at]);
    }

    /// <summary>Words that a concept's phrase passes over inside.</summary>
    public FrozenSet<string> Fillers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Answers that a comma ends: no phrase goes on behind "no,".</summary>
    public FrozenSet<string> Answers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How numbers are written.</summary>
    public WrittenNumbers Numbers { get; init; } = WrittenNumbers.None;

    /// <summary>The number that begins at the token and the token after it; null where none does.</summary>
    public (decimal Value, int End)? NumberAt(int at) => Numbers.At(Tokens, at);

    /// <summary>The text.</summary>
    public TokenizedText Text { get; }

    /// <summary>Its words.</summary>
    public ImmutableArray<TextToken> Tokens => Text.Tokens;

    /// <summary>How many words.</summary>
    public int Count => Tokens.Length;

    /// <summary>How the word may be read.</summary>
    public ImmutableArray<WordForm> FormsOf(int at) => _forms[at];

    /// <summary>Whether a gap may pass over the word: not over "but", behind which another matter begins.</summary>
    public bool MaySkip(int at) => !_gapStops.Contains(Tokens[at].Word);

    /// <summary>Whether the word stands behind an answer and its comma.</summary>
    public bool FollowsAnswer(int at) =>
        at > 0 && Tokens[at].Before == TextBreak.Comma && Answers.Contains(Tokens[at - 1].Word);

    /// <summary>Where the sentence of the word begins.</summary>
    public int SentenceStart(int at)
    {
        while (at > 0 && !Tokens[at].BeginsSentence)
            at--;
        return at;
    }

    /// <summary>The first word at or behind the place that begins another sentence; the number of words where none does.</summary>
    public int SentenceEnd(int from)
    {
        while (from < Count && !Tokens[from].BeginsSentence)
            from++;
        return from;
    }

    /// <summary>Whether a number or the name of a medicine begins here.</summary>
    public bool IsNumberOrMedicine(int at)
    {
        if (Numbers.BeginsAt(Tokens, at))
            return true;
        foreach (var mention in _medicines)
        {
            if (mention.FirstToken == at)
                return true;
        }
        return false;
    }

    /// <summary>Whether any medicine is named.</summary>
    public bool HasMedicines => _medicines.Length > 0;

    /// <summary>Whether a medicine is named within the finding's own words.</summary>
    public bool IsOfMedicine(Found finding)
    {
        foreach (var mention in _medicines)
        {
            if (mention.FirstToken >= finding.First && finding.Match.Says(mention.FirstToken))
                return true;
        }
        return false;
    }

    /// <summary>The token after a medicine of that class that begins here, or null.</summary>
    public int? EndOfMedicine(int at, string classId)
    {
        foreach (var mention in _medicines)
        {
            if (
                mention.FirstToken == at
                && (classId == PhrasePart.Medicine.Any || MedicationLexicon.IsOf(mention.Medication, classId))
            )
                return mention.EndToken;
        }
        return null;
    }
}
