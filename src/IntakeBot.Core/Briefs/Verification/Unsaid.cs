using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What patients leave unsaid because they said it before: "spots on my back, the ones on my jaw go deep" tells of spots
/// on the jaw, and an aunt who "has the same thing" has what the patient has.
/// </summary>
internal static partial class Unsaid
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A patient's words with what they stand for in its place.</summary>
    public static string In(string text, BriefContext context, FormItem item)
    {
        var said = Ones().Replace(text, match => Named(match, text, context, item));
        if (item.LinkId == SkinItems.TriedResult)
            said = TriedNames.In(said, context);
        return item.LinkId != SkinItems.Conditions && Condition(context) is { } condition
            ? WithIt(Same().Replace(said, $"${{has}} {condition}"), condition, context, item)
            : said;
    }

    // "He mentioned ivermectin but I never got it" is of the ivermectin.
    private static string WithIt(string text, string condition, BriefContext context, FormItem item) =>
        (item.LinkId == SkinItems.Family ? OfRelative() : It()).Replace(
            text,
            match =>
                context
                    .Input.Reader.ReadSource(Clauses.SentenceBefore(text, match.Index))
                    .Terms.Any(term => term.Kind is TermKind.Medicine or TermKind.Food)
                    ? match.Value
                    : $"{match.Groups["has"].Value} {condition}{match.Groups["end"].Value}"
        );

    private static string Named(Match ones, string text, BriefContext context, FormItem item)
    {
        var noun =
            NounOf(text[..ones.Index], context) ?? (item.LinkId == SpecialItems.Reason ? null : FirstNoun(context));
        return noun is null ? ones.Value : $"{ones.Groups["which"].Value}{noun}";
    }

    private static string? Condition(BriefContext context) =>
        context.QuestionOf(SkinItems.Conditions) is { } question
        && context.AnswerTo(question) is { Values.Length: 1 } answer
        && context.Input.Reader.ReadSource(BriefContext.Display(question.Item, answer)).Terms
            is [{ Kind: TermKind.Condition or TermKind.Symptom }]
            ? BriefContext.Display(question.Item, answer).ToLowerInvariant()
            : null;

    private static string? FirstNoun(BriefContext context) =>
        context.Find(SpecialItems.Reason)?.Quote.Verbatim is { } reason
            ? Words().Matches(reason).Select(word => word.Value).FirstOrDefault(word => IsThing(word, context))
            : null;

    // The last thing of several that was named before.
    private static string? NounOf(string before, BriefContext context) =>
        Words().Matches(before).Select(word => word.Value).LastOrDefault(word => IsThing(word, context));

    private static bool IsThing(string word, BriefContext context) =>
        context.Input.Reader.ReadSource(word).Terms is [{ Kind: TermKind.Symptom or TermKind.Medicine }];

    // "Patches", "creams": only what is several is spoken of as "ones".
    [GeneratedRegex(@"\b[a-z]{3,}s\b", Options)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?<which>(?:the|new|old|big|bigger|small|smaller|other|those|\w+)\s+)ones\b", Options)]
    private static partial Regex Ones();

    // "Dad had it too".
    [GeneratedRegex(
        @"\b(?<has>has|have|had|got|gets|suffers\s+from|suffered\s+from)\s+(?:it|this|that)\b(?<end>\s*(?:$|[.,;]|too|as\s+well|as\s+a|on\s|also|when|in\s+her|in\s+his|badly|and\b))",
        Options
    )]
    private static partial Regex It();

    // "Dad had it terrible, got scars."
    [GeneratedRegex(
        @"\b(?<has>has|have|had|got|gets|suffers\s+from|suffered\s+from)\s+(?:it|this)\b(?<end>\s*(?:$|[.,;]|\w))",
        Options
    )]
    private static partial Regex OfRelative();

    [GeneratedRegex(
        @"\b(?<has>has|have|had|got|gets|with|is|it['’]s|(?:it|that|this)\s+(?:is|was|may\s+be|might\s+be|could\s+be))\s+(?:exactly\s+)?the\s+same(?:\s+as\s+(?:me|I|him|her|mine)\b|\s+(?:thing|problem|condition|trouble|disease|illness)\b(?:\s+as\s+(?:me|I|him|her|mine)\b)?)",
        Options
    )]
    private static partial Regex Same();
}
