using System.Runtime.InteropServices;

namespace IntakeBot.Core.Understanding;

/// <summary>What a language's word is for.</summary>
[Flags]
internal enum WordUse : byte
{
    /// <summary>Nothing yet: it stands only in lists that no phrase uses.</summary>
    None = 0,

    /// <summary>A phrase of a concept, or one that only looks like it, asks for it.</summary>
    Finding = 1,

    /// <summary>A trigger of an assertion asks for it.</summary>
    Trigger = 2,

    /// <summary>It is rewritten, or never a misspelling of something else.</summary>
    Ordinary = 4,

    /// <summary>Phrases pass over it.</summary>
    Filler = 8,

    /// <summary>It stands in the name of a medicine.</summary>
    Medicine = 16,

    /// <summary>It stands for a rewritten word.</summary>
    Plain = 32,
}

/// <summary>
/// The words of one language, each by a number, and what each is for: one table, where every phrase, trigger and
/// vocabulary would else keep its own. Words are added while the content loads; from then on any number of threads may ask.
/// </summary>
internal sealed class PhraseWords
{
    private const int LongestOnStack = 64;

    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private readonly List<WordUse> _uses = [];

    // By the number of a word of a phrase, its forms in order; a Spanish verb has forty.
    private readonly List<int[]> _forms = [];
    private readonly List<WordUse> _formUses = [];
    private readonly List<int> _open = [];

    /// <summary>A table with room for so many words: a language has tens of thousands, and moving them takes time.</summary>
    public PhraseWords(int room = 0)
    {
        _ids = new(room, StringComparer.Ordinal);
        _byLetters = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many words.</summary>
    public int Count => _uses.Count;

    /// <summary>The number of a word; -1 where it is not among them.</summary>
    public int IdOf(string word) => _ids.GetValueOrDefault(word, -1);

    /// <summary>What a word is for.</summary>
    public WordUse UseOf(string word) => _ids.TryGetValue(word, out var id) ? _uses[id] : WordUse.None;

    /// <summary>The word that is spelt so; null where none is.</summary>
    public string? Known(ReadOnlySpan<char> word) =>
        _byLetters.TryGetValue(word, out var known, out var id) && _uses[id] != WordUse.None ? known : null;

    /// <summary>Every word that is for any of these.</summary>
    public IEnumerable<string> For(WordUse uses) =>
        _ids.Where(one => (_uses[one.Value] & uses) != WordUse.None).Select(one => one.Key);

    /// <summary>Adds words for a use.</summary>
    public void Add(IEnumerable<string> words, WordUse use)
    {
        foreach (var word in words)
            _uses[Add(word)] |= use;
    }

    /// <summary>Adds a word in these forms; its number among the words of phrases.</summary>
    public int Add(string word, List<WordEnding> endings)
    {
        _open.Clear();
        foreach (var (kept, ending) in endings)
        {
            var id = Add(word, kept, ending);
            if (!_open.Contains(id))
                _open.Add(id);
        }
        _open.Sort();
        _forms.Add([.. _open]);
        _formUses.Add(WordUse.None);
        return _forms.Count - 1;
    }

    /// <summary>The forms of a word of phrases, in order.</summary>
    public int[] FormsOf(int number) => _forms[number];

    /// <summary>Says that a phrase asks for the word.</summary>
    public void Use(int number, WordUse use)
    {
        if ((_formUses[number] & use) == use)
            return;
        _formUses[number] |= use;
        foreach (var id in _forms[number])
            _uses[id] |= use;
    }

    // Most forms are known already, and then need no string of their own.
    private int Add(string word, int kept, string ending)
    {
        if (kept == word.Length && ending.Length == 0)
            return Add(word);
        var length = kept + ending.Length;
        var letters = length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[length];
        word.AsSpan(0, kept).CopyTo(letters);
        ending.CopyTo(letters[kept..]);
        letters = letters[..length];
        return _byLetters.TryGetValue(letters, out var known) ? known : Add(letters.ToString());
    }

    private int Add(string word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, word, out var known);
        if (known)
            return id;
        _uses.Add(WordUse.None);
        return id = _uses.Count - 1;
    }
}
