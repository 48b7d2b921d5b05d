using System.Collections.Immutable;
using System.Numerics;

namespace IntakeBot.Core.Understanding;

/// <summary>A phrase found in a text.</summary>
/// <param name="Pattern">The number under which the phrase was added.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Gaps">One bit per token from the first on that stood in a gap and was not asked for.</param>
/// <param name="IsNear">Whether a word matched only as a likely misspelling.</param>
internal readonly record struct PhraseMatch(int Pattern, int First, int End, ulong Gaps, bool IsNear)
{
    /// <summary>Whether the token is one of the phrase's own words.</summary>
    public bool Says(int token) => token >= First && token < End && (Gaps >> (token - First) & 1) == 0;

    /// <summary>Whether the token stands in a gap of the phrase.</summary>
    public bool Skips(int token) => token >= First && token < End && (Gaps >> (token - First) & 1) == 1;

    /// <summary>How many of the phrase's own words were matched.</summary>
    public int Words => End - First - BitOperations.PopCount(Gaps);
}

/// <summary>
/// All phrases in one automaton over words, so that a text is read once however many phrases there are. Phrases are
/// added, then it is frozen; from then on any number of threads may match.
/// </summary>
/// <param name="words">The words of the language.</param>
/// <param name="use">What these phrases use them for.</param>
internal sealed class PhraseAutomaton(PhraseWords words, WordUse use)
{
    private const int LongestMatch = 40;

    private readonly PhraseDrafts _drafts = new(words, use);
    private PhraseDrafts.State?[] _states = [];

    // One per thread: what a reading needs for a moment is not made anew for every message.
    [ThreadStatic]
    private static Walk? Scratch;

    /// <summary>Whether phrases end at commas too; all end with the sentence.</summary>
    public bool StopsAtCommas { get; init; }

    /// <summary>Whether phrases end behind an answer and its comma: "no, wakes at night" is no "no waking".</summary>
    public bool StopsBehindAnswers { get; init; }

    /// <summary>Whether phrases pass over filler words.</summary>
    public bool PassesFillers { get; init; }

    /// <summary>Makes room for so many phrases.</summary>
    public void Expect(int phrases) => _drafts.Expect(phrases);

    /// <summary>Adds a phrase; its matches will bear the number.</summary>
    public void Add(PhrasePart phrase, int pattern) => _drafts.Add(phrase, pattern);

    /// <summary>Ends the adding. A state is worked out when a text first reaches it: most never are.</summary>
    public void Freeze()
    {
        _drafts.Done();
        _states = new PhraseDrafts.State?[_drafts.Count];
        // Every text begins at the first.
        StateAt(0);
    }

    /// <summary>Adds every phrase from every place, the best per place and phrase, in the order of the text.</summary>
    public void Match(ReadableText text, List<PhraseMatch> matches)
    {
        var walk = Scratch ??= new Walk();
        walk.Begin(this, text);
        for (var first = 0; first < text.Count; first++)
            walk.From(first, matches);
        walk.End();
    }

    private TextBreak EndsAt => StopsAtCommas ? TextBreak.Comma : TextBreak.Stop;

    // Nothing is added any more, so that two threads that come first to a state work out equal ones: either may stay.
    private PhraseDrafts.State StateAt(int at)
    {
        if (Volatile.Read(ref _states[at]) is { } known)
            return known;
        var state = _drafts.Freeze(at);
        Volatile.Write(ref _states[at], state);
        return state;
    }

    private static readonly Comparer<PhraseMatch> ByPattern = Comparer<PhraseMatch>.Create(
        (a, b) => a.Pattern.CompareTo(b.Pattern)
    );

    private readonly record struct Step(int State, int At, ulong Gaps, bool IsNear);

    [Flags]
    private enum WordKinds : byte
    {
        None = 0,
        Filler = 1,
        MaySkip = 2,
        NumberOrMedicine = 4,
        Ends = 8,
    }

    /// <summary>The scratch of one reading.</summary>
    private sealed class Walk
    {
        private PhraseAutomaton _automaton = null!;
        private ReadableText _text = null!;
        private int _first;
        private int[] _ids = [];
        private int[] _ends = [];
        private WordKinds[] _kinds = [];

        // By place: the word there with those for which it may be passed over, and all to the end of the sentence.
        private WordSieve[] _next = [default];
        private WordSieve[] _rest = [default];
        private readonly Stack<Step> _open = new();
        private readonly HashSet<long> _seen = [];
        private readonly Dictionary<int, PhraseMatch> _best = [];

        public void Begin(PhraseAutomaton from, ReadableText within)
        {
            (_automaton, _text) = (from, within);
            if (_ends.Length < _text.Count)
            {
                (_ends, _kinds) = (new int[2 * _text.Count], new WordKinds[2 * _text.Count]);
                (_next, _rest) = (new WordSieve[(2 * _text.Count) + 1], new WordSieve[(2 * _text.Count) + 1]);
            }
            var end = 0;
            for (var at = 0; at < _text.Count; at++)
            {
                foreach (var form in _text.FormsOf(at))
                {
                    if (end == _ids.Length)
                        Array.Resize(ref _ids, Math.Max(32, 2 * end));
                    _ids[end++] = form.Id;
                }
                (_ends[at], _kinds[at]) = (end, KindsOf(at));
            }
            LookAhead();
        }

