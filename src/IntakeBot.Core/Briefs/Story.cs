using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Contradictions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>A message of the patient with what is asserted and denied in it.</summary>
/// <param name="Said">The message.</param>
/// <param name="Label">The label of what was asked then.</param>
/// <param name="Mentions">What is mentioned, and how.</param>
internal sealed record ToldMessage(Utterance Said, string Label, ImmutableArray<Mention> Mentions)
{
    /// <summary>Findings (ids of <c>seeds/screening/concepts</c>) that the patient said later, or in reply to the alarm, not to have.</summary>
    public ImmutableArray<string> NotSo { get; init; } = [];

    /// <summary>Whether it only tells the bot what to change.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The medicines that it names.</summary>
    public required Lazy<ImmutableArray<MedicationMention>> Medicines { get; init; }

    /// <summary>Whether it answers what the patient is allergic to.</summary>
    public bool IsOfAllergy =>
        Said.Item is { } asked
        && (asked.LinkId == SpecialItems.HasAllergies || asked.LinkId == SpecialItems.AllergyDetails);

    /// <summary>Whether it answers what runs in the family or what was once.</summary>
    public bool IsOfOthersOrOnce(BriefContext context) =>
        Said.Item is { } asked
        && context.Input.Form.Find(asked.LinkId)?.Context is AnswerContext.Family or AnswerContext.PatientPast;

    public Citation Citation =>
        new Citation.ToAnswer(Said.Item ?? new ItemKey(new LinkId("")), Label, Said.Text, Said.ActivityId);
}

/// <summary>Everything that the patient said and has not taken back, outside items that no longer apply.</summary>
internal sealed class Story
{
    private readonly BriefContext _context;
    private readonly ILookup<string, ItemKey> _answered;
    private readonly ILookup<string, FormQuestion> _told;
    private readonly Lazy<ImmutableArray<ToldMessage>> _messages;
    private readonly Lazy<ImmutableArray<(ToldMessage Message, Mention Mention)>> _meant;

    public Story(BriefContext context)
    {
        _context = context;
        _answered = context.Input.Answers.All.ToLookup(
            pair => pair.Value.ActivityId,
            pair => pair.Key,
            StringComparer.Ordinal
        );
        _told = context
            .Questions.Where(question => context.AnswerTo(question) is not null)
            .ToLookup(question => context.AnswerTo(question)!.ActivityId, StringComparer.Ordinal);
        _messages = new(() => [.. Read()]);
        _meant = new(() =>
            [
                .. Messages.SelectMany(message =>
                    message
                        .Mentions.Where(mention => Meant.IsTold(context, message, mention))
                        .Select(mention => (message, mention))
                ),
            ]
        );
    }

    /// <summary>The messages, in their order; none where no screening rules tell what words assert.</summary>
    public ImmutableArray<ToldMessage> Messages => _messages.Value;

    /// <summary>What the messages say for sure that the patient has now.</summary>
    public ImmutableArray<(ToldMessage Message, Mention Mention)> Told => _meant.Value;

    /// <summary>The questions that count and were answered by that message, in the form's order.</summary>
    public IEnumerable<FormQuestion> AnsweredBy(string activityId) => _told[activityId];

    /// <summary>Whether any answer, of whatever item, was read from the message.</summary>
    public bool Answers(string activityId) => _answered.Contains(activityId);

    private IEnumerable<ToldMessage> Read()
    {
        var input = _context.Input;
        if (input.Screening.Concepts.Count == 0)
            yield break;
        var standing = input.Utterances.Where(said => said.SupersededBy is null && said.Text.Length > 0).ToList();
        for (var at = 0; at < standing.Count; at++)
        {
            var said = standing[at];
            // What was answered to an item that no longer applies stays out with it.
            if (_answered.Contains(said.ActivityId) && !_told.Contains(said.ActivityId))
                continue;
            yield return new ToldMessage(said, LabelOf(said), Mentions(said))
            {
                NotSo = NotSo(standing, at),
                IsOrder = _context.Input.Words is { } words && Instructions.Is(said, words),
                Medicines = new(() => input.Medications.Find(said.Text.Verbatim)),
            };
        }
    }

    private string LabelOf(Utterance said) =>
        said.Item is { } asked && _context.Input.Form.Find(asked.LinkId) is { } item ? item.Label : "Said besides";

    private ImmutableArray<Mention> Mentions(Utterance said)
    {
        var item = said.Item is { } asked ? _context.Input.Form.Find(asked.LinkId) : null;
        return _context.Input.Screening.Reader.Read(said.Text, item?.ToldContext ?? default, _context.Input.Language);
    }

    // What later messages took back, and what the reply to the alarm that it raised denied.
    private ImmutableArray<string> NotSo(List<Utterance> standing, int at)
    {
        var later = standing.Skip(at + 1).SelectMany(said => said.TakesBack);
        var isAlarm = _context.Input.Flags.Any(flag => flag.RaisedBy == standing[at].ActivityId);
        var denied =
            isAlarm && at + 1 < standing.Count
                ? Mentions(standing[at + 1])
                    .Where(mention => mention.Assertion.Status == AssertionStatus.Negated)
                    .Select(mention => mention.Concept.Id)
                : [];
        return [.. later.Concat(denied).Distinct(StringComparer.Ordinal)];
    }
}
