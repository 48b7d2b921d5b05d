using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>One turn while it is being taken: the state so far, and what is said and noted on the way.</summary>
internal sealed class TurnInProgress(IntakeContent content, ClinicFacts clinic, Intake intake, PatientTurn turn)
{
    /// <summary>Whoever is younger does not answer a clinic's questions alone.</summary>
    private const int YoungestToAnswer = 12;

    private readonly Intake _before = intake;
    private readonly List<BotMessage> _messages = [];
    private readonly List<IntakeEvent> _events = [];
    private FormQuestion? _asked;
    private ReadingContext? _context;
    private Company? _company;
    private Intake? _companyOf;

    public IntakeContent Content { get; } = content;

    public ClinicFacts Clinic { get; } = clinic;

    /// <summary>The clinic as it is called inside a sentence.</summary>
    public string ClinicName => ClinicNameIn(Phrases);

    public PatientTurn Turn { get; } = turn;

    public Intake Intake { get; set; } = intake;

    /// <summary>The form of the intake, in the language of the intake.</summary>
    public IntakeForm Form { get; private set; } = content.FormFor(intake.Form, intake.Language);

    /// <summary>The bot's words in the language of the intake, by which replies are read as told of whoever was named.</summary>
    public Phrases Phrases => Company.Phrases;

    /// <summary>Who is called what.</summary>
    public People People => Company.People;

    /// <summary>Reads messages as told of whoever was named.</summary>
    public MessageReader Reader => Company.Reader;

    /// <summary>The newest rules, which read so too.</summary>
    public ScreeningRules Screening => Content.Screening with { Reader = Reader };

    // Asked for at every word; what was said changes at few places of a turn.
    private Company Company
    {
        get
        {
            if (!ReferenceEquals(_companyOf, Intake))
            {
                if (_company is null || !TellsTheSame(_companyOf!, Intake))
                    (_company, _context) = (Company.Of(Content, Form, Intake), null);
                _companyOf = Intake;
            }
            return _company!;
        }
    }

    private bool TellsTheSame(Intake one, Intake other) =>
        one.Utterances == other.Utterances
        && one.State.AnsweredFor == other.State.AnsweredFor
        && Company.NameIn(Form, one) == Company.NameIn(Form, other);

    public DateOnly Today => DateOnly.FromDateTime(Turn.At.DateTime);

    /// <summary>The same in the language of those phrases.</summary>
    public string ClinicNameIn(Phrases phrases) => Clinic.IsNamed ? Clinic.Name : phrases[Phrase.ClinicUnnamed];

    /// <summary>Where the conversation stood when the turn began.</summary>
    public DialogPhase PhaseBefore => _before.State.Phase;

    /// <summary>The question that was pending when the turn began.</summary>
    public FormQuestion? Asked =>
        _asked ??= _before.State.Pending is { } pending ? FormLogic.Find(Form, _before.Answers, pending) : null;

    /// <summary>What readers need to know beside the words.</summary>
    public ReadingContext Context => ContextBy(Phrases);

    private ReadingContext ContextBy(Phrases phrases) =>
        _context ??= new ReadingContext(phrases.Words, Today)
        {
            Answers = phrases.Answers,
            Medications = Content.Medications,
            ForAnother = Intake.State.AnsweredFor is not null,
            Born =
                Form.All.FirstOrDefault(item => item.Topic == AnswerTopic.BirthDate) is { } item
                && _before.Answers[new ItemKey(item.LinkId)] is { Values: [AnswerValue.Date { Age: null } born] }
                    ? born.Value
                    : null,
        };

    /// <summary>Whether it is read in the language of the intake what patients say they have, had or do not have.</summary>
    public bool ReadsStories => Content.Screening.Languages.Contains(Form.Language);

    /// <summary>Finds what a message tells beside what was asked.</summary>
    public AheadReader Stories =>
        new(Form, Reader, Context, Content.Prompts.AheadNamesOf(Form))
        {
            ForAnother = Intake.State.AnsweredFor is not null,
        };

    /// <summary>
    /// The name of the patient whom the questions are about, where somebody else answers them, or must for a child;
    /// null where they speak to the patient.
    /// </summary>
    public string? About =>
        Intake.State.AnsweredFor is { } name ? FirstOf(name)
        : IsChild && Answer(AnswerTopic.Name) is [AnswerValue.Text { Value: var said }] ? FirstOf(said)
        : null;

