using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// How much: strengths, amounts, forms and routes.
internal sealed partial class MedicationChunk
{
    private static readonly string[] Sizes =
        "small large big little white full thin thick generous good tiny huge very".Split(' ');

    private int Dose(int at)
    {
        if (IsConcentration(at))
        {
            var after = tokens.IsAny(at + 2, "%") ? at + 3 : at + 2;
            _read = _read with
            {
                Strength =
                    _read.Strength
                    ?? new Statement.Quantity(tokens.Number(at + 1)!.Value, "%") { Said = tokens.Said(at, after) },
            };
            return after;
        }
        if (AtATime(at) is var aTime and > 0)
            return aTime;
        if (NumberGrammar.At(tokens, at, context.Words, article: true) is { } number)
        {
            if (Measure(QuantityUnits.Strengths, number, number.Next) is var (strength, afterStrength))
            {
                Change(at);
                // "Went from 50 to 75 micrograms"
                if ((tokens.IsAny(at, "from") || IsFromTo(at, number)) && Latter(at, number) is { } latter)
                {
                    _isChanged = true;
                    strength = strength with { Value = latter, High = null };
                }
                _read = _read with
                {
                    Strength =
                        _read.Strength is null || IsRaised(at) || IsNow(afterStrength)
                            ? strength with
                            {
                                Said = tokens.Said(at, afterStrength),
                            }
                            : _read.Strength,
                };
                return PerWeek(afterStrength);
            }
            if (Half(at) is var half and > 0)
                return half;
            var unitAt = number.Next;
            while (tokens.IsAny(unitAt, Sizes))
                unitAt++;
            // "Aspirin, a tablet a day" tells how much, "a tablet for my heart" what.
            var units =
                tokens.Word(at) is not ("a" or "an")
                || (chunk.Names.Any(name => name.End <= at) && !tokens.IsAny(at - 1, "is", "its"))
                    ? QuantityUnits.Amounts
                    : QuantityUnits.OnSkin;
            if (
                (Measure(units, number, unitAt) ?? Measure(QuantityUnits.OnSkin, number, unitAt))
                is var (amount, afterAmount)
            )
            {
                // "Evorel 50 patch", and not fifty of them
                if (
                    amount.Value > MostAtATime
                    && amount.Unit is "patch" or "tablet" or "capsule" or "pill"
                    && number.Next == at + 1
                )
                {
                    _read = _read with
                    {
                        Strength =
                            _read.Strength
                            ?? new Statement.Quantity(amount.Value, "") { Said = tokens.Said(at, at + 1) },
                        Form = _read.Form ?? FormOf(amount.Unit),
                    };
                    return afterAmount;
                }
                _read = _read with
                {
                    Amount = amount with { Said = tokens.Said(at, afterAmount) },
                    Form = _read.Form ?? FormOf(amount.Unit),
                };
                return afterAmount;
            }
            if (BareStrength(at, number) is { } bare)
            {
                Change(at);
                var isNow = IsRaised(at) || IsNow(number.Next);
                _read = _read with { Strength = isNow ? bare : _read.Strength ?? bare };
                return number.Next;
            }
            if (IsFromTo(at, number) && Latter(at, number) is { } became)
            {
                _isChanged = true;
                _read = _read with
                {
                    Strength = new Statement.Quantity(became, "") { Said = tokens.Said(number.Next - 1, number.Next) },
                };
                return number.Next;
            }
            if (InATime(at, number) is { } inATime)
            {
                _read = _read with { Strength = _read.Strength ?? inATime };
                PerWeek(at + 1);
                return at + 3;
            }
            if (EitherStrength(at, number) is { } either)
            {
                _read = _read with { Strength = _read.Strength ?? either };
                // "I can't remember if it's 50 or 100" names none.
                if (chunk.Names.IsEmpty)
                    _left.RemoveAll(left => left < at);
                return number.Next;
            }
            if (Tally(at, number) is var tallied && tallied > at)
            {
                _tally = new Statement.Frequency { Count = (int)number.Low!.Value, Said = tokens.Said(at, tallied) };
                return tallied;
            }
            if ((Times(number) ?? OfName(at, number)) is var (each, next))
            {
                _read = _read with
                {
                    Amount = new Statement.Quantity(each, "dose") { Said = tokens.Said(at, number.Next) },
                };
                return next;
            }
        }
        // "Pea size" needs no figure.
        if (
            tokens.IsAny(at, "pea")
            && QuantityUnits.OnSkin.Find(tokens, at, out var pea) is var size and > 1
            && _read.Amount is null
        )
        {
            _read = _read with
            {
                Amount = new Statement.Quantity(1, pea.Code) { AsSaid = true, Said = tokens.Said(at, at + size) },
            };
            return at + size;
        }
        if (MedicationWords.Forms.Find(tokens, at, out var form) is var length and > 0)
        {
            // "Paracetamol when he has his jabs" is none.
            if (Enumerable.Range(chunk.First, at - chunk.First).Any(one => tokens.IsAny(one, Circumstances)))
                return at + length;
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

    // "Two at a time", and right behind the name "paracetamol 2 up to three times a day": how many; the place behind it, or 0.
    private int AtATime(int at)
    {
        const decimal MostOfAFew = 3;
        if (
            _read.Amount is not null
            || (tokens.Number(at) ?? NumberGrammar.At(tokens, at, context.Words)?.Low)
                is not (> 0 and <= MostAtATime and var count)
        )
            return 0;
        var next = at + 1;
        if (tokens.Has(next, "at", "a", "time"))
            next += 3;
        else if (tokens.Has(next, "at", "once"))
            next += 2;
        else if (
            count > MostOfAFew
            || !chunk.Names.Any(name => name.End == at)
            || !(
                tokens.Has(next, "up", "to") && tokens.IsAny(next + 3, "times")
                || tokens.Number(next) is not null && tokens.IsAny(next + 1, "times")
            )
        )
            return 0;
        _read = _read with { Amount = new Statement.Quantity(count, "dose") { Said = tokens.Said(at, next) } };
        return next;
    }

    private const int MostAtATime = 12;
    private const int FewestOfEither = 10;
    private const int FewestInATime = 50;

    /// <summary>Nobody takes anything more often than daily and counts it by the week.</summary>
    private const int FewestInAWeek = 8;

    private static readonly string[] Circumstances = ["when", "whenever", "after", "before", "if"];

    // "1/2 a 20 mg tablet"
    private int Half(int at)
    {
        if (
            tokens.Number(at) != 1
            || !tokens.IsAny(at + 1, "/")
            || tokens.Number(at + 2) is not { } of
            || of is not (2 or 4)
        )
            return 0;
        var next = tokens.IsAny(at + 3, "a", "an", "of") ? at + 4 : at + 3;
        next = tokens.IsAny(next, "a", "an") ? next + 1 : next;
        var unit = Measure(QuantityUnits.Amounts, new SpokenNumber(1, 1, Approximate: false, at + 3), next);
        var end = unit?.Item2 ?? at + 3;
        _read = _read with
        {
            Amount = new Statement.Quantity(1 / of, unit?.Item1.Unit ?? "dose") { Said = tokens.Said(at, end) },
        };
        return end;
    }

    // "Citalopram 20", "losartán de 50", "no sorry, 100": a figure right after the name, or that mends the one before,
    // is its strength, and what unit it has was not said. A small whole number may count tablets.
    private Statement.Quantity? BareStrength(int at, SpokenNumber number) =>
        tokens.Number(at) is { } figure
        && (figure >= 5 || figure % 1 != 0)
        && number is { IsRange: false }
        // "20, I think"
        && (number.Next == at + 1 || number.Approximate)
        && (
            chunk.Names.Any(name => name.End == at)
            || IsCorrected(at)
            || (_read is { Amount: not null, Strength: null } && tokens.IsAny(at - 1, "of"))
            || IsRightAfterName(at)
            || IsOfUnknown(at)
            || IsOfNamed(at)
            || IsRaised(at)
            || IsRightAfterAnother(at, figure)
            // "10 now"
            || at == chunk.First && IsNow(number.Next)
            || WasBefore() && at == chunk.First + 1
            || IsFigureBefore() && at == chunk.First
            || (at > chunk.First && at == Meant())
        )
        && !IsYear(at)
        && !tokens.IsAny(number.Next, "/", "x", "times", "%", "-")
        // "20 a day", and not "850 una en la mañana"
        && !IsPerTime(number.Next)
        && TimeWords.At(tokens, number.Next) is null
        // "Cetirizine 10 sometimes", and not "zinc 5 sometimes"
        && (figure >= 10 || FrequencyWords.Vague.Find(tokens, number.Next, out _) == 0)
            ? new Statement.Quantity(figure, "") { Approximate = number.Approximate, Said = tokens.Said(at, at + 1) }
            : null;

    private bool IsPerTime(int at) => tokens.IsAny(at, "a", "per") && TimeWords.At(tokens, at + 1) is not null;

    // "10 a week" of methotrexate, "15 mg a month"
    private bool IsPerWeek(int at) =>
        IsPerTime(at) && TimeWords.At(tokens, at + 1) is var (unit, _) && unit is TimeUnit.Week or TimeUnit.Month;

    // "15 mg a week": so much in that time, in the words for it.
    private int PerWeek(int at)
    {
        if (!IsPerWeek(at))
            return at;
        _perTime = new Statement.Frequency { AsSaid = true, Said = tokens.Said(at, at + 2) };
        return at + 2;
    }

    // "B12 1000 a week": so much in that time, and in how many doses was not said.
    private Statement.Quantity? InATime(int at, SpokenNumber number) =>
        tokens.Number(at) is { } figure
        && figure >= (IsPerWeek(at + 1) ? FewestInAWeek : FewestInATime)
        && number.Next == at + 1
        && IsPerTime(at + 1)
        && chunk.Names.Any(name => name.End == at)
            ? new Statement.Quantity(figure, "")
            {
                AsSaid = true,
                Said = tokens.Said(at, IsPerWeek(at + 1) ? at + 1 : at + 3),
            }
            : null;

    // "Losartan, not sure if 50 or 100": which of the two is not known.
    private Statement.Quantity? EitherStrength(int at, SpokenNumber number) =>
        tokens.Number(at) is { } low
        && number is { IsRange: true, Low: >= FewestOfEither, High: { } high }
        && low == number.Low
        && Enumerable.Range(at, number.Next - at).Any(one => tokens.IsAny(one, "or"))
        && (chunk.Names.Any(name => name.End <= at) || FollowsDoubt(at))
        && !IsYear(at)
        && !tokens.IsAny(number.Next, "/", "x", "times", "%", "-", "a", "per")
        && TimeWords.At(tokens, number.Next) is null
            ? new Statement.Quantity(low, "") { High = high, Said = tokens.Said(at, number.Next) }
            : null;

    private bool FollowsDoubt(int at)
    {
        while (tokens.IsAny(at - 1, "of", "its", "it", "is", "was", "whether", "if", "the", "or"))
            at--;
        return FrequencyWords.IsDoubt(tokens, at);
    }

    // "La atorvastatina por el colesterol de 20 por la noche": "of" leads to no count.
    private bool IsOfNamed(int at) => tokens.IsAny(at - 1, "of") && chunk.Names.Any(name => name.End < at);

    // "T4 de 75": of a name that the lexicon does not know.
    private bool IsOfUnknown(int at) =>
        chunk.Names.IsEmpty
        && tokens.IsAny(at - 1, "of")
        && at - 2 == chunk.First
        && !MedicationWords.IsOrdinary(tokens.Word(at - 2))
        && !context.Medications.Vocabulary.IsEveryday(tokens.Word(at - 2));

    // "They put it up from 75 to 88", "me la subieron de 75 a 88"
    private bool IsFromTo(int at, SpokenNumber number) =>
        (tokens.IsAny(at, "from") || tokens.IsAny(at - 1, "of"))
        && Enumerable.Range(at, number.Next - at).Any(one => tokens.IsAny(one, "to"))
        && Enumerable.Range(chunk.First, at - chunk.First).Any(IsChange);

    // Of "from 40 to 20" the one that stands last.
    private decimal? Latter(int at, SpokenNumber number) =>
        Enumerable
            .Range(at + 1, number.Next - at - 1)
            .Select(tokens.Number)
            .LastOrDefault(figure => figure is not null);

    // "It's 10 mg now"
    private bool IsNow(int next) => tokens.IsAny(next, "now", "currently", "nowadays");

    // The words that lead to the dose of now name nothing.
    private void Change(int at)
    {
        if (!IsRaised(at))
            return;
        _isChanged = true;
        _left.RemoveAll(left => left >= at - 3 && tokens.IsAny(left, "down", "up", "back"));
    }

    // "Sertraline 50, went up to 100 last month", "30 mg but I'm down to 20 now"
    private bool IsRaised(int at)
    {
        // "Was on 30 mg, now 20", "now on 20", "ahora es de 88"
        var before = at - 1;
        while (before > chunk.First && tokens.IsAny(before, "on", "of", "is", "its", "it", "im"))
            before--;
        if (tokens.IsAny(before, "now", "currently"))
            return true;
        if (!tokens.IsAny(at - 1, "to"))
            return false;
        if (
            tokens.IsAny(at - 2, "down")
            || tokens.IsAny(at - 2, "up", "back")
                && tokens.IsAny(at - 3, "now", "im", "am", "ive", "been", "gone", "hes", "shes")
        )
            return true;
        for (before = at - 2; before >= Math.Max(chunk.First, at - 4); before--)
        {
            if (
                tokens.IsAny(
                    before,
                    "put",
                    "went",
                    "gone",
                    "increased",
                    "upped",
                    "raised",
                    "reduced",
                    "lowered",
                    "dropped",
                    "cut",
                    "moved",
                    "bumped"
                )
            )
                return true;
        }
        return false;
    }

    // "Zaptrex 20 at night": a name that is not known, and no count of so many times.
    private bool IsRightAfterAnother(int at, decimal figure) =>
        figure >= 10
        && chunk.Names.IsEmpty
        && at == chunk.First + 1
        && tokens[chunk.First].IsWord
        && tokens.Word(chunk.First).Length > 3
        && !context.Medications.Vocabulary.IsEveryday(tokens.Word(chunk.First));

    // "Scratch that, it's 100 once a day"
    private bool IsCorrected(int at)
    {
        var begins = chunk.First + MedicationWords.Corrections.Find(tokens, chunk.First, out _);
        while (tokens.IsAny(begins, "its", "it", "is", "was", "i", "mean", "on", "of", "but"))
            begins++;
        return begins == at && (begins > chunk.First || IsAfterContrast());
    }

    // "Enalapril de 10 no, es de 20", "metformin, not 500, 1000"
    private bool IsAfterContrast()
    {
        var before = chunk.First - 1;
        if (!tokens.IsAny(before, ",", ".", "but", "-"))
            return false;
        if (tokens.IsAny(before - 1, "no", "not"))
            return tokens.Number(before - 2) is not null || tokens.Number(before - 3) is not null;
        for (var at = before - 1; at >= Math.Max(0, before - MostWordsOfAContrast); at--)
        {
            if (tokens.IsAny(at, "no", "not") && AfterContrast(at) == before)
                return true;
        }
        return false;
    }

    private const int MostWordsOfAContrast = 5;

    // "Not 40", "no de 40 mg": the end of the figure that is not so; the same place for none.
    private int AfterContrast(int at)
    {
        var figure = at + 1;
        while (tokens.IsAny(figure, "of", "the", "is", "on", "a"))
            figure++;
        // "Eran 15 mg, no 10"
        if (IsNoFigure(at))
            return at + 2;
        // "No 40" puts it right, "no de 40" and "not 40" leave it out.
        if (tokens.Number(figure) is null || !(tokens.IsAny(at, "not") || tokens.IsAny(at, "no") && figure > at + 1))
            return at;
        var unit = QuantityUnits.Strengths.Find(tokens, figure + 1, out _);
        return tokens.IsAny(figure + 1, "times", "x", "a") ? at : figure + 1 + unit;
    }

    private bool IsNoFigure(int at) =>
        at == chunk.First
        && tokens.IsAny(at, "no")
        && tokens.Number(at + 1) is not null
        && chunk.End == at + 2
        && TellsWas(at);

    private bool TellsWas(int at)
    {
        for (var before = at - 1; before >= 0 && !tokens.IsAny(before, ".", ";", "\n"); before--)
        {
            if (tokens.IsAny(before, "was", "were", "era", "eran", "now"))
                return true;
        }
        return false;
    }

    private bool IsRightAfterName(int at)
    {
        var before = at;
        // "Aspirin protect 100", "la atorvastatina es de 20"
        while (
            before > chunk.First
            && at - before < 2
            && (
                tokens.IsAny(before - 1, "of", "is")
                || (_left.Contains(before - 1) && !context.Medications.Vocabulary.IsEveryday(tokens.Word(before - 1)))
            )
        )
            before--;
        return chunk.Names.Any(name =>
            name.End == before || (name.End == at - 1 && MedicationWords.Forms.Find(tokens, at - 1, out _) == 1)
        );
    }

    // "Peróxido al 5", "el gel al 2.5": parts in a hundred.
    private bool IsConcentration(int at) =>
        at > chunk.First
        && tokens.Number(at + 1) is > 0 and <= 100
        && tokens[at - 1].IsWord
        && context.Words.Mends.Concentration.Contains(ReplyText.Fold(tokens.Said(at, at + 1).Verbatim));

    // "Metformin 1000 2x": how many times behind the strength, though of what period was not said.
    private int Tally(int at, SpokenNumber number) =>
        _read.Strength is not null
        && number is { Low: >= 1 and <= 12, IsRange: false }
        && tokens.IsAny(number.Next, "x", "times")
        && (number.Next + 1 >= chunk.End || !tokens[number.Next + 1].IsWord)
        // "2 times/day" tells the period.
        && FrequencyWords.Per.Find(tokens, number.Next + 1, out _) == 0
        && NumberGrammar.At(tokens, number.Next + 1, context.Words) is null
            ? number.Next + 1
            : at;

    // "two 500mg tablets", "2 x 500mg", "two of 1000": how many of the strength that follows.
    private (decimal Count, int Next)? Times(SpokenNumber number)
    {
        var isOf = tokens.IsAny(number.Next, "of");
        var at = isOf || tokens.IsAny(number.Next, "x") ? number.Next + 1 : number.Next;
        // "6 of the 2.5 mg tablets"
        if (isOf && tokens.IsAny(at, "the", "my", "those", "these"))
            at++;
        return
            number is { Low: > 0 and { } count, IsRange: false }
            && NumberGrammar.At(tokens, at, context.Words) is { } strength
            && (
                Measure(QuantityUnits.Strengths, strength, strength.Next) is not null
                || (isOf && tokens.Number(at) >= 10)
            )
            ? (count, at)
            : null;
    }

    // "2 paracetamol"
    private (decimal Count, int Next)? OfName(int at, SpokenNumber number) =>
        number is { Low: > 0 and <= 10 and { } count, IsRange: false }
        && !tokens.IsAny(at, "a", "an")
        && chunk.Names.Any(name => name.First == number.Next)
            ? (count, number.Next)
            : null;

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
}
