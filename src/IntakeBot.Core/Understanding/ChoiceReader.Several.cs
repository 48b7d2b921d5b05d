using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Several options in one reply, part by part; of an open choice also the patient's own words.
internal static partial class ChoiceReader
{
    // "Clear and intact", where that is one option: a label is not cut where a list would be.
    private static (List<AnswerOption> Whole, string Remainder)? Unbroken(FormItem item, string text, ReplyWords words)
    {
        var (whole, rest) = (new List<AnswerOption>(), text);
        foreach (var option in item.Options.OrderByDescending(option => option.Display.Length))
        {
            if (
                option.Exclusive
                || rest.IndexOf(option.Display, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)
                || Parts(option.Display, words).Count < 2
                || IsInWord(rest, at, at + option.Display.Length)
                || OptionMentions.IsNegated(ReplyText.Fold(rest[..at]), words)
            )
                continue;
            whole.Add(option);
            rest = $"{rest[..at]},{rest[(at + option.Display.Length)..]}";
        }
        return whole.Count == 0 ? null : ([.. item.Options.Intersect(whole)], rest);
    }

    private static bool IsInWord(string text, int from, int to) =>
        from > 0 && char.IsLetterOrDigit(text[from - 1]) || to < text.Length && char.IsLetterOrDigit(text[to]);

    private static AnswerReading ReadBeside(
        FormItem item,
        List<AnswerOption> whole,
        string rest,
        ReadingContext context
    )
    {
        ImmutableArray<AnswerValue> values = [.. whole.Select(Value)];
        if (!Parts(rest, context.Words).Exists(part => !ChoiceSets.IsFiller(ReplyText.Fold(part), context.Words)))
            return Answer(item, values);
        return ReadSeveral(item, rest, ReplyText.Fold(rest), context) switch
        {
            AnswerReading.Understood beside => Answer(item, [.. values.Union(beside.Values)]),
            var other => other,
        };
    }

