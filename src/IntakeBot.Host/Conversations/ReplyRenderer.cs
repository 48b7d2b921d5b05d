using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Cards;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Host.Conversations;

/// <summary>
/// Renders what the bot says as activities: single choices as suggested actions, richer inputs as Adaptive Cards, and
/// every word in the text too, so that everything can be answered by typing.
/// </summary>
internal static class ReplyRenderer
{
    private static readonly JsonSerializerOptions Json = CoreJson.Options;

    /// <summary>The activity that says <paramref name="message"/> in the conversation of <paramref name="inbound"/>.</summary>
    public static Activity Render(BotMessage message, Activity inbound, string botName) =>
        new()
        {
            Type = ActivityTypes.Message,
            ChannelId = inbound.ChannelId,
            ServiceUrl = inbound.ServiceUrl,
            Conversation = inbound.Conversation,
            From = new ChannelAccount
            {
                Id = inbound.Recipient?.Id,
                Name = botName,
                Role = "bot",
            },
            Recipient = inbound.From,
            // An edit or an agreement is answered beside the message that it is about.
            ReplyToId = inbound.Type == ActivityTypes.MessageUpdate ? inbound.ReplyToId : null,
            Text = Text(message),
            TextFormat = "plain",
            InputHint = message.Progress is null ? "acceptingInput" : "expectingInput",
            SuggestedActions = Buttons(message.Buttons),
            Attachments = Card(message) is { } card ? [card.ToAttachment()] : null,
            ChannelData = ForThePage(message),
        };

    // A file is added by the chat's own button: no card has a place for one, and the words say how.
    private static string? Text(BotMessage message) =>
        message.Input is AnswerInput.Upload upload
            ? $"{message.Text.Verbatim}\n\n{upload.Prompt}"
            : message.Text.Verbatim;

    private static SuggestedActions? Buttons(ImmutableArray<string> labels) =>
        labels.IsEmpty
            ? null
            : new SuggestedActions([
                .. labels.Select(label => new CardAction
                {
                    Type = "imBack",
                    Title = label,
                    Value = JsonSerializer.SerializeToElement(label, Json),
                }),
            ]);

    // Progress and urgency carry no words of the patient; the page shows them around the chat.
    private static JsonElement? ForThePage(BotMessage message) =>
        message is { Progress: null, Urgency: Urgency.None }
            ? null
            : JsonSerializer.SerializeToElement(
                new { message.Progress, Urgency = message.Urgency == Urgency.None ? (Urgency?)null : message.Urgency },
                Json
            );

    private static AdaptiveCard? Card(BotMessage message) =>
        message.Input switch
        {
            AnswerInput.Options options => Options(options),
            AnswerInput.Scale scale => Scale(scale),
            AnswerInput.Date date => Date(date),
            _ => message.Review.IsEmpty ? null : Review(message.Review),
        };

    private static AdaptiveCard Options(AnswerInput.Options options) =>
        new([
            new ChoiceSetInput([.. options.Choices.Select(option => new Choice(option.Display, option.Code))])
            {
                Id = TurnReader.AnswerMember,
                Label = options.Prompt,
                IsMultiSelect = options.Several,
            },
        ])
        {
            Actions = [Submit(options.Send, options.Item)],
        };

    // The number goes with the item's name, so that an old card tapped again corrects its own question and no other.
    private static AdaptiveCard Scale(AnswerInput.Scale scale)
    {
        var numbers = Enumerable
            .Range(scale.Min, scale.Max - scale.Min + 1)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Select(number =>
                SubmitAction.WithFields(
                    number,
                    KeyValuePair.Create(TurnReader.ItemMember, scale.Item.ToString()),
                    KeyValuePair.Create(TurnReader.AnswerMember, number)
                )
            );
        return new([new TextBlock(scale.Prompt) { IsSubtle = true }, new ActionSet([.. numbers])]);
    }

    private static AdaptiveCard Date(AnswerInput.Date date) =>
        new([
            new DateInput
            {
                Id = TurnReader.AnswerMember,
                Label = date.Prompt,
                Max = date.Latest,
            },
        ])
        {
            Actions = [Submit(date.Send, date.Item)],
        };

    private static SubmitAction Submit(string label, ItemKey item) =>
        SubmitAction.WithFields(label, KeyValuePair.Create(TurnReader.ItemMember, item.ToString()));

    private static AdaptiveCard Review(ImmutableArray<ReviewLine> lines) =>
        new([
            .. lines
                .GroupBy(line => line.Section)
                .SelectMany(section =>
                    section
                        .Select<ReviewLine, CardElement>(line => new TextBlock(
                            $"{line.Number}\\. {PlainOnCards(line.Label)}: {PlainOnCards(line.Answer.Verbatim)}"
                        ))
                        .Prepend(new TextBlock(section.Key) { Weight = "bolder", Style = "heading" })
                ),
        ]);

    // A card reads Markdown: a patient's asterisks and brackets are words, not markup.
    private static string PlainOnCards(string words) =>
        string.Concat(words.Select(c => c is '*' or '_' or '[' or ']' or '#' or '`' or '\\' ? $"\\{c}" : c.ToString()));
}
