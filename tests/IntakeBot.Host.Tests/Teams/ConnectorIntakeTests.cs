using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Patient;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Teams;

/// <summary>The intake as somebody in Teams meets it, before the whole program.</summary>
public sealed class ConnectorIntakeTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private static readonly object[] MentionOfTheBot =
    [
        new
        {
            type = "mention",
            text = "<at>Intake</at>",
            mentioned = new { id = "28:bot" },
        },
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_in_is_greeted_once_and_asked_for_consent_before_any_question()
    {
        var chat = host.NewChat();

        await chat.SendAsync(ActivityTypes.InstallationUpdate, new { action = "add" });
        await chat.SendAsync(ActivityTypes.ConversationUpdate, new { membersAdded = new[] { new { id = "28:bot" } } });
        await chat.SendAsync(ActivityTypes.Typing);
        var greeting = await chat.HearAsync();
        var insists = await chat.AskAsync("hello?");

        Assert.Contains("112", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("555 0100", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("write \"I agree\"", greeting.Text, StringComparison.Ordinal);
        Assert.Equal(["I agree", "No, thank you"], Buttons(greeting));
        Assert.Contains("not agreed yet", insists.Text, StringComparison.Ordinal);
        Assert.Null(await IntakeAsync(chat));
        Assert.True(chat.IsQuiet);
    }

    [Fact]
    public async Task Consent_begins_the_intake_and_is_kept_with_its_version()
    {
        var chat = host.NewChat();

        var question = await chat.BeginAsync();

        var intake = (await IntakeAsync(chat))!;
        Assert.Equal(ConnectorConsent.VersionIn("en"), intake.Consent!.Version);
        Assert.Contains("?", question.Text, StringComparison.Ordinal);
        Assert.Equal("28:bot", question.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Null(question.Authorization); // an emulator is not to see a token
        Assert.False(question.Activity.TryGetProperty("channelData", out _));
    }

    [Fact]
    public async Task A_patient_of_another_language_is_asked_in_it()
    {
        var chat = new Chat(host, "a:spanish") { Locale = "es-MX" };

        await chat.SendAsync(ActivityTypes.InstallationUpdate, new { action = "add" });
        var greeting = await chat.HearAsync();
        await chat.SayAsync("Sí, acepto.");
        await chat.HearAsync();

        var spoken = (await IntakeAsync(chat))!.Language;
        Assert.Equal(greeting.Text.Contains("Acepto", StringComparison.Ordinal) ? "es" : "en", spoken);
    }

    [Fact]
    public async Task Declining_keeps_nothing_and_leaves_the_door_open()
    {
        var chat = host.NewChat();
        await chat.SendAsync(ActivityTypes.InstallationUpdate, new { action = "add" });
        await chat.HearAsync();

        var declined = await chat.AskAsync("No, thank you");

        Assert.Contains("Nothing", declined.Text, StringComparison.Ordinal);
        Assert.Null(await IntakeAsync(chat));
        await chat.AskAsync("I agree", answers: 3);
        Assert.NotNull(await IntakeAsync(chat));
    }

    [Fact]
    public async Task Words_before_consent_are_not_kept_but_who_needs_help_is_told_so()
    {
        var chat = host.NewChat();
        await chat.SendAsync(ActivityTypes.InstallationUpdate, new { action = "add" });
        await chat.HearAsync();

        await chat.SayAsync("my tongue is swollen and I can't breathe, Quittenbaum");
        var (help, notYet) = (await chat.HearAsync(), await chat.HearAsync());

        Assert.Contains("112", help.Text, StringComparison.Ordinal);
        Assert.Contains("not agreed yet", notYet.Text, StringComparison.Ordinal);
        Assert.Null(await IntakeAsync(chat));
        Assert.DoesNotContain("Quittenbaum", await host.BytesOnDiskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        var chat = host.NewChat();
        await chat.SendAsync(ActivityTypes.InstallationUpdate, new { action = "add" });
        await chat.HearAsync();

        await chat.SayAsync("I agree", new { id = "agreed" });
        await chat.SayAsync("I agree", new { id = "agreed" });
        await chat.HearAsync();
        await chat.HearAsync();
        var question = await chat.HearAsync();
        await chat.SayAsync("Sam Example", new { id = "named" });
        await chat.SayAsync("Sam Example", new { id = "named" });

        Assert.NotEqual(question.Text, (await chat.HearAsync()).Text);
        Assert.Equal(["Sam Example"], Said(await IntakeAsync(chat)));
    }

    [Fact]
    public async Task Mentions_and_markup_are_no_words_of_the_patient()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();

        await chat.SayAsync(
            "<at>Intake</at>&nbsp;Sam <b>Example</b>",
            new
            {
                textFormat = "xml",
                entities = MentionOfTheBot,
                attachments = new[] { new { contentType = "text/html", content = "<p>Sam Example</p>" } },
            }
        );
        await chat.HearAsync();

        Assert.Equal(["Sam Example"], Said(await IntakeAsync(chat)));
        Assert.True(chat.IsQuiet);
    }

    [Fact]
    public async Task Typing_reactions_and_what_we_do_not_know_are_taken_and_change_nothing()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        var before = await host.Store.LoadAsync((await host.FindAsync(chat.Id))!.ConversationId, Cancelled);

        foreach (var type in new[] { "typing", "messageReaction", "event", "endOfConversation", "somethingNew" })
        {
            using var response = await chat.SendAsync(type, new { text = "no answer" });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        await chat.SendAsync(ActivityTypes.InstallationUpdate, new { action = "remove" });
        await chat.SendAsync(ActivityTypes.ConversationUpdate, new { membersRemoved = new[] { new { id = "29:x" } } });

        var after = await host.Store.LoadAsync(before!.ConversationId, Cancelled);
        Assert.Equal(before.Version, after!.Version);
        Assert.True(chat.IsQuiet);
    }

    [Fact]
    public async Task An_edit_corrects_the_answer_that_it_edits_and_the_first_words_are_kept()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        await chat.SayAsync("Sam Exampel", new { id = "name" });
        var pending = await chat.HearAsync();

        await chat.SendAsync(ActivityTypes.MessageUpdate, new { id = "name", text = "Sam Example" });
        var changed = await chat.HearAsync();
        var again = await chat.HearAsync();

        Assert.Contains("Sam Example", changed.Text, StringComparison.Ordinal);
        Assert.Equal("name", changed.ReplyTo);
        Assert.Equal(pending.Text, again.Text);
        Assert.Equal(["Sam Exampel", "Sam Example"], Said(await IntakeAsync(chat)));
        var answer = Assert.Single((await IntakeAsync(chat))!.Answers.All).Value;
        Assert.Equal("Sam Example", answer.Quote.Verbatim);
    }

    [Fact]
    public async Task An_edit_is_screened_and_the_clinicians_are_told_without_a_word_of_the_patient()
    {
        var team = new Chat(host, TeamsHost.Clinicians) { Kind = "channel" };
        await team.SayAsync("<at>Intake</at> id", new { entities = MentionOfTheBot });
        Assert.Equal(TeamsHost.Clinicians, (await team.HearAsync()).Text);
        var chat = host.NewChat();
        await chat.BeginAsync();
        await chat.SayAsync("Sam Example", new { id = "name" });
        await chat.HearAsync();

        await chat.SendAsync(
            ActivityTypes.MessageUpdate,
            new { id = "name", text = "Sam Example, my tongue is swollen and I can't breathe" }
        );
        var help = await chat.HearAsync();
        var notice = await team.HearAsync();

        Assert.Contains("112", help.Text, StringComparison.Ordinal);
        var ours = (await host.FindAsync(chat.Id))!.ConversationId;
        Assert.Equal(
            $"A new brief with an emergency flag is ready: https://intake.clinic.example/clinic/intakes/{ours}",
            notice.Text
        );
        Assert.Null(notice.ReplyTo);
    }

    [Fact]
    public async Task What_is_deleted_stays_in_the_record_and_the_patient_is_told()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        await chat.SayAsync("Sam Example", new { id = "name" });
        await chat.HearAsync();

        await chat.SendAsync(ActivityTypes.MessageDelete, new { id = "name" });
        var told = await chat.HearAsync();

        Assert.Contains("stays in the clinic's record", told.Text, StringComparison.Ordinal);
        Assert.Equal(["Sam Example"], Said(await IntakeAsync(chat)));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_the_bot_points_to_the_chat_and_keeps_nothing(string kind)
    {
        var group = new Chat(host, $"19:{kind}@thread.tacv2") { Kind = kind };

        await group.SendAsync(ActivityTypes.ConversationUpdate, new { membersAdded = new[] { new { id = "28:bot" } } });
        var pointer = await group.HearAsync();
        var again = await group.AskAsync("<at>Intake</at> Mirabellenkern itches and my tongue is swollen");
        await group.SendAsync(ActivityTypes.ConversationUpdate, new { membersAdded = new[] { new { id = "29:x" } } });

        Assert.Equal(pointer.Text, again.Text);
        Assert.Contains("only in a chat with one person", again.Text, StringComparison.Ordinal);
        Assert.Null(await IntakeAsync(group));
        Assert.True(group.IsQuiet);
        Assert.DoesNotContain("Mirabellenkern", await host.BytesOnDiskAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.teams.file.download.info")]
    [InlineData("image/png")]
    [InlineData("image/*")]
    public async Task A_photo_is_fetched_and_kept_with_its_message(string kind)
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        var url = $"{host.Connector.ServiceUrl}v3/attachments/photo.png";

        using var _ = await chat.SendAsync(
            ActivityTypes.Message,
            new
            {
                attachments = new object[]
                {
                    new { contentType = "text/html", content = "<p></p>" },
                    new
                    {
                        contentType = kind,
                        contentUrl = url,
                        content = new { downloadUrl = url },
                        name = "arm.png",
                    },
                },
            }
        );
        await chat.HearAsync();

        var file = Assert.Single(await FilesAsync(chat));
        Assert.Equal("image/png", file.ContentType);
        Assert.Equal(StandInConnector.Photo, file.Bytes.ToArray());
    }

    [Theory]
    [InlineData("https://evil.example/x.png")]
    [InlineData("http://10.0.0.7/x.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("attachment:somebody-elses")]
    [InlineData("HERE/v3/attachments/moved.png")]
    [InlineData("HERE/v3/attachments/program.exe")]
    [InlineData("HERE/v3/nothing/there")]
    public async Task A_file_that_cannot_be_taken_is_told_of_and_the_words_are_taken(string url)
    {
        var chat = host.NewChat();
        await chat.BeginAsync();

        await chat.SayAsync(
            "Sam Example",
            new
            {
                attachments = new[]
                {
                    new
                    {
                        contentType = "image/png",
                        contentUrl = url.Replace(
                            "HERE",
                            host.Connector.ServiceUrl.TrimEnd('/'),
                            StringComparison.Ordinal
                        ),
                    },
                },
            }
        );
        await chat.HearAsync();

        Assert.Contains("could not take a file", (await chat.HearAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(["Sam Example"], Said(await IntakeAsync(chat)));
        Assert.Empty(await FilesAsync(chat));
    }

    [Fact]
    public async Task A_card_is_an_answer_whether_it_comes_as_a_message_or_as_an_invoke()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        var posted = await chat.AskAsync("Sam Example");
        var card = posted.Activity.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        var item = card.GetProperty("actions")[0].GetProperty("data").GetProperty("item").GetString();

        using var invoked = await chat.SendAsync(
            ActivityTypes.Invoke,
            new
            {
                name = "adaptiveCard/action",
                value = new { action = new { type = "Action.Execute", data = new { item, answer = "1984-05-06" } } },
            }
        );
        var body = await invoked.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        await chat.HearAsync();
        using var submitted = await chat.SendAsync(
            ActivityTypes.Message,
            new { value = new { item, answer = "1985-05-06" } }
        );

        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        var answer = (await IntakeAsync(chat))!.Answers[ItemKey.Parse(item!)]!;
        Assert.Equal(new AnswerValue.Date(new PartialDate(1985, 5, 6)), Assert.Single(answer.Values));
    }

    [Theory]
    [InlineData("adaptiveCard/action", 200, 400)]
    [InlineData("composeExtension/query", 501, null)]
    public async Task An_invoke_that_means_nothing_is_refused_in_its_answer(string name, int status, int? inBody)
    {
        var chat = host.NewChat();

        using var response = await chat.SendAsync(ActivityTypes.Invoke, new { name, value = new { action = 7 } });

        Assert.Equal(status, (int)response.StatusCode);
        if (inBody is { } expected)
        {
            var body = await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
            Assert.Equal(expected, body.GetProperty("statusCode").GetInt32());
        }
    }

    [Fact]
    public async Task After_the_end_another_visit_gets_an_intake_of_its_own()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        var first = (await host.FindAsync(chat.Id))!.ConversationId;
        await FinishAsync(chat, first);

        await chat.SayAsync("and it itches at night");
        var hint = await chat.HearAsync();
        while (!hint.Text.Contains("new intake", StringComparison.Ordinal))
            hint = await chat.HearAsync();
        var asked = await chat.AskAsync("New intake");
        await chat.AskAsync("I agree", answers: 3);

        Assert.Contains("I agree", asked.Text, StringComparison.Ordinal);
        var second = (await host.FindAsync(chat.Id))!.ConversationId;
        Assert.NotEqual(first, second);
        Assert.Empty((await host.Store.LoadAsync(second, Cancelled))!.Intake.Utterances);
        Assert.NotEmpty((await host.Store.LoadAsync(first, Cancelled))!.Intake.Utterances);
    }

    [Fact]
    public async Task A_reply_that_was_refused_for_now_comes_later_and_in_order()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();
        var refusals = 0;
        host.Connector.Instead = (context, posted) =>
        {
            var refuse =
                posted.Activity.GetProperty("conversation").GetProperty("id").GetString() == chat.Id
                && Interlocked.Increment(ref refusals) <= 3;
            if (refuse)
                context.Response.StatusCode = refusals == 2 ? 429 : 503;
            return Task.FromResult(refuse);
        };

        await chat.SayAsync("Sam Example");
        await chat.SayAsync("skip");
        var spoken = new List<string> { (await chat.HearAsync()).Id, (await chat.HearAsync()).Id };

        Assert.True(refusals > 3);
        Assert.Equal(spoken.Order(StringComparer.Ordinal), spoken); // ids are made in the order of what is said
    }

    [Fact]
    public async Task A_message_of_many_pages_is_refused_in_words_and_help_is_offered_all_the_same()
    {
        var chat = host.NewChat();
        await chat.BeginAsync();

        await chat.SayAsync(
            "my tongue is swollen and I can't breathe. " + string.Concat(Enumerable.Repeat("12 ", 20_000))
        );
        var (help, refused) = (await chat.HearAsync(), await chat.HearAsync());

        Assert.Contains("112", help.Text, StringComparison.Ordinal);
        Assert.Contains("in parts", refused.Text, StringComparison.Ordinal);
        Assert.Empty(Said(await IntakeAsync(chat)));
    }

    [Fact]
    public async Task The_health_of_delivery_can_be_asked()
    {
        var health = await host.Http.GetStringAsync(new Uri("/health", UriKind.Relative), Cancelled);

        Assert.Equal("Healthy", health);
    }

    private async Task<Intake?> IntakeAsync(Chat chat) =>
        await host.FindAsync(chat.Id) is { } conversation
            ? (await host.Store.LoadAsync(conversation.ConversationId, Cancelled))?.Intake
            : null;

    private async Task<IReadOnlyList<AttachedFile>> FilesAsync(Chat chat)
    {
        var id = (await host.FindAsync(chat.Id))!.ConversationId;
        var transcript = host.Services.GetRequiredService<ITranscript>();
        var page = await transcript.ReadAsync(id, watermark: 0, Cancelled);
        var files = new List<AttachedFile>();
        foreach (var file in page.Activities.SelectMany(activity => activity.Attachments ?? []))
        {
            if (file.FileId is { } fileId && await transcript.ReadFileAsync(id, fileId, Cancelled) is { } kept)
                files.Add(kept);
        }
        return files;
    }

    private static IEnumerable<string> Said(Intake? intake) =>
        intake!.Utterances.Select(utterance => utterance.Text.Verbatim);

    private static IEnumerable<string?> Buttons(Posted posted) =>
        posted
            .Activity.GetProperty("suggestedActions")
            .GetProperty("actions")
            .EnumerateArray()
            .Select(action => action.GetProperty("title").GetString());

    // Straight to the end: what lies between is tested elsewhere.
    private async Task FinishAsync(Chat chat, string conversation)
    {
        for (var turn = 0; turn < 12; turn++)
        {
            await chat.SayAsync("finish");
            if ((await host.Store.LoadAsync(conversation, Cancelled))!.Intake.State.Phase == DialogPhase.Finished)
                return;
        }
        Assert.Fail("The intake did not finish.");
    }
}
