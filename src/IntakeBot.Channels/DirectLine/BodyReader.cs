using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IntakeBot.Channels.DirectLine;

/// <summary>A body as read, or why it is refused; both null for a body that is absent.</summary>
internal readonly record struct Body<T>(T? Value, DirectLineError? Refusal)
    where T : class;

/// <summary>Reads JSON that may be anything at all, so that nothing behind it meets what cannot be written again.</summary>
internal sealed class BodyReader(IOptions<DirectLineOptions> options)
{
    private readonly int most = options.Value.MaxActivityBytes;

    public async Task<Body<T>> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (request.ContentLength > most)
            return new(null, DirectLineError.TooLarge(most));
        using var buffer = new MemoryStream();
        if (!await CopyAsync(request.Body, buffer, request.HttpContext.RequestAborted))
            return new(null, DirectLineError.TooLarge(most));
        if (buffer.Length == 0)
            return default;
        if (!IsJson(request.ContentType))
            return new(null, DirectLineError.BadArgument("The content type must be application/json in UTF-8."));
        return Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), type);
    }

    private async Task<bool> CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var chunk = new byte[8192];
        int read;
        while ((read = await from.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (to.Length + read > most)
                return false;
            to.Write(chunk, 0, read);
        }
        return true;
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed)
        && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (
            !parsed.Charset.HasValue || parsed.Charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Reads bytes that may be anything at all.</summary>
    public static Body<T> Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, StrictJson.Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new(null, DirectLineError.BadArgument("The body must be a JSON object."));
            if (!StrictJson.IsText(document.RootElement))
                return new(null, DirectLineError.MalformedData("A string has half a character or a NUL in it."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // the latter for half a character
        {
            return new(null, DirectLineError.MalformedData("The body is not JSON, nests too deep or repeats a field."));
        }
        try
        {
            return new(JsonSerializer.Deserialize(json.Span, type), null);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException)
        {
            return new(null, DirectLineError.BadArgument("A field has the wrong type or is given twice."));
        }
    }
}
