using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Why words could not be read as an answer; each has its own re-prompt.</summary>
public enum ReadingFault
{
    /// <summary>Nothing but spaces or signs.</summary>
    Empty,

    /// <summary>Neither a yes nor a no.</summary>
    NotYesOrNo,

    /// <summary>None of the options.</summary>
    NoSuchOption,

    /// <summary>More than one option where one is asked.</summary>
    SeveralOptions,

    /// <summary>A figure alone where options stand that nobody has numbered.</summary>
    BareNumber,

    /// <summary>No number.</summary>
    NotANumber,

    /// <summary>A number below the least or above the most.</summary>
    OutOfRange,

    /// <summary>No date.</summary>
    NotADate,

    /// <summary>A date that may be read in two ways, such as 03/04/1980.</summary>
    AmbiguousDate,

    /// <summary>A date that is still to come.</summary>
    FutureDate,

    /// <summary>More words than the form allows.</summary>
    TooLong,

    /// <summary>A yes and a no at once.</summary>
    YesAndNo,

    /// <summary>A figure of another scale than the one asked: "3/5" where it goes to 10.</summary>
    OtherScale,

    /// <summary>A time of life whose date needs the birth date.</summary>
    NeedsBirthDate,

    /// <summary>No length of time.</summary>
    NotADuration,

    /// <summary>Nothing that says how often.</summary>
    NotAFrequency,

    /// <summary>No amount.</summary>
    NotAQuantity,

    /// <summary>A figure without its unit.</summary>
    UnitMissing,

    /// <summary>No medicine and no word that there is none.</summary>
    NotAMedicine,

    /// <summary>No place on the body.</summary>
    NotABodyArea,

    /// <summary>No time of day.</summary>
    NotATime,

    /// <summary>No address on the web.</summary>
    NotAUrl,

    /// <summary>A story or a question where a name is asked.</summary>
    NotAName,

    /// <summary>Fewer words than the form wants.</summary>
    TooShort,

    /// <summary>Not written as the form wants it.</summary>
    OtherFormat,

    /// <summary>More digits after the point than the form allows.</summary>
    TooManyDecimals,

    /// <summary>Fewer options than the form wants.</summary>
    TooFewOptions,

    /// <summary>More options than the form allows.</summary>
    TooManyOptions,

    /// <summary>A date before the first or after the last that the form allows.</summary>
    DateOutOfRange,

    /// <summary>No file, where one is asked.</summary>
    NotAFile,

    /// <summary>A file of another type, or a larger one, than the form allows.</summary>
    OtherFile,
}

/// <summary>What words mean as an answer to an item. A closed union.</summary>
public abstract record AnswerReading
{
    private AnswerReading() { }

    /// <summary>Whether it names options, and nothing in other words.</summary>
    internal bool NamesOptions =>
        this is Understood { Values: var values } && values.All(value => value is AnswerValue.Choice);

    /// <summary>Whether it is a yes, and nothing else.</summary>
    public bool IsYes => this is Understood { Values: [AnswerValue.YesNo { Value: true }] };

    /// <summary>An answer; never empty.</summary>
    public sealed record Understood(ImmutableArray<AnswerValue> Values) : AnswerReading
    {
        /// <summary>Whether the patient was not quite sure: "I think so". The value stands; the words say it.</summary>
        public bool Hedged { get; init; }

        /// <summary>What was named beside the options and is none of them: "bloating <i>and hiccups</i>".</summary>
        internal ImmutableArray<string> Unmatched { get; init; } = [];

        /// <summary>The statements of one kind among the values.</summary>
        public IEnumerable<T> Stated<T>()
            where T : Statement => Values.OfType<AnswerValue.Stated>().Select(stated => stated.Value).OfType<T>();
    }

    /// <summary>More answers than one would fit; the candidates may be none where the words contradict themselves.</summary>
    public sealed record Ambiguous(ReadingFault Fault, ImmutableArray<AnswerValue> Candidates) : AnswerReading;

    /// <summary>The patient does not know or would rather not say.</summary>
    public sealed record Declined : AnswerReading;

    /// <summary>The patient asks the bot to do something instead.</summary>
    public sealed record Command(PatientCommand Asked) : AnswerReading;

    /// <summary>No answer that the item takes.</summary>
    public sealed record Unrecognised(ReadingFault Fault) : AnswerReading;

    internal static AnswerReading Of(AnswerValue value) => new Understood([value]);

    internal static AnswerReading Not(ReadingFault fault) => new Unrecognised(fault);
}
