namespace IntakeBot.Host.Content;

/// <summary>Where the content folder is.</summary>
internal sealed record ContentLocation(string Folder)
{
    public static ContentLocation Of(ContentOptions options, IHostEnvironment environment) =>
        new(options.Path ?? environment.ContentRootPath);
}
