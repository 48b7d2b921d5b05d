using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Habits that are denied, in an answer or in words, and told in other words.</summary>
internal static class WordConflicts
{
    private static readonly ImmutableArray<string> Drinks =
    [
        "wine",
        "beer",
        "beers",
        "whisky",
        "whiskey",
        "vodka",
        "gin",
        "rum",
        "sherry",
        "cider",
        "lager",
        "prosecco",
        "glass of red",
        "alcohol",
        "drink most",
        "drink every",
        "units a week",
    ];

    private static readonly ImmutableArray<string> Smokes =
    [
        "smoke",
        "smoked",
        "smoker",
        "smoking",
        "cigarettes",
        "cigarette",
        "vape",
        "vaping",
        "tobacco",
    ];

    /// <summary>Alcohol never drunk and told; smoking denied and told.</summary>
    public static IEnumerable<Contradiction> Habits(BriefContext context)
    {
        if (ContradictionRules.Find(context, SkinItems.Alcohol) is { } alcohol && alcohol.Has("never"))
        {
            foreach (
                var message in context.Story.Messages.Where(each => each.Said.ActivityId != alcohol.Answer.ActivityId)
            )
            {
                if (message.Said.Item?.LinkId != SkinItems.Triggers && Says(context, message, [.. Drinks]))
                    yield return new(
                        alcohol.Label,
                        $"{alcohol.Label}: {alcohol.Shown}; elsewhere the patient says {ContradictionRules.Quote(message)}.",
                        [alcohol.Citation, message.Citation]
                    );
            }
        }
        var smoking = context
            .Story.Messages.Select(message => (message, Found: Plain(context, message, Smokes)))
            .ToList();
        var never = smoking.Find(each => each.Found.Any(one => one.Status == AssertionStatus.Negated));
        var does = smoking.Find(each => each.Found.Any(ContradictionRules.IsOwn));
        if (never.message is not null && does.message is not null && never.message != does.message)
            yield return new(
                "Smoking",
                $"The patient says {ContradictionRules.Quote(never.message)} and {ContradictionRules.Quote(does.message)}.",
                [never.message.Citation, does.message.Citation]
            );
    }

    /// <summary>Whether the message says one of the phrases of the patient, as so now.</summary>
    public static bool Says(BriefContext context, ToldMessage message, params ImmutableArray<string> phrases) =>
        Plain(context, message, phrases).Any(ContradictionRules.IsOwn);

    /// <summary>Whether the message denies one of the phrases, where that stands there as it is asked for.</summary>
    public static bool Denies(
        BriefContext context,
        ToldMessage message,
        Func<TextSpan, bool> counts,
        params ImmutableArray<string> phrases
    ) =>
        Found(context, message, phrases)
            .Any(found =>
                found.Assertion.Status == AssertionStatus.Negated
                && Meant.IsPlain(context, message, found.Span)
                && counts(found.Span)
            );

    /// <summary>How the message asserts each of the phrases that stand in it.</summary>
    public static IEnumerable<Assertion> Asserted(
        BriefContext context,
        ToldMessage message,
        ImmutableArray<string> phrases
    ) => Found(context, message, phrases).Select(found => found.Assertion);

    // Of the patient, and in earnest.
    private static IEnumerable<Assertion> Plain(
        BriefContext context,
        ToldMessage message,
        ImmutableArray<string> phrases
    ) =>
        Found(context, message, phrases)
            .Where(found => Meant.IsPlain(context, message, found.Span))
            .Select(found => found.Assertion);

    private static IEnumerable<(TextSpan Span, Assertion Assertion)> Found(
        BriefContext context,
        ToldMessage message,
        ImmutableArray<string> phrases
    )
    {
        var folded = ReplyText.Fold(message.Said.Text.Verbatim);
        return phrases
            .Where(phrase => ReplyText.ContainsPhrase(folded, phrase))
            .SelectMany(phrase => context.Input.Screening.Reader.AssertPhrase(message.Said.Text, phrase));
    }
}
