using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Whether a finding is so.</summary>
public enum Certainty
{
    /// <summary>It is so.</summary>
    Present,

    /// <summary>It may be so ("I think I have a fever").</summary>
    Uncertain,

    /// <summary>It is feared, warned of or a condition ("if my throat swells").</summary>
    Hypothetical,

    /// <summary>It is not so.</summary>
    Negated,
}

/// <summary>When a finding is so.</summary>
public enum Temporality
{
    /// <summary>Now or of late.</summary>
    Current,

    /// <summary>It was, and is over.</summary>
    Historical,
}

/// <summary>Whose a finding is.</summary>
public enum Experiencer
{
    /// <summary>The patient's own.</summary>
    Patient,

    /// <summary>A child's, for whom someone else may be writing.</summary>
    Child,

    /// <summary>Another person's.</summary>
    SomeoneElse,
}

/// <summary>An assertion in one word.</summary>
public enum AssertionStatus
{
    /// <summary>The patient has it now.</summary>
    Present,

    /// <summary>The patient may have it now.</summary>
    Uncertain,

    /// <summary>The patient had it.</summary>
    Historical,

    /// <summary>It is feared or a condition.</summary>
    Hypothetical,

    /// <summary>The patient does not have it.</summary>
    Negated,

    /// <summary>A child has it.</summary>
    Child,

    /// <summary>Another person has it.</summary>
    SomeoneElse,
}

/// <summary>A word or phrase that changed what is asserted: the reason a clinician can look at.</summary>
/// <param name="Effect">What it changed.</param>
/// <param name="Trigger">Its plain words; those of the question where the question's own context decided.</param>
/// <param name="Span">Where it stands in the verbatim text; empty for a question's context.</param>
public sealed record AssertionCause(AssertionEffect Effect, string Trigger, TextSpan Span)
{
    /// <summary>The effect, never the words.</summary>
    public override string ToString() => $"[{Effect}]";
}

/// <summary>What the words around a finding say of it.</summary>
/// <param name="Certainty">Whether.</param>
/// <param name="Temporality">When.</param>
/// <param name="Experiencer">Whose.</param>
/// <param name="Causes">Why, in the order of the text; empty where nothing was said.</param>
public sealed record Assertion(
    Certainty Certainty,
    Temporality Temporality,
    Experiencer Experiencer,
    ImmutableArray<AssertionCause> Causes
)
{
    /// <summary>Present, now, the patient's own, with nothing said about it.</summary>
    public static Assertion Plain { get; } = new(Certainty.Present, Temporality.Current, Experiencer.Patient, []);

    /// <summary>The assertion in one word: whose before whether before when.</summary>
    public AssertionStatus Status =>
        Experiencer switch
        {
            Experiencer.SomeoneElse => AssertionStatus.SomeoneElse,
            Experiencer.Child => AssertionStatus.Child,
            _ => Certainty switch
            {
                Certainty.Negated => AssertionStatus.Negated,
                Certainty.Hypothetical => AssertionStatus.Hypothetical,
                _ when Temporality == Temporality.Historical => AssertionStatus.Historical,
                Certainty.Uncertain => AssertionStatus.Uncertain,
                _ => AssertionStatus.Present,
            },
        };

    /// <summary>The cause that decided <see cref="Status"/>; null where nothing was said.</summary>
    public AssertionCause? Deciding =>
        Causes.FirstOrDefault(cause =>
            cause.Effect
            == Status switch
            {
                AssertionStatus.Negated => AssertionEffect.Negated,
                AssertionStatus.Hypothetical => AssertionEffect.Hypothetical,
                AssertionStatus.Historical => AssertionEffect.Historical,
                AssertionStatus.Uncertain => AssertionEffect.Uncertain,
                AssertionStatus.Child => AssertionEffect.Child,
                AssertionStatus.SomeoneElse => AssertionEffect.SomeoneElse,
                _ => AssertionEffect.Affirmed,
            }
        );

    /// <summary>The assertion in one word.</summary>
    public override string ToString() => Status.ToString();
}
