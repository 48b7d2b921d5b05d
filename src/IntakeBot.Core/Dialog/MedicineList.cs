using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>One medicine that is shown for a confirmation: its name, and what was told of it by the item that asks.</summary>
internal sealed record ListedMedicine(Answer Name, ImmutableDictionary<LinkId, Answer> Parts)
{
    /// <summary>The name as it was said.</summary>
    public string Called => Name.Values is [AnswerValue.Text { Value: var said }] ? said.Verbatim : "";

    public override string ToString() => "[medicine]";
}

/// <summary>
/// Medicines that are shown together for one confirmation. A reply changes what it names, takes off what it denies by
/// name, and adds; nothing else takes a medicine away.
/// </summary>
internal sealed record MedicineList(MedicationItems Items, int From, ImmutableArray<ListedMedicine> Medicines)
{
    /// <summary>The question of yes or no that is answered with them; null where it was answered before.</summary>
    public ToldAnswer? Opening { get; init; }

    /// <summary>The names as they were said.</summary>
    public ImmutableArray<string> Names => [.. Medicines.Select(medicine => medicine.Called)];

    /// <summary>What words say of the medicines of the list, or add to it.</summary>
    public ImmutableArray<MedicationMend> Mends(string text, ReadingContext context, bool adds = false) =>
        new MedicationMendReader(Names, context) { Adds = adds }.Read(text);

    /// <summary>Whether words name a medicine of the list: a cheap look before what they say of it.</summary>
    public bool IsNamedIn(string text, ReadingContext context) =>
        new MedicationMendReader(Names, context).NamesListed(text);

    /// <summary>The same of a reply to the list that is shown, with what it tells of the rest of it.</summary>
    public ImmutableArray<MedicationMend> MendsOfShown(string text, ReadingContext context, bool adds) =>
        new MedicationMendReader(Names, context) { Adds = adds, IsReply = true }.Read(text);

    /// <summary>The medicines among what was told; null where there are none.</summary>
    public static MedicineList? Of(TurnInProgress turn, ToldAhead told)
    {
        if (MedicationItems.Of(turn.Form) is not { } items)
            return null;
        var medicines = told
            .Answers.Where(one => one.Key.LinkId == items.Name.LinkId)
            .Select(name => new ListedMedicine(
                name.Answer,
                told.Answers.Where(one =>
                        one.Key.Occurrence == name.Key.Occurrence
                        && one.Key != name.Key
                        && items.Group.Items.Any(part => part.LinkId == one.Key.LinkId)
                    )
                    .ToImmutableDictionary(one => one.Key.LinkId, one => one.Answer)
            ))
            .ToImmutableArray();
        return medicines.IsEmpty
            ? null
            : new MedicineList(
                items,
                told.Answers.First(one => one.Key.LinkId == items.Name.LinkId).Key.Occurrence,
                medicines
            )
            {
                Opening = told.Answers.FirstOrDefault(one =>
                    one.Key.LinkId == items.Use?.LinkId
                    || (one.Key == told.Asked && one.Key.LinkId == items.Group.LinkId)
                ),
            };
    }

    /// <summary>The names of the medicines that are answered.</summary>
    public static ImmutableArray<string> NamesIn(TurnInProgress turn, MedicationItems items) =>
        [
            .. turn
                .Intake.Answers.All.Where(one => one.Key.LinkId == items.Name.LinkId)
                .OrderBy(one => one.Key.Occurrence)
                .Select(one => one.Value.Values is [AnswerValue.Text { Value: var said }] ? said.Verbatim : ""),
        ];

    /// <summary>The list as the reply mends it, and the names of what it denies or calls otherwise.</summary>
    public (MedicineList Mended, ImmutableArray<string> LeftOut) Mend(
        IEnumerable<MedicationMend> mends,
        Func<PatientText, Answer> answer,
        ReadingContext context
    )
    {
        var medicines = Medicines.ToList();
        var (denied, same) = (new HashSet<int>(), new HashSet<int>());
        var all = mends.ToList();
        foreach (var mend in all.Where(mend => !mend.IsOfRest))
        {
            if (mend is { Of: { } off, Denied: true })
                denied.Add(off);
            else if ((mend.Of ?? HaveSaid(medicines, mend.Unsaid, context)) is { } of)
                medicines[of] =
                    // "Leave out the drops, add the cream" of one medicine
                    denied.Remove(of)
                        ? Listed(
                            mend.Told ?? new Statement.Medication(new PatientText(medicines[of].Called), null),
                            answer,
                            context.Answers
                        )
                        : MedicineChange.Of(this, medicines[of], mend, answer, context);
            else if (mend.Told is { } another)
                medicines.Add(Listed(another, answer, context.Answers));
        }
        foreach (var mend in all.Where(mend => mend.SameAs is { } other && mend.Of != other && same.Add(other)))
            medicines[mend.Of!.Value] = AsOne(medicines[mend.Of.Value], medicines[mend.SameAs!.Value], context);
        foreach (var mend in all.Where(mend => mend.IsOfRest))
            ShareWithRest(medicines, mend.Told!, all, answer, context);
        // Whose name was wrong is no longer there either.
        var renamed = all.Where(mend => mend.IsRename).Select(mend => Medicines[mend.Of!.Value].Called);
        ImmutableArray<string> left = [.. denied.Order().Select(at => medicines[at].Called), .. renamed];
        return (
            this with
            {
                Medicines = [.. medicines.Where((_, at) => !denied.Contains(at) && !same.Contains(at))],
            },
            left
        );
    }

