using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>The cues of <see cref="ClaimCues"/>, ready to be looked for.</summary>
internal sealed partial class CueWords
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.NonBacktracking
        | RegexOptions.ExplicitCapture;

    private readonly Regex? _asking;
    private readonly Regex? _wishing;
    private readonly Regex? _named;
    private readonly Regex? _sure;
    private readonly Regex? _given;
    private readonly Regex? _sitting;
    private readonly Regex? _causing;
    private readonly Regex? _advised;
    private readonly FrozenSet<string> _naming;
    private readonly FrozenSet<string> _certain;

    public CueWords(ClaimCues cues)
    {
        _asking = Any(
            cues.Asking,
            @"\b(?:{0})\b[^.;]*\b(?:if|whether|what|which|how|when|why|about|should|for)\b[^.;]*$"
        );
        _wishing = Any(cues.Wishing, @"\b(?:{0})\b[^.;]*$");
        _named = Any(cues.Named, @"\b(?:{0})\b");
        _sure = Any(cues.Sure, @"\b(?:{0})\b");
        _given = Any(cues.Giving, @"^\s+(?:\w+ly\s+)?(?:has\s+|have\s+|had\s+|also\s+)*(?:{0})\b[^.;,]*$");
        _sitting = Any(cues.Sittings, @"\b(?:{0})\b");
        _causing = Any(
            cues.Causing,
            @"\b(?:have|has|had|do|does|did)\s+(?:not|never)\s+(?:ever\s+)?(?:(?:give|gave|given)\s+(?:him|her|me|I|my)\b|(?:{0})(?:\s+(?:him|her|me|I|my)\b)?)(?:\s+(?:any|an|a)\b)?",
            (Options & ~RegexOptions.NonBacktracking)
        );
        _advised = Any(cues.Advised, @"\b(?:{0})\b");
        _naming = [.. cues.Naming];
        _certain = [.. cues.Sure];
    }

    /// <summary>Whether these words open a question of the patient's, in which what follows stands.</summary>
    public bool Asks(string before) => _asking?.IsMatch(before) is true && !Leaving().IsMatch(before);

    /// <summary>Whether these words open what the patient hopes for, in which what follows stands.</summary>
    public bool Wishes(string before) => _wishing?.IsMatch(before) is true && !Leaving().IsMatch(before);

    /// <summary>Whether a phrase tells only that trouble got its name.</summary>
    public bool IsNaming(string phrase) => _naming.Contains(phrase);

    /// <summary>Whether a patient's words tell who gave trouble its name.</summary>
    public bool IsNamed(string told) => _named?.IsMatch(told) is true;

    /// <summary>Whether a patient's words tell that somebody advised something.</summary>
    public bool IsAdvised(string told) => _advised?.IsMatch(told) is true;

    /// <summary>Whether a phrase only leaves no doubt.</summary>
    public bool IsSureness(string phrase) => _certain.Contains(phrase);

    /// <summary>Whether words leave no doubt.</summary>
    public bool IsSure(string told) => _sure?.IsMatch(told) is true;

    /// <summary>Whether what stands between a person and a word makes that the patient's: "sent a".</summary>
    public bool IsGiven(string between) => _given?.IsMatch(between) is true;

    /// <summary>How many times of day words name.</summary>
    public int Sittings(string told) => _sitting?.Count(told) ?? 0;

    /// <summary>The text with what something did not lead to said as "no": "has never given me a rash".</summary>
    public string WithoutCauses(string text) => _causing?.Replace(text, "caused no") ?? text;

    private static Regex? Any(ImmutableArray<string> phrases, string pattern, RegexOptions options = Options) =>
        PhrasePattern.AnyOf(phrases) is { Length: > 0 } any
            ? new Regex(pattern.Replace("{0}", any, StringComparison.Ordinal), options, TimeSpan.FromSeconds(1))
            : null;

    // "Asks whether it is safe and should stop it": the second is no question.
    [GeneratedRegex(@"(?:\band|\bso|\bbut|\bwhich|\bthen)\s+(?:\w+\s+)?$", Options)]
    private static partial Regex Leaving();
}
