using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using IntakeBot.Core.Forms;

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
    /// <summary>The snapshot, or every problem found, in the files' order.</summary>
    public static ContentResult Compile(IReadOnlyList<ContentFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<ContentProblem>();
        var form = ReadForm(files, problems);
        var phrases = ReadPhrases(files, problems);
        var articles = ArticleReader.ReadAll(files, problems);
        var medications = MedicationLexiconReader.Read(files, problems);
        var screening = medications is null ? null : ScreeningReader.Read(files, medications, form, problems);
        return
            form is not null
            && phrases is not null
            && screening is not null
            && medications is not null
            && problems.Count == 0
            ? new ContentResult.Sound(
                new IntakeContent(Version(files), form, phrases, screening, articles) { Medications = medications }
            )
            : new ContentResult.Broken([.. problems]);
    }

    /// <summary>
    /// What an intake keeps of the content that it began with: the form and the bot's phrases, alone, so that rules
    /// which no longer compile do not take it away. Null where either no longer compiles.
    /// </summary>
    public static (IntakeForm Form, Phrases Phrases)? CompilePinned(IReadOnlyList<ContentFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<ContentProblem>();
        return
            ReadForm(files, problems) is { } form && ReadPhrases(files, problems) is { } phrases && problems.Count == 0
            ? (form, phrases)
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

    private static IntakeForm? ReadForm(IReadOnlyList<ContentFile> files, List<ContentProblem> problems) =>
        Only(files, "prompts/intake/", ".questionnaire.json", problems) is { } file
            ? QuestionnaireReader.Read(file, problems)
            : null;

    private static Phrases? ReadPhrases(IReadOnlyList<ContentFile> files, List<ContentProblem> problems) =>
        Only(files, "prompts/dialog/en", ".json", problems) is { } file ? PhrasesReader.Read(file, problems) : null;

    private static ContentFile? Only(
        IReadOnlyList<ContentFile> files,
        string folder,
        string ending,
        List<ContentProblem> problems
    )
    {
        var found = files
            .Where(file =>
                file.Path.StartsWith(folder, StringComparison.Ordinal)
                && file.Path.EndsWith(ending, StringComparison.Ordinal)
            )
            .ToList();
        if (found.Count == 1)
            return found[0];
        problems.Add(
            new ContentProblem(
                folder,
                "folder",
                $"There are {found.Count} files named *{ending} where one is needed.",
                "Keep exactly one."
            )
        );
        return null;
    }
}
