using System.Collections.Immutable;
using System.Text;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>What a reply says of one medicine of a list that is shown, or of one that is not on it.</summary>
/// <param name="Of">Which of the list; null for another.</param>
/// <param name="Told">What is told of it; null where it is only named or denied.</param>
/// <param name="Denied">Whether it is not taken.</param>
internal sealed record MedicationMend(int? Of, Statement.Medication? Told, bool Denied)
{
    /// <summary>Whether it is said to be not taken, and not only that something is not so of it.</summary>
    public bool IsFirm { get; init; }

    /// <summary>Whether "and" or its like joins it to the one before.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether a no stands before its name, whatever is told of it: "not with the metformin, at night".</summary>
    public bool IsNegated { get; init; }

    /// <summary>What is not so of it: "not an injection"; of no name, of whichever it was told.</summary>
    public Statement.Medication? Unsaid { get; init; }

    /// <summary>What its dose was, in the words for it: "it was 75, they put it up in March".</summary>
    public PatientText? Was { get; init; }

    /// <summary>The unit of its strength, where that alone is told: "it's micrograms".</summary>
    public PatientText? Unit { get; init; }

    /// <summary>Which other of the list is the same medicine: "the antibiotic is the cotrim".</summary>
    public int? SameAs { get; init; }

    /// <summary>The name by which it is called as well, where the list has not got that: "the pill is called Yaz".</summary>
    public PatientText? Called { get; init; }

    /// <summary>Whether it is told of all of the list of which it was not told by name: "the rest in the morning".</summary>
    public bool IsOfRest { get; init; }

    /// <summary>Whether it is said to be in use still: "la sigo usando", "the cream I do use". It is over no more then.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether what is told names it, in the place of a name that was wrong: "simvastatin, not atorvastatin".</summary>
    public bool IsRename { get; init; }

    public override string ToString() => "[mend]";
}

/// <summary>
/// Reads a reply to a list of medicines: "Humira is 40 mg", "81 on the aspirin", "sertraline is 100 not 50", "leave out
/// the zinc and the iron, add metformin twice a day". Each clause speaks of the medicine that it names, or of the one
/// named before; an instruction holds for the bare names that follow it.
/// </summary>
internal sealed partial class MedicationMendReader(ImmutableArray<string> names, ReadingContext context)
{
    private const int WordsBeforeADenied = 5;
    private const int WordsAfterADenied = 4;
    private const int WordsOfANot = 2;
    private const int ShortestOwnWord = 4;
    private const int FewestOfAList = 2;
    private const int MostWordsOfElse = 1;
    private const int MostDecimals = 2;

    private readonly ImmutableArray<Listed> _listed = [.. names.Select(name => Listed.Of(name, context))];

    /// <summary>Whether the reply adds to the list: then whatever it names is a medicine.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether the list was just shown: then the reply may tell of the rest of it, or of its only one without a name.</summary>
    public bool IsReply { get; init; }

    /// <summary>Whether a reply has the words by which a medicine is firmly denied, of whichever it may be.</summary>
    public static bool MayDeny(string text, ReplyWords words)
    {
        var said = Tokenizer.Read(text);
        return said.Any(token => words.Using.Contains(token.Word))
                && said.Any(token => words.Negations.Contains(token.Word))
            || words.Allergies.Cues.Any(cue =>
                ReplyText.ContainsPhrase(string.Join(' ', said.Select(token => token.Word)), cue)
            )
            // "The amlodipine is my husband's"
            || ReplyText.Clauses(text, words.Contrasts).Any(clause => OthersClauses.SaysWhose(clause, words));
    }

    /// <summary>Whether the reply names a medicine that the list has not: "amlodipine, not ramipril".</summary>
    public bool NamesAnother(string text) =>
        Marks(new TokenizedText(text, Tokenizer.Read(text))) is var marks
        && marks.Exists(mark => mark.Of is null)
        && marks.Exists(mark => mark.Of is not null);

    /// <summary>Whether the reply names a medicine of the list.</summary>
    public bool NamesListed(string text) =>
        Marks(new TokenizedText(text, Tokenizer.Read(text))).Exists(mark => mark.Of is not null);

