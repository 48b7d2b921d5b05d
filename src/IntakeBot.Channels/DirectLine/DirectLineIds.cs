using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntakeBot.Channels.DirectLine;

/// <summary>The ids that the channel makes.</summary>
public static class DirectLineIds
{
    /// <summary>The channel's own id.</summary>
    public const string Channel = "directline";

    /// <summary>The bot's account id on this channel.</summary>
    public const string Bot = "bot";

    /// <summary>A conversation id that nobody guesses (128 random bits).</summary>
    public static string NewConversation() => Random();

    /// <summary>A user id that nobody guesses, with the prefix of ids made by a server.</summary>
    public static string NewUser() => "dl_" + Random();

    /// <summary>An activity id that sorts by time and that nobody guesses.</summary>
    internal static string NewActivity(DateTimeOffset now) =>
        Guid.CreateVersion7(now).ToString("n", CultureInfo.InvariantCulture);

    /// <summary>The same id for the same parts, so that a retry is recognised however often and wherever it arrives.</summary>
    internal static string Derived(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length)); // so that "ab","c" is not "a","bc"
            hash.AppendData(bytes);
        }
        return "c" + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
