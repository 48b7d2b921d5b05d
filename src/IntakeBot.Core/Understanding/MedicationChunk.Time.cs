using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Since when, for how long and until when.
internal sealed partial class MedicationChunk
{
    private PartialDate? AnyDate()
    {
        for (var at = chunk.First; at < chunk.End; at++)
        {
            if (Date(at) is var (when, _))
                return when;
        }
        return null;
    }

    private int Time(int at)
    {
        if (Span(at) is var over && over > at)
            return over;
        if (Uncounted(at) is var always && always > at)
            return always;
        // "Hace un mes"
        if (tokens.IsAny(at, MeasureWords.AgoBefore) && Date(at) is var (before, afterAgo))
        {
            _read = _read.Stopped ? _read with { StoppedOn = before } : _read with { Since = before };
            return afterAgo;
        }
        if (
            tokens.IsAny(
                at,
                "since",
                "from",
                "started",
                "start",
                "began",
                "starting",
                "commenced",
                "been",
                "fitted",
                "inserted",
                "put"
            )
        )
        {
            _begun |= tokens.IsAny(at, "started", "began");
            var begins = at + 1;
            while (
                tokens.IsAny(begins, "taking", "using", "it", "on", "in", "that", "about", "around")
                && DateGrammar.At(tokens, begins, context) is null
            )
                begins++;
            var found = (tokens.IsAny(at, "since", "from") ? Date(at) : null) ?? Date(begins) ?? BareMonth(begins);
            // "No empezó en noviembre" tells no beginning.
            if (found is var (_, afterDenied) && tokens.IsAny(at - 1, "not", "no", "didnt", "never", "wasnt"))
                return afterDenied;
            if (found is var (when, next))
            {
                var whole = Relative(next);
                _read = _read with
                {
                    Since = when,
                    SinceSaid = whole > next ? tokens.Said(begins, whole) : Season(begins, next),
                };
                return whole;
            }
            // "Since me stent scare in 2015", "since my son was born"
            if (tokens.IsAny(at, "since") && at + 1 < chunk.End)
            {
                // "Since my heart trouble: aspirin 100 at night"
                var until = chunk
                    .Names.Where(name => name.First > at)
                    .Select(name => name.First)
                    .FirstOrDefault(chunk.End);
                while (until > at + 1 && !tokens[until - 1].IsWord && tokens.Number(until - 1) is null)
                    until--;
                // "Not sure since when"
                if (!context.Words.Declines.Unknowns.Contains(ReplyText.Fold(tokens.Said(at, until).Verbatim)))
                    _read = _read with { Since = AnyDate(), SinceSaid = AfterSince(at, until) };
                return until;
            }
        }
        // "Ramipril every morning, 2016", "adalimumab Mar 2023", and not "vitamin D 2000"
        if (
            (at == chunk.First || chunk.Names.Any(name => name.End == at))
            && Date(at) is var (begun, afterYear)
            && (afterYear == chunk.End || at > chunk.First)
            // "Cotrim 21 Nov"
            && (IsYear(afterYear - 1) || IsDayOfMonth(at))
        )
        {
            _read = _read with { Since = begun };
            return afterYear;
        }
        // "Metformin 12 years", and not "Dupixent 2 weeks"
        if (
            (chunk.Names.Any(name => name.End == at || (name.End == at - 1 && tokens.IsAny(at - 1, "is"))))
            && DurationReader.At(tokens, at, context) is var (years, afterYears)
            && (years.Unit == TimeUnit.Year || context.AsksSince && years.Unit >= TimeUnit.Week)
            && afterYears == chunk.End
        )
        {
            _read = _read with { Lasting = years with { Said = tokens.Said(at, afterYears) } };
            return afterYears;
        }
        // "Started Dupixent in March"
        if (
            _begun
            && tokens.IsAny(at, "in", "on", "last", "this", "about", "around")
            && (Date(at) ?? Date(at + 1)) is var (since, afterSince)
        )
        {
            _read = _read with { Since = since, SinceSaid = Season(at, afterSince) };
            return afterSince;
        }
        // "Been on it 3 years"
        _lasts |= tokens.IsAny(at, "been") || tokens.Has(at, "on", "it") || tokens.Has(at, "had", "it");
        var length = tokens.IsAny(at, "for", "past", "last", "over") ? at + 1 : at;
        if (tokens.IsAny(length, "the") && tokens.IsAny(length + 1, "last", "past"))
            length += 2;
        if (LongSince(at) is var longer && longer > at)
            return longer;
        if (DurationReader.At(tokens, length, context) is not var (lasting, end) || end > chunk.End)
            return tokens.IsAny(at, "for") && TimeWords.At(tokens, at + 1) is not null ? at + 2 : at;
        // "2 times a day", "every 2 weeks" are rates; a length of time stands after "for" or before "ago" or "now".
        if (WithinPast(lasting, end) is var (then, afterThen) && !IsRate(at))
        {
            _read = _read with
            {
                Lasting = lasting with { Said = tokens.Said(length, end) },
                Stopped = true,
                StoppedOn = then,
            };
            return afterThen;
        }
        if (
            length == at
            && !tokens.IsAny(end, "ago", "now", "course")
            && !(_lasts && !IsRate(at))
            && !IsAlone(at, end, lasting)
            && !IsOfCourse(at, lasting)
            // "For my stomach once a day 2 year": behind how often, at the end.
            && !(lasting.Unit >= TimeUnit.Week && end == chunk.End && _how.Found is not null && !IsRate(at))
        )
            return at;
        _read =
            tokens.IsAny(end, "ago") && Date(length) is var (ago, _)
                ? _read.Stopped
                    ? _read with
                    {
                        StoppedOn = ago,
                    }
                    : _read with
                    {
                        Since = ago,
                    }
                : _read with
                {
                    Lasting = lasting with { Said = tokens.Said(length, end) },
                };
        return tokens.IsAny(end, "ago", "now", "course") ? end + 1 : end;
    }

