using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// What tells the bot what to do with the list of answers, and nothing of the patient: "a mole that is changing: change
/// to No".
/// </summary>
internal static class Instructions
{
    /// <summary>Whether the message, said outside any question, orders a change.</summary>
    public static bool Is(Utterance said, ReplyWords words) =>
        said.Item is null && Parts(said).Any(part => ReplyText.Opening(part, words.Change) is not null);

    /// <summary>Whether it orders one and names only what: "change hydrocortisone since".</summary>
    public static bool OnlyNames(BriefContext context, Utterance said, string target, ReplyWords words)
    {
        if (said.Item is not null)
            return false;
        var known = context
            .Input.Form.Items.SelectMany(item => item.WithDescendants())
            .Where(item => item.IsAsked)
            .SelectMany(item => new[] { item.Label, item.Text })
            .Concat(context.Medicines.Select(medicine => medicine.Called))
            .SelectMany(text => ReplyText.AllWords(ReplyText.Fold(text)))
            .ToHashSet(StringComparer.Ordinal);
        return SmallWords.Telling(target, words).All(known.Contains);
    }

    private static IEnumerable<string> Parts(Utterance said) => said.Text.Verbatim.Split(':').Select(ReplyText.Fold);
}
