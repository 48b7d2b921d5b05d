using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads one or several options by label, synonym, code, position, misspelling, or a part of the label that fits only
/// one; of an open choice, anything else as the patient's own words.
/// </summary>
internal static partial class ChoiceReader
{
    private const int LongestName = 4;
    private const int MostWordsOfADegree = 8;

    public static AnswerReading Read(FormItem item, string text, string folded, ReadingContext context)
    {
        var (options, words) = (item.Options, context.Words);
        if (Exact(options, folded) is { } exact)
            return Understood([exact]);
        if (Drawn(options, text, words) is { } drawn)
            return Understood([drawn]);
        // "I do" is a yes, and no part of "I do not know".
        if (!item.Repeats && words.Yes.Contains(folded) && ChoiceSets.YesOrNo(item, folded, words) is { } plain)
            return Understood([plain]);
        if (IsTwoLetters(item, folded))
            return AnswerReading.Not(ReadingFault.SeveralOptions);
        // "Nope" is no "Nobody has told me".
        if (!item.Repeats && words.No.Contains(folded) && ChoiceSets.YesOrNo(item, folded, words) is { } denied)
            return Understood([denied]);
        if (IsNone(folded, words) && None(options, words) is { } none)
            return Understood([none]);
        // "Had to rehome the dog, so none now"
        if (Concluded(folded, words) is { } rest)
        {
            if (IsNone(rest, words) && None(options, words) is { } nothing)
                return Understood([nothing]);
            if (
                !item.Repeats
                && Read(item with { Kind = ItemKind.Choice }, rest, rest, context) is AnswerReading.Understood so
            )
                return so;
        }
        if (ChoiceSets.Read(item, folded, words) is { } set)
            return set;
        // Where the form numbers its options, a figure is that number, and "0" the first of them.
        if (item.HasPrefixes && folded.All(char.IsAsciiDigit))
            return AnswerReading.Not(ReadingFault.NoSuchOption);
        var positions =
            item.HasPrefixes && folded.Any(char.IsAsciiDigit) || IsNamedAsPlace(options, folded, words)
                ? null
                : ChoicePositions.Read(folded, item.Options.Length, words);
        if (positions is [] || (positions is [_, _, ..] && !item.Repeats))
            return AnswerReading.Not(positions.Value.IsEmpty ? ReadingFault.NoSuchOption : ReadingFault.SeveralOptions);
        if (positions is { } named)
            return Answer(item, [.. named.Select(position => Value(options[position - 1]))]);
        return !item.Repeats ? ReadOne(item, text, folded, context)
            : Unbroken(item, text, words) is var (whole, others) ? ReadBeside(item, whole, others, context)
            : ReadSeveral(item, text, folded, context);
    }

    // "My bottom" where an option goes by that name is no last of the list.
    private static bool IsNamedAsPlace(ImmutableArray<AnswerOption> options, string folded, ReplyWords words) =>
        words
            .Choices.Last.Concat(words.Choices.First)
            .Concat(words.Choices.Middle)
            .Any(place =>
                ReplyText.ContainsPhrase(folded, place)
                && options.Any(option => option.Names.Any(name => ReplyText.Fold(name) == place))
            );

    // "Pooor": letters drawn out stand twice, or once.
    private static AnswerOption? Drawn(ImmutableArray<AnswerOption> options, string text, ReplyWords words)
    {
        for (var letters = 2; letters > 0; letters--)
        {
            var calm = ReplyText.Calm(new PatientText(text), words.Profanity, letters).Verbatim;
            if (calm != text && Exact(options, ReplyText.Fold(calm)) is { } option)
                return option;
        }
        return null;
    }

    // What the patient makes of it all: "they said it wasn't psoriasis, <i>so</i> eczema then".
    private static string? Concluded(string folded, ReplyWords words)
    {
        const int MostWords = 6;
        foreach (var so in words.Choices.Therefore)
        {
            var at = folded.LastIndexOf($" {so} ", StringComparison.Ordinal);
            if (
                at > 0
                && folded[(at + so.Length + 2)..].Trim() is var rest
                && ReplyText.Words(rest).Length is > 0 and <= MostWords
                // "I live alone, so no idea" concludes nothing.
                && !DeclineReader.Declines(rest, words.Declines)
            )
                return
                    ReplyText.Words(rest) is [.., var last]
                    && words.Choices.Summing.Contains(last)
                    && rest.Length > last.Length
                    ? rest[..^last.Length].Trim()
                    : rest;
        }
        return null;
    }

