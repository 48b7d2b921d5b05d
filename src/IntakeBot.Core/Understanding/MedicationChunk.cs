using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads one part of a message about medicines: takes off what it knows, and what is left is a name or talk.</summary>
internal sealed partial class MedicationChunk(ReplyTokens tokens, ChunkOfMessage chunk, ReadingContext context)
{
    private static readonly string[] Past =
        "was were had got born began started moved turned became lived ill remember".Split(' ');

    private static readonly Statement.Medication Blank = new(PatientText.Empty, null);

    private readonly FrequencyGrammar _how = new(tokens, context);
    private readonly List<int> _left = [];
    private Statement.Medication _read = Blank;
    private bool _begun;
    private bool _lasts;
    private bool _onlyFor;
    private bool _excluded;
    private bool _isChanged;
    private bool _supersedes;
    private Denial _denial;
    private int _shared;
    private bool _isCause;
    private Statement.Frequency? _perTime;
    private Statement.Frequency? _tally;
    private PatientText? _taper;

    public MedicationFinding Read()
    {
        // "No wait, losartan" denies nothing.
        var corrects = MedicationWords.Corrections.Find(tokens, chunk.First, out var replaces);
        for (var at = replaces ? chunk.First + corrects : Meant(); at < chunk.End && !_excluded; )
            at = Math.Max(at + 1, Take(at));
        var read = WithoutChange(WithCourseOver(_read with { How = Frequency() }));
        if (_excluded)
            return new MedicationFinding(null, null, 0, IsRestated: false) { Denies = _denial };
        if (read is { Stopped: true, StoppedOn: null, Since: null } && AnyDate() is { } ended)
            read = read with { StoppedOn = ended };
        // "Because of the blood thinner": a kind that is a reason is none that is told.
        if (
            IsCauseAt(chunk.First)
            && chunk.Names is [var reason]
            && context.Medications.Vocabulary.NamesKind(tokens.Said(reason.First, reason.End).Verbatim)
        )
            return new MedicationFinding(null, null, 0, IsRestated: false) { Joined = Reasoned };
        // Of "insulin Novorapid" the brand tells more.
        if (chunk.Names is [var first, ..])
        {
            var name = chunk.Names.FirstOrDefault(
                one =>
                    one.Known == first.Known
                    && !string.Equals(
                        tokens.Said(one.First, one.End).Verbatim,
                        one.Known,
                        StringComparison.OrdinalIgnoreCase
                    ),
                first
            );
            return Named(read, name) with { Replaces = replaces && !Adds() };
        }
        // "Stelara every 12 weeks, last jab 3 weeks ago": neither a medicine nor since when.
        if (chunk.First > 0 && tokens.IsAny(chunk.First, "last", "next") && read.Form is not null)
            return new MedicationFinding(null, null, 0, IsRestated: false);
        // "Last used 2 weeks ago", "el último hace dos semanas" are no beginnings.
        var opens = tokens.IsAny(chunk.First, "the", "el", "la", "los") ? chunk.First + 1 : chunk.First;
        if (chunk.Names.IsEmpty && tokens.IsAny(opens, "ultima", "ultimo", "ultimos", "ultimas"))
            return new MedicationFinding(null, null, 0, IsRestated: false);
        if (
            chunk.Names.IsEmpty
            && tokens.IsAny(opens, "last")
            && tokens.IsAny(opens + 1, "used", "took", "taken", "had", "dose", "one", "time", "applied")
        )
            return new MedicationFinding(null, null, 0, IsRestated: false);
        // "Inhaler, the blue one" is one medicine, "ramipril and the blue one" are two.
        if (
            chunk.First > 0
            && !chunk.IsAdded(tokens)
            && tokens.IsAny(chunk.End - 1, "one", "ones")
            && chunk.End - chunk.First <= 4
        )
            return new MedicationFinding(null, null, 0, IsRestated: false);
        var description = new MedicationDescription(tokens, chunk, context, read, _left);
        if (_shared == 0 && description.OneForSomething() is { } another)
            return new MedicationFinding(Blank with { Name = another, Said = Said() }, null, 0, IsRestated: false)
            {
                Joined = Joined(),
            };
        // "Doctor put me up from 5 to 10 mg" tells of the one before.
        var tellsOnly =
            chunk.First > 0 && (WasBefore() || (_isChanged || IsOfChange()) && description.IsEveryday)
            || IsAnotherWord(read);
        // "La dejé porque engordé": why it was is no medicine, unless a form or a strength says so.
        var isReason =
            read is { Form: null, Strength: null }
            && (
                IsCauseAt(chunk.First)
                || read.Stopped && Enumerable.Range(chunk.First, chunk.End - chunk.First).Any(IsCauseAt)
            );
        if (_shared == 0 && !tellsOnly && !isReason && description.Find() is { } described)
        {
            var unknown = read with { Name = described, Said = Said() };
            // "(betamethasone) cream twice a day" tells more of the name before the bracket.
            if (
                _left.TrueForAll(IsForm)
                && (tokens.IsAny(chunk.First - 1, ")") || read.Strength is not null || read.Amount is not null)
            )
                return new MedicationFinding(null, unknown, 0, IsRestated: false);
            return new MedicationFinding(unknown, null, 0, IsRestated: false)
            {
                Bare = IsBare(read),
                Joined = Joined(),
                Kind = description.Classes,
            };
        }
        var told = tellsOnly ? read : description.Told();
        return new MedicationFinding(null, told == Blank ? null : told, _shared, IsRestated: false)
        {
            Corrects = corrects > 0 || IsAfterContrast(),
            IsTalk = description.IsTalk,
            Entry =
                _shared == 0 && !tellsOnly && !isReason && description.Entry() is { } entry
                    ? read with
                    {
                        Name = entry,
                        Said = Said(),
                    }
                    : null,
            IsEveryday = description.IsEveryday,
            Joined = Joined(),
            Counted = NumberGrammar.At(tokens, chunk.First, context.Words)?.Low,
            IsNow = IsNow(),
            IsChanged = _isChanged,
            Figure = BareFigure(),
            IsPast = WasBefore(),
            TellsChange = WasBefore() || IsOfChange(),
            Begins =
                _begun
                || Enumerable.Range(chunk.First, chunk.End - chunk.First).Any(at => tokens.IsAny(at, "since", "from")),
            Said = Said(),
        };
    }

