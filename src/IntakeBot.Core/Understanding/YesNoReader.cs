using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a yes or a no from the words that open a reply. A clause of its own decides over the word before it: "no, I
/// do" is a yes and "yes, I don't" a no, whichever way the question was put. An unsure yes is a yes, and hedged.
/// </summary>
internal static class YesNoReader
{
    public static AnswerReading Read(string folded, ReadingContext context)
    {
        var (reply, words) = (Undrawn(Plain(folded)), context.Words.YesNo);
        if (words.YesAndNo.Contains(reply) || Opens(reply, words.YesAndNo.Take(1)))
            return new AnswerReading.Ambiguous(ReadingFault.YesAndNo, []);
        var value = Opening(reply, context.Words, depth: 0) ?? Restated(reply, context);
        if (value is null && WithoutFillers(reply, words) is { Length: > 0 } bare && bare != reply)
            value = Opening(bare, context.Words, depth: 0) ?? Restated(bare, context);
        value ??= Closing(reply, words) ?? Amount(folded, context) ?? Named(folded, context);
        if (value is null)
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        // "I used to" answers "have you ever" with yes and "do you" with no.
        if (
            value is false
            && Says(reply, words.UsedTo)
            && context.Question is { } asked
            && Says(ReplyText.Fold(asked), words.Ever)
        )
            value = true;
        return new AnswerReading.Understood([new AnswerValue.YesNo(value.Value)])
        {
            Hedged = Says(reply, words.Hedges),
        };
    }

    private static bool Says(string reply, IEnumerable<string> phrases) =>
        phrases.Any(phrase => ReplyText.ContainsPhrase(reply, phrase));

    private static bool Opens(string reply, IEnumerable<string> phrases) =>
        phrases.Any(phrase => ReplyText.StartsWithPhrase(reply, phrase));

    private static bool? Opening(string reply, ReplyWords words, int depth)
    {
        var yes = Math.Max(Longest(reply, words.Yes), Longest(reply, words.YesNo.YesToo));
        var no = Math.Max(Longest(reply, words.No), Longest(reply, words.YesNo.NoToo));
        if (yes == no || depth > 3)
            return null;
        var rest = Plain(reply[Math.Max(yes, no)..]);
        var opened = yes > no && !TurnsRound(reply[..yes], rest, words.YesNo);
        return Clause(rest, words, depth) ?? (opened && words.YesNo.Denies.Contains(rest) ? false : opened);
    }

    // Of what follows the opening, only a clause with a verb of its own, or another bare yes or no, decides anew.
    private static bool? Clause(string rest, ReplyWords words, int depth)
    {
        foreach (var join in words.YesNo.Joins)
        {
            if (ReplyText.StartsWithPhrase(rest, join))
                rest = Plain(rest[join.Length..]);
        }
        var decides = words.YesNo.Bare.Contains(rest) || Opens(rest, words.YesNo.Clauses);
        var ends = Opens(rest, words.YesNo.Thinks) && !Opens(rest, words.YesNo.ThinksSo);
        if (!decides || ends || Says(rest, words.YesNo.UsedTo))
            return null;
        return Opening(rest, words, depth + 1);
    }

    // "I do not", "I have never had any", "I am allergic to nothing": the verb opens a yes and its object denies it.
    private static bool TurnsRound(string opening, string rest, YesNoWords words) =>
        words.Verbs.Contains(opening.Split(' ')[^1])
        && FirstClause(rest, words).Take(4).Any(word => words.Negatives.Contains(word));

    private static IEnumerable<string> FirstClause(string rest, YesNoWords words)
    {
        foreach (var word in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.ClauseEnds.Contains(word) || word[0] is ',' or ';' or '.')
                yield break;
            yield return word.TrimEnd(',', '.', ';');
            if (word[^1] is ',' or '.' or ';')
                yield break;
        }
    }

    // "I smoke" to "Do you smoke?": the reply says the question's own words of the speaker, in whichever form.
    private static bool? Restated(string reply, ReadingContext context)
    {
        var (how, endings) = (context.Words.YesNo, context.Words.Choices.Endings);
        var words = ReplyText.Words(reply.Replace('.', ' '));
        if (context.Question is not { } question || words.Length is 0 or > 12)
            return null;
        var asked = ReplyText
            .Words(ReplyText.Fold(question).Replace('.', ' '))
            .Where(word => word.Length > 3 && !how.Common.Contains(word))
            .Select(word => WordStem.Of(word, endings))
            .ToHashSet();
        if (!how.Self.Contains(words[0]) && words.Length > 3)
            return null;
        if (!words.Any(word => word.Length > 3 && !how.Common.Contains(word) && asked.Contains(WordStem.Of(word, endings))))
            return null;
        return !words.Any(word => how.Negatives.Contains(word) || how.Stopped.Contains(word));
    }

    // "At the moment yes", "itchy yes": a bare yes or no that closes what says neither before.
    private static bool? Closing(string reply, YesNoWords words)
    {
        var said = ReplyText.Words(reply.Replace('.', ' '));
        return said.Length is < 2 or > 5 || !words.Bare.Contains(said[^1]) ? null : words.Denies.Contains(said[^1]) ? false : true;
    }

    // "10 a day" and "most weekends" to "Do you smoke?": whoever says how often, says yes; never is no.
    private static bool? Amount(string folded, ReadingContext context)
    {
        const int MostWords = 6;
        if (ReplyText.Words(folded).Length > MostWords)
            return null;
        var tokens = ReplyTokens.Read(folded, context.Words);
        var grammar = new FrequencyGrammar(tokens, context);
        for (var at = 0; at < tokens.Count; )
        {
            var next = grammar.Take(at);
            if (next == at && !context.Words.Choices.Fillers.Contains(tokens.Word(at)) && tokens[at].IsWord)
                return null;
            at = Math.Max(next, at + 1);
        }
        return grammar.Found is { } found ? found.Count is not 0 : null;
    }

    // "Penicillin" to "Do you have any allergies?", "metformin" to "Do you take any medicines?"
    private static bool? Named(string folded, ReadingContext context) =>
        context.Question is { } question
        && ReplyText.Words(ReplyText.Fold(question)).Any(context.Words.YesNo.AsksNames.Contains)
        && ReplyText.Words(folded).Length <= 4
        && !ReplyText.Words(folded).Any(context.Words.YesNo.Negatives.Contains)
        && !context.Medications.Find(Tokenizer.Read(folded), context.Words.Measures.IsOrdinary).IsEmpty
            ? true
            : null;

    private static string WithoutFillers(string reply, YesNoWords how)
    {
        var words = reply.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        while (at < words.Length && how.Fillers.Contains(words[at].Trim('.', ';')))
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
