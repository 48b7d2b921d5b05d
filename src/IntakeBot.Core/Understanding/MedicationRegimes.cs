using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// How a medicine is taken where no one rate or dose tells it: another regime now than before, or another dose at another
/// time. The figures are those of now or of the first; people read the words.
/// </summary>
internal static class MedicationRegimes
{
    /// <summary>A smaller figure counts tablets: "two at night".</summary>
    private const decimal FewestOfAStrength = 5;

    /// <summary>"Twice a day when it flares, only weekends now": what holds now, in all the words; null where none does.</summary>
    public static Statement.Medication? Now(Statement.Medication before, MedicationFinding finding) =>
        // "It was 30 mg but I'm down to 20 mg now"
        finding is { Attributes: { Strength: { } dose } told }
        && (finding.IsChanged || finding.IsNow)
        && (told.How is null || before.How is null)
        && before.Strength is { } once
        && (dose.Unit.Length == 0 || once.Unit.Length == 0 || once.Unit == dose.Unit)
            ? before with
            {
                Strength = dose with { Unit = dose.Unit.Length == 0 ? once.Unit : dose.Unit },
                How = before.How ?? told.How,
            }
        : finding is { IsNow: true, Corrects: false, Attributes: { How: { } now } more } && before.How is not null
            ? before with
            {
                How = now with { AsSaid = true, Said = Joined(AfterName(before), finding.Said) },
                Strength = before.Strength ?? more.Strength,
                Amount = before.Amount ?? more.Amount,
                Stopped = false,
            }
        : null;

    /// <summary>
    /// "75, it was 50 till September", "88, they put it up in March": the dose of now in all the words; null where they
    /// tell another dose of now, or there is none.
    /// </summary>
    public static Statement.Medication? Changed(Statement.Medication before, MedicationFinding finding) =>
        finding is { TellsChange: true, IsNow: false, IsChanged: false }
        && (!finding.Corrects || finding.Attributes?.Strength is null)
        && before is { Strength: not null } or { Amount: not null }
        && Dose(before) is { } dose
            ? before with
            {
                Strength = before.Strength is null ? null : InAllWords(dose, finding),
                Amount = before.Strength is null ? InAllWords(dose, finding) : before.Amount,
            }
            : null;

    private static Statement.Quantity InAllWords(Statement.Quantity dose, MedicationFinding finding) =>
        dose with
        {
            AsSaid = true,
            Said = Joined(dose.Said, finding.Said),
        };

    /// <summary>
    /// "Used to take 20, now 40", "used to be 2 a day, since August it's 3": what is told of now tells that it is taken, and
    /// since when is that of the change; null where nothing is.
    /// </summary>
    public static Statement.Medication? Continued(Statement.Medication before, MedicationFinding finding)
    {
        var more = finding.Attributes;
        var isSince = more is { Since: not null } && finding.Figure is not null;
        if (
            before is not { Stopped: true, StoppedOn: null }
            || more is { Stopped: true }
            // "I stopped it, and it was 15 mg"
            || finding.IsPast
            || !(finding.IsNow || finding.IsChanged || isSince)
            || before.How is not null && more is { How: not null }
        )
            return null;
        if (
            finding.Figure is { Value: < FewestOfAStrength } times
            && before.How is { Count: not null, PeriodUnit: not null, When: [] } how
        )
            return before with { Stopped = false, How = how with { Count = (int)times.Value, CountMax = null } };
        var strength = more?.Strength ?? (more?.Amount is null ? finding.Figure : null);
        return strength is not null || more is { Amount: not null } or { How: not null }
            ? before with
            {
                Stopped = false,
                Strength = strength ?? before.Strength,
                Amount = more?.Amount ?? before.Amount,
                How = more?.How ?? before.How,
            }
            : null;
    }

    /// <summary>
    /// "Twice a day for 7 days, then once a day for 7 days, then weekends", "once in the morning, twice a day on bad days":
    /// the rate of the first, in all the words; null where it is told in one.
    /// </summary>
    public static Statement.Medication? Stepped(Statement.Medication before, MedicationFinding finding)
    {
        if (
            finding is not { Corrects: false, Attributes: { How: { } more, Strength: null, Amount: null } told }
            || before.How is not { } how
            || !(how.AsSaid || IsRate(how))
            || !IsRate(more)
            || (how.Count, how.PeriodUnit, how.Period) == (more.Count, more.PeriodUnit, more.Period)
                && more.Days.IsEmpty
        )
            return null;
        var isStep = finding.Joined == "then" && (before.Lasting is not null || told.Lasting is not null || how.AsSaid);
        var isAtTimes = more.AsNeeded && !how.AsNeeded && how.PeriodUnit is not null;
        return isStep || isAtTimes
            ? before with
            {
                How = how with
                {
                    AsSaid = true,
                    Said = Joined(
                        how.AsSaid ? how.Said : AfterDose(before),
                        isStep ? new PatientText($"then {finding.Said.Verbatim}") : finding.Said
                    ),
                },
                Lasting = null,
            }
            : null;
    }

