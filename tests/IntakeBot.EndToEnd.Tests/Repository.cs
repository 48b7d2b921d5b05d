using System.Runtime.CompilerServices;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../.."));

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Here([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
