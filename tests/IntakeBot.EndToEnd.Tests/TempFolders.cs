namespace IntakeBot.EndToEnd.Tests;

internal static class TempFolders
{
    private const int Tries = 20;

    /// <summary>
    /// Takes a folder of a test's own away. What still writes there as it ends, such as a database that is closed by
    /// another test or a browser, is no failure of the test: then the system's own tidying up gets the rest.
    /// </summary>
    public static void Discard(this DirectoryInfo folder)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) { }
        }
    }
}