    private static bool IsRate(Statement.Frequency how) => how.PeriodUnit is not null || !how.Days.IsEmpty;

    /// <summary>
    /// "75 mcg on weekdays and 100 mcg at weekends", "20 units in the morning and 10 at night": both doses, in the words
    /// for them; null where the dose is one.
    /// </summary>
    public static Statement.Medication? Varied(Statement.Medication before, MedicationFinding finding)
    {
        if (finding is not { Corrects: false, Attributes: { } more })
            return null;
        if (Counts(before, finding))
            return Tallied(before, finding);
        if (Dose(before) is not { } dose)
            return null;
        var isOther = Dose(more) is { } other && other.Unit == dose.Unit && other.Value != dose.Value;
        var isAtAnotherTime =
            finding.Counted is { } count
            && count != dose.Value
            && (count >= FewestOfAStrength || dose.Unit == "unit")
            && before.How is { When: [_, ..] }
            && more is { Strength: null, Amount: null, How.When: [_] };
        if (!isOther && !isAtAnotherTime)
            return null;
        var said = Joined(From(before, dose.Said), finding.Said);
        var both = dose with { AsSaid = true, Said = said };
        var when = (before.How?.When ?? []).Union(more.How?.When ?? []).ToList();
        return before with
        {
            Strength = before.Strength is null ? null : both,
            Amount = before.Strength is null ? both : before.Amount,
            // Of two doses neither rate is that of the medicine, save that each has its time of the day.
            How =
                when.Count > 1 && before.How is { Days: [] } && more.How is { Days: [] }
                    ? new Statement.Frequency
                    {
                        Count = when.Count,
                        Period = 1,
                        PeriodUnit = TimeUnit.Day,
                        When = [.. when],
                        Said = said,
                    }
                : more.How is null ? before.How
                : null,
        };
    }

    // "300 mg, one in the morning and two at night": tablets, and no rate.
    private static bool Counts(Statement.Medication before, MedicationFinding finding) =>
        finding
            is {
                Counted: > 0 and < FewestOfAStrength and { } count,
                Attributes: { Strength: null, Amount: null, How.When: [_] }
            }
        && before.Strength is not { Unit: "unit" }
        && before.Amount is null or { AsSaid: true }
        && (count != 1 || before.Amount is not null);

    private static Statement.Medication Tallied(Statement.Medication before, MedicationFinding finding)
    {
        var when = (before.How?.When ?? []).Union(finding.Attributes!.How!.When).ToList();
        var first =
            before.Amount is { } amount ? amount.Said
            : before.How is not { When: [_, ..] } how ? PatientText.Empty
            : how.Said.Verbatim.Contains(before.Name.Verbatim, StringComparison.Ordinal) ? AfterName(before)
            : how.Said;
        return before with
        {
            Amount = new Statement.Quantity(before.Amount?.Value ?? finding.Counted!.Value, "dose")
            {
                AsSaid = true,
                Said = Joined(first, finding.Said),
            },
            How = new Statement.Frequency
            {
                Count = when.Count,
                Period = 1,
                PeriodUnit = TimeUnit.Day,
                When = [.. when],
                Said = finding.Said,
            },
        };
    }

    private static Statement.Quantity? Dose(Statement.Medication medication) =>
        medication.Strength ?? medication.Amount;

    private static PatientText AfterName(Statement.Medication medication)
    {
        var (said, name) = (medication.Said.Verbatim, medication.Name.Verbatim);
        var at = said.IndexOf(name, StringComparison.Ordinal);
        return new PatientText((at < 0 ? said : said[(at + name.Length)..]).Trim(' ', ',', ':', '-'));
    }

    // Without the dose, which stands by itself.
    private static PatientText AfterDose(Statement.Medication medication)
    {
        var said = AfterName(medication);
        var dose = (medication.Amount ?? medication.Strength)?.Said.Verbatim ?? "";
        var at = dose.Length == 0 ? -1 : said.Verbatim.IndexOf(dose, StringComparison.Ordinal);
        var rest = at < 0 ? "" : said.Verbatim[(at + dose.Length)..].Trim(' ', ',', '-');
        return rest.Length == 0 ? said : new PatientText(rest);
    }

    // The dose and what was told with it; the medicine's own words end where those of the first dose do.
    private static PatientText From(Statement.Medication medication, PatientText dose)
    {
        var at = medication.Said.Verbatim.IndexOf(dose.Verbatim, StringComparison.Ordinal);
        return dose.Verbatim.Contains(',', StringComparison.Ordinal) || at < 0
            ? dose
            : new PatientText(medication.Said.Verbatim[at..].Trim());
    }

    private static PatientText Joined(PatientText one, PatientText other) =>
        one.Length == 0 ? other : new PatientText($"{one.Verbatim}, {other.Verbatim}");
}
