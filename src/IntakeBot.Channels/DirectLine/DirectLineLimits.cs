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
    private const int UploadsAtOnce = 8;
    private readonly PartitionedRateLimiter<string> requests = PerMinute(options.Value.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> activities = PerMinute(options.Value.ActivitiesPerMinute);

    private readonly PartitionedRateLimiter<string> files = Partitioned(
        options.Value.FilesPerHour,
        count => Bucket(count, 1, TimeSpan.FromHours(1) / count)
    );

    // Uploads are read into memory before anything is kept of them: this many at once, and some that wait.
    private readonly ConcurrencyLimiter uploads = new(
        new() { PermitLimit = UploadsAtOnce, QueueLimit = 4 * UploadsAtOnce }
    );

    /// <summary>A place among the uploads; not acquired where too many wait already.</summary>
    public ValueTask<RateLimitLease> EnterUploadAsync(CancellationToken cancellationToken) =>
        uploads.AcquireAsync(1, cancellationToken);

    /// <summary>Null, or why the conversation must wait with that many files more.</summary>
    public DirectLineError? TakeFiles(string conversationId, int count) => Take(files, conversationId, count);

    /// <summary>Null, or why the address must wait.</summary>
    public DirectLineError? TakeRequest(HttpContext context) =>
        Take(requests, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");

    /// <summary>Null, or why the conversation must wait.</summary>
    public DirectLineError? TakeActivity(string conversationId) => Take(activities, conversationId);

    public void Dispose()
    {
        requests.Dispose();
        activities.Dispose();
        files.Dispose();
        uploads.Dispose();
    }

    private static DirectLineError? Take(PartitionedRateLimiter<string> limiter, string key, int count = 1)
    {
        using var lease = limiter.AttemptAcquire(key, count);
        if (lease.IsAcquired)
            return null;
        return DirectLineError.TooMany(
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)
        );
    }

    private static PartitionedRateLimiter<string> PerMinute(int count) =>
        Partitioned(count, most => Bucket(most, Math.Max(1, most / 60), TimeSpan.FromMinutes(1) / Math.Min(60, most)));

    private static PartitionedRateLimiter<string> Partitioned(
        int count,
        Func<int, TokenBucketRateLimiterOptions> bucket
    ) =>
        PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket(count)),
            StringComparer.Ordinal
        );

    private static TokenBucketRateLimiterOptions Bucket(int most, int perPeriod, TimeSpan period) =>
        new()
        {
            TokenLimit = most,
            TokensPerPeriod = perPeriod,
            ReplenishmentPeriod = period,
            AutoReplenishment = true,
            QueueLimit = 0,
        };
}
