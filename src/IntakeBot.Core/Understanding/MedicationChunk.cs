using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads one part of a message about medicines: takes off what it knows, and what is left is a name or talk.</summary>
internal sealed class MedicationChunk(ReplyTokens tokens, ChunkOfMessage chunk, ReadingContext context)
{
    private const int MostWordsOfAName = 4;

    private readonly FrequencyGrammar _how = new(tokens, context);
    private readonly List<int> _left = [];
    private Statement.Medication _read = new(PatientText.Empty, null);
    private bool _excluded;
    private int _shared;

    public MedicationFinding Read()
    {
        for (var at = chunk.First; at < chunk.End && !_excluded; )
            at = Math.Max(at + 1, Take(at));
        var read = _read with { How = Frequency() };
        if (_excluded)
            return new MedicationFinding(null, null, 0, IsRestated: false);
        if (chunk.Names is [var name, ..])
            return Named(read, name);
        if (_shared == 0 && Description() is { } described)
        {
            var unknown = read with { Name = described, Said = Said() };
            return new MedicationFinding(unknown, null, 0, IsRestated: false);
        }
        var tells = read != new Statement.Medication(PatientText.Empty, null);
        return new MedicationFinding(null, tells ? read : null, _shared, IsRestated: false);
    }

    private MedicationFinding Named(Statement.Medication read, NamedMedicine name)
    {
        var medication = read with
        {
            Name = tokens.Said(name.First, name.End),
            Known = name.Known,
            Misspelt = name.IsNear,
            Said = Said(),
        };
        var restated =
            tokens.IsAny(chunk.First - 1, "(") || tokens.IsAny(chunk.First, "aka", "ie", "called", "or", "/", "which");
        return new MedicationFinding(medication, null, 0, restated);
    }

    private PatientText Said() => tokens.Said(chunk.First, chunk.End);

    private Statement.Frequency? Frequency() => _how.Found is { } how ? how with { Said = Said() } : null;

    private int Take(int at)
    {
        foreach (var name in chunk.Names)
        {
            if (name.First <= at && at < name.End)
                return name.End;
        }
        var next = Context(at);
        next = next > at ? next : Time(at);
        next = next > at ? next : Dose(at);
        next = next > at ? next : Often(at);
        next = next > at ? next : Reason(at);
        if (next > at)
            return Math.Min(next, chunk.End);
        if (tokens[at].IsWord && !MedicationWords.Around.Contains(tokens.Word(at)))
            _left.Add(at);
        return at + 1;
    }

    private int Context(int at)
    {
        if (
            MedicationWords.Shared.Find(tokens, at, out var shared) is var both and > 0
            && chunk.Names.IsEmpty
            && at == chunk.First
        )
        {
            _shared = shared;
            return at + both;
        }
        if (MedicationWords.Stopped.Find(tokens, at, out _) is var stopped and > 0)
        {
            _read = _read with { Stopped = true };
            var date = at + stopped;
            while (
                tokens.IsAny(date, "it", "them", "taking", "using", "that", "in", "about", "around")
                && date < chunk.End
                && DateGrammar.At(tokens, date, context) is null
            )
                date++;
            if (Date(date) is not var (when, next))
                return at + stopped;
            _read = _read with { StoppedOn = when };
            return next;
        }
        if (MedicationWords.NotTaken.Find(tokens, at, out _) is var denied and > 0)
        {
            _excluded = !IsNoLonger(at);
            _read = _read with { Stopped = _read.Stopped || !_excluded };
            return at + denied;
        }
        return at;
    }

    // "I don't take it any more" was taken once.
    private bool IsNoLonger(int at)
    {
        for (var i = at; i < chunk.End; i++)
        {
            if (tokens.IsAny(i, "anymore", "longer") || tokens.Has(i, "any", "more") || tokens.Has(i, "any", "longer"))
                return true;
        }
        return false;
    }

    private int Time(int at)
    {
        if (tokens.IsAny(at, "since", "from", "started", "start", "began", "starting", "been"))
        {
            var begins = at + 1;
            while (
                tokens.IsAny(begins, "taking", "using", "it", "on", "in", "that", "about", "around")
                && DateGrammar.At(tokens, begins, context) is null
            )
                begins++;
            if (Date(begins) is var (when, next))
            {
                _read = _read with { Since = when };
                return next;
            }
        }
        var length = tokens.IsAny(at, "for", "past", "last", "over") ? at + 1 : at;
        if (tokens.IsAny(length, "the") && tokens.IsAny(length + 1, "last", "past"))
            length += 2;
        if (DurationReader.At(tokens, length, context) is not var (lasting, end) || end > chunk.End)
            return tokens.IsAny(at, "for") && TimeWords.At(tokens, at + 1) is not null ? at + 2 : at;
        // "2 times a day", "every 2 weeks" are rates; a length of time stands after "for" or before "ago" or "now".
        if (length == at && !tokens.IsAny(end, "ago", "now", "course"))
            return at;
        _read =
            tokens.IsAny(end, "ago") && Date(length) is var (ago, _)
                ? _read with
                {
                    Since = ago,
                }
                : _read with
                {
                    Lasting = lasting with { Said = tokens.Said(length, end) },
                };
        return tokens.IsAny(end, "ago", "now", "course") ? end + 1 : end;
    }

