using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Operations;
using NJsonSchema;

namespace IntakeBot.Host.Tests.Operations;

public sealed class TeamsPackageTests
{
    private static readonly string Schemas = Repository.Path(
        "tests/connector-peers/node_modules/@microsoft/app-manifest/build/json-schemas/teams"
    );

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

    // Microsoft's own schema, of the version that the manifest names.
    [Theory]
    [InlineData("Elm Street Clinic")]
    [InlineData("The Clinic of a Very Long Name for Diseases of the Skin and Gut, East")]
    [InlineData("Praxis \"Dr. Müller\" <&>")]
    public async Task The_manifest_is_valid_by_the_schema_that_it_names(string clinic)
    {
        using var package = Write(App() with { Clinic = clinic });
        using var reader = new StreamReader(package.GetEntry("manifest.json")!.Open());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        var manifest = JsonElement.Parse(text);
        var version = manifest.GetProperty("manifestVersion").GetString()!;
        Assert.Contains($"/v{version}/", manifest.GetProperty("$schema").GetString()!, StringComparison.Ordinal);
        var file = $"{Schemas}/v{version}/MicrosoftTeams.schema.json";
        Assert.SkipUnless(File.Exists(file), "Needs the schema: npm ci --prefix tests/connector-peers");

        var schema = await JsonSchema.FromFileAsync(file, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(text));
        Assert.NotEmpty(schema.Validate(text.Replace("\"personal\"", "\"everywhere\"", StringComparison.Ordinal)));
        Assert.Equal(AppId, manifest.GetProperty("id").GetGuid());
        Assert.Equal(
            AppId,
            Assert.Single(manifest.GetProperty("bots").EnumerateArray()).GetProperty("botId").GetGuid()
        );
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
