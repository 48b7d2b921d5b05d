using System.Text.RegularExpressions;
using IntakeBot.Host.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>The page of a brief on paper: the very page that clinicians read, with its print style.</summary>
internal sealed partial class BriefPrinter(
    PdfPrinter printer,
    IServiceScopeFactory scopes,
    IWebHostEnvironment environment,
    IOptions<ClinicOptions> clinic,
    ILoggerFactory loggers
)
{
    // The page is a file for the time of printing: it must neither load anything nor run anything.
    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";

    /// <summary>The brief as PDF, or null where nothing prints.</summary>
    public async Task<byte[]?> PrintAsync(BriefSource source, CancellationToken cancellationToken) =>
        printer.Available ? await printer.PrintAsync(await HtmlAsync(source), cancellationToken) : null;

    /// <summary>The page, whole in itself.</summary>
    public async Task<string> HtmlAsync(BriefSource source)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<BriefPage>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(BriefPage.ConversationId)] = source.Intake.ConversationId,
                        [nameof(BriefPage.Intake)] = source.Intake.Intake,
                        [nameof(BriefPage.Brief)] = source.Brief.Brief,
                        [nameof(BriefPage.Version)] = source.Brief.Version,
                        [nameof(BriefPage.Newest)] = source.Brief.Version,
                    }
                )
            );
            return page.ToHtmlString();
        });
        var style = $"{Policy}<style>{await StyleAsync()}</style></head>";
        // Addresses of the console lead nowhere from a file, and name the conversation.
        return ConsoleLink()
            .Replace(StyleLink().Replace(html, ""), "")
            .Replace("</head>", style, StringComparison.Ordinal);
    }

    private async Task<string> StyleAsync()
    {
        await using var file = environment.WebRootFileProvider.GetFileInfo("clinic/clinic.css").CreateReadStream();
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync() + ClinicColour.Parse(clinic.Value.Colour).ToCss();
    }

    [GeneratedRegex("<link [^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StyleLink();

    [GeneratedRegex(" href=\"/clinic[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ConsoleLink();
}