    // "Bisoprolol, a new tablet": says more of the one before.
    private bool IsAnotherWord(Statement.Medication before) =>
        chunk.First > 0
        && before is { Form: not null, Strength: null, Amount: null }
        && !chunk.IsAdded(tokens)
        && tokens.IsAny(chunk.First - 1, ",", "(", "-")
        && _left.Exists(at => tokens.IsAny(at, New))
        && _left.TrueForAll(at => IsForm(at) || tokens.IsAny(at, New));

    private static readonly string[] New = ["new", "nueva", "nuevo"];

    // "75 era antes", "75 was before"
    private bool IsFigureBefore() =>
        tokens.Number(chunk.First) is not null
        && tokens.IsAny(chunk.First + 1, "was", "era", "before", "antes")
        && tokens.IsAny(chunk.End - 1, "before", "antes");

    // "Was 50 till September"
    private bool WasBefore() =>
        chunk.Names.IsEmpty
        && (
            IsFigureBefore()
            || tokens.IsAny(
                tokens.IsAny(chunk.First, "it", "they", "which", "that") ? chunk.First + 1 : chunk.First,
                "was",
                "were",
                "before",
                "antes",
                "era",
                "eran"
            )
        )
        // "It was just 3 months" tells how long.
        && Enumerable
            .Range(chunk.First, chunk.End - chunk.First)
            .Any(at => tokens.Number(at) is not null && !IsYear(at) && DurationReader.At(tokens, at, context) is null);

    // "The GP put it up in April", "se la subieron hace un mes"
    private bool IsOfChange() =>
        chunk.Names.IsEmpty
        && Enumerable.Range(chunk.First, chunk.End - chunk.First).Any(IsChange)
        // "My liver tests went up"
        && _left.TrueForAll(at =>
            SmallWords.Has(tokens.Word(at), context.Words)
            || MedicationWords.IsTalk(tokens.Word(at))
            || tokens.IsAny(at, Changed)
            || tokens.IsAny(at, "put", "went", "gone", "moved", "bumped", "brought", "came", "up", "down")
            || context.Words.Clitics.Contains(tokens.Word(at))
            || tokens.IsAny(at, "from", "to", "gp", "they", "it")
            || tokens.Number(at) is not null
            || BareMonth(at) is not null
        );

