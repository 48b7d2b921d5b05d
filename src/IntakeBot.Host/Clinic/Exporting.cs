using System.Globalization;
using System.Text;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Clinic;

/// <summary>The brief as a file to take away. No name of a file or of an address tells whose it is.</summary>
internal static class Exporting
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapGet("/intakes/{id}/export/{format}", DownloadAsync).Audited(AuditKind.IntakeExported);

    private static async Task<IResult> DownloadAsync(
        string id,
        string format,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var written = ExportFormats.Find(format);
        if (
            (written is null && format != PdfPrinter.Format)
            || await services.GetRequiredService<BriefSources>().FindAsync(id, cancellationToken) is not { } source
        )
            return ClinicConsole.NotFound();
        if (written is not null)
            return TypedResults.File(
                Encoding.UTF8.GetBytes(written.Write(source.Export)),
                written.MediaType,
                FileName(source.Brief.Version, written.Extension)
            );
        return await services.GetRequiredService<BriefPrinter>().PrintAsync(source, cancellationToken) is { } pdf
            ? TypedResults.File(pdf, PdfPrinter.MediaType, FileName(source.Brief.Version, PdfPrinter.Format))
            : ClinicConsole.NotFound();
    }

    private static string FileName(int version, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"pre-visit-brief-v{version}.{extension}");
}
