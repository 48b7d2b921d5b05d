using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads the medicines and supplements of one message. Each is named as the patient named it; only the lexicon makes a
/// canonical name of that, and what it does not know stays unidentified. What the patient denies taking, is allergic
/// to, or tells of somebody else is left out; what was stopped is marked so.
/// </summary>
internal static class MedicationReader
{
    private static readonly PhraseTable<bool> Nothing = new(
        (
            "none|nothing|nil|nope|nah|no|nowt|zero|n / a|na|not applicable|none at all|nothing at all|no medicines|no medicine",
            true
        ),
        (
            "no medication|no medications|no meds|no drugs|no tablets|no pills|no supplements|no creams|no medicines or supplements",
            true
        ),
        (
            "i dont take any|i dont take anything|i do not take any|i do not take anything|dont take any|dont take anything",
            true
        ),
        (
            "im not on any|im not on anything|i am not on any|i am not on anything|not on any|not on anything|not taking any",
            true
        ),
        (
            "not taking anything|im not taking any|im not taking anything|i take nothing|i take none|i use nothing|i dont use any",
            true
        ),
        (
            "i dont do pills|i dont do tablets|i dont do drugs|i dont do medicine|i dont do medicines|dont do pills|dont do tablets|i dont use anything|i am not taking any|i am not taking anything|no regular medication|no regular medicines|no regular meds",
            true
        ),
        (
            "not a thing|not one thing|not a single thing|not a sausage|absolutely nothing|absolutely none|literally nothing|bugger all|sod all|diddly squat|zilch|nada|nix|nuffin|nuffink|nothin|none whatsoever|nothing whatsoever|not on owt|i dont take owt|dont take owt|i dont take a thing|dont take a thing",
            true
        ),
        ("no prescription|no prescriptions|nothing prescribed|no prescription meds|no prescribed medication", true)
    );

    /// <summary>What the message tells.</summary>
    /// <param name="text">The message.</param>
    /// <param name="context">The words of the language and the medicines known.</param>
    /// <param name="isList">Whether it adds to a list: then a piece that is not plainly something else is a medicine.</param>
    public static AnswerReading Read(string text, ReadingContext context, bool isList = false)
    {
        // "Penicillin, throat swelled and a rash, 1971" was not taken since.
        text = new HarmTold(context).Without(GivenAway.Split(text, context).Own);
        // "My mum's tablets are all over the table but I'm just on cetirizine"
        var own = context.ForAnother ? null : OthersClauses.Own(text, context.Words, names: NamesMedicine);
        // "Y mi mamá se pone insulina", and not "my mum's insulin", which the patient may use.
        if (
            own is null
            && !context.ForAnother
            && OthersClauses.NamesPerson(text, context.Words)
            && OthersClauses.Without(text, context.Words).Length == 0
        )
            return AnswerReading.Not(ReadingFault.NotAMedicine);
        var said = ListNumbers.Replace(own ?? text);
        if (GaveWay(said, context) is { } switched)
            return Understood(switched);
        said = WithoutReplaced(said, context);
        return
            MedicationHeadings.Split(said, context) is { IsEmpty: false } parts
            && Under(parts, context, isList) is { IsEmpty: false } found
            ? Understood(found)
            : WithoutHelp(ReadOne(said, context, isList), context);

        bool NamesMedicine(string clause) =>
            context.Medications.Find(Tokenizer.Read(clause), context.Words.Measures.IsOrdinary).Any();
    }

    // "My wife does my pills": who helps with them, and none that is named.
    private static AnswerReading WithoutHelp(AnswerReading reading, ReadingContext context)
    {
        if (reading is not AnswerReading.Understood understood)
            return reading;
        var kept = understood.Values.RemoveAll(value =>
            value is AnswerValue.Stated { Value: Statement.Medication { Known: null } medicine }
            && OthersClauses.TellsOfHelp(medicine.Said.Verbatim ?? "", context.Words)
            && (
                OthersClauses.NamesPerson(medicine.Name.Verbatim, context.Words)
                || MedicationWords.Forms.Find(ReplyTokens.Read(medicine.Name.Verbatim, context.Words), 0, out _)
                    is > 0
                        and var length
                    && length == ReplyTokens.Read(medicine.Name.Verbatim, context.Words).Count
            )
        );
        return kept.Length == understood.Values.Length ? reading
            : kept.IsEmpty ? AnswerReading.Not(ReadingFault.NotAMedicine)
            : new AnswerReading.Understood(kept);
    }

