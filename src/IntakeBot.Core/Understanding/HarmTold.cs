using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Where a message tells what a medicine did to the patient, with or without a word for allergy: "penicillin throat
/// swelled and a rash 1971", "penicillin. that nearly finished me off". What is told so was not taken since then, and is
/// no medicine of now. What a medicine does that is taken ("amlodipine 5 mg makes my ankles swell"), what one is for, and
/// what was stopped for it stay with the medicines.
/// </summary>
internal sealed class HarmTold(ReadingContext context)
{
    private const int YearsOfAges = 2;
    private const int MostWordsOfATime = 6;
    private const int MostWordsBetween = 3;

    /// <summary>From the first word to the end of each stretch that tells of it.</summary>
    public IEnumerable<(int First, int End)> Find(TokenizedText message)
    {
        if (!MayTell(message))
            yield break;
        var sentences = Sentences(message);
        for (var at = 0; at < sentences.Count; at++)
        {
            if (Names(message, sentences[at]) is not { } first || IsTaken(message, sentences[at], first))
                continue;
            var until = at;
            if (!Harms(message, sentences[at], first))
            {
                // "Penicillin. That nearly finished me off": a name by itself, and what it did behind it.
                if (at + 1 == sentences.Count || !IsBare(message, sentences[at]) || !GoesOn(message, sentences[at + 1]))
                    continue;
                until++;
            }
            while (until + 1 < sentences.Count && GoesOn(message, sentences[until + 1]))
                until++;
            yield return (IsBare(message, sentences[at]) ? first : sentences[at].First, sentences[until].End);
            at = until;
        }
    }

    /// <summary>The end of the last sentence behind this one that goes on to tell what it did, or when.</summary>
    public int EndOf(TokenizedText message, int end)
    {
        foreach (var sentence in Sentences(message).Where(one => one.First >= end))
        {
            if (sentence.First != end || !GoesOn(message, sentence))
                break;
            end = sentence.End;
        }
        return end;
    }

    /// <summary>The message without what tells of it; the same where nothing does.</summary>
    public string Without(string verbatim)
    {
        var message = new TokenizedText(verbatim, Tokenizer.Read(verbatim));
        foreach (var (first, end) in Find(message).Reverse().ToList())
        {
            var span = message.SpanOf(first, end);
            verbatim = verbatim.Remove(span.Start, span.Length);
        }
        return verbatim;
    }

    private readonly record struct Sentence(int First, int End);

    private static List<Sentence> Sentences(TokenizedText message)
    {
        var sentences = new List<Sentence>();
        for (var (first, at) = (0, 1); at <= message.Tokens.Length; at++)
        {
            if (at < message.Tokens.Length && !message.Tokens[at].BeginsSentence)
                continue;
            if (first < message.Tokens.Length)
                sentences.Add(new Sentence(first, at));
            first = at;
        }
        return sentences;
    }

    private bool MayTell(TokenizedText message)
    {
        var all = new Sentence(0, message.Tokens.Length);
        return Says(message, all, context.Words.Allergies.Nearly) || SaysReaction(message, all);
    }

    // Where the first medicine of the sentence is named.
    private int? Names(TokenizedText message, Sentence sentence) =>
        context.Medications.Find(message.Tokens[sentence.First..sentence.End], context.Words.Measures.IsOrdinary)
            is [var mention, ..]
            ? sentence.First + mention.FirstToken
            : null;

