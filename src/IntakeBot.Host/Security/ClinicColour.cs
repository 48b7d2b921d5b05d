using System.Globalization;

namespace IntakeBot.Host.Security;

/// <summary>
/// The clinic's colour and what may be read on it: a clinic may choose any colour, and text stays legible
/// (WCAG 2.2 contrast, https://www.w3.org/TR/WCAG22/#contrast-minimum).
/// </summary>
internal readonly record struct ClinicColour(byte Red, byte Green, byte Blue)
{
    // A little above the 4.5 of level AA, because pages stand on a light grey and not on white.
    private const double Legible = 5;

    private static readonly ClinicColour White = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>, which <see cref="ClinicOptions"/> has validated.</summary>
    public static ClinicColour Parse(string hex) => new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    /// <summary>White or black: one of the two can be read on any colour.</summary>
    public string TextOnIt => Contrast(this, White) >= 4.5 ? "#ffffff" : "#000000";

    /// <summary>This colour, as dark as it must be to be read on a light page.</summary>
    public ClinicColour Ink
    {
        get
        {
            var colour = this;
            while (Contrast(colour, White) < Legible)
            {
                colour = new(Darker(colour.Red), Darker(colour.Green), Darker(colour.Blue));
            }
            return colour;
        }
    }

    /// <summary>The custom properties that the style sheets use.</summary>
    public string ToCss() => $":root{{--accent:{this};--on-accent:{TextOnIt};--accent-ink:{Ink}}}\n";

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    internal static double Contrast(ClinicColour a, ClinicColour b)
    {
        var (lighter, darker) = (Math.Max(a.Luminance, b.Luminance), Math.Min(a.Luminance, b.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Darker(byte channel) => (byte)(channel * 0.95);

    private static byte Channel(string hex, int at) =>
        byte.Parse(hex.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
