using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Splits text into plain words. Chat is not a report: apostrophes are missing and letters repeat. Whatever is
/// changed, every word keeps its place in the verbatim text.
/// </summary>
public static class Tokenizer
{
    private const int OnStack = 512;

    /// <summary>The words of the text in order.</summary>
    public static ImmutableArray<TextToken> Read(string text) => Read(text, KnownWords.None);

    /// <summary>The same, where the strings of known words are used again.</summary>
    internal static ImmutableArray<TextToken> Read(string text, KnownWords known)
    {
        ArgumentNullException.ThrowIfNull(text);
        // No text has more words than signs, and no word is longer than its text.
        var tokens = ArrayPool<TextToken>.Shared.Rent(text.Length);
        Span<char> word = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        var scan = new Scan(text, known, tokens, word);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            scan.Take(rune, at);
            // A lone surrogate is enumerated as U+FFFD, which is one code unit too.
            at += rune.Utf16SequenceLength;
        }
        var read = scan.Finish();
        // Nothing of a patient stays behind.
        tokens.AsSpan(0, read.Length).Clear();
        ArrayPool<TextToken>.Shared.Return(tokens);
        return read;
    }

    /// <summary>The words with one space between them: the form in which names are compared.</summary>
    public static string Plain(string text) => string.Join(' ', Read(text).Select(token => token.Word));

    /// <summary>The state of one pass over a text.</summary>
    private ref struct Scan(string text, KnownWords known, TextToken[] tokens, Span<char> word)
    {
        private readonly Span<char> _word = word;
        private int _length;
        private int _count;
        private int _start;
        private int _end;
        private TextBreak _before = TextBreak.Stop;

        public void Take(Rune rune, int at)
        {
            if (Rune.IsLetterOrDigit(rune))
                Letter(rune, at);
            else if (IsInsideNumber(rune, at))
                Append(rune.Value == '.' ? '.' : '\0', at, 1);
            else if (!IsApostropheInside(rune, at) && !IsMark(rune))
                Sign(rune, at);
        }

        public ImmutableArray<TextToken> Finish()
        {
            EndWord();
            return ImmutableArray.Create(tokens, 0, _count);
        }

        private void Letter(Rune rune, int at)
        {
            // "38c" and "5mg" are a number and a unit; "b12" is a name.
            if (_length > 0 && char.IsDigit(_word[0]) && Rune.IsLetter(rune))
                EndWord();
            if (rune.IsAscii)
            {
                Append(char.ToLowerInvariant((char)rune.Value), at, 1);
                return;
            }
            Span<char> units = stackalloc char[2];
            foreach (var c in units[..rune.EncodeToUtf16(units)])
                Append(char.ToLowerInvariant(PlainLetters.Of(c)), at, rune.Utf16SequenceLength);
        }

        private void Append(char c, int at, int length)
        {
            if (_length == 0)
                _start = at;
            _end = at + length;
            // "soooo" keeps two: fever and feel both survive.
            var drawn = _length >= 2 && char.IsLetter(c) && _word[_length - 1] == c && _word[_length - 2] == c;
            if (c != '\0' && !drawn)
                _word[_length++] = c;
        }

        private void Sign(Rune rune, int at)
        {
            EndWord();
            // In reports "(-) fever, (+) cough" is without fever and with a cough.
            if (rune.Value is '-' or '+' && IsAt('(', at - 1) && IsAt(')', at + 1))
                Add(rune.Value == '-' ? "without" : "with", at, at + 1);
            else if (rune.Value is '&' or '+')
                Add("and", at, at + 1);
            if (rune.Value == ')' && IsAt('(', at - 2) && (IsAt('-', at - 1) || IsAt('+', at - 1)))
                return;
            var sign = BreakOf(rune, at);
            if (sign > _before)
                _before = sign;
        }

        private readonly TextBreak BreakOf(Rune rune, int at) =>
            rune.Value switch
            {
                '.' => BreakOfDot(at),
                '\n' or '\r' => IsBehindComma(at) ? TextBreak.Comma : TextBreak.Stop,
                '!' or ';' or '\u00BF' or '\u00A1' or 0x2028 or 0x2029 => TextBreak.Stop,
                '?' => TextBreak.Question,
                ':' or '=' => TextBreak.Colon,
                '-' => IsAt(' ', at - 1) && IsAt(' ', at + 1) ? TextBreak.Comma : TextBreak.None,
                ',' or '(' or ')' or '/' or '[' or ']' or 0x2026 or 0x2013 or 0x2014 => TextBreak.Comma,
                _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol ? TextBreak.Comma : TextBreak.None,
            };

        // A line broken behind a comma goes on: "hot,\nred, swollen".
        private readonly bool IsBehindComma(int at)
        {
            var before = at - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before]))
                before--;
            return IsAt(',', before);
        }

        // Three dots pause; "p.r.n." and "Dr." end no sentence.
        private readonly TextBreak BreakOfDot(int at) =>
            IsAt('.', at - 1) || IsAt('.', at + 1) ? TextBreak.Comma
            : IsAbbreviated(at) ? TextBreak.None
            : TextBreak.Stop;

        private readonly bool IsAbbreviated(int at)
        {
            if (_count == 0 || tokens[_count - 1].End != at)
                return false;
            var last = tokens[_count - 1];
            if (last.End - last.Start == 1 && char.IsLetter(text[at - 1]))
                return (at + 1 < text.Length && char.IsLetter(text[at + 1])) || IsAt('.', at - 2);
            return last.Word is "dr" or "mr" or "mrs" or "ms" or "vs";
        }

        private void EndWord()
        {
            if (_length == 0)
                return;
            Add(known.Of(_word[.._length]), _start, _end);
            _length = 0;
        }

        private void Add(string plain, int start, int end)
        {
            tokens[_count++] = new TextToken(plain, start, end, _before);
            _before = TextBreak.None;
        }

        private readonly bool IsInsideNumber(Rune rune, int at) =>
            rune.Value is '.' or ','
            && _length > 0
            && char.IsDigit(_word[_length - 1])
            && IsDigitAt(at + 1)
            && (rune.Value == '.' || (IsDigitAt(at + 2) && IsDigitAt(at + 3) && !IsDigitAt(at + 4)));

        private readonly bool IsApostropheInside(Rune rune, int at) =>
            rune.Value is '\'' or '`' or 0x2018 or 0x2019 or 0x00B4 or 0x02BC
            && _length > 0
            && at + 1 < text.Length
            && char.IsLetter(text[at + 1]);

        private static bool IsMark(Rune rune) =>
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

        private readonly bool IsDigitAt(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

        private readonly bool IsAt(char c, int at) => at >= 0 && at < text.Length && text[at] == c;
    }
}