    // Two entries of one medicine: both names, and what was told of either.
    private static ListedMedicine AsOne(ListedMedicine one, ListedMedicine other, ReadingContext context) =>
        new(
            one.Name with
            {
                Values = [new AnswerValue.Text(MedicineIdentity.OneName(one.Called, other.Called, context))],
                Quote = new PatientText($"{one.Name.Quote.Verbatim}; {other.Name.Quote.Verbatim}"),
            },
            // What was told of the name goes before what was told of the kind.
            MedicineIdentity.IsKind(one.Called, context)
                ? one.Parts.SetItems(other.Parts)
                : other.Parts.SetItems(one.Parts)
        );

    /// <summary>
    /// Which of the list stands there twice, where a reply says so: the one that is told with more, and the other; null
    /// where nothing says so, or more than two may be meant.
    /// </summary>
    public (int Kept, int Other)? Repeated(PatientText said, ReadingContext context)
    {
        var folded = string.Join(' ', ReplyText.AllWords(ReplyText.Fold(said.Verbatim)));
        if (!ReplyText.ContainsAny(folded, context.Words.Mends.Repeated))
            return null;
        var words = Medicines
            .Select(medicine =>
                ReplyText
                    .AllWords(ReplyText.Fold(medicine.Called))
                    .Where(word => !SmallWords.Has(word, context.Words))
                    .ToHashSet(StringComparer.Ordinal)
            )
            .ToList();
        var named = ReplyText.AllWords(folded).ToHashSet(StringComparer.Ordinal);
        var isNamed = words.Exists(one => one.Overlaps(named));
        var pairs = (
            from kept in Enumerable.Range(0, words.Count)
            from other in Enumerable.Range(0, words.Count)
            where
                kept != other
                && words[other].Count > 0
                && words[other].IsSubsetOf(words[kept])
                && (!words[kept].IsSubsetOf(words[other]) || kept < other)
                && (!isNamed || words[other].Overlaps(named))
            select (kept, other)
        ).ToList();
        return pairs is [var only] ? only : null;
    }

    /// <summary>The one with what was told of the other.</summary>
    public ListedMedicine AsOneOf(int kept, int other) =>
        Medicines[kept] with
        {
            Parts = Medicines[other].Parts.SetItems(Medicines[kept].Parts),
        };

    // Of those that are not named what was not told yet.
    private void ShareWithRest(
        List<ListedMedicine> medicines,
        Statement.Medication told,
        List<MedicationMend> all,
        Func<PatientText, Answer> answer,
        ReadingContext context
    )
    {
        for (var at = 0; at < Medicines.Length; at++)
        {
            if (!all.Exists(mend => (mend.Of == at || mend.SameAs == at) && mend.Told is not null))
                medicines[at] = medicines[at] with
                {
                    Parts = Items
                        .PartsOf(told, context.Answers)
                        .Where(part => part.Item.Topic != AnswerTopic.MedicationDose)
                        .ToImmutableDictionary(part => part.Item.LinkId, part => answer(part.Said))
                        .SetItems(medicines[at].Parts),
                };
        }
    }

    // The only one of which what is unsaid was told.
    private int? HaveSaid(List<ListedMedicine> medicines, Statement.Medication? unsaid, ReadingContext context) =>
        unsaid is not null
        && Enumerable
            .Range(0, medicines.Count)
            .Where(at => MedicineChange.HasSaid(this, medicines[at], unsaid, context))
            .ToList()
            is [var only]
            ? only
            : null;

    /// <summary>Both lists as one: what is told again of a medicine adds what was not told, and none is lost.</summary>
    public MedicineList With(MedicineList more, ReadingContext context)
    {
        var medicines = Medicines.ToList();
        foreach (var medicine in more.Medicines)
        {
            var at = medicines.FindIndex(one => KnownAs(one.Called, context) == KnownAs(medicine.Called, context));
            if (at < 0)
                medicines.Add(medicine);
            else
                medicines[at] = medicines[at] with { Parts = medicine.Parts.SetItems(medicines[at].Parts) };
        }
        return this with { Medicines = [.. medicines] };
    }

