using System.Text.Json;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// The thousands of replies in <c>tests/reading</c> were written for other reasons than screening, so they tell what a
/// phrase that is too wide takes for an alarm.
/// </summary>
public sealed class OrdinaryReplyTests
{
    // Weekly is how it is taken; daily is the error that kills. And nobody can tell when the last kiwi was.
    private static readonly HashSet<string> Alarming =
    [
        "methotrexate 10 mg daily",
        "option 2, and kiwi makes my lips swell",
    ];

    [Fact]
    public void No_ordinary_reply_is_an_alarm()
    {
        var replies = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reading"), "*.jsonl")
            .SelectMany(File.ReadLines)
            .Select(line => JsonElement.Parse(line).GetProperty("text").GetString()!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(replies.Count > 2_000);

        var alarms = replies.Where(IsAlarm).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Alarming, alarms);
    }

    [Theory]
    [InlineData("The rash across my cheeks flares every time I go in the sun", false)]
    [InlineData("his nostrils flare and he grunts with every breath", true)]
    [InlineData("my hands crack and bleed. after the birth in January", false)]
    [InlineData("gave birth last week and bleeding heavily", true)]
    [InlineData("no lip swelling, hives though, loads", false)]
    public void What_sounds_like_an_alarm_is_told_from_one(string words, bool alarm) =>
        Assert.Equal(alarm, IsAlarm(words));

    private static bool IsAlarm(string words) =>
        Screener
            .Screen(
                Shipped.Content.Screening,
                new ScreeningInput(
                    Shipped.Content.Form,
                    AnswerSet.Empty,
                    [new Utterance("m1", new PatientText(words), null, default)],
                    new DateOnly(2026, 3, 14)
                )
            )
            .Any(flag => flag.Urgency is Urgency.Emergency or Urgency.SameDay);
}
