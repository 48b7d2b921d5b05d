using Microsoft.ML.Tokenizers;

namespace IntakeBot.Host.Briefing;

/// <summary>
/// Counts tokens as the newer OpenAI models do (<c>o200k_base</c>). Other models split words otherwise; the count is
/// near enough for a budget.
/// </summary>
internal static class PromptTokens
{
    // Its table takes a while to read, and no process without a model needs it.
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() =>
        TiktokenTokenizer.CreateForEncoding("o200k_base")
    );

    public static int Count(string text) => Tokenizer.Value.CountTokens(text);
}
