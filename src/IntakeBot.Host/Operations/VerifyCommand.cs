using System.CommandLine;
using IntakeBot.Core.Content;

namespace IntakeBot.Host.Operations;

/// <summary>The command <c>verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create(Option<string?> contentPath, Func<string?, IntakeContent?> load)
    {
        var intake = new Option<FileInfo>("--intake")
        {
            Description = "Patient messages as replay reads them, or the state or response that it prints.",
            Required = true,
        };
        var claims = new Option<string>("--claims")
        {
            Description = "One sentence per line, as JSON with id, text and citations; - for the standard input.",
            Required = true,
        };
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "The moment of the intake; now where neither the file nor this says it.",
        };
        var form = new Option<string?>("--form") { Description = "The form's short name; the first where not given." };
        var language = new Option<string?>("--language") { Description = "The language in which it was asked." };
        var command = new Command(
            "verify",
            "Prints for each sentence about an intake whether what it cites supports it, and why not."
        )
        {
            intake,
            claims,
            at,
            form,
            language,
            contentPath,
        };
        command.SetAction(result =>
        {
            var (file, lines) = (result.GetRequiredValue(intake), result.GetRequiredValue(claims));
            if (Missing(file, lines) is { } name)
                return Fail($"There is no file {name}.");
            if (load(result.GetValue(contentPath)) is not { } content)
                return 1;
            var options = new ReplayOptions(
                result.GetValue(at) ?? TimeProvider.System.GetUtcNow(),
                ReplayOutput.State,
                Auto: false
            )
            {
                Form = result.GetValue(form),
                Language = result.GetValue(language),
            };
            try
            {
                var input = VerifyIntake.Read(content, File.ReadAllText(file.FullName), options);
                return new Verify(input).Run(lines == "-" ? StandardInput() : File.ReadLines(lines), Console.Out);
            }
            catch (FormatException wrong)
            {
                return Fail(wrong.Message);
            }
        });
        return command;
    }

    private static string? Missing(FileInfo intake, string claims) =>
        !intake.Exists ? intake.Name
        : claims != "-" && !File.Exists(claims) ? Path.GetFileName(claims)
        : null;

    private static IEnumerable<string> StandardInput()
    {
        while (Console.In.ReadLine() is { } line)
            yield return line;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
