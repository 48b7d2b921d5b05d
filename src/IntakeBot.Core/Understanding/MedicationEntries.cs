using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// A list never loses an entry: where most pieces of a list are medicines, every other piece is one as well, kept as it
/// was said, unless it has a reading of its own or plainly is something else.
/// </summary>
internal static class MedicationEntries
{
    private const int FewestMedicines = 2;

    /// <summary>The findings, those that are such pieces as medicines that no lexicon knows.</summary>
    public static IEnumerable<MedicationFinding> Complete(IReadOnlyList<MedicationFinding> findings)
    {
        for (var first = 0; first < findings.Count; )
        {
            var end = first + 1;
            while (end < findings.Count && findings[end].Joined is "," or ";" or "and" or "\n")
                end++;
            foreach (var finding in Completed([.. findings.Skip(first).Take(end - first)]))
                yield return finding;
            first = end;
        }
    }

    private static IEnumerable<MedicationFinding> Completed(List<MedicationFinding> list)
    {
        var medicines = list.Count(finding => finding.Medication is not null);
        var entries = list.Count(finding => finding.Entry is not null);
        if (medicines < FewestMedicines || entries > medicines)
            return list;
        // "Allergic to penicillin, latex and nuts"
        var denied = list.FindIndex(finding => finding.Denies != Denial.None);
        return list.Select(
            (finding, at) =>
                finding.Entry is { } entry && (denied < 0 || at < denied)
                    ? new MedicationFinding(entry, null, 0, IsRestated: false) { Joined = finding.Joined }
                    : finding
        );
    }
}
