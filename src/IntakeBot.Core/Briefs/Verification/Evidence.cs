using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>What a piece of evidence says of the words in it.</summary>
public enum EvidenceStance
{
    /// <summary>What it says itself: the patient's words, an option that was chosen, a passage.</summary>
    AsSaid,

    /// <summary>What the patient hopes for.</summary>
    Wished,

    /// <summary>That it is so: a question answered with yes.</summary>
    Affirmed,

    /// <summary>That it is not so: a question answered with no, an option that "none of these" denies.</summary>
    Denied,

    /// <summary>That it may be so: a question answered with maybe.</summary>
    Uncertain,

    /// <summary>That it is meant: a question that asks which, and whose answer names some.</summary>
    Named,

    /// <summary>Nothing by itself: a question whose answer says the rest.</summary>
    Open,
}

/// <summary>One piece of what a sentence may rest on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Stance">What is said of them.</param>
/// <param name="Context">Whose and from when, unless the words say otherwise.</param>
public sealed record Evidence(PatientText Text, EvidenceStance Stance, AnswerContext Context = AnswerContext.PatientNow)
{
    /// <summary>Whether it is of the question and not of the answer: how much and how often it says nothing.</summary>
    public bool OfQuestion { get; init; }

    /// <summary>Whether it holds only as a whole: of "asthma or hay fever" neither is said alone.</summary>
    public bool Whole { get; init; }

    /// <summary>Whether it is the patient's words, of which the value is a reading: a doubt in them is one of the value.</summary>
    public bool IsQuote { get; init; }

    /// <summary>The stance, never the words.</summary>
    public override string ToString() => $"[evidence, {Stance}]";
}