    // "None thankfully"
    private static bool IsNone(string folded, ReplyWords words) =>
        PlainReply.SaysNone(folded, words)
        // "Nope, none of them"
        || ReplyText.Opening(folded, words.No) is { } no && words.None.Contains(folded[no.Length..].Trim(' ', ',', '.'))
        || words.None.Contains(
            string.Join(
                ' ',
                ReplyText.Words(Unhedged(folded, words)).Where(word => !words.Choices.Fillers.Contains(word))
            )
        );

    // "None that I know of"
    private static string Unhedged(string folded, ReplyWords words) =>
        words
            .YesNo.Hedges.Where(hedge => folded.EndsWith($" {hedge}", StringComparison.Ordinal))
            .MaxBy(hedge => hedge.Length)
            is { } last
            ? folded[..^last.Length].Trim(' ', ',')
            : folded;

    // "None" is not "I'd rather keep that private".
    internal static AnswerOption? None(ImmutableArray<AnswerOption> options, ReplyWords words) =>
        options.FirstOrDefault(option => option.Exclusive && !IsDoubt(option, words))
        ?? Only(
            options.Where(option =>
                !ChoiceSets.IsYesOrNo(option, words)
                && words.None.Contains(PlainOption.Of(option).Words[0].FirstOrDefault(""))
            )
        );

    private static AnswerOption? Current(ImmutableArray<AnswerOption> options, string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        for (var at = tokens.Count - 2; at > 0; at--)
        {
            if (
                tokens.IsAny(at, "now", "currently", "nowadays")
                && OptionMentions.Find(options, ReplyText.Fold(text[tokens[at].End..]), words).Affirmed is [var one]
            )
                return one;
        }
        // "Better before, worse now"
        return Only(
            ReplyText
                .Clauses(text, words.Contrasts)
                .Where(clause => SaysNow(clause, words))
                .SelectMany(clause => OptionMentions.Find(options, ReplyText.Fold(clause), words).Affirmed)
        );
    }

    // "It was better, now bad": what it was is no answer, and what it is now is none of the options.
    private static bool IsOnlyPast(ImmutableArray<AnswerOption> options, string text, ReplyWords words)
    {
        var named = ReplyText
            .Clauses(text, words.Contrasts)
            .Select(clause => (Clause: clause, OptionMentions.Find(options, ReplyText.Fold(clause), words).All))
            .ToList();
        return named.Exists(one =>
                one.All.Count == 0
                && (SaysNow(one.Clause, words) || SaysSince(one.Clause, words))
                && Tells(one.Clause, words)
            )
            && named.Exists(one => one.All.Count > 0)
            && named.TrueForAll(one =>
                one.All.Count == 0
                || !SaysNow(one.Clause, words)
                    && words.Choices.Past.Any(past => ReplyText.ContainsPhrase(ReplyText.Fold(one.Clause), past))
            );
    }

    private static bool SaysNow(string clause, ReplyWords words) => Has(clause, words, "now", "currently", "nowadays");

    // "It used to come and go, but since September it's awful"
    private static bool SaysSince(string clause, ReplyWords words) => Has(clause, words, "since");