    /// <summary>What the reply says, in its order; empty where it names no medicine.</summary>
    public ImmutableArray<MedicationMend> Read(string text)
    {
        if (GivenAway.Split(text, context) is (var own, { Length: > 0 } given))
            return [.. own.Length == 0 ? [] : Read(own), .. TakenOff(given)];
        text = WithPoints(ListNumbers.Replace(text));
        var message = new TokenizedText(text, Tokenizer.Read(text));
        if (WasAndIs(message) is { } another)
            return [another];
        if (Renamed(message) is { } renamed)
            return [.. renamed];
        if (Only(message) is { } only)
            return
            [
                .. Enumerable
                    .Range(0, _listed.Length)
                    .Where(at => at != only)
                    .Select(at => new MedicationMend(at, null, Denied: true) { IsFirm = true }),
            ];
        var mends = new List<MedicationMend>();
        var (before, takesOff, puts) = ((MedicationMend?)null, false, false);
        var clauses = Clauses(message);
        for (var at = 0; at < clauses.Count; at++)
        {
            var clause = clauses[at];
            var bare = IsBare(message, clause);
            var starts = clause.First < message.Tokens.Length && message.Tokens[clause.First].BeginsSentence;
            takesOff = !IsKept(message, clause) && (TakesOff(message, clause) || (takesOff && bare && !starts));
            puts = Puts(message, clause) || (puts && !starts && !takesOff);
            var mend =
                IsKept(message, clause) ? new MedicationMend(clause.Named?.Of, null, Denied: false)
                : (takesOff || AreTakenOff(message, clauses, at)) && clause.Named is { } named
                    ? new MedicationMend(named.Of, null, Denied: true)
                : Read(message, clause, before is { Denied: true } && clause.IsJoined && bare, Adds || puts);
            // "Cetraben, no wait, diprobase" and "ibuprofen, sorry, no ibuprofen": the one that was added goes.
            if (mend is { Denied: false, Of: null, Told: not null } && Replaces(message, clause) && before is not null)
                Forget(mends, before);
            // "The ramipril 5, no sorry, ramipril I stop": the one that was added is over.
            if (mend is { Of: null, Told.Stopped: true })
            {
                var going = mends.FindIndex(one =>
                    one is { Of: null, Told: { } told } && clause.Named?.Is(told) == true
                );
                if (going >= 0)
                    mends[going] = mends[going] with
                    {
                        Told = mends[going].Told! with { Stopped = true, StoppedOn = mend.Told.StoppedOn },
                    };
                // "I used to take ibuprofen, they made me stop": what is over is told as over.
                if (going >= 0 || !IsReply || mend.Told.Known is null || mend.Told.Misspelt)
                    mend = null;
            }
            if (mend is { Denied: true, Of: null })
                mends.RemoveAll(one => one is { Of: null, Told: { } told } && clause.Named?.Is(told) == true);
            // "The pregnancy vitamin (Elevit)"
            if (
                mend is { Denied: false, Of: null, Told.Name.Length: > 0 }
                && before is { Denied: false, Of: { } of }
                && IsBracketed(message, clause)
            )
                mend = new MedicationMend(of, null, Denied: false)
                {
                    Called = mend.Told?.Name ?? new PatientText(clause.Named!.Name),
                };
            else if (
                mend is { Denied: false, Of: null, Told: { } inner }
                && before is { Denied: false, Told.Name: { } outer }
                && IsBracketed(message, clause)
                && mends.Remove(before)
            )
                mend = before with
                {
                    Told = before.Told with { Name = new PatientText($"{outer.Verbatim} ({inner.Name.Verbatim})") },
                };
            // "La eucerin la sigo usando, y la hidrocortisona también"
            if (
                mend is { Of: not null, GoesOn: false }
                && before is { GoesOn: true }
                && clause.IsJoined
                && SaysTheSame(message, clause)
            )
                mend = mend with { GoesOn = true };
            // "Aspirin and atorvastatin, both since then": told of these two alone.
            if (mend is { IsOfRest: true, Told: { } both } && mends.Count >= FewestOfAList && SaysBoth(message, clause))
            {
                for (var last = mends.Count - FewestOfAList; last < mends.Count; last++)
                    mends[last] = mends[last] with { Told = WithMore(mends[last], both) };
                continue;
            }
            before = mend;
            // What is not on the list cannot be taken off it.
            if (mend is { Of: not null } or { Told: not null } or { Unsaid: not null })
                mends.Add(mend);
        }
        return [.. mends, .. More(text, mends), .. Same(message)];
    }

