using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OllamaSharp;

namespace IntakeBot.Host.Briefing;

/// <summary>A kind of place where a model runs.</summary>
/// <param name="Name">As in <c>Narration:Provider</c>.</param>
/// <param name="DefaultEndpoint">Where it usually is; null where that differs for everyone.</param>
/// <param name="Add">Adds its chat client to a kernel.</param>
internal sealed record NarrationProvider(
    string Name,
    string? DefaultEndpoint,
    Action<IKernelBuilder, NarrationTarget, HttpClient> Add
)
{
    /// <summary>The option that names what to run.</summary>
    public string ModelKey { get; init; } = nameof(NarrationOptions.Model);

    /// <summary>Whether that address asks for a key.</summary>
    public Func<string?, bool> NeedsKey { get; init; } = _ => false;

    /// <summary>What to run, by the option that names it.</summary>
    public string? Model(NarrationOptions options) =>
        ModelKey == nameof(NarrationOptions.Deployment) ? options.Deployment : options.Model;
}

/// <summary>Checked options, as a provider takes them.</summary>
internal sealed record NarrationTarget(Uri Endpoint, string Model, string ApiKey);

/// <summary>Every provider; a new one is one case here.</summary>
internal static class NarrationProviders
{
    private const string OpenAIHome = "https://api.openai.com/v1";

    public static ImmutableArray<NarrationProvider> All { get; } =
    [
        new(
            "ollama",
            "http://localhost:11434",
            (kernel, target, http) =>
            {
                http.BaseAddress = target.Endpoint;
                kernel.Services.AddSingleton<IChatClient>(new OllamaApiClient(http, target.Model));
            }
        ),
        new(
            "azure-openai",
            null,
            (kernel, target, http) =>
                kernel.AddAzureOpenAIChatClient(
                    target.Model,
                    target.Endpoint.ToString(),
                    target.ApiKey,
                    httpClient: http
                )
        )
        {
            ModelKey = nameof(NarrationOptions.Deployment),
            NeedsKey = _ => true,
        },
        new(
            "openai",
            OpenAIHome,
            (kernel, target, http) =>
                kernel.AddOpenAIChatClient(target.Model, target.Endpoint, Key(target), httpClient: http)
        )
        {
            NeedsKey = endpoint => endpoint == OpenAIHome,
        },
    ];

    public static NarrationProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);

    /// <summary>A kernel with the provider's model and nothing else: no logger, so that no prompt reaches a log.</summary>
    public static Kernel BuildKernel(NarrationOptions options, HttpClient http)
    {
        var provider = Find(options.Provider) ?? throw new InvalidOperationException("The options were not validated.");
        var target = new NarrationTarget(
            new Uri(options.Endpoint ?? provider.DefaultEndpoint!),
            provider.Model(options)!,
            options.ApiKey ?? ""
        );
        var kernel = Kernel.CreateBuilder();
        provider.Add(kernel, target, http);
        return kernel.Build();
    }

    // The client insists on some key; servers that ask for none pass it over.
    private static string Key(NarrationTarget target) => target.ApiKey.Length > 0 ? target.ApiKey : "none";
}