    private static bool Has(string clause, ReplyWords words, params ReadOnlySpan<string> any)
    {
        var tokens = ReplyTokens.Read(clause, words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.IsAny(at, any))
                return true;
        }
        return false;
    }

    private static bool Tells(string clause, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(clause)).Any(word => !SmallWords.Has(word, words));

    private static AnswerOption? Labelled(List<AnswerOption> meant, string folded, ReplyWords words)
    {
        // "Better or worse" names both.
        if (
            words.Joiners.Any(joiner => ReplyText.ContainsPhrase(folded, joiner))
            || folded.Contains(',', StringComparison.Ordinal)
        )
            return null;
        return OptionMentions.Named(meant, folded, words) is [var one] ? one : null;
    }

    // "Oily on the nose, but my cheeks are dry" where one option is called "Combination".
    private static AnswerOption? Mixed(
        ImmutableArray<AnswerOption> options,
        List<AnswerOption> meant,
        ReplyWords words
    ) =>
        Only(
            options.Where(option =>
                !meant.Contains(option) && PlainOption.Of(option).Words[0].Any(words.Choices.Mixed.Contains)
            )
        );

    private static bool IsDoubt(AnswerOption option, ReplyWords words) =>
        DeclineReader.Declines(PlainOption.Of(option).Label, words.Declines);

    // "Not tablets, just the creme", "exema and acne": beside an option that is named, another that is misspelt or
    // named by a part of its label.
    private static IEnumerable<AnswerOption> Beside(
        ImmutableArray<AnswerOption> options,
        List<AnswerOption> named,
        string text,
        ReadingContext context
    )
    {
        var words = context.Words;
        foreach (var part in Parts(text, words).Select(ReplyText.Fold))
        {
            if (ReplyText.Words(part).Length > LongestName || OptionMentions.IsNegated(part, words))
                continue;
            var mentioned = OptionMentions.Find(options, part, words).All;
            var found = mentioned.Count switch
            {
                0 => Near(options, part, context) ?? Sounding(options, part, words),
                1 => mentioned[0],
                _ => null,
            };
            if (found is not null && !named.Contains(found))
                yield return found;
        }
    }

    private static AnswerReading ReadOne(FormItem item, string text, string folded, ReadingContext context)
    {
        var words = context.Words;
        // "Most days tbh": the form's own words come before any scale.
        if (Exact(item.Options, Bare(folded, words)) is { } bare)
            return Understood([bare]);
        var mentioned = OptionMentions.Find(item.Options, folded, words);
        var meant = mentioned.Affirmed;
        // "Very loud, I stop breathing": "Loudly, with pauses" says it better than "Loudly".
        if (meant.Count > 1)
            meant = meant.FindAll(option => !meant.Exists(other => Contains(other, option)));
        // "yeah sometimes", "eczema but I'm not sure": what is more than a bare yes or no, or a doubt, says it better.
        if (meant.Count > 1)
        {
            var telling = meant
                .Where(option => !ChoiceSets.IsYesOrNo(option, words) && !IsDoubt(option, words))
                .ToList();
            meant = telling.Count == 1 ? telling : meant;
        }
        // "Retired, used to be a roofer"
        if (meant.Count > 1 && OptionMentions.Past(item.Options, folded, words) is { Count: > 0 } past)
            meant = meant.Except(past).ToList() is { Count: > 0 } present ? present : meant;
        // "It was worse, now it's better"; "moderately bad": the label itself says it better than another word for one.
        if (meant.Count > 1 && (Current(item.Options, text, words) ?? Labelled(meant, folded, words)) is { } best)
            meant = [best];
        if (meant.Count == 1 && IsOnlyPast(item.Options, text, words))
            return AnswerReading.Not(ReadingFault.NoSuchOption);
        if (meant.Count < 2 && mentioned.All.Count > 0)
            meant = [.. item.Options.Intersect(meant.Concat(Beside(item.Options, mentioned.All, text, context)))];
        // "Combo, greasy forehead and desert cheeks"
        if (meant.Count > 1 && Mixed(item.Options, [], words) is { } called && meant.Contains(called))
            return Understood([called]);
        if (
            (
                meant.Count > 1
                // "More oily than dry, but only on the nose"
                || meant.Count == 1
                    && mentioned.All.Count > 1
                    && words.Choices.Than.Any(than => ReplyText.ContainsPhrase(folded, than))
                    && words.Contrasts.Any(but => ReplyText.ContainsPhrase(folded, but))
            ) && Mixed(item.Options, meant, words) is { } mixed
        )
            return Understood([mixed]);
        var order = OptionScales.Of(item.Options, context);
        var graded = OptionScales.Read(order, item.Options, folded, words);
        if (PlainlyNone(item.Options, folded, words, order is not null, graded?.Option) is { } never)
            return Understood([never]);
        if (order?.IsOfFrequency == true && DeniesWithMore(item.Options, text, context))
            return AnswerReading.Not(ReadingFault.NoSuchOption);
        // "Almost always" names "Always" too, and means less.
        if (graded is var (level, alone) && (meant.Count != 1 || alone || level == meant[0]))
            return Understood([level]);
        // "The parking at your place is dreadful" is no answer to how the patient sleeps.
        if (
            meant.Count == 1
            && graded is null
            && ReplyText.Words(folded).Length > MostWordsOfADegree
            && OptionMentions.Named(meant, folded, words).Count == 0
            && order is not null
            && order.SaysInSingleWords(folded)
            && ChoiceSets.YesOrNo(item, folded, words)?.Code != meant[0].Code
        )
            return AnswerReading.Not(ReadingFault.NoSuchOption);
        if (meant.Count == 1)
            return graded is var (other, _)
                ? new AnswerReading.Ambiguous(ReadingFault.SeveralOptions, [Value(meant[0]), Value(other)])
                : Understood(meant);
        // "Not at al": a misspelt name may itself be a denial.
        if (mentioned.All.Count == 0 && NearWhole(item.Options, folded) is { } spelt)
            return Understood([spelt]);
        var open = mentioned.All.Count == 0 && !OptionMentions.IsNegated(folded, words);
        if (open && (Near(item.Options, folded, context) ?? Sounding(item.Options, folded, words)) is { } near)
            return Understood([near]);
        if (meant.Count == 0 && ChoiceSets.YesOrNo(item, folded, words) is { } yesOrNo)
            return Understood([yesOrNo]);
        if (meant.Count == 0 && (Initial(item.Options, folded) ?? Left(item.Options, mentioned.All)) is { } only)
            return Understood([only]);
        if (item.Kind == ItemKind.OpenChoice && (mentioned.All.Count == 0 || TellsOther(item.Options, folded, words)))
            return DoesNotKnow(folded, words)
                ? AnswerReading.Not(ReadingFault.NoSuchOption)
                : AnswerReading.Of(new AnswerValue.Text(new PatientText(text)));
        return meant.Count > 1
            ? new AnswerReading.Ambiguous(ReadingFault.SeveralOptions, [.. meant.Select(Value)])
            : AnswerReading.Not(ReadingFault.NoSuchOption);
    }

    private static bool Contains(AnswerOption other, AnswerOption option) =>
        other.Display.Length > option.Display.Length
        && ReplyText.Fold(other.Display).StartsWith($"{ReplyText.Fold(option.Display)},", StringComparison.Ordinal);

    private static string Bare(string folded, ReplyWords words) =>
        string.Join(
            ' ',
            ReplyText
                .Words(folded)
                .Where(word => !words.YesNo.Addresses.Contains(word) && !words.YesNo.Fillers.Contains(word))
        );

    // "So no, not really been low", "sore? no": a no among options of which one says that there is none.
    private static AnswerOption? PlainlyNone(
        ImmutableArray<AnswerOption> options,
        string folded,
        ReplyWords words,
        bool inOrder,
        AnswerOption? graded
    )
    {
        if (Only(options.Where(option => IsPlainNo(option, inOrder, words))) is not { } none)
            return null;
        var clauses = folded.Split(
            [",", ";", ". ", "\n", .. words.Choices.Therefore.Select(so => $" {so} ")],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var at = Array.FindIndex(clauses, clause => IsBareNo(clause, words));
        // What else is said is at most a little of it.
        return
            at >= 0
            && (
                graded is null
                || graded == none
                // "Sad no, some days I feel like nothing": the no is of the one word.
                || !(
                    ReplyText.AllWords(clauses[at]).Length > 1
                    && clauses[(at + 1)..].Any(clause => SaysHowOften(clause, words))
                )
                    && Math.Abs(options.IndexOf(graded) - options.IndexOf(none)) == 1
            )
            && clauses[(at + 1)..]
                .All(clause => OptionMentions.IsNegated(clause, words) || !Grades(options, clause, words))
            ? none
            : null;
    }

    // "No, life's short enough as it is", "no, I'm happy most days" of how often one was low: how often something else is so.
    // What the question itself holds is no such thing: "no, I thought of it most days".
    private static bool DeniesWithMore(ImmutableArray<AnswerOption> options, string text, ReadingContext context)
    {
        var words = context.Words;
        if (
            Only(options.Where(option => IsPlainNo(option, inOrder: true, words))) is not { } none
            || text.Split([',', ';', '.', '!', '\n'], 2) is not [var no, var rest]
            || !words.Choices.BareNo.Contains(ReplyText.Fold(no))
        )
            return false;
        var known = SmallWords
            .Telling(context.Question ?? "", words)
            .Concat(options.SelectMany(option => PlainOption.Of(option).Words).SelectMany(name => name))
            .Concat(words.Choices.Scales.SelectMany(OwnWords))
            .ToHashSet(StringComparer.Ordinal);
        var naming = ReplyText
            .Clauses(rest, words.Contrasts.Except(words.Negations))
            .Where(clause => Grades([.. options.Remove(none)], ReplyText.Fold(clause), words))
            .ToList();
        return naming.Count > 0
            && naming.TrueForAll(clause => SmallWords.Telling(clause, words).Any(word => !known.Contains(word)));
    }

    private static IEnumerable<string> OwnWords(WordScale scale) =>
        scale.Name == "frequency" ? scale.Steps.SelectMany(step => step.Words).SelectMany(ReplyText.Words) : [];

    private static bool Grades(ImmutableArray<AnswerOption> options, string clause, ReplyWords words) =>
        OptionMentions.Find(options, clause, words).All.Count > 0
        || words.Choices.Scales.Any(scale =>
            scale.Find(ReplyText.Words(clause)).Exists(hit => hit.Level is > 50 or < 0)
        );

    private static bool SaysHowOften(string clause, ReplyWords words) =>
        words.Choices.Scales.Any(scale =>
            scale.Name == "frequency"
            && scale.Find(ReplyText.AllWords(clause)).Exists(hit => hit is { Level: > 0, Length: > 1 })
        );

    private static bool IsBareNo(string clause, ReplyWords words) =>
        ReplyText.AllWords(clause) is [.., var last] said
        && said.Length <= 2
        && words.Choices.BareNo.Contains(last)
        && (said.Length == 1 || !words.Choices.Naming.Contains(said[0]));

    // "Not painful", "No pain": the only option of the kind.
    private static bool IsPlainNo(AnswerOption option, bool inOrder, ReplyWords words) =>
        words.Choices.PlainNo.Contains(PlainOption.Of(option).Label)
        || inOrder && PlainOption.Of(option).Words[0] is [var first, _] && words.Choices.LabelNo.Contains(first);

    // "The marks it's left behind, not the spots"
    private static bool TellsOther(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        var first = folded.Split([',', ';', '.'], 2)[0];
        return first.Length < folded.Length
            && !OptionMentions.IsNegated(first, words)
            && ReplyText.Words(first).Any(word => word.Length > 3)
            && OptionMentions.Find(options, folded, words) is { Affirmed.Count: 0 };
    }

    // "No idea, that's what I hope you'll tell me"
    private static bool DoesNotKnow(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.Declines.Phrases) is not null
        && !words.Contrasts.Concat(words.YesNo.Hedges).Any(but => ReplyText.ContainsPhrase(folded, but));

    // "None of these" beside a named option is a slip, and the finding must not be lost with it.
    private static AnswerReading.Understood Answer(FormItem item, ImmutableArray<AnswerValue> values)
    {
        var exclusive = item.Options.Where(option => option.Exclusive).Select(option => option.Code).ToHashSet();
        var others = values.RemoveAll(value => value is AnswerValue.Choice choice && exclusive.Contains(choice.Code));
        return new AnswerReading.Understood(values.Length > 1 && !others.IsEmpty ? others : values);
    }

    private static List<string> Parts(string text, ReplyWords words)
    {
        // "Everywhere except my face" is one part: cut there, the face would stand alone.
        var separators = words
            .Joiners.Except(words.ChangeTo)
            .Concat(words.Contrasts.Except(words.Negations))
            .Select(word => $" {word} ")
            .Concat([",", ";", "\n", "+", "&", ". ", "? ", "! "])
            .ToArray();
        return
        [
            .. WithoutBrackets(text, words)
                .Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SelectMany(part => OnlyBehind(part, words))
                .SelectMany(part => InSequence(part, words))
                .Select(part => part.Trim('.', '!', '?', '-', '*', ' '))
                .Where(part => part.Length > 0),
        ];
    }

    // "The hot classroom (26 degrees and windows that don't open)": what stands in brackets behind words tells more of them.
    private static string WithoutBrackets(string text, ReplyWords words)
    {
        const int FewestWords = 4;
        var at = text.IndexOf('(', StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(')', at);
        if (end < 0 || text[..at].Trim().Length == 0)
            return text;
        var said = ReplyText.Words(ReplyText.Fold(text[(at + 1)..end]));
        return said.Length >= FewestWords && said.Any(words.Choices.Clausal.Contains)
            ? text[..at] + text[(end + 1)..]
            : text;
    }

    // "No eczema in the family just psoriasis": a denial ends where "just" leads to what is.
    private static string[] OnlyBehind(string part, ReplyWords words)
    {
        var said = part.Split(' ');
        for (var at = 2; at < said.Length - 1; at++)
        {
            if (
                words.Corrections.Only.Contains(ReplyText.Fold(said[at]))
                && !words.Negations.Contains(ReplyText.Fold(said[at - 1]))
                && words.Choices.PlainNo.Contains(ReplyText.Fold(said[0]))
            )
                return [string.Join(' ', said[..at]), string.Join(' ', said[(at + 1)..])];
        }
        return [part];
    }

    // "Metronidazole then ivermectin" names two, and ", then ivermectin" one that is not called so. "When I sleep badly
    // then it flares" is one: what stands on either side is more than a name.
    private static IEnumerable<string> InSequence(string part, ReplyWords words)
    {
        var sequence = words.Choices.Sequence.OrderByDescending(word => word.Length).ToList();
        var names = new List<string> { part };
        foreach (var word in sequence)
            names = [.. names.SelectMany(name => name.Split($" {word} ", StringSplitOptions.TrimEntries))];
        if (names.Exists(name => ReplyText.Words(name).Length is 0 or > LongestName))
            names = [part];
        foreach (var name in names)
        {
            var word = sequence.Find(word => name.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase));
            yield return word is null ? name : name[word.Length..].Trim();
        }
    }

    internal static AnswerOption? Exact(ImmutableArray<AnswerOption> options, string folded) =>
        options.FirstOrDefault(option => option.Code == folded || PlainOption.Of(option).Names.Contains(folded));

    // "b" may be the second of the list, or the one that begins so.
    private static bool IsTwoLetters(FormItem item, string folded) =>
        !item.Repeats
        && folded is [>= 'a' and <= 'z']
        && folded[0] - 'a' < item.Options.Length
        && item.Options.Where(option => PlainOption.Of(option).Label.StartsWith(folded[0])).ToList() is [var initial]
        && item.Options[folded[0] - 'a'] != initial;

    // "f" for "Female", where no other option begins so.
    private static AnswerOption? Initial(ImmutableArray<AnswerOption> options, string folded)
    {
        var so = folded.Length == 1 ? options.Where(option => Begins(option, folded[0])).Take(2).ToList() : [];
        return so is [var one] ? one : null;
    }

    private static bool Begins(AnswerOption option, char letter) =>
        PlainOption.Of(option).Names.Any(name => name is [var first, ..] && first == letter);

    // "Neither mild nor moderate" leaves one.
    private static AnswerOption? Left(ImmutableArray<AnswerOption> options, List<AnswerOption> denied) =>
        denied.Count >= 2 && denied.Count == options.Length - 1
            ? options.First(option => !denied.Contains(option))
            : null;

    private static AnswerOption? NearWhole(ImmutableArray<AnswerOption> options, string folded) =>
        Only(options.Where(option => PlainOption.Of(option).Names.Any(name => IsNear(folded, name))));

    private static AnswerOption? Only(IEnumerable<AnswerOption> options) =>
        options.Take(2).ToList() is [var one] ? one : null;

    internal static AnswerReading.Understood Understood(IEnumerable<AnswerOption> options) =>
        new AnswerReading.Understood([.. options.Select(Value)]);

    private static AnswerValue Value(AnswerOption option) => new AnswerValue.Choice(option.Code, option.Display);
}
