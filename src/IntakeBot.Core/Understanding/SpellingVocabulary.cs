using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>One way to read a word.</summary>
/// <param name="Id">The word's number among <see cref="PhraseWords"/>; -1 where it is not among them.</param>
/// <param name="IsNear">Whether it is only near to what was written.</param>
internal readonly record struct WordForm(int Id, bool IsNear);

/// <summary>The words that phrases ask for, and which of them a misspelt word may mean.</summary>
internal sealed class SpellingVocabulary
{
    private const int ShortestMisspelt = 4;

    // What is never a misspelling of something else.
    private const WordUse RightlySpelt = WordUse.Finding | WordUse.Trigger | WordUse.Ordinary | WordUse.Medicine;

    private readonly PhraseWords _words;

    // By the word's number; only words of the content are kept, never one that a patient alone wrote.
    private readonly ImmutableArray<WordForm>[] _forms;

    /// <summary>A vocabulary over all words of a language, to which none is added any more.</summary>
    public SpellingVocabulary(PhraseWords words) =>
        (_words, _forms) = (words, new ImmutableArray<WordForm>[words.Count]);

    // Many words, of which a text without misspellings asks for none.
    private NearWords Meant =>
        field ??= new NearWords(
            _words.For(WordUse.Finding).Where(word => word.Length > ShortestMisspelt && IsOfLetters(word))
        );

    /// <summary>The word as it stands and in no other way.</summary>
    public ImmutableArray<WordForm> AsWritten(TextToken token) =>
        [new WordForm(_words.IdOf(token.Word), IsNear: false)];

    /// <summary>Every way to read a word; "arm's" may be the arm, and so may "arms": apostrophes are seldom written.</summary>
    public ImmutableArray<WordForm> FormsOf(TextToken token)
    {
        var id = _words.IdOf(token.Word);
        if (id < 0)
            return Work(token.Word);
        if (_forms[id].IsDefault)
            _forms[id] = Work(token.Word);
        return _forms[id];
    }

    private ImmutableArray<WordForm> Work(string written)
    {
        var forms = FormsOf(written);
        var one = written.Length > 3 && written[^1] == 's' ? written[..^1] : "";
        return one.Length > 0 && one[^1] != 's' && IsAsked(one)
            ? [.. forms.Where(form => !form.IsNear), new WordForm(_words.IdOf(one), IsNear: false)]
            : forms;
    }

    private ImmutableArray<WordForm> FormsOf(string written)
    {
        var asWritten = new WordForm(_words.IdOf(written), IsNear: false);
        if ((_words.UseOf(written) & RightlySpelt) != WordUse.None)
            return [asWritten];
        var single = HasDouble(written) ? WithoutDoubles(written) : written;
        if (single != written && IsAsked(single))
            return [asWritten, new WordForm(_words.IdOf(single), IsNear: false)];
        if (written.Length < ShortestMisspelt)
            return [asWritten];
        return Meant.Nearest(written) is { } near
            ? [asWritten, .. near.Select(word => new WordForm(_words.IdOf(word), IsNear: true))]
            : [asWritten];
    }

    private bool IsAsked(string word) => (_words.UseOf(word) & WordUse.Finding) != WordUse.None;

    private static bool IsOfLetters(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
                return false;
        }
        return true;
    }

    private static bool HasDouble(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == word[at - 1])
                return true;
        }
        return false;
    }

    private static string WithoutDoubles(string word) =>
        string.Concat(word.Where((c, at) => at == 0 || word[at - 1] != c || !char.IsLetter(c)));
}
