using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The closed grammar of phrases: <c>word</c>, <c>word*</c> (its regular forms), <c>(a|b c)</c>, <c>part?</c>, <c>(a|b)*</c> (any of them, any number of times),
/// <c>...</c> (up to four words between), <c>......</c> (up to seven), <c>a ~ b</c> (both in either order, up to four words between), <c>&lt;list&gt;</c> (a named list), <c>&lt;38..43&gt;</c> (a number in
/// digits within bounds) and <c>[class]</c> (a medicine of a class).
/// </summary>
internal sealed class PhraseGrammar(
    IReadOnlyDictionary<string, PhrasePart> lists,
    Inflections inflections,
    MedicationLexicon medicines,
    PhraseWords words
)
{
    // Three dots and six; words that say nothing (fillers) are not counted.
    private const int ShortGap = 4;
    private const int LongGap = 7;
    private const int ShortDots = 3;
    private const int LongDots = 6;
    private static readonly PhrasePart NoWords = new PhrasePart.Gap(0);

    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t\r\n()|?*+<>[]~");
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    // Phrases ask for the same words again and again.
    private readonly WordParts _asWritten = new(words, null);
    private readonly WordParts _inflected = new(words, inflections);

    // The parts of what is not yet at its end, innermost last: most of what a load would throw away were lists of them.
    private readonly List<PhrasePart> _open = [];

    private IReadOnlyDictionary<string, PhrasePart> Lists => lists;

    /// <summary>The words of all that it read.</summary>
    public PhraseWords Words => words;

    /// <summary>The phrase, or null with the reason why it cannot be read.</summary>
    public PhrasePart? Parse(string text, out string? fault)
    {
        var parse = new Parsing(text, this);
        var part = parse.Alternatives();
        if (parse.Fault is null && !parse.AtEnd)
            parse.Fail($"\"{parse.Rest}\" is left over");
        if (parse.Fault is null && part.CanBeEmpty)
            parse.Fail("it would match no words at all");
        if (parse.Fault is null && part is PhrasePart.Sequence { Parts: [PhrasePart.Gap, ..] or [.., PhrasePart.Gap] })
            parse.Fail("a gap (...) must stand between words");
        fault = parse.Fault;
        return fault is null ? part : null;
    }

    private bool IsMedicineClass(string id) => id == PhrasePart.Medicine.Any || medicines.Classes.ContainsKey(id);

    private PhrasePart.Word WordOf(ReadOnlySpan<char> word, bool isInflected) =>
        (isInflected ? _inflected : _asWritten).Of(word);

    /// <summary>One pass over a phrase by recursive descent.</summary>
    private sealed class Parsing(string text, PhraseGrammar grammar)
    {
        private int _at;

        public string? Fault { get; private set; }

        public bool AtEnd => Peek() == '\0';

        public string Rest => text[_at..];

        public void Fail(string fault) => Fault ??= fault;

        public PhrasePart Alternatives()
        {
            var first = Sequence();
            if (Fault is not null || !Accept('|'))
                return first;
            var from = Begin(first);
            do grammar._open.Add(Sequence());
            while (Fault is null && Accept('|'));
            return new PhrasePart.Choice(End(from));
        }

        private PhrasePart Sequence()
        {
            if (IsAtEndOfSequence())
            {
                Fail("an alternative is empty");
                return NoWords;
            }
            var first = Counted(Primary());
            if (IsAtEndOfSequence())
                return first;
            var from = Begin(first);
            while (!IsAtEndOfSequence())
            {
                if (Accept('~'))
                    return InEitherOrder(new PhrasePart.Sequence(End(from)), Sequence());
                grammar._open.Add(Counted(Primary()));
            }
            return new PhrasePart.Sequence(End(from));
        }

        private int Begin(PhrasePart first)
        {
            grammar._open.Add(first);
            return grammar._open.Count - 1;
        }

        private ImmutableArray<PhrasePart> End(int from)
        {
            var parts = ImmutableArray.Create(CollectionsMarshal.AsSpan(grammar._open)[from..]);
            grammar._open.RemoveRange(from, parts.Length);
            return parts;
        }

        private bool IsAtEndOfSequence() => Fault is not null || Peek() is '\0' or '|' or ')';

        private static PhrasePart.Choice InEitherOrder(PhrasePart one, PhrasePart other) =>
            new([
                new PhrasePart.Sequence([one, new PhrasePart.Gap(ShortGap), other]),
                new PhrasePart.Sequence([other, new PhrasePart.Gap(ShortGap), one]),
            ]);

        private PhrasePart Counted(PhrasePart part)
        {
            if (Touches('*'))
                return new PhrasePart.Repeat(part);
            if (Touches('+'))
            {
                part = new PhrasePart.Sequence([part, new PhrasePart.Repeat(part)]);
                return Touches('?') ? new PhrasePart.Optional(part) : part;
            }
            return Touches('?') ? new PhrasePart.Optional(part) : part;
        }

        private bool Touches(char c)
        {
            if (_at >= text.Length || text[_at] != c)
                return false;
            _at++;
            return true;
        }

        private PhrasePart Primary() =>
            Peek() switch
            {
                '(' => Group(),
                '<' => Named(),
                '[' => Medicine(),
                '.' => Gap(),
                _ => Word(),
            };

        private PhrasePart Group()
        {
            Accept('(');
            var inner = Alternatives();
            if (!Accept(')'))
                Fail("a bracket ( is not closed");
            return inner;
        }

        private PhrasePart.Medicine Medicine()
        {
            var classId = Between('[', ']');
            if (!grammar.IsMedicineClass(classId))
                Fail($"there is no class of medicines \"{classId}\"");
            return new PhrasePart.Medicine(classId);
        }

        private PhrasePart.Gap Gap()
        {
            var dots = text.AsSpan(_at).IndexOfAnyExcept('.');
            dots = dots < 0 ? text.Length - _at : dots;
            if (dots is not (ShortDots or LongDots))
                Fail("a gap is written as three or six dots");
            _at += dots;
            return new PhrasePart.Gap(dots == ShortDots ? ShortGap : LongGap);
        }

        private PhrasePart Named()
        {
            var name = Between('<', '>');
            if (grammar.Lists.TryGetValue(name, out var list))
                return list;
            var bounds = name.Split("..");
            if (
                bounds.Length == 2
                && decimal.TryParse(bounds[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var min)
                && decimal.TryParse(bounds[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var max)
            )
            {
                return new PhrasePart.Number(min, max);
            }
            Fail($"there is no list named \"{name}\"");
            return NoWords;
        }

        private string Between(char open, char close)
        {
            Accept(open);
            var end = text.IndexOf(close, _at);
            if (end < 0)
            {
                Fail($"{open} is not closed by {close}");
                end = text.Length;
            }
            var inner = text[_at..end].Trim();
            _at = Math.Min(end + 1, text.Length);
            return inner;
        }

        private PhrasePart Word()
        {
            var start = _at;
            var length = text.AsSpan(_at).IndexOfAny(EndsOfWord);
            _at = length < 0 ? text.Length : _at + length;
            var written = text.AsSpan(start, _at - start);
            return IsPlain(written) ? grammar.WordOf(written, Touches('*')) : Words(written, start);
        }

        // Apart from the plain ones: each of them would pay for what only these need.
        private PhrasePart Words(ReadOnlySpan<char> written, int start)
        {
            var words = Tokenizer.Read(written.ToString());
            if (written.Contains("..", StringComparison.Ordinal))
                Fail("a gap (...) stands between spaces");
            if (words.Length == 0)
            {
                Fail($"\"{(written.Length == 0 ? text.AsSpan(start) : written)}\" is no word");
                _at = Math.Max(_at, Math.Min(start + 1, text.Length));
                return NoWords;
            }
            var inflected = Touches('*');
            var parts = words.Select(token => token.Word).ToImmutableArray();
            return parts.Length == 1
                ? grammar.WordOf(parts[0], inflected)
                : new PhrasePart.Sequence([
                    .. parts.Select(part => grammar.WordOf(part, inflected && part == parts[^1])),
                ]);
        }

        // Nearly every word is written as texts are read; the others are made plain first.
        private static bool IsPlain(ReadOnlySpan<char> word)
        {
            for (var at = 2; at < word.Length; at++)
            {
                if (word[at] == word[at - 1] && word[at] == word[at - 2])
                    return false;
            }
            return word.Length > 0 && !word.ContainsAnyExcept(PlainLetters);
        }

        private char Peek()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
            return _at < text.Length ? text[_at] : '\0';
        }

        private bool Accept(char c)
        {
            if (Peek() != c)
                return false;
            _at++;
            return true;
        }
    }

    /// <summary>Every word once, with its forms.</summary>
    private sealed class WordParts
    {
        private readonly PhraseWords _table;
        private readonly Inflections? _inflections;
        private readonly List<WordEnding> _endings = [];
        private readonly Dictionary<string, PhrasePart.Word> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, PhrasePart.Word>.AlternateLookup<ReadOnlySpan<char>> _byLetters;

        public WordParts(PhraseWords table, Inflections? inflections) =>
            (_table, _inflections, _byLetters) = (table, inflections, _words.GetAlternateLookup<ReadOnlySpan<char>>());

        public PhrasePart.Word Of(ReadOnlySpan<char> word)
        {
            if (_byLetters.TryGetValue(word, out var part))
                return part;
            var written = word.ToString();
            _endings.Clear();
            if (_inflections is null)
                _endings.Add(new WordEnding(written.Length, ""));
            else
                _inflections.AddOf(written, _endings);
            return _words[written] = new PhrasePart.Word(_table.Add(written, _endings));
        }
    }
}
