using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace IntakeBot.Host.Tests.Patient;

public sealed class ChatClientTests
{
    private const string Bundle = "/lib/webchat/webchat.js";

    [Fact]
    public async Task The_chat_client_comes_compressed_from_our_own_origin()
    {
        await using var site = await PatientSite.StartAsync();

        using var file = await site.GetFileAsync(Bundle);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("gzip", Assert.Single(file.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", file.Content.Headers.ContentType?.MediaType);
        var packed = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.InRange(packed.Length, 100_000, 1_200_000);
        await using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        var script = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(script.Length > 3_000_000);
    }

    [Fact]
    public async Task A_browser_that_has_the_chat_client_does_not_load_it_again()
    {
        await using var site = await PatientSite.StartAsync();
        using var first = await site.GetFileAsync(Bundle);

        using var second = await site.GetFileAsync(Bundle, first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/lib/webchat/react.production.min.js")]
    [InlineData("/lib/webchat/webchat.js.LICENSE.txt")]
    [InlineData("/patient/chat.css")]
    [InlineData("/patient/chat.js")]
    [InlineData("/patient/connection.js")]
    [InlineData("/patient/look.js")]
    [InlineData("/patient/patient.css")]
    [InlineData("/patient/words.js")]
    public async Task Every_file_of_the_page_is_served(string path)
    {
        await using var site = await PatientSite.StartAsync();

        using var file = await site.GetFileAsync(path);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public void The_lock_file_pins_exact_versions_by_hash_and_names_no_registry()
    {
        var folder = HostFolder();
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package.json")));
        Assert.All(
            package.RootElement.GetProperty("dependencies").EnumerateObject(),
            dependency => Assert.Matches(@"^\d+\.\d+\.\d+$", dependency.Value.GetString())
        );

        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Skip(1).ToList();
        Assert.NotEmpty(packages);
        Assert.All(
            packages,
            entry =>
            {
                Assert.True(entry.Value.TryGetProperty("integrity", out _), entry.Name);
                Assert.False(entry.Value.TryGetProperty("resolved", out _), entry.Name);
            }
        );
    }

    private static string HostFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IntakeBot.sln")))
        {
            folder = folder.Parent!;
        }
        return Path.Combine(folder.FullName, "src", "IntakeBot.Host");
    }
}
