using System.Globalization;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Posting and polling.</summary>
internal sealed class ActivityEndpoints(
    Bearer bearer,
    BodyReader bodies,
    DirectLineLimits limits,
    ActivityStamp stamp,
    FileLinks links
)
{
    /// <summary>POST conversations/{conversationId}/activities</summary>
    public async Task<IResult> PostAsync(HttpContext context)
    {
        var conversationId = Requests.ConversationId(context);
        if (!bearer.TryToken(context.Request, conversationId, out var token, out var refusal))
            return refusal;
        if (limits.TakeActivity(conversationId) is { } wait)
            return wait;
        var body = await bodies.ReadAsync(context.Request, DirectLineJson.Default.Activity);
        if (body.Refusal is { } unreadable)
            return unreadable;
        if (body.Value is not { } posted)
            return DirectLineError.MissingProperty("type");
        if (ActivityStamp.Refuse(posted, token) is { } wrong)
            return wrong;
        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        if (!await transcript.ExistsAsync(conversationId, context.RequestAborted))
            return DirectLineError.NoConversation;
        return await HandOverAsync(context.RequestServices, stamp.Stamp(posted, token));
    }

    /// <summary>GET conversations/{conversationId}/activities?watermark=W</summary>
    public async Task<IResult> PollAsync(HttpContext context)
    {
        var conversationId = Requests.ConversationId(context);
        if (!bearer.TryToken(context.Request, conversationId, out _, out var refusal))
            return refusal;
        if (Requests.Watermark(context.Request) is not { } watermark)
            return Requests.BadWatermark;
        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        if (!await transcript.ExistsAsync(conversationId, context.RequestAborted))
            return DirectLineError.NoConversation;
        var page = await transcript.ReadAsync(conversationId, watermark, context.RequestAborted);
        return TypedResults.Json(
            Pages.After(links.Show(page, conversationId, Requests.Origin(context.Request)), watermark),
            DirectLineJson.Default.ActivitySet
        );
    }

    /// <summary>Gives the bot what is for it, and answers with the id.</summary>
    public static async Task<IResult> HandOverAsync(IServiceProvider services, Activity activity)
    {
        if (ActivityStamp.IsForBot(activity))
        {
            // Not the request's token: an answer that has arrived whole is kept even when the phone is gone by now.
            await services.GetRequiredService<IActivityHandler>().HandleAsync(activity, CancellationToken.None);
        }
        else
        {
            DirectLineLog.Ignored(services.GetRequiredService<ILogger<ActivityEndpoints>>());
        }
        return TypedResults.Json(new ActivityReply(activity.Id!), DirectLineJson.Default.ActivityReply);
    }
}

/// <summary>Stretches of a transcript as they go out.</summary>
internal static class Pages
{
    /// <summary>An empty page leaves the reader where it was.</summary>
    public static ActivitySet After(TranscriptPage page, long watermark) =>
        new(
            page.Activities,
            (page.Activities.IsEmpty ? watermark : page.Watermark).ToString(CultureInfo.InvariantCulture)
        );
}