    // "Only Euthyrox here": of a list that is on show the rest goes.
    private int? Only(TokenizedText message)
    {
        if (!IsReply || _listed.Length < 2 || Marks(message) is not [{ Of: { } of } mark])
            return null;
        var words = context.Words;
        var rest = message.Tokens.Where((_, at) => !mark.Has(at)).Select(token => token.Word).ToList();
        return
            rest.Exists(words.Corrections.Only.Contains)
            && rest.TrueForAll(word =>
                words.Corrections.Only.Contains(word)
                || words.Mends.Around.Contains(word)
                || words.YesNo.Fillers.Contains(word)
                || words.Language.Politeness.Contains(word)
                || words.Choices.PlainNo.Contains(word)
                || words.NameClosings.Contains(word)
                || words.Using.Contains(word)
                || OthersClauses.IsSelf(word, words)
            )
            ? of
            : null;
    }

    private bool SaysBoth(TokenizedText message, Clause clause)
    {
        var tokens = ReplyTokens.Read(Plain(message, clause.First, clause.Until), context.Words);
        var first = clause.IsJoined ? 1 : 0;
        return MedicationWords.Shared.Find(tokens, first, out var many) > 0 && many == FewestOfAList;
    }

    // What was told of it before stands.
    private static Statement.Medication? WithMore(MedicationMend mend, Statement.Medication more) =>
        mend.Denied ? mend.Told
        : mend.Told is not { } told ? more
        : told with
        {
            Strength = told.Strength ?? more.Strength,
            How = told.How ?? more.How,
            Since = told.Since ?? more.Since,
            SinceSaid = told.Since is null ? told.SinceSaid ?? more.SinceSaid : told.SinceSaid,
            Lasting = told.Lasting ?? more.Lasting,
        };

    // What is given away of the list is somebody else's.
    private IEnumerable<MedicationMend> TakenOff(string given) =>
        Marks(new TokenizedText(given, Tokenizer.Read(given)))
            .Where(mark => mark.Of is not null)
            .Select(mark => new MedicationMend(mark.Of, null, Denied: true) { IsFirm = true });

    private bool SaysTheSame(TokenizedText message, Clause clause) =>
        message.Tokens[clause.First..clause.Until].Any(token => context.Words.TheSame.Contains(token.Word));

    // "75 era antes, ahora es de 100": without a name, of whichever has the dose that was.
    private MedicationMend? WasAndIs(TokenizedText message)
    {
        bool IsFigure(int at) => at < message.Tokens.Length && char.IsDigit(message.Tokens[at].Word[0]);
        if (!IsReply || _listed is not [var first, ..] || Marks(message).Count > 0)
            return null;
        var was = Enumerable
            .Range(0, message.Tokens.Length)
            .Where(at =>
                IsFigure(at)
                && (
                    at > 0 && context.Words.Mends.Was.Contains(message.Tokens[at - 1].Word)
                    || at + 1 < message.Tokens.Length
                        && context.Words.Mends.Was.Contains(message.Tokens[at + 1].Word)
                        && !IsFigure(at + 2)
                )
            )
            .ToList();
        if (
            was is not [var before]
            || MedicationReader.Read($"{first.Name}, {message.Verbatim}", context)
                is not AnswerReading.Understood understood
            || understood.Stated<Statement.Medication>().ToList() is not [{ Strength: { } dose } told]
            || Find($"{first.Name} {message.Tokens[before].Word}", new Mark(0, 0, 0, first.Known, first.Name))
                is not { Strength: { } once } unsaid
            || once.Value == dose.Value
        )
            return null;
        return new MedicationMend(_listed.Length == 1 ? 0 : null, told, Denied: false) { Unsaid = unsaid };
    }

    // "2,5 mg" is one figure, and its comma parts no clauses.
    private static string WithPoints(string text)
    {
        var kept = new StringBuilder(text);
        for (var at = 1; at + 1 < text.Length; at++)
        {
            var digits = at + 1;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
                digits++;
            if (
                text[at] == ','
                && char.IsAsciiDigit(text[at - 1])
                && digits - at is > 1 and <= MostDecimals + 1
                && (at < 2 || text[at - 2] != ',')
            )
                kept[at] = '.';
        }
        return kept.ToString();
    }

