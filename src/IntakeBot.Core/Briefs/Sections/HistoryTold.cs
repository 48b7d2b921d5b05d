using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// What was told of the family's illnesses, and of a cancer that the patient had, where something else was asked: "no, but
/// my father had melanoma" to a changing mole. The words stand beside that answer; here they have a line of their own.
/// </summary>
internal static class HistoryTold
{
    // Medicine's own words, which no form need offer.
    private static readonly ImmutableArray<string> Cancers =
    [
        "cancer",
        "cancers",
        "melanoma",
        "carcinoma",
        "basal cell",
        "squamous cell",
        "BCC",
        "SCC",
        "lymphoma",
        "leukaemia",
        "leukemia",
        "cáncer",
        "linfoma",
        "leucemia",
    ];

    /// <summary>
    /// The patient's own illnesses, past and present, that were told in passing ("I had a heart attack in 2018"): no
    /// question asks for them, and whoever prescribes must not look for them.
    /// </summary>
    public static IEnumerable<BriefBlock> Own(BriefContext context)
    {
        if (context.Input.Words is not { } words)
            return [];
        var told = Said(context, said => !IsOfFamily(context, said))
            .SelectMany(said =>
                IllnessesTold
                    .In(
                        said.Text,
                        context.Input.Screening.Reader,
                        words,
                        context.AnsweredByAnother,
                        at => Whose.IsAnothers(context, said.Text.Verbatim, at)
                    )
                    .Select(sentence => (said, sentence))
            )
            .ToList();
        return Fullest([.. told.Select(one => one.sentence)], words)
            .Select(at => told[at])
            .Select(one =>
                Line(
                    one.said,
                    (IsOfWriter(context, words, one.sentence) ? WritersHistory : History) + Names(one.sentence, words),
                    From(one.sentence, words.Illnesses, BriefContext.LongestBeside)
                )
            )
            .DistinctBy(block => block.Claim.Text)
            // What was named once need not be told by other lay words again.
            .DistinctBy(block => block.Label is History or WritersHistory ? block.Claim.Text.Verbatim : block.Label);
    }

    // Of the sentences that name the same illnesses the one that tells most, and each that tells a figure: "years now,
    // nothing today" adds nothing to "migraines with zigzags, 1 or 2 a month".
    private static IEnumerable<int> Fullest(List<string> sentences, ReplyWords words)
    {
        var (named, kept) = (new HashSet<string>(StringComparer.Ordinal), new List<int>());
        foreach (
            var (at, sentence) in sentences
                .Index()
                .OrderByDescending(one => SmallWords.Telling(one.Item, words).Count())
                .ThenBy(one => one.Index)
        )
        {
            var folded = ReplyText.Fold(sentence);
            var illnesses = words
                .Illnesses.Where(one => ReplyText.ContainsPhrase(folded, ReplyText.Fold(one)))
                .ToList();
            if (illnesses.TrueForAll(named.Contains) && !sentence.Any(char.IsAsciiDigit))
                continue;
            named.UnionWith(illnesses);
            kept.Add(at);
        }
        return kept.Order();
    }

    /// <summary>
    /// What a clinician wants to know of a patient whatever was asked, in the patient's words: "gave up smoking at 27",
    /// "46 lbs".
    /// </summary>
    public static IEnumerable<BriefBlock.Quote> Habits(BriefContext context) =>
        context.Input.Words is { } words
            ? Topics(context, words.Habits, BriefContext.LongestBeside, _ => true, (_, _, _) => true)
            : [];

    /// <summary>
    /// What a dermatologist looks for in the history of the skin and no question asks: work, joints, nails, "eczema as a
    /// baby". What stands above, as the reason or the hopes, is not told again.
    /// </summary>
    public static IEnumerable<BriefBlock.Quote> Skin(BriefContext context)
    {
        if (context.Input.Words is not { } words)
            return [];
        var page = new Page(context, []);
        foreach (var above in new[] { SpecialItems.Reason, SpecialItems.Goals })
            page.Add(context.Find(above)?.Quote.Verbatim ?? "");
        var lines = new List<BriefBlock.Quote>();
        var told = Topics(context, words.SkinTold, LongestSkin, said => !IsAskedFor(context, said), IsHistory);
        foreach (var group in told.GroupBy(line => line.Label))
        {
            var topic = page.Copy();
            // The fullest first, so that what it holds is not told again; then as they were said.
            var kept = new List<int>();
            foreach (var (at, line) in group.Index().OrderByDescending(one => one.Item.Claim.Text.Length))
            {
                if (topic.Rest(line.Claim.Text.Verbatim) is null)
                    continue;
                topic.Add(line.Claim.Text.Verbatim);
                kept.Add(at);
            }
            lines.AddRange(kept.Order().Select(group.ElementAt));
        }
        return lines;
    }

