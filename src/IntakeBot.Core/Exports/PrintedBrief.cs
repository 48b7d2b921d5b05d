using System.Collections.Immutable;

namespace IntakeBot.Core.Exports;

/// <summary>A brief as people read it.</summary>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Data">Its bytes.</param>
public sealed record PrintedBrief(string MediaType, ImmutableArray<byte> Data)
{
    /// <summary>The kind and size, never what it says.</summary>
    public override string ToString() => $"[{MediaType}, {Data.Length} bytes]";
}
