using System.Net;
using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs;
using Microsoft.SemanticKernel;

namespace IntakeBot.Host.Briefing;

/// <summary>
/// The last look at a prompt before it leaves. The request was cleaned when it was made; whatever slipped past that, or
/// came with a sentence that is sent back, keeps the prompt here. It also counts the prompt's tokens.
/// </summary>
/// <param name="request">Knows what must not leave.</param>
/// <param name="instructions">The template, in which the patient has no part.</param>
/// <param name="counted">Told the prompt's tokens.</param>
internal sealed partial class OutgoingCheck(NarrationRequest request, string instructions, Action<int> counted)
    : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        var prompt = Plain(context.RenderedPrompt ?? "");
        if (request.IsNamedIn(prompt, instructions))
        {
            // A result at this point stands for the model's: nothing is sent.
            context.Result = new FunctionResult(context.Function, new CheckedAnswer(null, 0, 0) { IsWithheld = true });
            return;
        }
        counted(PromptTokens.Count(prompt));
    }

    // As the model reads it: the template's encoding undone, and that of JSON.
    private static string Plain(string rendered) =>
        Escape()
            .Replace(
                WebUtility.HtmlDecode(rendered),
                found => ((char)Convert.ToInt32(found.Groups["code"].Value, 16)).ToString()
            );

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
