using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads an amount in one of an item's units. Another unit of the same kind is converted, and the words are kept; a
/// figure alone is in the usual unit.
/// </summary>
internal static class AmountReader
{
    // What one of each is in the first of its kind; UCUM codes (https://ucum.org/ucum).
    private static readonly (string Code, string Kind, decimal Factor)[] Sizes =
    [
        ("kg", "mass", 1000m),
        ("g", "mass", 1m),
        ("mg", "mass", 0.001m),
        ("ug", "mass", 0.000001m),
        ("[lb_av]", "mass", 453.59237m),
        ("[oz_av]", "mass", 28.349523125m),
        ("[stone_av]", "mass", 6350.29318m),
        ("m", "length", 100m),
        ("cm", "length", 1m),
        ("mm", "length", 0.1m),
        ("km", "length", 100_000m),
        ("[in_i]", "length", 2.54m),
        ("[ft_i]", "length", 30.48m),
        ("[mi_i]", "length", 160_934.4m),
        ("L", "volume", 1000m),
        ("dL", "volume", 100m),
        ("cL", "volume", 10m),
        ("mL", "volume", 1m),
        ("min", "time", 1m),
        ("h", "time", 60m),
        ("d", "time", 1440m),
        ("wk", "time", 10_080m),
        ("Cel", "temperature", 1m),
    ];

