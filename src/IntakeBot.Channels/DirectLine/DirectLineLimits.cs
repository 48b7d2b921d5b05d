using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>
/// Rate limits with ASP.NET Core's limiters. They are asked here and not through the middleware, because a host that
/// forgets the middleware would have none and nothing would say so.
/// </summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> requests = PerMinute(options.Value.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> activities = PerMinute(options.Value.ActivitiesPerMinute);

    /// <summary>Null, or why the address must wait.</summary>
    public DirectLineError? TakeRequest(HttpContext context) =>
        Take(requests, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");

    /// <summary>Null, or why the conversation must wait.</summary>
    public DirectLineError? TakeActivity(string conversationId) => Take(activities, conversationId);

    public void Dispose()
    {
        requests.Dispose();
        activities.Dispose();
    }

    private static DirectLineError? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;
        return DirectLineError.TooMany(
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)
        );
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) =>
        PartitionedRateLimiter.Create<string, string>(
            key =>
                RateLimitPartition.GetTokenBucketLimiter(
                    key,
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = count,
                        TokensPerPeriod = Math.Max(1, count / 60),
                        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(60, count),
                        AutoReplenishment = true,
                        QueueLimit = 0,
                    }
                ),
            StringComparer.Ordinal
        );
}
