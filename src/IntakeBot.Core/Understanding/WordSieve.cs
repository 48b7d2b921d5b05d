using System.Runtime.Intrinsics;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Words by their numbers in 256 bits: two sieves that do not meet have no word in common; two that meet may have one.
/// </summary>
internal readonly record struct WordSieve
{
    private readonly Vector256<ulong> _bits;

    private WordSieve(Vector256<ulong> bits) => _bits = bits;

    /// <summary>One word, by its number.</summary>
    public static WordSieve Of(int word) => new(Vector256<ulong>.Zero.WithElement((word >> 6) & 3, 1UL << (word & 63)));

    /// <summary>Some words, by their numbers.</summary>
    public static WordSieve Of(ReadOnlySpan<int> words)
    {
        Span<ulong> bits = stackalloc ulong[4];
        foreach (var word in words)
            bits[(word >> 6) & 3] |= 1UL << (word & 63);
        return new WordSieve(Vector256.Create<ulong>(bits));
    }

    /// <summary>The words of both.</summary>
    public static WordSieve operator |(WordSieve one, WordSieve other) => new(one._bits | other._bits);

    /// <summary>Whether they may have a word in common.</summary>
    public bool Meets(WordSieve other) => (_bits & other._bits) != Vector256<ulong>.Zero;
}
