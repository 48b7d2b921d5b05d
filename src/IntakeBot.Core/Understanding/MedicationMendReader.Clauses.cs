using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// How a reply parts into clauses, and what each of them asks for.
internal sealed partial class MedicationMendReader
{
    private const int MostWordsAround = 4;
    private const int MostWordsOfARaise = 2;

    private List<Clause> Clauses(TokenizedText message)
    {
        var marks = Marks(message);
        var clauses = new List<Clause>();
        for (var (first, at) = (0, 1); at <= message.Tokens.Length; at++)
        {
            var named = marks.Find(mark => first <= mark.First && mark.First < at);
            if (
                at < message.Tokens.Length
                && (marks.Exists(mark => mark.First < at && mark.Has(at)) || !Parts(message, at))
                && !(named is not null && named.End <= at && marks.Exists(m => m.First == at))
            )
                continue;
            // "Amlodipine not ramipril": the not is of the one behind it.
            var end = named?.End == at - 1 && IsNotBefore(message, at) ? at - 1 : at;
            Add(message, clauses, new Clause(first, end) { Named = named, IsJoined = IsJoiner(message, first) });
            first = end;
        }
        // "1 drop a day, and the hydrocortisone" where vitamin D alone is shown: what opens without a name is told of it.
        if (
            IsReply
            && _listed is [var only]
            && clauses is [{ Named: null } opening, _, ..]
            && HasFigure(message, opening)
            && WordsOfElse(Verbatim(message, opening.First, opening.End), context.Words) <= MostWordsOfElse
            // "And zurbinol 250, and clobetasol": the figure is of what it stands behind, known or not.
            && !NamesUnknown(message, opening)
        )
        {
            clauses[0] = opening with { Named = new Mark(0, 0, 0, only.Known, only.Name) };
            // "50 mg, since April. Also vitamin D"
            while (clauses is [_, { Named: null } next, ..] && !NamesAnother(message, next))
            {
                clauses[0] = clauses[0] with { Until = next.Until };
                clauses.RemoveAt(1);
            }
        }
        return clauses;
    }

    private bool NamesUnknown(TokenizedText message, Clause opening) =>
        opening.IsJoined
        && SmallWords
            .Telling(Verbatim(message, opening.First, opening.End), context.Words)
            .Any(word =>
                word.All(char.IsLetter)
                && !FrequencyWords.Vocabulary.Has(word)
                && !DoseWords.Contains(word)
                && !context.Medications.Vocabulary.IsEveryday(word)
            );

    /// <summary>
    /// How many words tell neither how much nor how often: "had a heart attack in 2018" says nothing of a medicine.
    /// </summary>
    public static int WordsOfElse(string text, ReplyWords words) =>
        SmallWords
            .Telling(text, words)
            .Count(word =>
                !FrequencyWords.Vocabulary.Has(word) && !DoseWords.Contains(word) && !word.Any(char.IsDigit)
            );

    private static readonly FrozenSet<string> DoseWords = QuantityUnits
        .Strengths.Words.Concat(QuantityUnits.Amounts.Words)
        .Concat(QuantityUnits.OnSkin.Words)
        .ToFrozenSet(StringComparer.Ordinal);

    private bool IsNotBefore(TokenizedText message, int at) =>
        at < message.Tokens.Length
        && message.Tokens[at].Before == TextBreak.None
        && message.Tokens[at - 1].Before == TextBreak.None
        && context.Words.Negations.Contains(message.Tokens[at - 1].Word)
        && !context.Words.Choices.PlainNo.Contains(message.Tokens[at - 1].Word);

