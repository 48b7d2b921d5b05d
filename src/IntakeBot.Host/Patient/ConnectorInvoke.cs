using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Patient;

/// <summary>
/// Invokes: calls that wait for their answer. Of them we take the universal action of a card
/// (https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model), as if the card were submitted.
/// </summary>
internal static class ConnectorInvoke
{
    /// <summary>The card was taken; what the bot says comes as messages.</summary>
    public static InvokeResponse Taken { get; } = Of(200, "application/vnd.microsoft.activity.message", "OK");

    /// <summary>There is no answer in it.</summary>
    public static InvokeResponse Refused { get; } =
        Of(400, "application/vnd.microsoft.error", new { code = "BadRequest", message = "The action has no data." });

    /// <summary>The message that the action stands for; null for any other invoke.</summary>
    public static Activity? AsMessage(Activity invoke) =>
        invoke is { Name: "adaptiveCard/action", Value: { ValueKind: JsonValueKind.Object } value }
        && value.TryGetProperty("action", out var action)
        && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
        && data.ValueKind == JsonValueKind.Object
            ? invoke with
            {
                Type = ActivityTypes.Message,
                Name = null,
                Text = null,
                Value = data.Clone(),
            }
            : null;

    private static InvokeResponse Of(int status, string type, object value) =>
        new(
            200,
            JsonSerializer.SerializeToElement(
                new
                {
                    statusCode = status,
                    type,
                    value,
                },
                CoreJson.Options
            )
        );
}
