using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>"Scrap the ibuprofen", "the face, take that out": what is named leaves the answer that has it, whatever is asked.</summary>
internal static class TakingOut
{
    private static readonly char[] Signs = [',', '.', ';', ':', '!', '?'];

    /// <summary>What the words ask to take out; null where they do not.</summary>
    public static PatientText? Named(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var joining = ReplyText
            .Words(ReplyText.Fold(text.Verbatim))
            .TakeWhile(word =>
                words.Joiners.Contains(word) || words.YesNo.Fillers.Contains(word) || words.Contrasts.Contains(word)
            )
            .Count();
        var said = ReplyText.After(text, joining);
        said = Ahead.Opening(said, words.Language.Politeness, words.Actually) ?? said;
        return WithoutPoliteness(
            Ahead.Opening(said, words.Corrections.TakeOut) ?? Between(said, words) ?? Before(said, words),
            words
        );
    }

    // "Nearly everywhere, pls"
    private static PatientText? WithoutPoliteness(PatientText? named, ReplyWords words)
    {
        if (named is not { } said)
            return null;
        var all = said.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = all.Length;
        while (end > 1 && words.Language.Politeness.Contains(ReplyText.Fold(all[end - 1]).Trim(Signs)))
            end--;
        return end == all.Length ? said : new PatientText(string.Join(' ', all[..end]).TrimEnd(Signs));
    }

    // "The sun, take that out", "el sol sacalo, me hace bien": the name stands before, and what follows says why.
    private static PatientText? Before(PatientText said, ReplyWords words)
    {
        var all = said.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = Array.ConvertAll(all, word => ReplyText.Fold(word).Trim(Signs));
        for (var at = 1; at < all.Length; at++)
        {
            if (!words.Corrections.TakeItOut.Any(phrase => PhraseAt.EndOf(phrase, folded, at) is not null))
                continue;
            var first = at - 1;
            while (first > 0 && Signs.All(sign => all[first - 1][^1] != sign))
                first--;
            // "It is the cat, take that out" names what stays.
            var named = new PatientText(string.Join(' ', all[first..at]).Trim(Signs));
            return words.Corrections.Is.Contains(folded[first])
                ? null
                // "Why've you put groin? Take that off"
                : Ahead.Opening(named, words.Corrections.AsksWhy, words.Corrections.Had) ?? named;
        }
        return null;
    }

    // "Take dairy off that list": the name stands within the phrase.
    private static PatientText? Between(PatientText said, ReplyWords words)
    {
        const int MostWordsOfAName = 4;
        var all = said.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var phrase in words.Corrections.TakeOut.Select(phrase => phrase.Split(' ')))
        {
            if (phrase is not [var first, var last] || all.Length < 3 || ReplyText.Fold(all[0]) != first)
                continue;
            var end = Array.FindIndex(all, 1, word => ReplyText.Fold(word) == last);
            if (end is > 1 and <= MostWordsOfAName + 1)
                return new PatientText(string.Join(' ', all[1..end]));
        }
        return null;
    }

    /// <summary>Whether the words took something out of an earlier answer.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (PartTakenOff.Hear(turn, text))
            return true;
        if (Named(turn, text) is not { Length: > 0 } named)
            return false;
        if (Medicines.TakeOff(turn, pending, named, text))
            return true;
        // "Take out the foods and the sun, the rest is right" of an answer that was opened to be changed.
        if (pending is not null && turn.Intake.Answers[pending.Key] is not null && From(turn, pending, named, text))
            return true;
        return Correcting.Settled(turn, pending).Any(question => From(turn, question, named, text));
    }

    /// <summary>Whether the answer had what is named, and nothing else is said: without it then, and asked again if it had no more.</summary>
    public static bool From(TurnInProgress turn, FormQuestion question, PatientText named, PatientText text)
    {
        var values = turn.Intake.Answers[question.Key]!.Values;
        if (
            question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice }
            || Gone(turn, question.Item, values, named) is not { IsEmpty: false } gone
        )
            return false;
        var left = values.RemoveRange(gone);
        if (left.Any(value => !question.Item.IsExclusive(value)))
            return Correcting.Change(turn, question, left.RemoveAll(question.Item.IsExclusive), text);
        turn.Belongs(question.Key);
        Asking.AskToChange(turn, question);
        return true;
    }

    // What is named of the answer: its options, or what it has in the patient's own words, each by a part of the list;
    // null where something else is named.
    private static ImmutableArray<AnswerValue>? Gone(
        TurnInProgress turn,
        FormItem item,
        ImmutableArray<AnswerValue> values,
        PatientText named
    )
    {
        ImmutableArray<AnswerValue>? Chosen(PatientText said) =>
            Contrasting.Codes(turn, item, said) is { } codes
            && codes.All(values.Contains)
            && Contrasting.IsOnlyValues(turn, item, said)
                ? codes
                : null;
        var words = turn.Phrases.Words;
        var gone = ImmutableHashSet<AnswerValue>.Empty;
        foreach (var part in ReplyText.Clauses(named.Verbatim, words.Joiners))
        {
            var said = new PatientText(part);
            // "The rest is right"
            if (words.Mends.AsIs.Contains(ReplyText.Fold(part)))
                continue;
            // "Take out the sweat, the foods yes"
            if (ReplyText.AllWords(ReplyText.Fold(part)) is [_, .., var last] && words.Choices.PlainYes.Contains(last))
                continue;
            if (Chosen(said) is { } codes)
                gone = gone.Union(codes);
            else if (Own(values, part, words) is { } own)
                gone = gone.Add(own);
            else if (SmallWords.Telling(part, words).Any())
                return Chosen(named);
        }
        return [.. values.Where(gone.Contains)];
    }

    // "Lo de la playa" of "al contrario en la playa se le quita": each of its telling words stands there.
    private static AnswerValue? Own(ImmutableArray<AnswerValue> values, string part, ReplyWords words)
    {
        var telling = SmallWords.Telling(part, words).ToList();
        return values.FirstOrDefault(value =>
            telling.Count > 0
            && value is AnswerValue.Text { Value: var own }
            && telling.TrueForAll(word => ReplyText.ContainsPhrase(ReplyText.Fold(own.Verbatim), word))
        );
    }
}
