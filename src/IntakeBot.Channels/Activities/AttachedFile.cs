namespace IntakeBot.Channels.Activities;

/// <summary>A file of a conversation.</summary>
/// <param name="Id">Unique within the conversation.</param>
/// <param name="ContentType">Its media type, told from its bytes and never from what a client said.</param>
/// <param name="Bytes">The whole of it.</param>
public sealed record AttachedFile(string Id, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Type and size, never the content.</summary>
    public override string ToString() => $"[file {ContentType}, {Bytes.Length} bytes]";
}
