using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>What follows from the options of a question and the words of a language alone, worked out when first asked for.</summary>
internal sealed class KnownOptions
{
    // The options of a form stay the same from reply to reply, and go with the form.
    private static readonly ConditionalWeakTable<AnswerOption[], KnownOptions> _known = [];

    private readonly ReplyWords _words;
    private readonly Lazy<ImmutableArray<AnswerOption>> _widened;
    private readonly Lazy<OptionOrder?> _order;
    private readonly Lazy<ImmutableArray<OptionStretch?>> _stretches;
    private readonly Lazy<ImmutableArray<OptionRate>> _rates;

    private KnownOptions(ImmutableArray<AnswerOption> options, ReplyWords words)
    {
        _words = words;
        _widened = new(() => OptionNames.Widen(options, words));
        _order = new(() => OptionScales.OrderOf(options, words));
        _stretches = new(() => [.. options.Select(option => OptionIntervals.Of(option.Display, words))]);
        _rates = new(() => OptionRates.Of(options, words));
    }

    /// <summary>The options with more synonyms.</summary>
    public ImmutableArray<AnswerOption> Widened => _widened.Value;

    /// <summary>The order in which they stand; null where there is none.</summary>
    public OptionOrder? Order => _order.Value;

    /// <summary>The stretch of a measure that each is; null where one is none.</summary>
    public ImmutableArray<OptionStretch?> Stretches => _stretches.Value;

    /// <summary>How often each means that says a rate, the rarest first; empty where they tell no rates.</summary>
    public ImmutableArray<OptionRate> Rates => _rates.Value;

    /// <summary>What follows from them.</summary>
    public static KnownOptions Of(ImmutableArray<AnswerOption> options, ReplyWords words)
    {
        var given = ImmutableCollectionsMarshal.AsArray(options) ?? [];
        if (!_known.TryGetValue(given, out var known) || !ReferenceEquals(known._words, words))
            _known.AddOrUpdate(given, known = new KnownOptions(options, words));
        return known;
    }
}
