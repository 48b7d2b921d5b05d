using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>A medicine or supplement that the patient reports.</summary>
/// <param name="Called">Its name in the patient's words.</param>
/// <param name="Citation">The answer or message that names it.</param>
/// <param name="Known">What the lexicon knows it as; several where one answer names several, none where it knows none.</param>
internal sealed record ReportedMedicine(string Called, Citation Citation, ImmutableArray<Medication> Known)
{
    /// <summary>Whether it is of one of the classes, or bears one of the names.</summary>
    public bool IsAnyOf(ImmutableArray<string> classesAndNames) =>
        Known.Any(one => classesAndNames.Any(id => one.Name == id || one.Classes.Contains(id, StringComparer.Ordinal)));
}

/// <summary>A medicine that the patient named where medicines were asked for.</summary>
/// <param name="Name">The question for its name.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Medicine">What it is.</param>
internal sealed record TakenMedicine(FormQuestion Name, Answer Answer, ReportedMedicine Medicine)
{
    private static readonly LinkId MedicineName = new("medicine.name");

    public static ImmutableArray<TakenMedicine> All(BriefContext context) =>
        [
            .. from question in context.Questions
            where question.Item.Topic == AnswerTopic.MedicationName || question.Key.LinkId == MedicineName
            let answer = context.AnswerTo(question)
            where answer is not null
            select new TakenMedicine(
                question,
                answer,
                new ReportedMedicine(
                    BriefContext.Display(question.Item, answer),
                    Claims.Cite(question, answer),
                    KnownAs(context, question, answer)
                )
            ),
        ];

    public string Called => Medicine.Called;

    public Citation Citation => Medicine.Citation;

    public ImmutableArray<Medication> Known => Medicine.Known;

    public bool IsAnyOf(ImmutableArray<string> classesAndNames) => Medicine.IsAnyOf(classesAndNames);

    /// <summary>The answer about it to the item of that topic, or null.</summary>
    public (FormQuestion Question, Answer Answer)? About(BriefContext context, AnswerTopic topic)
    {
        var asked = context.Questions.FirstOrDefault(question =>
            question.Item.Topic == topic
            && question.Key.Around == Name.Key.Around
            && question.Key.Occurrence == Name.Key.Occurrence
            && context.Input.Form.RepeatingGroupOf(question.Key.LinkId)
                == context.Input.Form.RepeatingGroupOf(Name.Key.LinkId)
        );
        return asked is not null && context.AnswerTo(asked) is { } answer ? (asked, answer) : null;
    }

    /// <summary>What is answered about it, as a brief shows it.</summary>
    public IEnumerable<string> Shown(BriefContext context) =>
        context
            .Questions.Where(question =>
                question.Key.Around == Name.Key.Around
                && question.Key.Occurrence == Name.Key.Occurrence
                && context.Input.Form.RepeatingGroupOf(question.Key.LinkId)
                    == context.Input.Form.RepeatingGroupOf(Name.Key.LinkId)
            )
            .Select(question =>
                context.AnswerTo(question) is { } answer ? context.Brief(question, answer).Text.Verbatim : ""
            );

    /// <summary>Whether it is put on the skin, as far as its class or a strength in percent tells.</summary>
    public bool IsOnSkin(BriefContext context) =>
        Known.Any(known => known.Classes.Any(id => id.Contains("topical", StringComparison.Ordinal)))
        || Shown(context).Any(shown => shown.Contains('%', StringComparison.Ordinal));

    /// <summary>Whether its answers say that it is over: "stopped 19 November".</summary>
    public bool IsStopped(BriefContext context) =>
        context.Input.Words is { } words
        && new[] { AnswerTopic.MedicationSince, AnswerTopic.MedicationDose, AnswerTopic.MedicationFrequency }
            .Select(topic => About(context, topic))
            .Any(about =>
                about is not null
                && ReplyText.Fold(BriefContext.Display(about.Value.Question.Item, about.Value.Answer)) is var folded
                && words.Mends.Ended.Any(ended =>
                    ReplyText.ContainsPhrase(folded, ended)
                    // "No more than two a day" ends nothing.
                    && !words.Choices.Than.Any(than => ReplyText.ContainsPhrase(folded, $"{ended} {than}"))
                    // "Since last year when I stopped the Cetaphil" is over of another.
                    && !EndsAnother(context, folded[(folded.IndexOf(ended, StringComparison.Ordinal) + ended.Length)..])
                )
            );

    private bool EndsAnother(BriefContext context, string behind) =>
        context.Input.Medications.Find(behind) is { IsEmpty: false } named
        && named.All(one => !Known.Contains(one.Medication));

    /// <summary>Whether it was begun within the last half year: what is new may have set something off.</summary>
    public bool IsNew(BriefContext context) =>
        About(context, AnswerTopic.MedicationSince) is { } since
        && SaysWhen(context, since.Answer)
        && Beginning.Of(context, since.Answer) is { } began
        && began.Earliest >= context.Today.AddMonths(-MonthsNew)
        // "One a day" is how often, and what was begun today says so.
        && began.Earliest < context.Today.AddDays(-1)
        && !IsStopped(context);

    private const int MonthsNew = 6;

    // "A week" or "por semana" may be how often.
    private static bool SaysWhen(BriefContext context, Answer answer) =>
        context.Reading is not { } reading
        || answer.Values is not [AnswerValue.Text { Value: var said }]
        || ReplyText
            .AllWords(ReplyText.Fold(said.Verbatim))
            .Any(word => char.IsAsciiDigit(word[0]) || reading.Words.Numbers.ContainsKey(word))
        || DateReader.Read(said.Verbatim, reading) is AnswerReading.Understood { Values: [AnswerValue.Date] };

    private static ImmutableArray<Medication> KnownAs(BriefContext context, FormQuestion question, Answer answer)
    {
        var name = BriefContext.Display(question.Item, answer);
        var lexicon = context.Input.Medications;
        return lexicon.Lookup(name) is { } whole
            ? [whole]
            : [.. lexicon.Find(name).Select(mention => mention.Medication).Distinct()];
    }
}
