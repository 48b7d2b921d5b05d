using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace IntakeBot.Host.Security;

/// <summary>How often one address may knock: enough for a waiting room behind one router, too little for guessing.</summary>
internal static class RequestLimits
{
    /// <summary>The policy of beginning an intake.</summary>
    public const string NewIntakes = "new-intakes";

    /// <summary>The policy of trying a password or a one-time link.</summary>
    public const string Doors = "doors";

    private const int IntakesPerMinute = 30;
    private const int TriesPerMinute = 20;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = ExplainAsync;
            ByAddress(options, NewIntakes, IntakesPerMinute);
            ByAddress(options, Doors, TriesPerMinute);
        });

    private static void ByAddress(RateLimiterOptions options, string policy, int perMinute) =>
        options.AddPolicy(
            policy,
            context =>
                RateLimitPartition.GetSlidingWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = perMinute,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    }
                )
        );

    private static async ValueTask ExplainAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known)
            ? known
            : TimeSpan.FromMinutes(1);
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(
            "There were many tries from this address. Please wait a minute, go back and try again.",
            cancellationToken
        );
    }
}
