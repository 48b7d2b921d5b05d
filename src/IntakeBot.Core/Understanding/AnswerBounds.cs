using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Holds a reading against the bounds of its item, where its reader does not do so itself.</summary>
internal static class AnswerBounds
{
    /// <summary>The reading, or what is wrong with it.</summary>
    public static AnswerReading Keep(FormItem item, AnswerReading reading) =>
        reading is AnswerReading.Understood understood && Fault(item, understood.Values) is { } fault
            ? AnswerReading.Not(fault)
            : reading;

    private static ReadingFault? Fault(FormItem item, ImmutableArray<AnswerValue> values)
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
        return values.Select(value => Fault(item, value)).FirstOrDefault(fault => fault is not null);
    }

    private static ReadingFault? Fault(FormItem item, AnswerValue value) =>
        value switch
        {
            AnswerValue.Number number => Fault(item, number.Value),
            AnswerValue.Stated { Value: Statement.Quantity quantity } => Fault(item, quantity.Value),
            AnswerValue.Date date when date.Value.Latest < item.MinDate || date.Value.Earliest > item.MaxDate =>
                ReadingFault.NotADate,
            AnswerValue.Text { Value.Length: var length } when length < item.MinLength => ReadingFault.TooShort,
            AnswerValue.Text { Value: var text } when !item.Matches(text.Verbatim) => ReadingFault.OtherFormat,
            _ => null,
        };

    private static ReadingFault? Fault(FormItem item, decimal number) =>
        number < item.Min || number > item.Max ? ReadingFault.OutOfRange
        : decimal.Round(number, item.MaxDecimals ?? 28) != number ? ReadingFault.TooManyDecimals
        : null;
}
