using System.Globalization;

namespace IntakeBot.Host.Clinic;

/// <summary>Addresses within the console. Conversation ids are random; no name ever stands in an address.</summary>
internal static class Links
{
    public const string Worklist = "/clinic";

    public static string Brief(string conversationId) => $"/clinic/intakes/{Uri.EscapeDataString(conversationId)}";

    public static string Version(string conversationId, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Brief(conversationId)}?version={version}");

    public static string SignOff(string conversationId) => Brief(conversationId) + "/sign-off";

    public static string Transcript(string conversationId) => Brief(conversationId) + "/transcript";

    public const string Deliveries = "/clinic/deliveries";

    public const string RetryDeliveries = Deliveries + "/retry";

    public static string Export(string conversationId, string format) => $"{Brief(conversationId)}/export/{format}";

    /// <summary>A file that the patient sent.</summary>
    public static string Attachment(string conversationId, string fileId) =>
        $"{Brief(conversationId)}/attachments/{Uri.EscapeDataString(fileId)}";

    /// <summary>A message of the transcript: its anchor is the activity's id.</summary>
    public static string Message(string conversationId, string activityId) =>
        $"{Transcript(conversationId)}#{Uri.EscapeDataString(activityId)}";
}
