using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Options named as a set: "all of them", "both", "everything except dairy", "neither"; and a bare yes or no among options.</summary>
internal static class ChoiceSets
{
    public static AnswerReading? Read(FormItem item, string folded, ReplyWords words)
    {
        ImmutableArray<AnswerOption> open = [.. item.Options.Where(option => !option.Exclusive)];
        // "All 4 unfortunately"
        if (
            ReplyText.Words(folded) is [var all, [var figure], .. var after]
            && words.All.Contains(all)
            && figure - '0' == open.Length
            && after.All(word => words.Choices.Fillers.Contains(word) || words.YesNo.Addresses.Contains(word))
        )
            return Meant(item, open);
        if (words.Choices.Both.Contains(folded))
            return open.Length == 2 ? Meant(item, [.. open]) : Unclear(open);
        if (words.Choices.Neither.Contains(folded))
            return item.Options.FirstOrDefault(option => option.Exclusive) is { } none ? Meant(item, [none]) : null;
        if (words.Choices.Either.Contains(folded))
            return item.Repeats ? null : Unclear(open);
        var whole =
            words.Choices.Whole.Where(phrase => Opens(folded, phrase)).MaxBy(phrase => phrase.Length)
            ?? AllBut(folded, words);
        // "Money and just everything" sighs, and names money.
        if (
            whole is not null
            && item.Kind == ItemKind.OpenChoice
            && OptionMentions.Find(item.Options, folded[..folded.IndexOf(whole, StringComparison.Ordinal)], words)
                is { Affirmed.Count: > 0 }
        )
            return null;
        if (whole is null)
            return words.All.Contains(folded) ? Everything(item, open, words) ?? Meant(item, [.. open]) : null;
        // "I eat anything" where one option is "A bit of everything".
        if (!item.Repeats && Everything(item, open, words) is { } every)
            return every;
        // And where several may be chosen it is that option, and not vegan and fasting too.
        if (
            item.Repeats
            && whole.Length > 3
            && open.Where(option => ReplyText.ContainsPhrase(PlainOption.Of(option).Label, whole)).Take(2).ToList()
                is [var named]
        )
            return words.Choices.Exceptions.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
                ? null
                : Meant(item, [named]);
        // "Stopped everything" is none.
        if (
            ReplyText
                .Words(folded[..folded.IndexOf(whole, StringComparison.Ordinal)])
                .Any(word => words.YesNo.Stopped.Contains(word) || words.YesNo.Quits.Contains(word))
        )
            return ChoiceReader.None(item.Options, words) is { } stopped ? Meant(item, [stopped]) : null;
        // "I don't avoid anything" is none, and "not everything" says too little.
        if (OptionMentions.IsNegatedBefore(folded, whole, words))
            return !words.All.Contains(whole) && item.Options.FirstOrDefault(option => option.Exclusive) is { } nothing
                ? Meant(item, [nothing])
                : null;
        var rest = folded[(folded.IndexOf(whole, StringComparison.Ordinal) + whole.Length)..].Trim(' ', ',', '.', ';');
        if (rest.Length == 0 || rest.Split(' ').All(word => words.Choices.Fillers.Contains(word)))
            return Everything(item, open, words) ?? Meant(item, [.. open]);
        return Excepted(rest, words) is { } excepted ? Except(item, open, excepted, words) : null;
    }

    // "All, no fish", "todos, pescado no"
    private static string? AllBut(string folded, ReplyWords words) =>
        words.All.FirstOrDefault(all =>
            ReplyText.StartsWithPhrase(folded, all)
            && Excepted(folded[all.Length..].Trim(' ', ',', '.', ';'), words) is not null
        );

    // What is not meant behind "except", or before a "no" that ends it.
    private static string? Excepted(string rest, ReplyWords words) =>
        words
            .Choices.Exceptions.Concat(words.Negations)
            .FirstOrDefault(phrase => ReplyText.StartsWithPhrase(rest, phrase))
            is { } exception
            ? rest[exception.Length..]
        : words.Choices.PlainNo.FirstOrDefault(no => rest.EndsWith($" {no}", StringComparison.Ordinal)) is { } no
            ? rest[..^no.Length]
        : null;

    // "All" where one option is "A bit of everything": it, and not vegan and fasting too.
    private static AnswerReading? Everything(FormItem item, ImmutableArray<AnswerOption> open, ReplyWords words) =>
        open.Where(option =>
                words.Choices.Whole.Any(all =>
                    all.Length > 3 && ReplyText.ContainsPhrase(PlainOption.Of(option).Label, all)
                )
            )
            .Take(2)
            .ToList()
            is [var every]
            ? Meant(item, [every])
            : null;