    // A dose, a rate, or a word for taking it that nothing denies: it is taken, whatever it does. "For hives" is what it is
    // taken for.
    private bool IsTaken(TokenizedText message, Sentence sentence, int named)
    {
        var words = context.Words;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            var word = message.Tokens[at].Word;
            if (
                char.IsDigit(word[0]) && !IsTime(message, at)
                || at < named && words.Using.Contains(word) && !IsDeniedBefore(message, sentence.First, at)
                || at > named && words.Allergies.Purposes.Contains(word)
            )
                return true;
        }
        return StatementReader.Read(
                StatementKind.Frequency,
                message.SpanOf(sentence.First, sentence.End).Of(message.Verbatim),
                context
            )
                is AnswerReading.Understood read
            && read.Stated<Statement.Frequency>().Any(rate => rate is { PeriodUnit: not null } or { When: [_, ..] });
    }

    // "I don't take", "I was given"
    private bool IsDeniedBefore(TokenizedText message, int first, int at) =>
        message
            .Tokens[Math.Max(first, at - MostWordsBetween)..at]
            .Any(token =>
                context.Words.IsNo(token.Word)
                || context.Words.YesNo.Stopped.Contains(token.Word)
                || context.Words.Mends.Was.Contains(token.Word)
            );

    // "1971", "55 years ago", "when I was 6"
    private bool IsTime(TokenizedText message, int at) =>
        WrittenNumbers.Year(message.Tokens[at].Word) <= context.Today.Year
        || at + 1 < message.Tokens.Length && context.Words.Allergies.Ages.Contains(message.Tokens[at + 1].Word)
        || at > 0 && context.Words.Mends.Was.Contains(message.Tokens[at - 1].Word);

    // What it did, by a word that makes it the cause, or long ago: a throat that is swollen now may be why it is taken.
    private bool Harms(TokenizedText message, Sentence sentence, int named) =>
        Says(message, sentence, context.Words.Allergies.Nearly)
        || SaysReaction(message, sentence with { First = named })
            && (Says(message, sentence, context.Words.Allergies.Causes) || IsLongAgo(message, sentence));

    private bool IsLongAgo(TokenizedText message, Sentence sentence)
    {
        return Bygone.IsPast(Plain(message, sentence), context)
            || message
                .Tokens[sentence.First..sentence.End]
                .Any(token => WrittenNumbers.Year(token.Word) <= context.Today.Year - YearsOfAges);
    }

    // "That nearly finished me off", "throat swelled up", "in 1971", "and elastoplast blisters me", of nobody else. "I have a
    // rash on my arms" is another matter.
    private bool GoesOn(TokenizedText message, Sentence sentence)
    {
        var allergies = context.Words.Allergies;
        if (
            OthersClauses.NamesPerson(Plain(message, sentence), context.Words)
            || IsTaken(message, sentence, sentence.End)
        )
            return false;
        return Says(message, sentence, allergies.Nearly)
            || Says(message, sentence, allergies.Grave)
            || SaysReaction(message, sentence)
                && (Says(message, sentence, allergies.Causes) || IsLongAgo(message, sentence))
            || Says(message, sentence, allergies.Swelled) && Says(message, sentence, allergies.Swells)
            || sentence.End - sentence.First <= MostWordsOfATime
                && IsLongAgo(message, sentence)
                && SmallWords
                    .Telling(Plain(message, sentence), context.Words)
                    .All(word => char.IsDigit(word[0]) || allergies.Ages.Contains(word));
    }

    // "Oh and penicillin": nothing else is told.
    private bool IsBare(TokenizedText message, Sentence sentence)
    {
        var mentions = context.Medications.Find(
            message.Tokens[sentence.First..sentence.End],
            context.Words.Measures.IsOrdinary
        );
        return Enumerable
            .Range(0, sentence.End - sentence.First)
            .All(at =>
                mentions.Any(mention => mention.FirstToken <= at && at < mention.EndToken)
                || message.Tokens[sentence.First + at].Word is var word
                    && (
                        SmallWords.Has(word, context.Words)
                        || context.Words.Adds.Contains(word)
                        || context.Words.YesNo.Fillers.Contains(word)
                        || context.Words.Yes.Contains(word)
                        || context.Words.Mends.Around.Contains(word)
                        // "I can't have penicillin"
                        || context.Words.IsNo(word)
                        || context.Words.YesNo.Stopped.Contains(word)
                        || context.Words.Using.Contains(word)
                    )
            );
    }

    // A word for what it did, or what swelled; "allergic" by itself names no reaction.
    private bool SaysReaction(TokenizedText message, Sentence sentence) =>
        Says(
            message,
            sentence,
            context.Words.Allergies.Reactions,
            word => !context.Words.Allergies.Allergic.Contains(word)
        )
        || Says(message, sentence, context.Words.Allergies.Swelled)
        || Says(message, sentence, context.Words.Allergies.Grave);

    // One of the phrases, and no denial right before it: "penicillin never gave me a rash" tells of none.
    private bool Says(
        TokenizedText message,
        Sentence sentence,
        ImmutableArray<string> phrases,
        Predicate<string>? isMeant = null
    )
    {
        foreach (var phrase in phrases)
        {
            for (var at = sentence.First; at < sentence.End; at++)
            {
                if (
                    PhraseAt.EndOf(phrase, message.Tokens, at) <= sentence.End
                    && isMeant?.Invoke(phrase) != false
                    && !IsListed(message, at)
                    && !message
                        .Tokens[Math.Max(sentence.First, at - MostWordsBetween)..at]
                        .Any(token => context.Words.IsNo(token.Word))
                )
                    return true;
            }
        }
        return false;
    }

    // "Red clover", and "dosulepin, epinephrine": the name of a medicine of the list is no word for what another did.
    private bool IsListed(TokenizedText message, int at) =>
        context
            .Medications.Find(message.Tokens, context.Words.Measures.IsOrdinary)
            .Any(mention =>
                mention.FirstToken <= at
                && at < mention.EndToken
                && (
                    mention.EndToken - mention.FirstToken > 1
                    || IsEdge(message, mention.FirstToken) && IsEdge(message, mention.EndToken)
                )
            );

    private static bool IsEdge(TokenizedText message, int at) =>
        at == 0 || at == message.Tokens.Length || message.Tokens[at].Before != TextBreak.None;

    private static string Plain(TokenizedText message, Sentence sentence) =>
        string.Join(' ', message.Tokens[sentence.First..sentence.End].Select(token => token.Word));
}
