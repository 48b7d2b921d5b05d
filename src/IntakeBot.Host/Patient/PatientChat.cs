using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Patient;

/// <summary>Begins a patient's conversation, and shows the page that it is held on.</summary>
internal sealed class PatientChat(
    PatientSessions sessions,
    IActivityHandler bot,
    IOptions<DirectLineOptions> channel,
    IOptions<NarrationOptions> narration,
    TimeProvider clock
)
{
    /// <summary>A new conversation in which the bot has greeted.</summary>
    public async Task<PatientSession> BeginAsync(string language, string? form)
    {
        var session = sessions.New() with { Language = language, Form = form };
        // Not cut short when the browser goes away: a conversation begins whole or not at all.
        await bot.HandleAsync(Joined(session, clock.GetUtcNow()), CancellationToken.None);
        return session;
    }

    /// <summary>The page.</summary>
    public RazorComponentResult<ChatPage> Page(string nonce, PageTexts texts, PagePlace place) =>
        new(
            new
            {
                Nonce = nonce,
                Texts = texts,
                Place = place,
                Accept = channel.Value.AcceptedMediaTypes(),
            }
        );

    private Activity Joined(PatientSession session, DateTimeOffset now)
    {
        var patient = new ChannelAccount { Id = session.UserId, Role = "user" };
        var intake = new ChannelAccount { Id = DirectLineIds.Bot, Role = "bot" };
        return new()
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"joined-{session.ConversationId}",
            Timestamp = now,
            ChannelId = DirectLineIds.Channel,
            From = patient,
            Recipient = intake,
            Conversation = new ConversationAccount { Id = session.ConversationId },
            MembersAdded = [patient, intake],
            ChannelData = TurnReader.Agree(
                new Consent(now, ModelConsent.Version(StartIntake.VersionIn(session.Language), narration.Value)),
                session.Language,
                session.Form
            ),
        };
    }
}
