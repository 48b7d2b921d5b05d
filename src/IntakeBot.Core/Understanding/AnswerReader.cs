using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads what a patient wrote, or put into a card, as an answer to an item. Deterministic; no model.</summary>
public static class AnswerReader
{
    /// <summary>
    /// Reads written words as the dialog asks for them: an answer, candidates to choose from, or no answer. A repeating
    /// group is asked as yes or no: "is there another?".
    /// </summary>
    public static AnswerReading ReadWords(FormItem item, PatientText text, ReadingContext context) =>
        ReadAnswer(item, text, context) switch
        {
            AnswerReading.Ambiguous { Fault: ReadingFault.YesAndNo } => AnswerReading.Not(ReadingFault.NotYesOrNo),
            AnswerReading.Ambiguous { Candidates.IsEmpty: true } ambiguous => AnswerReading.Not(ambiguous.Fault),
            AnswerReading.Unrecognised { Fault: ReadingFault.OtherScale } => AnswerReading.Not(ReadingFault.OutOfRange),
            AnswerReading.Understood { Values: [AnswerValue.Text] }
                when item?.Kind is ItemKind.Date or ItemKind.DateTime => AnswerReading.Not(ReadingFault.NotADate),
            var reading => reading,
        };

    /// <summary>Reads written words whole: also a refusal, a command to the bot, and what may be read in several ways.</summary>
    public static AnswerReading Read(FormItem item, PatientText text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(context);
        var folded = ReplyText.Fold(text.Verbatim);
        // "Not sure" declines, unless the question offers it as an answer.
        var bare = DeclineReader.Bare(folded, context.Words.Declines);
        var offered = OptionNames
            .Widen(item, context.Words)
            .Options.Any(option => PlainOption.Of(option).Names.Any(name => name == folded || name == bare));
        if (IsShrug(text.Verbatim))
            return new AnswerReading.Declined();
        var reading = (offered ? null : BesideTheQuestion(folded, context)) ?? ReadAnswer(item, text, context);
        return reading is AnswerReading.Unrecognised && PassesOver(folded, context.Words)
            ? new AnswerReading.Declined()
            : reading;
    }

    /// <summary>Whether a message that answers nothing passes the question over: "next question, I don't discuss my weight".</summary>
    internal static bool PassesOver(string folded, ReplyWords words) =>
        DeclineReader.PassesOver(words.ShortForms.Spoken(folded), words.Declines);

    /// <summary>Whether the whole message says that the patient does not know, or would rather not say.</summary>
    public static bool Declines(PatientText text, ReplyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return IsShrug(text.Verbatim)
            || DeclineReader.Declines(words.ShortForms.Spoken(ReplyText.Fold(text.Verbatim)), words.Declines);
    }

    /// <summary>A refusal or a command that the whole message is; null for anything else.</summary>
    internal static AnswerReading? BesideTheQuestion(string folded, ReadingContext context)
    {
        if (DeclineReader.Declines(context.Words.ShortForms.Spoken(folded), context.Words.Declines))
            return new AnswerReading.Declined();
        return CommandReader.Read(folded, context.Words) is { } command ? new AnswerReading.Command(command) : null;
    }

    private static AnswerReading ReadAnswer(FormItem item, PatientText text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Question is null && item.Text.Length > 0)
            context = context with { Question = item.Text };
        if (item is { Kind: ItemKind.Integer or ItemKind.Decimal, IsScale: false, Unit: null })
            item = item with { Unit = AmountReader.UnitAsked(context) };
        if (item.Text.Length == 0 && context.Question is { } asked)
            item = item with { Text = asked };
        var verbatim = text.Verbatim.Trim();
        // The sign is one character and no digit.
        var folded = ReplyText.Fold(verbatim);
        if (
            verbatim.Contains("\U0001F51F", StringComparison.Ordinal)
            && item.Kind is ItemKind.Integer or ItemKind.Decimal
        )
            (verbatim, folded) = ("10", "10");
        if (!folded.Any(char.IsLetterOrDigit))
        {
            if (item.Kind is ItemKind.Boolean or ItemKind.Group && Thumb(verbatim) is { } thumb)
                return AnswerReading.Of(new AnswerValue.YesNo(thumb));
            if (item.Kind is ItemKind.Choice or ItemKind.OpenChoice && Signed(item, verbatim, context) is { } signed)
                return signed;
            // A sign is no medicine's name, and tells no time.
            return item.TakesAnyWords && !AsksForFacts(item) && FormItem.HasAny(verbatim)
                ? AnswerBounds.Keep(item, Words(item, verbatim), context.Today)
                : AnswerReading.Not(ReadingFault.Empty);
        }

