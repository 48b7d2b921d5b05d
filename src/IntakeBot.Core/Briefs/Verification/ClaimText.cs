using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>A word or phrase that says something, by what it means.</summary>
/// <param name="Name">What it means: the same for all words that mean the same.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Segment">Of which part of the sentence it is, between commas and the like.</param>
internal readonly record struct Term(string Name, TermKind Kind, TextSpan Span, int Segment)
{
    /// <summary>Of which part it is where what is listed together ("back, belly and arms") is of one part.</summary>
    public int Part { get; init; } = Segment;

    /// <summary>What the words of a phrase name one by one; none where the phrase says more than they.</summary>
    public ImmutableArray<string> Inner { get; init; } = [];

    /// <summary>With which others it is listed; 0 for none.</summary>
    public int List { get; init; }

    /// <summary>Whether it stands with "the" or "her": known from what was said before.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether it is of the general vocabulary, so that no source need say it.</summary>
    public bool General { get; init; }

    /// <summary>Whether it tells of the patient by what became of somebody else: "my husband died" of a widow.</summary>
    public bool IsOfLoss { get; init; }
}

/// <summary>A number that a text says.</summary>
/// <param name="Amount">The number with its unit.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Segment">Of which part of the sentence it is.</param>
internal readonly record struct SaidAmount(Amount Amount, TextSpan Span, int Segment)
{
    /// <summary>Of which part it is where what is listed together is of one part.</summary>
    public int Part { get; init; } = Segment;
}

/// <summary>Who speaks: the patient, or the clinic's article.</summary>
internal enum Voice
{
    /// <summary>Nobody is named.</summary>
    None,

    /// <summary>The patient.</summary>
    Patient,

    /// <summary>The clinic's article or its author.</summary>
    Article,
}

/// <summary>A text by what its words mean, as <see cref="ClaimReader"/> reads it.</summary>
/// <param name="Text">The text, with look-alike letters made plain.</param>
/// <param name="Terms">What says something, in order.</param>
/// <param name="Amounts">Its numbers, in order.</param>
internal sealed partial record ClaimText(string Text, ImmutableArray<Term> Terms, ImmutableArray<SaidAmount> Amounts)
{
    /// <summary>Where the patient or the article is named, in order.</summary>
    public ImmutableArray<(int At, Voice Voice)> Voices { get; init; } = [];

    /// <summary>Whether it holds a word that puts something in the past, by segment.</summary>
    public ImmutableArray<int> Past { get; init; } = [];

    /// <summary>Where it holds a word that puts something in the present.</summary>
    public ImmutableArray<int> Now { get; init; } = [];

    /// <summary>Where it leaves something open.</summary>
    public ImmutableArray<int> Hedges { get; init; } = [];

    /// <summary>Whether it leaves something open.</summary>
    public bool Hedged => !Hedges.IsEmpty;

    /// <summary>Whether it says of the patient and somebody else together.</summary>
    public bool Joint { get; init; }

    /// <summary>How many words it has.</summary>
    public int Words { get; init; }

    /// <summary>Advice and judgement in it, by what makes it that.</summary>
    public ImmutableArray<(DropReason Reason, string Phrase, int At)> Trespasses { get; init; } = [];

    /// <summary>
    /// Who speaks at that place: whoever was named last before it, or first where nobody was and no statement ends between.
    /// </summary>
    public Voice VoiceAt(int at) =>
        AsideAt(at) ? Voice.Patient
        : IsOfNamed(at) ? Voice.Article
        : Voices.LastOrDefault(voice => voice.At <= at) is { Voice: not Voice.None } before ? before.Voice
        : Voices.FirstOrDefault() is { Voice: not Voice.None } first
        && Text.AsSpan(at, first.At - at).IndexOf(';') < 0
        // "A month without gluten, one of the foods the article lists": before the aside it is nobody's.
        && !(first.Voice == Voice.Article && Aside().IsMatch(Text[..first.At]))
            ? first.Voice
        : Voice.None;

    // "Gluten, which is one of the trigger foods named in the article": what it is there is the article's to say.
    private bool IsOfNamed(int at) =>
        Voices.FirstOrDefault(voice => voice.Voice == Voice.Article && voice.At > at)
            is { Voice: Voice.Article } article
        && NamedThere().Match(Text[..article.At]) is { Success: true } named
        && named.Index < at;

    [GeneratedRegex(
        @",\s+(?:which|that|who|one|both|all|an?|itself|being|among)\b[^.;]*?\b(?:named|listed|mentioned|described|given|identified|cited|discussed|included|counted|referred\s+to)\s+(?:in|by|among|as\s+such\s+in)\s+(?:the\s+|this\s+|that\s+|our\s+)?(?:clinic['’]s\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NamedThere();

    // "Left out gluten, which the article names among them, for three weeks": behind the aside it is the patient again.
    private bool AsideAt(int at)
    {
        var last = Voices.LastOrDefault(voice => voice.At <= at);
        return last.Voice == Voice.Article
            && Aside().IsMatch(Text[..last.At])
            && Resumed().Match(Text, last.At) is { Success: true } resumed
            && resumed.Index < at;
    }

    [GeneratedRegex(
        @",\s+(?:for|in|on|during|since|after|until|over|last|from|but|and\s+(?:I|he|she|my|the|it)\b|(?:\w{3,}ed|had|has|was|were|is|did|led|made|brought|gave)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Resumed();

    [GeneratedRegex(
        @",\s+(?:which|as|(?:one|some|two|both|all|each)\s+of\s+(?:the\s+)?\w+(?:\s+\w+)?(?:\s+that|\s+which)?|an?\s+(?:\w+\s+){1,3}(?:that|which)|foods?\s+(?:that|which))\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();

    /// <summary>The size, never the words.</summary>
    public override string ToString() => $"[text, {Words} words]";
}