    private bool IsChange(int at) =>
        tokens.IsAny(at, Changed)
        || tokens.IsAny(at, "put", "went", "gone", "moved", "bumped", "brought", "came")
            && Enumerable
                .Range(at + 1, Math.Max(0, Math.Min(MostBetweenChange, chunk.End - at - 1)))
                .Any(next => tokens.IsAny(next, "up", "down"));

    // "They put it up a month ago": since when the dose is another, and not since when it is taken.
    private Statement.Medication WithoutChange(Statement.Medication read) =>
        read is { Since: not null, SinceSaid: null }
        && !TellsBeginning()
        && Enumerable.Range(chunk.First, chunk.End - chunk.First).Any(IsChange)
            ? read with
            {
                Since = null,
            }
            : read;

    private bool TellsBeginning() =>
        _begun || Enumerable.Range(chunk.First, chunk.End - chunk.First).Any(at => tokens.IsAny(at, "since"));

    private const int MostBetweenChange = 3;

    private static readonly string[] Changed =
        "raised increased upped doubled lowered reduced halved subieron aumentaron bajaron".Split(' ');

    // "Sorry, also zinc"
    private bool Adds() =>
        Enumerable
            .Range(chunk.First, chunk.End - chunk.First)
            .Any(at =>
                tokens.IsAny(at, "also", "too", "another", "forgot", "forgotten") || tokens.Has(at, "as", "well")
            );

    // "No sorry, 100": the words of a correction deny nothing where a figure follows them.
    private int Meant()
    {
        var at = chunk.First;
        if (IsNoFigure(at))
            return at;
        while (at < chunk.End && (MedicationWords.Corrections.Find(tokens, at, out _) is var length))
        {
            if (length == 0 && !tokens.IsAny(at, "its", "is", "it", ",", "oh", "ah"))
                break;
            at += Math.Max(1, length);
        }
        return at > chunk.First && chunk.Names.IsEmpty && tokens.Number(at) is not null ? at : chunk.First;
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
            tokens.IsAny(chunk.First - 1, "(")
            || tokens.IsAny(chunk.First, "aka", "ie", "called", "or", "/", "which", "its", "thats");
        return new MedicationFinding(medication, null, 0, restated)
        {
            Bare = IsBare(read),
            Joined = Joined(),
            IsBracketed = tokens.IsAny(chunk.First - 1, "("),
            Supersedes = _supersedes,
            IsOfChange = _isCause && (_supersedes || IsInto(chunk.First - 1)),
            IsClosing = tokens.IsAny(chunk.First - 1, "and", "&", "n", "+") && !Affirms(),
            Kind =
                IsBare(read) || read with { Form = null } == Blank
                    ? new MedicationDescription(tokens, chunk, context, read, _left).Classes
                    : [],
        };
    }

    // A bare name after "and", or in the same clause, shares what was said of the name before it.
    private bool IsBare(Statement.Medication read) => read == Blank && !Affirms();

    private bool Affirms() =>
        Enumerable
            .Range(chunk.First, chunk.End - chunk.First)
            .Any(at => tokens.IsAny(at, "take", "taking", "use", "using", "on", "am", "im", "now"));

    private string Joined() =>
        IsAfterColon() ? ","
        : IsCauseAt(chunk.First) ? Reasoned
        : tokens.Word(chunk.First - 1)
            is var word
                and ("," or "." or ";" or "\n" or "but" or "then" or "for" or "to" or "by" or "per")
            ? word
        : "and";

    private const string Reasoned = "because";

    private bool IsCauseAt(int at) => tokens.IsAny(at, Reasoned, "cos", "due") || tokens.Has(at, "on", "account", "of");

    // "Blood thinner: apixaban", "a blood thinner - apixaban"
    private bool IsAfterColon() => tokens.IsAny(chunk.First - 1, ":", "-", "=");