    // "Losartan instead of ramipril since September": what began then, and what ended.
    private static ImmutableArray<Statement.Medication>? GaveWay(string said, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(said, context.Words);
        for (var at = 1; at < tokens.Count - 2; at++)
        {
            if (
                Replaced(said, tokens, at, context) is not var (start, end)
                || ReadOne(said.Remove(tokens[at].Start, end - tokens[at].Start), context, false)
                    is not AnswerReading.Understood read
                || read.Stated<Statement.Medication>().ToList() is not [{ Since: { } since } taken]
                || ReadOne(said[start..end], context, false)
                    is not AnswerReading.Understood
                    {
                        Values: [AnswerValue.Stated { Value: Statement.Medication ended }]
                    }
            )
                continue;
            return
            [
                taken with
                {
                    Said = new PatientText(said[..tokens[at].Start].Trim()),
                },
                ended with
                {
                    Stopped = true,
                    StoppedOn = since,
                },
            ];
        }
        return null;
    }

    // "Instead of loratadine I take cetirizine, and Dermovate instead of Betnovate": what gave way is not taken, and what
    // stands beside it is told all the same.
    private static string WithoutReplaced(string said, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(said, context.Words);
        for (var at = tokens.Count - 2; at >= 0; at--)
        {
            if (Replaced(said, tokens, at, context) is var (_, end))
                said = said.Remove(tokens[at].Start, end - tokens[at].Start);
        }
        return said;
    }

    // Where the name stands of what "instead of" there says gave way; null where no known one does.
    private static (int Start, int End)? Replaced(string said, ReplyTokens tokens, int at, ReadingContext context)
    {
        var length =
            tokens.Has(at, "instead", "of") ? 2
            : tokens.Has(at, "in", "place", "of") || tokens.Has(at, "en", "lugar", "de") ? 3
            : tokens.Has(at, "en", "vez", "de") ? 3
            : 0;
        if (length == 0)
            return null;
        var name = at + length;
        while (tokens.IsAny(name, "the", "my", "el", "la", "mi"))
            name++;
        return name < tokens.Count && context.Medications.Find(said[tokens[name].Start..]) is [{ Start: 0 } gone, ..]
            ? (tokens[name].Start, tokens[name].Start + gone.End)
            : null;
    }

    private static AnswerReading.Understood Understood(ImmutableArray<Statement.Medication> found) =>
        new([.. found.Select(medication => new AnswerValue.Stated(medication))]);

    private static ImmutableArray<Statement.Medication> Under(
        ImmutableArray<MedicationHeadings.Part> parts,
        ReadingContext context,
        bool isList
    ) =>
        MedicationHeadings.Join(
            from part in parts
            let read = ReadOne(part.Text, context, isList || part.How is not null) as AnswerReading.Understood
            where read is not null
            from medication in read.Stated<Statement.Medication>()
            select (part.How, medication)
        );

