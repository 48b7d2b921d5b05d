using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IntakeBot.Channels.DirectLine;

/// <summary>A file as it came: the client's name for it, and what its bytes show it to be.</summary>
internal sealed record UploadedFile(string? Name, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>What was uploaded: an activity around the files, where there is one.</summary>
internal sealed record Upload(Activity? Activity, ImmutableArray<UploadedFile> Files);

/// <summary>Reads an upload, in the two forms that the protocol knows, as far as the limits allow and no byte more.</summary>
internal sealed class UploadReader(IOptions<DirectLineOptions> options)
{
    private const string ActivityPart = "activity";
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int LongestBoundary = 200;
    private const int MostParts = 50;
    private readonly FrozenSet<string> accepted = FileTypes.Parse(options.Value.AcceptedFiles) ?? [];
    private DirectLineOptions Limits => options.Value;

    public async Task<Body<Upload>> ReadAsync(HttpRequest request)
    {
        if (accepted.Count == 0)
            return new(null, DirectLineError.NotAccepted);
        if (request.ContentLength > Limits.MaxUploadBytes)
            return new(null, DirectLineError.TooLarge(Limits.MaxUploadBytes));
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most)
            most.MaxRequestBodySize = Limits.MaxUploadBytes;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return new(null, DirectLineError.BadArgument("The content type of the upload is missing."));
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadOneAsync(request);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (boundary.Length is 0 or > LongestBoundary)
            return new(null, DirectLineError.BadArgument("The content type of the upload has no boundary."));
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary.ToString(), request.Body), request);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new(
                null,
                DirectLineError.MalformedData("The upload ended early or its parts cannot be told apart.")
            );
        }
    }

    private async Task<Body<Upload>> ReadOneAsync(HttpRequest request)
    {
        var name = Name(request.Headers.ContentDisposition.ToString());
        var body = await ReadFileAsync(request.Body, name, request.HttpContext.RequestAborted);
        return body.Value is { } file ? new(new Upload(null, [file]), null) : new(null, body.Refusal);
    }

    private async Task<Body<Upload>> ReadPartsAsync(MultipartReader reader, HttpRequest request)
    {
        var cancelled = request.HttpContext.RequestAborted;
        Activity? activity = null;
        var files = ImmutableArray.CreateBuilder<UploadedFile>();
        for (var parts = 0; await reader.ReadNextSectionAsync(cancelled) is { } section; parts++)
        {
            if (parts == MostParts)
                return new(null, DirectLineError.TooManyFiles(Limits.MaxFilesPerUpload));
            if (IsActivity(section))
            {
                var body = await ReadActivityAsync(section.Body, cancelled);
                if (body.Value is null)
                    return new(null, body.Refusal);
                activity = body.Value;
                continue;
            }
            if (files.Count == Limits.MaxFilesPerUpload)
                return new(null, DirectLineError.TooManyFiles(Limits.MaxFilesPerUpload));
            var file = await ReadFileAsync(section.Body, Name(section.ContentDisposition), cancelled);
            if (file.Value is null)
                return new(null, file.Refusal);
            files.Add(file.Value);
        }
        return files.Count == 0
            ? new(null, DirectLineError.BadArgument("The upload has no file."))
            : new(new Upload(activity, files.ToImmutable()), null);
    }

    private async Task<Body<Activity>> ReadActivityAsync(Stream from, CancellationToken cancellationToken) =>
        await ReadAsync(from, Limits.MaxActivityBytes, cancellationToken) is not { } json
            ? new(null, DirectLineError.TooLarge(Limits.MaxActivityBytes))
            : BodyReader.Parse(json, DirectLineJson.Default.Activity);

    private async Task<Body<UploadedFile>> ReadFileAsync(Stream from, string? name, CancellationToken cancellationToken)
    {
        if (await ReadAsync(from, Limits.MaxFileBytes, cancellationToken) is not { } bytes)
            return new(null, DirectLineError.TooLarge(Limits.MaxFileBytes));
        if (bytes.IsEmpty)
            return new(null, DirectLineError.BadArgument("A file is empty."));
        return FileTypes.Sniff(bytes.Span) is { } type && accepted.Contains(type)
            ? new(new UploadedFile(name, type, bytes), null)
            : new(null, DirectLineError.NotAccepted);
    }

    /// <summary>All that comes, or null where that is more than <paramref name="most"/>.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Stream from,
        int most,
        CancellationToken cancellationToken
    )
    {
        var whole = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await from.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (whole.Length + read > most)
                return null;
            whole.Write(chunk, 0, read);
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static bool IsActivity(MultipartSection section) =>
        section.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true
        || (
            ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            && HeaderUtilities.RemoveQuotes(disposition.Name) == ActivityPart
            && !disposition.IsFileDisposition()
        );

    private static string? Name(string? header) =>
        ContentDispositionHeaderValue.TryParse(header, out var disposition)
        && HeaderUtilities.RemoveQuotes(
            disposition.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition.FileName
        )
            is { Length: > 0 } name
            ? name.ToString()
            : null;
}
