using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Answers about the skin and sleep that do not agree with each other or with the patient's words.</summary>
internal static class SymptomConflicts
{
    private static readonly ImmutableArray<string> Itching = ["itch", "itchy", "itches", "itching", "itchiness"];
    private static readonly ImmutableArray<string> Hurting = ["pain", "painful", "hurts", "hurting", "sore", "stings"];

    /// <summary>No itch by number and itch by words or at night; or itch by number and none by words.</summary>
    public static IEnumerable<Contradiction> Itch(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.Itch) is not { Number: { } level } itch)
            yield break;
        if (
            level == 0
            && ContradictionRules.Find(context, SkinItems.ItchAtNight) is { } night
            && night.Has("some-nights", "most-nights", "every-night")
        )
            yield return Between(itch, night);
        foreach (var conflict in Level(context, itch, level, Itching))
            yield return conflict;
    }

    /// <summary>As <see cref="Itch"/>, of pain.</summary>
    public static IEnumerable<Contradiction> Pain(BriefContext context) =>
        ContradictionRules.Find(context, SkinItems.Pain) is { Number: { } level } pain
            ? Level(context, pain, level, Hurting)
            : [];

    /// <summary>A number that the reply's own first word denies: "none, well 8 at night".</summary>
    public static IEnumerable<Contradiction> OwnWords(BriefContext context) =>
        from question in context.Questions
        where question.Item is { IsScale: true, Min: 0 }
        let answer = context.AnswerTo(question)
        where answer is { Values: [AnswerValue.Number { Value: >= 4 }] }
        let said = ReplyText.AllWords(ReplyText.Fold(answer.Quote.Verbatim))
        let first = said.FirstOrDefault("")
        where first is "no" or "none" or "never" or "zero" or "nothing"
        // "No, the stress is 4" puts another figure right.
        where first is not "no" || context.Input.Words is not { } words || !said.Any(words.Corrections.Is.Contains)
        // And so does the "no" to what was taken before: "no, itch 7".
        where
            first is not "no"
            || !context.Input.Utterances.Any(one => one.Item == question.Key && one.SupersededBy == answer.ActivityId)
        let given = new Given(question, answer)
        select new Contradiction(
            given.Label,
            $"Taken as {given.Shown}; the patient's own words are “{answer.Quote.Verbatim.Trim()}”.",
            [given.Citation]
        );

    /// <summary>A condition that the patient's words name as their own is not among those chosen.</summary>
    public static IEnumerable<Contradiction> Condition(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.Conditions) is not { } given)
            yield break;
        var chosen = given.Answer.Codes.ToList();
        foreach (var message in context.Story.Messages.Where(each => each.Said.Item?.LinkId == SpecialItems.Reason))
        {
            foreach (
                var option in given.Question.Item.Options.Where(option =>
                    !chosen.Contains(option.Code) && option.Code is not "unsure"
                )
            )
            {
                var names = option.Names.Select(ReplyText.Fold).Where(name => name.Length > 3).ToImmutableArray();
                if (
                    WordConflicts.Says(context, message, names)
                    // "Seborrhoeic dermatitis" is what was said in both places, whatever option it is near.
                    && !names
                        .Append(ReplyText.Fold(option.Display))
                        .Any(name => ReplyText.ContainsPhrase(ReplyText.Fold(given.Shown), name))
                )
                    yield return new(
                        given.Label,
                        $"Asked, the patient says {given.Shown}; the reason for the visit says {ContradictionRules.Quote(message)}.",
                        [given.Citation, message.Citation]
                    );
            }
        }
    }

    /// <summary>Better by choice and worse by words, or the other way round.</summary>
    public static IEnumerable<Contradiction> Course(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.Course) is not { } course)
            yield break;
        var opposite =
            course.Has("getting-better") ? ImmutableArray.Create("getting worse", "worse and worse", "spreading")
            : course.Has("getting-worse") ? ["getting better", "much better", "clearing up"]
            : [];
        foreach (
            var message in Others(context, course)
                .Where(each =>
                    each.Said.Item?.LinkId == SpecialItems.Reason || each.Said.Item?.LinkId == SpecialItems.Notes
                )
        )
        {
            if (WordConflicts.Says(context, message, opposite))
                yield return Against(course, message);
        }
    }

    /// <summary>The left in one place and the right in another, of the same area.</summary>
    public static IEnumerable<Contradiction> Sides(BriefContext context)
    {
        if (context.Input.Words is not { } words)
            yield break;
        var named = context
            .Story.Messages.Where(message =>
                message.Said.Item?.LinkId is { } item
                && (
                    item == SpecialItems.Reason
                    || item == SkinItems.Areas
                    || item == SpecialItems.Notes
                    || item == SkinItems.Conditions
                )
            )
            .SelectMany(message =>
                BodyAreaReader.Find(ReplyTokens.Read(message.Said.Text.Verbatim, words)).Select(area => (message, area))
            )
            .Where(each => each.area.Side is not null)
            .ToList();
        foreach (var area in named.GroupBy(each => each.area.Code, StringComparer.Ordinal))
        {
            var left = area.FirstOrDefault(each => each.area.Side == "left").message;
            var right = area.FirstOrDefault(each => each.area.Side == "right").message;
            if (left is not null && right is not null && left != right && !area.Any(each => each.area.Side == "both"))
                yield return new(
                    $"Side ({area.Key.Replace('-', ' ')})",
                    $"The left in {ContradictionRules.Quote(left)}, the right in {ContradictionRules.Quote(right)}.",
                    [left.Citation, right.Citation]
                );
        }
    }

    /// <summary>The reason names a place that is not among the areas chosen.</summary>
    public static IEnumerable<Contradiction> Areas(BriefContext context)
    {
        if (
            context.Input.Words is not { } words
            || ContradictionRules.Find(context, SkinItems.Areas) is not { } areas
            || areas.Has("everywhere")
            || !areas.Answer.Codes.Any()
        )
            yield break;
        var chosen = BodyParts.OfOptions(areas.Answer.Codes);
        foreach (var message in context.Story.Messages.Where(each => each.Said.Item?.LinkId == SpecialItems.Reason))
        {
            if (message.Said.ActivityId == areas.Answer.ActivityId)
                continue;
            var missing = BodyAreaReader
                .Find(ReplyTokens.Read(message.Said.Text.Verbatim, words))
                .Where(area => !BodyParts.IsProduct(message.Said.Text.Verbatim, area, words))
                .Where(area => BodyParts.RegionOf(area.Code) is { } region && !chosen.Contains(region))
                .Select(StatementText.Of)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (missing.Count > 0)
                yield return new(
                    areas.Label,
                    $"Asked where it is, the patient says {areas.Shown}; the reason for the visit also names {Phrase.List(missing)}.",
                    [areas.Citation, message.Citation]
                );
        }
    }

    /// <summary>Nobody in the family by choice, and a relative's condition by words.</summary>
    public static IEnumerable<Contradiction> Family(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.Family) is not { } family || !family.Has("nobody"))
            yield break;
        foreach (var message in Others(context, family))
        {
            var names = family
                .Question.Item.Options.Where(option => !option.Exclusive)
                .SelectMany(option => option.Names);
            if (
                WordConflicts
                    .Asserted(context, message, [.. names.Select(ReplyText.Fold)])
                    .Any(assertion => assertion.Status == AssertionStatus.SomeoneElse)
            )
                yield return Against(family, message);
        }
    }

    /// <summary>Good sleep, and nights that are lost.</summary>
    public static IEnumerable<Contradiction> Sleep(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.SleepQuality) is not { } quality || !quality.Has("good"))
            yield break;
        foreach (var item in new[] { SkinItems.ItchAtNight, SkinItems.Waking })
        {
            if (ContradictionRules.Find(context, item) is { } night && night.Has("most-nights", "every-night"))
                yield return Between(quality, night);
        }
        if (ContradictionRules.Find(context, SkinItems.SleepHours) is { Number: < 5 } hours)
            yield return Between(quality, hours);
        foreach (var message in Others(context, quality))
        {
            var lost = message.Mentions.FirstOrDefault(mention =>
                mention.Concept.Id == "no-sleep-nights" && Meant.IsTold(context, message, mention)
            );
            if (
                lost is not null
                || WordConflicts.Says(
                    context,
                    message,
                    "cant sleep",
                    "can't sleep",
                    "keeps me awake",
                    "keep me awake",
                    "up all night"
                )
            )
                yield return Against(quality, message);
        }
    }

    private static IEnumerable<Contradiction> Level(
        BriefContext context,
        Given given,
        decimal level,
        ImmutableArray<string> words
    )
    {
        foreach (var message in Others(context, given))
        {
            if (
                message.Said.Item?.LinkId is { } item
                && item != SpecialItems.Reason
                && item != SpecialItems.Notes
                && item != SkinItems.Conditions
            )
                continue;
            var conflicts =
                level == 0
                    ? WordConflicts.Says(context, message, words)
                    : level >= 4
                        && WordConflicts.Denies(
                            context,
                            message,
                            span => !IsOfElsewhere(context, message, span),
                            words
                        );
            if (conflicts)
                yield return Against(given, message);
        }
    }

    // "My eyes are gritty, no pain or blurry": of the eyes, which are no skin, or of a place that is not among the areas.
    private static bool IsOfElsewhere(BriefContext context, ToldMessage message, TextSpan span)
    {
        if (context.Input.Words is not { } words)
            return false;
        var chosen = BodyParts.OfOptions(context.Find(SkinItems.Areas)?.Codes ?? []);
        return BodyAreaReader
            .Find(ReplyTokens.Read(Clauses.Sentence(message.Said.Text.Verbatim, span), words))
            .Any(area =>
                area.Code == Eye
                || chosen.Count > 0 && BodyParts.RegionOf(area.Code) is { } region && !chosen.Contains(region)
            );
    }

    private const string Eye = "eye";

    private static IEnumerable<ToldMessage> Others(BriefContext context, Given given) =>
        context.Story.Messages.Where(message => message.Said.ActivityId != given.Answer.ActivityId);

    private static Contradiction Between(Given one, Given other) =>
        new(one.Label, $"{one.Label}: {one.Shown}; {other.Label}: {other.Shown}.", [one.Citation, other.Citation]);

    private static Contradiction Against(Given given, ToldMessage message) =>
        new(
            given.Label,
            $"{given.Label}: {given.Shown}; elsewhere the patient says {ContradictionRules.Quote(message)}.",
            [given.Citation, message.Citation]
        );
}
