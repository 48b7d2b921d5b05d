using System.Collections.Frozen;

namespace IntakeBot.Channels.Activities;

/// <summary>The kinds of file that can be told from their first bytes, and nothing else counts.</summary>
internal static class FileTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Webp = "image/webp";
    public const string Heic = "image/heic";
    public const string Pdf = "application/pdf";

    /// <summary>The names by which the settings know them.</summary>
    public const string Names = "jpeg, png, webp, heic and pdf, with commas between";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["jpeg"] = Jpeg,
        ["png"] = Png,
        ["webp"] = Webp,
        ["heic"] = Heic,
        ["pdf"] = Pdf,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The media types of a setting, or null where a name is none.</summary>
    public static FrozenSet<string>? Parse(string names)
    {
        var asked = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return asked.All(ByName.ContainsKey) ? asked.Select(name => ByName[name]).ToFrozenSet() : null;
    }

    /// <summary>Whether every browser shows it as an image.</summary>
    public static bool IsShown(string contentType) => contentType is Jpeg or Png or Webp;

    /// <summary>What a download of it is called.</summary>
    public static string FileName(string contentType) =>
        contentType == Pdf ? "document.pdf" : "photo." + contentType["image/".Length..];

    /// <summary>The media type that the bytes show, or null.</summary>
    public static string? Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xff, 0xd8, 0xff, ..])
            return Jpeg;
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..])
            return Png;
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return Webp;
        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8) && IsHeic(bytes[8..12]))
            return Heic;
        return bytes.StartsWith("%PDF-"u8) ? Pdf : null;
    }

    // The brands of ISO/IEC 23008-12 for still images coded as HEVC, and the two that stand for any coding.
    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8)
        || brand.SequenceEqual("heix"u8)
        || brand.SequenceEqual("heim"u8)
        || brand.SequenceEqual("heis"u8)
        || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8);
}