    // A list never loses an entry: "omega 3, collagen, a probiotic", whatever of it no lexicon knows.
    private IEnumerable<MedicationMend> More(string text, List<MedicationMend> mends)
    {
        if (
            mends.Count(mend => mend is { Of: null, Told: not null, IsOfRest: false }) < FewestOfAList
            || MedicationReader.Read(text, context) is not AnswerReading.Understood understood
        )
            return [];
        bool IsOf(Statement.Medication one, string name) =>
            ReplyText.Words(ReplyText.Fold(name)).Intersect(ReplyText.Words(ReplyText.Fold(one.Name.Verbatim))).Any();
        return understood
            .Stated<Statement.Medication>()
            .Where(one =>
                one is { Known: null, Stopped: false }
                // "The GP only talked about it"
                && (
                    one.Name.Verbatim.Trim().Contains(' ', StringComparison.Ordinal)
                    || !context.Medications.Vocabulary.IsEveryday(Tokenizer.Plain(one.Name.Verbatim))
                )
                && !names.Any(name => IsOf(one, name))
                && !mends.Exists(mend => mend.Told is { } told && IsOf(one, told.Name.Verbatim))
            )
            .Select(one => new MedicationMend(null, one, Denied: false));
    }

    private static bool IsBracketed(TokenizedText message, Clause clause) =>
        clause.First < message.Tokens.Length
        && message.Verbatim.AsSpan(0, message.Tokens[clause.First].Start).TrimEnd() is [.., '('];

    private static void Forget(List<MedicationMend> mends, MedicationMend before)
    {
        mends.Remove(before);
        if (before is { Of: { } of, Denied: false })
            mends.Add(new MedicationMend(of, null, Denied: true));
    }

    private MedicationMend? Read(TokenizedText message, Clause clause, bool isDenied, bool adds)
    {
        if (clause.Named is not { } named)
            return OfRest(message, clause) ?? Unnamed(message, clause) ?? Described(message, clause, adds);
        if (IsOthers(message, clause, named))
            return new MedicationMend(named.Of, null, Denied: true) { IsFirm = true };
        var own = new Clause(clause.First, clause.End) { Named = named };
        var contrasts = Contrasts(message, clause);
        var told = Told(message, clause, named, contrasts);
        // "I have not stopped ramipril, I was asking"
        if (
            named.Of is not null
            && ReplyText.ContainsAny(
                // A "not" may open a clause of its own.
                Plain(message, Math.Max(0, clause.First - WordsOfANot), clause.Until),
                context.Words.Mends.GoesOn
            )
        )
            return new MedicationMend(named.Of, told is { Stopped: true } ? null : told, Denied: false)
            {
                IsJoined = clause.IsJoined,
                GoesOn = true,
            };
        // "The tablet is called Yaz"
        if (told is not null && !told.TellsMore && (named.Calls || IsCalled(message, named)))
            told = null;
        // Of "not the cream" the form tells which, of "not the ointment, a cream" what it is.
        if (told is not null && !told.TellsMore && Denies(message, own, named, contrasts))
            told = Find($"{named.Name} {Verbatim(message, clause.End, clause.Until)}", named) is { Form: not null } form
                ? form
                : null;
        // "Not metformin 500, it's 850"
        if (told is null && HasFigure(message, own) && clause.Until > clause.End)
            told =
                Find($"{named.Name} {Verbatim(message, clause.End, clause.Until)}", named) is { } instead
                && instead.TellsMore
                    ? instead
                    : Figure(named.Name, Verbatim(message, clause.End, clause.Until));
        var denies =
            !Replaces(message, clause) && (isDenied || (told is null && Denies(message, own, named, contrasts)));
        var isNone = IsNoMedicine(message, clause, named);
        denies |= isNone;
        var isAllergic = SaysAllergic(message, clause);
        // "I never took digoxin"
        denies |= told is { How: { Count: 0 } };
        if (denies || isAllergic)
            return new MedicationMend(named.Of, null, Denied: true)
            {
                IsFirm = isAllergic || isNone || IsNotUsed(message, own, named),
            };
        if (named.Of is not null)
            return new MedicationMend(named.Of, told, Denied: false)
            {
                IsJoined = clause.IsJoined,
                GoesOn = SaysStill(message, clause, named),
                Was = told is { Strength: not null } && contrasts.Count == 0 ? Was(message, clause, named) : null,
                Called = IsCalled(message, named) ? new PatientText(named.Name) : null,
                Unsaid = Unsaid(message, contrasts, named.Name),
                Unit = told is null ? UnitAlone(Verbatim(message, named.End, clause.Until)) : null,
                IsNegated = Enumerable
                    .Range(clause.First, Math.Max(0, named.First - clause.First))
                    .Any(at => context.Words.Negations.Contains(message.Tokens[at].Word)),
            };
        return Named(message, clause, named) is { } another
            ? new MedicationMend(
                null,
                another.Stopped || another.TellsMore || told is null
                    ? another
                    : told with
                    {
                        Name = another.Name,
                        Known = another.Known,
                    },
                Denied: false
            )
            : null;
    }

