using System.Collections.Immutable;
using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Exports;

/// <summary>A form in which a brief leaves the product.</summary>
/// <param name="Id">Its name in addresses and options, such as <c>text</c>.</param>
/// <param name="Title">As a button shows it.</param>
/// <param name="MediaType">The content type, with its charset.</param>
/// <param name="Extension">The ending of a file name, without a dot.</param>
/// <param name="Write">Writes a brief. Pure: the same brief gives the same text.</param>
public sealed record ExportFormat(
    string Id,
    string Title,
    string MediaType,
    string Extension,
    Func<Brief, string> Write
);

/// <summary>Every form in which a brief leaves the product; endpoints and buttons follow this list.</summary>
public static class ExportFormats
{
    /// <summary>Plain text of 80 columns, for a terminal or a record system's notes.</summary>
    public static ExportFormat Text { get; } =
        new("text", "Plain text", "text/plain; charset=utf-8", "txt", TextExport.Write);

    /// <summary>The brief as the product keeps it.</summary>
    public static ExportFormat Json { get; } =
        new("json", "JSON", "application/json; charset=utf-8", "json", JsonExport.Write);

    /// <summary>All, in the order in which they are offered.</summary>
    public static ImmutableArray<ExportFormat> All { get; } = [Text, Json];

    /// <summary>The format of that id, or null.</summary>
    public static ExportFormat? Find(string id) => All.FirstOrDefault(format => format.Id == id);
}
