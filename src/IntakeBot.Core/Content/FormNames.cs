using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Content;

/// <summary>The names that expressions use (<c>%name</c>): which are known, and which stand for what a record holds.</summary>
internal static partial class FormNames
{
    /// <summary>SDC's launch contexts (https://hl7.org/fhir/uv/sdc/CodeSystem-launchContext.html): no record is here.</summary>
    public static readonly FrozenSet<string> OfRecords = FrozenSet.Create(
        StringComparer.Ordinal,
        "patient",
        "user",
        "encounter",
        "location",
        "study",
        "clinical",
        "sourceQueries"
    );

    private static readonly FrozenSet<string> OfExpressions = FrozenSet.Create(
        StringComparer.Ordinal,
        "resource",
        "rootResource",
        "context",
        "questionnaire",
        "ucum",
        "sct",
        "loinc",
        "factory",
        "terminologies"
    );

    /// <summary>The name as FHIRPath can read it: forms use hyphens, which are minus signs there.</summary>
    public static string Plain(string name) => NoLetter().Replace(name, "_");

    /// <summary>The expression with its variables named so.</summary>
    public static string Plain(string text, ImmutableArray<FormVariable> variables) =>
        variables
            .Where(variable => NoLetter().IsMatch(variable.Name))
            .OrderByDescending(variable => variable.Name.Length)
            .Aggregate(
                text,
                (now, variable) =>
                    now.Replace($"%{variable.Name}", $"%{Plain(variable.Name)}", StringComparison.Ordinal)
            );

    /// <summary>What an expression names and nobody defines.</summary>
    public static IEnumerable<string> Unknown(string text, ImmutableArray<FormVariable> variables) =>
        Names(Plain(text, variables))
            .Where(name =>
                !OfExpressions.Contains(name)
                && !OfRecords.Contains(name)
                && !variables.Any(variable => Plain(variable.Name) == name)
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether an expression looks at a record, itself or by a variable.</summary>
    public static bool IsOfARecord(string text, ImmutableArray<FormVariable> variables) =>
        Names(Plain(text, variables))
            .Any(name =>
                variables.LastOrDefault(variable => Plain(variable.Name) == name) is { } variable
                    ? variable.Text is null
                        || (
                            variables.IndexOf(variable) is var at and > 0 && IsOfARecord(variable.Text, variables[..at])
                        )
                    : OfRecords.Contains(name)
            );

    private static IEnumerable<string> Names(string text) =>
        Name().Matches(text).Where(match => match.Groups["name"].Success).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"[^A-Za-z0-9_]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"'(?:\\.|[^'\\])*'|%(?<name>[A-Za-z_]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
