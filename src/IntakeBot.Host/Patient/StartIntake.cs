using IntakeBot.Host.Briefing;
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
        PatientForms forms,
        PatientChat chat
    )
    {
        // Read here and not bound: a bound form without its token is a bare 400, and a patient who left the page open
        // for days is no attacker and gets it back.
        var isStale = context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true };
        var posted = isStale ? FormCollection.Empty : await context.Request.ReadFormAsync(context.RequestAborted);
        var texts = await languages.ForAsync(context, posted[PatientLanguages.Member]);
        var form = await forms.FindAsync(posted[PatientForms.Member], texts.Language) ?? new PatientForm(null, null);
        if (isStale || posted["consent"] != "on")
        {
            var problem = isStale ? texts.Landing.OutOfDate : texts.Landing.TickFirst;
            return Home.Landing(context, texts, PagePlace.Alone(form), problem);
        }
        // Pressed twice, or in a second tab: the chat goes on.
        if (await sessions.FindAsync(context) is not { } begun || begun.Form != form.Name)
            sessions.Begin(context, await chat.BeginAsync(texts.Language, form.Name));
        return new SeeOther("/");
    }

    /// <summary>The words that are agreed to in a language, but for those on a model (<see cref="ModelConsent"/>).</summary>
    public static string VersionIn(string? language) =>
        language is null or "en" ? ConsentVersion : $"{ConsentVersion}-{language}";
}
