using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads how often something is taken or happens: "bd", "every other night", "3x a week", "when it flares".</summary>
internal static class FrequencyReader
{
    public static AnswerReading Read(string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        var reading = Read(tokens, context);
        return reading is AnswerReading.Unrecognised && tokens.Mended(FrequencyWords.Vocabulary) is { } mended
            ? Read(mended, context)
            : reading;
    }

    private static AnswerReading Read(ReplyTokens tokens, ReadingContext context)
    {
        var grammar = new FrequencyGrammar(tokens, context);
        var hasNumber = false;
        for (var at = 0; at < tokens.Count; )
        {
            var next = grammar.Take(at);
            hasNumber |= next == at && tokens.Number(at) is not null;
            at = Math.Max(next, at + 1);
        }
        if (grammar.Found is { } found)
            return AnswerReading.Of(new AnswerValue.Stated(found with { Said = new PatientText(tokens.Text) }));
        return AnswerReading.Not(
            hasNumber || grammar.LacksPeriod ? ReadingFault.UnitMissing : ReadingFault.NotAFrequency
        );
    }
}
