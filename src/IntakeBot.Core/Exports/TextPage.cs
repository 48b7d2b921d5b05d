using System.Globalization;
using System.Text;

namespace IntakeBot.Core.Exports;

/// <summary>Lines of at most 80 columns, built from words that may hold anything.</summary>
internal sealed class TextPage
{
    private const int Width = 80;
    private const string Indent = "  ";

    private readonly StringBuilder _text = new();

    public void Heading(string title)
    {
        _text.Append('\n');
        var start = _text.Length;
        Wrap("", title.ToUpperInvariant(), "");
        var longest = _text.ToString(start, _text.Length - start).Split('\n').Max(line => line.Length);
        _text.Append('-', longest).Append('\n');
    }

    public void Line(string text) => Wrap("", text.ReplaceLineEndings(" "), "");

    /// <summary>A label and its text, with the lines after the first set in.</summary>
    public void Item(string label, string text) => Wrap(label, text, Indent);

    /// <summary>The page.</summary>
    public override string ToString() => _text.ToString();

    private void Wrap(string label, string text, string indent)
    {
        var line = new StringBuilder();
        // A label of spaces is an indent; any other is words like the rest.
        var words = string.IsNullOrWhiteSpace(label) ? text : $"{label} {text}";
        if (words == text)
            line.Append(label);
        foreach (var paragraph in Clean(words).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces))
            {
                if (line.Length > indent.Length && line.Length + 1 + word.Length > Width)
                {
                    _text.Append(line).Append('\n');
                    line.Clear().Append(indent);
                }
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "").Append(word);
            }
            _text.Append(line).Append('\n');
            line.Clear().Append(indent);
        }
    }

    private static IEnumerable<string> Pieces(string word) =>
        word.Length <= Width - Indent.Length
            ? [word]
            : word.Chunk(Width - Indent.Length).Select(piece => new string(piece));

    // An escape sequence in a patient's words must not move a terminal's cursor, nor a sign turn the line round.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\n')
                clean.Append('\n');
            else if (
                category
                is UnicodeCategory.Control
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            )
                clean.Append(' ');
            else if (category is not UnicodeCategory.Format || rune.Value == 0x200D)
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }
}
