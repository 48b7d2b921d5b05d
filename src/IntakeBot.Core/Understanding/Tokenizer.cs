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
    /// <summary>The words of the text in order.</summary>
    public static ImmutableArray<TextToken> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scan = new Scan(text);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            scan.Take(rune, at);
            // A lone surrogate is enumerated as U+FFFD, which is one code unit too.
            at += rune.Utf16SequenceLength;
        }
        return scan.Finish();
    }

    /// <summary>The words with one space between them: the form in which names are compared.</summary>
    public static string Plain(string text) => string.Join(' ', Read(text).Select(token => token.Word));

    /// <summary>The state of one pass over a text.</summary>
    private sealed class Scan(string text)
    {
        private readonly ImmutableArray<TextToken>.Builder _tokens = ImmutableArray.CreateBuilder<TextToken>(
            (text.Length / 5) + 1
        );
        private readonly StringBuilder _word = new();
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
            return _tokens.DrainToImmutable();
        }

        private void Letter(Rune rune, int at)
        {
            // "38c" and "5mg" are a number and a unit; "b12" is a name.
            if (_word.Length > 0 && char.IsDigit(_word[0]) && Rune.IsLetter(rune))
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
            if (_word.Length == 0)
                _start = at;
            _end = at + length;
            // "soooo" keeps two: fever and feel both survive.
            var drawn = _word.Length >= 2 && char.IsLetter(c) && _word[^1] == c && _word[^2] == c;
            if (c != '\0' && !drawn)
                _word.Append(c);
        }

        private void Sign(Rune rune, int at)
        {
            EndWord();
            if (rune.Value is '&' or '+')
            {
                _word.Append("and");
                (_start, _end) = (at, at + 1);
                EndWord();
            }
            var sign = BreakOf(rune, at);
            if (sign > _before)
                _before = sign;
        }

        private TextBreak BreakOf(Rune rune, int at) =>
            rune.Value switch
            {
                '.' => BreakOfDot(at),
                '!' or ';' or '\n' or '\r' or '\u00BF' or '\u00A1' or 0x2028 or 0x2029 => TextBreak.Stop,
                '?' => TextBreak.Question,
                ':' or '=' => TextBreak.Colon,
                '-' => IsAt(' ', at - 1) && IsAt(' ', at + 1) ? TextBreak.Comma : TextBreak.None,
                ',' or '(' or ')' or '/' or '[' or ']' or 0x2026 or 0x2013 or 0x2014 => TextBreak.Comma,
                _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol ? TextBreak.Comma : TextBreak.None,
            };

        // Three dots pause; "p.r.n." and "Dr." end no sentence.
        private TextBreak BreakOfDot(int at) =>
            IsAt('.', at - 1) || IsAt('.', at + 1) ? TextBreak.Comma
            : IsAbbreviated(at) ? TextBreak.None
            : TextBreak.Stop;

        private bool IsAbbreviated(int at)
        {
            var lone = _tokens.Count > 0 && _tokens[^1].End == at && _tokens[^1].End - _tokens[^1].Start == 1;
            if (lone && char.IsLetter(text[at - 1]))
                return (at + 1 < text.Length && char.IsLetter(text[at + 1])) || IsAt('.', at - 2);
            return _tokens.Count > 0
                && _tokens[^1].End == at
                && _tokens[^1].Word is "dr" or "mr" or "mrs" or "ms" or "vs";
        }

        private void EndWord()
        {
            if (_word.Length == 0)
                return;
            _tokens.Add(new TextToken(_word.ToString(), _start, _end, _before));
            _word.Clear();
            _before = TextBreak.None;
        }

        private bool IsInsideNumber(Rune rune, int at) =>
            rune.Value is '.' or ','
            && _word.Length > 0
            && char.IsDigit(_word[^1])
            && IsDigitAt(at + 1)
            && (rune.Value == '.' || (IsDigitAt(at + 2) && IsDigitAt(at + 3) && !IsDigitAt(at + 4)));

        private bool IsApostropheInside(Rune rune, int at) =>
            rune.Value is '\'' or '`' or 0x2018 or 0x2019 or 0x00B4 or 0x02BC
            && _word.Length > 0
            && at + 1 < text.Length
            && char.IsLetter(text[at + 1]);

        private static bool IsMark(Rune rune) =>
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

        private bool IsDigitAt(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

        private bool IsAt(char c, int at) => at >= 0 && at < text.Length && text[at] == c;
    }
}
