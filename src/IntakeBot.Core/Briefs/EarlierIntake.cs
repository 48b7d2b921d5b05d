using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// An intake that the clinic has of a patient of the same name and date of birth, finished before this one. It may be
/// another person's: a brief says by what it was found.
/// </summary>
/// <param name="ConversationId">The conversation that holds it.</param>
/// <param name="Form">Its form, in the language of briefs.</param>
/// <param name="Answers">Its answers.</param>
/// <param name="FinishedAt">When it was finished.</param>
public sealed record EarlierIntake(string ConversationId, IntakeForm Form, AnswerSet Answers, DateTimeOffset FinishedAt)
{
    private const int ShortestName = 2;

    /// <summary>
    /// By what two intakes are taken for the same patient's: the name, letters and digits alone in plain form, and the
    /// whole date of birth. Null where either is missing or not whole: initials and a year of birth are no person.
    /// </summary>
    public static string? KeyOf(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (
            answers[new ItemKey(SpecialItems.BirthDate)]?.Values
                is not [AnswerValue.Date { Age: null, Value: { Day: not null } born }]
            || answers[new ItemKey(SpecialItems.Name)]?.Values is not [AnswerValue.Text { Value: var name }]
        )
            return null;
        var words = Tokenizer.Plain(name.Verbatim);
        return words.Length > 0 && words.Split(' ').Any(word => word.Length > ShortestName)
            ? $"{words}|{born.ToIso()}"
            : null;
    }

    /// <summary>When it was, never what was said.</summary>
    public override string ToString() => "[earlier intake]";
}
