using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// A no that goes on with what there is: "no moles, but I have a wound that went black". Told as a plain denial, it would
/// say the opposite of the words beside it.
/// </summary>
internal static class DenialWithMore
{
    /// <summary>Whether the answer is one: its first sentence denies, and behind a "but" tells something of the patient.</summary>
    public static bool Is(BriefContext context, Answer answer)
    {
        if (context.Input.Words is not { } words || answer.Values is not [AnswerValue.YesNo { Value: false }])
            return false;
        var sentence = answer.Quote.Verbatim.Split('.', '!', '?', '\n')[0];
        var said = ReplyText.AllWords(ReplyText.Fold(sentence));
        var but = Array.FindIndex(said, words.Contrasts.Contains);
        if (but < 1 || !said[..but].Any(words.Negations.Contains))
            return false;
        var rest = said[(but + 1)..];
        return !rest.Any(context.IsKin)
            && !rest.Any(words.Allergies.Theirs.Except(words.Mends.Definite).Except(words.YesNo.It).Contains)
            && new Page(context, []).Rest(string.Join(' ', rest)) is not null;
    }
}
