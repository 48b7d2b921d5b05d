namespace IntakeBot.Core.Forms;

/// <summary>The identity of an item within a form (FHIR <c>Questionnaire.item.linkId</c>), such as <c>sleep.hours</c>.</summary>
/// <param name="Value">The linkId, compared ordinally.</param>
public readonly record struct LinkId(string Value)
{
    /// <summary>The linkId itself; it names a question and never carries an answer.</summary>
    public override string ToString() => Value;
}
