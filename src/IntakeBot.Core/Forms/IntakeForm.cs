using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Forms;

/// <summary>A questionnaire compiled for asking: immutable, checked, and indexed by linkId.</summary>
public sealed record IntakeForm
{
    private readonly FrozenDictionary<LinkId, FormItem> _byLinkId;
    private readonly FrozenDictionary<LinkId, Standing> _standing;
    private readonly FrozenSet<LinkId> _askedAbout;
    private readonly FrozenDictionary<LinkId, FrozenSet<LinkId>> _under;

    /// <summary>Builds a form and its index; linkIds must be unique.</summary>
    public IntakeForm(string url, string version, string title, string language, ImmutableArray<FormItem> items)
    {
        Url = url;
        Version = version;
        Title = title;
        Language = language;
        Items = items;
        var all = Flatten(items, []).ToList();
        All = [.. all.Select(entry => entry.Item)];
        Calculates = All.Any(item => item.Calculated is not null);
        AsksAll = All.All(item => item.IsAsked);
        _byLinkId = All.ToFrozenDictionary(item => item.LinkId);
        _standing = all.Select((entry, at) => KeyValuePair.Create(entry.Item.LinkId, new Standing(at, entry.Groups)))
            .ToFrozenDictionary();
        _under = All.Where(item => item is { Kind: ItemKind.Group, Repeats: true })
            .ToFrozenDictionary(
                group => group.LinkId,
                group => group.WithDescendants().Skip(1).Select(item => item.LinkId).ToFrozenSet()
            );
        var conditions = All.SelectMany(item => Asked(item.EnabledWhen).Select(asked => (item.LinkId, asked))).ToList();
        _askedAbout = conditions.Select(pair => pair.asked).ToFrozenSet();
        LooksAhead =
            conditions.Exists(pair => Position(pair.asked) >= Position(pair.LinkId))
            || All.Any(item => Reckons(item.EnabledWhen, Conditional(items, within: false).ToHashSet()));
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

    /// <summary>What must hold of the answers as a whole.</summary>
    public ImmutableArray<AnswerConstraint> Constraints { get; init; } = [];

    /// <summary>Whether every item that holds an answer is asked.</summary>
    internal bool AsksAll { get; }

    /// <summary>Whether a condition rests on what comes after it, or on an expression.</summary>
    internal bool LooksAhead { get; }

    /// <summary>Whether any condition rests on the answer to the item.</summary>
    internal bool IsAskedAbout(LinkId linkId) => _askedAbout.Contains(linkId);

    /// <summary>Where in the form's order the item stands.</summary>
    internal int Position(LinkId linkId) =>
        _standing.TryGetValue(linkId, out var standing) ? standing.Position : int.MaxValue;

    /// <summary>How many repeating groups are around the item.</summary>
    internal int Depth(LinkId linkId) => Groups(linkId).Length;

    /// <summary>Where the answer to an item belongs in the first occurrence of every group around it.</summary>
    internal ItemKey FirstKey(LinkId linkId) =>
        new(linkId) { Around = Depth(linkId) > 1 ? string.Join('.', Enumerable.Repeat('0', Depth(linkId) - 1)) : null };

    /// <summary>How many repeating groups are around both items.</summary>
    internal int SharedDepth(LinkId one, LinkId other)
    {
        var (a, b) = (Groups(one), Groups(other));
        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared])
            shared++;
        return shared;
    }

    /// <summary>What stands in a repeating group, at any depth.</summary>
    internal FrozenSet<LinkId> LinkIdsUnder(FormItem group) =>
        _under.GetValueOrDefault(group.LinkId, FrozenSet<LinkId>.Empty);

    /// <summary>Whether anything under the group is asked.</summary>
    internal bool Asks(FormItem group) =>
        group.IsAsked
        && LinkIdsUnder(group)
            .Any(under => Find(under) is { IsAsked: true, Kind: not (ItemKind.Group or ItemKind.Display) });

    /// <summary>The item of that linkId, or null.</summary>
    public FormItem? Find(LinkId linkId) => _byLinkId.GetValueOrDefault(linkId);

    /// <summary>The innermost repeating group that encloses the item, or null.</summary>
    public LinkId? RepeatingGroupOf(LinkId linkId) => Groups(linkId) is [.., var group] ? group : null;

    /// <summary>What names an occurrence of the innermost repeating group around the item: the first that is asked in it.</summary>
    public FormItem? NamingItem(LinkId linkId) =>
        RepeatingGroupOf(linkId) is { } group && Find(group) is { } found ? FirstAsked(found.Items) : null;

    /// <summary>The same of every repeating group around the item, with how many groups are around what it names.</summary>
    internal IEnumerable<(FormItem Item, int Depth)> NamingItems(LinkId linkId) =>
        Groups(linkId)
            .Select((group, at) => (Item: Find(group) is { } found ? FirstAsked(found.Items) : null, Depth: at + 1))
            .Where(naming => naming.Item is not null)
            .Select(naming => (naming.Item!, naming.Depth));

    internal static FormItem? FirstAsked(ImmutableArray<FormItem> items) =>
        items
            .Where(item =>
                item is { IsAsked: true, Kind: not ItemKind.Display } and not { Kind: ItemKind.Group, Repeats: true }
            )
            .Select(item => item.Kind == ItemKind.Group ? FirstAsked(item.Items) : item)
            .FirstOrDefault(item => item is not null);

    private ImmutableArray<LinkId> Groups(LinkId linkId) =>
        _standing.TryGetValue(linkId, out var standing) ? standing.Groups : [];

    private static IEnumerable<(FormItem Item, ImmutableArray<LinkId> Groups)> Flatten(
        ImmutableArray<FormItem> items,
        ImmutableArray<LinkId> groups
    ) =>
        items.SelectMany(item =>
            Flatten(item.Items, item is { Kind: ItemKind.Group, Repeats: true } ? groups.Add(item.LinkId) : groups)
                .Prepend((item, groups))
        );

    private static IEnumerable<LinkId> Asked(Condition condition) =>
        condition switch
        {
            Condition.All all => all.Parts.SelectMany(Asked),
            Condition.Any any => any.Parts.SelectMany(Asked),
            Condition.Exists exists => [exists.Question],
            Condition.Compare compare => [compare.Question],
            Condition.Computed computed => computed.RestsOn,
            _ => [],
        };

    // An expression sees every answer, also those of items that are closed; which are, only a second look tells.
    private static bool Reckons(Condition condition, HashSet<LinkId> conditional) =>
        condition switch
        {
            Condition.All all => all.Parts.Any(part => Reckons(part, conditional)),
            Condition.Any any => any.Parts.Any(part => Reckons(part, conditional)),
            Condition.Computed computed => computed.RestsOn.IsEmpty || computed.RestsOn.Any(conditional.Contains),
            _ => false,
        };

    private static IEnumerable<LinkId> Conditional(ImmutableArray<FormItem> items, bool within) =>
        items.SelectMany(item =>
        {
            var closes = within || item.EnabledWhen is not Condition.All { Parts.IsEmpty: true };
            var under = Conditional(item.Items, closes || item.Kind != ItemKind.Group);
            return closes ? under.Prepend(item.LinkId) : under;
        });

    /// <summary>The form, by its canonical URL and version.</summary>
    public override string ToString() => Version.Length == 0 ? Url : $"{Url}|{Version}";

    private readonly record struct Standing(int Position, ImmutableArray<LinkId> Groups);
}
