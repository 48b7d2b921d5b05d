using System.CommandLine;
using IntakeBot.Core.Content;
using IntakeBot.Host.Content;

namespace IntakeBot.Host.Operations;

/// <summary>What the program does besides serving: each runs without HTTP and without a database.</summary>
internal static class Commands
{
    private static readonly Option<string?> ContentPath = new("--content")
    {
        Description = "The folder that holds prompts and seeds; the product's own where not given.",
    };

    /// <summary>Whether the arguments name a command rather than settings of the server.</summary>
    public static bool Named(string[] args) =>
        args is [{ Length: > 0 } first, ..]
        && (first[0] is not '-' and not '/' || first is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs the command; 0 is success.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("IntakeBot: the pre-visit intake. Without a command it serves the patient page.")
        {
            CheckCommand(),
            ReplayCommand(),
            ReadCommand(),
            ExplainCommand(),
            RulesCommand(),
            VerifyCommand.Create(ContentPath, Load),
            TeamsPackage.Command(),
        };
        return root.Parse(args).InvokeAsync();
    }

    private static Command CheckCommand()
    {
        var command = new Command(
            "check",
            "Checks every question, phrase, rule, medicine and article, and tells what to mend."
        )
        {
            ContentPath,
        };
        command.SetAction(result => Check(result.GetValue(ContentPath)));
        return command;
    }

    private static Command ReplayCommand()
    {
        var file = new Argument<FileInfo?>("file")
        {
            Description = "One patient message per line, as JSON; may be left out with --auto.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var auto = new Option<bool>("--auto") { Description = "Answer whatever the file leaves open, to the end." };
        var json = new Option<bool>("--json") { Description = "Print the brief as JSON: --out json." };
        var shown = new Option<ReplayOutput>("--out")
        {
            Description =
                "What to print: the brief, the brief as JSON, the FHIR document bundle, the FHIR response, the state or the transcript.",
        };
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "The moment at which the intake begins; now where not given.",
        };
        var form = new Option<string?>("--form") { Description = "The form's short name; the first where not given." };
        var language = new Option<string?>("--language")
        {
            Description = "The language to ask in, also one that is not offered to patients yet.",
        };
        var command = new Command("replay", "Runs an intake from a file of patient messages and prints the brief.")
        {
            file,
            shown,
            json,
            auto,
            form,
            language,
            at,
            ContentPath,
        };
        command.SetAction(result =>
        {
            if (Load(result.GetValue(ContentPath)) is not { } content)
                return 1;
            return Replay.Run(
                content,
                result.GetValue(file),
                new ReplayOptions(
                    result.GetValue(at) ?? TimeProvider.System.GetUtcNow(),
                    result.GetValue(json) ? ReplayOutput.Json : result.GetValue(shown),
                    result.GetValue(auto)
                )
                {
                    Form = result.GetValue(form),
                    Language = result.GetValue(language),
                }
            );
        });
        return command;
    }

    private static Command ReadCommand()
    {
        var file = new Option<string>("--jsonl")
        {
            Description = "One reply per line, as JSON; - for the standard input.",
            Required = true,
        };
        var today = new Option<DateOnly?>("--today") { Description = "The day of the replies; today where not given." };
        var command = new Command("read", "Reads replies in bulk and prints what each was understood as.")
        {
            file,
            today,
            ContentPath,
        };
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(file);
            if (path != "-" && !File.Exists(path))
            {
                Console.Error.WriteLine($"There is no file {Path.GetFileName(path)}.");
                return 1;
            }
            if (Load(result.GetValue(ContentPath)) is not { } content)
                return 1;
            var day = result.GetValue(today) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            return Read.Run(
                path == "-" ? StandardInput() : File.ReadLines(path),
                locale => Read.ContextIn(content, day, locale),
                Console.Out,
                Console.Error
            );
        });
        return command;
    }

    private static Command ExplainCommand()
    {
        var file = new Option<string?>("--jsonl")
        {
            Description = "One text per line, as JSON; - or nothing for the standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var today = new Option<DateOnly?>("--today") { Description = "The day of the texts; today where not given." };
        var measure = new Option<bool>("--measure")
        {
            Description =
                "Print how many labelled texts are read right: \"expected\", \"flag\" or \"quiet\" in each line.",
        };
        var command = new Command(
            "explain",
            "Prints for each text what it mentions, how it is meant and why, and the red flags that it raises."
        )
        {
            file,
            today,
            measure,
            ContentPath,
        };
        command.SetAction(result =>
        {
            var path = result.GetValue(file) ?? "-";
            if (path != "-" && !File.Exists(path))
            {
                Console.Error.WriteLine($"There is no file {Path.GetFileName(path)}.");
                return 1;
            }
            if (Load(result.GetValue(ContentPath)) is not { } content)
                return 1;
            var day = result.GetValue(today) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            using var output = new StreamWriter(Console.OpenStandardOutput());
            var lines = path == "-" ? StandardInput() : File.ReadLines(path);
            var explain = new Explain(content, day);
            return result.GetValue(measure) ? explain.Measure(lines, output) : explain.Run(lines, output);
        });
        return command;
    }

    private static Command RulesCommand()
    {
        var command = new Command(
            "rules",
            "Prints every red-flag rule with its source and rationale, for the documentation."
        )
        {
            ContentPath,
        };
        command.SetAction(result =>
        {
            if (Load(result.GetValue(ContentPath)) is not { } content)
                return 1;
            Console.Out.Write(RuleTable.Of(content.Screening));
            return 0;
        });
        return command;
    }

    private static IEnumerable<string> StandardInput()
    {
        while (Console.In.ReadLine() is { } line)
            yield return line;
    }

    private static int Check(string? path)
    {
        if (Load(path) is not { } content)
            return 1;
        Console.WriteLine($"The content is sound (version {content.Version}).");
        foreach (var form in content.Prompts.Forms)
        {
            var questions = Core.Forms.FormLogic.EnabledQuestions(form.Own, Core.Forms.AnswerSet.Empty).Count();
            Console.WriteLine($"Form {form.Own}: {questions} questions for a patient who has said nothing yet.");
            Console.WriteLine($"Form {form.Own}: offered in {string.Join(", ", form.Languages.Where(Offered))}.");
            bool Offered(string language) => content.Offers(form, language);
        }
        foreach (var note in content.Notes)
            Console.WriteLine($"Note: {note}");
        return 0;
    }

    private static IntakeContent? Load(string? path)
    {
        switch (ContentCompiler.Compile(ContentFolder.Read(path ?? ProductFolder.Find())))
        {
            case ContentResult.Sound sound:
                return sound.Content;
            case ContentResult.Broken broken:
                foreach (var problem in broken.Problems)
                    Console.Error.WriteLine(problem);
                Console.Error.WriteLine($"{broken.Problems.Length} problem(s).");
                return null;
            default:
                throw new InvalidOperationException("ContentResult is a closed union.");
        }
    }
}
