using IntakeBot.Channels.Activities;
using IntakeBot.Host.Storage;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Tests.Storage;

public sealed class AttachmentTests
{
    private static readonly byte[] Photo = [0xff, 0xd8, 0xff, 7];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_with_its_message_and_found_again_after_a_restart()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Turn("c", "a-1"), Cancelled);

        await database.RestartAsync();

        var file = await database.Transcript.ReadFileAsync("c", "a-1-1", Cancelled);
        Assert.Equal(Photo, file!.Bytes.ToArray());
        Assert.Equal("image/jpeg", file.ContentType);
        var shown = (await database.Transcript.ReadAsync("c", 0, Cancelled)).Activities[0].Attachments!.Value;
        Assert.Equal("a-1-1", Assert.Single(shown).FileId);
        Assert.Null(await database.Transcript.ReadFileAsync("d", "a-1-1", Cancelled));
        Assert.Null(await database.Transcript.ReadFileAsync("c", "a-1-2", Cancelled));
    }

    [Fact]
    public async Task A_turn_that_is_not_committed_keeps_no_file()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Turn("c", "a-1"), Cancelled);

        await database.Store.CommitAsync(Turn("c", "a-1"), Cancelled);
        await database.Store.CommitAsync(Turn("c", "a-2"), Cancelled);

        await using var context = database.Context();
        Assert.Equal(1, await context.Attachments.CountAsync(Cancelled));
    }

    private static TurnCommit Turn(string conversationId, string activityId)
    {
        var turn = Samples.Turn(conversationId, 0, activityId);
        var file = new AttachedFile($"{activityId}-1", "image/jpeg", Photo);
        return turn with
        {
            Inbound = turn.Inbound with
            {
                Attachments =
                [
                    new()
                    {
                        ContentType = file.ContentType,
                        ContentUrl = Attachment.FileUrl(file.Id),
                        Name = "a.jpg",
                        File = file,
                    },
                ],
            },
        };
    }
}
