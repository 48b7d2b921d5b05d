using IntakeBot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Settings of the Direct Line endpoint, section <c>DirectLine</c>. The defaults serve a page of the same origin.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "DirectLine";

    /// <summary>With it other servers may ask for tokens; without one such calls are refused.</summary>
    public string? Secret { get; set; }

    /// <summary>How long a token lives. Clients renew at half of the default.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The largest request body, in bytes.</summary>
    public int MaxActivityBytes { get; set; } = 32 * 1024;

    /// <summary>
    /// The kinds of file that a patient may send, of <c>jpeg</c>, <c>png</c>, <c>webp</c>, <c>heic</c> and <c>pdf</c>, with
    /// commas between; empty for none.
    /// </summary>
    public string AcceptedFiles { get; set; } = "jpeg,png,webp,heic,pdf";

    /// <summary>
    /// The media types of <see cref="AcceptedFiles"/>, as an input of a page takes them. HEIC is left out: a phone that is
    /// not offered it sends JPEG, which every browser shows.
    /// </summary>
    public string AcceptedMediaTypes() =>
        string.Join(',', (FileTypes.Parse(AcceptedFiles) ?? []).Where(type => type != FileTypes.Heic).Order());

    /// <summary>The largest file, in bytes.</summary>
    public int MaxFileBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The largest upload: all files of one message and what is around them, in bytes.</summary>
    public int MaxUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Files with one message.</summary>
    public int MaxFilesPerUpload { get; set; } = 5;

    /// <summary>Files that one conversation may send in an hour.</summary>
    public int FilesPerHour { get; set; } = 30;

    /// <summary>Other origins whose pages may call, such as <c>https://clinic.example</c>. The own origin always may.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Between two empty frames on a silent stream.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Streams open at once for one conversation; one more closes the oldest, which may be a dead phone's.</summary>
    public int MaxStreamsPerConversation { get; set; } = 5;

    /// <summary>Activities that one conversation may post in a minute.</summary>
    public int ActivitiesPerMinute { get; set; } = 120;

    /// <summary>Requests from one address in a minute; a whole waiting room may share one.</summary>
    public int RequestsPerMinute { get; set; } = 1200;
}

/// <summary>Refuses settings that cannot be meant, with the key and the mend.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(DirectLineOptions options)
    {
        if (options.Secret is { } secret && (secret.Length < ShortestSecret || secret.Any(c => c is <= ' ' or > '~')))
        {
            yield return Problem(
                nameof(options.Secret),
                $"must be at least {ShortestSecret} printable ASCII characters without spaces; make one with 'openssl rand -hex 32', or remove it"
            );
        }
        if (options.TokenLifetime < TimeSpan.FromMinutes(1) || options.TokenLifetime > TimeSpan.FromDays(1))
            yield return Problem(nameof(options.TokenLifetime), "must be from 00:01:00 to 1.00:00:00");
        if (options.MaxActivityBytes is < 1024 or > 16 * 1024 * 1024)
            yield return Problem(nameof(options.MaxActivityBytes), "must be from 1024 to 16777216");
        if (options.KeepAliveInterval < TimeSpan.FromSeconds(1) || options.KeepAliveInterval > TimeSpan.FromMinutes(1))
            yield return Problem(nameof(options.KeepAliveInterval), "must be from 00:00:01 to 00:01:00");
        if (options.MaxStreamsPerConversation is < 1 or > 100)
            yield return Problem(nameof(options.MaxStreamsPerConversation), "must be from 1 to 100");
        if (options.ActivitiesPerMinute < 1)
            yield return Problem(nameof(options.ActivitiesPerMinute), "must be at least 1");
        if (options.RequestsPerMinute < 1)
            yield return Problem(nameof(options.RequestsPerMinute), "must be at least 1");
        foreach (var problem in FileProblems(options))
            yield return problem;
        for (var i = 0; i < options.AllowedOrigins.Count; i++)
        {
            if (!Origins.IsOrigin(options.AllowedOrigins[i]))
            {
                yield return Problem(
                    $"{nameof(options.AllowedOrigins)}:{i}",
                    "must be a scheme and a host such as https://clinic.example, without a path or a slash at the end"
                );
            }
        }
    }

    private static IEnumerable<string> FileProblems(DirectLineOptions options)
    {
        if (FileTypes.Parse(options.AcceptedFiles) is null)
            yield return Problem(nameof(options.AcceptedFiles), $"must name kinds of file out of {FileTypes.Names}");
        if (options.MaxFileBytes is < 1024 or > 100 * 1024 * 1024)
            yield return Problem(nameof(options.MaxFileBytes), "must be from 1024 to 104857600");
        if (options.MaxUploadBytes < options.MaxFileBytes || options.MaxUploadBytes > 200 * 1024 * 1024)
            yield return Problem(nameof(options.MaxUploadBytes), "must be from MaxFileBytes to 209715200");
        if (options.MaxFilesPerUpload is < 1 or > 20)
            yield return Problem(nameof(options.MaxFilesPerUpload), "must be from 1 to 20");
        if (options.FilesPerHour < options.MaxFilesPerUpload)
            yield return Problem(nameof(options.FilesPerHour), "must be at least MaxFilesPerUpload");
    }

    private static string Problem(string key, string mend) => $"{DirectLineOptions.Section}:{key} {mend}.";
}
