using IntakeBot.Core.Dialog;

namespace IntakeBot.Host.Briefing;

/// <summary>Whether a patient was told, before agreeing, that a model outside the clinic reads the answers.</summary>
internal static class ModelConsent
{
    // At the end of the version of what was agreed to.
    private const string Mark = "-model";

    /// <summary>The version of the words, where they tell of a model or not.</summary>
    public static string Version(string words, NarrationOptions options) => options.IsRemote ? $"{words}{Mark}" : words;

    /// <summary>Whether a model may be told. One on the clinic's own machine is a program like any other there.</summary>
    public static bool Allows(Consent? consent, NarrationOptions options) =>
        !options.IsRemote || consent?.Version.EndsWith(Mark, StringComparison.Ordinal) == true;
}
