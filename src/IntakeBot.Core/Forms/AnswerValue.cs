using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>One value of an answer (FHIR <c>QuestionnaireResponse.item.answer.value[x]</c>). A closed union.</summary>
[JsonDerivedType(typeof(YesNo), "yesNo")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Date), "date")]
[JsonDerivedType(typeof(Time), "time")]
[JsonDerivedType(typeof(Stated), "stated")]
[JsonDerivedType(typeof(Attachment), "attachment")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Unread), "unread")]
public abstract record AnswerValue
{
    private AnswerValue() { }

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Value) : AnswerValue;

    /// <summary>One of the item's options, by its code; <paramref name="Display"/> is the label at the time.</summary>
    public sealed record Choice(string Code, string Display) : AnswerValue;

    /// <summary>A number in the item's unit; of a range, the one that stands for it.</summary>
    public sealed record Number(decimal Value) : AnswerValue
    {
        /// <summary>The lower end where a range was said ("7 or 8"); else null.</summary>
        public decimal? Low { get; init; }

        /// <summary>The upper end where a range was said; else null.</summary>
        public decimal? High { get; init; }

        /// <summary>Whether it was said as roughly so.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Approximate { get; init; }
    }

    /// <summary>A date as precise as it was said; of a range, its beginning.</summary>
    public sealed record Date(PartialDate Value) : AnswerValue
    {
        /// <summary>The end where the words name a stretch of time ("last spring"); else null.</summary>
        public PartialDate? Until { get; init; }

        /// <summary>
        /// Of a birth: the age that was told instead of a date; else null. The date and <see cref="Until"/> are then
        /// the first and the last day that make that age, to reckon with, and never shown or sent as a date.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Statement.Duration? Age { get; init; }
    }

    /// <summary>A time of day.</summary>
    public sealed record Time(TimeOnly Value) : AnswerValue;

    /// <summary>Something with parts of its own: a duration, a frequency, a quantity, a medicine, a place on the body.</summary>
    public sealed record Stated(Statement Value) : AnswerValue;

    /// <summary>A file, such as a photo (FHIR <c>Attachment</c>); what is in it is kept elsewhere.</summary>
    /// <param name="Url">Where it is kept.</param>
    /// <param name="ContentType">Its media type, such as <c>image/jpeg</c>.</param>
    public sealed record Attachment(string Url, string ContentType) : AnswerValue
    {
        /// <summary>The file's name as the patient has it; null where not known.</summary>
        public PatientText? Title { get; init; }

        /// <summary>How many bytes it has; null where not known.</summary>
        public long? Size { get; init; }
    }

    /// <summary>Free words: of a text item, or of an open choice that matched no option.</summary>
    public sealed record Text(PatientText Value) : AnswerValue;

    /// <summary>Words that could not be read as the item asks, kept as given for the clinician.</summary>
    public sealed record Unread(PatientText Value) : AnswerValue;

    /// <summary>Calls exactly one of the functions; a new case makes every caller stop compiling.</summary>
    public T Match<T>(
        Func<YesNo, T> yesNo,
        Func<Choice, T> choice,
        Func<Number, T> number,
        Func<Date, T> date,
        Func<Time, T> time,
        Func<Stated, T> stated,
        Func<Attachment, T> attachment,
        Func<Text, T> text,
        Func<Unread, T> unread
    )
    {
        ArgumentNullException.ThrowIfNull(yesNo);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(attachment);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unread);
        return this switch
        {
            YesNo value => yesNo(value),
            Choice value => choice(value),
            Number value => number(value),
            Date value => date(value),
            Time value => time(value),
            Stated value => stated(value),
            Attachment value => attachment(value),
            Text value => text(value),
            Unread value => unread(value),
            _ => throw new InvalidOperationException("AnswerValue is a closed union."),
        };
    }

    /// <summary>The kind of value, never the value: answers are health information.</summary>
    public sealed override string ToString() => $"[{GetType().Name}]";
}
