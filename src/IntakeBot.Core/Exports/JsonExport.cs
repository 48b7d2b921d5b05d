using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports;

/// <summary>A brief as indented JSON with the core's conventions; it reads back as the same brief.</summary>
public static class JsonExport
{
    private static readonly JsonSerializerOptions Indented = new(CoreJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The brief, with a newline at the end.</summary>
    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Indented) + "\n";
}
