using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;

namespace IntakeBot.Host.Storage;

/// <summary>A brief as stored. Briefs are versions: a new one never overwrites.</summary>
internal sealed record StoredBrief(string ConversationId, int Version, Brief Brief);

/// <summary>The one door to the database for intakes, transcripts and briefs.</summary>
internal sealed class IntakeStore
{
    /// <summary>The state of a conversation, or null.</summary>
    public Task<StoredIntake?> LoadAsync(string conversationId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Whether the activity was committed before.</summary>
    public Task<bool> IsKnownAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Writes a turn whole or not at all.</summary>
    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Conversations for which a brief is requested, oldest request first.</summary>
    public Task<IReadOnlyList<string>> PendingBriefsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Completes once a brief may have been requested.</summary>
    public Task WaitForBriefRequestAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Stores the next version of a brief; with <paramref name="done"/> the request is settled.</summary>
    public Task SaveBriefAsync(string conversationId, Brief brief, bool done, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>The newest version of a conversation's brief, or null.</summary>
    public Task<StoredBrief?> LatestBriefAsync(string conversationId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Every intake that a clinician may see, newest first.</summary>
    public Task<IReadOnlyList<StoredIntake>> ListAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Keeps the files of a content version, so that an intake finishes on the form that it began with.</summary>
    public Task KeepContentAsync(
        string version,
        IReadOnlyList<ContentFile> files,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    /// <summary>The files of a content version, or null.</summary>
    public Task<IReadOnlyList<ContentFile>?> LoadContentAsync(string version, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
