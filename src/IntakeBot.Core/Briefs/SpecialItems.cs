using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// The few items that mean something to a brief, or to who looks at it, beyond "a question and its answer": who the
/// patient is, which must not reach a model, and medicines and allergies, where silence must not read as "none". A form
/// without them still works; every other item is shown by its kind and label alone.
/// </summary>
public static class SpecialItems
{
    /// <summary>The name or initials.</summary>
    public static readonly LinkId Name = new("about.name");

    /// <summary>The date of birth.</summary>
    public static readonly LinkId BirthDate = new("about.birth-date");

    /// <summary>The sex.</summary>
    public static readonly LinkId Sex = new("about.sex");

    /// <summary>Whether the patient is pregnant.</summary>
    public static readonly LinkId Pregnancy = new("about.pregnancy");

    /// <summary>Warning signs asked about before anything else.</summary>
    public static readonly LinkId WarningSigns = new("safety.now");

    /// <summary>The reason for the visit.</summary>
    public static readonly LinkId Reason = new("reason.main");

    /// <summary>What the patient hopes for: wishes, and no facts.</summary>
    public static readonly LinkId Goals = new("reason.goals");

    /// <summary>Whether the patient takes any medicine.</summary>
    public static readonly LinkId TakesMedicines = new("medicines.any");

    /// <summary>The repeating group, one occurrence per medicine.</summary>
    public static readonly LinkId Medicine = new("medicine");

    /// <summary>Whether the patient has an allergy.</summary>
    public static readonly LinkId HasAllergies = new("allergies.any");

    /// <summary>Which allergies, and what happened.</summary>
    public static readonly LinkId AllergyDetails = new("allergies.what");

    /// <summary>Whatever else the patient wants to say.</summary>
    public static readonly LinkId Notes = new("other.notes");

    /// <summary>Who the patient is: shown above all sections.</summary>
    internal static readonly ImmutableArray<LinkId> Identity = [Name, BirthDate, Sex, Pregnancy];
}
