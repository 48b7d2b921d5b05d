using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Where a finding's words stand among the tokens.</summary>
internal readonly record struct Found(PhraseMatch Match)
{
    public int First => Match.First;

    public int End => Match.End;

    /// <summary>Whether a question about the past does not make it past (<see cref="Concept.OfNow"/>).</summary>
    public bool OfNow { get; init; }
}

/// <summary>A trigger in a text.</summary>
internal readonly record struct Trigger(AssertionRule Rule, PhraseMatch Match)
{
    /// <summary>Where its reach to what follows ends; 0 until that was worked out.</summary>
    public int ForwardEnd { get; init; }

    public int First => Match.First;

    public int End => Match.End;
}

/// <summary>What says something of a finding, and where.</summary>
internal readonly record struct Cause(AssertionEffect Effect, PhraseMatch Match, bool TellsNow = false)
{
    /// <summary>Whether it says nothing against a time that was told.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether whoever it names is no relative.</summary>
    public bool IsStranger { get; init; }
}

/// <summary>
/// Says of each finding in a text whether it is so, now, and the patient's own. The method is that of ConText: trigger
/// phrases with a direction and a reach, ended by other phrases; the phrases are data, the reach is computed here.
/// </summary>
internal sealed class AssertionReader(AssertionRules rules)
{
    // One per thread: what a reading needs for a moment is not made anew for every message.
    [ThreadStatic]
    private static AssertionScratch? Scratch;

    /// <summary>One assertion per finding, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="context">Whose and from when a finding is where the words do not say.</param>
    /// <param name="patientIs">What the patient is to who writes, where nobody else can be meant; null where anybody may.</param>
    public ImmutableArray<Assertion> Read(
        ReadableText text,
        ImmutableArray<Found> findings,
        AnswerContext context,
        FrozenSet<string>? patientIs = null
    )
    {
        if (findings.IsEmpty)
            return [];
        var scratch = Scratch ??= new AssertionScratch();
        Select(text, findings, context, scratch);
        var scopes = new ScopeFinder(rules, text, findings, scratch.Triggers);
        var polarity = new PolarityReader(rules, text, findings);
        var carer = new CarerReader(rules, text, findings);
        var isForPatient = carer.SpeaksForPatient(scratch.Triggers, context, patientIs ?? []);
        var assertions = ImmutableArray.CreateBuilder<Assertion>(findings.Length);
        foreach (var finding in findings)
        {
            for (var at = 0; at < scratch.Triggers.Count; at++)
            {
                var trigger = scratch.Triggers[at];
                if (
                    (trigger.Rule.OfMedicines || trigger.Rule.OfFindings)
                    && text.IsOfMedicine(finding) == trigger.Rule.OfFindings
                )
                    continue;
                if (!polarity.IsAnswer(trigger) && scopes.Reaches(at, finding))
                    scratch.Reaching.Add(
                        new Cause(
                            trigger.Rule.Effect,
                            trigger.Match,
                            trigger.Rule.TellsNow && IsBeside(trigger, finding, text)
                        )
                        {
                            IsWeak = trigger.Rule.IsWeak,
                            IsStranger = trigger.Rule.IsStranger,
                        }
                    );
            }
            if (polarity.AnswerTo(finding) is { } answer)
                scratch.Reaching.Add(answer);
            if (
                isForPatient
                || scratch.Reaching.Exists(IsRelative)
                    && carer.IsOfKinNow(finding, scratch.Triggers, context, patientIs ?? [])
            )
                scratch.Reaching.RemoveAll(IsRelative);
            var asked =
                finding.OfNow && context == AnswerContext.PatientPast
                || context == AnswerContext.Family && carer.IsOfNowAlone(finding)
                    ? AnswerContext.PatientNow
                    : context;
            assertions.Add(Combine(scratch.Reaching, finding, text, asked));
            scratch.Reaching.Clear();
        }
        scratch.Clear();
        return assertions.MoveToImmutable();
    }

    // "I have an allergy to prawns, my lips swell": what one has now ends at the comma.
    private static bool IsBeside(Trigger trigger, Found finding, ReadableText text)
    {
        for (var at = Math.Min(trigger.First, finding.First) + 1; at <= Math.Max(trigger.First, finding.First); at++)
        {
            if (text.Tokens[at].Before != TextBreak.None)
                return false;
        }
        return true;
    }

    private static readonly Predicate<Cause> IsRelative = cause =>
        cause is { Effect: AssertionEffect.SomeoneElse, IsStranger: false };

    // Leftmost, then longest; a word serves one trigger only, so that "not sure" is never also "not".
    private void Select(
        ReadableText text,
        ImmutableArray<Found> findings,
        AnswerContext context,
        AssertionScratch scratch
    )
    {
        rules.Automaton.Match(text, scratch.Matches);
        scratch.Matches.Sort(AssertionScratch.LongestOfPlace);
        scratch.UseNone(text.Count);
        foreach (var match in scratch.Matches)
        {
            // A misspelt trigger is none: better a flag too many than "finding" read as "fiance".
            var rule = rules.Rules[match.Pattern];
            if (match.IsNear || (rule.OfMedicines && !text.HasMedicines))
                continue;
            if (rule is { TellsNow: true, Effect: AssertionEffect.Nothing } && context != AnswerContext.PatientPast)
                continue;
            if ((rule.Closes && !IsClauseEnd(text, match.End)) || !scratch.Use(match))
                continue;
            if (!BelongsToAny(rule, match, findings))
                scratch.Triggers.Add(new Trigger(rule, match));
        }
    }