    public static AnswerReading Read(FormItem item, string text, string folded, ReadingContext context)
    {
        var reading = StatementReader.Amount(text, context);
        if (reading is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Quantity said }] })
            return In(item, said, context) is { } amount
                ? AnswerReading.Of(new AnswerValue.Stated(amount))
                : AnswerReading.Not(ReadingFault.UnitMissing);
        // A quantity without a unit is a number: "How many times have you been pregnant?"
        var usual = item.Units.FirstOrDefault()?.Code ?? "";
        if (usual.Length > 0 && Mistaken(usual, ReplyTokens.Read(text, context.Words), context) is { } meant)
            return AnswerReading.Of(
                new AnswerValue.Stated(new Statement.Quantity(meant, usual) { Said = new PatientText(text) })
            );
        // "I've never measured it" is no amount.
        return
            (
                context.Words.Zero.Contains(folded)
                || NumberReader.Figures(item with { Kind = ItemKind.Decimal }, text, context.Words) > 0
            )
            && NumberReader.Read(item with { Kind = ItemKind.Decimal }, text, folded, context.Words)
                is AnswerReading.Understood { Values: [AnswerValue.Number number] }
            ? AnswerReading.Of(
                new AnswerValue.Stated(
                    new Statement.Quantity(number.Value, usual) { High = number.High, Said = new PatientText(text) }
                )
            )
            : reading;
    }

    /// <summary>
    /// "12 stone" where kilograms are asked, "90 minutes" where hours are: the number of the item's unit; null where
    /// no other unit is named.
    /// </summary>
    public static AnswerReading? InItsUnit(FormItem item, string text, ReadingContext context)
    {
        if (item.IsScale || item.Unit is null || CodeOf(item) is not { } code)
            return null;
        var figures = ReplyTokens.Read(text, context.Words);
        if (NumberReader.SumsUp(item, figures, context.Words))
            return null;
        if (code == "Cel" && AndTenths(figures, context) is { } degrees)
            return AnswerReading.Of(new AnswerValue.Number(degrees));
        if (Mistaken(code, figures, context) is { } meant)
            return AnswerReading.Of(new AnswerValue.Number(meant));
        if (code == "h" && (Hours(item, text, context) ?? Between(text, context)) is { } hours)
            return AnswerReading.Of(
                new AnswerValue.Number(item.Kind == ItemKind.Integer ? Math.Ceiling(hours) : hours)
            );
        var reading = QuantityReader.Read(text, context);
        if (
            reading is not AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Quantity said }] }
            || IsSaid(code, text, context) && !IsOfTwo(figures, context)
            || In(
                item with
                {
                    Units = [new AnswerUnit(code, null, item.Unit)],
                    // An inch and a pound are coarse: 5 ft 7 are 67 inches. UCUM writes such units in brackets.
                    MaxDecimals = item.MaxDecimals ?? (code.StartsWith('[') ? 1 : 2),
                },
                said,
                context
            )
                is not { } amount
        )
            return null;
        var number = new AnswerValue.Number(item.Kind == ItemKind.Integer ? Math.Ceiling(amount.Value) : amount.Value)
        {
            Approximate = said.Approximate,
        };
        return AnswerReading.Of(
            amount.High is { } high ? number with { Low = amount.Value, High = high }
            : number.Value == amount.Value ? number
            : number with { Low = amount.Value, High = amount.Value }
        );
    }

    // "38 con 4" of a temperature.
    private static decimal? AndTenths(ReplyTokens tokens, ReadingContext context)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words)
                    is { IsRange: false, Low: >= 34 and <= 43 and { } whole, Next: var behind }
                && whole % 1 == 0
                && tokens.IsAny(behind, "with", "con", "and", "point")
                && NumberGrammar.At(tokens, behind + 1, context.Words)
                    is { IsRange: false, Low: >= 0 and < 10 and { } tenths }
                && tenths % 1 == 0
            )
                return whole + (tenths / 10);
        }
        return null;
    }

    // "9 kilos 300 grams": one amount of two figures.
    private static bool IsOfTwo(ReplyTokens tokens, ReadingContext context)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                QuantityReader.At(tokens, at, context) is (_, var next)
                && Enumerable
                    .Range(at + 1, Math.Max(0, next - at - 1))
                    .Any(within => char.IsDigit(tokens.Word(within).FirstOrDefault('-')))
                && char.IsDigit(tokens.Word(at).FirstOrDefault('-'))
            )
                return true;
        }
        return false;
    }

    // "One seventy two" in metres, "1.72" in centimetres: nobody is so tall in the unit that is asked. "99.4" in Celsius,
    // "64,300" in kilograms: nobody is so hot or heavy.
    private static decimal? Mistaken(string code, ReplyTokens tokens, ReadingContext context)
    {
        const int MostTokens = 10;
        // Nobody is 101 degrees Celsius, whatever else is told.
        if (tokens.Count - (tokens.Correction() ?? 0) > MostTokens && code != "Cel")
            return null;
        var at = tokens.Correction() ?? 0;
        while (at < tokens.Count - 1 && tokens.Number(at) is null && !tokens.IsAny(at, "one", "two"))
            at++;
        if (NumberGrammar.At(tokens, at, context.Words) is not { IsRange: false, Low: { } figure } number)
            return null;
        var asked = ReplyText.AllWords(ReplyText.Fold(context.Question ?? ""));
        bool Asks(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (asked.Contains(name))
                    return true;
            }
            return false;
        }
        var isAlone = QuantityUnits.Table.Find(tokens, number.Next, out var unit) == 0;
        var isTall = Asks("tall", "height", "estatura", "altura") || AsksWhoMeasures(asked, context.Words);
        return (code, figure) switch
        {
            ("m", >= 100 and <= 250) when isAlone => figure / 100,
            ("cm", >= 0.5m and < 2.5m) when isAlone && isTall => figure * 100,
            ("Cel", >= 94 and <= 110) when isAlone => QuantityUnits.Fahrenheit.Convert(figure),
            ("kg", >= 2000 and < 400_000) when (isAlone || unit.Code == "kg") && tokens.IsGrouped(at) => figure / 1000,
            _ => null,
        };
    }

    // "¿Cuánto mide?" and "¿cuánto mide su hijo?" ask a height, "¿cuánto mide la mancha?" does not.
    private static bool AsksWhoMeasures(string[] asked, ReplyWords words) =>
        Array.FindIndex(asked, word => word is "mide" or "mides") is var at and >= 0
        && asked[(at + 1)..] is var who
        && (who.Length == 0 || who is ["usted"] or ["tu"] || Array.Exists(who, words.Kin.Contains));

    /// <summary>The unit that a question names where its item has none: "How many <i>hours</i>", "in <i>metres</i>".</summary>
    public static string? UnitAsked(ReadingContext context)
    {
        if (context.Question is not { Length: > 0 } question)
            return null;
        var tokens = ReplyTokens.Read(question, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                (tokens.IsAny(at - 1, "many", "in") || tokens.IsAny(at - 1, "of") && tokens.IsAny(at - 2, "many"))
                && tokens.IsAny(
                    at,
                    "hours",
                    "litres",
                    "liters",
                    "metres",
                    "meters",
                    "cm",
                    "centimetres",
                    "kg",
                    "kilos",
                    "kilograms"
                )
            )
                return tokens.Word(at);
        }
        return null;
    }

    // "An hour and twenty minutes"
    private static decimal? Hours(FormItem item, string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                DurationReader.At(tokens, at, context)
                    is ({ Unit: TimeUnit.Hour, Approximate: false, Low: { } whole, High: { } most }, _)
                && whole == most
                && whole % 1 != 0
            )
                return item.Kind == ItemKind.Integer ? null : whole;
            if (
                DurationReader.At(tokens, at, context) is
                ({ Unit: TimeUnit.Minute, Low: { } low, High: { } high } length, _)
            )
                return low == high && !length.Approximate
                    ? Math.Round(low / 60, item.Kind == ItemKind.Integer ? 0 : item.MaxDecimals ?? 2)
                    : null;
        }
        return null;
    }

    // "11pm to 6am"
    private static decimal? Between(string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at + 4 < tokens.Count; at++)
        {
            if (
                OfDay(tokens, at) is { } from
                && tokens.IsAny(at + 2, "to", "-", "till", "until")
                && OfDay(tokens, at + 3) is { } until
            )
                return (until - from + 24) % 24;
        }
        return null;
    }

    private static decimal? OfDay(ReplyTokens tokens, int at) =>
        tokens.Number(at) is >= 1 and <= 12 and { } hour && tokens.IsAny(at + 1, "am", "pm")
            ? (hour % 12) + (tokens.IsAny(at + 1, "pm") ? 12 : 0)
            : null;

    // A figure in the item's own unit is read as it stands.
    private static bool IsSaid(string code, string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            // "1m 68" goes on after its unit.
            if (
                QuantityUnits.Table.Find(tokens, at, out var unit) is var length and > 0
                && unit.Code == code
                && unit.Factor == 1
                && !(
                    code == "m"
                    && (
                        tokens.Number(at + length) is not null
                        || tokens.IsAny(at + length, "with", "con", "and") && tokens.Number(at + length + 1) is not null
                    )
                )
            )
                return true;
        }
        return false;
    }

    private static string? CodeOf(FormItem item) =>
        item.Units is [var usual, ..] && Sizes.Any(size => size.Code == usual.Code) ? usual.Code : CodeOf(item.Unit!);

    private static string? CodeOf(string unit)
    {
        if (Sizes.Any(size => size.Code == unit))
            return unit;
        var tokens = ReplyTokens.Read(unit);
        return
            tokens.Count == 1
            && QuantityUnits.Table.Find(tokens, 0, out var known) == 1
            && Sizes.Any(size => size.Code == known.Code)
            && known.Factor == 1
            ? known.Code
            : null;
    }

    private static List<decimal> Figures(Statement.Quantity said, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(said.Said.Verbatim ?? "", context.Words);
        return
        [
            .. Enumerable
                .Range(0, tokens.Count)
                .Select(at => NumberGrammar.At(tokens, at, context.Words))
                .SelectMany(number => new[] { number?.Low, number?.High })
                .OfType<decimal>()
                .Distinct(),
        ];
    }

    private static Statement.Quantity? In(FormItem item, Statement.Quantity said, ReadingContext context)
    {
        if (item.Units.IsEmpty || item.Units.Any(unit => unit.Code == said.Unit))
            return said;
        var from = Array.Find(Sizes, size => size.Code == said.Unit);
        var to = item
            .Units.Select(unit => Array.Find(Sizes, size => size.Code == unit.Code))
            .FirstOrDefault(size => size.Kind is not null && size.Kind == from.Kind);
        if (from.Kind is null || to.Kind is null)
            return null;
        var decimals = Math.Min(item.MaxDecimals ?? 1, 28);
        var figures = Figures(said, context);
        // What was converted is rounded to a tenth: "150 pounds" must not come back as 149.9.
        var (factor, rounded) = (from.Factor / to.Factor, 0.06m * from.Factor / to.Factor);
        decimal Convert(decimal value) =>
            figures.Where(figure => Math.Abs(figure - value * factor) <= rounded).Cast<decimal?>().FirstOrDefault()
            ?? Math.Round(value * factor, decimals);
        return said with
        {
            Value = Convert(said.Value),
            Unit = to.Code,
            High = said.High is { } high ? Convert(high) : null,
        };
    }
}
