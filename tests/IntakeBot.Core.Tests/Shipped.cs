using IntakeBot.Core.Content;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests;

/// <summary>The content that ships with the product.</summary>
internal static class Shipped
{
    public static IReadOnlyList<ContentFile> Files { get; } =
    [
        .. new[] { "prompts", "seeds" }
            .Select(part => Path.Combine(AppContext.BaseDirectory, part))
            .Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories))
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(path => new ContentFile(
                Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'),
                File.ReadAllText(path)
            )),
    ];

    public static Phrases Phrases { get; } =
        PhrasesReader.Read(Files.Single(file => file.Path == "prompts/dialog/en.json"), new List<ContentProblem>())!;

    public static ReplyWords Words => Phrases.Words;

    public static ReplyWords SpanishWords { get; } =
        PhrasesReader
            .Read(Files.Single(file => file.Path == "prompts/dialog/es.json"), new List<ContentProblem>())!
            .Words;

    private static readonly Lazy<IntakeContent> Compiled = new(() =>
        ContentCompiler.Compile(Files) switch
        {
            ContentResult.Sound sound => sound.Content,
            ContentResult.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Problems)),
            _ => throw new InvalidOperationException(),
        }
    );

    public static IntakeContent Content => Compiled.Value;
}