    // "Since last year that I stopped the other": what ended then is another.
    private int Relative(int at) =>
        at < chunk.End
        && tokens.IsAny(at, "that", "when")
        && Enumerable.Range(at, chunk.End - at).Any(one => MedicationWords.Stopped.Find(tokens, one, out _) > 0)
            ? chunk.End
            : at;

    // "Desde hace años", "desde hace más de 10 años": no date, and still since when.
    private int LongSince(int at)
    {
        const int MostWords = 4;
        if (!tokens.IsAny(at, MeasureWords.AgoBefore) || _read.Since is not null)
            return at;
        var isMore =
            tokens.Has(at + 1, "more", "than") || tokens.Has(at + 1, "mas", "of") || tokens.IsAny(at + 1, "over");
        for (var next = at + 1; next < Math.Min(chunk.End, at + 1 + MostWords); next++)
        {
            if (!isMore && tokens.Number(next) is not null || !tokens[next].IsWord && tokens.Number(next) is null)
                return at;
            if (TimeWords.At(tokens, next) is not var (unit, _))
                continue;
            if (unit is not (TimeUnit.Year or TimeUnit.Month))
                return at;
            var said = tokens.Said(at, next + 1);
            // "Desde hace" stands for one word.
            _read = _read with
            {
                SinceSaid = ReplyText.Words(said.Verbatim).Length == next - at + 1 ? said : ReplyText.After(said, 1),
            };
            return next + 1;
        }
        return at;
    }

    // "Every morning, 2 years."
    private bool IsAlone(int at, int end, Statement.Duration lasting) =>
        chunk.Names.IsEmpty
        && chunk.First > 0
        && at == chunk.First
        && end == chunk.End
        && lasting.Unit is TimeUnit.Year or TimeUnit.Month
        && !tokens.IsAny(at, "a", "per", "each", "every");

    // "Last year they gave him prednisolone 3 days": so long, as a course.
    private bool IsOfCourse(int at, Statement.Duration lasting) =>
        lasting.Unit is TimeUnit.Day or TimeUnit.Week
        && !IsRate(at)
        && !tokens.IsAny(at - 1, "in", "times", "once", "twice")
        && TellsGiven();

    private static readonly string[] Given =
        "gave given had took dieron dio dieran tomo tomamos recetaron mandaron".Split(' ');

    private bool TellsGiven() =>
        Enumerable
            .Range(chunk.First, chunk.End - chunk.First)
            .Any(at => tokens.IsAny(at, Given) && !tokens.IsAny(at - 1, "ive", "have", "has", "hes", "shes", "been"));

    // A course of some days that was given long ago is over.
    private Statement.Medication WithCourseOver(Statement.Medication read)
    {
        if (
            read is not { Stopped: false, Lasting: { Unit: TimeUnit.Day or TimeUnit.Week, High: { } length } lasting }
            || !TellsGiven()
            || (read.Since ?? AnyDate() ?? DateBefore()) is not { } when
        )
            return read;
        var days = (int)Math.Ceiling(length) * (lasting.Unit == TimeUnit.Week ? 7 : 1);
        return when.Latest.AddDays(days) < context.Today
            ? read with
            {
                Stopped = true,
                StoppedOn = when,
                Since = null,
            }
            : read;
    }

    // "Last year, prednisolone 3 days"
    private PartialDate? DateBefore()
    {
        for (var at = chunk.First - 1; at >= 0 && !tokens.IsAny(at, ".", ";", "\n"); at--)
        {
            if (
                DateGrammar.At(tokens, at, context) is { Fault: null } found
                && found.Next >= chunk.First - 1
                && found.From.Earliest <= context.Today
            )
                return found.From;
        }
        return null;
    }

