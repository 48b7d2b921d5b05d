using IntakeBot.Core.Content;

namespace IntakeBot.Core.Tests.Screening;

public sealed class ScreeningReaderTests
{
    private const string Rules = "seeds/screening/red-flags.yaml";
    private const string Concepts = "seeds/screening/concepts.en.yaml";
    private const string Assertions = "seeds/screening/assertions.en.yaml";

    [Theory]
    [InlineData(Rules, "when: \"abuse\"", "when: \"abuze\"", "There is no concept abuze.")]
    [InlineData(Rules, "- id: abuse-safeguarding", "- id: psychosis", "The id psychosis is used twice.")]
    [InlineData(Rules, "    urgency: emergency", "    urgency: soon", "The urgency is none of the four.")]
    [InlineData(Rules, "when: \"abuse\"", "when: {none: [abuse]}", "Nothing would have to be present.")]
    [InlineData(Rules, "when: \"abuse\"", "when: {all: [abuse, {none: [abuse]}]}", "The rule can never be raised.")]
    [InlineData(Rules, "when: \"abuse\"", "whem: abuse", "The key \"whem\" is unknown.")]
    [InlineData(Rules, "any hour: {crisisLine}", "any hour: {line}", "The guidance has an unknown placeholder.")]
    [InlineData(Concepts, "- id: fever\n", "- id: hives\n", "The concept \"hives\" is defined twice.")]
    [InlineData(
        Concepts,
        "- id: fever\n",
        "- id: fever\n    id: heat\n",
        "This is not YAML: The key \"id\" stands twice."
    )]
    [InlineData(Concepts, "- id: fever\n", "- id: *fever\n", "This is not YAML: There is no &fever before it.")]
    [InlineData(
        Concepts,
        "- (hear*|heard) (your|the patient|patient) voice",
        "- voices (",
        "The phrase \"voices (\" cannot be read: an alternative is empty."
    )]
    [InlineData(
        Concepts,
        "      - (cellulite)",
        "      - (cellulitis|cellulites|celulitis|cellulitus|erysipelas)",
        "\"(cellulitis|cellulites|celulitis|cellulitus|erysipelas)\" both is the concept and looks like it."
    )]
    [InlineData(
        Concepts,
        "- turning blue\n",
        "- breath of fresh air\n",
        "The phrase \"breath of fresh air\" of breathing-severe is never found."
    )]
    [InlineData(
        Concepts,
        "- turning blue\n",
        "- i am not breathing\n",
        "The phrase \"i am not breathing\" of breathing-severe is never found."
    )]
    [InlineData(
        Concepts,
        "- turning blue\n",
        "- holding my breath\n",
        "The phrase \"holding my breath\" of breathing-severe matches the negative list of breathlessness, which includes it."
    )]
    [InlineData(
        Rules,
        "\"nobody hits me\"",
        "\"nobody hits me, but I can't breathe\"",
        "A phrase of breathing-severe matches \"nobody hits me, but I can't breathe\", which is quiet for abuse-safeguarding, and raises breathing-emergency."
    )]
    [InlineData(Concepts, "name: about.name", "name: about.nome", "No form has an item \"about.nome\".")]
    [InlineData(
        Concepts,
        "medicationClasses: [acitretin]",
        "medicationClasses: [acitretine]",
        "There is no class of medicines \"acitretine\"."
    )]
    [InlineData(Concepts, "item: safety.now, is: [fever]", "item: safety.now, is: [hot]", "has no option \"hot\".")]
    [InlineData(Concepts, "ninety: 90", "ninety: 900", "\"ninety\" is no whole number from 1 to 99.")]
    [InlineData(
        "seeds/screening/concepts-appointment.en.yaml",
        "named: [mole, mole-change]",
        "named: [mole, freckle-change]",
        "There is no concept freckle-change."
    )]
    [InlineData(Assertions, "sets: uncertain", "sets: unsure", "\"unsure\" is unknown.")]
    public void What_is_wrong_is_told_with_file_and_line(string path, string found, string instead, string problem)
    {
        var told = Assert.Single(
            Problems(path, found, instead),
            one => one.Problem.Contains(problem, StringComparison.Ordinal)
        );
        Assert.Equal(path, told.Path);
        Assert.Matches("^line [1-9]", told.Where);
    }

    [Fact]
    public void A_rule_that_its_own_example_contradicts_is_told_with_the_line_of_the_example()
    {
        var problem = Assert.Single(Problems(Rules, "\"nobody hits me\"", "\"my husband hits me\""));
        Assert.Equal("The rule abuse-safeguarding is raised by its example \"my husband hits me\".", problem.Problem);
    }

    // Files and languages are read side by side; what is told stands in the order of the files all the same.
    [Fact]
    public void Problems_of_several_files_are_told_in_their_order()
    {
        string[] paths = ["seeds/screening/concepts-appointment.es.yaml", Concepts, "seeds/screening/concepts.es.yaml"];
        var problems = new List<ContentProblem>();
        var files = Shipped.Files.Select(file =>
            paths.Contains(file.Path)
                ? new ContentFile(
                    file.Path,
                    file.Text.Replace("    phrases:\n", "    phrases:\n      - (\n", StringComparison.Ordinal)
                )
                : file
        );
        Assert.Null(ScreeningReader.Read([.. files], Shipped.Content.Medications, [Shipped.Content.Form], problems));
        Assert.Equal(paths, problems.Select(problem => problem.Path).Distinct());
        Assert.InRange(problems.Count, 300, 5_000);
    }

    private static List<ContentProblem> Problems(string path, string found, string instead)
    {
        var text = Shipped.Files.Single(file => file.Path == path).Text;
        var at = text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, "The text to break is not in the file.");
        var broken = new ContentFile(path, text.Remove(at, found.Length).Insert(at, instead));
        var problems = new List<ContentProblem>();
        Assert.Null(
            ScreeningReader.Read(
                [.. Shipped.Files.Where(file => file.Path != path), broken],
                Shipped.Content.Medications,
                [Shipped.Content.Form],
                problems
            )
        );
        return problems;
    }
}
