using System.ClientModel;
using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Content;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OllamaSharp.Models.Exceptions;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IntakeBot.Host.Briefing;

/// <summary>
/// Asks a model for the narrative of a brief, has it mend once what verification dropped, and keeps what stands. Never
/// throws for a model's sake.
/// </summary>
internal sealed partial class BriefNarrator
{
    private readonly NarrationOptions _options;
    private readonly ILogger<BriefNarrator> _logger;
    private readonly NarrationKernel? _kernel;
    private volatile bool _schemaRefused;

    public BriefNarrator(
        IOptions<NarrationOptions> options,
        IHttpClientFactory clients,
        ContentLocation content,
        ILogger<BriefNarrator> logger
    )
    {
        _options = options.Value;
        _logger = logger;
        if (_options.Enabled)
            _kernel = NarrationKernel.Build(
                _options,
                clients.CreateClient(BriefingRegistration.Client),
                content.Folder
            );
    }

    /// <summary>Whether a model is configured.</summary>
    public bool Enabled => _options.Enabled;

    /// <summary>Whether the patient was told what must be told before a model reads the answers.</summary>
    public bool MayTell(Consent? consent) => ModelConsent.Allows(consent, _options);

    /// <summary>The provider and model, for the footer; empty without one.</summary>
    public string Model => Enabled ? $"{_options.Provider}/{_options.Deployment ?? _options.Model}" : "";

    /// <summary>One narration: a draft, and one repair round where something of it was dropped.</summary>
    public async Task<Narration> NarrateAsync(NarrationRequest request, CancellationToken cancellationToken)
    {
        if (_kernel is null)
            return new Narration.Unavailable("not configured");
        var fits = NarrationBudget.Fit(request, each => _kernel.Narrate.TokensOf(each, []) <= _options.PromptTokens);
        if (fits is not var (told, cuts))
            return Unavailable("more than the model's budget");
        if (cuts != NarrationCuts.None)
            LogCut(cuts.Passages, cuts.Answers, cuts.Shortened);
        var first = await AskAsync(_kernel.Narrate, told, [], told, cancellationToken);
        if (first is not Answer.Read draft)
            return Unavailable(((Answer.None)first).Reason) with { Cuts = cuts };
        var review = NarrativeReview.Of(told, draft.Sentences);
        var (repaired, repair) = await RepairAsync(_kernel, review, cancellationToken);
        foreach (
            var sentence in repaired.Judged.Where(sentence => sentence.Code is not "supported").CountBy(one => one.Code)
        )
            LogDropped(sentence.Value, sentence.Key);
        Narration narration = repaired.Narrative(Model, _kernel.Narrate.Version) is { } narrative
            ? new Narration.Written(narrative)
            : Unavailable("no supported sentence");
        return narration with { Judged = repaired.Judged, Cuts = cuts, Repair = repair };
    }

    // What was drafted well stands, whatever becomes of the repair.
    private async Task<(NarrativeReview Review, string? Repair)> RepairAsync(
        NarrationKernel kernel,
        NarrativeReview review,
        CancellationToken cancellationToken
    )
    {
        var failed = review.ToRepair;
        if (failed.IsEmpty)
            return (review, null);
        var budget = _options.PromptTokens;
        var fits = NarrationBudget.Fit(review.RepairRequest, each => kernel.Repair.TokensOf(each, failed) <= budget);
        if (fits is not var (told, _))
            return (review, $"{failed.Length} not mended: more than the model's budget");
        var answer = await AskAsync(kernel.Repair, told, failed, review.Request, cancellationToken);
        return answer is Answer.Read mended
            ? (review.With(mended.Sentences), $"{failed.Length} sent back")
            : (review, $"{failed.Length} not mended: {((Answer.None)answer).Reason}");
    }

