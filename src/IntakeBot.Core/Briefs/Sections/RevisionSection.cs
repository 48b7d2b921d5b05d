using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// What a version of a brief says otherwise than one that a clinician has read: answers added, corrected or taken back,
/// and flags raised or withdrawn since. Pure; the two briefs are all that it looks at.
/// </summary>
internal static class RevisionSection
{
    private const string Id = "revision";

    /// <summary>The section, or null where nothing that rests on an answer differs.</summary>
    public static BriefSection? Of(PreviousBrief previous, Brief now)
    {
        ImmutableArray<BriefBlock> blocks = [.. Flags(previous.Brief, now), .. Answers(previous.Brief, now)];
        return blocks.IsEmpty ? null : new BriefSection(Id, Title(previous), blocks);
    }

    private static string Title(PreviousBrief previous) =>
        previous.Brief.SignedOff is { } signed
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Changed since {signed.By} signed off version {previous.Version}"
            )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Added since the patient finished (version {previous.Version})"
            );

    private static IEnumerable<BriefBlock> Flags(Brief before, Brief now)
    {
        var (then, current) = (Alerts(before), Alerts(now));
        foreach (var (key, flag) in current)
        {
            var known = then.GetValueOrDefault(key);
            if (known is null && flag.WithdrawnBy is null)
                yield return new BriefBlock.Note($"New red flag: {flag.Flag.Title}.");
            else if (known is { WithdrawnBy: null } && flag.WithdrawnBy is not null)
                yield return new BriefBlock.Note($"Red flag withdrawn after a correction: {flag.Flag.Title}.");
        }
    }

    private static Dictionary<string, Screening.RaisedFlag> Alerts(Brief brief) =>
        brief
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Alert>()
            .GroupBy(alert => $"{alert.Flag.Flag.RuleId} {alert.Flag.RaisedBy}", StringComparer.Ordinal)
            .ToDictionary(alerts => alerts.Key, alerts => alerts.First().Flag, StringComparer.Ordinal);

    private static IEnumerable<BriefBlock> Answers(Brief before, Brief now)
    {
        var (then, current) = (Cited(before), Cited(now));
        foreach (var (key, answer) in current)
        {
            if (!then.TryGetValue(key, out var old))
                yield return Block(answer.Label, $"added: {Quoted(answer)}", answer);
            else if (old.ActivityId != answer.ActivityId && old.Quote != answer.Quote)
                yield return Block(answer.Label, $"{Quoted(old)} → {Quoted(answer)}", answer, old);
        }
        foreach (var (_, old) in then.Where(pair => !current.ContainsKey(pair.Key)))
            yield return Block(old.Label, $"{Quoted(old)} no longer stands", old);
    }

    private static BriefBlock.Fact Block(string label, string text, params ImmutableArray<Citation> citations) =>
        new(label, new Claim(new PatientText(text), citations));

    private static string Quoted(Citation.ToAnswer answer) => $"“{BriefContext.Excerpt(answer.Quote.Verbatim.Trim())}”";

    // What an answer outside any item said is known by its message.
    private static Dictionary<string, Citation.ToAnswer> Cited(Brief brief) =>
        brief
            .Sections.Where(section => section.Id != Id)
            .SelectMany(section => section.Blocks)
            .SelectMany(block => block.Claims)
            .SelectMany(claim => claim.Citations)
            .Concat(brief.IdentitySources)
            .OfType<Citation.ToAnswer>()
            .Where(answer => answer.ConversationId is null)
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    // An aside and a message named in a contradiction are known by their activity, an answer by its item.
    private static string KeyOf(Citation.ToAnswer answer) =>
        answer.Item.LinkId.Value.Length == 0 || answer.Label.StartsWith("Said ", StringComparison.Ordinal)
            ? $"said {answer.ActivityId}"
            : answer.Item.ToString();
}
