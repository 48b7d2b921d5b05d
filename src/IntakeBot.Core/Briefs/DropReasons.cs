using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>Reasons for dropping a sentence, for machines and for people.</summary>
public static class DropReasons
{
    /// <summary>The code of a sentence that was kept.</summary>
    public const string Supported = "supported";

    /// <summary>The code of a sentence that no model wrote, in the place of a dropped one.</summary>
    public const string StandsIn = "stands-in";

    /// <summary>The reason as machines read it: <c>unsupported-number</c>.</summary>
    public static string Code(DropReason reason) =>
        string.Concat(
                reason
                    .ToString()
                    .Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{letter}" : letter.ToString())
            )
            .ToLowerInvariant();

    /// <summary>The record of a sentence and its verdict.</summary>
    public static JudgedSentence Record(DraftSentence sentence, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return verdict is Verdict.Dropped dropped
            ? new JudgedSentence(sentence.Text, Code(dropped.Reason), dropped.Explained)
            : new JudgedSentence(sentence.Text, Supported, PatientText.Empty);
    }

    /// <summary>The reason as people read it.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="word">The word where it shows; may be empty.</param>
    public static PatientText Explain(DropReason reason, PatientText word)
    {
        var plain = Plain(reason);
        return new PatientText(word.Length == 0 ? $"{plain}." : $"{plain}: “{word.Verbatim}”.");
    }

    private static string Plain(DropReason reason) =>
        reason switch
        {
            DropReason.Empty => "It holds no words",
            DropReason.TooLong => "It is too long",
            DropReason.NoCitation => "It cites nothing",
            DropReason.UnknownCitation => "It cites something that is neither an answer nor a passage",
            DropReason.UnrelatedCitation => "It cites something that does not bear on it",
            DropReason.Advice => "It advises, commands or addresses somebody",
            DropReason.Diagnosis => "It judges what the patient has",
            DropReason.UnsupportedNumber => "What it cites does not say this number",
            DropReason.UnsupportedMedicine => "What it cites does not name this medicine",
            DropReason.UnsupportedArea => "What it cites does not name this place on the body",
            DropReason.UnsupportedSide => "What it cites does not say this side",
            DropReason.UnsupportedFood => "What it cites does not name this food or drink",
            DropReason.UnsupportedCondition => "What it cites does not name this condition",
            DropReason.UnsupportedSymptom => "What it cites does not name this symptom",
            DropReason.UnsupportedDegree => "What it cites does not say so how much or how often",
            DropReason.UnsupportedCause => "What it cites does not say that one leads to the other",
            DropReason.UnsupportedWord => "What it cites does not say this",
            DropReason.FlippedNegation => "What it cites says the opposite of this",
            DropReason.WrongExperiencer => "What it cites says this of somebody else",
            DropReason.PastAsPresent => "What it cites says this of the past",
            DropReason.PresentAsPast => "What it cites says this of the present",
            DropReason.TooCertain => "What it cites leaves this open",
            DropReason.Misplaced => "What it cites says this of something else",
            DropReason.LimitLeftOut => "What it cites says this only within a limit",
            DropReason.ArticleAsFinding => "Only the article says this, and the sentence says it of the patient",
            DropReason.BeyondPassage => "The passage does not say this",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
