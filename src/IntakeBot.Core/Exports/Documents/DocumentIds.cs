using System.Security.Cryptography;
using System.Text;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// Ids that are the same whenever the same part of the same intake is exported, so that a record system that takes a
/// part in again knows it: UUIDs made from a hash of names (version 8, https://www.rfc-editor.org/rfc/rfc9562#section-5.8).
/// </summary>
internal sealed class DocumentIds(string intake)
{
    // Ours alone: the same id of another product's must not give the same UUIDs.
    private const string Namespace = "https://intakebot.example/fhir/";

    /// <summary>The id of the part that plays that role in the intake's document.</summary>
    public string Of(string role)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Namespace}\n{intake}\n{role}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
