using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Which options a reply names, and which of them it does not deny.</summary>
internal static class OptionMentions
{
    internal static readonly char[] ClauseSigns = [',', ';', '.', '\n'];

    /// <summary>All options named, and those not denied; of names that lie within one another only the longest counts.</summary>
    public static (List<AnswerOption> All, List<AnswerOption> Affirmed) Find(
        ImmutableArray<AnswerOption> options,
        string folded,
        ReplyWords words
    )
    {
        var spans = Spans(options, folded, words);
        if (spans.Count > 0)
        {
            var denied = spans.FindAll(span =>
                IsDenied(folded, span.Start, words)
                || DeniedBehind.Denies(span.Option, folded, span.Start, span.End, words)
            );
            var affirmed = spans
                .Where(span =>
                    !denied.Contains(span)
                    // "No pauses" denies them, and is no "No".
                    && !denied.Exists(other =>
                        other.Option != span.Option
                        && other.Start - span.End is 1
                        && words.Negations.Contains(folded[span.Start..span.End])
                    )
                    && !(IsThrownBack(folded, span.End) && denied.Exists(other => other.Option == span.Option))
                )
                .Select(span => span.Option);
            return ([.. spans.Select(span => span.Option).Distinct()], [.. affirmed.Distinct()]);
        }
        // "None" is no part of "none of your business", and "gave up" none of "gave up meat".
        if (folded.Length < 3 || words.None.Contains(folded) || words.YesNo.Quits.Contains(folded))
            return ([], []);
        // A part of a label, such as "comes" for "Comes and goes", where no other label has it. "Never" begins "Never
        // smoked", and no more than begins it.
        var negated = IsNegated(folded, words);
        var tells = SmallWords.Telling(folded, words).Any(word => !words.Negations.Contains(word));
        var partly = options
            .Where(option =>
                PlainOption
                    .Of(option)
                    .Names.Any(name =>
                        // "I said no" is no "Spots that do not fade": what tells nothing is a part of no label.
                        !tells || negated && !IsNegated(name, words)
                            ? ReplyText.StartsWithPhrase(name, folded)
                            : ReplyText.ContainsPhrase(name, folded) && !IsDeniedIn(name, folded, words)
                    )
            )
            .Take(2)
            .ToList();
        if (partly.Count != 1)
            partly = Within(options, folded, words);
        return partly.Count == 1 ? (partly, partly) : ([], []);
    }

    // "Money? I never said money"
    private static bool IsThrownBack(string folded, int end) =>
        folded.AsSpan(end).TrimStart().StartsWith("?", StringComparison.Ordinal);

    // "Meat" is no part of "Fish but no meat".
    private static bool IsDeniedIn(string name, string folded, ReplyWords words) =>
        IsDenied(name, name.IndexOf(folded, StringComparison.Ordinal), words);

    // "I'm black" for "Black, never burns", "not well" for "Not very well": what tells stands in one label, in its order.
    private static List<AnswerOption> Within(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        var said = StemmedWord
            .Split(folded, words.Choices.Endings)
            .Where(token => !SaysLittle(token.Word.ToString(), words))
            .Select(token => token.Stem.ToString())
            .ToList();
        if (said.Count is 0 or > 4 || said.TrueForAll(stem => stem.Length < 4))
            return [];
        return
        [
            .. options
                .Where(option =>
                    option
                        .Names.Zip(PlainOption.Of(option).Names, PlainOption.Of(option).Stems(words.Choices.Endings))
                        .Where(one => !IsPhrase(one.First, option))
                        .Any(one =>
                            Runs(said, one.Third) is var (first, end)
                            // "No fish" is no "Fish but no meat".
                            && (
                                IsNegated(folded, words)
                                    ? IsNegated(one.Second[..end], words)
                                    : !IsDenied(one.Second, first, words)
                            )
                        )
                )
                .Take(2),
        ];
    }

    // A part of what patients call it is no name: "work" of "worked wonders".
    private static bool IsPhrase(string name, AnswerOption option) =>
        name != option.Display && name.Contains(' ', StringComparison.Ordinal);

    private static bool SaysLittle(string word, ReplyWords words) =>
        words.Choices.Around.Contains(word)
        || words.YesNo.Self.Contains(word)
        || words.Using.Contains(word)
        || words.Beginnings.Contains(word)
        || words.Wishes.Contains(word) && !words.Negations.Contains(word);

    /// <summary>Those of the options whose label itself is named.</summary>
    public static List<AnswerOption> Named(IEnumerable<AnswerOption> options, string folded, ReplyWords words)
    {
        var codes = Spans(options, folded, words, labelsOnly: true)
            .Select(span => span.Option.Code)
            .ToHashSet(StringComparer.Ordinal);
        return [.. options.Where(option => codes.Contains(option.Code))];
    }