        // "My brother has 3 but I have two"
        if (
            item.Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity or ItemKind.Date or ItemKind.DateTime
            && OthersClauses.Own(item, verbatim, context) is { } own
            && ReadKind(item, own, ReplyText.Fold(own), context) is AnswerReading.Understood mine
        )
            return AnswerBounds.Keep(item, mine, context.Today);
        if (
            // On a scale each figure is looked at for itself.
            item is { IsScale: false, Kind: ItemKind.Integer or ItemKind.Decimal }
            && !NumberReader.AsksAgeThen(item)
            && Rivals.Of(verbatim, context, clause => Reads(item, clause, context)) is (var ofNow, _)
            && ReadKind(item, ofNow, ReplyText.Fold(ofNow), context) is AnswerReading.Understood held
        )
            return AnswerBounds.Keep(item, held, context.Today);
        return AnswerBounds.Keep(item, ReadKind(item, verbatim, folded, context), context.Today);
    }

    private static bool Reads(FormItem item, string clause, ReadingContext context) =>
        ReadKind(item, clause, ReplyText.Fold(clause), context) is AnswerReading.Understood;

    private static AnswerReading ReadKind(FormItem item, string verbatim, string folded, ReadingContext context) =>
        item.Kind switch
        {
            ItemKind.Boolean => YesNoReader.Read(folded, context, verbatim),
            ItemKind.Group => YesNoReader.ReadPlain(folded, context),
            // Options that are not here: what is said is kept as it is.
            ItemKind.Choice when item.Options.IsEmpty => AnswerReading.Of(
                new AnswerValue.Unread(new PatientText(verbatim))
            ),
            ItemKind.OpenChoice => WithException(
                item,
                verbatim,
                Option(item, verbatim, folded, context),
                context.Words
            ),
            ItemKind.Choice => Option(item, verbatim, folded, context),
            ItemKind.Integer
            or ItemKind.Decimal when item is { IsScale: true, Min: 0 } && context.Words.Zero.Contains(folded) =>
                AnswerReading.Of(new AnswerValue.Number(0)),
            ItemKind.Integer or ItemKind.Decimal => AmountReader.InItsUnit(item, verbatim, context)
                ?? NumberReader.Read(item, verbatim, folded, context.Words),
            ItemKind.Date or ItemKind.DateTime => Date(item, verbatim, context),
            ItemKind.Time => TimeReader.Read(verbatim, context),
            ItemKind.Quantity => AmountReader.Read(item, verbatim, folded, context),
            ItemKind.Url => UrlReader.Read(verbatim),
            ItemKind.Attachment => AnswerReading.Not(ReadingFault.NotAFile),
            ItemKind.String when IsBare(item, folded, context.Words) => AnswerReading.Not(ReadingFault.Empty),
            _ => Words(item, verbatim),
        };

    // Who would rather tell an age than a birth date has answered; the age is kept, and no date made of it.
    private static AnswerReading Date(FormItem item, string verbatim, ReadingContext context) =>
        item.Topic == AnswerTopic.BirthDate
            ? BirthReader.Read(item, verbatim, context)
            : Latest(item, verbatim, context) ?? DateReader.Read(verbatim, context, item.TakesFuture);

    // "First one in 2009 and the last one on 14 September 2023", where the last is asked.
    private static AnswerReading.Understood? Latest(FormItem item, string verbatim, ReadingContext context)
    {
        static bool SaysLast(string text, ReplyWords words) =>
            ReplyTokens.Read(text, words).SaysAny("last", "latest", "recent");
        var words = context.Words;
        if (context.Question is not { } question || !SaysLast(question, words))
            return null;
        var clauses = ReplyText.Clauses(verbatim, words.Contrasts.Concat(words.Joiners));
        AnswerReading Of(string clause) => DateReader.Read(clause, context, item.TakesFuture);
        return
            clauses.Count(clause => Of(clause) is AnswerReading.Understood) > 1
            && clauses.LastOrDefault(clause => SaysLast(clause, words)) is { } last
            && Of(last) is AnswerReading.Understood dated
            ? dated
            : null;
    }

    // "A bit of everything except egg": what is excepted, and is none of the options, stays with the answer in its words.
    private static AnswerReading WithException(FormItem item, string verbatim, AnswerReading reading, ReplyWords words)
    {
        const int MostWords = 4;
        if (
            reading is not AnswerReading.Understood { Values: { IsEmpty: false } values } understood
            || values.Any(value => value is not AnswerValue.Choice)
        )
            return reading;
        foreach (var except in words.Choices.Exceptions.Intersect(words.Contrasts).Intersect(words.Negations))
        {
            var at = verbatim.IndexOf($" {except} ", StringComparison.OrdinalIgnoreCase);
            // "Más o menos"
            if (
                at <= 0
                || words.Joiners.Any(or => verbatim[..at].EndsWith($" {or}", StringComparison.OrdinalIgnoreCase))
            )
                continue;
            var end = verbatim.IndexOfAny([',', ';', '.', '\n'], at) is > 0 and var sign ? sign : verbatim.Length;
            var said = verbatim[(at + 1)..end].Trim();
            var thing = ReplyText.Fold(said[except.Length..]);
            if (
                ReplyText.Words(thing).Length is > 0 and <= MostWords
                && !SmallWords.Has(ReplyText.Words(thing)[^1], words)
                && OptionMentions.Find(OptionNames.Widen(item, words).Options, thing, words).All.Count == 0
            )
                return understood with { Values = values.Add(new AnswerValue.Text(new PatientText(said))) };
        }
        return reading;
    }

    private static AnswerReading Option(FormItem item, string verbatim, string folded, ReadingContext context)
    {
        // "Creo q si": own words of an open choice stay as they were written.
        if (
            context.Words.ShortForms.Spoken(verbatim) is var spoken
            && spoken != verbatim
            && Option(item, spoken, ReplyText.Fold(spoken), context) is var whole
            && (whole.NamesOptions || item.Kind == ItemKind.Choice)
        )
            return whole;
        if (Bygone.None(item, folded, context) is { } none)
            return ChoiceReader.Understood([none]);
        if (
            PlainReply.NoneBut(folded, context.Words) is { } named
            && Option(item, named, named, context) is { NamesOptions: true } these
        )
            return these;
        if (PlainReply.WithoutOnly(verbatim, context.Words) is { Length: > 0 } alone)
            return Option(item, alone, ReplyText.Fold(alone), context);
        if (TickedOptions.Read(item, folded, context.Words) is { } ticked)
            return ticked;
        // "The second. No sorry, the third one": what was meant stands last.
        if (
            Corrected(item, verbatim, context.Words) is { Length: > 0 } meant
            && Option(item with { Kind = ItemKind.Choice }, meant, ReplyText.Fold(meant), context)
                is AnswerReading.Understood corrected
        )
            return corrected;
        if (
            WithoutPast(item, verbatim, context.Words) is { } present
            && Option(item, present, ReplyText.Fold(present), context) is AnswerReading.Understood now
        )
            return now;
        // "I used to go to the gym every day, now with the knee I do nothing"
        if (
            !item.Repeats
            && Rivals.Of(verbatim, context, clause => NamesOne(item, clause, context)) is (var held, _)
            && Option(item, held, ReplyText.Fold(held), context) is AnswerReading.Understood { NamesOptions: true } only
        )
            return only;
        if (
            WithoutLimits(item, verbatim, context.Words) is { } unlimited
            && Option(item, unlimited, ReplyText.Fold(unlimited), context) is AnswerReading.Understood usual
        )
            return usual;
        if (BestOf(item, verbatim, context) is { } best)
            return ChoiceReader.Understood([best]);
        // "Nada de momento" denies no noun.
        if (
            ChoiceReader.Exact(item.Options, folded) is null
            && !PlainReply.SaysNone(folded, context.Words)
            && Quantified.Without(item, verbatim, context) is { } left
        )
            return left.Length == 0
                ? AnswerReading.Not(ReadingFault.NoSuchOption)
                : Option(item, left, ReplyText.Fold(left), context);
        if (Circumstances.Without(item, verbatim, context) is { } general)
            return general.Length == 0
                ? AnswerReading.Not(ReadingFault.NoSuchOption)
                : Option(item, general, ReplyText.Fold(general), context);
        // "My sister's got psoriasis, mine's eczema"
        if (OthersClauses.Own(item, verbatim, context) is { } own)
        {
            var mine = Option(item, own, ReplyText.Fold(own), context);
            if (mine.NamesOptions)
                return mine;
            // "My late mother had lupus, I was tested and do not have it"
            if (OptionMentions.IsNegated(ReplyText.Fold(own), context.Words))
                return AnswerReading.Not(ReadingFault.NoSuchOption);
            if (mine is AnswerReading.Understood)
                return mine;
        }
        if (ChoiceReader.Exact(item.Options, folded) is { } exact)
            return ChoiceReader.Understood([exact]);
        if (!item.Repeats && OptionRates.OfEach(item, verbatim, context) is { } each)
            return each;
        if (!item.Repeats && Measured(item, folded) is { } measured)
            return ChoiceReader.Understood([measured]);
        if (!item.Repeats && OptionIntervals.Read(item.Options, verbatim, context) is { } within)
            return within;
        if (!item.Repeats && OptionRates.Read(item.Options, verbatim, context) is { } rated)
            return rated;
        var reading = WithoutDenied(
            item,
            verbatim,
            ChoiceReader.Read(OptionNames.Widen(item, context.Words), verbatim, folded, context),
            context.Words
        );
        // "Both tbh", "un poquito": what means nothing as it stands, or only itself, is looked at as it would be said plainly.
        if (
            reading is AnswerReading.Unrecognised or AnswerReading.Understood { Values: [AnswerValue.Text] }
            && PlainReply.Of(item, verbatim, context.Words) is { } plainly
            && Option(item, plainly, ReplyText.Fold(plainly), context) is var again
            && again.NamesOptions
        )
            return again;
        if (
            !item.Repeats
            && reading is AnswerReading.Unrecognised
            && OptionRates.ReadMostly(item.Options, verbatim, context) is { } often
        )
            return often;
        // "My books and my friend Doreen. Sleep is poor though": what the first sentence names, where all of it names none.
        return
            reading is AnswerReading.Unrecognised
            && verbatim.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end
            && verbatim.AsSpan(0, end).ContainsAnyExcept(Figures)
            && !OptionMentions.IsNegated(ReplyText.Fold(verbatim[..end]), context.Words)
            // "Heat, stress. Oh and tomatoes"
            && ReplyText.Opening(ReplyText.Fold(verbatim[(end + 2)..]), context.Words.Adds) is null
            && Option(item, verbatim[..end], ReplyText.Fold(verbatim[..end]), context)
                is AnswerReading.Understood { NamesOptions: true, Values: var values } first
            // Behind a "none" may stand one.
            && !values.Any(item.IsExclusive)
            ? first
            : reading;
    }

    private static bool NamesOne(FormItem item, string clause, ReadingContext context) =>
        OptionMentions
            .Find(OptionNames.Widen(item, context.Words).Options, ReplyText.Fold(clause), context.Words)
            .All.Count > 0;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789 ");

    // "2 litres, I carry a bottle": a figure with the unit by which the form names one option, whatever the options count.
    private static AnswerOption? Measured(FormItem item, string folded) =>
        folded.Any(char.IsAsciiDigit)
        && item
            .Options.Where(option =>
                // The label is none of its synonyms.
                PlainOption
                    .Of(option)
                    .Names.Skip(1)
                    .Any(name =>
                        name.Any(char.IsAsciiDigit)
                        && name.Contains(' ', StringComparison.Ordinal)
                        && ReplyText.ContainsPhrase(folded, name)
                    )
            )
            .Take(2)
            .ToList()
            is [var only]
            ? only
            : null;

    // "A glass on a Saturday, used to be loads more": what is, where one option is asked and none is called so.
    private static string? WithoutPast(FormItem item, string verbatim, ReplyWords words)
    {
        bool IsPast(string said) =>
            words.YesNo.UsedTo.Any(past => ReplyText.ContainsPhrase(ReplyText.Fold(said), past));
        if (item.Repeats || !IsPast(verbatim) || item.Options.Any(option => option.Names.Any(IsPast)))
            return null;
        var clauses = ReplyText.Clauses(verbatim, words.Contrasts);
        var present = clauses.Where(clause => !IsPast(clause)).ToList();
        return present.Count == clauses.Length || present.Count == 0 ? null : string.Join(", ", present);
    }

    // "A couple of pints on a Saturday, never when driving": when it never is, is no "never".
    private static string? WithoutLimits(FormItem item, string verbatim, ReplyWords words)
    {
        if (item.Repeats)
            return null;
        var clauses = ReplyText.Clauses(verbatim, words.Contrasts);
        var kept = clauses
            .Where(clause => ReplyText.Opening(ReplyText.Fold(clause), words.Choices.Limits) is null)
            .ToList();
        return kept.Count == clauses.Length || kept.Count == 0 ? null : string.Join(", ", kept);
    }

    // "Stress, hot showers. Not alcohol, I barely drink": what one clause denies by its label, another does not choose by
    // a looser name.
    private static AnswerReading WithoutDenied(FormItem item, string verbatim, AnswerReading reading, ReplyWords words)
    {
        if (!item.Repeats || reading is not AnswerReading.Understood { Values: [_, _, ..] values })
            return reading;
        var clauses = ReplyText.Clauses(verbatim, words.Contrasts).Select(ReplyText.Fold).ToList();
        bool Names(AnswerOption option, string clause) => OptionMentions.Named([option], clause, words).Count > 0;
        bool IsDenied(AnswerOption option, string clause) =>
            OptionMentions.Find([option], clause, words) is { All: [_], Affirmed: [] };
        var denied = item
            .Options.Where(option =>
                clauses.Exists(clause => Names(option, clause) && IsDenied(option, clause))
                && !clauses.Exists(clause => Names(option, clause) && !IsDenied(option, clause))
            )
            .Select(option => option.Code)
            .ToHashSet(StringComparer.Ordinal);
        var kept = values.RemoveAll(value => value is AnswerValue.Choice choice && denied.Contains(choice.Code));
        return kept.IsEmpty || kept.Length == values.Length ? reading : new AnswerReading.Understood(kept);
    }

    // "The tablets helped a little, the gel made it worse" where the best of it is asked.
    private static AnswerOption? BestOf(FormItem item, string verbatim, ReadingContext context)
    {
        var words = context.Words;
        if (
            item.Repeats
            || !ReplyText.AllWords(ReplyText.Fold(item.Text)).Any(words.Choices.AsksBest.Contains)
            || item.Options.FirstOrDefault(option => IsWorse(option, words)) is not { } worst
        )
            return null;
        string? Told(string clause) =>
            Option(item with { Text = "" }, clause, ReplyText.Fold(clause), context)
                is AnswerReading.Understood { Values: [AnswerValue.Choice chosen] }
                ? chosen.Code
                : null;
        // "It cleared it, but then it came back" is for the patient to say.
        if (
            verbatim
                .Split([.. words.Contrasts.Select(but => $" {but} ")], StringSplitOptions.TrimEntries)
                .Skip(1)
                .Any(behind => ReplyText.Clauses(behind, words.Joiners) is not [var first, ..] || Told(first) is null)
        )
            return null;
        var told = ReplyText
            .Clauses(verbatim, words.Joiners.Concat(words.Contrasts))
            .Select(Told)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return told.Count < 2
            ? null
            : item
                .Options.Where(option => told.Contains(option.Code))
                .MaxBy(option => Math.Abs(item.Options.IndexOf(option) - item.Options.IndexOf(worst)));
    }

    private static bool IsWorse(AnswerOption option, ReplyWords words) =>
        words.Choices.Scales.Any(scale =>
            scale.Name == "change" && scale.Find(PlainOption.Of(option).Words[0]).Exists(hit => hit.Level < 0)
        );

    // The words after the last correction of what stands before it.
    private static string? Corrected(FormItem item, string verbatim, ReplyWords words)
    {
        string? meant = null;
        for (var at = 1; at < verbatim.Length; at++)
        {
            if (verbatim[at - 1] is not (' ' or ',' or '.' or '-') || !char.IsLetter(verbatim[at]))
                continue;
            var rest = ReplyText.Fold(verbatim[at..]);
            if (
                ReplyText.Opening(rest, words.Meant, words.Actually, words.Wrong) is { } opening
                && (
                    opening.Contains(' ', StringComparison.Ordinal)
                    // "Right. Sorry, left": of one option, also a word alone behind a sign
                    // or the name of one: "left sorry right".
                    || !item.Repeats
                        && !words.Wrong.Contains(opening)
                        && verbatim[..at].TrimEnd() is var before
                        && (
                            before is [.., ',' or '.' or '-' or ';']
                            || ChoiceReader.Exact(item.Options, ReplyText.Fold(before)) is not null
                        )
                )
                // "Pero eso no es de piel": the denial is the clause's own verb's.
                && !(
                    words.Wrong.Contains(opening)
                    && words.Choices.PlainNo.Contains(opening.Split(' ')[^1])
                    && rest.Length > opening.Length
                    && rest[opening.Length] == ' '
                )
                // "She never said I stop breathing" denies what follows.
                && !(opening.Split(' ').Any(words.Negations.Contains) && words.Choices.NeverSaid.Contains(opening))
            )
                meant = ReplyText.After(new PatientText(verbatim[at..]), opening.Count(c => c == ' ') + 1).Verbatim;
            else if (!item.Repeats && BareNo(rest, words) is var no and > 0 && EndsClause(verbatim, at))
                meant = ReplyText.After(new PatientText(verbatim[at..]), no).Verbatim;
        }
        return meant;
    }

    private static bool EndsClause(string verbatim, int at) =>
        verbatim.AsSpan(0, at).TrimEnd() is [.., ',' or '.' or '-' or ';'];

    // "Daily... well no, now and then": of one option a no between two signs takes back what stands before it. How many
    // words it is; 0 for none, or where nothing follows.
    private static int BareNo(string rest, ReplyWords words)
    {
        const int MostWords = 3;
        var sign = rest.AsSpan().IndexOfAny(',', '.', ';');
        if (sign <= 0 || sign >= rest.Length - 1)
            return 0;
        var said = ReplyText.Words(rest[..sign]);
        return
            said is { Length: <= MostWords } and [.. var before, var no]
            && words.Choices.BareNo.Contains(no)
            && Array.TrueForAll(before, word => words.YesNo.Fillers.Contains(word))
            ? said.Length
            : 0;
    }

    // "Yes" to "When did it start?" is no answer, and "oh" no medicine.
    private static bool IsBare(FormItem item, string folded, ReplyWords words) =>
        AsksForFacts(item) && words.Right.Contains(folded)
        || item.Topic == AnswerTopic.MedicationName
            && ReplyText
                .Words(folded)
                .All(word => words.YesNo.Fillers.Contains(word) || words.Greetings.Contains(word));

    private static bool AsksForFacts(FormItem item) =>
        item.Topic
            is AnswerTopic.Onset
                or AnswerTopic.MedicationName
                or AnswerTopic.MedicationDose
                or AnswerTopic.MedicationFrequency
                or AnswerTopic.MedicationSince;

    // A thumb where an option is a yes or a no, or means none.
    private static AnswerReading.Understood? Signed(FormItem item, string text, ReadingContext context)
    {
        if (Thumb(text) is not { } thumb)
            return null;
        var plain = thumb ? context.Words.Choices.PlainYes : context.Words.Choices.PlainNo;
        var option =
            item.Options.FirstOrDefault(option => plain.Contains(PlainOption.Of(option).Label))
            ?? (thumb ? null : ChoiceReader.None(item.Options, context.Words));
        return option is null ? null : ChoiceReader.Understood([option]);
    }

    // A shrug without a word does not know.
    private static bool IsShrug(string text) => Has(text, "🤷") && !text.Any(char.IsLetterOrDigit);

    private static bool? Thumb(string text)
    {
        var (yes, no) = (Has(text, "👍", "✅", "✔", "👌"), Has(text, "👎", "❌", "✖", "🚫"));
        return yes == no ? null : yes;
    }

    private static bool Has(string text, params ReadOnlySpan<string> signs)
    {
        foreach (var sign in signs)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Reads what a card submitted: option codes, a number, or an ISO date. Anything else is read as words.</summary>
    public static AnswerReading ReadSubmitted(FormItem item, ImmutableArray<string> values, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(item);
        var given = values.Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
        if (given.Count == 0)
            return AnswerReading.Not(ReadingFault.Empty);
        if (item.Kind is ItemKind.Choice or ItemKind.OpenChoice)
        {
            var chosen = given
                .Select(value => item.Options.FirstOrDefault(option => option.Code == value))
                .OfType<AnswerOption>()
                .ToList();
            if (chosen.Count == given.Count && (item.Repeats || chosen.Count == 1))
            {
                var kept = chosen.Exists(option => !option.Exclusive)
                    ? chosen.Where(option => !option.Exclusive)
                    : chosen;
                return new AnswerReading.Understood([
                    .. kept.Select(option => new AnswerValue.Choice(option.Code, option.Display)),
                ]);
            }
        }
        return ReadWords(item, Labels(item, given), context);
    }

    /// <summary>What a card submitted, in words: the labels of options, any other value as it came.</summary>
    public static PatientText Labels(FormItem? item, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var options = item?.Options ?? [];
        return new PatientText(
            string.Join(
                ", ",
                values.Select(value => options.FirstOrDefault(option => option.Code == value)?.Display ?? value)
            )
        );
    }

    /// <summary>How an answer reads to people: labels, numbers with their unit, dates, all else in English.</summary>
    public static PatientText Display(FormItem item, Answer answer, string yes, string no) =>
        Display(item, answer, new AnswerWords(yes, no));

    /// <summary>How an answer reads to people in a language: labels, numbers with their unit, dates.</summary>
    public static PatientText Display(FormItem item, Answer answer, AnswerWords words)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(words);
        return answer.Apart
            ?? new PatientText(string.Join(", ", answer.Values.Select(value => Display(item, value, words))));
    }

    private static string Display(FormItem item, AnswerValue value, AnswerWords words) =>
        value.Match(
            yesNo => yesNo.Value ? words.Yes : words.No,
            choice => item.Options.FirstOrDefault(option => option.Code == choice.Code)?.Display ?? choice.Display,
            number =>
                words.Of(number.Value)
                + (
                    item.IsScale ? $"/{item.Max:0}"
                    : item.Unit is { } unit ? $" {unit}"
                    : ""
                ),
            date =>
                date.Age is { } age ? words.Age(StatementText.Of(age, words))
                : date.Until is { } until ? words.Range(words.Of(date.Value), words.Of(until))
                : words.Of(date.Value),
            time => time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
            stated => StatementText.Of(Named(item, stated.Value), words),
            file => file.Title is { Length: > 0 } title ? title.Verbatim : file.ContentType,
            text => text.Value.Verbatim,
            unread => unread.Value.Verbatim
        );

    // A unit's code is for machines: "[lb_av]".
    private static Statement Named(FormItem item, Statement stated) =>
        stated is Statement.Quantity amount && item.Units.FirstOrDefault(unit => unit.Code == amount.Unit) is { } unit
            ? amount with
            {
                Unit = unit.Display,
            }
            : stated;

    private static AnswerReading Words(FormItem item, string verbatim) =>
        verbatim.Length > (item.MaxLength ?? int.MaxValue)
            ? AnswerReading.Not(ReadingFault.TooLong)
            : AnswerReading.Of(new AnswerValue.Text(new PatientText(verbatim)));
}
