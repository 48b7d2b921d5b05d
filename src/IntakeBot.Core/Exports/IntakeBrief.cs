using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports;

/// <summary>An intake as a brief takes it in.</summary>
public static class IntakeBrief
{
    /// <summary>What a brief of the intake is composed from.</summary>
    /// <param name="content">The content that the intake runs on.</param>
    /// <param name="intake">The intake.</param>
    /// <param name="at">The moment of composing.</param>
    public static BriefInput InputOf(IntakeContent content, Intake intake, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(intake);
        // The brief is the clinician's, and in the form's own language.
        var form = content.Prompts.FormOf(intake.Form).Own;
        var company = Company.Of(content, content.FormFor(intake.Form, intake.Language), intake);
        return new BriefInput
        {
            Form = form,
            Answers = OptionLabels.Of(form, intake.Answers),
            AnsweredByAnother = intake.State is { AnsweredFor: not null, HandOvers.IsEmpty: true },
            AnsweredInPartBy = [.. intake.State.HandOvers.Select(one => one.By).OfType<PatientText>().Distinct()],
            Utterances = intake.Utterances,
            Flags = intake.Flags,
            Skipped = intake.State.Skipped,
            Finished = intake.FinishedAt is not null,
            Articles = content.Articles,
            Language = content.FormFor(intake.Form, intake.Language).Language,
            Screening = content.Screening with { Reader = company.Reader },
            Medications = content.Medications,
            MedicationNotes = content.MedicationNotes,
            ArticleTopics = content.ArticleTopics,
            Words = company.Phrases.Words,
            Reader = content.Reader,
            Identifiers = content.Identifiers,
            At = at,
            Provenance = System
                .Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("content", content.Version)
                .Add("rules", content.Screening.Version)
                .Add("medicines", content.Medications.Version)
                .Add("articles", string.Join(", ", content.Articles.Select(one => $"{one.Id} {one.Version}")))
                .Add("software", typeof(IntakeBrief).Assembly.GetName().Version?.ToString(3) ?? ""),
        };
    }

    /// <summary>A finished intake as the brief of a later one compares with it.</summary>
    /// <param name="content">The content that it ran on.</param>
    /// <param name="conversationId">The conversation that holds it.</param>
    /// <param name="intake">The intake.</param>
    public static EarlierIntake EarlierOf(IntakeContent content, string conversationId, Intake intake)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(intake);
        var form = content.Prompts.FormOf(intake.Form).Own;
        return new EarlierIntake(
            conversationId,
            form,
            OptionLabels.Of(form, intake.Answers),
            intake.FinishedAt ?? intake.StartedAt
        );
    }

    /// <summary>The deterministic brief of the intake.</summary>
    public static Brief Compose(IntakeContent content, Intake intake, DateTimeOffset at) =>
        BriefComposer.Compose(InputOf(content, intake, at));
}
