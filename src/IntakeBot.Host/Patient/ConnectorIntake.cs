using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Conversations;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Patient;

/// <summary>
/// The intake on Teams and other channels of Azure Bot Service: greeting and consent in words, then the same turns as on
/// the page. Only in a chat with one person; elsewhere it points there, and keeps nothing of what is written.
/// </summary>
internal sealed class ConnectorIntake(
    ChannelConversations conversations,
    IntakeStore store,
    TurnHandler turns,
    ConnectorConsent consent,
    TypingNotice typing,
    IConnectorFiles files
) : IConnectorHandler, IDisposable
{
    private const int MostAttempts = 20;

    // Installing, joining and first words come at once. Not the locks of turns, one of which is taken inside of these.
    private readonly ConversationLocks _locks = new();

    // Reading takes longer the more words there are, and more than in step: a message of thousands of words would keep
    // the machine from everybody else. No patient writes so much at once; whoever does is told, and asked for parts.
    private const int LongestText = 8_000;
    private const string CardAction = "adaptiveCard/action";

    public async Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            if (ConnectorInvoke.AsMessage(activity) is not { } submitted)
                return activity.Name == CardAction ? ConnectorInvoke.Refused : null;
            await TakeAsync(submitted, cancellationToken);
            return ConnectorInvoke.Taken;
        }
        if (ConnectorTurns.MeansSomething(activity))
            await typing.WhileAsync(activity, TakeAsync(ConnectorTurns.Normalised(activity), cancellationToken));
        return null;
    }

    public void Dispose() => _locks.Dispose();

    private async Task TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var _ = await _locks.EnterAsync(activity.Conversation!.Id!, cancellationToken);
        // Where another process changed the same conversation, starting over is safe: nothing has left this one.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await TryAsync(activity, cancellationToken))
                return;
        }
        throw new TimeoutException("A conversation stayed busy; the channel may deliver the activity again.");
    }

    private async Task<bool> TryAsync(Activity activity, CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(activity.ChannelId!, activity.Conversation!.Id!, cancellationToken);
        var reference = ConversationReference.Of(activity);
        var conversation = found is null
            ? new ChannelConversation { ConversationId = conversations.NewId(), Reference = reference }
            : found with
            {
                Reference = reference,
            };
        if (conversation.Handled.Contains(activity.Id!, StringComparer.Ordinal))
            return true;
        if (ConnectorTurns.IsGroup(activity))
            return await PointAsync(conversation, activity, cancellationToken);
        if (activity.Text is { Length: > LongestText } text)
            return await RefuseAsync(conversation, activity, text[..LongestText], cancellationToken);
        var stored = found is null ? null : await store.LoadAsync(conversation.ConversationId, cancellationToken);
        if (stored is null)
            return await BeforeAsync(conversation, activity, cancellationToken);
        // The address for replies may move; what writes later, unasked, needs the newest.
        if (
            found?.Reference.ServiceUrl != reference.ServiceUrl
            && !await conversations.SaveAsync(conversation, [], cancellationToken)
        )
            return false;
        return await DuringAsync(conversation, stored.Intake, activity, cancellationToken);
    }

    private Task<bool> PointAsync(
        ChannelConversation conversation,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var texts = ConnectorTexts.In(consent.TextsFor(activity.Locale).Language);
        var said =
            ConnectorTurns.Greets(activity) ? texts.Group
            : activity.Type != ActivityTypes.Message ? null
            : activity.Text?.Trim().Equals("id", StringComparison.OrdinalIgnoreCase) == true ? activity.Conversation!.Id
            : texts.Group;
        if (said is null)
            return Task.FromResult(true);
        // Of a group only where it is: not who wrote, and not what.
        var reference = conversation.Reference with
        {
            User = null,
            ActivityId = null,
        };
        return SayAsync(
            conversation with
            {
                Reference = reference,
            },
            activity,
            [ConnectorConsent.Say(said)],
            cancellationToken
        );
    }

    // Screened all the same as far as it is read: who needs help now is told so, although nothing of it is kept.
    private Task<bool> RefuseAsync(
        ChannelConversation conversation,
        Activity activity,
        string beginning,
        CancellationToken cancellationToken
    )
    {
        var page = consent.TextsFor(activity.Locale);
        var tooLong = ConnectorConsent.Say(ConnectorTexts.In(page.Language).TooLong);
        return SayAsync(conversation, activity, [.. consent.Guidance(page, beginning), tooLong], cancellationToken);
    }

    private async Task<bool> BeforeAsync(
        ChannelConversation conversation,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var texts = consent.TextsFor(activity.Locale);
        var greeted = conversation with { Greeted = true };
        if (ConnectorTurns.Greets(activity))
        {
            // Installing, joining and the first words may come in any order, and are greeted once.
            return await SayAsync(
                greeted,
                activity,
                conversation.Greeted ? [] : [consent.Ask(texts)],
                cancellationToken
            );
        }
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate))
            return true;
        var said = activity.Text ?? "";
        var reply = conversation.Greeted ? ConnectorConsent.Read(texts, said) : ConsentReply.Other;
        if (reply == ConsentReply.Agreed)
        {
            await turns.HandleAsync(conversation.ConversationId, Joined(activity, texts), cancellationToken);
            return true;
        }
        ImmutableArray<Activity> answer =
            reply == ConsentReply.Declined ? [consent.Declined(texts)]
            : conversation.Greeted ? [.. consent.Answer(texts, said)]
            : [.. consent.Guidance(texts, said), consent.Ask(texts)];
        return await SayAsync(greeted, activity, answer, cancellationToken);
    }

    private async Task<bool> DuringAsync(
        ChannelConversation conversation,
        Intake intake,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var page = PageTexts.In(intake.Language) ?? EnglishTexts.Page;
        var texts = ConnectorTexts.In(page.Language);
        if (activity.Type == ActivityTypes.MessageDelete)
            return await SayAsync(conversation, activity, [ConnectorConsent.Say(texts.Deleted)], cancellationToken);
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate))
            return true;
        var isOver = intake.State.Phase is DialogPhase.Finished;
        if (isOver && ConnectorConsent.Is(activity.Text ?? "", texts.Again))
        {
            var next = conversation with { ConversationId = conversations.NewId(), Greeted = true };
            return await SayAsync(next, activity, [consent.Ask(page)], cancellationToken);
        }
        var fetched = await files.FetchAsync(activity, cancellationToken);
        // Nothing but what we fetched: an address that somebody names is none of a file that is kept here.
        var told = activity with
        {
            Attachments = fetched.Taken,
        };
        if (ConnectorTurns.SaysSomething(told))
            await turns.HandleAsync(conversation.ConversationId, told, cancellationToken);
        var asides = new List<Activity>();
        if (fetched.Refused > 0)
            asides.Add(ConnectorConsent.Say(texts.NoFiles));
        if (isOver)
            asides.Add(ConnectorConsent.Say(ConnectorConsent.Filled(texts.HowAgain, texts.Again[0]), texts.Again[0]));
        return asides.Count == 0 || await SayAsync(conversation, activity, [.. asides], cancellationToken);
    }

    // Remembered as handled in the same transaction, so that a repeat of the activity says nothing twice.
    private Task<bool> SayAsync(
        ChannelConversation conversation,
        Activity activity,
        ImmutableArray<Activity> said,
        CancellationToken cancellationToken
    ) =>
        conversations.SaveAsync(
            conversation.Having(activity.Id!),
            [
                .. said.Select(each =>
                    conversation.Reference.Address(each) with
                    {
                        ReplyToId = activity.Type == ActivityTypes.Message ? activity.Id : null,
                    }
                ),
            ],
            cancellationToken
        );

    // Under the id of the message that gave consent: when it comes again it is known, and answers no question.
    private Activity Joined(Activity agreed, PageTexts texts) =>
        agreed with
        {
            Type = ActivityTypes.ConversationUpdate,
            Text = null,
            Attachments = null,
            MembersAdded = [agreed.From!],
            ChannelData = TurnReader.Agree(consent.Given(texts.Language), texts.Language),
        };
}

