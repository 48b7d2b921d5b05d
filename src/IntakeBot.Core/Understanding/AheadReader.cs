using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>One answer that a message holds for a question that it was not asked for.</summary>
/// <param name="Key">The item that it would answer.</param>
/// <param name="Values">The values.</param>
internal sealed record AheadAnswer(ItemKey Key, ImmutableArray<AnswerValue> Values);

/// <summary>Answers of one message that are confirmed together, when the first of them would be asked.</summary>
/// <param name="Asked">The question in whose place they are shown.</param>
/// <param name="Answers">The answers; never empty.</param>
/// <param name="Shown">How they read to the patient, where the values alone do not tell; else null.</param>
internal sealed record AheadAnswers(ItemKey Asked, ImmutableArray<AheadAnswer> Answers, PatientText? Shown)
{
    /// <summary>The answer to one question alone.</summary>
    public static AheadAnswers One(ItemKey key, ImmutableArray<AnswerValue> values) =>
        new(key, [new AheadAnswer(key, values)], Shown: null);
}

/// <summary>
/// Finds what a message answers beside the question asked: "eczema on my hands for 3 years, and I use betamethasone".
/// Only items with an <see cref="AnswerTopic"/> are looked for, and only what is present and the patient's own counts:
/// a mother's eczema, a denial or a fear answers nothing. Nothing found here is an answer before the patient confirms it.
/// </summary>
/// <param name="form">The form.</param>
/// <param name="findings">Tells whose and whether what is named is.</param>
/// <param name="context">The words of the language and the medicines known.</param>
/// <param name="names">The form's names, where they were made before.</param>
internal sealed partial class AheadReader(
    IntakeForm form,
    MessageReader findings,
    ReadingContext context,
    AheadNames? names = null
)
{
    /// <summary>Whether somebody answers for the patient: then no age of the speaker's is the patient's.</summary>
    public bool ForAnother { get; init; }

    private readonly AheadNames _names = names ?? AheadNames.Of(form, context.Words);

    /// <summary>What the message answers, in the form's order.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isStory">Whether it tells of the patient now, so that medicines said to be used are used.</param>
    /// <param name="isOpen">Whether the item still waits for an answer; any other is not looked for.</param>
    public ImmutableArray<AheadAnswers> Read(PatientText text, bool isStory, Func<ItemKey, bool> isOpen)
    {
        var message = Of(text);
        var found = ImmutableArray.CreateBuilder<AheadAnswers>();
        var open = form.All.Where(item => item.Topic != AnswerTopic.None && isOpen(new ItemKey(item.LinkId))).ToList();
        // Of whoever answers for a mother, what she has is no relative's.
        var ofRelatives = !ForAnother && RelativeClauses.NamesKin(text.Verbatim, context.Words);
        foreach (
            var item in open.Where(item =>
                item.Topic is AnswerTopic.Options or AnswerTopic.BodyAreas
                || item.Topic == AnswerTopic.Relatives && ofRelatives
            )
        )
        {
            var named = Named(item, message);
            if (!named.IsEmpty && (item.Repeats || named.Length == 1))
                found.Add(One(item, named));
        }
        foreach (var item in open.Where(item => item.Topic == AnswerTopic.Onset))
        {
            if (Onset(message) is { } onset)
                found.Add(One(item, [new AnswerValue.Text(onset)]));
        }
        if (
            isStory
            && MedicationItems.Of(form) is { Use: { } use } items
            && open.Contains(use)
            && Used(text) is { IsEmpty: false } medicines
        )
            found.Add(items.Told(medicines, 0, new ItemKey(use.LinkId), context.Answers));
        foreach (var item in open.Where(item => item.Topic == AnswerTopic.BirthDate))
        {
            if (AgeReader.Find(text.Verbatim, context, ForAnother) is { } age)
                found.Add(One(item, [age]));
        }
        if (open.FindAll(item => item.Topic == AnswerTopic.Findings) is { Count: > 0 } asked)
        {
            var mentions = findings.Read(text, AnswerContext.PatientNow, form.Language);
            foreach (var item in asked)
            {
                if (Finding(item, mentions) is { } told)
                    found.Add(WithDetails(item, told));
            }
        }
        found.AddRange(OfAllergies(open, text));
        return found.ToImmutable();
    }

    private IEnumerable<AheadAnswers> OfAllergies(List<FormItem> open, PatientText text)
    {
        var asks = open.Find(item => item is { Topic: AnswerTopic.Allergies, Kind: ItemKind.Boolean });
        var named = open.FindAll(item => item.Topic == AnswerTopic.Allergens);
        if (
            (asks is null && named.Count == 0)
            || new AllergyReader(findings, context).Find(text.Verbatim) is not { } said
        )
            return [];
        var allergy = new AllergyAccount(context, ForAnother, patient: null).Own(said)?.Kept ?? said;
        return (asks is null ? Enumerable.Empty<AheadAnswers>() : [WithDetails(asks, allergy)]).Concat(
            named.Select(item => Allergens(item, allergy)).OfType<AheadAnswers>()
        );
    }

    /// <summary>Those of the item's options that are named where an allergy is told; null where none is.</summary>
    public AheadAnswers? Allergens(FormItem item, PatientText told) =>
        Named(item, Of(told)) is { IsEmpty: false } named ? One(item, named) : null;

    /// <summary>The places on the body that the words name.</summary>
    public ImmutableArray<AnswerValue> Places(FormItem item, PatientText text) => Named(item, Of(text));

    /// <summary>Where the message tells what relatives have of the item's options.</summary>
    public ImmutableArray<TextSpan> OfRelatives(FormItem item, PatientText text)
    {
        var message = Of(text);
        return RelativeClauses.Of(
            text,
            findings,
            context.Words,
            [.. Mentions(item, message).Select(mention => message.SpanOf(mention.First, mention.End))]
        );
    }

    private Message Of(PatientText text)
    {
        var tokens = Tokenizer.Read(text.Verbatim);
        return new Message(
            text.Verbatim,
            tokens,
            ReplyTokens.Read(text.Verbatim, context.Words),
            new Lazy<ImmutableArray<TextSpan>>(() => Theirs(text, tokens))
        );
    }

    // What was told of a finding of the question's own, as the patient's and now; null where nothing was.
    private static PatientText? Finding(FormItem item, ImmutableArray<Mention> mentions)
    {
        var told = mentions
            .Where(mention =>
                item.Findings.Contains(mention.Concept.Id)
                && mention is { IsCurrent: true, IsHint: false, Assertion.Experiencer: not Experiencer.SomeoneElse }
            )
            .Select(mention => mention.Quote.Verbatim)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return told.Count == 0 ? null : new PatientText(string.Join("; ", told));
    }

    // Shown in the place of the question whether there is one; the words belong to the question for more about it.
    private AheadAnswers WithDetails(FormItem item, PatientText told)
    {
        var yes = new AheadAnswer(new ItemKey(item.LinkId), [new AnswerValue.YesNo(true)]);
        return
            form.All.SkipWhile(one => one != item).Skip(1).FirstOrDefault(one => one.Kind != ItemKind.Display)
                is { Topic: AnswerTopic.Details } details
            ? new AheadAnswers(
                yes.Key,
                [yes, new AheadAnswer(new ItemKey(details.LinkId), [new AnswerValue.Text(told)])],
                told
            )
            : new AheadAnswers(yes.Key, [yes], told);
    }

    private static AheadAnswers One(FormItem item, ImmutableArray<AnswerValue> values) =>
        AheadAnswers.One(new ItemKey(item.LinkId), values);

    /// <summary>
    /// The medicines named where medicines were asked for: those that the lexicon knows, and whatever is told of as only
    /// medicines are: "the pill", "zaptrex 5 mg", "the one for my heart".
    /// </summary>
    public ImmutableArray<Statement.Medication> Medicines(PatientText text) =>
        Taken(MedicinesIn(text).RemoveAll(medication => medication.Stopped));

    /// <summary>
    /// The same as a list: with those beside them that were taken once, as what was stopped or gave way to another is told
    /// for a reason.
    /// </summary>
    public ImmutableArray<Statement.Medication> Listed(PatientText text)
    {
        var all = MedicinesIn(text);
        var taken = Taken(all.RemoveAll(medication => medication.Stopped));
        return taken.IsEmpty ? taken : all.RemoveAll(medication => !IsEnded(medication) && !taken.Contains(medication));
    }

    /// <summary>The medicines that were taken once, by names that the lexicon knows.</summary>
    public ImmutableArray<Statement.Medication> Ended(PatientText text) =>
        MedicinesIn(text).RemoveAll(medication => !IsEnded(medication));

    private static bool IsEnded(Statement.Medication medication) =>
        medication is { Stopped: true, Known: not null, Misspelt: false };

    private ImmutableArray<Statement.Medication> Taken(ImmutableArray<Statement.Medication> medicines)
    {
        const int FewestOfAList = 2;
        var all = medicines.RemoveAll(medication => medication.Name.Length == 0);
        var known = all.Count(medication => medication.Known is not null);
        // Among several known ones what the reader took for a medicine is one: "levotiroxina, magnesio, onagra"; beside
        // one, what is called a kind of medicine: "magnesium and collagen".
        return known >= FewestOfAList
            ? all
            : all.RemoveAll(medication =>
                medication.Known is null
                && !IsToldAsMedicine(medication)
                && (known == 0 || !context.Medications.Vocabulary.NamesKind(medication.Name.Verbatim))
            );
    }

    private bool IsToldAsMedicine(Statement.Medication medication) =>
        medication.Name.Length > 0
        && (
            medication is { Form: not null } or { Strength: not null } or { How: not null } or { Reason: not null }
            || context.Medications.Vocabulary.NamesClass(medication.Name.Verbatim)
            // "One for gout": told by its purpose.
            || ReplyText.Words(ReplyText.Fold(medication.Name.Verbatim)) is ["one" or "1", "for", _, ..]
        );

    private ImmutableArray<Statement.Medication> MedicinesIn(PatientText text) =>
        MedicationReader.Read(text.Verbatim, context) is AnswerReading.Understood understood
            ? [.. understood.Stated<Statement.Medication>()]
            : [];

    /// <summary>
    /// The medicines of a story: only what is known and said to be used now. What the lexicon does not know may be
    /// anything, and the patient may want to stop it, have been offered it or have read about it.
    /// </summary>
    public ImmutableArray<Statement.Medication> Used(PatientText text)
    {
        var message = Of(text);
        if (!message.Tokens.Any(token => context.Words.Using.Contains(token.Word)))
            return [];
        return MedicinesIn(text)
            .RemoveAll(medicine =>
                medicine is not { Stopped: false, Known: not null, Misspelt: false } || !IsUsed(message, medicine)
            );
    }

    private bool IsUsed(Message message, Statement.Medication medicine)
    {
        var start = message.Verbatim.IndexOf(medicine.Name.Verbatim, StringComparison.Ordinal);
        if (start < 0 || medicine.Name.Length == 0)
            return false;
        var end = message.Tokens.TakeWhile(token => token.Start < start).Count();
        var first = end;
        while (first > 0 && !(first < message.Tokens.Length && message.Tokens[first].BeginsSentence))
            first--;
        var before = message.Tokens[first..end];
        return before.Any(token => context.Words.Using.Contains(token.Word))
            && !before.Any(token => context.Words.Wishes.Contains(token.Word))
            && !IsWriters(before)
            && findings.Assert(new PatientText(message.Verbatim), [new TextSpan(start, medicine.Name.Length)])[0].Status
                is AssertionStatus.Present
                    or AssertionStatus.Uncertain;
    }

    // "I take levothyroxine" of who writes for somebody else, and not "I put hydrocortisone on her".
    private bool IsWriters(ImmutableArray<TextToken> before) =>
        ForAnother
        && Enumerable
            .Range(1, Math.Max(0, before.Length - 1))
            .Any(at =>
                before[at].Word is "take" or "on" or "tomo"
                && context.Words.Allergies.Mine.Contains(before[at - 1].Word)
            );

    private ImmutableArray<AnswerValue> Named(FormItem item, Message message)
    {
        var mentions = Mentions(item, message);
        if (mentions.Count == 0)
            return [];
        var text = new PatientText(message.Verbatim);
        var spans = mentions.Select(mention => message.SpanOf(mention.First, mention.End)).ToImmutableArray();
        var assertions = findings.Assert(text, spans);
        var ofRelatives = ForAnother ? [] : message.OfRelatives.Value;
        var named = mentions
            .Where(
                (_, at) =>
                    IsMeant(item, assertions[at])
                    && !IsIn(ofRelatives, item, spans[at])
                    && !IsWondered(message, mentions[at].First)
            )
            .Select(mention => mention.Option.Code)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. item
                .Options.Where(option => named.Contains(option.Code))
                .Select(option => new AnswerValue.Choice(option.Code, option.Display)),
        ];
    }

    // "Que me digan si es lupus o no": what the patient would like to know is told by nobody.
    private bool IsWondered(Message message, int at)
    {
        var first = at;
        while (first > 0 && message.Tokens[first].Before < TextBreak.Comma)
            first--;
        var before = string.Join(' ', message.Tokens[first..at].Select(token => token.Word));
        return context.Words.Questions.Wonders.Any(wonders => ReplyText.ContainsPhrase(before, wonders));
    }

    private static bool IsMeant(FormItem item, Assertion assertion) =>
        item.Topic == AnswerTopic.Relatives
            ? assertion is { Experiencer: Experiencer.SomeoneElse, Certainty: Certainty.Present or Certainty.Uncertain }
            : assertion.Status is AssertionStatus.Present or AssertionStatus.Uncertain;

    // Of relatives by blood, told as "my brother"; of the patient what is told of nobody else.
    private static bool IsIn(ImmutableArray<TextSpan> ofRelatives, FormItem item, TextSpan span) =>
        item.Topic != AnswerTopic.Relatives
        && ofRelatives.Any(clause => span.Start >= clause.Start && span.Start < clause.End);

    // "His is all elbows": of whatever is named, what relatives have.
    private ImmutableArray<TextSpan> Theirs(PatientText text, ImmutableArray<TextToken> tokens) =>
        tokens.Any(token => context.Words.Kin.Contains(token.Word))
            ?
            [
                .. form
                    .All.Where(item => item.Topic is AnswerTopic.Options or AnswerTopic.Relatives)
                    .SelectMany(item => OfRelatives(item, text))
                    .Distinct(),
            ]
            : [];

    private List<(AnswerOption Option, int First, int End)> Mentions(FormItem item, Message message)
    {
        var places =
            item.Topic == AnswerTopic.BodyAreas
                ? BodyAreaReader.Find(message.Reply).Select(area => area.Said.Verbatim).ToList()
                : null;
        var mentions = (
            from name in _names[item.LinkId]
            from at in message.Find(name.Words, context.Medications.Vocabulary)
            where places is null || IsPlace(message, at, name.Words.Length, places)
            select (name.Option, First: at, End: at + name.Words.Length)
        ).ToList();
        mentions.RemoveAll(one =>
            IsOfOwnName(message, one)
            || mentions.Exists(other =>
                other.First <= one.First && other.End >= one.End && other.End - other.First > one.End - one.First
            )
        );
        return mentions;
    }

    // "Dermatitis seborreica" is none of the dermatitis that is eczema.
    private bool IsOfOwnName(Message message, (AnswerOption Option, int First, int End) mention) =>
        context.Words.Choices.OwnNames.Any(name =>
            name.Split(' ') is var own
            && own.Length > mention.End - mention.First
            && Enumerable
                .Range(mention.End - own.Length, own.Length - (mention.End - mention.First) + 1)
                .Any(at =>
                    at >= 0
                    && at + own.Length <= message.Tokens.Length
                    && message.Tokens.Slice(at, own.Length).Select(token => token.Word).SequenceEqual(own)
                )
            && !mention.Option.Names.Any(known => ReplyText.Fold(known).Contains(name, StringComparison.Ordinal))
        );

    // "Hand cream" is no place, and "back in May" neither.
    private bool IsPlace(Message message, int at, int length, List<string> places)
    {
        var span = message.SpanOf(at, at + length);
        var said = message.Verbatim[span.Start..span.End];
        return places.Exists(place => place.Contains(said, StringComparison.OrdinalIgnoreCase))
            && !IsBackOf(message, at)
            && !IsProduct(message, at + length)
            && !IsProduct(message, Linked(message, at));
    }

    // "Back of the knees" is the knees.
    private bool IsBackOf(Message message, int at) =>
        at + 1 < message.Tokens.Length
        && context.Words.Choices.PartOf.Contains($"{message.Tokens[at].Word} {message.Tokens[at + 1].Word}");

    private bool IsProduct(Message message, int at) =>
        at >= 0 && at < message.Tokens.Length && context.Words.Products.Contains(message.Tokens[at].Word);

    // "Crema para las manos": the place that stands before what links the product to its place; -1 for none.
    private int Linked(Message message, int at)
    {
        var before = at - 1;
        while (before >= 0 && context.Words.ProductLinks.Contains(message.Tokens[before].Word))
            before--;
        return before < at - 1 ? before : -1;
    }

    // Where relatives are told of is worked out once for all that is named.
    private sealed record Message(
        string Verbatim,
        ImmutableArray<TextToken> Tokens,
        ReplyTokens Reply,
        Lazy<ImmutableArray<TextSpan>> OfRelatives
    )
    {
        /// <summary>
        /// Where the words stand in a row, one of them perhaps nearly so spelt. A word of ordinary talk is no misspelling:
        /// "verano" is no "vegano".
        /// </summary>
        public IEnumerable<int> Find(string[] words, MedicationVocabulary ordinary)
        {
            for (var at = 0; at + words.Length <= Tokens.Length; at++)
            {
                var matches = true;
                for (var i = 0; i < words.Length && matches; i++)
                {
                    var said = Tokens[at + i].Word;
                    matches =
                        said == words[i]
                        || words[i].Length > 5 && Spelling.IsNear(said, words[i]) && !ordinary.IsEveryday(said);
                }
                if (matches)
                    yield return at;
            }
        }

        public TextSpan SpanOf(int first, int end) =>
            new(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);

        public IEnumerable<string> Clauses(ReplyWords words)
        {
            var start = 0;
            for (var at = 1; at < Tokens.Length; at++)
            {
                var joined = words.Joiners.Contains(Tokens[at].Word) || words.Contrasts.Contains(Tokens[at].Word);
                if (Tokens[at].Before < TextBreak.Comma && !joined)
                    continue;
                yield return Verbatim[Tokens[start].Start..Tokens[at - 1].End];
                start = at;
            }
            if (start < Tokens.Length)
                yield return Verbatim[Tokens[start].Start..Tokens[^1].End];
        }

        public override string ToString() => "[message]";
    }
}
