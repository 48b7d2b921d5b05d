namespace IntakeBot.Host.Content;

/// <summary>Where <c>appsettings.json</c>, <c>prompts</c> and <c>seeds</c> are, however the host is started.</summary>
internal static class ProductFolder
{
    /// <summary>
    /// The folder of a published program. Else the working directory or the nearest folder above it that holds them
    /// (a checkout), so that a change there needs no build; and failing that, the folder of the program.
    /// </summary>
    public static string Find()
    {
        if (IsPublished)
            return AppContext.BaseDirectory;
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

    // Publishing puts the static files beside the program; building leaves them where they are.
    private static bool IsPublished => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
}
