using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>How a statement reads to people; its reader understands the same from it.</summary>
public static class StatementText
{
    /// <summary>The statement in English words; of what has no figures, the patient's own.</summary>
    public static string Of(Statement statement) => Of(statement, AnswerWords.English);

    /// <summary>The statement in the words of a language; of what has no figures, the patient's own.</summary>
    public static string Of(Statement statement, AnswerWords words)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(words);
        var writer = new Writer(words, words.Statements);
        return statement.Match(writer.Duration, writer.Frequency, writer.Quantity, writer.Medication, Area);
    }

    /// <summary>Since when the medicine is taken; null where no date was said.</summary>
    public static string? Since(Statement.Medication medication, AnswerWords words)
    {
        ArgumentNullException.ThrowIfNull(medication);
        ArgumentNullException.ThrowIfNull(words);
        return (medication.SinceSaid?.Verbatim ?? (medication.Since is { } since ? words.Of(since) : null)) is { } date
            ? words.Statements.Say("since", ("date", date))
            : null;
    }

    private static string Area(Statement.BodyArea area) =>
        string.Join(' ', new[] { area.Side, area.Part, area.Code.Replace('-', ' ') }.Where(part => part is not null));

    private sealed class Writer(AnswerWords answers, StatementWords words)
    {
        public string Duration(Statement.Duration duration)
        {
            if (duration.Lifelong)
                return words.Say("lifelong");
            var core =
                duration.Since is { } since ? words.Say("since", ("date", answers.Of(since)))
                : duration.Unit is { } unit ? Length(duration, unit)
                : duration.Said.Verbatim;
            return duration.Intermittent && duration.Unit is not null
                ? words.Say("on-and-off", ("length", core))
                : core;
        }

        public string Frequency(Statement.Frequency how)
        {
            if (how.AsSaid)
                return how.Said.Verbatim;
            var parts = new List<string>();
            if (how is { Count: 0, CountMax: null })
                return words.Say("never");
            if (how.PeriodUnit is { } unit && (how.Count is not null || how.CountMax is not null))
                parts.Add(Per(how, unit, Times(how)));
            parts.AddRange(how.When.Select(FrequencyWords.NameOfEvent).Select(words.NameOf));
            if (how.Days.Length > 0)
            {
                var days = how.Days.Select(FrequencyWords.NameOfDay).Select(words.NameOf);
                parts.Add(
                    words.Say(
                        "on-days",
                        ("days", days.Aggregate((one, other) => words.Say("and", ("one", one), ("other", other))))
                    )
                );
            }
            if (how.Vaguely is { } vaguely)
                parts.Add(words.NameOf(vaguely));
            if (how.AsNeeded)
                parts.Add(words.Say("as-needed"));
            return parts.Count == 0 ? how.Said.Verbatim : string.Join(", ", parts);
        }

        public string Quantity(Statement.Quantity quantity)
        {
            if (quantity.AsSaid)
                return quantity.Said.Verbatim;
            var figure = quantity.High is { } high ? Range(quantity.Value, high) : Number(quantity.Value);
            var one = quantity.High is null && quantity.Value is > 0 and <= 1;
            return $"{About(quantity.Approximate, figure)} {words.NameOf(QuantityUnits.NameOf(quantity.Unit, one))}".TrimEnd();
        }

        public string Medication(Statement.Medication medication)
        {
            var name = medication.Name.Verbatim;
            string?[] parts =
            [
                words.NameOfMedicine(name, medication.Known),
                medication.Strength is { } strength ? Quantity(strength) : null,
                medication.Amount is { } amount ? Quantity(amount) : null,
                medication.Form is { } form && !Names(medication, words.NameOf(form)) ? words.NameOf(form) : null,
                medication.How is { } how ? Frequency(how) : null,
                Since(medication, answers),
                medication.Lasting is { } lasting ? Duration(lasting) : null,
                medication.StoppedOn is { } on ? words.Say("stopped-on", ("date", answers.Of(on)))
                : medication.Stopped ? words.Say("stopped")
                : null,
                medication.Reason is { } reason ? words.Say("for", ("reason", reason.Verbatim)) : null,
            ];
            return string.Join(", ", parts.Where(part => part is not null));
        }

        // "The blue inhaler" is not also an inhaler.
        private static bool Names(Statement.Medication medication, string form) =>
            (medication.Known ?? "").Contains(form, StringComparison.OrdinalIgnoreCase)
            || medication.Name.Verbatim.Contains(form, StringComparison.OrdinalIgnoreCase);

        private string Length(Statement.Duration duration, TimeUnit unit)
        {
            var figure = (duration.Low, duration.High) switch
            {
                ({ } low, null) => words.Say("at-least", ("figure", Number(low))),
                (null, { } high) => words.Say("up-to", ("figure", Number(high))),
                var (low, high) when low == high => Number(low ?? 0),
                var (low, high) => Range(low ?? 0, high ?? 0),
            };
            return $"{About(duration.Approximate, figure)} {Plural(unit, duration.High ?? duration.Low ?? 0)}";
        }

        private string Times(Statement.Frequency how)
        {
            var figure = (how.Count, how.CountMax) switch
            {
                ({ } count, null) => Number(count),
                ({ } count, { } most) => Range(count, most),
                var (_, most) => words.Say("up-to", ("figure", Number(most ?? 0))),
            };
            return how switch
            {
                { Count: 1, CountMax: null } => how.Approximate
                    ? About(true, words.Say("one-time"))
                    : words.Say("once"),
                { Count: 2, CountMax: null, Approximate: false } => words.Say("twice"),
                _ => words.Say("times", ("figure", About(how.Approximate, figure))),
            };
        }

        private string Per(Statement.Frequency how, TimeUnit unit, string times)
        {
            if (how is { Period: 1, PeriodMax: null })
                return words.Say($"per-{unit.ToString().ToLowerInvariant()}", ("times", times));
            var period = how.Period ?? 1;
            var figure = how.PeriodMax is { } most
                ? $"{Range(period, most)} {Plural(unit, most)}"
                : $"{Number(period)} {Plural(unit, period)}";
            return words.Say("every", ("times", times), ("figure", figure));
        }

        private string About(bool approximate, string figure) =>
            approximate ? words.Say("about", ("figure", figure)) : figure;

        private string Range(decimal low, decimal high) =>
            words.Say("from-to", ("low", Number(low)), ("high", Number(high)));

        private string Plural(TimeUnit unit, decimal count) =>
            words.NameOf(unit.ToString().ToLowerInvariant() + (count == 1 ? "" : "s"));

        private string Number(decimal value) => answers.Of(value);
    }
}
