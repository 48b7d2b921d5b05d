namespace IntakeBot.Core.Understanding;

/// <summary>
/// A list never loses an entry: where most pieces of a list are medicines, every other piece is one as well, kept as it
/// was said, unless it has a reading of its own or plainly is something else.
/// </summary>
internal static class MedicationEntries
{
    private const int FewestMedicines = 2;

    /// <summary>The findings, those that are such pieces as medicines that no lexicon knows.</summary>
    /// <param name="findings">One of each piece of the message.</param>
    /// <param name="isList">Whether the message goes on with a list, so that a single piece is one of it.</param>
    public static IEnumerable<MedicationFinding> Complete(IReadOnlyList<MedicationFinding> findings, bool isList)
    {
        // What opens the message may be anything: "ok deep breath, bisoprolol, ramipril".
        if (!isList && findings is [{ Entry: not null, IsEveryday: true } opening, ..])
            findings = [opening with { Entry = null }, .. findings.Skip(1)];
        for (var first = 0; first < findings.Count; )
        {
            var end = first + 1;
            while (end < findings.Count && findings[end].Joined is "," or ";" or "and" or "\n")
                end++;
            foreach (var finding in Completed([.. findings.Skip(first).Take(end - first)], isList))
                yield return finding;
            first = end;
        }
    }

    private static IEnumerable<MedicationFinding> Completed(List<MedicationFinding> list, bool isList)
    {
        var medicines = list.Count(finding => finding.Medication is not null);
        var entries = list.Count(finding => finding.Entry is not null);
        if (!isList && (medicines < FewestMedicines || entries > medicines))
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
