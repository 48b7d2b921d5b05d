using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Sections;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>The input with what several sections need worked out once.</summary>
internal sealed class BriefContext
{
    // An answer said at length is shown to this length beside its value, and whole among the patient's own words.
    internal const int LongestBeside = 120;

    private readonly FrozenDictionary<ItemKey, FormQuestion> _questions;
    private readonly Dictionary<ItemKey, Answer> _answers = [];
    private readonly HashSet<ItemKey> _unnamed = [];
    private readonly Dictionary<ItemKey, ImmutableArray<MedicineTold>> _told = [];
    private readonly Dictionary<LinkId, Page> _rows = [];
    private readonly Lazy<(ImmutableArray<string> Lines, ImmutableHashSet<string> Asked)> _lines;
    private readonly Lazy<ImmutableArray<TakenMedicine>> _medicines;
    private readonly Lazy<ImmutableArray<NamedMedicine>> _named;
    private readonly Lazy<ImmutableHashSet<Medication>> _allergens;
    private readonly Lazy<Story> _story;
    private readonly Lazy<Identifiers> _people;
    private readonly Lazy<Answerer?> _answerer;

    public BriefContext(BriefInput input)
    {
        Input = input;
        Questions =
        [
            .. FormLogic
                .EnabledItems(input.Form, input.Answers)
                .Where(question => IsShown(question, input.Answers))
                .DistinctBy(question => question.Key),
        ];
        _questions = Questions.ToFrozenDictionary(question => question.Key);
        _medicines = new(() => TakenMedicine.All(this));
        _named = new(() => NamedMedicine.All(this));
        _allergens = new(() =>
            [
                .. input
                    .Medications.Find(
                        Find(SpecialItems.AllergyDetails) is { Values: [AnswerValue.Text { Value.Verbatim: var told }] }
                            ? told
                            : ""
                    )
                    .Select(mention => mention.Medication)
                    .Where(known => !NamedMedicine.IsAgainstAllergy(known)),
            ]
        );
        _story = new(() => new Story(this));
        _people = new(() => Identifiers.Of(this));
        _lines = new(() => Lines(this));
        _answerer = new(() => Answerer.Of(input));
        Reading = input.Words is { } words
            ? new ReadingContext(words, Today) { Born = Born, Medications = input.Medications }
            : null;
    }

    public BriefInput Input { get; }

    public DateOnly Today => DateOnly.FromDateTime(Input.At.DateTime);

    /// <summary>How the patient's words are read; null where the words of the language are not known.</summary>
    public ReadingContext? Reading { get; }

    /// <summary>When the patient was born, as precisely as is known; null where it is not, or only an age was told.</summary>
    public PartialDate? Born => Birth is { Age: null } born ? born.Value : null;

    /// <summary>The date of birth, or the age that was told instead; null where neither is known.</summary>
    public AnswerValue.Date? Birth =>
        BirthQuestion is { } question && AnswerTo(question)?.Values is [AnswerValue.Date born] ? born : null;

    /// <summary>The question for the date of birth, where the form asks it.</summary>
    public FormQuestion? BirthQuestion =>
        QuestionOf(SpecialItems.BirthDate)
        ?? Questions.FirstOrDefault(question =>
            question.Item.Topic == AnswerTopic.BirthDate
            || IdentifyingQuestions.AsksForBirthDate(question.Item, Input.Identifiers)
        );

    /// <summary>The patient's own name as it was answered, part by part where the form asks so.</summary>
    public IEnumerable<(FormItem Item, Answer Answer)> NameAnswers =>
        (
            QuestionOf(SpecialItems.Name) is { } whole
                ? [whole]
                : Questions.Where(question => IdentifyingQuestions.AsksForOwnName(question.Item, Input.Identifiers))
        )
            .Where(question => AnswerTo(question) is not null)
            .Select(question => (question.Item, AnswerTo(question)!));

    /// <summary>Every question that applied, without "is there another?", and every answer that was worked out.</summary>
    public ImmutableArray<FormQuestion> Questions { get; }

    /// <summary>The medicines and supplements that the patient named where they were asked for.</summary>
    public ImmutableArray<TakenMedicine> Medicines => _medicines.Value;

    /// <summary>Those that the patient's words say are used, and that were not named where they were asked for.</summary>
    public IEnumerable<NamedMedicine> AlsoNamed => _named.Value.Where(medicine => medicine.Use == MedicineUse.Yes);

    /// <summary>Those that the patient's words say were stopped, and that were not named where medicines were asked for.</summary>
    public IEnumerable<NamedMedicine> Stopped => _named.Value.Where(medicine => medicine.Use == MedicineUse.Ended);

