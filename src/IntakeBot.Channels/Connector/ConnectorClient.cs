using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.Connector;

/// <summary>Says something in a conversation of a channel of Azure Bot Service.</summary>
public interface IConnectorClient
{
    /// <summary>
    /// Posts the activity to its own service address and conversation, in reply to <c>replyToId</c> where it has one.
    /// The caller disposes the answer. Null where the address is none that may be written to: nothing was sent.
    /// </summary>
    Task<HttpResponseMessage?> PostAsync(Activity activity, CancellationToken cancellationToken);
}

/// <summary>The Connector's REST interface, as far as we use it.</summary>
internal sealed class ConnectorClient(IHttpClientFactory clients, OutboundTokens tokens, AllowedHosts hosts)
    : IConnectorClient
{
    /// <summary>The name of the HTTP client. It follows no redirection: that could lead a token astray.</summary>
    public const string Client = "connector";

    public async Task<HttpResponseMessage?> PostAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (hosts.Service(activity.ServiceUrl) is not { } service || activity.Conversation?.Id is not { } conversation)
            return null;
        var address = Address(service, conversation, activity.ReplyToId);
        var response = await SendAsync(address, activity, anew: false, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        // The token may have been withdrawn before its time: once more with a new one.
        response.Dispose();
        return await SendAsync(address, activity, anew: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(
        Uri address,
        Activity activity,
        bool anew,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        // Machine-local addresses are an emulator's, which is not to see a real token.
        if (!hosts.IsEmulator(address) && await tokens.GetAsync(anew, cancellationToken) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity)
        );
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return await clients.CreateClient(Client).SendAsync(request, cancellationToken);
    }

    private static Uri Address(Uri service, string conversation, string? replyTo)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        if (!string.IsNullOrEmpty(replyTo))
            path += $"/{Uri.EscapeDataString(replyTo)}";
        return new Uri($"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");
    }
}