    // A clause without a name goes on about the medicine before it.
    private void Add(TokenizedText message, List<Clause> clauses, Clause clause)
    {
        if (
            clause.Named is null
            && clauses is [.., var last]
            && (last.Named is not null || Described(message, last, Adds) is not null)
            && !(IsReply && RestPhrase(message, clause) is not null)
            // "Atorvastatin is 20. Brenda takes the 40": that is hers.
            && !(message.Tokens[clause.First].BeginsSentence && IsOfAnother(message, clause.First))
            && !(_listed.Length > 1 && IsUnsaid(message, clause))
            && Described(message, clause, Adds || Puts(message, clause)) is null
        )
            clauses[^1] = last with { Until = clause.End };
        else if (
            clause.Named is not null
            && clauses is [{ Named: null } opening]
            && HasFigure(message, opening)
            && (!IsReply || _listed.Length != 1 || clause.Named.Of is not null)
            && !NamesAnother(message, opening)
        )
            clauses[0] = clause with { First = opening.First };
        else
            clauses.Add(clause);
    }

    // "ADHD med since 2023" is told of no other.
    private bool NamesAnother(TokenizedText message, Clause clause) =>
        MedicationReader.Read(Verbatim(message, clause.First, clause.Until), context) is AnswerReading.Understood read
        && read.Stated<Statement.Medication>().Any(one => one.Name.Length > 0);

    private static bool HasFigure(TokenizedText message, Clause clause) =>
        message.Tokens[clause.First..clause.End].Any(token => char.IsDigit(token.Word[0]));

    private bool Parts(TokenizedText message, int at) =>
        message.Tokens[at].Before >= TextBreak.Comma
        || IsJoiner(message, at)
        || context.Words.Contrasts.Contains(message.Tokens[at].Word)
        || LongestAt(message, at, context.Words.Mends.Puts) > 0
        || LongestAt(message, at, context.Words.Mends.TakesOff) > 0
            && !context.Words.Negations.Contains(message.Tokens[at - 1].Word);

    // "Nada más" adds nothing.
    private bool IsJoiner(TokenizedText message, int at) =>
        at < message.Tokens.Length
        && context.Words.Adds.Contains(message.Tokens[at].Word)
        && !(
            at > 0
            && message.Tokens[at].Before == TextBreak.None
            && context.Words.Negations.Contains(message.Tokens[at - 1].Word)
        );

    private static int LongestAt(TokenizedText message, int at, ImmutableArray<string> phrases)
    {
        var longest = 0;
        foreach (var phrase in phrases)
        {
            if (PhraseAt.EndOf(phrase, message.Tokens, at) is { } end)
                longest = Math.Max(longest, end - at);
        }
        return longest;
    }

    // "Leave out the zinc", and not "leave out the dose of the zinc".
    private bool TakesOff(TokenizedText message, Clause clause) =>
        Instruction(message, clause, context.Words.Mends.TakesOff) is (>= 0, var end)
        && (
            clause.Named is not { } named
            || Enumerable
                .Range(end, Math.Max(0, named.First - end))
                .All(at => context.Words.Mends.Around.Contains(message.Tokens[at].Word))
        );

    // "The paracetamol and the losartan, take them off": what is said behind several names is said of each.
    private bool AreTakenOff(TokenizedText message, List<Clause> clauses, int at)
    {
        for (var next = at; next < clauses.Count; next++)
        {
            var clause = clauses[next];
            if (clause.Named is not { } named || (next > at && !clause.IsJoined))
                return false;
            var behind = Plain(message, named.End, clause.Until);
            if (context.Words.Mends.TakesOffAll.Any(phrase => ReplyText.ContainsPhrase(behind, phrase)))
                return true;
            if (clause.Until > named.End)
                return false;
        }
        return false;
    }

    // "Don't take off the zinc"
    private bool IsKept(TokenizedText message, Clause clause) =>
        Instruction(message, clause, context.Words.Mends.TakesOff) is (> 0 and var at, _)
        && context.Words.Negations.Contains(message.Tokens[at - 1].Word);

