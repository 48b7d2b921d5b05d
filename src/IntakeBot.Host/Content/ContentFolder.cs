using IntakeBot.Core.Content;

namespace IntakeBot.Host.Content;

/// <summary>Reads the files of a content folder.</summary>
internal static class ContentFolder
{
    private static readonly string[] Parts = ["prompts", "seeds"];

    /// <summary>Every content file under <paramref name="root"/>, with its path relative to it; schemas are for editors only.</summary>
    public static IReadOnlyList<ContentFile> Read(string root) =>
        [
            .. Parts
                .Select(part => System.IO.Path.Combine(root, part))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
                .Select(path => new ContentFile(
                    System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'),
                    File.ReadAllText(path)
                ))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
}
