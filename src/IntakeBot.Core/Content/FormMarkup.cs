using System.Net;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Content;

/// <summary>
/// FHIR's texts are plain; some forms write HTML or Markdown into them all the same. In a conversation its marks would be read out.
/// </summary>
internal static partial class FormMarkup
{
    /// <summary>The text without marks: what they break into lines stays in lines.</summary>
    public static string Plain(string text) =>
        Unmarked(
            Tag().IsMatch(text) ? Line().Replace(Decoded(Tag().Replace(Break().Replace(text, "\n"), "")), "\n").Trim()
            : text.Contains('&', StringComparison.Ordinal) ? Decoded(text)
            : text
        );

    // So do the marks of Markdown: "**For patients:**".
    private static string Unmarked(string text) =>
        text.Contains("**", StringComparison.Ordinal) ? Bold().Replace(text, "${words}") : text;

    private static string Decoded(string text) => WebUtility.HtmlDecode(text).Replace('\u00a0', ' ');

    // "<5" and "a < b > c" are no tags.
    [GeneratedRegex(
        @"</?(?:a|abbr|b|br|button|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li|tr|h[1-6]|dt|dd|table|ul|ol)>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"[ \t]*(?:\r?\n[ \t]*)+")]
    private static partial Regex Line();
}
