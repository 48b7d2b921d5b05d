namespace IntakeBot.Host.Content;

/// <summary>Where <c>appsettings.json</c>, <c>prompts</c> and <c>seeds</c> are, however the host is started.</summary>
internal static class ProductFolder
{
    /// <summary>
    /// The working directory or the nearest folder above it that holds them (a checkout), else the folder of the
    /// program (a published host or a container).
    /// </summary>
    public static string Find()
    {
        for (
            var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
            folder is not null;
            folder = folder.Parent
        )
        {
            if (
                File.Exists(Path.Combine(folder.FullName, "appsettings.json"))
                && Directory.Exists(Path.Combine(folder.FullName, "prompts"))
                && Directory.Exists(Path.Combine(folder.FullName, "seeds"))
            )
            {
                return folder.FullName;
            }
        }
        return AppContext.BaseDirectory;
    }
}
