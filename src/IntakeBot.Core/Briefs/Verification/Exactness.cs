using System.Globalization;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What a sentence makes more exact than its sources in words that name no finding: surer, whole where half was said,
/// day three for day seven, three days before for three days after.
/// </summary>
internal static partial class Exactness
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Shorter words are of any statement.
    private const int LeastAnchor = 4;

    /// <summary>What is overdone, and why; null where nothing is.</summary>
    /// <param name="cues">The cues of certainty.</param>
    /// <param name="said">The sentence.</param>
    /// <param name="told">The patient's statements that it cites.</param>
    public static Fault? Overdone(CueWords cues, ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        if (told.Count == 0)
            return null;
        if (
            Surer(said.Text) is { } sure
            && !told.Any(text => Sure().IsMatch(text.Text) || cues.Says(Cue.Sure, text.Text))
        )
            return new Fault(DropReason.TooCertain, sure);
        if (OtherOnly(said, told, Counted) is { } number)
            return new Fault(DropReason.UnsupportedNumber, number);
        if (OtherOnly(said, told, Portions) is { } portion)
            return new Fault(DropReason.UnsupportedNumber, portion);
        if (OtherStage(said, told) is { } stage)
            return new Fault(DropReason.UnsupportedDegree, stage);
        if (Wholly().Match(said.Text) is { Success: true } wholly && !told.Any(text => Everywhere().IsMatch(text.Text)))
            return new Fault(DropReason.UnsupportedDegree, wholly.Value);
        if (Changes.Reversed(said, told) is { } reversed)
            return new Fault(DropReason.Misplaced, reversed);
        if (Changes.OtherResult(said, told) is { } result)
            return new Fault(DropReason.FlippedNegation, result);
        if (Changes.GoneOn(said, told) is { } ended)
            return new Fault(DropReason.PastAsPresent, ended);
        return TurnedRound(said, told) is { } order ? new Fault(DropReason.Misplaced, order) : null;
    }

    // "It is certain", "she has decided"; not "it is not certain", "she has yet to decide".
    private static string? Surer(string text)
    {
        var sure = Sure().Match(text);
        return sure.Success && !Open().IsMatch(text[..sure.Index]) ? sure.Value : null;
    }

    // A value of the sentence where its sources give that matter only other values; null where there is none.
    private static string? OtherOnly(
        ClaimText said,
        IReadOnlyCollection<ClaimText> told,
        Func<string, IEnumerable<(string Matter, string Value)>> read
    )
    {
        var known = told.SelectMany(text => read(text.Text)).ToLookup(one => one.Matter, one => one.Value);
        return read(said.Text)
            .Where(one => known.Contains(one.Matter) && !known[one.Matter].Contains(one.Value))
            .Select(one => one.Value)
            .FirstOrDefault();
    }

    // "Day seven", "type 2", "week 3".
    private static IEnumerable<(string Matter, string Value)> Counted(string text) =>
        Numbered()
            .Matches(text)
            .Concat(CountOf().Matches(text))
            .Where(match => !Rate().IsMatch(text[..match.Index]))
            .Select(match =>
                (match.Groups["of"].Value.ToLowerInvariant(), Figure(match.Groups["number"].Value.ToLowerInvariant()))
            );

    // "Late August" of "beginning of August", and of "August" alone.
    private static string? OtherStage(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(text => Stages(text.Text)).ToLookup(one => one.Of, one => one.Stage);
        return Stages(said.Text)
            .Where(one => one.Stage.Length > 0 && known.Contains(one.Of) && !known[one.Of].Contains(one.Stage))
            .Select(one => one.Words)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Of, string Stage, string Words)> Stages(string text) =>
        Stage()
            .Matches(text)
            .Select(match =>
                (
                    match.Groups["of"].Value.ToLowerInvariant()[..3],
                    match.Groups["early"].Success ? "early"
                    : match.Groups["mid"].Success ? "mid"
                    : match.Groups["late"].Success ? "late"
                    : "",
                    match.Value
                )
            );

    [GeneratedRegex(
        @"(?:\b(?:(?<early>early|(?:the\s+)?(?:beginning|start|first\s+(?:week|days|half))(?:\s+of)?)|(?<mid>mid(?:dle)?(?:\s+of)?)|(?<late>late|(?:the\s+)?(?:end|last\s+(?:week|days|half))(?:\s+of)?))(?:\s+in)?[\s-]+(?:(?:the|last|this)\s+)?)?\b(?<of>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?<=\b(?:in|since|last|of|early|late|mid|this)[\s-]+)may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)\b",
        Options
    )]
    private static partial Regex Stage();

    private static string Figure(string number) =>
        AmountReading.Spelled(number)?.ToString(CultureInfo.InvariantCulture) ?? number;

    // "Half a fingertip", "a whole tablet".
    private static IEnumerable<(string Matter, string Value)> Portions(string text) =>
        Portion()
            .Matches(text)
            .Select(match =>
                (
                    match.Groups["of"].Value.ToLowerInvariant(),
                    match.Groups["part"].Value.ToLowerInvariant() is "full" or "entire"
                        ? "whole"
                        : match.Groups["part"].Value.ToLowerInvariant()
                )
            );

    // "Three days before he came home" where it was three days after; "a year after the rash" where the rash came a year
    // before is the same.
    private static string? TurnedRound(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(text => Orders(text.Text)).ToList();
        foreach (var (unit, way, anchor, head) in Orders(said.Text))
        {
            var same = known.Where(one => one.Unit == unit && one.Anchor.Overlaps(anchor)).ToList();
            if (same.Count > 0 && same.TrueForAll(one => one.Way != way))
                return way;
            // "Parkinson's came two years after the rash" where the rash came two years after Parkinson's.
            if (same.Count == 0 && known.Exists(one => one.Unit == unit && one.Way == way && one.Anchor.Overlaps(head)))
                return way;
        }
        return null;
    }

    private static IEnumerable<(string Unit, string Way, HashSet<string> Anchor, HashSet<string> Head)> Orders(
        string text
    ) =>
        Order()
            .Matches(text)
            .Select(match =>
                (
                    match.Groups["of"].Value.ToLowerInvariant(),
                    match.Groups["way"].Value[0] is 'b' or 'B' or 'p' or 'P' ? "before" : "after",
                    Anchors(match.Groups["anchor"].Value),
                    Anchors(Clauses.SentenceBefore(text, match.Index))
                )
            );

    private static HashSet<string> Anchors(string words) =>
        words
            .ToLowerInvariant()
            .Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= LeastAnchor && !Moments.Contains(word))
            .ToHashSet(StringComparer.Ordinal);

    // Of any order of things.
    private static readonly string[] Moments =
    [
        "found",
        "began",
        "begun",
        "came",
        "started",
        "starting",
        "onset",
        "first",
        "then",
        "this",
        "that",
        "they",
        "when",
        "were",
        "been",
        "have",
        "about",
        "some",
        "three",
        "four",
        "five",
        "seven",
        "eight",
    ];

    [GeneratedRegex(@"\b(?:whole|entire)\s+(?:of\s+)?(?:my\s+|the\s+|her\s+|his\s+)?[a-z]{3,}\b", Options)]
    private static partial Regex Wholly();

    [GeneratedRegex(
        @"\b(?:whole|entire|entirely|all|full|fully|every\w*|throughout|cover\w*|complete\w*|total\w*|head\s+to\s+(?:toe|foot))\b",
        Options
    )]
    private static partial Regex Everywhere();

    [GeneratedRegex(
        @"\b(?:certain\s+that|is\s+certain|certainly|clearly|obviously|evidently|unquestionably|unequivocally|definite|definitely|undoubtedly|without\s+doubt|no\s+doubt|reliably|unfailingly|invariably|without\s+fail|every\s+time|always|decided|made\s+up\s+(?:his|her|my|their)\s+mind)\b",
        Options
    )]
    private static partial Regex Sure();

    [GeneratedRegex(
        @"(?:\b(?:not|never|nor|no|neither|whether|if|yet|a|un)\s+(?:\w+\s+)?|n['’]t\s+(?:\w+\s+)?)$",
        Options
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(?<of>day|week|month|grade|stage|type|class|phase)\s+(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
        Options
    )]
    private static partial Regex Numbered();

    // "Four courses this year".
    [GeneratedRegex(
        @"(?<![\w-])(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<of>course|session|attack|infusion|boil|bout)s?\b",
        Options
    )]
    private static partial Regex CountOf();

    // "Twice a day 5 ml" is no fifth day.
    [GeneratedRegex(@"\b(?:an?|per|each|every|the\s+same|that|this|one)\s+$", Options)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?<part>half|quarter|whole|full|entire)\s+(?:of\s+)?(?:an?\s+)?(?<of>[a-z]{3,})\b", Options)]
    private static partial Regex Portion();

    [GeneratedRegex(
        @"\b(?<of>minute|hour|day|week|month|year|night)s?\s+(?<way>before|prior\s+to|after|following)(?<anchor>(?:\s+[\w'’-]+){1,5})",
        Options
    )]
    private static partial Regex Order();
}
