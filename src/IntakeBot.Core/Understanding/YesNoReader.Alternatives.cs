using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// A no to one of the things that are asked about, and something told of the rest.
internal static partial class YesNoReader
{
    /// <summary>
    /// "No moles but I have a sore on my heel", "lunares no pero traigo una herida" to "a mole that is changing, or a sore
    /// that won't heal": what is denied is one of two. What is then told is a yes where it names the other, and else
    /// leaves open what it is; null where nothing is denied so.
    /// </summary>
    private static AnswerReading? DeniesOneOfTwo(string reply, ReadingContext context)
    {
        const int FewestThings = 2;
        if (context.Question is not { } question)
            return null;
        var words = context.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        IEnumerable<string> Things(string said) =>
            SmallWords
                .Telling(said, words)
                .Where(word =>
                    word.Length > 3 && !words.YesNo.Verbs.Contains(word) && !words.YesNo.Habits.Contains(word)
                )
                .Select(Stem);
        var named = ReplyText
            .Clauses(ReplyText.Fold(question), words.Joiners)
            .Select(part => Things(part).ToList())
            .Where(part => part.Count > 0)
            .ToList();
        var parts = named.Select(part => part.ToHashSet(StringComparer.Ordinal)).ToList();
        if (parts.Count < 2 || ReplyText.Clauses(reply, words.Contrasts) is not [var denial, .. { Length: > 0 } told])
            return null;
        var denied = Things(denial).ToHashSet(StringComparer.Ordinal);
        var other = parts.Where(part => !part.Overlaps(denied)).SelectMany(part => part).ToHashSet();
        // "No moles, no sores"
        if (
            !IsDenial(denial, words)
            || other.Count == 0
            // "Not new, but …" to "a new medicine, cream or supplement" denies none of them.
            || !named.Exists(part => denied.Contains(part[0]))
            || told.Any(clause =>
                OptionMentions.IsNegated(clause, words)
                && Things(clause).Any(other.Contains)
                // "But a sore that never heals" denies no sore.
                && !IsUndone(clause, context)
            )
        )
            return null;
        // "No moles. Well, my shin cracks but it heals"
        if (DoesAfterAll(reply, context))
            return AnswerReading.Of(new AnswerValue.YesNo(false));
        var own = told.Where(clause => !OthersClauses.Is(clause, words) && !OthersClauses.GivesAway(clause, words));
        // "Una llaga que no sana": whatever it is called.
        if (own.Any(clause => IsUndone(clause, context) || Things(clause).Any(other.Contains)))
            return AnswerReading.Of(new AnswerValue.YesNo(true));
        var contrasts = words.Contrasts.Any(but => ReplyText.ContainsPhrase(reply, but));
        return
            contrasts
            && own.Any(clause => !OptionMentions.IsNegated(clause, words) && Things(clause).Count() >= FewestThings)
            ? AnswerReading.Not(ReadingFault.NotYesOrNo)
            : null;
    }

    // "Sores yes, but they heal" to "a sore that won't heal": it does what is asked to be left undone.
    private static bool DoesAfterAll(string reply, ReadingContext context)
    {
        if (context.Question is not { } question)
            return false;
        var words = context.Words;
        var undone = Undone(question, words);
        return undone.Count > 0
            && words
                .Contrasts.Select(but =>
                    reply.IndexOf($" {but} ", StringComparison.Ordinal) is >= 0 and var at
                        ? reply[(at + but.Length + 2)..]
                        : ""
                )
                .Any(behind =>
                    ReplyText.AllWords(behind) is { Length: > 0 } said
                    && said.Any(word => IsOf(undone, word))
                    && !said.Any(words.IsNo)
                    // "But it heals and opens again"
                    && !said.Any(words.YesNo.Recurs.Contains)
                );
    }

    // "That never heals", "que no sana": what is asked to be left undone, in these words or others for it.
    private static bool IsUndone(string clause, ReadingContext context)
    {
        const int MostWordsBetween = 2;
        if (context.Question is not { } question)
            return false;
        var undone = Undone(question, context.Words);
        var said = ReplyText.AllWords(clause);
        return undone.Count > 0
            && Enumerable
                .Range(0, said.Length)
                .Any(at =>
                    IsOf(undone, said[at]) && said[Math.Max(0, at - 1 - MostWordsBetween)..at].Any(context.Words.IsNo)
                );
    }

    private static List<string> Undone(string question, ReplyWords words)
    {
        var asked = ReplyText.AllWords(ReplyText.Fold(question));
        var undone = Enumerable
            .Range(0, asked.Length)
            .Where(at => words.IsNo(asked[at]))
            .Select(at => SmallWords.Telling(string.Join(' ', asked[(at + 1)..]), words).FirstOrDefault())
            .OfType<string>()
            .ToList();
        return undone.Exists(words.YesNo.Heals.Contains) ? [.. undone, .. words.YesNo.Heals] : undone;
    }

    // "Cura", "curan"
    private static bool IsOf(List<string> undone, string word) =>
        word.Length > 3
        && undone.Exists(one =>
            one.Length > 3
            && (one.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(one, StringComparison.Ordinal))
        );

    // "Only my mum", "it is Piotr who is snoring, not me", "my husband is the one who snores"
    private static bool IsOfAnother(string reply, ReadingContext context)
    {
        var words = context.Words;
        if (context.ForAnother || AsksRelatives(context))
            return false;
        if (OthersClauses.NamesOnly(reply, words))
            return true;
        // "It is Piotr" opens like a yes.
        if (Opens(WithoutFillers(reply, words.YesNo), words.Yes.Where(words.YesNo.Bare.Contains)))
            return false;
        if (OthersClauses.Is(reply, words) && Says(reply, words.YesNo.TheOneWho))
            return true;
        return ReplyText.Clauses(reply, words.Contrasts) is [.. { Length: > 0 } told, var last]
            && ReplyText.AllWords(last) is [var no, var self]
            && words.Negations.Contains(no)
            && OthersClauses.IsSelf(self, words)
            && !told.Any(clause => OthersClauses.TellsOfSelf(clause, words));
    }

    // "No moles", "moles no"
    private static bool IsDenial(string clause, ReplyWords words) =>
        OptionMentions.IsNegated(clause, words)
        || ReplyText.AllWords(clause) is [_, .., var last] && words.Negations.Contains(last);
}
