using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Screening;

/// <summary>A concept that is present, with its evidence.</summary>
/// <param name="Evidence">The words.</param>
/// <param name="Experiencer">Whose it is.</param>
/// <param name="Order">Its place among all findings, in the order in which they were said.</param>
/// <param name="IsHint">Whether it counts only beside another finding of the rule in the same message.</param>
internal sealed record Finding(Evidence Evidence, Experiencer Experiencer, int Order, bool IsHint);

/// <summary>Everything present, by concept.</summary>
internal sealed class Findings(ScreeningRules rules)
{
    private readonly Dictionary<string, List<Finding>> _byConcept = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Every concept of which anything is present.</summary>
    public IEnumerable<string> Concepts => _byConcept.Keys;

    /// <summary>What is present of a concept as the rule counts it.</summary>
    public IEnumerable<Finding> Of(string conceptId, RedFlagRule rule) =>
        _byConcept.TryGetValue(conceptId, out var all) ? all.Where(finding => Counts(finding, rule)) : [];

    /// <summary>Whether there is any of that, in one message if need be.</summary>
    public bool Has(string conceptId, RedFlagRule rule, string? message)
    {
        if (!_byConcept.TryGetValue(conceptId, out var all))
            return false;
        foreach (var finding in all)
        {
            if ((message is null || finding.Evidence.ActivityId == message) && Counts(finding, rule))
                return true;
        }
        return false;
    }

    /// <summary>Adds a finding, once per concept, message and quote, and as everything that it is too.</summary>
    public void Add(Evidence evidence, Experiencer experiencer, bool isHint = false)
    {
        AddOne(evidence.ConceptId, evidence, experiencer, isHint);
        foreach (var whole in rules.WholesOf.GetValueOrDefault(evidence.ConceptId, []))
            AddOne(whole, evidence, experiencer, isHint);
    }

    /// <summary>Whether a message already gave evidence of a concept.</summary>
    public bool Has(string conceptId, string activityId) =>
        _byConcept.TryGetValue(conceptId, out var all)
        && all.Exists(finding => !finding.IsHint && finding.Evidence.ActivityId == activityId);

    private bool Counts(Finding finding, RedFlagRule rule) =>
        IsOf(finding, rule) && (!finding.IsHint || StandsBesideAnother(finding, rule));

    // The patient's own and, where asked for, a child's.
    private static bool IsOf(Finding finding, RedFlagRule rule) =>
        finding.Experiencer == Experiencer.Patient
        || (rule.IncludesChildren && finding.Experiencer == Experiencer.Child);

    // "Had her three weeks ago" is no birth by itself, and is one beside "bleeding heavily".
    private bool StandsBesideAnother(Finding hint, RedFlagRule rule)
    {
        foreach (var conceptId in rules.ConceptsOf[rule.Id])
        {
            if (!_byConcept.TryGetValue(conceptId, out var all))
                continue;
            foreach (var other in all)
            {
                if (
                    other.Evidence.ConceptId != hint.Evidence.ConceptId
                    && other.Evidence.ActivityId == hint.Evidence.ActivityId
                    && IsOf(other, rule)
                    && !SameWords(other.Evidence, hint.Evidence)
                )
                    return true;
            }
        }
        return false;
    }

    // "34 weeks, itchy" and "itchy palms" share a word, and each says something of its own.
    private static bool SameWords(Evidence one, Evidence other) =>
        one.Span is { } a
        && other.Span is { } b
        && ((a.Start <= b.Start && b.End <= a.End) || (b.Start <= a.Start && a.End <= b.End));

    private void AddOne(string conceptId, Evidence evidence, Experiencer experiencer, bool isHint)
    {
        if (!_byConcept.TryGetValue(conceptId, out var all))
            _byConcept[conceptId] = all = [];
        var known = all.FindIndex(finding =>
            finding.Experiencer == experiencer
            && finding.Evidence.ConceptId == evidence.ConceptId
            && finding.Evidence.ActivityId == evidence.ActivityId
            && finding.Evidence.Quote == evidence.Quote
        );
        if (known < 0)
            all.Add(new Finding(evidence, experiencer, _count++, isHint));
        else if (!isHint && all[known].IsHint)
            all[known] = new Finding(evidence, experiencer, all[known].Order, IsHint: false);
    }
}