    private bool IsForm(int at) => MedicationWords.Forms.Find(tokens, at, out _) > 0;

    private PatientText Said() => tokens.Said(chunk.First, chunk.End);

    private Statement.Frequency? Frequency()
    {
        // "It should be every day but I take it every other day"
        if (
            tokens.IsAny(chunk.End, "but")
            && Enumerable
                .Range(chunk.First, chunk.End - chunk.First)
                .Any(at => tokens.IsAny(at, "should", "supposed", "meant"))
        )
            return null;
        if (_taper is { } said)
            return (_how.Found ?? new Statement.Frequency()) with { AsSaid = true, Said = said };
        var how = _onlyFor ? (_how.Found ?? new Statement.Frequency()) with { AsNeeded = true } : _how.Found;
        return how is null ? _tally ?? _perTime : how with { Said = Said() };
    }

    private int Take(int at)
    {
        foreach (var name in chunk.Names)
        {
            if (name.First <= at && at < name.End)
                return name.End;
        }
        if (MedicationWords.SaidBefore.Find(tokens, at, out _) is > 0 and var before)
            return at + before;
        if (UnknownName(at) is var unknown && unknown > at)
            return unknown;
        // "Now up to 100 mg" is no most of it.
        if (tokens.IsAny(at, "up", "down", "back") && tokens.IsAny(at + 1, "to") && IsRaised(at + 2))
            return at + 2;
        var next = Context(at);
        next = next > at ? next : _how.Scheme(at);
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

    // "Twice a day when it flares, only weekends now", and not "for a week now"
    private bool IsNow() =>
        Enumerable
            .Range(chunk.First, chunk.End - chunk.First)
            .Any(at =>
                // "Now that I think of it" is no rate of now.
                tokens.IsAny(at, "now", "currently", "nowadays") && !tokens.IsAny(at + 1, "that", "q", "que", "i")
                || tokens.Has(at, "these", "days")
                || tokens.Has(at, "at", "the", "moment")
            ) && _read.Lasting is null;

    // "Now 40"
    private Statement.Quantity? BareFigure()
    {
        for (var at = chunk.First; at < chunk.End; at++)
        {
            if (NumberGrammar.At(tokens, at, context.Words) is { IsRange: false, Low: > 0 and { } figure } number)
                return number.Next == chunk.End || tokens.IsAny(number.Next, "now")
                    ? new Statement.Quantity(figure, "") { Said = tokens.Said(at, number.Next) }
                    : null;
        }
        return null;
    }

    private int Context(int at)
    {
        // "As prescribed by the clinic": who says so is no medicine.
        if (tokens.Has(at, "as", "prescribed"))
        {
            var end = at + 2;
            while (end < chunk.End && tokens[end].IsWord && !Begins(end))
                end++;
            return end;
        }
        // "20 mg reducing by 5 mg a week": of a dose that changes the words tell more than any figure.
        if (
            MedicationWords.Tapers.Find(tokens, at, out _) > 0
            && chunk.Names.All(name => name.End <= at)
            && Enumerable.Range(at, chunk.End - at).Any(one => tokens.Number(one) is not null)
        )
        {
            _taper = tokens.Said(at, chunk.End);
            return chunk.End;
        }
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
            if (IsOther(at, at + stopped) || IsOfDose(at + stopped) || IsNotEnded(at))
                return at + stopped;
            if (EndsDose(at))
                return Date(at + stopped) is var (_, after) ? after : at + stopped;
            _read = _read with { Stopped = true };
            var date = at + stopped;
            while (
                tokens.IsAny(date, "it", "them", "taking", "using", "that", "in", "about", "around")
                && date < chunk.End
                && DateGrammar.At(tokens, date, context) is null
            )
                date++;
            if ((Date(date) ?? BareMonth(date) ?? DateBehindWho(date)) is not var (when, next))
                return AfterReason(at + stopped);
            _read = _read with { StoppedOn = when };
            return AfterReason(next);
        }
        if (Swapped(at) is var swapped && swapped > at)
            return swapped;
        if (AfterContrast(at) is var contrast && contrast > at)
            return contrast;
        // "I take ramipril but that's me" of who answers for another.
        if (
            context.ForAnother
            && tokens.IsAny(at, "i", "im", "am")
            && tokens.IsAny(at + 1, "take", "on", "have")
            && chunk.Names.Any(name => name.First > at)
        )
        {
            (_excluded, _denial) = (true, Denial.SomebodyElse);
            return at + 2;
        }
        // "Husband is on warfarin"
        if (
            at == chunk.First
            && !context.ForAnother
            && (context.Words.Kin.Contains(tokens.Word(at)) || context.Words.Carers.Contains(tokens.Word(at)))
            && Denies(at, 1, Denial.SomebodyElse)
        )
        {
            (_excluded, _denial) = (true, Denial.SomebodyElse);
            return at + 1;
        }
        if (
            MedicationWords.NotTaken.Find(tokens, at, out var denial) is var denied and > 0
            && Denies(at, denied, denial)
        )
        {
            _excluded = denial != Denial.Denied || !IsNoLonger(at);
            _denial = denial;
            _read = _read with { Stopped = _read.Stopped || !_excluded };
            return at + denied;
        }
        return at;
    }

