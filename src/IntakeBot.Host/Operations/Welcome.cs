namespace IntakeBot.Host.Operations;

/// <summary>What the person who starts the host needs to know.</summary>
internal static class Welcome
{
    /// <summary>Prints the patient page, the clinic console and, where there is no account yet, the link that makes the first.</summary>
    public static void Print(WebApplication app, string? firstAccountPath)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:3978";
        Console.WriteLine();
        Console.WriteLine($"  Patient page    {address}/");
        Console.WriteLine($"  Clinic console  {address}/clinic");
        if (firstAccountPath is not null)
            Console.WriteLine($"  First account   {address}{firstAccountPath}   (works once)");
        Console.WriteLine();
    }
}