    // "Lily Brooks" is Lily; initials stay whole.
    internal static string FirstOf(PatientText name)
    {
        var first = name.Verbatim.Split([' ', ',', '('], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        return first.Length > 1 && first.All(char.IsLetter) ? first : name.Verbatim.Split([',', '('])[0].Trim();
    }

    /// <summary>Whether the patient is too young to answer alone.</summary>
    public bool IsChild =>
        Answer(AnswerTopic.BirthDate) is [AnswerValue.Date born]
        && born.Value.Earliest > Today.AddYears(-YoungestToAnswer);

    private ImmutableArray<AnswerValue> Answer(AnswerTopic topic) =>
        Form.All.FirstOrDefault(item => item.Topic == topic) is { } item
        && Intake.Answers[new ItemKey(item.LinkId)] is { } answer
            ? answer.Values
            : [];

    /// <summary>What was told ahead of the question, still to be confirmed; null for none.</summary>
    public ToldAhead? ToldOf(ItemKey key) => Intake.State.Ahead.FirstOrDefault(told => told.Asked == key);

    /// <summary>Whether the question was answered or passed over.</summary>
    public bool IsSettled(ItemKey key) => Intake.Answers[key] is not null || Intake.State.Trail.Contains(key);

    /// <summary>Goes on in another language that is offered, for good.</summary>
    public void Speak(string language)
    {
        Intake = Intake with { Language = language };
        Form = Content.FormFor(Intake.Form, language);
        (_asked, _context, _company, _companyOf) = (null, null, null, null);
    }

    public void SetState(Func<DialogState, DialogState> change) =>
        Intake = Intake with { State = change(Intake.State) };

    public void Note(IntakeEvent happened) => _events.Add(happened);

    public void Say(BotMessage message) => _messages.Add(message);

    public void Say(Phrase phrase, params IEnumerable<(string Name, string Value)> values) =>
        Say(new BotMessage(new PatientText(Word(phrase, values))));

    /// <summary>The phrase, in another way than the last time.</summary>
    public string Word(Phrase phrase, params IEnumerable<(string Name, string Value)> values) =>
        Phrases.Vary(phrase, Intake.Utterances.Length, values);

    /// <summary>Takes back what was going to be said, for something more important.</summary>
    public void SayInstead(params IEnumerable<BotMessage> messages)
    {
        _messages.Clear();
        _messages.AddRange(messages);
    }

    /// <summary>How far the turn has come, to go back to.</summary>
    public (Intake Intake, int Messages, int Events) Mark() => (Intake, _messages.Count, _events.Count);

    /// <summary>Goes back to where the turn was.</summary>
    public void GoBackTo((Intake Intake, int Messages, int Events) mark)
    {
        Intake = mark.Intake;
        _messages.RemoveRange(mark.Messages, _messages.Count - mark.Messages);
        _events.RemoveRange(mark.Events, _events.Count - mark.Events);
    }

    /// <summary>Whether the words have answered, or changed, something already.</summary>
    public bool HasAnswered => _events.Exists(one => one is IntakeEvent.Answered);

    /// <summary>The last message so far.</summary>
    public BotMessage LastSaid => _messages[^1];

    /// <summary>Takes back the last message, because it will be said again.</summary>
    public void TakeBackLast() => _messages.RemoveAt(_messages.Count - 1);

    public void SayFirst(BotMessage message) => _messages.Insert(0, message);

    public string Display(FormQuestion question, Answer answer) =>
        AnswerReader.Display(question.Item, answer, Phrases.Answers).Verbatim;

    /// <summary>What words tell of findings, as the patient's and now where they do not say.</summary>
    public ImmutableArray<Mention> Findings(PatientText text) =>
        Reader.Read(text, AnswerContext.PatientNow, Form.Language);

    /// <summary>
    /// The answer as it is said back: of options in one's own words what is named, and no whole sentence; null for nothing.
    /// </summary>
    public string? Echo(FormQuestion question, Answer answer)
    {
        if (question.Item.Kind != ItemKind.OpenChoice)
            return Display(question, answer);
        var named = answer.Values.RemoveAll(value =>
            value is AnswerValue.Text own && !ChoiceReader.IsShortName(own.Value.Verbatim, Phrases.Words)
        );
        return named.IsEmpty ? null : Display(question, answer with { Values = named });
    }

    /// <summary>
    /// Names the answers that a changed one has disabled: they leave by the form's rules, and never without a word. They
    /// come back where the change is taken back.
    /// </summary>
    public void SayWhatFellAway()
    {
        var (old, now) = (_before.Answers, Intake.Answers);
        if (!old.All.Any(pair => now[pair.Key] is { } answer && !ReferenceEquals(answer, pair.Value)))
            return;
        var fallen = old
            .All.Where(pair =>
                now[pair.Key] is not null
                && FormLogic.Find(Form, old, pair.Key) is { Item.IsAsked: true }
                && FormLogic.Find(Form, now, pair.Key) is null
            )
            .Select(pair => Form.Find(pair.Key.LinkId)!)
            .Distinct()
            .ToLookup(item => item.IsSpared, item => item.Label);
        Name(Phrase.FellAway, fallen[false]);
        Name(Phrase.FellAwayKept, fallen[true]);

        void Name(Phrase phrase, IEnumerable<string> labels)
        {
            var text = string.Join(", ", labels.Distinct(StringComparer.Ordinal));
            if (text.Length > 0)
                _messages.Insert(
                    Math.Max(0, _messages.Count - 1),
                    new BotMessage(new PatientText(Word(phrase, ("labels", text))))
                );
        }
    }

    public TurnOutcome Outcome() => new(Intake, [.. _messages], [.. _events]);

    /// <summary>The values as an answer of this turn, in the patient's words.</summary>
    public Answer AnswerOf(ImmutableArray<AnswerValue> values, PatientText quote) =>
        new(values, quote, Turn.ActivityId, Turn.At);

    /// <summary>Keeps what was said, whatever becomes of it.</summary>
    public void Remember(PatientText text, ItemKey? item) =>
        Intake = Intake with
        {
            Utterances = Intake.Utterances.Add(new Utterance(Turn.ActivityId, text, item, Turn.At)),
        };

    /// <summary>Says that what was said in this turn belongs to another item than the one that was asked.</summary>
    public void Belongs(ItemKey item) =>
        Intake = Intake with
        {
            Utterances =
            [
                .. Intake.Utterances.Select(utterance =>
                    utterance.ActivityId == Turn.ActivityId ? utterance with { Item = item } : utterance
                ),
            ],
        };
}
