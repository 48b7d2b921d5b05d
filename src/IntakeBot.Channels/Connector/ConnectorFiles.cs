using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.Connector;

/// <summary>What became of the files of a message.</summary>
/// <param name="Taken">Those that were fetched, each with its <see cref="Attachment.File"/>.</param>
/// <param name="Refused">How many were not: of another kind, too large, or at an address that is not the channel's.</param>
public sealed record FetchedFiles(ImmutableArray<Attachment> Taken, int Refused);

/// <summary>Fetches the photos and files that come with a message on these channels.</summary>
public interface IConnectorFiles
{
    /// <summary>
    /// Fetches every file of the activity, from the channel's own hosts alone. An address is never followed elsewhere,
    /// and what a file is tell its first bytes.
    /// </summary>
    Task<FetchedFiles> FetchAsync(Activity activity, CancellationToken cancellationToken);
}

internal sealed class ConnectorFiles(
    IHttpClientFactory clients,
    OutboundTokens tokens,
    AllowedHosts hosts,
    IOptions<ConnectorOptions> options
) : IConnectorFiles
{
    private const string TeamsFile = "application/vnd.microsoft.teams.file.download.info";
    private const int MostFiles = 5;
    private static readonly string[] Kinds = ["image/", "audio/", "video/"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether it is a photo or another file; Teams' copy of the text as HTML is none.</summary>
    public static bool IsFile(Attachment attachment) =>
        attachment.ContentType is { } kind
        && (
            kind.Equals(TeamsFile, StringComparison.OrdinalIgnoreCase)
            || Kinds.Any(start => kind.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        );

    public async Task<FetchedFiles> FetchAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var files = (activity.Attachments ?? []).Where(IsFile).ToList();
        var taken = ImmutableArray.CreateBuilder<Attachment>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        foreach (var file in files.Take(MostFiles))
        {
            if (await TryFetchAsync(file, patience.Token) is { } fetched)
                taken.Add(fetched);
        }
        return new(taken.ToImmutable(), files.Count - taken.Count);
    }

    private async Task<Attachment?> TryFetchAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (hosts.File(Url(attachment)) is not { } address)
            return null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            // A file in a person's own storage carries leave in its address; a pasted photo is behind our token.
            if (
                hosts.IsService(address)
                && !hosts.IsEmulator(address)
                && await tokens.GetAsync(anew: false, cancellationToken) is { } token
            )
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await clients
                .CreateClient(ConnectorClient.Client)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode || await ReadAsync(response.Content, cancellationToken) is not { } bytes)
                return null;
            return FileTypes.Sniff(bytes) is { } type ? Kept(attachment, type, bytes) : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxFileBytes;
        if (content.Headers.ContentLength > most)
            return null;
        await using var from = await content.ReadAsStreamAsync(cancellationToken);
        using var whole = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (whole.Length + read > most)
                return null;
            whole.Write(chunk, 0, read);
        }
        return whole.ToArray();
    }

    private static Attachment Kept(Attachment attachment, string type, byte[] bytes)
    {
        var id = Guid.NewGuid().ToString("N");
        return new()
        {
            ContentType = type,
            ContentUrl = Attachment.FileUrl(id),
            Name = attachment.Name,
            File = new AttachedFile(id, type, bytes),
        };
    }

    private static string? Url(Attachment attachment) =>
        attachment.Content is { ValueKind: JsonValueKind.Object } content
        && content.TryGetProperty("downloadUrl", out var url)
        && url.ValueKind == JsonValueKind.String
            ? url.GetString()
            : attachment.ContentUrl;
}
