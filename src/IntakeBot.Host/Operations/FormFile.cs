using System.Diagnostics.CodeAnalysis;
using IntakeBot.Core.Content;

namespace IntakeBot.Host.Operations;

/// <summary>The file of a questionnaire, wherever it lies, to be tried as if it stood among the forms.</summary>
internal static class FormFile
{
    private const string Folder = "prompts/intake/";

    /// <summary>Whether it is a file, and not the short name of a form.</summary>
    public static bool IsOne([NotNullWhen(true)] string? path) => path is not null && File.Exists(path);

    /// <summary>The short name that it has as a form.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        foreach (var ending in new[] { QuestionnaireReader.Ending, ".json" })
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name[..^ending.Length];
        }
        return name;
    }

    /// <summary>The content with that form, in place of one of the same name, and the value sets that lie beside it.</summary>
    public static IReadOnlyList<ContentFile> Among(IReadOnlyList<ContentFile> files, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        ContentFile[] added =
        [
            new($"{Folder}{NameOf(path)}{QuestionnaireReader.Ending}", File.ReadAllText(path)),
            .. Directory
                .EnumerateFiles(folder, $"*{QuestionnaireReader.ValueSetEnding}")
                .Select(file => new ContentFile(Folder + Path.GetFileName(file), File.ReadAllText(file))),
        ];
        return [.. files.Where(file => !Array.Exists(added, one => one.Path == file.Path)), .. added];
    }
}
