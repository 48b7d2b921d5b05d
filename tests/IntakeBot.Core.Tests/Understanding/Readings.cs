using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Reads with the shipped words and medicines, and writes what was read in one short line.</summary>
internal static class Readings
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly ReadingContext Context = new(Shipped.Words, Today)
    {
        Medications = Shipped.Content.Medications,
    };

    public static FormItem Item(ItemKind kind) =>
        new()
        {
            LinkId = new LinkId("q"),
            Kind = kind,
            Text = "How bad is the pain?",
            Label = "Pain",
        };

    public static FormItem Scale { get; } = Item(ItemKind.Integer) with { IsScale = true, Min = 0, Max = 10 };

    public static string Read(FormItem item, string text, ReadingContext? context = null) =>
        Show(AnswerReader.Read(item, new PatientText(text), context ?? Context));

    /// <summary>A reply to a yes-or-no question that was asked in these words.</summary>
    public static string ReadAsked(string question, string said) =>
        Read(Item(ItemKind.Boolean) with { Text = question }, said, Context with { Question = question });

    public static string Read(StatementKind kind, string text, ReadingContext? context = null) =>
        Show(StatementReader.Read(kind, new PatientText(text), context ?? Context));

    public static string Show(AnswerReading reading) =>
        reading switch
        {
            AnswerReading.Understood understood => string.Join("; ", understood.Values.Select(Show))
                + (understood.Hedged ? " hedged" : ""),
            AnswerReading.Ambiguous ambiguous =>
                $"ambiguous {ambiguous.Fault}: {string.Join(" or ", ambiguous.Candidates.Select(Show))}".TrimEnd(
                    ' ',
                    ':'
                ),
            AnswerReading.Unrecognised unrecognised => unrecognised.Fault.ToString(),
            AnswerReading.Declined => "declined",
            AnswerReading.Command command => $"command {command.Asked}",
            _ => "?",
        };

    private static string Show(AnswerValue value) =>
        value.Match(
            yesNo => yesNo.Value ? "yes" : "no",
            choice => choice.Code,
            number =>
                Number(number.Value)
                + (number.Low is null && number.High is null ? "" : $" ({Number(number.Low)}-{Number(number.High)})"),
            date => date.Value.ToIso() + (date.Until is { } until ? $"..{until.ToIso()}" : ""),
            time => time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
            stated => stated.Value.Match(Duration, Frequency, Quantity, Medication, Area),
            file => file.ContentType,
            text => $"\"{text.Value.Verbatim}\"",
            unread => "unread"
        );

    private static string Duration(Statement.Duration it) =>
        Words(
            it.Lifelong ? "lifelong" : null,
            it.Unit is null ? null : Ends(it.Low, it.High) + TimeUnits.Code(it.Unit.Value),
            it.Approximate ? "about" : null,
            it.Intermittent ? "on-off" : null,
            it.Since is { } since ? $"since {since.ToIso()}" : null
        );

    private static string Frequency(Statement.Frequency it) =>
        Words(
            it.PeriodUnit is { } unit
                ? $"{it.Count}{(it.CountMax is null ? "" : $"-{it.CountMax}")}/{Ends(it.Period, it.PeriodMax ?? it.Period)}{TimeUnits.Code(unit)}"
                : it.Count?.ToString(CultureInfo.InvariantCulture),
            it.When.IsEmpty ? null : string.Join('+', it.When),
            it.Days.IsEmpty ? null : string.Join('+', it.Days),
            it.AsNeeded ? "prn" : null,
            it.Vaguely,
            it.Approximate ? "about" : null
        );

    private static string Quantity(Statement.Quantity it) =>
        Words($"{Ends(it.Value, it.High ?? it.Value)} {it.Unit}".TrimEnd(), it.Approximate ? "about" : null);

    private static string Medication(Statement.Medication it) =>
        Words(
            it.Known is null ? $"?{it.Name.Verbatim}" : it.Known,
            it.Misspelt ? "(misspelt)" : null,
            it.Strength is { } strength ? Quantity(strength) : null,
            it.Amount is { } amount ? "x " + Quantity(amount) : null,
            it.Form is { } form ? $"[{form}]" : null,
            it.Route is { } route ? $"<{route}>" : null,
            it.How is { } how ? Frequency(how) : null,
            it.Since is { } since ? $"since {since.ToIso()}" : null,
            it.Lasting is { } lasting ? "for " + Duration(lasting) : null,
            it.Stopped ? "stopped" + (it.StoppedOn is { } on ? $" {on.ToIso()}" : "") : null,
            it.Reason is { } reason ? $"for \"{reason.Verbatim}\"" : null
        );

    private static string Area(Statement.BodyArea it) => Words(it.Side, it.Part, it.Code);

    private static string Ends(decimal? low, decimal? high) =>
        low == high ? Number(low)
        : low is null ? $"<{Number(high)}"
        : high is null ? $">{Number(low)}"
        : $"{Number(low)}-{Number(high)}";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Words(params ImmutableArray<string?> parts) =>
        string.Join(' ', parts.Where(part => part is not null));
}
