using Microsoft.SemanticKernel;

namespace IntakeBot.Host.Briefing;

/// <summary>The configured model with the prompt functions. Whatever is asked of it passes the two checks.</summary>
/// <param name="Kernel">The kernel without filters, which nobody asks anything.</param>
/// <param name="Narrate">Drafts sentences.</param>
/// <param name="Repair">Mends them.</param>
internal sealed record NarrationKernel(Kernel Kernel, NarrationPrompt Narrate, NarrationPrompt Repair)
{
    /// <summary>The kernel of checked options.</summary>
    public static NarrationKernel Build(NarrationOptions options, HttpClient http, string contentFolder)
    {
        var kernel = NarrationProviders.BuildKernel(options, http);
        return new NarrationKernel(
            kernel,
            NarrationPrompt.Load(kernel, contentFolder, NarrationPrompt.Narrate),
            NarrationPrompt.Load(kernel, contentFolder, NarrationPrompt.Repair)
        );
    }

    /// <summary>The kernel for one question, which knows whose intake it is about.</summary>
    public Kernel For(OutgoingCheck outgoing, IncomingCheck incoming)
    {
        var kernel = Kernel.Clone();
        kernel.PromptRenderFilters.Add(outgoing);
        kernel.FunctionInvocationFilters.Add(incoming);
        return kernel;
    }
}
