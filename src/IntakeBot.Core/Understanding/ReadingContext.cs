using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>In which order a day and a month stand in digits.</summary>
public enum DateOrder
{
    /// <summary>Not known: "03/04/2021" is ambiguous.</summary>
    Unknown,

    /// <summary>The day first, as in Europe.</summary>
    DayFirst,

    /// <summary>The month first, as in the United States.</summary>
    MonthFirst,
}

/// <summary>What readers need to know beside the words. Immutable.</summary>
/// <param name="Words">The words of the language.</param>
/// <param name="Today">The day of the reply.</param>
public sealed record ReadingContext(ReplyWords Words, DateOnly Today)
{
    /// <summary>When the patient was born, for "since I was a kid"; null where not known.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>Whether somebody else writes for the patient: then "I" is not who is asked about.</summary>
    public bool ForAnother { get; init; }

    /// <summary>How a date in digits is ordered.</summary>
    public DateOrder Order { get; init; }

    /// <summary>The question as it was asked, for replies that depend on its polarity; null where not known.</summary>
    public string? Question { get; init; }

    /// <summary>Whether it is asked since when medicines are taken: then "mometasone 3 weeks" tells it.</summary>
    public bool AsksSince { get; init; }

    /// <summary>Whether a birth is asked: its year is never the latest one.</summary>
    internal bool AsksBirth => Question is { } asked && IsOfBirth(ReplyTokens.Read(asked, Words));

    /// <summary>Whether a day to come is asked: "When is your next appointment?"</summary>
    internal bool AsksAhead => Question is { } asked && IsAhead(ReplyTokens.Read(asked, Words));

    private static bool IsAhead(ReplyTokens asked)
    {
        for (var at = 0; at < asked.Count; at++)
        {
            if (asked.IsAny(at, "next", "upcoming", "due"))
                return true;
        }
        return false;
    }

    private static bool IsOfBirth(ReplyTokens asked)
    {
        for (var at = 0; at < asked.Count; at++)
        {
            if (asked.IsAny(at, "born", "birth", "birthday"))
                return true;
        }
        return false;
    }

    /// <summary>How what was read is said back.</summary>
    public AnswerWords Answers { get; init; } = AnswerWords.English;

    /// <summary>The medicines that the product knows.</summary>
    public MedicationLexicon Medications { get; init; } = MedicationLexicon.Empty;
}