    private static AnswerReading ReadOne(string text, ReadingContext context, bool isList)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        var mentions = Mentions(tokens, context);
        var start = NothingFirst(tokens, mentions);
        var chunks = MedicationChunks.Split(tokens, mentions, start);
        var found = Collect(
            MedicationEntries.Complete(
                [.. chunks.Select(chunk => new MedicationChunk(tokens, chunk, context).Read())],
                isList
            ),
            context.Medications
        );
        // "Both ramipril 5 and bisoprolol 2.5 in the morning"
        if (found is [{ How: null } one, { How: { } shared } other] && tokens.IsAny(0, "both"))
            found = [one with { How = shared }, other];
        if (!found.IsEmpty)
            return Understood(found);
        return
            start > 0
            || chunks.Exists(chunk => IsNothing(tokens, chunk))
            || PlainReply.SaysNone(ReplyText.Fold(text), context.Words)
            ? AnswerReading.Of(new AnswerValue.YesNo(false))
            : AnswerReading.Not(ReadingFault.NotAMedicine);
    }

    // "My husband is on everything. Me? Not a thing"
    private static bool IsNothing(ReplyTokens tokens, ChunkOfMessage chunk) =>
        chunk.Names.IsEmpty
        && Nothing.Find(tokens, chunk.First, out _) is var length and > 1
        && chunk.First + length == chunk.End;

    private static ImmutableArray<NamedMedicine> Mentions(ReplyTokens tokens, ReadingContext context)
    {
        var found = ImmutableArray.CreateBuilder<NamedMedicine>();
        foreach (
            var mention in context.Medications.Find(Tokenizer.Read(tokens.Text), context.Words.Measures.IsOrdinary)
        )
        {
            var (first, end) = (-1, 0);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (tokens[at].End <= mention.Start || tokens[at].Start >= mention.End)
                    continue;
                first = first < 0 ? at : first;
                end = at + 1;
            }
            if (first >= 0)
                found.Add(new NamedMedicine(first, end, mention.Medication.Name, mention.IsNear));
        }
        return found.ToImmutable();
    }

    // "none" and its like, with what may follow it: "nothing except vitamin D", "no, just zinc". 0 where it opens otherwise.
    private static int NothingFirst(ReplyTokens tokens, ImmutableArray<NamedMedicine> mentions)
    {
        var at = 0;
        while (
            tokens.IsAny(at, "um", "er", "well", "oh", "i", "im", "am", "ive", "currently", ",", "honestly", "-")
            && !tokens.Has(at, "i", "dont")
            && Nothing.Find(tokens, at, out _) == 0
        )
            at++;
        var length = Nothing.Find(tokens, at, out _);
        if (length == 0)
            return
                tokens.Count <= 3
                && (tokens.Has(0, "i", "dont") || tokens.Has(0, "i", "do", "not") || tokens.Has(0, "never"))
                ? tokens.Count
                : 0;
        var next = at + length;
        var alone =
            next >= tokens.Count || !tokens[next].IsWord || MedicationWords.AfterNothing.Contains(tokens.Word(next));
        // "no metformin" names what is denied, and "never took any" goes on.
        if (!alone || mentions.Any(mention => mention.First < next))
            return 0;
        // "No, I can't remember" leaves it open.
        if (length == 1 && tokens.IsAny(at, "no", "nah", "na", "nope") && IsUnsure(tokens, next))
            return 0;
        while (next < tokens.Count && AfterNothing(tokens, next) is var more and > 0)
            next += more;
        return next;
    }

    private static bool IsUnsure(ReplyTokens tokens, int next) =>
        Enumerable
            .Range(next, tokens.Count - next)
            .TakeWhile(at => !tokens.IsAny(at, ".", ";", "\n"))
            .Any(at =>
                tokens.IsAny(at, MedicationWords.Unsure) && !tokens.IsAny(at + 1, "of") && !tokens.IsAny(at - 1, "you")
            );

    private static int AfterNothing(ReplyTokens tokens, int at) =>
        !tokens[at].IsWord || MedicationWords.AfterNothing.Contains(tokens.Word(at))
            ? 1
            : Nothing.Find(tokens, at, out _);

    // "75 era antes, es de 100": the dose that was is told behind that of now.
    private static List<MedicationFinding> PastLast(List<MedicationFinding> findings)
    {
        for (var at = 0; at + 1 < findings.Count; at++)
        {
            if (findings[at] is not { Medication: null, IsPast: true })
                continue;
            var next = findings.FindIndex(at + 1, one => one is { Medication: not null } or { Attributes: not null });
            if (
                next < 0
                || findings[next]
                    is not { Medication: null, IsPast: false, IsNow: false, IsChanged: false, Corrects: false }
                || findings[next].Attributes!.Strength is null
            )
                continue;
            findings.Insert(next + 1, findings[at]);
            findings.RemoveAt(at);
        }
        return findings;
    }

    // Attributes said of no medicine belong to the one before; "both" and "all" to those before; else to the next.
    private static ImmutableArray<Statement.Medication> Collect(
        IEnumerable<MedicationFinding> findings,
        MedicationLexicon lexicon
    )
    {
        var found = new List<Statement.Medication>();
        ImmutableArray<string> kind = [];
        var (waiting, denied) = ((Statement.Medication?)null, Denial.None);
        MedicationFinding? last = null;
        // How many at the end stand in one list and have no rate of their own yet.
        var unrated = 0;
        foreach (var finding in PastLast([.. findings]))
        {
            // "Was prescribed methotrexate but never started it": what was named last.
            if (finding is { Denies: Denial.NeverBegun })
            {
                if (found.Count > 0 && !IsForNeed(found[^1], lexicon))
                    found.RemoveAt(found.Count - 1);
                continue;
            }
            // "One a day, all of them": of how many the words before are told.
            if (finding is { Medication: null, Attributes: null, Shared: > 1 } && last is { Attributes: not null })
                Share(found, last with { Shared = finding.Shared });
            var follows = last is null;
            last = finding.Medication is null ? finding : null;
            if (finding.Denies != Denial.None)
                denied = finding.Denies;
            else if (finding.Medication is not { } medication)
                waiting = Share(found, finding) || finding.IsTalk ? waiting : finding.Attributes;
            else if (!Continues(denied, finding))
            {
                denied = Denial.None;
                // "Losartan 50, same time"
                if (medication.How is null && found.Count > 0 && SaysSame(medication.Said))
                    medication = medication with { How = found[^1].How };
                // "Was on atorvastatin, stopped last year, achy muscles": why, and no medicine.
                if (found is [.., { Stopped: true, Reason: null } ended] && IsReason(medication))
                {
                    found[^1] = ended with { Reason = medication.Name };
                    continue;
                }
                if (finding.Supersedes && found.Count > 0)
                    found[^1] = found[^1] with { Stopped = true };
                // "They swapped ramipril for losartan because of the cough": losartan is for no cough.
                if (finding.IsOfChange && found is [.., { Stopped: true }])
                    medication = medication with { Reason = null };
                var before = found.Count;
                if (IsOfKind(found, kind, medication, finding, lexicon))
                    found[^1] = Merge(medication, found[^1]);
                else if (NamesKindOf(found, medication, finding, lexicon))
                    found[^1] = Merge(found[^1], medication);
                else
                    Add(found, Merge(medication, waiting), finding with { Bare = finding.Bare && follows }, lexicon);
                (waiting, kind) = (null, finding.Kind);
                unrated =
                    found.Count == before || finding.Joined is not ("," or "and") ? 0
                    : MedicationRuns.Rate(found, unrated, finding, lexicon) ? 0
                    : unrated;
                if (found.Count > 0 && MedicationRuns.IsUnrated(found[^1]))
                    unrated++;
                continue;
            }
            unrated = finding.IsTalk ? unrated : 0;
        }
        if (found.Count == 0 && waiting is { Name.Length: > 0 })
            found.Add(waiting);
        return [.. found];
    }

    // Words that no lexicon knows and of which nothing is told as of a medicine.
    private static bool IsReason(Statement.Medication medication) =>
        medication
            is {
                Known: null,
                Strength: null,
                Amount: null,
                How: null,
                Since: null,
                Form: null,
                Route: null,
                Reason: null,
                Stopped: false
            }
        && ReplyText.AllWords(ReplyText.Fold(medication.Name.Verbatim)) is { Length: > 1 and <= 4 } said
        && !said.Any(word => word.Any(char.IsAsciiDigit));

    private static bool SaysSame(PatientText said) =>
        said.Length > 0
        && ReplyText.Fold(said.Verbatim) is var folded
        && (
            folded.EndsWith("same time", StringComparison.Ordinal)
            || folded.EndsWith("the same", StringComparison.Ordinal)
            || folded.EndsWith(" ditto", StringComparison.Ordinal)
        );

    // An EpiPen is carried to be used never.
    private static bool IsForNeed(Statement.Medication medication, MedicationLexicon lexicon) =>
        medication.How is { AsNeeded: true }
        || (medication.Known is { } name && lexicon.Lookup(name) is { } known && known.Classes.Contains("adrenaline"));

    // "Just the pill, Microgynon": the kind and then the name of one medicine.
    private static bool IsOfKind(
        List<Statement.Medication> found,
        ImmutableArray<string> kind,
        Statement.Medication medication,
        MedicationFinding finding,
        MedicationLexicon lexicon
    ) =>
        found.Count > 0
        && (
            (finding.Joined == "," && (!Tells(found[^1] with { Since = null }) || !Tells(medication)))
            || (finding.IsRestated && found[^1].Known is null)
        )
        && found[^1].Stopped == medication.Stopped
        && medication.Known is { } name
        && lexicon.Lookup(name) is { } known
        && known.Classes.Any(kind.Contains);

    // "Yasmin, the pill": the name and then the kind, with its article.
    private static bool NamesKindOf(
        List<Statement.Medication> found,
        Statement.Medication medication,
        MedicationFinding finding,
        MedicationLexicon lexicon
    ) =>
        found is [.., { Known: { } name }]
        && finding is { Joined: ",", Kind.IsEmpty: false }
        && medication.Known is null
        && ReplyText.Words(ReplyText.Fold(medication.Said.Verbatim)) is ["the" or "a" or "an", ..]
        && lexicon.Lookup(name) is { } known
        && known.Classes.Any(finding.Kind.Contains);

    // "allergic to penicillin, latex and nuts", "I don't take aspirin or ibuprofen": what was denied goes on through
    // bare names, an allergy also over a comma.
    private static bool Continues(Denial denied, MedicationFinding finding) =>
        finding.Bare
        && (finding.Joined, denied) switch
        {
            (_, Denial.None) => false,
            ("and", _) => true,
            (",", Denial.Allergy or Denial.SomebodyElse) => true,
            _ => false,
        };

    private static void Add(
        List<Statement.Medication> found,
        Statement.Medication medication,
        MedicationFinding finding,
        MedicationLexicon lexicon
    )
    {
        if (finding.Replaces && found.Count > 0)
            found[^1] = Merge(medication, found[^1] with { Reason = null });
        else if (
            found is [.., { Known: { } known } last]
            && known == medication.Known
            && (finding.IsRestated || IsSame(last, medication, finding, lexicon))
        )
            found[^1] = Merge(last, medication) with { Name = Closer(last, medication).Name };
        // "Sertraline and the pill. No wait, I stopped the pill"
        else if (medication.Stopped && found.FindIndex(one => IsGoing(one, medication)) is >= 0 and var going)
            found[going] = Merge(found[going], medication);
        // "The pill (Microgynon)"
        else if (found is [.., { Known: null } described] && finding.IsBracketed && !Tells(medication))
            found[^1] = Merge(medication, described);
        // "Methotrexate, folic acid and naproxen. The methotrexate is weekly"
        else if (
            Tells(medication)
            && medication.Known is not null
            && found.FindIndex(one =>
                !Tells(one)
                && !one.Stopped
                && ReplyText.Fold(one.Name.Verbatim) == ReplyText.Fold(medication.Name.Verbatim)
            )
                is >= 0
                    and var before
        )
            found[before] = Merge(found[before], medication);
        // "Hydrocortisone from the pharmacy. Is hydrocortisone dangerous?": named again, and nothing more told of it.
        else if (
            !Tells(medication)
            && !medication.Stopped
            && medication.Known is not null
            && found.Exists(one =>
                // "I was on ramipril, now losartan because ramipril made me cough"
                (!one.Stopped || finding.Bare)
                && ReplyText.Fold(one.Name.Verbatim) == ReplyText.Fold(medication.Name.Verbatim)
            )
        )
            return;
        // "Stopped aspirin and zinc", and not "aspirin, stopped in May, and zinc"
        else if (
            found is [.., { Stopped: true } stopped]
            && finding is { Bare: true, Joined: "and" }
            && !stopped.Said.Verbatim.StartsWith(stopped.Name.Verbatim, StringComparison.Ordinal)
        )
            found.Add(medication with { Stopped = true, StoppedOn = stopped.StoppedOn });
        else
            found.Add(medication);
    }

    // "Metformin 500 now, stopped metformin 1000" are two.
    private static bool IsGoing(Statement.Medication one, Statement.Medication stopped) =>
        !one.Stopped
        && (
            stopped.Known is not null && one.Known == stopped.Known
            || ReplyText.Fold(one.Name.Verbatim) == ReplyText.Fold(stopped.Name.Verbatim)
        )
        && (one.Strength is null || stopped.Strength is null || one.Strength.Value == stopped.Strength.Value);

    // "Just the contraceptive pill, Microgynon": of two names for one medicine in a row, one tells nothing more.
    private static bool IsSame(
        Statement.Medication last,
        Statement.Medication medication,
        MedicationFinding finding,
        MedicationLexicon lexicon
    ) =>
        finding.Joined == ","
        && (finding.Bare || !Tells(last))
        && last.Stopped == medication.Stopped
        && (IsGeneric(last, lexicon) || IsGeneric(medication, lexicon));

    // Two brands ("Lantus, NovoRapid", "Dermol, Epaderm") are two products.
    private static bool IsGeneric(Statement.Medication medication, MedicationLexicon lexicon) =>
        string.Equals(medication.Name.Verbatim, medication.Known, StringComparison.OrdinalIgnoreCase)
        || lexicon.Vocabulary.NamesKind(medication.Name.Verbatim);

    private static bool Tells(Statement.Medication medication) =>
        medication is not { Strength: null, Amount: null, How: null, Since: null, Reason: null, Lasting: null };

    // The brand tells more than the name that the lexicon has for it.
    private static Statement.Medication Closer(Statement.Medication one, Statement.Medication other) =>
        string.Equals(one.Name.Verbatim, one.Known, StringComparison.OrdinalIgnoreCase) ? other : one;

    // Whether the attributes went to medicines named before.
    private static bool Share(List<Statement.Medication> found, MedicationFinding finding)
    {
        if (found is [.., var named] && MedicationRegimes.Continued(named, finding) is { } going)
        {
            found[^1] = going;
            return true;
        }
        // "100 mg now, was 50 till September", "75, they put it up in March": the dose of now keeps what it was.
        if (found is [.., var dosed] && MedicationRegimes.Changed(dosed, finding) is { } changed)
        {
            found[^1] = changed;
            return true;
        }
        if (finding.Attributes is null)
            return true;
        // "Hydrocortisone I stopped, 10 days ago"
        if (
            finding is { Begins: false, Attributes: { Since: { } ended, How: null, Strength: null, Amount: null } }
            && found is [.., { Stopped: true, StoppedOn: null, Since: null } stopped]
        )
        {
            found[^1] = stopped with { StoppedOn = ended };
            return true;
        }
        var reach = Math.Min(Math.Max(1, finding.Shared), found.Count);
        if (
            reach == 1
            && (
                MedicationRegimes.Now(found[^1], finding)
                ?? MedicationRegimes.Stepped(found[^1], finding)
                ?? MedicationRegimes.Varied(found[^1], finding)
            )
                is { } told
        )
        {
            found[^1] = told;
            return true;
        }
        // "Two puffs in the morning and two at night"
        if (
            finding is { Counted: not null, Attributes.How: { Count: > 1, When: [_], PeriodUnit: TimeUnit.Day } how }
            && found is [.., { Amount: not null, How: not null }]
        )
            finding = finding with { Attributes = finding.Attributes with { How = how with { Count = 1 } } };
        for (var i = found.Count - reach; i < found.Count; i++)
        {
            if (finding.Shared == MedicationWords.TheRest && found[i].How is not null)
                continue;
            found[i] = Merge(finding.Corrects ? Without(found[i], finding.Attributes) : found[i], finding.Attributes);
        }
        return reach > 0;
    }

    // What is said anew is no longer as it was said first.
    private static Statement.Medication Without(Statement.Medication medication, Statement.Medication corrected) =>
        medication with
        {
            Strength = corrected.Strength is null ? medication.Strength : null,
            Amount = corrected.Amount is null ? medication.Amount : null,
            How = corrected.How is null ? medication.How : null,
            Since = corrected.Since is null ? medication.Since : null,
            SinceSaid = corrected.Since is null ? medication.SinceSaid : null,
        };

    private static Statement.Medication Merge(Statement.Medication medication, Statement.Medication? more) =>
        more is null
            ? medication
            : medication with
            {
                Strength = medication.Strength ?? more.Strength,
                Amount = medication.Amount ?? more.Amount,
                Form = medication.Form ?? more.Form,
                Route = medication.Route ?? more.Route,
                How = Merge(medication.How, more.How),
                Since = medication.Since ?? more.Since,
                SinceSaid = medication.Since is null ? more.SinceSaid : medication.SinceSaid,
                Lasting = medication.Lasting ?? more.Lasting,
                Stopped = medication.Stopped || more.Stopped,
                StoppedOn = medication.StoppedOn ?? more.StoppedOn,
                Reason = medication.Reason ?? more.Reason,
            };

    // "twice a day" and then "both in the morning": what was said first of the rate stands.
    internal static Statement.Frequency? Merge(Statement.Frequency? how, Statement.Frequency? more)
    {
        if (how is null || more is null)
            return how ?? more;
        // "Once at night and once in the morning"
        if (
            how is { Count: { } first, When: [_], PeriodUnit: TimeUnit.Day, Period: 1 }
            && more is { Count: { } second, When: [_], PeriodUnit: TimeUnit.Day, Period: 1 }
            // "Every morning. Before breakfast"
            && FrequencyGrammar.Times([.. how.When, .. more.When]) > 1
            && how.When[0] != more.When[0]
        )
            return how with
            {
                // "Twice a day, one with breakfast and one with dinner" tells when it is.
                Count = first > second && SaysPerDay(how.Said) ? first : first + second,
                When = [.. how.When, .. more.When],
            };
        // "Every day, 5 mg twice a day": how many times goes before that it is daily.
        if (
            how
                is {
                    Count: 1,
                    CountMax: null,
                    Period: 1,
                    PeriodUnit: TimeUnit.Day,
                    When: [],
                    Days: [],
                    AsNeeded: false
                }
            && more is { Count: > 1, Period: 1, PeriodUnit: TimeUnit.Day }
            && IsDailyAlone(how.Said)
        )
            return more;
        var onlyTimes = how is { Count: { } count, When: [_, ..] } && count == how.When.Length && more.When.Length > 0;
        var when = how.When.Union(more.When, StringComparer.Ordinal).ToImmutableArray();
        return how with
        {
            Count = onlyTimes ? FrequencyGrammar.Times(when) : how.Count ?? more.Count,
            CountMax = how.Count is null ? more.CountMax : how.CountMax,
            Period = how.Period ?? more.Period,
            PeriodMax = how.Period is null ? more.PeriodMax : how.PeriodMax,
            PeriodUnit = how.PeriodUnit ?? more.PeriodUnit,
            When = when,
            Days = [.. how.Days.Union(more.Days, StringComparer.Ordinal)],
            AsNeeded = how.AsNeeded || more.AsNeeded,
            Vaguely = how.Vaguely ?? more.Vaguely,
        };
    }

    private static bool SaysPerDay(PatientText said) =>
        ReplyText
            .AllWords(ReplyText.Fold(said.Verbatim))
            .Any(word => word is "day" or "daily" or "dia" or "diario" or "diaria" or "diarias");

    private static bool IsDailyAlone(PatientText said) =>
        ReplyText.AllWords(ReplyText.Fold(said.Verbatim)) is var words
        && words.Any(word => word is "every" or "daily" or "each" or "diario" or "diaria" or "todos" or "cada")
        && !words.Any(word => word is "once" or "one" or "1" or "una" or "un" or "uno");
}
