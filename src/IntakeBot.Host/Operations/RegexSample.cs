using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IntakeBot.Host.Operations;

/// <summary>
/// A text that matches a regular expression, for trying forms: of each choice the first that fits, of each repetition
/// as few as may be. What it cannot follow has no sample, and every sample was matched.
/// </summary>
internal sealed class RegexSample
{
    private readonly string _pattern;
    private readonly int _extra;
    private int _at;

    private RegexSample(string pattern, int extra) => (_pattern, _extra) = (pattern, extra);

    /// <summary>A text that matches, of at least that length where repetitions allow it; null where none was found.</summary>
    public static string? Of(Regex regex, int minLength)
    {
        var found = new[] { 0, 1, 2, Math.Max(3, minLength) }
            .Select(extra => Try(regex.ToString(), extra))
            .OfType<string>()
            .Where(text => text.Trim().Length > 0 && text.Trim() == text && regex.IsMatch(text))
            .ToList();
        return found.Find(text => text.Length >= minLength) ?? found.FirstOrDefault();
    }

    private static string? Try(string pattern, int extra)
    {
        try
        {
            var sample = new RegexSample(pattern, extra);
            var text = sample.Alternatives();
            return sample._at == pattern.Length ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool More => _at < _pattern.Length;

    private char Here => _pattern[_at];

    private string Alternatives()
    {
        var first = Sequence();
        while (More && Here == '|')
        {
            _at++;
            var other = Sequence();
            if (first.Length == 0)
                first = other;
        }
        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (More && Here is not ('|' or ')'))
        {
            var one = Atom();
            var times = Times();
            for (var time = 0; time < times; time++)
                text.Append(one);
        }
        return text.ToString();
    }

    private string Atom()
    {
        var sign = _pattern[_at++];
        switch (sign)
        {
            case '^' or '$':
                return "";
            case '.':
                return "a";
            case '[':
                return Set().ToString();
            case '\\':
                return Escaped();
            case '(':
                return Group();
            default:
                return sign.ToString();
        }
    }

    private string Group()
    {
        var look = "";
        if (More && Here == '?')
        {
            var end = _pattern.IndexOfAny([':', '=', '!', '>'], _at);
            if (end < 0)
                throw new FormatException();
            look = _pattern[_at..(end + 1)];
            _at = end + 1;
        }
        var inside = Alternatives();
        if (!More || Here != ')')
            throw new FormatException();
        _at++;
        return look.EndsWith('=') || look.EndsWith('!') ? "" : inside;
    }

    private string Escaped()
    {
        if (!More)
            throw new FormatException();
        var sign = _pattern[_at++];
        return sign switch
        {
            'd' => "1",
            'w' => "a",
            's' => " ",
            'D' or 'S' => "a",
            'W' => "-",
            'b' or 'B' or 'A' or 'z' or 'Z' => "",
            't' => "\t",
            _ when char.IsLetterOrDigit(sign) => throw new FormatException(),
            _ => sign.ToString(),
        };
    }

    private char Set()
    {
        var not = More && Here == '^';
        if (not)
            _at++;
        var (members, start) = (new List<(char From, char To)>(), _at);
        while (More && (Here != ']' || _at == start))
        {
            var from = Member();
            if (from is not { } begin)
                continue;
            if (_at + 1 < _pattern.Length && Here == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                members.Add((begin, Member() ?? begin));
            }
            else
                members.Add((begin, begin));
        }
        if (!More)
            throw new FormatException();
        _at++;
        members.AddRange(_classes);
        _classes.Clear();
        if (members.Count == 0)
            throw new FormatException();
        bool IsIn(char sign) => members.Exists(member => sign >= member.From && sign <= member.To);
        var plain = "1a0Ab-Z #".FirstOrDefault(sign => IsIn(sign) != not, members[0].From);
        return plain;
    }

    private readonly List<(char From, char To)> _classes = [];

    // One sign of a set; null for a class, which is kept beside.
    private char? Member()
    {
        var sign = _pattern[_at++];
        if (sign != '\\' || !More)
            return sign;
        sign = _pattern[_at++];
        switch (sign)
        {
            case 'd':
                _classes.Add(('1', '9'));
                return null;
            case 'w':
                _classes.Add(('a', 'z'));
                return null;
            case 's':
                _classes.Add((' ', ' '));
                return null;
            default:
                return sign;
        }
    }

    private int Times()
    {
        if (!More)
            return 1;
        var (least, most) = (1, 1);
        if (Here is '*' or '+' or '?')
        {
            (least, most) = Here switch
            {
                '*' => (0, int.MaxValue),
                '+' => (1, int.MaxValue),
                _ => (0, 1),
            };
            _at++;
        }
        else if (Here == '{' && _pattern.IndexOf('}', _at) is var end and > 0)
        {
            var ends = _pattern[(_at + 1)..end].Split(',');
            if (!int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out least))
                throw new FormatException();
            most =
                ends.Length == 1 ? least
                : int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var upper) ? upper
                : int.MaxValue;
            _at = end + 1;
        }
        else
            return 1;
        if (More && Here is '?' or '+')
            _at++;
        return (int)Math.Min(most, Math.Min((long)least + _extra, 1000));
    }
}
