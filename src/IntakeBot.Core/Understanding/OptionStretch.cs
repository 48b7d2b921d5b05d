using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>A stretch of one measure: "less than 5 hours". Lengths of time are compared in hours.</summary>
internal readonly record struct OptionStretch(decimal? Low, decimal? High, bool OpenLow, bool OpenHigh, TimeUnit? Unit)
{
    public OptionStretch In(TimeUnit unit)
    {
        var hours = unit switch
        {
            TimeUnit.Minute => 1 / 60m,
            TimeUnit.Hour => 1,
            TimeUnit.Day => 24,
            TimeUnit.Week => 168,
            TimeUnit.Month => 730.5m,
            _ => 8766m,
        };
        return this with { Low = Low * hours, High = High * hours, Unit = TimeUnit.Hour };
    }

    public bool Holds(OptionStretch said) =>
        (
            Low is not { } low
            || (said.Low is { } from && (from > low || (from == low && (!IsOpenLow || said.IsOpenLow))))
        )
        && (
            High is not { } high
            || (said.High is { } to && (to < high || (to == high && (!IsOpenHigh || said.IsOpenHigh))))
        );

    public bool Meets(OptionStretch said) =>
        (Low is not { } low || said.High is not { } to || to >= low)
        && (High is not { } high || said.Low is not { } from || from <= high);

    private bool IsOpenLow => OpenLow && High is null;

    private bool IsOpenHigh => OpenHigh && Low is null;
}
