using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>What a message asks, apart from what it tells: "29, but why do you need that?"</summary>
internal static class AskedQuestions
{
    private const int MostWordsOfAReason = 8;
    private const int FewestWordsForTheClinic = 4;

    /// <summary>Whether it is for a clinician to answer: no "is that all?", and nothing about the bot and its questions.</summary>
    public static bool IsForTheClinic(PatientText asked, ReplyWords words, int fewest = FewestWordsForTheClinic)
    {
        var folded = ReplyText.Fold(asked.Verbatim);
        return (
                asked.Verbatim.TrimEnd().EndsWith('?')
                || Asks(WithoutLead(asked.Verbatim, words), words)
                || IsUnanswered(WithoutLead(asked.Verbatim, words), words)
            )
            && ReplyText.Words(folded).Length >= fewest
            && !AsksWhy(asked, words)
            && CommandReader.Read(asked.Verbatim, words) is null
            && ReplyText.Opening(folded, words.Questions.Offers) is null
            && !words
                .Questions.OfTheBot.Concat(words.Questions.WhoReads)
                .Concat(words.Questions.HowManyLeft)
                .Any(phrase => ReplyText.ContainsPhrase(folded, phrase));
    }

    /// <summary>Whether the message may hold a question: by its sign, or as one that went unanswered.</summary>
    public static bool MayAsk(PatientText text, ReplyWords words) =>
        text.Verbatim?.Contains('?', StringComparison.Ordinal) == true
        || SaysUnanswered(ReplyText.Fold(text.Verbatim ?? ""), words);

    /// <summary>Whether it is said somewhere that a question went unanswered.</summary>
    public static bool SaysUnanswered(string folded, ReplyWords words) =>
        words.Questions.Unanswered.Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    /// <summary>The message without the patient's own questions, and these.</summary>
    /// <param name="text">The message.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="guesses">Whether a guess ("could it be lupus?"), which may be an answer, is asked too.</param>
    public static (PatientText Left, ImmutableArray<PatientText> Asked) Split(
        PatientText text,
        ReplyWords words,
        bool guesses = false
    )
    {
        var asked = ImmutableArray.CreateBuilder<PatientText>();
        var rest = new List<string>();
        var wasAsked = false;
        foreach (var sentence in Sentences(text.Verbatim ?? ""))
        {
            var at = Question(sentence, words, guesses);
            // Without its sign only "why do you ask" and "you didn't answer whether it spreads" are surely one.
            if (
                at >= 0
                && !sentence.TrimEnd().EndsWith('?')
                && !AsksWhy(new PatientText(sentence[at..]), words)
                && !IsUnanswered(WithoutLead(sentence[at..], words), words)
                && !IsOfTreatment(sentence[at..], words)
                && !AsksHowManyLeft(sentence[at..], words)
                && ReplyText.Opening(WithoutLead(sentence[at..], words), words.Questions.WhatNext) is null
                // "Does the steroid thin my skin? would roaccutane be an option": behind one, what opens as one.
                && !(
                    wasAsked
                    && string.IsNullOrWhiteSpace(sentence[..at])
                    && ReplyText.Words(ReplyText.Fold(sentence)).Length >= FewestWordsForTheClinic
                )
            )
                at = -1;
            wasAsked = at >= 0;
            if (at < 0)
            {
                rest.Add(sentence.Trim());
                continue;
            }
            asked.Add(new PatientText(sentence[at..].Trim()));
            // "And you did not ask:" only leads to it.
            if (sentence[..at].Trim() is { Length: > 0 } before && before[^1] != ':')
                rest.Add(before);
        }
        if (asked.Count == 0)
            return (text, []);
        return (
            new PatientText(string.Join(' ', rest.Where(part => part.Length > 0)).Trim(' ', ',', '-', '.')),
            asked.ToImmutable()
        );
    }

    /// <summary>Whether it is asked how many questions are left: "is it nearly done". "How long will this take to heal" is not.</summary>
    public static bool AsksHowManyLeft(string asked, ReplyWords words)
    {
        var folded = ReplyText.Fold(asked);
        var phrases = words.Questions.HowManyLeft;
        return phrases
            .Where(phrase => ReplyText.ContainsPhrase(folded, phrase))
            .Any(phrase =>
                SmallWords
                    .Telling(folded[(folded.IndexOf(phrase, StringComparison.Ordinal) + phrase.Length)..], words)
                    .All(word =>
                        words.Mends.Definite.Contains(word)
                        || words.YesNo.Addresses.Contains(word)
                        || phrases.Any(other => ReplyText.ContainsPhrase(other, word))
                    )
            );
    }

