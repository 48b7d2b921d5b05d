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
        if ((Own(kind, verbatim, context) ?? OfNow(kind, verbatim, context)) is { } held)
            return held;
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
        var reading = Plain(kind, verbatim, context);
        return reading is AnswerReading.Unrecognised && AnswerReader.PassesOver(folded, context.Words)
            ? new AnswerReading.Declined()
            : reading;
    }

    /// <summary>How much, of one's own and now where others' and former amounts are told beside it.</summary>
    internal static AnswerReading Amount(string verbatim, ReadingContext context) =>
        Own(StatementKind.Quantity, verbatim, context)
        ?? OfNow(StatementKind.Quantity, verbatim, context)
        ?? Plain(StatementKind.Quantity, verbatim, context);

    private static AnswerReading Plain(StatementKind kind, string verbatim, ReadingContext context) =>
        kind switch
        {
            StatementKind.Duration => DurationReader.Read(verbatim, context),
            StatementKind.Frequency => FrequencyReader.Read(verbatim, context),
            StatementKind.Quantity => QuantityReader.Read(verbatim, context),
            StatementKind.Medications => MedicationReader.Read(verbatim, context),
            _ => BodyAreaReader.Read(verbatim, context.Words),
        };

    // "My dad had it for 20 years, me only 8 months"
    private static AnswerReading? Own(StatementKind kind, string verbatim, ReadingContext context) =>
        kind is StatementKind.Duration or StatementKind.Frequency or StatementKind.Quantity
        && !context.ForAnother
        && OthersClauses.Own(
            verbatim,
            context.Words,
            tells: true,
            answers: clause => Plain(kind, clause, context) is AnswerReading.Understood
        )
            is { } own
            ? Beside(kind, own, verbatim, context)
            : null;

    // Of two lengths, rates or amounts the one that holds now.
    private static AnswerReading? OfNow(StatementKind kind, string verbatim, ReadingContext context) =>
        // Where something began it may still be: "started on my elbow, now it's on my tummy as well".
        kind is not (StatementKind.Medications or StatementKind.BodyAreas)
        && Rivals.Of(verbatim, context, clause => Tells(Plain(kind, clause, context))) is (var now, var then)
            ? Beside(kind, now, then, context)
            : null;

    // What the words tell; where they only count, in the unit of the others: "me just two", beside "30 years".
    private static AnswerReading? Beside(StatementKind kind, string words, string others, ReadingContext context) =>
        Plain(kind, words, context) is AnswerReading.Understood reading
            ? reading
            : kind switch
            {
                StatementKind.Frequency => FrequencyReader.InPeriodOf(words, others, context),
                StatementKind.Duration => DurationReader.InUnitOf(words, others, context),
                StatementKind.Quantity => QuantityReader.InUnitOf(words, others, context),
                _ => null,
            };

    // "It comes and goes" tells no length that another could be of another time.
    private static bool Tells(AnswerReading reading) =>
        reading
            is AnswerReading.Understood
            {
                Values: [AnswerValue.Stated { Value: not Statement.Duration { Low: null, High: null } }, ..]
            };
}
