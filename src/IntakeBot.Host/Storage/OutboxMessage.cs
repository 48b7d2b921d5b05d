using IntakeBot.Channels.Activities;

namespace IntakeBot.Host.Storage;

/// <summary>
/// Something to be delivered to another system, written in the transaction that it follows from. It is delivered at
/// least once, and after everything with the same kind and ordering key that was put in before it.
/// </summary>
/// <param name="Id">
/// What makes it one: a message with a known id is not put in again, and the receiver, where it can, knows a repeat by
/// it. No words of a patient.
/// </param>
/// <param name="Kind">Which sender delivers it.</param>
/// <param name="OrderingKey">Within it order is kept, such as a conversation; different keys do not wait for each other.</param>
/// <param name="Payload">What <see cref="PayloadCodec"/> wrote.</param>
internal sealed record OutboxMessage(string Id, string Kind, string OrderingKey, byte[] Payload)
{
    /// <summary>Kind and id, never the payload.</summary>
    public override string ToString() => $"[{Kind} {Id}]";
}

/// <summary>A message that this process may deliver until the lease ends.</summary>
/// <param name="Key">Names it in the outbox.</param>
/// <param name="Message">The message.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="CreatedAt">When it was put in.</param>
internal sealed record OutboxLease(long Key, OutboxMessage Message, int Attempt, DateTimeOffset CreatedAt);

/// <summary>A message that could not be delivered and is not tried again.</summary>
internal sealed record PoisonMessage(
    string Id,
    string Kind,
    string OrderingKey,
    int Attempts,
    string? Reason,
    DateTimeOffset CreatedAt
);

/// <summary>How full the outbox is.</summary>
/// <param name="Pending">Messages still to be delivered.</param>
/// <param name="Oldest">When the oldest of them was put in; null where there is none.</param>
/// <param name="Poison">Messages that were given up.</param>
internal sealed record OutboxStatus(int Pending, DateTimeOffset? Oldest, int Poison);

/// <summary>What became of a message. Stored by name: add, never rename.</summary>
internal enum OutboxState
{
    /// <summary>Still to be delivered.</summary>
    Pending,

    /// <summary>Accepted by its receiver; the payload is gone.</summary>
    Delivered,

    /// <summary>Given up, with the reason.</summary>
    Poison,
}

/// <summary>The kinds of messages that storage itself makes.</summary>
internal static class OutboxKinds
{
    /// <summary>An activity to be posted to its <see cref="Channels.Activities.Activity.ServiceUrl"/>.</summary>
    public const string Activities = "activity";

    /// <summary>What the bot says in a conversation, as a message; the activity must have its id.</summary>
    public static OutboxMessage Reply(string conversationId, Activity activity) =>
        new(activity.Id!, Activities, conversationId, PayloadCodec.WriteActivity(activity));
}
