using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Delivery;

/// <summary>A signed brief on its way to a record system.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Version">The version of the brief.</param>
/// <param name="Transaction">The transaction Bundle, as FHIR JSON.</param>
internal sealed record FhirDelivery(string ConversationId, int Version, string Transaction)
{
    /// <summary>The kind of message in the outbox.</summary>
    public const string Kind = "fhir";

    /// <summary>As a message: the versions of one brief go in their order.</summary>
    public OutboxMessage ToMessage() =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{Kind}-{ConversationId}-{Version}"),
            Kind,
            ConversationId,
            PayloadCodec.Write(this)
        );

    /// <summary>The version, never what it says.</summary>
    public override string ToString() => $"[{Kind}, version {Version}]";
}

/// <summary>
/// Posts signed briefs to the record system's FHIR server. The transaction puts every resource at an address of its own,
/// so that one that comes twice changes nothing; retries are the outbox's.
/// </summary>
internal sealed class FhirSender(
    IHttpClientFactory clients,
    SignOffStore signOffs,
    IOptions<FhirOptions> options,
    TimeProvider clock
) : IOutboxSender
{
    public const string Client = "fhir";

    private const string MediaType = "application/fhir+json";

    public string Kind => FhirDelivery.Kind;

    public async Task<DeliveryResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
            return new DeliveryResult.GiveUp("no FHIR server is configured any more");
        var delivery = PayloadCodec.Read<FhirDelivery>(message.Payload);
        // An older version that waited, or was tried again by hand, must not overwrite a newer one.
        var signed = await signOffs.AllAsync(delivery.ConversationId, cancellationToken);
        if (signed.Any(each => each.Version > delivery.Version))
            return new DeliveryResult.Delivered();
        using var request = Request(delivery);
        using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
        return HttpOutcome.Of(response, clock) switch
        {
            DeliveryResult.GiveUp refused => new DeliveryResult.GiveUp(
                refused.Reason + await RefusalReader.ReadAsync(response.Content, cancellationToken)
            ),
            var outcome => outcome,
        };
    }

    private HttpRequestMessage Request(FhirDelivery delivery)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Endpoint!.TrimEnd('/') + "/")
        {
            Content = new StringContent(delivery.Transaction, Encoding.UTF8, MediaType),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        request.Headers.Add("Prefer", "return=minimal");
        if (options.Value.Token is { Length: > 0 } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
