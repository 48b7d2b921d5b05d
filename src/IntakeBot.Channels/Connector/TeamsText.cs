using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.Connector;

/// <summary>The words that a person wrote, out of the markup in which a channel sends them.</summary>
public static partial class TeamsText
{
    private const int MatchTimeout = 1000;

    /// <summary>
    /// The words without the mention of the bot and without markup. A sign that is no markup of the channel's, such as in
    /// "worse &lt;5 days", stays.
    /// </summary>
    public static string Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = activity.Text ?? "";
        foreach (var mention in Mentions(activity.Entities, activity.Recipient?.Id))
            text = text.Replace(mention, " ", StringComparison.Ordinal);
        text = At().Replace(text, "${name}");
        if (activity.TextFormat is "xml" or "html")
        {
            text = LineBreak().Replace(text, "\n");
            text = Tag().Replace(text, "");
            text = WebUtility.HtmlDecode(text);
        }
        else
        {
            text = text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase);
        }
        return text.Replace('\u00a0', ' ').Trim();
    }

    // What mentions the bot, as it stands in the text. Of another person the name is part of what is said.
    private static IEnumerable<string> Mentions(JsonElement? entities, string? bot)
    {
        if (entities is not { ValueKind: JsonValueKind.Array } list || bot is null)
            return [];
        return list.EnumerateArray()
            .Where(entity => Text(entity, "type") == "mention" && Text(Child(entity, "mentioned"), "id") == bot)
            .Select(entity => Text(entity, "text"))
            .OfType<string>()
            .Where(text => text.Length > 0);
    }

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    private static string? Text(JsonElement element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    [GeneratedRegex(
        @"<at\b[^<>]*>(?<name>[^<>]*)</at>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking,
        MatchTimeout
    )]
    private static partial Regex At();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li)>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, MatchTimeout)]
    private static partial Regex LineBreak();

    // Attributes have an equals sign, which "a<b and b>c" has not.
    [GeneratedRegex(
        @"</?(?:a|at|b|blockquote|code|del|div|em|emoji|font|h[1-6]|hr|i|img|li|ol|p|pre|readonly|s|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s+[a-z-]+=[^<>]*)?\s*/?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking,
        MatchTimeout
    )]
    private static partial Regex Tag();
}
