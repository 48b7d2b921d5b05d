using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Who is spoken of in an intake: the content as it reads the conversation that told of them. What a name was introduced
/// as is worked out of what was said so far, and kept nowhere.
/// </summary>
/// <param name="People">Who is called what.</param>
/// <param name="Reader">Reads messages as told of them.</param>
/// <param name="Phrases">The phrases, by whose words replies are read so.</param>
public sealed record Company(People People, MessageReader Reader, Phrases Phrases)
{
    /// <summary>Who is known after what was said so far.</summary>
    /// <param name="content">The content.</param>
    /// <param name="form">The form of the intake, in its language.</param>
    /// <param name="intake">The intake.</param>
    public static Company Of(IntakeContent content, IntakeForm form, Intake intake)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(intake);
        var (reader, phrases) = (content.Screening.Reader, content.Prompts.PhrasesOf(form));
        var people = new PeopleTold(phrases.Words, reader.IsOfFindings).In(
            reader.People,
            intake.Utterances.Select(said => said.Text),
            intake.State.AnsweredFor?.Verbatim,
            NameIn(form, intake)?.Verbatim
        );
        return new Company(
            people,
            reader.Knowing(people),
            phrases.With(phrases.Words.Knowing(people, reader.IsOfFindings))
        );
    }

    /// <summary>The name that was answered; null where none was.</summary>
    public static PatientText? NameIn(IntakeForm form, Intake intake)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(intake);
        return
            form.All.FirstOrDefault(item => item.Topic == AnswerTopic.Name) is { } item
            && intake.Answers[new ItemKey(item.LinkId)] is { Values: [AnswerValue.Text { Value: var name }] }
            ? name
            : null;
    }
}
