using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads what a patient wrote, or put into a card, as an answer to an item. Deterministic; no model.</summary>
public static class AnswerReader
{
    /// <summary>Reads written words. A repeating group is asked as yes or no: "is there another?".</summary>
    public static AnswerReading ReadWords(FormItem item, PatientText text, ReplyWords words, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        var verbatim = text.Verbatim.Trim();
        var folded = ReplyText.Fold(verbatim);
        if (!folded.Any(char.IsLetterOrDigit))
        {
            return item.Kind is ItemKind.Text or ItemKind.String && verbatim.Length > 0
                ? Words(item, verbatim)
                : AnswerReading.Not(ReadingFault.Empty);
        }

        return item.Kind switch
        {
            ItemKind.Boolean or ItemKind.Group => YesNoReader.Read(folded, words),
            ItemKind.Choice or ItemKind.OpenChoice => ChoiceReader.Read(item, verbatim, folded, words),
            ItemKind.Integer or ItemKind.Decimal => NumberReader.Read(item, folded, words),
            ItemKind.Date => DateReader.Read(folded, words, today),
            _ => Words(item, verbatim),
        };
    }

    /// <summary>Reads what a card submitted: option codes, a number, or an ISO date. Anything else is read as words.</summary>
    public static AnswerReading ReadSubmitted(
        FormItem item,
        ImmutableArray<string> values,
        ReplyWords words,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(item);
        var given = values.Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
        if (given.Count == 0)
            return AnswerReading.Not(ReadingFault.Empty);
        if (item.Kind is ItemKind.Choice or ItemKind.OpenChoice)
        {
            var chosen = given
                .Select(value => item.Options.FirstOrDefault(option => option.Code == value))
                .OfType<AnswerOption>()
                .ToList();
            if (chosen.Count == given.Count && (item.Repeats || chosen.Count == 1))
            {
                var kept = chosen.Exists(option => !option.Exclusive)
                    ? chosen.Where(option => !option.Exclusive)
                    : chosen;
                return new AnswerReading.Understood([
                    .. kept.Select(option => new AnswerValue.Choice(option.Code, option.Display)),
                ]);
            }
        }
        return ReadWords(item, Labels(item, given), words, today);
    }

    /// <summary>What a card submitted, in words: the labels of options, any other value as it came.</summary>
    public static PatientText Labels(FormItem? item, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var options = item?.Options ?? [];
        return new PatientText(
            string.Join(
                ", ",
                values.Select(value => options.FirstOrDefault(option => option.Code == value)?.Display ?? value)
            )
        );
    }

    /// <summary>How an answer reads to people: labels, numbers with their unit, dates.</summary>
    public static PatientText Display(FormItem item, Answer answer, string yes, string no)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        return new PatientText(string.Join(", ", answer.Values.Select(value => Display(item, value, yes, no))));
    }

    private static string Display(FormItem item, AnswerValue value, string yes, string no) =>
        value.Match(
            yesNo => yesNo.Value ? yes : no,
            choice => choice.Display,
            number =>
                number.Value.ToString("0.##", CultureInfo.InvariantCulture)
                + (
                    item.IsScale ? $"/{item.Max:0}"
                    : item.Unit is { } unit ? $" {unit}"
                    : ""
                ),
            date => Display(date.Value),
            text => text.Value.Verbatim,
            unread => unread.Value.Verbatim
        );

    private static string Display(PartialDate date) =>
        date.Earliest.ToString(
            date.Day is not null ? "d MMMM yyyy"
                : date.Month is not null ? "MMMM yyyy"
                : "yyyy",
            CultureInfo.InvariantCulture
        );

    private static AnswerReading Words(FormItem item, string verbatim) =>
        verbatim.Length > (item.MaxLength ?? int.MaxValue)
            ? AnswerReading.Not(ReadingFault.TooLong)
            : AnswerReading.Of(new AnswerValue.Text(new PatientText(verbatim)));
}
