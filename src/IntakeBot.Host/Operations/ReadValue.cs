using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>A typed value as <c>read</c> prints it, in the terms of FHIR where it has one.</summary>
internal static class ReadValue
{
    /// <summary>The value as JSON takes it.</summary>
    public static object Of(AnswerValue value) =>
        value.Match<object>(
            yesNo => yesNo.Value,
            choice => choice.Code,
            number => number.Value,
            Date,
            time => time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
            stated => stated.Value.Match(Duration, Frequency, Quantity, Medication, Area),
            file => new { file.Url, file.ContentType },
            text => new { Text = text.Value.Verbatim },
            unread => new { Text = unread.Value.Verbatim }
        );

    /// <summary>The value as people read it.</summary>
    public static string Display(AnswerValue value) =>
        value.Match(
            yesNo => yesNo.Value ? "yes" : "no",
            choice => choice.Display,
            number => number.Value.ToString("0.##", CultureInfo.InvariantCulture),
            date => date.Value.ToIso() + (date.Until is { } until ? $" to {until.ToIso()}" : ""),
            time => time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
            stated => StatementText.Of(stated.Value),
            file => file.ContentType,
            text => text.Value.Verbatim,
            unread => unread.Value.Verbatim
        );

    private static object Date(AnswerValue.Date date) =>
        new
        {
            Date = date.Value.ToIso(),
            Until = date.Until?.ToIso(),
            Precision = date.Value.Day is not null ? "day"
            : date.Value.Month is not null ? "month"
            : "year",
            Earliest = date.Value.Earliest,
            Latest = (date.Until ?? date.Value).Latest,
        };

    private static object Duration(Statement.Duration duration) =>
        new
        {
            Value = duration.Low == duration.High ? duration.Low : null,
            duration.Low,
            duration.High,
            Unit = Code(duration.Unit),
            Approximate = True(duration.Approximate),
            Intermittent = True(duration.Intermittent),
            Lifelong = True(duration.Lifelong),
            Since = duration.Since?.ToIso(),
            Said = duration.Said.Verbatim,
        };

    private static object Frequency(Statement.Frequency how) =>
        new
        {
            Frequency = how.Count,
            FrequencyMax = how.CountMax,
            how.Period,
            how.PeriodMax,
            PeriodUnit = Code(how.PeriodUnit),
            When = how.When.IsEmpty ? null : how.When.ToArray(),
            DayOfWeek = how.Days.IsEmpty ? null : how.Days.ToArray(),
            AsNeeded = True(how.AsNeeded),
            how.Vaguely,
            Approximate = True(how.Approximate),
            Said = how.Said.Verbatim,
        };

    private static object Quantity(Statement.Quantity quantity) =>
        new
        {
            quantity.Value,
            quantity.High,
            quantity.Unit,
            Approximate = True(quantity.Approximate),
            Said = quantity.Said.Verbatim,
        };

    private static object Medication(Statement.Medication medication) =>
        new
        {
            Name = medication.Known ?? medication.Name.Verbatim,
            NameSaid = medication.Name.Verbatim,
            Identified = medication.Known is not null,
            Misspelt = True(medication.Misspelt),
            // How much at a time is a dose too, where no strength was said.
            Dose = (medication.Strength ?? medication.Amount) is { } dose ? Quantity(dose) : null,
            Amount = medication.Amount is { } amount ? Quantity(amount) : null,
            medication.Form,
            medication.Route,
            Frequency = medication.How is { } how ? Frequency(how) : null,
            AsNeeded = True(medication.How?.AsNeeded ?? false),
            Since = medication.Since?.ToIso(),
            For = medication.Lasting is { } lasting ? Duration(lasting) : null,
            Stopped = True(medication.Stopped),
            StoppedOn = medication.StoppedOn?.ToIso(),
            Reason = medication.Reason?.Verbatim,
            Said = medication.Said.Verbatim,
        };

    private static object Area(Statement.BodyArea area) =>
        new
        {
            Area = area.Code,
            area.Side,
            area.Part,
            Except = area.Except.IsEmpty ? null : area.Except.ToArray(),
            Said = area.Said.Verbatim,
        };

    private static string? Code(TimeUnit? unit) => unit is { } known ? TimeUnits.Code(known) : null;

    private static bool? True(bool value) => value ? true : null;
}
