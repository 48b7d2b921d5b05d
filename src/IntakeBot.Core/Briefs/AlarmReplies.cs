using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// What the patient said at once to an alarm. A flag that stands is never hidden for it; whether it was denied decides
/// only how the heading tells of it and in which order flags are read.
/// </summary>
internal static class AlarmReplies
{
    /// <summary>The reply that denies the flag, which nothing said later takes back; null where there is none.</summary>
    public static ToldMessage? Denial(BriefContext context, RaisedFlag raised)
    {
        // What is less urgent raises no alarm in the chat, and nothing is said to it.
        if (
            raised is not { WithdrawnBy: null, Flag.Urgency: >= Urgency.SameDay }
            || context.Input.Words is not { } words
        )
            return null;
        var reply = context
            .Story.Messages.SkipWhile(message => message.Said.ActivityId != raised.RaisedBy)
            .Skip(1)
            .FirstOrDefault();
        if (reply is null)
            return null;
        // Whether somebody is safe is asked for, and not told by a no to the alarm.
        var denies = raised.Flag.IsCrisis
            ? context.Find(SkinItems.DarkThoughts)?.Codes.SequenceEqual(["not-at-all"]) == true
            : Denies(context, raised.Flag, reply, words);
        return denies && !IsToldFrom(context, raised.Flag, reply) ? reply : null;
    }

    // A false alarm, or something of what it speaks of that is denied. A mere "no" may be that nobody is safe.
    private static bool Denies(BriefContext context, RedFlag flag, ToldMessage reply, ReplyWords words)
    {
        var folded = ReplyText.Fold(reply.Said.Text.Verbatim);
        var spokenOf = context.Input.Screening.ConceptsOf.GetValueOrDefault(flag.RuleId, []);
        return words.FalseAlarm.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
            || reply.Mentions.Any(mention =>
                mention.Assertion.Status == AssertionStatus.Negated
                && (RestsOn(flag, mention) || spokenOf.Contains(mention.Concept.Id))
            );
    }

    // "I'm not burned", and later "my hand is burned": it is said again.
    private static bool IsToldFrom(BriefContext context, RedFlag flag, ToldMessage reply)
    {
        var from = context.Story.Messages.IndexOf(reply);
        return context.Story.Told.Any(told =>
            RestsOn(flag, told.Mention) && context.Story.Messages.IndexOf(told.Message) >= from
        );
    }

    private static bool RestsOn(RedFlag flag, Mention mention) =>
        flag.Evidence.Any(evidence => evidence.ConceptId == mention.Concept.Id);
}
