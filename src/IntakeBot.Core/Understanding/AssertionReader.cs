using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Where a finding's words stand among the tokens.</summary>
internal readonly record struct Found(PhraseMatch Match)
{
    public int First => Match.First;

    public int End => Match.End;
}

/// <summary>A trigger in a text.</summary>
internal readonly record struct Trigger(AssertionRule Rule, PhraseMatch Match)
{
    public int First => Match.First;

    public int End => Match.End;
}

/// <summary>
/// Says of each finding in a text whether it is so, now, and the patient's own. The method is that of ConText: trigger
/// phrases with a direction and a reach, ended by other phrases; the phrases are data, the reach is computed here.
/// </summary>
internal sealed class AssertionReader(AssertionRules rules)
{
    /// <summary>One assertion per finding, in their order.</summary>
    public ImmutableArray<Assertion> Read(ReadableText text, IReadOnlyList<Found> findings, AnswerContext context)
    {
        if (findings.Count == 0)
            return [];
        var triggers = Select(text, findings);
        var scopes = new ScopeFinder(rules, text, findings, triggers);
        var polarity = new PolarityReader(rules, text, findings);
        return
        [
            .. findings.Select(finding =>
                Combine(
                    triggers
                        .Where(trigger => !polarity.IsAnswer(trigger) && scopes.Reaches(trigger, finding))
                        .Select(trigger => (trigger.Rule.Effect, trigger.Match))
                        .Concat(polarity.Of(finding))
                        .ToList(),
                    finding,
                    text,
                    context
                )
            ),
        ];
    }

    // Leftmost, then longest; a word serves one trigger only, so that "not sure" is never also "not".
    private List<Trigger> Select(ReadableText text, IReadOnlyList<Found> findings)
    {
        var used = new bool[text.Count];
        var chosen = new List<Trigger>();
        var matches = rules
            .Automaton.Match(text)
            // A misspelt trigger is none: better a flag too many than "finding" read as "fiance".
            .Where(match => !match.IsNear)
            .OrderBy(match => match.First)
            .ThenByDescending(match => match.End)
            .ThenBy(match => match.Pattern);
        foreach (var match in matches)
        {
            var own = Enumerable.Range(match.First, match.End - match.First).Where(match.Says).ToList();
            if (own.Exists(token => used[token]))
                continue;
            own.ForEach(token => used[token] = true);
            var rule = rules.Rules[match.Pattern];
            if (!findings.Any(finding => Belongs(rule, match, finding)))
                chosen.Add(new Trigger(rule, match));
        }
        return chosen;
    }

    // The negative inside "can't breathe" belongs to the finding; it denies neither it nor another. "No trouble" denies
    // "trouble breathing": there the negative itself stands outside.
    private static bool Belongs(AssertionRule rule, PhraseMatch trigger, Found finding)
    {
        if (!IsStatus(rule.Effect) || (trigger.First == finding.First && trigger.End == finding.End))
            return false;
        for (var at = trigger.First; at < trigger.End; at++)
        {
            if (trigger.Says(at) && !finding.Match.Says(at))
                return false;
        }
        return true;
    }

    private static bool IsStatus(AssertionEffect effect) =>
        effect
            is AssertionEffect.Negated
                or AssertionEffect.Uncertain
                or AssertionEffect.Hypothetical
                or AssertionEffect.Historical;

    // "My family would be better off if I was dead": what says "I" is the patient's, whoever is named around it.
    private bool SaysSelf(Found finding, ReadableText text)
    {
        for (var at = finding.First; at < finding.End; at++)
        {
            if (finding.Match.Says(at) && rules.Self.Contains(text.Tokens[at].Word))
                return true;
        }
        return false;
    }

    private Assertion Combine(
        List<(AssertionEffect Effect, PhraseMatch Match)> reaching,
        Found finding,
        ReadableText text,
        AnswerContext context
    )
    {
        bool Has(AssertionEffect effect) => reaching.Exists(one => one.Effect == effect);
        var affirmed = Has(AssertionEffect.Affirmed);
        var certainty =
            Has(AssertionEffect.Negated) && !affirmed ? Certainty.Negated
            : Has(AssertionEffect.Hypothetical) && !affirmed ? Certainty.Hypothetical
            : Has(AssertionEffect.Uncertain) ? Certainty.Uncertain
            : Certainty.Present;
        var past = Has(AssertionEffect.Historical) || context == AnswerContext.PatientPast;
        var causes = reaching.Where(one => one.Effect != AssertionEffect.Nothing).Select(one => Cause(one, text));
        return new Assertion(
            certainty,
            past && !Has(AssertionEffect.Current) ? Temporality.Historical : Temporality.Current,
            SaysSelf(finding, text) ? Experiencer.Patient : ExperiencerOf(reaching, finding, context),
            [.. ContextCauses(context).Concat(causes.OrderBy(cause => cause.Span.Start))]
        );
    }

    // The nearest person named before the finding has it; "me too" after it makes it the patient's as well.
    private static Experiencer ExperiencerOf(
        List<(AssertionEffect Effect, PhraseMatch Match)> reaching,
        Found finding,
        AnswerContext context
    )
    {
        var people = reaching
            .Where(one => one.Effect is AssertionEffect.Patient or AssertionEffect.Child or AssertionEffect.SomeoneElse)
            .ToList();
        if (people.Exists(one => one.Effect == AssertionEffect.Patient && one.Match.First >= finding.End))
            return Experiencer.Patient;
        if (people.Count == 0)
            return context == AnswerContext.Family ? Experiencer.SomeoneElse : Experiencer.Patient;
        return people.MinBy(one => Math.Abs(one.Match.First - finding.First)).Effect switch
        {
            AssertionEffect.Patient => Experiencer.Patient,
            AssertionEffect.Child => Experiencer.Child,
            _ => Experiencer.SomeoneElse,
        };
    }

    private static AssertionCause Cause((AssertionEffect Effect, PhraseMatch Match) one, ReadableText text)
    {
        var words = Enumerable
            .Range(one.Match.First, one.Match.End - one.Match.First)
            .Where(one.Match.Says)
            .Select(at => text.Tokens[at].Word);
        return new AssertionCause(
            one.Effect,
            string.Join(' ', words),
            text.Text.SpanOf(one.Match.First, one.Match.End)
        );
    }

    private static IEnumerable<AssertionCause> ContextCauses(AnswerContext context) =>
        context switch
        {
            AnswerContext.Family =>
            [
                new AssertionCause(AssertionEffect.SomeoneElse, "the question is about the family", default),
            ],
            AnswerContext.PatientPast =>
            [
                new AssertionCause(AssertionEffect.Historical, "the question is about the past", default),
            ],
            _ => [],
        };
}
