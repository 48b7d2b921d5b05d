using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>An answer thrown back with heat: "NUTS? No, I said the beer", "¿vegana yo? no hija, como de todo".</summary>
internal static class Denials
{
    private const int MostWordsOfAName = 4;

    /// <summary>
    /// What is said behind the denial; empty where that is all, null where the words do not throw one of the values back.
    /// Without the question or exclamation "legs, no arms" names what it means.
    /// </summary>
    public static PatientText? After(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<AnswerValue> values,
        PatientText text
    )
    {
        var sign = text.Verbatim.IndexOfAny(['?', '!']);
        if (item.Options.IsEmpty || sign < 0)
            return null;
        var (words, named) = (turn.Phrases.Words, ReplyText.Fold(text.Verbatim[..sign]));
        var rest = new PatientText(text.Verbatim[(sign + 1)..].Trim(' ', '?', '!', '¡', '¿', ',', '.'));
        var codes = values.OfType<AnswerValue.Choice>().Select(choice => choice.Code).ToHashSet(StringComparer.Ordinal);
        if (
            ReplyText.Words(named).Length is 0 or > MostWordsOfAName
            || !OptionMentions
                .Find(OptionNames.Widen(item, words).Options, named, words)
                .All.Any(option => codes.Contains(option.Code))
            || (Ahead.Opening(rest, words.Choices.PlainNo, words.Wrong) ?? BehindNeverSaid(rest, words))
                is not { } after
        )
            return null;
        return Ahead.Opening(after, words.Meant) ?? after;
    }

    // "I never said money, it's Billy's COPD": what is said behind the comma.
    private static PatientText? BehindNeverSaid(PatientText rest, ReplyWords words)
    {
        if (Ahead.Opening(rest, words.Choices.NeverSaid) is not { } echo)
            return null;
        var sign = echo.Verbatim.IndexOfAny([',', '.', ';']);
        return new PatientText(sign < 0 ? "" : echo.Verbatim[(sign + 1)..].Trim());
    }

    /// <summary>Whether the last answer was thrown back: another takes its place, or it is asked again.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion last, PatientText text)
    {
        if (
            turn.Intake.Answers[last.Key] is not { } answer
            || After(turn, last.Item, answer.Values, text) is not { } said
        )
            return false;
        if (said.Length > 0 && Reading.Of(turn, last, said) is AnswerReading.Understood { Values: var values })
            return Correcting.Change(turn, last, values, text);
        turn.Belongs(last.Key);
        Asking.AskToChange(turn, last);
        return true;
    }
}
