using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
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

    [Fact]
    public void A_file_comes_with_its_size_so_that_a_form_can_bound_it()
    {
        var file = new AttachedFile("f1", "image/jpeg", new byte[1234]);
        var sent = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "a1",
            Timestamp = At,
            Attachments =
            [
                new Attachment
                {
                    ContentType = "image/jpeg",
                    ContentUrl = Attachment.FileUrl(file.Id),
                    File = file,
                },
            ],
        };

        var turn = Assert.IsType<PatientTurn.Said>(TurnReader.Read(sent));

        Assert.Equal(1234, Assert.Single(turn.Files).Size);
    }

    [Fact]
    public void Where_a_file_is_asked_the_words_say_how_to_send_it_and_how_to_go_on_without()
    {
        var message = new BotMessage(new PatientText("A photo of it?"))
        {
            Input = new AnswerInput.Upload(ItemKey.Parse("photo"), ["image/*"], 5_000_000, 3)
            {
                Prompt = "Add it with the paper clip, or write skip.",
                Send = "Send",
            },
        };

        var activity = ReplyRenderer.Render(message, new Activity { Type = ActivityTypes.Message }, "Bot");

        Assert.Equal("A photo of it?\n\nAdd it with the paper clip, or write skip.", activity.Text);
        Assert.Null(activity.Attachments);
    }
}
