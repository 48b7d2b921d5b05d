using System.Collections.Frozen;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>Choices whose options are steps from little to much, which a clinician takes in at a glance when drawn.</summary>
internal static class Ordinals
{
    private static readonly FrozenSet<LinkId> Steps = new[]
    {
        "stress.mood",
        "stress.dark-thoughts",
        "sleep.waking",
        "sleep.itch",
    }
        .Select(item => new LinkId(item))
        .ToFrozenSet();

    /// <summary>The step of the option chosen and that of the last one; null where the answer is no step.</summary>
    public static (decimal Value, decimal Max)? Of(FormItem item, Answer answer)
    {
        if (answer.Values is not [AnswerValue.Choice chosen] || item.Options.Length < 3)
            return null;
        var options = item.Options;
        if (options.All(option => option.Score is not null))
            return options.FirstOrDefault(option => option.Code == chosen.Code) is { Score: { } score }
                ? (score, options.Max(option => option.Score ?? 0))
                : null;
        var at = options.Select(option => option.Code).ToList().IndexOf(chosen.Code);
        return Steps.Contains(item.LinkId) && at >= 0 ? (at, options.Length - 1) : null;
    }
}
