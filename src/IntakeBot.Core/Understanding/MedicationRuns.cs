using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// A daily rate behind a list of bare names is that of each, and so is "once a day" behind a list with doses: "ramipril 5,
/// bisoprolol 2.5 and aspirin 75 once a day". "Ramipril 5, metformin 500 twice a day" tells of metformin alone, as "at
/// night" would; any other rate, and what is never taken daily, needs "all" or "both".
/// </summary>
internal static class MedicationRuns
{
    private const int FewestWithoutAnd = 2;

    private static readonly ImmutableArray<string> NeverDaily =
    [
        "methotrexate",
        "biologic",
        "adrenaline",
        "bronchodilator",
    ];

    /// <summary>Whether nothing beside how much is told of the medicine, so that a rate behind the list may be its own.</summary>
    public static bool IsUnrated(Statement.Medication medication) =>
        medication
            is { How: null, Since: null, SinceSaid: null, Lasting: null, Reason: null, Stopped: false, Route: null };

    /// <summary>Gives the rate of the last medicine to those before it; false where it is its own.</summary>
    /// <param name="found">The medicines; the last is the one just read.</param>
    /// <param name="unrated">How many before it stand in the same list without a rate.</param>
    /// <param name="finding">The last one as it was read.</param>
    /// <param name="lexicon">What is known of them.</param>
    public static bool Rate(
        List<Statement.Medication> found,
        int unrated,
        MedicationFinding finding,
        MedicationLexicon lexicon
    )
    {
        var last = found[^1];
        if (
            last.How
                is not {
                    Period: 1,
                    PeriodUnit: TimeUnit.Day,
                    Days: [],
                    AsNeeded: false,
                    AsSaid: false,
                    Vaguely: null
                } how
            || !IsEachOf(last)
            || (last.Strength is not null && how is not { Count: 1, When: [] })
            || !(finding.IsClosing ? unrated > 0 : unrated >= FewestWithoutAnd && how.When.IsEmpty)
        )
            return false;
        var first = found.Count - 1 - unrated;
        if (found.Skip(first).Any(one => one.Strength is null != last.Strength is null))
            return false;
        for (var at = first; at < found.Count - 1; at++)
        {
            if (IsAlike(found[at], last) && !IsNeverDaily(found[at], lexicon))
                found[at] = found[at] with { How = how };
        }
        return true;
    }

    // "Aspirin 75 once a day", and not "once a day aspirin", nor what is told of one alone.
    private static bool IsEachOf(Statement.Medication last) =>
        last is { Since: null, SinceSaid: null, Lasting: null, Reason: null, Stopped: false }
        && ReplyText.Words(ReplyText.Fold(last.Said.Verbatim.Split(last.Name.Verbatim)[0])).Length <= 1;

    // "Ramipril and hydrocortisone cream twice a day" tells nothing of the tablet.
    private static bool IsAlike(Statement.Medication one, Statement.Medication last) =>
        last.Form is null or "tablet" or "capsule" or "pill"
            ? one.Form is null or "tablet" or "capsule" or "pill"
            : one.Form == last.Form;

    private static bool IsNeverDaily(Statement.Medication medication, MedicationLexicon lexicon) =>
        medication.Known is { } name && lexicon.Lookup(name) is { } known && known.Classes.Any(NeverDaily.Contains);
}
