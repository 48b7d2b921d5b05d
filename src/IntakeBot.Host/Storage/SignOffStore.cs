using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>A sign-off as stored.</summary>
/// <param name="Version">The version of the brief that it stands under.</param>
/// <param name="Who">The account's id.</param>
/// <param name="SignOff">Who and when, for people.</param>
/// <param name="Delivered">What was given to a record system on its account, by type and id.</param>
internal sealed record StoredSignOff(int Version, string Who, SignOff SignOff, ImmutableArray<string> Delivered);

/// <summary>The sign-offs of briefs, with who signed and what a record system got. <see cref="BriefArchive"/> writes them.</summary>
internal sealed class SignOffStore(IDbContextFactory<IntakeDbContext> contexts)
{
    /// <summary>Every sign-off of a conversation's brief, oldest first.</summary>
    public async Task<IReadOnlyList<StoredSignOff>> AllAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .SignOffs.AsNoTracking()
            .Where(row => row.ConversationId == conversationId)
            .OrderBy(row => row.Version)
            .ToListAsync(cancellationToken);
        return [.. rows.Select((row, at) => Stored(row, amends: at > 0))];
    }

    /// <summary>The sign-off as a row.</summary>
    public static SignOffRow Row(string conversationId, StoredSignOff signed) =>
        new()
        {
            ConversationId = conversationId,
            Version = signed.Version,
            Who = signed.Who,
            Name = signed.SignOff.By,
            At = signed.SignOff.At,
            Delivered = string.Join(' ', signed.Delivered),
        };

    private static StoredSignOff Stored(SignOffRow row, bool amends) =>
        new(
            row.Version,
            row.Who,
            new SignOff(row.Name, row.At, amends),
            [.. row.Delivered.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
        );
}
