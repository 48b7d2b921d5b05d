using System.ClientModel;
using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Host.Content;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IntakeBot.Host.Briefing;

/// <summary>Asks a model for the narrative of a brief and keeps what verification lets through. Never throws for a model's sake.</summary>
internal sealed partial class BriefNarrator
{
    private readonly NarrationOptions _options;
    private readonly ILogger<BriefNarrator> _logger;
    private readonly Kernel? _kernel;
    private readonly NarrationPrompt? _prompt;

    public BriefNarrator(
        IOptions<NarrationOptions> options,
        IHttpClientFactory clients,
        ContentLocation content,
        ILogger<BriefNarrator> logger
    )
    {
        _options = options.Value;
        _logger = logger;
        if (!_options.Enabled)
            return;
        _kernel = NarrationProviders.BuildKernel(_options, clients.CreateClient(BriefingRegistration.Client));
        _prompt = NarrationPrompt.Load(_kernel, content.Folder);
    }

    /// <summary>Whether a model is configured.</summary>
    public bool Enabled => _options.Enabled;

    /// <summary>The provider and model, for the footer; empty without one.</summary>
    public string Model => Enabled ? $"{_options.Provider}/{_options.Deployment ?? _options.Model}" : "";

    /// <summary>One narration, within the time configured.</summary>
    public async Task<Narration> NarrateAsync(NarrationRequest request, CancellationToken cancellationToken)
    {
        if (_kernel is null || _prompt is null)
            return new Narration.Unavailable("not configured");
        // The handlers' timeouts end with the headers; a body that never ends must end too.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(BriefingRegistration.Longest(_options));
        try
        {
            var result = await _prompt.Function.InvokeAsync(_kernel, NarrationPrompt.Arguments(request), limit.Token);
            return Judge(request, result);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && ReasonOf(failure) is { } reason)
        {
            LogUnavailable(reason);
            return new Narration.Unavailable(reason);
        }
    }

    private Narration Judge(NarrationRequest request, FunctionResult result)
    {
        var response = result.GetValue<ChatResponse>();
        LogTokens(Model, response?.Usage?.InputTokenCount ?? 0, response?.Usage?.OutputTokenCount ?? 0);
        if (DraftReader.Read(response?.Text ?? "") is not { } draft)
        {
            LogUnavailable("unreadable answer");
            return new Narration.Unavailable("unreadable answer");
        }
        var verdicts = ClaimVerifier.Verify(request, draft);
        var kept = verdicts.OfType<Verdict.Kept>().Select(verdict => verdict.Claim).ToList();
        var dropped = verdicts.OfType<Verdict.Dropped>().CountBy(verdict => verdict.Reason);
        foreach (var (reason, count) in dropped)
            LogDropped(count, reason);
        ImmutableArray<JudgedSentence> judged = [.. draft.Zip(verdicts, DropReasons.Record)];
        return kept.Count == 0
            ? new Narration.Unavailable("no supported sentence") { Judged = judged }
            : new Narration.Written(new Narrative(Model, _prompt!.Version, [.. kept], verdicts.Length - kept.Count))
            {
                Judged = judged,
            };
    }

    // Messages of these exceptions may quote the request or the answer: only a word of our own goes on.
    private static string? ReasonOf(Exception failure) =>
        failure switch
        {
            OperationCanceledException or TimeoutRejectedException => "timeout",
            BrokenCircuitException => "not asked after repeated failures",
            HttpOperationException { StatusCode: { } status } => $"HTTP {(int)status}",
            ClientResultException { Status: > 0 } http => $"HTTP {http.Status}",
            HttpRequestException { StatusCode: { } status } => $"HTTP {(int)status}",
            JsonException => "unreadable answer",
            HttpRequestException or IOException => "unreachable",
            { InnerException: { } inner } => ReasonOf(inner),
            _ => failure.GetType().Name,
        };

    [LoggerMessage(LogLevel.Information, "{Model} used {InputTokens} tokens in and {OutputTokens} out")]
    private partial void LogTokens(string model, long inputTokens, long outputTokens);

    [LoggerMessage(LogLevel.Information, "Verification dropped {Count} sentences: {Reason}")]
    private partial void LogDropped(int count, DropReason reason);

    [LoggerMessage(LogLevel.Warning, "The narrative is unavailable: {Reason}")]
    private partial void LogUnavailable(string reason);
}
