using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// What the patient's words say of a listed medicine: the part of each message from its name to the next medicine's. Of
/// a dose that changed, a time that its answer lost, where it is used and what for.
/// </summary>
/// <param name="Said">The message.</param>
/// <param name="Text">The words.</param>
/// <param name="Near">Those right around its name: "and since last night I have a fever of 39" tells nothing of it.</param>
internal sealed record MedicineTold(ToldMessage Said, string Text, string Near)
{
    /// <summary>The whole of the sentence from its name on, with what follows on it.</summary>
    public required string Whole { get; init; }

    /// <summary>Everything told of it, in the order in which it was said.</summary>
    public static ImmutableArray<MedicineTold> Of(BriefContext context, TakenMedicine medicine) =>
        [
            .. context
                .Story.Messages.Where(message => !message.IsOfAllergy && !message.IsOfOthersOrOnce(context))
                .SelectMany(message => In(context, message, medicine)),
        ];

    /// <summary>Whether a place on the body stands there.</summary>
    public bool TellsPlace(BriefContext context) => NamesPlace(context, Near);

    /// <summary>Whether a text names a place on the body.</summary>
    public static bool NamesPlace(BriefContext context, string text) =>
        context.Input.Words is { } words && !BodyAreaReader.Find(ReplyTokens.Read(text, words)).IsEmpty;

    /// <summary>The figures in it: "15", "0,03".</summary>
    public IEnumerable<string> Figures => FiguresIn(Near);

    /// <summary>The figures in a text.</summary>
    public static IEnumerable<string> FiguresIn(string text) =>
        ReplyText
            .AllWords(ReplyText.Fold(text))
            .Select(word =>
                new string([.. word.TakeWhile(sign => char.IsAsciiDigit(sign) || sign is '.' or ',')]).TrimEnd('.', ',')
            )
            .Where(figure => figure.Length > 0);

    /// <summary>Whether it tells a time: "about a year".</summary>
    public bool TellsTime(BriefContext context) => Beginning.Of(context, Near, Said.Said.At) is not null;

