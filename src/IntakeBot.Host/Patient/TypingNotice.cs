using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;

namespace IntakeBot.Host.Patient;

/// <summary>Shows that the bot is writing when a turn takes longer than usual. Not durable: it means nothing later.</summary>
internal sealed partial class TypingNotice(IConnectorClient client, TimeProvider clock, ILogger<TypingNotice> logger)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Waits for the work, and says that the bot is writing once it takes long.</summary>
    public async Task WhileAsync(Activity activity, Task work)
    {
        using var early = new CancellationTokenSource();
        if (await Task.WhenAny(work, Task.Delay(Slow, clock, early.Token)) != work)
            await ShowAsync(activity);
        await early.CancelAsync();
        await work;
    }

    private async Task ShowAsync(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || ConnectorTurns.IsGroup(activity))
            return;
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var notice = ConversationReference.Of(activity).Address(new Activity { Type = ActivityTypes.Typing });
            using var _ = await client.PostAsync(notice, patience.Token);
        }
#pragma warning disable CA1031 // whatever keeps the notice from being shown must not keep the answer
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNotShown(failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Debug, "That the bot is writing could not be shown: {Failure}")]
    private partial void LogNotShown(string failure);
}
