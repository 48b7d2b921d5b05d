using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Two answers that do not agree.</summary>
/// <param name="Label">On what.</param>
/// <param name="Text">Both sides.</param>
/// <param name="Citations">Both answers.</param>
internal sealed record Contradiction(string Label, string Text, ImmutableArray<Citation> Citations);

/// <summary>
/// Every rule by which answers can conflict, the gravest first. Each is a pure function over the answers; what a form
/// does not ask, a rule never finds.
/// </summary>
internal static class ContradictionRules
{
    private static readonly ImmutableArray<Func<BriefContext, IEnumerable<Contradiction>>> All =
    [
        MedicineConflicts.NoneButNamed,
        MedicineConflicts.NoAllergyButTold,
        DateConflicts.Pregnancy,
        FindingConflicts.DeniedButTold,
        MedicineConflicts.SameTwice,
        MedicineConflicts.NewMedicine,
        DateConflicts.OnsetBeforeBirth,
        DateConflicts.AgeTold,
        DateConflicts.OnsetTold,
        DateConflicts.MedicineBeforeBirth,
        SymptomConflicts.Itch,
        SymptomConflicts.Pain,
        SymptomConflicts.OwnWords,
        SymptomConflicts.Condition,
        SymptomConflicts.Course,
        SymptomConflicts.Sides,
        SymptomConflicts.Areas,
        SymptomConflicts.Family,
        MedicineConflicts.TriedNothing,
        MedicineConflicts.NothingHelped,
        AnswerPairs.Of,
        SymptomConflicts.Sleep,
        FindingConflicts.SaidBothWays,
        WordConflicts.Habits,
    ];

    /// <summary>Every contradiction among the answers.</summary>
    public static IEnumerable<Contradiction> Of(BriefContext context) => All.SelectMany(rule => rule(context));

    /// <summary>The answer with its question, where it counts and was understood.</summary>
    public static Given? Find(BriefContext context, LinkId item) =>
        context.QuestionOf(item) is { } question
        && context.AnswerTo(question) is { } answer
        && !answer.Values.Any(value => value is AnswerValue.Unread)
            ? new Given(question, answer)
            : null;

    /// <summary>A message in quotes, cut where it is long.</summary>
    public static string Quote(ToldMessage message) => $"“{BriefContext.Excerpt(message.Said.Text.Verbatim.Trim())}”";

    /// <summary>A mention's clause in quotes.</summary>
    public static string Quote(Mention mention) => $"“{BriefContext.Excerpt(mention.Quote.Verbatim.Trim())}”";

    /// <summary>Whether the words say that it is so, now, of the patient.</summary>
    public static bool IsOwn(Assertion assertion) =>
        assertion.Status is AssertionStatus.Present or AssertionStatus.Uncertain;
}

/// <summary>A question with its answer.</summary>
internal sealed record Given(FormQuestion Question, Answer Answer)
{
    public Citation Citation => Claims.Cite(Question, Answer);

    public string Label => Question.Item.Label;

    public string Shown => BriefContext.Display(Question.Item, Answer);

    public decimal? Number => Answer.Values is [AnswerValue.Number number] ? number.Value : null;

    public bool? YesNo => Answer.Values is [AnswerValue.YesNo yesNo] ? yesNo.Value : null;

    public bool Has(params ReadOnlySpan<string> codes)
    {
        foreach (var code in Answer.Codes)
        {
            if (codes.Contains(code))
                return true;
        }
        return false;
    }
}