    /// <summary>
    /// Why it is over, in the patient's words: what a sentence that says so tells besides, and the row does not hold; null
    /// where there is nothing.
    /// </summary>
    public string? WhyOver(BriefContext context, TakenMedicine medicine, string shown)
    {
        if (context.Input.Words is not { } words || !SaysOver(context, Text))
            return null;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var told = ReplyText
            .AllWords(
                ReplyText.Fold($"{shown} {medicine.Called} {string.Join(' ', medicine.Known.Select(one => one.Name))}")
            )
            .Concat(
                words
                    .Mends.Ended.Concat(words.Mends.EndedBefore)
                    .Concat(words.Mends.EndedBehind)
                    .SelectMany(ReplyText.AllWords)
            )
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);
        return SmallWords
            .Telling(Whole, words)
            .Any(word =>
                !told.Contains(Stem(word))
                && !words.Chat.Contains(word)
                && !words.Yes.Contains(word)
                && !words.Months.ContainsKey(word)
                && !char.IsAsciiDigit(word[0])
            )
            ? Whole
            : null;
    }

    private static bool SaysOver(BriefContext context, string text) =>
        context.Input.Words is { } words
        && ReplyText.Fold(text) is var folded
        && (
            ReplyText.ContainsAny(folded, words.Mends.Ended)
            || ReplyText.ContainsAny(folded, words.Mends.EndedBefore)
            || ReplyText.ContainsAny(folded, words.Mends.EndedBehind)
        );

    private static IEnumerable<MedicineTold> In(BriefContext context, ToldMessage message, TakenMedicine medicine)
    {
        var text = message.Said.Text.Verbatim;
        var mentions = message.Medicines.Value;
        ImmutableArray<TextSpan> own =
        [
            .. mentions
                .Where(mention => medicine.Known.Contains(mention.Medication))
                .Select(mention => new TextSpan(mention.Start, mention.End - mention.Start))
                .Concat(
                    // A word of any talk is told of wherever it stands.
                    medicine.Known.IsEmpty
                    && context.Input.Words is { } words
                    && SmallWords.Telling(medicine.Called, words).Any(word => !words.Chat.Contains(word))
                        ? PhraseSpans.Of(text, medicine.Called)
                        : []
                )
                .OrderBy(span => span.Start),
        ];
        if (own.IsEmpty)
            yield break;
        var assertions = context.Input.Screening.Reader.Assert(message.Said.Text, own, context.Input.Language);
        var others = mentions.Where(mention => !medicine.Known.Contains(mention.Medication)).ToList();
        var done = -1;
        foreach (var (span, assertion) in own.Zip(assertions))
        {
            var end = EndOf(context, text, span.End, mentions);
            if (
                span.Start < done
                || assertion.Status is AssertionStatus.SomeoneElse or AssertionStatus.Hypothetical
                // "They took me off minocycline" denies, and tells why.
                || assertion.Status is AssertionStatus.Negated
                    && !SaysOver(context, text[Clauses.SentenceStart(text, span.Start)..end])
                || Clauses.SentenceBefore(text, span.Start) is var said
                    && ReplyText.AllWords(ReplyText.Fold(said)).Any(context.IsKin)
                    && Whose.IsAnothers(context, text, span)
            )
                continue;
            var next = others
                .Where(other => other.Start >= span.End)
                .Select(other => other.Start)
                .DefaultIfEmpty(end)
                .Min();
            var from = Clauses.SentenceStart(text, span.Start);
            var before = others
                .Where(other => other.End <= span.Start)
                .Select(other => other.End)
                .DefaultIfEmpty(0)
                .Max();
            if (before > from)
                from = CutBefore(context, text, before, span.Start);
            else if (ReplyText.AllWords(ReplyText.Fold(text[from..span.Start])).Length > MostWordsBefore)
                from = CutBefore(context, text, from, span.Start, from);
            done = next < end ? CutBefore(context, text, span.End, next) : end;
            yield return new MedicineTold(
                message,
                Trim(text[from..done]),
                Trim(
                    $"{Words(text[from..span.Start], fromEnd: true)} {text[span.Start..span.End]} {Words(text[span.End..done])}"
                )
            )
            {
                Whole = Trim(text[from..end]),
            };
        }
    }

    // Up to the end of the sentence, and of those that go on with it: "sertraline, 2 years. Oh, it's 100 now, not 50."
    private static int EndOf(BriefContext context, string text, int from, ImmutableArray<MedicationMention> mentions)
    {
        var end = from + Clauses.SentenceBehind(text, from).Length;
        while (context.Input.Words is { } words && end + 1 < text.Length)
        {
            var next = end + 1 + Clauses.SentenceBehind(text, end + 1).Length;
            var opens = ReplyText
                .AllWords(ReplyText.Fold(text[(end + 1)..next]))
                .FirstOrDefault(word => !words.YesNo.Fillers.Contains(word) && !words.Adds.Contains(word));
            if (
                opens is null
                || !(words.YesNo.It.Contains(opens) || words.Corrections.Is.Contains(opens))
                || mentions.Any(mention => mention.Start > end && mention.Start < next)
            )
                break;
            end = next;
        }
        return end;
    }

    // The point of "0.1%" ends nothing.
    private static int LastSign(string text, int from, int to)
    {
        for (var at = to - 1; at >= from && at >= 0; at--)
        {
            if (
                text[at] is ',' or ';' or '.' or ':'
                && !(
                    at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])
                )
            )
                return at;
        }
        return -1;
    }

    private static string Trim(string part) => part.Trim().Trim(',', ';', ':', '-').Trim();

    private static string Words(string part, bool fromEnd = false)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', fromEnd ? words.TakeLast(MostWordsBefore) : words.Take(MostWordsBehind));
    }

    private const int MostWordsBefore = 6;
    private const int MostWordsBehind = 8;

    // Behind the last comma between the two places, or before the last "and"; where there is none, at the second or where
    // it is told.
    private static int CutBefore(BriefContext context, string text, int from, int to, int? otherwise = null)
    {
        var comma = LastSign(text, from, to);
        if (comma >= from)
            return comma + 1;
        var joiner = Tokenizer
            .Read(text)
            .LastOrDefault(token =>
                token.Start >= from && token.End <= to && context.Input.Words?.Adds.Contains(token.Word) == true
            );
        return joiner.End > joiner.Start ? joiner.Start : otherwise ?? to;
    }
}
