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

/// <summary>What a record system is to take in at once.</summary>
/// <param name="Json">The transaction Bundle, as FHIR JSON.</param>
/// <param name="Addresses">Where it puts resources: types and ids, which say nothing of a patient.</param>
public sealed record RecordTransaction(string Json, ImmutableArray<string> Addresses)
{
    /// <summary>How much, never what.</summary>
    public override string ToString() => $"[transaction of {Addresses.Length} resources]";
}
