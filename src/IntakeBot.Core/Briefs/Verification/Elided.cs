using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What patients leave out of a statement because the one before has it: "dairy for 4 weeks, then gluten for 2" is two
/// weeks, and "50 mg, was 100" is a hundred milligrams.
/// </summary>
internal static partial class Elided
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Few = @"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";

    private const string Season =
        @"(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|(19|20)\d\d)";

    /// <summary>A patient's words with their units.</summary>
    public static string Said(string text) =>
        Dose().Replace(Length().Replace(text, "${before} ${unit}${end}"), "${before} ${unit}${end}");

    [GeneratedRegex(
        $@"(?<before>\bfor\s+{Few}\s+(?<unit>days|weeks|months|years)\b[^.;\d]{{1,40}}\bfor\s+{Few})(?<end>\s*(?:[.,;)]|$))",
        Options
    )]
    private static partial Regex Length();

    // "50mg, went down from 100 in June".
    [GeneratedRegex(
        $@"(?<before>\b\d+(?:\.\d+)?\s*(?<unit>mg|mcg|micrograms?|g|ml|units)\b[^.;\d]{{1,30}}?\b(?:from|to|was|then|used\s+to\s+be)\s+\d{{1,3}}(?:\.\d+)?)(?<end>\s*(?:[.,;)]|$|\s(?:(?:in|since|until|till)\s+(?:last\s+)?{Season}|before|at\s+first|last)\b))",
        Options
    )]
    private static partial Regex Dose();
}
