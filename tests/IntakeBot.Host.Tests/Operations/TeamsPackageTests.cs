using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

public sealed class TeamsPackageTests
{
    private static readonly Guid AppId = Guid.Parse("5f2b1c3e-0000-4000-8000-00000000b071");

    [Fact]
    public void The_package_holds_a_manifest_and_the_two_icons_in_their_sizes()
    {
        using var package = Write(App());

        Assert.Equal(
            ["color.png", "manifest.json", "outline.png"],
            package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)
        );
        Assert.Equal((192, 192), Size(package, "color.png"));
        Assert.Equal((32, 32), Size(package, "outline.png"));
    }

    // The limits are those of the published schema, which is not ours to keep a copy of.
    [Theory]
    [InlineData("Elm Street Clinic")]
    [InlineData("The Clinic of a Very Long Name for Diseases of the Skin and Gut, East")]
    [InlineData("Praxis \"Dr. Müller\" <&>")]
    public void The_manifest_keeps_to_the_limits_of_its_schema(string clinic)
    {
        using var package = Write(App() with { Clinic = clinic });
        using var stream = package.GetEntry("manifest.json")!.Open();
        var manifest = JsonDocument.Parse(stream).RootElement;

        Assert.Equal(AppId, manifest.GetProperty("id").GetGuid());
        var bot = Assert.Single(manifest.GetProperty("bots").EnumerateArray());
        Assert.Equal(AppId, bot.GetProperty("botId").GetGuid());
        Assert.InRange(bot.GetProperty("scopes").GetArrayLength(), 1, 3);
        Assert.Contains(
            manifest.GetProperty("manifestVersion").GetString()!,
            manifest.GetProperty("$schema").GetString()!,
            StringComparison.Ordinal
        );
        Assert.InRange(Length("developer", "name"), 1, 32);
        Assert.InRange(Length("name", "short"), 1, 30);
        Assert.InRange(Length("name", "full"), 1, 100);
        Assert.InRange(Length("description", "short"), 1, 80);
        Assert.InRange(Length("description", "full"), 1, 4000);
        Assert.Matches("^#[0-9a-f]{6}$", manifest.GetProperty("accentColor").GetString()!);
        foreach (var command in bot.GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray())
        {
            Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 32);
            Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128);
        }

        int Length(string group, string name) => manifest.GetProperty(group).GetProperty(name).GetString()!.Length;
    }

    [Fact]
    public void What_Teams_would_refuse_is_refused_here()
    {
        var output = new FileInfo(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

        Assert.Equal(1, TeamsPackage.Run(App() with { Website = new Uri("http://clinic.example") }, output));
        Assert.Equal(1, TeamsPackage.Run(App() with { AppId = Guid.Empty }, output));
        Assert.Equal(1, TeamsPackage.Run(App() with { Version = new Version(1, 0) }, output));
        Assert.Equal(1, TeamsPackage.Run(App() with { Clinic = "" }, output));
        Assert.False(File.Exists(output.FullName));
    }

    private static TeamsApp App()
    {
        var site = new Uri("https://clinic.example");
        return new(AppId, "Elm Street Clinic", site, site, site, new Version(1, 2, 3));
    }

    private static ZipArchive Write(TeamsApp app)
    {
        var output = new FileInfo(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        Assert.Equal(0, TeamsPackage.Run(app, output));
        var bytes = File.ReadAllBytes(output.FullName);
        output.Delete();
        return new ZipArchive(new MemoryStream(bytes));
    }

    // A PNG begins with eight bytes, then the header chunk with width and height.
    private static (int Width, int Height) Size(ZipArchive package, string icon)
    {
        using var stream = package.GetEntry(icon)!.Open();
        var head = new byte[24];
        stream.ReadExactly(head);
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(head, 1, 3));
        return (
            BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20))
        );
    }
}
