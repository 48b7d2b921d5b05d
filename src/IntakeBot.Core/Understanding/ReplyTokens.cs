using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>A word, number or sign of a reply, with its place in the verbatim text.</summary>
internal readonly record struct ReplyToken(string Word, int Start, int End, decimal? Number)
{
    public bool IsWord => Number is null && char.IsLetter(Word[0]);

    public override string ToString() => "[token]";
}

/// <summary>
/// A reply split for grammars of measures. Unlike <see cref="Tokenizer"/> it keeps signs ("7/10", "5'4", "20%") and
/// parts a number from the unit written against it ("500mg"). A hyphen inside a word is a space; "b.d." is "bd".
/// </summary>
internal sealed class ReplyTokens
{
    private const int LongestNumber = 9;
    private readonly ImmutableArray<ReplyToken> _tokens;

    private ReplyTokens(string text, ImmutableArray<ReplyToken> tokens) => (Text, _tokens) = (text, tokens);

    public string Text { get; }

    public int Count => _tokens.Length;

    public ReplyToken this[int at] => _tokens[at];

    public static ReplyTokens Read(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<ReplyToken>((text.Length / 4) + 1);
        for (var at = 0; at < text.Length; )
        {
            var end = at + 1;
            if (Digit(text, at) >= 0 || IsBarePoint(text, at))
                tokens.Add(NumberAt(text, at, out end));
            else if (char.IsLetter(text[at]))
                tokens.Add(WordAt(text, at, out end));
            else if (Fraction(text[at]) is { } part)
                tokens.Add(new ReplyToken("fraction", at, end, part));
            else if (IsSign(text, at))
                tokens.Add(new ReplyToken(Sign(text[at]), at, end, null));
            at = end;
        }
        return new ReplyTokens(text, tokens.ToImmutable());
    }

    /// <summary>The tokens of a reply in a language, with the English words that its words for numbers and dates stand for.</summary>
    public static ReplyTokens Read(string text, ReplyWords words)
    {
        var said = Read(text);
        return words.Measures == MeasureWords.English ? said : new ReplyTokens(text, words.Measures.Translate(said));
    }

    /// <summary>
    /// The tokens with each word that is nearly one of a grammar's in its place; null where nothing is. For a second
    /// look, when what was written means nothing as it stands.
    /// </summary>
    public ReplyTokens? Mended(NearWords vocabulary, params ReadOnlySpan<string> others)
    {
        var mended = ImmutableArray.CreateBuilder<ReplyToken>(_tokens.Length);
        foreach (var token in _tokens)
        {
            var asWritten =
                !token.IsWord || token.Word.Length < 4 || vocabulary.Has(token.Word) || others.Contains(token.Word);
            var meant = asWritten ? null : OneOf(vocabulary.Nearest(token.Word)) ?? vocabulary.Undrawn(token.Word);
            mended.Add(meant is null ? token : token with { Word = meant });
        }
        return mended.SequenceEqual(_tokens) ? null : new ReplyTokens(Text, mended.ToImmutable());
    }

    // "Elbow" and "elbows" are one.
    private static string? OneOf(List<string>? near) =>
        near is { Count: > 0 }
        && near.TrueForAll(word => word.Length > 3 && word.StartsWith(near[0][..4], StringComparison.Ordinal))
            ? near[^1]
            : null;

    /// <summary>The tokens with another word at one place.</summary>
    public ReplyTokens With(int at, string word) => new(Text, _tokens.SetItem(at, _tokens[at] with { Word = word }));

    /// <summary>The tokens from the place on.</summary>
    public ReplyTokens From(int at) => new(Text, _tokens[at..]);

    /// <summary>The tokens before the place.</summary>
    public ReplyTokens Until(int at) => new(Text, _tokens[..at]);

