namespace IntakeBot.Channels.Tests;

/// <summary>Random JSON that may not even be JSON, and ways to spoil what is.</summary>
internal static class FuzzedJson
{
    /// <summary>A leaf, an object or an array of the names and leaves given, no deeper than told.</summary>
    public static string Next(Random random, string[] names, string[] leaves, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
            return leaves[random.Next(leaves.Length)];
        var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Next(random, names, leaves, depth - 1));
        return random.Next(3) == 0
            ? "[" + string.Join(',', parts) + "]"
            : "{" + string.Join(',', parts.Select(part => $"\"{names[random.Next(names.Length)]}\":{part}")) + "}";
    }

    /// <summary>As it is, cut short, with other bytes in it, wrapped deep, or far too long.</summary>
    public static byte[] Spoil(Random random, byte[] bytes)
    {
        switch (random.Next(12))
        {
            case 0:
                return bytes[..random.Next(bytes.Length + 1)];
            case 1 when bytes.Length > 0:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                var deep = random.Next(1, 2000);
                return [.. Enumerable.Repeat((byte)'[', deep), .. bytes, .. Enumerable.Repeat((byte)']', deep)];
            case 3:
                random.NextBytes(bytes);
                return bytes;
            case 4 when random.Next(20) == 0:
                return [.. bytes, .. Enumerable.Repeat((byte)' ', 300_000)];
            default:
                return bytes;
        }
    }
}
