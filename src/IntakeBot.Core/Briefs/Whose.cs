using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Whose something is that a message names: of whoever was named last before it. "Cian, he's 5, has asthma" is Cian's,
/// "my wife says I have asthma" the patient's.
/// </summary>
internal static class Whose
{
    /// <summary>Whether what stands there is another's: a relative's, an acquaintance's or the family's.</summary>
    public static bool IsAnothers(BriefContext context, string text, TextSpan at)
    {
        if (context.Input.Words is not { } words)
            return false;
        var tokens = Tokenizer.Read(text);
        var first = tokens.Count(token => token.Start < at.Start);
        var begins = Begin(tokens, first);
        return IsOfFamily(tokens, tokens.Count(token => token.Start < at.End), words)
            || (
                Nearest(context, tokens, begins, first, words)
                ?? (
                    GoesOn(tokens, begins, words)
                        ? Nearest(context, tokens, Begin(tokens, begins - 1), begins, words)
                        : null
                )
                ?? context.People.NamesAnother(text[StartOf(tokens, begins)..at.Start], context.MayBePatient)
            );
    }

    /// <summary>Whether a sentence, plain as <see cref="ReplyText.Fold"/> makes it, speaks of the family: "no eczema in the family".</summary>
    public static bool SpeaksOfFamily(string folded, ReplyWords words) =>
        words.YesNo.AsksRelatives.Any(relatives => ReplyText.ContainsPhrase(folded, relatives));

    private static int StartOf(ImmutableArray<TextToken> tokens, int at) => at < tokens.Length ? tokens[at].Start : 0;

    /// <summary>Whether a relative of the patient for whom somebody answers is named: "el papá de Mateo", "Mateo's dad".</summary>
    public static bool IsKinOfPatient(BriefContext context, string text)
    {
        if (context.Input.Words is not { } words)
            return false;
        var tokens = Tokenizer.Read(text);
        return Enumerable.Range(0, tokens.Length).Any(at => IsKinOfPatient(context, tokens, at, words));
    }

    private static bool IsKinOfPatient(BriefContext context, ImmutableArray<TextToken> tokens, int at, ReplyWords words)
    {
        bool IsPatient(int place) =>
            place >= 0
            && place < tokens.Length
            && context.Input.Screening.Reader.People.Knows(tokens[place].Word) == NamedAs.Patient;
        return OthersClauses.IsPerson(tokens[at].Word, words)
            && (
                IsPatient(at - 1)
                || at + 1 < tokens.Length && words.ForAnother.Links.Contains(tokens[at + 1].Word) && IsPatient(at + 2)
            );
    }

    // Where the sentence begins in which the token stands.
    private static int Begin(ImmutableArray<TextToken> tokens, int at)
    {
        at = Math.Clamp(at, 0, Math.Max(0, tokens.Length - 1));
        while (at > 0 && !tokens[at].BeginsSentence)
            at--;
        return at;
    }

    // "Asthma in the family", up to the next sign.
    private static bool IsOfFamily(ImmutableArray<TextToken> tokens, int end, ReplyWords words)
    {
        for (var at = end; at < tokens.Length && tokens[at].Before == TextBreak.None; at++)
        {
            if (words.YesNo.AsksRelatives.Contains(tokens[at].Word))
                return true;
        }
        return false;
    }

    // "The family one is wrong. It's psoriasis and asthma."
    private static bool GoesOn(ImmutableArray<TextToken> tokens, int begins, ReplyWords words) =>
        begins > 0
        && begins < tokens.Length
        && tokens[begins].Word is var opens
        && (words.YesNo.It.Contains(opens) || words.Corrections.Is.Contains(opens) || IsThird(opens, words));

    // Of the last who is named, whether it is another; null where nobody is.
    private static bool? Nearest(
        BriefContext context,
        ImmutableArray<TextToken> tokens,
        int first,
        int end,
        ReplyWords words
    )
    {
        for (var at = end - 1; at >= first; at--)
        {
            var word = tokens[at].Word;
            if (IsKinOfPatient(context, tokens, at, words))
                return true;
            var isPatient = context.MayBePatient(word);
            if (isPatient || OthersClauses.IsSelf(word, words) || words.Own.Contains(word))
                return false;
            if (words.YesNo.AsksRelatives.Contains(word) || OthersClauses.IsPerson(word, words))
                return true;
            // "She says that it is asthma" tells of whoever was spoken of.
            if (IsThird(word, words) && !(at + 1 < tokens.Length && words.YesNo.Tellers.Contains(tokens[at + 1].Word)))
                return true;
        }
        return null;
    }

    private static bool IsThird(string word, ReplyWords words) =>
        (words.Theirs.Contains(word) || words.Allergies.Theirs.Contains(word))
        && !words.Mends.Definite.Contains(word)
        && !words.Clitics.Contains(word)
        && !words.YesNo.It.Contains(word);
}
