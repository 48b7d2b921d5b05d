using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads a reply as the yes or no to what was asked.</summary>
internal sealed class ReplyReader(AssertionRules rules)
{
    private const int Opening = 8;

    /// <summary>Whether it says yes, however faintly: the last yes or no of its opening counts.</summary>
    public bool Affirms(ImmutableArray<TextToken> words) =>
        Last(words, rules.Affirmations).End > Last(words, rules.Denials).End;

    /// <summary>Whether it says no: the last yes or no of its opening counts.</summary>
    public bool Denies(ImmutableArray<TextToken> words) =>
        Last(words, rules.Denials).End is > 0 and var no && no >= Last(words, rules.Affirmations).End;

    /// <summary>What it says of that which was asked; null where it says neither yes nor no.</summary>
    public Assertion? Read(TokenizedText reply)
    {
        var (yes, no) = (Last(reply.Tokens, rules.Affirmations), Last(reply.Tokens, rules.Denials));
        var over = Last(reply.Tokens, rules.Over);
        if (yes.End == 0 && no.End == 0 && over.End == 0)
            return null;
        var unsure = Last(reply.Tokens, rules.Unsure);
        // "That was 55 years ago, I'm not having it now": the no says so once more.
        if (over.End > 0)
            return Of(reply, over, AssertionEffect.Historical);
        if (no.End >= yes.End)
            return Of(reply, no, AssertionEffect.Negated);
        return unsure.End > 0 ? Of(reply, unsure, AssertionEffect.Uncertain) : Of(reply, yes, AssertionEffect.Affirmed);
    }

    private static Assertion Of(TokenizedText reply, (int First, int End) words, AssertionEffect effect)
    {
        var trigger = string.Join(' ', reply.Tokens[words.First..words.End].Select(token => token.Word));
        var cause = new AssertionCause(effect, trigger, reply.SpanOf(words.First, words.End));
        return new Assertion(
            effect switch
            {
                AssertionEffect.Negated => Certainty.Negated,
                AssertionEffect.Uncertain => Certainty.Uncertain,
                _ => Certainty.Present,
            },
            effect == AssertionEffect.Historical ? Temporality.Historical : Temporality.Current,
            Experiencer.Patient,
            [cause]
        );
    }

    // The one that ends last among the opening words, and of those the longest; (0, 0) where there is none.
    private static (int First, int End) Last(
        ImmutableArray<TextToken> words,
        ImmutableArray<ImmutableArray<string>> replies
    )
    {
        var last = (First: 0, End: 0);
        var limit = Math.Min(words.Length, Opening);
        foreach (var reply in replies)
        {
            for (var at = 0; at + reply.Length <= limit; at++)
            {
                var end = at + reply.Length;
                if ((end > last.End || (end == last.End && at < last.First)) && Stands(words, reply, at))
                    last = (at, end);
            }
        }
        return last;
    }

    private static bool Stands(ImmutableArray<TextToken> words, ImmutableArray<string> reply, int at)
    {
        for (var word = 0; word < reply.Length; word++)
        {
            if (words[at + word].Word != reply[word])
                return false;
        }
        return true;
    }
}
