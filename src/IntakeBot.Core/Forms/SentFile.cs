namespace IntakeBot.Core.Forms;

/// <summary>A photo or document that the patient sent. The file itself is kept with the conversation.</summary>
/// <param name="Id">Names it within the conversation.</param>
/// <param name="ContentType">Its media type, told from its bytes.</param>
/// <param name="Name">What the patient's device calls it.</param>
public sealed record SentFile(string Id, string ContentType, PatientText Name)
{
    /// <summary>The media type, never the name.</summary>
    public override string ToString() => $"[file {ContentType}]";
}
