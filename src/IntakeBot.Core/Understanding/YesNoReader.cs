using System.Collections.Frozen;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a yes or a no from the words that open a reply. A clause of its own decides over the word before it: "no, I
/// do" is a yes and "yes, I don't" a no, whichever way the question was put. An unsure yes is a yes, and hedged.
/// </summary>
internal static class YesNoReader
{
    private static readonly FrozenSet<string> Fillers = (
        "um uh er erm hmm hm well oh honestly tbh ah haha lol i mean so actually really think guess hi hello sorry ooh"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negatives = "not no never none nothing neither nor without hardly"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    // What the phrases of the language do not list; each is said alone or opens a reply.
    private static readonly string[] MoreYes =
    [
        .. (
            "i guess so|i guess|i suppose so|i suppose|i believe so|id say so|i would say so|i reckon so|i reckon|"
            + "only at night|only when|only sometimes|now and then|now and again|from time to time|occasionally|rarely|"
            + "every now and then|once in a while|every day|every night|most days|a lot|very much|yes please|for sure|"
            + "totally|indeed|too right|unfortunately yes|sadly yes|possibly|i think i do|i think i have|i can|i could|"
            + "i was|i will|i would|ive had|ive got|i got|ive been|it has|they have|that is correct|si|yess|yesss|"
            + "yeh|yh|ye|yeahh|uh huh|mhm|mm hmm|some|kinda|sorta|somewhat|seldom|slightly|at times|usually|both|i am afraid so|im afraid so|afraid so|every so often|it comes and goes|comes and goes|on and off|off and on|not sure but i think so|im not sure but i think so|not sure but yes|not sure but probably|not certain but i think so"
        ).Split('|'),
    ];

    private static readonly string[] MoreNo =
    [
        .. (
            "not at the moment|not currently|not right now|not today|not lately|not recently|not usually|not often|"
            + "not as far as i know|not to my knowledge|not in the slightest|not one|not ever|not that im aware of|"
            + "nope not|no way|no thanks|no thank you|noo|nooo|nop|nada|nay|i cant|i cannot|i wont|i wouldnt|i wasnt|"
            + "i was not|ive never|i never|i have never|ive not|ive had none|i have no|i have none|ive no|"
            + "i dont believe so|i believe not|maybe not|perhaps not|possibly not|i think not|i hope not|im afraid not|i am afraid not|afraid not|not sure but i dont think so|im not sure but i dont think so|cant say i do|cant say i have|i cant say i do|i cant say i have|wouldnt say so|i wouldnt say so|i doubt it|doubt it|hardly ever|it does not|it is not|it hasnt|they dont|they do not|"
            + "by no means|far from it|no longer|used to|i used to|no more|uh uh|nuh uh|not yet|not so far|none so far|aint|not"
        ).Split('|'),
    ];

    private static readonly string[] Hedges =
    [
        "think",
        "guess",
        "suppose",
        "believe",
        "reckon",
        "maybe",
        "probably",
        "possibly",
        "sort of",
        "kind of",
        "kinda",
        "sorta",
        "not really",
        "as far as i know",
        "that i know of",
        "doubt",
        "to my knowledge",
        "somewhat",
    ];

    private static readonly string[] Contradictions =
    [
        "yes and no",
        "sometimes yes sometimes no",
        "no and yes",
        "yes or no",
        "maybe",
        "perhaps",
        "it depends",
        "depends",
        "maybe yes maybe no",
        "could be",
    ];

    public static AnswerReading Read(string folded, ReadingContext context)
    {
        var reply = Undrawn(Plain(folded));
        if (Contradictions.Any(words => reply == words) || ReplyText.StartsWithPhrase(reply, "yes and no"))
            return new AnswerReading.Ambiguous(ReadingFault.YesAndNo, []);
        var value = Opening(reply, context.Words, depth: 0) ?? Restated(reply, context.Question);
        if (value is null && WithoutFillers(reply) is { Length: > 0 } bare && bare != reply)
            value = Opening(bare, context.Words, depth: 0) ?? Restated(bare, context.Question);
        if (value is null)
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        // "I used to" answers "have you ever" with yes and "do you" with no.
        if (
            value is false
            && Past(reply)
            && context.Question is { } asked
            && ReplyText.ContainsPhrase(ReplyText.Fold(asked), "ever")
        )
            value = true;
        return new AnswerReading.Understood([new AnswerValue.YesNo(value.Value)])
        {
            Hedged = Hedges.Any(hedge => ReplyText.ContainsPhrase(reply, hedge)),
        };
    }

    private static bool Past(string reply) => ReplyText.ContainsPhrase(reply, "used to");

    private static bool? Opening(string reply, ReplyWords words, int depth)
    {
        var yes = Math.Max(Longest(reply, words.Yes), Longest(reply, MoreYes));
        var no = Math.Max(Longest(reply, words.No), Longest(reply, MoreNo));
        if (yes == no || depth > 3)
            return null;
        var rest = Plain(reply[Math.Max(yes, no)..]);
        var opened = yes > no && !TurnsRound(reply[..yes], rest);
        return Clause(rest, words, depth) ?? (opened && OnlyDenies(rest) ? false : opened);
    }

    // Of what follows the opening, only a clause with a verb of its own, or another bare yes or no, decides anew.
    private static bool? Clause(string rest, ReplyWords words, int depth)
    {
        foreach (var join in (string[])["but", "actually", "wait", "sorry", "i mean", "well", "because", "that"])
        {
            if (ReplyText.StartsWithPhrase(rest, join))
                rest = Plain(rest[join.Length..]);
        }
        var decides =
            rest.StartsWith("i ", StringComparison.Ordinal)
            || rest.StartsWith("im ", StringComparison.Ordinal)
            || rest.StartsWith("ive ", StringComparison.Ordinal)
            || rest.StartsWith("it ", StringComparison.Ordinal)
            || rest.StartsWith("they ", StringComparison.Ordinal)
            || rest is "yes" or "no" or "yeah" or "yep" or "nope" or "nah" or "sometimes"
            || ReplyText.StartsWithPhrase(rest, "sometimes")
            || ReplyText.StartsWithPhrase(rest, "no wait")
            || ReplyText.StartsWithPhrase(rest, "yes")
            || ReplyText.StartsWithPhrase(rest, "yeah");
        var ends = ReplyText.StartsWithPhrase(rest, "i think") && !ReplyText.StartsWithPhrase(rest, "i think so");
        if (!decides || ends || Past(rest))
            return null;
        return Opening(rest, words, depth + 1);
    }

    // "I do not", "I have never had any", "I am allergic to nothing": the verb opens a yes and its object denies it.
    private static bool TurnsRound(string opening, string rest) =>
        opening.Split(' ')[^1]
            is "do"
                or "am"
                or "have"
                or "did"
                or "does"
                or "is"
                or "can"
                or "could"
                or "was"
                or "will"
                or "would"
                or "has"
                or "had"
                or "got"
                or "been"
        && FirstClause(rest).Take(4).Any(Negatives.Contains);

    private static bool OnlyDenies(string rest) =>
        rest is "no" or "nah" or "nope" or "not" or "none" or "never" or "not really";

    private static IEnumerable<string> FirstClause(string rest)
    {
        foreach (var word in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "but" or "and" or "just" or "only" || word[0] is ',' or ';' or '.')
                yield break;
            yield return word.TrimEnd(',', '.', ';');
            if (word[^1] is ',' or '.' or ';')
                yield break;
        }
    }