        private void LookAhead()
        {
            (_next[_text.Count], _rest[_text.Count]) = (default, default);
            for (var at = _text.Count - 1; at >= 0; at--)
            {
                (_next[at], _rest[at]) = (default, default);
                if ((_kinds[at] & WordKinds.Ends) != WordKinds.None)
                    continue;
                var here = default(WordSieve);
                foreach (var form in _text.FormsOf(at))
                {
                    if (form.Id >= 0)
                        here |= WordSieve.Of(form.Id);
                }
                _next[at] = (_kinds[at] & WordKinds.Filler) != WordKinds.None ? here | _next[at + 1] : here;
                _rest[at] = here | _rest[at + 1];
            }
        }

        // Asked of every word once, for a word is come to many times.
        private WordKinds KindsOf(int at) =>
            (
                _automaton.PassesFillers && _text.Fillers.Contains(_text.Tokens[at].Word)
                    ? WordKinds.Filler
                    : WordKinds.None
            )
            | (_text.MaySkip(at) ? WordKinds.MaySkip : WordKinds.None)
            | (_text.IsNumberOrMedicine(at) ? WordKinds.NumberOrMedicine : WordKinds.None)
            | (
                _text.Tokens[at].Before >= _automaton.EndsAt
                || (_automaton.StopsBehindAnswers && _text.FollowsAnswer(at))
                    ? WordKinds.Ends
                    : WordKinds.None
            );

        // Nothing of a patient stays behind. What was seen is forgotten once a text: to forget it at every word took
        // longer than to read the word.
        public void End()
        {
            (_automaton, _text) = (null!, null!);
            _seen.Clear();
        }

        public void From(int first, List<PhraseMatch> matches)
        {
            _first = first;
            Take(new Step(0, first, 0, IsNear: false));
            if (_open.Count == 0)
                return;
            while (_open.TryPop(out var step))
            {
                Record(step, first);
                var goesOn = step.At < _text.Count && step.At - first < LongestMatch;
                if (goesOn && (_kinds[step.At] & WordKinds.Ends) == WordKinds.None)
                    Take(step);
            }
            if (_best.Count > 0)
            {
                var from = matches.Count;
                matches.AddRange(_best.Values);
                matches.Sort(from, matches.Count - from, ByPattern);
            }
            _best.Clear();
        }

        private void Take(Step step)
        {
            var state = _automaton.StateAt(step.State);
            var begin = step.At == 0 ? 0 : _ends[step.At - 1];
            for (var id = begin; id < _ends[step.At]; id++)
            {
                if (_ids[id] >= 0)
                    OnWord(step, state, _ids[id], _text.FormsOf(step.At)[id - begin].IsNear);
            }
            var kinds = _kinds[step.At];
            if (state.Any.Length > 0 && (kinds & WordKinds.MaySkip) != WordKinds.None)
            {
                foreach (var target in state.Any)
                    Push(new Step(target, step.At + 1, step.Gaps | 1UL << (step.At - _first), step.IsNear));
            }
            if (step.At > _first && (kinds & WordKinds.Filler) != WordKinds.None)
                Push(step with { At = step.At + 1, Gaps = step.Gaps | 1UL << (step.At - _first) });
            if (state.Classes.Length > 0 && (kinds & WordKinds.NumberOrMedicine) != WordKinds.None)
                OnClass(step, state);
        }

        private void OnClass(Step step, PhraseDrafts.State state)
        {
            var number = _text.NumberAt(step.At);
            foreach (var (part, target) in state.Classes)
            {
                if (EndOf(part, step.At, number) is { } end)
                    Push(new Step(target, end, step.Gaps, step.IsNear));
            }
        }

        private void OnWord(Step step, PhraseDrafts.State state, int word, bool near)
        {
            foreach (var (words, target) in state.Words.Lists)
            {
                if (words.AsSpan().BinarySearch(word) >= 0)
                    Push(new Step(target, step.At + 1, step.Gaps, step.IsNear || near));
            }
            foreach (var edge in state.Words.On(word))
            {
                var target = PhraseDrafts.WordTargets.Target(edge);
                Push(new Step(target, step.At + 1, step.Gaps, step.IsNear || near));
            }
        }

        private void Push(Step step)
        {
            if (_automaton.StateAt(step.State).LeadsOn(_next[step.At], _rest[step.At]) && _seen.Add(Key(step, _first)))
                _open.Push(step);
        }

        // A message has at most some thousand words, a match at most sixty-four.
        private static long Key(Step step, int first) =>
            ((long)step.State << 32)
            | ((long)step.At << 13)
            | ((long)(step.At - first) << 7)
            | ((long)BitOperations.PopCount(step.Gaps) << 1)
            | (step.IsNear ? 1L : 0);

        private void Record(Step step, int first)
        {
            foreach (var pattern in _automaton.StateAt(step.State).Accepts)
            {
                var match = new PhraseMatch(pattern, first, step.At, step.Gaps, step.IsNear);
                if (!_best.TryGetValue(pattern, out var known) || Rank(match).CompareTo(Rank(known)) > 0)
                    _best[pattern] = match;
            }
        }

        // The one that passes over the fewest words, then the longest, then the rightly spelt: "lips swollen, tongue not
        // swollen" must not reach from the lips over the "not". The order of the walk is no matter.
        private static (int, int, bool) Rank(PhraseMatch match) =>
            (-BitOperations.PopCount(match.Gaps), match.End, !match.IsNear);

        private int? EndOf(PhrasePart part, int at, (decimal Value, int End)? written) =>
            part switch
            {
                PhrasePart.Number number => written is { } found && IsWithin(number, found.Value) ? found.End : null,
                PhrasePart.Medicine medicine => _text.EndOfMedicine(at, medicine.ClassId),
                _ => null,
            };

        private static bool IsWithin(PhrasePart.Number bounds, decimal value) =>
            value >= bounds.Min && value <= bounds.Max;
    }
}
