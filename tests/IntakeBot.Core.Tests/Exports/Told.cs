using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Exports;

/// <summary>A finished intake on the shipped form, as it leaves.</summary>
internal sealed class Told
{
    public static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private AnswerSet _answers = AnswerSet.Empty;
    private int _turns;

    public List<RaisedFlag> Flags { get; } = [];

    public IntakeContent Content { get; set; } = Shipped.Content;

    public Told Says(string item, string words) => Answers(item, words, new AnswerValue.Text(new PatientText(words)));

    public Told Answers(string item, string quote, params AnswerValue[] values)
    {
        _answers = _answers.With(
            ItemKey.Parse(item),
            new Answer([.. values], new PatientText(quote), $"m{++_turns}", At)
        );
        return this;
    }

    public Told Takes(string name, string? dose = null, string? often = null, string? since = null)
    {
        var at = _answers.All.Count(pair => pair.Key.LinkId.Value == "medicine.name");
        Answers("medicines.any", "yes", new AnswerValue.YesNo(true));
        if (at > 0)
            Answers($"medicine#{at - 1}", "yes", new AnswerValue.YesNo(true));
        Says($"medicine.name#{at}", name);
        foreach (var (part, words) in new[] { ("dose", dose), ("frequency", often), ("since", since) })
        {
            if (words is not null)
                Says($"medicine.{part}#{at}", words);
        }
        return this;
    }

    public Intake Intake() =>
        new()
        {
            ContentVersion = Content.Version,
            StartedAt = At.AddMinutes(-10),
            FinishedAt = At,
            Answers = _answers,
            Flags = [.. Flags],
            State = new DialogState { Phase = DialogPhase.Finished },
        };

    public ExportSource Source(Func<Brief, Brief>? change = null)
    {
        var brief = IntakeBrief.Compose(Content, Intake(), At);
        return new ExportSource("c1", Content, Intake(), change?.Invoke(brief) ?? brief);
    }
}
