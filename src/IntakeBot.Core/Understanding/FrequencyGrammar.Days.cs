using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Events of the day and days of the week.
internal sealed partial class FrequencyGrammar
{
    private int Event(int at)
    {
        var skip =
            tokens.IsAny(at, "on", "every", "each", "at") && FrequencyWords.Days.Find(tokens, at, out _) == 0 ? 1 : 0;
        // "Every other Friday"
        if (
            tokens.Has(at, "every", "other")
            && FrequencyWords.Days.Find(tokens, at + 2, out var other) is var alternate and > 0
        )
        {
            _found = _found with { Days = [.. _found.Days.Union(other)] };
            return Every(2, null, TimeUnit.Week, at + 2 + alternate);
        }
        // "Every day except Tuesday"
        if (
            tokens.IsAny(at, "except", "excluding", "bar", "not", "apart")
            && tokens.IsAny(at + 1, "on", "from", "for") is var linked
            && FrequencyWords.Days.Find(tokens, linked ? at + 2 : at + 1, out var free) is var without and > 0
        )
            return Set(
                _found with
                {
                    Count = FrequencyWords.AllDays.Length - free.Length,
                    Period = 1,
                    PeriodUnit = TimeUnit.Week,
                    Days = [.. FrequencyWords.AllDays.Except(free)],
                },
                (linked ? at + 2 : at + 1) + without
            );
        if (
            FrequencyWords.Days.Find(tokens, at + skip, out var days) is var day and > 0
            && IsDayName(at + skip, skip > 0)
        )
            return Set(_found with { Days = [.. _found.Days.Union(days)] }, at + skip + day);
        // "I am on methotrexate" tells no time of day.
        if (tokens.IsAny(at, "am") && tokens.IsAny(at - 1, "i"))
            return at;
        if (FrequencyWords.When.Find(tokens, at, out var when) is var length and > 0)
        {
            _isEach |= tokens.IsAny(at, "every", "each", "nightly");
            return Set(_found with { When = [.. _found.When.Union(when)] }, at + length);
        }
        return at;
    }

    // "sun", "sat" and "wed" are words too; alone they are days only after "on" or beside another day.
    private bool IsDayName(int at, bool led) =>
        led
        || tokens.Word(at).Length > 4
        || tokens.IsAny(at - 1, "(")
        || FrequencyWords.Days.Find(tokens, at + 1, out _) > 0
        || FrequencyWords.Days.Find(tokens, at + 2, out _) > 0
        || !_found.Days.IsEmpty;
}
