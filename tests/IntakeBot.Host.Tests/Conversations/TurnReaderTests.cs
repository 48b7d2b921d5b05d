using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Conversations;

namespace IntakeBot.Host.Tests.Conversations;

public sealed class TurnReaderTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("es", null, "es")]
    [InlineData("en", "es-MX", "en")]
    [InlineData(null, "es-MX", "es")]
    [InlineData(null, "ES_us", "es")]
    [InlineData(null, "", "")]
    [InlineData(null, null, null)]
    public void The_language_is_that_of_the_page_else_that_of_the_channel(
        string? chosen,
        string? locale,
        string? expected
    )
    {
        var joined = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = "a1",
            Timestamp = At,
            Locale = locale,
            MembersAdded = [new ChannelAccount { Id = "p1", Role = "user" }],
            ChannelData = TurnReader.Agree(new Consent(At, "1"), chosen),
        };

        var turn = Assert.IsType<PatientTurn.Joined>(TurnReader.Read(joined));

        Assert.Equal(expected, turn.Language);
        Assert.Equal("1", turn.Consent!.Version);
    }
}
