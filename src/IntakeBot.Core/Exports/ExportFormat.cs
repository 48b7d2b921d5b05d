using System.Collections.Immutable;

namespace IntakeBot.Core.Exports;

/// <summary>A form in which a brief leaves the product.</summary>
/// <param name="Id">Its name in addresses and options, such as <c>text</c>.</param>
/// <param name="Title">As a button shows it.</param>
/// <param name="MediaType">The content type, with its charset.</param>
/// <param name="Extension">The ending of a file name, without a dot.</param>
/// <param name="Write">Writes it. Pure: the same source gives the same text.</param>
public sealed record ExportFormat(
    string Id,
    string Title,
    string MediaType,
    string Extension,
    Func<ExportSource, string> Write
);

/// <summary>Every form in which a brief leaves the product; endpoints and buttons follow this list.</summary>
public static class ExportFormats
{
    /// <summary>Plain text of 80 columns, for a terminal or a record system's notes.</summary>
    public static ExportFormat Text { get; } =
        new("text", "Plain text", "text/plain; charset=utf-8", "txt", source => TextExport.Write(source.Brief));

    /// <summary>The brief as the product keeps it.</summary>
    public static ExportFormat Json { get; } =
        new("json", "JSON", "application/json; charset=utf-8", "json", source => JsonExport.Write(source.Brief));

    /// <summary>A FHIR R4 document: the brief's text with everything in it that a record system can take in.</summary>
    public static ExportFormat Bundle { get; } =
        new(
            "bundle",
            "FHIR document",
            "application/fhir+json; charset=utf-8",
            "fhir.json",
            source => BundleExport.Write(BundleExport.Document(source))
        );

    /// <summary>All, in the order in which they are offered.</summary>
    public static ImmutableArray<ExportFormat> All { get; } = [Text, Json, Bundle];

    /// <summary>The format of that id, or null.</summary>
    public static ExportFormat? Find(string id) => All.FirstOrDefault(format => format.Id == id);
}
