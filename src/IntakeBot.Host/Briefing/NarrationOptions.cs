using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Briefing;

/// <summary>Which language model drafts the narrative of a brief, if any (section <c>Narration</c>).</summary>
internal sealed class NarrationOptions
{
    public const string Section = "Narration";

    /// <summary>No model, which is the default; or one of <see cref="NarrationProviders"/>.</summary>
    public const string None = "none";

    /// <summary>The provider's name.</summary>
    public string Provider { get; set; } = None;

    /// <summary>Where it is; the provider's usual address where not given.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model, such as <c>llama3.1</c>.</summary>
    public string? Model { get; set; }

    /// <summary>The deployment, where the provider is Azure OpenAI.</summary>
    public string? Deployment { get; set; }

    /// <summary>The key. Give it by environment variable or user secret, never in a file that is shared.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long one attempt may take.</summary>
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>How many tokens a prompt may have; what does not fit is left out.</summary>
    public int PromptTokens { get; set; } = 3000;

    /// <summary>Whether a model is to be asked at all.</summary>
    public bool Enabled => Provider != None;

    /// <summary>Whether what it is told leaves the machine, so that patients are told so before they agree.</summary>
    public bool IsRemote =>
        Enabled
        && !(
            Uri.TryCreate(
                Endpoint ?? NarrationProviders.Find(Provider)?.DefaultEndpoint,
                UriKind.Absolute,
                out var address
            ) && address.IsLoopback
        );
}

/// <summary>Checked at start; each failure names the key and the mend, and never the value of the key to the model.</summary>
internal sealed class NarrationOptionsValidator : IValidateOptions<NarrationOptions>
{
    public ValidateOptionsResult Validate(string? name, NarrationOptions options)
    {
        if (!options.Enabled)
            return ValidateOptionsResult.Success;
        if (NarrationProviders.Find(options.Provider) is not { } provider)
        {
            var known = string.Join(", ", NarrationProviders.All.Select(each => each.Name));
            return ValidateOptionsResult.Fail(
                $"Narration:Provider is '{options.Provider}'. Set it to {NarrationOptions.None}, {known}."
            );
        }
        var failures = Failures(options, provider).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(NarrationOptions options, NarrationProvider provider)
    {
        var endpoint = options.Endpoint ?? provider.DefaultEndpoint;
        if (endpoint is null)
            yield return $"Narration:Endpoint is missing. Set it to the address of {provider.Name}.";
        else if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || !IsHttp(address))
            yield return "Narration:Endpoint is not a web address. Write it whole, such as http://localhost:11434.";
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !string.IsNullOrEmpty(options.ApiKey))
            yield return "Narration:Endpoint would send the key unencrypted. Use an https address.";
        if (string.IsNullOrWhiteSpace(provider.Model(options)))
            yield return $"Narration:{provider.ModelKey} is missing. Set it to what {provider.Name} is to run.";
        if (provider.NeedsKey(endpoint) && string.IsNullOrWhiteSpace(options.ApiKey))
            yield return "Narration:ApiKey is missing. Set it by the environment variable Narration__ApiKey.";
        if (options.TimeoutSeconds is not (>= 0.05 and <= 3600))
            yield return "Narration:TimeoutSeconds is out of range. Set it to a number of seconds up to 3600.";
        if (options.PromptTokens is not (>= 1000 and <= 100_000))
            yield return "Narration:PromptTokens is out of range. Set it to a number from 1000 to 100000.";
    }

    private static bool IsHttp(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