    private static AnswerReading ReadSeveral(FormItem item, string text, string folded, ReadingContext context)
    {
        var words = context.Words;
        // "Lymecycline did nothing" was tried.
        folded = WithoutEffect(item, folded, words);
        var (parts, values) = (DeniedBehind.Join(item, Parts(text, words), text, words), new List<AnswerValue>());
        bool IsPosition(string part) =>
            !IsNamedAsPlace(item.Options, ReplyText.Fold(part), words)
            && ChoicePositions.Read(ReplyText.Fold(part), item.Options.Length, words) is { IsEmpty: false };
        // "2 and 3" are positions; in "not very stressed, 2" the figure is something else.
        var byPosition = parts.TrueForAll(IsPosition);
        // "Nope nothing like that", "gracias a Dios no"
        var named =
            (
                ReplyText.Opening(folded, words.No, words.None, words.YesNo.NoToo) is not null
                || words.No.Contains(ReplyText.Words(folded).LastOrDefault(""))
            ) && ReplyText.Opening(folded, words.Declines.Phrases) is null;
        var (denied, unread, inVain, well) = (false, false, 0, false);
        var unmatched = new List<string>();
        foreach (var part in parts)
        {
            var plain = WithoutEffect(item, ReplyText.Fold(part), words);
            // "Tomatoes. Not tomatoes really", "but black stool? No.", "a fever yesterday, but today no longer"
            if (
                IsThrownBack(text, part, words)
                || IsTakenBack(item, parts, part, plain, words)
                || IsOver(item, parts, part, words)
                || IsExplained(item, parts, part, words)
                || DoesGood(item, part, words)
            )
            {
                named = true;
                continue;
            }
            var end = LeftOffInVain(item, text, part, words);
            if (end is not null)
                (named, inVain) = (true, end.Value);
            if (
                text.IndexOf(part, StringComparison.Ordinal) < inVain
                && (end is not null || OptionMentions.Find(item.Options, plain, words).All.Count == 0)
            )
                continue;
            // "Never had the pill or roaccutane"
            denied = OptionMentions.IsNegated(plain, words) || denied && IsAfterOr(folded, plain);
            if (denied && !OptionMentions.IsNegated(plain, words))
                continue;
            if (IsWell(item, plain, words))
            {
                (named, well) = (true, true);
                continue;
            }
            named |= OptionMentions.Find(item.Options, plain, words).All.Count > 0;
            if (IsDeniedBehind(item, plain, context))
            {
                named = true;
                continue;
            }
            var found = Part(item, plain, context, byPosition || IsNamedPosition(plain, words) && IsPosition(part));
            if (found.Count > 0)
                values.AddRange(found.Select(Value));
            else if (OfClass(item, part, context) is { Count: > 0 } ofClass)
                values.AddRange(ofClass);
            else if (
                IsBesideSelf(folded, plain, words)
                || AddsNothing(item, plain, values, words)
                || values.Count > 0 && IsDeniedWhole(item, plain, words)
            )
                continue;
            else if (item.Kind == ItemKind.OpenChoice && values.Count == 0 && DoesNotKnow(folded, words))
                // "Not sure any do. Just bread bloats me": what is told behind the doubt is kept in the patient's words.
                return
                    parts.Count > 1
                    && parts.Exists(other =>
                        other != part
                        && OptionMentions.Find(item.Options, ReplyText.Fold(other), words).Affirmed.Count > 0
                    )
                    ? AnswerReading.Of(new AnswerValue.Text(new PatientText(text)))
                    : AnswerReading.Not(ReadingFault.NoSuchOption);
            // "Tablets for this, never": own words that are denied name nothing.
            else if (item.Kind == ItemKind.OpenChoice && DeniedBehind.Before(plain, words) is not null)
                unread = true;
            // "Could it be that?" names nothing.
            else if (
                item.Kind == ItemKind.OpenChoice
                && IsAsked(text, part)
                && ReplyText.Opening(plain, words.Questions.Guesses) is { } guess
                && ReplyText
                    .Words(plain[guess.Length..])
                    .All(word => SmallWords.Has(word, words) || words.Allergies.That.Contains(word))
            )
                unread = true;
            else if (item.Kind == ItemKind.OpenChoice && plain.Length > 0)
                values.Add(new AnswerValue.Text(new PatientText(Unsure(part, words))));
            else if (OptionMentions.IsNegated(plain, words) || values.Count > 0 && IsOfCircumstance(text, part, words))
                continue;
            else
            {
                unread = true;
                // "Elbows, worse on the right" tells how they are.
                if (
                    !SaysMore(part, plain, words)
                    && !words.Choices.Scales.Any(scale => scale.Find(ReplyText.AllWords(plain)).Count > 0)
                )
                    unmatched.Add(part);
            }
        }
        if (unread && values.Count == 0)
            return AnswerReading.Not(ReadingFault.NoSuchOption);
        var distinct = Whole(text, [.. values.Distinct()], words);
        if (!distinct.IsEmpty)
            return Answer(item, distinct) is var answer && answer.Values.All(item.IsExclusive)
                ? answer
                : answer with
                {
                    Unmatched = [.. unmatched],
                };
        // "No fever, no blisters": everything named was denied, which is the exclusive option where there is one.
        if (
            named
            && (well || OptionMentions.IsNegated(folded, words))
            && item.Options.FirstOrDefault(option => option.Exclusive) is { } none
        )
            return Understood([none]);
        // "No egg, no nuts" where no option is that there is none.
        return item.Kind == ItemKind.OpenChoice && parts.Count > 1 && None(item.Options, words) is null
            ? AnswerReading.Of(new AnswerValue.Text(new PatientText(text)))
            : AnswerReading.Not(ReadingFault.NoSuchOption);
    }

    // "We left off milk for a month and it stayed the same" names no cause, and where treatments are asked about one that
    // was tried. Where the sentence ends that says so, else null.
    private static int? LeftOffInVain(FormItem item, string text, string part, ReplyWords words)
    {
        if (
            item.Kind != ItemKind.OpenChoice
            || !item.Options.All(option => option.MedicineClasses.IsEmpty)
            || !words.YesNo.Quits.Any(quits => ReplyText.ContainsPhrase(ReplyText.Fold(part), quits))
        )
            return null;
        var start = text.IndexOf(part, StringComparison.Ordinal);
        var end = text.IndexOfAny(['.', ';', '\n'], start) is >= 0 and var sign ? sign : text.Length;
        var said = ReplyText.AllWords(ReplyText.Fold(text[start..end]));
        var plain = string.Join(' ', said);
        return
            words.Choices.NoEffect.Any(phrase => ReplyText.ContainsPhrase(plain, phrase))
            || words
                .Choices.Scales.Where(scale => scale.IsSigned)
                .SelectMany(scale => scale.Find(said))
                .Any(hit => hit.Level == 0)
            ? end
            : null;
    }

