using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>A sentence as a model drafted it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Cites">The ids of the sources that it names.</param>
public sealed record DraftSentence(PatientText Text, ImmutableArray<string> Cites);

/// <summary>Why a sentence was dropped.</summary>
public enum DropReason
{
    /// <summary>There are no words in it.</summary>
    Empty,

    /// <summary>It runs on.</summary>
    TooLong,

    /// <summary>It names no source.</summary>
    NoCitation,

    /// <summary>It names a source that does not exist.</summary>
    UnknownCitation,

    /// <summary>It shares no word with a source that it names.</summary>
    UnrelatedCitation,

    /// <summary>It holds a number that its sources do not.</summary>
    UnsupportedNumber,

    /// <summary>It names a medicine or supplement that its sources do not.</summary>
    UnsupportedMedicine,

    /// <summary>It advises, diagnoses, or speaks to somebody.</summary>
    Advice,
}

/// <summary>What verification made of one sentence. A closed union.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>The sentence stands, with its sources.</summary>
    public sealed record Kept(Claim Claim) : Verdict;

    /// <summary>The sentence is left out.</summary>
    public sealed record Dropped(DropReason Reason) : Verdict;
}