    /// <summary>The medicines that are named as the cause of an allergy.</summary>
    public ImmutableHashSet<Medication> Allergens => _allergens.Value;

    /// <summary>What the patient's words say of a listed medicine.</summary>
    public ImmutableArray<MedicineTold> ToldOf(TakenMedicine medicine)
    {
        if (!_told.TryGetValue(medicine.Name.Key, out var told))
            _told[medicine.Name.Key] = told = MedicineTold.Of(this, medicine);
        return told;
    }

    /// <summary>Everything that the patient said and has not taken back.</summary>
    public Story Story => _story.Value;

    /// <summary>Who says that they answer for the patient; null where nobody does.</summary>
    public Answerer? Answerer => _answerer.Value;

    /// <summary>Whether somebody else answers for the patient.</summary>
    public bool AnsweredByAnother => Input.AnsweredByAnother || Answerer is not null && Input.AnsweredInPartBy.IsEmpty;

    /// <summary>
    /// Whether the word may mean the patient for whom somebody answers: "he", "my son"; of a child no mother or father is.
    /// </summary>
    public bool MayBePatient(string word) =>
        AnsweredByAnother
        && Input.Words is { } words
        && Writer.IsPatient(word, words)
        && !(IsChild && NamesKin(word) && !words.ForAnother.Children.Contains(word));

    /// <summary>Whether the word means a relative who is not the patient.</summary>
    public bool IsKin(string word) => NamesKin(word) && !MayBePatient(word);

    private bool NamesKin(string word) =>
        Input.Words is { } words && (words.Kin.Contains(word) || words.Carers.Contains(word));

    private bool IsChild => Birth is { Value: var born } && born.Earliest > Today.AddYears(-OldestChild);

    private const int OldestChild = 14;

    /// <summary>Finds who is spoken of.</summary>
    public Identifiers People => _people.Value;

    /// <summary>The question of that item, or null where it does not apply.</summary>
    public FormQuestion? QuestionOf(LinkId item) => _questions.GetValueOrDefault(new ItemKey(item));

    /// <summary>The answer that counts, or null; disabled items have none.</summary>
    public Answer? Find(LinkId item) => QuestionOf(item) is { } question ? AnswerTo(question) : null;

    /// <summary>The answer that counts, with what it names alone; null where there is none.</summary>
    public Answer? AnswerTo(FormQuestion question)
    {
        if (Input.Words is not { } words || Input.Answers[question.Key] is not { } answer)
            return Input.Answers[question.Key];
        if (!_answers.TryGetValue(question.Key, out var told))
        {
            _answers[question.Key] = told = FreeValues.Of(question.Item, answer, words, out var names);
            if (!names)
                _unnamed.Add(question.Key);
        }
        return told;
    }

    /// <summary>Whether the answer is the patient's words alone, of which none names what was asked for.</summary>
    public bool NamesNothing(FormQuestion question) =>
        AnswerTo(question) is not null && _unnamed.Contains(question.Key);

    // Whether the answer holds words of the patient that name nothing.
    private bool IsMore(FormQuestion question) =>
        AnswerTo(question) is { } told
        && Input.Answers[question.Key] is { } whole
        && told.Values.Length < whole.Values.Length;

    /// <summary>The answer as people read it, with the patient's own words where they say more.</summary>
    public static Claim ClaimOf(FormQuestion question, Answer answer)
    {
        var display = Display(question.Item, answer);
        return Claims.Of(
            question,
            answer,
            WordsBeyond.Of(answer, [(question.Item, answer)]) is { } more ? $"{display} (“{more}”)" : display
        );
    }

    /// <summary>
    /// As <see cref="ClaimOf"/>, for a page: words that are the answer to another question stand there, and what was
    /// said at length stands among the patient's own words.
    /// </summary>
    public Claim Brief(FormQuestion question, Answer answer) =>
        Claims.Of(question, answer, Shown(question.Item, answer) + Aside(question, answer));

    /// <summary>The answer as it is shown: "4 or 5 hours", of which the middle was kept, as "4 to 5 hours".</summary>
    public string Shown(FormItem item, Answer answer) =>
        answer.Values is [AnswerValue.Number { Value: var middle }]
        && SpokenRange.Around(middle, answer.Quote.Verbatim, Input.Words) is { } range
            ? Display(item, answer).Replace(SpokenRange.Text(middle), range.ToString(), StringComparison.Ordinal)
            : Display(item, answer);

