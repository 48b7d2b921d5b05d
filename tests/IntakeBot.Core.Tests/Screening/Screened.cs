using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>One message, screened by the shipped rules.</summary>
internal static class Screened
{
    public static ImmutableArray<RedFlag> Flags(string text, AnswerSet? answers = null) =>
        Screener.Screen(Shipped.Content.Screening, Input(text, answers));

    public static ScreeningInput Input(string text, AnswerSet? answers = null) =>
        new(
            Shipped.Content.Form,
            answers ?? AnswerSet.Empty,
            [new Utterance("m1", new PatientText(text), null, default)],
            new DateOnly(2026, 3, 14)
        );
}
