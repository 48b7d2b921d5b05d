using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// Which groups of a form make which section. A group that is not among the known ones makes a section of its own, in
/// its place in the form.
/// </summary>
internal static class SectionPlan
{
    private static readonly ImmutableArray<(string Id, string Title, ImmutableArray<string> Groups)> Known =
    [
        ("about", "About the patient", ["about"]),
        ("reason", "Reason for visit and goals", ["reason"]),
        ("skin", "Skin history", ["skin"]),
        ("medicines", "Medicines, supplements and allergies", ["medicines"]),
        ("diet", "Diet and digestion", ["diet"]),
        ("mood", "Stress, sleep and mood", ["stress", "sleep"]),
    ];

    /// <summary>The sections with the items of the form's top that each is made of.</summary>
    public static IEnumerable<(string Id, string Title, ImmutableArray<FormItem> Items)> Of(IntakeForm form)
    {
        var rank = 0;
        return form
            .Items.Select(item => (Item: item, Place: PlaceOf(item), Rank: rank = RankOf(item) ?? rank))
            .GroupBy(each => each.Place)
            .OrderBy(group => group.First().Rank)
            .Select(group => (group.Key.Id, group.Key.Title, group.Select(each => each.Item).ToImmutableArray()))
            .ToList();
    }

    // Questions at the top, in no group, stand together.
    private static (string Id, string Title) PlaceOf(FormItem item)
    {
        if (RankOf(item) is { } at)
            return (Known[at].Id, Known[at].Title);
        return item.Kind == ItemKind.Group ? (item.LinkId.Value, item.Text) : ("answers", "Answers");
    }

    private static int? RankOf(FormItem item)
    {
        for (var at = 0; at < Known.Length; at++)
        {
            if (item.Kind == ItemKind.Group && Known[at].Groups.Contains(item.LinkId.Value, StringComparer.Ordinal))
                return at;
        }
        return null;
    }
}
