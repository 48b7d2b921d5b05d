using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>One name of an option, as it is looked for in a message.</summary>
/// <param name="Option">The option.</param>
/// <param name="Words">The name's words, plain.</param>
internal sealed record AheadName(AnswerOption Option, string[] Words)
{
    public override string ToString() => Option.Code;
}

/// <summary>The names by which a form's options are found in what patients tell unasked; made once for a form.</summary>
internal sealed class AheadNames
{
    /// <summary>A name shorter than this is too common a word to mean an option by itself, save for a place on the body.</summary>
    private const int ShortestName = 5;

    private const int ShortestPlural = 4;

    private readonly FrozenDictionary<LinkId, ImmutableArray<AheadName>> _names;

    private AheadNames(FrozenDictionary<LinkId, ImmutableArray<AheadName>> names) => _names = names;

    /// <summary>The names of one item's options; none where it is not looked for.</summary>
    public ImmutableArray<AheadName> this[LinkId item] => _names.GetValueOrDefault(item, []);

    /// <summary>The names of a form's options in a language.</summary>
    public static AheadNames Of(IntakeForm form, ReplyWords words) =>
        new(
            form.All.Where(item =>
                    item.Topic
                        is AnswerTopic.Options
                            or AnswerTopic.BodyAreas
                            or AnswerTopic.Relatives
                            or AnswerTopic.Allergens
                )
                .ToFrozenDictionary(item => item.LinkId, item => Names(item, words))
        );

    private static ImmutableArray<AheadName> Names(FormItem item, ReplyWords words)
    {
        var isPlace = item.Topic == AnswerTopic.BodyAreas;
        return
        [
            .. from option in item.Options
            where !option.Exclusive
            from name in isPlace ? option.Names.Concat(Places(option, words)).SelectMany(OneOrMore).Distinct()
            : item.Topic == AnswerTopic.Allergens ? option.Names.SelectMany(OneOrMore).Distinct()
            : option.Names
            let plain = Tokenizer.Plain(name).Split(' ')
            where
                isPlace
                || item.Topic == AnswerTopic.Allergens
                || name.Length >= ShortestName && !words.Vague.Contains(plain[0])
            select new AheadName(option, plain),
        ];
    }

    // "Knee" of "knees".
    private static IEnumerable<string> OneOrMore(string place) =>
        place.Length >= ShortestPlural && place.EndsWith('s') && !place.EndsWith("ss", StringComparison.Ordinal)
            ? [place, place[..^1]]
            : [place];

    // "Back or shoulders" names two places.
    private static IEnumerable<string> Places(AnswerOption option, ReplyWords words) =>
        words.Joiners.Aggregate(
            (IEnumerable<string>)[option.Display],
            (names, joiner) => names.SelectMany(name => name.Split($" {joiner} "))
        );

    public override string ToString() => $"[names of {_names.Count} items]";
}
