using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads an address on the web out of a reply; one that begins with <c>www</c> is of <c>https</c>.</summary>
internal static class UrlReader
{
    public static AnswerReading Read(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = word.Trim('<', '>', '(', ')', ',', '.', ';', '"');
            var address = trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? $"https://{trimmed}"
                : trimmed;
            if (
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && Uri.IsWellFormedUriString(address, UriKind.Absolute)
            )
                return AnswerReading.Of(new AnswerValue.Text(new PatientText(address)));
        }
        return AnswerReading.Not(ReadingFault.NotAUrl);
    }
}
