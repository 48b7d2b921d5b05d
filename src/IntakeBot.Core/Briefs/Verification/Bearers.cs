using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Whose something is, as far as the words around it tell.</summary>
internal enum Bearing
{
    /// <summary>Nothing tells.</summary>
    Unsaid,

    /// <summary>The patient's.</summary>
    Patient,

    /// <summary>Theirs who writes for the patient.</summary>
    Teller,

    /// <summary>Somebody else's.</summary>
    Other,
}

/// <summary>Whose something is.</summary>
/// <param name="Bearing">Which of them.</param>
/// <param name="Name">Who else it is; empty where nobody is named.</param>
/// <param name="Holds">Whether they have or had it, and did not only do something with it.</param>
internal readonly record struct Bearer(Bearing Bearing, string Name = "", bool Holds = false)
{
    public static Bearer Patient { get; } = new(Bearing.Patient);

    /// <summary>Who tells, asks or tends; empty where nobody does.</summary>
    public string By
    {
        get => field ?? "";
        init;
    } = "";

    /// <summary>Who else it is; empty where nobody is named.</summary>
    public string Name
    {
        get => field ?? "";
        init;
    } = Name;

    /// <summary>Whether they do not: "her partner does not mind".</summary>
    public bool Denies { get; init; }

    public bool IsSaid => Bearing != Bearing.Unsaid;
}

/// <summary>In whose voice a text tells.</summary>
internal enum Teller
{
    /// <summary>The patient's: "I" is the patient, and "she" is who was named last.</summary>
    Patient,

    /// <summary>Somebody's who writes for the patient: "she" is the patient, and "I" is the writer.</summary>
    Another,

    /// <summary>A report's, made to read as the patient's.</summary>
    Report,
}

/// <summary>
/// Finds of whom a text says each of its terms, clause by clause: of the subject ("her mother had eczema and has
/// asthma"), of an owner ("her mother's rosacea", "maternal asthma"), of who is named behind ("asthma in her mother"), with
/// or without a verb ("Mother: asthma"). Who only tells, asks or tends bears nothing: "her mother says that it itches".
/// </summary>
internal sealed class Bearers
{
    private const int LongestName = 4;

    private readonly CueWords _cues;
    private readonly ClaimText _text;
    private readonly Teller _teller;
    private readonly bool _ofChild;
    private readonly bool _listed;
    private readonly bool _tried;

    // Whether somebody was named last as the owner of what is no finding: "her son's move abroad".
    private bool _ofThing;
    private readonly ImmutableArray<TextToken> _tokens;
    private readonly Dictionary<int, Term> _persons;
    private readonly Bearer[] _words;
    private readonly Bearer[] _terms;
    private Bearer _subject;
    private Bearer _local;
    private Bearer _last;
    private Bearer _named;
    private Bearer _user;

    // Who tells or minds, from which word up to which sign: that they are worried is of themselves.
    private (Bearer Who, int From, int End)? _told;

