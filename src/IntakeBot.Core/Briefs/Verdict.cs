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

    /// <summary>It says nothing that a source which it names says.</summary>
    UnrelatedCitation,

    /// <summary>It advises, commands, or speaks to somebody.</summary>
    Advice,

    /// <summary>It judges what the patient has.</summary>
    Diagnosis,

    /// <summary>It holds a number, date, dose or length of time that its sources do not.</summary>
    UnsupportedNumber,

    /// <summary>It names a medicine or supplement that its sources do not.</summary>
    UnsupportedMedicine,

    /// <summary>It names a place on the body that its sources do not.</summary>
    UnsupportedArea,

    /// <summary>It says left or right where its sources do not.</summary>
    UnsupportedSide,

    /// <summary>It names a food or drink that its sources do not.</summary>
    UnsupportedFood,

    /// <summary>It names a condition that its sources do not.</summary>
    UnsupportedCondition,

    /// <summary>It names a symptom that its sources do not.</summary>
    UnsupportedSymptom,

    /// <summary>It says how much, how well or how often otherwise than its sources.</summary>
    UnsupportedDegree,

    /// <summary>It says what leads to what, and its sources do not.</summary>
    UnsupportedCause,

    /// <summary>It says something else that its sources do not.</summary>
    UnsupportedWord,

    /// <summary>It denies what its sources say, or says what they deny.</summary>
    FlippedNegation,

    /// <summary>It says of one person what its sources say of another.</summary>
    WrongExperiencer,

    /// <summary>It says as present what its sources say as past.</summary>
    PastAsPresent,

    /// <summary>It says as past what its sources say as present.</summary>
    PresentAsPast,

    /// <summary>It says for sure what its sources leave open.</summary>
    TooCertain,

    /// <summary>It puts a number, or how much or how often, to something else than its sources do.</summary>
    Misplaced,

    /// <summary>It says how often, and leaves out the limit within which its sources say so.</summary>
    LimitLeftOut,

    /// <summary>It says of the patient what only the article says.</summary>
    ArticleAsFinding,

    /// <summary>It puts into the article's mouth what the passage does not say.</summary>
    BeyondPassage,
}

/// <summary>What verification made of one sentence. A closed union.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>The sentence stands, with its sources.</summary>
    public sealed record Kept(Claim Claim) : Verdict;

    /// <summary>The sentence is left out.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Dropped(DropReason Reason) : Verdict
    {
        /// <summary>The word of the sentence where it shows; empty where it is the whole sentence.</summary>
        public PatientText Word { get; init; } = PatientText.Empty;

        /// <summary>The reason in plain words, with the word where it shows.</summary>
        public PatientText Explained => DropReasons.Explain(Reason, Word);
    }
}
