using System.Collections.Immutable;

namespace IntakeBot.Channels.Activities;

/// <summary>A stretch of a conversation.</summary>
/// <param name="Activities">In the one order that every reader sees.</param>
/// <param name="Watermark">Position after the last of them: read from here next.</param>
public sealed record TranscriptPage(ImmutableArray<Activity> Activities, long Watermark);

/// <summary>The durable record of conversations, read-only: channels never write storage. Safe for concurrent use.</summary>
public interface ITranscript
{
    /// <summary>Whether the conversation exists.</summary>
    ValueTask<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>All activities after the watermark (0 for the whole conversation); an empty page where there is none.</summary>
    ValueTask<TranscriptPage> ReadAsync(string conversationId, long watermark, CancellationToken cancellationToken);

    /// <summary>A file of the conversation, or null; a transcript that keeps no files has none.</summary>
    ValueTask<AttachedFile?> ReadFileAsync(string conversationId, string fileId, CancellationToken cancellationToken) =>
        new((AttachedFile?)null);

    /// <summary>Completes once there may be something after the watermark; ends with the cancellation token.</summary>
    Task WaitForNewAsync(string conversationId, long watermark, CancellationToken cancellationToken);
}
