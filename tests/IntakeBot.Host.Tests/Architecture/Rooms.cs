using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace IntakeBot.Host.Tests.Architecture;

/// <summary>The product as compiled, by room: the first part of a namespace after the project's.</summary>
internal static class Rooms
{
    /// <summary>The rooms of each project, from left to right; a room looks only to its left.</summary>
    public static readonly IReadOnlyDictionary<string, string[][]> Tiers = new Dictionary<string, string[][]>(
        StringComparer.Ordinal
    )
    {
        ["IntakeBot.Core"] =
        [
            ["Forms"],
            ["Understanding"],
            ["Screening"],
            ["Knowledge"],
            ["Briefs"],
            ["Content"],
            ["Dialog"],
            ["Exports"],
        ],
        ["IntakeBot.Channels"] =
        [
            ["Activities"],
            ["Cards"],
            ["DirectLine", "Connector"],
        ],
        ["IntakeBot.Host"] =
        [
            ["Storage", "Content", "Security"],
            ["Conversations", "Delivery", "Briefing"],
            ["Patient", "Clinic", "Operations"],
        ],
    };

    public static readonly IReadOnlyList<Assembly> Assemblies =
    [
        typeof(Core.Forms.IntakeForm).Assembly,
        typeof(Channels.Activities.Activity).Assembly,
        typeof(Host.Storage.IntakeStore).Assembly,
    ];

    private static readonly Lazy<IReadOnlyList<(string From, string To)>> Loaded = new(Load);

    /// <summary>Every pair of type names where the first, one of ours, depends on the second.</summary>
    public static IReadOnlyList<(string From, string To)> Dependencies => Loaded.Value;

    /// <summary>The types of all projects, without those that the compiler makes.</summary>
    public static IEnumerable<Type> Types =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                !type.FullName!.Contains('<', StringComparison.Ordinal) && ProjectOf(type.FullName) is not null
            );

    /// <summary>The project of a type, or null where it is not ours.</summary>
    public static string? ProjectOf(string type) =>
        Tiers.Keys.FirstOrDefault(project => type.StartsWith(project + ".", StringComparison.Ordinal));

    /// <summary>The room of a type, or null outside any: the composition root, or not ours.</summary>
    public static string? RoomOf(string type)
    {
        var parts = ProjectOf(type) is { } project ? type[(project.Length + 1)..].Split('.') : [];
        return parts.Length > 1 ? parts[0] : null;
    }

    /// <summary>How far to the right a room stands; -1 for an unknown one.</summary>
    public static int TierOf(string project, string? room) =>
        Array.FindIndex(Tiers[project], tier => tier.Contains(room));

    /// <summary>The folders with code under a project.</summary>
    public static IEnumerable<string> OnDisk(string project)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IntakeBot.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return new DirectoryInfo(Path.Combine(folder.FullName, "src", project))
            .EnumerateDirectories()
            .Where(room => room.Name is not ("bin" or "obj" or "Properties" or "wwwroot" or "node_modules"))
            .Where(room =>
                room.EnumerateFiles("*", SearchOption.AllDirectories).Any(file => file.Extension is ".cs" or ".razor")
            )
            .Select(room => room.Name);
    }

    private static List<(string From, string To)> Load()
    {
        var product = new ArchLoader().LoadAssemblies([.. Assemblies]).Build();
        return
        [
            .. product
                .Types.SelectMany(type => type.Dependencies)
                .Select(dependency => (dependency.Origin.FullName, dependency.Target.FullName))
                .Distinct(),
        ];
    }
}
