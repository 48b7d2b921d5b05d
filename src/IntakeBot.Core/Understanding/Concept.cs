namespace IntakeBot.Core.Understanding;

/// <summary>A finding that texts may mention, such as swelling of the face.</summary>
/// <param name="Id">Stable, such as <c>face-swelling</c>.</param>
/// <param name="Title">What a clinician reads.</param>
public sealed record Concept(string Id, string Title)
{
    /// <summary>Whether likely misspellings count.</summary>
    public bool Fuzzy { get; init; } = true;

    /// <summary>Whether it lasts, once it was ever so: a transplant of 2010 is still one today.</summary>
    public bool Lasting { get; init; }

    /// <summary>Whether it counts whomever it befalls: someone hurt at home is the concern whoever it is.</summary>
    public bool Anyone { get; init; }

    /// <summary>
    /// Whether it only says more of other findings, such as whose they are, since when or what was before: two messages
    /// that say it and deny it speak of two things.
    /// </summary>
    public bool Qualifies { get; init; }

    /// <summary>
    /// Whether it is of now in an answer to a question about the past too, where its own words do not say that it is
    /// over: who wants to die says so wherever there is room.
    /// </summary>
    public bool OfNow { get; init; }

    /// <summary>Whether a medicine mentions it.</summary>
    public bool OfMedicine { get; init; }

    /// <summary>Whether it can be over by tomorrow: a diagnosis, a medicine and whose it is cannot.</summary>
    public bool Passes => !Lasting && !Qualifies && !OfMedicine;
}

/// <summary>A concept found in a text, with what the words around it say of it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Span">Where its words stand in the verbatim text.</param>
/// <param name="Quote">The sentence or clause around it, in the patient's words.</param>
/// <param name="Assertion">Whether it is so, now, and the patient's own.</param>
public sealed record Mention(Concept Concept, TextSpan Span, Forms.PatientText Quote, Assertion Assertion)
{
    /// <summary>Where <see cref="Quote"/> stands in the verbatim text.</summary>
    public TextSpan Around { get; init; }

    /// <summary>Whether the words are too vague to mention the concept by themselves: they count only beside something else that a rule asks for.</summary>
    public bool IsHint { get; init; }

    /// <summary>Whether it is present or possible, now or lasting; whose it is stands in <see cref="Assertion"/>.</summary>
    public bool IsCurrent =>
        Assertion.Certainty is Certainty.Present or Certainty.Uncertain
        && (Assertion.Temporality == Temporality.Current || Concept.Lasting);

    /// <summary>The concept and how it is asserted, never the words.</summary>
    public override string ToString() => $"[{Concept.Id}, {Assertion.Status}]";
}