    // "From 2016 to 2018", "del 2016 al 2018": since when, and until when.
    private int Span(int at)
    {
        var opens = tokens.IsAny(at, "from", "of", "between");
        // "Lymecycline, January to August"
        var first = opens ? at + 1 : at;
        if (
            !opens && at != chunk.First && !chunk.Names.Any(name => name.End == at)
            || first >= chunk.End
            || (MonthOfSpan(first) ?? DateGrammar.At(tokens, first, context)) is not { Fault: null } found
        )
            return at;
        var (ended, after) = (found.Until, found.Next);
        if (
            ended is null
            && tokens.IsAny(after, "to", "until", "till", "al", "-", "and")
            && (Date(after + 1) ?? BareMonth(after + 1)) is var (until, next)
        )
            (ended, after) = (until, next);
        var isSpan = Enumerable
            .Range(first + 1, Math.Max(0, after - first - 1))
            .Any(one => tokens.IsAny(one, "to", "until", "till", "al", "-", "and"));
        // "From November to February" of the year before.
        if (
            ended is { Day: null } ends
            && found.From is { Month: not null, Day: null } month
            && ends.Earliest < month.Earliest
        )
            found = found with { From = month with { Year = month.Year - 1 } };
        if (!isSpan || ended is not { } over || over.Latest >= context.Today || over.Earliest < found.From.Earliest)
            return at;
        _read = _read with { Since = found.From, Stopped = true, StoppedOn = over };
        return after;
    }

    // "Ibuprofen forever", "de toda la vida": a length that nobody counts.
    private int Uncounted(int at)
    {
        var first = at;
        while (tokens.IsAny(first, "for", "since", "of", "been", "on", "it"))
            first++;
        // "For years", "for donkey's years"
        var length =
            DurationReader.Uncounted(tokens, first) is > 0 and var words ? words
            : first > at && tokens.IsAny(first, "years", "months", "decades") ? 1
            : 0;
        if (length == 0 || first + length > chunk.End || _read.Since is not null || tokens.IsAny(first, "always"))
            return at;
        // "Been on it forever"
        var said = tokens.IsAny(first - 1, "for", "since", "of") ? first - 1 : first;
        var end = tokens.IsAny(first + length, "ago", "back") ? first + length + 1 : first + length;
        _read = _read with
        {
            Lasting = new Statement.Duration(null, null, null) { Approximate = true, Said = tokens.Said(said, end) },
        };
        return end;
    }

    // "Just 3 months in 2024": so long, at a time that is over.
    private (PartialDate When, int Next)? WithinPast(Statement.Duration lasting, int end)
    {
        if (
            _lasts
            || lasting is not { High: { } length, Unit: { } unit }
            || (tokens.IsAny(end, "in", "during", "back") ? Date(end + 1) ?? BareMonth(end + 1) : Date(end))
                is not var (when, next)
            || when.Latest >= context.Today
        )
            return null;
        return TimeWords.Between(when.Earliest, context.Today, unit) >= length ? (when, next) : null;
    }

    // "De enero a agosto": a month alone is one where another follows.
    private FoundDate? MonthOfSpan(int at) =>
        tokens.IsAny(at + 1, "to", "until", "till", "al", "-") && BareMonth(at + 2) is not null
            ? DateGrammar.LoneMonth(tokens, at, context)
            : null;

    // "Started sept"
    private (PartialDate When, int Next)? BareMonth(int at) =>
        at < chunk.End && DateGrammar.LoneMonth(tokens, at, context) is { } found ? (found.From, at + 1) : null;

    private bool IsDayOfMonth(int at) =>
        tokens.Number(at) is >= 1 and <= 31
        && tokens.Word(at + 1) is { Length: > 2 } month
        && char.IsLetter(month[0])
        && TimeWords.At(tokens, at + 1) is null;

    // One word may stand for two: "desde los 2 años".
    private PatientText AfterSince(int at, int end)
    {
        var said = tokens.Said(at + 1, end);
        return tokens[at + 1].Start > tokens[at].Start ? said : ReplyText.After(said, 1);
    }

    // "Been on it a day", "been every 2 weeks"
    private bool IsRate(int at) => tokens.IsAny(at, "a") || tokens.IsAny(at - 1, "every", "each", "times", "per", "x");

    private (PartialDate When, int Next)? Date(int at) =>
        at < chunk.End
        && DateGrammar.At(tokens, at, context) is { Fault: null } found
        && found.From.Earliest <= context.Today
            ? (found.From, found.Next)
            : null;

    private bool IsYear(int at) =>
        tokens.Number(at) is >= 1950 and var year && year <= context.Today.Year && year % 100 != 0;

    // "Last autumn" is no September: what is no day, month or year keeps its words.
    private PatientText? Season(int at, int next) =>
        !IsStageOfLife(at, next) && DateGrammar.At(tokens, at, context) is not { Fault: null, Until: not null } ? null
        : at > 0 && tokens[at].Start == tokens[at - 1].Start ? ReplyText.After(tokens.Said(at, next), 1)
        : tokens.Said(at, next);

    // "Since he was a baby" is no year.
    private bool IsStageOfLife(int at, int next) =>
        Enumerable
            .Range(at, next - at)
            .Any(one => tokens.IsAny(one, "infancy", "childhood", "adolescence", "birth", "born"));
}
