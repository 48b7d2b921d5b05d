using IntakeBot.Host.Content;

namespace IntakeBot.Host.Patient;

/// <summary>
/// In which language a browser reads the pages: the one that it asks for by the link, else the first of its own that
/// the bot speaks too. English where nothing else is offered.
/// </summary>
/// <param name="compiling">The content, which knows what is offered; null where the pages stand alone.</param>
internal sealed class PatientLanguages(Task<CompiledContent>? compiling)
{
    /// <summary>The member of the address and of the form that names a language.</summary>
    public const string Member = "lang";

    private const int MostLanguages = 20;

    /// <summary>The texts for the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="named">The language that was asked for by a link or a form, if any.</param>
    public async Task<PageTexts> ForAsync(HttpContext context, string? named)
    {
        if (named is not null && PageTexts.In(named) is { } asked && await OffersAsync(asked))
            return asked;
        foreach (var language in Accepted(context))
        {
            if (PageTexts.In(language) is { } texts && await OffersAsync(texts))
                return texts;
        }
        return EnglishTexts.Page;
    }

    /// <summary>The other languages to link to. While the content is still being compiled there may be none.</summary>
    public IReadOnlyList<PageTexts> Beside(PageTexts texts) =>
        [
            .. PageTexts.All.Where(other =>
                other != texts
                && (
                    other == EnglishTexts.Page
                    || compiling is { IsCompletedSuccessfully: true } content && Offers(content.Result, other)
                )
            ),
        ];

    // English is the pages' own; only for another is the content waited for.
    private async Task<bool> OffersAsync(PageTexts texts) =>
        texts == EnglishTexts.Page || (compiling is not null && Offers(await compiling, texts));

    private static bool Offers(CompiledContent compiled, PageTexts texts) =>
        compiled.Content.Offers(compiled.Content.Prompts.Forms[0], texts.Language);

    private static IEnumerable<string> Accepted(HttpContext context) =>
        context
            .Request.GetTypedHeaders()
            .AcceptLanguage.Take(MostLanguages)
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
}