/// <summary>Collects what is present from what was said and answered.</summary>
internal static class FindingCollector
{
    public static Findings Collect(
        ScreeningRules rules,
        ScreeningInput input,
        ImmutableArray<UtteranceReading> readings
    )
    {
        var findings = new Findings(rules);
        var answers = FormLogic.EnabledAnswers(input.Form, input.Answers).ToList();
        var notSo = TakenBack(input.Utterances);
        var decided = DecidedOtherwise(rules, input.Today, answers);
        foreach (var (utterance, reading) in input.Utterances.Zip(readings))
        {
            if (utterance.SupersededBy is not null)
                continue;
            Add(rules, utterance, reading, findings, IsSo);
            notSo.UnionWith(reading.NotSo.Select(concept => (utterance.ActivityId, concept)));
        }
        foreach (var written in Written(input.Utterances, answers))
            Add(rules, written, Read(rules, written, WayOf(rules, input, written)), findings, IsSo);
        foreach (var (question, answer) in answers)
        {
            foreach (var stated in StatedBy(rules, input.Today, question.Key, answer, findings))
            {
                if (!notSo.Contains((answer.ActivityId, stated.ConceptId)))
                    findings.Add(
                        Stated(rules, stated, answer.Quote, answer.ActivityId, question.Key),
                        Experiencer.Patient
                    );
            }
        }
        foreach (var together in ReadTogether(rules, input))
            AddTogether(rules, input.Form, together, findings);
        return findings;

        bool IsSo(string activityId, string conceptId) =>
            !decided.Contains(conceptId) && !notSo.Contains((activityId, conceptId));
    }

    // "Two months without milk" makes no newborn of a child whose birth date is known.
    private static HashSet<string> DecidedOtherwise(
        ScreeningRules rules,
        DateOnly today,
        List<(FormQuestion Question, Answer Answer)> answers
    ) =>
        [
            .. from pair in answers
            where pair.Answer.Values.Any(value => value is AnswerValue.Date)
            from finding in rules.FindingsOf.GetValueOrDefault(pair.Question.Key.LinkId, [])
            where finding.Decides && !pair.Answer.Values.Any(value => finding.Test.Passes(value, today))
            select finding.ConceptId,
        ];

    // What a reply to an alarm took back of every message before it.
    private static HashSet<(string ActivityId, string ConceptId)> TakenBack(ImmutableArray<Utterance> utterances)
    {
        var takenBack = new HashSet<(string, string)>();
        for (var at = 0; at < utterances.Length; at++)
        {
            foreach (var concept in utterances[at].TakesBack)
            {
                for (var before = 0; before < at; before++)
                    takenBack.Add((utterances[before].ActivityId, concept));
            }
        }
        return takenBack;
    }

    // What was said last to each of the items that belong together, by repetition of their group.
    private static IEnumerable<ImmutableArray<Utterance>> ReadTogether(ScreeningRules rules, ScreeningInput input) =>
        from said in input.Utterances
        where said.SupersededBy is null && said.Item is { } item && rules.ReadTogether.Contains(item.LinkId)
        group said by (said.Item!.Value.Around, said.Item!.Value.Occurrence) into repetition
        select rules
            .ReadTogether.Select(item => repetition.LastOrDefault(said => said.Item!.Value.LinkId == item))
            .OfType<Utterance>()
            .ToImmutableArray();

    // "Methotrexate" and "every day" are answers to two questions and one finding, which rests on both.
    private static void AddTogether(
        ScreeningRules rules,
        IntakeForm form,
        ImmutableArray<Utterance> parts,
        Findings findings
    )
    {
        var text = string.Join(' ', parts.Select(part => part.Text.Verbatim));
        var mentions = parts.Length < 2 ? [] : rules.Reader.Read(new PatientText(text), language: form.Language);
        foreach (var mention in mentions.Where(mention => mention.IsCurrent))
        {
            var under = Under(mention.Span, parts);
            foreach (var part in under.Length > 1 ? under : [])
            {
                var evidence = new Evidence(
                    mention.Concept.Id,
                    mention.Concept.Title,
                    part.Text,
                    part.ActivityId,
                    part.Item
                );
                findings.Add(evidence, mention.Assertion.Experiencer, mention.IsHint);
            }
        }
    }

    // The parts in which the stretch stands, joined as they are by one space.
    private static ImmutableArray<Utterance> Under(TextSpan span, ImmutableArray<Utterance> parts)
    {
        var under = ImmutableArray.CreateBuilder<Utterance>();
        var start = 0;
        foreach (var part in parts)
        {
            var end = start + part.Text.Length;
            if (span.Start < end && start < span.End)
                under.Add(part);
            start = end + 1;
        }
        return under.ToImmutable();
    }

