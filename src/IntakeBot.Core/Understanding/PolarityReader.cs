using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads lists of findings with their answers: "fever: no, chills: yes", "fever no chills yes", "Fever? No."</summary>
internal sealed class PolarityReader
{
    private const int LongestLabel = 6;
    private readonly AssertionRules _rules;
    private readonly ReadableText _text;
    private readonly ImmutableArray<Found> _findings;

    // Null as long as there is no answer: few texts have one.
    private readonly Dictionary<int, AssertionEffect>? _answers;

    public PolarityReader(AssertionRules rules, ReadableText text, ImmutableArray<Found> findings)
    {
        (_rules, _text, _findings) = (rules, text, findings);
        for (var at = 1; at < text.Count; at++)
        {
            if (EffectOf(at) is { } effect && IsAnswerAt(at))
                (_answers ??= [])[at] = effect;
        }
    }

    /// <summary>Whether the trigger's words were read as the answer to what precedes, and so do not reach on.</summary>
    public bool IsAnswer(Trigger trigger) => IsAnswer(trigger.First);

    /// <summary>What an answer behind the finding says of it: right behind, or at the end of the label that it is in.</summary>
    public Cause? AnswerTo(Found finding)
    {
        if (_answers is null)
            return null;
        var at = IsAnswer(finding.End) ? finding.End : EndOfLabel(finding.End);
        return _answers.TryGetValue(at, out var effect)
            ? new Cause(effect, new PhraseMatch(0, at, at + 1, 0, IsNear: false))
            : null;
    }

    private bool IsAnswer(int at) => _answers?.ContainsKey(at) == true;

    // "Chest pain on exertion: no", "fever/chills: no".
    private int EndOfLabel(int from)
    {
        var limit = Math.Min(_text.Count, from + LongestLabel);
        for (var at = from; at < limit; at++)
        {
            if (_text.Tokens[at].Before == TextBreak.Colon)
                return at;
            if (IsAnswer(at) || (_text.Tokens[at].Before != TextBreak.None && !IsSlash(at)))
                return -1;
        }
        return -1;
    }

    private bool IsSlash(int at) => _text.Text.Verbatim[_text.Tokens[at].Start - 1] == '/';

    private AssertionEffect? EffectOf(int at) =>
        _rules.Yes.Contains(_text.Tokens[at].Word) ? AssertionEffect.Affirmed
        : _rules.No.Contains(_text.Tokens[at].Word) ? AssertionEffect.Negated
        : null;

    private bool IsAnswerAt(int at)
    {
        var before = _text.Tokens[at].Before;
        var closes = at + 1 == _text.Count || _text.Tokens[at + 1].Before != TextBreak.None;
        // "Fever: no chills: yes" answers; "abdomen: no tenderness" goes on.
        if (before == TextBreak.Colon)
            return closes || IsLabel(at + 1) || (EndsFinding(at) && !BeginsFinding(at + 1));
        if (!EndsFinding(at))
            return false;
        if (before is TextBreak.Question or TextBreak.Comma)
            return closes && !AsksBack(at);
        return before == TextBreak.None && (closes || IsAnsweredAgain(at));
    }

    // "fever no chills yes": an answer in the middle is one when the sentence also ends in an answer to a finding.
    private bool IsAnsweredAgain(int at)
    {
        var end = _text.SentenceEnd(at + 1);
        return EffectOf(end - 1) is not null && EndsFinding(end - 1) && end - 1 > at;
    }

    private bool BeginsFinding(int from)
    {
        var end = from;
        while (end < _text.Count && (end == from || _text.Tokens[end].Before == TextBreak.None))
            end++;
        foreach (var finding in _findings)
        {
            if (finding.First >= from && finding.First < end)
                return true;
        }
        return false;
    }

    private bool IsLabel(int from)
    {
        var end = from + 1;
        while (end < _text.Count && _text.Tokens[end].Before == TextBreak.None)
            end++;
        return end < _text.Count && _text.Tokens[end].Before == TextBreak.Colon;
    }

    // "My chest hurts, no?" asks for a yes.
    private bool AsksBack(int at)
    {
        var (token, text) = (_text.Tokens[at], _text.Text.Verbatim);
        return token.Before == TextBreak.Comma && token.End < text.Length && text[token.End] == '?';
    }

    private bool EndsFinding(int at)
    {
        foreach (var finding in _findings)
        {
            if (finding.End == at)
                return true;
        }
        return false;
    }
}
