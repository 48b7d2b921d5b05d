namespace IntakeBot.Host.Patient;

/// <summary>Where the patient's pages stand: on their own, or in a frame on a clinic's page. Public because a component's parameters are.</summary>
/// <param name="IsEmbedded">Whether in a frame.</param>
/// <param name="Form">The form that the link names; null for the usual one.</param>
public sealed record PagePlace(bool IsEmbedded, PatientForm Form)
{
    /// <summary>Without a frame.</summary>
    public static PagePlace Alone(PatientForm form) => new(IsEmbedded: false, form);

    /// <summary>The path of the landing.</summary>
    public string Path => IsEmbedded ? EmbeddedChat.Path : "/";

    /// <summary>A query that keeps the language and the form.</summary>
    public string Query(string language) =>
        $"?{PatientLanguages.Member}={language}"
        + (Form.Name is { } name ? $"&{PatientForms.Member}={Uri.EscapeDataString(name)}" : "");
}