    // "Se la quitó el pediatra en mayo": who took it away stands before when.
    private (PartialDate When, int Next)? DateBehindWho(int at)
    {
        const int MostWordsOfWho = 4;
        if (!tokens.IsAny(at, "the", "my", "our", "her", "his", "el", "la", "mi", "su"))
            return null;
        for (var next = at + 1; next < Math.Min(chunk.End, at + 1 + MostWordsOfWho) && tokens[next].IsWord; next++)
        {
            if (chunk.Names.Any(name => name.First <= next && next < name.End))
                return null;
            if (
                tokens.IsAny(next, "in", "on", "around", "about")
                && (Date(next + 1) ?? BareMonth(next + 1)) is { } found
            )
                return found;
            if (Date(next) is { } told)
                return told;
        }
        return null;
    }

    // "La dejé en mayo por los labios resecos": why it was stopped is no medicine.
    private int AfterReason(int at) =>
        at < chunk.End && tokens.IsAny(at, "per", "because", "due") && Date(at + 1) is null ? chunk.End : at;

    // "Used to be 5 mg, it's 10 mg now": a dose ended, and no medicine.
    private bool IsOfDose(int next)
    {
        while (tokens.IsAny(next, "be", "on", "at", "about", "take", "have", "it"))
            next++;
        var isDose =
            NumberGrammar.At(tokens, next, context.Words) is { } number
            && (
                QuantityUnits.Strengths.Find(tokens, number.Next, out _) > 0
                || number.Low >= 5 && TimeWords.At(tokens, number.Next) is null
            )
            && DateGrammar.At(tokens, next, context) is null;
        return isDose && IsOtherNow(next + 1);
    }

    // "5 mg until last month, 10 now"
    private bool EndsDose(int at) =>
        tokens.IsAny(at, "until")
        && (
            tokens.Number(at - 1) is not null
            || tokens.Number(at - 2) is not null && QuantityUnits.Strengths.Find(tokens, at - 1, out _) == 1
        )
        && IsOtherNow(at + 1);

    private bool IsOtherNow(int next)
    {
        for (var at = next; at < tokens.Count && !tokens.IsAny(at, ".", ";", "\n"); at++)
        {
            if (tokens.IsAny(at, "now", "currently", "nowadays") || tokens.Number(at) is not null && IsRaised(at))
                return true;
        }
        return false;
    }

    // "They swapped my enalapril for losartan", and "enalapril, but they swapped it for losartan": the first is over.
    private int Swapped(int at)
    {
        const int MostBetween = 2;
        if (!tokens.IsAny(at, "swapped", "switched", "changed", "replaced") || chunk.Names is not [var name, ..])
            return at;
        var isForIt = tokens.IsAny(at + 1, "it", "them") && IsInto(at + 2);
        if (isForIt && name.First >= at + 3 && name.First <= at + 3 + MostBetween)
        {
            _supersedes = true;
            return at + 3;
        }
        // "Enalapril they swapped for losartan"
        if (
            name.End <= at
            && (
                isForIt ? at + 3
                : IsInto(at + 1) ? at + 2
                : 0
            )
                is > 0
                    and var into
            && into >= chunk.End
            && into < tokens.Count
        )
        {
            _read = _read with { Stopped = true };
            return into;
        }
        var cut =
            chunk.End < tokens.Count && tokens[chunk.End].IsWord && chunk.End - name.End is > 0 and <= MostBetween;
        if (name.First <= at || name.First > at + 1 + MostBetween || !cut || !IsInto(name.End))
            return at;
        _read = _read with { Stopped = true };
        return at + 1;
    }

