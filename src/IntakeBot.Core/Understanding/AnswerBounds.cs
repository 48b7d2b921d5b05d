using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Holds a reading against the bounds of its item, where its reader does not do so itself.</summary>
internal static class AnswerBounds
{
    /// <summary>The reading, or what is wrong with it.</summary>
    public static AnswerReading Keep(FormItem item, AnswerReading reading, DateOnly today) =>
        reading is AnswerReading.Understood understood && Fault(item, understood.Values, today) is { } fault
            ? AnswerReading.Not(fault)
            : reading;

    private static ReadingFault? Fault(FormItem item, ImmutableArray<AnswerValue> values, DateOnly today)
    {
        if (item is { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice })
        {
            // Whoever says "none of these" says it once.
            var exclusive =
                values is [AnswerValue.Choice only]
                && item.Options.Any(option => option.Exclusive && option.Code == only.Code);
            if (values.Length < item.MinOccurs && !exclusive)
                return ReadingFault.TooFewOptions;
            if (values.Length > item.MaxOccurs)
                return ReadingFault.TooManyOptions;
        }
        return values.Select(value => Fault(item, value, today)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>What is wrong with a value; null for nothing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="value">The value.</param>
    /// <param name="today">The day of the answer; null where bounds that move with it do not matter.</param>
    public static ReadingFault? Fault(FormItem item, AnswerValue value, DateOnly? today) =>
        value switch
        {
            AnswerValue.Number number => Fault(item, number.Value),
            AnswerValue.Stated { Value: Statement.Quantity quantity } => Fault(item, quantity.Value),
            AnswerValue.Date { Value: var date } => date.Latest < item.MinDate
            || date.Earliest > item.MaxDate
            || (item.MinToday && date.Latest < today)
            || (item.MaxToday && date.Earliest > today)
                ? ReadingFault.DateOutOfRange
                : null,
            AnswerValue.Text { Value.Length: var length } when length < item.MinLength => ReadingFault.TooShort,
            AnswerValue.Text { Value.Length: var length } when length > item.MaxLength => ReadingFault.TooLong,
            AnswerValue.Text { Value: var text } when !item.Matches(text.Verbatim) => ReadingFault.OtherFormat,
            AnswerValue.Attachment file when !item.TakesFile(file) => ReadingFault.OtherFile,
            _ => null,
        };

    private static ReadingFault? Fault(FormItem item, decimal number) =>
        number < item.Min
        || number > item.Max
        // FHIR's whole numbers have 32 bits.
        || (item.Kind == ItemKind.Integer && number is < int.MinValue or > int.MaxValue)
            ? ReadingFault.OutOfRange
        : decimal.Round(number, item.MaxDecimals is { } most and >= 0 and <= 28 ? most : 28) != number
            ? ReadingFault.TooManyDecimals
        : null;
}
