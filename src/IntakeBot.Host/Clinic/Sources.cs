using System.Collections.Immutable;
using IntakeBot.Core.Briefs;

namespace IntakeBot.Host.Clinic;

/// <summary>
/// The numbered sources of one brief, in the order of first mention: all that the narrative cites, and every passage
/// that a section cites without quoting it. Public because a component's parameters are.
/// </summary>
public sealed class Sources
{
    private readonly string _conversationId;

    private Sources(string conversationId, ImmutableArray<Citation> cited) =>
        (_conversationId, Cited) = (conversationId, cited);

    /// <summary>The sources; the first has number 1.</summary>
    public ImmutableArray<Citation> Cited { get; }

    /// <summary>The sources of that brief.</summary>
    public static Sources Of(string conversationId, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var narrated = brief.Narrative?.Sentences.SelectMany(sentence => sentence.Citations) ?? [];
        var passages = brief
            .Sections.SelectMany(section => section.Blocks)
            .Where(block => block is not BriefBlock.Passage)
            .SelectMany(block => block.Claims)
            .SelectMany(claim => claim.Citations)
            .OfType<Citation.ToPassage>();
        return new(conversationId, [.. narrated.Concat(passages).Distinct()]);
    }

    /// <summary>The number of a source, or null for an answer that only a section cites.</summary>
    public int? NumberOf(Citation citation) => Cited.IndexOf(citation) is >= 0 and var index ? index + 1 : null;

    /// <summary>An answer leads to its message, a passage to its words at the foot of the brief.</summary>
    public string AddressOf(Citation citation) =>
        citation is Citation.ToAnswer answer
            ? Links.Message(answer.ConversationId ?? _conversationId, answer.ActivityId)
            : $"#{Anchor(NumberOf(citation) ?? 0)}";

    /// <summary>The anchor of a numbered source.</summary>
    public static string Anchor(int number) => $"source-{number}";
}
