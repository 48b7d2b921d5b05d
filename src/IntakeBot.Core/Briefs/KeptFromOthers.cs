using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Where the patient asks that somebody near them is not told: "you can tell the clinic, just not my mum". Whoever rings
/// the house must know it before ringing.
/// </summary>
internal static class KeptFromOthers
{
    /// <summary>The messages that ask for it, in their order.</summary>
    public static IEnumerable<Utterance> Of(BriefContext context) =>
        context.Input.Words is { } words
            ? context.Input.Utterances.Where(said =>
                said.SupersededBy is null && said.Text.Verbatim?.Length > 0 && KeptFrom.Asks(said.Text.Verbatim, words)
            )
            : [];
}
