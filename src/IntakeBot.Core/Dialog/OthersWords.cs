using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What stands in the patient's messages and tells nothing of the patient: who writes for them, and the bot's own buttons.</summary>
internal static class OthersWords
{
    /// <summary>Where it stands in each of what was said.</summary>
    public static ImmutableArray<ImmutableArray<TextSpan>> In(TurnInProgress turn)
    {
        var spans = WritersOwn.In(turn);
        return
        [
            .. turn.Intake.Utterances.Zip(
                spans,
                (said, others) => IsButton(turn, said.Text) ? [new TextSpan(0, said.Text.Length)] : others
            ),
        ];
    }

    // "Change: Snoring: Loudly, with pauses in breathing" shows an answer that is to go, and says nothing anew.
    private static bool IsButton(TurnInProgress turn, PatientText text)
    {
        var button = turn.Phrases[Phrase.ChangeThisButton];
        var (label, answer) = (
            button.IndexOf("{label}", StringComparison.Ordinal),
            button.IndexOf("{answer}", StringComparison.Ordinal)
        );
        return label >= 0
            && answer > label
            && text.Verbatim?.StartsWith(button[..label], StringComparison.OrdinalIgnoreCase) == true
            && FormLogic
                .EnabledAnswers(turn.Form, turn.Intake.Answers)
                .Any(pair =>
                    text.Verbatim[label..]
                        .StartsWith(
                            Questions.LabelOf(turn, pair.Question) + button[(label + "{label}".Length)..answer],
                            StringComparison.OrdinalIgnoreCase
                        )
                );
    }
}
