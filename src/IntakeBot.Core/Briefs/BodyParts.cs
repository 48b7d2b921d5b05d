using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>Where on the body the options of an area question and the areas named in words lie.</summary>
internal static class BodyParts
{
    // Areas as patients name them (BodyAreaWords), by the region that the shipped form offers.
    private static readonly FrozenDictionary<string, string> Regions = new (string Region, string Areas)[]
    {
        ("scalp", "scalp head"),
        ("face", "face forehead temple jaw eyelid eye eyebrow nose cheek chin ear"),
        ("mouth", "mouth lip"),
        ("neck", "neck"),
        ("chest-tummy", "chest breast nipple abdomen side trunk"),
        ("back", "back lower-back shoulder"),
        ("arms", "arm upper-arm forearm elbow wrist"),
        ("hands", "hand knuckle palm finger thumb"),
        ("folds", "armpit"),
        ("private-parts", "groin genitals anus buttock"),
        ("legs", "leg thigh knee shin calf lower-leg hip ankle"),
        ("feet", "foot heel sole toe"),
        ("nails", "nail toenail"),
        ("everywhere", "whole-body"),
    }
        .SelectMany(row => row.Areas.Split(' ').Select(area => (area, row.Region)))
        .ToFrozenDictionary(pair => pair.area, pair => pair.Region, StringComparer.Ordinal);

    // Neighbours that patients do not tell apart.
    private static readonly FrozenDictionary<string, string[]> Near = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["arms"] = ["hands", "folds", "back"],
        ["hands"] = ["nails", "arms"],
        ["legs"] = ["feet", "private-parts", "folds"],
        ["feet"] = ["legs", "nails"],
        ["face"] = ["mouth", "scalp", "neck"],
        ["mouth"] = ["face"],
        ["scalp"] = ["face"],
        ["neck"] = ["back", "face"],
        ["chest-tummy"] = ["folds", "back"],
        ["back"] = ["chest-tummy", "arms", "neck"],
        ["folds"] = ["private-parts", "arms", "legs", "chest-tummy"],
        ["private-parts"] = ["folds"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The region of an area, or null.</summary>
    public static string? RegionOf(string area) => Regions.GetValueOrDefault(area);

    /// <summary>Whether an area is the whole of its region, under another name: "foot" of the feet.</summary>
    public static bool IsWhole(string area) => Wholes.Contains(area);

    private static readonly FrozenSet<string> Wholes = FrozenSet.ToFrozenSet(
        ["scalp", "face", "mouth", "neck", "back", "arm", "hand", "armpit", "leg", "foot", "nail", "whole-body"],
        StringComparer.Ordinal
    );

    /// <summary>The regions of the options chosen, with their neighbours.</summary>
    public static FrozenSet<string> OfOptions(IEnumerable<string> codes) =>
        codes.SelectMany(code => Near.GetValueOrDefault(code, []).Prepend(code)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the area is only part of a product's name: "hand cream".</summary>
    public static bool IsProduct(string verbatim, Statement.BodyArea area, ReplyWords words)
    {
        var said = area.Said.Verbatim;
        var at = said.Length == 0 ? -1 : verbatim.IndexOf(said, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var next = ReplyText.Words(ReplyText.Fold(verbatim[(at + said.Length)..])).FirstOrDefault("");
        return words.Products.Contains(next);
    }
}