/// <summary>What activities of these channels mean to the intake.</summary>
internal static class ConnectorTurns
{
    /// <summary>Whether it means anything to the intake: typing and reactions do not, nor does what we do not know.</summary>
    public static bool MeansSomething(Activity activity) =>
        activity.Type
            is ActivityTypes.Message
                or ActivityTypes.MessageUpdate
                or ActivityTypes.MessageDelete
                or ActivityTypes.ConversationUpdate
                or ActivityTypes.InstallationUpdate;

    /// <summary>Whether more than one person and the bot may be in it.</summary>
    public static bool IsGroup(Activity activity) =>
        activity.Conversation is { IsGroup: true }
        || activity.Conversation?.ConversationType is { } kind
            && !kind.Equals("personal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the bot or a person has just come in.</summary>
    public static bool Greets(Activity activity) =>
        activity.Type switch
        {
            ActivityTypes.ConversationUpdate => activity.MembersAdded is { IsDefaultOrEmpty: false } added
                && (!IsGroup(activity) || added.Any(member => member.Id == activity.Recipient?.Id)),
            ActivityTypes.InstallationUpdate => activity.Action is null
                || activity.Action.StartsWith("add", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    /// <summary>Whether there are words, a card's answer or a file in it.</summary>
    public static bool SaysSomething(Activity activity) =>
        !string.IsNullOrWhiteSpace(activity.Text)
        || activity.Value is { ValueKind: JsonValueKind.Object }
        || activity.Attachments is { IsDefaultOrEmpty: false };

    /// <summary>
    /// With the person's own words as its text, and an id that a repeat has too. An edit or a deletion comes under the id
    /// of the message that it is about, which goes to <c>replyToId</c>.
    /// </summary>
    public static Activity Normalised(Activity activity)
    {
        var read = activity.Text is null
            ? activity
            : activity with
            {
                Text = TeamsText.Of(activity),
                TextFormat = "plain",
            };
        if (read.Conversation!.Id is { } id && id.IndexOf(";messageid=", StringComparison.Ordinal) is var at and > 0)
            read = read with { Conversation = read.Conversation with { Id = id[..at] } };
        return read.Type switch
        {
            ActivityTypes.MessageUpdate => About(read, "edit"),
            ActivityTypes.MessageDelete => About(read, "delete"),
            _ => read,
        };
    }

    private static Activity About(Activity activity, string what) =>
        activity with
        {
            Id = string.Create(
                CultureInfo.InvariantCulture,
                $"{what}-{activity.Timestamp?.UtcTicks ?? 0}-{activity.Id}"
            ),
            ReplyToId = activity.Id,
        };
}