    private bool IsInto(int at) => tokens.IsAny(at, "for", "to", "with", "by", "per");

    // "I have not stopped it", "do I stop it?", "if I stop it", "I have to stop it": it goes on, until that is done.
    private bool IsNotEnded(int at) =>
        tokens.IsAny(at, "i", "stop", "stopped", "come", "finished", "gave", "quit")
        && (IsOpen(at - 1) || tokens.IsAny(at - 1, "i", "we", "he", "she", "just", "it") && IsOpen(at - 2));

    private static readonly string[] Open =
        "do does did should shall can could may might must will would if whether when not never havent hasnt hadnt didnt dont doesnt wont cant couldnt wouldnt shouldnt".Split(
            ' '
        );

    private bool IsOpen(int at) =>
        tokens.IsAny(at, Open)
        || tokens.IsAny(at, "to") && tokens.IsAny(at - 1, "have", "need", "want", "wanted", "like", "going", "about");

    // "Stopped smoking", "used to be a nurse", "was on holiday": no medicine was stopped.
    private bool IsOther(int at, int next)
    {
        var owned = false;
        while (tokens.IsAny(next, "my", "the", "a", "all", "eating", "drinking"))
            (owned, next) = (true, next + 1);
        var word = tokens.Word(next);
        var vocabulary = context.Medications.Vocabulary;
        return chunk.Names.IsEmpty
            && next < chunk.End
            && vocabulary.IsEveryday(word)
            && (word == "be" || !MedicationWords.IsOrdinary(word))
            && (
                owned
                || !tokens.IsAny(at, "stopped", "finished", "until")
                || word.EndsWith("ing", StringComparison.Ordinal)
            )
            && MedicationWords.Forms.Find(tokens, next, out _) == 0
            && vocabulary.KindAt(tokens, next, out _) == 0
            && NumberGrammar.At(tokens, next, context.Words) is null
            && DateGrammar.At(tokens, next, context) is null;
    }

    // "metformin, no side effects" and "not sure which" deny no medicine; an allergy may stand after its name.
    private bool Denies(int at, int length, Denial denial) =>
        denial switch
        {
            Denial.Allergy => true,
            Denial.NeverBegun => chunk.Names.IsEmpty || at > chunk.Names[0].First,
            Denial.SomebodyElse => tokens.IsAny(
                at + length,
                "takes",
                "take",
                "is",
                "uses",
                "has",
                "had",
                "was",
                "on",
                "took"
            ),
            _ => (chunk.Names.IsEmpty ? _left.Count == 0 : at < chunk.Names[0].First)
                && !MedicationWords.NoDenial.Contains(tokens.Word(at + length))
                && !(tokens.IsAny(at, "no") && tokens.IsAny(at + length, MedicationWords.AfterANo)),
        };

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

    private int Often(int at)
    {
        // "If chest pain", "when bad"
        if (
            tokens.IsAny(at, "if", "when") && tokens.IsAny(at + 1, "chest", "bad", "sore", "in", "breathless", "wheezy")
        )
        {
            _onlyFor = true;
            return tokens.IsAny(at + 1, "bad", "sore") ? at + 2 : Because(at + 1);
        }
        // "When gout flares", "if my knee plays up", "when hay fever is bad"
        if (tokens.IsAny(at, "when", "whenever", "if"))
        {
            for (var end = at + 2; end < Math.Min(chunk.End, at + 5); end++)
            {
                if (!tokens.IsAny(end, "flares", "flare", "plays", "acts", "kicks", "returns", "bad", "worse"))
                    continue;
                _onlyFor = true;
                return tokens.IsAny(end + 1, "up", "in", "back") ? end + 2 : end + 1;
            }
        }
        if (WithPeriods(at) is var occasion && occasion > at)
        {
            _perTime ??= new Statement.Frequency { AsSaid = true, Said = tokens.Said(at, occasion) };
            return occasion;
        }
        var next = _how.Take(at);
        // "when I get migraines": what follows is what it is for.
        if (
            next > at
            && next < chunk.End
            && tokens.IsAny(next - 1, "get", "have", "gets", "the", "when", "if", "whenever")
        )
            return Because(next);
        return next > at ? next : Occasion(at);
    }

