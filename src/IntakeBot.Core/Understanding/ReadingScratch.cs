namespace IntakeBot.Core.Understanding;

/// <summary>Lists that a reading needs for a moment, kept from one message to the next; never any words.</summary>
internal sealed class ReadingScratch
{
    /// <summary>Longer matches first, then in the order of the text.</summary>
    public static readonly Comparison<PhraseMatch> LongestFirst = (a, b) =>
        a.Words != b.Words ? b.Words.CompareTo(a.Words)
        : a.First != b.First ? a.First.CompareTo(b.First)
        : a.Pattern.CompareTo(b.Pattern);

    /// <summary>In the order of the text, shorter ones first.</summary>
    public static readonly Comparison<PhraseMatch> ByPlace = (a, b) =>
        a.First != b.First ? a.First.CompareTo(b.First)
        : a.End != b.End ? a.End.CompareTo(b.End)
        : LongestFirst(a, b);

    /// <summary>Every phrase of a concept.</summary>
    public List<PhraseMatch> Matches { get; } = [];

    /// <summary>Every look-alike.</summary>
    public List<PhraseMatch> LookAlikes { get; } = [];

    /// <summary>The concepts already looked at.</summary>
    public ConceptSet Seen { get; } = new();

    /// <summary>The matches of one concept.</summary>
    public List<PhraseMatch> Group { get; } = [];

    /// <summary>Those of them that stand.</summary>
    public List<PhraseMatch> Kept { get; } = [];

    /// <summary>Ready for the next message.</summary>
    public void Clear()
    {
        Matches.Clear();
        LookAlikes.Clear();
        Seen.Clear();
    }

    /// <summary>Few concepts, told apart by identity.</summary>
    internal sealed class ConceptSet
    {
        private readonly List<Concept> _concepts = [];

        public bool Exists(Concept concept)
        {
            foreach (var one in _concepts)
            {
                if (ReferenceEquals(one, concept))
                    return true;
            }
            return false;
        }

        public Concept Add(Concept concept)
        {
            _concepts.Add(concept);
            return concept;
        }

        public void Clear() => _concepts.Clear();
    }
}
