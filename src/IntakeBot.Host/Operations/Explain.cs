using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>
/// Says of texts in bulk, one JSON object per line, which concepts they mention, how each is meant and why, and which
/// red flags they raise.
/// </summary>
internal sealed class Explain(IntakeContent content, DateOnly today)
{
    private const int BadLines = 2;
    private const string TextId = "text";
    private readonly ReadingContext _context = new(content.Phrases.Words, today) { Medications = content.Medications };

    /// <summary>Explains every line; 0, or 2 where a line was none: that one is answered with its error.</summary>
    public int Run(IEnumerable<string> lines, TextWriter output) =>
        Each(lines, (_, result) => output.WriteLine(JsonSerializer.Serialize(result, CoreJson.Options)));

    /// <summary>Counts how many labelled lines are read as they ought to be, and prints the figures.</summary>
    public int Measure(IEnumerable<string> lines, TextWriter output)
    {
        var (figures, code) = Count(lines);
        output.WriteLine(figures);
        return code;
    }

    /// <summary>The figures of labelled lines, and the code as of <see cref="Run"/>.</summary>
    public (ExplainFigures Figures, int Code) Count(IEnumerable<string> lines)
    {
        var figures = new ExplainFigures(content.Screening);
        var code = Each(
            lines,
            (line, result) =>
            {
                if (line is not null)
                    figures.Add(line, result);
            }
        );
        return (figures, code);
    }

    // Lines are read on every core; what is printed keeps their order.
    private int Each(IEnumerable<string> lines, Action<ExplainLine?, ExplainResult> take)
    {
        var code = 0;
        var results = lines
            .Select((line, at) => (Line: line, Number: at + 1))
            .Where(one => !string.IsNullOrWhiteSpace(one.Line))
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(one => Explained(one.Line, one.Number));
        foreach (var (line, result) in results)
        {
            take(line, result);
            code = line is null ? BadLines : code;
        }
        return code;
    }

    private (ExplainLine? Line, ExplainResult Result) Explained(string line, int number) =>
        ExplainLine.Parse(line, out var id, out var problem) is { } read
            ? (read, Of(read))
            : (null, new ExplainResult { Id = id, Error = $"Line {number} {problem}." });

    /// <summary>One line explained.</summary>
    public ExplainResult Of(ExplainLine line)
    {
        var form = line.FormOf(content);
        var asked = line.Question is { } question ? ItemKey.Parse(question) : (ItemKey?)null;
        var item = asked is { } key ? form.Find(key.LinkId) : null;
        var text = new PatientText(line.Text);
        var replied =
            item is null && line.Question is not null
                ? content.Screening.Reader.ReadReply(new PatientText(line.Question), text)
                : [];
        var phrases = Phrases(line, text);
        var found = content
            .Screening.Reader.Read(text, item?.ToldContext ?? default, form.Language)
            .Select(mention => Of(line, mention))
            .Concat(replied.Select(mention => Of(line, mention)));
        return new ExplainResult
        {
            Id = line.Id,
            Assertion = (phrases.FirstOrDefault(one => one.Trigger is not null) ?? phrases.FirstOrDefault())?.Assertion,
            Concepts = [.. phrases, .. found],
            Flags = [.. Screener.Screen(content.Screening, Input(line, form, item, replied)).Select(ExplainedFlag.Of)],
        };
    }

    private static ExplainedConcept Of(ExplainLine line, Mention mention) =>
        ExplainedConcept.Of(mention.Concept.Id, line.Text, mention.Span, mention.Assertion) with
        {
            Hint = mention.IsHint ? true : null,
        };

    private ImmutableArray<ExplainedConcept> Phrases(ExplainLine line, PatientText text) =>
        line.Phrase is null
            ? []
            :
            [
                .. content
                    .Screening.Reader.AssertPhrase(text, line.Phrase)
                    .Select(one => ExplainedConcept.Of(ExplainedConcept.PhraseId, line.Text, one.Span, one.Assertion)),
            ];

    private ScreeningInput Input(ExplainLine line, IntakeForm form, FormItem? item, ImmutableArray<Mention> replied)
    {
        var answers = AnswerSet.Empty;
        var said = ImmutableArray.CreateBuilder<Utterance>();
        foreach (var (linkId, words) in line.Answers ?? ImmutableSortedDictionary<string, string>.Empty)
            Add(linkId, linkId, words);
        if (item is not null)
            Add(TextId, line.Question!, line.Text);
        else
            said.Add(new Utterance(TextId, new PatientText(line.Text), Item: null, default));
        // A question in words is no item of the form: what its "yes" affirms is said in the concept's own words.
        foreach (var mention in replied.Where(mention => mention.IsCurrent))
            said.Add(new Utterance($"{TextId}-{mention.Concept.Id}", Affirmed(line, mention), Item: null, default));
        return new ScreeningInput(form, answers, said.ToImmutable(), today);

        void Add(string activity, string linkId, string words)
        {
            var key = ItemKey.Parse(linkId);
            said.Add(new Utterance(activity, new PatientText(words), key, default));
            if (
                form.Find(key.LinkId) is { } known
                && AnswerReader.Read(known, new PatientText(words), _context with { Question = known.Text })
                    is AnswerReading.Understood understood
            )
            {
                answers = answers.With(key, new Answer(understood.Values, new PatientText(words), activity, default));
            }
        }
    }

    private PatientText Affirmed(ExplainLine line, Mention mention) =>
        content
            .Screening.Reader.Read(new PatientText(line.Question!))
            .Where(one => one.Concept == mention.Concept)
            .Select(one => new PatientText(line.Question!.Substring(one.Span.Start, one.Span.Length)))
            .First();
}
