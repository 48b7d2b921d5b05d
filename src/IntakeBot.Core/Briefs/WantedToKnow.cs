using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// What the patient wants to know or fears, which nobody has answered yet: questions for a clinician, guesses put as one
/// ("could it be the milk?"), and what stands without its sign ("to know if the cream thins her skin").
/// </summary>
internal static class WantedToKnow
{
    private const int FewestWords = 4;
    private const int FewestWordsOfAnOffer = 6;
    private const int FewestWordsOfAShort = 2;
    private const int MostWordsOfAShort = 4;
    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    /// <summary>Each once, in the order in which they were said.</summary>
    public static IEnumerable<(Utterance Said, PatientText Asked)> Of(BriefContext context)
    {
        if (context.Input.Words is not { } words)
            return [];
        var all = context
            .Input.Utterances.Where(said =>
                said.SupersededBy is null
                && !IsOfName(context, said)
                // Whether somebody near is told stands under the flags.
                && !KeptFrom.Asks(said.Text.Verbatim ?? "", words)
            )
            .SelectMany(said => In(said, words).Select(asked => (said, Asked: new PatientText(asked))))
            .ToList();
        // "My secret worry, could it be lupus?" holds "could it be lupus?".
        return all.Where(
            (one, at) => !all.Where((other, place) => place != at && Holds(other.Asked, one.Asked, place < at)).Any()
        );
    }

    private static bool Holds(PatientText other, PatientText one, bool isBefore)
    {
        var (whole, part) = (ReplyText.Fold(other.Verbatim), ReplyText.Fold(one.Verbatim));
        return whole == part ? isBefore : whole.Contains(part, StringComparison.Ordinal);
    }

    private static bool IsOfName(BriefContext context, Utterance said) =>
        said.Item is { } asked && context.Input.Form.Find(asked.LinkId)?.Topic == AnswerTopic.Name;

    private static IEnumerable<string> In(Utterance said, ReplyWords words)
    {
        if (string.IsNullOrWhiteSpace(said.Text.Verbatim))
            return [];
        var asked = AskedQuestions.MayAsk(said.Text, words)
            ? AskedQuestions
                .Split(said.Text, words, guesses: true)
                .Asked.Where(one => IsFor(one, words, FewestWordsOfAShort))
                .Select(one => WithWhatItAsksOf(said.Text, one, words))
                .Where(one => IsFor(one, words, FewestWords))
                .Select(one => one.Verbatim)
            : [];
        return asked.Concat(Inside(said, words)).Concat(Unsigned(said.Text, words)).Concat(Wondered(said, words));
    }

    // "Most days. will it get worse on roaccutane": what opens as a question does, and no answer, needs no sign.
    private static IEnumerable<string> Unsigned(PatientText said, ReplyWords words)
    {
        foreach (var sentence in Sentences(said.Verbatim).Where(one => !one.EndsWith('?')))
        {
            foreach (var at in (int[])[0, .. Commas(sentence)])
            {
                var clause = sentence[at..].Trim();
                var folded = string.Join(
                    ' ',
                    ReplyText.AllWords(ReplyText.Fold(clause)).SkipWhile(words.Adds.Contains)
                );
                if (
                    ReplyText.Opening(folded, words.Questions.Unsigned) is null
                    || !IsFor(new PatientText($"{clause.TrimEnd('.', '!')}?"), words, FewestWords)
                )
                    continue;
                yield return WithWhatItAsksOf(said, new PatientText(clause), words).Verbatim;
                break;
            }
        }
    }

    private static IEnumerable<int> Commas(string sentence) =>
        sentence.Index().Where(one => one.Item is ',' or ';' or ':').Select(one => one.Index + 1);

    // "Eczema, is it the same as dermatitis?" opens as none, and its last clause asks by a word inside: "eczema es lo mismo?"
    private static IEnumerable<string> Inside(Utterance said, ReplyWords words)
    {
        foreach (var sentence in Sentences(said.Text.Verbatim).Where(one => one.EndsWith('?')))
        {
            var clause = sentence[(sentence.LastIndexOfAny([',', ':', ';', '¿']) + 1)..].Trim();
            var folded = ReplyText.AllWords(ReplyText.Fold(clause));
            if (
                folded.Length >= FewestWords
                && folded.Any(word => words.Asks.Contains(word) || words.YesNo.MayBe.Contains(word))
                && AskedQuestions.IsForTheClinic(new PatientText(clause), words)
            )
                yield return clause;
        }
    }

    private static bool IsFor(PatientText asked, ReplyWords words, int fewest) =>
        AskedQuestions.IsForTheClinic(asked, words, fewest) || IsOffered(asked.Verbatim, words);

