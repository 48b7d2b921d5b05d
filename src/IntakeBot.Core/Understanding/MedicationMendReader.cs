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

    public override string ToString() => "[mend]";
}

/// <summary>
/// Reads a reply to a list of medicines: "Humira is 40 mg", "81 on the aspirin", "sertraline is 100 not 50", "not the
/// zinc, and metformin twice a day". Each clause speaks of the medicine that it names, or of the one named before.
/// </summary>
internal sealed class MedicationMendReader(ImmutableArray<string> names, ReadingContext context)
{
    private const int WordsBeforeADenied = 5;
    private const int WordsAfterADenied = 4;
    private const int ShortestOwnWord = 4;

    private readonly ImmutableArray<Listed> _listed = [.. names.Select(name => Listed.Of(name, context))];

    /// <summary>Whether the reply adds to the list: then whatever it names is a medicine.</summary>
    public bool Adds { get; init; }

    /// <summary>What the reply says, in its order; empty where it names no medicine.</summary>
    public ImmutableArray<MedicationMend> Read(string text)
    {
        var message = new TokenizedText(text, Tokenizer.Read(text));
        var mends = ImmutableArray.CreateBuilder<MedicationMend>();
        var denied = false;
        foreach (var clause in Clauses(message))
        {
            var mend = Read(message, clause, denied);
            denied = mend is { Denied: true };
            // What is not on the list cannot be taken off it.
            if (mend is { Of: not null } or { Told: not null })
                mends.Add(mend);
        }
        return mends.ToImmutable();
    }

    private MedicationMend? Read(TokenizedText message, Clause clause, bool deniedBefore)
    {
        if (clause.Named is not { } named)
            return Described(message, clause);
        var own = new Clause(clause.First, clause.End) { Named = named };
        var told = Told(message, clause, named);
        var isBare =
            named.End == clause.End
            && Enumerable
                .Range(clause.First, named.First - clause.First)
                .Skip(clause.IsJoined ? 1 : 0)
                .All(at => context.Words.Mends.Around.Contains(message.Tokens[at].Word));
        var denies = told is null && (Denies(message, own, named) || (deniedBefore && clause.IsJoined && isBare));
        var isAllergic = SaysAllergic(message, clause);
        if (denies || isAllergic)
            return new MedicationMend(named.Of, null, Denied: true)
            {
                IsFirm = isAllergic || IsNotUsed(message, own, named),
            };
        if (named.Of is not null)
            return new MedicationMend(named.Of, told, Denied: false)
            {
                IsJoined = clause.IsJoined,
                IsNegated = Enumerable
                    .Range(clause.First, named.First - clause.First)
                    .Any(at => context.Words.Negations.Contains(message.Tokens[at].Word)),
            };
        return Named(message, clause, named) is { Stopped: false } another
            ? new MedicationMend(
                null,
                Tells(another) || told is null ? another : told with { Name = another.Name, Known = another.Known },
                Denied: false
            )
            : null;
    }

    // "And my eye ointment": what no lexicon knows, told as only medicines are; of what is added, anything.
    private MedicationMend? Described(TokenizedText message, Clause clause) =>
        (clause.First == 0 || clause.IsJoined || Adds)
        && MedicationReader.Read(Verbatim(message, clause.First, clause.Until), context, isList: Adds)
            is AnswerReading.Understood understood
        && understood.Stated<Statement.Medication>().ToList() is [{ Name.Length: > 0, Stopped: false } described]
        && (Adds || described.Form is not null || described.Strength is not null)
            ? new MedicationMend(null, described, Denied: false)
            : null;

    private Statement.Medication? Told(TokenizedText message, Clause clause, Mark named)
    {
        var said = Without(message, clause, Contrasted(message, clause));
        if (Find(said, named, message) is { } told && Tells(told))
            return told;
        // "81 on the aspirin" reads as "aspirin 81".
        var around = Enumerable
            .Range(clause.First, clause.Until - clause.First)
            .Where(at =>
                named.Has(at) || context.Words.Mends.Around.Contains(message.Tokens[at].Word) || IsJoiner(message, at)
            )
            .Concat(Contrasted(message, clause));
        var rest = Without(message, clause, around);
        var name = Verbatim(message, named.First, named.End);
        return Find($"{name} {rest}", named, message) is { } turned && Tells(turned)
            ? turned
            : Begun(name, rest) ?? Figure(name, rest);
    }

