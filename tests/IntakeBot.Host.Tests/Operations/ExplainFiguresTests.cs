using System.Text.RegularExpressions;
using IntakeBot.Core.Content;
using IntakeBot.Core.Screening;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>The labelled texts of <c>tests/screening</c>, and the documentation that tells of them.</summary>
public sealed class ExplainFiguresTests
{
    private static readonly IntakeContent Content = (
        (ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(ProductFolder.Find()))
    ).Content;

    public static TheoryData<string> Utterances => Files("utterances.*.jsonl");

    public static TheoryData<string> Assertions => Files("assertions.*.jsonl");

    [Theory]
    [MemberData(nameof(Utterances))]
    public void Red_flags_are_raised_and_hard_negatives_stay_quiet(string file)
    {
        var figures = Count(file);
        Assert.True(
            Reaches(figures.Sensitivity(Urgency.Emergency), 0.98)
                && Reaches(figures.Sensitivity(Urgency.SameDay), 0.98)
                && Reaches(figures.Specificity, 0.97),
            figures.ToString()
        );
    }

    [Theory]
    [MemberData(nameof(Assertions))]
    public void Negation_is_told_from_its_look_alikes(string file)
    {
        var figures = Count(file);
        Assert.True(figures.NegationF1 > 0.97, figures.ToString());
    }

    [Fact]
    public void A_missed_flag_a_false_alarm_and_a_wrong_assertion_are_counted_and_named()
    {
        var (figures, code) = new Explain(Content, new DateOnly(2026, 3, 14)).Count([
            """{"id":"a","text":"I can't breathe","flag":"breathing-emergency"}""",
            """{"id":"b","text":"all is well","flag":"breathing-emergency"}""",
            """{"id":"g","text":"my tongue is swollen","flag":"airway-angioedema","urgency":"emergency"}""",
            """{"id":"c","text":"my lips are turning blue","quiet":""}""",
            """{"id":"d","text":"all is well","quiet":""}""",
            """{"id":"h","text":"a mole that bleeds","quiet":"urgent-appointment"}""",
            """{"id":"i","text":"a mole that bleeds","quiet":"melanoma-suspected"}""",
            """{"id":"j","text":"a mole that bleeds","quiet":"psychosis"}""",
            """{"id":"e","text":"no fever","phrase":"fever","expected":"negated"}""",
            """{"id":"f","text":"no rash","phrase":"rash","expected":"present"}""",
        ]);
        Assert.Equal(0, code);
        Assert.Equal(new ExplainFigures.Share(1, 3), figures.Sensitivity(Urgency.Emergency));
        Assert.Equal(new ExplainFigures.Share(2, 5), figures.Specificity);
        Assert.Equal(2.0 / 3, figures.NegationF1, 3);
        Assert.Equal(["b", "g", "c", "h", "i", "f"], figures.Faults);
    }

    [Fact]
    public void Every_rule_stands_in_the_documentation_as_the_command_prints_it() =>
        Assert.Contains(
            RuleTable.Of(Content.Screening),
            Document.Replace("\r\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_figures_in_the_documentation_are_those_that_the_command_prints()
    {
        var told = Regex.Matches(
            Document,
            @"^\$ .*--jsonl tests/screening/(?<file>\S+) --measure\n(?<figures>(?:[a-z].*\n)+)",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        Assert.NotEmpty(told);
        foreach (Match one in told)
        {
            Assert.Equal(
                one.Groups["figures"].Value.TrimEnd(),
                Count(one.Groups["file"].Value).ToString().ReplaceLineEndings("\n")
            );
        }
    }

    // A table may hold one kind alone.
    private static bool Reaches(ExplainFigures.Share share, double aim) => share.Of == 0 || share.Value >= aim;

    private static string Document => File.ReadAllText(Repository.Path("docs/screening.md"));

    private static ExplainFigures Count(string file)
    {
        var (figures, code) = new Explain(Content, new DateOnly(2026, 3, 14)).Count(
            File.ReadLines(Repository.Path($"tests/screening/{file}"))
        );
        Assert.Equal(0, code);
        return figures;
    }

    private static TheoryData<string> Files(string pattern) =>
        [
            .. Directory
                .EnumerateFiles(Repository.Path("tests/screening"), pattern)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];
}
