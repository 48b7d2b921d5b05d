using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Dialog;

/// <summary>One turn while it is being taken: the state so far, and what is said and noted on the way.</summary>
internal sealed class TurnInProgress(IntakeContent content, ClinicFacts clinic, Intake intake, PatientTurn turn)
{
    private readonly List<BotMessage> _messages = [];
    private readonly List<IntakeEvent> _events = [];

    public IntakeContent Content { get; } = content;

    public ClinicFacts Clinic { get; } = clinic;

    public PatientTurn Turn { get; } = turn;

    /// <summary>The question that was pending when the turn began.</summary>
    public FormQuestion? Asked { get; } =
        intake.State.Pending is { } pending ? FormLogic.Find(content.Form, intake.Answers, pending) : null;

    public Intake Intake { get; set; } = intake;

    public IntakeForm Form => Content.Form;

    public Phrases Phrases => Content.Phrases;

    public DateOnly Today => DateOnly.FromDateTime(Turn.At.DateTime);

    public void SetState(Func<DialogState, DialogState> change) =>
        Intake = Intake with { State = change(Intake.State) };

    public void Note(IntakeEvent happened) => _events.Add(happened);

    public void Say(BotMessage message) => _messages.Add(message);

    public void Say(Phrase phrase, params IEnumerable<(string Name, string Value)> values) =>
        Say(new BotMessage(new PatientText(Phrases.Say(phrase, values))));

    /// <summary>Takes back what was going to be said, for something more important.</summary>
    public void SayInstead(params IEnumerable<BotMessage> messages)
    {
        _messages.Clear();
        _messages.AddRange(messages);
    }

    public void SayFirst(BotMessage message) => _messages.Insert(0, message);

    public string Display(FormQuestion question, Answer answer) =>
        Understanding.AnswerReader.Display(question.Item, answer, Phrases[Phrase.Yes], Phrases[Phrase.No]).Verbatim;

    public TurnOutcome Outcome() => new(Intake, [.. _messages], [.. _events]);

    /// <summary>Keeps what was said, whatever becomes of it.</summary>
    public void Remember(PatientText text, ItemKey? item) =>
        Intake = Intake with
        {
            Utterances = Intake.Utterances.Add(new Utterance(Turn.ActivityId, text, item, Turn.At)),
        };
}
