using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace IntakeBot.Channels.Tests;

public sealed class UploadTests
{
    private static readonly byte[] Jpeg = [0xff, 0xd8, 0xff, 0xe0, .. Encoding.ASCII.GetBytes("JFIF and the rest")];
    private static readonly byte[] Png = [0x89, .. Encoding.ASCII.GetBytes("PNG\r\n"), 0x1a, 0x0a, 1, 2, 3];

    [Fact]
    public async Task A_photo_with_a_message_reaches_the_bot_and_comes_back_to_its_own_patient()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var form = Form(
            """{"type":"message","text":"look","channelData":{"clientActivityID":"c1"},"attachments":[{"name":"a.jpg","contentType":"image/png","odd":1}]}""",
            ("a.jpg", Jpeg)
        );

        var (status, body) = await server.SendAsync("POST", $"conversations/{id}/upload?userId=other", token, form);

        Assert.Equal(200, status);
        var handled = server.Bot.Handled.Last();
        Assert.Equal(body.GetProperty("id").GetString(), handled.Id);
        Assert.Equal("dl_patient", handled.From!.Id);
        var kept = Assert.Single(handled.Attachments!.Value);
        Assert.Equal("image/jpeg", kept.ContentType);
        Assert.Equal("attachment:" + kept.FileId, kept.ContentUrl);
        Assert.Equal("a.jpg", kept.Name);
        Assert.Equal(1, kept.Extensions!["odd"].GetInt32());
        var shown = await AttachmentAsync(server, id, token);
        Assert.Equal(shown.GetProperty("contentUrl").GetString(), shown.GetProperty("thumbnailUrl").GetString());
        using var file = await server.Http.GetAsync(shown.GetProperty("contentUrl").GetString(), Now);
        Assert.Equal(200, (int)file.StatusCode);
        Assert.Equal(Jpeg, await file.Content.ReadAsByteArrayAsync(Now));
        Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], file.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_file_alone_as_the_body_is_a_message_too()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var body = new ByteArrayContent(Png);
        body.Headers.ContentType = new("text/html");
        body.Headers.ContentDisposition = new("attachment") { FileName = "../../etc/rash.png" };

        Assert.Equal(200, (await server.SendAsync("POST", $"conversations/{id}/upload", token, body)).Status);

        var kept = Assert.Single(server.Bot.Handled.Last().Attachments!.Value);
        Assert.Equal(("image/png", "rash.png"), (kept.ContentType, kept.Name));
    }

    [Fact]
    public async Task A_retried_upload_is_the_same_activity_with_the_same_files()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        const string Activity = """{"type":"message","channelData":{"clientActivityID":"c1"}}""";
        using var once = Form(Activity, ("a.jpg", Jpeg));
        using var again = Form(Activity, ("a.jpg", Jpeg));

        var first = await server.SendAsync("POST", $"conversations/{id}/upload", token, once);
        var second = await server.SendAsync("POST", $"conversations/{id}/upload", token, again);

        Assert.Equal(first.Body.GetProperty("id").GetString(), second.Body.GetProperty("id").GetString());
        Assert.Single(server.Bot.Handled.SelectMany(a => a.Attachments ?? []).Select(a => a.FileId).Distinct());
    }

    [Fact]
    public async Task A_file_opens_to_its_own_conversation_alone_and_not_for_ever()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var (other, otherToken, _) = await server.BeginAsync("dl_other");
        using var form = Form("""{"type":"message"}""", ("a.jpg", Jpeg));
        await server.SendAsync("POST", $"conversations/{id}/upload", token, form);
        var fileId = server.Bot.Handled.Last().Attachments!.Value[0].FileId;
        var address = (await AttachmentAsync(server, id, token)).GetProperty("contentUrl").GetString()!;
        var ticket = address[(address.IndexOf("?t=", StringComparison.Ordinal) + 3)..];

        Assert.Equal(200, await StatusAsync($"conversations/{id}/files/{fileId}", token));
        Assert.Equal(200, await StatusAsync($"conversations/{id}/files/{fileId}?t={ticket}", null));
        Assert.Equal(401, await StatusAsync($"conversations/{id}/files/{fileId}", null));
        Assert.Equal(403, await StatusAsync($"conversations/{id}/files/{fileId}", otherToken));
        Assert.Equal(401, await StatusAsync($"conversations/{other}/files/{fileId}?t={ticket}", null));
        Assert.Equal(404, await StatusAsync($"conversations/{other}/files/{fileId}", otherToken));
        Assert.Equal(404, await StatusAsync($"conversations/{id}/files/none", token));
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(401, await StatusAsync($"conversations/{id}/files/{fileId}?t={ticket}", null));

        async Task<int> StatusAsync(string path, string? bearer)
        {
            using var response = await server.RawAsync("GET", path, bearer);
            return (int)response.StatusCode;
        }
    }

    [Theory]
    [InlineData(415, "FileTypeNotAccepted", "<svg onload=alert(1)>")]
    [InlineData(415, "FileTypeNotAccepted", "<html>")]
    [InlineData(415, "FileTypeNotAccepted", "GIF89a")]
    [InlineData(400, "BadArgument", "")]
    public async Task What_a_file_is_its_bytes_say(int status, string code, string content)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var form = Form("""{"type":"message"}""", ("photo.jpg", Encoding.UTF8.GetBytes(content)));

        var answer = await server.SendAsync("POST", $"conversations/{id}/upload", token, form);

        Assert.Equal((status, code), (answer.Status, Code(answer.Body)));
        Assert.Single(server.Bot.Handled);
    }

    [Theory]
    [InlineData("jpeg", 415)]
    [InlineData("", 415)]
    [InlineData("png, pdf", 200)]
    public async Task The_clinic_says_which_kinds_it_takes(string accepted, int status)
    {
        await using var server = await DirectLineServer.StartAsync(options => options.AcceptedFiles = accepted);
        var (id, token, _) = await server.BeginAsync();
        using var form = Form("""{"type":"message"}""", ("a.png", Png));

        Assert.Equal(status, (await server.SendAsync("POST", $"conversations/{id}/upload", token, form)).Status);
    }

    [Fact]
    public async Task Too_large_and_too_many_are_413_and_too_often_is_429()
    {
        await using var server = await DirectLineServer.StartAsync(options =>
        {
            options.MaxFileBytes = 2048;
            options.MaxUploadBytes = 8192;
            options.MaxFilesPerUpload = 2;
            options.FilesPerHour = 3;
        });
        var (id, token, _) = await server.BeginAsync();
        byte[] large = [.. Jpeg, .. new byte[2048]];
        byte[] huge = [.. Jpeg, .. new byte[9000]];

        Assert.Equal((413, "MessageSizeTooBig"), await UploadAsync(("a", large)));
        Assert.Equal((413, "MessageSizeTooBig"), await UploadAsync(("a", huge)));
        Assert.Equal((413, "TooManyAttachments"), await UploadAsync(("a", Jpeg), ("b", Jpeg), ("c", Jpeg)));
        Assert.Equal((200, ""), await UploadAsync(("a", Jpeg), ("b", Jpeg)));
        using var form = Form("""{"type":"message"}""", ("a", Jpeg), ("b", Jpeg));
        using var full = await server.RawAsync("POST", $"conversations/{id}/upload", token, form);
        Assert.Equal(429, (int)full.StatusCode);
        Assert.NotNull(full.Headers.RetryAfter);

        async Task<(int, string)> UploadAsync(params (string, byte[])[] files)
        {
            using var content = Form("""{"type":"message"}""", files);
            var (status, body) = await server.SendAsync("POST", $"conversations/{id}/upload", token, content);
            return (status, status == 200 ? "" : Code(body));
        }
    }

    [Theory]
    [InlineData("multipart/form-data", "x", "BadArgument")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=file\r\n\r\nx",
        "MalformedData"
    )]
    [InlineData("multipart/form-data; boundary=b", "nothing of the sort", "MalformedData")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n", "BadArgument")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n[1]\r\n--b--\r\n",
        "BadArgument"
    )]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\r\n--b--\r\n",
        "MalformedData"
    )]
    public async Task A_torn_upload_is_malformed(string contentType, string content, string code)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var body = new ByteArrayContent(Encoding.Latin1.GetBytes(content));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        var (status, answer) = await server.SendAsync("POST", $"conversations/{id}/upload", token, body);

        Assert.Equal((400, code), (status, Code(answer)));
    }

    [Theory]
    [InlineData("""{"type":"message","attachments":[{"contentUrl":"attachment:stolen"}]}""")]
    [InlineData(
        """{"type":"message","attachments":[{"contentUrl":"https://ok.example/x"},{"contentUrl":"attachment:x"}]}"""
    )]
    public async Task A_client_cannot_name_a_file_that_it_did_not_send(string json)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();

        Assert.Equal(400, (await server.PostAsync(id, token, json)).Status);
    }

    [Fact]
    public async Task A_thumbnail_is_believed_where_it_is_a_small_image()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var small = "data:image/jpeg;base64," + Convert.ToBase64String(Jpeg);
        using var form = Form(
            $$"""{"type":"message","attachments":[{"name":"a","thumbnailUrl":"{{small}}"},{"name":"b","thumbnailUrl":"javascript:alert(1)"},{"name":"c","thumbnailUrl":"data:image/svg+xml;base64,PHN2Zz4="}]}""",
            ("a", Jpeg),
            ("b", Png),
            ("c", Encoding.ASCII.GetBytes("%PDF-1.7"))
        );

        Assert.Equal(200, (await server.SendAsync("POST", $"conversations/{id}/upload", token, form)).Status);

        var kept = server.Bot.Handled.Last().Attachments!.Value;
        Assert.Equal(small, kept[0].Extensions!["thumbnailUrl"].GetString());
        Assert.Equal(kept[1].ContentUrl, kept[1].Extensions!["thumbnailUrl"].GetString());
        Assert.Null(kept[2].Extensions);
    }

    private static CancellationToken Now => DirectLineServer.Now;

    private static string Code(JsonElement body) => body.GetProperty("error").GetProperty("code").GetString()!;

    private static async Task<JsonElement> AttachmentAsync(DirectLineServer server, string id, string token)
    {
        var (_, set) = await server.SendAsync("GET", $"conversations/{id}/activities", token);
        return set.GetProperty("activities")
            .EnumerateArray()
            .Single(activity => activity.TryGetProperty("attachments", out _))
            .GetProperty("attachments")[0];
    }

    private static MultipartFormDataContent Form(string activity, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        form.Add(new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "file", name);
        return form;
    }
}
