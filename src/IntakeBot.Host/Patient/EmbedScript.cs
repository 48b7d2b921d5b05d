using System.Text.Encodings.Web;
using System.Text.Json;
using IntakeBot.Host.Security;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Patient;

/// <summary>
/// GET <c>/embed.js</c>: the one script tag. The file <c>button.js</c> with the clinic's name and colours before it, so
/// that a page which may load nothing else from us needs nothing else.
/// </summary>
internal static class EmbedScript
{
    private static readonly Lazy<string> Body = new(Read);
    private static readonly JsonSerializerOptions ForScript = new() { Encoder = JavaScriptEncoder.Default };

    public static IResult Serve(HttpContext context, IOptions<ClinicOptions> clinic)
    {
        var colour = ClinicColour.Parse(clinic.Value.Colour);
        var look = JsonSerializer.Serialize(
            new
            {
                name = clinic.Value.Name,
                accent = colour.ToString(),
                onAccent = colour.TextOnIt,
            },
            ForScript
        );
        context.Response.Headers.CacheControl = "public, max-age=300";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Text(
            $"(() => {{\nconst clinic = {look};\n{Body.Value}}})();\n",
            "text/javascript; charset=utf-8"
        );
    }

    private static string Read()
    {
        using var stream =
            typeof(EmbedScript).Assembly.GetManifestResourceStream("button.js")
            ?? throw new InvalidOperationException("The assembly lacks button.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
