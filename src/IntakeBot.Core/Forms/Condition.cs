using System.Collections.Immutable;

namespace IntakeBot.Core.Forms;

/// <summary>When an item is enabled (FHIR <c>Questionnaire.item.enableWhen</c>). A closed union.</summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>No condition: enabled whenever its parents are.</summary>
    public static Condition Always { get; } = new All([]);

    /// <summary>True when the item has (or, with <paramref name="Expected"/> false, lacks) an answer.</summary>
    public sealed record Exists(LinkId Question, bool Expected) : Condition;

    /// <summary>True when any value of the answer compares so; false without an answer.</summary>
    public sealed record Compare(LinkId Question, Comparison Operator, AnswerValue Value) : Condition;

    /// <summary>True when an expression over the answers is, for an item in its place (<c>sdc-questionnaire-enableWhenExpression</c>).</summary>
    public sealed record Computed(Func<AnswerSet, ItemKey, bool> Test) : Condition
    {
        /// <summary>The only items whose answers it looks at; empty where it may look at any.</summary>
        public ImmutableArray<LinkId> RestsOn { get; init; } = [];
    }

    /// <summary>True when every part is; true when empty.</summary>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>True when at least one part is.</summary>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition;
}

/// <summary>The operators of <c>enableWhen</c> that compare (https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html).</summary>
public enum Comparison
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,
}