    private Bearers(CueWords cues, ClaimText text, Teller teller, bool ofChild, bool listed, bool tried)
    {
        (_cues, _text, _teller, _ofChild, _listed, _tried) = (cues, text, teller, ofChild, listed, tried);
        _tokens = Tokenizer.Read(text.Text);
        _words = new Bearer[_tokens.Length];
        _terms = new Bearer[text.Terms.Length];
        var starts = _tokens.Select((token, at) => (token.Start, at)).ToDictionary(pair => pair.Start, pair => pair.at);
        _persons = text
            .Terms.Where(term => term.Kind == TermKind.Person && starts.ContainsKey(term.Span.Start))
            .DistinctBy(term => term.Span.Start)
            .ToDictionary(term => starts[term.Span.Start]);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="cues">The turns of phrase that tell who is who.</param>
    /// <param name="text">The text.</param>
    /// <param name="teller">Who tells it.</param>
    /// <param name="ofChild">Whether the patient is a child, so that "my son" may be the patient.</param>
    /// <param name="listed">Whether it lists what bears on the patient, so that an item of its own is the patient's.</param>
    /// <param name="tried">Whether it tells what the patient tried, whosever that was.</param>
    public static Bearers Of(
        CueWords cues,
        ClaimText text,
        Teller teller,
        bool ofChild,
        bool listed = false,
        bool tried = false
    )
    {
        var reading = new Bearers(cues, text, teller, ofChild, listed, tried);
        if (!text.Terms.IsEmpty)
            reading.Read();
        return reading;
    }

    /// <summary>The bearer of a term.</summary>
    public Bearer this[int term] => _terms[term];

    /// <summary>Of whom it speaks at a place.</summary>
    public Bearer At(int place) =>
        Enumerable.Range(0, _tokens.Length).LastOrDefault(at => _tokens[at].Start <= place, -1) is >= 0 and var word
            ? _words[word]
            : default;

    /// <summary>
    /// What is said of a term, without what denies it of somebody else: "my sister has it, my son does not".
    /// </summary>
    public Assertion Own(int term, Assertion assertion)
    {
        var own = _terms[term];
        if (assertion.Certainty != Certainty.Negated || !own.IsSaid || own.By.Length > 0)
            return assertion;
        var causes = assertion.Causes.RemoveAll(cause =>
            cause.Effect == AssertionEffect.Negated && cause.Span.Length > 0 && IsOfAnother(own, At(cause.Span.Start))
        );
        return causes.Any(cause => cause.Effect == AssertionEffect.Negated) || causes.Length == assertion.Causes.Length
            ? assertion
            : assertion with
            {
                Certainty = Certainty.Present,
                Causes = causes,
            };
    }

    /// <summary>
    /// Which terms somebody else has or had, too, who is told of with "it": "my sister cannot take it, I have had it".
    /// </summary>
    public IEnumerable<(int Term, int Place, Bearer Bearer)> Again()
    {
        foreach (var place in _cues.HoldingIt(_text.Text))
        {
            var at = Enumerable
                .Range(0, _text.Terms.Length)
                .LastOrDefault(
                    term =>
                        _text.Terms[term].Span.End <= place
                        && _text.Terms[term].Kind is TermKind.Medicine or TermKind.Food or TermKind.Condition,
                    -1
                );
            if (
                at >= 0
                && At(place) is { IsSaid: true } bearer
                && _terms[at].IsSaid
                && IsOfAnother(_terms[at], bearer)
                && Clauses.SentenceNumber(_text.Text, _text.Terms[at].Span)
                    == Clauses.SentenceNumber(_text.Text, new(place, 0))
            )
                yield return (at, place, bearer);
        }
    }

    /// <summary>
    /// Whether nobody else tells what stands at a place: what a nurse found is as sure though a mother wonders.
    /// </summary>
    public bool AreOfOneTeller(int term, int place) =>
        (TellerOf(At(place)), TellerOf(_terms[term])) is var (one, other)
        && (one.Length == 0 || other.Length == 0 || one == other);

    private static string TellerOf(Bearer bearer) =>
        bearer.By.Length > 0 ? bearer.By
        : bearer is { Bearing: Bearing.Other, Holds: false } ? bearer.Name
        : "";

    private static bool IsOfAnother(Bearer one, Bearer other) =>
        other.IsSaid && (one.Bearing != other.Bearing || one.Name != other.Name);

    /// <summary>Whether the sentence of a term names persons that are read here, so that who is none of theirs is the patient's.</summary>
    public static bool Decides(ClaimText text, int term) =>
        text.Terms.Any(other =>
            other.Kind == TermKind.Person
            && Clauses.SentenceNumber(text.Text, other.Span) == Clauses.SentenceNumber(text.Text, text.Terms[term].Span)
        );

    private void Read()
    {
        for (var from = 0; from < _tokens.Length; )
        {
            var to = from + 1;
            while (to < _tokens.Length && !Parts(to))
                to++;
            if (IsStop(from))
                (_subject, _local, _named) = (default, default, default);
            Clause(from, to);
            from = to;
        }
    }

    private bool IsStop(int at) =>
        at == 0
        || _tokens[at].BeginsSentence
        || _text.Text.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End).Contains(';');

