using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Delivery;

/// <summary>
/// Tells clinicians in a configured conversation that a brief with an emergency flag is ready: a link and no word of the
/// patient. Written with the turn that raised the flag, and sent once the brief is stored.
/// </summary>
internal sealed class ClinicianNotice(
    IConnectorClient client,
    ChannelConversations conversations,
    IntakeStore store,
    IOptions<ConnectorOptions> options,
    TimeProvider clock
) : IOutboxSender
{
    private const string Teams = "msteams";
    private const string TheKind = "clinician-notice";

    public string Kind => TheKind;

    /// <summary>What a turn has to tell clinicians: nothing, unless it raised an emergency and they are to be told.</summary>
    public static ImmutableArray<OutboxMessage> For(
        string conversationId,
        TurnOutcome outcome,
        ConnectorOptions options
    )
    {
        if (
            options.ClinicianConversation is null
            || !outcome.Events.Any(happened => happened is IntakeEvent.FlagRaised { Urgency: Urgency.Emergency })
        )
            return [];
        var raised = outcome.Intake.Flags.Count(flag => flag.Flag.Urgency == Urgency.Emergency);
        var id = string.Create(CultureInfo.InvariantCulture, $"notice-{conversationId}-{raised}");
        return [new OutboxMessage(id, TheKind, conversationId, Encoding.UTF8.GetBytes(conversationId))];
    }

    public async Task<DeliveryResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (options.Value is not { ClinicianConversation: { } clinicians, PublicAddress: { } address })
            return new DeliveryResult.GiveUp("no conversation of clinicians is configured any more");
        var id = Encoding.UTF8.GetString(message.Payload);
        if (await store.LatestBriefAsync(id, cancellationToken) is null)
            return new DeliveryResult.TryAgain("the brief is not stored yet");
        // Its address is known only from what it sent us: a token goes nowhere else.
        if (await conversations.FindAsync(Teams, clinicians, cancellationToken) is not { } conversation)
            return new DeliveryResult.TryAgain("the bot was never written to in the conversation of clinicians");
        var link = $"{address.TrimEnd('/')}/clinic/intakes/{id}";
        using var response = await client.PostAsync(
            conversation.Reference.Address(
                new Activity
                {
                    Type = ActivityTypes.Message,
                    Text = $"A new brief with an emergency flag is ready: {link}",
                    TextFormat = "plain",
                }
            ),
            cancellationToken
        );
        return response is null
            ? new DeliveryResult.GiveUp("the service address is not allowed")
            : HttpOutcome.Of(response, clock);
    }
}
