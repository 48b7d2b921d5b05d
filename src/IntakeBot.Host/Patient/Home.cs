using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Patient;

/// <summary>GET <c>/</c>: the chat for who has a session, the landing for everyone else.</summary>
internal static class Home
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", ShowAsync).AllowAnonymous();

    /// <summary>The landing page; with a problem, the form comes back with it and was not taken.</summary>
    public static RazorComponentResult<LandingPage> Landing(HttpContext context, string? problem = null)
    {
        var nonce = PageHeaders.ForLanding(context);
        return new RazorComponentResult<LandingPage>(new { Nonce = nonce, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static async Task<IResult> ShowAsync(HttpContext context, PatientSessions sessions)
    {
        if (await sessions.FindAsync(context) is not null)
            return new RazorComponentResult<ChatPage>(new { Nonce = PageHeaders.ForChat(context) });
        if (context.Request.Cookies.ContainsKey(PatientSessions.CookieName))
            PatientSessions.End(context);
        return Landing(context);
    }
}
