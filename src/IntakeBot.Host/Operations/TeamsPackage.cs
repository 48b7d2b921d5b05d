using System.CommandLine;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using IntakeBot.Host.Security;

namespace IntakeBot.Host.Operations;

/// <summary>
/// <c>teams-package</c>: the app that an administrator uploads to Teams, a zip with the manifest
/// (https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema) and two icons.
/// </summary>
internal static class TeamsPackage
{
    private const string SchemaVersion = "1.22";
    private const string Icons = "IntakeBot.Host.Teams.";

    // Limits of the manifest's schema.
    private const int ShortName = 30;
    private const int LongName = 100;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command.</summary>
    public static Command Command()
    {
        var appId = new Option<Guid>("--app-id")
        {
            Description = "The application (client) id of the Azure Bot.",
            Required = true,
        };
        var website = new Option<Uri>("--website")
        {
            Description = "The clinic's https address, shown in Teams.",
            Required = true,
        };
        var privacy = new Option<Uri?>("--privacy")
        {
            Description = "Its privacy notice; the website where not given.",
        };
        var terms = new Option<Uri?>("--terms") { Description = "Its terms of use; the website where not given." };
        var clinic = new Option<string?>("--clinic") { Description = "The clinic's name; as in the settings else." };
        var version = new Option<Version>("--app-version")
        {
            Description = "Raise it with every upload: three numbers.",
            DefaultValueFactory = _ => new Version(1, 0, 0),
        };
        var output = new Option<FileInfo>("--out") { Description = "The zip file to write.", Required = true };
        var command = new Command("teams-package", "Writes the Teams app: manifest and icons in one zip file.")
        {
            appId,
            website,
            privacy,
            terms,
            clinic,
            version,
            output,
        };
        command.SetAction(result =>
        {
            var site = result.GetRequiredValue(website);
            return Run(
                new TeamsApp(
                    result.GetRequiredValue(appId),
                    result.GetValue(clinic) ?? new ClinicOptions().Name,
                    site,
                    result.GetValue(privacy) ?? site,
                    result.GetValue(terms) ?? site,
                    result.GetRequiredValue(version)
                ),
                result.GetRequiredValue(output)
            );
        });
        return command;
    }

    /// <summary>Writes the file; 0 is success.</summary>
    public static int Run(TeamsApp app, FileInfo output)
    {
        if (Problem(app) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }
        output.Directory?.Create();
        using (var zip = ZipFile.Open(Fresh(output), ZipArchiveMode.Create))
        {
            using (var manifest = zip.CreateEntry("manifest.json").Open())
                JsonSerializer.Serialize(manifest, Manifest(app), Json);
            foreach (var icon in new[] { "color.png", "outline.png" })
            {
                using var from = typeof(TeamsPackage).Assembly.GetManifestResourceStream(Icons + icon)!;
                using var to = zip.CreateEntry(icon).Open();
                from.CopyTo(to);
            }
        }
        Console.WriteLine($"Wrote {output.Name}. Upload it in the Teams admin center under Manage apps.");
        return 0;
    }

    /// <summary>The manifest.</summary>
    public static Dictionary<string, object> Manifest(TeamsApp app)
    {
        var options = new ClinicOptions();
        return new(StringComparer.Ordinal)
        {
            ["$schema"] =
                $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = SchemaVersion,
            ["version"] = app.Version.ToString(3),
            ["id"] = app.AppId,
            ["developer"] = new
            {
                name = Cut(app.Clinic, 32),
                websiteUrl = app.Website,
                privacyUrl = app.Privacy,
                termsOfUseUrl = app.Terms,
            },
            ["name"] = new { @short = "Before your visit", full = Cut($"Before your visit: {app.Clinic}", LongName) },
            ["description"] = new
            {
                @short = "A short chat that prepares your visit to the clinic.",
                full = $"Asks about your skin, your medicines, and how you eat, sleep and feel, so that your clinician at "
                    + $"{app.Clinic} can prepare. A computer program asks the questions; it gives no diagnosis and no "
                    + "treatment advice, and nobody watches the chat live.",
            },
            ["icons"] = new { color = "color.png", outline = "outline.png" },
            ["accentColor"] = options.Colour,
            ["bots"] = new[]
            {
                new
                {
                    botId = app.AppId,
                    // Patients write in the personal scope alone; in a team or a group the bot tells clinicians.
                    scopes = new[] { "personal", "team", "groupChat" },
                    supportsFiles = true,
                    isNotificationOnly = false,
                    commandLists = new[]
                    {
                        new
                        {
                            scopes = new[] { "personal" },
                            commands = new[]
                            {
                                new { title = "back", description = "Go back to the question before" },
                                new { title = "skip", description = "Pass the question over" },
                                new { title = "why", description = "Why this is asked" },
                                new { title = "help", description = "What I can say" },
                                new { title = "stop", description = "Stop; what you told is kept" },
                            },
                        },
                    },
                },
            },
            ["permissions"] = new[] { "identity", "messageTeamMembers" },
            ["validDomains"] = new[] { app.Website.Host },
        };
    }

    private static string? Problem(TeamsApp app) =>
        app.AppId == Guid.Empty ? "--app-id is empty. Take the application id from the Azure Bot's configuration."
        : app.Clinic.Length is 0 or > LongName - ShortName ? "--clinic must have 1 to 70 characters."
        : app.Version.Build < 0 ? "--app-version must be three numbers, such as 1.0.0."
        : new[] { app.Website, app.Privacy, app.Terms }.All(address =>
            address is { IsAbsoluteUri: true, Scheme: "https" }
        )
            ? null
        : "--website, --privacy and --terms must be https addresses, such as https://clinic.example.";

    private static string Fresh(FileInfo output)
    {
        output.Delete();
        return output.FullName;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();
}

/// <summary>What differs between one clinic's app and another's.</summary>
internal sealed record TeamsApp(Guid AppId, string Clinic, Uri Website, Uri Privacy, Uri Terms, Version Version);
