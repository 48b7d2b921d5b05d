using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which of several things that an answer names is called no allergy: "nickel, aspirin upsets me but not an allergy".</summary>
internal static partial class Allergies
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether what stands at a place is denied: right before it, or behind it, where nothing else comes between.</summary>
    public static bool IsDenied(string text, TextSpan place)
    {
        if (Refusals.IsCountered(Clauses.Before(text, place)))
            return true;
        var behind = Clauses.SentenceBehind(text, place.End);
        foreach (var denial in Denial().Matches(behind).AsEnumerable())
        {
            // "No drug allergies": of drugs, and of nothing before.
            if (OfOthers().IsMatch(behind[denial.Index..]))
                continue;
            var between = behind[..denial.Index];
            var joint = Joint().Match(between);
            // Another thing with a verb of its own comes between.
            if (!joint.Success || !Verb().IsMatch(between[joint.Index..]) || Verb().IsMatch(between[..joint.Index]))
                return true;
        }
        return false;
    }

    /// <summary>Whether what stands behind something says that it has been taken since and did no harm.</summary>
    public static bool IsTakenSince(string behind) => TakenSince().IsMatch(behind);

    [GeneratedRegex(
        @"\b(had|have|has|taken|take|takes|eaten|eats?|used)\s+(it|them|that)\b[^.;]{0,30}\b(no\s+(any\s+|a\s+)?(problems?|trouble|reaction|issues?|bother)|without|fine|ok|okay|all\s+right|nothing\s+happened)\b",
        Options
    )]
    private static partial Regex TakenSince();

    /// <summary>Whether words end in what is excepted: "no allergies apart from".</summary>
    public static bool IsExcepted(string before) => Except().IsMatch(before);

    /// <summary>Whether a statement says that an allergy is over or was not found.</summary>
    public static bool IsOver(string statement) => Over().IsMatch(statement);

    [GeneratedRegex(@"\b(no|not|never|none|nor|nothing|without|n['’]t|isnt|wasnt|dont|doesnt)\b", Options)]
    private static partial Regex Denial();

    [GeneratedRegex(
        @"^\w+\s+((known|other|any|real|true)\s+)*(drugs?|medicines?|medications?|meds|foods?|others?|else|to\s+(any\s+)?(drugs?|medicines?|medications?|foods?))\b|^(none|nothing)\s+(else|other)\b|^(no|not)\s+(to\s+)?(any\s+)?(other|else)",
        Options
    )]
    private static partial Regex OfOthers();

    [GeneratedRegex(@"[,;]|\b(and|but)\b", Options)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\b(upsets?|makes?|made|gives?|gave|causes?|caused|brings?|brought|irritates?|disagrees?|hurts?|stings?|was|were|had|has)\b",
        Options
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(not|except|excepting|apart|other\s+than|besides|beyond|aside|only|bar|save|but|react\w*|sensitiv\w*|rash)\b",
        Options
    )]
    private static partial Regex Except();

    [GeneratedRegex(
        @"\b(negative|outgr\w+|gr[eo]wn?\s+out|as\s+an?\s+\w+|used\s+to|gone|now|tested|label|delabel\w*|told|was\s+(a|very|so)\s+\w+|maybe|might|think|sure|possibl\w+|intoleran\w+|side\s+effects?|upsets?|sick|vomit\w*|nausea|diarrh\w+|stomach|headaches?|drowsy|sleepy)\b",
        Options
    )]
    private static partial Regex Over();
}
