using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>
/// Tells labels apart that are the same: forms ask "Left" and "Right" in every group of a grid, and a review or a brief
/// must say of what.
/// </summary>
internal static class FormLabels
{
    /// <summary>A title of more characters is no label.</summary>
    private const int LongestTitle = 80;

    /// <summary>The items, those with a label of another beside the title of their group.</summary>
    public static ImmutableArray<FormItem> Distinct(ImmutableArray<FormItem> items)
    {
        var twice = items
            .SelectMany(item => item.WithDescendants())
            .Where(HoldsAnswer)
            .GroupBy(item => item.Label, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return twice.Count == 0 ? items : In(items, "", twice);
    }

    private static ImmutableArray<FormItem> In(ImmutableArray<FormItem> items, string title, HashSet<string> twice) =>
        [
            .. items.Select(item =>
                Labelled(item, title, twice) with
                {
                    Items = In(
                        item.Items,
                        item is { Kind: ItemKind.Group, Text.Length: > 0 and <= LongestTitle } ? item.Label : title,
                        twice
                    ),
                }
            ),
        ];

    private static FormItem Labelled(FormItem item, string title, HashSet<string> twice) =>
        title.Length > 0 && HoldsAnswer(item) && twice.Contains(item.Label)
            ? item with
            {
                Label = Joined(title, item.Label),
                OwnLabel = item.Label,
            }
            : item;

    private static string Joined(string title, string label) =>
        char.IsPunctuation(title[^1]) && title[^1] is not (')' or '"' or '”')
            ? $"{title} {label}"
            : $"{title}: {label}";

    private static bool HoldsAnswer(FormItem item) => item.Kind is not (ItemKind.Group or ItemKind.Display);
}
