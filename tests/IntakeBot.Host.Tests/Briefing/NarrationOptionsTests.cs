using IntakeBot.Host.Briefing;

namespace IntakeBot.Host.Tests.Briefing;

public sealed class NarrationOptionsTests
{
    [Fact]
    public void No_model_is_the_default_and_sound()
    {
        Assert.True(Check(new NarrationOptions()).Succeeded);
        Assert.False(new NarrationOptions().Enabled);
    }

    [Theory]
    [InlineData(
        "gpt",
        null,
        null,
        null,
        null,
        "Narration:Provider is 'gpt'. Set it to none, ollama, azure-openai, openai."
    )]
    [InlineData("ollama", null, null, null, null, "Narration:Model is missing.")]
    [InlineData("ollama", "localhost", "m", null, null, "Narration:Endpoint is not a web address.")]
    [InlineData("azure-openai", null, null, "d", "k", "Narration:Endpoint is missing.")]
    [InlineData("azure-openai", "https://x.example", "m", null, "k", "Narration:Deployment is missing.")]
    [InlineData("azure-openai", "https://x.example", null, "d", null, "Narration:ApiKey is missing.")]
    [InlineData("openai", null, "m", null, null, "Narration:ApiKey is missing.")]
    [InlineData("openai", "http://x.example/v1", "m", null, "k", "Narration:Endpoint would send the key unencrypted.")]
    public void What_is_missing_is_told_with_its_key_and_mend(
        string provider,
        string? endpoint,
        string? model,
        string? deployment,
        string? key,
        string failure
    )
    {
        var result = Check(Options(provider, endpoint, model, deployment, key));

        Assert.True(result.Failed);
        Assert.Contains(result.Failures!, each => each.StartsWith(failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ollama", null, "m", null, null)]
    [InlineData("openai", "http://localhost:8080/v1", "m", null, null)]
    [InlineData("openai", null, "m", null, "k")]
    [InlineData("azure-openai", "https://x.example", null, "d", "k")]
    public void What_is_complete_is_sound(
        string provider,
        string? endpoint,
        string? model,
        string? deployment,
        string? key
    ) => Assert.True(Check(Options(provider, endpoint, model, deployment, key)).Succeeded);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(4000)]
    public void A_timeout_is_a_sensible_number(double seconds)
    {
        var options = Options("ollama", null, "m", null, null);
        options.TimeoutSeconds = seconds;
        Assert.True(Check(options).Failed);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(NarrationOptions options) =>
        new NarrationOptionsValidator().Validate(null, options);

    private static NarrationOptions Options(
        string provider,
        string? endpoint,
        string? model,
        string? deployment,
        string? key
    ) =>
        new()
        {
            Provider = provider,
            Endpoint = endpoint,
            Model = model,
            Deployment = deployment,
            ApiKey = key,
        };
}
