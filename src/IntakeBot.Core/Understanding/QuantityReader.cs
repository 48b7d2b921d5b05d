using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads an amount in a unit. Feet and inches become centimetres, stone, pounds and ounces kilograms, Fahrenheit
/// Celsius; pints, cups and glasses differ between countries and homes and stay what they are.
/// </summary>
internal static class QuantityReader
{
    // Nothing that a person eats, weighs or walks is more than a million of any unit.
    private const decimal Most = 1_000_000;
    private const int MostTokensOfAFever = 12;
    private const decimal CentimetresPerInch = 2.54m;
    private const decimal KilogramsPerPound = 0.45359237m;

    private static readonly NearWords Vocabulary = new(
        QuantityUnits.Table.Words.Concat(NumberGrammar.Vocabulary).Where(word => word.All(char.IsLetter))
    );

    public static AnswerReading Read(string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        // "5 puffs, no sorry, 2 puffs"
        if (
            tokens.Correction() is { } meant
            && Read(tokens.From(meant), context)
                is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Quantity corrected }] }
        )
            return AnswerReading.Of(new AnswerValue.Stated(corrected with { Said = new PatientText(text) }));
        if (Now(tokens, context) is { } current)
            return AnswerReading.Of(new AnswerValue.Stated(current with { Said = new PatientText(text) }));
        // "150 lbs, no 152": the unit is the same.
        if (SameUnit(tokens, context) is { } again)
            return AnswerReading.Of(new AnswerValue.Stated(again with { Said = new PatientText(text) }));
        var reading = Read(tokens, context);
        reading =
            reading is AnswerReading.Unrecognised && tokens.Mended(Vocabulary) is { } mended
                ? Read(mended, context)
                : reading;
        return
            reading is AnswerReading.Unrecognised { Fault: ReadingFault.UnitMissing }
            && OfFever(tokens, context) is { } fever
            ? AnswerReading.Of(new AnswerValue.Stated(fever with { Said = new PatientText(text) }))
            : reading;
    }

    private static Statement.Quantity? SameUnit(ReplyTokens tokens, ReadingContext context)
    {
        if (tokens.Correction() is not { } meant)
            return null;
        // "No wait, that was last month, 77.9"
        while (meant < tokens.Count && NumberGrammar.At(tokens, meant, context.Words) is null)
            meant++;
        if (
            NumberGrammar.At(tokens, meant, context.Words) is not { IsRange: false, Low: { } value } number
            || (number.Next != tokens.Count && !tokens.IsAny(number.Next, ",", ".", ";"))
        )
            return null;
        return UnitBefore(tokens, meant, context) is { } unit ? Make(number, value, unit) : null;
    }

    /// <summary>How much, of words that only count, in the unit that others name: "91 now", beside "102 kilos last year".</summary>
    public static AnswerReading? InUnitOf(string counting, string other, ReadingContext context)
    {
        var (tokens, named) = (ReplyTokens.Read(counting, context.Words), ReplyTokens.Read(other, context.Words));
        if (UnitBefore(named, named.Count, context) is not { } unit)
            return null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words) is { IsRange: false, Low: { } value } number
                && !NumberReader.IsDifference(tokens, at, context.Question, context.Words)
            )
                return AnswerReading.Of(
                    new AnswerValue.Stated(Make(number, value, unit) with { Said = new PatientText(counting) })
                );
        }
        return null;
    }

    // The unit of the first amount before the place.
    private static QuantityUnit? UnitBefore(ReplyTokens tokens, int end, ReadingContext context)
    {
        for (var at = 0; at < end; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words) is { IsRange: false } said
                && QuantityUnits.Table.Find(tokens, said.Next, out var unit) > 0
            )
                return unit;
        }
        return null;
    }

    // "Used to weigh 90 kg, now 83", "190 lbs before Christmas, 183 now": of two amounts the one of now.
    private static Statement.Quantity? Now(ReplyTokens tokens, ReadingContext context)
    {
        var first = Enumerable
            .Range(0, tokens.Count)
            .FirstOrDefault(at => NumberGrammar.At(tokens, at, context.Words) is not null, -1);
        for (var at = first + 1; first >= 0 && at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, context.Words) is not { IsRange: false, Low: { } value } number)
                continue;
            var (quantity, next) = At(tokens, at, context) is var (own, behind) ? (own, behind) : (null, number.Next);
            if (!IsNow(tokens, next) && !IsNowBefore(tokens, at))
                continue;
            return quantity
                ?? (
                    (UnitBefore(tokens, at, context) ?? AskedUnit(tokens, number.Next, context)) is { } unit
                        ? Make(number, value, unit)
                        : null
                );
        }
        return null;
    }

    private static bool IsNow(ReplyTokens tokens, int at) => tokens.IsAny(at, "now", "currently", "today");

    private static bool IsNowBefore(ReplyTokens tokens, int at)
    {
        var before = at - 1;
        while (
            before > 0 && tokens.IsAny(before, "its", "it", "is", "im", "i", "am", "at", "about", "around", "only", ",")
        )
            before--;
        return IsNow(tokens, before);
    }

    // "Metro setenta", of which the one is not said.
    private static (Statement.Quantity Value, int Next)? MetreAnd(ReplyTokens tokens, int at, ReadingContext context) =>
        !tokens.IsAny(at, "m")
        && QuantityUnits.Table.Find(tokens, at, out var unit) is var length and > 0
        && unit.Code == "m"
        && NumberGrammar.At(tokens, at - 1, context.Words) is null
        && NumberGrammar.At(
            tokens,
            tokens.IsAny(at + length, "and", "with") ? at + length + 1 : at + length,
            context.Words
        )
            is { Low: >= 10 and < 100 and { } more, IsRange: false } said
            ? (new Statement.Quantity(1 + (more / 100), "m"), said.Next)
            : null;

    // "37 and a half" where the temperature is asked: which degrees, a body's temperature tells.
    private static Statement.Quantity? OfFever(ReplyTokens tokens, ReadingContext context)
    {
        if (context.Question is not { } question || tokens.Count > MostTokensOfAFever)
            return null;
        var asked = ReplyTokens.Read(question, context.Words);
        if (!asked.SaysAny("temperature", "fever", "temp"))
            return null;
        for (var at = tokens.Correction() ?? 0; at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, context.Words) is not { IsRange: false, Low: { } value } number)
                continue;
            return value switch
            {
                >= 34 and <= 43 => Make(number, value, new QuantityUnit("Cel")),
                >= 94 and <= 110 => Make(number, value, QuantityUnits.Fahrenheit),
                _ => null,
            };
        }
        return null;
    }

    private static AnswerReading Read(ReplyTokens tokens, ReadingContext context)
    {
        var hasNumber = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            // "20 a day" is a rate without its unit, and not one day.
            if (!(hasNumber && tokens.IsAny(at, "a", "an")) && At(tokens, at, context) is var (quantity, next))
            {
                // "Lost 4 kilos, I'm 82"
                if (NumberReader.IsDifference(tokens, at, context.Question, context.Words))
                {
                    (hasNumber, at) = (true, Math.Max(next - 1, at));
                    continue;
                }
                // "Nine stone something... nine stone five"
                if (Closer(tokens, quantity, next, context) is { } closer)
                    quantity = closer;
                return AnswerReading.Of(new AnswerValue.Stated(quantity with { Said = new PatientText(tokens.Text) }));
            }
            hasNumber |= NumberGrammar.At(tokens, at, context.Words) is not null;
        }
        return AnswerReading.Not(hasNumber ? ReadingFault.UnitMissing : ReadingFault.NotAQuantity);
    }

    // What was said loosely, and then more closely of the same: a little more, in the same unit.
    private static Statement.Quantity? Closer(
        ReplyTokens tokens,
        Statement.Quantity loose,
        int next,
        ReadingContext context
    )
    {
        const decimal MostAsPart = 1.2m;
        if (!loose.Approximate && !tokens.IsAny(next, "something", "summat", "odd", "and"))
            return null;
        for (var at = next; at < tokens.Count; at++)
        {
            if (
                At(tokens, at, context) is ({ High: null, Approximate: false } exact, _)
                && exact.Unit == loose.Unit
                && exact.Value >= loose.Value
                && exact.Value <= loose.Value * MostAsPart
            )
                return exact;
        }
        return null;
    }

    /// <summary>The amount that begins there and the token after it; null for none.</summary>
    public static (Statement.Quantity Value, int Next)? At(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (NumberGrammar.At(tokens, at, context.Words, article: true) is not { } number)
            return MetreAnd(tokens, at, context) ?? AndAHalf(tokens, at);
        var value = number.Low ?? number.High ?? 0;
        if (Math.Max(value, number.High ?? 0) > Most)
            return null;
        if (Counted(tokens, number, value, context) is { } counted)
            return counted;
        if (Height(tokens, number, value) is { } height)
            return height;
        if ((Weight(tokens, number, value) ?? PoundsAndOunces(tokens, number, value)) is { } weight)
            return weight;
        // "0.5 of a gram"
        if (value < 1 && tokens.IsAny(number.Next, "of") && tokens.IsAny(number.Next + 1, "a", "an"))
            number = number with { Next = number.Next + 2 };
        if (Temperature(tokens, number, value) is { } temperature)
            return temperature;
        if (QuantityUnits.Table.Find(tokens, number.Next, out var unit) is not (var length and > 0))
        {
            if (AskedUnit(tokens, number.Next, context) is not { } asked)
                return null;
            (unit, length) = (asked, 1);
        }
        var next = number.Next + length;
        // "1.500 ml", "2.000 UI": of these nobody has a thousandth.
        if (unit.Code is "mL" or "[iU]" or "kcal" or "step" && !number.IsRange && tokens.IsGroupedByPoint(at))
            (value, number) = (value * 1000, number with { Low = value * 1000, High = value * 1000 });
        // "A tube of 30 g" tells how much, and a tube alone does not.
        if (
            !number.IsRange
            && IsContainer(tokens, number.Next, length)
            && (tokens.IsAny(next, "of") ? next + 1 : next) is var within
            && NumberGrammar.At(tokens, within) is { IsRange: false, Low: { } content } each
            && QuantityUnits.Strengths.Find(tokens, each.Next, out var measure) is var named and > 0
        )
            return (
                Make(number with { Low = value * content, High = value * content }, value * content, measure),
                each.Next + named
            );
        // "1m 70", "un metro con 58"
        if (
            unit.Code == "m"
            && number.Low == 1
            && NumberGrammar.At(tokens, tokens.IsAny(next, "with", "con", "and") ? next + 1 : next)
                is { Low: >= 10 and < 100 and { } more, IsRange: false } said
        )
            return (new Statement.Quantity(1 + (more / 100), "m"), said.Next);
        // "3 kilos 250 gramos"
        if (
            unit.Code == "kg"
            && !number.IsRange
            && NumberGrammar.At(tokens, tokens.IsAny(next, "and", "with") ? next + 1 : next)
                is { Low: > 0 and < 1000 and { } grams, IsRange: false } small
            && (
                QuantityUnits.Table.Find(tokens, small.Next, out var gram) > 0
                    ? gram.Code == "g"
                    // "3 kilos doscientos"
                    : grams >= 100
            )
        )
            return (
                new Statement.Quantity(unit.Convert(value) + (grams / 1000), "kg"),
                gram.Code == "g" ? small.Next + 1 : small.Next
            );
        if (tokens.Has(next, "and", "a", "half") && !number.IsRange)
            (value, number, next) = (value + 0.5m, number with { Low = value + 0.5m, High = value + 0.5m }, next + 3);
        else if (tokens.Has(next, "or", "two") && number is { Low: 1, High: 1 })
            (number, next) = (number with { High = 2 }, next + 2);
        next += NumberGrammar.Tail(tokens, next, ref number);
        return (Make(number, value, unit), next);
    }

    // What is sold by what is in it.
    private static bool IsContainer(ReplyTokens tokens, int at, int length) =>
        length == 1
        && tokens.IsAny(at, "tube", "tubes", "pot", "pots", "jar", "jars", "tub", "tubs", "bottle", "bottles");

    // "Glass and a half"
    private static (Statement.Quantity, int)? AndAHalf(ReplyTokens tokens, int at)
    {
        if (
            QuantityUnits.Table.Find(tokens, at, out var unit) is not (var length and > 0)
            || !tokens.Has(at + length, "and", "a", "half")
            || NumberGrammar.At(tokens, at - 1) is not null
        )
            return null;
        var number = new SpokenNumber(1.5m, 1.5m, Approximate: false, at + length + 3);
        var next = number.Next + NumberGrammar.Tail(tokens, number.Next, ref number);
        return (Make(number, 1.5m, unit), next);
    }

    // "5 or 6 mates" to "How many mates a day?": what the question counts is a unit.
    private static QuantityUnit? AskedUnit(ReplyTokens tokens, int at, ReadingContext context)
    {
        const int Shortest = 4;
        if (context.Question is not { } question || at >= tokens.Count || !tokens[at].IsWord)
            return null;
        var said = ReplyText.Fold(tokens.Said(at, at + 1).Verbatim);
        return
            said.Length >= Shortest
            && !SmallWords.Has(said, context.Words)
            && TimeWords.At(tokens, at) is null
            && ReplyText.AllWords(ReplyText.Fold(question)).Contains(said)
            ? new QuantityUnit(said)
            : null;
    }

    // "Two 500mg capsules" are two.
    private static (Statement.Quantity, int)? Counted(
        ReplyTokens tokens,
        SpokenNumber number,
        decimal value,
        ReadingContext context
    ) =>
        value is > 0 and <= 20
        && NumberGrammar.At(tokens, number.Next, context.Words) is { } strength
        && QuantityUnits.Strengths.Find(tokens, strength.Next, out _) is var length and > 0
        && QuantityUnits.Amounts.Find(tokens, strength.Next + length, out var unit) is var named and > 0
            ? (Make(number, value, unit), strength.Next + length + named)
            : null;

    private static Statement.Quantity Make(SpokenNumber number, decimal value, QuantityUnit unit) =>
        new(unit.Convert(value), unit.Code)
        {
            High = number.IsRange && number.High is { } high && number.Low is not null ? unit.Convert(high) : null,
            Approximate = number.Approximate || number.Low is null || number.High is null,
        };

    // "38.5 degrees": which degrees, a body's temperature tells.
    private static (Statement.Quantity, int)? Temperature(ReplyTokens tokens, SpokenNumber number, decimal value) =>
        tokens.IsAny(number.Next, "degrees", "degree", "deg", "\u00b0")
        && QuantityUnits.Table.Find(tokens, number.Next, out _) == 0
            ? value switch
            {
                >= 30 and <= 45 => (Make(number, value, new QuantityUnit("Cel")), number.Next + 1),
                >= 90 and <= 112 => (Make(number, value, QuantityUnits.Fahrenheit), number.Next + 1),
                _ => null,
            }
            : null;

    // "5 foot 4", "5ft 4in", 5'4", "six foot".
    private static (Statement.Quantity, int)? Height(ReplyTokens tokens, SpokenNumber number, decimal feet)
    {
        if (number.IsRange || !tokens.IsAny(number.Next, "foot", "feet", "ft", "'") || feet > 100)
            return null;
        if (
            tokens.Word(number.Next) == "'"
            && tokens[number.Next].Start > 0
            && char.IsWhiteSpace(tokens.Text[tokens[number.Next].Start - 1])
        )
            return null;
        var (inches, next) =
            Smaller(tokens, number.Next + 1, 12, "inch", "inches", "in", "ins", "\"", "'") ?? (0m, number.Next + 1);
        return (Metric(number, ((feet * 12) + inches) * CentimetresPerInch, "cm"), next);
    }

    // "8 lb 13", "8lb 13oz".
    private static (Statement.Quantity, int)? PoundsAndOunces(ReplyTokens tokens, SpokenNumber number, decimal pounds)
    {
        if (number.IsRange || !tokens.IsAny(number.Next, "lb", "lbs", "pound", "pounds"))
            return null;
        if (Smaller(tokens, number.Next + 1, 16, "oz", "ounce", "ounces") is not (> 0 and var ounces, var next))
            return null;
        return (
            new Statement.Quantity(Math.Round((pounds + (ounces / 16)) * KilogramsPerPound, 2), "kg")
            {
                Approximate = number.Approximate,
            },
            next
        );
    }

    // "11 stone", "11st 4lb", "10 stone 7".
    private static (Statement.Quantity, int)? Weight(ReplyTokens tokens, SpokenNumber number, decimal stone)
    {
        if (number.IsRange || !tokens.IsAny(number.Next, "stone", "stones", "st", "stn") || stone > 100)
            return null;
        var (pounds, next) = (0m, number.Next + 1);
        if (tokens.Has(next, "and", "a", "half"))
            (pounds, next) = (7, next + 3);
        else if (Smaller(tokens, next, 14, "lb", "lbs", "pound", "pounds") is { } said)
            (pounds, next) = said;
        return (Metric(number, ((stone * 14) + pounds) * KilogramsPerPound, "kg"), next);
    }

    // The figure in the smaller unit behind a greater one, whose name may be left out: "4in", "and 13".
    private static (decimal Value, int Next)? Smaller(
        ReplyTokens tokens,
        int at,
        int limit,
        params ReadOnlySpan<string> units
    )
    {
        if (
            NumberGrammar.At(tokens, tokens.IsAny(at, "and") ? at + 1 : at)
                is not { Low: >= 0 and { } value, IsRange: false } number
            || value >= limit
        )
            return null;
        var next = number.Next;
        while (tokens.IsAny(next, units))
            next++;
        return (value, next);
    }

    private static Statement.Quantity Metric(SpokenNumber number, decimal value, string code) =>
        new(Math.Round(value, 1), code) { Approximate = number.Approximate };
}
