namespace IntakeBot.Core.Understanding;

/// <summary>Lists that the reading of assertions needs for a moment, kept from one message to the next; never any words.</summary>
internal sealed class AssertionScratch
{
    private bool[] _used = [];

    /// <summary>In the order of the text, the longest first where several begin alike.</summary>
    public static readonly Comparison<PhraseMatch> LongestOfPlace = (a, b) =>
        a.First != b.First ? a.First.CompareTo(b.First)
        : a.End != b.End ? b.End.CompareTo(a.End)
        : a.Pattern != b.Pattern ? a.Pattern.CompareTo(b.Pattern)
        : a.IsNear.CompareTo(b.IsNear);

    /// <summary>Every phrase of a trigger.</summary>
    public List<PhraseMatch> Matches { get; } = [];

    /// <summary>The triggers chosen from them, in the order of the text.</summary>
    public List<Trigger> Triggers { get; } = [];

    /// <summary>What reaches one finding.</summary>
    public List<Cause> Reaching { get; } = [];

    /// <summary>Forgets which words serve a trigger.</summary>
    public void UseNone(int words)
    {
        if (_used.Length < words)
            _used = new bool[2 * words];
        Array.Clear(_used);
    }

    /// <summary>Lets the words serve one trigger; false where any of them serves another.</summary>
    public bool Use(PhraseMatch match)
    {
        for (var at = match.First; at < match.End; at++)
        {
            if (match.Says(at) && _used[at])
                return false;
        }
        for (var at = match.First; at < match.End; at++)
            _used[at] |= match.Says(at);
        return true;
    }

    /// <summary>Ready for the next message.</summary>
    public void Clear()
    {
        Matches.Clear();
        Triggers.Clear();
    }
}
