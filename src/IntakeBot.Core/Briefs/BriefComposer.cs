using IntakeBot.Core.Briefs.Sections;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>Composes the deterministic brief: every section, every flag, every medicine, with no model.</summary>
public static class BriefComposer
{
    /// <summary>The brief. Pure: the same input gives the same brief.</summary>
    public static Brief Compose(BriefInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var context = new BriefContext(input);
        var brief = Compose(context);
        return input.Previous is { } previous && RevisionSection.Of(previous, brief) is { } revision
            ? brief with
            {
                Sections = brief.Sections.Insert(1, revision),
            }
            : brief;
    }

    private static Brief Compose(BriefContext context)
    {
        var input = context.Input;
        return new Brief
        {
            PatientName = new PatientText(
                string.Join(", ", context.NameAnswers.Select(name => BriefContext.Display(name.Item, name.Answer)))
            ),
            Identity = new PatientText(string.Join(" · ", Identity(context))),
            IdentitySources = [.. Sources(context)],
            Urgency = RaisedFlag.MostUrgent(input.Flags),
            UrgencyDenied = IsUrgencyDenied(context),
            Answered = context.Questions.Count(question => context.AnswerTo(question) is not null),
            Applicable = context.Questions.Length,
            Finished = input.Finished,
            Sections = BriefSections.Of(context),
            ComposedAt = input.At,
            Provenance = input.Provenance.SetItem("form", input.Form.ToString()),
        };
    }

    private static bool IsUrgencyDenied(BriefContext context)
    {
        var urgency = RaisedFlag.MostUrgent(context.Input.Flags);
        return urgency != Urgency.None
            && context
                .Input.Flags.Where(flag => flag.WithdrawnBy is null && flag.Flag.Urgency == urgency)
                .All(flag => AlarmReplies.Denial(context, flag) is not null);
    }

    private static IEnumerable<string> Identity(BriefContext context)
    {
        if (context.BirthQuestion is { } birth && context.AnswerTo(birth) is { } answer)
        {
            var born = BriefContext.Display(birth.Item, answer);
            var date = answer.Values is [AnswerValue.Date known] ? known : null;
            var age = date is null ? null : Ages.Display(date.Value, context.Today);
            yield return date is { Age: not null } ? $"{born} (as told)"
            : age is null ? $"born {born}"
            : $"{age} (born {born})";
        }
        if (Shown(context, SpecialItems.Sex) is { } sex)
            yield return sex;
        if (Shown(context, SpecialItems.Pregnancy) is { } pregnancy)
            yield return $"Pregnancy: {pregnancy}";
        if (context.Input.AnsweredInPartBy is { IsEmpty: false } part)
            yield return $"Answered in part by: {string.Join("; ", part.Select(by => $"“{by.Verbatim}”"))}";
        else if (context.Answerer is { } answerer && !IsInName(context, answerer))
            yield return answerer.IsNamed
                ? $"Answered by: “{answerer.Sentence}”"
                : $"Answered for the patient: “{answerer.Sentence}”";
    }

    // "Leo (answered by Anna, his mum)" tells it already.
    private static bool IsInName(BriefContext context, Answerer answerer) =>
        context.Input.Words is { } words
        && context.NameAnswers.Any(name =>
            ReplyText.AllWords(ReplyText.Fold(BriefContext.Display(name.Item, name.Answer))) is var shown
            && ReplyText
                .AllWords(ReplyText.Fold(answerer.Sentence))
                .Any(word => words.Carers.Contains(word) && shown.Contains(word))
        );

    private static IEnumerable<Citation> Sources(BriefContext context) =>
        SpecialItems
            .Identity.Select(item => context.QuestionOf(item))
            .OfType<FormQuestion>()
            .Where(question => context.AnswerTo(question) is not null)
            .Select(question => Claims.Cite(question, context.AnswerTo(question)!))
            .Concat(context.Answerer is { } answerer ? [answerer.Citation] : []);

    private static string? Shown(BriefContext context, LinkId item) =>
        context.Find(item) is { } answer && context.Input.Form.Find(item) is { } question
            ? BriefContext.Display(question, answer)
            : null;
}
