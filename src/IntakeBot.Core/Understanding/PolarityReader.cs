namespace IntakeBot.Core.Understanding;

/// <summary>Reads lists of findings with their answers: "fever: no, chills: yes", "fever no chills yes", "Fever? No."</summary>
internal sealed class PolarityReader
{
    private readonly Dictionary<int, AssertionEffect> _answers = [];
    private readonly AssertionRules _rules;
    private readonly ReadableText _text;
    private readonly IReadOnlyList<Found> _findings;

    public PolarityReader(AssertionRules rules, ReadableText text, IReadOnlyList<Found> findings)
    {
        (_rules, _text, _findings) = (rules, text, findings);
        for (var at = 1; at < text.Count; at++)
        {
            if (EffectOf(at) is { } effect && IsAnswerAt(at))
                _answers[at] = effect;
        }
    }

    /// <summary>Whether the trigger's words were read as the answer to what precedes, and so do not reach on.</summary>
    public bool IsAnswer(Trigger trigger) => _answers.ContainsKey(trigger.First);

    /// <summary>What an answer right behind the finding says of it.</summary>
    public IEnumerable<(AssertionEffect Effect, PhraseMatch Match)> Of(Found finding)
    {
        if (_answers.TryGetValue(finding.End, out var effect))
            yield return (effect, new PhraseMatch(0, finding.End, finding.End + 1, 0, IsNear: false));
    }

    private AssertionEffect? EffectOf(int at) =>
        _rules.Yes.Contains(_text.Tokens[at].Word) ? AssertionEffect.Affirmed
        : _rules.No.Contains(_text.Tokens[at].Word) ? AssertionEffect.Negated
        : null;

    private bool IsAnswerAt(int at)
    {
        var before = _text.Tokens[at].Before;
        if (before == TextBreak.Colon)
            return true;
        if (!EndsFinding(at))
            return false;
        var closes = at + 1 == _text.Count || _text.Tokens[at + 1].Before != TextBreak.None;
        if (before is TextBreak.Question or TextBreak.Comma)
            return closes && !AsksBack(at);
        return before == TextBreak.None && (closes || IsAnsweredAgain(at));
    }

    // "fever no chills yes": an answer in the middle is one when the sentence also ends in an answer to a finding.
    private bool IsAnsweredAgain(int at)
    {
        var end = at + 1;
        while (end < _text.Count && !_text.Tokens[end].BeginsSentence)
            end++;
        return EffectOf(end - 1) is not null && EndsFinding(end - 1) && end - 1 > at;
    }

    // "My chest hurts, no?" asks for a yes.
    private bool AsksBack(int at)
    {
        var (token, text) = (_text.Tokens[at], _text.Text.Verbatim);
        return token.Before == TextBreak.Comma && token.End < text.Length && text[token.End] == '?';
    }

    private bool EndsFinding(int at) => _findings.Any(finding => finding.End == at);
}
