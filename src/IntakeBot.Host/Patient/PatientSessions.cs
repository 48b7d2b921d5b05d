using System.Security.Cryptography;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IntakeBot.Host.Patient;

/// <summary>Which conversation a browser may take up, as whom, and until when.</summary>
internal sealed record PatientSession(string ConversationId, string UserId, DateTimeOffset ExpiresAt)
{
    /// <summary>The form that is asked; null for the usual one.</summary>
    public string? Form { get; init; }

    /// <summary>The language of the page around the chat; null for English.</summary>
    public string? Language { get; init; }
}

/// <summary>
/// Keeps a patient's session in a cookie that only this host can read or make. In a frame on another site's page a
/// browser keeps at most a partitioned cookie (CHIPS), which is good within that site alone; where it keeps none, the
/// same sealed words are with the page and come in a header. There is no account behind it: who holds it is the patient,
/// so it ends after half a day and with "Leave this chat".
/// </summary>
internal sealed class PatientSessions(IDataProtectionProvider protection, ITranscript transcript, TimeProvider clock)
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "intake.patient";

    /// <summary>How long a patient may come back.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The name of the partitioned one.</summary>
    public const string FrameCookieName = "intake.frame";

    private const string Scheme = "Session ";
    private const string OfFrameCookie = "-"; // what a page in a frame presents that was given no words to keep
    private const int LongestCookie = 2048;
    private readonly IDataProtector _protector = protection.CreateProtector("IntakeBot.Patient.Session.v1");

    /// <summary>A session for a conversation that nobody can guess.</summary>
    public PatientSession New() =>
        new(DirectLineIds.NewConversation(), DirectLineIds.NewUser(), clock.GetUtcNow() + Lifetime);

    /// <summary>The session that the browser holds, or null where there is none, or its conversation is gone.</summary>
    public Task<PatientSession?> FindAsync(HttpContext context) => FindAsync(context, Presented(context.Request));

    /// <summary>The same for a page in a frame that is asked for and has no words yet to present.</summary>
    public Task<PatientSession?> FindInFrameAsync(HttpContext context) =>
        FindAsync(context, context.Request.Cookies[FrameCookieName]);

    /// <summary>The session as words that only this host can read or make.</summary>
    public string Seal(PatientSession session) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(session)));

    /// <summary>Gives the browser the session.</summary>
    public void Begin(HttpContext context, PatientSession session)
    {
        var options = Options(context);
        options.MaxAge = Lifetime;
        context.Response.Cookies.Append(CookieName, Seal(session), options);
    }

    /// <summary>
    /// Gives the browser the session for a frame. Secure always, or a browser would not partition it: over plain http
    /// it is kept on the own machine alone.
    /// </summary>
    public void BeginInFrame(HttpContext context, PatientSession session)
    {
        var options = FrameOptions();
        options.MaxAge = Lifetime;
        context.Response.Cookies.Append(FrameCookieName, Seal(session), options);
    }

    /// <summary>Takes it from the browser.</summary>
    public static void EndInFrame(HttpContext context) =>
        context.Response.Cookies.Delete(FrameCookieName, FrameOptions());

    /// <summary>Takes the session from the browser.</summary>
    public static void End(HttpContext context) => context.Response.Cookies.Delete(CookieName, Options(context));

    // A page that names its session means that one, whatever cookie the browser adds.
    private static string? Presented(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.Ordinal))
            return request.Cookies[CookieName];
        return header[Scheme.Length..] is var words && words == OfFrameCookie
            ? request.Cookies[FrameCookieName]
            : words;
    }

    private async Task<PatientSession?> FindAsync(HttpContext context, string? words)
    {
        if (Read(words) is not { } session || session.ExpiresAt <= clock.GetUtcNow())
            return null;
        return await transcript.ExistsAsync(session.ConversationId, context.RequestAborted) ? session : null;
    }

    private PatientSession? Read(string? cookie)
    {
        if (cookie is not { Length: > 0 and <= LongestCookie })
            return null;
        try
        {
            return JsonSerializer.Deserialize<PatientSession>(
                _protector.Unprotect(WebEncoders.Base64UrlDecode(cookie))
            );
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null; // forged, torn, or made with keys that are gone
        }
    }

    private static CookieOptions FrameOptions() =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.None,
            Secure = true,
            Extensions = { "Partitioned" },
        };

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        };
}
