using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>What might have been looked into and was not: "hepatitis C test not done yet", "thyroid not checked".</summary>
internal static partial class Unchecked
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether the statement around a place says that nobody looked.</summary>
    public static bool Is(string text, TextSpan span) => NotDone().IsMatch(Clauses.At(text, span));

    /// <summary>Whether the statement around a place says that somebody did, or what came out.</summary>
    public static bool IsDone(string text, TextSpan span) =>
        Clauses.At(text, span) is var statement
        && Looked().IsMatch(statement)
        && !Denied().IsMatch(statement)
        && !Tenses.IsToCome(statement);

    private const string Looking =
        @"(done|checked|tested|taken|performed|measured|screened|scanned|swabbed|carried\s+out|looked\s+(at|into)|booked|arranged)";

    [GeneratedRegex(
        $@"\b(not|never|n['’]t)\s+((yet|been|had|ever|even|actually)\s+)*{Looking}\b|\b(not|never|n['’]t)\s+((yet|ever)\s+)?had\s+((an?|any|the|my|his|her)\s+)?(\w+\s+){{0,3}}(tests?|testing|bloods?|scan|swab|biopsy|x-?ray)\b|\b(still|yet)\s+to\s+(be\s+{Looking}|have)\b|\b(untested|unchecked)\b|\bno\s+(\w+\s+){{0,3}}(tests?|testing|scan|swab|biopsy)\s+(yet|so\s+far|done|was|were|has|have)\b",
        Options
    )]
    private static partial Regex NotDone();

    [GeneratedRegex(
        $@"\b({Looking}|normal|negative|positive|clear|fine|raised|came\s+back|showed|revealed)\b",
        Options
    )]
    private static partial Regex Looked();

    [GeneratedRegex(
        @"\b(no|not|never|without|n['’]t|nor|neither|yet\s+to|await\w*|pending|outstanding|would|if|whether|wants?|hop(es?|ing)|asks?|wonders?|untested|unchecked)\b",
        Options
    )]
    private static partial Regex Denied();
}
