using IntakeBot.Core.Content;

namespace IntakeBot.Host.Content;

/// <summary>The content folder, read and compiled.</summary>
internal sealed record CompiledContent(IReadOnlyList<ContentFile> Files, IntakeContent Content)
{
    /// <summary>Reads and compiles the folder; nothing may run on broken content.</summary>
    /// <exception cref="BrokenContentException">Some content is broken; its message lists every problem.</exception>
    public static CompiledContent Of(ContentLocation location, string? form = null)
    {
        var files = ContentFolder.Read(location.Folder);
        return ContentCompiler.Compile(files, form) switch
        {
            ContentResult.Sound sound => new(files, sound.Content),
            ContentResult.Broken broken => throw new BrokenContentException(broken.Problems),
            _ => throw new InvalidOperationException("ContentResult is a closed union."),
        };
    }
}

/// <summary>The content folder is broken; the message lists each problem with file, place and mend.</summary>
internal sealed class BrokenContentException(IReadOnlyCollection<ContentProblem> problems)
    : Exception($"The content has {problems.Count} problem(s):\n{string.Join('\n', problems)}");
