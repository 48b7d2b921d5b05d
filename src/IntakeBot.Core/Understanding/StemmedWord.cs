using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>A word of a folded text, and how far its stem reaches.</summary>
internal readonly record struct StemmedWord(string Text, int Start, int End, int StemEnd)
{
    public ReadOnlySpan<char> Word => Text.AsSpan(Start..End);

    public ReadOnlySpan<char> Stem => Text.AsSpan(Start..StemEnd);

    /// <summary>The words of a folded text, by the endings of its language.</summary>
    public static List<StemmedWord> Split(string folded, ImmutableArray<string> endings)
    {
        var words = new List<StemmedWord>();
        for (var at = 0; at < folded.Length; at++)
        {
            var start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
                at++;
            if (at > start)
                words.Add(new(folded, start, at, start + WordStem.Length(folded.AsSpan(start..at), endings)));
        }
        return words;
    }

    public override string ToString() => "[word]";
}