    /// <summary>Where what was meant begins after a correction ("no wait", "sorry", "I mean"); null where there is none.</summary>
    public int? Correction()
    {
        int? meant = null;
        for (var at = 1; at < Count; at++)
        {
            var length =
                IsAny(at, "no") && IsAny(at + 1, "wait", "sorry", "actually") ? 2
                : IsAny(at, "no") && Has(at + 1, "tell", "a", "lie") ? 4
                : IsAny(at, "no") && Has(at + 1, "i", "tell", "a", "lie") ? 5
                : Has(at, "i", "tell", "a", "lie") ? 4
                : Has(at, "tell", "a", "lie") ? 3
                // "June 3rd sorry no July 3rd"
                : Has(at, "sorry", "no") ? 2
                : Has(at, "well", "no") || Has(at, "no", "lie") || Has(at, "hang", "on") || Has(at, "hold", "on") ? 2
                // "Face, well just the cheeks", "4, well 5"
                : IsAny(at - 1, ",", ".", "-") && IsAny(at, "well") && IsAny(at + 1, "just", "only") ? 2
                : IsAny(at - 1, ",", ".", "-") && IsAny(at, "well") && IsFigure(at + 1) ? 1
                : IsAny(at, "no") && IsAny(at + 1, "just", "only") && at > 1 ? 1
                : Has(at, "i", "mean") || Has(at, "i", "meant") || Has(at, "make", "that") || Has(at, "scratch", "that")
                    ? 2
                : IsAny(at, "wait", "correction", "oops") ? 1
                : IsAny(at - 1, ",", ".", "-", ";") && IsAny(at, "no", "sorry", "actually", "rather") ? 1
                // "The 12th of March sorry 13th"
                : IsAny(at, "sorry") && Number(IsAny(at + 1, "the") ? at + 2 : at + 1) is not null ? 1
                : 0;
            // "Left wrist. No, right wrist, sorry, I was in the mirror": it was put right already, and this is regret.
            if (length == 1 && IsAny(at, "sorry") && at > meant && (at + 1 >= Count || IsAny(at + 1, ",", ".")))
                continue;
            if (length == 0)
            {
                // "10 days... 12 actually"
                if (
                    IsAny(at, "actually")
                    && Number(at - 1) is not null
                    && (IsAny(at - 2, ",", ".", "-", ";") || IsAny(at - 2, "or", "maybe") && at > 3)
                )
                    meant = at - 1;
                continue;
            }
            at += length;
            while (IsAny(at, ",", ".", "-", "its", "more", "like", "i", "mean", "actually"))
                at++;
            meant = at < Count ? at : meant;
        }
        return meant ?? Contrasted();
    }

    private bool IsFigure(int at) => Number(at) is not null || NumberGrammar.At(this, at) is not null;

    // "Not 2018, 2019", "not the scalp but the eyebrows": what is so stands behind what is not.
    private int? Contrasted()
    {
        const int MostWords = 5;
        var first = IsAny(0, "its", "it", "is") ? 1 : 0;
        if (!(IsAny(first, "not") || IsAny(first, "no") && Number(first + 1) is not null))
            return null;
        for (var at = first + 2; at < Math.Min(Count - 1, first + MostWords + 1); at++)
        {
            if (IsAny(at, ",", ";", "but", "-"))
                return IsAny(at + 1, "but", "its", "and") ? at + 2 : at + 1;
        }
        return null;
    }

    /// <summary>The word at the place; empty beyond the ends.</summary>
    public string Word(int at) => at >= 0 && at < Count ? _tokens[at].Word : "";

    /// <summary>The number at the place; null for anything else.</summary>
    public decimal? Number(int at) => at >= 0 && at < Count ? _tokens[at].Number : null;

    /// <summary>Whether the number there is written with a comma before three digits: "64,300".</summary>
    public bool IsGrouped(int at) =>
        Number(at) is not null && Text[_tokens[at].Start.._tokens[at].End].Contains(',', StringComparison.Ordinal);

    /// <summary>Whether the number there is written with a point before three digits, and with no nought before it: "7.200".</summary>
    public bool IsGroupedByPoint(int at) =>
        Number(at) >= 1
        && Text[_tokens[at].Start.._tokens[at].End] is { Length: >= 5 } written
        && written[^4] == '.'
        && written.AsSpan(0, written.Length - 4).IndexOfAny('.', ',') < 0;

