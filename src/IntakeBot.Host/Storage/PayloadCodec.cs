using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Storage;

/// <summary>
/// The one way of a patient's words into and out of the database. What it returns is all that a payload column ever
/// holds, so that encryption has a single place to go.
/// </summary>
internal static class PayloadCodec
{
    /// <summary>A record of the core, such as an intake or a brief.</summary>
    public static byte[] Write<T>(T record)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(record, CoreJson.Options);

    /// <summary>What <see cref="Write{T}"/> wrote.</summary>
    public static T Read<T>(byte[] payload)
        where T : class => JsonSerializer.Deserialize<T>(payload, CoreJson.Options) ?? throw Empty();

    /// <summary>An activity, as the channels write it.</summary>
    public static byte[] WriteActivity(Activity activity) =>
        JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);

    /// <summary>What <see cref="WriteActivity"/> wrote.</summary>
    public static Activity ReadActivity(byte[] payload) =>
        JsonSerializer.Deserialize(payload, ActivityJson.Default.Activity) ?? throw Empty();

    /// <summary>A patient's file.</summary>
    public static byte[] WriteFile(ReadOnlySpan<byte> file) => file.ToArray();

    /// <summary>What <see cref="WriteFile"/> wrote.</summary>
    public static ReadOnlyMemory<byte> ReadFile(byte[] payload) => payload;

    private static InvalidDataException Empty() => new("A stored payload is the JSON null.");
}
