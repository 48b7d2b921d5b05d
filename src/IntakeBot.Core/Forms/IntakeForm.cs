using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Forms;

/// <summary>A questionnaire compiled for asking: immutable, checked, and indexed by linkId.</summary>
public sealed record IntakeForm
{
    private readonly FrozenDictionary<LinkId, FormItem> _byLinkId;
    private readonly FrozenDictionary<LinkId, LinkId> _repeatingGroupOf;
    private readonly FrozenDictionary<LinkId, FormItem> _parentOf;
    private readonly FrozenDictionary<LinkId, ImmutableArray<FormItem>> _displayedBefore;

    /// <summary>Builds a form and its index; linkIds must be unique.</summary>
    public IntakeForm(string url, string version, string title, string language, ImmutableArray<FormItem> items)
    {
        Url = url;
        Version = version;
        Title = title;
        Language = language;
        Items = items;
        var all = Flatten(items, group: null).ToList();
        All = [.. all.Select(entry => entry.Item)];
        _parentOf = All.SelectMany(item => item.Items.Select(child => (Child: child.LinkId, Parent: item)))
            .ToFrozenDictionary(pair => pair.Child, pair => pair.Parent);
        (_displayedBefore, DisplayedLast) = Displayed(All);
        Calculates = All.Any(item => item.Calculated is not null);
        _byLinkId = all.ToFrozenDictionary(entry => entry.Item.LinkId, entry => entry.Item);
        _repeatingGroupOf = all.Where(entry => entry.Group is not null)
            .ToFrozenDictionary(entry => entry.Item.LinkId, entry => entry.Group!.Value);
    }

    /// <summary>The canonical URL (FHIR <c>Questionnaire.url</c>).</summary>
    public string Url { get; }

    /// <summary>The author's version.</summary>
    public string Version { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The language of its texts (BCP 47).</summary>
    public string Language { get; }

    /// <summary>The sections and items at the top, in order.</summary>
    public ImmutableArray<FormItem> Items { get; }

    /// <summary>Every item at every depth, in order, groups before what they hold.</summary>
    public ImmutableArray<FormItem> All { get; }

    /// <summary>Whether any of its answers follow from others.</summary>
    public bool Calculates { get; }

    /// <summary>The item under which another stands, or null.</summary>
    internal FormItem? ParentOf(LinkId linkId) => _parentOf.GetValueOrDefault(linkId);

    /// <summary>The words that stand after the last question.</summary>
    internal ImmutableArray<FormItem> DisplayedLast { get; }

    /// <summary>The words that stand between a question and the one before it.</summary>
    internal ImmutableArray<FormItem> DisplayedBefore(LinkId question) =>
        _displayedBefore.GetValueOrDefault(question, []);

    /// <summary>The item of that linkId, or null.</summary>
    public FormItem? Find(LinkId linkId) => _byLinkId.GetValueOrDefault(linkId);

    /// <summary>The repeating group that encloses the item, or null.</summary>
    public LinkId? RepeatingGroupOf(LinkId linkId) =>
        _repeatingGroupOf.TryGetValue(linkId, out var group) ? group : null;

    private static IEnumerable<(FormItem Item, LinkId? Group)> Flatten(ImmutableArray<FormItem> items, LinkId? group) =>
        items.SelectMany(item =>
            Flatten(item.Items, item is { Kind: ItemKind.Group, Repeats: true } ? item.LinkId : group)
                .Prepend((item, group))
        );

    private static (FrozenDictionary<LinkId, ImmutableArray<FormItem>> Before, ImmutableArray<FormItem> Last) Displayed(
        ImmutableArray<FormItem> all
    )
    {
        var before = new Dictionary<LinkId, ImmutableArray<FormItem>>();
        var waiting = ImmutableArray<FormItem>.Empty;
        foreach (var item in all)
        {
            if (item.Kind == ItemKind.Display)
                waiting = waiting.Add(item);
            else if (item.Kind != ItemKind.Group && item.IsAsked && !waiting.IsEmpty)
                (before[item.LinkId], waiting) = (waiting, []);
        }
        return (before.ToFrozenDictionary(), waiting);
    }

    /// <summary>The form, by its canonical URL and version.</summary>
    public override string ToString() => $"{Url}|{Version}";
}