    // "Put it on the list", and not "the GP put it up in April".
    private bool Puts(TokenizedText message, Clause clause) =>
        Instruction(message, clause, context.Words.Mends.Puts) is (>= 0, var end)
        && end < clause.Until
        && !Enumerable
            .Range(end, Math.Max(0, Math.Min(MostWordsOfARaise, clause.End - end)))
            .Any(at => context.Words.Mends.Raises.Contains(message.Tokens[at].Word));

    private int AfterPut(TokenizedText message, Clause clause) =>
        Instruction(message, clause, context.Words.Mends.Puts) is (>= 0, var end) && end < clause.End
            ? end
            : clause.First;

    // Where in the clause, before its name, the phrase stands.
    private static (int First, int End) Instruction(
        TokenizedText message,
        Clause clause,
        ImmutableArray<string> phrases
    )
    {
        var until = clause.Named is { First: var name } && name > clause.First ? name : clause.End;
        for (var at = clause.First; at < until; at++)
        {
            if (LongestAt(message, at, phrases) is > 0 and var length)
                return (at, at + length);
        }
        return (-1, 0);
    }

    // "No wait, diprobase"
    private bool Replaces(TokenizedText message, Clause clause) =>
        MedicationWords.Corrections.Find(
            ReplyTokens.Read(Verbatim(message, clause.First, clause.Until), context.Words),
            0,
            out var replaces
        ) > 0
        && replaces;

    /// <summary>"Not 50", "not an injection", "no es a ratos": from the negation to the end of what is not so.</summary>
    private List<(int First, int End)> Contrasts(TokenizedText message, Clause clause)
    {
        var found = new List<(int First, int End)>();
        for (var at = clause.First; at + 1 < clause.Until; at++)
        {
            if (
                context.Words.Negations.Contains(message.Tokens[at].Word)
                // "Not sure if 50 or 100" denies neither.
                && LongestAt(message, at, context.Words.Declines.Phrases) == 0
                && UnsaidEnd(message, at + 1, clause) is var end
                && end > at + 1
            )
                found.Add((at, end));
        }
        return found;
    }

    // From there on what is told not to be so: a figure with its unit, a form, or how often; the same place for none.
    private int UnsaidEnd(TokenizedText message, int first, Clause clause)
    {
        var at = first;
        while (
            at < Math.Min(clause.Until, first + MostWordsAround)
            && context.Words.Mends.Around.Contains(message.Tokens[at].Word)
        )
            at++;
        if (
            at >= clause.Until
            || message.Tokens[at].Before >= TextBreak.Comma
            || (clause.Named is { } named && named.First < named.End && first <= named.First && named.First <= at)
        )
            return first;
        if (char.IsDigit(message.Tokens[at].Word[0]))
            return at + 1 < clause.Until && IsUnit(message.Tokens[at + 1].Word) ? at + 2 : at + 1;
        var tokens = ReplyTokens.Read(Verbatim(message, at, clause.Until), context.Words);
        var how = new FrequencyGrammar(tokens, context);
        var length = MedicationWords.Forms.Find(tokens, 0, out _);
        // "Once a day not twice", "and not since 1971"
        if (tokens.IsAny(0, "once", "twice"))
            length = 1;
        else if (tokens.IsAny(0, "since") && UnsaidTime(tokens) is > 0 and var time)
            length = time;
        if (length == 0 && how.Take(0) is > 0 and var taken && how.Found is not null)
            length = Math.Min(taken, tokens.Count);
        if (length == 0)
            return first;
        var until = message.Tokens[at].Start + tokens[length - 1].End;
        return message.Tokens.Count(token => token.Start < until);
    }

    // How many words from the first tell since when, up to the end of the clause; 0 where they tell no time.
    private int UnsaidTime(ReplyTokens tokens)
    {
        var end = 1;
        while (end < tokens.Count && !tokens.IsAny(end, ".", ",", ";"))
            end++;
        for (; end > 1; end--)
        {
            if (
                DateReader.Read(tokens.Said(1, end).Verbatim, context) is AnswerReading.Understood
                {
                    Values: [AnswerValue.Date]
                }
            )
                return end;
        }
        return 0;
    }