    // Where in the sentence the question begins: after the last sign, "but" or "and" behind which it opens as one, or
    // where only a question for the reason is left; -1 for nowhere.
    private static int Question(string sentence, ReplyWords words, bool guesses)
    {
        foreach (var start in Starts(sentence, words).Distinct().OrderDescending())
        {
            var folded = WithoutLead(sentence[start..], words);
            if (ReplyText.Opening(folded, words.Questions.Guesses) is not null)
                // "¿Será que dejo el hierro?" guesses at no answer.
                return
                    ReplyText.Opening(folded, words.Questions.OfTreatment) is not null
                    || guesses && sentence.TrimEnd().EndsWith('?')
                    ? start
                    : -1;
            if (folded.Length > 0 && (Asks(folded, words) || IsUnanswered(folded, words)))
                return start;
            // "And this psoriasis, can my wife catch it?" of which the verb stands inside.
            if (sentence.TrimEnd().EndsWith('?') && AsksInside(folded, words))
                return start;
            // "12 May, but the questions are about him?": what is asked stands behind the "but", however it opens.
            if (
                start > 0
                && sentence.TrimEnd().EndsWith('?')
                && ReplyText.Opening(ReplyText.Fold(sentence[start..]), words.Contrasts) is not null
            )
                return start;
        }
        return -1;
    }

    private static IEnumerable<int> Starts(string sentence, ReplyWords words)
    {
        yield return 0;
        var isQuestion = Asks(WithoutLead(sentence, words), words);
        ImmutableArray<string> adds = [.. words.Joiners.Intersect(words.Adds)];
        for (var at = 1; at < sentence.Length; at++)
        {
            if (sentence[at - 1] is ',' or ';' or ':' or '-' or '(')
                yield return at;
            if (sentence[at - 1] != ' ')
                continue;
            var folded = ReplyText.Fold(sentence[at..]);
            if (ReplyText.Opening(folded, words.Contrasts) is not null)
                yield return at;
            // "Is it eczema and is that bad?" is one question.
            if (!isQuestion && ReplyText.Opening(folded, adds) is not null)
                yield return at;
            // "Hands what for?"
            if (
                ReplyText.Words(folded).Length is > 1 and <= MostWordsOfAReason
                && sentence.TrimEnd().EndsWith('?')
                && AsksWhy(new PatientText(sentence[at..]), words)
            )
                yield return at;
        }
    }

    /// <summary>Whether the message is one question and nothing else, with or without its sign.</summary>
    public static bool IsAll(PatientText text, ReplyWords words)
    {
        if (Sentences(text.Verbatim).Skip(1).Any())
            return false;
        var led = ReplyText.Words(ReplyText.Fold(text.Verbatim)).TakeWhile(words.Joiners.Contains).Count();
        var folded = ReplyText.Fold(ReplyText.After(text, led).Verbatim);
        return Asks(folded, words)
            || Asks(WithoutLead(text.Verbatim, words), words)
            || ReplyText.Opening(folded, words.Questions.WhetherKept) is not null;
    }

    private static bool Asks(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.Asks, words.AskAbout, words.AskWhy, words.Questions.Offers) is not null
        || words
            .Questions.WhoReads.Concat(words.Questions.HowUrgent)
            .Concat(words.Questions.WhatNext)
            .Any(phrase => ReplyText.ContainsPhrase(folded, phrase));

    private static bool AsksInside(string folded, ReplyWords words) =>
        ReplyText.Words(folded).Length >= FewestWordsForTheClinic
        && words.Asks.Any(asks =>
            asks.Contains(' ', StringComparison.Ordinal) && ReplyText.ContainsPhrase(folded, asks)
        );

    // "You did not answer whether it spreads"
    private static bool IsUnanswered(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.Questions.Unanswered) is not null;

    /// <summary>Whether it asks how a treatment goes on: "do I stop the ramipril". It tells nothing of it.</summary>
    public static bool IsOfTreatment(string asked, ReplyWords words)
    {
        var folded = WithoutLead(asked, words);
        // "You never answered me, do I stop it"
        return ReplyText.Opening(folded, words.Questions.OfTreatment) is not null
            || IsUnanswered(folded, words) && ReplyText.ContainsAny(folded, words.Questions.OfTreatment);
    }

    /// <summary>The sentences of a message, each with its sign.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends =
                text[at] is '?' or '!' or '\n' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' '));
            if (!ends)
                continue;
            yield return text[start..(at + 1)];
            start = at + 1;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    /// <summary>Whether it asks why something is asked.</summary>
    public static bool AsksWhy(PatientText asked, ReplyWords words) =>
        CommandReader.Read(WithoutLead(asked.Verbatim, words), words) is PatientCommand.Why;

    // "And why do you ask", "sorry but why": folded, without what only leads to it.
    private static string WithoutLead(string said, ReplyWords words)
    {
        var folded = string.Join(
            ' ',
            ReplyText
                .Words(ReplyText.Fold(said))
                .SkipWhile(word =>
                    words.YesNo.Fillers.Contains(word)
                    || words.Joiners.Contains(word)
                    || words.Greetings.Contains(word)
                    || words.Contrasts.Contains(word)
                )
        );
        // "One question: can I drink on Saturday?"
        if (ReplyText.Opening(folded, words.Questions.Leads) is { } lead && lead.Length < folded.Length)
            folded = folded[lead.Length..].Trim();
        // "¿Lo puedo vacunar?"
        return
            words.Clitics.Length > 0
            && ReplyText.Words(folded) is [var first, _, ..]
            && (words.Clitics.Contains(first) || words.YesNo.It.Contains(first))
            ? folded[first.Length..].Trim()
            : folded;
    }
}