    private bool IsClauseEnd(ReadableText text, int end) =>
        end == text.Count
        || text.Tokens[end].Before != TextBreak.None
        || rules.ClauseOpenings.Contains(text.Tokens[end].Word);

    // The negative inside "can't breathe" belongs to the finding; it denies neither it nor another. "No trouble" denies
    // "trouble breathing": there the negative itself stands outside.
    private static bool BelongsToAny(AssertionRule rule, PhraseMatch trigger, ImmutableArray<Found> findings)
    {
        if (!IsStatus(rule.Effect))
            return false;
        foreach (var finding in findings)
        {
            if (Belongs(trigger, finding))
                return true;
        }
        return false;
    }

    private static bool Belongs(PhraseMatch trigger, Found finding)
    {
        if (trigger.First == finding.First && trigger.End == finding.End)
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

    private Assertion Combine(List<Cause> reaching, Found finding, ReadableText text, AnswerContext context)
    {
        var effects = 0;
        foreach (var one in reaching)
            effects |= 1 << (int)one.Effect;
        bool Has(AssertionEffect effect) => (effects & 1 << (int)effect) != 0;
        if (effects == 0 && context == AnswerContext.PatientNow)
            return Assertion.Plain;
        var affirmed = Has(AssertionEffect.Affirmed);
        var certainty =
            Has(AssertionEffect.Negated) && !affirmed ? Certainty.Negated
            : Has(AssertionEffect.Hypothetical) && !affirmed ? Certainty.Hypothetical
            : Has(AssertionEffect.Uncertain) ? Certainty.Uncertain
            : Certainty.Present;
        // "Every night as a child", "three weeks ago, all healed": how often it was, or weeks ago, makes it none of now.
        var told = Has(AssertionEffect.Historical);
        var past = told || (context == AnswerContext.PatientPast && !reaching.Exists(one => one.TellsNow));
        var current = reaching.Exists(one => one.Effect == AssertionEffect.Current && !(told && one.IsWeak));
        return new Assertion(
            certainty,
            past && !current ? Temporality.Historical : Temporality.Current,
            SaysSelf(finding, text) ? Experiencer.Patient : ExperiencerOf(reaching, finding, context),
            Causes(reaching, text, context)
        );
    }

    // The nearest person named before the finding has it; "me too" after it makes it the patient's as well.
    private static Experiencer ExperiencerOf(List<Cause> reaching, Found finding, AnswerContext context)
    {
        Cause? nearest = null;
        foreach (var one in reaching)
        {
            if (one.Effect is not (AssertionEffect.Patient or AssertionEffect.Child or AssertionEffect.SomeoneElse))
                continue;
            if (one.Effect == AssertionEffect.Patient && one.Match.First >= finding.End)
                return Experiencer.Patient;
            if (nearest is not { } near || DistanceOf(one) < DistanceOf(near))
                nearest = one;
        }
        return nearest?.Effect switch
        {
            AssertionEffect.Patient => Experiencer.Patient,
            AssertionEffect.Child => Experiencer.Child,
            AssertionEffect.SomeoneElse => Experiencer.SomeoneElse,
            _ => context == AnswerContext.Family ? Experiencer.SomeoneElse : Experiencer.Patient,
        };

        int DistanceOf(Cause one) => Math.Abs(one.Match.First - finding.First);
    }

    private static ImmutableArray<AssertionCause> Causes(List<Cause> reaching, ReadableText text, AnswerContext context)
    {
        var causes = ImmutableArray.CreateBuilder<AssertionCause>(reaching.Count + 1);
        foreach (var one in reaching)
        {
            if (one.Effect == AssertionEffect.Nothing)
                continue;
            var span = text.Text.SpanOf(one.Match.First, one.Match.End);
            var to = causes.Count;
            while (to > 0 && causes[to - 1].Span.Start > span.Start)
                to--;
            causes.Insert(to, new AssertionCause(one.Effect, WordsOf(one.Match, text), span));
        }
        if (ContextCause(context) is { } asked)
            causes.Insert(0, asked);
        return causes.DrainToImmutable();
    }

    private static string WordsOf(PhraseMatch match, ReadableText text) =>
        match.End == match.First + 1
            ? text.Tokens[match.First].Word
            : string.Join(
                ' ',
                Enumerable
                    .Range(match.First, match.End - match.First)
                    .Where(match.Says)
                    .Select(at => text.Tokens[at].Word)
            );

    private static AssertionCause? ContextCause(AnswerContext context) =>
        context switch
        {
            AnswerContext.Family => new AssertionCause(
                AssertionEffect.SomeoneElse,
                "the question is about the family",
                default
            ),
            AnswerContext.PatientPast => new AssertionCause(
                AssertionEffect.Historical,
                "the question is about the past",
                default
            ),
            _ => null,
        };
}