    public static ImmutableArray<UtteranceReading> Readings(ScreeningRules rules, ScreeningInput input)
    {
        var readings = ImmutableArray.CreateBuilder<UtteranceReading>(input.Utterances.Length);
        for (var at = 0; at < input.Utterances.Length; at++)
        {
            var utterance = input.Utterances[at];
            var way = WayOf(rules, input, utterance) with
            {
                ForAnother = input.ForAnother,
                Named = rules.Reader.PeopleStamp,
            };
            var known = at < input.Readings.Length ? input.Readings[at] : null;
            var reading =
                known?.Fits(utterance, way, rules.Stamp) == true ? known
                : utterance.SupersededBy is null ? Read(rules, utterance, way)
                : new UtteranceReading(utterance.ActivityId, utterance.Item, way, "");
            readings.Add(input.OfOthers.IsEmpty ? reading : Own(rules, reading, input.OfOthers[at]));
        }
        return readings.MoveToImmutable();
    }

    // What stands where another is spoken of is not the patient's, and so is not so, whatever was chosen beside it.
    private static UtteranceReading Own(
        ScreeningRules rules,
        UtteranceReading reading,
        ImmutableArray<TextSpan> ofOthers
    )
    {
        bool IsOthers(SpokenFinding found) =>
            !rules.Concepts[found.ConceptId].Anyone
            && ofOthers.Any(span => span.Start <= found.Span.Start && found.Span.End <= span.End);
        var others = reading.Findings.Where(IsOthers).Select(found => found.ConceptId).ToList();
        if (others.Count == 0)
            return reading;
        var own = reading.Findings.RemoveAll(found => IsOthers(found));
        var so = WithWholes(rules, own.Select(found => found.ConceptId));
        return reading with
        {
            Findings = own,
            NotSo =
            [
                .. WithWholes(rules, others)
                    .Except(so, StringComparer.Ordinal)
                    .Union(reading.NotSo, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    private static UtteranceReading Read(ScreeningRules rules, Utterance utterance, ReadingWay way) =>
        IsName(rules, utterance)
            ? new UtteranceReading(utterance.ActivityId, utterance.Item, way, rules.Stamp)
            : ReadWords(rules, utterance, way);

    // Nobody bleeds for being called Melena Cruz.
    private static bool IsName(ScreeningRules rules, Utterance utterance) =>
        utterance.Item is { } key && key.LinkId == rules.NameItem && PlainName.Reads(utterance.Text);

    private static UtteranceReading ReadWords(ScreeningRules rules, Utterance utterance, ReadingWay way)
    {
        var mentions = rules.Reader.Read(utterance.Text, way.Context, way.Language);
        return new(utterance.ActivityId, utterance.Item, way, rules.Stamp)
        {
            Findings =
            [
                .. mentions
                    .Where(mention => mention.IsCurrent)
                    .Select(mention => new SpokenFinding(
                        mention.Concept.Id,
                        mention.Concept.Anyone ? Experiencer.Patient : mention.Assertion.Experiencer,
                        mention.Span,
                        mention.Around,
                        mention.Assertion.Deciding?.Span
                    )
                    {
                        IsHint = mention.IsHint,
                    }),
            ],
            NotSo = NotSo(rules, mentions),
            Affirms = Asked(rules, utterance).Any() && rules.Reader.Affirms(utterance.Text),
        };
    }

    // What the words themselves put away: "my lip swelled up once last month, not now", "no fever, that was my husband".
    // A question about the past says nothing of what an option means.
    private static ImmutableArray<string> NotSo(ScreeningRules rules, ImmutableArray<Mention> mentions)
    {
        static bool IsSo(Mention mention) =>
            mention.IsCurrent && (mention.Concept.Anyone || mention.Assertion.Experiencer != Experiencer.SomeoneElse);
        if (mentions.All(mention => IsSo(mention) || mention.Assertion.Deciding is null))
            return [];
        var so = WithWholes(rules, mentions.Where(IsSo).Select(mention => mention.Concept.Id));
        return
        [
            .. WithWholes(
                    rules,
                    mentions
                        .Where(mention => mention.Assertion.Deciding is not null)
                        .Select(mention => mention.Concept.Id)
                )
                .Except(so, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> WithWholes(ScreeningRules rules, IEnumerable<string> concepts) =>
        concepts
            .SelectMany(id => rules.WholesOf.GetValueOrDefault(id, []).Prepend(id))
            .Distinct(StringComparer.Ordinal);

    private static ReadingWay WayOf(ScreeningRules rules, ScreeningInput input, Utterance utterance) =>
        new(
            utterance.Item is not { } key ? default
                : IsOfARelative(rules, input, key) && rules.Reader.OnlyNames(utterance.Text) ? AnswerContext.Family
                : input.Form.Find(key.LinkId)?.ToldContext ?? default,
            input.Form.Language
        );

    // Of a family's illnesses forms ask relative by relative: what is named where "Mother" was answered is hers. What
    // tells more ("can't breathe") may be of now and of whoever writes, and a child may be the patient.
    private static bool IsOfARelative(ScreeningRules rules, ScreeningInput input, ItemKey key) =>
        input.Form.RepeatingGroupOf(key.LinkId) is not null
        && input
            .Form.NamingItems(key.LinkId)
            .Any(naming =>
                naming.Item.LinkId != key.LinkId
                && input.Answers.All.Any(pair =>
                    pair.Key.LinkId == naming.Item.LinkId
                    && pair.Key.SharesPlace(key, naming.Depth)
                    && pair.Value.Values is [var name]
                    && NamesRelative(rules, name)
                )
            );

    private static bool NamesRelative(ScreeningRules rules, AnswerValue name)
    {
        // "My mum has a rash as well" is more than a name.
        const int MostLetters = 30;
        var said = name switch
        {
            AnswerValue.Choice choice => choice.Display,
            AnswerValue.Text text => text.Value.Verbatim,
            _ => "",
        };
        return said.Length is > 0 and <= MostLetters && rules.Reader.NamesRelative(new PatientText(said));
    }

    // Free words that came with a card are said too, even where no message of their own was kept.
    private static IEnumerable<Utterance> Written(
        ImmutableArray<Utterance> utterances,
        List<(FormQuestion Question, Answer Answer)> answers
    )
    {
        var known = utterances.Select(utterance => utterance.ActivityId).ToHashSet(StringComparer.Ordinal);
        return from pair in answers
            where pair.Question.Item.IsAsked && !known.Contains(pair.Answer.ActivityId)
            from value in pair.Answer.Values
            let words = value switch
            {
                AnswerValue.Text text => text.Value,
                AnswerValue.Unread unread => unread.Value,
                _ => PatientText.Empty,
            }
            where words.Length > 0
            select new Utterance(pair.Answer.ActivityId, words, pair.Question.Key, pair.Answer.At);
    }

    private static void Add(
        ScreeningRules rules,
        Utterance utterance,
        UtteranceReading reading,
        Findings findings,
        Func<string, string, bool> isSo
    )
    {
        foreach (var found in reading.Findings)
        {
            if (!isSo(utterance.ActivityId, found.ConceptId))
                continue;
            findings.Add(
                new Evidence(
                    found.ConceptId,
                    rules.Concepts[found.ConceptId].Title,
                    found.Quote.Of(utterance.Text.Verbatim),
                    utterance.ActivityId,
                    utterance.Item
                )
                {
                    Span = found.Span,
                    Trigger = found.Trigger,
                },
                found.Experiencer,
                found.IsHint
            );
        }
        if (reading.Affirms && utterance.Item is { } asked)
            AddAffirmed(rules, utterance, asked, findings);
    }

    // "A bit", asked whether one thought of being better off dead, is the finding that was asked for.
    private static void AddAffirmed(ScreeningRules rules, Utterance utterance, ItemKey asked, Findings findings)
    {
        foreach (var finding in Asked(rules, utterance))
        {
            if (!findings.Has(finding.ConceptId, utterance.ActivityId))
            {
                findings.Add(Stated(rules, finding, utterance.Text, utterance.ActivityId, asked), Experiencer.Patient);
            }
        }
    }

    private static IEnumerable<AnswerFinding> Asked(ScreeningRules rules, Utterance utterance) =>
        utterance.Item is { } key ? rules.FindingsOf.GetValueOrDefault(key.LinkId, []).Where(one => one.Affirmed) : [];

    // What the answer states beside its words: where those name one of the things that were asked for, only that.
    private static List<AnswerFinding> StatedBy(
        ScreeningRules rules,
        DateOnly today,
        ItemKey key,
        Answer answer,
        Findings findings
    )
    {
        bool IsSaid(string conceptId) => findings.Has(conceptId, answer.ActivityId);
        if (!rules.FindingsOf.TryGetValue(key.LinkId, out var asked))
            return [];
        var stated = asked.Where(finding => answer.Values.Any(value => finding.Test.Passes(value, today))).ToList();
        if (stated.Exists(finding => finding.NamedBy.Any(IsSaid)))
            stated.RemoveAll(finding => !finding.NamedBy.IsEmpty && !finding.NamedBy.Any(IsSaid));
        stated.RemoveAll(finding => IsSaid(finding.ConceptId) || finding.Unless.Any(IsSaid));
        return stated;
    }

    private static Evidence Stated(
        ScreeningRules rules,
        AnswerFinding finding,
        PatientText quote,
        string activityId,
        ItemKey key
    ) => new(finding.ConceptId, rules.Concepts[finding.ConceptId].Title, quote, activityId, key);
}
