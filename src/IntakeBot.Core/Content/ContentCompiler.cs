using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Knowledge;

namespace IntakeBot.Core.Content;

/// <summary>The outcome of compiling content: a snapshot, or what is wrong. A closed union.</summary>
public abstract record ContentResult
{
    private ContentResult() { }

    /// <summary>Everything is sound.</summary>
    public sealed record Sound(IntakeContent Content) : ContentResult;

    /// <summary>At least one problem; nothing may run on this content.</summary>
    public sealed record Broken(ImmutableArray<ContentProblem> Problems) : ContentResult;
}

/// <summary>Compiles the files of <c>prompts/</c> and <c>seeds/</c> into one snapshot.</summary>
public static class ContentCompiler
{
    // Another build may read the same words otherwise.
    private static readonly string Build = typeof(ContentCompiler).Module.ModuleVersionId.ToString("N")[..16];

    /// <summary>The snapshot, or every problem found, in the files' order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="form">The name of the form that is asked where none is named; null for the first by name.</param>
    public static ContentResult Compile(IReadOnlyList<ContentFile> files, string? form = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (problems, notes) = (new List<ContentProblem>(), new List<ContentProblem>());
        var prompts = PromptsReader.Read(files, form, problems, notes);
        var articles = ArticleReader.ReadAll(files, problems);
        var medications = MedicationLexiconReader.Read(files, problems);
        var notesOnMedicines = medications is null ? [] : MedicationNotesReader.Read(files, medications, problems);
        var topics = medications is null ? ArticleTopics.None : ArticleTopicsReader.Read(files, medications, problems);
        var screening = medications is null
            ? null
            : ScreeningReader.Read(files, medications, [.. (prompts?.Forms ?? []).Select(form => form.Own)], problems);
        var claims = ClaimLexiconReader.Read(files, problems);
        var identifiers = IdentifierCuesReader.Read(files, claims, medications, problems);
        if (prompts is not null && screening is not null)
            Languages.Check(prompts, screening, problems, notes);
        if (prompts is not null)
            FormReferences.Check(prompts, screening, medications, problems);
        var version = Version(files);
        return prompts is not null && screening is not null && medications is not null && problems.Count == 0
            ? new ContentResult.Sound(
                new IntakeContent(version, prompts, screening with { Stamp = $"{version} {Build}" }, articles)
                {
                    Medications = medications,
                    Reader = new ClaimReader(claims, medications, screening.Reader),
                    Identifiers = identifiers,
                    MedicationNotes = notesOnMedicines,
                    ArticleTopics = topics,
                    Notes = [.. notes],
                }
            )
            : new ContentResult.Broken([.. problems]);
    }

    /// <summary>
    /// What an intake keeps of the content that it began with: the forms and the bot's phrases, alone, so that rules
    /// which no longer compile do not take them away. Phrases that no longer compile, as where one was added since, are
    /// those of now; null where a form no longer compiles.
    /// </summary>
    /// <param name="files">The files that it began with.</param>
    /// <param name="now">The files of now.</param>
    /// <param name="form">The name of the form that is asked where none is named; the first by name where it is not there.</param>
    public static Prompts? CompilePinned(
        IReadOnlyList<ContentFile> files,
        IReadOnlyList<ContentFile> now,
        string? form = null
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(now);
        return Pinned(files, form)
            ?? Pinned(
                [.. files.Where(file => !PromptsReader.IsDialog(file)), .. now.Where(PromptsReader.IsDialog)],
                form
            );
    }

    private static Prompts? Pinned(IReadOnlyList<ContentFile> files, string? form)
    {
        var problems = new List<ContentProblem>();
        var known = form is not null && PromptsReader.Forms(files).Any(file => PromptsReader.NameOf(file) == form);
        return PromptsReader.Read(files, known ? form : null, problems, []) is { } prompts && problems.Count == 0
            ? prompts
            : null;
    }

    /// <summary>A hash over the files' paths and texts, independent of their order and of line endings: 16 hex digits.</summary>
    public static string Version(IReadOnlyList<ContentFile> files)
    {
        var canonical = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            canonical.Append(file.Path).Append('\0').Append(file.Text.ReplaceLineEndings("\n")).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))[..16];
    }
}
