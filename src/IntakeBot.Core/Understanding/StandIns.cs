namespace IntakeBot.Core.Understanding;

/// <summary>
/// The words that stand where a name was written. They are in the lists of <c>seeds/screening/</c> and in no language, so
/// that what is said of a relative there is said of whoever is called by name.
/// </summary>
internal static class StandIns
{
    public const string Somebody = "somebodynamed";
    public const string Person = "anotherperson";
    private const string Child = "anotherchild";
    private const string Patient = "patientnamed";
    private const string Nobody = "nobodynamed";

    /// <summary>The word.</summary>
    /// <param name="who">Who is named.</param>
    /// <param name="owns">Whether as an owner: "Frank's".</param>
    public static string Of(NamedAs who, bool owns)
    {
        var word = who switch
        {
            NamedAs.Nobody => Nobody,
            NamedAs.Somebody => Somebody,
            NamedAs.Child => Child,
            NamedAs.Patient => Patient,
            _ => Person,
        };
        return owns ? word + "s" : word;
    }
}