    // "La eucerin sí me la pongo", "la hidrocortisona la sigo usando", "I still use the cream".
    private bool SaysStill(TokenizedText message, Clause clause, Mark named)
    {
        const int MostWordsBetween = 3;
        var words = message.Tokens[clause.First..clause.Until];
        var behind = named.End;
        bool Uses(TextToken token) =>
            context.Words.Using.Contains(token.Word)
            || Taken.Contains(ReplyTokens.Read(token.Word, context.Words).Word(0));
        return !words.Any(token => context.Words.Negations.Contains(token.Word))
            && (
                words.Any(token => context.Words.YesNo.Still.Contains(token.Word))
                || behind < clause.Until
                    && context.Words.Choices.PlainYes.Contains(message.Tokens[behind].Word)
                    && message.Tokens[(behind + 1)..Math.Min(clause.Until, behind + 1 + MostWordsBetween)].Any(Uses)
            );
    }

    // "And the levothyroxine was 75, they put it up in March": what a dose was is none of now.
    private PatientText? Was(TokenizedText message, Clause clause, Mark named)
    {
        var words = Plain(message, clause.First, clause.Until).Split(' ');
        var was = Array.FindIndex(words, word => context.Words.Mends.Was.Contains(word));
        return
            was >= 0
            && !words.Any(context.Words.Mends.Now.Contains)
            && was < words.Length - 1
            && char.IsDigit(words[was + 1][0])
            ? new PatientText(Verbatim(message, named.End, clause.Until).Trim(' ', ',', '.'))
            : null;
    }

    // "And zinc": a name and nothing else.
    private bool IsBare(TokenizedText message, Clause clause) =>
        clause.Named is { } named
        // "And metotrexato, please"
        && message.Tokens[named.End..clause.End].All(token => IsPolite(token.Word))
        && Enumerable
            .Range(clause.First, Math.Max(0, named.First - clause.First))
            .Skip(clause.IsJoined ? 1 : 0)
            .All(at => context.Words.Mends.Around.Contains(message.Tokens[at].Word));

    private bool IsPolite(string word) =>
        context.Words.Language.Politeness.Any(phrase => ReplyText.ContainsPhrase(phrase, word));

    // "And my eye ointment": what no lexicon knows, told as only medicines are; of what is added, anything.
    private MedicationMend? Described(TokenizedText message, Clause clause, bool adds) =>
        (clause.First == 0 || clause.IsJoined || adds)
        && !SaysNoMedicine(Plain(message, clause.First, clause.Until))
        && !IsOfAnother(message, clause.First)
        && MedicationReader.Read(Verbatim(message, AfterPut(message, clause), clause.Until), context, isList: adds)
            is AnswerReading.Understood understood
        && understood.Stated<Statement.Medication>().ToList() is [{ Name.Length: > 0, Stopped: false } described]
        && (adds || described.Form is not null || described.Strength is not null)
            ? new MedicationMend(null, described, Denied: false)
            : null;