    /// <summary>Those of the options that a part of the reply names which tells of what was: "used to be a roofer".</summary>
    public static List<AnswerOption> Past(ImmutableArray<AnswerOption> options, string folded, ReplyWords words) =>
        [
            .. folded
                .Split(
                    [.. ClauseSigns.Select(sign => sign.ToString()), .. words.Contrasts.Select(but => $" {but} ")],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .Where(clause => words.YesNo.UsedTo.Any(past => ReplyText.ContainsPhrase(clause, past)))
                .SelectMany(clause => Find(options, clause, words).Affirmed)
                .Distinct(),
        ];

    // Where in the label what is said begins and ends; null where not all of it does.
    private static (int First, int End)? Runs(List<string> said, StemmedWord[] label)
    {
        var (at, first, end) = (0, -1, 0);
        foreach (var token in label)
        {
            if (at >= said.Count || !token.Stem.SequenceEqual(said[at]))
                continue;
            (first, end) = (at == 0 ? token.Start : first, token.End);
            at++;
        }
        return at == said.Count ? (first, end) : null;
    }

    public static bool IsNegated(string folded, ReplyWords words) =>
        words.Negations.Any(negation => ReplyText.ContainsPhrase(folded, negation));

    /// <summary>Whether the reply holds one of the phrases behind no denial.</summary>
    public static bool Affirms(string folded, IEnumerable<string> phrases, ReplyWords words) =>
        phrases.Any(phrase => ReplyText.ContainsPhrase(folded, phrase) && !IsNegatedBefore(folded, phrase, words));

    /// <summary>Whether a denial stands before the phrase, which the reply holds.</summary>
    public static bool IsNegatedBefore(string folded, string phrase, ReplyWords words) =>
        IsNegated(folded[..folded.IndexOf(phrase, StringComparison.Ordinal)], words);

    private static List<(AnswerOption Option, int Start, int End)> Spans(
        IEnumerable<AnswerOption> options,
        string folded,
        ReplyWords words,
        bool labelsOnly = false
    )
    {
        var endings = words.Choices.Endings;
        var said = StemmedWord.Split(folded, endings);
        var letters = Letters(said);
        var all = new List<(AnswerOption Option, int Start, int End, bool Exact)>();
        foreach (var option in options)
        {
            foreach (
                var name in labelsOnly
                    ? PlainOption.Of(option).Stems(endings)[..1]
                    : PlainOption.Of(option).Stems(endings)
            )
            {
                // Whatever names it begins as it does.
                if (name.Length == 0 || (letters & Letter(name[0])) == 0)
                    continue;
                for (var at = 0; at + name.Length <= said.Count; at++)
                {
                    var (same, exact) = (true, true);
                    for (var i = 0; i < name.Length && same; i++)
                    {
                        exact &= said[at + i].Word.SequenceEqual(name[i].Word);
                        same =
                            exact
                            || said[at + i].Stem.SequenceEqual(name[i].Stem)
                            || IsFormOf(said[at + i].Word, name[i].Word, endings);
                    }
                    if (!same)
                        continue;
                    // "Empezó solo" is no form of "sol".
                    if (!exact && name.Length == 1 && words.Choices.Fillers.Contains(said[at].Word.ToString()))
                        continue;
                    if (IsOfOwnName(folded, (said[at].Start, said[at + name.Length - 1].End), option, words))
                        continue;
                    if (!(name.Length == 1 && (SaysElse(said, at, words) || IsOther(said, at, option, words))))
                        all.Add((option, said[at].Start, said[at + name.Length - 1].End, exact));
                }
            }
        }
        // The longest name counts, and of two alike the one that was said to the letter.
        // "Keeps coming back" may be what an option is called: what has several words is no word of a turn of speech.
        all.RemoveAll(span =>
            span.End - span.Start <= LongestWord && TurnsOfSpeech.Covers(folded, span.Start, span.End, words)
        );
        return
        [
            .. all.Where(span =>
                    !all.Exists(other =>
                        other.Start <= span.Start
                        && other.End >= span.End
                        && (
                            other.End - other.Start > span.End - span.Start
                            || (other.Exact && !span.Exact && other.Option != span.Option)
                        )
                    )
                )
                .Select(span => (span.Option, span.Start, span.End))
                .OrderBy(span => span.Start),
        ];
    }

    private const int LongestWord = 12;

    // "Dermatitis seborreica" is none of the dermatitis that is eczema.
    private static bool IsOfOwnName(string folded, (int Start, int End) span, AnswerOption option, ReplyWords words)
    {
        foreach (var name in words.Choices.OwnNames)
        {
            var at = folded.IndexOf(name, StringComparison.Ordinal);
            if (
                at >= 0
                && at <= span.Start
                && at + name.Length >= span.End
                && name.Length > span.End - span.Start
                && !PlainOption.Of(option).Names.Any(own => own.Contains(name, StringComparison.Ordinal))
            )
                return true;
        }
        return false;
    }

    // The letters with which the words begin, each a bit that some share.
    private static ulong Letters(List<StemmedWord> words)
    {
        var letters = 0UL;
        foreach (var word in words)
            letters |= Letter(word);
        return letters;
    }

    private static ulong Letter(StemmedWord word) => 1UL << (word.Text[word.Start] & 63);

    // "Backs of knees" is the knees; "soy alérgica" opens with "I am", and is no soya.
    private static bool SaysElse(List<StemmedWord> said, int at, ReplyWords words)
    {
        if (said.Count < 2)
            return false;
        var (word, rest) = (said[at].Word.ToString(), said[at].Text[said[at].Start..]);
        bool Opens(string phrase) => ReplyText.StartsWithPhrase(rest, phrase);
        return words.NameStarts.Contains(word)
            || words.Choices.PartOf.Any(phrase => Opens(phrase) && rest.Length > phrase.Length)
                && !words.Choices.NotPartOf.Any(Opens);
    }

    // "A herbal cream" is no steroid cream, though "the cream" may be.
    private static bool IsOther(List<StemmedWord> said, int at, AnswerOption option, ReplyWords words)
    {
        if (
            at == 0
            || !words.Products.Contains(said[at].Word.ToString())
            || !Qualifies(said[at - 1].Word.ToString(), words)
        )
            return false;
        var label = PlainOption.Of(option).Words[0];
        var product = Array.FindIndex(label, word => words.Products.Contains(word));
        return product > 0
            && Qualifies(label[product - 1], words)
            && label[product - 1] != said[at - 1].Word.ToString();
    }

    private static bool Qualifies(string word, ReplyWords words) =>
        word.Length > 3
        && !SmallWords.Has(word, words)
        && !words.Using.Contains(word)
        && !words.Choices.Unqualifying.Contains(word);

    // "Wooly" of "wool", where the longest ending takes too much.
    private static bool IsFormOf(ReadOnlySpan<char> said, ReadOnlySpan<char> name, ImmutableArray<string> endings)
    {
        const int ShortestName = 4;
        return name.Length >= ShortestName
            && said.StartsWith(name, StringComparison.Ordinal)
            && endings.Contains(said[name.Length..].ToString());
    }

    // A denial reaches from its word to the next sign or contrast.
    private static bool IsDenied(string folded, int at, ReplyWords words)
    {
        var clause = folded.LastIndexOfAny(ClauseSigns, Math.Max(0, at - 1), Math.Max(0, at)) + 1;
        var before = folded[clause..at];
        foreach (var contrast in words.Contrasts.Where(word => !words.Negations.Contains(word)))
        {
            var from = before.LastIndexOf($" {contrast} ", StringComparison.Ordinal);
            if (from >= 0)
                before = before[(from + contrast.Length + 2)..];
        }
        // "No, I breastfeed": the no is an answer, and denies nothing behind it.
        if (
            ReplyText.Words(before) is [var no, var self, ..]
            && words.Choices.PlainNo.Contains(no)
            && words.Selves.Contains(self)
            && clause == 0
        )
            before = before[(before.IndexOf(no, StringComparison.Ordinal) + no.Length)..];
        // "No, never smoked": what denies itself is denied by no bare no before it.
        if (
            words.Choices.PlainNo.Contains(before.Trim())
            && ReplyText.Opening(folded[at..], words.Negations) is not null
        )
            return false;
        // "More oily than dry", "less dry"
        if (
            words.Choices.Than.Any(than => SaysThan(before, than))
            || ReplyText.Words(before) is [.., var last] && words.Choices.Less.Contains(last)
        )
            return true;
        // "Fine with milk, eggs are the problem"
        if (words.Choices.Spares.Any(spares => before.EndsWith($"{spares} ", StringComparison.Ordinal)))
            return true;
        return !words.Choices.NotDenials.Any(phrase => ReplyText.ContainsPhrase(before, phrase))
            && words.Negations.Any(negation => ReplyText.ContainsPhrase(before, negation));
    }

    // In "más grasa que seca" two words do it, and what is more of it stands between them.
    private static bool SaysThan(string before, string than)
    {
        if (than.Split(" / ", 2) is not [var lead, var tail])
            return ReplyText.ContainsPhrase(before, than);
        var said = ReplyText.Words(before);
        var at = Array.IndexOf(said, lead);
        return at >= 0 && Array.IndexOf(said, tail, at + 1) > at + 1;
    }
}
