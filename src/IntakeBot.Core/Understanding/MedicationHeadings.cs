using System.Buffers;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Lists under the times of the day, as they stand on a blister pack: "morning: amlodipine 5, furosemide 40. teatime:
/// apixaban 5". A heading holds for all that stands below it, and never for what stands before it.
/// </summary>
internal static class MedicationHeadings
{
    private const int MostWords = 4;
    private const int LongestHeading = 30;

    private static readonly SearchValues<char> Signs = SearchValues.Create(".;,()\n");
    private static readonly SearchValues<char> Ends = SearchValues.Create(":-–.;,()\n");

    /// <summary>A part of a message.</summary>
    /// <param name="How">How often all in it is taken; null for what no heading holds for.</param>
    /// <param name="Text">The part, without its heading.</param>
    internal readonly record struct Part(Statement.Frequency? How, string Text)
    {
        public override string ToString() => "[part]";
    }

    /// <summary>The parts of a message; empty where it has no headings.</summary>
    public static ImmutableArray<Part> Split(string text, ReadingContext context)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var (how, from, begin) = ((Statement.Frequency?)null, 0, 0);
        while (begin < text.Length)
        {
            if (At(text, begin, context, isWithin: how is not null) is var (heading, end))
            {
                parts.Add(new Part(how, text[from..begin]));
                (how, from) = (heading, end);
                begin = end;
            }
            var sign = text.AsSpan(begin).IndexOfAny(Signs);
            begin = sign < 0 ? text.Length : begin + sign + 1;
        }
        if (how is null)
            return [];
        parts.Add(new Part(how, text[from..]));
        return [.. parts.Where(part => part.Text.Any(char.IsLetterOrDigit))];
    }

    /// <summary>
    /// What the parts tell together: what has no rate of its own has that of its heading, and the same dose of the same
    /// medicine under two headings is one medicine, taken twice.
    /// </summary>
    public static ImmutableArray<Statement.Medication> Join(
        IEnumerable<(Statement.Frequency? How, Statement.Medication Medication)> told
    )
    {
        var joined = new List<Statement.Medication>();
        foreach (var (how, medication) in told)
        {
            var one = medication with { How = medication.How ?? how };
            var before = joined.FindIndex(other => how is not null && IsSame(other, one));
            if (before >= 0 && MedicationReader.Merge(joined[before].How, one.How) is { } both)
                joined[before] = joined[before] with { How = both };
            else
                joined.Add(one);
        }
        return [.. joined];
    }

    // A heading ends with a colon; a dash could stand between a medicine and its rate, so that the first such heading
    // opens a line.
    private static (Statement.Frequency How, int End)? At(string text, int begin, ReadingContext context, bool isWithin)
    {
        var window = text.AsSpan(begin, Math.Min(LongestHeading, text.Length - begin));
        var end = window.IndexOfAny(Ends);
        var opensLine = isWithin || begin == 0 || text[begin - 1] is '.' or ';' or '\n';
        if (
            end <= 0
            || window[end] is not (':' or '-' or '–')
            || window[end] != ':' && !opensLine
            || begin + end + 1 < text.Length && char.IsDigit(text[begin + end + 1])
        )
            return null;
        var heading = window[..end].Trim().ToString();
        var words = Tokenizer.Read(heading);
        return
            words.Length is > 0 and <= MostWords
            && context.Medications.Find(words, context.Words.Measures.IsOrdinary).IsEmpty
            && FrequencyReader.Read(heading, context) is AnswerReading.Understood understood
            && understood.Stated<Statement.Frequency>().ToList() is [{ AsNeeded: false } how]
            ? (how, begin + end + 1)
            : null;
    }

    private static bool IsSame(Statement.Medication one, Statement.Medication other) =>
        one is { Known: { } known, How: { Count: { } times, When: [_, ..] when } }
        && times == when.Length
        && other is { How: { Count: 1, When: [_] } }
        && known == other.Known
        && one.Stopped == other.Stopped
        && one.Strength?.Value == other.Strength?.Value
        && one.Amount?.Value == other.Amount?.Value;
}
