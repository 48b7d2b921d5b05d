using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>What stands between two words.</summary>
public enum TextBreak
{
    /// <summary>Space or a hyphen.</summary>
    None,

    /// <summary>A comma, a slash, a bracket, a dash, an emoji, three dots.</summary>
    Comma,

    /// <summary>A colon or an equals sign: a label and its answer.</summary>
    Colon,

    /// <summary>The end of a sentence or line.</summary>
    Stop,

    /// <summary>The end of a question.</summary>
    Question,
}

/// <summary>A word in its plain form, with the place where it stands in the verbatim text.</summary>
/// <param name="Word">Lower case, without accents and apostrophes.</param>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Before">What stands between it and the word before; the first word follows a stop.</param>
public readonly record struct TextToken(string Word, int Start, int End, TextBreak Before)
{
    /// <summary>Whether a sentence begins here.</summary>
    public bool BeginsSentence => Before >= TextBreak.Stop;

    /// <summary>The length, never the word.</summary>
    public override string ToString() => $"[word, {End - Start} chars]";
}

/// <summary>A stretch of verbatim text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="Length">How many code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The code unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The words that stand there; fewer or none where the text ends before.</summary>
    internal Forms.PatientText Of(string? text)
    {
        var start = Math.Clamp(Start, 0, text?.Length ?? 0);
        return new Forms.PatientText((text ?? "")[start..Math.Clamp(End, start, text?.Length ?? 0)]);
    }
}

/// <summary>Text split once, each word with the way back to the patient's own.</summary>
/// <param name="Verbatim">The text as it arrived.</param>
/// <param name="Tokens">Its words in order.</param>
internal sealed record TokenizedText(string Verbatim, ImmutableArray<TextToken> Tokens)
{
    /// <summary>Where the tokens from <paramref name="first"/> up to <paramref name="end"/> stand in the text.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        var start = Tokens[first].Start;
        return new TextSpan(start, Tokens[end - 1].End - start);
    }

    /// <summary>The size, never the words.</summary>
    public override string ToString() => $"[text, {Tokens.Length} words]";
}
