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
}

/// <summary>What words mean as an answer to an item. A closed union.</summary>
public abstract record AnswerReading
{
    private AnswerReading() { }

    /// <summary>An answer; never empty.</summary>
    public sealed record Understood(ImmutableArray<AnswerValue> Values) : AnswerReading;

    /// <summary>No answer that the item takes.</summary>
    public sealed record Unrecognised(ReadingFault Fault) : AnswerReading;

    internal static AnswerReading Of(AnswerValue value) => new Understood([value]);

    internal static AnswerReading Not(ReadingFault fault) => new Unrecognised(fault);
}
