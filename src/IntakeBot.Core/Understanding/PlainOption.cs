using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The names of an option as replies are compared with them. Every reply is compared with every name, and in several
/// ways, so that they are made plain once for the form.
/// </summary>
internal sealed class PlainOption
{
    // The options of a form stay the same from reply to reply, and go with the form.
    private static readonly ConditionalWeakTable<AnswerOption, PlainOption> _known = [];

    private readonly Lazy<ImmutableArray<ImmutableArray<string>>> _sounds;
    private volatile Stemmed? _stemmed;

    private PlainOption(AnswerOption option)
    {
        Names = [.. option.Names.Select(ReplyText.Fold)];
        Words = [.. Names.Select(ReplyText.Words)];
        _sounds = new(() => [.. Words.Select(name => name.Select(WordSound.Of).ToImmutableArray())]);
    }

    /// <summary>The label.</summary>
    public string Label => Names[0];

    /// <summary>The label, then the synonyms.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The words of each name.</summary>
    public ImmutableArray<string[]> Words { get; }

    /// <summary>How the words of each name sound.</summary>
    public ImmutableArray<ImmutableArray<string>> Sounds => _sounds.Value;

    /// <summary>The names of the option.</summary>
    public static PlainOption Of(AnswerOption option) => _known.GetValue(option, one => new PlainOption(one));

    /// <summary>The words of each name with their stems, by the endings of a language.</summary>
    public ImmutableArray<StemmedWord[]> Stems(ImmutableArray<string> endings)
    {
        if (_stemmed is not { } known || known.Endings != endings)
            _stemmed = known = new(endings, [.. Names.Select(name => StemmedWord.Split(name, endings).ToArray())]);
        return known.Names;
    }

    private sealed record Stemmed(ImmutableArray<string> Endings, ImmutableArray<StemmedWord[]> Names);
}
