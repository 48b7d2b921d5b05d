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
        PagePlace place,
        string? problem = null
    )
    {
        var nonce = PageHeaders.ForLanding(context);
        return new RazorComponentResult<LandingPage>(
            new
            {
                Nonce = nonce,
                Texts = texts,
                Place = place,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>For a link to a form that is not there.</summary>
    public static RazorComponentResult<UnknownFormPage> UnknownForm(string nonce, PageTexts texts, PagePlace place) =>
        new(
            new
            {
                Nonce = nonce,
                Texts = texts,
                Place = place,
            }
        )
        {
            StatusCode = StatusCodes.Status404NotFound,
        };

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        PatientSessions sessions,
        PatientLanguages languages,
        PatientForms forms,
        PatientChat chat
    )
    {
        string? named = context.Request.Query[PatientLanguages.Member];
        string? formNamed = context.Request.Query[PatientForms.Member];
        var session = await sessions.FindAsync(context);
        // A link to other questions than those that were begun here leads to these.
        if (session is not null && (string.IsNullOrEmpty(formNamed) || formNamed == session.Form))
            return await ChatAsync(context, languages, chat, sessions, session, named);
        var texts = await languages.ForAsync(context, named);
        if (await forms.FindAsync(formNamed, texts.Language) is not { } form)
            return UnknownForm(PageHeaders.ForLanding(context), texts, PagePlace.Alone(new(null, null)));
        if (session is not null && form.Name == session.Form)
            return await ChatAsync(context, languages, chat, sessions, session, named);
        if (session is null && context.Request.Cookies.ContainsKey(PatientSessions.CookieName))
            PatientSessions.End(context);
        return Landing(context, texts, PagePlace.Alone(form));
    }

    private static async Task<IResult> ChatAsync(
        HttpContext context,
        PatientLanguages languages,
        PatientChat chat,
        PatientSessions sessions,
        PatientSession session,
        string? named
    )
    {
        var texts = await languages.ForAsync(context, named ?? session.Language ?? EnglishTexts.Page.Language);
        if (named is not null && texts.Language != session.Language)
            sessions.Begin(context, session with { Language = texts.Language });
        return chat.Page(PageHeaders.ForChat(context), texts, PagePlace.Alone(new(session.Form, null)));
    }
}