    // A finding at the end of a long sentence is no less one.
    private const int LongestSkin = 240;

    // What answers these stands with them.
    private static bool IsAskedFor(BriefContext context, Utterance said) =>
        (said.Item?.LinkId == SpecialItems.AllergyDetails || said.Item?.LinkId == SkinItems.Triggers)
        && context.Story.Answers(said.ActivityId);

    // No question, which stands among those of the patient, and nobody else's: "it's asthma, me and his sister".
    private static bool IsHistory(BriefContext context, Utterance said, string sentence)
    {
        var text = said.Text.Verbatim;
        var end = text.IndexOf(sentence, StringComparison.Ordinal) + sentence.Length;
        return !(end < text.Length && text[end] == '?')
            && sentence.Contains(' ', StringComparison.Ordinal)
            && !Whose.IsKinOfPatient(context, sentence)
            && !ReplyText
                .AllWords(ReplyText.Fold(sentence))
                .Any(word => context.Input.Words!.Kin.Contains(word) && !context.MayBePatient(word));
    }

    private static IEnumerable<BriefBlock.Quote> Topics(
        BriefContext context,
        ImmutableArray<ImmutableArray<string>> groups,
        int longest,
        Func<Utterance, bool> counts,
        Func<BriefContext, Utterance, string, bool> isOne
    ) =>
        Said(context, said => !IsOfFamily(context, said) && counts(said))
            .SelectMany(said =>
            {
                var folded = ReplyText.Fold(said.Text.Verbatim);
                return groups.SelectMany(group =>
                    Told(context, said, [.. group[1..].Where(phrase => ReplyText.ContainsPhrase(folded, phrase))])
                        .Where(sentence => isOne(context, said, sentence))
                        .Select(sentence => Line(said, $"{Title(group[0])} (told in passing)", sentence, longest))
                );
            })
            .DistinctBy(block => (block.Label, block.Claim.Text));