    private async Task<Answer> AskAsync(
        NarrationPrompt prompt,
        NarrationRequest told,
        ImmutableArray<ReviewedSentence> failed,
        NarrationRequest verifiedBy,
        CancellationToken cancellationToken
    )
    {
        // The handlers' timeouts end with the headers; a body that never ends must end too.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(BriefingRegistration.Longest(_options));
        try
        {
            var kernel = _kernel!.For(
                new OutgoingCheck(told, prompt.Template, tokens => LogPrompt(tokens, _options.PromptTokens)),
                new IncomingCheck(verifiedBy)
            );
            var answer = await InvokeAsync(kernel, prompt, told, failed, limit.Token);
            if (answer.IsWithheld)
                return new Answer.None("not asked, because the prompt would have named the patient");
            LogTokens(Model, answer.TokensIn, answer.TokensOut);
            return answer.Sentences is { } sentences
                ? new Answer.Read(sentences)
                : new Answer.None("unreadable answer");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && ReasonOf(failure) is { } reason)
        {
            return new Answer.None(reason);
        }
    }

    private async Task<CheckedAnswer> InvokeAsync(
        Kernel kernel,
        NarrationPrompt prompt,
        NarrationRequest told,
        ImmutableArray<ReviewedSentence> failed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await InvokeAsync(structured: !_schemaRefused);
        }
        catch (Exception failure) when (!_schemaRefused && StatusOf(failure) is 400 or 422)
        {
            // Some servers of the same format know no schema. What they answer is read all the same.
            var answer = await InvokeAsync(structured: false);
            _schemaRefused = true;
            LogUnstructured(Model);
            return answer;
        }

        async Task<CheckedAnswer> InvokeAsync(bool structured) =>
            (
                await prompt.Function.InvokeAsync(kernel, prompt.Arguments(told, failed, structured), cancellationToken)
            ).GetValue<CheckedAnswer>()!;
    }

    private Narration.Unavailable Unavailable(string reason)
    {
        LogUnavailable(reason);
        return new Narration.Unavailable(reason);
    }

    // Messages of these exceptions may quote the request or the answer: only a word of our own goes on.
    private static string? ReasonOf(Exception failure) =>
        failure switch
        {
            OperationCanceledException or TimeoutRejectedException => "timeout",
            BrokenCircuitException => "not asked after repeated failures",
            _ when StatusOf(failure) is { } status => $"HTTP {status}",
            JsonException => "unreadable answer",
            HttpRequestException or IOException => "unreachable",
            { InnerException: { } inner } => ReasonOf(inner),
            _ => failure.GetType().Name,
        };

    private static int? StatusOf(Exception failure) =>
        failure switch
        {
            HttpOperationException { StatusCode: { } status } => (int)status,
            ClientResultException { Status: > 0 } http => http.Status,
            HttpRequestException { StatusCode: { } status } => (int)status,
            // Ollama's client tells a refused request by this alone.
            OllamaException => 400,
            { InnerException: { } inner } => StatusOf(inner),
            _ => null,
        };

    /// <summary>What came of one question to the model. A closed union.</summary>
    private abstract record Answer
    {
        private Answer() { }

        public sealed record Read(ImmutableArray<ReviewedSentence> Sentences) : Answer;

        public sealed record None(string Reason) : Answer;
    }

    [LoggerMessage(LogLevel.Warning, "{Model} takes no schema for its answer; it is asked without one from now on")]
    private partial void LogUnstructured(string model);

    [LoggerMessage(LogLevel.Information, "A prompt of {Tokens} tokens, of {Budget} at most, goes to the model")]
    private partial void LogPrompt(int tokens, int budget);

    [LoggerMessage(
        LogLevel.Information,
        "To fit the budget, {Passages} passages and {Answers} answers were left out and {Shortened} answers shortened"
    )]
    private partial void LogCut(int passages, int answers, int shortened);

    [LoggerMessage(LogLevel.Information, "{Model} used {InputTokens} tokens in and {OutputTokens} out")]
    private partial void LogTokens(string model, long inputTokens, long outputTokens);

    [LoggerMessage(LogLevel.Information, "{Count} sentences of the narrative: {Code}")]
    private partial void LogDropped(int count, string code);

    [LoggerMessage(LogLevel.Warning, "The narrative is unavailable: {Reason}")]
    private partial void LogUnavailable(string reason);
}
