using System.Collections.Concurrent;
using IntakeBot.Core.Content;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Content;

/// <summary>
/// The content in force, and the content that an intake began with. Forms and phrases are pinned for the life of
/// an intake; screening rules and articles are always the newest.
/// </summary>
internal sealed partial class ContentProvider
{
    private readonly ConcurrentDictionary<string, IntakeContent> _kept = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ContentFile> _files;
    private readonly IntakeStore _store;
    private readonly ILogger _log;

    /// <summary>The provider of content that was compiled.</summary>
    public ContentProvider(CompiledContent compiled, IntakeStore store, ILogger<ContentProvider> log) =>
        (_files, Current, _store, _log) = (compiled.Files, compiled.Content, store, log);

    /// <summary>The content for intakes that begin now.</summary>
    public IntakeContent Current { get; }

    /// <summary>
    /// Waits until the content is compiled and keeps it in the database, so that intakes can finish on it after a
    /// change.
    /// </summary>
    /// <exception cref="BrokenContentException">Some content is broken.</exception>
    public static async Task KeepCurrentAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Task<CompiledContent>>();
        var provider = services.GetRequiredService<ContentProvider>();
        await provider._store.KeepContentAsync(provider.Current.Version, provider._files, cancellationToken);
    }

    /// <summary>The forms and phrases of that version with the newest of all else; the content in force where they can no longer be read.</summary>
    public async Task<IntakeContent> ForAsync(string contentVersion, CancellationToken cancellationToken)
    {
        if (contentVersion == Current.Version)
            return Current;
        if (_kept.TryGetValue(contentVersion, out var kept))
            return kept;
        var files = await _store.LoadContentAsync(contentVersion, cancellationToken);
        if (
            files is null
            || ContentCompiler.CompilePinned(files, _files, Current.Prompts.Forms[0].Name) is not { } prompts
        )
        {
            LogMoved(_log, contentVersion, Current.Version);
            return _kept.GetOrAdd(contentVersion, Current);
        }
        return _kept.GetOrAdd(contentVersion, Current with { Version = contentVersion, Prompts = prompts });
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Intakes of content {Old} go on with content {New}: the old form can no longer be read."
    )]
    private static partial void LogMoved(ILogger logger, string old, string @new);
}
