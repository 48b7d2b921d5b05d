using System.Text;

namespace IntakeBot.Channels.Tests;

/// <summary>A body that nobody thought of, and where it is posted.</summary>
internal sealed record FuzzedBody(string Path, string ContentType, byte[] Bytes);

/// <summary>Random activities and uploads: wrong types, deep nesting, huge strings, bad Unicode, cut short or spoilt.</summary>
internal static class FuzzedActivity
{
    private const string JsonType = "application/json";

    private static readonly string[] Names =
    [
        "type",
        "Type",
        "id",
        "text",
        "from",
        "value",
        "item",
        "answer",
        "channelData",
        "clientActivityID",
        "attachments",
        "contentType",
        "contentUrl",
        "thumbnailUrl",
        "content",
        "suggestedActions",
        "actions",
        "to",
        "timestamp",
        "entities",
        "membersAdded",
        "conversation",
        "isGroup",
        "locale",
        "odd\\u0041",
        "\\ud83d\\ude00",
        "\\ud800",
        "extensions",
        "file",
        "fileId",
        "$type",
        "$ref",
        "",
    ];

    private static readonly string[] Leaves =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "1E-400",
        "123456789012345678901234567890",
        "0.1",
        "\"\"",
        "\"message\"",
        "\"event\"",
        "\"messageUpdate\"",
        "\"typing\"",
        "\"conversationUpdate\"",
        "\"3 June 1991\"",
        "\"my throat is closing up and I can't breathe\"",
        "\"medicine.name#-1\"",
        "\"about.name#99999999999\"",
        "\"attachment:x\"",
        "\"2026-03-01T09:00:00Z\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udfff\\ud800\"",
        "\"\\u202e\\ufffe\"",
        "\"🙂\"",
        "NaN",
        "'x'",
        "//",
        "",
    ];

    /// <summary>The next body for that conversation.</summary>
    public static FuzzedBody Next(Random random, string conversationId)
    {
        var activity = Encoding.UTF8.GetBytes(Activity(random));
        return random.Next(12) switch
        {
            0 => new("conversations", JsonType, FuzzedJson.Spoil(random, activity)),
            1 => new("tokens/refresh", JsonType, FuzzedJson.Spoil(random, activity)),
            2 => Upload(random, conversationId, activity),
            _ => new($"conversations/{conversationId}/activities", JsonType, FuzzedJson.Spoil(random, activity)),
        };
    }

    private static FuzzedBody Upload(Random random, string conversationId, byte[] activity)
    {
        byte[] photo = [0xff, 0xd8, 0xff, .. Bytes(random, random.Next(64))];
        byte[] whole =
        [
            .. "--b\r\nContent-Disposition: form-data; name=\"activity\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n"u8,
            .. FuzzedJson.Spoil(random, activity),
            .. "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"u8,
            .. photo,
            .. "\r\n--b--\r\n"u8,
        ];
        var spoilt = random.Next(2) == 0 ? whole : FuzzedJson.Spoil(random, whole);
        return new($"conversations/{conversationId}/upload", "multipart/form-data; boundary=b", spoilt);
    }

    private static string Activity(Random random) =>
        random.Next(3) switch
        {
            0 => FuzzedJson.Next(random, Names, Leaves, 4),
            1 => "{\"type\":\"message\",\"text\":\"" + Words(random) + "\"}",
            _ => "{\"type\":\"message\",\""
                + Names[random.Next(2, Names.Length)]
                + "\":"
                + FuzzedJson.Next(random, Names, Leaves, 3)
                + "}",
        };

    // Now and then far more than anybody writes, and letters of every script.
    private static string Words(Random random)
    {
        var length = random.Next(60) == 0 ? random.Next(1000, 60_000) : random.Next(40);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var letter = random.Next(4) == 0 ? random.Next(0x20, 0xffff) : random.Next('a', 'z');
            text.Append(char.IsSurrogate((char)letter) || letter is '"' or '\\' ? ' ' : (char)letter);
            if (random.Next(6) == 0)
                text.Append(' ');
        }
        return text.ToString();
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
