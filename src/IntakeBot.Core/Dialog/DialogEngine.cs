using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// The structured interview: a pure function from a state and what the patient did to the next state and what the bot
/// says. The position is derived from the answers, so that a correction is: replace the answer, derive again.
/// </summary>
public static class DialogEngine
{
    /// <summary>How many questions are answered in a minute, for the greeting, those with them that answers open.</summary>
    private const int QuestionsAMinute = 3;

    /// <summary>The first turn: a new intake, the greeting and the first question.</summary>
    public static TurnOutcome Begin(IntakeContent content, ClinicFacts clinic, PatientTurn.Joined joined)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(joined);
        var intake = new Intake
        {
            ContentVersion = content.Version,
            Form = content.Prompts.FormOf(joined.Form).Name,
            Language = content.FormFor(joined.Form, joined.Language).Language,
            StartedAt = joined.At,
            Consent = joined.Consent,
        };
        var turn = new TurnInProgress(content, clinic, intake, joined);
        turn.Note(new IntakeEvent.Started());
        if (joined.Consent is { } consent)
            turn.Note(new IntakeEvent.Consented(consent.Version));
        var questions = FormLogic.EnabledQuestions(turn.Form, intake.Answers).Length;
        turn.Say(
            questions <= QuestionsAMinute ? Phrase.GreetingShort : Phrase.Greeting,
            ("clinic", turn.ClinicName),
            ("questions", Questions.Number(questions)),
            ("minutes", Questions.Number(Math.Ceiling((decimal)questions / QuestionsAMinute)))
        );
        turn.Say(Phrase.GreetingHowTo);
        Calculating.Begin(turn);
        Asking.AskNext(turn);
        return turn.Outcome();
    }

    /// <summary>
    /// One turn. What the patient said is kept whatever it means; then it is read, the whole set is screened, and the
    /// next question derived. Never throws for any words.
    /// </summary>
    public static TurnOutcome Take(IntakeContent content, ClinicFacts clinic, Intake intake, PatientTurn turn)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(intake);
        var progress = new TurnInProgress(content, clinic, intake, turn);
        switch (turn)
        {
            case PatientTurn.Said { Files.IsEmpty: false } sent when Attaching.Hear(progress, sent):
                break;
            case PatientTurn.Said { Files.IsEmpty: false } sent when string.IsNullOrWhiteSpace(sent.Text.Verbatim):
                Speaking.Thank(progress);
                break;
            case PatientTurn.Said said:
                Hear(progress, said.Text);
                break;
            case PatientTurn.Submitted submitted:
                Receive(progress, submitted);
                break;
            case PatientTurn.Edited edited:
                Editing.Hear(progress, edited);
                break;
            default:
                return progress.Outcome();
        }
        progress.SayWhatFellAway();
        if (turn is PatientTurn.Said words)
            Digressing.Care(progress, words.Text);
        RedFlags.Screen(progress);
        return progress.Outcome();
    }

    /// <summary>
    /// One turn in which <see cref="Take"/> failed, against its word: the patient's words are kept for the clinician and
    /// screened like any, and the question is asked again, so that a mistake of ours costs nobody what they said.
    /// </summary>
    public static TurnOutcome KeepUnread(
        IntakeContent content,
        ClinicFacts clinic,
        Intake intake,
        PatientTurn.Said said
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(said);
        var turn = new TurnInProgress(content, clinic, intake, said);
        turn.Remember(said.Text, turn.Asked?.Key);
        switch (turn.Intake.State.Phase)
        {
            case DialogPhase.Emergency:
                RedFlags.GuideAgain(turn);
                break;
            case DialogPhase.Stopped:
                turn.Say(Paused(turn, Phrase.StoppedReminder));
                break;
            case DialogPhase.Finished:
                turn.Say(Phrase.AddedAfterEnd);
                break;
            default:
                turn.Say(Phrase.MisunderstoodNothing);
                Asking.AskPendingAgain(turn);
                break;
        }
        RedFlags.Screen(turn);
        return turn.Outcome();
    }

    private static void Hear(TurnInProgress turn, PatientText text)
    {
        turn.Remember(text, turn.Asked?.Key);
        if (Speaking.Hear(turn, text))
            return;
        switch (turn.Intake.State.Phase)
        {
            case DialogPhase.Asking:
                Asking.Hear(turn, text);
                break;
            case DialogPhase.Emergency:
                HearInEmergency(turn, text);
                break;
            case DialogPhase.Reviewing:
                Reviewing.Hear(turn, text);
                break;
            case DialogPhase.Stopped:
                HearWhileStopped(turn, text);
                break;
            default:
                turn.Say(Phrase.AddedAfterEnd);
                break;
        }
    }

    // A card may be sent for the pending question, or again for an earlier one: that is a correction.
    private static void Receive(TurnInProgress turn, PatientTurn.Submitted submitted)
    {
        var question = FormLogic.Find(turn.Form, turn.Intake.Answers, submitted.Item);
        var labels = AnswerReader.Labels(turn.Form.Find(submitted.Item.LinkId), submitted.Values);
        turn.Remember(labels, submitted.Item);
        if (question is null)
        {
            Asking.AskPendingAgain(turn);
            return;
        }
        var reading = AnswerReader.ReadSubmitted(question.Item, submitted.Values, turn.Context);
        if (turn.Intake.State.Phase == DialogPhase.Finished && reading is AnswerReading.Understood changed)
        {
            Asking.Keep(turn, question, changed.Values, labels);
            turn.Say(Phrase.AddedAfterEnd);
            return;
        }
        if (turn.Intake.State.Phase is DialogPhase.Emergency or DialogPhase.Stopped)
            turn.SetState(state => state with { Phase = DialogPhase.Asking });
        Asking.Answer(turn, question, reading, labels);
    }

    private static void HearInEmergency(TurnInProgress turn, PatientText text)
    {
        switch (CommandReader.Read(text.Verbatim, turn.Phrases.Words))
        {
            case PatientCommand.GoOn:
                AtAlarm.GoOn(turn);
                break;
            case PatientCommand.Stop:
                Stop(turn);
                turn.SayInstead(AtAlarm.StoppedInEmergency(turn));
                break;
            case PatientCommand.Person:
                AtAlarm.HearPerson(turn);
                break;
            case PatientCommand.TellClinic:
                AtAlarm.TellClinic(turn);
                break;
            default:
                AtAlarm.Hear(turn, text);
                break;
        }
    }

    private static void HearWhileStopped(TurnInProgress turn, PatientText text)
    {
        if (CommandReader.Read(text.Verbatim, turn.Phrases.Words) is PatientCommand.GoOn)
        {
            turn.SetState(state => state with { Phase = DialogPhase.Asking });
            Asking.AskNext(turn);
            return;
        }
        if (CommandReader.Read(text.Verbatim, turn.Phrases.Words) is PatientCommand.Person)
            Digressing.SayPerson(turn);
        turn.Say(Paused(turn, Phrase.StoppedReminder));
    }

    internal static void Stop(TurnInProgress turn)
    {
        turn.SetState(state => state with { Phase = DialogPhase.Stopped, Pending = null, Tries = 0 });
        turn.Note(new IntakeEvent.Stopped());
        turn.Say(Paused(turn, Phrase.Stopped));
    }

    internal static BotMessage Paused(TurnInProgress turn, Phrase phrase) =>
        new(new PatientText(turn.Phrases[phrase])) { Buttons = [turn.Phrases[Phrase.GoOnButton]] };
}
