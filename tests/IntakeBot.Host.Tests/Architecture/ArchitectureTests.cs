using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace IntakeBot.Host.Tests.Architecture;

/// <summary>The rules of docs/architecture.md that a compiler does not hold.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Every_room_is_known_and_none_is_empty()
    {
        foreach (var (project, tiers) in Rooms.Tiers)
        {
            var compiled = Rooms
                .Types.Where(type => Rooms.ProjectOf(type.FullName!) == project)
                .Select(type => Rooms.RoomOf(type.FullName!))
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
            var onDisk = Rooms.OnDisk(project).ToHashSet(StringComparer.Ordinal);
            Assert.NotEmpty(onDisk);
            Assert.Subset(tiers.SelectMany(tier => tier).ToHashSet(StringComparer.Ordinal), onDisk);
            Assert.Equal(
                onDisk.Order(StringComparer.Ordinal).ToList(),
                compiled.Order(StringComparer.Ordinal).ToList()
            );
        }
    }

    [Fact]
    public void A_room_looks_only_to_its_left() =>
        AssertNone(
            Rooms.Dependencies.Where(pair =>
                Rooms.ProjectOf(pair.From) is { } project
                && Rooms.ProjectOf(pair.To) == project
                && Rooms.RoomOf(pair.From) is { } from
                && (Rooms.RoomOf(pair.To) is not { } to || Rooms.TierOf(project, to) > Rooms.TierOf(project, from))
            )
        );

    [Fact]
    public void Rooms_that_stand_side_by_side_form_no_cycle()
    {
        var edges = Rooms
            .Dependencies.Select(pair =>
                (
                    Project: Rooms.ProjectOf(pair.From),
                    From: Rooms.RoomOf(pair.From),
                    ToProject: Rooms.ProjectOf(pair.To),
                    To: Rooms.RoomOf(pair.To)
                )
            )
            .Where(edge => edge.Project == "IntakeBot.Host" && edge.ToProject == edge.Project)
            .Where(edge => edge.From is not null && edge.To is not null && edge.From != edge.To)
            .Select(edge => (From: edge.From!, To: edge.To!))
            .ToHashSet();
        // Whatever depends on nothing that is left goes; what stays at the end goes round in a circle.
        while (edges.RemoveWhere(edge => edges.All(other => other.From != edge.To)) > 0) { }

        Assert.Empty(edges);
    }

    [Fact]
    public void One_channel_does_not_see_another() =>
        AssertNone(
            Rooms.Dependencies.Where(pair =>
                Rooms.ProjectOf(pair.From) == "IntakeBot.Channels"
                && Rooms.ProjectOf(pair.To) == "IntakeBot.Channels"
                && Rooms.RoomOf(pair.From) is "DirectLine" or "Connector"
                && Rooms.RoomOf(pair.To) is "DirectLine" or "Connector"
                && Rooms.RoomOf(pair.From) != Rooms.RoomOf(pair.To)
            )
        );

    [Fact]
    public void Core_and_Channels_know_nothing_of_each_other_and_nothing_of_the_Host()
    {
        AssertNone(
            Rooms.Dependencies.Where(pair =>
                Rooms.ProjectOf(pair.From) is "IntakeBot.Core" or "IntakeBot.Channels"
                && Rooms.ProjectOf(pair.To) is { } other
                && other != Rooms.ProjectOf(pair.From)
            )
        );
        foreach (var assembly in Rooms.Assemblies.Where(assembly => assembly.GetName().Name != "IntakeBot.Host"))
        {
            Assert.DoesNotContain(
                assembly.GetReferencedAssemblies(),
                reference => reference.Name!.StartsWith("IntakeBot.", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("Hl7", "IntakeBot.Core.Content", "IntakeBot.Core.Exports")]
    [InlineData("Microsoft.EntityFrameworkCore", "IntakeBot.Host.Storage")]
    [InlineData("Microsoft.Data.Sqlite", "IntakeBot.Host.Storage")]
    [InlineData("Microsoft.SemanticKernel", "IntakeBot.Host.Briefing")]
    public void A_library_is_seen_only_by_its_room(string library, params string[] rooms) =>
        AssertNone(
            Rooms.Dependencies.Where(pair =>
                pair.To.StartsWith(library + ".", StringComparison.Ordinal)
                && !rooms.Any(room => pair.From.StartsWith(room + ".", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Abstract_records_of_the_core_are_closed_unions()
    {
        var unions = Rooms
            .Types.Where(type =>
                Rooms.ProjectOf(type.FullName!) == "IntakeBot.Core" && type.IsAbstract && IsRecord(type)
            )
            .ToList();
        Assert.NotEmpty(unions);
        foreach (var union in unions)
        {
            Assert.All(
                Constructors(union),
                made => Assert.True(made.IsPrivate || made.IsFamilyAndAssembly, $"{union}: {made}")
            );
            var cases = Rooms.Types.Where(type => type.BaseType == union).ToList();
            Assert.NotEmpty(cases);
            Assert.All(
                cases,
                type => Assert.True(type.IsSealed && type.DeclaringType == union, $"{type} opens {union}")
            );
        }
    }

    [Fact]
    public void Nearly_every_class_is_sealed()
    {
        var classes = Rooms
            .Types.Where(type => type.IsClass && (type.IsSealed || !type.IsAbstract))
            .Where(type => !typeof(ComponentBase).IsAssignableFrom(type)) // Razor's own, which it does not seal
            .ToList();
        var open = classes.Where(type => !type.IsSealed).Select(type => type.FullName!).ToList();

        Assert.True(
            open.Count * 20 <= classes.Count,
            $"Of {classes.Count} classes these are not sealed: {string.Join(", ", open)}"
        );
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    // Without the copy constructor, which the compiler makes for every record and which makes no new case.
    private static IEnumerable<ConstructorInfo> Constructors(Type union) =>
        union
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(made => made.GetParameters() is not [var only] || only.ParameterType != union);

    private static void AssertNone(IEnumerable<(string From, string To)> forbidden)
    {
        var found = forbidden.Select(pair => $"{pair.From} → {pair.To}").Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
