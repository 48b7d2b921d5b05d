using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IntakeBot.Channels.DirectLine;

/// <summary>What opens one file of one conversation, for as long as a token lives.</summary>
internal sealed record FileTicket(string ConversationId, string FileId, DateTimeOffset ExpiresAt);

/// <summary>
/// Addresses of files. Stored activities name a file by its id; what goes out to a client has an address that a page can
/// load without a header. The ticket in it opens that one file, and not for long.
/// </summary>
internal sealed class FileLinks(IDataProtectionProvider protection, DirectLineTokens tokens, TimeProvider clock)
{
    /// <summary>The member of an attachment by which Web Chat shows an image that the patient sent.</summary>
    public const string Thumbnail = "thumbnailUrl";

    private const int LongestTicket = 2048;
    private readonly IDataProtector protector = protection.CreateProtector("IntakeBot.DirectLine.File.v1");

    /// <summary>The page with addresses that begin with <paramref name="origin"/>.</summary>
    public TranscriptPage Show(TranscriptPage page, string conversationId, string origin) =>
        page.Activities.Any(HasFile)
            ? page with
            {
                Activities = [.. page.Activities.Select(activity => Show(activity, conversationId, origin))],
            }
            : page;

    /// <summary>Whether a ticket opens the file.</summary>
    public bool Opens(string? text, string conversationId, string fileId) =>
        Protected.Open(protector, text, LongestTicket) is { } plain
        && JsonSerializer.Deserialize(plain, DirectLineJson.Default.FileTicket) is { } ticket
        && ticket.ConversationId == conversationId
        && ticket.FileId == fileId
        && ticket.ExpiresAt > clock.GetUtcNow();

    private static bool HasFile(Activity activity) =>
        activity.Attachments is { } attachments && attachments.Any(attachment => attachment.FileId is not null);

    private Activity Show(Activity activity, string conversationId, string origin) =>
        HasFile(activity)
            ? activity with
            {
                Attachments = activity
                    .Attachments!.Value.Select(attachment =>
                        attachment.FileId is { } id ? At(attachment, Address(conversationId, id, origin)) : attachment
                    )
                    .ToImmutableArray(),
            }
            : activity;

    private static Attachment At(Attachment attachment, string address)
    {
        var shown = attachment with { ContentUrl = address };
        if (
            attachment.Extensions?.TryGetValue(Thumbnail, out var thumbnail) != true
            || !thumbnail.ValueEquals(attachment.ContentUrl)
        )
        {
            return shown;
        }
        return shown with { Extensions = Thumbnails.With(attachment.Extensions, address) };
    }

    private string Address(string conversationId, string fileId, string origin)
    {
        var ticket = new FileTicket(conversationId, fileId, clock.GetUtcNow() + tokens.Lifetime);
        var plain = JsonSerializer.SerializeToUtf8Bytes(ticket, DirectLineJson.Default.FileTicket);
        var path =
            $"{DirectLineEndpoints.BasePath}/conversations/{Uri.EscapeDataString(conversationId)}/files/{Uri.EscapeDataString(fileId)}";
        return $"{origin}{path}?t={WebEncoders.Base64UrlEncode(protector.Protect(plain))}";
    }
}
