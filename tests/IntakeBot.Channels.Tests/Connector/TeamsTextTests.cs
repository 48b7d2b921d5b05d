using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;

namespace IntakeBot.Channels.Tests.Connector;

public sealed class TeamsTextTests
{
    [Theory]
    [InlineData("<at>Intake</at> I agree", "plain", "I agree")]
    [InlineData("<at>Intake</at>&nbsp;yes", "plain", "yes")]
    [InlineData("it hurts <at>Intake</at>", "xml", "it hurts")]
    [InlineData("worse since <5 days & >3 nights", "plain", "worse since <5 days & >3 nights")]
    [InlineData("a<b and b>c", "xml", "a<b and b>c")]
    [InlineData("<p>first</p><p>second &amp; <b>third</b></p>", "xml", "first\nsecond & third")]
    [InlineData("one<br/>two", "html", "one\ntwo")]
    [InlineData("<div><span style=\"color:red\">red</span> skin</div>", "xml", "red skin")]
    [InlineData("my brother <at>Bob</at> has it", "plain", "my brother Bob has it")]
    [InlineData("  \u00a0 plain  ", "plain", "plain")]
    [InlineData("&lt;b&gt; is not bold", "xml", "<b> is not bold")]
    [InlineData(null, null, "")]
    public void Only_what_the_person_wrote_is_left(string? text, string? format, string words)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = format,
            Recipient = new ChannelAccount { Id = "28:bot" },
            Entities = JsonElement.Parse(
                """
                [
                  {"type": "mention", "text": "<at>Intake</at>", "mentioned": {"id": "28:bot"}},
                  {"type": "mention", "text": "<at>Bob</at>", "mentioned": {"id": "29:bob"}},
                  {"type": "clientInfo"}, 7, null, {"type": "mention", "mentioned": null}
                ]
                """
            ),
        };

        Assert.Equal(words, TeamsText.Of(activity));
    }

    [Fact]
    public void A_long_text_of_nothing_but_brackets_takes_no_time() =>
        Assert.NotNull(
            TeamsText.Of(
                new Activity { Text = string.Concat(Enumerable.Repeat("<at <at>", 30_000)), TextFormat = "xml" }
            )
        );
}
