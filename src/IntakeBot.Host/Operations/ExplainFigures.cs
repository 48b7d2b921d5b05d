using System.Globalization;
using System.Text;
using IntakeBot.Core.Screening;

namespace IntakeBot.Host.Operations;

/// <summary>How many labelled texts are read as they ought to be.</summary>
internal sealed class ExplainFigures(ScreeningRules rules)
{
    private readonly Dictionary<Urgency, Share> _raised = [];
    private readonly Dictionary<Urgency, Share> _byRule = [];
    private readonly Dictionary<string, Share> _assertions = new(StringComparer.Ordinal);
    private int _denied;
    private int _falselyDenied;
    private Share _quiet;

    /// <summary>The urgent texts of a level that raise a flag of at least that level.</summary>
    public Share Sensitivity(Urgency urgency) => _raised.GetValueOrDefault(urgency);

    /// <summary>The texts that ought to stay quiet and do.</summary>
    public Share Specificity => _quiet;

    /// <summary>The harmonic mean of precision and recall for negation.</summary>
    public double NegationF1
    {
        get
        {
            var (precision, recall) = (NegationPrecision, Recall("negated"));
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /// <summary>The ids of the lines that were not read right.</summary>
    public List<string> Faults { get; } = [];

    private double NegationPrecision => _denied == 0 ? 0 : 1 - ((double)_falselyDenied / _denied);

    /// <summary>Counts one labelled line; a line without a label is passed over.</summary>
    public void Add(ExplainLine line, ExplainResult result)
    {
        var right = true;
        if (line.Expected is { } expected)
            right &= AddAssertion(expected, result.Assertion ?? "");
        if (line.Flag is { } flag)
            right &= AddFlag(flag, line.Urgency, result);
        if (line.Quiet is { } asked)
        {
            var least = Named(asked) ?? Urgency.SameDay;
            var quiet = !(result.Flags ?? []).Any(one =>
                one.Urgency >= (one.Rule == asked ? Urgency.UrgentAppointment : least)
            );
            _quiet = _quiet.With(quiet);
            right &= quiet;
        }
        if (!right)
            Faults.Add(line.Id?.ToString() ?? "");
    }

    /// <summary>The figures, a line each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (urgency, share) in _raised.OrderByDescending(entry => entry.Key))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"sensitivity {RuleTable.Name(urgency)}: {share} (the very rule: {_byRule[urgency]})"
            );
        }
        if (_quiet.Of > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"specificity on hard negatives: {_quiet}");
        foreach (var (assertion, share) in _assertions.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"assertion {assertion}: {share}");
        if (_assertions.Count > 0)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"negation: precision {NegationPrecision:0.000}, recall {Recall("negated"):0.000}, F1 {NegationF1:0.000}"
            );
        }
        if (Faults.Count > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"not read right: {string.Join(' ', Faults)}");
        return text.ToString().TrimEnd();
    }

    private double Recall(string assertion) => _assertions.GetValueOrDefault(assertion).Value;

    private bool AddAssertion(string expected, string actual)
    {
        _assertions[expected] = _assertions.GetValueOrDefault(expected).With(actual == expected);
        _denied += actual == "negated" ? 1 : 0;
        _falselyDenied += actual == "negated" && expected != "negated" ? 1 : 0;
        return actual == expected;
    }

    private static Urgency? Named(string? urgency) =>
        Enum.GetValues<Urgency>()
            .Select(one => (Urgency?)one)
            .FirstOrDefault(one => RuleTable.Name(one!.Value) == urgency);

    private bool AddFlag(string flag, string? urgency, ExplainResult result)
    {
        var own = rules.Rules.FirstOrDefault(rule => rule.Id == flag)?.Urgency ?? Urgency.Emergency;
        var level = Named(urgency) ?? own;
        var flags = result.Flags ?? [];
        var raised = flags.Any(one => one.Urgency >= level);
        _raised[level] = _raised.GetValueOrDefault(level).With(raised);
        _byRule[level] = _byRule.GetValueOrDefault(level).With(flags.Any(one => one.Rule == flag));
        return raised;
    }

    /// <summary>So many of so many.</summary>
    internal readonly record struct Share(int Right, int Of)
    {
        /// <summary>The share; 0 of none.</summary>
        public double Value => Of == 0 ? 0 : (double)Right / Of;

        /// <summary>One more.</summary>
        public Share With(bool right) => new(Right + (right ? 1 : 0), Of + 1);

        /// <summary>Such as <c>62 of 63 (0.984)</c>.</summary>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Right} of {Of} ({Value:0.000})");
    }
}