    /// <summary>Whether the option is itself a yes or a no.</summary>
    public static bool IsYesOrNo(AnswerOption option, ReplyWords words) =>
        Is(option, words.Choices.PlainYes) || Is(option, words.Choices.PlainNo);

    /// <summary>"Nope" or "yeah" where one option is a plain no or yes; null elsewhere.</summary>
    public static AnswerOption? YesOrNo(FormItem item, string folded, ReplyWords words)
    {
        var options = item.Options;
        var (yes, no) = (One(options, words.Choices.PlainYes), One(options, words.Choices.PlainNo));
        if (yes is null && no is null)
            return null;
        // "Not well" is no plain no where the no is called "Never" or "Not at all".
        var literal =
            no is null
            || PlainOption.Of(no).Label == words.Choices.PlainNo[0]
            // "Agree" and "Disagree" are a yes and a no of their own.
            || yes is not null && PlainOption.Of(yes).Label != words.Choices.PlainYes[0];
        if (
            !literal
            && !words.No.Contains(folded)
            && !words.YesNo.NoToo.Contains(folded)
            && !words.Yes.Contains(folded)
            && !OpensWithNo(folded, words)
        )
            return null;
        return
            YesNoReader.Read(
                folded,
                new ReadingContext(words, default) { Question = item.Text.Length > 0 ? item.Text : null }
            )
                is AnswerReading.Understood { Values: [AnswerValue.YesNo said] }
            ? said.Value
                ? yes
                : no
            : null;
    }

    // "No luv, nothing like that": behind the no stands nothing that says how much, or how often.
    private static bool OpensWithNo(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.No) is { } no
        && ReplyText.AllWords(folded[no.Length..]) is var rest
        && !words.Choices.Scales.Any(scale => scale.Find(rest).Exists(hit => hit.Level > 0))
        && !words.Contrasts.Any(but => !words.Negations.Contains(but) && ReplyText.ContainsPhrase(folded, but));

    /// <summary>Whether the part of a list says nothing by itself.</summary>
    public static bool IsFiller(string plain, ReplyWords words) =>
        ReplyText.Words(plain).All(word => words.Choices.Fillers.Contains(word) || words.Joiners.Contains(word));

    private static AnswerReading? Except(
        FormItem item,
        ImmutableArray<AnswerOption> open,
        string rest,
        ReplyWords words
    )
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var part in rest.Split(
                [",", ";", "&", "+", .. words.Joiners.Select(joiner => $" {joiner} ")],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var found = ChoiceReader.Read(
                item with
                {
                    Repeats = false,
                    Kind = ItemKind.Choice,
                },
                part,
                ReplyText.Fold(part),
                new ReadingContext(words, default)
            );
            if (found is not AnswerReading.Understood { Values: [AnswerValue.Choice one] })
                return AnswerReading.Not(ReadingFault.NoSuchOption);
            named.Add(one.Code);
        }
        return named.Count == 0 ? null : Meant(item, [.. open.Where(option => !named.Contains(option.Code))]);
    }

    private static AnswerReading? Meant(FormItem item, ImmutableArray<AnswerOption> options) =>
        options switch
        {
            [] => null,
            [var one] => ChoiceReader.Understood([one]),
            _ => item.Repeats ? ChoiceReader.Understood(options) : Unclear(options),
        };

    private static AnswerReading.Ambiguous Unclear(ImmutableArray<AnswerOption> options) =>
        new(
            ReadingFault.SeveralOptions,
            [.. options.Select(option => new AnswerValue.Choice(option.Code, option.Display))]
        );

    private static bool Opens(string folded, string phrase) =>
        ReplyText.StartsWithPhrase(folded, phrase)
        || (
            ReplyText.ContainsPhrase(folded, phrase)
            && folded.IndexOf(phrase, StringComparison.Ordinal) is > 0 and <= 20 and var at
            && phrase.Length > 6
            // "A bit worse if anything"
            && !folded[..at].EndsWith("if ", StringComparison.Ordinal)
        );

    private static AnswerOption? One(ImmutableArray<AnswerOption> options, ImmutableArray<string> words)
    {
        var found = options.Where(option => Is(option, words)).Take(2).ToList();
        return found is [var one] ? one : null;
    }

    private static bool Is(AnswerOption option, ImmutableArray<string> words) =>
        words.Contains(PlainOption.Of(option).Label);
}
