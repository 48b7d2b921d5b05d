using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The words of one language for numbers and dates. Their grammars read English words; in another language each
/// phrase stands for the English words that it means, so that one grammar reads every language. What stands before
/// a length of time and means "ago", as "hace" in Spanish, stands for <c>ago:</c>.
/// </summary>
public sealed class MeasureWords
{
    /// <summary>What stands for an "ago" that is said before the length of time.</summary>
    internal const string AgoBefore = "ago:";

    private readonly PhraseTable<ImmutableArray<ReplyToken>> _english;
    private readonly FrozenSet<string> _ordinary;

    private readonly Diminutives _small;
    private readonly ShortForms _short;
    private readonly FrozenSet<string> _assents;

    private MeasureWords(
        IReadOnlyDictionary<string, string> english,
        Diminutives small,
        ShortForms hurried,
        IEnumerable<string> assents
    )
    {
        (_small, _short) = (small, hurried);
        _assents = assents.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _english = new(english.Select(entry => (entry.Key, Tokens(entry.Value))));
        _ordinary = english.Keys.SelectMany(phrase => phrase.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The words of English, which stand for themselves.</summary>
    public static MeasureWords English { get; } =
        new(FrozenDictionary<string, string>.Empty, Diminutives.None, ShortForms.None, []);

    /// <summary>The words of a language.</summary>
    /// <param name="english">English words by the phrases that mean them, plain as <see cref="ReplyText.Fold"/> makes them.</param>
    /// <param name="small">Its fond forms, which mean what the plain word does.</param>
    /// <param name="hurried">Its short forms, which mean what the whole word does.</param>
    /// <param name="assents">Words that only their accent tells to be a yes, as they are written: "sí" opens no "si le".</param>
    public static MeasureWords Of(
        IReadOnlyDictionary<string, string> english,
        Diminutives? small = null,
        ShortForms? hurried = null,
        IEnumerable<string>? assents = null
    )
    {
        ArgumentNullException.ThrowIfNull(english);
        return english.Count == 0
            ? English
            : new MeasureWords(
                english.Where(entry => IsReadable(entry.Value)).ToDictionary(),
                small ?? Diminutives.None,
                hurried ?? ShortForms.None,
                assents ?? []
            );
    }

    /// <summary>Whether a phrase may stand for these English words.</summary>
    internal static bool IsReadable(string english) =>
        english.Split(' ').All(word => word == AgoBefore || ReplyTokens.Read(word).Count > 0);

    /// <summary>Whether the word is one of talk, and so never a misspelt name of a medicine.</summary>
    internal bool IsOrdinary(string word) => MedicationWords.IsOrdinary(word) || _ordinary.Contains(word);

    /// <summary>The tokens with English words in place of the phrases that mean them, each where the phrase stood.</summary>
    internal ImmutableArray<ReplyToken> Translate(ReplyTokens said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (!said[at].IsWord)
                continue;
            if (_small.Plain(said[at].Word, _ordinary.Contains) is { } plain)
                said = said.With(at, plain);
            else if (
                !_ordinary.Contains(said[at].Word)
                && !IsSign(said, at)
                && _short.WordOf(said[at].Word) is { } whole
            )
                said = said.With(at, whole);
        }
        var tokens = ImmutableArray.CreateBuilder<ReplyToken>(said.Count);
        for (var at = 0; at < said.Count; )
        {
            var isAssent = _assents.Contains(said.Text[said[at].Start..said[at].End]);
            var length = _english.Find(said, at, out var english);
            if (length == 0 || isAssent)
            {
                tokens.Add(said[at++]);
                continue;
            }
            var (start, end) = (said[at].Start, said[at + length - 1].End);
            tokens.AddRange(english.Select(token => token with { Start = start, End = end }));
            at += length;
        }
        return tokens.ToImmutable();
    }

    // "5x5", "vit d": a letter beside a figure, or with no word behind it, stands for none.
    private static bool IsSign(ReplyTokens said, int at) =>
        said[at].Word.Length == 1
        && (
            at + 1 >= said.Count
            || !said[at + 1].IsWord
            || at > 0 && said.Number(at - 1) is not null && said[at - 1].End == said[at].Start
        );

    private static ImmutableArray<ReplyToken> Tokens(string english) =>
        [
            .. english
                .Split(' ')
                .Select(word => word == AgoBefore ? new ReplyToken(word, 0, 0, null) : ReplyTokens.Read(word)[0]),
        ];
}
