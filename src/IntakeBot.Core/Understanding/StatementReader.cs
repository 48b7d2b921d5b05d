using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>What kind of statement a reply is read for.</summary>
public enum StatementKind
{
    /// <summary>How long.</summary>
    Duration,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>How much, in a unit.</summary>
    Quantity,

    /// <summary>Which medicines and supplements.</summary>
    Medications,

    /// <summary>Where on the body.</summary>
    BodyAreas,
}

/// <summary>Reads statements with parts from a patient's words. Deterministic; no model; never throws on any words.</summary>
public static class StatementReader
{
    /// <summary>
    /// What the words state; of medicines, a plain no where the patient takes none. What is not said stays null.
    /// </summary>
    public static AnswerReading Read(StatementKind kind, PatientText text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var verbatim = text.Verbatim ?? "";
        var folded = ReplyText.Fold(verbatim);
        if (!folded.Any(char.IsLetterOrDigit))
            return AnswerReading.Not(ReadingFault.Empty);
        var beside = AnswerReader.BesideTheQuestion(folded, context);
        // Where places on the body are asked, "back" is one.
        if (
            beside is not null
            && (
                kind != StatementKind.BodyAreas
                || BodyAreaReader.Read(verbatim, context.Words) is AnswerReading.Unrecognised
            )
        )
            return beside;
        // "3 times a week, used to be daily", "left elbow, used to be both": what is over tells nothing of now.
        if (
            kind is StatementKind.Frequency or StatementKind.BodyAreas
            && BygoneClauses.Without(verbatim, context.Words) is { } present
            && Read(kind, new PatientText(present), context) is AnswerReading.Understood now
        )
            return now;
        // "Dunno, too long" tells no length.
        if (
            kind == StatementKind.Duration
            && ReplyText.Opening(folded, context.Words.Declines.Phrases) is not null
            && DurationReader.Read(verbatim, context)
                is AnswerReading.Understood
                {
                    Values: [AnswerValue.Stated { Value: Statement.Duration { Unit: null, Lifelong: false } }]
                }
        )
            return new AnswerReading.Declined();
        return kind switch
        {
            StatementKind.Duration => DurationReader.Read(verbatim, context),
            StatementKind.Frequency => FrequencyReader.Read(verbatim, context),
            StatementKind.Quantity => QuantityReader.Read(verbatim, context),
            StatementKind.Medications => MedicationReader.Read(verbatim, context),
            _ => BodyAreaReader.Read(verbatim, context.Words),
        };
    }
}