    // "Just with my periods": that tells when, and no rate.
    private int WithPeriods(int at)
    {
        if (!tokens.IsAny(at, "with", "w", "during", "con"))
            return at;
        var next = at + 1;
        while (tokens.IsAny(next, "my", "the", "her", "la", "mi"))
            next++;
        return next < chunk.End && tokens.IsAny(next, "period", "periods", "regla", "periodo") ? next + 1 : at;
    }

    // "When my back hurts", "if he has his jabs": whenever that is, it is no regular dose. "When I was 19" is since then.
    private int Occasion(int at)
    {
        if (at == chunk.First || !tokens.IsAny(at, "when", "whenever", "if") || FrequencyWords.IsDoubt(tokens, at))
            return at;
        var end = at + 1;
        while (end < chunk.End && tokens[end].IsWord && !Begins(end))
            end++;
        if (
            end == at + 1
            || FrequencyWords.IsPast(tokens, at)
            || Enumerable.Range(at, end - at).Any(one => tokens.IsAny(one, Past))
        )
            return at;
        _onlyFor = true;
        return end;
    }

    private int Reason(int at)
    {
        if (MedicationWords.Purposes.Find(tokens, at, out _) is not (> 0 and var length))
            return at;
        _isCause |= tokens.IsAny(at, "because", "due", "on");
        // "Only for pain"
        _onlyFor |= at > chunk.First && tokens.IsAny(at - 1, "only", "just");
        return Because(at + length);
    }

    // "A tablet I don't know the name of", "una pastilla que no sé cómo se llama": where it ends; at for none.
    private int UnknownName(int at)
    {
        var from = at;
        while (from < chunk.End && tokens.IsAny(from, "that", "which", "que", "whose", "but", "i", "the", "name"))
            from++;
        var forgets = MedicationWords.Forgets.Find(tokens, from, out _);
        if (forgets == 0)
            return at;
        var end = from + forgets;
        var isNamed = tokens.IsAny(from - 1, "name");
        while (end < chunk.End && tokens.IsAny(end, MedicationWords.OfName))
        {
            isNamed |= tokens.IsAny(end, "name", "names", "called");
            end++;
        }
        return isNamed ? end : at;
    }

    private int Because(int at)
    {
        while (
            at < chunk.End
            && (
                tokens.IsAny(at, "my", "the", "a", "some", "any", "an")
                // "For me stomach"
                || tokens.IsAny(at, "me") && at + 1 < chunk.End && tokens[at + 1].IsWord && !Begins(at + 1)
            )
        )
            at++;
        var end = at;
        while (end < chunk.End && tokens[end].IsWord && !Begins(end) && UnknownName(end) == end)
            end++;
        // "For flying only"
        var only = end - at > 1 && tokens.IsAny(end - 1, "only") ? end - 1 : end;
        _onlyFor |= only < end;
        if (end > at)
            _read = _read with { Reason = _read.Reason ?? tokens.Said(at, only) };
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
            "that",
            "for",
            "when",
            "at"
        )
        // "For blood pressure, of 10"
        || tokens.IsAny(at, "of") && tokens.Number(at + 1) is not null
        || chunk.Names.Any(name => name.First == at)
        // "For my tooth last month"
        || tokens.IsAny(at, "last", "this", "in", "back") && Date(at) is not null
        || FrequencyWords.Rates.Find(tokens, at, out _) > 1
        || FrequencyWords.Vague.Find(tokens, at, out _) > 0
        || FrequencyWords.AsNeeded.Find(tokens, at, out _) > 0
        || MedicationWords.Stopped.Find(tokens, at, out _) > 0
        || NumberGrammar.At(tokens, at, context.Words) is not null;
}
