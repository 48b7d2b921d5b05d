using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A patient at the keyboard: plays turns against the engine and keeps the transcript.</summary>
internal sealed class Conversation
{
    public static readonly ClinicFacts Clinic = new("Elm Street Clinic", "112", "116 123");
    public static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly StringBuilder _transcript = new();
    private readonly IntakeContent _content;
    private int _turns;

    public Conversation(IntakeContent content, string? language = null)
    {
        _content = content;
        Last = DialogEngine.Begin(content, Clinic, new PatientTurn.Joined(NextId(), Start) { Language = language });
        Write();
    }

    public TurnOutcome Last { get; private set; }

    public IntakeContent Content => _content;

    public Intake Intake => Last.Intake;

    /// <summary>Everything the bot said in the last turn.</summary>
    public string Reply => string.Join("\n\n", Last.Messages.Select(message => message.Text.Verbatim));

    public ItemKey? Pending => Intake.State.Pending;

    public string Transcript => _transcript.ToString();

    public Conversation Say(params string[] texts)
    {
        foreach (var text in texts)
        {
            _transcript.Append("PATIENT: ").AppendLine(text);
            Take(new PatientTurn.Said(new PatientText(text), NextId(), Now()));
        }
        return this;
    }

    public Conversation Send()
    {
        _transcript.AppendLine("PATIENT: (a photo)");
        Take(
            new PatientTurn.Said(new PatientText(""), NextId(), Now())
            {
                Files = [new SentFile("f", "image/jpeg", new PatientText("a.jpg"))],
            }
        );
        return this;
    }

    public Conversation Send(string text, params ImmutableArray<SentFile> files)
    {
        _transcript.AppendLine(CultureInfo.InvariantCulture, $"PATIENT: {text} [{files.Length} files]");
        Take(new PatientTurn.Said(new PatientText(text), NextId(), Now()) { Files = files });
        return this;
    }

    public Conversation Submit(string item, params ImmutableArray<string> values)
    {
        _transcript.AppendLine(CultureInfo.InvariantCulture, $"PATIENT: [{item}] {string.Join(", ", values)}");
        Take(new PatientTurn.Submitted(ItemKey.Parse(item), values, NextId(), Now()));
        return this;
    }

    public string? Answer(string item) =>
        Intake.Answers[ItemKey.Parse(item)] is { } answer
        && _content.Form.Find(ItemKey.Parse(item).LinkId) is { } question
            ? AnswerReader.Display(question, answer, "yes", "no").Verbatim
            : null;

    public string Display(ItemKey item, Answer answer) =>
        AnswerReader.Display(_content.Form.Find(item.LinkId)!, answer, "yes", "no").Verbatim;

    private void Take(PatientTurn turn)
    {
        Last = DialogEngine.Take(_content, Clinic, Intake, turn);
        Write();
    }

    private void Write()
    {
        foreach (var message in Last.Messages)
        {
            _transcript
                .Append("BOT: ")
                .AppendLine(message.Text.Verbatim.Replace("\n", "\n     ", StringComparison.Ordinal));
            foreach (var line in message.Review)
                _transcript.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"     {line.Number}. {line.Label}: {line.Answer.Verbatim}"
                );
            if (!message.Buttons.IsEmpty)
                _transcript.Append("     [").AppendJoin("] [", message.Buttons).AppendLine("]");
        }
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"a{_turns++}");

    private DateTimeOffset Now() => Start.AddSeconds(_turns);
}