    private static string Title(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    private static IEnumerable<string> Told(BriefContext context, Utterance said, ImmutableArray<string> phrases)
    {
        var text = said.Text.Verbatim;
        return phrases
            .SelectMany(phrase => PhraseSpans.Of(text, phrase))
            .Where(span =>
                !Whose.IsAnothers(context, text, span)
                && !(
                    context.AnsweredByAnother
                    && Writer.Tells(ReplyText.Fold(Clauses.At(text, span).Trim()), context.Input.Words!)
                )
            )
            .Select(span => Clauses.Sentence(text, span).Trim())
            .Distinct(StringComparer.Ordinal);
    }

    private const string History = "Medical history (told in passing)";
    private const string WritersHistory = "Medical history of who answers (told in passing)";

    // What a clinician calls it, where the words do not: "the tablet for my sugar" is diabetes.
    private static string Names(string sentence, ReplyWords words)
    {
        var folded = ReplyText.Fold(sentence);
        var names = words
            .IllnessNames.Where(group => group.Any(lay => ReplyText.ContainsPhrase(folded, lay)))
            .Select(group => group[0])
            .Where(name => !ReplyText.ContainsPhrase(folded, name))
            .ToList();
        return names.Count == 0 ? "" : $": {string.Join(", ", names)}";
    }

    // "I have asthma but he hasn't": each illness stands in a clause of who answers for the patient.
    private static bool IsOfWriter(BriefContext context, ReplyWords words, string sentence) =>
        context.AnsweredByAnother
        && ReplyText
            .Clauses(sentence, words.Contrasts)
            .Select(ReplyText.Fold)
            .Where(clause => words.Illnesses.Any(illness => ReplyText.ContainsPhrase(clause, ReplyText.Fold(illness))))
            // "His dad has hay fever, I migraines"
            .Where(clause => !ReplyText.AllWords(clause).Any(context.IsKin))
            .ToList()
            is { Count: > 0 } own
        && own.TrueForAll(clause => Writer.Tells(clause, words));

    // Bare names there are the family's.
    private static bool IsOfFamily(BriefContext context, Utterance said) =>
        said.Item is { } asked && context.Input.Form.Find(asked.LinkId)?.Context == AnswerContext.Family;

    /// <summary>The lines, for the section that asks about the family.</summary>
    public static IEnumerable<BriefBlock> Build(BriefContext context, ImmutableArray<FormItem> items)
    {
        if (
            items
                .SelectMany(item => item.WithDescendants())
                .FirstOrDefault(item => item.Context == AnswerContext.Family)
            is not { } family
        )
            return [];
        var answered = context.Find(family.LinkId)?.Codes.ToHashSet(StringComparer.Ordinal) ?? [];
        var names = family
            .Options.Where(option => !option.Exclusive && !answered.Contains(option.Code))
            .SelectMany(option => option.Names)
            .Concat(Cancers.Where(name => !IsAnswered(family, answered, name)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        // "My brother is bipolar": what no option offers, of a blood relative alone.
        IEnumerable<string> illnesses = context.Input.Words is { } words
            ? words.Illnesses.Except(names, StringComparer.OrdinalIgnoreCase)
            : [];
        return
        [
            .. Told(context, family, "Past cancer (told elsewhere)", Cancers, AssertionStatus.Historical),
            .. Told(context, family, $"{family.Label} (told elsewhere)", names, AssertionStatus.SomeoneElse)
                .Concat(
                    Told(
                        context,
                        family,
                        $"{family.Label} (told elsewhere)",
                        [.. illnesses],
                        AssertionStatus.SomeoneElse,
                        sentence => ReplyText.AllWords(ReplyText.Fold(sentence)).Any(word => IsBlood(context, word))
                    )
                )
                .DistinctBy(line => line.Claim.Text.Verbatim),
            .. Skin(context),
        ];
    }

    private static bool IsAnswered(FormItem family, HashSet<string> answered, string name) =>
        family.Options.Any(option =>
            answered.Contains(option.Code)
            && option.Names.Any(one => ReplyText.ContainsPhrase(ReplyText.Fold(one), name))
        );

    private static bool IsBlood(BriefContext context, string word) =>
        context.IsKin(word) && context.Input.Words!.OfContent.Kin.Contains(word);

    private static IEnumerable<BriefBlock.Quote> Told(
        BriefContext context,
        FormItem family,
        string label,
        IReadOnlyCollection<string> names,
        AssertionStatus status,
        Func<string, bool>? isOne = null
    ) =>
        Said(context, said => said.Item?.LinkId != family.LinkId)
            .Select(said =>
                (
                    said,
                    Sentence: IllnessesTold
                        .Sentences(said.Text, context.Input.Screening.Reader, names, (_, one) => one.Status == status)
                        .FirstOrDefault(sentence => isOne?.Invoke(sentence) != false)
                )
            )
            .Where(one => one.Sentence is not null)
            .Select(one => Line(one.said, label, From(one.Sentence!, names, LongestSkin), LongestSkin));

    // Of a long sentence the part in which it stands: the hopes for the visit may come before a father's cancer.
    private static string From(string sentence, IReadOnlyCollection<string> names, int longest)
    {
        if (sentence.Length <= longest)
            return sentence;
        var folded = ReplyText.Fold(sentence);
        var first = names
            .Where(name => ReplyText.ContainsPhrase(folded, ReplyText.Fold(name)))
            .SelectMany(name => PhraseSpans.Of(sentence, name))
            .Select(span => span.Start)
            .DefaultIfEmpty(0)
            .Min();
        if (first < longest / 2)
            return sentence;
        var from = sentence.LastIndexOf(' ', first - longest / 3);
        return from < 0 ? sentence : $"… {sentence[from..].TrimStart()}";
    }

    private static IEnumerable<Utterance> Said(BriefContext context, Func<Utterance, bool> counts) =>
        context.Input.Utterances.Where(said =>
            said.SupersededBy is null && said.Text.Verbatim?.Length > 0 && counts(said)
        );

    private static BriefBlock.Quote Line(
        Utterance said,
        string label,
        string sentence,
        int longest = BriefContext.LongestBeside
    ) =>
        new(
            label,
            new Claim(
                new PatientText(BriefContext.Excerpt(sentence, longest)),
                [new Citation.ToAnswer(said.Item ?? new ItemKey(new LinkId("")), label, said.Text, said.ActivityId)]
            )
        );
}