    private Statement.Medication? Told(
        TokenizedText message,
        Clause clause,
        Mark named,
        List<(int First, int End)> contrasts
    )
    {
        var contrasted = contrasts.SelectMany(one => Enumerable.Range(one.First, one.End - one.First)).ToList();
        var said = Without(message, clause, contrasted);
        var told = Find(named.First < named.End ? said : $"{named.Name} {said}", named);
        // "Are 500. Two at a time": how many, and of which.
        if (
            told is { Strength: null, Amount: { Unit: "dose", Said: var many } }
            && Figure(named.Name, said.Replace(many.Verbatim, "", StringComparison.Ordinal))?.Strength
                is { Value: >= 10 } each
        )
            return told with { Strength = each };
        if (told is not null && told.TellsMore)
            return told;
        // "81 on the aspirin" reads as "aspirin 81".
        var around = Enumerable
            .Range(clause.First, clause.Until - clause.First)
            .Where(at =>
                named.Has(at)
                || context.Words.Mends.Around.Contains(message.Tokens[at].Word)
                || IsJoiner(message, at)
                // "I am not taking metformin" tells no time of day.
                || at > 0 && message.Tokens[at].Word == "am" && message.Tokens[at - 1].Word == "i"
            )
            .Concat(contrasted);
        var rest = Without(message, clause, around);
        if (Find($"{named.Name} {rest}", named) is { } turned && turned.TellsMore)
            return turned;
        return Begun(named.Name, rest) ?? Figure(named.Name, rest) ?? (told is { Form: not null } ? told : null);
    }

    // "Adalimumab since, Mar 2023", "the gliclazide 5 year": neither is a dose.
    private Statement.Medication? Begun(string name, string rest)
    {
        if (
            DateReader.Read(rest, context)
                is AnswerReading.Understood { Values: [AnswerValue.Date { Value: var date }] }
            // "La sigue usando ahorita": that it is used now tells no beginning.
            && !IsOnlyNow(rest)
        )
            return new Statement.Medication(new PatientText(name), null) { Since = date };
        return
            // "10 years, don't know exactly"
            StatementReader.Read(StatementKind.Duration, new PatientText(rest.Split(',', ';', '.')[0]), context)
                is AnswerReading.Understood read
            && read.Stated<Statement.Duration>().FirstOrDefault() is { Unit: TimeUnit.Year or TimeUnit.Month } length
            // "No, the years are the other one's"
            && (rest.Any(char.IsAsciiDigit) || WordsOfElse(rest, context.Words) <= MostWordsOfElse)
            ? new Statement.Medication(new PatientText(name), null) { Lasting = length }
            : null;
    }

    private bool IsOnlyNow(string rest)
    {
        var tokens = ReplyTokens.Read(rest, context.Words);
        return tokens.SaysAny("now", "currently") && !tokens.SaysAny("since", "started", "began", "from");
    }

    // The one figure that is left, whatever stands around it: "atorvastatin, 40 I think".
    private Statement.Medication? Figure(string name, string rest)
    {
        var figures = Tokenizer.Read(rest).Where(token => char.IsDigit(token.Word[0])).ToList();
        return
            figures is [var one]
            && !IsOfTime(rest, one)
            && decimal.TryParse(one.Word, System.Globalization.CultureInfo.InvariantCulture, out var figure)
            ? new Statement.Medication(new PatientText(name), null)
            {
                Strength = new Statement.Quantity(figure, "") { Said = new PatientText(rest[one.Start..one.End]) },
            }
            : null;
    }

    private bool IsOfTime(string rest, TextToken figure)
    {
        var tokens = ReplyTokens.Read(rest, context.Words);
        var at = Enumerable.Range(0, tokens.Count).First(at => tokens[at].Start >= figure.Start);
        return TimeWords.At(tokens, at + 1) is not null || tokens.Number(at) is >= 1950 and <= 2100;
    }

    private Statement.Medication? Named(TokenizedText message, Clause clause, Mark named) =>
        Find(Verbatim(message, clause.First, clause.Until), named);

    private Statement.Medication? Find(string said, Mark named) =>
        MedicationReader.Read(said, context) is AnswerReading.Understood understood
            ? understood.Stated<Statement.Medication>().FirstOrDefault(one => named.Is(one))
            : null;

