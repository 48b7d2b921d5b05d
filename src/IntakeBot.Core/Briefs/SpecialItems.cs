using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// The few items that mean something to a brief beyond "a question and its answer": who the patient is, which must not
/// reach a model, and medicines and allergies, where silence must not read as "none". A form without them still works;
/// every other item is shown by its kind and label alone.
/// </summary>
internal static class SpecialItems
{
    public static readonly LinkId Name = new("about.name");
    public static readonly LinkId BirthDate = new("about.birth-date");
    public static readonly LinkId Sex = new("about.sex");
    public static readonly LinkId Pregnancy = new("about.pregnancy");

    public static readonly LinkId TakesMedicines = new("medicines.any");

    /// <summary>The repeating group, one occurrence per medicine.</summary>
    public static readonly LinkId Medicine = new("medicine");
    public static readonly LinkId HasAllergies = new("allergies.any");
    public static readonly LinkId AllergyDetails = new("allergies.what");
}