    private (PartialDate When, int Next)? Date(int at) =>
        at < chunk.End
        && DateGrammar.At(tokens, at, context) is { Fault: null } found
        && found.From.Earliest <= context.Today
            ? (found.From, found.Next)
            : null;

    private int Dose(int at)
    {
        if (NumberGrammar.At(tokens, at, context.Words, article: true) is { } number && number.Next < tokens.Count)
        {
            if (Measure(QuantityUnits.Strengths, number, number.Next) is var (strength, afterStrength))
            {
                _read = _read with
                {
                    Strength = _read.Strength ?? strength with { Said = tokens.Said(at, afterStrength) },
                };
                return afterStrength;
            }
            var unitAt = tokens.IsAny(number.Next, "small", "large", "big", "little", "white", "full")
                ? number.Next + 1
                : number.Next;
            if (
                tokens.Word(at) is not ("a" or "an")
                && Measure(QuantityUnits.Amounts, number, unitAt) is var (amount, afterAmount)
            )
            {
                _read = _read with
                {
                    Amount = amount with { Said = tokens.Said(at, afterAmount) },
                    Form = _read.Form ?? FormOf(amount.Unit),
                };
                return afterAmount;
            }
            if (Times(number) is var (each, next))
            {
                _read = _read with { Amount = new Statement.Quantity(each, "dose") { Said = tokens.Said(at, next) } };
                return next;
            }
        }
        if (MedicationWords.Forms.Find(tokens, at, out var form) is var length and > 0)
        {
            _read = _read with { Form = _read.Form ?? form };
            if (_read.Amount is { Unit: "dose" } counted)
                _read = _read with { Amount = counted with { Unit = form } };
            _left.Add(at);
            return at + length;
        }
        if (MedicationWords.Routes.Find(tokens, at, out var route) is var said and > 0)
        {
            _read = _read with { Route = _read.Route ?? route };
            return at + said;
        }
        return at;
    }

    // "two 500mg tablets", "2 x 500mg": how many of the strength that follows.
    private (decimal Count, int Next)? Times(SpokenNumber number)
    {
        var at = tokens.IsAny(number.Next, "x") ? number.Next + 1 : number.Next;
        return
            number is { Low: > 0 and { } count, IsRange: false }
            && NumberGrammar.At(tokens, at, context.Words) is { } strength
            && Measure(QuantityUnits.Strengths, strength, strength.Next) is not null
            ? (count, at)
            : null;
    }

    private static string? FormOf(string unit) =>
        unit is "tablet" or "pill" or "capsule" or "drop" or "patch" or "injection" or "spray" or "sachet" or "gummy"
            ? unit
            : null;

    private (Statement.Quantity, int)? Measure(PhraseTable<QuantityUnit> units, SpokenNumber number, int at)
    {
        if (units.Find(tokens, at, out var unit) is not (var length and > 0) || at + length > chunk.End)
            return null;
        var value = number.Low ?? number.High ?? 0;
        var quantity = new Statement.Quantity(value, unit.Code)
        {
            High = number.IsRange && number.Low is not null ? number.High : null,
            Approximate = number.Approximate || number.Low is null || number.High is null,
        };
        return (quantity, at + length);
    }

    private int Often(int at)
    {
        var next = _how.Take(at);
        // "when I get migraines": what follows is what it is for.
        if (
            next > at
            && next < chunk.End
            && tokens.IsAny(next - 1, "get", "have", "gets", "the", "when", "if", "whenever")
        )
            return Because(next);
        return next;
    }

    private int Reason(int at) =>
        MedicationWords.Purposes.Find(tokens, at, out _) is var length and > 0 ? Because(at + length) : at;

    private int Because(int at)
    {
        while (at < chunk.End && tokens.IsAny(at, "my", "the", "a", "some", "any", "an"))
            at++;
        var end = at;
        while (end < chunk.End && tokens[end].IsWord && !Begins(end))
            end++;
        if (end > at)
            _read = _read with { Reason = _read.Reason ?? tokens.Said(at, end) };
        return end;
    }

    // Where an attribute begins, the reason ends: "for eczema twice a day since May".
    private bool Begins(int at) =>
        tokens.IsAny(
            at,
            "since",
            "started",
            "every",
            "once",
            "twice",
            "daily",
            "weekly",
            "bd",
            "tds",
            "prn",
            "but",
            "which",
            "for",
            "when",
            "at"
        )
        || chunk.Names.Any(name => name.First == at)
        || FrequencyWords.Rates.Find(tokens, at, out _) > 1
        || FrequencyWords.Vague.Find(tokens, at, out _) > 0
        || FrequencyWords.AsNeeded.Find(tokens, at, out _) > 0
        || MedicationWords.Stopped.Find(tokens, at, out _) > 0
        || NumberGrammar.At(tokens, at, context.Words) is not null;

    // Words that no grammar took are the description of a product, unless they are talk about something else.
    private PatientText? Description()
    {
        if (_left.Count == 0 || MedicationWords.Talk.Contains(tokens.Word(chunk.First)) && _read.Form is null)
            return null;
        var isProduct = _read.Form is not null || _read.Strength is not null || _read.Amount is not null;
        var content = _left.Where(at => !MedicationWords.IsTalk(tokens.Word(at))).ToList();
        var formOnly = content.Count == 0 && !isProduct;
        if (formOnly || (!isProduct && content.Count > MostWordsOfAName))
            return null;
        return tokens.Said(_left[0], _left[^1] + 1);
    }
}
