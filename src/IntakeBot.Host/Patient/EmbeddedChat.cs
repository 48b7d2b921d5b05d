using System.Text.Json;
using System.Text.Json.Serialization;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Host.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Patient;

/// <summary>What the page in a frame says when the patient agrees and starts.</summary>
internal sealed record EmbeddedStart(bool Consent, string? Lang, string? Form);

/// <summary>The session that the page keeps, for this tab and no longer than it.</summary>
internal sealed record EmbeddedSession(string Session, string Lang);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EmbeddedStart))]
[JsonSerializable(typeof(EmbeddedSession))]
internal sealed partial class EmbeddedJson : JsonSerializerContext;

/// <summary>
/// The same two pages for a frame on a clinic's own site, and the script that puts a button for it there. Browsers keep
/// no third-party cookies in such a frame, so nothing here needs one: the session is in a partitioned cookie, in the tab's
/// storage or in the page, whichever the browser allows.
/// </summary>
internal static class EmbeddedChat
{
    /// <summary>The landing in a frame.</summary>
    public const string Path = "/embed";

    /// <summary>The chat in a frame.</summary>
    public const string ChatPath = "/embed/chat";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, ShowAsync).AllowAnonymous();
        app.MapGet(ChatPath, ShowChatAsync).AllowAnonymous();
        app.MapPost("/embed/intake", StartAsync)
            .AllowAnonymous()
            .DisableAntiforgery() // there is no cookie that a foreign page could borrow
            .RequireRateLimiting(RequestLimits.NewIntakes)
            .WithMetadata(PatientPage.SmallForm);
        app.MapPost("/embed/leave", Leave).AllowAnonymous().DisableAntiforgery();
        app.MapGet("/embed.js", EmbedScript.Serve).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        PatientSessions sessions,
        PatientLanguages languages,
        PatientForms forms,
        IOptions<DirectLineOptions> options
    )
    {
        if (await BegunAsync(context, sessions) is { } begun)
            return begun;
        var texts = await languages.ForAsync(context, context.Request.Query[PatientLanguages.Member]);
        var nonce = PageHeaders.ForLanding(context, options.Value.AllowedOrigins);
        return await forms.FindAsync(context.Request.Query[PatientForms.Member], texts.Language) is { } form
            ? new RazorComponentResult<LandingPage>(
                new
                {
                    Nonce = nonce,
                    Texts = texts,
                    Place = new PagePlace(IsEmbedded: true, form),
                }
            )
            : Home.UnknownForm(nonce, texts, new PagePlace(IsEmbedded: true, new(null, null)));
    }

    // A reload of the page around the frame: the chat goes on, unless that page now asks for another form.
    private static async Task<IResult?> BegunAsync(HttpContext context, PatientSessions sessions)
    {
        var named = context.Request.Query[PatientForms.Member].ToString();
        if (await sessions.FindInFrameAsync(context) is not { } session || (named.Length > 0 && named != session.Form))
        {
            return null;
        }
        var place = new PagePlace(IsEmbedded: true, new(session.Form, null));
        return new SeeOther(ChatPath + place.Query(session.Language ?? EnglishTexts.Page.Language));
    }

    private static StatusCodeHttpResult Leave(HttpContext context)
    {
        if (!SameOrigin.Says(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        PatientSessions.EndInFrame(context);
        return TypedResults.StatusCode(StatusCodes.Status204NoContent);
    }

    // Shows nothing of a patient: what stands in the chat comes over Direct Line to who holds the session.
    private static async Task<IResult> ShowChatAsync(
        HttpContext context,
        PatientLanguages languages,
        PatientForms forms,
        PatientChat chat,
        IOptions<DirectLineOptions> options
    )
    {
        var texts = await languages.ForAsync(context, context.Request.Query[PatientLanguages.Member]);
        var form = await forms.FindAsync(context.Request.Query[PatientForms.Member], texts.Language);
        return chat.Page(
            PageHeaders.ForChat(context, options.Value.AllowedOrigins),
            texts,
            new PagePlace(IsEmbedded: true, form ?? new(null, null))
        );
    }

    private static async Task<Results<JsonHttpResult<EmbeddedSession>, StatusCodeHttpResult>> StartAsync(
        HttpContext context,
        EmbeddedStart start,
        PatientSessions sessions,
        PatientLanguages languages,
        PatientForms forms,
        PatientChat chat
    )
    {
        if (!SameOrigin.Says(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var texts = await languages.ForAsync(context, start.Lang);
        if (!start.Consent || await forms.FindAsync(start.Form, texts.Language) is not { } form)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        var session = await chat.BeginAsync(texts.Language, form.Name);
        sessions.BeginInFrame(context, session);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new EmbeddedSession(sessions.Seal(session), texts.Language),
            EmbeddedJson.Default.EmbeddedSession
        );
    }
}
