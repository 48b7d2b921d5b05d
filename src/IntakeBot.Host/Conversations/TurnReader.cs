using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Conversations;

/// <summary>Reads what a patient did from an activity.</summary>
internal static class TurnReader
{
    /// <summary>The member of a card's data that names the item.</summary>
    public const string ItemMember = "item";

    /// <summary>The member of a card's data that holds the answer: several option codes are joined by commas.</summary>
    public const string AnswerMember = "answer";

    private const string ConsentMember = "consent";
    private const string LanguageMember = "language";
    private const string FormMember = "form";

    /// <summary>
    /// The channel data of a joining activity by which <see cref="Read"/> knows the patient's consent and language, and
    /// the form that a link named.
    /// </summary>
    public static JsonElement Agree(Consent consent, string? language = null, string? form = null) =>
        JsonSerializer.SerializeToElement(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [ConsentMember] = consent,
                [LanguageMember] = language,
                [FormMember] = form,
            },
            CoreJson.Options
        );

    /// <summary>The turn, or null for activities that say nothing to the dialog.</summary>
    public static PatientTurn? Read(Activity activity)
    {
        var (id, at) = (activity.Id ?? "", activity.Timestamp ?? default);
        return activity.Type switch
        {
            ActivityTypes.ConversationUpdate when activity.MembersAdded is { IsDefaultOrEmpty: false } =>
                new PatientTurn.Joined(id, at)
                {
                    Consent = Agreed(activity.ChannelData),
                    Form = Member(activity.ChannelData, FormMember),
                    Language = Language(activity),
                },
            ActivityTypes.Message when Submitted(activity.Value) is var (item, values) => new PatientTurn.Submitted(
                item,
                values,
                id,
                at
            ),
            ActivityTypes.Message => new PatientTurn.Said(new PatientText(activity.Text ?? ""), id, at)
            {
                Files = Files(activity),
            },
            ActivityTypes.MessageUpdate when activity is { Text.Length: > 0, ReplyToId: { } edited } =>
                new PatientTurn.Edited(new PatientText(activity.Text), edited, id, at),
            _ => null,
        };
    }

    /// <summary>The files that came with an activity and are kept with its conversation.</summary>
    public static ImmutableArray<SentFile> Files(Activity activity) =>
        [
            .. (activity.Attachments ?? [])
                .Where(attachment => attachment.FileId is not null)
                .Select(attachment => new SentFile(
                    attachment.FileId!,
                    attachment.ContentType ?? "",
                    new PatientText(attachment.Name ?? "")
                )
                {
                    Size = attachment.File?.Bytes.Length,
                }),
        ];

    private static (ItemKey Item, ImmutableArray<string> Values)? Submitted(JsonElement? data)
    {
        if (
            data is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty(ItemMember, out var item)
            || item.ValueKind != JsonValueKind.String
        )
        {
            return null;
        }
        var answer = value.TryGetProperty(AnswerMember, out var found) ? Words(found) : "";
        return (
            ItemKey.Parse(item.GetString()!),
            [.. answer.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        );
    }

    private static Consent? Agreed(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(ConsentMember, out var consent)
        && consent.ValueKind == JsonValueKind.Object
        && consent.TryGetProperty("at", out var at)
        && at.ValueKind == JsonValueKind.String
        && at.TryGetDateTimeOffset(out var when)
        && consent.TryGetProperty("version", out var version)
        && version.ValueKind == JsonValueKind.String
            ? new Consent(when, version.GetString()!)
            : null;

    // What the patient chose on the page; elsewhere, what the channel says of them ("es-MX" is Spanish).
    private static string? Language(Activity activity) =>
        Member(activity.ChannelData, LanguageMember) ?? activity.Locale?.Split('-', '_')[0].ToLowerInvariant();

    private static string? Member(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } members
        && members.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Words(JsonElement answer) =>
        answer.ValueKind switch
        {
            JsonValueKind.String => answer.GetString() ?? "",
            JsonValueKind.Number => answer.GetRawText(),
            _ => "",
        };
}