    private bool IsUnit(string word) =>
        QuantityUnits.Strengths.Find(ReplyTokens.Read(word, context.Words), 0, out _) > 0;

    private PatientText? UnitAlone(string rest)
    {
        var tokens = ReplyTokens.Read(rest, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Number(at) is not null)
                return null;
            if (QuantityUnits.Strengths.Find(tokens, at, out _) is > 0 and var length)
                return tokens.Said(at, at + length);
        }
        return null;
    }

    private Statement.Medication? Unsaid(TokenizedText message, List<(int First, int End)> contrasts, string name)
    {
        var unsaid = (Statement.Medication?)null;
        foreach (var (first, end) in contrasts)
        {
            var said = Verbatim(message, first + 1, end);
            if (
                MedicationReader.Read($"{name} {said}", context) is not AnswerReading.Understood read
                || read.Stated<Statement.Medication>().FirstOrDefault() is not { } one
            )
                continue;
            // "Not twice", whatever the period.
            var rate = ReplyTokens.Read(said, context.Words);
            if (!one.TellsMore && rate.IsAny(0, "once", "twice"))
                one = one with
                {
                    How = new Statement.Frequency
                    {
                        Count = rate.IsAny(0, "once") ? 1 : 2,
                        Said = new PatientText(said),
                    },
                };
            if (!one.TellsMore && one.Form is null)
                continue;
            unsaid = unsaid is null
                ? one
                : unsaid with
                {
                    Strength = unsaid.Strength ?? one.Strength,
                    Amount = unsaid.Amount ?? one.Amount,
                    How = unsaid.How ?? one.How,
                    Since = unsaid.Since ?? one.Since,
                    Form = unsaid.Form ?? one.Form,
                };
        }
        return unsaid;
    }

    // "Take off the now and then": of whichever it was told.
    private MedicationMend? Unnamed(TokenizedText message, Clause clause)
    {
        if (
            Instruction(message, clause, context.Words.Mends.TakesOff) is not (>= 0 and var verb, var first)
            || UnsaidEnd(message, first, clause) is var end && end == first
            || _listed.IsEmpty
        )
            return null;
        return Unsaid(message, [(first - 1, end)], _listed[0].Name) is { } unsaid && verb >= 0
            ? new MedicationMend(_listed.Length == 1 ? 0 : null, null, Denied: false) { Unsaid = unsaid }
            : null;
    }

    private bool IsUnsaid(TokenizedText message, Clause clause) => Unnamed(message, clause) is not null;

    // "The rest in the morning", "all of them once a day"
    private MedicationMend? OfRest(TokenizedText message, Clause clause)
    {
        if (!IsReply || _listed.IsEmpty || RestPhrase(message, clause) is not { } phrase)
            return null;
        var rest = clause with { First = clause.First + (clause.IsJoined ? 1 : 0) + ReplyText.Words(phrase).Length };
        return
            rest.First < rest.Until
            && MedicationReader.Read($"{_listed[0].Name} {Verbatim(message, rest.First, rest.Until)}", context)
                is AnswerReading.Understood read
            && read.Stated<Statement.Medication>().ToList() is [var told]
            && told.TellsMore
            ? new MedicationMend(null, told, Denied: false) { IsOfRest = true }
            : null;
    }

    private string? RestPhrase(TokenizedText message, Clause clause) =>
        ReplyText.Opening(
            Plain(message, clause.First + (clause.IsJoined ? 1 : 0), clause.Until),
            context.Words.Mends.ForAll
        );

    /// <summary>The words from <see cref="First"/> to <see cref="End"/>, and what follows them up to <see cref="Until"/>.</summary>
    private sealed record Clause(int First, int End)
    {
        public int Until { get; init; } = End;

        public Mark? Named { get; init; }

        public bool IsJoined { get; init; }

        public override string ToString() => "[clause]";
    }
}
