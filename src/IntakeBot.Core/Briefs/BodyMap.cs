using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>What of a drawn body is shaded for an answer that names areas.</summary>
internal static partial class BodyMap
{
    /// <summary>Every area that a drawing has.</summary>
    public static readonly ImmutableArray<string> Areas =
    [
        .. (
            "scalp face mouth neck chest abdomen groin shoulder armpit upper-arm elbow forearm wrist hand fingernails "
            + "back lower-back buttock thigh knee lower-leg ankle foot toenails"
        ).Split(' '),
    ];

    // Options of the shipped form, then areas as patients name them (BodyAreaWords).
    private static readonly FrozenDictionary<string, string> Drawn = new (string Name, string Areas)[]
    {
        ("chest-tummy", "chest:front abdomen:front"),
        ("arms", "upper-arm elbow forearm"),
        ("hands", "hand"),
        ("folds", "armpit"),
        ("private-parts", "groin:front"),
        ("legs", "thigh knee lower-leg"),
        ("feet", "foot"),
        ("nails", "fingernails toenails"),
        ("everywhere", string.Join(' ', Areas)),
        ("whole-body", string.Join(' ', Areas)),
        ("head", "scalp face:front"),
        ("face", "face:front"),
        ("forehead", "face:front"),
        ("temple", "face:front"),
        ("jaw", "face:front"),
        ("eyelid", "face:front"),
        ("eye", "face:front"),
        ("eyebrow", "face:front"),
        ("nose", "face:front"),
        ("cheek", "face:front"),
        ("chin", "face:front"),
        ("ear", "face:front"),
        ("lip", "mouth:front"),
        ("mouth", "mouth:front"),
        ("arm", "upper-arm elbow forearm"),
        ("palm", "hand:front"),
        ("finger", "hand"),
        ("thumb", "hand"),
        ("knuckle", "hand:back"),
        ("nail", "fingernails"),
        ("toenail", "toenails"),
        ("chest", "chest:front"),
        ("breast", "chest:front"),
        ("nipple", "chest:front"),
        ("abdomen", "abdomen:front"),
        ("side", "abdomen"),
        ("trunk", "chest:front abdomen:front back:back lower-back:back"),
        ("back", "back:back lower-back:back"),
        ("lower-back", "lower-back:back"),
        ("hip", "thigh"),
        ("groin", "groin:front"),
        ("genitals", "groin:front"),
        ("buttock", "buttock:back"),
        ("anus", "buttock:back"),
        ("leg", "thigh knee lower-leg"),
        ("shin", "lower-leg:front"),
        ("calf", "lower-leg:back"),
        ("heel", "foot:back"),
        ("sole", "foot"),
        ("toe", "foot:front"),
    }.ToFrozenDictionary(row => row.Name, row => row.Areas, StringComparer.Ordinal);

    /// <summary>
    /// What to shade: where the words of the answer are more exact than the option they stand for ("backs of both
    /// knees" than "legs"), the words; what they except is left out.
    /// </summary>
    public static ImmutableArray<ShadedArea> Of(BriefContext context, Answer answer)
    {
        var named = context.Input.Words is { } words ? Named(answer.Quote.Verbatim, words) : [];
        var regions = named.ToLookup(area => BodyParts.RegionOf(area.Code), StringComparer.Ordinal);
        var shaded = answer.Values.SelectMany(value =>
            value switch
            {
                AnswerValue.Choice { Code: var code } when regions[code].Any() => regions[code].SelectMany(Of),
                AnswerValue.Choice { Code: var code } => Of(code, null, null),
                AnswerValue.Stated { Value: Statement.BodyArea area } => Of(area),
                AnswerValue.Text text when context.Input.Words is { } own => Named(text.Value.Verbatim, own)
                    .SelectMany(Of),
                _ => [],
            }
        );
        var excepted = context.Input.Words is { } known ? Excepted(answer.Quote.Verbatim, known) : [];
        return [.. shaded.Where(area => !excepted.Contains(area.Code)).Distinct()];
    }

    private static ImmutableArray<Statement.BodyArea> Named(string text, ReplyWords words) =>
        BodyAreaReader.Find(ReplyTokens.Read(text, words));

    private static HashSet<string> Excepted(string text, ReplyWords words) =>
        Exception().Match(text) is { Success: true } found
            ? Named(found.Groups["what"].Value, words)
                .SelectMany(Of)
                .Select(area => area.Code)
                .ToHashSet(StringComparer.Ordinal)
            : [];

    private static IEnumerable<ShadedArea> Of(Statement.BodyArea area) =>
        Of(area.Code, area.Side is "both" ? null : area.Side, ViewOf(area));

    private static IEnumerable<ShadedArea> Of(string name, string? side, string? view) =>
        Drawn
            .GetValueOrDefault(name, Areas.Contains(name) ? name : "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(each => each.Split(':'))
            .Select(each => new ShadedArea(each[0], side, each.Length > 1 ? each[1] : view));

    // The inner elbow is seen from the front, its point from the back.
    private static string? ViewOf(Statement.BodyArea area) =>
        (area.Part, area.Code) switch
        {
            ("back", _) => "back",
            ("front", _) => "front",
            ("inner", "elbow" or "arm" or "forearm" or "wrist") => "front",
            ("inner", "knee") => "back",
            ("outer", "elbow") => "back",
            _ => null,
        };

    [GeneratedRegex(
        @"\b(?:except|apart from|but not|other than|bar|barring|excepto|menos)\b(?<what>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex Exception();
}