    // A clause ends at a comma or where a word opens another.
    private bool Parts(int at) =>
        IsStop(at)
        || _tokens[at].Before == TextBreak.Colon
        || (_tokens[at].Before == TextBreak.Comma && !IsBracketed(at))
        || Is(Cue.Opening, at);

    private bool IsBracketed(int at) =>
        at > 0 && _text.Text.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End).Trim() is "(";

    private void Clause(int from, int to)
    {
        var start = from;
        (_told, _user) = (null, default);
        while (start < to && Is(Cue.Opening, start))
            start++;
        // "It is her sister who has it."
        if (start > from && start < to && _tokens[start - 1].Word is "who" or "whose" && _named.IsSaid)
            (_subject, _local) = (_named, Of(_named, start, to));
        else
            Begin(start, to);
        for (var at = start; at < to; at++)
        {
            Mark(at, start, to);
            _words[at] = IsTelling(at) ? _told!.Value.Who : _local;
        }
        foreach (var (term, at) in _text.Terms.Select((term, at) => (term, at)))
        {
            var word = WordOf(term);
            if (word >= from && word < to && !_terms[at].IsSaid)
                _terms[at] = _user.IsSaid && term.Kind is TermKind.Medicine or TermKind.Food ? _user : _words[word];
        }
        for (var at = start; at < to; at++)
            Behind(at, from, to);
    }

    private bool IsTelling(int at) => _told is var (_, verb, end) && at >= verb && _tokens[at].End <= end;

    // Whose clause it is: its own subject's, or, where it begins with a verb, the last one's.
    private void Begin(int start, int to)
    {
        if (start >= to)
            return;
        if (SubjectOf(start, to) is { } own)
        {
            // "Night shifts as a nurse": what the patient is.
            if (IsRole(start, own.End, to))
                own = (Bearer.Patient, own.End);
            (_subject, _local) = (own.Bearer, Of(own.Bearer, own.End, to));
            if (own.Bearer.Bearing == Bearing.Other)
                _last = own.Bearer;
            return;
        }
        // "Her son's move abroad is a strain, with low mood": hers.
        if (_ofThing && _tokens[start].Word == "with" && _words[start - 1].Bearing == Bearing.Other)
            (_subject, _local) = (default, default);
        else if (IsVerb(start, to))
            _local = Of(_subject, start, to);
        // "From her mother, who has dementia, and from bills": of whom the first was told.
        else if (Parallel(start) is { } before)
            (_subject, _local) = (_words[before], _words[before]);
        // "New baby, going back to work": no child does that.
        else if (IsOwnUndertaking(start) || IsOwnItem(start, to))
            (_subject, _local) = (default, default);
        else if (!GoesOn(start, to) && !(_local.By.Length > 0 && IsContent(start)))
            (_subject, _local) = (default, default);
    }

    private bool IsRole(int start, int end, int to) =>
        start > 0
        && end >= to
        && _tokens[start - 1].Word == "as"
        && _tokens[start].Word is "a" or "an" or "the"
        && _persons.ContainsKey(end - 1);

    // The same preposition in an earlier clause of the sentence, behind which nobody was named as a subject.
    private int? Parallel(int start)
    {
        if (_teller != Teller.Report || !Prepositions.Contains(_tokens[start].Word) || start == 0)
            return null;
        for (var at = start - 1; at >= 0 && !IsStop(at + 1); at--)
        {
            if (_tokens[at].Word == _tokens[start].Word)
                return at;
        }
        return null;
    }

    private static readonly string[] Prepositions = ["from", "to", "by", "with", "about", "for"];

    // "My mother died in February, money": of a list of what weighs on the patient. What a relative has or is, is theirs:
    // "my son's epilepsy, seizures", "husband ill, made redundant".
    private bool IsOwnItem(int start, int to) =>
        _listed
        && start > 0
        && _tokens[start].Before == TextBreak.Comma
        && to - start <= LongestName
        && !_tokens[start].Word.EndsWith("ed", StringComparison.Ordinal)
        && !StatesOfPerson.Contains(_tokens[start].Word)
        && !Enumerable.Range(start, to - start).Any(at => Is(Cue.Being, at) || Is(Cue.Stating, at))
        && _text.Terms.Where(term => WordOf(term) is var word && word >= start && word < to).ToList()
            is { Count: > 0 } own
        && own.TrueForAll(term => term.Kind is TermKind.Word or TermKind.Time);

    private static readonly string[] StatesOfPerson =
    [
        "off",
        "out",
        "in",
        "on",
        "at",
        "with",
        "made",
        "ill",
        "not",
        "very",
    ];

    private bool IsOwnUndertaking(int start) =>
        start > 0
        && _teller == Teller.Patient
        && _tokens[start].Before == TextBreak.Comma
        && _tokens[start].Word.EndsWith("ing", StringComparison.Ordinal)
        && _persons.TryGetValue(start - 1, out var person)
        && _cues.Is(Cue.Young, person.Name);

    // "My daughter has a patch and my wife is worried that it spreads": the daughter's patch.
    private Bearer Of(Bearer subject, int verb, int to)
    {
        if (!IsOnlyTelling(subject, verb, to))
            return subject;
        var rest = Rest(verb, to);
        _told = (subject with { Holds = false }, verb, _tokens[to - 1].End - rest.Length + _cues.VoicedLength(rest));
        return _local is { Bearing: Bearing.Other, Holds: true } && IsOfIt(verb, to)
            ? _local
            : Bearer.Patient with
            {
                By = subject.Name,
                Denies = CueWords.IsUnvoiced(rest),
            };
    }

    private bool IsOfIt(int verb, int to) =>
        Enumerable.Range(verb, Math.Min(to - verb, LongestName)).Any(at => _tokens[at].Word is "it" or "its" or "they");

    // What somebody says or thinks.
    private bool IsContent(int start) => start > 0 && _tokens[start - 1].Word is "that" or "whether" or "if";

    // "And it cleared up" and "asthma and hay fever" go on; "and no medicine was started" has a subject of its own.
    private bool GoesOn(int start, int to) =>
        _tokens[start].Word is "it" or "they" or "this" or "these" or "both"
        || !Enumerable.Range(start + 1, to - start - 1).Any(at => Is(Cue.Being, at));

    private (Bearer Bearer, int End)? SubjectOf(int start, int to)
    {
        var at = start;
        while (
            at < to
            && at - start < LongestName
            && Is(Cue.Qualifying, at)
            && (!_persons.ContainsKey(at) || IsModifier(at))
        )
            at++;
        if (IsWork(start, to))
            return (Bearer.Patient, to);
        if (at < to && _persons.TryGetValue(at, out var person) && !IsModifier(at))
            return _tried && IsOfTreatment(EndOf(at)) ? (Bearer.Patient, EndOf(at))
                : IsOwner(at) && !IsSide(person) ? (Named(at, holds: true), EndOf(at))
                : (Named(at, Holds(EndOfName(at, to), to)), EndOfName(at, to));
        // "My boyish cousin".
        if (at > start && at + 1 < to && _persons.TryGetValue(at + 1, out _) && !IsModifier(at + 1))
            return (Named(at + 1, Holds(EndOfName(at + 1, to), to)), EndOfName(at + 1, to));
        return Pronoun(start, to) is { IsSaid: true } pronoun ? (pronoun, start + 1) : null;
    }

    // "Nurse, ward v short staffed": what an answer opens with alone, and goes on from, is the patient's work.
    private bool IsWork(int start, int to) =>
        start == 0
        && _teller == Teller.Patient
        && to < _tokens.Length
        && _persons.TryGetValue(start, out var person)
        && EndOf(start) == to
        && _tokens[to].Before == TextBreak.Comma
        && _cues.Is(Cue.Tenders, person.Name);

    // "Her twin brother Cormac has".
    private int EndOfName(int person, int to)
    {
        var end = EndOf(person);
        while (
            end < to
            && char.IsUpper(_text.Text[_tokens[end].Start])
            && _tokens[end].Word.Length > 2
            && !IsOfFinding(end)
        )
            end++;
        return end;
    }

    private Bearer Pronoun(int at, int to) =>
        _tokens[at].Word switch
        {
            "we" or "weve" => Bearer.Patient,
            "our" when !IsOfPersonAhead(at, to) => Bearer.Patient,
            "i" or "im" or "ive" or "id" when _teller != Teller.Another => Bearer.Patient,
            "i" or "im" or "ive" or "id" when at + 1 < to && _cues.VoicedLength(Rest(at + 1, to)) > 0 => Bearer.Patient,
            "i" or "im" or "ive" or "id" => Holds(at + (_tokens[at].Word is "im" or "ive" ? 0 : 1), to)
            || _tokens[at].Word is "im" or "ive"
                ? new Bearer(Bearing.Teller, "", Holds: true)
                : Bearer.Patient,
            "my" when _teller != Teller.Another && !IsOfPersonAhead(at, to) => Bearer.Patient,
            "she" or "he" or "shes" or "hes" when _teller == Teller.Another => _subject
                is { Bearing: Bearing.Other, Holds: true }
            && IsOf(_tokens[at].Word[0], _subject.Name)
                ? _subject
                : Bearer.Patient,
            "her" or "his" when _teller == Teller.Patient && _last.IsSaid && !IsOfPersonAhead(at, to) => _last,
            "she" or "he" or "shes" or "hes" when _teller == Teller.Patient && _last.IsSaid => _last with
            {
                Holds = Holds(at + 1, to),
            },
            _ => default,
        };

    private bool IsOf(char pronoun, string person) =>
        pronoun == 'h' ? _cues.Is(Cue.Male, person) : _cues.Is(Cue.Female, person);

    // "Her mother has vitiligo on her hands": a report says "her" of both.
    private bool IsOfBody(int at) =>
        at < _tokens.Length
        && _text.Terms.Any(term => term.Kind == TermKind.Area && term.Span.Start == _tokens[at].Start);

    // "My", "me" and an owner in the midst of a clause.
    private void Mark(int at, int start, int to)
    {
        var word = _tokens[at].Word;
        if (_persons.TryGetValue(at, out var person))
        {
            if (IsModifier(at) || (IsSide(person) && IsFollowedBy(at, "side")))
                return;
            _named = Named(at, holds: true);
            if (at == start)
                return;
            _last = _named;
            // "Worry about a brother on dialysis": the dialysis is his.
            if (IsOn(at, to) && !_cues.Is(Cue.Tenders, person.Name))
            {
                (_user, _local) = (_local, _named);
                return;
            }
            if (!IsSide(person) && !IsOwner(at) && !IsFollowedBy(at, "history"))
                return;
            // "Brief use of a friend's cream": whose it is, and not who used it.
            if (IsUsed(at, start) && IsOfTreatment(EndOf(at)))
                return;
            // "In his wife's opinion it has not grown."
            if (EndOf(at) < to && Is(Cue.Opinion, EndOf(at)))
            {
                _local = Bearer.Patient with { By = _named.Name };
                return;
            }
            // "The patch on her daughter's knee", "doxycycline cleared her mother's rosacea": all of it is theirs. But
            // "I take my wife's tablets" is taken by whoever takes it.
            if (!_local.IsSaid || _local.By.Length > 0)
            {
                for (var before = start; before < at; before++)
                    _words[before] = IsTelling(before) ? _words[before] : _named;
            }
            _user = _local;
            _local = _named;
            _ofThing = _teller == Teller.Report && !IsFindingAt(EndOf(at));
        }
        else if (word == "i" && at > start && Pronoun(at, to) is { IsSaid: true } self)
            (_subject, _local) = (self, self);
        else if (_teller != Teller.Another && word is "me" or "myself" or "mine")
            _local = Bearer.Patient;
        else if (
            word == "my"
            && _teller != Teller.Another
            && at > start
            && !IsOfPersonAhead(at, to)
            && !(_teller == Teller.Report && _local is { Bearing: Bearing.Other, Holds: true } && IsOfBody(at + 1))
        )
            _local = Bearer.Patient;
        else if (word is "him" or "her" or "his" && _teller == Teller.Another && at > start && !IsOfPersonAhead(at, to))
            _local = _local.Bearing == Bearing.Other && _local.Holds ? _local : Bearer.Patient;
    }

    private bool IsOn(int person, int to) =>
        EndOf(person) is var on
        && on + 1 < to
        && _tokens[on].Word is "on" or "with" or "undergoing" or "awaiting"
        && _text.Terms.Any(term =>
            term.Kind is TermKind.Medicine or TermKind.Condition or TermKind.Symptom && WordOf(term) == on + 1
        );

    // "Asthma in her mother", "diabetes affects her mother", "psoriasis (mother)".
    private void Behind(int at, int from, int to)
    {
        if (!_persons.TryGetValue(at, out var person) || IsModifier(at) || IsSide(person))
            return;
        // "It was stopped by her doctor", "alopecia areata (dermatologist)".
        if (at > 0 && (_tokens[at - 1].Word is "by" or "my" || IsBracketed(at)) && _cues.Is(Cue.Tenders, person.Name))
            return;
        var before = at - 1;
        while (before >= from && Is(Cue.Qualifying, before) && !_persons.ContainsKey(before))
            before--;
        var bracketed = IsBracketed(before + 1);
        if (
            !bracketed
            && (before < from || !(Is(Cue.Within, before) || IsWhose(before, at, to)) || IsVerb(EndOf(at), to))
        )
            return;
        if (before < 0)
            return;
        var end = _tokens[before].End;
        var behind = _text
            .Terms.Select((term, index) => (Term: term, Index: index, Word: WordOf(term)))
            .Where(one => one.Word >= from && one.Term.Span.End <= end && one.Term.Kind != TermKind.Person)
            .ToList();
        if (behind.Count == 0 || (_tokens[before].Word == "of" && behind[^1].Term.Span.End < _tokens[before - 1].End))
            return;
        var since = _persons
            .Keys.Where(other => other < at && other >= from)
            .Select(other => _tokens[EndOf(other) - 1].End)
            .DefaultIfEmpty(0)
            .Max();
        var bearer = Named(at, holds: true);
        foreach (var one in behind.Where(one => one.Term.Span.Start >= since))
        {
            _terms[one.Index] = bearer;
            if (one.Term.List == 0)
                continue;
            for (var other = 0; other < one.Index; other++)
            {
                if (_text.Terms[other].List == one.Term.List)
                    _terms[other] = bearer;
            }
        }
    }

    // "Dust mites is my husband, not me", "the nut allergy is his brother's": whose it is ends the clause.
    private bool IsWhose(int verb, int person, int to) =>
        _tokens[verb].Word is "is" or "are" or "was" or "were"
        && (EndOf(person) >= to || _tokens[EndOf(person)].Word is "not" or "only" or "thing" or "problem" or "too");

    // Who only tells, asks or tends; of those whose work that is, whoever does not have it.
    private bool IsOnlyTelling(Bearer who, int verb, int to)
    {
        if (who.Bearing != Bearing.Other || verb >= to)
            return false;
        return (_cues.Is(Cue.Tenders, who.Name) && !IsOwnFinding(verb, to)) || _cues.IsVoiced(Rest(verb, to));
    }

    // "Her GP has rosacea"; "the nurse has made the diagnosis of rosacea" is of the patient.
    private bool IsOwnFinding(int verb, int to) =>
        _teller == Teller.Report
        && _tokens[verb].Word is "has" or "had" or "suffers" or "developed"
        && _text.Terms.Any(term =>
            term.Kind is TermKind.Symptom or TermKind.Condition
            && WordOf(term) is var word
            && word > verb
            && word < to
            && word - verb <= 3
            && Enumerable
                .Range(verb + 1, word - verb - 1)
                .All(at => Is(Cue.Qualifying, at) || _tokens[at].Word is "a" or "from" or "also" or "mild" or "severe")
        );

    private string Rest(int from, int to) =>
        $" {_text.Text[(from > 0 ? _tokens[from - 1].End : 0).._tokens[to - 1].End].TrimStart(',', ' ')}";

    // No verb at all, or one of having.
    private bool Holds(int verb, int to) =>
        verb >= to
        || _cues.IsHeld(Rest(verb, to))
        || _text.Terms.Any(term =>
            term.Kind is TermKind.Symptom or TermKind.Condition && term.Span.Start == _tokens[verb].Start
        );

    private bool IsVerb(int at, int to) => at < to && (_cues.IsHeld(Rest(at, to)) || _cues.IsVoiced(Rest(at, to)));

    private bool IsOfFinding(int at) =>
        _text.Terms.Any(term =>
            term.Kind != TermKind.Word && term.Span.Start <= _tokens[at].Start && term.Span.End >= _tokens[at].End
        );

    private bool IsOfPersonAhead(int at, int to)
    {
        var next = at + 1;
        while (next < to && next - at <= LongestName && !_persons.ContainsKey(next) && !IsOfFinding(next))
            next++;
        return next < to && _persons.ContainsKey(next) && !IsAlias(next);
    }

    private bool IsUsed(int person, int start)
    {
        var before = person - 1;
        while (before >= start && Is(Cue.Qualifying, before) && !_persons.ContainsKey(before))
            before--;
        return before >= start
            && (
                Uses.Contains(_tokens[before].Word)
                || (_tokens[before].Word == "of" && before > start && Uses.Contains(_tokens[before - 1].Word))
            );
    }

    private static readonly string[] Uses =
    [
        "use",
        "used",
        "using",
        "tried",
        "trying",
        "trial",
        "applied",
        "applying",
        "application",
        "borrowed",
        "borrowing",
        "took",
        "taken",
        "taking",
        "with",
        "course",
    ];

    private bool IsFindingAt(int at) =>
        IsTermAt(at, term => term.Kind is TermKind.Symptom or TermKind.Condition or TermKind.Area);

    private bool IsOfTreatment(int at) => IsTermAt(at, term => term.Kind == TermKind.Medicine);

    private bool IsTermAt(int at, Func<Term, bool> isOne) =>
        at < _tokens.Length
        && _text.Terms.Any(term =>
            isOne(term) && term.Span.Start <= _tokens[at].Start && term.Span.End > _tokens[at].Start
        );

    // "Maternal" of "maternal aunt", "twin" of "twin brother", "mother's" of "his mother's husband".
    private bool IsModifier(int at) =>
        EndOf(at) < _tokens.Length && _tokens[EndOf(at)].Before == TextBreak.None && _persons.ContainsKey(EndOf(at));

    private bool IsOwner(int at)
    {
        var span = _persons[at].Span;
        return _text.Text.AsSpan(span.Start, span.Length).IndexOfAny('\'', '’') > 0;
    }

    private bool IsSide(Term person) =>
        _text.Text[person.Span.Start..person.Span.End].ToLowerInvariant() is "maternal" or "paternal";

    // "My son" of a child's mother.
    private bool IsAlias(int at) =>
        _ofChild && _cues.Is(Cue.Young, _persons[at].Name) && !(at > 0 && _cues.Is(Cue.Elder, _tokens[at - 1].Word));

    private Bearer Named(int at, bool holds) =>
        IsAlias(at) ? Bearer.Patient : new Bearer(Bearing.Other, _persons[at].Name, holds);

    private bool IsFollowedBy(int at, string word) => EndOf(at) < _tokens.Length && _tokens[EndOf(at)].Word == word;

    private int EndOf(int at)
    {
        var end = at + 1;
        while (end < _tokens.Length && _tokens[end].Start < _persons[at].Span.End)
            end++;
        return end;
    }

    private int WordOf(Term term)
    {
        for (var at = 0; at < _tokens.Length; at++)
        {
            if (_tokens[at].End > term.Span.Start)
                return at;
        }
        return -1;
    }

    private bool Is(Cue cue, int at) => _cues.Is(cue, _tokens[at].Word);
}
