using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IntakeBot.Core.Briefs;
using Microsoft.SemanticKernel;

namespace IntakeBot.Host.Briefing;

/// <summary>The prompt function <c>prompts/PreVisitBrief/NarrateIntake</c>.</summary>
/// <param name="Function">Ready to invoke.</param>
/// <param name="Version">Its author's version, from <c>config.json</c>.</param>
internal sealed record NarrationPrompt(KernelFunction Function, string Version)
{
    private const string Plugin = "PreVisitBrief";
    private const string Name = "NarrateIntake";

    // "<" and ">" are escaped, so that nobody's words close a message or a tag; letters of any script stay readable.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Reads the function from a content folder.</summary>
    /// <exception cref="InvalidOperationException">It is not there or broken; the message tells the mend.</exception>
    public static NarrationPrompt Load(Kernel kernel, string contentFolder)
    {
        var folder = Path.Combine(contentFolder, "prompts", Plugin);
        try
        {
            using var config = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Name, "config.json")));
            var version = config.RootElement.GetProperty("version").GetString();
            var function = kernel.CreatePluginFromPromptDirectory(folder, Plugin)[Name];
            return new NarrationPrompt(function, version ?? "");
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
                $"The prompt function in '{Path.Combine(folder, Name)}' cannot be read: it needs skprompt.txt and "
                    + "config.json with a version. Restore them, or set Narration:Provider to none.",
                broken
            );
        }
    }

    /// <summary>What the function is given: data as JSON, never part of the instructions.</summary>
    public static KernelArguments Arguments(NarrationRequest request) =>
        new()
        {
            ["intake"] = JsonSerializer.Serialize(
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
                    passages = request.Passages.Select(passage => new
                    {
                        id = passage.Id,
                        words = passage.Text.Verbatim,
                    }),
                },
                Readable
            ),
        };
}