    /// <summary>The patient's own words in brackets, where they say more than the value; else nothing.</summary>
    public string Aside(FormQuestion question, Answer answer)
    {
        var left = WithoutLines(answer.Quote.Verbatim).Trim(' ', ',');
        if ((Beyond(question, answer, left) ?? OwnStep(question, answer, left)) is not { } more)
            return "";
        // One message names many medicines: beside one stands no other, and nothing that a row of the table tells.
        if (Input.Form.RepeatingGroupOf(question.Key.LinkId) is { } group)
        {
            if (
                question.Item.Topic == AnswerTopic.MedicationName
                || RowsOf(group).Rest(more) is not { } rest
                || IsOfAnotherRow(question, rest)
            )
                return "";
            more = rest;
        }
        more = Excerpt(more);
        if (IsMore(question) && ToldEarlier(question, answer) is { } earlier)
            more = $"{more}”; earlier: “{earlier}";
        var side = SidePutRight.Of(this, answer);
        return side is null ? $" (“{more}”)" : $" (“{more}”; later: {side})";
    }

    private bool IsInWords(FormQuestion question) =>
        question.Item.Kind == ItemKind.Text
        || question.Item.TakesAnyWords && Input.Form.RepeatingGroupOf(question.Key.LinkId) is null;

    private bool Holds(FormQuestion question, string said) =>
        Input.Words is not { } words
        || !SmallWords
            .Telling(said, words)
            .Except(SmallWords.Telling(Display(question.Item, AnswerTo(question)!), words))
            .Any(word => !words.Chat.Contains(word));

    // "Most days. Will it get worse?" was no step of the scale in these words, though what it asks stands elsewhere.
    private string? OwnStep(FormQuestion question, Answer answer, string left) =>
        left.Any(char.IsLetterOrDigit)
        && left.Length < answer.Quote.Verbatim.Trim().Length
        && Ordinals.Of(question.Item, answer) is not null
        && ReplyText.Fold(left) is var folded
        && !question
            .Item.Options.Where(option => answer.Codes.Contains(option.Code, StringComparer.Ordinal))
            .SelectMany(option => option.Names)
            .Any(name => folded == ReplyText.Fold(name))
        && Beyond(question, answer, answer.Quote.Verbatim.Trim()) is not null
            ? left
            : null;

    // What a list holds of an earlier message and names no thing: "mocks, and I quit the team".
    private string? ToldEarlier(FormQuestion question, Answer answer) =>
        Input
            .Answers[question.Key]
            ?.Values.Except(answer.Values)
            .OfType<AnswerValue.Text>()
            .Select(text => text.Value.Verbatim.Trim())
            .Where(text =>
                Input.Words is { } words
                && SmallWords.Telling(text, words).Except(SmallWords.Telling(answer.Quote.Verbatim, words)).Any()
            )
            .Select(text => Excerpt(text))
            .FirstOrDefault();

    /// <summary>Whether the patient's words say more than the value that was read from them.</summary>
    public bool SaysMore(FormQuestion question, Answer answer) =>
        Beyond(question, answer, answer.Quote.Verbatim.Trim()) is not null;

    private string? Beyond(FormQuestion question, Answer answer, string said)
    {
        if (said.Length == 0)
            return null;
        // What names nothing stands in no sentence, and so is quoted.
        if (IsMore(question))
            return said;
        // One message may hold many answers: its words stand once, with the first, and only where they say more than all.
        // What a message put right of an answer in words ("legs, it is three weeks") is not the whole of it.
        var told = Story
            .AnsweredBy(answer.ActivityId)
            .Where(each => each == question || !IsInWords(each) || Holds(each, said))
            .ToList();
        if (
            told.Exists(each => each.Item.Kind == ItemKind.Text && each != question)
            || told.FirstOrDefault() != question
        )
            return null;
        return WordsBeyond.Of(
            answer with
            {
                Quote = new PatientText(said),
            },
            told.Select(each => (each.Item, AnswerTo(each)!))
        );
    }

    /// <summary>
    /// Whether what was kept as the dose, the frequency or the beginning of a medicine speaks of others, and so is none:
    /// "since: I do take medicines! apixaban, losartan".
    /// </summary>
    public bool IsMisplaced(FormQuestion question, Answer answer) =>
        question.Item.Topic
            is AnswerTopic.MedicationDose
                or AnswerTopic.MedicationFrequency
                or AnswerTopic.MedicationSince
        && answer.Values is [AnswerValue.Text { Value.Verbatim: var said }]
        && Input.Medications.Find(said).Select(mention => mention.Medication).Distinct().ToList() is var named
        && (named.Count > FewNames || named.Exists(Allergens.Contains));

    private const int FewNames = 2;

