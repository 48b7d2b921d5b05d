namespace IntakeBot.Core.Content;

/// <summary>Where in a form something stands: a JSON pointer, and the linkId of the item.</summary>
internal readonly record struct FormSpot(string Pointer, string? LinkId = null)
{
    /// <summary>Further in, within the same item.</summary>
    public FormSpot At(string member) => this with { Pointer = $"{Pointer}/{member}" };

    /// <summary>For the author: <c>/item/0/enableWhen/1 (linkId sleep.naps)</c>.</summary>
    public override string ToString() =>
        LinkId is null ? (Pointer.Length == 0 ? "/" : Pointer) : $"{Pointer} (linkId {LinkId})";
}