    /// <summary>Whether the words stand there, one after the other.</summary>
    public bool Has(int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
                return false;
        }
        return true;
    }

    /// <summary>Whether one of the words stands there.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> words) => words.Contains(Word(at));

    /// <summary>Whether one of the words stands anywhere.</summary>
    public bool SaysAny(params ReadOnlySpan<string> words)
    {
        for (var at = 0; at < Count; at++)
        {
            if (IsAny(at, words))
                return true;
        }
        return false;
    }

    /// <summary>The verbatim text of tokens <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public PatientText Said(int first, int end) =>
        first >= end ? PatientText.Empty : new PatientText(Text[_tokens[first].Start.._tokens[end - 1].End]);

    // ".5"
    private static bool IsBarePoint(string text, int at) =>
        text[at] == '.' && Digit(text, at + 1) >= 0 && (at == 0 || char.IsWhiteSpace(text[at - 1]));

    private static ReplyToken NumberAt(string text, int at, out int end)
    {
        var digits = new StringBuilder();
        end = at;
        while (end < text.Length)
        {
            if (Digit(text, end) is var digit and >= 0)
                digits.Append((char)('0' + digit));
            else if (text[end] is not ('.' or ',') || Digit(text, end + 1) < 0)
                break;
            else if (text[end] == ',' && IsThousands(text, end))
                digits.Append("");
            else if (!digits.ToString().Contains('.', StringComparison.Ordinal))
                digits.Append('.');
            else
                break;
            end++;
        }
        var written = digits.ToString();
        written = written is ['.', ..] ? "0" + written : written;
        var number =
            written.Length <= LongestNumber
            && decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value
                : (decimal?)null;
        return new ReplyToken(written, at, end, number);
    }

    // "1,000" is a thousand and "1,5" one and a half.
    private static bool IsThousands(string text, int comma) =>
        Digit(text, comma + 1) >= 0
        && Digit(text, comma + 2) >= 0
        && Digit(text, comma + 3) >= 0
        && Digit(text, comma + 4) < 0
        && !(text[comma - 1] == '0' && (comma < 2 || Digit(text, comma - 2) < 0));

    private static ReplyToken WordAt(string text, int at, out int end)
    {
        var word = new StringBuilder();
        var (letters, dotted) = (0, true);
        for (end = at; end < text.Length; end++)
        {
            var c = text[end];
            if (Digit(text, end) >= 0 && word.Length > 0 && EndsBeforeFigure(text, at, end, word))
                break;
            if (char.IsLetter(c) || (word.Length > 0 && Digit(text, end) >= 0))
            {
                Append(word, c);
                letters++;
            }
            else if (c == '.' && dotted && letters == 1 && IsLetter(text, end + 1) && !IsLetter(text, end + 2))
                letters = 0;
            else if (!IsInside(text, end))
                break;
            dotted &= letters <= 1;
        }
        return new ReplyToken(word.Length == 0 ? "?" : word.ToString(), at, end, null);
    }

    // "B12" and "7h30" are words; in "11st4", "1m68" and "sep1970" a unit or a month ends before the next figure.
    private static bool EndsBeforeFigure(string text, int first, int at, StringBuilder word)
    {
        var follows = first > 0 && Digit(text, first - 1) >= 0;
        return (follows && word[0] != 'h')
            || (Digit(text, at + 1) >= 0 && Digit(text, at + 2) >= 0 && Digit(text, at + 3) >= 0 && word.Length >= 3);
    }

    private static bool IsInside(string text, int at) =>
        char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
        || (text[at] is '\'' or '`' or '\u2019' or '\u2018' && IsLetter(text, at + 1));

    private static void Append(StringBuilder word, char c)
    {
        var plain = char.ToLowerInvariant(PlainLetters.InReply(c));
        if (char.IsLetterOrDigit(plain))
            word.Append(plain);
    }

    private static bool IsLetter(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    private static int Digit(string text, int at) =>
        at < text.Length ? CharUnicodeInfo.GetDecimalDigitValue(text[at]) : -1;

    private static decimal? Fraction(char c) =>
        c switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            '⅓' => 0.33m,
            '⅔' => 0.67m,
            _ => null,
        };

    private static bool IsSign(string text, int at) =>
        text[at] switch
        {
            '-' => at == 0 || !IsLetter(text, at - 1) || !IsLetter(text, at + 1),
            ',' or ';' or '.' or '/' or '+' or '&' or '(' or ')' or '%' or '°' or '\'' or '"' or '\n' or ':' or '~' =>
                true,
            '\u2013' or '\u2014' or '\u2019' or '\u201d' or '\u2032' or '\u2033' or '!' or '?' or '\u2022' or '*' =>
                true,
            _ => false,
        };

    private static string Sign(char c) =>
        c switch
        {
            '\u2013' or '\u2014' => "-",
            '\u2019' or '\u2032' => "'",
            '\u201d' or '\u2033' => "\"",
            '!' or '?' => ".",
            '\u2022' or '*' => "\n",
            _ => c.ToString(),
        };
}
