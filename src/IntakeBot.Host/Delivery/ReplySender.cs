using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Cards;
using IntakeBot.Channels.Connector;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Delivery;

/// <summary>Posts what the bot says to the channel that the conversation is on.</summary>
internal sealed class ReplySender(IConnectorClient client, TimeProvider clock) : IOutboxSender
{
    // Teams refuses a card of more than about 28 KB. The words say everything too.
    private const int LargestCard = 27_000;

    public string Kind => OutboxKinds.Activities;

    public async Task<DeliveryResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var said = Fitted(PayloadCodec.ReadActivity(message.Payload));
        using var response = await client.PostAsync(said, cancellationToken);
        return response is null
            ? new DeliveryResult.GiveUp("the service address is not allowed")
            : HttpOutcome.Of(response, clock);
    }

    // What is for our own page, and cards too large, stay here.
    private static Activity Fitted(Activity said) =>
        said with
        {
            ChannelData = null,
            Attachments = said.Attachments is { } attachments ? [.. attachments.Where(Fits)] : null,
        };

    private static bool Fits(Attachment attachment) =>
        attachment is not { ContentType: AdaptiveCard.ContentType, Content: { } card }
        || JsonSerializer.SerializeToUtf8Bytes(card, ActivityJson.Default.JsonElement).Length <= LargestCard;
}