    private bool IsOfAnotherRow(FormQuestion question, string said)
    {
        var named = Input.Medications.Find(said).Select(mention => mention.Medication).ToList();
        return named.Count > 0
            && !Medicines.Any(medicine =>
                medicine.Name.Key.Around == question.Key.Around
                && medicine.Name.Key.Occurrence == question.Key.Occurrence
                && medicine.Known.Intersect(named).Any()
            );
    }

    // What has a line of its own on the page is not quoted beside a value too.
    private string WithoutLines(string said)
    {
        var (lines, asked) = _lines.Value;
        said = Page.WithoutTheBot(said, Input.Words);
        foreach (var line in lines)
        {
            if (line.Length == 0 || said.IndexOf(line, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            // "Could it be coffee? I have 4 a day": what follows may speak of it.
            if (said[(at + line.Length)..].Any(char.IsLetterOrDigit) && asked.Contains(line))
                continue;
            said = $"{said[..at]}{said[(at + line.Length)..].TrimStart('.', '?', '!', ';', ',')}".Trim();
        }
        return said;
    }

    private static (ImmutableArray<string> Lines, ImmutableHashSet<string> Asked) Lines(BriefContext context)
    {
        var told = HistoryTold
            .Own(context)
            .Concat(HistoryTold.Habits(context))
            .Concat(HistoryTold.Skin(context))
            .SelectMany(block => block.Claims)
            .Select(claim => claim.Text.Verbatim);
        var asked = WantedToKnow
            .Of(context)
            .Select(one => one.Asked.Verbatim)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return ([.. told.Concat(asked).OrderByDescending(line => line.Length)], asked);
    }

    private Page RowsOf(LinkId group)
    {
        if (!_rows.TryGetValue(group, out var page))
        {
            _rows[group] = page = new Page(this, []);
            page.Add(
                string.Join(
                    "; ",
                    Questions
                        .Where(question => Input.Form.RepeatingGroupOf(question.Key.LinkId) == group)
                        .Select(question => (question, Answer: AnswerTo(question)))
                        .Where(pair => pair.Answer is not null)
                        .Select(pair => $"{pair.question.Item.Label} {Display(pair.question.Item, pair.Answer!)}")
                )
            );
        }
        return page;
    }

    /// <summary>The words, cut at the end of a word where they are long.</summary>
    public static string Excerpt(string words, int longest = LongestBeside)
    {
        if (words.Length <= longest)
            return words;
        var end = words.LastIndexOf(' ', longest);
        if (end < longest / 2)
            end = char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest;
        return words[..end].TrimEnd() + " …";
    }

    /// <summary>The sentence in which something stands, cut where it is long; what is left out is shown by dots.</summary>
    public static string ExcerptAround(string words, TextSpan at)
    {
        var whole = words.Trim();
        return whole.Length <= LongestBeside ? whole : SentenceAround(words, at);
    }

    /// <summary>As <see cref="ExcerptAround"/>, of short words too.</summary>
    public static string SentenceAround(string words, TextSpan at, int longest = LongestBeside)
    {
        var sentence = Clauses.Sentence(words, at).Trim();
        var from = Clauses.SentenceStart(words, at.Start);
        var isLast = words[from..].Trim().TrimEnd('.', '!', ';').Length <= sentence.Length;
        // Where it stands too far behind, from the last comma before it.
        if (sentence.Length > longest && at.End - from > longest)
        {
            from = words.LastIndexOf(',', at.Start - 1, at.Start - from) is >= 0 and var comma ? comma + 1 : at.Start;
            sentence = words[from..].TrimStart();
        }
        var shown = Excerpt(sentence, longest);
        return (words[..from].Trim().Length > 0 ? "… " : "")
            + shown
            + (
                isLast || shown.EndsWith('…') ? ""
                : shown.EndsWith('?') ? " …"
                : ". …"
            );
    }

    public static string Display(FormItem item, Answer answer) =>
        AnswerReader.Display(item, answer, "Yes", "No").Verbatim.Trim();

    private static bool IsShown(FormQuestion question, AnswerSet answers) =>
        !question.AsksForAnother
        && (question.Item.IsAsked || (!question.Item.Hidden && answers[question.Key] is not null));
}

/// <summary>Statements that rest on answers.</summary>
internal static class Claims
{
    public static Claim Of(FormQuestion question, Answer answer, string text) =>
        new(new PatientText(text), [Cite(question, answer)]);

    public static Citation Cite(FormQuestion question, Answer answer) =>
        new Citation.ToAnswer(question.Key, question.Item.Label, answer.Quote, answer.ActivityId);
}
