using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IntakeBot.Core.Briefs;
using Microsoft.SemanticKernel;

namespace IntakeBot.Host.Briefing;

/// <summary>A prompt function of <c>prompts/PreVisitBrief</c>.</summary>
/// <param name="Function">Ready to invoke.</param>
/// <param name="Template">Its instructions, as they stand in <c>skprompt.txt</c>.</param>
/// <param name="Version">Its author's version, from <c>config.json</c>.</param>
internal sealed record NarrationPrompt(KernelFunction Function, string Template, string Version)
{
    /// <summary>Drafts sentences.</summary>
    public const string Narrate = "NarrateIntake";

    /// <summary>Mends sentences that verification dropped.</summary>
    public const string Repair = "RepairSentences";

    private const string ResponseFormat = "response_format";
    private const string Plugin = "PreVisitBrief";

    // "<" and ">" are escaped, so that nobody's words close a message or a tag; letters of any script stay readable.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Reads a function from a content folder.</summary>
    /// <exception cref="InvalidOperationException">It is not there or broken; the message tells the mend.</exception>
    public static NarrationPrompt Load(Kernel kernel, string contentFolder, string name)
    {
        var folder = Path.Combine(contentFolder, "prompts", Plugin);
        try
        {
            using var config = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name, "config.json")));
            var version = config.RootElement.GetProperty("version").GetString();
            var function = kernel.CreatePluginFromPromptDirectory(folder, Plugin)[name];
            var template = File.ReadAllText(Path.Combine(folder, name, "skprompt.txt"));
            return new NarrationPrompt(function, template, version ?? "");
        }
        catch (Exception broken)
            when (broken
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or KernelException
            )
        {
            throw new InvalidOperationException(
                $"The prompt function in '{Path.Combine(folder, name)}' cannot be read: it needs skprompt.txt and "
                    + "config.json with a version. Restore them, or set Narration:Provider to none.",
                broken
            );
        }
    }

    /// <summary>How many tokens the prompt has, near enough.</summary>
    public int TokensOf(NarrationRequest request, ImmutableArray<ReviewedSentence> failed) =>
        PromptTokens.Count(Template + Intake(request) + Failed(failed));

    /// <summary>What a function is given: data as JSON, never part of the instructions.</summary>
    /// <param name="request">What the model is told.</param>
    /// <param name="failed">What it is to mend.</param>
    /// <param name="structured">Whether the provider is asked to hold the answer to the schema in <c>config.json</c>.</param>
    public KernelArguments Arguments(
        NarrationRequest request,
        ImmutableArray<ReviewedSentence> failed,
        bool structured
    ) => new(structured ? null : Unstructured()) { ["intake"] = Intake(request), ["failed"] = Failed(failed) };

    private PromptExecutionSettings? Unstructured()
    {
        var settings = Function.ExecutionSettings?.Values.FirstOrDefault()?.Clone();
        settings?.ExtensionData?.Remove(ResponseFormat);
        return settings;
    }

    private static string Intake(NarrationRequest request) =>
        JsonSerializer.Serialize(
            new
            {
                patient = new { age = request.AgeBand, sex = request.Sex },
                flags = request.Flags,
                answers = request.Facts.Select(fact => new
                {
                    id = fact.Id,
                    label = fact.Label,
                    words = fact.Text.Verbatim,
                }),
                passages = request.Passages.Select(passage => new { id = passage.Id, words = passage.Text.Verbatim }),
            },
            Readable
        );

    private static string Failed(IEnumerable<ReviewedSentence> failed) =>
        JsonSerializer.Serialize(
            failed.Select(sentence => new
            {
                text = sentence.Draft.Text.Verbatim,
                citations = sentence.Draft.Cites,
                wrong = (sentence.Verdict as Verdict.Dropped)?.Explained.Verbatim,
            }),
            Readable
        );
}
