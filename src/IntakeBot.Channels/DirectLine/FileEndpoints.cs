using System.Collections.Immutable;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Sending files and seeing them again.</summary>
internal sealed class FileEndpoints(
    Bearer bearer,
    UploadReader uploads,
    DirectLineLimits limits,
    ActivityStamp stamp,
    FileLinks links
)
{
    private const int LongestName = 100;

    /// <summary>POST conversations/{conversationId}/upload?userId=U</summary>
    public async Task<IResult> UploadAsync(HttpContext context)
    {
        var conversationId = Requests.ConversationId(context);
        if (!bearer.TryToken(context.Request, conversationId, out var token, out var refusal))
            return refusal;
        if (limits.TakeActivity(conversationId) is { } wait)
            return wait;
        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        if (!await transcript.ExistsAsync(conversationId, context.RequestAborted))
            return DirectLineError.NoConversation;
        using var place = await limits.EnterUploadAsync(context.RequestAborted);
        if (!place.IsAcquired)
            return DirectLineError.TooMany(TimeSpan.FromSeconds(5));
        var body = await uploads.ReadAsync(context.Request);
        if (body.Value is not { } upload)
            return body.Refusal ?? DirectLineError.BadArgument("The upload is empty.");
        var posted = upload.Activity ?? Alone(context.Request.Query["userId"].ToString());
        if (ActivityStamp.Refuse(posted, token) is { } wrong)
            return wrong;
        if (posted.Type != ActivityTypes.Message)
            return DirectLineError.BadArgument("Files go with a message.");
        if (limits.TakeFiles(conversationId, upload.Files.Length) is { } full)
            return full;
        var stamped = stamp.Stamp(posted, token);
        return await ActivityEndpoints.HandOverAsync(
            context.RequestServices,
            stamped with
            {
                Attachments = Attached(stamped, upload.Files),
            }
        );
    }

    /// <summary>GET conversations/{conversationId}/files/{fileId}, with a token or with the ticket of its address.</summary>
    public async Task<IResult> ReadAsync(HttpContext context)
    {
        var conversationId = Requests.ConversationId(context);
        var fileId = context.Request.RouteValues["fileId"] as string ?? "";
        if (
            !links.Opens(context.Request.Query["t"], conversationId, fileId)
            && !bearer.TryToken(context.Request, conversationId, out _, out var refusal)
        )
        {
            return refusal;
        }
        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        return await transcript.ReadFileAsync(conversationId, fileId, context.RequestAborted) is { } file
            ? new FileResult(file)
            : DirectLineError.NoFile;
    }

    private static Activity Alone(string userId) =>
        new()
        {
            Type = ActivityTypes.Message,
            From = new ChannelAccount { Id = userId },
        };

    /// <summary>
    /// The files, each under what the activity says of it (by its name; failing that, by its place), then the cards.
    /// </summary>
    private static ImmutableArray<Attachment> Attached(Activity activity, ImmutableArray<UploadedFile> files)
    {
        var described = (activity.Attachments ?? []).ToList();
        var attached = ImmutableArray.CreateBuilder<Attachment>();
        for (var i = 0; i < files.Length; i++)
        {
            var (file, id) = (files[i], $"{activity.Id}-{i + 1}");
            var words =
                described.Find(said => IsFile(said) && said.Name is not null && said.Name == file.Name)
                ?? described.Find(IsFile);
            if (words is not null)
                described.Remove(words);
            attached.Add(
                new Attachment
                {
                    ContentType = file.ContentType,
                    ContentUrl = Attachment.FileUrl(id),
                    Name = Safe(file.Name ?? words?.Name),
                    File = new AttachedFile(id, file.ContentType, file.Bytes),
                    Extensions = Thumbnails.Checked(words?.Extensions, file.ContentType, Attachment.FileUrl(id)),
                }
            );
        }
        attached.AddRange(described.Where(said => !IsFile(said)));
        return attached.ToImmutable();
    }

    private static bool IsFile(Attachment said) => said.Content is null && said.ContentUrl is null;

    // A name to show and never a path; the store does not use it.
    private static string? Safe(string? name)
    {
        if (name is null)
            return null;
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return clean.Length > LongestName ? clean[..LongestName] : clean;
    }
}