    // "I smoke" to "Do you smoke?": the reply says the question's own words of the speaker.
    private static bool? Restated(string reply, string? question)
    {
        var words = ReplyText.Words(reply.Replace('.', ' '));
        if (
            question is null
            || words.Length is < 2 or > 12
            || words[0] is not ("i" or "im" or "ive" or "my" or "it" or "its")
        )
            return null;
        var asked = ReplyText.Words(ReplyText.Fold(question).Replace('.', ' ')).ToHashSet();
        if (
            !words.Any(word =>
                word.Length > 3
                && asked.Contains(word)
                && word is not ("have" or "your" or "that" or "with" or "been" or "does")
            )
        )
            return null;
        return !words.Any(word =>
            Negatives.Contains(word) || word is "dont" or "cant" or "isnt" or "doesnt" or "havent" or "stopped"
        );
    }

    private static string WithoutFillers(string reply)
    {
        var words = reply.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        while (at < words.Length && Fillers.Contains(words[at].Trim('.', ';')))
            at++;
        return string.Join(' ', words[at..]);
    }

    // "nooooo" and "yesss": a letter drawn out stands once.
    private static string Undrawn(string reply)
    {
        var plain = new System.Text.StringBuilder(reply.Length);
        for (var i = 0; i < reply.Length; i++)
        {
            var isDrawn = i + 2 < reply.Length && reply[i] == reply[i + 1] && reply[i] == reply[i + 2];
            var isTail = i > 1 && reply[i] == reply[i - 1] && reply[i] == reply[i - 2];
            if (!char.IsLetter(reply[i]) || (!isDrawn && !isTail) || (i == 0 || reply[i] != reply[i - 1]))
                plain.Append(reply[i]);
        }
        return plain.ToString();
    }

    private static string Plain(string text) => text.Trim(' ', ',', '.', ';', '-', '/', '\n', '+');

    private static int Longest(string folded, IEnumerable<string> phrases) =>
        phrases
            .Where(phrase => ReplyText.StartsWithPhrase(folded, phrase))
            .Select(phrase => phrase.Length)
            .DefaultIfEmpty()
            .Max();
}
