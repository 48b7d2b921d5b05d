using System.Net;

namespace IntakeBot.Host.Delivery;

/// <summary>What an HTTP answer means for a message.</summary>
internal static class HttpOutcome
{
    /// <summary>
    /// 2xx is delivered; 408, 412, 429 and 5xx are tried again, as the Connector's documentation asks, after the time in
    /// <c>Retry-After</c>; anything else is given up.
    /// </summary>
    public static DeliveryResult Of(HttpResponseMessage response, TimeProvider clock)
    {
        var reason = $"HTTP {(int)response.StatusCode}";
        return response.IsSuccessStatusCode ? new DeliveryResult.Delivered()
            : IsPassing(response.StatusCode) ? new DeliveryResult.TryAgain(reason, RetryAfter(response, clock))
            : new DeliveryResult.GiveUp(reason);
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.PreconditionFailed
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => null,
        };
}
