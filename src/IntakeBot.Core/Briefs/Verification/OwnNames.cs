using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// The patient's own name, for which "the patient" is read: a mother tells of "Hugo", and a sentence may. The person is
/// the same, so that what is said of the name is nobody else's.
/// </summary>
internal sealed partial class OwnNames
{
    private const int Shortest = 3;

    private readonly Regex? _name;
    private readonly bool _ofChild;
    private readonly bool _ofAnother;
    private readonly string _child;

    private readonly Regex? _called;
    private readonly (string Subject, string Own) _pronouns;

    private OwnNames(
        string name,
        bool ofChild,
        bool ofAnother,
        string child,
        ImmutableArray<string> called,
        (string Subject, string Own) pronouns
    )
    {
        (_ofChild, _ofAnother, _child, _pronouns) = (ofChild, ofAnother, child, pronouns);
        if (!called.IsEmpty)
            _called = new Regex(
                $@"(?<whose>\b(?:her|his|their|your|an?)\s+)?\b(?:my\s+|our\s+)?(?:{string.Join('|', called)})(?<own>['’]s)?\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            );
        if (name.Length >= Shortest)
            _name = new Regex(
                $@"\b{Regex.Escape(name)}(?<own>['’]s(?:\s+own)?)?\b",
                RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            );
    }

    /// <summary>The name that an intake gives.</summary>
    public static OwnNames Of(BriefContext context) =>
        new(
            First(context.Find(SpecialItems.Name)?.Quote.Verbatim),
            ClaimSources.IsMinor(context),
            ClaimSources.IsWrittenForThem(context),
            IsMale(context) ? "son" : "daughter",
            [
                .. context
                    .Input.Reader.Cues.CalledBy(context.Find(SpecialItems.Name)?.Quote.Verbatim ?? "")
                    .Where(called => IsOfSex(context, called)),
            ],
            IsMale(context) ? ("he", "his") : ("she", "her")
        );

    private static bool IsMale(BriefContext context) =>
        context.Find(SpecialItems.Sex)?.Codes.FirstOrDefault() == "male";

    // A daughter's "mum" is not her father, for whom she writes.
    private static bool IsOfSex(BriefContext context, string called) =>
        context.Input.Reader.ReadSource(called).Terms is not [{ Kind: TermKind.Person, Name: var name }]
        || !context.Input.Reader.Cues.Is(IsMale(context) ? Cue.Female : Cue.Male, name);

    /// <summary>The name that one of these answers gives.</summary>
    public static OwnNames Of(IEnumerable<NarrationSource> answers) =>
        new(
            First(answers.FirstOrDefault(IsName)?.Evidence.FirstOrDefault(part => part.IsQuote)?.Text.Verbatim),
            ofChild: false,
            ofAnother: false,
            "",
            [],
            default
        );

    /// <summary>A parent's words with "my son" for his name, a daughter's with "she" for "mum" and for her name.</summary>
    public string InSource(string text, FormItem item) =>
        item.LinkId == SpecialItems.Name ? text
        : _ofChild ? Named(text, $"my {_child}", $"my {_child}'s")
        : _ofAnother ? Named(_called?.Replace(text, Called) ?? text, _pronouns.Subject, _pronouns.Own)
        : _called?.Replace(text, Called) ?? text;

    // "Her mum" is the patient's own.
    private string Called(Match match) =>
        match.Groups["whose"].Success ? match.Value
        : match.Groups["own"].Success ? _pronouns.Own
        : _pronouns.Subject;

    /// <summary>A sentence with "the patient" for the name.</summary>
    public string InSentence(string text) => NotThePatient().Replace(Named(text, "the patient", "the patient's"), "");

    // "It is her sister, not she, who reacted" says no more than "it is her sister who reacted".
    [GeneratedRegex(
        @",\s*(?:and\s+)?not\s+(?:she|he|her|him|herself|himself|the\s+patient)\b,?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotThePatient();

    private string Named(string text, string who, string whose) =>
        _name?.Replace(text, match => match.Groups["own"].Success ? whose : who) ?? text;

    private static bool IsName(NarrationSource source) =>
        source.Citation is Citation.ToAnswer answer && answer.Item.LinkId == SpecialItems.Name;

    // "Theo B. (his mum is typing)": the first word, where it is written as a name.
    private static string First(string? answer)
    {
        var first = (answer ?? "").Trim().Split([' ', ',', '(', '.'], 2)[0];
        return first.Length > 0 && char.IsUpper(first[0]) && first.All(char.IsLetter) && !first.All(char.IsUpper)
            ? first
            : "";
    }
}
