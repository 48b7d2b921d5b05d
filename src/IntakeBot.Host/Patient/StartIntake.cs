using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Conversations;
using IntakeBot.Host.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace IntakeBot.Host.Patient;

/// <summary>POST <c>/intake</c>: consent given, the bot greets, and the browser gets its session.</summary>
internal static class StartIntake
{
    /// <summary>Names the words of <see cref="LandingPage"/> that were agreed to; change it with them.</summary>
    public const string ConsentVersion = "2026-11";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/intake", StartAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.NewIntakes)
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), PatientPage.SmallForm);

    private static async Task<IResult> StartAsync(
        HttpContext context,
        PatientSessions sessions,
        PatientLanguages languages,
        IActivityHandler bot,
        TimeProvider clock
    )
    {
        // Read here and not bound: a bound form without its token is a bare 400, and a patient who left the page open
        // for days is no attacker and gets it back.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            var ours = await languages.ForAsync(context, named: null);
            return Home.Landing(context, ours, ours.Landing.OutOfDate);
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var texts = await languages.ForAsync(context, form[PatientLanguages.Member]);
        if (form["consent"] != "on")
            return Home.Landing(context, texts, texts.Landing.TickFirst);
        // Pressed twice, or in a second tab: the chat goes on.
        if (await sessions.FindAsync(context) is null)
        {
            var session = sessions.New() with { Language = texts.Language };
            // Not cut short when the browser goes away: a conversation begins whole or not at all.
            await bot.HandleAsync(Joined(session, clock.GetUtcNow()), CancellationToken.None);
            sessions.Begin(context, session);
        }
        return new SeeOther("/");
    }

    /// <summary>The words that are agreed to in a language.</summary>
    public static string VersionIn(string? language) =>
        language is null or "en" ? ConsentVersion : $"{ConsentVersion}-{language}";

    private static Activity Joined(PatientSession session, DateTimeOffset now)
    {
        var patient = new ChannelAccount { Id = session.UserId, Role = "user" };
        var bot = new ChannelAccount { Id = DirectLineIds.Bot, Role = "bot" };
        return new()
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"joined-{session.ConversationId}",
            Timestamp = now,
            ChannelId = DirectLineIds.Channel,
            From = patient,
            Recipient = bot,
            Conversation = new ConversationAccount { Id = session.ConversationId },
            MembersAdded = [patient, bot],
            ChannelData = TurnReader.Agree(new Consent(now, VersionIn(session.Language)), session.Language),
        };
    }
}