    // "Not the aspirin", "aspirin no", "hives is not a medicine".
    private bool Denies(TokenizedText message, Clause clause, Mark named, List<(int First, int End)> contrasts)
    {
        var words = context.Words;
        var before = Math.Max(clause.First, named.First - WordsBeforeADenied);
        var after = Math.Min(clause.End, named.End + WordsAfterADenied);
        bool IsNegation(int at) =>
            words.YesNo.Negatives.Contains(message.Tokens[at].Word)
            || (
                words.Negations.Contains(message.Tokens[at].Word) && !words.Contrasts.Contains(message.Tokens[at].Word)
            );
        // "Iron is not ferrous sulfate"
        bool IsOfNext(int at) =>
            at == clause.End - 1
            && at > named.End
            && clause.End < message.Tokens.Length
            && message.Tokens[clause.End].Before == TextBreak.None
            && words.Mends.SameAs.Contains(message.Tokens[at - 1].Word);
        bool IsUnsure(int at) => at < message.Tokens.Length && words.Mends.Unsure.Contains(message.Tokens[at].Word);
        for (var at = before; at < after; at++)
        {
            if (
                !named.Has(at)
                && IsNegation(at)
                && !IsUnsure(at + 1)
                && !contrasts.Any(one => one.First == at)
                && !IsOfNext(at)
            )
                return true;
        }
        return words.Mends.LeaveOut.Any(phrase =>
            ReplyText.ContainsPhrase(Plain(message, before, named.First), phrase)
            || ReplyText.ContainsPhrase(Plain(message, named.End, after), phrase)
            // "Take the apixaban out"
            || phrase.Split(' ') is [var verb, var particle]
                && ReplyText.ContainsPhrase(Plain(message, before, named.First), verb)
                && ReplyText.ContainsPhrase(Plain(message, named.End, after), particle)
        );
    }

    // "The creams I said isn't a med": whatever else was read of it.
    private bool IsNoMedicine(TokenizedText message, Clause clause, Mark named) =>
        SaysNoMedicine(Plain(message, named.End, clause.End));

    private bool SaysNoMedicine(string behind)
    {
        const int FewestWords = 3;
        // "Is no medicine", "no existe"; "take off" and its like ask for it.
        bool Says(string phrase) =>
            ReplyText.Words(phrase) is var said
            && (said.Length >= FewestWords || said.Length > 1 && context.Words.IsNo(said[0]));
        return context.Words.Mends.LeaveOut.Any(phrase => Says(phrase) && ReplyText.ContainsPhrase(behind, phrase));
    }

    // "I don't take penicillin", not "not with the penicillin".
    private bool IsNotUsed(TokenizedText message, Clause clause, Mark named)
    {
        var used = named.First - 1;
        while (used > clause.First && context.Words.Mends.Around.Contains(message.Tokens[used].Word) && !Uses(used))
            used--;
        return used > clause.First
            && Uses(used)
            && Enumerable
                .Range(Math.Max(clause.First, used - 2), Math.Min(2, used - clause.First))
                .Any(at => context.Words.Negations.Contains(message.Tokens[at].Word));

        bool Uses(int at) => context.Words.Using.Contains(message.Tokens[at].Word);
    }

    private bool SaysAllergic(TokenizedText message, Clause clause) =>
        context.Words.Allergies.Cues.Any(cue =>
            ReplyText.ContainsPhrase(Plain(message, clause.First, clause.Until), cue)
        );

    // With the sign that belongs to its last figure: "0.1%".
    private static string Verbatim(TokenizedText message, int first, int end)
    {
        if (end <= first)
            return "";
        var said = message.SpanOf(first, end).Of(message.Verbatim).Verbatim;
        return message.Verbatim.AsSpan(message.Tokens[end - 1].End) is ['%', ..] ? $"{said}%" : said;
    }

    private static string Plain(TokenizedText message, int first, int end) =>
        end <= first ? "" : string.Join(' ', message.Tokens[first..end].Select(token => token.Word));

    private static string Without(TokenizedText message, Clause clause, IEnumerable<int> left)
    {
        var leave = left.ToHashSet();
        var kept = new StringBuilder();
        for (var at = clause.First; at < clause.Until; at++)
        {
            if (leave.Contains(at))
            {
                // What stands behind what is left out is another clause still: "100 now not 50, they put it up".
                if (at + 1 < clause.Until && message.Tokens[at + 1].Before >= TextBreak.Comma && kept.Length > 0)
                    kept.Append(", ");
                continue;
            }
            // Signs between words stay with the word before them: "2.5 %".
            var end = EndOf(message, at);
            kept.Append(message.Verbatim, message.Tokens[at].Start, end - message.Tokens[at].Start);
            if (!char.IsWhiteSpace(kept[^1]) && leave.Contains(at + 1))
                kept.Append(' ');
        }
        return kept.ToString().Trim();
    }

    private static int EndOf(TokenizedText message, int at) =>
        at + 1 < message.Tokens.Length ? message.Tokens[at + 1].Start : message.Verbatim.Length;
}