    // "Bloating if I eat cheese or milk": what is joined to when it is so names nothing.
    private static bool IsOfCircumstance(string text, string part, ReplyWords words)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        var start = at <= 0 ? 0 : text.LastIndexOfAny([',', ';', '.', '\n'], at - 1) + 1;
        var before = at <= 0 ? "" : ReplyText.Fold(text[start..at]);
        return words.Choices.Circumstances.Any(when =>
            !when.Contains(' ', StringComparison.Ordinal) && ReplyText.ContainsPhrase(before, when)
        );
    }

    private static bool IsAsked(string text, string part) =>
        text.IndexOf(part, StringComparison.Ordinal) + part.Length is var after
        && after < text.Length
        && text[after] == '?';

    private static bool IsThrownBack(string text, string part, ReplyWords words)
    {
        var after = text.IndexOf(part, StringComparison.Ordinal) + part.Length;
        return IsAsked(text, part)
            && ReplyText.Opening(ReplyText.Fold(text[after..]), words.Choices.PlainNo) is not null;
    }

    // The part behind it says of it that it is over, and names nothing.
    private static bool IsOver(FormItem item, List<string> parts, string part, ReplyWords words)
    {
        var next = parts.IndexOf(part) + 1;
        if (next >= parts.Count || words.YesNo.Over.IsEmpty)
            return false;
        var said = ReplyText.AllWords(ReplyText.Fold(parts[next]));
        var tokens = ReplyTokens.Read(parts[next], words);
        var rest = string.Join(' ', tokens.IsAny(0, "now", "today") ? said[1..] : said);
        return words.YesNo.Over.Contains(rest)
            && OptionMentions.Find(item.Options, ReplyText.Fold(part), words).Affirmed.Count == 1;
    }

    // "El sol no, el sol me ayuda", "no lupus. My sister has the lupus": what is denied is named anew to say why.
    private static bool IsExplained(FormItem item, List<string> parts, string part, ReplyWords words)
    {
        var plain = ReplyText.Fold(part);
        return (
                words.Choices.Helps.Any(helps => ReplyText.ContainsPhrase(plain, helps))
                || OthersClauses.GivesAway(part, words)
                || OthersClauses.Is(part, words)
            )
            && OptionMentions.Find(item.Options, plain, words).All is [var named]
            && parts
                .Take(parts.IndexOf(part))
                .Select(before => OptionMentions.Find(item.Options, ReplyText.Fold(before), words))
                .Any(before => before.All.Contains(named) && !before.Affirmed.Contains(named));
    }

    // "El sol me hace bien" where it is asked what sets it off.
    private static bool DoesGood(FormItem item, string part, ReplyWords words) =>
        words.Choices.IsHarmAsked(item.Text)
        && ReplyText.Fold(part) is var plain
        && words.Choices.Helps.Any(helps => ReplyText.ContainsPhrase(plain, helps))
        && !OptionMentions.IsNegated(plain, words);

    // "Creo que el mole" names the mole.
    private static string Unsure(string part, ReplyWords words)
    {
        var said = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = said.Select(ReplyText.Fold).ToList();
        var at = plain.Count > 0 && words.YesNo.Self.Contains(plain[0]) ? 1 : 0;
        if (at >= plain.Count || !words.YesNo.Hedges.Contains(plain[at]))
            return part;
        var told = at + 1;
        while (told < plain.Count && words.YesNo.ToldTo.Contains(plain[told]))
            told++;
        // "Maybe tomatoes" keeps its doubt.
        return told > at + 1 && told < plain.Count ? string.Join(' ', said[told..]) : part;
    }

    // What is named here is denied by the same word in a later part.
    private static bool IsTakenBack(FormItem item, List<string> parts, string part, string plain, ReplyWords words)
    {
        var named = OptionMentions.Find(item.Options, plain, words).Affirmed;
        if (named.Count != 1)
            return false;
        var said = ReplyText.Words(plain).Where(word => !SmallWords.Has(word, words)).ToList();
        return parts
            .Skip(parts.IndexOf(part) + 1)
            .Select(ReplyText.Fold)
            .Any(later =>
                OptionMentions.Find(item.Options, later, words) is { Affirmed.Count: 0, All: [var denied] }
                && denied == named[0]
                && said.Count > 0
                && said.TrueForAll(word => ReplyText.ContainsPhrase(later, word))
            );
    }

    // Own words are cut where they are a list ("meat, two veg"); a sentence stays whole, from its first word to its last.
    private static ImmutableArray<AnswerValue> Whole(string text, ImmutableArray<AnswerValue> values, ReplyWords words)
    {
        // "Hidradenitis!! Hidradenitis suppurativa" names one.
        values = values.RemoveAll(value =>
            value is AnswerValue.Text part
            && values.OfType<AnswerValue.Text>().Any(other => other != part && IsWithin(part, other))
        );
        var own = values.OfType<AnswerValue.Text>().Select(one => one.Value.Verbatim).ToList();
        if (own.Count < 2 || own.TrueForAll(part => IsName(part, words)))
            return values;
        var (first, last) = (text.IndexOf(own[0], StringComparison.Ordinal), 0);
        foreach (var part in own)
            last = Math.Max(last, text.LastIndexOf(part, StringComparison.Ordinal) + part.Length);
        if (first < 0 || last <= first)
            return values;
        var at = values.IndexOf(values.First(value => value is AnswerValue.Text));
        return
        [
            .. values.Take(at),
            new AnswerValue.Text(new PatientText(text[first..last])),
            .. values.Skip(at).Where(value => value is not AnswerValue.Text),
        ];
    }

    private static bool IsWithin(AnswerValue.Text part, AnswerValue.Text other) =>
        ReplyText.Fold(part.Value.Verbatim) is var name
        && ReplyText.Fold(other.Value.Verbatim) is var longer
        && name.Length < longer.Length
        && ReplyText.ContainsPhrase(longer, name);

    /// <summary>Whether the patient's own words name something, and tell nothing: "olive trees", not "it made it worse".</summary>
    public static bool IsShortName(string part, ReplyWords words)
    {
        const int MostWords = 4;
        return IsName(part, words)
            && ReplyText.Words(ReplyText.Fold(part)) is { Length: <= MostWords } said
            && !said.Any(words.Choices.Clausal.Contains)
            // "2-3 days between"
            && !(part.Any(char.IsAsciiDigit) && said.Any(TimeWords.Vocabulary.Contains));
    }

    private static bool IsName(string part, ReplyWords words)
    {
        const int MostWords = 6;
        var said = ReplyText.Words(ReplyText.Fold(part));
        return said.Length is > 0 and <= MostWords
            && !words.Negations.Contains(said[0])
            && !said.Any(word => words.YesNo.Self.Contains(word) || word.All(char.IsAsciiDigit));
    }

    // "Elocon" where one option is steroid creams: what the form says that the option's medicines are. The name stays.
    private static List<AnswerValue> OfClass(FormItem item, string part, ReadingContext context)
    {
        if (item.Options.All(option => option.MedicineClasses.IsEmpty))
            return [];
        var values = new List<AnswerValue>();
        var tokens = ReplyTokens.Read(part, context.Words);
        var isOnSkin = Enumerable.Range(0, tokens.Count).Any(at => MedicationWords.IsOnSkin(tokens, at));
        var mentions = context.Medications.Find(Tokenizer.Read(part), context.Words.Measures.IsOrdinary);
        foreach (var mention in mentions)
        {
            // "Piriton doesn't do much" was tried, "never had Roaccutane" was not.
            if (
                OptionMentions.IsNegated(ReplyText.Fold(part[..mention.Start]), context.Words)
                || OptionOf(item, mention.Medication, isOnSkin) is not { } option
            )
                continue;
            values.Add(Value(option));
            var isAll =
                mentions.Length == 1
                && mention.FirstToken == 0
                && ReplyText.Words(ReplyText.Fold(part)).Length < LongestName;
            if (item.Kind == ItemKind.OpenChoice)
                values.Add(new AnswerValue.Text(new PatientText(isAll ? part : part[mention.Start..mention.End])));
        }
        return values;
    }

    // Metronidazole is a tablet, and metronidazole gel what the class of the same for the skin is.
    private static AnswerOption? OptionOf(FormItem item, Medication medicine, bool isOnSkin)
    {
        var onSkin = isOnSkin
            ? item.Options.FirstOrDefault(option =>
                medicine.Classes.Any(of => option.MedicineClasses.Contains($"{of}-topical"))
            )
            : null;
        return onSkin
            ?? item.Options.FirstOrDefault(option =>
                option.MedicineClasses.Any(of => MedicationLexicon.IsOf(medicine, of))
            );
    }

    private static string WithoutEffect(FormItem item, string folded, ReplyWords words)
    {
        bool IsOption(string phrase) =>
            item.Options.Any(option =>
                PlainOption.Of(option).Names.Any(name => ReplyText.ContainsPhrase(name, phrase))
            );
        return words
            .Choices.NoEffect.Where(phrase => ReplyText.ContainsPhrase(folded, phrase) && !IsOption(phrase))
            .Aggregate(folded, (said, phrase) => said.Replace(phrase, " ", StringComparison.Ordinal))
            .Trim();
    }

    // "My brother and I have psoriasis": of whom it is told, and no answer by itself.
    private static bool IsBesideSelf(string folded, string plain, ReplyWords words) =>
        ReplyText.Words(plain) is { Length: <= 4 } said
        && said.Any(words.Kin.Contains)
        && words.Joiners.Any(joiner =>
            words.Selves.Any(self => ReplyText.ContainsPhrase(folded, $"{plain} {joiner} {self}"))
        );

    private static bool IsAfterOr(string folded, string plain)
    {
        var at = folded.IndexOf(plain, StringComparison.Ordinal);
        var before = at > 0 ? folded[..at].TrimEnd() : "";
        return before.EndsWith(" or", StringComparison.Ordinal)
            || before.EndsWith(" nor", StringComparison.Ordinal)
            || before.EndsWith(" ni", StringComparison.Ordinal)
            || before.EndsWith(" o", StringComparison.Ordinal);
    }

    // "Option 2, and kiwi": a place in the list beside other words is one where it is called so.
    private static bool IsNamedPosition(string plain, ReplyWords words) =>
        ReplyText.Words(plain).Any(word => words.Choices.Naming.Contains(word) && !words.No.Contains(word));

    // "Not dairy" and "nothing else" add nothing; "my mother isn't well" is an answer of its own.
    private static bool AddsNothing(FormItem item, string plain, List<AnswerValue> values, ReplyWords words)
    {
        const int LongestDenial = 3;
        var said = ReplyText.Words(plain);
        return ChoiceSets.IsFiller(plain, words)
            // "Si eso", "se me alborota": no name, and told of what is named.
            || values.Count > 0
                && (
                    said.All(word => SmallWords.Has(word, words))
                    || words.Clitics.Contains(said[0])
                    || words.ForAnother.Links.Contains(said[0])
                    // "Eso lo estresa", "va y viene"
                    || said is [var that, var verb, ..]
                        && words.Allergies.That.Contains(that)
                        && words.Choices.Clausal.Contains(verb)
                    || said.All(words.Choices.Clausal.Contains)
                )
            || values.Count > 0 && IsDegree(said, words)
            || said.All(word => words.YesNo.Addresses.Contains(word) || words.YesNo.Fillers.Contains(word))
            // "Bees. Swell up like a balloon"
            || values.Count > 0 && TellsReaction(item, plain, words)
            || values.Count > 0 && words.Choices.Asides.Any(aside => ReplyText.StartsWithPhrase(plain, aside))
            || OptionMentions.IsNegated(plain, words)
                && (said.Length <= LongestDenial || OptionMentions.Find(item.Options, plain, words).All.Count > 0);
    }

    // "Constipation, a bit": how much, or how often, of what is named.
    private static bool IsDegree(string[] said, ReplyWords words)
    {
        var ofDegree = words
            .Choices.Scales.Where(scale => !scale.IsSigned)
            .SelectMany(scale => scale.Find(said))
            .SelectMany(hit => Enumerable.Range(hit.First, hit.Length))
            .ToHashSet();
        return ofDegree.Count > 0
            && said.Where((_, at) => !ofDegree.Contains(at)).All(word => SmallWords.Has(word, words));
    }

    // "Heartburn, that's the metformin my doctor says", "off and on": said of what is named. A name that is none of the
    // options ("heartburn, wind egg") is said to be kept.
    private static bool SaysMore(string part, string plain, ReplyWords words) =>
        ReplyText.Words(plain).All(word => SmallWords.Has(word, words)) || !IsShortName(part, words);

    // "Money is ok", behind what is not.
    private static bool IsDeniedWhole(FormItem item, string plain, ReplyWords words) =>
        OptionMentions.Find(item.Options, plain, words) is { All.Count: > 0, Affirmed.Count: 0 };

    private static bool TellsReaction(FormItem item, string plain, ReplyWords words) =>
        ReplyText.Words(ReplyText.Fold(item.Text)).Any(words.Allergies.Nouns.Contains)
        && ReplyText.Opening(
            string.Join(' ', ReplyText.Words(plain).SkipWhile(word => SmallWords.Has(word, words))),
            words.Allergies.Reactions
        )
            is not null
        && OptionMentions.Find(item.Options, plain, words).All.Count == 0;

    // "Breathing ok", "swallowing is fine": what an option has trouble with is told as well. A whole option is named
    // beside it as what does well ("moisturiser fine"), and so is what goes on with more ("fine until I lie down").
    private static bool IsWell(FormItem item, string plain, ReplyWords words)
    {
        if (words.Choices.WellAfter.FirstOrDefault(well => Ends(plain, well)) is not { } told)
            return false;
        // Nothing else may stand there: "not fine", "just about ok" and "ok once I sit down" are not well.
        var what = ReplyText
            .Words(plain[..^told.Length])
            .Where(word => !words.Choices.WellLinks.Contains(word))
            .ToList();
        return what.Count > 0
            && !item.Options.Any(option => ReplyText.Fold(option.Display) == string.Join(' ', what))
            && item.Options.Any(option =>
                ReplyText.Words(ReplyText.Fold(option.Display)) is var label && what.TrueForAll(label.Contains)
            );

        static bool Ends(string plain, string well) =>
            plain.EndsWith(well, StringComparison.Ordinal)
            && plain.Length > well.Length
            && plain[^(well.Length + 1)] == ' ';
    }

    // What is called nearly as the option is: "hinchazón de la cara no tengo".
    private static bool IsDeniedBehind(FormItem item, string plain, ReadingContext context) =>
        DeniedBehind.Before(plain, context.Words) is { } before
        && !OptionMentions.IsNegated(before, context.Words)
        && OptionMentions.Find(item.Options, plain, context.Words).All.Count == 0
        && Part(item, before, context, byPosition: false).Count > 0;

    // "Moisturiser, and one with cortisone from the chemist": the one option by that word, of the kind that was named.
    private static AnswerOption? OneOf(ImmutableArray<AnswerOption> options, string plain, ReplyWords words)
    {
        if (
            ReplyText.Words(plain) is not [var which, var link, var what, ..]
            || !words.YesNo.StandIns.Contains(which)
            || !words.ForAnother.Links.Contains(link)
            || what.Length < 4
        )
            return null;
        return Only(options.Where(option => PlainOption.Of(option).Words[0] is [_, .., var last] && last == what));
    }

    private static List<AnswerOption> Part(FormItem item, string plain, ReadingContext context, bool byPosition)
    {
        var words = context.Words;
        if (Exact(item.Options, plain) is { } exact)
            return [exact];
        if (IsNone(plain, words) && None(item.Options, words) is { } none)
            return [none];
        if (byPosition && ChoicePositions.Read(plain, item.Options.Length, words) is { IsEmpty: false } positions)
            return [.. positions.Select(position => item.Options[position - 1])];
        var mentions = OptionMentions.Find(item.Options, plain, words);
        if (mentions.Affirmed.Count > 0 || mentions.All.Count > 0)
            return mentions.Affirmed;
        if (OneOf(item.Options, plain, words) is { } one)
            return [one];
        // "No sores in me mouth": what is denied is not named by a misspelling either.
        return
            !OptionMentions.IsNegated(plain, words)
            && (Near(item.Options, plain, context) ?? Sounding(item.Options, plain, words)) is { } near
            ? [near]
            : [];
    }
}
