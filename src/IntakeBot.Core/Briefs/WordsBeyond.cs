using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// What the patient's words say beyond the value that was read from them: "yes" to a new medicine is less than "yes,
/// amoxicillin in May", and "heat" less than "hot showers".
/// </summary>
internal static class WordsBeyond
{
    // They soften or open a reply, and every value here is reported as the patient's anyway.
    private static readonly HashSet<string> Soft = new(
        Words.Of(
            "yes yeah yep nah nope okay think guess suppose probably maybe really quite mostly mainly well sure actually "
                + "sorry honestly little bit please thank thanks got right meant change answer none nothing around roughly "
                + "mg patient feel feeling also both say said"
        ),
        StringComparer.Ordinal
    );

    /// <summary>The words, trimmed, where they say more than the values that were read from them; else null.</summary>
    public static string? Of(Answer answer, IEnumerable<(FormItem Item, Answer Answer)> read)
    {
        var said = answer.Quote.Verbatim.Trim();
        var values = read.ToList();
        var displays = string.Join(' ', values.Select(each => BriefContext.Display(each.Item, each.Answer)));
        var shown = Words
            .Of($"{displays} {string.Join(' ', values.SelectMany(Names))}")
            .ToHashSet(StringComparer.Ordinal);
        var meant = Words.Of(said).Where(word => !Soft.Contains(word)).ToList();
        var beyond = meant.Count(word => !shown.Contains(word));
        // Words of another language share none with the label: there only a longer reply says more.
        var shares = beyond < meant.Count;
        return (beyond > 0 && (shares || Length(said) > Length(displays))) || IsAnotherNumber(answer, said, displays)
            ? said
            : null;
    }

    private static IEnumerable<string> Names((FormItem Item, Answer Answer) read) =>
        read
            .Item.Options.Where(option => read.Answer.Codes.Contains(option.Code, StringComparer.Ordinal))
            .SelectMany(option => option.Names)
            .Append(read.Item.Label);

    // "Some days a 3 and some days a 7" is more than the 7 that stands for it.
    private static bool IsAnotherNumber(Answer answer, string said, string displays) =>
        answer.Values is [AnswerValue.Number] && Digits(said).Except(Digits(displays), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Digits(string text) =>
        ReplyText
            .Words(ReplyText.Fold(text))
            .SelectMany(word => word.Split('/'))
            .Where(word => word.All(char.IsAsciiDigit));

    private static int Length(string text) => ReplyText.Words(ReplyText.Fold(text)).Length;
}
