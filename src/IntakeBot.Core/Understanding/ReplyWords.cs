using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The words of one language by which replies are read (<c>prompts/dialog/</c>), each list in lower case and
/// plain as <see cref="ReplyText.Fold"/> makes them.
/// </summary>
public sealed record ReplyWords
{
    /// <summary>Words that open a yes.</summary>
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>Words that open a no.</summary>
    public required ImmutableArray<string> No { get; init; }

    /// <summary>Words for "no option applies".</summary>
    public required ImmutableArray<string> None { get; init; }

    /// <summary>Words for "every option applies".</summary>
    public required ImmutableArray<string> All { get; init; }

    /// <summary>Words that turn a mention round: "not", "no", "except".</summary>
    public required ImmutableArray<string> Negations { get; init; }

    /// <summary>Words between the parts of a list: "and", "or".</summary>
    public required ImmutableArray<string> Joiners { get; init; }

    /// <summary>Words that start the other half of a contrast: "but".</summary>
    public required ImmutableArray<string> Contrasts { get; init; }

    /// <summary>Whole numbers by their words, including "half" for 0.5.</summary>
    public required FrozenDictionary<string, decimal> Numbers { get; init; }

    /// <summary>Positions by their words: "first" is 1.</summary>
    public required FrozenDictionary<string, int> Ordinals { get; init; }

    /// <summary>Months by name and short name: "jan" is 1.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    /// <summary>What a patient may ask the bot to do, by the words for it.</summary>
    public required FrozenDictionary<string, PatientCommand> Commands { get; init; }

    /// <summary>Words that open a request to change one answer: "change", "edit".</summary>
    public required ImmutableArray<string> Change { get; init; }
}
