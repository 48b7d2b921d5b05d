using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Everything the product asks and knows, compiled: one immutable snapshot, swapped whole.</summary>
/// <param name="Version">A hash over the canonical bytes of all files.</param>
/// <param name="Prompts">Every form and the bot's own words, in every language.</param>
/// <param name="Screening">Red-flag rules, concepts and assertion triggers.</param>
/// <param name="Articles">The clinic's articles.</param>
public sealed record IntakeContent(
    string Version,
    Prompts Prompts,
    ScreeningRules Screening,
    ImmutableArray<Article> Articles
)
{
    /// <summary>The medicines and supplements that the product knows.</summary>
    public MedicationLexicon Medications { get; init; } = MedicationLexicon.Empty;

    /// <summary>Reads what a model drafts, to verify it.</summary>
    public ClaimReader Reader { get; init; } = ClaimReader.Empty;

    /// <summary>Finds people in what patients write, so that no model is told who they are.</summary>
    public IdentifierCues Identifiers { get; init; } = IdentifierCues.None;

    /// <summary>What patients report and the articles speak of.</summary>
    public ArticleTopics ArticleTopics { get; init; } = ArticleTopics.None;

    /// <summary>What a clinician should know of them.</summary>
    public ImmutableArray<MedicationNote> MedicationNotes { get; init; } = [];

    /// <summary>
    /// The languages in which patients may be asked: those in which the screener finds what they write. In any other a
    /// red flag would be missed, whatever is translated.
    /// </summary>
    public FrozenSet<string> Offered { get; init; } = Screening.Languages;

    /// <summary>What is sound but not complete, such as a text without a translation; for authors.</summary>
    public ImmutableArray<ContentProblem> Notes { get; init; } = [];

    /// <summary>The form that is asked where none is named, in its own language.</summary>
    public IntakeForm Form => Prompts.Forms[0].Own;

    /// <summary>The bot's words in the language of <see cref="Form"/>.</summary>
    public Phrases Phrases => Prompts.PhrasesOf(Form);

    /// <summary>
    /// The form in the language in which an intake goes on: the one asked for where it is offered, else the form's own.
    /// </summary>
    public IntakeForm FormFor(string? name, string? language)
    {
        var form = Prompts.FormOf(name);
        return language is not null && Offered.Contains(language) ? form.In(language) : form.Own;
    }

    /// <summary>Whether patients may be asked the form in that language.</summary>
    public bool Offers(TranslatedForm form, string language)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Offered.Contains(language) && form.Languages.Contains(language);
    }
}
