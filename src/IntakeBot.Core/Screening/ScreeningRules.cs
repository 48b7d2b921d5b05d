using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Screening;

/// <summary>The compiled rules, concepts and assertion triggers.</summary>
/// <param name="Version">The human version of the rules.</param>
public sealed record ScreeningRules(string Version)
{
    private readonly FrozenDictionary<string, ImmutableArray<int>> _decidedBy = FrozenDictionary<
        string,
        ImmutableArray<int>
    >.Empty;
    private readonly ImmutableArray<int> _always = [];

    /// <summary>Rules that raise nothing.</summary>
    public static ScreeningRules None { get; } = new("0");

    /// <summary>
    /// The languages in which every concept is found, assertions are read and every guidance is written (BCP 47): in any
    /// other, red flags are missed or not told.
    /// </summary>
    public FrozenSet<string> Languages { get; init; } = FrozenSet<string>.Empty;

    /// <summary>By each language that has concepts, what it still lacks to be among <see cref="Languages"/>.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Gaps { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Finds concepts in the patient's words.</summary>
    public MessageReader Reader { get; init; } = MessageReader.Empty;

    /// <summary>Every concept, by its id.</summary>
    public FrozenDictionary<string, Concept> Concepts { get; init; } = FrozenDictionary<string, Concept>.Empty;

    /// <summary>By a concept's id, the concepts that it is too: a severe headache is a headache.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> WholesOf { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>
    /// Names everything that decides how a message is read: the content and the build. Readings of another stamp are
    /// read anew, and all are where it is empty.
    /// </summary>
    public string Stamp { get; init; } = "";

    /// <summary>Answers that are findings by themselves.</summary>
    public ImmutableArray<AnswerFinding> AnswerFindings
    {
        get;
        init =>
            (field, FindingsOf) = (
                value,
                value.GroupBy(finding => finding.Item).ToFrozenDictionary(of => of.Key, of => of.ToImmutableArray())
            );
    } = [];

    /// <summary><see cref="AnswerFindings"/> by item.</summary>
    internal FrozenDictionary<LinkId, ImmutableArray<AnswerFinding>> FindingsOf { get; private init; } =
        FrozenDictionary<LinkId, ImmutableArray<AnswerFinding>>.Empty;

    /// <summary>The item that asks for the name: a plain name there is no finding, whatever it sounds like.</summary>
    public LinkId? NameItem { get; init; }

    /// <summary>Items of one repetition of a group whose answers are also read as one sentence, in this order.</summary>
    public ImmutableArray<LinkId> ReadTogether { get; init; } = [];

    /// <summary>The rules, in the order of the files.</summary>
    public ImmutableArray<RedFlagRule> Rules
    {
        get;
        init
        {
            field = value;
            ConceptsOf = value.ToFrozenDictionary(
                rule => rule.Id,
                rule => rule.Concepts().ToImmutableArray(),
                StringComparer.Ordinal
            );
            _decidedBy = value
                .SelectMany((rule, at) => rule.Deciding().Select(concept => (Concept: concept, At: at)))
                .GroupBy(pair => pair.Concept, pair => pair.At, StringComparer.Ordinal)
                .ToFrozenDictionary(of => of.Key, of => of.ToImmutableArray(), StringComparer.Ordinal);
            _always = [.. Enumerable.Range(0, value.Length).Where(at => value[at].HoldsOfNothing())];
        }
    } = [];

    /// <summary>
    /// The rules that may be raised where these concepts are present, in the order of the files: most rules know none of
    /// what a patient has.
    /// </summary>
    internal IEnumerable<RedFlagRule> Raisable(IEnumerable<string> concepts)
    {
        var may = new SortedSet<int>(_always);
        foreach (var concept in concepts)
            may.UnionWith(_decidedBy.GetValueOrDefault(concept, []));
        return may.Select(at => Rules[at]);
    }

    /// <summary>By a rule's id, the concepts that can be its evidence.</summary>
    internal FrozenDictionary<string, ImmutableArray<string>> ConceptsOf { get; private init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The version and how many rules, for logs.</summary>
    public override string ToString() => $"screening rules {Version}, {Rules.Length} rules";
}
