using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using FunctionInvocationContext = Microsoft.SemanticKernel.FunctionInvocationContext;

namespace IntakeBot.Host.Briefing;

/// <summary>What a model answered, read and verified. Its own words leave the kernel in no other way.</summary>
/// <param name="Sentences">Each with its verdict; null where the answer could not be read.</param>
/// <param name="TokensIn">As the provider counts; 0 where it does not say.</param>
/// <param name="TokensOut">The same of the answer.</param>
internal sealed record CheckedAnswer(ImmutableArray<ReviewedSentence>? Sentences, long TokensIn, long TokensOut)
{
    /// <summary>Nothing was asked, because the prompt would have named the patient.</summary>
    public bool IsWithheld { get; init; }
}

/// <summary>Reads and verifies whatever a prompt function brings back, before anybody else sees it.</summary>
/// <param name="request">All that the model was ever told, against which its sentences are held.</param>
internal sealed class IncomingCheck(NarrationRequest request) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(
        FunctionInvocationContext context,
        Func<FunctionInvocationContext, Task> next
    )
    {
        await next(context);
        if (context.Result.ValueType == typeof(CheckedAnswer))
            return;
        var response = context.Result.GetValue<ChatResponse>();
        var draft = DraftReader.Read(response?.Text ?? "");
        context.Result = new FunctionResult(
            context.Result,
            new CheckedAnswer(
                draft is { } sentences ? ReviewedSentence.All(request, sentences) : null,
                response?.Usage?.InputTokenCount ?? 0,
                response?.Usage?.OutputTokenCount ?? 0
            )
        );
    }
}
