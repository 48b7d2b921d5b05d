using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>A sentence about a synthetic patient, and whether it is faithful.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Kind">What was changed; null for a faithful sentence.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record EvaluatedSentence(int Line, string? Kind, DraftSentence Sentence);

/// <summary>A synthetic patient with sentences about it.</summary>
internal sealed record EvaluatedPatient(string Id, BriefInput Input, ImmutableArray<EvaluatedSentence> Sentences);

/// <summary>Reads <c>tests/briefs/evaluation/*.txt</c>; the first lines of those files tell their grammar.</summary>
internal static class EvaluationFile
{
    public static IEnumerable<EvaluatedPatient> Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "briefs", "evaluation", name + ".txt");
        Builder? patient = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
                continue;
            if (line.StartsWith("patient ", StringComparison.Ordinal))
            {
                if (patient is not null)
                    yield return patient.Build();
                var parts = line.Split(' ');
                patient = new Builder(parts[1], DateOnly.Parse(parts[2], CultureInfo.InvariantCulture));
            }
            else
                patient!.Take(number, line);
        }
        if (patient is not null)
            yield return patient.Build();
    }

    private sealed class Builder(string id, DateOnly day)
    {
        private readonly ImmutableArray<EvaluatedSentence>.Builder _sentences =
            ImmutableArray.CreateBuilder<EvaluatedSentence>();
        private AnswerSet _answers = AnswerSet.Empty;
        private DraftSentence? _faithful;

        private DateTimeOffset At => new(day, new TimeOnly(9, 0), TimeSpan.Zero);

        public void Take(int line, string text)
        {
            if (text.StartsWith("keep ", StringComparison.Ordinal))
                _sentences.Add(new(line, null, _faithful = Sentence(text["keep ".Length..])));
            else if (text.StartsWith("drop ", StringComparison.Ordinal))
            {
                var rest = text["drop ".Length..];
                var space = rest.IndexOf(' ', StringComparison.Ordinal);
                _sentences.Add(new(line, rest[..space], Sentence(rest[(space + 1)..])));
            }
            else if (text.StartsWith("  ", StringComparison.Ordinal))
                _sentences.Add(Corrupted(line, text.Trim()));
            else
                Answer(line, text);
        }

        public EvaluatedPatient Build() =>
            new(
                id,
                new BriefInput
                {
                    Form = Shipped.Content.Form,
                    Answers = _answers,
                    Utterances = [],
                    Flags = [],
                    Skipped = [],
                    Finished = true,
                    Articles = Shipped.Content.Articles,
                    Words = Shipped.Words,
                    Reader = Shipped.Content.Reader,
                    At = At,
                },
                _sentences.ToImmutable()
            );

        private static DraftSentence Sentence(string text)
        {
            var colon = text.IndexOf(": ", StringComparison.Ordinal);
            return new DraftSentence(new PatientText(text[(colon + 2)..]), [.. text[..colon].Split(' ')]);
        }

        private EvaluatedSentence Corrupted(int line, string text)
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var change = text[(space + 1)..].Split(" -> ");
            var faithful = _faithful!.Text.Verbatim;
            Assert.True(change.Length == 2 && faithful.Contains(change[0], StringComparison.Ordinal), $"Line {line}");
            var corrupted = faithful.Replace(change[0], change[1], StringComparison.Ordinal);
            return new(line, text[..space], _faithful with { Text = new PatientText(corrupted) });
        }

        private void Answer(int line, string text)
        {
            var parts = text.Split(" = ", 2);
            var key = ItemKey.Parse(parts[0]);
            var item = Shipped.Content.Form.Find(key.LinkId);
            Assert.True(item is not null && parts.Length == 2, $"Line {line}: {text}");
            var words = new PatientText(parts[1]);
            var context = new ReadingContext(Shipped.Words, day)
            {
                Medications = Shipped.Content.Medications,
                Order = DateOrder.DayFirst,
            };
            ImmutableArray<AnswerValue> values = AnswerReader.ReadWords(item, words, context) switch
            {
                AnswerReading.Understood understood => understood.Values,
                _ => [new AnswerValue.Unread(words)],
            };
            if (key.Occurrence > 0)
                Set(new ItemKey(SpecialItems.Medicine, key.Occurrence - 1), [new AnswerValue.YesNo(true)], "yes");
            Set(key, values, parts[1]);
        }

        private void Set(ItemKey key, ImmutableArray<AnswerValue> values, string words) =>
            _answers = _answers.With(key, new Answer(values, new PatientText(words), $"m-{key}", At));
    }
}