    /// <summary>What is to be confirmed in the place of the question.</summary>
    public ToldAhead ToTold(ItemKey asked, ReadingContext context)
    {
        var answers = ImmutableArray.CreateBuilder<ToldAnswer>();
        if (Opening is { } opening)
            answers.Add(opening);
        for (var at = 0; at < Medicines.Length; at++)
        {
            var (medicine, occurrence) = (Medicines[at], From + at);
            if (at > 0)
                answers.Add(
                    new ToldAnswer(
                        new ItemKey(Items.Group.LinkId, occurrence - 1),
                        medicine.Name with
                        {
                            Values = [new AnswerValue.YesNo(true)],
                        }
                    )
                );
            foreach (var part in Items.Group.Items)
            {
                var answer = part == Items.Name ? medicine.Name : medicine.Parts.GetValueOrDefault(part.LinkId);
                if (answer is not null)
                    answers.Add(new ToldAnswer(new ItemKey(part.LinkId, occurrence), answer));
            }
        }
        return new ToldAhead(asked, answers.ToImmutable()) { Shown = new PatientText(Text(context)) };
    }

    /// <summary>How the list reads to the patient.</summary>
    public string Text(ReadingContext context) =>
        string.Join("; ", Medicines.Select(medicine => Display(medicine, context)));

    /// <summary>The medicines at these places of the list alone.</summary>
    public MedicineList Only(IReadOnlyCollection<int> places) =>
        this with
        {
            Medicines = [.. Medicines.Where((_, at) => places.Contains(at))],
        };

    /// <summary>Whether the medicine of an occurrence is of it.</summary>
    public bool Has(int occurrence) => occurrence >= From && occurrence - From < Medicines.Length;

    /// <summary>How the medicine of an occurrence is called to the patient.</summary>
    public string Called(int occurrence, ReadingContext context) =>
        Display(Medicines[occurrence - From].Called, context);

    /// <summary>What several are known as, whatever name each goes by.</summary>
    public static HashSet<string> Known(IEnumerable<string> names, ReadingContext context) =>
        names.Select(name => KnownAs(name, context)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the medicine is known as: by the lexicon, else the name in plain letters.</summary>
    public static string KnownAs(string name, ReadingContext context) =>
        context.Medications.Find(Tokenizer.Read(name), context.Words.Measures.IsOrdinary) is [var known, ..]
            ? known.Medication.Name
            : ReplyText.Fold(name);

    /// <summary>How a medicine is called to the patient: as it was said, with the lexicon's name where that is another.</summary>
    public static string Display(string name, ReadingContext context)
    {
        var tokens = Tokenizer.Read(name);
        return
            context.Medications.Find(tokens, context.Words.Measures.IsOrdinary) is [var known]
            && known.FirstToken == 0
            && known.EndToken == tokens.Length
            && !IsWrittenSo(name, known.Medication.Name)
            ? context.Answers.Statements.NameOfMedicine(name, known.Medication.Name)
            : name;
    }

    // "Vitamin D" and "St John's wort" have capitals of their own.
    private static bool IsWrittenSo(string name, string known) =>
        string.Equals(name, known, StringComparison.OrdinalIgnoreCase)
        && name.Skip(1).Any(char.IsUpper)
        && name.Any(char.IsLower);

    private string Display(ListedMedicine medicine, ReadingContext context) =>
        string.Join(
            ", ",
            Items
                .Group.Items.Select(part => medicine.Parts.GetValueOrDefault(part.LinkId))
                .OfType<Answer>()
                .Select(answer =>
                    string.Join(", ", answer.Values.OfType<AnswerValue.Text>().Select(one => one.Value.Verbatim))
                )
                .Prepend(Display(medicine.Called, context))
        );

    /// <summary>A medicine as it is told, of which nothing was known.</summary>
    public ListedMedicine Listed(Statement.Medication told, Func<PatientText, Answer> answer, AnswerWords words) =>
        new(
            answer(MedicationItems.NameOf(told, words)),
            Items.PartsOf(told, words).ToImmutableDictionary(one => one.Item.LinkId, one => answer(one.Said))
        );

    /// <summary>Whether it is how much at a time where the strength was told: not another strength, which would mend it.</summary>
    public static bool IsAmountOf(Answer strength, PatientText amount, ReadingContext context)
    {
        bool? IsStrength(PatientText words) =>
            StatementReader.Read(StatementKind.Quantity, words, context) is AnswerReading.Understood read
            && read.Stated<Statement.Quantity>().FirstOrDefault() is { } quantity
                ? QuantityUnits.OfStrength.Contains(quantity.Unit)
                : null;
        return strength.Values is [AnswerValue.Text { Value: var told }]
            && IsStrength(told) == true
            && IsStrength(amount) == false;
    }

    /// <summary>The amount with the strength that was told before.</summary>
    public static Answer Both(Answer strength, Answer amount) =>
        strength.Values is [AnswerValue.Text { Value: var one }]
        && amount.Values is [AnswerValue.Text { Value: var other }]
            ? amount with
            {
                Values = [new AnswerValue.Text(new PatientText($"{other.Verbatim}, {one.Verbatim}"))],
                Quote = new PatientText($"{strength.Quote.Verbatim}; {amount.Quote.Verbatim}"),
            }
            : amount;

    public override string ToString() => $"[{Medicines.Length} medicines]";
}
