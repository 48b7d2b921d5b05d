using IntakeBot.Core.Briefs;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests;

/// <summary>Signing off as a clinician does where no record system is to be posted to.</summary>
internal static class SigningOff
{
    public static Task<bool> SignOffAsync(
        this BriefArchive archive,
        string conversationId,
        int version,
        string by,
        CancellationToken cancellationToken
    ) =>
        archive.SignOffAsync(
            conversationId,
            new StoredSignOff(version + 1, "account", new SignOff(by, DateTimeOffset.UnixEpoch), []),
            [],
            cancellationToken
        );
}