    // "Adalimumab since, Mar 2023", "the gliclazide 5 year": neither is a dose.
    private Statement.Medication? Begun(string name, string rest)
    {
        if (
            DateReader.Read(rest, context) is AnswerReading.Understood
            {
                Values: [AnswerValue.Date { Value: var date }]
            }
        )
            return new Statement.Medication(new PatientText(name), null) { Since = date };
        return
            StatementReader.Read(StatementKind.Duration, new PatientText(rest), context)
                is AnswerReading.Understood read
            && read.Stated<Statement.Duration>().FirstOrDefault() is { Unit: TimeUnit.Year or TimeUnit.Month } length
            ? new Statement.Medication(new PatientText(name), null) { Lasting = length }
            : null;
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
        Find(Verbatim(message, clause.First, clause.Until), named, message);

    private Statement.Medication? Find(string said, Mark named, TokenizedText message) =>
        MedicationReader.Read(said, context) is AnswerReading.Understood understood
            ? understood
                .Stated<Statement.Medication>()
                .FirstOrDefault(one =>
                    named.Known is { } known
                        ? one.Known == known
                        : ReplyText.ContainsPhrase(
                            ReplyText.Fold(one.Name.Verbatim),
                            ReplyText.Fold(Verbatim(message, named.First, named.End))
                        )
                )
            : null;

    private static bool Tells(Statement.Medication told) =>
        told
            is { Strength: not null }
                or { Amount: not null }
                or { How: not null }
                or { Since: not null }
                or { Lasting: not null }
                or { Stopped: true };

    // "Not the aspirin", "aspirin no", "hives is not a medicine".
    private bool Denies(TokenizedText message, Clause clause, Mark named)
    {
        var words = context.Words;
        var before = Math.Max(clause.First, named.First - WordsBeforeADenied);
        var after = Math.Min(clause.End, named.End + WordsAfterADenied);
        bool IsNegation(int at) =>
            words.YesNo.Negatives.Contains(message.Tokens[at].Word)
            || (
                words.Negations.Contains(message.Tokens[at].Word) && !words.Contrasts.Contains(message.Tokens[at].Word)
            );
        bool IsUnsure(int at) => at < message.Tokens.Length && words.Mends.Unsure.Contains(message.Tokens[at].Word);
        for (var at = before; at < after; at++)
        {
            if (!named.Has(at) && IsNegation(at) && !IsUnsure(at + 1))
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

    // "Not 50", with its unit: what the figure was, or was taken for.
    private IEnumerable<int> Contrasted(TokenizedText message, Clause clause)
    {
        for (var at = clause.First; at + 1 < clause.Until; at++)
        {
            if (
                !context.Words.Negations.Contains(message.Tokens[at].Word)
                || !char.IsDigit(message.Tokens[at + 1].Word[0])
            )
                continue;
            yield return at;
            yield return at + 1;
            if (at + 2 < clause.Until && IsUnit(message.Tokens[at + 2].Word))
                yield return at + 2;
        }
    }

    private bool IsUnit(string word) =>
        QuantityUnits.Strengths.Find(ReplyTokens.Read(word, context.Words), 0, out _) > 0;

    private List<Clause> Clauses(TokenizedText message)
    {
        var marks = Marks(message);
        var clauses = new List<Clause>();
        for (var (first, at) = (0, 1); at <= message.Tokens.Length; at++)
        {
            var named = marks.Find(mark => first <= mark.First && mark.First < at);
            if (
                at < message.Tokens.Length
                && !Parts(message, at)
                && !(named is not null && marks.Exists(m => m.First == at))
            )
                continue;
            Add(message, clauses, new Clause(first, at) { Named = named, IsJoined = IsJoiner(message, first) });
            first = at;
        }
        return clauses;
    }

    // A clause without a name goes on about the medicine before it.
    private void Add(TokenizedText message, List<Clause> clauses, Clause clause)
    {
        if (
            clause.Named is null
            && clauses is [.., var last]
            && (last.Named is not null || Described(message, last) is not null)
            && Described(message, clause) is null
        )
            clauses[^1] = last with { Until = clause.End };
        else if (clause.Named is not null && clauses is [{ Named: null } opening] && HasFigure(message, opening))
            clauses[0] = clause with { First = opening.First };
        else
            clauses.Add(clause);
    }

    private static bool HasFigure(TokenizedText message, Clause clause) =>
        message.Tokens[clause.First..clause.End].Any(token => char.IsDigit(token.Word[0]));

    private bool Parts(TokenizedText message, int at) =>
        message.Tokens[at].Before >= TextBreak.Comma
        || IsJoiner(message, at)
        || context.Words.Contrasts.Contains(message.Tokens[at].Word);

    private bool IsJoiner(TokenizedText message, int at) =>
        at < message.Tokens.Length && context.Words.Adds.Contains(message.Tokens[at].Word);

    private List<Mark> Marks(TokenizedText message)
    {
        var marks = context
            .Medications.Find(message.Tokens, context.Words.Measures.IsOrdinary)
            .Select(mention => new Mark(
                mention.FirstToken,
                mention.EndToken,
                IndexOf(listed => listed.Known == mention.Medication.Name),
                mention.Medication.Name
            ))
            .ToList();
        // "And sea water" beside rose water is another.
        bool IsMeant(Listed listed) =>
            !Adds || listed.Words.All(word => message.Tokens.Any(token => token.Word == word));
        for (var at = 0; at < message.Tokens.Length; at++)
        {
            var word = message.Tokens[at].Word;
            if (
                word.Length >= ShortestOwnWord
                && !marks.Exists(mark => mark.Has(at))
                && IndexOf(listed => listed.Known is null && listed.Words.Contains(word) && IsMeant(listed)) is { } own
                && !marks.Exists(mark => mark.Of == own)
            )
                marks.Add(new Mark(at, at + 1, own, null));
        }
        marks.Sort((one, other) => one.First.CompareTo(other.First));
        return marks;
    }

    private int? IndexOf(Func<Listed, bool> is_)
    {
        for (var at = 0; at < _listed.Length; at++)
        {
            if (is_(_listed[at]))
                return at;
        }
        return null;
    }

    private static string Verbatim(TokenizedText message, int first, int end) =>
        end <= first ? "" : message.SpanOf(first, end).Of(message.Verbatim).Verbatim;

    private static string Plain(TokenizedText message, int first, int end) =>
        end <= first ? "" : string.Join(' ', message.Tokens[first..end].Select(token => token.Word));

    private static string Without(TokenizedText message, Clause clause, IEnumerable<int> left)
    {
        var leave = left.ToHashSet();
        var kept = new StringBuilder();
        for (var at = clause.First; at < clause.Until; at++)
        {
            if (leave.Contains(at))
                continue;
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

    private sealed record Listed(string? Known, ImmutableArray<string> Words)
    {
        public static Listed Of(string name, ReadingContext context)
        {
            var tokens = Tokenizer.Read(name);
            return new Listed(
                context.Medications.Find(tokens, context.Words.Measures.IsOrdinary).FirstOrDefault()?.Medication.Name,
                [.. tokens.Select(token => token.Word)]
            );
        }

        public override string ToString() => "[medicine]";
    }

    private sealed record Mark(int First, int End, int? Of, string? Known)
    {
        public bool Has(int at) => First <= at && at < End;

        public override string ToString() => "[medicine named]";
    }

    /// <summary>The words from <see cref="First"/> to <see cref="End"/>, and what follows them up to <see cref="Until"/>.</summary>
    private sealed record Clause(int First, int End)
    {
        public int Until { get; init; } = End;

        public Mark? Named { get; init; }

        public bool IsJoined { get; init; }

        public override string ToString() => "[clause]";
    }
}
