using System.Globalization;
using System.Text;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>An answer's value as FHIR has it (<c>value[x]</c>), and back.</summary>
internal static class FhirAnswers
{
    /// <summary>The value; null where it is none that the item takes.</summary>
    public static AnswerValue? Read(FormItem item, DataType? given) =>
        (given, item.Kind) switch
        {
            (FhirBoolean { Value: { } yes }, ItemKind.Boolean) => new AnswerValue.YesNo(yes),
            (Integer { Value: { } whole }, ItemKind.Integer or ItemKind.Decimal) => new AnswerValue.Number(whole),
            (FhirDecimal { Value: { } number }, ItemKind.Decimal) => new AnswerValue.Number(number),
            (FhirDecimal { Value: { } number }, ItemKind.Integer) when number == decimal.Truncate(number) =>
                new AnswerValue.Number(number),
            (Date { Value: { } iso }, ItemKind.Date) when PartialDate.TryParseIso(iso, out var date) =>
                new AnswerValue.Date(date),
            (FhirDateTime { Value: { } iso }, ItemKind.DateTime)
                when PartialDate.TryParseIso(iso.Split('T')[0], out var date) => new AnswerValue.Date(date),
            (Time { Value: { } time }, ItemKind.Time)
                when TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var at) => new AnswerValue.Time(at),
            (Quantity { Value: { } amount } quantity, ItemKind.Quantity) => Amount(item, amount, quantity),
            (Integer or FhirDecimal, ItemKind.Quantity) when item.Units is [var unit, ..] => new AnswerValue.Stated(
                new Statement.Quantity(
                    given is Integer whole ? whole.Value ?? 0 : ((FhirDecimal)given).Value ?? 0,
                    unit.Code
                )
            ),
            (FhirString { Value: { Length: > 0 } text }, ItemKind.Choice) => Option(item, OptionType.String, text),
            (FhirString { Value: { Length: > 0 } text }, ItemKind.OpenChoice) => (AnswerValue?)Option(
                item,
                OptionType.String,
                text
            )
                ?? new AnswerValue.Text(new PatientText(text)),
            (_, ItemKind.Choice or ItemKind.OpenChoice) => Option(item, given),
            (FhirString { Value: { Length: > 0 } text }, ItemKind.String or ItemKind.Text) => new AnswerValue.Text(
                new PatientText(text)
            ),
            (FhirUri { Value: { Length: > 0 } uri }, ItemKind.Url) => new AnswerValue.Text(new PatientText(uri)),
            (ResourceReference { Display: { Length: > 0 } name }, ItemKind.Reference) => new AnswerValue.Text(
                new PatientText(name)
            ),
            (Attachment { Url: { Length: > 0 } url } file, ItemKind.Attachment) => new AnswerValue.Attachment(
                url,
                file.ContentType ?? ""
            )
            {
                Title = file.Title is { Length: > 0 } title ? new PatientText(title) : null,
                Size = SizeOf(file),
            },
            _ => null,
        };

    /// <summary>The option that is meant, as <c>value[x]</c> of an item's options; null where it has none such.</summary>
    public static AnswerValue.Choice? Option(FormItem item, DataType? given) =>
        given switch
        {
            Coding { Code: { Length: > 0 } code } coding => Option(
                item,
                option =>
                    option.Type == OptionType.Coding
                    && option.Code == code
                    && (coding.System is null || option.System is null || option.System == coding.System)
            ),
            Coding { Display: { Length: > 0 } label } => Option(item, OptionType.Label, label),
            Integer { Value: { } whole } => Option(
                item,
                OptionType.Integer,
                whole.ToString(CultureInfo.InvariantCulture)
            ),
            FhirString { Value: { Length: > 0 } text } => Option(item, OptionType.String, text),
            Date { Value: { Length: > 0 } date } => Option(item, OptionType.Date, date),
            Time { Value: { Length: > 0 } time } => Option(item, OptionType.Time, time),
            ResourceReference { Reference: { Length: > 0 } reference } => Option(item, OptionType.Reference, reference),
            ResourceReference { Display: { Length: > 0 } name } => Option(item, OptionType.Reference, name),
            _ => null,
        };

    private static AnswerValue.Choice? Option(FormItem item, OptionType type, string code) =>
        Option(item, option => option.Type == type && option.Code == code);

    /// <summary>The value as FHIR has it; null where it is none that the item takes.</summary>
    public static DataType? Write(FormItem item, AnswerValue value) =>
        value.Match<DataType?>(
            yesNo => item.Kind == ItemKind.Boolean ? new FhirBoolean(yesNo.Value) : null,
            choice => Option(item, choice),
            number => Number(item, number.Value),
            date =>
                item.Kind switch
                {
                    ItemKind.Date when date.Age is not null => AsText(new Date()),
                    ItemKind.Date => new Date(date.Value.ToIso()),
                    ItemKind.DateTime => new FhirDateTime(date.Value.ToIso()),
                    _ => null,
                },
            time =>
                item.Kind == ItemKind.Time
                    ? new Time(time.Value.ToString("HH:mm:ss", CultureInfo.InvariantCulture))
                    : null,
            stated =>
                stated.Value is Statement.Quantity quantity && item.Kind == ItemKind.Quantity
                    ? Amount(item, quantity)
                    : Text(item, StatementText.Of(stated.Value)),
            file => item.Kind == ItemKind.Attachment ? File(file) : null,
            text => Text(item, Clean(text.Value)),
            unread => Text(item, Clean(unread.Value))
        );

    // An age is no date; the words stand beside it.
    private static T AsText<T>(T absent)
        where T : DataType
    {
        absent.AddExtension(FhirExtensions.DataAbsentReason, new Code("as-text"));
        return absent;
    }

    /// <summary>Whether a value is known only in the patient's own words, which stand beside it.</summary>
    public static bool IsAsText(DataType? given) =>
        given?.GetExtensionValue<Code>(FhirExtensions.DataAbsentReason)?.Value == "as-text";

    /// <summary>FHIR strings hold no control characters but tab and line ends, and JSON no half of a character.</summary>
    public static string Clean(PatientText text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in (text.Verbatim ?? "").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\t' or '\n' or '\r')
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    private static AnswerValue.Choice? Option(FormItem item, Func<AnswerOption, bool> isMeant) =>
        item.Options.FirstOrDefault(isMeant) is { } option ? new AnswerValue.Choice(option.Code, option.Display) : null;

    private static DataType Option(FormItem item, AnswerValue.Choice choice)
    {
        var option = item.Options.FirstOrDefault(option => option.Code == choice.Code);
        switch (option?.Type)
        {
            case OptionType.String:
                return new FhirString(option.Code);
            case OptionType.Integer:
                return new Integer(int.Parse(option.Code, CultureInfo.InvariantCulture));
            case OptionType.Date:
                return new Date(option.Code);
            case OptionType.Time:
                return new Time(option.Code);
            case OptionType.Reference when option.Code == option.Display:
                return new ResourceReference { Display = option.Code };
            case OptionType.Reference:
                return new ResourceReference(option.Code, option.Display);
        }
        var code = option?.Type == OptionType.Label ? null : choice.Code;
        var coding = new Coding(option?.System, code, choice.Display);
        if (option?.Score is { } score)
            coding.AddExtension(FhirExtensions.OrdinalValue, new FhirDecimal(score));
        return coding;
    }

    private static long? SizeOf(Attachment file) =>
        file.TryGetValue("size", out var size)
            ? size switch
            {
                UnsignedInt whole => whole.Value,
                Integer64 whole => whole.Value,
                _ => null,
            }
            : null;

    private static Attachment File(AnswerValue.Attachment file)
    {
        var attachment = new Attachment
        {
            Url = file.Url,
            ContentType = file.ContentType is { Length: > 0 } type ? type : null,
            Title = file.Title is { Length: > 0 } title ? Clean(title) : null,
        };
        // The library has the type of a later FHIR, which writes it as a string.
        if (file.Size is { } size and >= 0 and <= int.MaxValue)
            attachment.SetValue("size", new UnsignedInt((int)size));
        return attachment;
    }

    private static AnswerValue.Stated? Amount(FormItem item, decimal amount, Quantity quantity)
    {
        var code = quantity.Code ?? quantity.Unit ?? "";
        if (!item.Units.IsEmpty)
            code = item.Units.FirstOrDefault(unit => unit.Code == code || unit.Display == code)?.Code;
        return code is null ? null : new AnswerValue.Stated(new Statement.Quantity(amount, code));
    }

    private static Quantity Amount(FormItem item, Statement.Quantity quantity)
    {
        var unit = item.Units.FirstOrDefault(unit => unit.Code == quantity.Unit);
        return new Quantity
        {
            Value = quantity.Value,
            Unit = (unit?.Display ?? quantity.Unit) is { Length: > 0 } named ? named : null,
            System = unit?.System,
            // FHIR: a code is of a system; a unit that is only a word has none.
            Code = unit?.System is null ? null : unit.Code,
        };
    }

    private static DataType? Text(FormItem item, string text) =>
        !item.TakesWords(text) ? null
        : item.Kind == ItemKind.Url ? new FhirUri(text)
        : item.Kind == ItemKind.Reference ? new ResourceReference { Display = text }
        : new FhirString(text);

    private static DataType? Number(FormItem item, decimal value) =>
        item.Kind switch
        {
            ItemKind.Integer when value is >= int.MinValue and <= int.MaxValue => new Integer((int)value),
            ItemKind.Decimal => new FhirDecimal(value),
            _ => null,
        };
}