    // "Put up in September. Does that count?": a short question asks of the sentence before it, and so does one that only
    // points to it: "my brother is bipolar, does that matter with the tablets?"
    private static PatientText WithWhatItAsksOf(PatientText said, PatientText asked, ReplyWords words)
    {
        var at = said.Verbatim.IndexOf(asked.Verbatim, StringComparison.Ordinal);
        var before = at < 0 ? "" : said.Verbatim[..at].TrimEnd();
        var question = ReplyText.Words(ReplyText.Fold(asked.Verbatim));
        if (before.Length == 0 || question.Length > MostWordsOfAShort && !Points(question, words))
            return asked;
        var first = before.Length < 2 ? 0 : before.LastIndexOfAny(Ends, before.Length - 2) + 1;
        // "Ok go on" is nothing to ask of.
        if (
            SmallWords
                .Telling(before[first..], words)
                .All(word => words.Chat.Contains(word) || words.Yes.Contains(word))
        )
            return asked;
        // Of a long story its end.
        while (at + asked.Verbatim.Length - first > LongestWithBefore)
        {
            var comma = said.Verbatim.IndexOf(',', first);
            if (comma < 0 || comma >= at)
                return asked;
            first = comma + 1;
        }
        return new PatientText(said.Verbatim[first..(at + asked.Verbatim.Length)].Trim());
    }

    private const int LongestWithBefore = 200;

    private static bool Points(string[] question, ReplyWords words) =>
        question.Take(2).Any(words.Questions.Points.Contains);

    // "Would that be where I got it?" is put as an offered answer is, and asks more.
    private static bool IsOffered(string asked, ReplyWords words)
    {
        var folded = ReplyText.Fold(asked);
        return asked.TrimEnd().EndsWith('?')
            && ReplyText.Words(folded).Length >= FewestWordsOfAnOffer
            && ReplyText.Opening(folded, words.Questions.Offers) is not null
            && !words.Questions.OfTheBot.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
    }

    private static IEnumerable<string> Wondered(Utterance said, ReplyWords words)
    {
        var text = said.Text.Verbatim;
        var wonders = Starts(text, words.Questions.Wonders).ToList();
        var sentences = wonders.Select(at => Clauses.SentenceStart(text, at)).ToHashSet();
        var starts = wonders
            .Concat(
                Starts(text, words.Questions.Worries).Where(at => !sentences.Contains(Clauses.SentenceStart(text, at)))
            )
            .Concat(said.Item?.LinkId is { } item && Free.Contains(item) ? Opened(text, words) : []);
        // Of one sentence from the first of them on.
        return starts
            .Distinct()
            .GroupBy(at => Clauses.SentenceStart(text, at))
            .Select(group => Clauses.SentenceBehind(text, FromWhat(text, group.Key, group.Min())).Trim());
    }

    private static IEnumerable<int> Starts(string text, ImmutableArray<string> phrases)
    {
        var folded = ReplyText.Fold(text);
        return phrases
            .Where(phrase => ReplyText.ContainsPhrase(folded, phrase))
            .SelectMany(phrase => PhraseSpans.Of(text, phrase))
            // "Dice que sí, la izquierda" only sounds like "dice que si la".
            .Where(span => !text[span.Start..span.End].Contains(','))
            .Select(span => span.Start);
    }

    // "It scares me that it is that": of what, stands before it.
    private static int FromWhat(string text, int sentence, int at) =>
        ReplyText.AllWords(ReplyText.Fold(Clauses.SentenceBehind(text, at))).Length > FewestWords ? at
        : text.LastIndexOf(',', Math.Max(0, at - 1), Math.Max(0, at - sentence)) is >= 0 and var comma ? comma + 1
        : sentence;

    // Where everything may be said.
    private static readonly ImmutableArray<LinkId> Free = [SpecialItems.Goals, SpecialItems.Notes];

    // Among hopes "and will she get psoriasis like me" needs no sign.
    private static IEnumerable<int> Opened(string text, ReplyWords words)
    {
        foreach (var sentence in Sentences(text))
        {
            var said = ReplyText.AllWords(ReplyText.Fold(sentence)).SkipWhile(words.Adds.Contains).ToList();
            if (
                said.Count >= FewestWords
                && ReplyText.Opening(string.Join(' ', said), words.Asks) is { } opening
                && !words.NameStarts.Contains(opening)
                && !words.YesNo.Joins.Contains(opening)
            )
                yield return text.IndexOf(sentence, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Sentences(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOfAny(Ends, at);
            var until = end < 0 ? text.Length : end + 1;
            if (text[at..until].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            at = until;
        }
    }
}
