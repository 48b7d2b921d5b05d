using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Patient;

/// <summary>GET <c>/</c>: the chat for who has a session, the landing for everyone else.</summary>
internal static class Home
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", ShowAsync).AllowAnonymous();

    /// <summary>The landing page; with a problem, the form comes back with it and was not taken.</summary>
    public static RazorComponentResult<LandingPage> Landing(
        HttpContext context,
        PageTexts texts,
        string? problem = null
    )
    {
        var nonce = PageHeaders.ForLanding(context);
        return new RazorComponentResult<LandingPage>(
            new
            {
                Nonce = nonce,
                Texts = texts,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        PatientSessions sessions,
        PatientLanguages languages
    )
    {
        string? named = context.Request.Query[PatientLanguages.Member];
        if (await sessions.FindAsync(context) is { } session)
            return await ChatAsync(context, sessions, languages, session, named);
        if (context.Request.Cookies.ContainsKey(PatientSessions.CookieName))
            PatientSessions.End(context);
        return Landing(context, await languages.ForAsync(context, named));
    }

    private static async Task<IResult> ChatAsync(
        HttpContext context,
        PatientSessions sessions,
        PatientLanguages languages,
        PatientSession session,
        string? named
    )
    {
        var texts = await languages.ForAsync(context, named ?? session.Language ?? EnglishTexts.Page.Language);
        if (named is not null && texts.Language != session.Language)
            sessions.Begin(context, session with { Language = texts.Language });
        return new RazorComponentResult<ChatPage>(new { Nonce = PageHeaders.ForChat(context), Texts = texts });
    }
}
