using System.Text.Json;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.Connector;

/// <summary>
/// The bot, as a channel of Azure Bot Service sees it. Called with an authenticated activity that has an id, a sender, a
/// conversation (by the channel's own id) and a service address that may be written to. When the call returns, the
/// activity is durable, and so is everything that will be said in reply. Safe to call at the same time for the same
/// conversation, and again with an activity that was handled before: that changes nothing.
/// </summary>
public interface IConnectorHandler
{
    /// <summary>Handles one activity; for an invoke the answer that the channel waits for.</summary>
    Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken cancellationToken);
}

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null);
